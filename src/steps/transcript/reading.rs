//! Looking things up in a checked transcript.

use std::collections::BTreeMap;

use super::{BookFile, CodeFile, SpeakerFile, Transcript, UnitFile, WorkedFile};
use crate::document::Id;

/// The codes that somebody gave, by unit; units without a code are left out.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Coding {
    /// The coder's name, if one was given.
    pub name: Option<String>,
    /// Code by unit.
    pub codes: BTreeMap<Id, Id>,
    /// Why the coder contests the reference coders' code, by unit.
    pub contested: BTreeMap<Id, String>,
}

/// How the two reference coders read a unit. Both readings are accepted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reading<'a> {
    /// The first coder's code.
    pub first: &'a Id,
    /// The second coder's code.
    pub second: &'a Id,
    /// Whether they could not settle it, so that it is left out of comparisons.
    pub is_contested: bool,
}

/// Where a marked unit stands to the place at which the talk turned.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Turned {
    /// So many units before it.
    Before(usize),
    /// In it, both ends included.
    Inside,
    /// So many units after it.
    After(usize),
}

impl Transcript {
    /// A book by its id.
    pub fn book(&self, id: &str) -> Option<&BookFile> {
        self.books.iter().find(|it| it.id.as_str() == id)
    }

    /// A unit by its id, with its place from 0.
    pub fn unit(&self, id: &Id) -> Option<(usize, &UnitFile)> {
        self.units.iter().enumerate().find(|(_, it)| it.id == *id)
    }

    /// A speaker by the id.
    pub fn speaker(&self, id: &Id) -> Option<&SpeakerFile> {
        self.speakers.iter().find(|it| it.id == *id)
    }

    /// The units that are coded with a book, with their places from 0.
    pub fn coded<'a>(&'a self, book: &'a BookFile) -> impl Iterator<Item = (usize, &'a UnitFile)> {
        self.units.iter().enumerate().filter(move |(_, it)| self.is_coded(book, it))
    }

    /// Whether a unit is coded with a book. A coarser book codes what the finer
    /// one does.
    pub fn is_coded(&self, book: &BookFile, unit: &UnitFile) -> bool {
        match &self.finest(book).speakers {
            Some(speakers) => speakers.contains(&unit.speaker),
            None => true,
        }
    }

    /// The book of which this one is a coarser form, or the book itself.
    pub(super) fn finest<'a>(&'a self, book: &'a BookFile) -> &'a BookFile {
        book.coarser_than.as_ref().and_then(|id| self.book(id.as_str())).unwrap_or(book)
    }

    /// How the reference coders read a unit by a book. `None` where the book
    /// does not code it.
    pub fn reading<'a>(&'a self, book: &'a BookFile, unit: &'a UnitFile) -> Option<Reading<'a>> {
        let finest = self.finest(book);
        let codes = unit.codes.get(finest.id.as_str())?;
        let first = book.coarse(codes.first()?)?;
        let second = book.coarse(codes.last()?)?;
        let is_contested = first != second && unit.contested.iter().flat_map(|it| it.iter()).any(|it| *it == finest.id);
        Some(Reading { first, second, is_contested })
    }

    /// The code of a worked unit by a book, where it has one.
    pub fn worked_code<'a>(&'a self, book: &'a BookFile, worked: &'a WorkedFile) -> Option<&'a CodeFile> {
        let code = worked.codes.get(self.finest(book).id.as_str())?;
        book.code(book.coarse(code)?)
    }

    /// Where a marked unit stands to the turning point. `None` without one.
    pub fn turned(&self, unit: &Id) -> Option<Turned> {
        let window = self.turning_point.as_ref()?;
        let place = |id: &Id| self.unit(id).map(|(i, _)| i);
        let (from, to, at) = (place(&window.from)?, place(&window.to)?, place(unit)?);
        Some(if at < from {
            Turned::Before(from - at)
        } else if to < at {
            Turned::After(at - to)
        } else {
            Turned::Inside
        })
    }
}

impl BookFile {
    /// A code by its id.
    pub fn code(&self, id: &Id) -> Option<&CodeFile> {
        self.codes.iter().find(|it| it.id == *id)
    }

    /// A code's place in the book.
    pub fn place(&self, id: &Id) -> Option<usize> {
        self.codes.iter().position(|it| it.id == *id)
    }

    /// The code of this book that stands for a code of the finest one: itself,
    /// in a book that is coarser than none.
    fn coarse<'a>(&'a self, code: &'a Id) -> Option<&'a Id> {
        match self.coarser_than {
            None => Some(code),
            Some(_) => self.codes.iter().find(|it| it.holds.iter().any(|it| it.contains(code))).map(|it| &it.id),
        }
    }
}
