use rand::{Rng, RngExt};

use super::{
    model::Model,
    pace::WHOLE,
    ranked::{Ranked, sums},
};
use crate::points::{Package, Points};

/// Packages whose estimates for the others differ by less than this are alike:
/// an estimate from few offers is no finer.
const ALIKE: i64 = WHOLE / 100;

/// What every package seems to be worth to the others together: for one other
/// its estimate, for several the mean and the worst-off's, half each, because
/// each of them can refuse.
pub(super) struct Likings(Vec<i64>);

impl Likings {
    pub(super) fn new<'m>(models: impl Iterator<Item = &'m Model>) -> Likings {
        let each: Vec<Vec<i64>> = models.map(|it| sums(&it.table())).collect();
        Likings(match each.as_slice() {
            [] => Vec::new(),
            [only] => only.clone(),
            several => (0..several[0].len())
                .map(|id| {
                    let of = || several.iter().filter_map(|it| it.get(id).copied());
                    (of().sum::<i64>() / several.len() as i64 + of().min().unwrap_or(0)) / 2
                })
                .collect(),
        })
    }

    fn of(&self, id: usize) -> i64 {
        self.0.get(id).copied().unwrap_or(0)
    }
}

/// Of the packages worth `least` to `most`, one that the others seem to like
/// best; among those that are alike to them, the one worth most; chance decides
/// between equals. `None` if there is no such package that `may` be offered.
pub(super) fn choose(
    ranked: &Ranked,
    likings: &Likings,
    (least, most): (Points, Points),
    chance: &mut impl Rng,
    may: impl Fn(&Package) -> bool,
) -> Option<Package> {
    let best = ranked.between(least, most).map(|(id, _)| likings.of(id)).max()?;
    let alike = || ranked.between(least, most).filter(|(id, _)| best - ALIKE < likings.of(*id));
    let mut equals: Vec<Package> = Vec::new();
    let mut worth = None;
    for (id, value) in alike() {
        if worth.is_some_and(|it| value < it) {
            break;
        }
        let package = ranked.package(id);
        if may(&package) {
            worth = Some(value);
            equals.push(package);
        }
    }
    if equals.is_empty() {
        // All that is alike is refused: whatever else may be offered.
        let mut rest = ranked.between(least, most).map(|(id, _)| ranked.package(id));
        return rest.find(|it| may(it));
    }
    let n = chance.random_range(0..equals.len() as u32) as usize;
    Some(equals.swap_remove(n))
}

/// A package to offer together with `first`: worth `least` to `most`, settled
/// otherwise in at least two issues, and the best of these by the others'
/// seeming wishes, then by its value.
pub(super) fn choose_second(
    ranked: &Ranked,
    likings: &Likings,
    (least, most): (Points, Points),
    first: &Package,
) -> Option<Package> {
    let differs = |it: &Package| 2 <= it.iter().zip(first.iter()).filter(|(a, b)| a != b).count();
    // The most valuable comes first, so the first of the best is kept.
    let mut best: Option<(i64, Package)> = None;
    for (id, _) in ranked.between(least, most) {
        let liking = likings.of(id);
        if best.as_ref().is_none_or(|(it, _)| *it < liking) {
            let package = ranked.package(id);
            if differs(&package) {
                best = Some((liking, package));
            }
        }
    }
    best.map(|(_, package)| package)
}
