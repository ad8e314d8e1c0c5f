use super::{Offers, Order};
use crate::points::{Agenda, RoleSet};

/// What is fixed before a table begins.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rules {
    /// How many roles sit at it, 2 to 8.
    pub n_roles: usize,
    /// What there is to settle.
    pub agenda: Agenda,
    /// Who may speak.
    pub order: Order,
    /// What an offer may leave open.
    pub offers: Offers,
    /// How many offers there may be in all.
    pub most_offers: usize,
    /// After how many seconds the table ends, if it does.
    pub limit_seconds: Option<u32>,
    /// How an offer becomes an agreement.
    pub decision: Decision,
}

/// How an offer becomes an agreement.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Decision {
    /// Every role accepts.
    Unanimity,
    /// At least so many roles accept, and all of `veto` among them.
    Quorum {
        /// How many, the offering role included.
        at_least: usize,
        /// Who must be among them.
        veto: RoleSet,
    },
}

impl Decision {
    /// Whether the accepting roles are enough.
    pub fn is_met(self, n_roles: usize, accepting: RoleSet) -> bool {
        match self {
            Decision::Unanimity => accepting.len() == n_roles,
            Decision::Quorum { at_least, veto } => at_least <= accepting.len() && accepting.contains_all(veto),
        }
    }
}
