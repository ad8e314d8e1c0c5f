//! The two sides of a card. What the counterpart is told stands on no screen but
//! the counterpart's own.

use yew::prelude::*;

use super::{Table, chairs::letters};
use crate::{
    steps::drill::{
        Chair, CounterpartFile, Dealt, OWN_OF_COUNTERPART, OWN_OF_PROTAGONIST, ProtagonistFile, Round, Stage,
    },
    text::Label,
    ui::{
        Child, El, el, nodes,
        parts::{label, passage},
        words::{Key, Words, key},
    },
};

/// What the protagonist is told.
pub(super) fn protagonist_side(words: Words, card: &ProtagonistFile) -> Html {
    nodes([
        passage(words, &card.situation),
        el("h3").say(words, key::DRILL_GOAL).into_node(),
        el("p").class("lead").child(label(words, &card.goal)).into(),
    ])
}

/// What the counterpart alone is told.
pub(super) fn counterpart_side(words: Words, card: &CounterpartFile) -> Html {
    let cues = |title: Key, cues: &[Label]| {
        el("section")
            .child(el("h3").say(words, title))
            .child(el("ul").each(cues.iter().map(|it| el("li").child(label(words, it)))))
    };
    nodes([
        passage(words, &card.behaviour),
        el("h3").say(words, key::DRILL_WANTS).into_node(),
        el("p").child(label(words, &card.wants)).into(),
        el("h3").say(words, key::DRILL_DIAL).into(),
        dial(words, card.start.get()).into(),
        el("div")
            .class("drill-cues")
            .child(cues(key::DRILL_RAISES, &card.raises))
            .child(cues(key::DRILL_LOWERS, &card.lowers))
            .into(),
        el("h3").say(words, key::DRILL_NEVER).into(),
        el("p").child(label(words, &card.never)).into(),
    ])
}

/// The heat from 1 to 5, with the mark where it begins.
fn dial(words: Words, start: i64) -> El {
    let point = |n: i64| {
        let is_start = n == start;
        el("li")
            .class_if(is_start, "here")
            .text(n.to_string())
            .child(is_start.then(|| el("span").class("visually-hidden").say(words, key::DRILL_BEGINS_HERE)))
    };
    el("div")
        .child(el("ol").class("drill-dial").each((1..=5).map(point)))
        .child(el("p").class("hint").text(words.with(key::DRILL_DIAL_HINT, &[("start", start.into())])))
}

impl Table<'_> {
    /// The protagonist's turn to read, or to write the group's own card.
    pub(super) fn protagonist_card(
        &self,
        round: &Round,
        dealt: Dealt,
        is_lifted: bool,
        lift: Callback<MouseEvent>,
    ) -> El {
        let words = self.desk.words;
        if !is_lifted {
            return self.curtain(round, Chair::Protagonist, lift);
        }
        let content = match dealt {
            Dealt::Card(card) => protagonist_side(words, &card.protagonist),
            Dealt::Own => self.own_fields(
                key::DRILL_OWN_FIRST,
                OWN_OF_PROTAGONIST,
                [key::DRILL_OWN_SITUATION, key::DRILL_OWN_GOAL, key::DRILL_OWN_BEHAVIOUR],
            ),
        };
        let who = letters(&[round.seating.counterpart]);
        let next = words.with(key::DRILL_HAND_OVER, &[("who", (&who).into())]);
        self.card(round, Chair::Protagonist, content).child(
            el("p")
                .class("card-actions")
                .child(self.go(round, Stage::Second, "primary", next))
                .child(self.another(round)),
        )
    }

    /// The counterpart's turn to read, or to add to the group's own card.
    pub(super) fn counterpart_card(
        &self,
        round: &Round,
        dealt: Dealt,
        is_lifted: bool,
        lift: Callback<MouseEvent>,
    ) -> El {
        let words = self.desk.words;
        if !is_lifted {
            return self.curtain(round, Chair::Counterpart, lift);
        }
        let content = match dealt {
            Dealt::Card(card) => nodes([
                el("p").class("overline").child(label(words, &card.title)).into(),
                counterpart_side(words, &card.counterpart),
            ]),
            Dealt::Own => {
                let read = |question: &str, title: Key| {
                    el("div")
                        .child(el("h3").say(words, title))
                        .child(el("p").class("own-words").attr("dir", "auto").text(self.desk.text(question).to_owned()))
                };
                nodes([
                    read("own-situation", key::DRILL_OWN_SITUATION).into_node(),
                    read("own-behaviour", key::DRILL_OWN_BEHAVIOUR).into(),
                    self.own_fields(
                        key::DRILL_OWN_SECOND,
                        OWN_OF_COUNTERPART,
                        [key::DRILL_OWN_WANTS, key::DRILL_OWN_RAISES, key::DRILL_OWN_LOWERS],
                    ),
                ])
            }
        };
        let who = letters(&round.seating.observers[..1]);
        let next = words.with(key::DRILL_HAND_OVER, &[("who", (&who).into())]);
        self.card(round, Chair::Counterpart, content).child(
            el("p")
                .class("card-actions")
                .child(self.go(round, Stage::Play, "primary", next))
                .child(self.another(round)),
        )
    }

    fn card(&self, round: &Round, chair: Chair, content: Html) -> El {
        let title = super::chairs::chair_name(self.desk.words, chair);
        self.root().child(self.heading(round, title)).child(el("article").class("role-card drill-card").child(content))
    }

    fn own_fields(&self, hint: Key, questions: [&str; 3], asks: [Key; 3]) -> Html {
        let words = self.desk.words;
        let fields = questions
            .iter()
            .zip(asks)
            .map(|(question, ask)| self.desk.field(question, el("span").say(words, ask), None));
        el("div").child(el("p").class("hint").say(words, hint)).each(fields).into()
    }
}
