//! The debrief board: what came of all groups on one large screen without
//! names, revealed part by part; and what the trainer takes away and wipes.
//!
//! [`Seen`] is all that is computed, [`board_parts`] shows what is revealed of
//! it, the same on the trainer's screen, on the wall and in the report.

mod best;
mod controls;
mod felt;
mod numbers;
mod on_wall;
mod openings;
mod out;
mod parking;
mod parts;
mod report;
mod said;
mod seen;
mod terms;
mod trades;
mod wipe;
mod word;

pub use controls::{asked_by, controls};
pub use parking::{Parking, ParkingProps};
pub use parts::board_parts;
pub use report::report;
pub use seen::{Analysis, Row, Seen, use_seen};
pub use wipe::{Receipt, receipt};
pub use word::{DebriefWord, DebriefWordProps, Stage, debrief_word};

use std::rc::Rc;

use yew::prelude::*;

use self::{controls::StepKeys, on_wall::on_wall, out::take_away, parts::heading_id, wipe::wipe};
use super::{Change, DeskProps, Held};
use crate::ui::{
    browser::{clock, page},
    el,
    words::{Words, key},
};

/// The trainer's debrief board.
#[component]
pub fn BoardPage(props: &DeskProps) -> Html {
    let DeskProps { shell, held, on_change, .. } = props;
    let words = shell.words;
    let seen = use_seen(held);
    let is_report = use_state_eq(|| false);
    let turn_to = |reports: bool| {
        let is_report = is_report.clone();
        Callback::from(move |_: MouseEvent| {
            is_report.set(reports);
            clock::after(0, page::focus_heading);
        })
    };
    if *is_report {
        let made = clock::day_and_time(words.tongue.tag(), held.workshop.head.made_ms);
        return report(words, &seen, made, turn_to(false)).into();
    }
    let (n, all) = (seen.revealed().len(), seen.order.len());
    let on_step = {
        let (on_change, order) = (on_change.clone(), seen.order.clone());
        Callback::from(move |n: usize| {
            on_change.emit(Change::new(move |it| it.n_revealed = n as u8));
            // Whoever listens hears what came, and after hiding what stands there now.
            let heading = n.checked_sub(1).and_then(|it| order.get(it)).map(|it| heading_id(*it));
            clock::after(0, move || match heading {
                Some(heading) => page::focus_first(&[heading]),
                None => page::focus_heading(),
            });
        })
    };
    let board = el("article")
        .class("board-screen")
        .child(el("h1").attr("tabindex", "-1").say(words, key::TAB_BOARD))
        .child(if seen.order.is_empty() {
            el("p").class("notice").say(words, key::BOARD_NO_TABLE)
        } else {
            controls(words, &seen, &on_step)
        })
        .child((!seen.order.is_empty()).then(|| on_wall(words, &held.workshop, on_change)))
        .child(board_parts(words, &seen, seen.revealed()));
    let notes = held.workshop.parking_lot.clone();
    el("div")
        .child(board)
        .child(html! { <StepKeys {n} {all} {on_step} /> })
        .child(html! { <Parking {words} {notes} on_change={on_change.clone()} /> })
        .child(html! { <DebriefWord {words} held={held.clone()} /> })
        .child(take_away(words, &seen, turn_to(true)))
        .child(wipe(props))
        .into()
}

/// Properties of [`WallBoard`].
#[derive(Properties)]
pub struct WallBoardProps {
    /// The screens' words.
    pub words: Words,
    /// The workshop.
    pub held: Rc<Held>,
}

impl PartialEq for WallBoardProps {
    /// Whether it is the same workshop, not an equal one: every second this is
    /// asked, and every change makes another.
    fn eq(&self, other: &Self) -> bool {
        self.words == other.words && Rc::ptr_eq(&self.held, &other.held)
    }
}

/// What is revealed of the board, for the wall: nothing of the trainer's.
#[component]
pub fn WallBoard(WallBoardProps { words, held }: &WallBoardProps) -> Html {
    let seen = use_seen(held);
    // What was revealed last is what the room looks at.
    let newest = seen.revealed().last().map(|it| heading_id(*it));
    use_effect_with((newest, seen.revealed().len()), |(newest, _)| {
        if let Some(newest) = *newest {
            page::bring_to_top(newest);
        }
    });
    if newest.is_none() {
        return el("p").class("wall-big").say(*words, key::WALL_BOARD_SOON).into();
    }
    el("div").class("board-screen board-wall").child(board_parts(*words, &seen, seen.revealed())).into()
}
