use crate::{
    analysis::{Coalition, Frontier, Limits, Solutions, TooMuch},
    pack::Exercise,
    points::{ByRole, Package, Points, RoleId, RoleSet},
    steps::table::Decision,
};

use super::Results;

/// Who could have decided at a table of three roles and more, and what they
/// could have had.
#[derive(Debug, Clone, PartialEq)]
pub struct Coalitions {
    /// How an offer becomes an agreement.
    pub decision: Decision,
    /// Every coalition whose acceptance is enough, those of fewer members first.
    pub winning: Vec<Winning>,
    /// The roles that are in each of those that could have closed: without
    /// their consent there was nothing to be had. Nobody if none could.
    pub needed: RoleSet,
}

/// A coalition whose acceptance is enough.
#[derive(Debug, Clone, PartialEq)]
pub struct Winning {
    /// Who decides.
    pub members: RoleSet,
    /// Who is left out and has its reservation value.
    pub left_out: RoleSet,
    /// What they could have closed with. `None` if every package leaves one of
    /// the members below its reservation value.
    pub closing: Option<Closing>,
}

/// What a coalition could have closed with.
#[derive(Debug, Clone, PartialEq)]
pub struct Closing {
    /// The surplus of each role in the package that Nash's rule singles out for
    /// the members, the first of several; 0 for those left out.
    pub surplus: ByRole<Points>,
    /// The largest surplus that each role could have had with these members; 0
    /// for those left out.
    pub most: ByRole<Points>,
    /// That package, the first of equal ones.
    pub package: Package,
}

impl Coalitions {
    /// The coalitions of a table that has ended, for the reservation values at
    /// its end. `None` for two roles, who must agree.
    ///
    /// # Errors
    ///
    /// [`TooMuch`] where the frontiers of all coalitions together are too large.
    pub fn of(exercise: &Exercise, results: &Results) -> Option<Result<Coalitions, TooMuch>> {
        let (_, table) = exercise.public.table()?;
        let decision = table.rules.decision;
        let valuation = results.space.valuation();
        let n_roles = valuation.n_roles();
        if n_roles < 3 {
            return None;
        }
        let wins = |members: RoleSet| decision.is_met(n_roles, members);
        Some(valuation.coalitions(wins, Limits::SCREEN).map(|found| {
            let mut winning: Vec<Winning> = found.iter().map(Winning::of).collect();
            winning.sort_by_key(|it| it.members.len());
            let closing = || winning.iter().filter(|it| it.closing.is_some());
            let is_needed = |role: &RoleId| closing().all(|it| it.members.contains(*role));
            let needed = closing().next().map(|_| results.roles.roles().filter(is_needed).collect());
            Coalitions { decision, needed: needed.unwrap_or_default(), winning }
        }))
    }
}

impl Winning {
    fn of(coalition: &Coalition) -> Winning {
        let closing = |frontier: &Frontier| {
            let found = Solutions::of(frontier)?;
            let nash = found.nash.first()?;
            Some(Closing { surplus: nash.surplus(), package: nash.package.clone(), most: found.ideal_gains })
        };
        Winning { members: coalition.members, left_out: coalition.left_out, closing: closing(&coalition.frontier) }
    }
}
