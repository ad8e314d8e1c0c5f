use super::{
    super::{
        MAX_OBSERVATIONS, Moment, Next, Run,
        observation::{HABIT, LITTLE_TRADED, LONG_RUN, LOW_OPENING, MUCH_TRADED, RUSH},
    },
    GroupMoves,
};
use crate::points::{IssueId, OptionId, Points, RoleId, RoleSet};

/// Something worth a sentence at a table of several. The variants stand in
/// their order of importance, as those of [`Observation`](super::super::Observation).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum GroupObservation {
    /// The agreement is below the own reservation value.
    AgreedBelowLimit {
        /// By how much.
        below: Points,
    },
    /// The others agreed without this role.
    LeftOut,
    /// An own offer was below the own reservation value, the agreement is not;
    /// the lowest one.
    OfferedBelowLimit {
        /// The offer.
        offer: usize,
        /// By how much.
        below: Points,
    },
    /// All wanted the same and something else was agreed; the issue on which
    /// most roles lose, the first of equal ones.
    MissedByAll {
        /// The issue.
        issue: IssueId,
        /// What was best for all.
        option: OptionId,
    },
    /// Those who agreed had little of what they could have had together.
    LeftValue {
        /// The share that they had.
        share: i64,
    },
    /// From the first own offer to the last, somebody without whom nothing
    /// could be agreed got less; of several the first in the author's order,
    /// because their points do not compare.
    MovedAway {
        /// Whose value fell.
        role: RoleId,
        /// The last own offer.
        offer: usize,
        /// By how much, in that role's points.
        points: Points,
    },
    /// An own offer was beaten by another package for all; the last one.
    BeatenOffer {
        /// The offer.
        offer: usize,
        /// How many own offers were.
        n: usize,
    },
    /// Own concessions in a row while nobody else gave way.
    UnansweredConcessions(Run),
    /// Most concessions came at the end.
    LateRush {
        /// The offer with which the last fifth begins.
        offer: usize,
        /// The share that was made from there.
        share: i64,
    },
    /// The opening was nearer to the reservation value than to the best.
    LowOpening {
        /// The offer.
        offer: usize,
        /// Where it lies between the two.
        ambition: i64,
    },
    /// Of several issues, every step moved one at most.
    OneIssueAtATime {
        /// The last such step.
        offer: usize,
        /// How many steps there were.
        n: usize,
    },
    /// Those who agreed had most of what they could have had together.
    CreatedValue {
        /// The share that they had.
        share: i64,
    },
}

impl GroupObservation {
    /// The move it comes from.
    pub fn at(&self) -> Moment {
        match self {
            Self::AgreedBelowLimit { .. }
            | Self::LeftOut
            | Self::MissedByAll { .. }
            | Self::LeftValue { .. }
            | Self::CreatedValue { .. } => Moment::Agreement,
            Self::OfferedBelowLimit { offer, .. }
            | Self::MovedAway { offer, .. }
            | Self::BeatenOffer { offer, .. }
            | Self::LateRush { offer, .. }
            | Self::LowOpening { offer, .. }
            | Self::OneIssueAtATime { offer, .. } => Moment::Offer(*offer),
            Self::UnansweredConcessions(run) => Moment::Offer(run.to),
        }
    }

    /// What to try next time.
    pub fn next(&self) -> Next {
        match self {
            Self::AgreedBelowLimit { .. } | Self::OfferedBelowLimit { .. } => Next::AddUpFirst,
            Self::LeftOut => Next::FindWhoDecides,
            Self::MissedByAll { .. } => Next::AskBeforeGiving,
            Self::LeftValue { .. } | Self::BeatenOffer { .. } => Next::LookForBetterForAll,
            Self::MovedAway { .. } => Next::KeepThemIn,
            Self::UnansweredConcessions(_) => Next::AskForAMove,
            Self::LateRush { .. } => Next::MoveEarlier,
            Self::LowOpening { .. } => Next::OpenHigher,
            Self::OneIssueAtATime { .. } => Next::MoveSeveralIssues,
            Self::CreatedValue { .. } => Next::DoItAgain,
        }
    }
}

/// The first [`MAX_OBSERVATIONS`] that hold, in the order of
/// [`GroupObservation`]. `needed` are the roles without which nothing could be
/// agreed.
pub fn observations(moves: &GroupMoves, needed: RoleSet) -> Vec<GroupObservation> {
    use GroupObservation as G;
    // Who agreed below it has been told already.
    let lowest = moves.below_limit.iter().rev().max_by_key(|it| it.1).filter(|_| moves.agreed_below.is_none());
    let n_losing = |it: &super::MissedByAll| it.gains.values().iter().filter(|it| Points(0) < **it).count();
    let missed = moves.missed.iter().rev().max_by_key(|it| n_losing(it));
    let created = moves.created.filter(|_| !moves.is_left_out);
    let last = moves.concessions.values.last().map(|it| it.0);
    let moved_away = moves.toward.iter().find(|(role, it)| needed.contains(*role) && it.change < Points(0));
    let moved = &moves.exploration.issues_moved;
    let one_at_a_time = 2 <= moves.exploration.n_issues && HABIT <= moved.len() && moved.iter().all(|it| it.1 <= 1);
    let all = [
        moves.agreed_below.map(|below| G::AgreedBelowLimit { below }),
        moves.is_left_out.then_some(G::LeftOut),
        lowest.map(|(offer, below)| G::OfferedBelowLimit { offer: *offer, below: *below }),
        missed.map(|it| G::MissedByAll { issue: it.issue, option: it.option }),
        created.filter(|it| *it < LITTLE_TRADED).map(|share| G::LeftValue { share }),
        moved_away.zip(last).map(|((role, it), offer)| G::MovedAway {
            role: *role,
            offer,
            points: Points(0) - it.change,
        }),
        moves.beaten.last().map(|offer| G::BeatenOffer { offer: *offer, n: moves.beaten.len() }),
        moves.longest_run.filter(|it| LONG_RUN <= it.n).map(G::UnansweredConcessions),
        moves.concessions.late.filter(|it| RUSH <= it.1).map(|(offer, share)| G::LateRush { offer, share }),
        moves.opening.and_then(|it| {
            let ambition = it.ambition.filter(|it| *it < LOW_OPENING)?;
            Some(G::LowOpening { offer: it.offer, ambition })
        }),
        moved.last().filter(|_| one_at_a_time).map(|it| G::OneIssueAtATime { offer: it.0, n: moved.len() }),
        created.filter(|it| MUCH_TRADED <= *it).map(|share| G::CreatedValue { share }),
    ];
    all.into_iter().flatten().take(MAX_OBSERVATIONS).collect()
}
