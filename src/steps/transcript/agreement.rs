//! Measures of agreement between coders, in whole numbers: fractions are kept as
//! such and rounded only when they are shown.
//!
//! Percent agreement; kappa (Cohen 1960) and weighted kappa (Cohen 1968) of two
//! coders; alpha for nominal data (Krippendorff) of any number of them, with
//! gaps; and the range of any of these by resampling the units.
//! `docs/agreement.md` has the conventions.

use std::cmp::Ordering;

use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;

/// How often the units are drawn again for a range.
pub const N_RESAMPLES: usize = 1_000;

/// The seed of the drawing: the same codes give the same range on every device.
const SEED: u64 = 24;

/// A fraction, its denominator above 0.
#[derive(Debug, Clone, Copy)]
pub struct Ratio {
    num: i128,
    den: i128,
}

impl Ratio {
    /// The fraction, if there is one: nothing is divided by 0.
    pub fn new(num: i128, den: i128) -> Option<Ratio> {
        match den.cmp(&0) {
            Ordering::Greater => Some(Ratio { num, den }),
            Ordering::Less => Some(Ratio { num: -num, den: -den }),
            Ordering::Equal => None,
        }
    }

    /// In parts of `parts`, halves rounded up.
    pub fn rounded(self, parts: i128) -> i64 {
        (2 * parts * self.num + self.den).div_euclid(2 * self.den) as i64
    }

    /// In hundredths, halves rounded up.
    pub fn hundredths(self) -> i64 {
        self.rounded(100)
    }
}

/// A number of hundredths as it is written: `-0.05`.
pub fn decimal(hundredths: i64) -> String {
    let sign = if hundredths < 0 { "-" } else { "" };
    format!("{sign}{}.{:02}", hundredths.abs() / 100, hundredths.abs() % 100)
}

impl PartialEq for Ratio {
    fn eq(&self, other: &Ratio) -> bool {
        self.cmp(other).is_eq()
    }
}

impl Eq for Ratio {}

impl PartialOrd for Ratio {
    fn partial_cmp(&self, other: &Ratio) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Ratio {
    fn cmp(&self, other: &Ratio) -> Ordering {
        // Whole parts first, then the rests turned over: products could grow out of bounds.
        let (mut a, mut b, mut turned) = (*self, *other, false);
        loop {
            let by_whole = a.num.div_euclid(a.den).cmp(&b.num.div_euclid(b.den));
            let rests = (a.num.rem_euclid(a.den), b.num.rem_euclid(b.den));
            let ordering = match (by_whole, rests) {
                (Ordering::Equal, (0, _) | (_, 0)) => rests.0.signum().cmp(&rests.1.signum()),
                (Ordering::Equal, (rest, other_rest)) => {
                    (a, b) = (Ratio { num: a.den, den: rest }, Ratio { num: b.den, den: other_rest });
                    turned = !turned;
                    continue;
                }
                _ => by_whole,
            };
            return if turned { ordering.reverse() } else { ordering };
        }
    }
}

/// How much of an agreement two codes are, from 0 to `full`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Weights {
    full: i128,
    by_codes: Vec<Vec<i128>>,
}

impl Weights {
    /// Only equal codes agree.
    pub fn equal(n_codes: usize) -> Weights {
        Weights::new(1, n_codes, |i, j| i128::from(i == j))
    }

    /// Equal codes agree, and neighbours by half.
    pub fn halves(n_codes: usize, are_neighbours: impl Fn(usize, usize) -> bool) -> Weights {
        Weights::new(2, n_codes, |i, j| if i == j { 2 } else { are_neighbours(i, j).into() })
    }

    /// Any weights from 0 to `full`.
    pub fn new(full: i128, n_codes: usize, of: impl Fn(usize, usize) -> i128) -> Weights {
        Weights { full, by_codes: (0..n_codes).map(|i| (0..n_codes).map(|j| of(i, j)).collect()).collect() }
    }

    /// The weight of two codes.
    pub fn of(&self, i: usize, j: usize) -> i128 {
        self.by_codes[i][j]
    }
}

/// The share of pairs of codes that are equal. `None` without a pair.
pub fn share_equal(pairs: &[(usize, usize)]) -> Option<Ratio> {
    Ratio::new(pairs.iter().filter(|(a, b)| a == b).count() as i128, pairs.len() as i128)
}

/// Cohen's weighted kappa of two coders' codes, unit by unit: what they agree
/// beyond what two coders would who used their codes as often, but at random.
/// `None` where that is no question, because chance alone agrees fully: both
/// gave one and the same code to all units, or there is none.
pub fn kappa(pairs: &[(usize, usize)], weights: &Weights) -> Option<Ratio> {
    let n_codes = weights.by_codes.len();
    let n = pairs.len() as i128;
    let (mut rows, mut columns) = (vec![0_i128; n_codes], vec![0_i128; n_codes]);
    let mut observed = 0;
    for (a, b) in pairs {
        rows[*a] += 1;
        columns[*b] += 1;
        observed += weights.of(*a, *b);
    }
    let by_chance: i128 =
        (0..n_codes).map(|i| (0..n_codes).map(|j| weights.of(i, j) * rows[i] * columns[j]).sum::<i128>()).sum();
    Ratio::new(n * observed - by_chance, weights.full * n * n - by_chance)
}

/// Krippendorff's alpha for nominal data. Each unit has the codes that its
/// coders gave, in any order; one with fewer than two tells nothing and is left
/// out. `None` where all codes are the same, or there are none.
///
/// At most 40 coders, so that the common denominator stays small.
pub fn alpha<'a>(units: impl Iterator<Item = &'a [usize]>, n_codes: usize) -> Option<Ratio> {
    let mut totals = vec![0_i128; n_codes];
    // The sum of the units' shares, over a denominator that grows as it must.
    let (mut disagreed, mut common) = (0_i128, 1_i128);
    for codes in units.filter(|it| 1 < it.len()) {
        let mut here = vec![0_i128; n_codes];
        for code in codes {
            here[*code] += 1;
            totals[*code] += 1;
        }
        let n = codes.len() as i128;
        let pairs = n * n - here.iter().map(|it| it * it).sum::<i128>();
        let shared = greatest_divisor(common, n - 1);
        disagreed = disagreed * ((n - 1) / shared) + pairs * (common / shared);
        common *= (n - 1) / shared;
    }
    let n: i128 = totals.iter().sum();
    let by_chance = n * n - totals.iter().map(|it| it * it).sum::<i128>();
    Ratio::new(common * by_chance - (n - 1) * disagreed, common * by_chance)
}

fn greatest_divisor(a: i128, b: i128) -> i128 {
    if b == 0 { a } else { greatest_divisor(b, a % b) }
}

/// The middle 95 of 100 values of a measure when as many units are drawn again,
/// with repetition, a thousand times: percentiles of the bootstrap. `measure` is
/// given the places of the drawn units; a draw for which it has no value is left
/// out. `None` if none has.
pub fn range(n_units: usize, measure: impl Fn(&[usize]) -> Option<Ratio>) -> Option<(Ratio, Ratio)> {
    let mut chance = ChaCha8Rng::seed_from_u64(SEED);
    let mut drawn = vec![0; n_units];
    let mut values = Vec::new();
    for _ in 0..N_RESAMPLES {
        // Of 32 bits, so that every machine draws the same.
        drawn.fill_with(|| chance.random_range(0..n_units as u32) as usize);
        values.extend(measure(&drawn));
    }
    values.sort();
    let last = (975 * values.len()).div_ceil(1_000).checked_sub(1)?;
    Some((values[25 * values.len() / 1_000], values[last]))
}
