//! Keeping the screen awake, and filling it.

use std::{cell::RefCell, rc::Rc};

use gloo::events::EventListener;
use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};

/// A screen that stays awake until this is dropped.
pub struct Awake {
    light: Rc<RefCell<Light>>,
    _listener: EventListener,
}

/// Whether the browser lets the screen sleep.
enum Light {
    /// It does, as far as is known.
    Off,
    /// It does not, until this object of its own is released.
    On(JsValue),
    /// Nobody wants to know any more.
    Left,
}

impl Drop for Awake {
    fn drop(&mut self) {
        release(self.light.replace(Light::Left));
    }
}

/// Keeps the screen awake while the page is in sight. `on_answer` learns whether
/// the browser does.
pub fn keep_awake(on_answer: impl Fn(bool) + Clone + 'static) -> Option<Awake> {
    let document = web_sys::window()?.document()?;
    let light = Rc::new(RefCell::new(Light::Off));
    let ask = {
        let (document, light) = (document.clone(), light.clone());
        move || {
            // For a page out of sight the answer is always no.
            if document.hidden() {
                return;
            }
            let (on_answer, light) = (on_answer.clone(), light.clone());
            spawn_local(async move {
                let answer = request().await;
                let is_left = matches!(*light.borrow(), Light::Left);
                if !is_left {
                    on_answer(answer.is_some());
                }
                let answer = answer.map_or(Light::Off, Light::On);
                // An answer that comes after the page was left is of no use to anybody.
                release(if is_left { answer } else { light.replace(answer) });
            });
        }
    };
    ask();
    // The browser lets the screen sleep again whenever the page was out of sight.
    let listener = EventListener::new(&document, "visibilitychange", move |_| ask());
    Some(Awake { light, _listener: listener })
}

async fn request() -> Option<JsValue> {
    let navigator = web_sys::window()?.navigator();
    let locks = Reflect::get(&navigator, &"wakeLock".into()).ok().filter(JsValue::is_object)?;
    await_call(&locks, "request", &["screen".into()]).await
}

fn release(light: Light) {
    if let Light::On(sentinel) = light {
        spawn_local(async move {
            let _ = await_call(&sentinel, "release", &[]).await;
        });
    }
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

async fn await_call(object: &JsValue, method: &str, arguments: &[JsValue]) -> Option<JsValue> {
    let method: Function = Reflect::get(object, &method.into()).ok()?.dyn_into().ok()?;
    let promise: Promise = method.apply(object, &arguments.iter().collect()).ok()?.dyn_into().ok()?;
    JsFuture::from(promise).await.ok()
}
