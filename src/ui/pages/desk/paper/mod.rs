//! Everything on paper: the sheets of a workshop as pages of A4, counted before
//! they are printed.
//!
//! A sheet is a row of pieces ([`flow`]); the browser measures the pieces where
//! they stand, and [`leaves`] fills pages with them. What is said of pages and
//! paper is what is printed.

mod agreement;
mod card;
mod flow;
mod issues;
mod leaves;
mod observer;
mod page;
mod picker;
mod room;
mod set;
mod view;

pub use page::PaperPage;
pub use picker::Picked;
pub use set::{Kind, PaperInject, PaperSeat, PaperSet, Part, SessionFile, Wall};
pub use view::paper_view;

use std::rc::Rc;

use yew::prelude::*;

use super::super::use_shell;
use crate::ui::browser;

/// Properties of [`PaperTab`].
#[derive(Debug, PartialEq, Properties)]
pub struct PaperTabProps {
    /// What there is to print.
    pub set: Rc<PaperSet>,
}

/// Choosing and printing the sheets of a workshop.
#[component]
pub fn PaperTab(PaperTabProps { set }: &PaperTabProps) -> Html {
    let words = use_shell().words;
    let picked = use_state_eq(Picked::default);
    let heights = use_state_eq(Vec::new);
    {
        // After every drawing: the state stays as it is where nothing changed.
        let heights = heights.clone();
        use_effect(move || heights.set(browser::page::heights(".leaf.measured > .piece")));
    }
    let on_pick = {
        let picked = picked.clone();
        Callback::from(move |it| picked.set(it))
    };
    paper_view(words, set, &picked, &heights, &on_pick)
}
