use std::rc::Rc;

use yew::prelude::*;

use super::super::kept::Held;
use crate::{
    desk::clock::{Press, State},
    ui::{
        browser::{clock, settings, shortcuts},
        el,
        words::{Words, key},
    },
};

/// The setting that remembers that somebody switched the keys off.
const SETTING: &str = "desk-keys";

/// What a key does at a moment. Letters are known by their place, so that they
/// work with every layout; signs by what they are.
pub fn pressed(state: &State, n_rows: usize, key: &str, code: &str) -> Option<Press> {
    let row = state.room.row;
    match (key, code) {
        (" ", _) | (_, "KeyP") => Some(match () {
            () if !state.is_started => Press::Start,
            () if state.room.is_paused => Press::Resume,
            () => Press::Pause,
        }),
        _ if !state.is_started => None,
        ("+" | "=", _) | (_, "NumpadAdd") => Some(Press::MORE),
        ("-" | "\u{2212}", _) => Some(Press::Add(-5)),
        ("ArrowRight" | "PageDown", _) if row + 1 < n_rows => Some(Press::Jump(row + 1)),
        ("ArrowLeft" | "PageUp", _) => row.checked_sub(1).map(Press::Jump),
        (_, "KeyU") => Some(Press::Undo),
        _ => None,
    }
}

/// Listens to the keys, and lists them with the switch that turns them off.
#[hook]
pub fn use_keys(words: Words, held: &Rc<Held>, press: &Callback<Press>) -> Html {
    let is_on = use_state_eq(|| false);
    // The listener stays; what it presses is always that of the newest state.
    let newest = use_mut_ref(|| None::<(Rc<Held>, Callback<Press>)>);
    *newest.borrow_mut() = Some((held.clone(), press.clone()));
    {
        let is_on = is_on.clone();
        use_effect_with((), move |()| is_on.set(settings::get(SETTING).as_deref() != Some("off")));
    }
    use_effect_with(*is_on, move |is_on| {
        let listener = is_on.then(|| {
            shortcuts::on_key(move |key, code| {
                let Some((held, press)) = newest.borrow().clone() else { return false };
                let it = &held.workshop.clock;
                let pressed = pressed(&it.state(clock::reading()), it.sheet().rows().len(), key, code);
                pressed.into_iter().map(|it| press.emit(it)).count() == 1
            })
        });
        move || drop(listener)
    });
    let on_switch = {
        let is_on = is_on.clone();
        move |_: Event| {
            settings::set(SETTING, if *is_on { "off" } else { "on" });
            is_on.set(!*is_on);
        }
    };
    let keys = [
        (key::RUN_KEY_SPACE, key::RUN_KEY_SPACE_DOES),
        (key::RUN_KEY_PLUS, key::RUN_KEY_PLUS_DOES),
        (key::RUN_KEY_ARROWS, key::RUN_KEY_ARROWS_DOES),
        (key::RUN_KEY_U, key::RUN_KEY_U_DOES),
    ];
    let items = keys.map(|(name, does)| {
        el("div").child(el("dt").child(el("kbd").say(words, name))).child(el("dd").say(words, does))
    });
    el("section")
        .class("run-keys")
        .child(el("h2").say(words, key::RUN_KEYS))
        .child(el("dl").each(items))
        .child(el("p").class("hint").say(words, key::RUN_KEYS_TEXT))
        .child(
            el("label")
                .class("switch")
                .child(el("input").attr("type", "checkbox").checked(*is_on).on_change(on_switch))
                .child(el("span").say(words, key::RUN_KEYS_ON)),
        )
        .into()
}
