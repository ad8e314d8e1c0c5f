//! Looking back alone, before any number is shown. Answers are never graded.

use std::collections::BTreeMap;

use crate::{
    document::{Id, List, Whole},
    text::{Label, Passage},
};

written! {
    /// The word for this kind of step.
    pub enum ReflectKind {
        /// Looking back.
        Reflect = "reflect",
    }
}

written! {
    /// How a question is answered.
    pub enum AnswerKind {
        /// In one's own words.
        Text = "text",
        /// On a scale from 1, not at all, to 7, fully; or "does not apply".
        Scale = "scale",
    }
}

written! {
    /// One question.
    pub struct QuestionFile {
        /// Its id.
        id: Id,
        /// The question, or for a scale the statement.
        ask: Passage,
        /// How it is answered.
        answer: AnswerKind,
    }
}

written! {
    /// A `reflect` step.
    pub struct ReflectFile {
        /// Its id.
        id: Id,
        /// Its kind.
        kind: ReflectKind,
        /// Its name.
        title: Label,
        /// How long it takes.
        minutes: Whole<0, 600>,
        /// The questions, feelings first.
        questions: List<QuestionFile, 1, 16>,
    }
}

/// An answer to a question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer {
    /// In words.
    Text(String),
    /// 1 to 7.
    Scale(u8),
    /// The statement does not apply.
    DoesNotApply,
    /// The other answers of the step are fixed from now on.
    Committed,
}

/// The answers of one person, by question.
pub type Answers = BTreeMap<Id, Answer>;
