//! One file per address.

mod about;
mod cards;
mod debrief;
mod exercise;
mod open;
mod session;
mod shelf;

pub use about::AboutPage;
pub use cards::CardsPage;
pub use debrief::{DebriefProps, debrief};
pub use exercise::{ExercisePage, exercise_facts};
pub use open::OpenPage;
pub use session::SessionPage;
pub use shelf::ShelfPage;

use yew::prelude::*;

use super::{
    FoundPack, Shell,
    browser::{page, store::Store},
    kept::find_pack,
    parts::problem_text,
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
                gloo::timers::callback::Timeout::new(0, page::focus_heading).forget();
            });
        });
    }
    (*found).clone()
}

/// What is shown in place of a pack that is not here.
fn missing_pack(words: Words, found: Option<&FoundPack>) -> Html {
    let (title, text, problems) = match found {
        None => return html! { <p class="busy" role="status">{ words.say(key::OPENING) }</p> },
        Some(FoundPack::NoNetwork) => (key::PACK_NO_NETWORK_TITLE, key::PACK_NO_NETWORK, None),
        Some(FoundPack::Invalid(invalid)) => (key::PACK_INVALID_TITLE, key::PACK_INVALID, Some(&invalid.problems)),
        Some(FoundPack::Unknown | FoundPack::Here(_)) => (key::PACK_UNKNOWN_TITLE, key::PACK_UNKNOWN, None),
    };
    html! {
        <section class="sheet-page">
            <h1>{ words.say(title) }</h1>
            <p>{ words.say(text) }</p>
            if let Some(problems) = problems {
                { problem_list(words, problems) }
            }
            <p><a class="button" href="#/">{ words.say(key::BACK_TO_SHELF) }</a></p>
        </section>
    }
}

/// All problems of a pack.
fn problem_list(words: Words, problems: &[crate::document::Problem]) -> Html {
    html! {
        <ul class="problems">
            { for problems.iter().map(|it| html! {
                <li>
                    if !it.at.is_empty() { <code>{ &it.at }</code>{ ": " } }
                    { problem_text(words, &it.kind) }
                </li>
            }) }
        </ul>
    }
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
