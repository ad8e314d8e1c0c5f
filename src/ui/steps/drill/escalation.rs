use yew::prelude::*;

use super::{DrillStepProps, desk::Desk};
use crate::{
    document::Id,
    steps::{
        Answer,
        drill::{Escalation, FIRST, OPENED, Place, SECOND, why_of},
    },
    ui::{
        El,
        browser::{clock as time, page},
        button, el,
        parts::{label, passage},
        words::{Key, key},
    },
};

/// Where an escalation stands: two readings beside the authors', none of them
/// graded.
#[component]
pub fn EscalationStep(props: &DrillStepProps) -> Html {
    let picked = use_state_eq(|| None::<usize>);
    let is_second_turn = use_state_eq(|| false);
    let words = props.words;
    let Some(step) = props.step::<Escalation>() else { return Html::default() };
    let desk = props.desk(step);
    let [first, second] = [FIRST, SECOND].map(|it| step.reading(&desk.answers, it));
    let is_open = desk.answer(OPENED).is_some();
    let pick = {
        let picked = picked.clone();
        Callback::from(move |n: usize| picked.set(Some(n)))
    };
    let reading = Reading { step, desk };
    let shown = match (first, second, is_open) {
        (Some(first), second, true) => reading.compared(first, second),
        (None, ..) => reading.ask(FIRST, key::ESCALATION_FIRST, *picked, &pick),
        (Some(_), None, false) if *is_second_turn => reading.ask(SECOND, key::ESCALATION_SECOND, *picked, &pick),
        (Some(_), second, false) => {
            let turn = Callback::from(move |_: MouseEvent| {
                picked.set(None);
                is_second_turn.set(true);
                time::after(0, || page::focus_first(&["now"]));
            });
            reading.kept(second.is_some(), turn)
        }
    };
    el("div")
        .class("escalation")
        .child(el("article").class("case").child(passage(words, &step.case)))
        .child(shown)
        .into()
}

struct Reading<'a> {
    step: &'a Escalation,
    desk: Desk,
}

impl Reading<'_> {
    fn heading(&self, title: Key) -> El {
        el("h2").attr("id", "now").attr("tabindex", "-1").say(self.desk.words, title)
    }

    /// The stages to choose from, and the sentence that decided.
    fn ask(&self, question: &'static str, title: Key, picked: Option<usize>, pick: &Callback<usize>) -> El {
        let words = self.desk.words;
        let stages = self.step.stages.iter().enumerate().map(|(n, it)| {
            el("span")
                .text(format!("{}. ", n + 1))
                .child(label(words, &it.title))
                .child(el("span").class("why").child(label(words, &it.anchor)))
        });
        let legend = el("span").say(words, key::ESCALATION_WHERE);
        let radios = self.desk.radios(question, legend, stages.collect(), picked, pick);
        let id = picked.and_then(|n| self.step.stages.get(n)).map(|it| it.id.clone());
        let commit = id.map(|id: Id| {
            button("primary", words.say(key::ESCALATION_FIX), self.desk.click(question, Some(Answer::Chosen(vec![id]))))
        });
        let hint = if commit.is_some() { key::ESCALATION_FIX_HINT } else { key::TACTICS_CHOOSE };
        el("section")
            .key(question)
            .child(self.heading(title))
            .child(radios)
            .child(self.desk.field(&why_of(question), el("span").say(words, key::ESCALATION_WHY), None))
            .child(el("div").class("commit").child(commit).child(el("p").class("hint").say(words, hint)))
    }

    /// A reading is given; it stays covered until all are.
    fn kept(&self, has_second: bool, on_second: Callback<MouseEvent>) -> El {
        let words = self.desk.words;
        let open = self.desk.click(OPENED, Some(Answer::Committed));
        let bar = el("p")
            .class("card-actions")
            .child((!has_second).then(|| button("", words.say(key::ESCALATION_OTHER), on_second)))
            .child(button("primary", words.say(key::ESCALATION_OPEN), open));
        el("section")
            .key("kept")
            .child(self.heading(key::ESCALATION_KEPT))
            .child(el("p").say(words, if has_second { key::ESCALATION_KEPT_TWO } else { key::ESCALATION_KEPT_ONE }))
            .child(bar)
    }

    /// All readings on one ladder, and what lies between them.
    fn compared(&self, first: usize, second: Option<usize>) -> El {
        let words = self.desk.words;
        let (from, to) = self.step.model_range();
        let rows = self.step.stages.iter().enumerate().map(|(n, it)| {
            let mark = |is_here: bool, text: Key| is_here.then(|| el("li").say(words, text));
            let readings = el("ul")
                .class("readings")
                .child(mark(n == first, if second.is_some() { key::ESCALATION_ONE } else { key::ESCALATION_YOU }))
                .child(mark(Some(n) == second, key::ESCALATION_TWO))
                .child(mark((from..=to).contains(&n), key::ESCALATION_AUTHORS));
            let is_marked = n == first || Some(n) == second || (from..=to).contains(&n);
            el("li")
                .class_if((from..=to).contains(&n), "model")
                .child(el("strong").child(label(words, &it.title)))
                .child(el("span").class("why").child(label(words, &it.anchor)))
                .child(is_marked.then_some(readings))
        });
        let between = second.map(|second| {
            let apart = first.abs_diff(second);
            el("p").text(if apart == 0 {
                words.say(key::ESCALATION_SAME)
            } else {
                words.with(key::ESCALATION_APART, &[("stages", apart.into())])
            })
        });
        let place = |reading: usize| match self.step.place(reading) {
            Place::Inside => words.say(key::ESCALATION_INSIDE),
            Place::Milder(n) => words.with(key::ESCALATION_MILDER, &[("stages", n.into())]),
            Place::Graver(n) => words.with(key::ESCALATION_GRAVER, &[("stages", n.into())]),
        };
        let own = |question: &str, title: Key, reading: usize| {
            let why = self.desk.text(&why_of(question)).to_owned();
            el("div")
                .child(el("h3").say(words, title))
                .child(el("p").text(place(reading)))
                .child((!why.is_empty()).then(|| el("p").class("own-words").attr("dir", "auto").text(why)))
        };
        let one = if second.is_some() { key::ESCALATION_ONE } else { key::ESCALATION_YOU };
        el("section")
            .key("open")
            .child(self.heading(key::ESCALATION_COMPARED))
            .child(between)
            .child(
                el("div")
                    .class("compared")
                    .child(own(FIRST, one, first))
                    .child(second.map(|second| own(SECOND, key::ESCALATION_TWO, second)))
                    .child(
                        el("div")
                            .child(el("h3").say(words, key::ESCALATION_AUTHORS))
                            .child(passage(words, &self.step.model.because)),
                    ),
            )
            .child(el("ol").class("ladder").each(rows))
            .child(el("p").class("hint").say(words, key::ESCALATION_NO_GRADE))
    }
}
