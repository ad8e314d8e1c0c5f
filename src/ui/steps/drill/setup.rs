//! Before a round.

use yew::prelude::*;

use super::{
    Table,
    chairs::{letters, person, seats},
    desk::chosen,
    paper::drill_sheets,
    result::scene_links,
};
use crate::{
    document::Id,
    steps::{
        Answer,
        drill::{
            CARDS, Dealt, Drill, GROUP, Group, OWN, PAPER, Person, Round, Stage, card, clock, prompt, stage, tally,
        },
    },
    ui::{
        El,
        browser::page,
        button, el,
        parts::passage,
        words::{Key, key},
    },
};

impl Table<'_> {
    /// Before the first round: how many people, where the cards are, what holds.
    pub(super) fn setup(&self, round: Option<&Round>) -> El {
        let words = self.desk.words;
        let safety = el("aside")
            .class("notice")
            .child(el("h3").text(words.with(key::DRILL_SAFETY, &[("word", self.freeze_word().into())])))
            .child(passage(words, &self.drill.safety));
        let screen = el("div")
            .class("screen-only")
            .child(el("h2").attr("id", "now").attr("tabindex", "-1").say(words, key::DRILL_BEFORE))
            .child(el("p").class("lead").say(words, key::DRILL_HOW))
            .child(safety)
            .child(self.how_many())
            .child(round.map(|_| self.where_cards()))
            .child(round.map(|it| {
                el("section")
                    .child(el("h3").say(words, key::DRILL_SEATS))
                    .child(self.circle())
                    .child(seats(words, &it.seating))
            }))
            .child(round.map(|it| self.deal_buttons(it)))
            .child(round.is_none().then(|| self.alone()));
        let is_printed = round.is_some() && Drill::is_on_paper(&self.desk.answers);
        let sheets = is_printed.then(|| {
            let group = Drill::group(&self.desk.answers).unwrap_or(Group::Three);
            // One more than there are rounds, for a card that somebody does not want to play.
            let cards: Vec<_> = self.drill.deck(self.seed).into_iter().take(group.n_rounds() + 1).collect();
            el("div").class("print-only").child(drill_sheets(words, self.drill, &cards, group.n_rounds()))
        });
        self.root().child(screen).child(sheets)
    }

    fn how_many(&self) -> El {
        let words = self.desk.words;
        let group = Drill::group(&self.desk.answers);
        let choices = [
            (key::DRILL_THREE, key::DRILL_THREE_RULE),
            (key::DRILL_FOUR, key::DRILL_FOUR_RULE),
            (key::DRILL_FOUR_IN_THREE, key::DRILL_FOUR_IN_THREE_RULE),
        ];
        let desk = self.desk.clone();
        let on_choose = Callback::from(move |n: usize| desk.set(GROUP, chosen(Group::ALL[n].word())));
        self.desk.radios(
            "group",
            el("span").say(words, key::DRILL_HOW_MANY),
            choices.into_iter().map(|(title, rule)| self.choice(title, rule)).collect(),
            group.and_then(|it| Group::ALL.iter().position(|one| *one == it)),
            &on_choose,
        )
    }

    fn where_cards(&self) -> El {
        let words = self.desk.words;
        let is_on_paper = Drill::is_on_paper(&self.desk.answers);
        let desk = self.desk.clone();
        let on_choose = Callback::from(move |n: usize| desk.set(CARDS, if n == 1 { chosen(PAPER) } else { None }));
        let print = is_on_paper.then(|| {
            el("p")
                .class("card-actions")
                .child(button("", words.say(key::DRILL_PRINT), |_: MouseEvent| page::print()))
                .child(el("span").class("hint").say(words, key::DRILL_PRINT_HINT))
        });
        let choices = vec![
            self.choice(key::DRILL_ON_DEVICE, key::DRILL_ON_DEVICE_RULE),
            self.choice(key::DRILL_ON_PAPER, key::DRILL_ON_PAPER_RULE),
        ];
        let legend = el("span").say(words, key::DRILL_WHERE_CARDS);
        el("div").child(self.desk.radios("cards", legend, choices, Some(is_on_paper.into()), &on_choose)).child(print)
    }

    fn choice(&self, title: Key, rule: Key) -> El {
        let words = self.desk.words;
        el("span").say(words, title).child(el("span").class("why").say(words, rule))
    }

    /// The letters round the table.
    fn circle(&self) -> El {
        let n = Drill::group(&self.desk.answers).map_or(3, |it| it.n_people());
        let people: Vec<Person> = (0..n as u8).map(Person).collect();
        let who = letters(&people);
        el("p")
            .child(el("span").class("drill-people").each(people.into_iter().map(person)))
            .text(" ")
            .text(self.desk.words.with(key::DRILL_CIRCLE, &[("who", (&who).into())]))
    }

    /// For fewer than three people: the same behaviours, met alone.
    fn alone(&self) -> Option<El> {
        let words = self.desk.words;
        let links = scene_links(words, self.drill.cards.iter())?;
        Some(el("section").child(el("h3").say(words, key::DRILL_ALONE)).child(links))
    }

    /// Between two rounds: who sits where now.
    pub(super) fn deal(&self, round: &Round) -> El {
        let words = self.desk.words;
        self.root()
            .child(self.heading(round, words.say(key::DRILL_MOVE_ON)))
            .child(seats(words, &round.seating))
            .child(self.relief_note(round))
            .child(self.deal_buttons(round))
    }

    /// Who takes over at half time.
    pub(super) fn relief_note(&self, round: &Round) -> Option<El> {
        let relief = round.seating.relief?;
        let (one, two) = (round.seating.protagonist.letter().to_string(), relief.letter().to_string());
        let values = [("one", (&one).into()), ("two", (&two).into())];
        Some(el("p").class("notice").text(self.desk.words.with(key::DRILL_RELIEF, &values)))
    }

    fn deal_buttons(&self, round: &Round) -> El {
        let words = self.desk.words;
        let is_last = Drill::group(&self.desk.answers).is_some_and(|it| it.n_rounds() == round.n);
        let next = self.drill.next_card(&self.desk.answers, self.seed);
        let draw = next.map(|it| button("primary", words.say(key::DRILL_DEAL), self.dealing(round, &it.id)));
        let own = Id::new(OWN).filter(|_| is_last).map(|own| {
            let by_hand = self.dealing(round, &own);
            el("div").child(el("p").class("hint").say(words, key::DRILL_OWN_HINT)).child(button(
                "",
                words.say(key::DRILL_OWN),
                by_hand,
            ))
        });
        el("div").class("commit").child(draw).child(own)
    }

    /// Deals a card, and clears what an earlier card of the round left.
    pub(super) fn dealing(&self, round: &Round, id: &Id) -> Callback<MouseEvent> {
        let (desk, n, id) = (self.desk.clone(), round.n, id.clone());
        // The group's own card is written on the device whatever the others are on.
        let first = if Drill::is_on_paper(&desk.answers) && id.as_str() != OWN { Stage::Play } else { Stage::First };
        Callback::from(move |_| {
            let mut path = desk.answer(&card(n)).map_or(Vec::new(), |it| it.chosen().to_vec());
            let is_second = !path.is_empty();
            path.push(id.clone());
            desk.set(&card(n), Some(Answer::Chosen(path)));
            desk.set(&stage(n), chosen(first.word()));
            if is_second {
                for question in [clock(n), prompt(n), tally(n)] {
                    desk.set(&question, None);
                }
            }
        })
    }

    /// Gives a card back and takes the next.
    pub(super) fn another(&self, round: &Round) -> Option<El> {
        let next = self.drill.next_card(&self.desk.answers, self.seed)?;
        Some(button("quiet", self.desk.words.say(key::DRILL_ANOTHER), self.dealing(round, &next.id)))
    }

    /// The number under which a card is found on paper.
    pub(super) fn card_number(&self, dealt: Dealt) -> Option<usize> {
        let Dealt::Card(card) = dealt else { return None };
        self.drill.cards.iter().position(|it| it.id == card.id).map(|n| n + 1)
    }
}
