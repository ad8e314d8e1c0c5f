//! Deal files on this device, before anybody has taken a seat of them.

use crate::{
    desk::seal::{DealFile, DealFileError},
    document::Id,
    ui::{
        browser::store::{Drawer, Store},
        sealed::{Sealed, keep_sealed},
    },
};

/// Keeps a deal's file. It is not there for ever: whoever [erases](crate::ui::erase_session)
/// the last seat of it on this device erases it, too.
pub async fn keep(store: &Store, bytes: &[u8]) -> Result<DealFile, DealFileError> {
    let file = DealFile::open(bytes)?;
    keep_text(store, &file.id, &file.to_text()).await;
    Ok(file)
}

/// Keeps the text of a deal's file; what is wrong with it is said when somebody
/// takes a seat.
pub async fn keep_text(store: &Store, id: &Id, text: &str) {
    let name = id.as_str();
    // What cannot be kept is open all the same, as long as the page is.
    let _ = keep_sealed(store, Drawer::Packs, name, &[("hash", name), ("origin", "deal"), ("name", "")], text).await;
}

/// The deals on this device; only the one of this name, if one is named.
pub async fn find(store: &Store, deal: Option<&Id>) -> Vec<DealFile> {
    let mut found = Vec::new();
    let prefix = deal.map_or("", Id::as_str);
    for text in store.all(Drawer::Packs, prefix).await.unwrap_or_default() {
        found.extend(read(&text).await);
    }
    found
}

async fn read(text: &str) -> Option<DealFile> {
    let record = Sealed::read(text)?;
    let name = record.field("hash").filter(|_| record.field("origin") == Some("deal"))?;
    let source = record.open(name).await?;
    DealFile::open(source.as_bytes()).ok()
}
