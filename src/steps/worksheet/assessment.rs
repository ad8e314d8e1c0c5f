use super::question;
use crate::{
    document::{Id, List},
    steps::{Answers, answer_to},
    text::{Label, Passage},
};

written! {
    /// How work is looked at that no rule can check.
    pub struct AssessmentFile {
        /// What good work may look like. It opens once the own work is fixed.
        model: Option<Passage>,
        /// What somebody else looks at.
        rubric: Option<List<RubricLineFile, 1, 8>>,
    }
}

written! {
    /// A line of a rubric.
    pub struct RubricLineFile {
        /// Its id.
        id: Id,
        /// What is looked at.
        title: Label,
        /// What it looks like when it is weak, fair, good, strong.
        levels: List<Label, 4, 4>,
    }
}

/// How many levels a line of a rubric has.
pub const LEVELS: u8 = 4;

/// How many differences from a model are asked for.
pub const N_DIFFERENCES: usize = 3;

/// What a person makes of a difference from the model.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stance {
    /// The model is better there.
    Accept,
    /// The own work is.
    Defend,
}

impl Stance {
    /// The word for it in answers.
    pub fn word(self) -> &'static str {
        match self {
            Stance::Accept => "accept",
            Stance::Defend => "defend",
        }
    }

    /// What was said of a difference, from 1.
    pub fn of(answers: &Answers, difference: usize) -> Option<Stance> {
        let said = answer_to(answers, &question("stance", &difference.to_string()))?.chosen();
        [Stance::Accept, Stance::Defend].into_iter().find(|it| said.first().is_some_and(|id| id.as_str() == it.word()))
    }
}
