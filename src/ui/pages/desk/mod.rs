//! The trainer's desk, one file or folder per page of it.

mod place;

pub use place::DeskPlace;

use yew::prelude::*;

use super::{use_shell, use_title};
use crate::ui::{el, words::key};

/// Properties of [`DeskPage`].
#[derive(Debug, PartialEq, Properties)]
pub struct DeskPageProps {
    /// Where at the desk: the path of the address.
    pub path: AttrValue,
}

/// The page of the desk that an address names.
#[component]
pub fn DeskPage(DeskPageProps { path }: &DeskPageProps) -> Html {
    let words = use_shell().words;
    let place = DeskPlace::read(path);
    use_title(words.say(key::DESK_TITLE));
    match place {
        _ => el("h1").say(words, key::DESK_TITLE).into(),
    }
}
