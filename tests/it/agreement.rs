//! Measures of agreement: published worked examples, and laws.

use parley::steps::transcript::agreement::{Ratio, Weights, alpha, kappa, range, share_equal};
use proptest::prelude::*;

/// The pairs of a table of counts, rows the first coder's codes.
fn pairs(table: &[&[usize]]) -> Vec<(usize, usize)> {
    let mut pairs = Vec::new();
    for (i, row) in table.iter().enumerate() {
        for (j, n) in row.iter().enumerate() {
            pairs.extend(std::iter::repeat_n((i, j), *n));
        }
    }
    pairs
}

/// The units of a table whose rows are coders; a dot is a gap.
fn units(rows: &[&str], code: impl Fn(&str) -> Option<usize>) -> Vec<Vec<usize>> {
    let rows: Vec<Vec<&str>> = rows.iter().map(|it| it.split_whitespace().collect()).collect();
    (0..rows[0].len()).map(|unit| rows.iter().filter_map(|row| code(row[unit])).collect()).collect()
}

fn alpha_of(units: &[Vec<usize>], n_codes: usize) -> Option<Ratio> {
    alpha(units.iter().map(Vec::as_slice), n_codes)
}

fn number(it: &str) -> Option<usize> {
    it.parse().ok()
}

/// J. Cohen, Weighted kappa, Psychological Bulletin 70 (1968), Table 1: 200
/// cases, two judges, three diagnoses, and his disagreement weights. The table
/// is printed again in the vignette "Weighted Kappa: Cohen's 1968 Illustration"
/// of the R package DMAR.
const DIAGNOSES: &[&[usize]] = &[&[88, 10, 2], &[14, 40, 6], &[18, 10, 12]];
const GRAVITY: [[i128; 3]; 3] = [[0, 1, 3], [1, 0, 6], [3, 6, 0]];

#[test]
fn cohens_diagnoses_give_the_published_kappa_and_weighted_kappa() {
    let pairs = pairs(DIAGNOSES);
    assert_eq!(share_equal(&pairs).unwrap().hundredths(), 70);
    assert_eq!(kappa(&pairs, &Weights::equal(3)).unwrap().rounded(1_000), 492);
    let weights = Weights::new(6, 3, |i, j| 6 - GRAVITY[i][j]);
    assert_eq!(kappa(&pairs, &weights).unwrap().rounded(1_000), 348);
}

/// The example of the English Wikipedia's article on Cohen's kappa: two readers
/// of 50 grant applications.
#[test]
fn two_readers_of_fifty_applications_agree_to_four_tenths() {
    let pairs = pairs(&[&[20, 5], &[10, 15]]);
    assert_eq!(share_equal(&pairs).unwrap().hundredths(), 70);
    assert_eq!(kappa(&pairs, &Weights::equal(2)).unwrap(), Ratio::new(2, 5).unwrap());
}

/// K. Krippendorff, Computing Krippendorff's Alpha-Reliability (University of
/// Pennsylvania, 2011), section B: nominal data, two observers, no gaps.
#[test]
fn krippendorffs_two_observers_give_the_published_alpha() {
    let units = units(&["a a b b d c c c e d d a", "b a b b b c c c e d d d"], |it| "abcde".find(it));
    assert_eq!(alpha_of(&units, 5).unwrap().rounded(1_000), 692);
}

/// The same paper, section C: nominal data, four observers, gaps.
#[test]
fn krippendorffs_four_observers_with_gaps_give_the_published_alpha() {
    let units = units(
        &["1 2 3 3 2 1 4 1 2 . . .", "1 2 3 3 2 2 4 1 2 5 . 3", ". 3 3 3 2 3 4 2 2 5 1 .", "1 2 3 3 2 4 4 1 2 5 1 ."],
        number,
    );
    assert_eq!(alpha_of(&units, 6).unwrap().rounded(1_000), 743);
}

/// The example of the English Wikipedia's article on Krippendorff's alpha, which
/// the Python package `krippendorff` prints too: three coders, fifteen units.
#[test]
fn three_coders_of_fifteen_units_give_the_published_alpha() {
    let units = units(
        &["* * * * * 3 4 1 2 1 1 3 3 * 3", "1 * 2 1 3 3 4 3 * * * * * * *", "* * 2 1 3 4 4 * 2 1 1 3 3 * 4"],
        number,
    );
    assert_eq!(alpha_of(&units, 5).unwrap().rounded(1_000), 691);
}

#[test]
fn halves_are_rounded_up() {
    let hundredths = |num, den| Ratio::new(num, den).unwrap().hundredths();
    assert_eq!([hundredths(1, 200), hundredths(-1, 200), hundredths(-3, 200), hundredths(2, 3)], [1, 0, -1, 67]);
    assert_eq!(Ratio::new(1, 0), None);
    assert_eq!(Ratio::new(1, -2), Ratio::new(-1, 2));
}

#[test]
fn where_chance_alone_agrees_fully_there_is_no_measure() {
    assert_eq!(kappa(&[(1, 1); 30], &Weights::equal(3)), None);
    assert_eq!(kappa(&[], &Weights::equal(3)), None);
    assert_eq!(alpha_of(&vec![vec![2, 2, 2]; 30], 3), None);
    assert_eq!(alpha_of(&[vec![0], vec![1], vec![]], 3), None);
    assert_eq!(share_equal(&[]), None);
}

#[test]
fn a_range_is_the_same_each_time_and_holds_the_value() {
    let pairs = pairs(DIAGNOSES);
    let of = |places: &[usize]| kappa(&places.iter().map(|it| pairs[*it]).collect::<Vec<_>>(), &Weights::equal(3));
    let (low, high) = range(pairs.len(), of).unwrap();
    let value = kappa(&pairs, &Weights::equal(3)).unwrap();
    assert!(low < value && value < high);
    assert_eq!(range(pairs.len(), of), Some((low, high)));
    // Fleiss, Cohen and Everitt's standard error for this table is about .055, so about .38 to .60.
    assert!((36..=41).contains(&low.hundredths()), "{}", low.hundredths());
    assert!((57..=62).contains(&high.hundredths()), "{}", high.hundredths());
    assert_eq!(range(5, |_| None), None);
}

#[test]
fn neighbours_count_half() {
    // Four units: two equal, one near, one far.
    let pairs = [(0, 0), (1, 1), (2, 1), (0, 2)];
    let weights = Weights::halves(3, |i, j| i + j == 3);
    // Observed 2.5 of 4; by chance (2·1·2 + 1·2·2 + 1·1·2 + 1·2 + 1·1)/32 = 13/32.
    assert_eq!(kappa(&pairs, &weights), Ratio::new(4 * 5 - 13, 2 * 16 - 13));
}

proptest! {
    #[test]
    fn kappa_is_one_for_equals_and_the_same_from_either_side(
        codes in prop::collection::vec((0..4_usize, 0..4_usize), 1..60),
    ) {
        let turned: Vec<_> = codes.iter().map(|(a, b)| (*b, *a)).collect();
        let weights = Weights::halves(4, |i, j| i + 1 == j || j + 1 == i);
        prop_assert_eq!(kappa(&codes, &weights), kappa(&turned, &weights));
        let same: Vec<_> = codes.iter().map(|(a, _)| (*a, *a)).collect();
        prop_assert!(kappa(&same, &weights).is_none_or(|it| it == Ratio::new(1, 1).unwrap()));
        prop_assert!(kappa(&codes, &Weights::equal(4)).is_none_or(|it| it <= Ratio::new(1, 1).unwrap()));
    }

    /// With two coders and no gaps, alpha is Scott's pi, corrected for the number
    /// of codes: 1 - alpha = (1 - pi) (n - 1) / n.
    #[test]
    fn alpha_of_two_coders_is_scotts_pi_corrected(
        codes in prop::collection::vec((0..4_usize, 0..4_usize), 1..60),
    ) {
        let units: Vec<Vec<usize>> = codes.iter().map(|(a, b)| vec![*a, *b]).collect();
        let n = 2 * codes.len() as i128;
        let total = |code: usize| units.iter().flatten().filter(|it| **it == code).count() as i128;
        let expected = n * n - (0..4).map(|it| total(it) * total(it)).sum::<i128>();
        let differ = 2 * codes.iter().filter(|(a, b)| a != b).count() as i128;
        let by_pi = Ratio::new(expected - differ * (n - 1), expected);
        prop_assert_eq!(alpha_of(&units, 4), by_pi);
    }

    #[test]
    fn alpha_does_not_mind_the_order_of_coders_and_units(
        units in prop::collection::vec(prop::collection::vec(0..4_usize, 0..7), 1..30),
    ) {
        let mut other: Vec<Vec<usize>> = units.iter().rev().cloned().collect();
        other.iter_mut().for_each(|it| it.reverse());
        prop_assert_eq!(alpha_of(&units, 4), alpha_of(&other, 4));
    }
}

#[test]
fn forty_coders_with_gaps_of_every_size_are_counted_exactly() {
    // Every number of codes from 2 to 40, so that the common denominator is as large as it gets.
    let units: Vec<Vec<usize>> =
        (0..96).map(|unit| (0..2 + unit % 39).map(|i| (unit + i / 3) % 12).collect()).collect();
    let n: i128 = units.iter().map(|it| it.len() as i128).sum();
    let value = alpha_of(&units, 12).unwrap();
    // The same by the definition, in floating point.
    let total = |code: usize| units.iter().flatten().filter(|it| **it == code).count() as f64;
    let by_chance = (n * n) as f64 - (0..12).map(|it| total(it) * total(it)).sum::<f64>();
    let disagreed: f64 = units
        .iter()
        .map(|codes| {
            let n_of = |code: usize| codes.iter().filter(|it| **it == code).count() as f64;
            let equal: f64 = (0..12).map(|it| n_of(it) * n_of(it)).sum();
            ((codes.len() * codes.len()) as f64 - equal) / (codes.len() - 1) as f64
        })
        .sum();
    let expected = 1.0 - (n - 1) as f64 * disagreed / by_chance;
    assert!((value.rounded(1_000_000) as f64 / 1e6 - expected).abs() < 6e-7, "{value:?} {expected}");
    let (low, high) = range(units.len(), |drawn| alpha(drawn.iter().map(|it| units[*it].as_slice()), 12)).unwrap();
    assert!(low <= value && value <= high);
}

#[test]
fn fractions_are_ordered_as_their_products_say() {
    let parts = || (-9..=9).flat_map(|num| (1..=9).map(move |den| (num, den)));
    for (a, b) in parts() {
        for (c, d) in parts() {
            let (one, other) = (Ratio::new(a, b).unwrap(), Ratio::new(c, d).unwrap());
            assert_eq!(one.cmp(&other), (a * d).cmp(&(c * b)), "{a}/{b} and {c}/{d}");
        }
    }
    let large = |num: i128| Ratio::new(num, i128::MAX - 1).unwrap();
    assert!(large(i128::MAX / 2) < large(i128::MAX / 2 + 1));
}
