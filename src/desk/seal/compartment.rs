use std::fmt;

use crate::document::Id;

/// The most roles of a deal.
pub const MAX_ROLES: usize = 8;

/// The most injects of a deal, all roles together.
pub const MAX_INJECTS: usize = 64;

/// The name of a part of a deal that is opened on its own. Names stand in the
/// clear: an inject's id must not tell its news.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Compartment {
    /// What one role is told.
    Role(Id),
    /// What one role is told later.
    Inject {
        /// The role.
        role: Id,
        /// The inject.
        news: Id,
    },
    /// What everybody reads after the table.
    Debrief,
    /// What only the trainer reads.
    Trainer,
}

impl Compartment {
    /// The compartment of a name as it is written: `role/ID`,
    /// `inject/ROLE/NEWS`, `debrief`, `trainer`.
    pub fn new(name: &str) -> Option<Compartment> {
        let parts: Vec<&str> = name.splitn(4, '/').collect();
        match parts[..] {
            ["role", role] => Some(Compartment::Role(Id::new(role)?)),
            ["inject", role, news] => Some(Compartment::Inject { role: Id::new(role)?, news: Id::new(news)? }),
            ["debrief"] => Some(Compartment::Debrief),
            ["trainer"] => Some(Compartment::Trainer),
            _ => None,
        }
    }

    /// Whether it is what one role is told later.
    pub fn is_inject(&self) -> bool {
        matches!(self, Compartment::Inject { .. })
    }

    /// Whether there are not more of any kind than a deal has.
    pub(super) fn are_few<'a>(names: impl Iterator<Item = &'a Compartment> + Clone) -> bool {
        let n_roles = names.clone().filter(|it| matches!(it, Compartment::Role(_))).count();
        let n_injects = names.filter(|it| matches!(it, Compartment::Inject { .. })).count();
        n_roles <= MAX_ROLES && n_injects <= MAX_INJECTS
    }
}

impl fmt::Display for Compartment {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Compartment::Role(role) => write!(f, "role/{role}"),
            Compartment::Inject { role, news } => write!(f, "inject/{role}/{news}"),
            Compartment::Debrief => f.write_str("debrief"),
            Compartment::Trainer => f.write_str("trainer"),
        }
    }
}
