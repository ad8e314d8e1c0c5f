use yew::prelude::*;

use super::view::View;
use crate::{
    document::Id,
    steps::{
        Answer,
        transcript::{OpeningFile, OpeningLineFile, fixed_opening, opening},
    },
    ui::{
        El, button, el,
        parts::{label, passage},
        words::key,
    },
};

/// The missed openings: which lines would have opened the door wider.
pub(super) fn openings(view: &View) -> El {
    el("div").each(view.step.missed_openings.iter().flat_map(|it| it.iter()).map(|it| one(view, it)))
}

fn one(view: &View, file: &OpeningFile) -> El {
    let words = view.words;
    let question = opening(&file.id);
    let chosen = view.chosen(&question);
    let is_fixed = view.answer(&fixed_opening(&file.id)).is_some();
    let item = |it: &OpeningLineFile| {
        let is_chosen = chosen.contains(&it.id);
        let (set, id, before) = (view.set(&question), it.id.clone(), chosen.to_vec());
        let input = el("input").attr("type", "checkbox").checked(is_chosen).flag("disabled", is_fixed).on_change(
            move |_: Event| {
                let mut lines: Vec<Id> = before.iter().filter(|it| **it != id).cloned().collect();
                if lines.len() == before.len() {
                    lines.push(id.clone());
                }
                set.emit((!lines.is_empty()).then_some(Answer::Chosen(lines)));
            },
        );
        let told = is_fixed.then(|| {
            let verdict = if it.opens { key::OPENING_OPENS } else { key::OPENING_CLOSES };
            el("p").class("because").child(el("strong").say(words, verdict)).text(" ").child(label(words, &it.because))
        });
        el("div")
            .key(it.id.to_string())
            .child(el("label").class("option").child(input).child(passage(words, &it.text)))
            .child(told)
    };
    let fix = view.set(&fixed_opening(&file.id)).reform(|_: MouseEvent| Some(Answer::Committed));
    let after = view.step.unit(&file.after).map(|(n, unit)| el("blockquote").child(view.line(n, unit)));
    el("section")
        .class("missed")
        .child(after)
        .child(
            el("fieldset")
                .class("options")
                .child(el("legend").child(passage(words, &file.ask)))
                .each(file.lines.iter().map(item)),
        )
        .child(
            (!chosen.is_empty() && !is_fixed)
                .then(|| el("p").class("card-actions").child(button("primary", words.say(key::OPENING_FIX), fix))),
        )
}
