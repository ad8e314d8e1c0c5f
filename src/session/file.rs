use std::fmt;

use crate::{
    document::{Json, Problem},
    pack::Pack,
};

/// The newest format of saved sessions that this program reads and writes.
const FORMAT: i64 = 1;

/// A session's file may hold a pack and a long log.
const MAX_BYTES: usize = 4 << 20;

/// The most entries of a log that are looked at.
const MAX_ENTRIES: usize = 20_000;

/// A copy of a session as a file.
#[derive(Debug, Clone, PartialEq)]
pub struct SessionFile {
    /// The head as it was saved.
    pub head: Json,
    /// The log as it was saved.
    pub log: Vec<Json>,
    /// The pack, if it does not come with the program.
    pub pack: Option<Json>,
}

/// Why a file is no copy of a session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SessionFileError {
    /// It cannot be read.
    Unreadable(Problem),
    /// It is some other file.
    NotASession,
    /// It comes from a newer program.
    Newer {
        /// Its format.
        found: i64,
    },
}

impl fmt::Display for SessionFileError {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Self::Unreadable(problem) => write!(f, "{problem}"),
            Self::NotASession => f.write_str("this is no copy of a session"),
            Self::Newer { found } => {
                write!(f, "the copy has format {found}, this program reads up to {FORMAT}; open it with a newer one")
            }
        }
    }
}

impl std::error::Error for SessionFileError {}

impl SessionFile {
    /// The file's text.
    pub fn to_text(&self) -> String {
        let mut fields = vec![
            ("parley".to_owned(), Json::Text("session".into())),
            ("format".to_owned(), Json::Number(FORMAT)),
            ("session".to_owned(), self.head.clone()),
            ("log".to_owned(), Json::List(self.log.clone())),
        ];
        if let Some(pack) = &self.pack {
            fields.push(("pack".to_owned(), pack.clone()));
        }
        Json::Record(fields).to_compact()
    }

    /// Reads a file.
    ///
    /// # Errors
    ///
    /// Why it is no copy of a session.
    pub fn open(bytes: &[u8]) -> Result<SessionFile, SessionFileError> {
        let json = Json::parse_up_to(MAX_BYTES, bytes).map_err(SessionFileError::Unreadable)?;
        if json.get("parley") != Some(&Json::Text("session".into())) {
            return Err(SessionFileError::NotASession);
        }
        match json.get("format") {
            Some(Json::Number(FORMAT)) => {}
            Some(Json::Number(found)) if FORMAT < *found => return Err(SessionFileError::Newer { found: *found }),
            _ => return Err(SessionFileError::NotASession),
        }
        match (json.get("session"), json.get("log")) {
            (Some(head @ Json::Record(_)), Some(Json::List(log))) if log.len() <= MAX_ENTRIES => {
                Ok(SessionFile { head: head.clone(), log: log.clone(), pack: json.get("pack").cloned() })
            }
            _ => Err(SessionFileError::NotASession),
        }
    }

    /// The pack that came with the copy, checked like any other.
    pub fn opened_pack(&self) -> Option<Result<Pack, crate::pack::InvalidPack>> {
        self.pack.as_ref().map(|json| Pack::open(json.to_compact().as_bytes()))
    }
}
