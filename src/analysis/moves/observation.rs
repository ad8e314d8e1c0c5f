use super::{MissedCompatible, Moves, Run, Side, Trade};
use crate::points::Points;

/// How many observations a play gets. More are not taken in.
pub const MAX_OBSERVATIONS: usize = 3;

/// Own concessions in a row that are worth a word.
pub(super) const LONG_RUN: usize = 3;

/// The share of all concessions in the last fifth of the steps from which on
/// it was a rush. An even pace has 20.
pub(super) const RUSH: i64 = 60;

/// The share of the tradeable value below which a trade is worth naming.
pub(super) const LITTLE_TRADED: i64 = 50;

/// The share from which on trading is named as what went well.
pub(super) const MUCH_TRADED: i64 = 80;

/// The ambition below which an opening leaves little room.
pub(super) const LOW_OPENING: i64 = 50;

/// The fewest steps after which moving one issue at a time is a habit.
pub(super) const HABIT: usize = 3;

/// Something worth a sentence. The variants stand in their order of
/// importance: what cost value for certain, then what left value unused, then
/// how the offers moved, then what went well.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Observation {
    /// The agreement is below the own reservation value.
    AgreedBelowLimit {
        /// By how much.
        below: Points,
    },
    /// An own offer was below the own reservation value, the agreement is not;
    /// the lowest one.
    OfferedBelowLimit {
        /// The offer.
        offer: usize,
        /// By how much.
        below: Points,
    },
    /// Something better had been on the table; the best such offer.
    RefusedBetter {
        /// The offer.
        offer: usize,
        /// How much better it was than the end.
        margin: Points,
    },
    /// Both wanted the same and agreed otherwise; the issue with the largest
    /// joint loss.
    MissedCompatible(MissedCompatible),
    /// The agreement left a trade over.
    LeftTrade {
        /// The trade.
        trade: Trade,
        /// The share of the tradeable value that was gained.
        share: i64,
    },
    /// An own offer was beaten by another package for both; the last one.
    BeatenOffer {
        /// The offer.
        offer: usize,
        /// How many own offers were.
        n: usize,
    },
    /// Own concessions in a row while the other stood still.
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
    /// Issues were traded for one another.
    Traded {
        /// The share of the tradeable value that was gained.
        share: i64,
    },
    /// The other could choose between packages that are alike to own.
    OfferedEqual {
        /// The first such offer.
        offer: usize,
        /// How many there were.
        n: usize,
    },
}

/// Where an observation comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Moment {
    /// An offer, by its place in the log.
    Offer(usize),
    /// The agreement.
    Agreement,
}

/// What to try next time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Next {
    /// Add the package up and hold it against the reservation value before
    /// saying it.
    AddUpFirst,
    /// Keep the best offer received at hand and compare.
    KeepTheBestOffer,
    /// Ask what the other wants on an issue before giving way on it.
    AskBeforeGiving,
    /// Offer to give on one issue for gain on another.
    ProposeTrade,
    /// Look for a package that is better for both.
    LookForBetterForBoth,
    /// Wait for a move, or ask for one, before the next concession.
    AskForAMove,
    /// Spread the concessions.
    MoveEarlier,
    /// Open higher, with a reason.
    OpenHigher,
    /// Move several issues at once.
    MoveSeveralIssues,
    /// Look for a package that is better for all.
    LookForBetterForAll,
    /// Find out early whose consent is enough, and what they need.
    FindWhoDecides,
    /// Keep in every offer something for those who cannot be done without.
    KeepThemIn,
    /// The same again.
    DoItAgain,
}

impl Observation {
    /// The move it comes from.
    pub fn at(&self) -> Moment {
        match self {
            Self::AgreedBelowLimit { .. }
            | Self::MissedCompatible(_)
            | Self::LeftTrade { .. }
            | Self::Traded { .. } => Moment::Agreement,
            Self::OfferedBelowLimit { offer, .. }
            | Self::RefusedBetter { offer, .. }
            | Self::BeatenOffer { offer, .. }
            | Self::LateRush { offer, .. }
            | Self::LowOpening { offer, .. }
            | Self::OneIssueAtATime { offer, .. }
            | Self::OfferedEqual { offer, .. } => Moment::Offer(*offer),
            Self::UnansweredConcessions(run) => Moment::Offer(run.to),
        }
    }

    /// What to try next time.
    pub fn next(&self) -> Next {
        match self {
            Self::AgreedBelowLimit { .. } | Self::OfferedBelowLimit { .. } => Next::AddUpFirst,
            Self::RefusedBetter { .. } => Next::KeepTheBestOffer,
            Self::MissedCompatible(_) => Next::AskBeforeGiving,
            Self::LeftTrade { .. } => Next::ProposeTrade,
            Self::BeatenOffer { .. } => Next::LookForBetterForBoth,
            Self::UnansweredConcessions(_) => Next::AskForAMove,
            Self::LateRush { .. } => Next::MoveEarlier,
            Self::LowOpening { .. } => Next::OpenHigher,
            Self::OneIssueAtATime { .. } => Next::MoveSeveralIssues,
            Self::Traded { .. } | Self::OfferedEqual { .. } => Next::DoItAgain,
        }
    }
}

/// The first [`MAX_OBSERVATIONS`] that hold, in the order of [`Observation`].
/// Where several moves give the same one, the variant says which is named;
/// the earlier of equal ones.
pub fn observations(moves: &Moves) -> Vec<Observation> {
    let share = moves.logrolling.as_ref().map(|it| it.share);
    let left_over = moves.logrolling.as_ref().and_then(|it| it.left_over);
    // Who agreed below it has been told already.
    let lowest = moves.below_limit.iter().rev().max_by_key(|it| it.1).filter(|_| moves.agreed_below.is_none());
    let refused = moves.refused.iter().filter(|it| it.by == Side::Own).rev().max_by_key(|it| it.margin);
    let missed = moves.missed_compatible.iter().rev().max_by_key(|it| it.own_gain + it.other_gain);
    let moved = &moves.exploration.issues_moved;
    let one_at_a_time = 2 <= moves.exploration.n_issues && HABIT <= moved.len() && moved.iter().all(|it| it.1 <= 1);
    let all = [
        moves.agreed_below.map(|below| Observation::AgreedBelowLimit { below }),
        lowest.map(|(offer, below)| Observation::OfferedBelowLimit { offer: *offer, below: *below }),
        refused.map(|it| Observation::RefusedBetter { offer: it.offer, margin: it.margin }),
        missed.copied().map(Observation::MissedCompatible),
        share
            .zip(left_over)
            .filter(|it| it.0 < LITTLE_TRADED)
            .map(|(share, trade)| Observation::LeftTrade { trade, share }),
        moves.beaten.last().map(|offer| Observation::BeatenOffer { offer: *offer, n: moves.beaten.len() }),
        moves.reciprocity.longest_run.filter(|it| LONG_RUN <= it.n).map(Observation::UnansweredConcessions),
        moves.concessions.late.filter(|it| RUSH <= it.1).map(|(offer, share)| Observation::LateRush { offer, share }),
        moves.opening.and_then(|it| {
            let ambition = it.ambition.filter(|it| *it < LOW_OPENING)?;
            Some(Observation::LowOpening { offer: it.offer, ambition })
        }),
        moved.last().filter(|_| one_at_a_time).map(|it| Observation::OneIssueAtATime { offer: it.0, n: moved.len() }),
        share.filter(|it| MUCH_TRADED <= *it).map(|share| Observation::Traded { share }),
        (moves.exploration.equal.first())
            .map(|offer| Observation::OfferedEqual { offer: *offer, n: moves.exploration.equal.len() }),
    ];
    all.into_iter().flatten().take(MAX_OBSERVATIONS).collect()
}
