use std::cmp::Reverse;

use super::{FrontierPoint, Limits, Space, TooMuch};
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
    /// one, or why they cannot be counted.
    pub n_better: Result<u128, TooMuch>,
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

/// How many better packages are shown.
const MOST_BETTER: usize = 3;

/// Judges an agreement within all that was possible. `None` if it is forbidden
/// or of another agenda.
///
/// ```
/// use parley::{analysis, library};
///
/// let pack = library::pack("turn-at-the-sluice").unwrap();
/// let exercise = &pack.exercises[0];
/// let space = exercise.space()?;
/// // The middle of every issue is far from the best.
/// let middle = exercise
///     .package("july_nights=u4_t3 labour=u50 gauge=staff drought=equal_cut winter_flow=half")
///     .unwrap();
/// let judgement = analysis::judge(&space, &middle).unwrap();
/// assert_eq!(judgement.n_better, Ok(57));
/// # Ok::<_, analysis::NotExact>(())
/// ```
pub fn judge(space: &Space, package: &Package) -> Option<Judgement> {
    let values = space.valuation().values(package)?;
    let less = |a: &ByRole<Points>, b: &ByRole<Points>| a.map(|role, it| *it - b[role]);
    let is_on_frontier = space.is_on_frontier(&values);
    // What dominates a package is on the frontier or dominated from there.
    let is_better = |it: &&FrontierPoint| it.values.iter().all(|(role, value)| values[role] <= *value);
    let mut better: Vec<&FrontierPoint> =
        space.frontier.points.iter().filter(|_| !is_on_frontier).filter(is_better).collect();
    let left_on_table =
        values.map(|role, own| better.iter().map(|it| it.values[role] - *own).max().unwrap_or_default());
    // Of equal values, which can have different reservation values, the first package is shown.
    better.sort_by(|a, b| (&a.values, &a.package).cmp(&(&b.values, &b.package)));
    better.dedup_by(|next, kept| next.values == kept.values);
    better.sort_by_cached_key(|it| {
        let gains = less(&it.values, &values);
        let gains = || gains.values().iter().copied();
        (Reverse((gains().sum::<Points>(), gains().min())), it.package.clone())
    });
    let possible = space.has_zone().then(|| {
        let most = |role| space.frontier.best_in_zone().map(|it| it.surplus()[role]).max().unwrap_or_default();
        values.map(|role, _| most(role))
    });
    Some(Judgement {
        surplus: less(&values, &space.valuation().limits(package)),
        possible,
        n_better: if is_on_frontier { Ok(0) } else { space.valuation().n_better(&values, Limits::COUNT) },
        left_on_table,
        better: (better.iter().take(MOST_BETTER))
            .map(|it| Better { package: it.package.clone(), gains: less(&it.values, &values) })
            .collect(),
        is_on_frontier,
        values,
    })
}
