//! Where packs come from: the site itself, or what people opened.

use std::{cell::RefCell, rc::Rc};

use super::{
    browser::{
        fetch::{self, FetchError},
        journal, keys, settings,
        store::{Drawer, Store, StoreError},
    },
    later,
    sealed::{Sealed, keep_sealed},
};
use crate::{
    document::{Id, Json},
    library,
    pack::{InvalidPack, Pack},
    session::Head,
};

/// How a pack came to this device.
#[derive(Debug, Clone, PartialEq)]
pub enum Origin {
    /// With the program.
    Shipped,
    /// From a file of this name.
    File(String),
    /// Inside a link.
    Link,
    /// From another host.
    Host(String),
    /// Made on this device.
    Own,
    /// Dealt to this device: what its seat may read. The seat as it is kept.
    Seat(Rc<Json>),
}

impl Origin {
    /// Whether it is one seat's part of a pack, not a whole one.
    pub fn is_seat(&self) -> bool {
        self.seat().is_some()
    }

    /// The seat as it is kept, of one seat's part of a pack.
    pub fn seat(&self) -> Option<&Json> {
        match self {
            Origin::Seat(kept) => Some(kept),
            _ => None,
        }
    }
}

/// A pack with its origin.
#[derive(Debug, Clone, PartialEq)]
pub struct OpenedPack {
    /// The pack.
    pub pack: Rc<Pack>,
    /// How it came.
    pub origin: Origin,
}

impl OpenedPack {
    /// The pack's name in addresses: a shipped pack's id, another's hash.
    pub fn place(&self) -> String {
        match self.origin {
            Origin::Shipped => self.pack.id.to_string(),
            _ => self.pack.hash.clone(),
        }
    }
}

/// What became of looking for a pack.
#[derive(Debug, Clone, PartialEq)]
pub enum FoundPack {
    /// Here it is.
    Here(OpenedPack),
    /// There is none of this name on this device.
    Unknown,
    /// It belongs to the app, but its file did not come.
    NoNetwork,
    /// Its file is there, but something is wrong with it.
    Invalid(InvalidPack),
}

thread_local! {
    // A pack is opened once a page, however often it is shown.
    static OPEN: RefCell<Vec<(String, OpenedPack)>> = RefCell::default();
}

fn open(place: &str, opened: &OpenedPack) {
    OPEN.with_borrow_mut(|it| {
        it.retain(|it| it.0 != place);
        it.push((place.to_owned(), opened.clone()));
    });
}

/// A pack by its name in addresses.
pub async fn find_pack(store: &Store, place: &str) -> FoundPack {
    if let Some(found) = OPEN.with_borrow(|it| it.iter().find(|it| it.0 == place).map(|it| it.1.clone())) {
        return FoundPack::Here(found);
    }
    let found = match library::file(place) {
        Some(file) => match fetch::own(&format!("exercises/{file}")).await {
            Ok(bytes) => match later::reopen_pack(&bytes).await {
                Some(Ok(pack)) => OpenedPack { pack: Rc::new(pack), origin: Origin::Shipped },
                Some(Err(invalid)) => return FoundPack::Invalid(invalid),
                None => return FoundPack::NoNetwork,
            },
            Err(FetchError::Status(_)) => return FoundPack::Unknown,
            Err(_) => return FoundPack::NoNetwork,
        },
        None => match opened_packs(store).await.into_iter().find(|it| it.pack.hash == place) {
            Some(found) => found,
            None => return FoundPack::Unknown,
        },
    };
    open(place, &found);
    FoundPack::Here(found)
}

/// The packs that people opened on this device, newest last.
pub async fn opened_packs(store: &Store) -> Vec<OpenedPack> {
    let mut found = Vec::new();
    for text in store.all(Drawer::Packs, "").await.unwrap_or_default() {
        if let Some(opened) = read(&text).await {
            found.push(opened);
        }
    }
    found
}

/// Keeps a pack that a person opened, sealed under its own key, so that
/// removing it leaves nothing to read.
pub async fn keep_pack(store: &Store, opened: &OpenedPack) -> Result<(), StoreError> {
    let hash = &opened.pack.hash;
    open(hash, opened);
    let (kind, name) = match &opened.origin {
        Origin::Shipped => return Ok(()),
        Origin::File(name) => ("file", name.as_str()),
        Origin::Link => ("link", ""),
        Origin::Host(host) => ("host", host.as_str()),
        Origin::Own => ("own", ""),
        Origin::Seat(_) => ("seat", ""),
    };
    // Of a seat nothing is kept that can be read without its key.
    let source = match &opened.origin {
        Origin::Seat(kept) => &kept.to_compact(),
        _ => &opened.pack.source,
    };
    keep_sealed(store, Drawer::Packs, hash, &[("hash", hash), ("origin", kind), ("name", name)], source).await
}

/// Removes a pack that a person opened.
pub async fn remove_pack(store: &Store, hash: &str) -> Result<(), StoreError> {
    OPEN.with_borrow_mut(|it| it.retain(|it| it.0 != hash));
    keys::destroy(hash).await;
    store.remove(Drawer::Packs, hash).await
}

/// Destroys a session and whatever is on this device for its sake alone: of a
/// seat that was dealt its card, and with the last seat of a deal the deal's
/// file. The session goes last: as long as something is left of it, it is on the
/// shelf, to be erased again.
pub async fn erase_session(store: &Store, session: &Id) -> Result<(), StoreError> {
    let heads = store.all(Drawer::Sessions, session.as_str()).await?;
    let head = heads.first().and_then(|it| Json::parse(it.as_bytes()).ok()).filter(Head::is_seat);
    if let Some(Json::Text(seat)) = head.as_ref().and_then(|it| it.get("hash")) {
        remove_seat(store, seat).await?;
    }
    settings::remove(&line_setting(session));
    journal::erase(store, session).await
}

/// Destroys the card of a seat that was dealt, by its name, and with the last seat
/// of a deal the deal's file.
pub async fn remove_seat(store: &Store, seat: &str) -> Result<(), StoreError> {
    remove_pack(store, seat).await?;
    // A seat has the name of its deal and its own number.
    if let Some((deal, _)) = seat.rsplit_once('-')
        && store.all(Drawer::Packs, &format!("{deal}-")).await?.is_empty()
    {
        remove_pack(store, deal).await?;
    }
    Ok(())
}

/// The setting that says where on a session's page somebody was: worth a moment,
/// not a place in the journal.
pub fn line_setting(session: &Id) -> String {
    format!("line.{session}")
}

async fn read(text: &str) -> Option<OpenedPack> {
    let record = Sealed::read(text)?;
    let origin = record.field("origin").filter(|it| *it != "deal")?;
    let source = record.open(record.field("hash")?).await?;
    let name = || record.field("name").map(str::to_owned);
    let origin = match origin {
        "seat" => {
            let kept = Json::parse_up_to(4 << 20, source.as_bytes()).ok()?;
            let pack = Rc::new(later::seat_pack(&kept).await?);
            return Some(OpenedPack { pack, origin: Origin::Seat(Rc::new(kept)) });
        }
        "file" => Origin::File(name()?),
        "host" => Origin::Host(name()?),
        "own" => Origin::Own,
        _ => Origin::Link,
    };
    Some(OpenedPack { pack: Rc::new(later::reopen_pack(source.as_bytes()).await?.ok()?), origin })
}
