//! What a role's offers show at a table of three roles and more.
//!
//! [`measure`] tells what still means something there: what concerns the own
//! offers alone, what they were to each of the others, and what holds for all.
//! It does not tell who answered whom, because a step can be meant for several;
//! what was refused, because others might have refused it too; and what was
//! traded between two issues, because a third role has a part in every trade.

mod observation;

pub use observation::{GroupObservation, observations};

use super::{
    ConcessionPattern, Exploration, Interests, Made, Opening, Run, exploration::exploration, hundredths, pattern,
    possible, reciprocity::longest_run,
};
use crate::points::{Agenda, ByRole, IssueId, OptionId, Package, Points, RoleId, RoleSet, Terms};

/// An offer at a table of several.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GroupOffer {
    /// Who made it.
    pub by: RoleId,
    /// What it says.
    pub terms: Terms,
    /// The offering role's reservation value at that moment.
    pub limit: Points,
}

/// A table of several roles that is over.
#[derive(Debug, Clone)]
pub struct GroupLog<'a> {
    /// What was to be settled.
    pub agenda: &'a Agenda,
    /// The role that is looked at.
    pub own: RoleId,
    /// What each role wanted.
    pub interests: ByRole<Interests<'a>>,
    /// All offers in the order in which they were made.
    pub offers: &'a [GroupOffer],
    /// What was agreed, and by whom.
    pub agreement: Option<(&'a Package, RoleSet)>,
    /// What the packages on the frontier of all roles are worth, in any order.
    pub frontier: &'a [ByRole<Points>],
    /// The largest joint surplus of those who agreed, with none of them below
    /// its reservation value. `None` if there is no such package or it is not
    /// known.
    pub most_surplus: Option<Points>,
}

/// What a role's offers show.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GroupMoves {
    /// Who made the first complete offer.
    pub opened_by: Option<RoleId>,
    /// The first own complete offer.
    pub opening: Option<Opening>,
    /// How own complete offers gave way.
    pub concessions: ConcessionPattern,
    /// The longest run of own concessions between which nobody else gave way.
    pub longest_run: Option<Run>,
    /// What the own offers were to each of the others.
    pub toward: Vec<(RoleId, Toward)>,
    /// Own complete offers below the own reservation value, with by how much.
    pub below_limit: Vec<(usize, Points)>,
    /// By how much the agreement is below the own reservation value, for a role
    /// that agreed.
    pub agreed_below: Option<Points>,
    /// Whether the others agreed without this role.
    pub is_left_out: bool,
    /// Own complete offers that another package beats for every role.
    pub beaten: Vec<usize>,
    /// Issues on which all wanted the same and something else was agreed.
    pub missed: Vec<MissedByAll>,
    /// The joint surplus of those who agreed, as a share of the most that they
    /// could have had. `None` without an agreement, or where nothing could be
    /// had.
    pub created: Option<i64>,
    /// How widely was searched.
    pub exploration: Exploration,
}

/// What own offers were to another role, in that role's points.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Toward {
    /// How many own steps were better for it.
    pub n_better: usize,
    /// How many were worse for it.
    pub n_worse: usize,
    /// What the last own complete offer is worth to it, less the first one.
    pub change: Points,
}

/// An issue on which an option was best for all and another was agreed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MissedByAll {
    /// The issue.
    pub issue: IssueId,
    /// The option that is best for all, the first in the author's order.
    pub option: OptionId,
    /// What it would have brought each role more. At least one is above 0.
    pub gains: ByRole<Points>,
}

/// Measures a role's offers. Offers whose terms do not fit the agenda are
/// passed over.
pub fn measure(log: &GroupLog) -> GroupMoves {
    let made: Vec<(RoleId, Made<ByRole<Points>>)> =
        log.offers.iter().enumerate().filter_map(|it| made(log, it)).collect();
    let gave_way: Vec<usize> =
        log.interests.roles().filter(|role| *role != log.own).flat_map(|role| concessions_of(&made, role)).collect();
    let opened_by = made.first().map(|it| it.0);
    let own: Vec<Made<ByRole<Points>>> = made.into_iter().filter(|it| it.0 == log.own).map(|it| it.1).collect();
    let agreement = log.agreement.filter(|(package, _)| log.agenda.fits(&Terms::from(*package)));
    let is_left_out = agreement.is_some_and(|(_, by)| !by.contains(log.own));
    let part = agreement.filter(|_| !is_left_out).map(|it| it.0);
    let own_interests = log.interests[log.own];
    let mine = log.offers.iter().enumerate().filter(|(_, it)| it.by == log.own).map(|(i, it)| (i, &it.terms));
    let is_beaten = |it: &&Made<ByRole<Points>>| {
        log.frontier.iter().any(|better| better.iter().all(|(role, value)| it.other[role] < *value))
    };
    GroupMoves {
        opened_by,
        opening: pattern::opening(log.agenda, own_interests.sheet, &own, part),
        concessions: pattern::concessions(&own),
        longest_run: longest_run(&own, |from, to| gave_way.iter().any(|it| from < *it && *it < to)),
        toward: log.interests.roles().filter(|role| *role != log.own).map(|role| (role, toward(&own, role))).collect(),
        below_limit: possible::below_limit(&own),
        agreed_below: part.map(|it| Points(0) - own_interests.surplus(it)).filter(|it| Points(0) < *it),
        is_left_out,
        beaten: own.iter().filter(is_beaten).map(|it| it.offer).collect(),
        missed: agreement.map_or_else(Vec::new, |it| missed(log, it.0)),
        created: agreement.and_then(|(package, by)| {
            let surplus = by.iter().map(|role| log.interests[role].surplus(package)).sum::<Points>();
            hundredths(surplus.0, log.most_surplus?.0)
        }),
        exploration: exploration(log.agenda, mine, &own),
    }
}

fn made(log: &GroupLog, (offer, it): (usize, &GroupOffer)) -> Option<(RoleId, Made<ByRole<Points>>)> {
    let package = it.terms.package().filter(|_| log.agenda.fits(&it.terms))?;
    let other = log.interests.map(|_, it| it.sheet.value(&package));
    let limit = log.interests[it.by].sheet.limit(&package, it.limit);
    Some((it.by, Made { offer, own: other[log.own], other, limit, package }))
}

/// The offers with which a role gave way to all, by its own points.
fn concessions_of(made: &[(RoleId, Made<ByRole<Points>>)], role: RoleId) -> Vec<usize> {
    let of_role: Vec<&Made<ByRole<Points>>> = made.iter().filter(|it| it.0 == role).map(|it| &it.1).collect();
    of_role.windows(2).filter(|it| it[1].other[role] < it[0].other[role]).map(|it| it[1].offer).collect()
}

fn toward(own: &[Made<ByRole<Points>>], role: RoleId) -> Toward {
    let values: Vec<Points> = own.iter().map(|it| it.other[role]).collect();
    let change = values.last().zip(values.first()).map(|(last, first)| *last - *first);
    Toward {
        n_better: values.windows(2).filter(|it| it[0] < it[1]).count(),
        n_worse: values.windows(2).filter(|it| it[1] < it[0]).count(),
        change: change.unwrap_or_default(),
    }
}

fn missed(log: &GroupLog, agreed: &Package) -> Vec<MissedByAll> {
    let missed = |issue: IssueId| {
        let is_best = |option: &OptionId| {
            log.interests.iter().all(|(_, it)| it.sheet.points(issue, *option) == it.sheet.bounds(issue).1)
        };
        let option = log.agenda.options(issue).find(is_best)?;
        let other = agreed.clone().with(issue, option);
        if log.agenda.forbids(&Terms::from(&other)).is_some() {
            return None;
        }
        let gains = log.interests.map(|_, it| it.sheet.value(&other) - it.sheet.value(agreed));
        let is_missed =
            gains.values().iter().all(|it| Points(0) <= *it) && gains.values().iter().any(|it| Points(0) < *it);
        is_missed.then_some(MissedByAll { issue, option, gains })
    };
    log.agenda.issues().filter_map(missed).collect()
}
