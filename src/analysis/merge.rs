//! Value vectors instead of packages: merging issues, and what of the sums no
//! other sum dominates.

use std::{cmp::Reverse, collections::BTreeMap, fmt};

use super::vector::Vector;

/// More than can be computed exactly in reasonable time and memory. Nothing is
/// estimated instead.
///
/// Every limit counts steps, so that one file has one answer on every machine.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TooMuch {
    /// More different value vectors than this must be kept.
    Vectors(u64),
    /// More sums of value vectors than this must be formed.
    Sums(u64),
    /// More pairs of value vectors than this must be compared.
    Comparisons(u64),
}

impl fmt::Display for TooMuch {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        let (most, what) = match self {
            TooMuch::Vectors(most) => (most, "different values to keep"),
            TooMuch::Sums(most) => (most, "sums of values to form"),
            TooMuch::Comparisons(most) => (most, "values to compare"),
        };
        write!(f, "there are more than {most} {what}; use fewer issues or options, or rounder points")
    }
}

impl std::error::Error for TooMuch {}

/// How much one question may cost.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// The most value vectors that are kept.
    pub vectors: u64,
    /// The most sums that are formed. Counting among a quarter as many packages
    /// never needs more.
    pub sums: u64,
    /// The most pairs that are compared, where there are four roles or more.
    pub comparisons: u64,
}

impl Limits {
    /// Where somebody waits for a command.
    pub const COMMAND: Limits = Limits { vectors: 500_000, sums: 20_000_000, comparisons: 1_000_000_000 };

    /// Where somebody looks at a screen. Never too little for 100,000 packages
    /// of two or three roles and 10,000 of more.
    pub const SCREEN: Limits = Limits { vectors: 250_000, sums: 2_000_000, comparisons: 150_000_000 };

    /// Where something is only counted on a screen, so that nobody waits for a
    /// number that may not come. Never too little for 100,000 packages.
    pub const COUNT: Limits = Limits { sums: 400_000, ..Limits::SCREEN };
}

/// What one question may still cost.
#[derive(Debug)]
pub(super) struct Allowance {
    whole: Limits,
    left: Limits,
}

impl Allowance {
    pub fn of(limits: Limits) -> Allowance {
        Allowance { whole: limits, left: limits }
    }

    /// Whether so many vectors can still be kept.
    pub fn allow_vectors(&self, n: usize) -> Result<(), TooMuch> {
        if n as u64 <= self.left.vectors { Ok(()) } else { Err(TooMuch::Vectors(self.whole.vectors)) }
    }

    pub fn take_vectors(&mut self, n: usize) -> Result<(), TooMuch> {
        self.allow_vectors(n)?;
        self.left.vectors -= n as u64;
        Ok(())
    }

    /// Takes the sums of every one of `a` with every one of `b`.
    pub fn take_sums(&mut self, a: usize, b: usize) -> Result<(), TooMuch> {
        let n = (a as u64).saturating_mul(b as u64);
        self.left.sums = self.left.sums.checked_sub(n).ok_or(TooMuch::Sums(self.whole.sums))?;
        Ok(())
    }

    fn take_comparisons(&mut self, n: usize) -> Result<(), TooMuch> {
        let left = self.left.comparisons.checked_sub(n as u64);
        self.left.comparisons = left.ok_or(TooMuch::Comparisons(self.whole.comparisons))?;
        Ok(())
    }
}

/// A value vector and how many ways lead to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Counted {
    pub vector: Vector,
    pub count: u128,
}

/// Where there is nothing to settle there is one way to settle it.
pub(super) fn nothing() -> Vec<Counted> {
    vec![Counted { vector: Vector::default(), count: 1 }]
}

/// How many sums wait before they are looked through: enough to make that
/// worthwhile, few enough to hold.
const BATCH: usize = 1 << 18;

/// The sums of a vector of each, without those that another sum dominates.
/// Ascending.
pub(super) fn merge(
    a: &[Counted],
    b: &[Counted],
    n_coordinates: usize,
    allowance: &mut Allowance,
) -> Result<Vec<Counted>, TooMuch> {
    allowance.take_sums(a.len(), b.len())?;
    let mut sums: Vec<Counted> = Vec::new();
    let mut n_kept = 0;
    for x in a {
        sums.extend(b.iter().map(|y| Counted { vector: x.vector + y.vector, count: x.count * y.count }));
        if n_kept + BATCH <= sums.len() {
            sums = non_dominated(sums, n_coordinates, allowance)?;
            n_kept = sums.len();
        }
    }
    non_dominated(sums, n_coordinates, allowance)
}

/// The vectors that no other dominates, ascending, equal ones made one.
pub(super) fn non_dominated(
    mut vectors: Vec<Counted>,
    n_coordinates: usize,
    allowance: &mut Allowance,
) -> Result<Vec<Counted>, TooMuch> {
    gather(&mut vectors);
    // From the largest down: none can be dominated by one that comes later.
    vectors.reverse();
    let mut kept = match n_coordinates {
        0..=2 => sweep(vectors),
        3 => staircase(vectors),
        _ => archive(vectors, allowance)?,
    };
    allowance.allow_vectors(kept.len())?;
    kept.sort_unstable();
    Ok(kept)
}

/// Sorts, and makes equal vectors one with all their ways.
pub(super) fn gather(vectors: &mut Vec<Counted>) {
    vectors.sort_unstable();
    vectors.dedup_by(|next, kept| {
        let is_same = next.vector == kept.vector;
        kept.count += if is_same { next.count } else { 0 };
        is_same
    });
}

fn sweep(mut vectors: Vec<Counted>) -> Vec<Counted> {
    let mut best = None;
    vectors.retain(|it| {
        let second = it.vector.0[1];
        let is_better = best.is_none_or(|best| best < second);
        best = best.max(Some(second));
        is_better
    });
    vectors
}

/// The second and third coordinates of what is kept form a staircase: as the
/// second rises, the third falls.
fn staircase(mut vectors: Vec<Counted>) -> Vec<Counted> {
    let mut steps: BTreeMap<i64, i64> = BTreeMap::new();
    vectors.retain(|it| {
        let [_, second, third, ..] = it.vector.0;
        // The next step up has the most of the third among all that have as much of the second.
        if steps.range(second..).next().is_some_and(|(_, step)| third <= *step) {
            return false;
        }
        while let Some((below, _)) = steps.range(..=second).next_back().filter(|(_, step)| **step <= third) {
            let below = *below;
            steps.remove(&below);
        }
        steps.insert(second, third);
        true
    });
    vectors
}

fn archive(mut vectors: Vec<Counted>, allowance: &mut Allowance) -> Result<Vec<Counted>, TooMuch> {
    // By the sum, because what has the most in all dominates the most.
    vectors.sort_by_key(|it| Reverse(it.vector.sum()));
    let mut kept: Vec<Counted> = Vec::new();
    for it in vectors {
        let rival = kept.iter().position(|rival| rival.vector.is_at_least(&it.vector));
        allowance.take_comparisons(rival.unwrap_or(kept.len()))?;
        if rival.is_none() {
            kept.push(it);
        }
    }
    Ok(kept)
}
