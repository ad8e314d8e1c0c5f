use super::{
    Valuation,
    blocks::Case,
    merge::{Allowance, Counted, Limits, TooMuch, non_dominated},
    part::{Packages, Part, part, project},
};
use crate::points::{ByRole, Package, Points, RoleSet};

/// A point of the frontier: values that no package betters for one role
/// without worsening them for another.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct FrontierPoint {
    /// What it is worth to each role. Who is left out of the coalition has the
    /// reservation value.
    pub values: ByRole<Points>,
    /// What each role has without this agreement. Other packages have other
    /// reservation values only where options change them.
    pub reservation_values: ByRole<Points>,
    /// How many packages have exactly these values and reservation values. At
    /// least one.
    pub n_packages: u128,
    /// The first of them, in the order of [`Frontier::packages`].
    pub package: Package,
}

/// All that is efficient: every package that no other dominates, by value.
///
/// Issues are merged from the last to the first, and of the sums after each
/// only those that no other sum dominates are kept: were a part of a package
/// dominated by another part, completing both the same way would keep it so.
/// (A Pareto sum: Funke, Hespe, Sanders, Storandt, Truschel, *Pareto Sums of
/// Pareto Sets*, arXiv 2409.10232.)
#[derive(Debug, Clone, PartialEq)]
pub struct Frontier {
    /// Of what it is the frontier.
    pub valuation: Valuation,
    /// Whose values count: everybody's, or a coalition's.
    pub members: RoleSet,
    /// Its points, their values ascending, the first role's first. At least
    /// one, and no two with equal values and equal reservation values.
    pub points: Vec<FrontierPoint>,
    /// Points that only packages of other reservation values dominate, none
    /// where no option changes these. They are not efficient, but measured from
    /// what the roles have without them they can be the best.
    pub(super) best_of_their_case: Vec<FrontierPoint>,
    /// By case of the valuation.
    parts: Vec<Part>,
}

impl Valuation {
    /// The frontier of all roles.
    ///
    /// # Errors
    ///
    /// [`TooMuch`] where the frontier, or a part of it on the way, is too large.
    ///
    /// # Examples
    ///
    /// ```
    /// use parley::library;
    ///
    /// let pack = library::pack("turn-at-the-sluice").unwrap();
    /// let valuation = pack.exercises[0].valuation()?;
    /// let frontier = valuation.frontier()?;
    /// assert_eq!(valuation.n_packages(), 324);
    /// assert_eq!(frontier.n_packages(), 12);
    /// assert_eq!(frontier.in_zone().count(), 5);
    /// # Ok::<_, Box<dyn std::error::Error>>(())
    /// ```
    pub fn frontier(&self) -> Result<Frontier, TooMuch> {
        self.frontier_of(RoleSet::all(self.n_roles()), Limits::COMMAND)
    }

    /// The frontier on the values of some roles alone: what they could agree if
    /// the others have no say.
    ///
    /// # Errors
    ///
    /// As [`Valuation::frontier`], by these limits.
    pub fn frontier_of(&self, members: RoleSet, limits: Limits) -> Result<Frontier, TooMuch> {
        self.frontier_within(members, &mut Allowance::of(limits))
    }

    pub(super) fn frontier_within(&self, members: RoleSet, allowance: &mut Allowance) -> Result<Frontier, TooMuch> {
        let merged: Vec<(Part, Vec<Counted>)> =
            self.cases.iter().map(|case| part(case, members, allowance)).collect::<Result<_, _>>()?;
        let all = || merged.iter().flat_map(|(_, points)| points.iter().copied()).collect();
        // In a single case nothing of another one can dominate.
        let best = match merged.len() {
            1 => None,
            _ => Some(non_dominated(all(), members.len(), allowance)?),
        };
        let is_best = |it: &Counted| {
            best.as_ref().is_none_or(|best| best.binary_search_by_key(&it.vector, |it| it.vector).is_ok())
        };
        let (mut points, mut best_of_their_case) = (Vec::new(), Vec::new());
        for (case, (part, found)) in self.cases.iter().zip(&merged) {
            for it in found {
                let point = part.point(self, case, members, it);
                if is_best(it) { &mut points } else { &mut best_of_their_case }.extend(point);
            }
        }
        points.sort_unstable();
        best_of_their_case.sort_unstable();
        let parts = merged.into_iter().map(|(part, _)| part).collect();
        Ok(Frontier { valuation: self.clone(), members, points, best_of_their_case, parts })
    }
}

impl Part {
    fn point(&self, of: &Valuation, case: &Case, members: RoleSet, it: &Counted) -> Option<FrontierPoint> {
        let mut own = it.vector.0.iter();
        let values = case.reservation_values.map(|role, limit| match members.contains(role) {
            true => Points(own.next().copied().unwrap_or_default()),
            false => *limit,
        });
        let n_issues = of.agenda.n_issues();
        let package = Packages::new(self, case, n_issues, it.vector).first()?;
        let reservation_values = case.reservation_values.clone();
        Some(FrontierPoint { values, reservation_values, n_packages: it.count, package })
    }
}

impl Frontier {
    /// The reservation values against which its points are measured.
    pub fn reservation_values(&self) -> &ByRole<Points> {
        &self.valuation.reservation_values
    }

    /// The points that leave no member below the reservation value that holds
    /// with them.
    pub fn in_zone(&self) -> impl Iterator<Item = &FrontierPoint> {
        self.points.iter().filter(|it| it.is_acceptable())
    }

    /// All points among which the best of the zone by any measure of gains are:
    /// those of [`Frontier::in_zone`] and, where options change reservation
    /// values, those that only packages of other reservation values dominate.
    /// None where the zone is empty.
    pub fn best_in_zone(&self) -> impl Iterator<Item = &FrontierPoint> {
        self.candidates().filter(|it| it.is_acceptable())
    }

    /// The same whether or not they are acceptable.
    pub(super) fn candidates(&self) -> impl Iterator<Item = &FrontierPoint> {
        self.points.iter().chain(&self.best_of_their_case)
    }

    /// How many packages are on the frontier.
    pub fn n_packages(&self) -> u128 {
        self.points.iter().map(|it| it.n_packages).sum()
    }

    /// The packages of a point, each when it is asked for, in the order of
    /// [`Agenda::packages`]. Issues that rules tie together take the place of
    /// the first of them. There can be very many: take what is needed.
    ///
    /// None if the point is none of this frontier.
    ///
    /// [`Agenda::packages`]: crate::points::Agenda::packages
    pub fn packages(&self, point: &FrontierPoint) -> impl Iterator<Item = Package> {
        let values = project(&self.valuation.vector(&point.values), self.members);
        let of_case = self.valuation.cases.iter().zip(&self.parts);
        let found = of_case.filter(|(case, _)| case.reservation_values == point.reservation_values);
        let n_issues = self.valuation.agenda.n_issues();
        found.flat_map(move |(case, part)| Packages::new(part, case, n_issues, values))
    }
}

impl FrontierPoint {
    /// Value less reservation value; 0 for who is left out of the coalition.
    pub fn surplus(&self) -> ByRole<Points> {
        self.values.map(|role, value| *value - self.reservation_values[role])
    }

    /// Whether it leaves no member below the reservation value that holds with it.
    pub fn is_acceptable(&self) -> bool {
        self.surplus().values().iter().all(|it| Points(0) <= *it)
    }
}
