//! Keys for what people wrote, one file each in the origin's private file
//! system.
//!
//! Not in the database, whose files keep deleted records; not in local storage,
//! which is flushed seconds after the write: a killed browser would lose the
//! key and with it the words. A file is on the disk when its writer is closed,
//! and gone when it is removed. Where there is no such file system, local
//! storage is the next best place.

use base64ct::{Base64UrlUnpadded, Encoding};
use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use super::settings;
use crate::ui::seal::Key;

/// The key of a thing that was kept, if it still exists.
pub async fn find(name: &str) -> Option<Key> {
    let text = match read_file(name).await {
        Some(text) => text,
        None => settings::get(&setting(name))?,
    };
    let bytes = Base64UrlUnpadded::decode_vec(text.trim()).ok()?;
    bytes.try_into().ok().map(Key)
}

/// The key of a thing, a new one if there is none yet. Returns once it is kept.
pub async fn find_or_make(name: &str) -> Key {
    if let Some(key) = find(name).await {
        return key;
    }
    let key = Key(super::random());
    keep(name, &key).await;
    key
}

/// Keeps a key that came with a copy.
pub async fn keep(name: &str, key: &Key) {
    let text = Base64UrlUnpadded::encode_string(&key.0);
    if write_file(name, &text).await.is_none() {
        settings::set(&setting(name), &text);
    }
}

/// Destroys the key of a thing, and with it what was sealed under it.
pub async fn destroy(name: &str) {
    settings::remove(&setting(name));
    if let Some(folder) = folder().await {
        let _ = call(&folder, "removeEntry", &[name.into()]).await;
    }
}

fn setting(name: &str) -> String {
    format!("key.{name}")
}

async fn folder() -> Option<JsValue> {
    let navigator = web_sys::window()?.navigator();
    let storage = Reflect::get(&navigator, &"storage".into()).ok()?;
    let root = call(&storage, "getDirectory", &[]).await?;
    call(&root, "getDirectoryHandle", &["keys".into(), create()]).await
}

fn create() -> JsValue {
    let options = js_sys::Object::new();
    let _ = Reflect::set(&options, &"create".into(), &true.into());
    options.into()
}

async fn read_file(name: &str) -> Option<String> {
    let file = call(&folder().await?, "getFileHandle", &[name.into()]).await?;
    let file = call(&file, "getFile", &[]).await?;
    call(&file, "text", &[]).await?.as_string()
}

async fn write_file(name: &str, text: &str) -> Option<()> {
    let file = call(&folder().await?, "getFileHandle", &[name.into(), create()]).await?;
    let writer = call(&file, "createWritable", &[]).await?;
    call(&writer, "write", &[text.into()]).await?;
    call(&writer, "close", &[]).await?;
    Some(())
}

/// Awaits a method of an object that not every browser has.
async fn call(object: &JsValue, method: &str, arguments: &[JsValue]) -> Option<JsValue> {
    let method: Function = Reflect::get(object, &method.into()).ok()?.dyn_into().ok()?;
    let promise: Promise = method.apply(object, &arguments.iter().collect()).ok()?.dyn_into().ok()?;
    JsFuture::from(promise).await.ok()
}
