//! The parts of the program that a first move does not need. Each is a file of
//! its own, fetched when somebody goes there; `docs/decisions/0007` says why.
//!
//! A screen for a part of its own, such as a new kind of step, is a variant of
//! [`Room`] and, in `parts.rs`, a variant of `Part` with its `wasm_split`
//! function. Its words go into the catalogues `*-later.ftl`. The build splits
//! off whatever only that function reaches, and puts what several parts share
//! into files between them: nothing else has to know the part's name.

mod arrive;
mod parts;
mod room;

pub use arrive::load_words;
pub use room::Room;

use std::{cell::Cell, rc::Rc};

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use self::{
    arrive::{arrive, found},
    parts::{Counterparts, Part},
};
use super::{
    browser::{clock, page},
    el,
    parts::not_here,
    words::{Words, key},
};
use crate::{
    document::Json,
    pack::{Exercise, InvalidPack, Pack},
    points::RoleId,
    session::{Head, Session},
    steps::{Kinds, table::Action},
};

thread_local! {
    // Where the program is one file they are here from the start.
    static COUNTERPARTS: Cell<Option<Counterparts>> =
        const { Cell::new(if cfg!(feature = "parts") { None } else { Some(Counterparts::HERE) }) };
    static DEBRIEF_IS_COMING: Cell<bool> = const { Cell::new(false) };
}

/// Fetches what comes after the table, because the network may go meanwhile.
pub fn fetch_debrief(words: Words) {
    if found(Part::Rest).is_none() && !DEBRIEF_IS_COMING.replace(true) {
        spawn_local(async move {
            arrive(Part::Rest, words.tongue).await;
            DEBRIEF_IS_COMING.set(false);
        });
    }
}

/// Whether the counterparts' thinking is here.
pub fn is_thinking_here() -> bool {
    COUNTERPARTS.get().is_some()
}

/// Fetches the counterparts' thinking; `then` is called when it has come.
pub fn fetch_thinking(then: impl FnOnce() + 'static) {
    spawn_local(async move {
        if let Ok(counterparts) = parts::counterparts().await {
            COUNTERPARTS.set(Some(counterparts));
            then();
        }
    });
}

/// The next move of a role that nobody here plays. `None` too as long as its
/// thinking is not here.
pub fn counterpart_move(session: &Session) -> Option<(RoleId, Action)> {
    (COUNTERPARTS.get()?.think)(session)
}

/// Why a role that nobody here plays did what stands at place `n` of the table's
/// history, in its own words. `None` for others, and as long as its thinking is not here.
pub fn counterpart_reason(words: Words, session: &Session, n: usize) -> Option<String> {
    (COUNTERPARTS.get()?.say_why)(words, session, n)
}

/// The exercise that a session plays. Only a second attempt needs a later
/// part, which makes its parallel form.
pub async fn exercise_of(head: &Head, pack: &Pack) -> Option<Rc<Exercise>> {
    match head.parallel {
        None => pack.exercise(head.exercise.as_str()).cloned(),
        Some(_) => parts::parallel_form(head, pack).await.ok()?,
    }
}

/// The pack of a seat, from what the device keeps of it. `None` if that is
/// damaged, or the part that opens it did not arrive.
pub async fn seat_pack(kept: &Json) -> Option<Pack> {
    let source = parts::seat_source(kept).await.ok()??;
    source.settle(reopen_pack(source.text.as_bytes()).await?.ok()?)
}

/// Opens a pack that has been opened before. Only one with steps that are done by answering, or with
/// problems, needs the later part, which knows all kinds of step. `None` if that
/// part did not arrive.
pub async fn reopen_pack(bytes: &[u8]) -> Option<Result<Pack, InvalidPack>> {
    if let Ok(pack) = Pack::reopen(Kinds(&[]), bytes) {
        return Some(Ok(pack));
    }
    parts::reopen_pack(bytes).await.ok()
}

/// Properties of [`Later`].
#[derive(Debug, PartialEq, Properties)]
pub struct LaterProps {
    /// The screens' words.
    pub words: Words,
    /// What is shown.
    pub room: Room,
}

/// A room, as soon as its part is here.
#[component]
pub fn Later(LaterProps { words, room }: &LaterProps) -> Html {
    let words = *words;
    let n_tries = use_state(|| 0_u32);
    let has_failed = use_state_eq(|| false);
    let part = room.part();
    let arrived = use_force_update();
    let is_page = matches!(
        room,
        Room::Open { .. } | Room::Cards { .. } | Room::Tools | Room::Desk { .. } | Room::Seat { .. } | Room::About
    );
    {
        let has_failed = has_failed.clone();
        use_effect_with((part, *n_tries), move |_| {
            if found(part).is_none() {
                spawn_local(async move {
                    has_failed.set(arrive(part, words.tongue).await.is_none());
                    arrived.force_update();
                    // A page of its own is read from its heading, which comes only now.
                    if is_page {
                        clock::after(0, page::focus_heading);
                    }
                });
            }
        });
    }
    match found(part) {
        Some(enter) => enter(words, room.clone()),
        None if *has_failed => {
            let heading = is_page.then(|| el("h1").say(words, key::LATER_FAILED_TITLE));
            let on_again = move |_: MouseEvent| {
                has_failed.set(false);
                n_tries.set(*n_tries + 1);
            };
            not_here(words, heading, on_again).into()
        }
        None => el("p").attr("role", "status").class("busy").say(words, key::OPENING).into(),
    }
}
