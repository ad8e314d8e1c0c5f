use yew::prelude::*;

use super::DeskProps;
use crate::ui::{el, words::key};

/// Plan.
#[component]
pub fn PlanPage(DeskProps { shell, .. }: &DeskProps) -> Html {
    el("h1").say(shell.words, key::TAB_PLAN).into()
}
