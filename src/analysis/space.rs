use std::{collections::BTreeMap, fmt};

use super::{Frontier, InvalidValuation, Limits, TooMuch, Valuation, Zone, vector::Vector};
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

/// All packages of the same values.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CountedValues {
    /// What they are worth to each role.
    pub values: ByRole<Points>,
    /// How many they are.
    pub n_packages: u128,
    /// Whether one of them leaves nobody below its reservation value.
    pub is_in_zone: bool,
}

impl Space {
    /// Computes the frontier within [`Limits::SCREEN`], and counts the zone within
    /// [`Limits::COUNT`].
    ///
    /// # Errors
    ///
    /// [`TooMuch`] where the frontier is too large. That does not depend on the
    /// reservation values.
    pub fn of(valuation: &Valuation) -> Result<Space, TooMuch> {
        Ok(Space { frontier: frontier(valuation)?, zone: valuation.zone(Limits::COUNT) })
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

    /// Each role's reservation value, where no option changes it.
    pub fn reservation_values(&self) -> &ByRole<Points> {
        self.frontier.reservation_values()
    }

    /// How many packages there are.
    pub fn n_packages(&self) -> u128 {
        self.valuation().n_packages()
    }

    /// Whether some package leaves nobody below its reservation value. What
    /// dominates such a package with the same reservation values does so too, so
    /// the frontier knows.
    pub fn has_zone(&self) -> bool {
        self.frontier.best_in_zone().next().is_some()
    }

    /// How many packages are on the frontier and in the zone.
    pub fn n_frontier_in_zone(&self) -> u128 {
        self.frontier.in_zone().map(|it| it.n_packages).sum()
    }

    /// Whether nothing betters these values of a package for one role without
    /// worsening them for another.
    pub fn is_on_frontier(&self, values: &ByRole<Points>) -> bool {
        self.frontier.points.binary_search_by(|it| it.values.cmp(values)).is_ok()
    }

    /// All different values that packages have, ascending, the first role's
    /// first. `None` if there are more than `most`, those of packages of other
    /// reservation values told apart, or too much is to be added up.
    pub fn values(&self, most: usize) -> Option<Vec<CountedValues>> {
        let valuation = self.valuation();
        let by_case = valuation.sums(|it| *it, Limits { vectors: most as u64, ..Limits::SCREEN }).ok()?;
        let mut all: BTreeMap<Vector, (u128, bool)> = BTreeMap::new();
        for (case, sums) in valuation.cases.iter().zip(by_case) {
            let limits = valuation.vector(&case.reservation_values);
            for it in sums {
                let (n, is_in_zone) = all.entry(it.vector).or_default();
                *n += it.count;
                *is_in_zone |= it.vector.is_at_least(&limits);
            }
        }
        let counted = |(vector, (n_packages, is_in_zone)): (Vector, (u128, bool))| CountedValues {
            values: valuation.by_role(&vector),
            n_packages,
            is_in_zone,
        };
        Some(all.into_iter().map(counted).collect())
    }
}

fn frontier(valuation: &Valuation) -> Result<Frontier, TooMuch> {
    valuation.frontier_of(RoleSet::all(valuation.n_roles()), Limits::SCREEN)
}
