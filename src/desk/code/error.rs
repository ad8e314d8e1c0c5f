use std::fmt;

use super::Kind;

/// Why what was typed is not a code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CodeError {
    /// There is nothing but spaces and hyphens.
    Empty,
    /// There are too few characters.
    TooShort {
        /// How many a code has at least.
        min: usize,
    },
    /// There are too many characters.
    TooLong {
        /// How many a code has at most.
        max: usize,
    },
    /// A character that no code has.
    NoSymbol(char),
    /// A code without mistakes, but of another kind.
    WrongKind {
        /// What it is.
        found: Kind,
    },
    /// Some characters are not those of the code.
    Mistyped,
}

impl fmt::Display for CodeError {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Self::Empty => f.write_str("there is no code yet"),
            Self::TooShort { min } => write!(f, "the code has at least {min} characters; some are missing"),
            Self::TooLong { max } => write!(f, "the code has at most {max} characters; these are more"),
            Self::NoSymbol(c) => write!(f, "no code has the character `{c}`; look at it again"),
            Self::WrongKind { found } => write!(f, "this is {found}, another one is needed here"),
            Self::Mistyped => f.write_str("there is a typing mistake in the code; compare it group by group"),
        }
    }
}

impl std::error::Error for CodeError {}
