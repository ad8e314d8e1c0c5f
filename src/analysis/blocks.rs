//! Issues that combinations tie to one another, as if they were one issue.

use std::{collections::BTreeMap, rc::Rc};

use super::{InvalidValuation, merge::Counted, vector::Vector};
use crate::points::{Agenda, ByRole, Combination, IssueId, OptionId, Package, Points, ScoreSheet, tied};

/// Issues that combinations tie to one another. Most blocks have just one
/// issue.
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

/// All packages for which the same reservation values hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Case {
    pub reservation_values: ByRole<Points>,
    pub blocks: Vec<Rc<Block>>,
}

impl Case {
    /// The values of the choices of each block.
    pub fn choices(&self) -> Vec<Vec<Counted>> {
        let values = |it: &Choice| Counted { vector: it.values, count: 1 };
        self.blocks.iter().map(|it| it.choices.iter().map(values).collect()).collect()
    }

    /// The least or the most that a package of it is worth to each role.
    pub fn extreme(&self, of: fn(Vector, Vector) -> Vector) -> Vector {
        let here = |it: &Rc<Block>| it.choices.iter().map(|it| it.values).reduce(of).unwrap_or_default();
        self.blocks.iter().map(here).fold(Vector::default(), |sum, it| sum + it)
    }
}

/// The most combinations of an agenda and of all roles together.
pub(super) const MAX_COMBINATIONS: usize = 1_000;

/// The most ways to settle the issues of one block, forbidden ones included.
pub(super) const MAX_CHOICES: u64 = 100_000;

/// The most cases.
pub(super) const MAX_CASES: usize = 64;

/// Joins what combinations tie together. Blocks stand in the order of their
/// first issues.
///
/// All that changes a reservation value is tied into one block, so that each of
/// its choices has just one set of reservation values: a case has the choices
/// of one set. Cases stand in the order of their first choices.
pub(super) fn cases(
    agenda: &Agenda,
    sheets: &ByRole<&ScoreSheet>,
    own: &ByRole<Points>,
) -> Result<Vec<Case>, InvalidValuation> {
    let bonuses = || sheets.values().iter().flat_map(|it| it.bonuses().iter().map(|it| &it.when));
    let changes = || sheets.values().iter().flat_map(|it| it.limit_changes().iter().map(|it| &it.when));
    let all = || agenda.forbidden().iter().chain(bonuses()).chain(changes());
    if MAX_COMBINATIONS < all().count() {
        return Err(InvalidValuation::TooManyCombinations);
    }
    all().try_for_each(|it| check(agenda, it))?;
    let changing = Combination(changes().flat_map(|it| it.0.iter().copied()).collect());
    let blocks: Vec<Rc<Block>> = tied(agenda.n_issues(), &all().chain([&changing]).collect::<Vec<_>>())
        .into_iter()
        .map(|issues| block(agenda, sheets, issues).map(Rc::new))
        .collect::<Result<_, _>>()?;
    let is_changing = |it: &Block| changing.0.first().is_some_and(|(issue, _)| it.issues.contains(issue));
    let Some(split) = blocks.iter().position(|it| is_changing(it)) else {
        return Ok(vec![Case { reservation_values: own.clone(), blocks }]);
    };
    let limits = |choice: &Choice| {
        let mut options = vec![OptionId(0); agenda.n_issues()];
        blocks[split].issues.iter().zip(&choice.options).for_each(|(issue, it)| options[issue.index()] = *it);
        let package = Package(options);
        sheets.map(|role, sheet| sheet.limit(&package, own[role]))
    };
    let mut places: BTreeMap<ByRole<Points>, usize> = BTreeMap::new();
    let mut found: Vec<(ByRole<Points>, Vec<Choice>)> = Vec::new();
    for choice in &blocks[split].choices {
        let limits = limits(choice);
        let place = *places.entry(limits.clone()).or_insert(found.len());
        if place == found.len() {
            found.push((limits, Vec::new()));
        }
        found[place].1.push(choice.clone());
    }
    if MAX_CASES < found.len() {
        return Err(InvalidValuation::TooManyCases);
    }
    let case = |(reservation_values, choices): (ByRole<Points>, Vec<Choice>)| {
        let mut blocks = blocks.clone();
        blocks[split] = Rc::new(Block { issues: blocks[split].issues.clone(), choices });
        Case { reservation_values, blocks }
    };
    Ok(found.into_iter().map(case).collect())
}

/// Some issues once each, with options that they have.
fn check(agenda: &Agenda, combination: &Combination) -> Result<(), InvalidValuation> {
    let fits = combination.0.iter().enumerate().all(|(i, (issue, option))| {
        issue.index() < agenda.n_issues()
            && agenda.options(*issue).any(|it| it == *option)
            && combination.0[..i].iter().all(|(it, _)| it != issue)
    });
    if fits && !combination.0.is_empty() { Ok(()) } else { Err(InvalidValuation::BadCombination) }
}

fn block(agenda: &Agenda, sheets: &ByRole<&ScoreSheet>, issues: Vec<IssueId>) -> Result<Block, InvalidValuation> {
    let own = Agenda::new(issues.iter().map(|it| agenda.options(*it).count()));
    if own.n_packages().is_none_or(|it| MAX_CHOICES < it) {
        return Err(InvalidValuation::TooEntangled { n_issues: issues.len() });
    }
    // A combination lies in one block as a whole.
    let is_here = |it: &Combination| it.0.first().is_some_and(|(issue, _)| issues.contains(issue));
    let holds = |combination: &Combination, options: &[OptionId]| {
        issues.iter().zip(options).filter(|(issue, option)| combination.0.contains(&(**issue, **option))).count()
            == combination.0.len()
    };
    let forbidden: Vec<&Combination> = agenda.forbidden().iter().filter(|it| is_here(it)).collect();
    let values = |options: &[OptionId]| {
        let value = |sheet: &&ScoreSheet| -> i64 {
            let points: i64 = issues.iter().zip(options).map(|(issue, it)| sheet.points(*issue, *it).0).sum();
            let bonuses = sheet.bonuses().iter().filter(|it| is_here(&it.when) && holds(&it.when, options));
            points + bonuses.map(|it| it.points.0).sum::<i64>()
        };
        Vector::new(sheets.values().iter().map(value))
    };
    let choices: Vec<Choice> = own
        .packages()
        .map(|it| it.0)
        .filter(|options| !forbidden.iter().any(|it| holds(it, options)))
        .map(|options| Choice { values: values(&options), options })
        .collect();
    if choices.is_empty() { Err(InvalidValuation::NothingAllowed) } else { Ok(Block { issues, choices }) }
}
