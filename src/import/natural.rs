use std::cmp::Ordering;

/// A whole number from 0 up without a largest one. Products of written
/// decimals soon pass 128 bits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Natural(
    /// Base 2³², the lowest digit first, no zero at the end.
    Vec<u32>,
);

impl Natural {
    /// Zero.
    pub(super) fn zero() -> Natural {
        Natural(Vec::new())
    }

    /// One.
    pub(super) fn one() -> Natural {
        Natural(vec![1])
    }

    /// The number of decimal digits; characters that are none are skipped.
    pub(super) fn from_digits(digits: &str) -> Natural {
        digits.chars().filter_map(|it| it.to_digit(10)).fold(Natural::zero(), |acc, it| acc.times_plus(10, it))
    }

    /// 10 to this power.
    pub(super) fn power_of_ten(exponent: u32) -> Natural {
        (0..exponent).fold(Natural::one(), |acc, _| acc.times_plus(10, 0))
    }

    /// The number if it fits.
    pub(super) fn to_u64(&self) -> Option<u64> {
        match self.0.as_slice() {
            [] => Some(0),
            [low] => Some((*low).into()),
            [low, high] => Some(u64::from(*high) << 32 | u64::from(*low)),
            _ => None,
        }
    }

    pub(super) fn is_zero(&self) -> bool {
        self.0.is_empty()
    }

    fn times_plus(&self, factor: u32, summand: u32) -> Natural {
        let mut carry = u64::from(summand);
        let mut digits: Vec<u32> = Vec::with_capacity(self.0.len() + 1);
        for digit in &self.0 {
            carry += u64::from(*digit) * u64::from(factor);
            digits.push(carry as u32);
            carry >>= 32;
        }
        digits.push(carry as u32);
        trimmed(digits)
    }

    pub(super) fn plus(&self, other: &Natural) -> Natural {
        let mut carry = 0;
        let n = self.0.len().max(other.0.len()) + 1;
        let digits = (0..n).map(|i| {
            carry += u64::from(self.digit(i)) + u64::from(other.digit(i));
            let digit = carry as u32;
            carry >>= 32;
            digit
        });
        trimmed(digits.collect())
    }

    /// The difference, 0 where the other is larger.
    pub(super) fn minus(&self, other: &Natural) -> Natural {
        if self < other {
            return Natural::zero();
        }
        let mut borrow = 0;
        let digits = (0..self.0.len()).map(|i| {
            let difference = i64::from(self.digit(i)) - i64::from(other.digit(i)) - borrow;
            borrow = i64::from(difference < 0);
            difference as u32
        });
        trimmed(digits.collect())
    }

    pub(super) fn times(&self, other: &Natural) -> Natural {
        let mut digits = vec![0u32; self.0.len() + other.0.len() + 1];
        for (i, a) in self.0.iter().enumerate() {
            let mut carry = 0;
            for (b, digit) in other.0.iter().chain(&[0]).zip(&mut digits[i..]) {
                carry += u64::from(*a) * u64::from(*b) + u64::from(*digit);
                *digit = carry as u32;
                carry >>= 32;
            }
        }
        trimmed(digits)
    }

    /// How often the other is contained, and what is left. Of division by 0,
    /// everything is left.
    pub(super) fn divided(&self, other: &Natural) -> (Natural, Natural) {
        if other.is_zero() {
            return (Natural::zero(), self.clone());
        }
        let mut quotient = vec![0u32; self.0.len()];
        let mut rest = Natural::zero();
        for bit in (0..32 * self.0.len()).rev() {
            rest = rest.times_plus(2, self.0[bit / 32] >> (bit % 32) & 1);
            if *other <= rest {
                rest = rest.minus(other);
                quotient[bit / 32] |= 1 << (bit % 32);
            }
        }
        (trimmed(quotient), rest)
    }

    /// The greatest common divisor, by halving and subtracting; that of 0 and
    /// another number is the other.
    pub(super) fn common_divisor(&self, other: &Natural) -> Natural {
        if self.is_zero() || other.is_zero() {
            return self.plus(other);
        }
        let twos = self.twos().min(other.twos());
        let (mut a, mut b) = (self.without_twos(self.twos()), other.without_twos(other.twos()));
        while a != b {
            if a < b {
                std::mem::swap(&mut a, &mut b);
            }
            a = a.minus(&b);
            a = a.without_twos(a.twos());
        }
        (0..twos).fold(a, |acc, _| acc.times_plus(2, 0))
    }

    fn digit(&self, i: usize) -> u32 {
        self.0.get(i).copied().unwrap_or(0)
    }

    /// How many times 2 is a factor; 0 for 0.
    fn twos(&self) -> u32 {
        let whole = self.0.iter().take_while(|it| **it == 0).count();
        self.0.get(whole).map_or(0, |it| 32 * whole as u32 + it.trailing_zeros())
    }

    fn without_twos(&self, n: u32) -> Natural {
        let (whole, bits) = ((n / 32) as usize, n % 32);
        let digits = (whole..self.0.len()).map(|i| {
            let wide = u64::from(self.digit(i + 1)) << 32 | u64::from(self.digit(i));
            (wide >> bits) as u32
        });
        trimmed(digits.collect())
    }
}

fn trimmed(mut digits: Vec<u32>) -> Natural {
    while digits.last() == Some(&0) {
        digits.pop();
    }
    Natural(digits)
}

impl From<u64> for Natural {
    fn from(number: u64) -> Natural {
        trimmed(vec![number as u32, (number >> 32) as u32])
    }
}

impl PartialOrd for Natural {
    fn partial_cmp(&self, other: &Natural) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Natural {
    fn cmp(&self, other: &Natural) -> Ordering {
        let by_length = self.0.len().cmp(&other.0.len());
        by_length.then_with(|| self.0.iter().rev().cmp(other.0.iter().rev()))
    }
}
