use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::{Numbers, possible::NumbersProps};
use crate::{
    analysis::{Judgement, judge},
    points::{IssueId, OptionId, Package, Terms},
    session::Possible,
    steps::table::Ending,
    ui::{
        El, button, el,
        parts::{Amount, cannot_be_had, label, role_name},
        words::{Key, Words, key},
    },
};

/// The package to begin with, and what to say of it. `None` if nothing stands
/// out.
pub(super) fn start(numbers: &Numbers) -> Option<(Key, &Package)> {
    match (&numbers.results.ending, &numbers.possible) {
        (Ending::Agreed { package, .. }, _) => Some((key::WHAT_IF_AGREEMENT, package)),
        (_, Some(it @ Possible::Zone { .. })) => it.first_package().map(|it| (key::WHAT_IF_NASH, it)),
        (_, Some(it @ Possible::NoZone(_))) => it.first_package().map(|it| (key::WHAT_IF_NEAREST, it)),
        (_, None) => None,
    }
}

/// Any package, judged at once, or why it cannot be had. Begins with the agreement, or else with what
/// theory names first; nothing is kept.
#[component]
pub(super) fn WhatIf(NumbersProps { words, numbers }: &NumbersProps) -> Html {
    let words = *words;
    let public = &numbers.exercise.public;
    let start = start(numbers);
    let tried = use_state(|| start.map(|(_, it)| it.clone()));
    let n_returns = use_state(|| 0_u32);
    let (Some((begins, first)), Some(package)) = (start, (*tried).clone()) else { return Html::default() };
    let on_choose = {
        let (tried, package) = (tried.clone(), package.clone());
        Callback::from(move |(issue, option)| {
            tried.set(Terms::from(&package).with(issue, Some(option)).package());
        })
    };
    let is_changed = package != *first;
    let first = first.clone();
    let back = if begins == key::WHAT_IF_AGREEMENT { key::WHAT_IF_BACK } else { key::WHAT_IF_BACK_START };
    let selects = public.agenda.issues().map(|issue| {
        let it = &public.issues[issue.index()];
        let id = format!("what-if-{}", it.id);
        let on_choose = on_choose.clone();
        let options = public.agenda.options(issue).map(|option| {
            el("option")
                .flag("selected", package.option(issue) == option)
                .text(words.of(&it.options[option.index()].title).to_owned())
        });
        let select = el("select").attr("id", id.clone()).attr("autocomplete", "off");
        el("div")
            .class("what-if-issue")
            .child(el("label").attr("for", id).child(label(words, &it.title)))
            .child(select.on_change(chosen(issue, on_choose)).each(options))
    });
    el("section")
        .class("what-if")
        .child(el("p").class("hint").say(words, begins))
        // A list in which somebody chose goes back only by being made anew.
        .child(el("div").key(n_returns.to_string()).each(selects))
        .child(match judge(&numbers.results.space, &package) {
            Some(it) => Some(verdict(words, numbers, &it)),
            None => cannot_be_had(words, public, &Terms::from(&package)),
        })
        .child(
            el("p").class("card-actions").child(
                button("", words.say(back), move |_: MouseEvent| {
                    tried.set(Some(first.clone()));
                    n_returns.set(*n_returns + 1);
                })
                .attr("aria-disabled", if is_changed { "false" } else { "true" }),
            ),
        )
        .into()
}

/// What choosing in a list does.
fn chosen(issue: IssueId, on_choose: Callback<(IssueId, OptionId)>) -> impl Fn(Event) + 'static {
    move |event: Event| {
        let select: HtmlSelectElement = event.target_unchecked_into();
        if let Ok(option) = select.selected_index().try_into() {
            on_choose.emit((issue, OptionId(option)));
        }
    }
}

/// What a package is worth, and how good it is.
fn verdict(words: Words, numbers: &Numbers, it: &Judgement) -> El {
    let public = &numbers.exercise.public;
    let head = |key: Key| el("th").attr("scope", "col").class("number").say(words, key);
    let rows = it.values.iter().map(|(role, value)| {
        el("tr")
            .child(el("th").attr("scope", "row").child(role_name(words, public, role)))
            .child(el("td").class("number").text(words.number(value.0)))
            .child(el("td").class("number").text(words.signed(it.surplus[role].0)))
    });
    let heads = el("tr").child(el("td")).child(head(key::RESULT_VALUE)).child(head(key::RESULT_SURPLUS));
    let is_in_zone = it.surplus.values().iter().all(|it| 0 <= it.0);
    let zone = if is_in_zone { key::WHAT_IF_IN_ZONE } else { key::WHAT_IF_NOT_IN_ZONE };
    let better = match it.n_better {
        Ok(n) => words.with(key::WHAT_IF_BETTER, &[("packages", Amount::of(words, n).value())]),
        Err(_) => words.say(key::WHAT_IF_BETTER_UNCOUNTED),
    };
    let frontier = if it.is_on_frontier { key::WHAT_IF_FRONTIER } else { key::WHAT_IF_NOT_FRONTIER };
    el("div")
        .attr("role", "status")
        .child(
            el("table")
                .child(el("caption").say(words, key::WHAT_IF_CAPTION))
                .child(el("thead").child(heads))
                .child(el("tbody").each(rows)),
        )
        .child(
            el("ul").child(el("li").say(words, zone)).child(el("li").text(better)).child(el("li").say(words, frontier)),
        )
}
