use yew::prelude::*;

use super::DeskProps;
use crate::ui::{el, words::key};

/// Board.
#[component]
pub fn BoardPage(DeskProps { shell, .. }: &DeskProps) -> Html {
    el("h1").say(shell.words, key::TAB_BOARD).into()
}
