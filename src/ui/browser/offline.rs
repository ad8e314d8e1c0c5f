//! Working without a network; the page's own script keeps the files.

use js_sys::{Function, Reflect};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};

/// How far the app is independent of the network.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Offline {
    /// The browser or the address does not allow it.
    Unavailable,
    /// The files are being kept.
    Installing,
    /// Everything works without a network, in this version.
    Ready(String),
    /// A newer version waits to be taken.
    Update(String),
    /// The page is Parley in one file, of this version: there is nothing to fetch.
    InFile(String),
}

impl Offline {
    /// Whether the page is Parley in one file: nothing can be fetched, and no
    /// link leads others to it.
    pub fn is_in_file(&self) -> bool {
        matches!(self, Offline::InFile(_))
    }
}

/// Shows the crash shield, when the program finds that it cannot go on.
pub fn show_shield(kind: &str, detail: &str) {
    if let Some((object, show)) = function_of("parley_shield", "show") {
        let _ = show.call2(&object, &kind.into(), &detail.into());
    }
}

fn function(name: &str) -> Option<(JsValue, Function)> {
    function_of("parley_offline", name)
}

fn function_of(object: &str, name: &str) -> Option<(JsValue, Function)> {
    let object = Reflect::get(&js_sys::global(), &object.into()).ok()?;
    let function = Reflect::get(&object, &name.into()).ok()?.dyn_into().ok()?;
    Some((object, function))
}

/// Keeps the app's files; `on_change` is told how far that is. Once a page.
pub fn start(on_change: impl Fn(Offline) + 'static) {
    let Some((object, start)) = function("start") else {
        on_change(Offline::Unavailable);
        return;
    };
    let callback = Closure::<dyn Fn(String, JsValue)>::new(move |state: String, version: JsValue| {
        let version = version.as_string().unwrap_or_default();
        on_change(match state.as_str() {
            "installing" => Offline::Installing,
            "ready" => Offline::Ready(version),
            "update" => Offline::Update(version),
            "in_file" => Offline::InFile(version),
            _ => Offline::Unavailable,
        });
    });
    let _ = start.call1(&object, callback.as_ref());
    // The page listens as long as it lives.
    callback.forget();
}

/// Takes the version that waits; the page opens again.
pub fn apply_update() {
    if let Some((object, apply)) = function("apply_update") {
        let _ = apply.call0(&object);
    }
}
