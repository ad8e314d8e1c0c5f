//! Small settings in local storage, where there is one. Nothing that matters
//! is kept here: a browser flushes it seconds after the write.

use web_sys::Storage;

fn storage() -> Option<Storage> {
    // A browser that denies storage throws here, which is just no storage.
    web_sys::window()?.local_storage().ok().flatten()
}

/// A setting that was kept.
pub fn get(name: &str) -> Option<String> {
    storage()?.get_item(&format!("parley.{name}")).ok().flatten()
}

/// Keeps a setting, if the browser lets it.
pub fn set(name: &str, value: &str) {
    if let Some(storage) = storage() {
        let _ = storage.set_item(&format!("parley.{name}"), value);
    }
}

/// Forgets a setting.
pub fn remove(name: &str) {
    if let Some(storage) = storage() {
        let _ = storage.remove_item(&format!("parley.{name}"));
    }
}
