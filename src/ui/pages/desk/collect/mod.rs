use yew::prelude::*;

use super::DeskProps;
use crate::ui::{el, words::key};

/// Collect.
#[component]
pub fn CollectPage(DeskProps { shell, .. }: &DeskProps) -> Html {
    el("h1").say(shell.words, key::TAB_COLLECT).into()
}
