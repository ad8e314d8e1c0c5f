//! The part of the program that a first move does not need. It is a file of its
//! own, fetched when somebody goes there; `docs/decisions/0007` says why.

// The macro calls between the two files through foreign functions.
#![allow(unsafe_code, reason = "wasm_split writes the calls from one file of the program to the other")]

use std::{cell::Cell, rc::Rc};

use wasm_bindgen_futures::spawn_local;
use wasm_split_helpers::{SplitLoaderError, wasm_split};
use yew::prelude::*;

use super::{
    OpenedPack,
    browser::{self, clock, page},
    button, el, nodes,
    pages::{AboutPage, CardsPage, Debrief, OpenPage, SecondAttempt, TrainerPart},
    parts::problem_list,
    steps::{OnAct, answer_step},
    words::{Tongue, Words, has_later, key, read_later},
};
use crate::{
    document::Problem,
    pack::{Exercise, InvalidPack, Pack},
    points::RoleId,
    session::{Head, Session},
    steps::{Kinds, table::Action},
};

/// What is shown by the later part of the program.
#[derive(Debug, Clone, PartialEq)]
pub enum Room {
    /// Opening a pack or a copy.
    Open {
        /// A pack inside the link.
        packed: Option<String>,
        /// The address of a pack.
        from: Option<String>,
    },
    /// Role cards on paper.
    Cards {
        /// The pack's name in addresses.
        pack: String,
        /// The exercise's id.
        exercise: String,
    },
    /// The trainer's part of an exercise.
    Trainer {
        /// The pack.
        opened: OpenedPack,
        /// The exercise.
        exercise: Rc<Exercise>,
    },
    /// Looking back at a session.
    Debrief {
        /// The session.
        session: Rc<Session>,
        /// Its pack.
        opened: OpenedPack,
        /// Called when somebody writes something.
        on_act: OnAct,
    },
    /// A step that is done by answering.
    Answers {
        /// The session.
        session: Rc<Session>,
        /// Who answers.
        role: RoleId,
        /// Called when an answer changes.
        on_act: OnAct,
    },
    /// What is wrong with a pack.
    Problems {
        /// All problems, at least one.
        problems: Vec<Problem>,
    },
    /// What this is and what it keeps.
    About,
}

/// What the later part can do. Plain functions, so that they can be called at
/// once when their file is here.
#[derive(Clone, Copy)]
struct Part {
    enter: fn(Words, Room) -> Html,
    counterpart_move: fn(&Session) -> Option<(RoleId, Action)>,
    exercise_of: fn(&Head, &Pack) -> Option<Rc<Exercise>>,
    open_pack: fn(&[u8]) -> Result<Pack, InvalidPack>,
}

/// The way in; everything that only these functions need is in the other file.
#[wasm_split(later, fallible)]
fn way_in() -> Result<Part, SplitLoaderError> {
    Ok(Part {
        enter,
        counterpart_move: Session::counterpart_move,
        exercise_of: Head::exercise_of,
        open_pack: Pack::open,
    })
}

fn enter(words: Words, room: Room) -> Html {
    match room {
        Room::Open { packed, from } => html! { <OpenPage {packed} {from} /> },
        Room::Cards { pack, exercise } => html! { <CardsPage {pack} {exercise} /> },
        Room::Trainer { opened, exercise } => html! { <TrainerPart {opened} {exercise} /> },
        Room::Debrief { session, opened, on_act } => nodes([
            html! { <Debrief {words} session={session.clone()} opened={opened.clone()} {on_act} /> },
            html! { <SecondAttempt {words} {session} {opened} /> },
        ]),
        Room::Answers { session, role, on_act } => answer_step(words, &session, role, &on_act),
        Room::Problems { problems } => problem_list(words, &problems).into(),
        Room::About => html! { <AboutPage /> },
    }
}

thread_local! {
    static HERE: Cell<Option<Part>> = const { Cell::new(None) };
    static IS_WANTED: Cell<bool> = const { Cell::new(false) };
}

/// Whether anybody has asked for the later part.
pub fn is_wanted() -> bool {
    IS_WANTED.get()
}

/// The later part with its words, fetched if need be. `None` if a file did not
/// arrive.
async fn arrive(tongue: Tongue) -> Option<Part> {
    IS_WANTED.set(true);
    let part = match HERE.get() {
        Some(part) => part,
        None => way_in().await.ok()?,
    };
    load_words(tongue).await?;
    HERE.set(Some(part));
    Some(part)
}

/// The words of the later part in another language.
pub async fn load_words(tongue: Tongue) -> Option<()> {
    if has_later(tongue) {
        return Some(());
    }
    let bytes = browser::fetch::own(&format!("locales/{}-later.ftl", tongue.tag())).await.ok()?;
    read_later(tongue, String::from_utf8(bytes).ok()?).then_some(())
}

/// Whether the later part is here.
pub fn is_here() -> bool {
    HERE.get().is_some()
}

/// Fetches the later part, so that it is here when it is needed; `then` is
/// called when it has come.
pub fn fetch(words: Words, then: impl FnOnce() + 'static) {
    spawn_local(async move {
        if arrive(words.tongue).await.is_some() {
            then();
        }
    });
}

/// The next move of a role that nobody here plays. `None` too as long as the
/// later part is not here.
pub fn counterpart_move(session: &Session) -> Option<(RoleId, Action)> {
    (HERE.get()?.counterpart_move)(session)
}

/// The exercise that a session plays. Only a second attempt needs the later
/// part, which makes its parallel form.
pub async fn exercise_of(head: &Head, pack: &Pack) -> Option<Rc<Exercise>> {
    if head.parallel.is_none() {
        return pack.exercise(head.exercise.as_str()).cloned();
    }
    let part = way_in().await.ok()?;
    HERE.set(Some(part));
    (part.exercise_of)(head, pack)
}

/// Opens a pack. Only one with steps that are done by answering, or with
/// problems, needs the later part, which knows all kinds of step. `None` if that
/// part did not arrive.
pub async fn open_pack(bytes: &[u8]) -> Option<Result<Pack, InvalidPack>> {
    if let Ok(pack) = Pack::open_with(Kinds(&[]), bytes) {
        return Some(Ok(pack));
    }
    let part = way_in().await.ok()?;
    HERE.set(Some(part));
    Some((part.open_pack)(bytes))
}

/// Properties of [`Later`].
#[derive(Debug, PartialEq, Properties)]
pub struct LaterProps {
    /// The screens' words.
    pub words: Words,
    /// What is shown.
    pub room: Room,
}

/// A room of the later part, as soon as its file is here.
#[component]
pub fn Later(LaterProps { words, room }: &LaterProps) -> Html {
    let words = *words;
    let n_tries = use_state(|| 0_u32);
    let has_failed = use_state_eq(|| false);
    let part = use_state(|| HERE.get());
    let is_page = matches!(room, Room::Open { .. } | Room::Cards { .. } | Room::About);
    {
        let (part, has_failed) = (part.clone(), has_failed.clone());
        use_effect_with(*n_tries, move |_| {
            if part.is_none() {
                spawn_local(async move {
                    let found = arrive(words.tongue).await;
                    has_failed.set(found.is_none());
                    part.set(found);
                    // A page of its own is read from its heading, which comes only now.
                    if is_page {
                        clock::after(0, page::focus_heading);
                    }
                });
            }
        });
    }
    match *part {
        Some(part) => (part.enter)(words, room.clone()),
        None if *has_failed => el("section")
            .attr("role", "alert")
            .class("notice warning")
            .child(is_page.then(|| el("h1").say(words, key::LATER_FAILED_TITLE)))
            .child(el("p").say(words, key::LATER_FAILED))
            .child(button("", words.say(key::TRY_AGAIN), move |_: MouseEvent| {
                has_failed.set(false);
                n_tries.set(*n_tries + 1);
            }))
            .into(),
        None => el("p").attr("role", "status").class("busy").say(words, key::OPENING).into(),
    }
}
