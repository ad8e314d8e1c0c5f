use super::{
    Valuation,
    merge::{Allowance, Counted, Limits, TooMuch, merge, non_dominated, nothing},
    vector::Vector,
};
use crate::points::{ByRole, OptionId, Package, Points, RoleSet};

/// A point of the frontier: values that no package betters for one role
/// without worsening them for another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FrontierPoint {
    /// What it is worth to each role. Who is left out of the coalition has the
    /// reservation value.
    pub values: ByRole<Points>,
    /// How many packages have exactly these values. At least one.
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
    /// one, and no two with equal values.
    pub points: Vec<FrontierPoint>,
    /// By block, its choices that no other choice of it dominates, in the
    /// author's order.
    choices: Vec<Vec<Kept>>,
    /// By block, the values of all that is kept of it and the blocks after it;
    /// in the end the one way to settle nothing. Each ascending.
    layers: Vec<Vec<Vector>>,
}

/// A choice of a block that a package of the frontier can have.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Kept {
    /// Its place among the block's choices.
    choice: usize,
    values: Vector,
    /// Whether a choice before it has the same values.
    repeats: bool,
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
        let n = members.len();
        let mut layer = nothing();
        let mut layers = vec![vec![Vector::default()]];
        let mut choices = Vec::new();
        for block in self.blocks.iter().rev() {
            let values: Vec<Vector> = block.choices.iter().map(|it| project(&it.values, members)).collect();
            let all = values.iter().map(|it| Counted { vector: *it, count: 1 }).collect();
            let best = non_dominated(all, n, allowance)?;
            layer = merge(&layer, &best, n, allowance)?;
            allowance.take_vectors(layer.len())?;
            layers.push(layer.iter().map(|it| it.vector).collect());
            choices.push(kept(&values, &best));
        }
        layers.reverse();
        choices.reverse();
        let mut frontier = Frontier { valuation: self.clone(), members, points: Vec::new(), choices, layers };
        let point = |it: &Counted| {
            let mut own = it.vector.0.iter();
            let values = self.reservation_values.map(|role, limit| match members.contains(role) {
                true => Points(own.next().copied().unwrap_or_default()),
                false => *limit,
            });
            let package = Packages::new(&frontier, it.vector, true).next()?;
            Some(FrontierPoint { values, n_packages: it.count, package })
        };
        frontier.points = layer.iter().filter_map(point).collect();
        Ok(frontier)
    }
}

/// The values of the members, moved together.
fn project(values: &Vector, members: RoleSet) -> Vector {
    Vector::new(members.iter().map(|role| values.0[role.index()]))
}

/// The places of the best values.
fn kept(values: &[Vector], best: &[Counted]) -> Vec<Kept> {
    let mut seen = vec![false; best.len()];
    let kept = |(choice, values): (usize, &Vector)| {
        let place = best.binary_search_by_key(values, |it| it.vector).ok()?;
        Some(Kept { choice, values: *values, repeats: std::mem::replace(&mut seen[place], true) })
    };
    values.iter().enumerate().filter_map(kept).collect()
}

impl Frontier {
    /// The reservation values against which its points are measured.
    pub fn reservation_values(&self) -> &ByRole<Points> {
        &self.valuation.reservation_values
    }

    /// The points that leave no member below its reservation value.
    pub fn in_zone(&self) -> impl Iterator<Item = &FrontierPoint> {
        let limits = self.reservation_values();
        self.points.iter().filter(|it| it.values.iter().all(|(role, value)| limits[role] <= *value))
    }

    /// How many packages are on the frontier.
    pub fn n_packages(&self) -> u128 {
        self.points.iter().map(|it| it.n_packages).sum()
    }

    /// The packages of a point, each when it is asked for, in the order of
    /// [`Agenda::packages`]. Issues that rules tie together take the place of
    /// the first of them. There can be very many: take what is needed.
    ///
    /// None if the values are not those of a point of this frontier.
    ///
    /// [`Agenda::packages`]: crate::points::Agenda::packages
    pub fn packages(&self, point: &FrontierPoint) -> impl Iterator<Item = Package> {
        let values = self.valuation.vector(&point.values);
        Packages::new(self, project(&values, self.members), false)
    }
}

/// A walk through the blocks: at each, the choices that leave values which the
/// blocks after it can reach.
struct Packages<'f> {
    frontier: &'f Frontier,
    /// Of choices of equal values only the first, which is enough for the first
    /// package.
    without_repeats: bool,
    /// By block: what is to be reached from here on, and which choice is next.
    path: Vec<(Vector, usize)>,
}

impl<'f> Packages<'f> {
    fn new(frontier: &'f Frontier, values: Vector, without_repeats: bool) -> Packages<'f> {
        let is_point = frontier.layers[0].binary_search(&values).is_ok();
        Packages { frontier, without_repeats, path: if is_point { vec![(values, 0)] } else { Vec::new() } }
    }

    fn package(&self) -> Package {
        let Frontier { valuation, choices, .. } = self.frontier;
        let mut options = vec![OptionId(0); valuation.agenda.n_issues()];
        for ((block, kept), (_, next)) in valuation.blocks.iter().zip(choices).zip(&self.path) {
            let choice = &block.choices[kept[next - 1].choice];
            for (issue, option) in block.issues.iter().zip(&choice.options) {
                options[issue.index()] = *option;
            }
        }
        Package(options)
    }
}

impl Iterator for Packages<'_> {
    type Item = Package;

    fn next(&mut self) -> Option<Package> {
        let Frontier { choices, layers, .. } = self.frontier;
        loop {
            let depth = self.path.len();
            let (values, next) = self.path.last_mut()?;
            let Some(kept) = choices[depth - 1].get(*next) else {
                self.path.pop();
                continue;
            };
            *next += 1;
            if self.without_repeats && kept.repeats {
                continue;
            }
            let rest = *values - kept.values;
            if layers[depth].binary_search(&rest).is_err() {
                continue;
            }
            if depth == choices.len() {
                return Some(self.package());
            }
            self.path.push((rest, 0));
        }
    }
}
