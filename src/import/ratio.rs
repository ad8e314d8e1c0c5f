use std::cmp::Ordering;

use super::natural::Natural;

/// An exact fraction from 0 up, in lowest terms.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Ratio {
    above: Natural,
    /// Never 0.
    below: Natural,
}

/// A number as it was written: a sign and an exact size.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Decimal {
    pub(super) is_negative: bool,
    pub(super) size: Ratio,
}

/// The most digits and the farthest exponent that are read. A double written
/// out in full has 17 digits.
const MOST_DIGITS: usize = 60;

impl Decimal {
    /// Reads `0.3`, `0,3`, `.3`, `3.`, `+3`, `3.0E-1` and Java's `0.3d`. The
    /// number of `1.000,5` is nobody's guess, so it is none.
    pub(super) fn parse(text: &str) -> Option<Decimal> {
        let text = text.trim();
        let text = text.strip_suffix(['d', 'D', 'f', 'F']).unwrap_or(text);
        let (text, exponent) = match text.split_once(['e', 'E']) {
            Some((text, exponent)) => (text, exponent.parse::<i32>().ok()?),
            None => (text, 0),
        };
        let is_negative = text.starts_with('-');
        let text = text.strip_prefix(['-', '+']).unwrap_or(text);
        let (whole, part) = text.split_once(['.', ',']).unwrap_or((text, ""));
        let digits = format!("{whole}{part}");
        let is_number = (1..=MOST_DIGITS).contains(&digits.len()) && digits.bytes().all(|it| it.is_ascii_digit());
        if !is_number || MOST_DIGITS < exponent.unsigned_abs() as usize {
            return None;
        }
        let exponent = exponent - part.len() as i32;
        let power = Natural::power_of_ten(exponent.unsigned_abs());
        let digits = Natural::from_digits(&digits);
        let size =
            if exponent < 0 { Ratio::new(digits, power) } else { Ratio::new(digits.times(&power), Natural::one()) };
        Some(Decimal { is_negative: is_negative && !size.is_zero(), size })
    }

    /// The sum with another decimal, and 0 where that is below 0.
    pub(super) fn plus_or_zero(&self, other: &Decimal) -> Ratio {
        match (self.is_negative, other.is_negative) {
            (false, false) => self.size.plus(&other.size),
            (false, true) => self.size.minus(&other.size),
            (true, false) => other.size.minus(&self.size),
            (true, true) => Ratio::zero(),
        }
    }
}

impl Ratio {
    fn new(above: Natural, below: Natural) -> Ratio {
        let divisor = above.common_divisor(&below);
        if divisor == Natural::one() {
            return Ratio { above, below };
        }
        Ratio { above: above.divided(&divisor).0, below: below.divided(&divisor).0 }
    }

    /// 0.
    pub(super) fn zero() -> Ratio {
        Ratio { above: Natural::zero(), below: Natural::one() }
    }

    /// A whole number.
    pub(super) fn whole(number: u64) -> Ratio {
        Ratio { above: number.into(), below: Natural::one() }
    }

    pub(super) fn is_zero(&self) -> bool {
        self.above.is_zero()
    }

    pub(super) fn plus(&self, other: &Ratio) -> Ratio {
        let above = self.above.times(&other.below).plus(&other.above.times(&self.below));
        Ratio::new(above, self.below.times(&other.below))
    }

    /// The difference, 0 where the other is larger.
    pub(super) fn minus(&self, other: &Ratio) -> Ratio {
        let above = self.above.times(&other.below).minus(&other.above.times(&self.below));
        Ratio::new(above, self.below.times(&other.below))
    }

    pub(super) fn times(&self, other: &Ratio) -> Ratio {
        Ratio::new(self.above.times(&other.above), self.below.times(&other.below))
    }

    /// The quotient; 0 where the divisor is 0.
    pub(super) fn divided(&self, other: &Ratio) -> Ratio {
        if other.is_zero() {
            return Ratio::zero();
        }
        Ratio::new(self.above.times(&other.below), self.below.times(&other.above))
    }

    /// What it has to be multiplied by to be whole, if that fits.
    pub(super) fn denominator(&self) -> Option<u64> {
        self.below.to_u64()
    }

    /// The nearest whole number, the upper one of two; `None` past `u64`.
    pub(super) fn rounded(&self) -> Option<u64> {
        let two = Natural::from(2);
        self.above.times(&two).plus(&self.below).divided(&self.below.times(&two)).0.to_u64()
    }

    /// The whole number at or above; `None` past `u64`.
    pub(super) fn rounded_up(&self) -> Option<u64> {
        let (whole, rest) = self.above.divided(&self.below);
        whole.to_u64()?.checked_add(u64::from(!rest.is_zero()))
    }

    /// The distance between two numbers.
    pub(super) fn distance(&self, other: &Ratio) -> Ratio {
        if self < other { other.minus(self) } else { self.minus(other) }
    }
}

impl PartialOrd for Ratio {
    fn partial_cmp(&self, other: &Ratio) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Ratio {
    fn cmp(&self, other: &Ratio) -> Ordering {
        self.above.times(&other.below).cmp(&other.above.times(&self.below))
    }
}
