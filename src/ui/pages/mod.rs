//! One file per address.

mod about;
mod begun;
mod cards;
mod debrief;
mod debrief_counterpart;
mod desk;
mod exercise;
mod open;
mod open_refused;
mod open_workshop;
mod opened;
mod seat;
mod second_attempt;
mod session;
mod shelf;
mod tools;
mod trainer;

pub use about::AboutPage;
pub use begun::BegunSessions;
pub use cards::CardsPage;
pub use debrief::{Debrief, DebriefProps, LookBack, Numbers, all_cards, debrief, principle, questions};
pub use debrief_counterpart::met;
pub use desk::{
    Change, DealPage, DeskPage, DeskPlace, DeskProps, Held, PlanPage, board, collect, keep_text, limits, paper, run,
    wall,
};
pub use exercise::{ExercisePage, exercise_facts};
pub use open::OpenPage;
pub use opened::OpenedPacks;
pub use seat::{AtSeat, SeatFirst, SeatPage};
pub use second_attempt::{SecondAttempt, SecondAttemptProps};
pub use session::SessionPage;
pub use shelf::ShelfPage;
pub use tools::{ToolsPage, tool_groups};
pub use trainer::TrainerPart;

use yew::prelude::*;

use super::{
    El, FoundPack, Shell,
    browser::{clock, page, store::Store},
    el,
    kept::find_pack,
    later::{Later, Room},
    words::{Words, key},
};
use crate::pack::Competence;

/// The shell around the page. Every page is inside one.
#[hook]
fn use_shell() -> Shell {
    #[expect(clippy::expect_used, reason = "the app puts every page inside its shell")]
    use_context::<Shell>().expect("a page stands inside the app")
}

/// Sets the browser's title whenever it changes.
#[hook]
fn use_title(title: String) {
    use_effect_with(title, |title| page::set_title(&format!("{title} · Parley")));
}

/// A pack by its name in addresses; `None` while it is looked for.
#[hook]
fn use_pack(store: &Store, place: &str) -> Option<FoundPack> {
    let found = use_state(|| None);
    {
        let (found, store) = (found.clone(), store.clone());
        use_effect_with(place.to_owned(), move |place| {
            let place = place.clone();
            wasm_bindgen_futures::spawn_local(async move {
                found.set(Some(find_pack(&store, &place).await));
                clock::after(0, page::focus_heading);
            });
        });
    }
    (*found).clone()
}

/// What is shown in place of a pack that is not here.
fn missing_pack(words: Words, found: Option<&FoundPack>) -> El {
    let (title, text, problems) = match found {
        None => return el("p").class("busy").attr("role", "status").say(words, key::OPENING),
        Some(FoundPack::NoNetwork) => (key::PACK_NO_NETWORK_TITLE, key::PACK_NO_NETWORK, None),
        Some(FoundPack::Invalid(invalid)) => {
            (key::PACK_INVALID_TITLE, key::PACK_INVALID, Some(invalid.problems.clone()))
        }
        Some(FoundPack::Unknown | FoundPack::Here(_)) => (key::PACK_UNKNOWN_TITLE, key::PACK_UNKNOWN, None),
    };
    el("section")
        .class("sheet-page")
        .child(el("h1").say(words, title))
        .child(el("p").say(words, text))
        .child(problems.map(|problems| html! { <Later {words} room={Room::Problems { problems }} /> }))
        .child(el("p").child(el("a").class("button").attr("href", "#/").say(words, key::BACK_TO_SHELF)))
}

/// What a competence is called.
fn competence(words: Words, it: Competence) -> String {
    words.say(match it {
        Competence::Preparation => key::TRAINS_PREPARATION,
        Competence::Listening => key::TRAINS_LISTENING,
        Competence::CreatingValue => key::TRAINS_CREATING_VALUE,
        Competence::Claiming => key::TRAINS_CLAIMING,
        Competence::Composure => key::TRAINS_COMPOSURE,
        Competence::Analysis => key::TRAINS_ANALYSIS,
        Competence::ThirdParty => key::TRAINS_THIRD_PARTY,
        Competence::Process => key::TRAINS_PROCESS,
    })
}
