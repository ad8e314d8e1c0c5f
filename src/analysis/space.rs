use std::fmt;

use super::{Frontier, FrontierPoint, InvalidValuation, Limits, TooMuch, Valuation, Zone, count::sums};
use crate::points::{ByRole, Points, RoleSet};

/// All that could have been agreed at one table, for one reservation value of
/// each role: packages are counted, and the efficient ones known by value.
#[derive(Debug, Clone, PartialEq)]
pub struct Space {
    /// What is efficient, and what every package is worth.
    pub frontier: Frontier,
    /// What leaves nobody below the reservation value. Where it cannot be
    /// counted, [`Space::has_zone`] still knows whether there is any.
    pub zone: Result<Zone, TooMuch>,
}

/// Why there is no exact answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotExact {
    /// Numbers that do not fit one another, or nothing to settle.
    Invalid(InvalidValuation),
    /// The frontier takes too much to compute.
    TooMuch(TooMuch),
}

impl fmt::Display for NotExact {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            NotExact::Invalid(it) => it.fmt(f),
            NotExact::TooMuch(it) => it.fmt(f),
        }
    }
}

impl std::error::Error for NotExact {}

/// Values and how many packages have just these.
pub type CountedValues = (ByRole<Points>, u128);

impl Space {
    /// Computes frontier and zone within [`Limits::SCREEN`].
    ///
    /// # Errors
    ///
    /// [`TooMuch`] where the frontier is too large. That does not depend on the
    /// reservation values.
    pub fn of(valuation: &Valuation) -> Result<Space, TooMuch> {
        Ok(Space { frontier: frontier(valuation)?, zone: valuation.zone(Limits::SCREEN) })
    }

    /// Whether [`Space::of`] has an answer, without counting the zone: of very
    /// many packages that takes a hundred times as long, and nothing is refused
    /// for it.
    ///
    /// # Errors
    ///
    /// As [`Space::of`].
    pub fn check(valuation: &Valuation) -> Result<(), TooMuch> {
        frontier(valuation).map(|_| ())
    }

    /// What every package is worth to whom.
    pub fn valuation(&self) -> &Valuation {
        &self.frontier.valuation
    }

    /// Each role's reservation value.
    pub fn reservation_values(&self) -> &ByRole<Points> {
        self.frontier.reservation_values()
    }

    /// How many packages there are.
    pub fn n_packages(&self) -> u128 {
        self.valuation().n_packages()
    }

    /// Whether some package leaves nobody below its reservation value. What
    /// dominates such a package does so too, so the frontier knows.
    pub fn has_zone(&self) -> bool {
        self.frontier.in_zone().next().is_some()
    }

    /// How many packages are on the frontier and in the zone.
    pub fn n_frontier_in_zone(&self) -> u128 {
        self.frontier.in_zone().map(|it| it.n_packages).sum()
    }

    /// The frontier's point with these values.
    pub fn frontier_point(&self, values: &ByRole<Points>) -> Option<&FrontierPoint> {
        let points = &self.frontier.points;
        points.binary_search_by(|it| it.values.cmp(values)).ok().and_then(|it| points.get(it))
    }

    /// Whether nobody is below its reservation value.
    pub fn is_in_zone(&self, values: &ByRole<Points>) -> bool {
        self.reservation_values().iter().all(|(role, limit)| *limit <= values[role])
    }

    /// All different values that packages have, ascending, the first role's
    /// first. `None` if there are more than `most`, or too much is to be added up.
    pub fn values(&self, most: usize) -> Option<Vec<CountedValues>> {
        let sums = sums(self.valuation().choices(), Limits { vectors: most as u64, ..Limits::SCREEN }).ok()?;
        Some(sums.iter().map(|it| (self.valuation().by_role(&it.vector), it.count)).collect())
    }
}

fn frontier(valuation: &Valuation) -> Result<Frontier, TooMuch> {
    valuation.frontier_of(RoleSet::all(valuation.n_roles()), Limits::SCREEN)
}
