//! From what a person has — a link, a code, a file — to a seat.

use std::{collections::BTreeMap, rc::Rc};

use super::{super::exercise::begin_session, deals, link::SeatLink};
use crate::{
    counterpart::Persona,
    desk::{
        code::{CodeError, Kind, ShortCode},
        seal::{DealFile, OpenError, stretch},
        seat::{KeptSeat, SeatPart, UnsealedSeat, place, read_table_code, shelf_mark},
    },
    document::{Id, Json},
    library,
    session::Mode,
    ui::{
        FoundPack, OpenedPack, Origin, Route, Shell,
        browser::{
            fetch::FetchError,
            store::{Drawer, Store},
        },
        kept, later,
        parts::Whom,
    },
};

/// Where somebody sits now.
#[derive(Debug, Clone, PartialEq)]
pub enum Seated {
    /// In a session.
    Session(Route),
    /// As an observer, who has no card.
    Observer(OpenedPack),
}

/// Why nobody sits yet.
#[derive(Debug, Clone, PartialEq)]
pub enum NotSeated {
    /// What was typed is no code.
    Code(CodeError),
    /// It is the code of a result.
    ResultCode,
    /// The code opens nothing in the session files of this device.
    NoMatch,
    /// It is the word for the debrief, or for news.
    Word,
    /// The code is of another group than the table's.
    OtherGroup(u8),
    /// The session file is not on this device.
    FileMissing,
    /// The exercise of the code is not in this version of Parley.
    ExerciseMissing,
    /// The session file does not fit the link, or is damaged.
    Damaged,
    /// The device has not the memory for opening a code.
    NoMemory,
    /// Nothing can be kept here.
    NotKept,
    /// The session file did not come from its address.
    Fetch(FetchError),
    /// The browser does not read the file, or it is far too large.
    Unreadable,
}

/// What a typed code is.
pub enum Typed {
    /// Opens a seat in a sealed deal.
    Short(ShortCode),
    /// A seat of a plain deal.
    Plain(UnsealedSeat),
    /// A table: the deal's mark and the group.
    Table(u32, u8),
}

/// Reads a code.
pub fn typed(code: &str) -> Result<Typed, NotSeated> {
    let short = match ShortCode::read(code) {
        Ok(short) => return Ok(Typed::Short(short)),
        Err(error) => error,
    };
    if let Ok((deal, group)) = read_table_code(code) {
        return Ok(Typed::Table(deal, group));
    }
    match UnsealedSeat::from_code(code, exercise_of) {
        Ok(Some(seat)) => Ok(Typed::Plain(seat)),
        Ok(None) => Err(NotSeated::ExerciseMissing),
        Err(CodeError::WrongKind { found: Kind::Result }) => Err(NotSeated::ResultCode),
        // Ten characters are a seat code with a mistake in it.
        Err(_) if code.chars().filter(|it| it.is_alphanumeric()).count() <= 10 => Err(NotSeated::Code(short)),
        Err(error) => Err(NotSeated::Code(error)),
    }
}

/// The exercise of a code, by the mark of its pack and its place there.
fn exercise_of(mark: u16, n: u8) -> Option<Id> {
    let shelf = library::shelf();
    let pack = shelf.iter().find(|it| shelf_mark(&it.id, &it.version) == mark)?;
    pack.exercises.get(usize::from(n)).map(|it| it.id.clone())
}

/// Takes the seat of a code in one of the deals that are here.
pub async fn by_code(shell: &Shell, link: &SeatLink, code: ShortCode) -> Result<Seated, NotSeated> {
    let files = deals::find(&shell.store, link.deal.as_ref()).await;
    if files.is_empty() {
        return Err(NotSeated::FileMissing);
    }
    for file in files {
        let Some(sealed) = file.sealed() else { continue };
        let stretched = stretch(code, &sealed.salt, sealed.stretch).ok_or(NotSeated::NoMemory)?;
        match file.unlock(&stretched) {
            Ok(grant) => {
                let kept = KeptSeat::granted(file, grant).ok_or(NotSeated::Word)?;
                if link.group.is_some_and(|it| it != kept.group) {
                    return Err(NotSeated::OtherGroup(kept.group));
                }
                return sit(shell, kept).await;
            }
            Err(OpenError::NoMatch) => {}
            Err(_) => return Err(NotSeated::Damaged),
        }
    }
    Err(NotSeated::NoMatch)
}

/// Takes a seat of a plain deal of a shipped exercise.
pub async fn plain(shell: &Shell, seat: &UnsealedSeat) -> Result<Seated, NotSeated> {
    let shelf = library::shelf();
    let pack =
        shelf.iter().find(|it| shelf_mark(&it.id, &it.version) == seat.pack).ok_or(NotSeated::ExerciseMissing)?;
    let FoundPack::Here(opened) = kept::find_pack(&shell.store, pack.id.as_str()).await else {
        return Err(NotSeated::ExerciseMissing);
    };
    let deal = seat.deal_id().ok_or(NotSeated::Damaged)?;
    let kept = KeptSeat::of_pack(&opened.pack, deal, seat).ok_or(NotSeated::Damaged)?;
    sit(shell, kept).await
}

/// Takes the seat of a link, if it names one. `None` if it asks for a code.
pub async fn by_link(shell: &Shell, link: &SeatLink) -> Option<Result<Seated, NotSeated>> {
    let (number, part) = link.seat?;
    let group = link.group.unwrap_or_default();
    if let (SeatPart::Observes, Some(deal)) = (part, &link.deal)
        && let Some(opened) = observing(&shell.store, &place(deal, number)).await
    {
        return Some(Ok(Seated::Observer(opened)));
    }
    if part != SeatPart::Observes && link.role.is_none() {
        return Some(Err(NotSeated::Damaged));
    }
    if let Some((pack, exercise)) = &link.exercise {
        let FoundPack::Here(opened) = kept::find_pack(&shell.store, pack.as_str()).await else {
            return Some(Err(NotSeated::ExerciseMissing));
        };
        let Some(found) = opened.pack.exercise(exercise.as_str()) else {
            return Some(Err(NotSeated::ExerciseMissing));
        };
        let Some(deal) = link.deal.clone() else { return Some(Err(NotSeated::Damaged)) };
        let role = link.role.as_ref().and_then(|it| found.public.role(it.role.as_str()));
        let seat = UnsealedSeat { deal: 0, pack: 0, exercise: exercise.clone(), n: 0, number, group, part, role };
        return Some(match KeptSeat::of_pack(&opened.pack, deal, &seat) {
            Some(kept) => sit(shell, kept).await,
            None => Err(NotSeated::Damaged),
        });
    }
    let file = deals::find(&shell.store, link.deal.as_ref()).await.into_iter().next();
    let Some(file) = file else { return Some(Err(NotSeated::FileMissing)) };
    let role = link.role.clone();
    Some(sit(shell, KeptSeat { file, number, group, part, role, injects: BTreeMap::new(), debrief: None }).await)
}

/// Sits down: goes on with the session of this seat, or begins one.
async fn sit(shell: &Shell, seat: KeptSeat) -> Result<Seated, NotSeated> {
    if let Some(id) = session_of(&shell.store, &seat.place()).await {
        return Ok(Seated::Session(Route::Session(id)));
    }
    if seat.part == SeatPart::Observes
        && let Some(opened) = observing(&shell.store, &seat.place()).await
    {
        return Ok(Seated::Observer(opened));
    }
    let opened = opened(&seat).await.ok_or(NotSeated::Damaged)?;
    let exercise = opened.pack.exercises.first().cloned().ok_or(NotSeated::Damaged)?;
    let role = match &seat.role {
        // There is no session to come back to, so the seat itself is kept.
        None => {
            let _ = kept::keep_pack(&shell.store, &opened).await;
            return Ok(Seated::Observer(opened));
        }
        Some(it) => exercise.public.role(it.role.as_str()).ok_or(NotSeated::Damaged)?,
    };
    let _ = kept::keep_pack(&shell.store, &opened).await;
    let whom = Whom::Chosen(Persona::default());
    let id = begin_session(shell, &opened.pack, &exercise, Mode::Seat(role), whom).await;
    id.map(|id| Seated::Session(Route::Session(id))).ok_or(NotSeated::NotKept)
}

/// The seat's pack, with what it may read now.
pub async fn opened(seat: &KeptSeat) -> Option<OpenedPack> {
    let kept = seat.to_json();
    let pack = Rc::new(later::seat_pack(&kept).await?);
    Some(OpenedPack { pack, origin: Origin::Seat(Rc::new(kept)) })
}

/// The observer's seat of this name that is kept here, with what was opened since.
async fn observing(store: &Store, place: &str) -> Option<OpenedPack> {
    let FoundPack::Here(opened) = kept::find_pack(store, place).await else { return None };
    (KeptSeat::from_json(opened.origin.seat()?)?.part == SeatPart::Observes).then_some(opened)
}

/// The session that was begun in this seat, if there is one.
async fn session_of(store: &Store, place: &str) -> Option<Id> {
    let heads = store.all(Drawer::Sessions, "").await.unwrap_or_default();
    heads.iter().filter_map(|it| Json::parse(it.as_bytes()).ok()).find_map(|head| {
        let Some(Json::Text(id)) = head.get("id") else { return None };
        (head.get("hash") == Some(&Json::Text(place.to_owned()))).then(|| Id::new(id))?
    })
}

/// Keeps a deal's file that somebody opened, if it is the one that is asked for.
pub async fn open_file(shell: &Shell, link: &SeatLink, bytes: &[u8]) -> Result<DealFile, NotSeated> {
    let file = deals::keep(&shell.store, bytes).await.map_err(|_| NotSeated::Damaged)?;
    if link.deal.as_ref().is_some_and(|it| *it != file.id) { Err(NotSeated::Damaged) } else { Ok(file) }
}
