use super::{Coalitions, MadeOffer, Results, Session};
use crate::{
    analysis::{
        FrontierPoint, Limits,
        moves::{
            Interests,
            group::{GroupLog, GroupMoves, GroupObservation, GroupOffer, measure, observations},
        },
    },
    pack::Confidential,
    points::{ByRole, Points, RoleId, RoleSet},
    steps::table::Ending,
};

/// What one role's offers show at a table of three roles and more.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RoleGroupMoves {
    /// Whose offers.
    pub role: RoleId,
    /// All measures.
    pub moves: GroupMoves,
    /// What is worth a sentence.
    pub observations: Vec<GroupObservation>,
}

/// What the offers of a role show, once its table has ended. `None` for a table
/// of two, and where nobody offered anything.
pub fn group_moves(
    session: &Session,
    results: &Results,
    made: &[MadeOffer],
    coalitions: &Coalitions,
    role: RoleId,
) -> Option<RoleGroupMoves> {
    let exercise = session.exercise();
    if exercise.confidential.n_roles() < 3 || made.is_empty() {
        return None;
    }
    let offers: Vec<GroupOffer> =
        made.iter().map(|it| GroupOffer { by: it.by, terms: it.terms.clone(), limit: it.limit }).collect();
    let agreement = match &results.ending {
        Ending::Agreed { package, by } => Some((package, *by)),
        Ending::WalkedAway { .. } | Ending::TimedOut => None,
    };
    let frontier: Vec<ByRole<Points>> = results.space.frontier.points.iter().map(|it| it.values.clone()).collect();
    fn interests<'a>(results: &Results, role: RoleId, part: &'a Confidential) -> Interests<'a> {
        Interests { sheet: &part.score_sheet, limit: results.roles[role].own_reservation_value }
    }
    let moves = measure(&GroupLog {
        agenda: &exercise.public.agenda,
        own: role,
        interests: ByRole(exercise.confidential.iter().map(|(role, it)| interests(results, role, it)).collect()),
        offers: &offers,
        agreement,
        frontier: &frontier,
        most_surplus: agreement.and_then(|(_, by)| most_surplus(results, by)),
    });
    Some(RoleGroupMoves { role, observations: observations(&moves, coalitions.needed), moves })
}

/// The largest joint surplus that some roles could have had together.
fn most_surplus(results: &Results, members: RoleSet) -> Option<Points> {
    let frontier = results.space.valuation().frontier_of(members, Limits::SCREEN).ok()?;
    let surplus = |it: &FrontierPoint| it.surplus().values().iter().copied().sum();
    frontier.best_in_zone().map(surplus).max()
}
