//! While a round is played: the observer's page.

use yew::prelude::*;

use super::{
    Table,
    chairs::{chair_name, letters, people_on},
    clock::ClockFace,
    desk::chosen,
};
use crate::{
    steps::{
        Answer,
        drill::{Chair, Clock, Dealt, Drill, Round, RungFile, Stage, clock, prompt, stage, tally},
    },
    ui::{
        El,
        browser::clock::now_ms,
        button, el,
        parts::{label, passage},
        words::key,
    },
};

impl Table<'_> {
    /// The clock, the word that stops, and what is counted.
    pub(super) fn play(&self, round: &Round, dealt: Dealt) -> El {
        let words = self.desk.words;
        if matches!(round.clock, Clock::Frozen { .. }) {
            return self.frozen(round);
        }
        let number = Drill::is_on_paper(&self.desk.answers).then(|| self.card_number(dealt)).flatten();
        let on_paper =
            number.map(|n| el("p").class("notice").text(words.with(key::DRILL_CARD_ON_PAPER, &[("card", n.into())])));
        let who = [Chair::Protagonist, Chair::Counterpart, Chair::Observer].map(|chair| {
            let people = letters(&people_on(&round.seating, chair));
            el("li").text(chair_name(words, chair)).text(" ").child(el("strong").text(people))
        });
        let of = self.drill.play_seconds.get() as u32;
        let at_half = round.seating.relief.map_or(String::new(), |it| {
            words.with(key::DRILL_HALF_TIME, &[("who", (&it.letter().to_string()).into())])
        });
        let is_new = round.clock == Clock::NEW;
        let start = if round.clock.runs() {
            button("", words.say(key::DRILL_PAUSE), self.clock_click(round, |clock, now| clock.stopped(now)))
        } else {
            let text = words.say(if is_new { key::DRILL_START } else { key::DRILL_GO_ON });
            button("primary", text, self.clock_click(round, |clock, now| clock.started(now)))
        };
        // The two are different buttons, whose place must not hide which was pressed.
        let start = start.key(if round.clock.runs() { "pause" } else { "start" }).attr("id", "clock-button");
        let freeze = words.with(key::DRILL_FREEZE, &[("word", self.freeze_word().into())]);
        let bar = el("section")
            .class("drill-bar")
            .attr("aria-label", words.say(key::DRILL_TIME_LEFT))
            .child(html! { <ClockFace {words} clock={round.clock} {of} {at_half} /> })
            .child(el("p").class("card-actions").child(start).child(button(
                "danger",
                freeze,
                self.clock_click(round, |clock, now| clock.frozen(now)),
            )));
        self.root()
            .child(self.heading(round, words.say(key::DRILL_PLAY)))
            .child(on_paper)
            .child(el("ul").class("facts").each(who))
            .child(self.relief_note(round))
            .child(bar)
            .child(self.tally(round, key::DRILL_TALLY_HINT))
            .child(
                el("p")
                    .class("card-actions")
                    .child(button("primary", words.say(key::DRILL_END), self.to_feedback(round)))
                    .child(is_new.then(|| self.another(round))),
            )
    }

    fn clock_click(&self, round: &Round, change: fn(Clock, i64) -> Clock) -> Callback<MouseEvent> {
        let (desk, question, now) = (self.desk.clone(), clock(round.n), round.clock);
        Callback::from(move |_| desk.set(&question, Some(change(now, now_ms()).to_answer())))
    }

    /// Stops the clock, and gives the protagonist the first word.
    fn to_feedback(&self, round: &Round) -> Callback<MouseEvent> {
        let (desk, n, running) = (self.desk.clone(), round.n, round.clock);
        Callback::from(move |_| {
            let now = now_ms();
            desk.set(&clock(n), Some(running.stopped(now).to_answer()));
            desk.set(&prompt(n), Drill::prompt_answer(0, Clock::NEW.started(now)));
            desk.set(&stage(n), chosen(Stage::Feedback.word()));
        })
    }

    /// Somebody said the word. Nobody is asked why.
    fn frozen(&self, round: &Round) -> El {
        let words = self.desk.words;
        let title = words.with(key::DRILL_FROZEN, &[("word", self.freeze_word().into())]);
        let go_on = button("", words.say(key::DRILL_GO_ON), self.clock_click(round, |clock, now| clock.stopped(now)));
        let actions = el("p")
            .class("card-actions")
            .child(go_on)
            .child(self.another(round))
            .child(button("", words.say(key::DRILL_FROZEN_TALK), self.to_feedback(round)))
            .child(self.go(round, Stage::Done, "", words.say(key::DRILL_FROZEN_END)));
        self.root().child(self.heading(round, title)).child(
            el("section")
                .class("notice warning")
                .attr("role", "alert")
                .child(el("p").class("lead").say(words, key::DRILL_FROZEN_TEXT))
                .child(passage(words, &self.drill.safety))
                .child(actions),
        )
    }

    /// What was seen of each rung, with a button for one more and one less.
    pub(super) fn tally(&self, round: &Round, hint: crate::ui::words::Key) -> El {
        let words = self.desk.words;
        let rows = self.drill.moves.iter().map(|rung| {
            let n = self.desk.answer(&tally(round.n)).map_or(0, |it| it.count(&rung.id));
            let name = [("move", words.of(&rung.title).into())];
            let more = button("tally-more", "+".into(), self.mark(round, rung, 1))
                .attr("aria-label", words.with(key::DRILL_MORE, &name));
            let less = button("quiet", "\u{2212}".into(), self.mark(round, rung, -1))
                .attr("aria-label", words.with(key::DRILL_LESS, &name))
                .maybe_attr("aria-disabled", (n == 0).then_some("true"));
            el("li")
                .key(rung.id.to_string())
                .child(
                    el("span")
                        .class("option-title")
                        .child(el("strong").child(label(words, &rung.title)))
                        .child(el("span").class("why").child(label(words, &rung.means))),
                )
                .child(less)
                .child(el("output").class("number").attr("aria-live", "polite").text(n.to_string()))
                .child(more)
        });
        el("section")
            .class("drill-tally")
            .child(el("h3").say(words, key::DRILL_TALLY))
            .child(el("p").class("hint").say(words, hint))
            .child(el("ul").each(rows))
    }

    fn mark(&self, round: &Round, rung: &RungFile, by: i64) -> Callback<MouseEvent> {
        let (desk, question) = (self.desk.clone(), tally(round.n));
        let counts = self.drill.moves.iter().filter_map(|it| {
            let n = i64::from(desk.answer(&question).map_or(0, |answer| answer.count(&it.id)));
            let n = if it.id == rung.id { (n + by).clamp(0, 99) } else { n };
            (n != 0).then(|| (it.id.clone(), n as u32))
        });
        let answer = Some(Answer::Counts(counts.collect()));
        desk.click(question, answer)
    }
}
