use std::rc::Rc;

use yew::prelude::*;

use super::{DeskProps, kept::Held};
use crate::ui::{
    el,
    words::{Words, key},
};

/// Board.
#[component]
pub fn BoardPage(DeskProps { shell, .. }: &DeskProps) -> Html {
    el("h1").say(shell.words, key::TAB_BOARD).into()
}

/// Properties of [`WallBoard`].
#[derive(PartialEq, Properties)]
pub struct WallBoardProps {
    /// The wall's language.
    pub words: Words,
    /// The workshop.
    pub held: Rc<Held>,
}

/// The board as far as it is revealed.
#[component]
pub fn WallBoard(_: &WallBoardProps) -> Html {
    Html::default()
}
