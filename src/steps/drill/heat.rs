use super::{Drill, RungFile, after, before, tally};
use crate::steps::{Answer, Answers, answer_to};

/// How often a move was seen, by what happened to the heat in the same round.
/// A count, and no more: a move may have been made because the heat fell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct ByChange {
    /// In rounds in which the heat fell.
    pub fell: u32,
    /// In rounds in which it ended where it began.
    pub stayed: u32,
    /// In rounds in which it rose.
    pub rose: u32,
}

impl Drill {
    /// The change of heat in a round; `None` if one of the two was not given.
    pub fn change(answers: &Answers, round: usize) -> Option<i8> {
        let heat = |question: String| match answer_to(answers, &question) {
            Some(Answer::Scale(heat)) => i8::try_from(*heat).ok(),
            _ => None,
        };
        Some(heat(after(round))? - heat(before(round))?)
    }

    /// What the observers counted, over all rounds whose heat is known, and in
    /// how many of the rounds it is.
    pub fn by_change(&self, answers: &Answers) -> (Vec<(&RungFile, ByChange)>, usize) {
        self.by_change_of(&[answers])
    }

    /// The same over all rounds of several groups.
    pub fn by_change_of(&self, groups: &[&Answers]) -> (Vec<(&RungFile, ByChange)>, usize) {
        let changes: Vec<(&Answers, usize, i8)> = groups
            .iter()
            .flat_map(|answers| {
                let n_rounds = Drill::group(answers).map_or(0, |it| it.n_rounds());
                (1..=n_rounds).filter_map(|n| Some((*answers, n, Drill::change(answers, n)?)))
            })
            .collect();
        let rows = self.moves.iter().map(|rung| {
            let mut sum = ByChange::default();
            for (answers, n, change) in &changes {
                let marks = answer_to(answers, &tally(*n)).map_or(0, |it| it.count(&rung.id));
                match change.signum() {
                    -1 => sum.fell += marks,
                    0 => sum.stayed += marks,
                    _ => sum.rose += marks,
                }
            }
            (rung, sum)
        });
        (rows.collect(), changes.len())
    }
}
