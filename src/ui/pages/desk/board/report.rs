use yew::prelude::*;

use super::{Seen, parking::note_item, parts::board_parts};
use crate::{
    desk::seating::{Part, Presence},
    ui::{
        El,
        browser::page,
        button, el,
        parts::label,
        words::{Words, key},
    },
};

/// Everything of the workshop on paper: who sat, what came of it, how it felt,
/// and what is left for later. It is the trainer's, so it tells all that was
/// collected, revealed or not. `made` says when the workshop was made.
pub fn report(words: Words, seen: &Seen, made: String, on_back: Callback<MouseEvent>) -> El {
    let held = &seen.held;
    let notes = &held.workshop.parking_lot;
    let actions = el("p")
        .class("card-actions")
        .child(button("primary", words.say(key::PRINT), |_: MouseEvent| page::print()))
        .child(button("", words.say(key::BOARD_REPORT_BACK), on_back));
    el("article")
        .class("board-report")
        .child(el("h1").attr("tabindex", "-1").say(words, key::BOARD_REPORT_TITLE))
        .child(el("p").class("lead").child(label(words, &held.exercise.public.title)))
        .child(actions)
        .child(counts(words, seen, made))
        .child(board_parts(words, seen, &seen.order))
        .child(el("section").class("board-part").child(el("h2").say(words, key::BOARD_PARKING)).child(
            if notes.is_empty() {
                el("p").say(words, key::BOARD_PARKING_EMPTY)
            } else {
                el("ul").each(notes.iter().map(|it| note_item(it)))
            },
        ))
}

fn counts(words: Words, seen: &Seen, made: String) -> El {
    let workshop = &seen.held.workshop;
    let room = workshop.plan.as_ref().map(|it| it.room());
    let here = || {
        let placed = room.iter().flat_map(|it| it.placed());
        placed.filter(|it| it.presence == Presence::Here)
    };
    let n_observers = here().filter(|it| it.seat.part == Part::Observer).count();
    let fact = |title, text: String| el("div").child(el("dt").say(words, title)).child(el("dd").text(text));
    let settled = [("n", seen.n_settled().into()), ("all", seen.rows.len().into())];
    el("dl")
        .class("board-counts")
        .child(fact(key::BOARD_MADE, made))
        .child(fact(key::BOARD_PEOPLE, words.number(here().count() as i64)))
        .child(fact(key::BOARD_OBSERVERS, words.number(n_observers as i64)))
        .child(fact(key::BOARD_STAND_TITLE, words.with(key::BOARD_STAND, &settled)))
        .child(fact(key::BOARD_RESULTS, words.number(workshop.ledger.arrivals().len() as i64)))
}
