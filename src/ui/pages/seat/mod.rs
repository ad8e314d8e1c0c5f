//! Taking a seat that was dealt, sitting at it, and handing back.

mod code_field;
mod deals;
mod end;
mod first;
mod join;
mod link;
mod observer;
mod refusal;
mod scanned;
mod sit;
mod table;
mod word;

pub use deals::keep_text;
pub use first::SeatFirst;
pub use join::SeatPage;
pub use link::SeatLink;
pub use table::reason_key;

use std::rc::Rc;

use yew::prelude::*;

use self::{end::SeatEnd, table::SeatTable};
use crate::{
    session::Session,
    ui::{OpenedPack, steps::OnAct, words::Words},
};

/// Properties of [`AtSeat`].
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct AtSeatProps {
    /// The screens' words.
    pub words: Words,
    /// The session.
    pub session: Rc<Session>,
    /// Its pack.
    pub opened: OpenedPack,
    /// Called when somebody does something.
    pub on_act: OnAct,
    /// Called when more of the pack was opened.
    pub on_opened: Callback<()>,
}

/// The table as one seat sees it, and what comes after the last step.
#[component]
pub fn AtSeat(props: &AtSeatProps) -> Html {
    let public = &props.session.exercise().public;
    if props.session.state().place.step < public.steps.len() {
        html! { <SeatTable ..props.clone() /> }
    } else {
        html! { <SeatEnd ..props.clone() /> }
    }
}
