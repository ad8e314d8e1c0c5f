use super::{Act, Results, Session};
use crate::{
    analysis::{
        FrontierPoint,
        moves::{Agreement, Interests, Log, Moves, Observation, Offered, Side, measure, observations},
    },
    counterpart::RoleView,
    points::{ByRole, Points, RoleId, Terms},
    steps::table::{Action, Ending, Play},
};

/// An offer that was made at a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MadeOffer {
    /// Who made it.
    pub by: RoleId,
    /// What it says.
    pub terms: Terms,
    /// What it is worth to each role at least and at most, over all ways to
    /// settle what it leaves open. The same twice if it is complete.
    pub values: ByRole<(Points, Points)>,
    /// The offering role's reservation value at that moment, by the news that
    /// had come.
    pub limit: Points,
}

/// What one role's offers show.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RoleMoves {
    /// Whose offers.
    pub role: RoleId,
    /// All measures.
    pub moves: Moves,
    /// What is worth a sentence.
    pub observations: Vec<Observation>,
}

/// All offers of a session's table in order, reopened ones included.
pub fn made_offers(session: &Session) -> Vec<MadeOffer> {
    let exercise = session.exercise();
    let Some(play) = &session.state().play else { return Vec::new() };
    let mut play = Play::new(play.rules().clone().into());
    let mut made = Vec::new();
    for entry in session.log() {
        let Act::AtTable(action) = &entry.act else { continue };
        if let Action::Offer(terms) = action {
            made.push(MadeOffer {
                by: entry.by,
                terms: terms.clone(),
                values: exercise.confidential.map(|_, it| {
                    // The table has taken these terms, so there is a package that has them.
                    it.score_sheet.range(&exercise.public.agenda, terms).unwrap_or_default()
                }),
                limit: RoleView::new(exercise, entry.by, play.clone()).reservation_value(),
            });
        }
        // Every entry of a log was taken once, so none is refused here.
        if let Ok(next) = play.apply(entry.by, action.clone()) {
            play = next;
        }
    }
    made
}

/// What the offers of a role show, once its table has ended. `None` for a table
/// of more than two roles, and where nobody offered anything.
pub fn role_moves(session: &Session, results: &Results, made: &[MadeOffer], role: RoleId) -> Option<RoleMoves> {
    let exercise = session.exercise();
    let others: Vec<RoleId> = exercise.confidential.roles().filter(|it| *it != role).collect();
    let [other] = others[..] else { return None };
    if made.is_empty() {
        return None;
    }
    let side = |by: RoleId| if by == role { Side::Own } else { Side::Other };
    let offers: Vec<Offered> =
        made.iter().map(|it| Offered { by: side(it.by), terms: it.terms.clone(), limit: it.limit }).collect();
    let agreement = match &results.ending {
        Ending::Agreed { package, .. } => {
            accepted_by(session).map(|by| Agreement { package: package.clone(), accepted_by: side(by) })
        }
        Ending::WalkedAway { .. } | Ending::TimedOut => None,
    };
    let frontier: Vec<(Points, Points)> =
        results.space.frontier.points.iter().map(|it| (it.values[role], it.values[other])).collect();
    let surplus = |it: &FrontierPoint| it.surplus().values().iter().copied().sum();
    let interests = |role: RoleId| Interests {
        sheet: &exercise.confidential[role].score_sheet,
        limit: results.roles[role].own_reservation_value,
    };
    let moves = measure(&Log {
        agenda: &exercise.public.agenda,
        own: interests(role),
        other: interests(other),
        offers: &offers,
        agreement: agreement.as_ref(),
        frontier: &frontier,
        most_joint_surplus: results.space.frontier.best_in_zone().map(surplus).max(),
    });
    Some(RoleMoves { role, observations: observations(&moves), moves })
}

/// Who brought the confirmed package about: the role that accepted it. What was
/// agreed aloud counts as accepted by the role that did not make the last
/// offer, or without offers by the one that noted it.
fn accepted_by(session: &Session) -> Option<RoleId> {
    let history = session.state().play.as_ref()?.history();
    let at = history.iter().rposition(|it| matches!(it.action, Action::Accept | Action::Record(_)))?;
    let event = &history[at];
    let last_offer = || history[..at].iter().rev().find(|it| matches!(it.action, Action::Offer(_)));
    match (&event.action, last_offer()) {
        (Action::Record(_), Some(offer)) => session.exercise().confidential.roles().find(|it| *it != offer.by),
        _ => Some(event.by),
    }
}
