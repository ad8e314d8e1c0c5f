use super::{Made, hundredths};
use crate::points::{Agenda, Package, Points, ScoreSheet, Terms};

/// The first own complete offer, the anchor (Galinsky and Mussweiler 2001).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Opening {
    /// Which offer it is.
    pub offer: usize,
    /// What it is worth to the offering role.
    pub value: Points,
    /// Where it lies between the reservation value at that moment, 0, and the
    /// best package, 100. Below 0 for less than the reservation value; `None`
    /// where the best package is not above it.
    pub ambition: Option<i64>,
    /// How much of it was given up until the agreement; negative if the
    /// agreement is better.
    pub given_up: Option<Points>,
}

/// One step at which own value was given up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Concession {
    /// The offer that gave way.
    pub offer: usize,
    /// How much less it is worth to its own side than the one before.
    pub by: Points,
}

/// How own complete offers gave way, one after another (Raiffa's *negotiation
/// dance*, 1982).
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ConcessionPattern {
    /// Each offer with its value to the own side.
    pub values: Vec<(usize, Points)>,
    /// Each step down, in order. Steps up or level are none.
    pub concessions: Vec<Concession>,
    /// The largest step down, the first of equal ones.
    pub largest: Option<Concession>,
    /// All steps down together.
    pub total: Points,
    /// The share of the total that was made in the last fifth of the steps,
    /// rounded up to whole steps, and the offer with which that fifth begins.
    /// `None` for fewer than five steps, which have no fifth worth the name.
    pub late: Option<(usize, i64)>,
}

impl ConcessionPattern {
    /// The mean step down in whole points, halves up.
    pub fn mean(&self) -> Option<Points> {
        let n = self.concessions.len() as i64;
        (0 < n).then(|| Points((2 * self.total.0 + n).div_euclid(2 * n)))
    }

    /// The first step down.
    pub fn first(&self) -> Option<Concession> {
        self.concessions.first().copied()
    }
}

pub(super) fn opening<O>(
    agenda: &Agenda,
    sheet: &ScoreSheet,
    own: &[Made<O>],
    agreed: Option<&Package>,
) -> Option<Opening> {
    let first = own.first()?;
    let best = sheet.range(agenda, &Terms::open(agenda.n_issues()))?.1;
    Some(Opening {
        offer: first.offer,
        value: first.own,
        ambition: hundredths((first.own - first.limit).0, (best - first.limit).0),
        given_up: agreed.map(|it| first.own - sheet.value(it)),
    })
}

pub(super) fn concessions<O>(own: &[Made<O>]) -> ConcessionPattern {
    let steps: Vec<Concession> =
        own.windows(2).map(|it| Concession { offer: it[1].offer, by: it[0].own - it[1].own }).collect();
    let is_concession = |it: &&Concession| Points(0) < it.by;
    let concessions: Vec<Concession> = steps.iter().filter(is_concession).copied().collect();
    let total: Points = concessions.iter().map(|it| it.by).sum();
    let late = &steps[steps.len() - steps.len().div_ceil(5)..];
    let in_late: Points = late.iter().filter(is_concession).map(|it| it.by).sum();
    ConcessionPattern {
        values: own.iter().map(|it| (it.offer, it.own)).collect(),
        // The last of equal maxima counts for `max_by_key`.
        largest: concessions.iter().rev().max_by_key(|it| it.by).copied(),
        late: (5 <= steps.len()).then(|| Some((late.first()?.offer, hundredths(in_late.0, total.0)?))).flatten(),
        total,
        concessions,
    }
}
