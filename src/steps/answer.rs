//! Answers, and the steps that are done by giving them.
//!
//! A table has actions and rules of its own. All other steps ask, and are
//! answered: what a dialogue's next line is, how a line of a transcript is
//! coded, what somebody writes into a field. What follows from the answers is
//! worked out from them whenever it is shown, so a session has to keep nothing
//! else.

use std::{any::Any, collections::BTreeSet, fmt, rc::Rc};

use super::ById;
use super::Coded;
use crate::{
    document::{Id, ProblemKind, Reader, Written},
    text::{Label, Text},
};

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
    /// Things of the step, in the order in which they were chosen.
    Chosen(Vec<Id>),
    /// How often each of several things of the step was seen or wanted. What is
    /// not named has a count of 0.
    Counts(Vec<(Id, u32)>),
}

impl Answer {
    /// The most things in one answer.
    pub const MOST_THINGS: usize = 64;

    /// The things that were chosen; none of any other answer.
    pub fn chosen(&self) -> &[Id] {
        match self {
            Answer::Chosen(ids) => ids,
            _ => &[],
        }
    }

    /// What was written; nothing of any other answer.
    pub fn text(&self) -> &str {
        match self {
            Answer::Text(text) => text,
            _ => "",
        }
    }

    /// How often something was counted.
    pub fn count(&self, id: &Id) -> u32 {
        match self {
            Answer::Counts(counts) => counts.iter().find(|(it, _)| it == id).map_or(0, |(_, n)| *n),
            _ => 0,
        }
    }
}

/// The answers of one person, by question.
pub type Answers = ById<Answer>;

/// The answer to a question whose name is known when it is asked.
pub fn answer_to<'a>(answers: &'a Answers, question: &str) -> Option<&'a Answer> {
    answers.0.iter().find(|(id, _)| id.as_str() == question).map(|(_, answer)| answer)
}

/// What an exercise has that a step may name.
pub struct Around<'a> {
    /// The ids of its roles.
    pub roles: &'a [Id],
    /// Whether it has an issue, and whether the issue has an option.
    pub has_option: &'a dyn Fn(&str, &str) -> bool,
    /// How many issues it has.
    pub n_issues: usize,
    /// The ids of the worksheets before this step.
    pub sheets: Vec<Id>,
}

/// A step that is done by answering.
pub trait AnswerStep: Any + fmt::Debug {
    /// Its id.
    fn id(&self) -> &Id;

    /// Its name.
    fn title(&self) -> &Label;

    /// How long it takes.
    fn minutes(&self) -> u32;

    /// Says what does not belong together in it, with the place inside the step
    /// as the rest of a JSON pointer.
    fn check(&self, around: &Around, problem: &mut dyn FnMut(String, ProblemKind));

    /// Calls `f` with every text and its place inside the step.
    fn each_text(&self, f: &mut dyn FnMut(String, &Text));

    /// Whether a question may be answered in this way after these answers. No
    /// answer takes an earlier one back.
    fn takes(&self, answers: &Answers, question: &Id, answer: Option<&Answer>) -> bool;

    /// The lines of a person that count as something, which the person may
    /// contest; none in most kinds of step.
    fn coded_lines<'a>(&'a self, _: &'a Answers) -> Vec<Coded<'a>> {
        Vec::new()
    }

    /// Whether it is a worksheet, so that later steps can recall what was made
    /// of it.
    fn is_worksheet(&self) -> bool {
        false
    }

    /// Whether another step says the same.
    fn is_same(&self, other: &dyn AnswerStep) -> bool;
}

impl dyn AnswerStep {
    /// The step as one of a certain kind, if it is of that.
    pub fn of_kind<T: AnswerStep>(&self) -> Option<&T> {
        (self as &dyn Any).downcast_ref()
    }
}

impl PartialEq for dyn AnswerStep {
    fn eq(&self, other: &dyn AnswerStep) -> bool {
        self.is_same(other)
    }
}

/// A kind of step that is done by answering.
pub struct Kind {
    /// The word for it in packs.
    pub word: &'static str,
    /// Reads such a step.
    pub read: fn(&Reader) -> Option<Rc<dyn AnswerStep>>,
    /// How such a step is written.
    #[cfg(feature = "schema")]
    pub schema: fn(&mut schemars::SchemaGenerator) -> schemars::Schema,
}

/// The kinds that a reader of packs knows. The browser's program reads the packs
/// of a first visit without any; see `docs/decisions/0008`.
#[derive(Clone, Copy)]
pub struct Kinds(pub &'static [Kind]);

/// Reads a step of a type.
pub(super) fn read_as<T: Written + AnswerStep>(reader: &Reader) -> Option<Rc<dyn AnswerStep>> {
    T::read(reader).map(|it| Rc::new(it) as Rc<dyn AnswerStep>)
}

/// Notes the ids that stand twice in a list of a step.
pub(super) fn unique<'i>(
    list: &str,
    ids: impl IntoIterator<Item = &'i Id>,
    problem: &mut dyn FnMut(String, ProblemKind),
) {
    let mut seen = BTreeSet::new();
    for (i, id) in ids.into_iter().enumerate() {
        if !seen.insert(id) {
            problem(format!("{list}/{i}/id"), ProblemKind::Twice(id.to_string()));
        }
    }
}

/// An id that leads nowhere.
pub(super) fn unknown(what: &'static str, id: &Id) -> ProblemKind {
    ProblemKind::Unknown { what, id: id.to_string() }
}

/// The parts of [`AnswerStep`] that are alike in all steps that are written as
/// an object with `id`, `title` and `minutes`.
macro_rules! written_head {
    () => {
        fn id(&self) -> &Id {
            &self.id
        }

        fn title(&self) -> &Label {
            &self.title
        }

        fn minutes(&self) -> u32 {
            self.minutes.get() as u32
        }

        fn is_same(&self, other: &dyn AnswerStep) -> bool {
            other.of_kind::<Self>() == Some(self)
        }
    };
}

/// The [`Kind`] of a type.
macro_rules! kind_of {
    ($word:literal, $step:ty) => {
        $crate::steps::Kind {
            word: $word,
            read: $crate::steps::answer::read_as::<$step>,
            #[cfg(feature = "schema")]
            schema: |generator| generator.subschema_for::<$step>(),
        }
    };
}
