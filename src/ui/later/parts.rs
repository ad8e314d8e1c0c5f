//! The parts, each with the functions that lead into it. What only these
//! functions need is in that part's file.

// The macro calls between the files through foreign functions.
#![allow(unsafe_code, reason = "wasm_split writes the calls from one file of the program to the others")]

use std::rc::Rc;

#[cfg(feature = "parts")]
use wasm_split_helpers::{SplitLoaderError, wasm_split};
use yew::prelude::*;

use super::Room;
use crate::{
    desk::seat::{KeptSeat, SeatSource},
    document::Json,
    pack::{Exercise, InvalidPack, Pack},
    points::RoleId,
    session::{Head, Session},
    steps::{KINDS, table::Action},
    ui::{
        nodes,
        pages::{
            AboutPage, AtSeat, BegunSessions, CardsPage, Debrief, DeskPage, OpenPage, OpenedPacks, SeatFirst, SeatPage,
            SecondAttempt, ToolsPage, TrainerPart,
        },
        parts::{problem_list, reason_said},
        steps::{answer_step, recalled_at_table, reflect_step},
        words::{Chapter, Words},
    },
};

/// Why a part did not come. Where the program is one file all parts are here.
#[cfg(not(feature = "parts"))]
type SplitLoaderError = ();

/// A function whose code, and all that only it needs, is in a part's file.
macro_rules! in_part {
    ($part:ident: $(#[$meta:meta])* $vis:vis fn $name:ident($($arg:ident: $type:ty),*) -> $returned:ty $body:block) => {
        #[cfg(feature = "parts")]
        #[wasm_split($part, fallible)]
        $(#[$meta])*
        $vis fn $name($($arg: $type),*) -> $returned $body

        #[cfg(not(feature = "parts"))]
        $(#[$meta])*
        $vis async fn $name($($arg: $type),*) -> $returned $body
    };
}

/// Shows the rooms of one part. A plain function, so that it can be called at
/// once when its file is here.
pub(super) type Enter = fn(Words, Room) -> Html;

/// The roles that nobody here plays.
#[derive(Debug, Clone, Copy)]
pub(super) struct Counterparts {
    /// Their next move.
    pub(super) think: fn(&Session) -> Option<(RoleId, Action)>,
    /// Why one of them did what stands at a place of the table's history.
    pub(super) say_why: fn(Words, &Session, usize) -> Option<String>,
}

impl Counterparts {
    pub(super) const HERE: Counterparts = Counterparts {
        think: Session::counterpart_move,
        say_why: |words, session, n| Some(reason_said(words, &session.exercise().public, session.reason(n)?)),
    };
}

/// A part of the program that has rooms.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    /// The kinds of step that are done by answering: how they are read, and their
    /// screens.
    Answers,
    /// Whatever has no part of its own.
    Rest,
    /// The trainer's desk.
    Desk,
    /// A seat that was dealt.
    Seat,
}

impl Room {
    /// Which part shows it.
    pub(super) fn part(&self) -> Part {
        match self {
            Room::Answers { .. } | Room::Recalled { .. } => Part::Answers,
            Room::Desk { .. } => Part::Desk,
            Room::Seat { .. } | Room::SeatFirst { .. } | Room::AtSeat { .. } => Part::Seat,
            Room::Open { .. }
            | Room::Begun { .. }
            | Room::Opened { .. }
            | Room::Cards { .. }
            | Room::Trainer { .. }
            | Room::Debrief { .. }
            | Room::Reflect { .. }
            | Room::Problems { .. }
            | Room::Tools
            | Room::About => Part::Rest,
        }
    }
}

impl Part {
    /// Fetches the part if need be.
    pub(super) async fn way_in(self) -> Option<Enter> {
        match self {
            Part::Answers => answers().await.ok(),
            Part::Rest => rest().await.ok(),
            Part::Desk => desk().await.ok(),
            Part::Seat => seat().await.ok(),
        }
    }

    /// The words that it needs.
    pub(super) fn chapters(self) -> &'static [Chapter] {
        match self {
            Part::Answers | Part::Rest => &[Chapter::Later],
            Part::Desk => &[Chapter::Later, Chapter::Desk],
            Part::Seat => &[Chapter::Later, Chapter::Seat],
        }
    }

    /// The stylesheets that it needs.
    pub(super) fn styles(self) -> &'static [&'static str] {
        match self {
            Part::Answers | Part::Rest => &["later.css"],
            Part::Desk | Part::Seat => &["later.css", "desk.css"],
        }
    }
}

in_part! { answers:
    fn answers() -> Result<Enter, SplitLoaderError> {
        Ok(|words, room| match room {
            Room::Answers { session, role, on_act } => answer_step(words, &session, role, &on_act),
            Room::Recalled { session, role } => recalled_at_table(words, &session, role),
            _ => Html::default(),
        })
    }
}

in_part! { rest:
    fn rest() -> Result<Enter, SplitLoaderError> {
        Ok(|words, room| match room {
            Room::Open { packed, from } => html! { <OpenPage {packed} {from} /> },
            Room::Begun { n_changes, on_change } => html! { <BegunSessions {n_changes} {on_change} /> },
            Room::Opened { n_changes, on_change } => html! { <OpenedPacks {n_changes} {on_change} /> },
            Room::Cards { pack, exercise } => html! { <CardsPage {pack} {exercise} /> },
            Room::Trainer { opened, exercise } => match opened.pack.exercise(exercise.as_str()).cloned() {
                Some(exercise) => html! { <TrainerPart {opened} {exercise} /> },
                None => Html::default(),
            },
            Room::Debrief { session, opened, on_act } => nodes([
                html! { <Debrief {words} session={session.clone()} opened={opened.clone()} {on_act} /> },
                html! { <SecondAttempt {words} {session} {opened} /> },
            ]),
            Room::Reflect { session, role, on_act } => reflect_step(words, &session, role, &on_act),
            Room::About => html! { <AboutPage /> },
            Room::Problems { problems } => problem_list(words, &problems).into(),
            Room::Tools => html! { <ToolsPage /> },
            _ => Html::default(),
        })
    }
}

in_part! { desk:
    fn desk() -> Result<Enter, SplitLoaderError> {
        Ok(|_, room| match room {
            Room::Desk { path } => html! { <DeskPage {path} /> },
            _ => Html::default(),
        })
    }
}

in_part! { seat:
    fn seat() -> Result<Enter, SplitLoaderError> {
        Ok(|words, room| match room {
            Room::Seat { query } => html! { <SeatPage {query} /> },
            Room::SeatFirst { session, opened, on_read } => {
                html! { <SeatFirst {words} {session} {opened} {on_read} /> }
            }
            Room::AtSeat { session, opened, on_act, on_opened } => {
                html! { <AtSeat {words} {session} {opened} {on_act} {on_opened} /> }
            }
            _ => Html::default(),
        })
    }
}

in_part! { seat:
    /// What a seat may read.
    pub(super) fn seat_source(kept: &Json) -> Result<Option<SeatSource>, SplitLoaderError> {
        Ok(KeptSeat::from_json(kept).and_then(|it| it.source()))
    }
}

in_part! { answers:
    /// Opens a pack, knowing all kinds of step.
    pub(super) fn reopen_pack(bytes: &[u8]) -> Result<Result<Pack, InvalidPack>, SplitLoaderError> {
        Ok(Pack::reopen(KINDS, bytes))
    }
}

in_part! { rest:
    /// The exercise of a second attempt.
    pub(super) fn parallel_form(head: &Head, pack: &Pack) -> Result<Option<Rc<Exercise>>, SplitLoaderError> {
        Ok(head.exercise_of(pack))
    }
}

in_part! { counterpart:
    pub(super) fn counterparts() -> Result<Counterparts, SplitLoaderError> {
        Ok(Counterparts::HERE)
    }
}
