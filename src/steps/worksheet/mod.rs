//! Worksheets: structured work with pen and paper, without the paper.
//!
//! Eight activities are enough for every framework that trainers draw on flip
//! charts. Six are kinds of their own here: sorting cards, putting them in
//! order, listing, weighing, linking, writing. Choosing is here too, for single
//! questions; a whole talk is a dialogue, and coding is a transcript.
//!
//! Each says what a rule can check and nothing more. Whatever is a matter of
//! judgement is held against a model by the person who did it, or looked at by
//! somebody else with a rubric; see [`AssessmentFile`].

#[macro_use]
mod sheet;

mod assessment;
mod framework;
pub mod link;
mod outline;
mod preparation;
pub mod sort;

pub use assessment::{AssessmentFile, LEVELS, N_DIFFERENCES, RubricLineFile, Stance};
pub use framework::{ErrorFile, Framework, FrameworkStepFile};
pub use outline::Outlined;
pub use preparation::{
    Assessment, Edit, Estimate, Mark, MarkRange, Preparation, Sheet, WorksheetFile, WorksheetKind, assess, limit_option,
};
pub use sheet::{COMMITTED, Common, Worksheet, own_cards, own_id, question};

use super::{AnswerStep, Kind};

/// What a framework is for.
pub const FRAMEWORK: Kind = kind_of!("framework", Framework);

/// Cards into slots.
pub const SORT: Kind = kind_of!("sort", sort::Sort);

/// A map.
pub const LINK: Kind = kind_of!("link", link::Link);

/// A step as a worksheet, if it is one.
pub fn as_worksheet(step: &dyn AnswerStep) -> Option<&dyn Worksheet> {
    (step.of_kind::<sort::Sort>().map(|it| it as &dyn Worksheet))
        .or_else(|| step.of_kind::<link::Link>().map(|it| it as &dyn Worksheet))
}
