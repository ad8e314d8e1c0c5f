//! Data of the program that a first move does not need, in files of the site.
//!
//! Constants come with the first part of the program, whichever part uses them;
//! what is larger than a few sentences is fetched when a screen needs it.

use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::{
    browser::fetch,
    el,
    parts::not_here,
    words::{Words, key},
};
use crate::{
    library::{self, ToolGroup},
    own_case::Template,
};

/// A file of the site that is read as a `T`.
#[derive(Debug)]
pub struct SiteFile<T> {
    path: &'static str,
    read: fn(&[u8]) -> Option<T>,
    /// As the sources have it: the screens are rendered without a site too.
    #[cfg(not(target_arch = "wasm32"))]
    source: fn() -> Option<T>,
}

/// The index of the tools.
pub static TOOLS: SiteFile<Vec<ToolGroup>> = SiteFile {
    path: "tools.json",
    read: library::read_tools,
    #[cfg(not(target_arch = "wasm32"))]
    source: || Some(library::tools()),
};

/// What a case of one's own is put together in.
pub static CASE: SiteFile<Template> = SiteFile {
    path: "templates/case.json",
    read: Template::read,
    #[cfg(not(target_arch = "wasm32"))]
    source: Template::case,
};

/// What an exercise is made in.
pub static EXERCISE: SiteFile<Template> = SiteFile {
    path: "templates/exercise.json",
    read: Template::read,
    #[cfg(not(target_arch = "wasm32"))]
    source: Template::exercise,
};

impl<T> SiteFile<T> {
    /// Fetches it. `None` if it did not come, or something else came in its place.
    pub async fn fetch(&self) -> Option<T> {
        (self.read)(&fetch::own(self.path).await.ok()?)
    }

    fn first(&self) -> State<T> {
        #[cfg(not(target_arch = "wasm32"))]
        if let Some(it) = (self.source)() {
            return State::Here(Rc::new(it));
        }
        State::Coming
    }
}

enum State<T> {
    Coming,
    Failed,
    Here(Rc<T>),
}

/// A file of the site, fetched when its user is first shown.
///
/// # Errors
///
/// What to show in its place as long as it is not here: that it is coming, or a
/// button to try again.
#[hook]
pub fn use_site_file<T: 'static>(words: Words, file: &'static SiteFile<T>) -> Result<Rc<T>, Html> {
    let n_tries = use_state_eq(|| 0_u32);
    let state = use_state(|| file.first());
    {
        let state = state.clone();
        use_effect_with(*n_tries, move |_| {
            if !matches!(*state, State::Here(_)) {
                spawn_local(async move {
                    state.set(file.fetch().await.map_or(State::Failed, |it| State::Here(Rc::new(it))));
                });
            }
        });
    }
    match &*state {
        State::Here(it) => Ok(it.clone()),
        State::Coming => Err(el("p").attr("role", "status").class("busy").say(words, key::OPENING).into()),
        State::Failed => {
            let on_again = move |_: MouseEvent| {
                state.set(State::Coming);
                n_tries.set(*n_tries + 1);
            };
            Err(not_here(words, None, on_again).into())
        }
    }
}
