//! Handing a link on: the system's own sheet, or the clipboard.

use js_sys::{Function, Object, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// What became of a link.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shared {
    /// The system's sheet took it.
    Handed,
    /// It lies in the clipboard.
    Copied,
    /// Neither is to be had; the person must copy what is shown.
    No,
}

/// Shares a link. Must be called in a click.
pub async fn share(title: &str, address: &str) -> Shared {
    let data = Object::new();
    let _ = Reflect::set(&data, &"title".into(), &title.into());
    let _ = Reflect::set(&data, &"url".into(), &address.into());
    let Some(navigator) = web_sys::window().map(|it| it.navigator()) else { return Shared::No };
    if is_touch() && call(&navigator, "share", &data).await {
        return Shared::Handed;
    }
    copy(address).await
}

/// Puts a text into the clipboard. Must be called in a click.
pub async fn copy(text: &str) -> Shared {
    let Some(navigator) = web_sys::window().map(|it| it.navigator()) else { return Shared::No };
    let copied = match Reflect::get(&navigator, &"clipboard".into()) {
        Ok(clipboard) => call(&clipboard, "writeText", &text.into()).await,
        Err(_) => false,
    };
    if copied { Shared::Copied } else { Shared::No }
}

/// The sheet is at home on phones; on a laptop people expect the clipboard.
fn is_touch() -> bool {
    web_sys::window()
        .is_some_and(|it| it.match_media("(pointer: coarse)").ok().flatten().is_some_and(|it| it.matches()))
}

async fn call(object: &JsValue, method: &str, argument: &JsValue) -> bool {
    let Ok(method) = Reflect::get(object, &method.into()).and_then(JsCast::dyn_into::<Function>) else { return false };
    match method.call1(object, argument).and_then(JsCast::dyn_into::<Promise>) {
        Ok(promise) => JsFuture::from(promise).await.is_ok(),
        Err(_) => false,
    }
}
