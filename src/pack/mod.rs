//! Packs: from a stranger's bytes to checked exercises.
//!
//! [`Pack::open`] is the door. A [`PackFile`] is what was written, a [`Pack`]
//! is what was accepted; after the door nobody asks again, and what came through
//! once is opened with [`Pack::reopen`].

mod bets;
mod check;
mod drills;
mod exercise;
mod file;
mod link;
mod lint;
mod migrate;
mod parallel;
mod reveal;
#[cfg(feature = "schema")]
mod schema;
mod texts;
mod worksheets;

pub use bets::is_only_a_wager;
pub use exercise::{
    Confidential, DEBRIEF, Debrief, Event, Exercise, Facilitation, Form, Issue, IssueOption, News, Pack, People,
    Public, RolePublic, RunSheetRow, State, Step, StepKind, Table,
};
pub use file::{Competence, FormFile, FormKind, PackFile, PeopleFile, StructureKind};
pub use link::{LinkError, MAX_ENCODED, SHORT_LINK, from_link, to_link};
pub use lint::{Advice, AdviceKind, lint};
pub use migrate::FORMAT;
pub use reveal::Reveal;
#[cfg(feature = "schema")]
pub use schema::schema;

use std::{cell::RefCell, fmt};

use sha2::{Digest, Sha256};

use crate::{
    document::{Json, Problem, Reader, Written},
    steps::{KINDS, Kinds},
};

/// A file that is no pack, with everything that is wrong in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InvalidPack {
    /// At least one, in the order of the file.
    pub problems: Vec<Problem>,
}

impl fmt::Display for InvalidPack {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        for problem in &self.problems {
            writeln!(f, "{problem}")?;
        }
        Ok(())
    }
}

impl std::error::Error for InvalidPack {}

impl Pack {
    /// Opens a pack of any format up to [`FORMAT`].
    ///
    /// # Errors
    ///
    /// All problems of the file's shape at once; of a file whose shape is right,
    /// all problems of what belongs together; of a pack that belongs together,
    /// every exercise of which cannot be told exactly what could be agreed. A
    /// file that cannot be read as JSON has just that one.
    pub fn open(bytes: &[u8]) -> Result<Pack, InvalidPack> {
        let pack = Pack::reopen(KINDS, bytes)?;
        let mut problems = Vec::new();
        pack.exercises.iter().enumerate().for_each(|(i, it)| check::exactness(i, it, &mut problems));
        if problems.is_empty() { Ok(pack) } else { Err(InvalidPack { problems }) }
    }

    /// Opens a pack that has come through [`Pack::open`] before: shipped with the
    /// program, or kept by it. What could be agreed is not computed once more,
    /// so that a first move waits for nothing that only a debrief needs. Of the
    /// steps that are done by answering only these kinds are known.
    ///
    /// # Errors
    ///
    /// As [`Pack::open`], but for what takes too much to compute; a step of
    /// another kind is a problem.
    pub fn reopen(kinds: Kinds, bytes: &[u8]) -> Result<Pack, InvalidPack> {
        let json = Json::parse(bytes).map_err(|problem| InvalidPack { problems: vec![problem] })?;
        let problems = RefCell::new(Vec::new());
        let source = json.to_compact();
        let file = migrate::migrate(json, &problems)
            .and_then(|json| PackFile::read(&Reader::new(&json, &problems).knowing(&kinds)));
        let mut problems = problems.into_inner();
        match file {
            Some(file) if problems.is_empty() => {
                let mut pack = check::check(file, &mut problems);
                pack.hash = hash(&source);
                pack.source = source;
                if problems.is_empty() { Ok(pack) } else { Err(InvalidPack { problems }) }
            }
            _ => Err(InvalidPack { problems }),
        }
    }
}

/// The first 128 bits of SHA-256, as 32 hexadecimal digits.
pub(crate) fn hash(text: &str) -> String {
    Sha256::digest(text.as_bytes())[..16].iter().map(|byte| format!("{byte:02x}")).collect()
}
