//! Comparing two short cases: what is alike under the surface carries over to
//! the next negotiation better than what was read once. Nothing here is graded;
//! a model answer opens once one's own answers are fixed.

use super::{Answer, AnswerStep, Answers, Around, Kind, answer_to, unique};
use crate::{
    document::{Id, List, ProblemKind, Whole},
    text::{Label, Passage, Text},
};

/// Comparing two cases.
pub const KIND: Kind = kind_of!("compare", CompareFile);

written! {
    /// The word for this kind of step.
    pub enum CompareKind {
        /// Comparing two cases.
        Compare = "compare",
    }
}

written! {
    /// A case.
    pub struct CaseFile {
        /// What it is called.
        title: Label,
        /// What happens, in a few sentences.
        text: Passage,
    }
}

written! {
    /// What is looked for in both cases.
    pub enum SlotKind {
        /// Who plays the same part in both.
        SameRole = "same_role",
        /// Which move is the same in both.
        SameMove = "same_move",
        /// What is different, and matters.
        Different = "different",
    }
}

written! {
    /// A place for an answer.
    pub struct SlotFile {
        /// Its id.
        id: Id,
        /// What is looked for.
        kind: SlotKind,
        /// The question.
        ask: Passage,
        /// What a good answer may say; shown once the reader's own is fixed.
        model: Passage,
    }
}

written! {
    /// A `compare` step.
    pub struct CompareFile {
        /// Its id.
        id: Id,
        /// Its kind.
        kind: CompareKind,
        /// Its name.
        title: Label,
        /// How long it takes.
        minutes: Whole<0, 600>,
        /// The two cases.
        cases: List<CaseFile, 2, 2>,
        /// What is looked for in them.
        slots: List<SlotFile, 1, 6>,
        /// The idea that both cases share; shown with the model answers.
        principle: Passage,
    }
}

/// The name of the answer that fixes all others, which no slot may have.
pub const COMMITTED: &str = "committed";

/// The name of the place where the differences from the model are written,
/// which no slot may have.
pub const DIFFERENCES: &str = "differences";

impl AnswerStep for CompareFile {
    written_head!();

    fn check(&self, _: &Around, problem: &mut dyn FnMut(String, ProblemKind)) {
        for (i, slot) in self.slots.iter().enumerate() {
            let id = slot.id.as_str();
            if [COMMITTED, DIFFERENCES].contains(&id) {
                problem(format!("slots/{i}/id"), ProblemKind::ReservedId(id.to_owned()));
            }
        }
        unique("slots", self.slots.iter().map(|it| &it.id), problem);
    }

    fn each_text(&self, f: &mut dyn FnMut(String, &Text)) {
        for (i, case) in self.cases.iter().enumerate() {
            f(format!("cases/{i}/title"), &case.title);
            f(format!("cases/{i}/text"), &case.text);
        }
        for (i, slot) in self.slots.iter().enumerate() {
            f(format!("slots/{i}/ask"), &slot.ask);
            f(format!("slots/{i}/model"), &slot.model);
        }
        f("principle".into(), &self.principle);
    }

    /// What a model answer has been held against stays as it was.
    fn takes(&self, answers: &Answers, question: &Id, answer: Option<&Answer>) -> bool {
        let is_text = matches!(answer, None | Some(Answer::Text(_)));
        let is_committed = answer_to(answers, COMMITTED).is_some();
        match question.as_str() {
            COMMITTED => {
                answer == Some(&Answer::Committed) && self.slots.iter().all(|it| answers.get(&it.id).is_some())
            }
            DIFFERENCES => is_text && is_committed,
            _ => is_text && !is_committed && self.slots.iter().any(|slot| slot.id == *question),
        }
    }
}
