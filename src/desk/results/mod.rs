//! What groups hand back: read, checked, kept, put together and shown.
//!
//! A [`HandBack`] is what one seat says: the moves as its device noted them. It
//! comes as a typed code, as a file or from paper, and counts only after its
//! moves were played once more by the exercise's rules; no points travel, they
//! are computed here. The [`Ledger`] holds what came, and joins it to a
//! [`GroupState`] for each group. The [`Board`] is what the debrief shows of
//! them, and the exports what stays.
//!
//! Codes and files are checked for typing mistakes and replayed. Who played,
//! and how often before, nobody can tell.

mod board;
mod code;
mod csv;
mod dots;
mod felt;
mod file;
mod group;
mod hand_back;
mod json;
mod ledger;
mod moves;
mod number;
mod openings;
mod refused;
mod reveal;
mod saved;
mod shorten;
mod trades;

pub use board::{Board, Numbers};
pub use csv::{Separator, csv};
pub use dots::{Dot, Dots};
pub use felt::{Felt, MIN_ANSWERS, felt, scale_questions};
pub use group::{Difference, Expected, GroupState, group_state};
pub use hand_back::{HandBack, NotLegal, Says};

pub use crate::{pack::Reveal, session::NoDealReason};
pub use json::{Exported, export, group_states};
pub use ledger::{Arrival, Full, Ledger, Source, Taken, Which};
pub use openings::{FirstPackage, Opening, first_package, openings};
pub use refused::Refused;
pub use reveal::reveals;
pub use trades::{IssueTrades, Settled, issue_trades};
