use std::cmp::Ordering::{Equal, Greater, Less};

use super::Made;

/// What a step from one own complete offer to the next was to both sides
/// (Hindriks, Jonker, Tykhonov, *Analysis of negotiation dynamics*, 2007; *Let's
/// DANS!*, WIAS 9(4), 2011). Only the signs of the changes count, so scaling
/// anybody's points changes no class.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum StepClass {
    /// Better for both.
    Fortunate,
    /// Better for own, not for other.
    Selfish,
    /// Worse for own, not for other.
    Concession,
    /// Worse for other and not better for own, or worse for both.
    Unfortunate,
    /// Better for other, the same for own.
    Nice,
    /// The same for both.
    Silent,
}

/// A step.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Step {
    /// The offer that ends it.
    pub offer: usize,
    /// What it was.
    pub class: StepClass,
}

/// All steps of a side, in order.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Steps(pub Vec<Step>);

impl Steps {
    /// How many steps are of a class.
    pub fn count(&self, class: StepClass) -> usize {
        self.0.iter().filter(|it| it.class == class).count()
    }

    /// Sensitivity to the other's wishes as a ratio of counts: fortunate, nice
    /// and concession steps to selfish, unfortunate and silent ones. Either
    /// count may be 0.
    pub fn sensitivity(&self) -> (usize, usize) {
        let heeding = [StepClass::Fortunate, StepClass::Nice, StepClass::Concession];
        let n = self.0.iter().filter(|it| heeding.contains(&it.class)).count();
        (n, self.0.len() - n)
    }
}

pub(super) fn steps(own: &[Made]) -> Steps {
    let step = |it: &[Made]| Step { offer: it[1].offer, class: class(&it[0], &it[1]) };
    Steps(own.windows(2).map(step).collect())
}

fn class(before: &Made, after: &Made) -> StepClass {
    match (after.own.cmp(&before.own), after.other.cmp(&before.other)) {
        (Greater, Greater) => StepClass::Fortunate,
        (Greater, Equal | Less) => StepClass::Selfish,
        (Less, Greater | Equal) => StepClass::Concession,
        (Less | Equal, Less) => StepClass::Unfortunate,
        (Equal, Greater) => StepClass::Nice,
        (Equal, Equal) => StepClass::Silent,
    }
}
