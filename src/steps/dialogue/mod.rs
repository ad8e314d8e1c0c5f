//! A talk with somebody difficult: lines to choose from, each a move, and a few
//! rules in the pack that say what a move does in which state. Nothing else
//! decides, so every effect can be explained afterwards, and contested.
//!
//! [`Dialogue::run`] plays a path of lines; [`Paths`] looks at all of them.

mod answers;
mod check;
mod fault;
mod file;
mod outcomes;
mod paths;
mod run;
mod score;
mod state;

pub use answers::{ATTEMPTS, FORM, HEATS, Playing, STOPPED, attempt, contest, votes};
pub use fault::Fault;
pub use file::{
    BandsFile, Dialogue, DialogueKind, EffectsFile, EndingFile, EndingKind, FactFile, LineFile, MoveTag, ReplyFile,
    RuleFile, StartFile, TermsFile, TurnFile, TurnOrder,
};
pub use outcomes::{Outcomes, Spread};
pub use paths::{Habit, Paths};
pub use run::{Run, Said};
pub use score::Score;
pub use state::{Band, State};

use super::Kind;

/// A talk with somebody difficult.
pub const KIND: Kind = kind_of!("dialogue", Dialogue);
