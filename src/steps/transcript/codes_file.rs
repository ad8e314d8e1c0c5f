//! The codes of one coder as a file, so that coders can be compared who sat at
//! different devices.

use std::{collections::BTreeMap, fmt};

use super::{Coding, MAX_REASON, Transcript};
use crate::{
    document::{Id, Json, Problem},
    text::check_label,
};

/// The newest format of such files that this program reads and writes.
const FORMAT: i64 = 1;

/// The largest file that is looked at.
pub const MAX_BYTES: usize = 256_000;

/// The longest name of a coder.
pub const MAX_NAME: usize = 60;

/// What was coded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CodesOf {
    /// The pack's id.
    pub pack: Id,
    /// The pack's version.
    pub version: String,
    /// The exercise's id.
    pub exercise: Id,
}

/// One coder's codes with one book.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CodesFile {
    /// What was coded.
    pub of: CodesOf,
    /// The step's id.
    pub step: Id,
    /// The book's id.
    pub book: Id,
    /// The codes.
    pub coding: Coding,
}

/// Why a file is not taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CodesError {
    /// It cannot be read at all.
    Unreadable(Problem),
    /// It is something else than a coder's file, or broken.
    NoCodes,
    /// It comes from a newer program.
    Newer,
    /// It belongs to another pack or exercise.
    OtherExercise {
        /// Which one.
        exercise: String,
    },
    /// The pack has another version.
    OtherVersion {
        /// The file's.
        found: String,
        /// The pack's here.
        here: String,
    },
    /// It names a book, a unit or a code that the exercise does not have.
    Unknown(String),
}

impl fmt::Display for CodesError {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Self::Unreadable(problem) => write!(f, "the file cannot be read: {}", problem.kind),
            Self::NoCodes => f.write_str("this is no file of codes, or it is broken"),
            Self::Newer => f.write_str("the file comes from a newer program"),
            Self::OtherExercise { exercise } => write!(f, "these are codes for another exercise, `{exercise}`"),
            Self::OtherVersion { found, here } => {
                write!(f, "these are codes for version {found} of the pack; here it is {here}")
            }
            Self::Unknown(id) => write!(f, "the exercise has no `{id}`"),
        }
    }
}

impl std::error::Error for CodesError {}

impl CodesFile {
    /// The file's text.
    pub fn to_text(&self) -> String {
        let text = |it: &str| Json::Text(it.to_owned());
        let mut fields = vec![
            ("parley_codes".to_owned(), Json::Number(FORMAT)),
            ("pack".to_owned(), text(self.of.pack.as_str())),
            ("version".to_owned(), text(&self.of.version)),
            ("exercise".to_owned(), text(self.of.exercise.as_str())),
            ("step".to_owned(), text(self.step.as_str())),
            ("book".to_owned(), text(self.book.as_str())),
        ];
        if let Some(name) = &self.coding.name {
            fields.push(("coder".to_owned(), text(name)));
        }
        let codes = self.coding.codes.iter().map(|(unit, code)| (unit.to_string(), text(code.as_str())));
        fields.push(("codes".to_owned(), Json::Record(codes.collect())));
        if !self.coding.contested.is_empty() {
            let contested = self.coding.contested.iter().map(|(unit, why)| (unit.to_string(), text(why)));
            fields.push(("contested".to_owned(), Json::Record(contested.collect())));
        }
        Json::Record(fields).to_compact()
    }

    /// Reads a file.
    ///
    /// # Errors
    ///
    /// What is wrong with the file itself.
    pub fn open(bytes: &[u8]) -> Result<CodesFile, CodesError> {
        let json = Json::parse_up_to(MAX_BYTES, bytes).map_err(CodesError::Unreadable)?;
        match json.get("parley_codes") {
            Some(Json::Number(FORMAT)) => CodesFile::from_json(&json).ok_or(CodesError::NoCodes),
            Some(Json::Number(it)) if FORMAT < *it => Err(CodesError::Newer),
            _ => Err(CodesError::NoCodes),
        }
    }

    fn from_json(json: &Json) -> Option<CodesFile> {
        let text = |key: &str| match json.get(key) {
            Some(Json::Text(it)) => Some(it.as_str()),
            _ => None,
        };
        let id = |key: &str| Id::new(text(key)?);
        let Some(Json::Record(codes)) = json.get("codes") else { return None };
        let code = |(unit, code): &(String, Json)| match code {
            Json::Text(code) => Some((Id::new(unit)?, Id::new(code)?)),
            _ => None,
        };
        let contested = match json.get("contested") {
            None | Some(Json::Null) => &[][..],
            Some(Json::Record(contested)) => contested,
            Some(_) => return None,
        };
        let reason = |(unit, why): &(String, Json)| match why {
            Json::Text(why) if why.chars().nth(MAX_REASON).is_none() => Some((Id::new(unit)?, why.clone())),
            _ => None,
        };
        let name = match json.get("coder") {
            None | Some(Json::Null) => None,
            Some(Json::Text(name)) => Some(name.clone()).filter(|it| is_name(it)).map(Some)?,
            Some(_) => return None,
        };
        let coding = Coding {
            name,
            codes: codes.iter().map(code).collect::<Option<BTreeMap<_, _>>>()?,
            contested: contested.iter().map(reason).collect::<Option<BTreeMap<_, _>>>()?,
        };
        let version = text("version").filter(|it| it.len() <= 32)?.to_owned();
        Some(CodesFile {
            of: CodesOf { pack: id("pack")?, version, exercise: id("exercise")? },
            step: id("step")?,
            book: id("book")?,
            coding,
        })
    }

    /// Whether the file belongs to a step of an exercise.
    ///
    /// # Errors
    ///
    /// What it belongs to instead, or what the step does not have.
    pub fn fits(&self, of: &CodesOf, step: &Transcript) -> Result<(), CodesError> {
        if (&self.of.pack, &self.of.exercise, &self.step) != (&of.pack, &of.exercise, &step.id) {
            return Err(CodesError::OtherExercise { exercise: self.of.exercise.to_string() });
        }
        if self.of.version != of.version {
            return Err(CodesError::OtherVersion { found: self.of.version.clone(), here: of.version.clone() });
        }
        self.fits_step(step)
    }

    /// Whether the step has the book, the units and the codes.
    ///
    /// # Errors
    ///
    /// The first that it does not have.
    pub fn fits_step(&self, step: &Transcript) -> Result<(), CodesError> {
        let unknown = |id: &Id| CodesError::Unknown(id.to_string());
        let book = step.book(self.book.as_str()).ok_or_else(|| unknown(&self.book))?;
        let is_coded = |unit: &&Id| step.unit(unit).is_some_and(|(_, it)| step.is_coded(book, it));
        let units = || self.coding.codes.keys().chain(self.coding.contested.keys());
        match units().find(|it| !is_coded(it)) {
            Some(unit) => Err(unknown(unit)),
            None => match self.coding.codes.values().find(|it| book.code(it).is_none()) {
                Some(code) => Err(unknown(code)),
                None => Ok(()),
            },
        }
    }
}

/// Whether a coder can be called so: one line, not too long, nothing hidden.
pub(super) fn is_name(name: &str) -> bool {
    check_label(name, MAX_NAME).is_ok()
}
