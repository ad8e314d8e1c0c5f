use std::fmt;

use super::{Compartment, MAX_INJECTS, MAX_LOCKS, MAX_ROLES};
use crate::document::{MAX_BYTES, Problem};

/// Why a box did not open. A screen says one thing for all of them, "this code
/// or link does not open anything here", and what to do; tests and reports of
/// faults keep them apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OpenError {
    /// It is no box, or a part of one, or what is in it is not what belongs
    /// there.
    Malformed,
    /// It was sealed by a newer program.
    Newer,
    /// It is there, but for another key; or nothing is there for this one.
    NoMatch,
    /// The key is right, and something was changed after the sealing.
    Tag,
    /// It was sealed with the right key by a program that pads wrongly.
    Padding,
}

impl fmt::Display for OpenError {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str(match self {
            Self::Malformed => "this is no sealed text, or a part of it is missing",
            Self::Newer => "it was sealed by a newer program; open it with that one",
            Self::NoMatch => "nothing here opens with this key",
            Self::Tag => "it was changed after it was sealed; ask for the file again",
            Self::Padding => "it was sealed by a program that does not keep to the format",
        })
    }
}

impl std::error::Error for OpenError {}

/// Why a file is no deal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DealFileError {
    /// It cannot be read.
    Unreadable(Problem),
    /// It is some other file, or a damaged one.
    NotADeal,
    /// It comes from a newer program.
    Newer {
        /// Its format.
        found: i64,
    },
}

impl fmt::Display for DealFileError {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Self::Unreadable(problem) => write!(f, "{problem}"),
            Self::NotADeal => f.write_str("this is no file of a deal, or a part of it is damaged; ask for it again"),
            Self::Newer { found } => write!(f, "the deal has format {found}; open it with a newer program"),
        }
    }
}

impl std::error::Error for DealFileError {}

/// Why a deal cannot be made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SealError {
    /// The same compartment twice.
    Twice(Compartment),
    /// Two codes that cannot be told apart; new ones have to be drawn.
    SameCode,
    /// More roles, injects or locks than a deal has.
    TooMany,
    /// The file would be larger than files may be.
    TooLarge,
    /// The device has too little free memory to stretch a code.
    NoMemory,
    /// The id is not 128 bits in hexadecimal, or the public part is no object or
    /// nested too deep.
    NotADeal,
}

impl fmt::Display for SealError {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Self::Twice(name) => write!(f, "the compartment `{name}` stands twice"),
            Self::SameCode => f.write_str("two codes are the same; draw new ones"),
            Self::TooMany => {
                write!(f, "a deal has at most {MAX_ROLES} roles, {MAX_INJECTS} injects and {MAX_LOCKS} codes")
            }
            Self::TooLarge => write!(f, "the deal would be larger than {MAX_BYTES} bytes; shorten its texts"),
            Self::NoMemory => f.write_str(
                "there is too little free memory for making a code; nothing was dealt, close other programs and try again",
            ),
            Self::NotADeal => f.write_str("the deal's id or its public part is not as the format wants it"),
        }
    }
}

impl std::error::Error for SealError {}
