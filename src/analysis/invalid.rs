use std::fmt;

use super::{
    Valuation,
    blocks::{MAX_CASES, MAX_CHOICES, MAX_COMBINATIONS},
    vector::MAX_ROLES,
};
use crate::points::RoleId;

/// Numbers that the analysis does not take.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum InvalidValuation {
    /// Fewer than two roles or more than eight.
    Roles,
    /// Nothing to settle, or an issue without options.
    NothingToSettle,
    /// A score sheet or the reservation values are of another agenda or another
    /// number of roles.
    Misfit,
    /// The numbers of one role add up to more than [`Valuation::MOST`].
    Points {
        /// Whose.
        role: RoleId,
    },
    /// More packages than can be counted: 2¹²⁸.
    Packages,
    /// More than a thousand combinations.
    TooManyCombinations,
    /// A combination that is empty, names an issue twice, or an option that is
    /// not there.
    BadCombination,
    /// Combinations tie issues together that can be settled in more than 100,000
    /// ways.
    TooEntangled {
        /// How many issues.
        n_issues: usize,
    },
    /// Every package is forbidden.
    NothingAllowed,
    /// Options change the reservation values in more than 64 different ways.
    TooManyCases,
}

impl fmt::Display for InvalidValuation {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Self::Roles => write!(f, "between 2 and {MAX_ROLES} roles can be analyzed"),
            Self::NothingToSettle => f.write_str("every issue needs an option, and there must be an issue"),
            Self::Misfit => f.write_str("the points do not fit the issues, options and roles"),
            Self::Points { role } => {
                write!(
                    f,
                    "the points of role {} add up to more than {}; use smaller ones",
                    role.letter(),
                    Valuation::MOST
                )
            }
            Self::Packages => f.write_str("there are 2^128 packages or more; use fewer issues or options"),
            Self::TooManyCombinations => {
                write!(f, "there are more than {MAX_COMBINATIONS} combinations with rules of their own")
            }
            Self::BadCombination => {
                f.write_str("a combination names at least one issue, each once, with options that are there")
            }
            Self::TooEntangled { n_issues } => write!(
                f,
                "rules tie {n_issues} issues together that can be settled in more than {MAX_CHOICES} ways; untie some"
            ),
            Self::NothingAllowed => f.write_str("the forbidden combinations leave no package"),
            Self::TooManyCases => {
                write!(f, "options change the reservation values in more than {MAX_CASES} different ways; use fewer")
            }
        }
    }
}

impl std::error::Error for InvalidValuation {}
