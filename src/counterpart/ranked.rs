use crate::points::{Agenda, OptionId, Package, Points, ScoreSheet};

/// The most packages among which the program can look for its next offer. It
/// has to know them one by one, because what it takes the others to wish for is
/// another sum for each of them after every offer.
pub const MAX_PACKAGES: u64 = 100_000;

/// Whether the program can play a role where this is to be settled.
pub fn can_play(agenda: &Agenda) -> bool {
    agenda.n_packages().is_some_and(|n| n <= MAX_PACKAGES)
}

/// All packages in the order of one role's wishes: the most valuable first,
/// ties in the order of [`crate::points::Agenda::packages`].
#[derive(Debug)]
pub(super) struct Ranked {
    sheet: ScoreSheet,
    values: Vec<i64>,
    order: Vec<u32>,
}

impl Ranked {
    /// Looks through all packages once. Of more than [`MAX_PACKAGES`] it knows
    /// none.
    pub(super) fn new(sheet: &ScoreSheet) -> Ranked {
        if !can_play(&Agenda(sheet.0.iter().map(|it| it.len() as u16).collect())) {
            return Ranked { sheet: sheet.clone(), values: Vec::new(), order: Vec::new() };
        }
        let points: Vec<Vec<i64>> = sheet.0.iter().map(|it| it.iter().map(|it| it.0).collect()).collect();
        let values = sums(&points);
        let order = best_first(&values);
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

/// The places of these values from the greatest to the least, ties in their
/// order: a radix sort, because comparing 100,000 of them would be felt on a
/// small device.
fn best_first(values: &[i64]) -> Vec<u32> {
    const DIGIT: u32 = 16;
    let most = values.iter().copied().max().unwrap_or(0);
    let key = |id: u32| most.abs_diff(values[id as usize]);
    let largest = values.iter().map(|it| most.abs_diff(*it)).max().unwrap_or(0);
    let mut order: Vec<u32> = (0..values.len() as u32).collect();
    let mut shift = 0;
    while shift == 0 || shift < u64::BITS && 0 < largest >> shift {
        let digit = |id: u32| (key(id) >> shift & ((1 << DIGIT) - 1)) as usize;
        let mut starts = vec![0u32; (1 << DIGIT) + 1];
        for id in &order {
            starts[digit(*id) + 1] += 1;
        }
        for i in 1..starts.len() {
            starts[i] += starts[i - 1];
        }
        let mut sorted = vec![0; order.len()];
        for id in &order {
            let start = &mut starts[digit(*id)];
            sorted[*start as usize] = *id;
            *start += 1;
        }
        order = sorted;
        shift += DIGIT;
    }
    order
}

/// For every package, in the order of [`crate::points::Agenda::packages`], the
/// sum of what its options are worth by this table of issues and options.
pub(super) fn sums(points: &[Vec<i64>]) -> Vec<i64> {
    let mut sums = vec![0];
    for issue in points {
        let mut longer = Vec::with_capacity(sums.len() * issue.len());
        for sum in &sums {
            for it in issue {
                longer.push(sum + it);
            }
        }
        sums = longer;
    }
    sums
}

#[cfg(test)]
mod tests {
    use super::best_first;

    #[test]
    fn the_greatest_comes_first_and_equals_stay_in_order() {
        for values in [vec![], vec![7], vec![3, 9, 3, 9, -4], vec![0, 1 << 40, -(1 << 40), 65_536, 65_535, 65_536, 0]] {
            let mut expected: Vec<u32> = (0..values.len() as u32).collect();
            expected.sort_by_key(|id| std::cmp::Reverse(values[*id as usize]));
            assert_eq!(best_first(&values), expected, "{values:?}");
        }
    }
}
