use std::cmp::Reverse;

use crate::points::{OptionId, Package, Points, ScoreSheet};

/// All packages in the order of one role's wishes: the most valuable first,
/// ties in the order of [`crate::points::Agenda::packages`].
#[derive(Debug)]
pub(super) struct Ranked {
    sheet: ScoreSheet,
    values: Vec<i64>,
    order: Vec<u32>,
}

impl Ranked {
    /// Looks through all packages once; a pack's check bounds them to 100,000.
    pub(super) fn new(sheet: &ScoreSheet) -> Ranked {
        let points: Vec<Vec<i64>> = sheet.0.iter().map(|it| it.iter().map(|it| it.0).collect()).collect();
        let values = sums(&points);
        let mut order: Vec<u32> = (0..values.len() as u32).collect();
        order.sort_unstable_by_key(|id| (Reverse(values[*id as usize]), *id));
        Ranked { sheet: sheet.clone(), values, order }
    }

    /// Whether this is the order of that sheet's role.
    pub(super) fn is_of(&self, sheet: &ScoreSheet) -> bool {
        self.sheet == *sheet
    }

    /// How many packages are worth at least so much.
    pub(super) fn n_worth(&self, least: Points) -> usize {
        self.order.partition_point(|id| least.0 <= self.values[*id as usize])
    }

    /// The value of the package at this rank, from 0; past the last, the last's.
    pub(super) fn value(&self, rank: usize) -> Points {
        let id = self.order.get(rank).or(self.order.last());
        Points(id.map_or(0, |id| self.values[*id as usize]))
    }

    /// The packages worth `least` to `most`, by their places among all
    /// packages, with their values, the most valuable first.
    pub(super) fn between(&self, least: Points, most: Points) -> impl Iterator<Item = (usize, Points)> {
        let from = self.order.partition_point(|id| most.0 < self.values[*id as usize]);
        self.order[from..]
            .iter()
            .map(|id| (*id as usize, Points(self.values[*id as usize])))
            .take_while(move |(_, value)| least <= *value)
    }

    /// The package at this place among all packages.
    pub(super) fn package(&self, id: usize) -> Package {
        let mut rest = id;
        let mut options: Vec<OptionId> = self
            .sheet
            .0
            .iter()
            .rev()
            .map(|it| {
                let option = rest % it.len();
                rest /= it.len();
                OptionId(option as u8)
            })
            .collect();
        options.reverse();
        Package(options)
    }
}

/// For every package, in the order of [`crate::points::Agenda::packages`], the
/// sum of what its options are worth by this table of issues and options.
pub(super) fn sums(points: &[Vec<i64>]) -> Vec<i64> {
    points
        .iter()
        .fold(vec![0], |sums, issue| sums.iter().flat_map(|sum| issue.iter().map(move |it| sum + it)).collect())
}
