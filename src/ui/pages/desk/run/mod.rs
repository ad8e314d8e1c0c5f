use yew::prelude::*;

use super::DeskProps;
use crate::ui::{el, words::key};

/// Run.
#[component]
pub fn RunPage(DeskProps { shell, .. }: &DeskProps) -> Html {
    el("h1").say(shell.words, key::TAB_RUN).into()
}
