use super::{Frontier, Limits, TooMuch, Valuation, merge::Allowance};
use crate::points::RoleSet;

/// Roles that may decide without the others, and what they could agree.
#[derive(Debug, Clone)]
pub struct Coalition {
    /// Who decides.
    pub members: RoleSet,
    /// Who is left out and has its reservation value.
    pub left_out: RoleSet,
    /// Whether some package leaves no member below its reservation value.
    pub has_agreement: bool,
    /// What is efficient for the members, whatever it means for the others.
    pub frontier: Frontier,
}

impl Valuation {
    /// Every winning coalition with what it could agree, in the order of
    /// [`RoleSet::subsets`]. Where everybody must agree, that is one.
    ///
    /// `wins` says whether the acceptance of these roles is enough.
    ///
    /// # Errors
    ///
    /// [`TooMuch`] where the frontiers of all of them together are too large.
    pub fn coalitions(&self, wins: impl Fn(RoleSet) -> bool, limits: Limits) -> Result<Vec<Coalition>, TooMuch> {
        let everybody = RoleSet::all(self.n_roles());
        let allowance = &mut Allowance::of(limits);
        everybody
            .subsets()
            .filter(|members| wins(*members))
            .map(|members| {
                let frontier = self.frontier_within(members, allowance)?;
                let has_agreement = frontier.best_in_zone().next().is_some();
                Ok(Coalition { members, left_out: everybody.without(members), has_agreement, frontier })
            })
            .collect()
    }
}
