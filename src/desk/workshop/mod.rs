//! The trainer's record of one exercise with people in a room: everything that
//! the pages of the desk show and change.

mod head;

pub use head::Head;

use std::collections::{BTreeMap, BTreeSet};

use super::{
    MAX_PEOPLE,
    clock::{Clock, Sheet},
    dealt::Dealt,
    results::{Expected, Ledger, Which},
    seal::{Compartment, MAX_INJECTS},
    seat::{deal_tag, pack_tag, public_hash},
    seating::{Part, Placed, Plan, Presence},
    wall::Wall,
};
use crate::{
    document::{Id, Json},
    pack::{Exercise, News, Pack},
    points::{ByRole, Points},
};

/// The newest format of saved workshops that this program reads and writes.
const FORMAT: i64 = 1;

/// The largest saved workshop that is looked at.
pub const MAX_BYTES: usize = 4 << 20;

/// The most characters of a nickname.
pub const MAX_NICKNAME: usize = 30;

/// The most characters of the address of a deal's file.
pub const MAX_ADDRESS: usize = 500;

/// The most notes in the parking lot, and the most characters of one.
const MAX_PARKED: (usize, usize) = (100, 500);

/// The most organisations that people come from.
pub const MAX_ORGANISATIONS: usize = 60;

/// One exercise with people in a room.
#[derive(Debug, Clone, PartialEq)]
pub struct Workshop {
    /// What never changes.
    pub head: Head,
    /// The second language of the wall and of paper, as a tag.
    pub second: Option<String>,
    /// Where people come from, as labels.
    pub organisations: Vec<String>,
    /// What the trainer calls the seats, by number. Only on this device.
    pub nicknames: BTreeMap<u8, String>,
    /// Who sits where, once it was drawn.
    pub plan: Option<Plan>,
    /// How the seats were handed out, once they were.
    pub dealt: Option<Dealt>,
    /// The web address where people's devices can fetch the deal's file.
    pub file_address: Option<String>,
    /// The run sheet's clock.
    pub clock: Clock,
    /// What the wall shows.
    pub wall: Wall,
    /// What was handed back.
    pub ledger: Ledger,
    /// Which of several versions of a seat counts.
    pub which: Which,
    /// How many steps of the debrief board are revealed.
    pub n_revealed: u8,
    /// The news that the trainer gave to nobody, as [`Compartment::Inject`].
    pub withheld: BTreeSet<Compartment>,
    /// What is put aside for later.
    pub parking_lot: Vec<String>,
}

impl Workshop {
    /// A workshop in which nothing was done yet.
    pub fn new(head: Head, exercise: &Exercise) -> Workshop {
        Workshop {
            head,
            second: None,
            organisations: Vec::new(),
            nicknames: BTreeMap::new(),
            plan: None,
            dealt: None,
            file_address: None,
            clock: Clock::new(Sheet::of(exercise)),
            wall: Wall::default(),
            ledger: Ledger::default(),
            which: Which::default(),
            n_revealed: 0,
            withheld: BTreeSet::new(),
            parking_lot: Vec::new(),
        }
    }

    /// Who hands something back, by group: one seat for each role, with it. A
    /// group that is mirrored has two. Nobody waits for who is gone, but what
    /// they handed in before still speaks for their role.
    pub fn expected(&self) -> Expected {
        let mut expected = Expected::new();
        for Placed { seat, presence } in self.plan.iter().flat_map(|it| it.room().placed().to_vec()) {
            let Part::Role(role) = seat.part else { continue };
            let is_heard = || self.ledger.versions(seat.group.0, seat.number).next().is_some();
            if presence == Presence::Here || is_heard() {
                expected.entry(seat.group.0).or_default().push((seat.number, role));
            }
        }
        expected
    }

    /// The marks that result codes of this workshop carry: the deal's and the
    /// pack's.
    pub fn tags(&self) -> Option<(u32, u16)> {
        let dealt = self.dealt.as_ref()?;
        let hash = match &dealt.sealed {
            Some((file, _)) => public_hash(file)?,
            None => &self.head.hash,
        };
        Some((deal_tag(&dealt.id)?, pack_tag(hash)?))
    }

    /// Whether a pack is the one that the workshop was made with.
    pub fn is_of(&self, pack: &Pack) -> bool {
        pack.hash == self.head.hash
    }

    /// The workshop as it is saved.
    pub fn to_json(&self, exercise: &Exercise) -> Json {
        let text = |it: &str| Json::Text(it.to_owned());
        let list = |items: &[String]| Json::List(items.iter().map(|it| text(it)).collect());
        let roles = role_ids(exercise);
        let nicknames = self.nicknames.iter().map(|(seat, name)| (seat.to_string(), text(name)));
        let which = if self.which == Which::First { "first" } else { "last" };
        let fields = [
            ("parley", Some(text("workshop"))),
            ("format", Some(Json::Number(FORMAT))),
            ("id", Some(text(self.head.id.as_str()))),
            ("place", Some(text(&self.head.place))),
            ("hash", Some(text(&self.head.hash))),
            ("exercise", Some(text(self.head.exercise.as_str()))),
            ("made", Some(Json::Number(self.head.made_ms))),
            // JSON numbers lose the low bits of large integers in other programs.
            ("seed", Some(Json::Text(self.head.seed.to_string()))),
            ("second", self.second.as_deref().map(text)),
            ("organisations", Some(list(&self.organisations))),
            ("nicknames", Some(Json::Record(nicknames.collect()))),
            ("plan", self.plan.as_ref().map(|it| it.to_json(&roles))),
            ("dealt", self.dealt.as_ref().map(Dealt::to_json)),
            ("file_address", self.file_address.as_deref().map(text)),
            ("clock", Some(self.clock.to_json())),
            ("wall", Some(self.wall.to_json())),
            ("ledger", Some(self.ledger.to_json(&exercise.public))),
            ("which", Some(text(which))),
            ("revealed", Some(Json::Number(self.n_revealed.into()))),
            ("withheld", Some(list(&self.withheld.iter().map(Compartment::to_string).collect::<Vec<_>>()))),
            ("parking_lot", Some(list(&self.parking_lot))),
        ];
        Json::Record(fields.into_iter().filter_map(|(key, it)| Some((key.to_owned(), it?))).collect())
    }

    /// Reads a saved workshop of an exercise. `None` if something in it is not
    /// of this exercise, or was not written by this program.
    pub fn from_json(json: &Json, exercise: &Exercise) -> Option<Workshop> {
        let texts = |key: &str, (most, longest): (usize, usize)| match json.get(key)? {
            Json::List(items) if items.len() <= most => items
                .iter()
                .map(|it| match it {
                    Json::Text(it) if it.chars().count() <= longest => Some(it.clone()),
                    _ => None,
                })
                .collect::<Option<Vec<String>>>(),
            _ => None,
        };
        let nicknames = match json.get("nicknames")? {
            Json::Record(fields) if fields.len() <= MAX_PEOPLE.into() => fields.iter().map(|(seat, name)| match name {
                Json::Text(name) if name.chars().count() <= MAX_NICKNAME => Some((seat.parse().ok()?, name.clone())),
                _ => None,
            }),
            _ => return None,
        };
        Some(Workshop {
            head: Head::from_json(json)?,
            second: match json.get("second") {
                Some(Json::Text(it)) => Some(it.chars().take(35).collect()),
                _ => None,
            },
            organisations: texts("organisations", (MAX_ORGANISATIONS, 60))?,
            nicknames: nicknames.collect::<Option<_>>()?,
            plan: match json.get("plan") {
                Some(it) => Some(Plan::from_json(it, &role_ids(exercise))?),
                None => None,
            },
            dealt: match json.get("dealt") {
                Some(it) => Some(Dealt::from_json(it)?),
                None => None,
            },
            file_address: match json.get("file_address") {
                Some(Json::Text(it)) if it.chars().count() <= MAX_ADDRESS => Some(it.clone()),
                Some(_) => return None,
                None => None,
            },
            clock: Clock::from_json(json.get("clock")?)?,
            wall: json.get("wall").map_or(Some(Wall::default()), Wall::from_json)?,
            ledger: Ledger::from_json(json.get("ledger")?, &exercise.public)?,
            which: match json.get("which") {
                Some(Json::Text(it)) if it == "first" => Which::First,
                _ => Which::Last,
            },
            n_revealed: match json.get("revealed")? {
                Json::Number(it) => u8::try_from(*it).ok()?,
                _ => return None,
            },
            withheld: match json.get("withheld") {
                Some(_) => {
                    let names = texts("withheld", (MAX_INJECTS, 200))?;
                    names.iter().map(|it| Compartment::new(it).filter(Compartment::is_inject)).collect::<Option<_>>()?
                }
                None => BTreeSet::new(),
            },
            parking_lot: texts("parking_lot", MAX_PARKED)?,
        })
    }

    /// What the roles' BATNAs are worth after the news of this workshop: of each
    /// role those of the last one in the author's order that was not withheld. By
    /// the debrief everybody has heard the others.
    pub fn reservation_values(&self, exercise: &Exercise) -> ByRole<Points> {
        let roles = &exercise.public.roles;
        exercise.confidential.map(|role, part| {
            let of = |news: &News| Compartment::Inject { role: roles[role].id.clone(), news: news.id.clone() };
            let last = part.news.iter().rev().find(|it| !self.withheld.contains(&of(it)));
            last.map_or(part.reservation_value, |it| it.reservation_value)
        })
    }

    /// Puts a note aside for later. What is too long is cut, and there is room
    /// for a hundred.
    pub fn park(&mut self, note: &str) {
        if !note.trim().is_empty() && self.parking_lot.len() < MAX_PARKED.0 {
            self.parking_lot.push(note.trim().chars().take(MAX_PARKED.1).collect());
        }
    }
}

fn role_ids(exercise: &Exercise) -> Vec<Id> {
    exercise.public.roles.iter().map(|(_, it)| it.id.clone()).collect()
}
