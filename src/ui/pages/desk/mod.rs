//! The trainer's desk, one file or folder per page of it.

pub mod board;
pub mod collect;
mod deal;
mod header;
mod kept;
mod limits;
mod list;
mod no_deal;
mod page;
pub mod paper;
mod place;
mod plan;
mod props;
pub mod run;
mod second;
pub mod wall;
mod writer;

pub use deal::DealPage;
pub use kept::{Held, keep_text};
pub use limits::{LimitsPage, limits};
pub use place::{DeskPlace, Tab};
pub use plan::PlanPage;
pub use props::{Change, DeskProps};

use yew::prelude::*;

use self::{
    board::BoardPage,
    collect::CollectPage,
    list::{ListPage, NewPage},
    page::WorkshopPage,
    paper::PaperPage,
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
    match DeskPlace::read(path) {
        DeskPlace::List | DeskPlace::Unknown => html! { <ListPage /> },
        DeskPlace::Limits => html! { <LimitsPage /> },
        DeskPlace::New { pack, exercise } => html! { <NewPage {pack} {exercise} /> },
        DeskPlace::Workshop(id, tab) => {
            let key = id.to_string();
            html! { <WorkshopPage {key} {id} {tab} /> }
        }
        DeskPlace::Wall(id) => html! { <WallPage {id} /> },
    }
}

/// One page of a workshop.
fn tab(tab: Tab, props: DeskProps) -> Html {
    match tab {
        Tab::Plan => html! { <PlanPage ..props /> },
        Tab::Deal => html! { <DealPage ..props /> },
        Tab::Paper => html! { <PaperPage ..props /> },
        Tab::Run => html! { <RunPage ..props /> },
        Tab::Collect => html! { <CollectPage ..props /> },
        Tab::Board => html! { <BoardPage ..props /> },
    }
}
