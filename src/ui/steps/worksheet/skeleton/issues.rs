//! What is to be settled, and in which order each side likes the options.

use yew::prelude::*;

use super::{Work, called, line};
use crate::{
    document::Id,
    steps::{
        Answer,
        worksheet::skeleton::{MAX_ISSUES, MAX_LABEL, MAX_OPTIONS, Skeleton},
    },
    ui::{
        El,
        browser::{clock, page},
        button, el,
        words::key,
    },
};

/// As many issues as are used, and one more.
pub(super) fn issues(work: &Work) -> El {
    let is_used = |issue: usize| {
        !work.desk.text(&Skeleton::issue(issue)).is_empty()
            || (0..MAX_OPTIONS).any(|n| !work.desk.text(&Skeleton::option(issue, n)).is_empty())
    };
    let n_shown = (0..MAX_ISSUES).rfind(|it| is_used(*it)).map_or(1, |it| (it + 2).min(MAX_ISSUES));
    el("section")
        .child(el("h2").say(work.words, key::SKELETON_ISSUES))
        .child(el("p").class("hint").say(work.words, key::SKELETON_ISSUES_HINT))
        .each((0..n_shown).map(|it| issue(work, it)))
}

fn issue(work: &Work, issue: usize) -> El {
    let words = work.words;
    let ask = el("span").text(words.with(key::SKELETON_ISSUE, &[("number", (issue + 1).into())]));
    let is_used = |n: usize| !work.desk.text(&Skeleton::option(issue, n)).is_empty();
    let n_shown = (0..MAX_OPTIONS).rfind(|n| is_used(*n)).map_or(2, |it| (it + 2).clamp(2, MAX_OPTIONS));
    let options = (0..n_shown).map(|n| {
        let values = [("issue", (issue + 1).into()), ("number", (n + 1).into())];
        let ask = el("span").text(words.with(key::SKELETON_OPTION, &values));
        line(work, &Skeleton::option(issue, n), ask, MAX_LABEL)
    });
    let has_choice = 2 <= Skeleton::options_of(&work.desk.answers, issue).len();
    el("section")
        .class("skeleton-issue")
        .child(line(work, &Skeleton::issue(issue), ask, MAX_LABEL))
        .child(el("div").class("skeleton-options").each(options))
        .each((0..2).map(|side| has_choice.then(|| order(work, side, issue))))
}

/// The options in a side's order, and those that have no place yet.
fn order(work: &Work, side: usize, issue: usize) -> El {
    let words = work.words;
    let options = Skeleton::options_of(&work.desk.answers, issue);
    let placed = Skeleton::order_of(&work.desk.answers, side, issue);
    let left: Vec<&(usize, String)> = options.iter().filter(|it| !placed.contains(&it.0)).collect();
    let id = Skeleton::order(side, issue);
    let set = {
        let (desk, id) = (work.desk.clone(), id.clone());
        move |places: &[usize]| {
            let ids: Vec<Id> = places.iter().filter_map(|it| Id::new(&Skeleton::option_id(*it))).collect();
            desk.set(&id, (!ids.is_empty()).then_some(Answer::Chosen(ids)));
            // The button that was pressed is gone.
            let id = id.clone();
            clock::after(0, move || page::focus_first(&[&id]));
        }
    };
    let pick = |(n, text): &(usize, String)| {
        let mut places = placed.clone();
        places.push(*n);
        // What is left alone can only be the last.
        if left.len() == 2 {
            places.extend(left.iter().map(|it| it.0).filter(|it| it != n));
        }
        let set = set.clone();
        button("", text.clone(), move |_: MouseEvent| set(&places))
    };
    let text_of = |n: &usize| options.iter().find(|it| it.0 == *n).map(|it| it.1.clone()).unwrap_or_default();
    let side_name = called(work, side);
    let ask = words.with(key::SKELETON_NEXT, &[("place", (placed.len() + 1).into())]);
    let again = {
        let set = set.clone();
        button("quiet", words.say(key::SKELETON_AGAIN), move |_: MouseEvent| set(&[]))
    };
    el("fieldset")
        .class("skeleton-order")
        .attr("id", id)
        .attr("tabindex", "-1")
        .child(el("legend").text(words.with(key::SKELETON_ORDER, &[("side", (&side_name).into())])))
        .child(
            (!placed.is_empty())
                .then(|| el("ol").each(placed.iter().map(|it| el("li").attr("dir", "auto").text(text_of(it))))),
        )
        .child((!left.is_empty()).then(|| el("p").class("hint").text(ask)))
        .child(el("p").class("card-actions").each(left.iter().map(|it| pick(it))))
        .child((!placed.is_empty()).then_some(again))
}
