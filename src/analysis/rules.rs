//! What sums of points cannot say: options that are worth more or less
//! together, and options that cannot be had together.

use super::{InvalidValuation, vector::Vector};
use crate::points::{Agenda, ByRole, IssueId, OptionId, Package, Points, RoleId, ScoreSheet};

/// Options of one or more issues that hold together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Combination(pub Vec<(IssueId, OptionId)>);

impl Combination {
    /// Whether the package has all these options.
    pub fn holds(&self, package: &Package) -> bool {
        self.0.iter().all(|(issue, option)| package.option(*issue) == *option)
    }
}

/// Points of one role for a combination, on top of its score sheet. Negative
/// points are a penalty. Where several combinations hold, all count.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bonus {
    /// Whose points.
    pub role: RoleId,
    /// For what.
    pub combination: Combination,
    /// How many.
    pub points: Points,
}

/// What is said of packages beyond the score sheets. Empty: points only add up.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct CombinationRules {
    /// Points for options together.
    pub bonuses: Vec<Bonus>,
    /// What no agreement can have together.
    pub forbidden: Vec<Combination>,
}

impl CombinationRules {
    /// The most rules, of both kinds together.
    pub const MAX: usize = 1_000;

    fn combinations(&self) -> impl Iterator<Item = &Combination> {
        self.bonuses.iter().map(|it| &it.combination).chain(&self.forbidden)
    }
}

/// Issues that rules tie to one another, as if they were one issue. Most blocks
/// have just one issue.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Block {
    /// In the author's order.
    pub issues: Vec<IssueId>,
    /// Every way to settle them that is not forbidden, the last issue changing
    /// fastest. At least one.
    pub choices: Vec<Choice>,
}

/// One way to settle the issues of a block.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Choice {
    pub options: Vec<OptionId>,
    /// Points by role.
    pub values: Vector,
}

/// The most ways to settle the issues of one block, forbidden ones included.
pub(super) const MAX_CHOICES: u64 = 100_000;

/// Joins what the rules tie together. Blocks stand in the order of their first
/// issues.
pub(super) fn blocks(
    agenda: &Agenda,
    sheets: &ByRole<&ScoreSheet>,
    rules: &CombinationRules,
) -> Result<Vec<Block>, InvalidValuation> {
    if CombinationRules::MAX < rules.bonuses.len() + rules.forbidden.len() {
        return Err(InvalidValuation::TooManyRules);
    }
    let mut first_of: Vec<IssueId> = agenda.issues().collect();
    for combination in rules.combinations() {
        check(agenda, combination)?;
        let tied: Vec<IssueId> = combination.0.iter().map(|(issue, _)| first_of[issue.index()]).collect();
        let first = tied.iter().min().copied().ok_or(InvalidValuation::BadCombination)?;
        first_of.iter_mut().filter(|it| tied.contains(it)).for_each(|it| *it = first);
    }
    agenda
        .issues()
        .filter(|issue| first_of[issue.index()] == *issue)
        .map(|first| {
            let issues: Vec<IssueId> = agenda.issues().filter(|it| first_of[it.index()] == first).collect();
            block(agenda, sheets, rules, issues)
        })
        .collect()
}

/// Some issues once each, with options that they have.
fn check(agenda: &Agenda, combination: &Combination) -> Result<(), InvalidValuation> {
    let fits = combination.0.iter().enumerate().all(|(i, (issue, option))| {
        issue.index() < agenda.n_issues()
            && agenda.options(*issue).any(|it| it == *option)
            && combination.0[..i].iter().all(|(it, _)| it != issue)
    });
    if fits { Ok(()) } else { Err(InvalidValuation::BadCombination) }
}

fn block(
    agenda: &Agenda,
    sheets: &ByRole<&ScoreSheet>,
    rules: &CombinationRules,
    issues: Vec<IssueId>,
) -> Result<Block, InvalidValuation> {
    let own = Agenda(issues.iter().map(|it| agenda.0[it.index()]).collect());
    if own.n_packages().is_none_or(|it| MAX_CHOICES < it) {
        return Err(InvalidValuation::TooEntangled { n_issues: issues.len() });
    }
    // A combination lies in one block as a whole.
    let is_here = |it: &&Combination| it.0.first().is_some_and(|(issue, _)| issues.contains(issue));
    let holds = |combination: &Combination, options: &[OptionId]| {
        issues.iter().zip(options).filter(|(issue, option)| combination.0.contains(&(**issue, **option))).count()
            == combination.0.len()
    };
    let forbidden: Vec<&Combination> = rules.forbidden.iter().filter(is_here).collect();
    let bonuses: Vec<&Bonus> = rules.bonuses.iter().filter(|it| is_here(&&it.combination)).collect();
    let choices: Vec<Choice> = own
        .packages()
        .map(|it| it.0)
        .filter(|options| !forbidden.iter().any(|it| holds(it, options)))
        .map(|options| {
            let points = |sheet: &&ScoreSheet| -> i64 {
                issues.iter().zip(&options).map(|(issue, option)| sheet.points(*issue, *option).0).sum()
            };
            let mut values = Vector::new(sheets.values().iter().map(points));
            for bonus in bonuses.iter().filter(|it| holds(&it.combination, &options)) {
                values.0[bonus.role.index()] += bonus.points.0;
            }
            Choice { options, values }
        })
        .collect();
    if choices.is_empty() { Err(InvalidValuation::NothingAllowed) } else { Ok(Block { issues, choices }) }
}
