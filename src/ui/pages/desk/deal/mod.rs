use yew::prelude::*;

use super::DeskProps;
use crate::ui::{el, words::key};

/// Deal.
#[component]
pub fn DealPage(DeskProps { shell, .. }: &DeskProps) -> Html {
    el("h1").say(shell.words, key::TAB_DEAL).into()
}
