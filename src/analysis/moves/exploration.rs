use std::collections::BTreeSet;

use super::Made;
use crate::points::{Agenda, Package, Terms};

/// How widely a side searched. Steps are from one own complete offer to the
/// next.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Exploration {
    /// How many issues there were to move.
    pub n_issues: usize,
    /// How many different packages were offered.
    pub n_distinct: usize,
    /// Offers that left an issue open.
    pub partial: Vec<usize>,
    /// Each step's offer, with how many issues it moved; 0 for a repetition.
    pub issues_moved: Vec<(usize, usize)>,
    /// Offers of a package that the side had offered before.
    pub repeated: Vec<usize>,
    /// Offers of another package that is worth the same to the own side as the
    /// one before: equal offers, from which the other may choose (Leonardelli,
    /// Gu, McRuer, Medvec, Galinsky 2019).
    pub equal: Vec<usize>,
}

/// Of all own `offers` those that fit leave issues open or are in `own`.
pub(super) fn exploration<'t, O>(
    agenda: &Agenda,
    offers: impl Iterator<Item = (usize, &'t Terms)>,
    own: &[Made<O>],
) -> Exploration {
    let mut seen: BTreeSet<&Package> = BTreeSet::new();
    let repeated = own.iter().filter(|it| !seen.insert(&it.package)).map(|it| it.offer).collect();
    let partial = offers.filter(|(_, terms)| agenda.fits(terms) && terms.package().is_none());
    let n_moved = |a: &Package, b: &Package| a.iter().zip(b.iter()).filter(|(a, b)| a != b).count();
    let is_equal = |it: &&[Made<O>]| it[0].own == it[1].own && it[0].package != it[1].package;
    Exploration {
        n_issues: agenda.n_issues(),
        n_distinct: seen.len(),
        partial: partial.map(|(i, _)| i).collect(),
        issues_moved: own.windows(2).map(|it| (it[1].offer, n_moved(&it[0].package, &it[1].package))).collect(),
        repeated,
        equal: own.windows(2).filter(is_equal).map(|it| it[1].offer).collect(),
    }
}
