//! Single keys that do something on a whole page.

use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, KeyboardEvent};

/// Calls back with the key and its place on the keyboard whenever one is pressed
/// that nothing else waits for: nobody is typing, no control has the focus that
/// answers to it, and no modifier is held. `on_key` says whether it did
/// something. Until the listener is dropped.
pub fn on_key(on_key: impl Fn(&str, &str) -> bool + 'static) -> Option<EventListener> {
    let document = web_sys::window()?.document()?;
    let options = EventListenerOptions::enable_prevent_default();
    Some(EventListener::new_with_options(&document, "keydown", options, move |event| {
        let Some(event) = event.dyn_ref::<KeyboardEvent>() else { return };
        let is_free = !event.ctrl_key() && !event.alt_key() && !event.meta_key() && !event.repeat();
        if is_free && !is_awaited(event, &event.key()) && on_key(&event.key(), &event.code()) {
            event.prevent_default();
        }
    }))
}

/// Whether what has the focus does something of its own with a key.
fn is_awaited(event: &Event, key: &str) -> bool {
    let Some(target) = event.target().and_then(|it| it.dyn_into::<Element>().ok()) else { return false };
    let is_in = |selectors: &str| target.closest(selectors).ok().flatten().is_some();
    is_in("input:not([type=checkbox]), textarea, select, [contenteditable], .scroller")
        || (key == " " && is_in("button, a, summary, input"))
}
