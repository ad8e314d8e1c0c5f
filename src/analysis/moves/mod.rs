//! What a role's offers show, measured after the fact with both score sheets.
//!
//! [`measure`] is the door and [`Moves`] what comes out: descriptions, each
//! with the offer it comes from, never a grade. A few games of one person say
//! how these games went and nothing about the person. [`observations`] picks
//! at most three things worth a sentence. [`group`] does the same at tables of
//! three roles and more, of which less can be said.
//!
//! Offers are named by their place in [`Log::offers`]. Only complete packages
//! have a value; partial offers count as [`Exploration`]. *Own* is the role
//! that is looked at, *other* its counterpart. Shares are hundredths, rounded
//! to the nearest, halves up.

mod exploration;
pub mod group;
mod observation;
mod pattern;
mod possible;
mod reciprocity;
mod step;
mod trading;

pub use exploration::Exploration;
pub use observation::{MAX_OBSERVATIONS, Moment, Next, Observation, observations};
pub use pattern::{Concession, ConcessionPattern, Opening};
pub use possible::{Refused, Value};
pub use reciprocity::{Reciprocity, Run};
pub use step::{Step, StepClass, Steps};
pub use trading::{Logrolling, MissedCompatible, Trade};

use crate::points::{Agenda, Package, Points, ScoreSheet, Terms};

/// One of the two sides of a log.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// The role that is looked at.
    Own,
    /// Its counterpart.
    Other,
}

/// An offer in a log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offered {
    /// Who made it.
    pub by: Side,
    /// What it says.
    pub terms: Terms,
    /// The offering role's reservation value at that moment, which news may
    /// have changed since.
    pub limit: Points,
}

/// The agreement at the end of a log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Agreement {
    /// What was agreed.
    pub package: Package,
    /// Who accepted the other's offer.
    pub accepted_by: Side,
}

/// One role's score sheet, and its reservation value at the end.
#[derive(Debug, Clone, Copy)]
pub struct Interests<'a> {
    /// What packages are worth to the role.
    pub sheet: &'a ScoreSheet,
    /// What no agreement is worth to it. Options may change that.
    pub limit: Points,
}

/// A table of two roles that is over.
#[derive(Debug, Clone, Copy)]
pub struct Log<'a> {
    /// What was to be settled.
    pub agenda: &'a Agenda,
    /// The role that is looked at.
    pub own: Interests<'a>,
    /// Its counterpart.
    pub other: Interests<'a>,
    /// All offers in the order in which they were made.
    pub offers: &'a [Offered],
    /// The agreement, if there is one.
    pub agreement: Option<&'a Agreement>,
    /// What the packages on the frontier are worth to own and other, in any
    /// order; equal ones may stand once.
    pub frontier: &'a [(Points, Points)],
    /// The largest sum of both sides' surpluses in the zone. `None` where the
    /// zone is empty.
    pub most_joint_surplus: Option<Points>,
}

/// What a role's offers show.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Moves {
    /// Who made the first complete offer.
    pub opened_by: Option<Side>,
    /// The first own complete offer.
    pub opening: Option<Opening>,
    /// How own complete offers gave way.
    pub concessions: ConcessionPattern,
    /// What each step was to both.
    pub steps: Steps,
    /// How the sides answered one another.
    pub reciprocity: Reciprocity,
    /// Own complete offers below the own reservation value, with by how much.
    pub below_limit: Vec<(usize, Points)>,
    /// By how much the agreement is below the own reservation value.
    pub agreed_below: Option<Points>,
    /// Own complete offers that another package beats for both sides.
    pub beaten: Vec<usize>,
    /// Packages that were refused and better for the refusing side than the
    /// end.
    pub refused: Vec<Refused>,
    /// What was traded between issues. `None` without an agreement, or where
    /// nothing can be gained by trading.
    pub logrolling: Option<Logrolling>,
    /// Issues on which both wanted the same and agreed otherwise.
    pub missed_compatible: Vec<MissedCompatible>,
    /// Value created and claimed. `None` without an agreement.
    pub value: Option<Value>,
    /// How widely was searched.
    pub exploration: Exploration,
}

/// Measures a role's offers. Offers whose terms do not fit the agenda are
/// passed over.
pub fn measure(log: &Log) -> Moves {
    let own = made(log, Side::Own);
    let other = made(log, Side::Other);
    let at_most: Vec<(usize, Points)> = fitting(log, Side::Other)
        .filter_map(|(offer, it)| Some((offer, log.other.sheet.range(log.agenda, &it.terms)?.1)))
        .collect();
    let first = |made: &[Made]| made.first().map(|it| it.offer);
    let opened_by = match (first(&own), first(&other)) {
        (Some(own), Some(other)) if other < own => Some(Side::Other),
        (None, Some(_)) => Some(Side::Other),
        (Some(_), _) => Some(Side::Own),
        (None, None) => None,
    };
    let agreed = log.agreement.filter(|it| log.agenda.fits(&Terms::from(&it.package)));
    let partial = log.offers.iter().enumerate().filter(|(_, it)| it.by == Side::Own).map(|(i, it)| (i, &it.terms));
    Moves {
        opened_by,
        opening: pattern::opening(log.agenda, log.own.sheet, &own, agreed.map(|it| &it.package)),
        concessions: pattern::concessions(&own),
        steps: step::steps(&own),
        reciprocity: reciprocity::reciprocity(&own, &at_most),
        below_limit: possible::below_limit(&own),
        agreed_below: possible::agreed_below(log, agreed),
        beaten: possible::beaten(log, &own),
        refused: possible::refused(log, agreed, &own, &other),
        logrolling: trading::logrolling(log, agreed),
        missed_compatible: trading::missed_compatible(log, agreed),
        value: possible::value(log, agreed),
        exploration: exploration::exploration(log.agenda, partial, &own),
    }
}

/// A complete offer with its values.
struct Made<O = Points> {
    offer: usize,
    package: Package,
    /// What it is worth to own.
    own: Points,
    /// What it is worth to other, or to each role of a group.
    other: O,
    /// The offering side's reservation value at that moment, with this package.
    limit: Points,
}

/// The offers of a side whose terms fit the agenda, with their numbers.
fn fitting<'a>(log: &'a Log, by: Side) -> impl Iterator<Item = (usize, &'a Offered)> {
    log.offers.iter().enumerate().filter(move |(_, it)| it.by == by && log.agenda.fits(&it.terms))
}

fn made(log: &Log, by: Side) -> Vec<Made> {
    fitting(log, by)
        .filter_map(|(offer, it)| {
            let package = it.terms.package()?;
            let (own, other) = values(log, &package);
            let sheet = match by {
                Side::Own => log.own.sheet,
                Side::Other => log.other.sheet,
            };
            let limit = sheet.limit(&package, it.limit);
            Some(Made { offer, package, own, other, limit })
        })
        .collect()
}

impl Interests<'_> {
    /// Value less the reservation value that holds with the package.
    fn surplus(&self, package: &Package) -> Points {
        self.sheet.value(package) - self.sheet.limit(package, self.limit)
    }
}

/// What a package is worth to own and other.
fn values(log: &Log, package: &Package) -> (Points, Points) {
    (log.own.sheet.value(package), log.other.sheet.value(package))
}

/// The share in hundredths, halves up. `None` of a whole that is not above 0.
fn hundredths(part: i64, whole: i64) -> Option<i64> {
    (0 < whole).then(|| (200 * part + whole).div_euclid(2 * whole))
}
