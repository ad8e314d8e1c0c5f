//! How groups began, where somebody noted the offers.

use super::{Arrival, Board, Expected, GroupState, Ledger, Which};
use crate::{
    points::{ByRole, Package, Points, RoleId, Terms},
    steps::table::Action,
};

/// The first offer of one role in one group.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opening {
    /// Which group.
    pub group: u8,
    /// Whose offer.
    pub by: RoleId,
    /// Whether it was the first of the table.
    pub is_first: bool,
    /// What it says; of two packages offered together, the first.
    pub terms: Terms,
    /// What it is worth to each role at least and at most, over all ways to
    /// settle what it leaves open.
    pub values: ByRole<(Points, Points)>,
    /// What each role got in the end, if the group's result stands.
    pub got: Option<ByRole<Points>>,
}

/// When a group first had a whole package on the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FirstPackage {
    /// Who put it there.
    pub by: RoleId,
    /// In which minute of the table, from 0. `None` where nobody noted the time:
    /// typed codes and slips have none.
    pub minute: Option<u32>,
}

/// What of a group tells most of its offers: the arrival with the most of them,
/// of equal ones that of the lowest seat.
fn fullest<'l>(plan: &Expected, ledger: &'l Ledger, group: u8, which: Which) -> Option<&'l Arrival> {
    let n_offers = |it: &Arrival| it.back.moves.iter().filter(|it| offered(&it.1).is_some()).count();
    // Of equals `max_by_key` takes the last.
    let arrivals: Vec<&Arrival> = ledger.of_group(plan, group, which).collect();
    arrivals.into_iter().rev().max_by_key(|it| (n_offers(it), it.back.is_timed()))
}

fn offered(action: &Action) -> Option<Terms> {
    match action {
        Action::Offer(terms) => Some(terms.clone()),
        Action::OfferEither(first, _) => Some(Terms::from(first)),
        _ => None,
    }
}

/// Every role's first offer in every group, in the order in which they were made.
pub fn openings(
    board: &Board,
    groups: &[(u8, GroupState)],
    plan: &Expected,
    ledger: &Ledger,
    which: Which,
) -> Vec<Opening> {
    let exercise = &board.exercise;
    let mut found: Vec<Opening> = Vec::new();
    for (group, state) in groups {
        let Some(arrival) = fullest(plan, ledger, *group, which) else { continue };
        let got = board.numbers(state).map(|it| it.values);
        let from = found.len();
        for (by, action) in &arrival.back.moves {
            let Some(terms) = offered(action).filter(|_| found[from..].iter().all(|it| it.by != *by)) else { continue };
            // The table has taken these terms, so there is a package that has them.
            let range = |part: &crate::pack::Confidential| part.score_sheet.range(&exercise.public.agenda, &terms);
            let values = exercise.confidential.map(|_, it| range(it).unwrap_or_default());
            let is_first = found.len() == from;
            found.push(Opening { group: *group, by: *by, is_first, terms, values, got: got.clone() });
        }
    }
    found
}

/// When a group first had a whole package on the table. `None` where nobody
/// noted one as an offer: what was agreed aloud has no author.
pub fn first_package(plan: &Expected, ledger: &Ledger, group: u8, which: Which) -> Option<FirstPackage> {
    let arrival = fullest(plan, ledger, group, which)?;
    let mut seconds: Option<u32> = None;
    for (by, action) in &arrival.back.moves {
        let package: Option<Package> = match action {
            Action::Tick(it) => {
                seconds = Some(seconds.unwrap_or(0).saturating_add(*it));
                continue;
            }
            other => offered(other).and_then(|it| it.package()),
        };
        if package.is_some() {
            // Without a clock nothing is known; with one, what comes before its
            // first tick was in the first minute.
            return Some(FirstPackage {
                by: *by,
                minute: arrival.back.is_timed().then_some(seconds.unwrap_or(0) / 60),
            });
        }
    }
    None
}
