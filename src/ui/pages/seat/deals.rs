//! Deal files on this device, before anybody has taken a seat of them.

use crate::{
    desk::seal::{DealFile, DealFileError},
    document::{Id, Json},
    ui::{
        browser::{
            self, keys,
            store::{Drawer, Store},
        },
        seal,
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
    let key = keys::find_or_make(name).await;
    // What cannot be kept is open all the same, as long as the page is.
    if let Some(sealed) = seal::seal(&key, browser::random(), name, text) {
        let text = |it: &str| Json::Text(it.to_owned());
        let record = [("hash", text(name)), ("origin", text("deal")), ("name", text("")), ("sealed", text(&sealed))];
        let record = Json::Record(record.map(|(key, it)| (key.to_owned(), it)).to_vec());
        let _ = store.put(Drawer::Packs, name, &record.to_compact()).await;
    }
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
    let record = Json::parse_up_to(4 << 20, text.as_bytes()).ok()?;
    let field = |key: &str| match record.get(key) {
        Some(Json::Text(it)) => Some(it.as_str()),
        _ => None,
    };
    let name = field("hash").filter(|_| field("origin") == Some("deal"))?;
    let source = seal::open(&keys::find(name).await?, name, field("sealed")?)?;
    DealFile::open(source.as_bytes()).ok()
}
