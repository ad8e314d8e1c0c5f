//! Issues, options, packages, score sheets: whole numbers and small ids.
//!
//! Only a checked exercise gives out ids, so an id always finds its thing.

mod combination;
mod ids;
mod offer;
mod sheet;
mod written;

pub use combination::{Bonus, Combination, LimitChange, limit, tied};
pub use ids::{ByRole, IssueId, OptionId, RoleId, RoleSet};
pub use offer::{Agenda, Package, Terms};
pub use sheet::{Points, ScoreSheet};
pub use written::{ByKey, IssueFile, OptionFile, score_sheet};
