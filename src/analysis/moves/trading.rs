use super::{Agreement, Log, hundredths, values};
use crate::points::{IssueId, OptionId, Package, Points, ScoreSheet, Terms};

/// What was gained jointly by trading between issues (Thompson 1990, who
/// counts compatible issues apart, as is done here).
///
/// Settling an issue in the middle gives each side half of its worst and best
/// option together. Half points keep that whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Logrolling {
    /// Joint half points of the agreement above the middle of every issue;
    /// negative below it.
    pub gained_half_points: i64,
    /// The same of each issue's jointly best option; above 0.
    pub possible_half_points: i64,
    /// The one as a share of the other; negative below the middle.
    pub share: i64,
    /// The trade that was left over with the largest joint gain.
    pub left_over: Option<Trade>,
}

/// Giving on one issue for gain on another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Trade {
    /// Where own gives: what it costs own is less than what other gains.
    pub give: IssueId,
    /// The option to give there.
    pub give_option: OptionId,
    /// Where own gets: what it costs other is less than what own gains.
    pub get: IssueId,
    /// The option to get there.
    pub get_option: OptionId,
    /// What both changes together bring own.
    pub own_gain: Points,
    /// What both changes together bring other.
    pub other_gain: Points,
}

/// An issue on which an option was best for both and another was agreed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MissedCompatible {
    /// The issue.
    pub issue: IssueId,
    /// The option that is best for both, the first in the author's order.
    pub option: OptionId,
    /// What it would have brought own more.
    pub own_gain: Points,
    /// What it would have brought other more. One of the two is above 0.
    pub other_gain: Points,
}

/// The first option that is best for both.
fn best_for_both(log: &Log, issue: IssueId) -> Option<OptionId> {
    let is_best = |option: &OptionId| {
        [log.own.sheet, log.other.sheet].iter().all(|it| it.points(issue, *option) == it.bounds(issue).1)
    };
    log.agenda.options(issue).find(is_best)
}

/// What another package brings own and other. `None` if it is forbidden.
fn gains(log: &Log, from: &Package, to: &Package) -> Option<(Points, Points)> {
    let gain = |sheet: &ScoreSheet| sheet.value(to) - sheet.value(from);
    log.agenda.forbids(&Terms::from(to)).is_none().then(|| (gain(log.own.sheet), gain(log.other.sheet)))
}

pub(super) fn missed_compatible(log: &Log, agreed: Option<&Agreement>) -> Vec<MissedCompatible> {
    let Some(Agreement { package, .. }) = agreed else { return Vec::new() };
    let missed = log.agenda.issues().filter_map(|issue| {
        let option = best_for_both(log, issue)?;
        let (own_gain, other_gain) = gains(log, package, &package.clone().with(issue, option))?;
        let is_missed = Points(0) <= own_gain.min(other_gain) && Points(0) < own_gain.max(other_gain);
        is_missed.then_some(MissedCompatible { issue, option, own_gain, other_gain })
    });
    missed.collect()
}

pub(super) fn logrolling(log: &Log, agreed: Option<&Agreement>) -> Option<Logrolling> {
    let agreed = agreed?;
    let joint = |issue, option| (log.own.sheet.points(issue, option) + log.other.sheet.points(issue, option)).0;
    let opposed: Vec<IssueId> = log.agenda.issues().filter(|it| best_for_both(log, *it).is_none()).collect();
    let (mut gained, mut possible) = (0, 0);
    for issue in &opposed {
        let (own, other) = (log.own.sheet.bounds(*issue), log.other.sheet.bounds(*issue));
        let middle = (own.0 + own.1 + other.0 + other.1).0;
        let most = log.agenda.options(*issue).map(|it| joint(*issue, it)).max().unwrap_or_default();
        gained += 2 * joint(*issue, agreed.package.option(*issue)) - middle;
        possible += 2 * most - middle;
    }
    let share = hundredths(gained, possible)?;
    let left_over = left_over(log, agreed, &opposed);
    Some(Logrolling { gained_half_points: gained, possible_half_points: possible, share, left_over })
}

/// The pair of changes that leaves neither side worse and gains most jointly;
/// of equal ones the one with the more even gains, then the author's order.
fn left_over(log: &Log, agreed: &Agreement, opposed: &[IssueId]) -> Option<Trade> {
    let from = &agreed.package;
    let now = values(log, from);
    let changes = |issue: &IssueId| {
        let issue = *issue;
        log.agenda.options(issue).map(move |to| {
            let (own, other) = values(log, &from.clone().with(issue, to));
            (issue, to, (own - now.0, other - now.1))
        })
    };
    let all: Vec<(IssueId, OptionId, (Points, Points))> = opposed.iter().flat_map(changes).collect();
    let mut best: Option<Trade> = None;
    let merit = |it: &Trade| (it.own_gain + it.other_gain, it.own_gain.min(it.other_gain));
    let adds_up =
        log.agenda.forbidden().is_empty() && log.own.sheet.bonuses().is_empty() && log.other.sheet.bonuses().is_empty();
    for (give, give_option, given) in all.iter().filter(|(_, _, it)| it.0 < Points(0) && Points(0) < it.1) {
        for (get, get_option, got) in all.iter().filter(|(_, _, it)| Points(0) < it.0 && it.1 < Points(0)) {
            let to = || from.clone().with(*give, *give_option).with(*get, *get_option);
            let gains = if adds_up { Some((given.0 + got.0, given.1 + got.1)) } else { gains(log, from, &to()) };
            let Some((own_gain, other_gain)) = gains.filter(|_| give != get) else { continue };
            let (give, give_option, get, get_option) = (*give, *give_option, *get, *get_option);
            let trade = Trade { give, give_option, get, get_option, own_gain, other_gain };
            let is_gain = Points(0) <= own_gain.min(other_gain) && Points(0) < merit(&trade).0;
            if is_gain && best.is_none_or(|it| merit(&it) < merit(&trade)) {
                best = Some(trade);
            }
        }
    }
    best
}
