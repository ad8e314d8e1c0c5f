use crate::points::{Agenda, Combination, OptionId, Package, Points, ScoreSheet};

/// The most packages among which the program can look for its next offer. It
/// has to know them one by one, because what it takes the others to wish for is
/// another sum for each of them after every offer.
pub const MAX_PACKAGES: u64 = 100_000;

/// Whether the program can play a role where this is to be settled.
pub fn can_play(agenda: &Agenda) -> bool {
    agenda.n_packages().is_some_and(|n| n <= MAX_PACKAGES)
}

/// All packages that are allowed, in the order of one role's wishes: the most
/// valuable first, ties in the order of [`Agenda::packages`]. What they are
/// worth is [measured](ScoreSheet::measured) from the role's reservation value.
#[derive(Debug)]
pub(super) struct Ranked {
    agenda: Agenda,
    sheet: ScoreSheet,
    limit: Points,
    values: Vec<i64>,
    order: Vec<u32>,
}

impl Ranked {
    /// Looks through all packages once. Of more than [`MAX_PACKAGES`] it knows
    /// none.
    pub(super) fn new(agenda: &Agenda, sheet: &ScoreSheet, limit: Points) -> Ranked {
        if !can_play(agenda) {
            let (values, order) = (Vec::new(), Vec::new());
            return Ranked { agenda: agenda.clone(), sheet: sheet.clone(), limit, values, order };
        }
        let points: Vec<Vec<i64>> = sheet.points.iter().map(|it| it.iter().map(|it| it.0).collect()).collect();
        let mut values = sums(&points);
        for bonus in sheet.bonuses() {
            for_each_with(agenda, &bonus.when, values.len(), |id| values[id] += bonus.points.0);
        }
        let mut limits = Vec::new();
        if !sheet.limit_changes().is_empty() {
            limits = vec![limit; values.len()];
            // The first that holds counts, so it is written last.
            for change in sheet.limit_changes().iter().rev() {
                for_each_with(agenda, &change.when, limits.len(), |id| limits[id] = change.reservation_value);
            }
        }
        values.iter_mut().zip(&limits).for_each(|(value, it)| *value += (limit - *it).0);
        let mut is_forbidden = vec![false; if agenda.forbidden().is_empty() { 0 } else { values.len() }];
        for it in agenda.forbidden() {
            for_each_with(agenda, it, is_forbidden.len(), |id| is_forbidden[id] = true);
        }
        let mut order = best_first(&values);
        order.retain(|id| is_forbidden.get(*id as usize) != Some(&true));
        Ranked { agenda: agenda.clone(), sheet: sheet.clone(), limit, values, order }
    }

    /// Whether this is the order of that sheet's role. Where nothing changes the
    /// limit, every limit gives the same order.
    pub(super) fn is_of(&self, agenda: &Agenda, sheet: &ScoreSheet, limit: Points) -> bool {
        let is_measured = self.limit == limit || sheet.limit_changes().is_empty();
        is_measured && self.agenda == *agenda && self.sheet == *sheet
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
            .points
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

/// Calls `f` with the place among all packages of each that has the combination.
fn for_each_with(agenda: &Agenda, combination: &Combination, n_packages: usize, mut f: impl FnMut(usize)) {
    let n_options = |it| agenda.options(it).count();
    let wheels: Vec<(usize, usize, usize)> = (combination.0.iter())
        .map(|(issue, option)| {
            let faster = agenda.issues().skip(issue.index() + 1).map(n_options).product();
            (faster, n_options(*issue), option.index())
        })
        .collect();
    for id in 0..n_packages {
        if wheels.iter().all(|(faster, n, option)| id / faster % n == *option) {
            f(id);
        }
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
