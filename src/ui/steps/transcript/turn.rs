use yew::prelude::*;

use super::view::View;
use crate::{
    steps::{
        Answer,
        transcript::{TURN, TURN_FIXED, Turned},
    },
    ui::{El, button, el, parts::passage, words::key},
};

/// Where the talk turned: one line to mark, then the authors' window.
pub(super) fn turn(view: &View) -> El {
    let words = view.words;
    let Some(file) = &view.step.turning_point else { return el("div") };
    let chosen = view.chosen(TURN).first();
    let is_fixed = view.answer(TURN_FIXED).is_some();
    let set = view.set(TURN);
    let lines = view.step.units.iter().enumerate().map(|(n, unit)| {
        let (set, id) = (set.clone(), unit.id.clone());
        let is_chosen = chosen == Some(&unit.id);
        let input = el("input")
            .attr("type", "radio")
            .attr("name", view.id(TURN))
            .flag("disabled", is_fixed)
            .checked(is_chosen)
            .on_change(move |_: Event| set.emit(Some(Answer::Chosen(vec![id.clone()]))));
        el("label").class("option").key(unit.id.to_string()).child(input).child(view.line(n, unit))
    });
    let fix = view.set(TURN_FIXED).reform(|_: MouseEvent| Some(Answer::Committed));
    let told = chosen.filter(|_| is_fixed).and_then(|it| view.step.turned(it)).map(|turned| {
        let said = match turned {
            Turned::Inside => words.say(key::TURN_INSIDE),
            Turned::Before(n) => words.with(key::TURN_BEFORE, &[("lines", n.into())]),
            Turned::After(n) => words.with(key::TURN_AFTER, &[("lines", n.into())]),
        };
        el("section")
            .attr("role", "status")
            .class("notice")
            .child(el("p").child(el("strong").text(said)))
            .child(passage(words, &file.because))
    });
    el("div")
        .child(el("fieldset").class("options turned").child(el("legend").child(passage(words, &file.ask))).each(lines))
        .child(
            (chosen.is_some() && !is_fixed)
                .then(|| el("p").class("card-actions").child(button("primary", words.say(key::TURN_FIX), fix))),
        )
        .child(told)
}
