use super::reading::Reading;
use crate::{
    points::{IssueId, ScoreSheet},
    steps::table::{Question, Statement},
};

/// What a role says about itself. Whatever it says, it never tells points or
/// limits: the table has no words for them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Disclosure {
    /// Tells the truth whenever it is asked, and tells in return.
    Open,
    /// Tells once for nothing, then one truth for each that it is told, and
    /// tells in return.
    Trades,
    /// Tells one truth for each that it is told, when asked; else it declines.
    Guards,
    /// Says that what matters least to it matters most, and the other way round.
    Bluffs,
}

/// What it says to a question.
pub(super) fn answer(disclosure: Disclosure, sheet: &ScoreSheet, reading: &Reading, question: Question) -> Statement {
    let may_tell = match disclosure {
        Disclosure::Open | Disclosure::Bluffs => true,
        Disclosure::Trades => reading.n_told <= reading.n_heard,
        Disclosure::Guards => reading.n_told < reading.n_heard,
    };
    if !may_tell {
        return Statement::Declines;
    }
    match question {
        // Asked again, it says the other end of its list.
        Question::WhatMatters if reading.n_told % 2 == 1 => least(disclosure, sheet),
        Question::WhatMatters => most(disclosure, sheet),
        Question::WhatOf(issue) => favorite(sheet, issue),
    }
}

/// What it says because it was told something, if it does. It does so once.
pub(super) fn in_return(disclosure: Disclosure, sheet: &ScoreSheet, reading: &Reading) -> Option<Statement> {
    let returns = match disclosure {
        Disclosure::Open | Disclosure::Trades => true,
        Disclosure::Guards | Disclosure::Bluffs => false,
    };
    (returns && reading.n_told == 0 && 0 < reading.n_heard).then(|| most(disclosure, sheet))
}

/// Whether a statement is not what the sheet says. Issues that matter equally
/// may each be called the most or the least important.
pub(super) fn is_untrue(sheet: &ScoreSheet, statement: Statement) -> bool {
    let weights = || sheet.points.iter().enumerate().map(|(i, _)| weight(sheet, IssueId(i as u8)));
    match statement {
        Statement::MattersMost(issue) => weights().max() != Some(weight(sheet, issue)),
        Statement::MattersLeast(issue) => weights().min() != Some(weight(sheet, issue)),
        Statement::Prefers(issue, option) => sheet.points(issue, option) != sheet.bounds(issue).1,
        Statement::Declines => false,
    }
}

fn weight(sheet: &ScoreSheet, issue: IssueId) -> i64 {
    let (least, most) = sheet.bounds(issue);
    most.0 - least.0
}

/// The issues from the least to the most important; equal ones in the author's order.
fn by_weight(sheet: &ScoreSheet) -> Vec<IssueId> {
    let mut issues: Vec<IssueId> = (0..sheet.points.len() as u8).map(IssueId).collect();
    issues.sort_by_key(|it| weight(sheet, *it));
    issues
}

fn most(disclosure: Disclosure, sheet: &ScoreSheet) -> Statement {
    let issues = by_weight(sheet);
    let issue = if disclosure == Disclosure::Bluffs { issues.first() } else { issues.last() };
    issue.map_or(Statement::Declines, |it| Statement::MattersMost(*it))
}

fn least(disclosure: Disclosure, sheet: &ScoreSheet) -> Statement {
    let issues = by_weight(sheet);
    let issue = if disclosure == Disclosure::Bluffs { issues.last() } else { issues.first() };
    issue.map_or(Statement::Declines, |it| Statement::MattersLeast(*it))
}

fn favorite(sheet: &ScoreSheet, issue: IssueId) -> Statement {
    let options = sheet.points.get(issue.index()).map_or(&[][..], Vec::as_slice);
    let most = sheet.points.get(issue.index()).and_then(|it| it.iter().max());
    let option = options.iter().position(|it| Some(it) == most);
    option.map_or(Statement::Declines, |it| Statement::Prefers(issue, crate::points::OptionId(it as u8)))
}

/// The issues that matter least, the least first: what is left open at first.
pub(super) fn least_important(sheet: &ScoreSheet, n: usize) -> Vec<IssueId> {
    by_weight(sheet).into_iter().take(n).collect()
}
