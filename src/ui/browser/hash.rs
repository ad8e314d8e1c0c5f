//! The address after `#`.

use gloo::events::EventListener;

/// The fragment of the address, without `#`. `/` if there is none.
pub fn current() -> String {
    let hash = web_sys::window().and_then(|it| it.location().hash().ok()).unwrap_or_default();
    match hash.strip_prefix('#') {
        Some(path) if path.starts_with('/') => path.to_owned(),
        _ => "/".to_owned(),
    }
}

/// Goes to another fragment; the browser's Back comes back here.
pub fn go(path: &str) {
    if let Some(window) = web_sys::window() {
        let _ = window.location().set_hash(path);
    }
}

/// Goes to another fragment in the place of this one, which no Back comes back
/// to: it may hold a key.
pub fn replace(path: &str) {
    if let Some(window) = web_sys::window() {
        let _ = window.location().replace(&format!("#{path}"));
    }
}

/// Calls back whenever the fragment changes, until the listener is dropped.
pub fn on_change(callback: impl Fn(String) + 'static) -> Option<EventListener> {
    let window = web_sys::window()?;
    Some(EventListener::new(&window, "hashchange", move |_| callback(current())))
}

/// The address of the app itself, without fragment and query.
pub fn base() -> String {
    let location = web_sys::window().map(|it| it.location());
    let part =
        |it: Option<Result<String, _>>| it.and_then(Result::<String, wasm_bindgen::JsValue>::ok).unwrap_or_default();
    let origin = part(location.as_ref().map(|it| it.origin()));
    let path = part(location.as_ref().map(|it| it.pathname()));
    format!("{origin}{}", path.trim_end_matches("index.html"))
}
