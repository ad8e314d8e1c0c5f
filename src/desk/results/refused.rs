use std::fmt;

use super::NotLegal;
use crate::{desk::code::CodeError, document::Problem};

/// Why what was handed back is not taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refused {
    /// It is no code without mistakes of this kind.
    Code(CodeError),
    /// It cannot be read as a file.
    Unreadable(Problem),
    /// It is some other file, or no program wrote it so.
    NotAResult,
    /// It comes from a newer program.
    Newer {
        /// Its version.
        found: i64,
    },
    /// It is of another deal.
    OtherDeal {
        /// Of which.
        found: u32,
    },
    /// It is of another exercise, or of another version of this one.
    OtherPack {
        /// Of which.
        found: u16,
    },
    /// It tells of something that cannot have happened.
    NotLegal(NotLegal),
}

impl fmt::Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Self::Code(it) => it.fmt(f),
            Self::Unreadable(it) => it.fmt(f),
            Self::NotAResult => f.write_str("this is nothing that a seat hands back"),
            Self::Newer { found } => {
                write!(
                    f,
                    "it comes from a newer program (version {found}); open it with that one, or take the paper slip"
                )
            }
            Self::OtherDeal { .. } => f.write_str("it is from another workshop; nothing was counted"),
            Self::OtherPack { .. } => {
                f.write_str("it is from another exercise or another version of this one; nothing was counted")
            }
            Self::NotLegal(it) => write!(f, "{it}; nothing was counted, ask the group or take the paper slip"),
        }
    }
}

impl std::error::Error for Refused {}
