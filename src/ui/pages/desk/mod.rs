//! The trainer's desk, one file or folder per page of it.

mod limits;
pub mod paper;
mod place;
mod plan;
mod run;
mod wall;

pub use limits::{LimitsPage, limits};
pub use place::DeskPlace;

use yew::prelude::*;

use self::{
    board::BoardPage,
    collect::CollectPage,
    deal::DealPage,
    list::{ListPage, NewPage},
    page::{Change, DeskProps, WorkshopPage},
    paper::PaperPage,
    plan::PlanPage,
    run::RunPage,
    wall::WallPage,
};

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
        DeskPlace::Limits => html! { <LimitsPage /> },
        _ => el("h1").say(words, key::DESK_TITLE).into(),
    }
}
