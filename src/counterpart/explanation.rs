use super::{Mood, Reason, Tactic};
use crate::points::{IssueId, Points, RoleId};

/// What was behind an event, for the debrief: it tells a limit and points, so
/// it is never shown while the table lasts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Explanation {
    /// What it said as its reason.
    pub reason: Reason,
    /// How much of its time was used up, in hundredths.
    pub time: u32,
    /// Its limit at that moment.
    pub reservation_value: Points,
    /// What a package had to be worth to it at that moment.
    pub asked: Points,
    /// What the package it offered, accepted or confirmed was worth to it; of
    /// two packages the lesser, of an offer with open issues the most it could become.
    pub value: Option<Points>,
    /// How it took the others' moves.
    pub mood: Mood,
    /// How far it saw the others come by genuine concessions, in hundredths of
    /// the way from their first offer to all that it could wish for.
    pub conceded: u32,
    /// How it thought that each of the others ranks the issues, the most
    /// important first.
    pub believed: Vec<(RoleId, Vec<IssueId>)>,
    /// The hard tactic it used here.
    pub tactic: Option<Tactic>,
    /// Whether it told something that its sheet does not say.
    pub is_untrue: bool,
}
