//! Files of a workshop that somebody opens: the workshop itself, the file of a
//! deal, a result. Here only names are read; the pages behind read the rest.

use std::rc::Rc;

use super::{desk, desk::DeskPlace, desk::Tab, seat};
use crate::{
    document::{Id, Json},
    pack::Pack,
    ui::{
        OpenedPack, Origin, Route, Shell,
        browser::random_name,
        copies::MAX_BYTES,
        kept,
        words::{Key, key},
    },
};

/// Why such a file was not opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refused {
    /// It lacks its name, or its pack is damaged.
    Damaged,
    /// It is what a seat handed back, and belongs to the trainer.
    Result,
    /// The device has no room for it.
    NotKept,
}

impl Refused {
    /// What a person is told.
    pub fn said(self) -> Key {
        match self {
            Refused::Damaged => key::OPEN_WORKSHOP_DAMAGED,
            Refused::Result => key::OPEN_RESULT,
            Refused::NotKept => key::COPY_NOT_KEPT,
        }
    }
}

/// Takes a file of a workshop up, and says where to go. `None` if it is another
/// kind of file.
pub async fn open(shell: &Shell, bytes: &[u8]) -> Option<Result<Route, Refused>> {
    let json = Json::parse_up_to(MAX_BYTES, bytes).ok()?;
    let Some(Json::Text(kind)) = json.get("parley") else { return None };
    match kind.as_str() {
        "workshop" => Some(workshop(shell, json).await),
        "deal" => Some(deal(shell, &json).await),
        "result" => Some(Err(Refused::Result)),
        _ => None,
    }
}

async fn workshop(shell: &Shell, json: Json) -> Result<Route, Refused> {
    let Json::Record(mut fields) = json else { return Err(Refused::Damaged) };
    if let Some(at) = fields.iter().position(|(key, _)| key == "pack_source") {
        let (_, Json::Text(source)) = fields.remove(at) else { return Err(Refused::Damaged) };
        let pack = Pack::open(source.as_bytes()).map_err(|_| Refused::Damaged)?;
        let origin = Origin::File(format!("{}.json", pack.id));
        let opened = OpenedPack { pack: Rc::new(pack), origin };
        kept::keep_pack(&shell.store, &opened).await.map_err(|_| Refused::NotKept)?;
    }
    // A new name: a copy never writes over the workshop it was made of.
    let id = Id::new(&random_name()).ok_or(Refused::NotKept)?;
    let named = fields.iter_mut().find(|(key, _)| key == "id").ok_or(Refused::Damaged)?;
    named.1 = Json::Text(id.to_string());
    let text = Json::Record(fields).to_compact();
    desk::keep_text(&shell.store, &id, &text).await.map_err(|_| Refused::NotKept)?;
    Ok(Route::Desk(DeskPlace::Workshop(id, Tab::Plan).path()))
}

async fn deal(shell: &Shell, json: &Json) -> Result<Route, Refused> {
    let id = match json.get("id") {
        Some(Json::Text(id)) => Id::new(id).ok_or(Refused::Damaged)?,
        _ => return Err(Refused::Damaged),
    };
    seat::keep_text(&shell.store, &id, &json.to_compact()).await;
    Ok(Route::Seat(format!("d={id}")))
}
