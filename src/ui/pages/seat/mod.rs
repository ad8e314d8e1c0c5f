//! Taking a seat that was dealt, sitting at it, and handing back.

use std::rc::Rc;

use yew::prelude::*;

use super::{use_shell, use_title};
use crate::{
    session::Session,
    ui::{
        OpenedPack, el,
        steps::OnAct,
        words::{Words, key},
    },
};

/// Properties of [`SeatPage`].
#[derive(Debug, PartialEq, Properties)]
pub struct SeatPageProps {
    /// What the link holds.
    pub query: AttrValue,
}

/// Taking a seat: by a link, or by typing the code of one.
#[component]
pub fn SeatPage(SeatPageProps { query: _ }: &SeatPageProps) -> Html {
    let words = use_shell().words;
    use_title(words.say(key::SEAT_TITLE));
    el("h1").say(words, key::SEAT_TITLE).into()
}

/// Properties of [`AtSeat`].
#[derive(Debug, PartialEq, Properties)]
pub struct AtSeatProps {
    /// The screens' words.
    pub words: Words,
    /// The session.
    pub session: Rc<Session>,
    /// Its pack.
    pub opened: OpenedPack,
    /// Called when somebody does something.
    pub on_act: OnAct,
}

/// The table as one seat sees it, and what comes after the last step.
#[component]
pub fn AtSeat(AtSeatProps { words, session: _, opened: _, on_act: _ }: &AtSeatProps) -> Html {
    el("h2").say(*words, key::SEAT_TITLE).into()
}
