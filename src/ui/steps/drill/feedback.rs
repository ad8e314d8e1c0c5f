//! After a round: one after another, each about themselves first.

use yew::prelude::*;

use super::{
    Table,
    chairs::{chair_name, people_on, person},
    clock::ClockFace,
    desk::chosen,
};
use crate::{
    steps::{
        Answer,
        drill::{Chair, Clock, Dealt, Drill, Round, Stage, after, before, prompt, stage},
    },
    ui::{
        El,
        browser::clock::now_ms,
        button, el,
        parts::{label, passage},
        words::{Key, key},
    },
};

impl Table<'_> {
    /// The turn of the feedback.
    pub(super) fn feedback(&self, round: &Round, dealt: Dealt) -> El {
        let words = self.desk.words;
        let prompt = self.drill.prompt(&self.desk.answers, round.n);
        let n_prompts = self.drill.feedback.len();
        let is_first_of =
            |chair: Chair| prompt.file.who == chair && self.drill.feedback[..prompt.n].iter().all(|it| it.who != chair);
        let position = words.with(key::DRILL_TURN, &[("turn", (prompt.n + 1).into()), ("of", n_prompts.into())]);
        let of = prompt.file.seconds.get() as u32;
        let people = people_on(&round.seating, prompt.file.who);
        let turn = el("section")
            .class("drill-turn")
            .key(prompt.n.to_string())
            .child(
                el("header").child(el("span").class("drill-people").each(people.into_iter().map(person))).child(
                    el("div")
                        .child(el("p").class("overline").text(position))
                        .child(el("h3").text(chair_name(words, prompt.file.who))),
                ),
            )
            .child(passage(words, &prompt.file.ask))
            .child(html! { <ClockFace {words} clock={prompt.clock} {of} /> });
        let is_heat = is_first_of(Chair::Counterpart);
        let card = match dealt {
            // Whose cues they were is no secret any more.
            Dealt::Card(card) if is_heat => {
                Some(el("p").class("hint").say(words, key::DRILL_THE_CARD).text(" ").child(label(words, &card.title)))
            }
            _ => None,
        };
        let back =
            prompt.n.checked_sub(1).map(|n| button("", words.say(key::DRILL_TURN_BACK), self.to_prompt(round, n)));
        let next = if prompt.n + 1 < n_prompts {
            button("primary", words.say(key::DRILL_TURN_NEXT), self.to_prompt(round, prompt.n + 1))
        } else {
            button(
                "primary",
                words.say(key::DRILL_ROUND_DONE),
                self.desk.click(stage(round.n), chosen(Stage::Done.word())),
            )
        };
        self.root()
            .child(self.heading(round, words.say(key::DRILL_FEEDBACK)))
            .child(el("p").class("hint").say(words, key::DRILL_FEEDBACK_HINT))
            .child(turn)
            .child(card)
            .child(is_heat.then(|| self.heats(round, dealt)))
            .child(is_first_of(Chair::Observer).then(|| self.tally(round, key::DRILL_TALLY_READ)))
            .child(el("p").class("card-actions").child(back).child(next))
    }

    fn to_prompt(&self, round: &Round, n: usize) -> Callback<MouseEvent> {
        let (desk, question) = (self.desk.clone(), prompt(round.n));
        Callback::from(move |_| desk.set(&question, Drill::prompt_answer(n, Clock::NEW.started(now_ms()))))
    }

    /// The heat as the counterpart felt it.
    fn heats(&self, round: &Round, dealt: Dealt) -> El {
        let words = self.desk.words;
        let scale = |question: String, legend: Key| {
            let radio = |n: u8| {
                let (desk, question) = (self.desk.clone(), question.clone());
                let is_chosen = self.desk.answer(&question) == Some(&Answer::Scale(n));
                let field = el("input")
                    .attr("type", "radio")
                    .attr("name", question.clone())
                    .checked(is_chosen)
                    .on_change(move |_: Event| desk.set(&question, Some(Answer::Scale(n))));
                el("label").class("scale-point").child(field).child(el("span").text(n.to_string()))
            };
            el("fieldset")
                .class("question")
                .child(el("legend").say(words, legend))
                .child(el("div").class("scale").each((1..=5).map(radio)))
        };
        let hint = match dealt {
            Dealt::Card(card) => words.with(key::DRILL_HEAT_CARD, &[("start", card.counterpart.start.get().into())]),
            Dealt::Own => words.say(key::DRILL_HEAT_OWN),
        };
        el("section")
            .child(el("h3").say(words, key::DRILL_HEAT))
            .child(el("p").class("hint").text(hint))
            .child(scale(before(round.n), key::DRILL_HEAT_BEFORE))
            .child(scale(after(round.n), key::DRILL_HEAT_AFTER))
    }
}
