//! Who sits where.
//!
//! [`feasible`] lists the ways to seat so many people in groups of so many
//! roles, the best first; [`Plan::draw`] hands the parts out from a seed; a
//! [`Change`] during the run moves nobody but those it names. The log of the
//! changes stands on the plan, and [`Plan::room`] is its fold.
//!
//! A person is a seat's number and nothing more. Names, codes and cards are not
//! here.

mod change;
mod change_file;
mod draw;
mod feasible;
mod file;
mod history;
mod person;
mod plan;
mod reason;
mod request;
mod room;
mod ways;

use std::fmt;

pub use change::{Change, Refused, WayIn};
pub use draw::Unmet;
pub use feasible::{Seating, feasible};
pub use history::History;
pub use person::{Organisations, Person, Rules};
pub use plan::Plan;
pub use reason::{Infeasible, Instead, Reason, Why};
pub use request::{Extras, People, Request};
pub use room::{GroupState, Placed, Presence, Room};
pub use ways::StandIn;

use super::{MAX_GROUPS, MAX_PEOPLE};
use crate::points::RoleId;

/// Those who negotiate with one another, counted from 0. People see letters:
/// A to Z, then AA, AB and so on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Group(pub u8);

impl fmt::Display for Group {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        if 26 <= self.0 {
            write!(f, "{}", char::from(b'A' + self.0 / 26 - 1))?;
        }
        write!(f, "{}", char::from(b'A' + self.0 % 26))
    }
}

/// What a person does in a group.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Part {
    /// Plays the role. Where two people of a group have the same role so, they
    /// are a team of equals: the group is mirrored.
    Role(RoleId),
    /// Shares the role of another, who speaks: may call a pause and whisper, and
    /// takes over at half-time.
    Double(RoleId),
    /// Watches the group and tells it afterwards what was seen.
    Observer,
}

impl Part {
    /// Whose instructions the person reads; an observer reads nobody's.
    pub fn role(self) -> Option<RoleId> {
        match self {
            Part::Role(role) | Part::Double(role) => Some(role),
            Part::Observer => None,
        }
    }
}

/// A place in the room.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Seat {
    /// The person, from 1; the same in every round.
    pub number: u8,
    /// Where.
    pub group: Group,
    /// As what.
    pub part: Part,
}
