use super::Rejected;
use crate::points::{Agenda, IssueId, OptionId};

/// How often people may ask and tell at one table, all together. A bound for
/// saved files and for programs that talk to each other, far above what people do.
pub(super) const MOST_TALK: usize = 200;

/// What can be asked. It goes to everybody at the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Question {
    /// Which issue matters most.
    WhatMatters,
    /// Which option of this issue is wished for.
    WhatOf(IssueId),
}

/// What can be told. It goes to everybody at the table, and it is what the
/// speaker says: the table does not know whether it is true.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Statement {
    /// This issue matters most to the speaker.
    MattersMost(IssueId),
    /// This issue matters least to the speaker.
    MattersLeast(IssueId),
    /// Of this issue the speaker likes this option best.
    Prefers(IssueId, OptionId),
    /// The speaker does not want to say.
    Declines,
}

impl Question {
    pub(super) fn check(self, agenda: &Agenda) -> Result<(), Rejected> {
        match self {
            Question::WhatMatters => Ok(()),
            Question::WhatOf(issue) => check(agenda, issue, None),
        }
    }
}

impl Statement {
    pub(super) fn check(self, agenda: &Agenda) -> Result<(), Rejected> {
        match self {
            Statement::MattersMost(issue) | Statement::MattersLeast(issue) => check(agenda, issue, None),
            Statement::Prefers(issue, option) => check(agenda, issue, Some(option)),
            Statement::Declines => Ok(()),
        }
    }
}

fn check(agenda: &Agenda, issue: IssueId, option: Option<OptionId>) -> Result<(), Rejected> {
    let is_there =
        issue.index() < agenda.n_issues() && option.is_none_or(|option| agenda.options(issue).any(|it| it == option));
    if is_there { Ok(()) } else { Err(Rejected::DoesNotFit) }
}
