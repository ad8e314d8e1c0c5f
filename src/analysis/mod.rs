//! What could have been agreed, exactly: every package is looked at, and no
//! number here is a float. The disagreement point is the reservation value.

mod agreement;
pub mod moves;
mod space;
mod structure;

pub use agreement::{Better, Judgement, judge};
pub use space::{Outcome, Space, max_packages};
pub use structure::{IssueKind, Structure, structure};
