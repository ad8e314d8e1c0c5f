//! Records of the store whose text is sealed under a key of its own, so that
//! removing the key leaves nothing to read.

use super::{
    browser::{
        self, keys,
        store::{Drawer, Store, StoreError},
    },
    seal,
};
use crate::document::Json;

/// The longest record that is read: a workshop's text, which sealing makes longer
/// by a third.
const MAX_BYTES: usize = 8 << 20;

/// Keeps a text under a name, over what stands there. The fields stay readable.
/// Returns once it is on the disk.
pub async fn keep_sealed(
    store: &Store,
    drawer: Drawer,
    name: &str,
    fields: &[(&str, &str)],
    text: &str,
) -> Result<(), StoreError> {
    let key = keys::find_or_make(name).await?;
    let sealed = seal::seal(&key, browser::random(), name, text).ok_or(StoreError::Denied)?;
    let fields = fields.iter().copied().chain([("sealed", sealed.as_str())]);
    let record = Json::Record(fields.map(|(key, it)| (key.to_owned(), Json::Text(it.to_owned()))).collect());
    store.put(drawer, name, &record.to_compact()).await
}

/// A record that [`keep_sealed`] wrote, as it was read.
pub struct Sealed(Json);

impl Sealed {
    /// Reads a record. `None` if it is none, or too long.
    pub fn read(record: &str) -> Option<Sealed> {
        Json::parse_up_to(MAX_BYTES, record.as_bytes()).ok().map(Sealed)
    }

    /// A field that stayed readable.
    pub fn field(&self, key: &str) -> Option<&str> {
        match self.0.get(key)? {
            Json::Text(it) => Some(it),
            _ => None,
        }
    }

    /// What was kept under this name. `None` if its key is gone, or it was kept
    /// under another.
    pub async fn open(&self, name: &str) -> Option<String> {
        seal::open(&keys::find(name).await.ok()??, name, self.field("sealed")?)
    }
}
