//! Looking back alone, before any number is shown. Answers are never graded.

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
