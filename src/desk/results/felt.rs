//! How it felt, of many together. One person's answer is shown to nobody.

use super::{Expected, Ledger, Which};
use crate::{
    document::Id,
    pack::{Public, StepKind},
    steps::reflect::{AnswerKind, QuestionFile},
};

/// From how many answers on a question is told: of fewer, one could guess who
/// said what.
pub const MIN_ANSWERS: usize = 3;

/// The questions of an exercise's reflect steps that are answered on a scale,
/// with the step of each, in order.
pub fn scale_questions(public: &Public) -> impl Iterator<Item = (&Id, &QuestionFile)> {
    public.steps.iter().flat_map(|step| {
        let questions: &[QuestionFile] = match &step.kind {
            StepKind::Reflect { questions } => questions,
            _ => &[],
        };
        questions.iter().filter(|it| it.answer == AnswerKind::Scale).map(move |it| (&step.id, it))
    })
}

/// What people answered to one question.
#[derive(Debug, Clone, PartialEq)]
pub struct Felt<'p> {
    /// The step.
    pub step: &'p Id,
    /// The question.
    pub question: &'p QuestionFile,
    /// How many answered 1, 2, … 7; `None` if they are fewer than [`MIN_ANSWERS`].
    pub counts: Option<[usize; 7]>,
}

impl Felt<'_> {
    /// How many answered, if enough did.
    pub fn n(&self) -> Option<usize> {
        self.counts.map(|it| it.iter().sum())
    }

    /// The mean in hundredths, rounded half up.
    pub fn mean_hundredths(&self) -> Option<usize> {
        let counts = self.counts?;
        let sum: usize = counts.iter().zip(1..).map(|(n, scale)| n * scale).sum();
        let n: usize = counts.iter().sum();
        (n != 0).then(|| (200 * sum + n) / (2 * n))
    }
}

/// What all seats that count answered, question by question.
pub fn felt<'p>(public: &'p Public, plan: &Expected, ledger: &Ledger, which: Which) -> Vec<Felt<'p>> {
    let questions = scale_questions(public).enumerate();
    let of = |(i, (step, question)): (usize, (&'p Id, &'p QuestionFile))| {
        let mut counts = [0; 7];
        for scale in ledger.counted(plan, which).filter_map(|it| it.back.scales.get(i).copied().flatten()) {
            if let Some(n) = counts.get_mut(usize::from(scale).wrapping_sub(1)) {
                *n += 1;
            }
        }
        let is_enough = MIN_ANSWERS <= counts.iter().sum();
        Felt { step, question, counts: is_enough.then_some(counts) }
    };
    questions.map(of).collect()
}
