//! From what is handed in to what became of it.

use std::collections::BTreeMap;

use super::super::props::Change;
use crate::{
    desk::{
        code::{CodeError, ShortCode},
        results::{Full, HandBack, Ledger, Refused, Says, Source, Taken},
        workshop::Workshop,
    },
    pack::Public,
    points::RoleId,
};

/// Something that is handed in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Item {
    /// A code that was typed or pasted.
    Typed {
        /// Its line, from 1.
        line: usize,
        /// What the line says.
        text: String,
    },
    /// A code that the camera read.
    Scanned(String),
    /// A file.
    File {
        /// What it is called.
        name: String,
        /// What is in it. `None` if it cannot be read or is far too large.
        bytes: Option<Vec<u8>>,
    },
}

/// What became of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// It was read, and its moves were played once more.
    Taken {
        /// Whether it is new.
        taken: Taken,
        /// Of which group, from 0.
        group: u8,
        /// Of which seat; 0 is the table as a whole.
        seat: u8,
        /// Whether the plan has that seat speak for a role in that group. If not,
        /// it is kept and does not count until the plan has.
        is_placed: bool,
    },
    /// It is the code of a seat, or a word.
    SeatCode,
    /// The file could not be read at all.
    NoFile,
    /// It was not taken.
    Refused(Refused),
    /// The ledger has no room.
    Full,
}

/// One thing that was handed in, with what became of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Came {
    /// What was handed in. `None` is a slip that the trainer entered.
    pub item: Option<Item>,
    /// What became of it.
    pub outcome: Outcome,
}

/// Something that was read and goes into the ledger.
pub type Read = (Source, HandBack, Says);

/// Reads one thing after the other, each compared with all before it.
pub struct Intake<'a> {
    public: &'a Public,
    tags: (u32, u16),
    expected: Option<BTreeMap<u8, Vec<(u8, RoleId)>>>,
    ledger: Ledger,
}

impl<'a> Intake<'a> {
    /// The intake of a workshop. `None` if no seats were dealt, so that nothing
    /// carries its marks.
    pub fn new(workshop: &Workshop, public: &'a Public) -> Option<Intake<'a>> {
        let expected = workshop.plan.as_ref().map(|_| workshop.expected());
        Some(Intake { public, tags: workshop.tags()?, expected, ledger: workshop.ledger.clone() })
    }

    /// Reads one thing, and notes it so that the next is compared with it.
    pub fn take(&mut self, item: &Item) -> (Outcome, Option<Read>) {
        let (deal, pack) = self.tags;
        let (source, read) = match item {
            Item::Typed { text, .. } => (Source::Typed, HandBack::from_code(text, deal, pack, self.public)),
            Item::Scanned(text) => (Source::Camera, HandBack::from_code(text, deal, pack, self.public)),
            Item::File { bytes: None, .. } => return (Outcome::NoFile, None),
            Item::File { bytes: Some(it), .. } => (Source::File, HandBack::from_file(it, deal, pack, self.public)),
        };
        match read {
            Ok((back, says)) => self.note(source, back, says),
            Err(Refused::Code(CodeError::TooShort { .. } | CodeError::Mistyped)) if is_seat_code(item) => {
                (Outcome::SeatCode, None)
            }
            Err(reason) => (Outcome::Refused(reason), None),
        }
    }

    fn note(&mut self, source: Source, back: HandBack, says: Says) -> (Outcome, Option<Read>) {
        let (group, seat) = (back.group, back.seat);
        let is_placed = seat == 0
            || self
                .expected
                .as_ref()
                .is_none_or(|it| it.get(&group).is_some_and(|it| it.iter().any(|it| it.0 == seat)));
        match self.ledger.take(source, back.clone(), says.clone()) {
            Ok(taken) => {
                let read = (taken != Taken::Again).then_some((source, back, says));
                (Outcome::Taken { taken, group, seat, is_placed }, read)
            }
            Err(Full) => (Outcome::Full, None),
        }
    }
}

fn is_seat_code(item: &Item) -> bool {
    match item {
        Item::Typed { text, .. } | Item::Scanned(text) => ShortCode::read(text).is_ok(),
        Item::File { .. } => false,
    }
}

/// The codes of a pasted text, one a line.
pub fn lines(text: &str) -> Vec<Item> {
    let lines = text.lines().enumerate().filter(|(_, it)| !it.trim().is_empty());
    lines.map(|(n, it)| Item::Typed { line: n + 1, text: it.trim().to_owned() }).collect()
}

/// What becomes of a slip that the trainer entered.
pub fn slip(workshop: &Workshop, back: HandBack, says: Says) -> Outcome {
    let (group, seat) = (back.group, back.seat);
    match workshop.ledger.clone().take(Source::Trainer, back, says) {
        Ok(taken) => Outcome::Taken { taken, group, seat, is_placed: true },
        Err(Full) => Outcome::Full,
    }
}

/// Puts what was read into the ledger.
pub fn into_ledger(read: Vec<Read>) -> Change {
    Change::new(move |workshop| {
        for (source, back, says) in &read {
            // What has no room was said to have none.
            let _ = workshop.ledger.take(*source, back.clone(), says.clone());
        }
    })
}

impl Item {
    /// The same, without what a file held.
    pub fn without_bytes(self) -> Item {
        match self {
            Item::File { name, .. } => Item::File { name, bytes: None },
            it => it,
        }
    }

    /// What was typed.
    pub fn typed(&self) -> Option<&str> {
        match self {
            Item::Typed { text, .. } => Some(text),
            Item::Scanned(_) | Item::File { .. } => None,
        }
    }
}

impl Outcome {
    /// Whether it is in the ledger now, or was before.
    pub fn is_taken(&self) -> bool {
        matches!(self, Outcome::Taken { .. })
    }
}
