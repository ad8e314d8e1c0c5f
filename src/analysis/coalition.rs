use super::{Frontier, TooMuch, Valuation};
use crate::points::RoleSet;

/// Roles that may decide without the others, and what they could agree.
#[derive(Debug, Clone)]
pub struct Coalition<'v> {
    /// Who decides.
    pub members: RoleSet,
    /// Who is left out and has its reservation value.
    pub left_out: RoleSet,
    /// Whether some package leaves no member below its reservation value.
    pub has_agreement: bool,
    /// What is efficient for the members, whatever it means for the others.
    pub frontier: Frontier<'v>,
}

impl Valuation {
    /// Every winning coalition with what it could agree, in the order of
    /// [`RoleSet::subsets`]. Where everybody must agree, that is one.
    ///
    /// `wins` says whether the acceptance of these roles is enough.
    ///
    /// # Errors
    ///
    /// [`TooMuch`] where the frontier of one of them is too large.
    pub fn coalitions(&self, wins: impl Fn(RoleSet) -> bool) -> Result<Vec<Coalition<'_>>, TooMuch> {
        let everybody = RoleSet::all(self.n_roles());
        everybody
            .subsets()
            .filter(|members| wins(*members))
            .map(|members| {
                let frontier = self.frontier_of(members)?;
                let has_agreement = frontier.best_in_zone().next().is_some();
                Ok(Coalition { members, left_out: everybody.without(members), has_agreement, frontier })
            })
            .collect()
    }
}
