use yew::prelude::*;

use super::DeskProps;
use crate::ui::{el, words::key};

/// Paper.
#[component]
pub fn PaperPage(DeskProps { shell, .. }: &DeskProps) -> Html {
    el("h1").say(shell.words, key::TAB_PAPER).into()
}
