//! Coding a transcript: what each line of a talk does to it, by a code book that
//! the pack brings along. The reader's codes are compared with those of two
//! reference coders and of other readers; nothing is called right or wrong, and
//! what is written is never graded.
//!
//! [`Transcript`] is the step; [`Comparison`] and [`Group`] say how far coders
//! agree, by the measures of [`agreement`].

pub mod agreement;
mod answers;
mod check;
mod codes_file;
mod comparison;
mod contested;
mod file;
mod group;
mod patterns;
mod reading;
mod takes;

pub use answers::{
    BEHIND, BOOK, MOST_CODERS, NAME, PART, Part, TURN, TURN_FIXED, check_of, checks_of, code_of, coder, contest,
    fixed_codes, fixed_opening, fixed_rewrite, level_of, opening, rewrite,
};
pub use check::Shortcoming;
pub use codes_file::{CodesError, CodesFile, CodesOf};
pub use comparison::{Comparison, Confusion, FEWEST_UNITS, Figures, Measure, Pair};
pub use contested::MAX_REASON;
pub use file::{
    BookFile, CodeFile, OpeningFile, OpeningLineFile, PatternsFile, RewriteFile, SpeakerFile, Transcript,
    TranscriptKind, TurningPointFile, UnitFile, WorkedFile,
};
pub use group::Group;
pub use patterns::{Pattern, Patterns, SpeakerPattern};
pub use reading::{Coding, Reading, Turned};

use super::Kind;

/// Coding a transcript.
pub const KIND: Kind = kind_of!("transcript", Transcript);
