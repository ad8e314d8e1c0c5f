use yew::prelude::*;

use super::view::View;
use crate::{
    document::Id,
    steps::{
        Answer,
        transcript::{RewriteFile, check_of, checks_of, fixed_rewrite, level_of, rewrite},
    },
    ui::{
        El, button, el,
        parts::{label, passage},
        words::key,
    },
};

/// Lines to put in other words: one's own, then a model beside them, a list to
/// check oneself by, and four levels. No machine reads what is written.
pub(super) fn rewrites(view: &View) -> El {
    el("div")
        .child(el("p").class("hint").say(view.words, key::REWRITE_HINT))
        .each(view.step.rewrites.iter().flat_map(|it| it.iter()).map(|it| one(view, it)))
}

fn one(view: &View, file: &RewriteFile) -> El {
    let words = view.words;
    let question = rewrite(&file.unit);
    let text = view.text(&question);
    let is_fixed = view.answer(&fixed_rewrite(&file.unit)).is_some();
    let section = el("section")
        .class("rewrite question")
        .child(view.step.unit(&file.unit).map(|(n, unit)| el("blockquote").child(view.line(n, unit))));
    if !is_fixed {
        let id = view.id(&question);
        let fix = view.set(&fixed_rewrite(&file.unit)).reform(|_: MouseEvent| Some(Answer::Committed));
        return section
            .child(el("label").attr("for", id.clone()).child(passage(words, &file.ask)))
            .child(view.field(id, &question))
            .child(
                (!text.trim().is_empty())
                    .then(|| el("p").class("card-actions").child(button("primary", words.say(key::REWRITE_FIX), fix))),
            );
    }
    let half = |title, content: Html| el("div").child(el("h3").say(words, title)).child(content);
    let own = el("p").class("own-words").attr("dir", "auto").text(text.to_owned());
    section
        .child(passage(words, &file.ask))
        .child(
            el("div")
                .class("compared")
                .child(half(key::COMPARE_YOURS, own.into()))
                .child(half(key::COMPARE_MODEL, passage(words, &file.model))),
        )
        .child(checks(view, &file.unit))
        .child(levels(view, &file.unit))
}

/// What the writer asks of the own words.
fn checks(view: &View, unit: &Id) -> El {
    let words = view.words;
    let question = checks_of(unit);
    let chosen = view.chosen(&question);
    let checks = view.step.rewrite_checks.iter().flat_map(|it| it.iter()).enumerate();
    let item = checks.filter_map(|(i, text)| {
        let id = Id::new(&check_of(i + 1))?;
        let (set, before, is_chosen) = (view.set(&question), chosen.to_vec(), chosen.contains(&id));
        let input = el("input").attr("type", "checkbox").checked(is_chosen).on_change(move |_: Event| {
            let mut checks: Vec<Id> = before.iter().filter(|it| **it != id).cloned().collect();
            if checks.len() == before.len() {
                checks.push(id.clone());
            }
            set.emit(Some(Answer::Chosen(checks)));
        });
        Some(el("label").class("option").child(input).child(label(words, text)))
    });
    el("fieldset").class("options").child(el("legend").say(words, key::REWRITE_CHECKS)).each(item)
}

/// Which level the writer gives the own words.
fn levels(view: &View, unit: &Id) -> El {
    let words = view.words;
    let question = level_of(unit);
    let chosen = view.answer(&question);
    let levels = view.step.rewrite_rubric.iter().flat_map(|it| it.iter()).enumerate();
    let item = levels.map(|(i, text)| {
        let value = Answer::Scale(i as u8 + 1);
        let (set, is_chosen) = (view.set(&question), chosen == Some(&value));
        let input = el("input")
            .attr("type", "radio")
            .attr("name", view.id(&question))
            .checked(is_chosen)
            .on_change(move |_: Event| set.emit(Some(value.clone())));
        el("label")
            .class("option")
            .child(input)
            .child(el("span").text(format!("{}. ", i + 1)).child(label(words, text)))
    });
    el("fieldset").class("options").child(el("legend").say(words, key::REWRITE_LEVEL)).each(item)
}
