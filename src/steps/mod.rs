//! The kinds of step an exercise is made of, one room each. They do not know
//! one another.

#[macro_use]
mod answer;
mod behind;
mod by_id;
mod coded;
pub mod compare;
pub mod dialogue;
pub mod drill;
pub mod read;
pub mod reflect;
pub mod table;
pub mod transcript;
pub mod worksheet;

pub use answer::{Answer, AnswerStep, Answers, Around, Kind, Kinds, answer_to};
use answer::{unique, unknown};
pub use behind::{Behind, BehindFile, PartyFile};
pub use by_id::ById;
pub use coded::{Coded, Tag};

/// All kinds of step that are done by answering.
pub const KINDS: Kinds = Kinds(&[
    compare::KIND,
    dialogue::KIND,
    transcript::KIND,
    drill::DRILL,
    drill::TACTICS,
    drill::ESCALATION,
    drill::PRACTICE_CARD,
    worksheet::FRAMEWORK,
    worksheet::SORT,
    worksheet::ORDER,
    worksheet::LIST,
    worksheet::WEIGH,
    worksheet::CHOOSE,
    worksheet::WRITE,
    worksheet::LINK,
    worksheet::SKELETON,
]);

/// The words of all kinds of step.
pub const KIND_WORDS: &[&str] = &[
    "read",
    "compare",
    "worksheet",
    "table",
    "dialogue",
    "transcript",
    "drill",
    "tactics",
    "escalation",
    "practice_card",
    "framework",
    "sort",
    "order",
    "list",
    "weigh",
    "choose",
    "write",
    "link",
    "skeleton",
    "reflect",
];
