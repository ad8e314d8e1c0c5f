//! One case of a valuation: what of it is efficient, and its packages.

use super::{
    blocks::Case,
    merge::{Allowance, Counted, TooMuch, merge, non_dominated, nothing},
    vector::Vector,
};
use crate::points::{OptionId, Package, RoleSet};

/// How the packages of one case are found again.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Part {
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

/// What of one case no other package of it dominates. Ascending.
pub(super) fn part(case: &Case, members: RoleSet, allowance: &mut Allowance) -> Result<(Part, Vec<Counted>), TooMuch> {
    let n = members.len();
    let mut layer = nothing();
    let mut layers = vec![vec![Vector::default()]];
    let mut choices = Vec::new();
    for block in case.blocks.iter().rev() {
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
    Ok((Part { choices, layers }, layer))
}

/// The values of the members, moved together.
pub(super) fn project(values: &Vector, members: RoleSet) -> Vector {
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

/// A walk through the blocks of a case: at each, the choices that leave values
/// which the blocks after it can reach.
pub(super) struct Packages<'f> {
    part: &'f Part,
    case: &'f Case,
    n_issues: usize,
    /// Of choices of equal values only the first, which is enough for the first
    /// package.
    without_repeats: bool,
    /// By block: what is to be reached from here on, and which choice is next.
    path: Vec<(Vector, usize)>,
}

impl<'f> Packages<'f> {
    pub fn new(part: &'f Part, case: &'f Case, n_issues: usize, values: Vector) -> Packages<'f> {
        let is_point = part.layers[0].binary_search(&values).is_ok();
        let path = if is_point { vec![(values, 0)] } else { Vec::new() };
        Packages { part, case, n_issues, without_repeats: false, path }
    }

    /// The first of them, found without walking through equal choices.
    pub fn first(self) -> Option<Package> {
        Packages { without_repeats: true, ..self }.next()
    }

    fn package(&self) -> Package {
        let mut options = vec![OptionId(0); self.n_issues];
        for ((block, kept), (_, next)) in self.case.blocks.iter().zip(&self.part.choices).zip(&self.path) {
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
        let Part { choices, layers } = self.part;
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
