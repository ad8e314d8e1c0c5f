use std::collections::BTreeSet;

use super::{
    Limits, TooMuch, Valuation,
    merge::{Counted, gather},
    vector::Vector,
};

/// Of more packages the pairs, in percents, are more than 128 bits can count.
const MOST_PACKAGES: u128 = 1 << 56;

impl Valuation {
    /// Hundredths: of the pairs of packages that differ for one of two roles,
    /// the share that the two rank in opposite order, halves rounded up. 100 is
    /// pure opposition. With three or more roles, the mean over pairs of roles.
    ///
    /// # Errors
    ///
    /// [`TooMuch`] where two roles have too many different values to pair, or
    /// there are too many pairs to count.
    pub fn conflict_level(&self, limits: Limits) -> Result<u32, TooMuch> {
        if MOST_PACKAGES < self.n_packages() {
            return Err(TooMuch::Vectors(limits.vectors));
        }
        let (mut sum, mut n) = (0, 0);
        for p in 0..self.n_roles() {
            for q in p + 1..self.n_roles() {
                let by_case = self.sums(|it| Vector::new([it.0[p], it.0[q]]), limits)?;
                let mut values = by_case.concat();
                gather(&mut values);
                let pairs = |n: u128| n * (n - 1) / 2;
                let different = pairs(self.n_packages()) - values.iter().map(|it| pairs(it.count)).sum::<u128>();
                sum += (200 * opposed(&values) + different).checked_div(2 * different).unwrap_or(0);
                n += 1;
            }
        }
        Ok((2 * sum + n).checked_div(2 * n).unwrap_or(0) as u32)
    }
}

/// How many pairs of packages two roles rank in opposite order. The values of
/// the first role ascend, and for equal ones those of the second.
fn opposed(values: &[Counted]) -> u128 {
    let second: BTreeSet<i64> = values.iter().map(|it| it.vector.0[1]).collect();
    let second: Vec<i64> = second.into_iter().collect();
    let mut seen = Tree(vec![0; second.len() + 1]);
    let (mut n_opposed, mut n_seen) = (0, 0);
    for equals in values.chunk_by(|a, b| a.vector.0[0] == b.vector.0[0]) {
        let rank = |it: &Counted| second.partition_point(|other| *other <= it.vector.0[1]);
        // Worth less to the first, and more to the second.
        n_opposed += equals.iter().map(|it| it.count * (n_seen - seen.up_to(rank(it)))).sum::<u128>();
        for it in equals {
            seen.add(rank(it), it.count);
            n_seen += it.count;
        }
    }
    n_opposed
}

/// Sums of the first so many numbers, each found and changed in as many steps
/// as their number has bits (Fenwick 1994). Places count from 1.
struct Tree(Vec<u128>);

impl Tree {
    fn add(&mut self, mut place: usize, n: u128) {
        while let Some(it) = self.0.get_mut(place) {
            *it += n;
            place += place & place.wrapping_neg();
        }
    }

    fn up_to(&self, mut place: usize) -> u128 {
        let mut sum = 0;
        while 0 < place {
            sum += self.0.get(place).copied().unwrap_or(0);
            place &= place - 1;
        }
        sum
    }
}
