use super::{Made, hundredths};
use crate::points::Points;

/// How the sides answered one another's concessions. A concession gives up
/// value to its own side, by that side's own score sheet. Where the other side's
/// offer leaves issues open, it counts as much as the best way to settle them.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Reciprocity {
    /// Own offers that gave way after the other had, since the own offer
    /// before.
    pub answered: Vec<usize>,
    /// Own offers that did not, though the other had.
    pub unanswered: Vec<usize>,
    /// The longest run of own concessions without one of the other between
    /// them, the first of equal ones.
    pub longest_run: Option<Run>,
}

/// Own concessions in a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Run {
    /// The offer that began it.
    pub from: usize,
    /// The offer that ended it.
    pub to: usize,
    /// How many concessions it has.
    pub n: usize,
    /// What they gave up together.
    pub by: Points,
}

impl Reciprocity {
    /// The share of the other's concessions that were answered. `None` if there
    /// was none to answer.
    pub fn share_answered(&self) -> Option<i64> {
        let n = self.answered.len() as i64;
        hundredths(n, n + self.unanswered.len() as i64)
    }
}

/// `other` are all offers of the other side, with what each could be worth to it
/// at most.
pub(super) fn reciprocity(own: &[Made], other: &[(usize, Points)]) -> Reciprocity {
    let concessions_of_other: Vec<usize> = other.windows(2).filter(|it| it[1].1 < it[0].1).map(|it| it[1].0).collect();
    let gave_way_between = |from: usize, to: usize| concessions_of_other.iter().any(|it| from < *it && *it < to);
    let mut found = Reciprocity { longest_run: longest_run(own, gave_way_between), ..Reciprocity::default() };
    for pair in own.windows(2) {
        let (before, after) = (&pair[0], &pair[1]);
        if gave_way_between(before.offer, after.offer) {
            let answers = if after.own < before.own { &mut found.answered } else { &mut found.unanswered };
            answers.push(after.offer);
        }
    }
    found
}

/// The longest run of own concessions between which nobody else gave way, the
/// first of equal ones.
pub(super) fn longest_run<O>(own: &[Made<O>], gave_way_between: impl Fn(usize, usize) -> bool) -> Option<Run> {
    let mut run: Option<Run> = None;
    let mut longest: Option<Run> = None;
    for pair in own.windows(2) {
        let (before, after) = (&pair[0], &pair[1]);
        if gave_way_between(before.offer, after.offer) {
            run = None;
        }
        if after.own < before.own {
            let by = before.own - after.own;
            let longer = match run {
                None => Run { from: after.offer, to: after.offer, n: 1, by },
                Some(it) => Run { to: after.offer, n: it.n + 1, by: it.by + by, ..it },
            };
            run = Some(longer);
            if longest.is_none_or(|it| it.n < longer.n) {
                longest = Some(longer);
            }
        }
    }
    longest
}
