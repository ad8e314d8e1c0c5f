use super::open::{Found, Missing};
use crate::{
    points::RoleId,
    session::Act,
    ui::{
        Shell,
        browser::{journal::Saved, lock::Lock},
    },
};

/// What happens on the page.
pub enum Message {
    /// The shell changed: another language.
    Shell(Shell),
    /// The lock was given, or another tab has it.
    Locked(Option<Lock>),
    /// Another tab took the lock.
    Lost,
    /// The person wants the session in this tab.
    TakeOver,
    /// The session was read.
    Read(Lock, Result<Found, Missing>),
    /// Somebody did something.
    Did(RoleId, Act),
    /// The journal went on.
    Saved(Saved),
    /// The counterpart has thought.
    Counterpart,
    /// The counterpart's thinking has come.
    Arrived,
    /// A second passed.
    Second,
    /// The person whose turn it is lifts the curtain.
    Lift,
    /// Save a copy as a file.
    Copy,
    /// A seat has opened more of what it was dealt.
    Opened,
    /// Finish and erase.
    Erase,
    /// It is erased.
    Erased,
}
