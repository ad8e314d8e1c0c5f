//! What hangs on the wall, in a tab or window of its own: it only reads the
//! workshop, and shows nothing that is one person's.

mod clock;
mod join;
mod rules;
mod view;
mod word;

pub use clock::{digits, phase};
pub use view::{WallView, wall_view};

use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::{
    super::{use_shell, use_title},
    kept::{self, Held, Missing},
    second::use_second,
};
use crate::{
    document::Id,
    ui::{
        browser::{clock::use_reading, hash, wake},
        button, el,
        words::key,
    },
};

/// Properties of [`WallPage`].
#[derive(Debug, PartialEq, Properties)]
pub struct WallPageProps {
    /// The workshop.
    pub id: Id,
}

/// What hangs on the wall.
#[component]
pub fn WallPage(WallPageProps { id }: &WallPageProps) -> Html {
    let shell = use_shell();
    let words = shell.words;
    use_title(words.say(key::WALL_TITLE));
    let reading = use_reading();
    let found = use_state(|| None::<Result<Rc<Held>, Missing>>);
    let stays_awake = use_state_eq(|| None::<bool>);
    {
        // What was read last, and whether it is being read.
        let last = use_mut_ref(|| (String::new(), false));
        let (store, id, found) = (shell.store.clone(), id.clone(), found.clone());
        use_effect_with((id.clone(), reading.map(|it| it.wall_ms)), move |_| {
            if std::mem::replace(&mut last.borrow_mut().1, true) {
                return;
            }
            spawn_local(async move {
                let text = kept::written(&store, &id).await.unwrap_or_default();
                // Every writing makes another text, and only a changed one is opened.
                let mut is_known = true;
                if text.is_empty() || last.borrow().0 != text {
                    let held = kept::find(&store, &id).await.map(Rc::new);
                    is_known = held.is_ok();
                    found.set(Some(held));
                }
                // What could not be opened is tried again with the next second.
                *last.borrow_mut() = (if is_known { text } else { String::new() }, false);
            });
        });
    }
    {
        let stays_awake = stays_awake.clone();
        use_effect_with((), move |()| {
            let awake = wake::keep_awake(move |it| stays_awake.set(Some(it)));
            move || drop(awake)
        });
    }
    let second = use_second(words, found.as_ref().and_then(|it| it.as_ref().ok()?.workshop.second.as_deref()));
    let tools = el("p")
        .class("wall-tools")
        .child(button("", words.say(key::WALL_FULL_SCREEN), |_: MouseEvent| wake::toggle_full_screen()))
        .child((*stays_awake == Some(false)).then(|| el("span").say(words, key::WALL_MAY_SLEEP)));
    let shown = match (&*found, reading) {
        (Some(Err(Missing::Workshop)), _) => el("p").say(words, key::DESK_MISSING).into(),
        (Some(Err(Missing::Pack)), _) => el("p").say(words, key::DESK_PACK).into(),
        (Some(Ok(held)), Some(now)) => {
            let state = held.workshop.clock.state(now);
            let base = hash::base();
            wall_view(&WallView { words, second, held, state: &state, base: &base })
        }
        _ => el("p").class("busy").attr("role", "status").say(words, key::OPENING).into(),
    };
    el("article")
        .class("wall-screen")
        .child(el("h1").class("visually-hidden").say(words, key::WALL_TITLE))
        .child(shown)
        .child(tools)
        .into()
}
