use std::{cmp::Reverse, collections::BTreeMap};

use super::{Outcome, Space, space::dominates};
use crate::points::{ByRole, Package, Points};

/// What can be said of one agreement, in the learner's terms.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Judgement {
    /// What it is worth to each role.
    pub values: ByRole<Points>,
    /// Value less the reservation value that holds with it. Negative: worse than
    /// no agreement.
    pub surplus: ByRole<Points>,
    /// The largest surplus that each role could have had inside the zone. `None`
    /// where the zone is empty.
    pub possible: Option<ByRole<Points>>,
    /// How many packages are worth at least as much to every role and more to
    /// one.
    pub n_better: usize,
    /// The most that one role could have had more at no cost to the others,
    /// and for which role that is the most.
    pub left_on_table: ByRole<Points>,
    /// Up to three better packages, all on the frontier: the largest joint
    /// gain first, then the most even one, ties in the authors' order.
    pub better: Vec<Better>,
    /// Whether no package is better for one role and worse for none.
    pub is_on_frontier: bool,
}

/// A package that would have been better.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Better {
    /// The package.
    pub package: Package,
    /// How much more it is worth to each role; never less than 0.
    pub gains: ByRole<Points>,
}

/// Judges an agreement within all that was possible.
///
/// ```
/// use parley::{analysis, library};
///
/// let pack = library::pack("turn-at-the-sluice").unwrap();
/// let exercise = &pack.exercises[0];
/// let space = exercise.space();
/// // The middle of every issue is far from the best.
/// let middle = exercise
///     .package("july_nights=u4_t3 labour=u50 gauge=staff drought=equal_cut winter_flow=half")
///     .unwrap();
/// let judgement = analysis::judge(&space, &middle).unwrap();
/// assert_eq!(judgement.n_better, 57);
/// ```
pub fn judge(space: &Space, package: &Package) -> Option<Judgement> {
    let outcome = space.outcome(package)?;
    let values = outcome.values.clone();
    let less = |a: &ByRole<Points>, b: &ByRole<Points>| a.map(|role, it| *it - b[role]);
    let n_better = space.outcomes.iter().filter(|it| dominates(&it.values, &values)).count();

    // The first package of each gain, in the order of the packages.
    let mut by_gains: BTreeMap<ByRole<Points>, (usize, &Package)> = BTreeMap::new();
    for (i, it) in space.frontier().filter(|it| dominates(&it.values, &values)).enumerate() {
        by_gains.entry(less(&it.values, &values)).or_insert((i, &it.package));
    }
    let left_on_table = values.map(|role, _| by_gains.keys().map(|it| it[role]).max().unwrap_or_default());
    let mut better = Vec::new();
    while better.len() < 3 {
        let merit = |gains: &ByRole<Points>, i: usize| {
            let gains = || gains.values().iter().map(|it| it.0);
            (gains().sum::<i64>(), gains().min(), Reverse(i))
        };
        let best = by_gains.iter().max_by_key(|(gains, (i, _))| merit(gains, *i)).map(|(gains, _)| gains.clone());
        let Some((gains, (_, package))) = best.and_then(|it| by_gains.remove_entry(&it)) else { break };
        better.push(Better { package: package.clone(), gains });
    }

    let possible = space.zone().next().map(|_| {
        values.map(|role, _| {
            let gain = |it: &Outcome| it.values[role] - space.limits(&it.package)[role];
            space.zone().map(gain).max().unwrap_or_default()
        })
    });
    Some(Judgement {
        surplus: less(&values, &space.limits(package)),
        possible,
        n_better,
        left_on_table,
        better,
        is_on_frontier: outcome.is_on_frontier,
        values,
    })
}
