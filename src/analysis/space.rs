use super::{
    merge::{Allowance, Counted, non_dominated},
    vector::Vector,
};
use crate::points::{Agenda, ByRole, LimitChange, Package, Points, ScoreSheet, limit};

/// The most packages of an exercise that are looked through. With more than two
/// roles every package may have to be compared with every other.
pub fn max_packages(n_roles: usize) -> u64 {
    if n_roles == 2 { 100_000 } else { 10_000 }
}

/// A package with its value for each role.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outcome {
    /// The package.
    pub package: Package,
    /// What it is worth to each role.
    pub values: ByRole<Points>,
    /// Whether no package is worth more to a role without being worth less to
    /// another. Packages of equal value are on the frontier together.
    pub is_on_frontier: bool,
    /// Whether it leaves no role below its reservation value. Exactly at it
    /// counts as inside, because the role is no worse off than without an
    /// agreement.
    pub is_in_zone: bool,
}

/// All packages of an exercise with their values.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Space {
    /// Every package once, in the order of [`Agenda::packages`].
    pub outcomes: Vec<Outcome>,
    /// Each role's reservation value, where no option changes it.
    pub reservation_values: ByRole<Points>,
    /// By role, what changes it.
    limit_changes: ByRole<Vec<LimitChange>>,
}

impl Space {
    /// Looks through all packages. At most [`max_packages`], which the pack's
    /// check guarantees.
    pub fn new(agenda: &Agenda, sheets: &ByRole<&ScoreSheet>, reservation_values: ByRole<Points>) -> Space {
        let mut outcomes: Vec<Outcome> = agenda
            .packages()
            .take(max_packages(sheets.n_roles()) as usize)
            .map(|package| {
                let values = sheets.map(|_, sheet| sheet.value(&package));
                let is_in_zone =
                    sheets.iter().all(|(role, it)| it.limit(&package, reservation_values[role]) <= values[role]);
                Outcome { package, values, is_on_frontier: false, is_in_zone }
            })
            .collect();
        mark_frontier(&mut outcomes);
        let limit_changes = sheets.map(|_, it| it.limit_changes().to_vec());
        Space { outcomes, reservation_values, limit_changes }
    }

    /// What each role has without this agreement.
    pub fn limits(&self, package: &Package) -> ByRole<Points> {
        self.reservation_values.map(|role, own| limit(&self.limit_changes[role], package, *own))
    }

    /// The packages that leave no role below its reservation value.
    pub fn zone(&self) -> impl Iterator<Item = &Outcome> {
        self.outcomes.iter().filter(|it| it.is_in_zone)
    }

    /// The packages that no other dominates.
    pub fn frontier(&self) -> impl Iterator<Item = &Outcome> {
        self.outcomes.iter().filter(|it| it.is_on_frontier)
    }

    /// The outcome of a package.
    pub fn outcome(&self, package: &Package) -> Option<&Outcome> {
        self.outcomes.iter().find(|it| it.package == *package)
    }
}

/// Whether `a` is worth at least as much as `b` to every role and more to one.
pub(super) fn dominates(a: &ByRole<Points>, b: &ByRole<Points>) -> bool {
    a != b && a.values().iter().zip(b.values()).all(|(a, b)| b <= a)
}

fn mark_frontier(outcomes: &mut [Outcome]) {
    let vector = |it: &Outcome| Vector::new(it.values.values().iter().map(|it| it.0));
    let n_roles = outcomes.first().map_or(0, |it| it.values.n_roles());
    let all = outcomes.iter().map(|it| Counted { vector: vector(it), count: 1 }).collect();
    // So many as are in a space are always few enough.
    let frontier = non_dominated(all, n_roles, &mut Allowance::unlimited()).unwrap_or_default();
    for it in outcomes {
        it.is_on_frontier = frontier.binary_search_by_key(&vector(it), |it| it.vector).is_ok();
    }
}
