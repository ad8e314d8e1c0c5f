//! Sessions as files: a copy that a person saved, or what the crash shield
//! rescued.

use base64ct::{Base64UrlUnpadded, Encoding};

use super::{
    FoundPack, OpenedPack, Origin, Shell,
    browser::{
        self, clock, files, journal, keys,
        store::{Drawer, Store},
    },
    kept::{find_pack, keep_pack, opened_packs},
    seal::Key,
};
use crate::{
    document::{Id, Json},
    library,
    pack::Public,
    session::{Head, Session, SessionFile, SessionFileError},
};

/// The largest copy that is looked at.
pub const MAX_BYTES: usize = 4 << 20;

/// Why a file could not be taken up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CopyError {
    /// It is no copy of a session.
    NotACopy,
    /// It comes from a newer program.
    Newer,
    /// Its pack is neither in the copy nor on this device.
    PackMissing,
    /// The device has no room for it.
    NotKept,
}

/// Whether a file says that it is a copy, or what the shield rescued.
pub fn is_copy(bytes: &[u8]) -> bool {
    Json::parse_up_to(MAX_BYTES, bytes).is_ok_and(|it| it.get("parley").is_some())
}

/// Gives the person a session as a file, with its pack if that does not come
/// with the program.
pub fn save(session: &Session, opened: &OpenedPack) {
    let public = &session.exercise().public;
    let pack = match opened.origin {
        // What was dealt is not handed on: the copy opens where the seat is.
        Origin::Shipped | Origin::Seat(_) => None,
        _ => Json::parse(opened.pack.source.as_bytes()).ok(),
    };
    let file = SessionFile { head: session.head().to_json(public), log: session.log_json(), pack };
    let name = format!("parley-{}-{}.json", public.id, clock::today());
    files::download(&name, "application/json", &file.to_text());
}

/// Takes a copy up as a session of its own, beside whatever is here. `None` if
/// it held several.
pub async fn open(shell: &Shell, bytes: &[u8]) -> Result<Option<Id>, CopyError> {
    let json = Json::parse_up_to(MAX_BYTES, bytes).map_err(|_| CopyError::NotACopy)?;
    if json.get("parley") == Some(&Json::Text("rescue".into())) {
        return rescue(&shell.store, &json).await.map(|()| None);
    }
    let file = SessionFile::open(bytes).map_err(|error| match error {
        SessionFileError::Newer { .. } => CopyError::Newer,
        SessionFileError::Unreadable(_) | SessionFileError::NotASession => CopyError::NotACopy,
    })?;
    let (pack_id, exercise_id) = Head::names(&file.head).ok_or(CopyError::NotACopy)?;
    let opened = match file.opened_pack() {
        Some(pack) => {
            let pack = std::rc::Rc::new(pack.map_err(|_| CopyError::NotACopy)?);
            let opened = OpenedPack { pack, origin: Origin::File(format!("{pack_id}.json")) };
            keep_pack(&shell.store, &opened).await.map_err(|_| CopyError::NotKept)?;
            opened
        }
        None => pack_of(&shell.store, pack_id.as_str(), None).await.ok_or(CopyError::PackMissing)?,
    };
    let exercise = opened.pack.exercise(exercise_id.as_str()).ok_or(CopyError::PackMissing)?;
    let mut head = Head::from_json(&file.head, &exercise.public).ok_or(CopyError::NotACopy)?;
    head.exercise_of(&opened.pack).ok_or(CopyError::NotACopy)?;
    // A new name: a copy never writes over the session it was made of.
    head.id = Id::new(&browser::random_name()).ok_or(CopyError::NotKept)?;
    write_all(&shell.store, &head, &exercise.public, &file.log).await?;
    Ok(Some(head.id))
}

/// Keeps a copy as it is. What no longer fits in it is said when it is opened.
async fn write_all(store: &Store, head: &Head, public: &Public, log: &[Json]) -> Result<(), CopyError> {
    for (n, entry) in log.iter().enumerate() {
        // Whatever carries a text may be somebody's own words.
        let has_prose = entry.get("text").is_some();
        let kept = journal::write_entry(store, &head.id, n, entry, has_prose).await;
        kept.map_err(|_| CopyError::NotKept)?;
    }
    let text = head.to_json(public).to_compact();
    store.put(Drawer::Sessions, head.id.as_str(), &text).await.map_err(|_| CopyError::NotKept)
}

/// The pack of a session: one that was opened here with the same content, else
/// one that comes with the program, else one that was opened here under its id.
pub async fn pack_of(store: &Store, id: &str, hash: Option<&str>) -> Option<OpenedPack> {
    let opened = opened_packs(store).await;
    if let Some(same) = opened.iter().find(|it| Some(it.pack.hash.as_str()) == hash) {
        return Some(same.clone());
    }
    if library::file(id).is_some()
        && let FoundPack::Here(found) = find_pack(store, id).await
    {
        return Some(found);
    }
    opened.into_iter().find(|it| it.pack.id.as_str() == id && !it.origin.is_seat())
}

/// Puts back what the crash shield saved: records as they were, and their keys.
/// What is here already stays.
async fn rescue(store: &Store, json: &Json) -> Result<(), CopyError> {
    if let Some(Json::Record(kept)) = json.get("keys") {
        for (name, text) in kept {
            let bytes = match text {
                Json::Text(text) => Base64UrlUnpadded::decode_vec(text.trim()).ok(),
                _ => None,
            };
            let key = bytes.and_then(|it| it.try_into().ok()).map(Key);
            if let (Some(name), Some(key)) = (Id::new(name), key)
                && keys::find(name.as_str()).await == Ok(None)
            {
                keys::keep(name.as_str(), &key).await;
            }
        }
    }
    let drawers = [
        ("sessions", Drawer::Sessions),
        ("journal", Drawer::Journal),
        ("packs", Drawer::Packs),
        ("workshops", Drawer::Workshops),
    ];
    for (field, drawer) in drawers {
        let Some(Json::List(records)) = json.get(field) else { continue };
        for record in records {
            let Json::Text(text) = record else { continue };
            if let Some(name) = record_name(drawer, text) {
                // Taken means that it is here already.
                match store.add(drawer, &name, text).await {
                    Ok(()) | Err(browser::store::StoreError::Taken) => {}
                    Err(_) => return Err(CopyError::NotKept),
                }
            }
        }
    }
    Ok(())
}

/// The name under which a record of the shield's file belongs, if it is one.
fn record_name(drawer: Drawer, text: &str) -> Option<String> {
    let json = Json::parse_up_to(MAX_BYTES, text.as_bytes()).ok()?;
    let id = |key: &str| match json.get(key)? {
        Json::Text(it) => Id::new(it),
        _ => None,
    };
    match drawer {
        Drawer::Sessions | Drawer::Workshops => id("id").map(|it| it.to_string()),
        Drawer::Packs => id("hash").map(|it| it.to_string()),
        Drawer::Journal => match json.get("n")? {
            Json::Number(n @ 0..=999_999) => Some(journal::place(&id("session")?, *n as usize)),
            _ => None,
        },
    }
}
