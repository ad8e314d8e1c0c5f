//! Options that depend on an event: what each believed, what each stood to win,
//! and whether they would still agree once it is known.

use yew::prelude::*;

use super::{Numbers, possible::NumbersProps};
use crate::{
    pack::Event,
    points::{ByRole, Points, RoleId},
    session::{Afterwards, Bet, afterwards, bets},
    ui::{
        El, el,
        parts::{choice, label, role_name, scroller},
        words::{Key, Words, key},
    },
};

/// All bets of an exercise that has any. How the events turned out is chosen by the reader;
/// it is drawn by nobody and kept nowhere.
#[component]
pub(super) fn Bets(NumbersProps { words, numbers }: &NumbersProps) -> Html {
    let words = *words;
    let Numbers { exercise, results, .. } = &**numbers;
    let public = &exercise.public;
    let states = use_state(|| vec![0_usize; public.events.len()]);
    let all = bets(exercise, results);
    let section = el("section")
        .class("bets")
        .child(el("p").class("hint").say(words, key::BETS_HINT))
        .each(all.iter().map(|it| bet(words, numbers, it)));
    let Some(after) = afterwards(exercise, results, &states) else { return section.into() };
    let has_agreed = |event: usize| all.iter().any(|it| it.is_agreed && it.event == event);
    if !(0..public.events.len()).any(has_agreed) {
        return section.child(el("p").say(words, key::BETS_NONE_AGREED)).into();
    }
    let choices = public.events.iter().enumerate().filter(|(n, _)| has_agreed(*n)).map(|(n, event)| {
        let states = states.clone();
        let chosen = states[n];
        let on_choose = Callback::from(move |state| {
            let mut next = (*states).clone();
            next[n] = state;
            states.set(next);
        });
        let texts = event.states.iter().map(|it| words.of(&it.title).to_owned());
        choice(format!("bet-{}", event.id), words.of(&event.title).to_owned(), texts, chosen, on_choose)
    });
    section
        .child(el("h3").say(words, key::BETS_AFTER))
        .child(el("p").class("hint").say(words, key::BETS_AFTER_HINT))
        .each(choices)
        .child(outcomes(words, numbers, &after))
        .into()
}

/// One option: what each role believed, expected, and has in each state.
fn bet(words: Words, numbers: &Numbers, it: &Bet) -> El {
    let public = &numbers.exercise.public;
    let event: &Event = &public.events[it.event];
    let issue = &public.issues[it.issue.index()];
    let head = |text: String| el("th").attr("scope", "col").class("number").text(text);
    let heads = el("tr")
        .child(el("td"))
        .child(head(words.say(key::BETS_EXPECTED)))
        .each(event.states.iter().map(|it| head(words.of(&it.title).to_owned())));
    let row = |role: RoleId| {
        let beliefs = &numbers.exercise.confidential[role].beliefs[it.event];
        let cells = beliefs.iter().zip(&it.by_state[role]).map(|(percent, points)| {
            let values = [("points", points.0.into()), ("percent", (*percent).into())];
            el("td").class("number").text(words.with(key::BETS_CELL, &values))
        });
        el("tr")
            .child(el("th").attr("scope", "row").child(role_name(words, public, role)))
            .child(el("td").class("number").text(words.number(it.expected[role].0)))
            .each(cells)
    };
    let caption = el("caption")
        .child(label(words, &issue.title))
        .text(": ")
        .child(label(words, &issue.options[it.option.index()].title))
        .text(" · ")
        .child(el("strong").say(words, if it.is_agreed { key::BETS_AGREED } else { key::BETS_NOT_AGREED }));
    let table = el("table")
        .child(caption)
        .child(el("thead").child(heads))
        .child(el("tbody").each(public.roles.roles().map(row)));
    let name = words.of(&issue.options[it.option.index()].title).to_owned();
    el("div")
        .child(scroller(name, table))
        .child(it.is_only_a_wager.then(|| el("p").class("notice").say(words, key::BETS_WAGER)))
}

/// What the agreement turned out to be worth, and who would still accept it.
fn outcomes(words: Words, numbers: &Numbers, roles: &ByRole<Afterwards>) -> El {
    let public = &numbers.exercise.public;
    let head = |key: Key| el("th").attr("scope", "col").say(words, key);
    let heads = el("tr")
        .child(el("td"))
        .child(head(key::BETS_EXPECTED).class("number"))
        .child(head(key::BETS_CAME).class("number"))
        .child(head(key::BETS_LIMIT).class("number"))
        .child(head(key::BETS_STILL));
    let number = |Points(n): Points| el("td").class("number").text(words.number(n));
    let row = |(role, it): (RoleId, &Afterwards)| {
        let still = if it.is_acceptable() { key::BETS_YES } else { key::BETS_NO };
        el("tr")
            .child(el("th").attr("scope", "row").child(role_name(words, public, role)))
            .child(number(it.expected))
            .child(number(it.value))
            .child(number(it.reservation_value))
            .child(el("td").say(words, still))
    };
    let all = roles.values().iter().all(|it| it.is_acceptable());
    let table = el("table")
        .child(el("caption").say(words, key::BETS_AFTER))
        .child(el("thead").child(heads))
        .child(el("tbody").each(roles.iter().map(row)));
    el("div")
        .attr("role", "status")
        .child(scroller(words.say(key::BETS_AFTER), table))
        .child(el("p").say(words, if all { key::BETS_ALL_STILL } else { key::BETS_SOMEBODY_NOT }))
}
