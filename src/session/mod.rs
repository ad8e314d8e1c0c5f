//! One run of an exercise by one or several people on one device.
//!
//! A [`Session`] is its exercise, its seed and its log. The [`State`] is a fold
//! over the log, so resuming, copying, crash safety and reports all come from
//! the same entries.

mod bets;
mod coalitions;
mod coded;
mod entry;
mod file;
mod group_moves;
mod head;
mod moves;
mod no_deal;
mod possible;
mod results;
mod run;
mod state;
mod transcript;

pub use bets::{Afterwards, Bet, afterwards, bets};
pub use coalitions::{Closing, Coalitions, Winning};
pub use entry::{Act, Entry};
pub use file::{SessionFile, SessionFileError};
pub use group_moves::{RoleGroupMoves, group_moves};
pub use head::{Head, Mode};
pub use moves::{MadeOffer, RoleMoves, made_offers, role_moves};
pub use no_deal::NoDealReason;
pub use possible::{Possible, Solution, SolutionPoint};
pub use results::{Results, RoleResult};
pub use run::{Misfit, Pushed, Session};
pub use state::{Place, Seat, State};
pub use transcript::{TranscriptError, replay};
