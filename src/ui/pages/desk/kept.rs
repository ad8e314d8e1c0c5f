//! Workshops on this device, sealed like everything that people wrote.

use std::rc::Rc;

use crate::{
    desk::workshop::{Head, MAX_BYTES, Workshop},
    document::{Id, Json},
    pack::Exercise,
    ui::{
        FoundPack, OpenedPack,
        browser::{
            keys,
            store::{Drawer, Store, StoreError},
        },
        kept,
        sealed::{Sealed, keep_sealed},
    },
};

/// A workshop with its exercise.
#[derive(Debug, Clone, PartialEq)]
pub struct Held {
    /// The workshop.
    pub workshop: Workshop,
    /// Its pack.
    pub opened: OpenedPack,
    /// Its exercise.
    pub exercise: Rc<Exercise>,
}

/// Why a workshop cannot be shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Missing {
    /// It is not on this device.
    Workshop,
    /// Its pack is not, or is another version.
    Pack,
}

/// The heads of the workshops on this device, the newest first.
pub async fn all(store: &Store) -> Vec<Head> {
    let mut heads = Vec::new();
    for text in store.all(Drawer::Workshops, "").await.unwrap_or_default() {
        heads.extend(read(&text).await.and_then(|it| Head::from_json(&it)));
    }
    heads.sort_by_key(|it| std::cmp::Reverse(it.made_ms));
    heads
}

/// A workshop by its name.
pub async fn find(store: &Store, id: &Id) -> Result<Held, Missing> {
    let texts = store.all(Drawer::Workshops, id.as_str()).await.unwrap_or_default();
    let json = match texts.first() {
        Some(text) => read(text).await.ok_or(Missing::Workshop)?,
        None => return Err(Missing::Workshop),
    };
    let head = Head::from_json(&json).ok_or(Missing::Workshop)?;
    let FoundPack::Here(opened) = kept::find_pack(store, &head.place).await else { return Err(Missing::Pack) };
    let exercise = opened.pack.exercise(head.exercise.as_str()).cloned().ok_or(Missing::Pack)?;
    let workshop = Workshop::from_json(&json, &exercise).ok_or(Missing::Pack)?;
    Ok(Held { workshop, opened, exercise })
}

/// What stands in the store of a workshop, still sealed; another text after every
/// writing.
pub async fn written(store: &Store, id: &Id) -> Option<String> {
    store.all(Drawer::Workshops, id.as_str()).await.ok()?.into_iter().next()
}

/// Keeps a workshop over what was kept of it. Returns once it is on the disk.
pub async fn keep(store: &Store, workshop: &Workshop, exercise: &Exercise) -> Result<(), StoreError> {
    keep_text(store, &workshop.head.id, &workshop.to_json(exercise).to_compact()).await
}

/// Keeps the text of a workshop's file, unless it is longer than what is read:
/// a workshop that cannot be opened again counts as one without room.
pub async fn keep_text(store: &Store, id: &Id, text: &str) -> Result<(), StoreError> {
    if MAX_BYTES < text.len() {
        return Err(StoreError::Full);
    }
    keep_sealed(store, Drawer::Workshops, id.as_str(), &[("id", id.as_str())], text).await
}

/// Wipes a workshop: first its key, then the record.
pub async fn remove(store: &Store, id: &Id) -> Result<(), StoreError> {
    keys::destroy(id.as_str()).await;
    store.remove(Drawer::Workshops, id.as_str()).await
}

async fn read(text: &str) -> Option<Json> {
    let record = Sealed::read(text)?;
    let source = record.open(record.field("id")?).await?;
    Json::parse_up_to(MAX_BYTES, source.as_bytes()).ok()
}
