//! The parts, each with the functions that lead into it. What only these
//! functions need is in that part's file.

// The macro calls between the files through foreign functions.
#![allow(unsafe_code, reason = "wasm_split writes the calls from one file of the program to the others")]

use std::rc::Rc;

use wasm_split_helpers::{SplitLoaderError, wasm_split};
use yew::prelude::*;

use super::Room;
use crate::{
    pack::{Exercise, Pack},
    points::RoleId,
    session::{Head, Session},
    steps::table::Action,
    ui::{
        nodes,
        pages::{AboutPage, CardsPage, Debrief, OpenPage, SecondAttempt, TrainerPart},
        steps::compare_step,
        words::Words,
    },
};

/// Shows the rooms of one part. A plain function, so that it can be called at
/// once when its file is here.
pub(super) type Enter = fn(Words, Room) -> Html;

/// Thinks for the roles that nobody here plays.
pub(super) type Think = fn(&Session) -> Option<(RoleId, Action)>;

/// A part of the program that has rooms.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    /// Comparing two cases, which some exercises begin with.
    Compare,
    /// Whatever has no part of its own.
    Rest,
}

impl Room {
    /// Which part shows it.
    pub(super) fn part(&self) -> Part {
        match self {
            Room::Compare { .. } => Part::Compare,
            Room::Open { .. } | Room::Cards { .. } | Room::Trainer { .. } | Room::Debrief { .. } | Room::About => {
                Part::Rest
            }
        }
    }
}

impl Part {
    /// Fetches the part if need be.
    pub(super) async fn way_in(self) -> Option<Enter> {
        match self {
            Part::Compare => compare().await.ok(),
            Part::Rest => rest().await.ok(),
        }
    }
}

#[wasm_split(compare, fallible)]
fn compare() -> Result<Enter, SplitLoaderError> {
    Ok(|words, room| match room {
        Room::Compare { session, role, on_act } => compare_step(words, &session, role, &on_act),
        _ => Html::default(),
    })
}

#[wasm_split(rest, fallible)]
fn rest() -> Result<Enter, SplitLoaderError> {
    Ok(|words, room| match room {
        Room::Open { packed, from } => html! { <OpenPage {packed} {from} /> },
        Room::Cards { pack, exercise } => html! { <CardsPage {pack} {exercise} /> },
        Room::Trainer { opened, exercise } => html! { <TrainerPart {opened} {exercise} /> },
        Room::Debrief { session, opened, on_act } => nodes([
            html! { <Debrief {words} session={session.clone()} opened={opened.clone()} {on_act} /> },
            html! { <SecondAttempt {words} {session} {opened} /> },
        ]),
        Room::About => html! { <AboutPage /> },
        Room::Compare { .. } => Html::default(),
    })
}

/// The exercise of a second attempt.
#[wasm_split(rest, fallible)]
pub(super) fn parallel_form(head: &Head, pack: &Pack) -> Result<Option<Rc<Exercise>>, SplitLoaderError> {
    Ok(head.exercise_of(pack))
}

#[wasm_split(counterpart, fallible)]
pub(super) fn thinking() -> Result<Think, SplitLoaderError> {
    Ok(Session::counterpart_move)
}
