use std::cmp::Reverse;

use super::{
    Frontier, FrontierPoint, Limits, TooMuch,
    solutions::{best, gains, joint},
};
use crate::points::{ByRole, Package, Points};

/// How far one package is from what was possible, in points that the roles
/// could really have had.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Distance {
    /// What it is worth to each role.
    pub values: ByRole<Points>,
    /// How many packages are worth at least as much to every role and more to
    /// one. 0 on the frontier.
    pub n_better: u128,
    /// The most joint points that could have been had more with nobody worse
    /// off. 0 on the frontier.
    pub left_on_table: Points,
    /// A frontier point that has them: of several the one whose smallest gain
    /// is the largest, then the second smallest, and so on, then the first of
    /// the frontier. The package's own point if it is on the frontier.
    pub toward: FrontierPoint,
    /// The most each role could have had at no cost to the others.
    pub most_at_no_cost: ByRole<Points>,
}

impl Frontier {
    /// Measures a package against this frontier of all roles. `None` if the
    /// package is forbidden or of another agenda, or the frontier a
    /// coalition's.
    ///
    /// # Errors
    ///
    /// [`TooMuch`] where the better packages cannot be counted.
    pub fn distance(&self, package: &Package) -> Result<Option<Distance>, TooMuch> {
        let values = self.valuation.values(package).filter(|it| it.n_roles() == self.members.len());
        let Some(values) = values else { return Ok(None) };
        let at_no_cost =
            || self.points.iter().filter(|it| it.values.iter().all(|(role, value)| values[role] <= *value));
        let Some(toward) = best(at_no_cost(), |it| {
            let mut gains = gains(it, &values);
            gains.sort_unstable();
            (joint(it), gains)
        })
        .first()
        .map(|it| FrontierPoint::clone(it)) else {
            return Ok(None);
        };
        Ok(Some(Distance {
            n_better: self.valuation.n_better(&values, Limits::COMMAND)?,
            left_on_table: toward.values.iter().map(|(role, value)| *value - values[role]).sum(),
            most_at_no_cost: values.map(|role, own| at_no_cost().map(|it| it.values[role]).max().unwrap_or(*own)),
            toward,
            values,
        }))
    }
}

/// Why there is no zone of possible agreement, and what would open one. Where
/// options change reservation values, giving up points means of each of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoZone {
    /// By how much: the smallest, over all packages, of the largest shortfall of
    /// a role below its reservation value. If every role gave up as much of its
    /// reservation value, there would be a zone; with less there would not.
    /// More than 0.
    pub gap: Points,
    /// A point with this largest shortfall: of several the one whose second
    /// largest shortfall is the smallest, and so on, then the first of the
    /// frontier.
    pub nearest: FrontierPoint,
    /// How far each role stays below its reservation value there; never less
    /// than 0.
    pub shortfalls: ByRole<Points>,
    /// By how much each role alone would have to lower its reservation value to
    /// open a zone while the others keep theirs. `None` where that would not
    /// help, because the others cannot agree even without it.
    pub opens_alone: ByRole<Option<Points>>,
}

impl NoZone {
    /// What is missing. `None` where there is a zone.
    pub fn of(frontier: &Frontier) -> Option<NoZone> {
        if frontier.best_in_zone().next().is_some() {
            return None;
        }
        let shortfall =
            |it: &FrontierPoint| it.reservation_values.map(|role, limit| (*limit - it.values[role]).max(Points(0)));
        let largest_first = |it: &FrontierPoint| {
            let mut shortfalls = shortfall(it).values().to_vec();
            shortfalls.sort_unstable_by_key(|it| Reverse(*it));
            Reverse(shortfalls)
        };
        let nearest = FrontierPoint::clone(best(frontier.candidates(), largest_first).first()?);
        let shortfalls = shortfall(&nearest);
        let opens_alone = frontier.reservation_values().map(|role, _| {
            let misses = |it: &FrontierPoint| {
                let shortfall = shortfall(it);
                let others_agree = shortfall.iter().all(|(other, it)| other == role || *it == Points(0));
                others_agree.then(|| shortfall[role])
            };
            frontier.candidates().filter_map(misses).min()
        });
        Some(NoZone { gap: shortfalls.values().iter().copied().max()?, nearest, shortfalls, opens_alone })
    }
}
