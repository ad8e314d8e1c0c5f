use super::{Dialogue, MoveTag, Run};

/// What a talk shows, in four lines that are never added up. A line whose move
/// the learner contests is no evidence of control.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Score {
    /// Substance: what was given away, 0 or less.
    pub given: i64,
    /// Relationship: trust at the beginning and at the end.
    pub trust: (i64, i64),
    /// Relationship: the other's face at the beginning and at the end.
    pub face: (i64, i64),
    /// Information: how many facts were told, and how many there are.
    pub facts: (usize, usize),
    /// Control: attacks made.
    pub n_attacks: usize,
    /// Control: concessions made. Nothing in a talk forces one.
    pub n_concessions: usize,
    /// Control: at which line the own limit was said, from 1.
    pub limit_at: Option<usize>,
    /// How many lines were left out because their move is contested.
    pub n_contested: usize,
}

impl Score {
    /// The score of a run. `is_contested` is asked about lines by their place,
    /// from 1.
    pub fn of(dialogue: &Dialogue, run: &Run, is_contested: &dyn Fn(usize) -> bool) -> Score {
        let said = || run.said.iter().enumerate().map(|(i, it)| (i + 1, it)).filter(|(n, _)| !is_contested(*n));
        let n_moves = |tag: MoveTag| said().filter(|(_, it)| it.line.tag == tag).count();
        Score {
            given: run.state.substance,
            trust: (dialogue.start.trust.get(), run.state.trust),
            face: (dialogue.start.face.get(), run.state.face),
            facts: (run.state.n_facts, dialogue.facts.len()),
            n_attacks: n_moves(MoveTag::Atk),
            n_concessions: n_moves(MoveTag::Con),
            limit_at: said().find(|(_, it)| !it.before.has(LIMIT) && it.after.has(LIMIT)).map(|(n, _)| n),
            n_contested: run.said.len() - said().count(),
        }
    }
}

/// The flag that says that the learner has stated a limit.
pub const LIMIT: &str = "limit";
