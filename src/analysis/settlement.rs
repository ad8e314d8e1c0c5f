use super::{IssueKind, structure::kind};
use crate::points::{Agenda, ByRole, IssueId, OptionId, ScoreSheet};

/// How one issue was settled.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Settlement {
    /// Some option is best for everybody.
    Compatible {
        /// Whether such an option was agreed.
        is_met: bool,
    },
    /// The issue matters more to one role than to another, and a role to which
    /// it matters most got at least two thirds of what it could have here.
    Traded,
    /// Anything else: each gave something, or the issue went to a role to which
    /// it does not matter most.
    Split,
}

/// How an issue was settled by an option. What matters is the range of a role's
/// points on the issue.
pub fn settlement(agenda: &Agenda, sheets: &ByRole<&ScoreSheet>, issue: IssueId, option: OptionId) -> Settlement {
    let weight = |sheet: &ScoreSheet| {
        let (least, most) = sheet.bounds(issue);
        (most - least).0
    };
    let got = |sheet: &ScoreSheet| (sheet.points(issue, option) - sheet.bounds(issue).0).0;
    let weights = || sheets.values().iter().map(|it| weight(it));
    let (least, most) = (weights().min().unwrap_or(0), weights().max().unwrap_or(0));
    if kind(agenda, sheets, issue) == IssueKind::Compatible {
        return Settlement::Compatible { is_met: sheets.values().iter().all(|it| got(it) == weight(it)) };
    }
    let has_most = |sheet: &&&ScoreSheet| weight(sheet) == most && 2 * most <= 3 * got(sheet);
    match sheets.values().iter().find(has_most) {
        Some(_) if least < most => Settlement::Traded,
        _ => Settlement::Split,
    }
}
