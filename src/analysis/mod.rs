//! What could have been agreed, exactly: no number here is a float, and nothing
//! is sampled. The disagreement point is the reservation value.
//!
//! [`Valuation`] is the engine: it merges issues instead of multiplying them
//! out, and its [`Frontier`] answers most questions. [`Space`] is what screens
//! ask of one table. The measures, their conventions and limits are in
//! `docs/analysis.md`.

mod agreement;
mod blocks;
mod coalition;
mod conflict;
mod count;
mod distance;
mod domain;
mod frontier;
mod invalid;
mod merge;
pub mod moves;
mod part;
mod settlement;
mod solutions;
mod space;
mod structure;
mod valuation;
mod vector;

pub use agreement::{Better, Judgement, judge};
pub use coalition::Coalition;
pub use distance::{Distance, NoZone};
pub use domain::{Domain, InvalidDomain};
pub use frontier::{Frontier, FrontierPoint};
pub use invalid::InvalidValuation;
pub use merge::{Limits, TooMuch};
pub use settlement::{Settlement, settlement};
pub use solutions::Solutions;
pub use space::{CountedValues, NotExact, Space};
pub use structure::{IssueKind, Structure, structure};
pub use valuation::{Valuation, Zone};
