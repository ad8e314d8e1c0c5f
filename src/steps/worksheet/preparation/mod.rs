//! The preparation sheet: goal, limit, the others' limits, priorities,
//! questions, opening with a reason.
//!
//! Only what a rule can check is checked, and only after the negotiation; words
//! are never graded.

mod assessment;

pub use assessment::{Assessment, Estimate, assess, limit_option};

use crate::{
    document::{Id, Whole},
    points::{Agenda, ByRole, IssueId, OptionId, Points, Terms},
    text::{Label, Passage},
};

written! {
    /// The word for this kind of step.
    pub enum WorksheetKind {
        /// A worksheet.
        Worksheet = "worksheet",
    }
}

written! {
    /// Which sheet is filled.
    pub enum Sheet {
        /// The preparation for a table.
        Preparation = "preparation",
    }
}

written! {
    /// A `worksheet` step.
    pub struct WorksheetFile {
        /// Its id.
        id: Id,
        /// Its kind.
        kind: WorksheetKind,
        /// Its name.
        title: Label,
        /// How long it takes.
        minutes: Whole<0, 600>,
        /// Which sheet.
        sheet: Sheet,
        /// A word of advice above the sheet.
        advice: Option<Passage>,
    }
}

/// A place on a scale of limits. Where a single issue is settled, people think
/// in its options ("not below 60"), else in points.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// So many points.
    Points(Points),
    /// This option of the only issue.
    Option(OptionId),
}

/// A range, either end of which may be missing yet.
pub type MarkRange = (Option<Mark>, Option<Mark>);

/// A preparation sheet as far as it is filled.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Preparation {
    /// What the person wants to reach.
    pub goal: String,
    /// Where the person would stop.
    pub limit: Option<Mark>,
    /// Where the others would stop, as a range. One's own entry stays empty.
    pub their_limits: ByRole<MarkRange>,
    /// The issues, the one that matters most first.
    pub priorities: Vec<IssueId>,
    /// What the person wants to ask.
    pub questions: String,
    /// The first offer.
    pub opening: Terms,
    /// The reason that goes with it.
    pub reason: String,
}

/// A change of one field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Edit {
    /// The goal.
    Goal(String),
    /// The own limit.
    Limit(Option<Mark>),
    /// The limit of another role.
    TheirLimit(crate::points::RoleId, MarkRange),
    /// The order of the issues.
    Priorities(Vec<IssueId>),
    /// The questions.
    Questions(String),
    /// The first offer.
    Opening(Terms),
    /// The reason for it.
    Reason(String),
}

impl Preparation {
    /// An empty sheet. The priorities stand in the author's order.
    pub fn new(n_roles: usize, agenda: &Agenda) -> Preparation {
        Preparation {
            goal: String::new(),
            limit: None,
            their_limits: ByRole::new(n_roles, |_| (None, None)),
            priorities: agenda.issues().collect(),
            questions: String::new(),
            opening: Terms::open(agenda.n_issues()),
            reason: String::new(),
        }
    }

    /// Changes one field.
    pub fn edit(&mut self, edit: Edit) {
        match edit {
            Edit::Goal(text) => self.goal = text,
            Edit::Limit(mark) => self.limit = mark,
            Edit::TheirLimit(role, range) => self.their_limits[role] = range,
            Edit::Priorities(issues) => self.priorities = issues,
            Edit::Questions(text) => self.questions = text,
            Edit::Opening(terms) => self.opening = terms,
            Edit::Reason(text) => self.reason = text,
        }
    }
}
