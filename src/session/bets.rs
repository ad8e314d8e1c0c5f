use super::Results;
use crate::{
    pack::{Exercise, is_only_a_wager},
    points::{ByRole, IssueId, OptionId, Points},
    steps::table::Ending,
};

/// An option whose points depend on an event, with what everybody bet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bet {
    /// Its issue.
    pub issue: IssueId,
    /// The option.
    pub option: OptionId,
    /// The place of the event.
    pub event: usize,
    /// Whether it was agreed.
    pub is_agreed: bool,
    /// What each role expected of it.
    pub expected: ByRole<Points>,
    /// What it is worth to each role in each state of the event.
    pub by_state: ByRole<Vec<Points>>,
    /// Whether it only moves points between the roles.
    pub is_only_a_wager: bool,
}

/// What an agreement turned out to be worth to a role.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Afterwards {
    /// What it was worth when it was agreed, by the role's own beliefs.
    pub expected: Points,
    /// What it is worth now that the events are known.
    pub value: Points,
    /// What the role has without it.
    pub reservation_value: Points,
}

impl Afterwards {
    /// Whether the role would still accept, knowing what it knows now.
    pub fn is_acceptable(self) -> bool {
        self.reservation_value <= self.value
    }
}

/// All options that depend on an event, in the author's order.
pub fn bets(exercise: &Exercise, results: &Results) -> Vec<Bet> {
    let public = &exercise.public;
    let agreed = match &results.ending {
        Ending::Agreed { package, .. } => Some(package),
        Ending::WalkedAway { .. } | Ending::TimedOut => None,
    };
    let bet = |issue: IssueId, option: OptionId| {
        let event = public.issues[issue.index()].options[option.index()].depends_on?;
        let sheets = exercise.sheets();
        Some(Bet {
            issue,
            option,
            event,
            is_agreed: agreed.is_some_and(|it| it.option(issue) == option),
            expected: sheets.map(|_, sheet| sheet.points(issue, option)),
            by_state: sheets.map(|_, sheet| sheet.by_state(issue, option).unwrap_or_default().to_vec()),
            is_only_a_wager: is_only_a_wager(exercise, issue, option),
        })
    };
    let agenda = &public.agenda;
    agenda.issues().flat_map(|issue| agenda.options(issue).filter_map(move |it| bet(issue, it))).collect()
}

/// What the agreement is worth to each role once it is known how the events
/// turned out: by event, the place of its state. Who was left out of it has the
/// reservation value either way. `None` without an agreement.
pub fn afterwards(exercise: &Exercise, results: &Results, states: &[usize]) -> Option<ByRole<Afterwards>> {
    let Ending::Agreed { package, by } = &results.ending else { return None };
    Some(results.roles.map(|role, it| Afterwards {
        expected: it.value,
        value: if by.contains(role) { exercise.value_after(role, package, states) } else { it.reservation_value },
        reservation_value: it.reservation_value,
    }))
}
