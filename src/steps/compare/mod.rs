//! Comparing two short cases: what is alike under the surface carries over to
//! the next negotiation better than what was read once. Nothing here is graded;
//! a model answer opens once one's own answers are fixed.

use crate::{
    document::{Id, List, Whole},
    text::{Label, Passage},
};

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
