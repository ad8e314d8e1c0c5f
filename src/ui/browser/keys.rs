//! Keys for what people wrote, one file each in the origin's private file
//! system.
//!
//! Not in the database, whose files keep deleted records; not in local storage,
//! which is flushed seconds after the write: a killed browser would lose the
//! key and with it the words. A file is on the disk when its writer is closed,
//! and gone when it is removed. Where there is no such file system, local
//! storage is the next best place.

use std::cell::Cell;

use base64ct::{Base64UrlUnpadded, Encoding};
use gloo::timers::future::TimeoutFuture;
use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use super::{settings, store::StoreError};
use crate::ui::seal::Key;

/// After how many milliseconds a key that could not be read is looked for again:
/// a busy device sometimes refuses a file for a moment.
const PATIENCE_MS: [u32; 3] = [50, 250, 1_000];

thread_local! {
    /// Whether this page has seen the private file system.
    static HAS_FOLDER: Cell<bool> = const { Cell::new(false) };
}

/// The key of a thing that was kept; `None` if there is none.
///
/// # Errors
///
/// [`StoreError::Denied`] if the browser does not let it be read now. Whoever
/// took that for a lost key and made another would lose what was sealed before.
pub async fn find(name: &str) -> Result<Option<Key>, StoreError> {
    let mut patience = PATIENCE_MS.into_iter();
    let text = loop {
        match read_file(name).await {
            Ok(text) => break text,
            Err(_) => match patience.next() {
                Some(ms) => TimeoutFuture::new(ms).await,
                None if HAS_FOLDER.get() => return Err(StoreError::Denied),
                None => break None,
            },
        }
    };
    let text = text.or_else(|| settings::get(&setting(name)));
    let bytes = text.and_then(|it| Base64UrlUnpadded::decode_vec(it.trim()).ok());
    Ok(bytes.and_then(|it| it.try_into().ok()).map(Key))
}

/// The key of a thing, a new one if there is none yet. Returns once it is kept.
///
/// # Errors
///
/// As [`find`].
pub async fn find_or_make(name: &str) -> Result<Key, StoreError> {
    if let Some(key) = find(name).await? {
        return Ok(key);
    }
    let key = Key(super::random());
    keep(name, &key).await;
    Ok(key)
}

/// Keeps a key that came with a copy.
pub async fn keep(name: &str, key: &Key) {
    let text = Base64UrlUnpadded::encode_string(&key.0);
    if write_file(name, &text).await.is_err() {
        settings::set(&setting(name), &text);
    }
}

/// Destroys the key of a thing, and with it what was sealed under it.
pub async fn destroy(name: &str) {
    settings::remove(&setting(name));
    if let Ok(Some(folder)) = folder().await {
        let _ = call(&folder, "removeEntry", &[name.into()]).await;
    }
}

fn setting(name: &str) -> String {
    format!("key.{name}")
}

/// The folder of the keys; `None` in a browser without a private file system.
async fn folder() -> Result<Option<JsValue>, JsValue> {
    let storage = web_sys::window().and_then(|it| Reflect::get(&it.navigator(), &"storage".into()).ok());
    let Some(storage) = storage.filter(|it| has(it, "getDirectory")) else { return Ok(None) };
    let root = call(&storage, "getDirectory", &[]).await?;
    let folder = call(&root, "getDirectoryHandle", &["keys".into(), create()]).await?;
    HAS_FOLDER.set(true);
    Ok(Some(folder))
}

fn create() -> JsValue {
    let options = js_sys::Object::new();
    let _ = Reflect::set(&options, &"create".into(), &true.into());
    options.into()
}

async fn read_file(name: &str) -> Result<Option<String>, JsValue> {
    let Some(folder) = folder().await? else { return Ok(None) };
    let file = match call(&folder, "getFileHandle", &[name.into()]).await {
        Err(error) if is_not_found(&error) => return Ok(None),
        file => file?,
    };
    let file = call(&file, "getFile", &[]).await?;
    Ok(call(&file, "text", &[]).await?.as_string())
}

async fn write_file(name: &str, text: &str) -> Result<(), JsValue> {
    let folder = folder().await?.ok_or(JsValue::NULL)?;
    let file = call(&folder, "getFileHandle", &[name.into(), create()]).await?;
    let writer = call(&file, "createWritable", &[]).await?;
    call(&writer, "write", &[text.into()]).await?;
    call(&writer, "close", &[]).await?;
    Ok(())
}

fn has(object: &JsValue, method: &str) -> bool {
    Reflect::get(object, &method.into()).is_ok_and(|it| it.is_function())
}

fn is_not_found(error: &JsValue) -> bool {
    Reflect::get(error, &"name".into()).is_ok_and(|it| it == "NotFoundError")
}

/// Awaits a method of an object that not every browser has.
async fn call(object: &JsValue, method: &str, arguments: &[JsValue]) -> Result<JsValue, JsValue> {
    let method: Function = Reflect::get(object, &method.into())?.dyn_into()?;
    let promise: Promise = method.apply(object, &arguments.iter().collect())?.dyn_into()?;
    JsFuture::from(promise).await
}
