use super::{Board, GroupState};
use crate::{
    analysis::{Settlement, settlement},
    points::{ByRole, IssueId, OptionId, Points},
    session::{Possible, SolutionPoint},
};

/// One issue over all groups: to whom it mattered, and how it was settled.
#[derive(Debug, Clone, PartialEq)]
pub struct IssueTrades {
    /// Which.
    pub issue: IssueId,
    /// How much it matters to each role: the range of its points here.
    pub weights: ByRole<Points>,
    /// How the groups settled it, in the order of the options; options that
    /// nobody agreed to are left out.
    pub settled: Vec<Settled>,
    /// The options that stand in packages which theory singles out, ascending.
    pub best: Vec<OptionId>,
}

/// Groups that settled an issue in the same way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settled {
    /// By which option.
    pub option: OptionId,
    /// What that is.
    pub settlement: Settlement,
    /// Which groups.
    pub groups: Vec<u8>,
}

/// Every issue over all groups that agreed.
pub fn issue_trades(board: &Board, groups: &[(u8, GroupState)]) -> Vec<IssueTrades> {
    let (agenda, sheets) = (&board.exercise.public.agenda, board.exercise.sheets());
    let found = board.possible.as_ref().map(Possible::points).unwrap_or_default();
    let packages = || found.iter().flat_map(|it: &SolutionPoint| &it.packages);
    let of_issue = |issue: IssueId| {
        let settled = agenda.options(issue).filter_map(|option| {
            let has_it = |(group, state): &(u8, GroupState)| match state {
                GroupState::Agreed { package, .. } if package.option(issue) == option => Some(*group),
                _ => None,
            };
            let groups: Vec<u8> = groups.iter().filter_map(has_it).collect();
            let settlement = settlement(agenda, &sheets, issue, option);
            (!groups.is_empty()).then_some(Settled { option, settlement, groups })
        });
        let weights = sheets.map(|_, sheet| {
            let (least, most) = sheet.bounds(issue);
            most - least
        });
        let is_best = |option: &OptionId| packages().any(|it| it.option(issue) == *option);
        let best = agenda.options(issue).filter(is_best).collect();
        IssueTrades { issue, weights, settled: settled.collect(), best }
    };
    agenda.issues().map(of_issue).collect()
}
