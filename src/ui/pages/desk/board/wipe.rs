use yew::prelude::*;

use super::super::{DeskPlace, DeskProps};
use crate::{
    desk::workshop::Workshop,
    ui::{
        El, button, el,
        words::{Words, key},
    },
};

/// What was wiped.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Receipt {
    n_results: usize,
    n_nicknames: usize,
    n_seats: usize,
    n_codes: usize,
    n_notes: usize,
}

impl Receipt {
    /// What there is to wipe of a workshop.
    pub fn of(workshop: &Workshop) -> Receipt {
        let dealt = workshop.dealt.as_ref();
        Receipt {
            n_results: workshop.ledger.arrivals().len(),
            n_nicknames: workshop.nicknames.len(),
            n_seats: workshop.plan.as_ref().map_or(0, |it| it.room().placed().len()),
            n_codes: dealt.map_or(0, |it| it.codes.len() + it.words.len()),
            n_notes: workshop.parking_lot.len(),
        }
    }

    /// The same in words.
    pub fn said(&self, words: Words) -> El {
        let lines = [
            (key::BOARD_WIPED_RESULTS, self.n_results),
            (key::BOARD_WIPED_NICKNAMES, self.n_nicknames),
            (key::BOARD_WIPED_SEATS, self.n_seats),
            (key::BOARD_WIPED_CODES, self.n_codes),
            (key::BOARD_WIPED_NOTES, self.n_notes),
        ];
        el("ul").each(lines.map(|(key, n)| el("li").text(words.with(key, &[("n", n.into())]))))
    }
}

/// The one button that wipes.
pub fn wipe(props: &DeskProps) -> El {
    let words = props.shell.words;
    let on_wipe = props.on_wipe.reform(|_: MouseEvent| ());
    el("section")
        .class("board-side")
        .child(el("h2").say(words, key::BOARD_WIPE))
        .child(
            props
                .is_wipe_refused
                .then(|| el("p").class("notice warning").attr("role", "alert").say(words, key::BOARD_WIPE_REFUSED)),
        )
        .child(el("p").say(words, key::BOARD_WIPE_HINT))
        .child(
            el("details")
                .class("erase")
                .child(el("summary").say(words, key::BOARD_WIPE_OPEN))
                .child(el("p").say(words, key::BOARD_WIPE_WHAT))
                .child(Receipt::of(&props.held.workshop).said(words))
                .child(button("danger", words.say(key::BOARD_WIPE_CONFIRM), on_wipe)),
        )
}

/// What was wiped, in the place of the workshop's pages.
pub fn receipt(words: Words, it: &Receipt) -> El {
    el("section")
        .class("board-receipt")
        .child(
            el("div")
                .attr("role", "status")
                .child(el("h1").attr("tabindex", "-1").say(words, key::BOARD_WIPED))
                .child(it.said(words))
                .child(el("p").say(words, key::BOARD_WIPED_ELSEWHERE)),
        )
        .child(
            el("p").class("card-actions").child(
                el("a").class("button primary").attr("href", DeskPlace::List.href()).say(words, key::DESK_TITLE),
            ),
        )
}
