use std::ops::{Add, Sub};

/// How many roles there may be, and so how long a vector is.
pub(super) const MAX_ROLES: usize = 8;

/// One number for each coordinate. Those beyond the last one in use stay 0, so
/// that comparing all eight compares those in use.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub(super) struct Vector(pub [i64; MAX_ROLES]);

impl Vector {
    pub fn new(numbers: impl IntoIterator<Item = i64>) -> Vector {
        let mut vector = Vector::default();
        vector.0.iter_mut().zip(numbers).for_each(|(it, number)| *it = number);
        vector
    }

    pub fn is_at_least(&self, other: &Vector) -> bool {
        self.0.iter().zip(&other.0).all(|(a, b)| b <= a)
    }

    pub fn sum(&self) -> i64 {
        self.0.iter().sum()
    }

    pub fn min(self, other: Vector) -> Vector {
        Vector(std::array::from_fn(|i| self.0[i].min(other.0[i])))
    }

    pub fn max(self, other: Vector) -> Vector {
        Vector(std::array::from_fn(|i| self.0[i].max(other.0[i])))
    }
}

impl Add for Vector {
    type Output = Vector;

    fn add(self, other: Vector) -> Vector {
        Vector(std::array::from_fn(|i| self.0[i] + other.0[i]))
    }
}

impl Sub for Vector {
    type Output = Vector;

    fn sub(self, other: Vector) -> Vector {
        Vector(std::array::from_fn(|i| self.0[i] - other.0[i]))
    }
}
