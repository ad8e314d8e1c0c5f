use super::{Mark, MarkRange, Preparation};
use crate::points::{Agenda, IssueId, OptionId, Package, Points, RoleId, ScoreSheet};

/// What a rule can say of a preparation sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Assessment {
    /// Whether the limit is the one of the role card. `None` if none was set.
    pub limit_is_right: Option<bool>,
    /// The estimates of the others' limits that were made.
    pub estimates: Vec<Estimate>,
    /// Of the pairs of issues that differ in weight, how many stand in the
    /// order of the own score sheet, and how many there are.
    pub priorities_in_order: (usize, usize),
    /// What the opening is worth at least and at most.
    pub opening: Option<(Points, Points)>,
    /// Whether a reason was written down for the opening.
    pub has_reason: bool,
}

/// An estimate of another role's limit beside the truth.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Estimate {
    /// Whose limit.
    pub role: RoleId,
    /// The range that was written down.
    pub range: (Mark, Mark),
    /// The limit as the other's card has it.
    pub truth: Mark,
    /// Whether the truth lies in the range, ends included.
    pub holds: bool,
}

/// Looks at a sheet after the negotiation, when the others' cards are open.
///
/// `others` are the other roles with their score sheets and reservation values.
pub fn assess(
    sheet: &Preparation,
    agenda: &Agenda,
    own: (&ScoreSheet, Points),
    others: &[(RoleId, &ScoreSheet, Points)],
) -> Assessment {
    let (points, reservation_value) = own;
    let limit_is_right = sheet.limit.map(|mark| mark == truth(mark, agenda, points, reservation_value));
    let estimates = others
        .iter()
        .filter_map(|(role, points, reservation_value)| {
            let range = whole(sheet.their_limits[*role])?;
            let truth = truth(range.0, agenda, points, *reservation_value);
            Some(Estimate { role: *role, range, truth, holds: lies_in(truth, range) })
        })
        .collect();
    let has_opening = sheet.opening.open_issues().count() < agenda.n_issues();
    Assessment {
        limit_is_right,
        estimates,
        priorities_in_order: pairs_in_order(&sheet.priorities, points),
        opening: if has_opening { points.range(agenda, &sheet.opening) } else { None },
        has_reason: !sheet.reason.trim().is_empty(),
    }
}

/// The option of the only issue where a role would stop: the least valuable
/// one that is still worth its reservation value. `None` if no option is.
pub fn limit_option(agenda: &Agenda, sheet: &ScoreSheet, reservation_value: Points) -> Option<OptionId> {
    let issue = IssueId(0);
    agenda
        .options(issue)
        .filter(|option| {
            let is_all = agenda.n_issues() == 1;
            let changed = is_all.then(|| sheet.limit(&Package(vec![*option]), reservation_value));
            changed.unwrap_or(reservation_value) <= sheet.points(issue, *option)
        })
        .min_by_key(|option| sheet.points(issue, *option))
}

/// The role's limit in the manner of `like`.
fn truth(like: Mark, agenda: &Agenda, sheet: &ScoreSheet, reservation_value: Points) -> Mark {
    let points = Mark::Points(reservation_value);
    match like {
        Mark::Points(_) => points,
        Mark::Option(_) => limit_option(agenda, sheet, reservation_value).map_or(points, Mark::Option),
    }
}

fn whole(range: MarkRange) -> Option<(Mark, Mark)> {
    range.0.zip(range.1)
}

/// Options of a single issue lie on their scale in the author's order.
fn lies_in(truth: Mark, range: (Mark, Mark)) -> bool {
    let within = |a: i64, b: i64, it: i64| (a.min(b)..=a.max(b)).contains(&it);
    match (range.0, range.1, truth) {
        (Mark::Points(a), Mark::Points(b), Mark::Points(it)) => within(a.0, b.0, it.0),
        (Mark::Option(a), Mark::Option(b), Mark::Option(it)) => {
            within(a.index() as i64, b.index() as i64, it.index() as i64)
        }
        // A limit beyond every option lies in no range of options.
        _ => false,
    }
}

fn pairs_in_order(priorities: &[IssueId], sheet: &ScoreSheet) -> (usize, usize) {
    let weight = |issue: &IssueId| {
        let (least, most) = sheet.bounds(*issue);
        most - least
    };
    let (mut in_order, mut all) = (0, 0);
    for (i, first) in priorities.iter().enumerate() {
        for second in &priorities[i + 1..] {
            let (first, second) = (weight(first), weight(second));
            all += usize::from(first != second);
            in_order += usize::from(second < first);
        }
    }
    (in_order, all)
}
