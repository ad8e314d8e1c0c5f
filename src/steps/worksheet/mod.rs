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
pub mod choose;
mod framework;
pub mod link;
pub mod list;
pub mod order;
mod outline;
mod preparation;
pub mod skeleton;
pub mod sort;
pub mod weigh;
pub mod write;

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

/// Cards in a sequence.
pub const ORDER: Kind = kind_of!("order", order::Order);

/// Columns of short texts.
pub const LIST: Kind = kind_of!("list", list::Listing);

/// Options weighed by criteria.
pub const WEIGH: Kind = kind_of!("weigh", weigh::Weigh);

/// Questions with a few answers each.
pub const CHOOSE: Kind = kind_of!("choose", choose::Choose);

/// A memo of fixed sections.
pub const WRITE: Kind = kind_of!("write", write::Write);

/// A map.
pub const LINK: Kind = kind_of!("link", link::Link);

/// The skeleton of an exercise.
pub const SKELETON: Kind = kind_of!("skeleton", skeleton::Skeleton);

/// A step as a worksheet, if it is one.
pub fn as_worksheet(step: &dyn AnswerStep) -> Option<&dyn Worksheet> {
    fn is<T: Worksheet>(step: &dyn AnswerStep) -> Option<&dyn Worksheet> {
        step.of_kind::<T>().map(|it| it as &dyn Worksheet)
    }
    is::<sort::Sort>(step)
        .or_else(|| is::<order::Order>(step))
        .or_else(|| is::<list::Listing>(step))
        .or_else(|| is::<weigh::Weigh>(step))
        .or_else(|| is::<choose::Choose>(step))
        .or_else(|| is::<write::Write>(step))
        .or_else(|| is::<link::Link>(step))
        .or_else(|| is::<skeleton::Skeleton>(step))
}
