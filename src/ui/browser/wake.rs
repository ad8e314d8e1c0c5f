//! Keeping the screen awake, and filling it.

use gloo::events::EventListener;
use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};

/// Keeps the screen awake while the page is in sight, until the listener is
/// dropped and the page left. `on_answer` learns whether the browser does.
pub fn keep_awake(on_answer: impl Fn(bool) + Clone + 'static) -> Option<EventListener> {
    let document = web_sys::window()?.document()?;
    let ask = move || {
        let on_answer = on_answer.clone();
        spawn_local(async move { on_answer(request().await.is_some()) });
    };
    ask();
    // The browser lets the screen sleep again whenever the page was out of sight.
    Some(EventListener::new(&document, "visibilitychange", move |_| ask()))
}

async fn request() -> Option<()> {
    let navigator = web_sys::window()?.navigator();
    let locks = Reflect::get(&navigator, &"wakeLock".into()).ok().filter(JsValue::is_object)?;
    await_call(&locks, "request", &["screen".into()]).await
}

/// Fills the screen with the page, or goes back. Must be called in a click.
pub fn toggle_full_screen() {
    let Some(document) = web_sys::window().and_then(|it| it.document()) else { return };
    let is_full = Reflect::get(&document, &"fullscreenElement".into()).is_ok_and(|it| it.is_object());
    let (object, method): (JsValue, _) = match document.document_element() {
        Some(root) if !is_full => (root.into(), "requestFullscreen"),
        _ => (document.into(), "exitFullscreen"),
    };
    spawn_local(async move {
        let _ = await_call(&object, method, &[]).await;
    });
}

async fn await_call(object: &JsValue, method: &str, arguments: &[JsValue]) -> Option<()> {
    let method: Function = Reflect::get(object, &method.into()).ok()?.dyn_into().ok()?;
    let promise: Promise = method.apply(object, &arguments.iter().collect()).ok()?.dyn_into().ok()?;
    JsFuture::from(promise).await.ok().map(|_| ())
}
