//! Options whose points depend on an event: bets of roles that believe
//! differently. (Bazerman and Gillespie 1999.)

use super::Exercise;
use crate::points::{IssueId, OptionId, Package, Points, RoleId};

impl Exercise {
    /// What a package turned out to be worth to a role: by event, which of its
    /// states has come true. A state that an event does not have counts as
    /// unknown, and what depends on it as what the role expected.
    pub fn value_after(&self, role: RoleId, package: &Package, states: &[usize]) -> Points {
        let sheet = &self.confidential[role].score_sheet;
        let change = |(issue, option): (IssueId, OptionId)| {
            let event = self.public.issues[issue.index()].options[option.index()].depends_on?;
            let came = sheet.by_state(issue, option)?.get(*states.get(event)?)?;
            Some(*came - sheet.points(issue, option))
        };
        sheet.value(package) + package.iter().filter_map(change).sum()
    }
}

/// Whether an option that depends on an event only moves points between the
/// roles: together they have the same in every state, and not everybody has.
///
/// Before the event each of two roles can expect to win such a bet; after it one
/// has what the other lost.
pub fn is_only_a_wager(exercise: &Exercise, issue: IssueId, option: OptionId) -> bool {
    let sheets = exercise.confidential.values().iter();
    let by_role: Option<Vec<&[Points]>> = sheets.map(|it| it.score_sheet.by_state(issue, option)).collect();
    let Some(by_role) = by_role else { return false };
    let n_states = by_role.first().map_or(0, |it| it.len());
    let joint = |state: usize| by_role.iter().map(|it| it[state]).sum::<Points>();
    (1..n_states).all(|it| joint(it) == joint(0)) && by_role.iter().any(|it| it.iter().any(|points| *points != it[0]))
}
