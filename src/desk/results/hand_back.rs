use std::fmt;

use super::scale_questions;
use crate::{
    desk::{MAX_GROUPS, MAX_PEOPLE},
    pack::Public,
    points::{Package, RoleId, RoleSet},
    session::NoDealReason,
    steps::table::{Action, Ending, Phase, Play, Rejected},
};

/// What one seat, or the table as a whole, hands back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HandBack {
    /// Of which deal: 20 bits.
    pub deal_tag: u32,
    /// Of which exercise: 10 bits of the hash in its deal.
    pub pack_tag: u16,
    /// Whose it is: 1 to [`MAX_PEOPLE`], or 0 for the table as a
    /// whole, on paper or on its own device.
    pub seat: u8,
    /// Of which group, from 0, below [`MAX_GROUPS`].
    pub group: u8,
    /// What happened at the table as this device noted it, in order.
    pub moves: Vec<(RoleId, Action)>,
    /// Whether more offers were made than stand among the moves, because a typed
    /// code had no room for them. The device's file has all.
    pub has_more: bool,
    /// Why nothing was agreed, where the moves do not tell.
    pub no_deal: Option<NoDealReason>,
    /// Answers from 1 to 7 to the exercise's [scale questions](scale_questions),
    /// in their order.
    pub scales: Vec<Option<u8>>,
    /// How long the table took, in whole minutes; 0 if nobody knows. More than
    /// 255 are 255.
    pub minutes: u8,
}

/// How the table ended by what was handed back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Says {
    /// With an agreement. A seat confirms only for itself, so the others are
    /// asked, too.
    Agreed {
        /// What was agreed.
        package: Package,
        /// Who confirmed it on this device.
        by: RoleSet,
    },
    /// Without one.
    NoDeal(NoDealReason),
}

/// Why what was handed back cannot have happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotLegal {
    /// The exercise has no table.
    NoTable,
    /// A number that no deal has: of the deal, the group, the seat or an answer.
    OutOfBounds,
    /// More moves than anybody makes.
    TooManyMoves,
    /// The rules refuse a move.
    Move {
        /// Which one, from 0.
        n: usize,
        /// Why.
        why: Rejected,
    },
    /// The table is still open: nobody confirmed an agreement, and nobody says
    /// why there is none.
    StillOpen,
    /// There is an agreement, and a reason why there is none.
    Contradiction,
}

impl fmt::Display for NotLegal {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Self::NoTable => f.write_str("this exercise has no table"),
            Self::OutOfBounds => f.write_str("a number in it belongs to no deal"),
            Self::TooManyMoves => write!(f, "it has more than {} moves", HandBack::MOST_MOVES),
            Self::Move { n, why } => write!(f, "move {} is against the rules: {why}", n + 1),
            Self::StillOpen => f.write_str("the table is still open"),
            Self::Contradiction => f.write_str("it tells of an agreement and of none"),
        }
    }
}

impl std::error::Error for NotLegal {}

impl HandBack {
    /// The most moves. Far more than a room makes.
    pub const MOST_MOVES: usize = 2_000;

    /// The moves of a table with the clock between them, so that it is known
    /// when each was made.
    pub fn moves_of(play: &Play) -> Vec<(RoleId, Action)> {
        let mut moves = Vec::new();
        let mut at = 0;
        let wait = |until: u32, at: &mut u32, moves: &mut Vec<_>| {
            if *at < until {
                moves.push((RoleId(0), Action::Tick(until - *at)));
                *at = until;
            }
        };
        if play.rules().limit_seconds.is_some() {
            // People may have given themselves more time.
            moves.push((RoleId(0), Action::TimeLimit(None)));
        }
        for event in play.history() {
            wait(event.at_seconds, &mut at, &mut moves);
            moves.push((event.by, event.action.clone()));
        }
        if matches!(play.ending(), Some(Ending::TimedOut)) {
            moves.push((RoleId(0), Action::TimeLimit(play.limit_seconds())));
            moves.push((RoleId(0), Action::Tick((play.elapsed_seconds() - at.min(play.elapsed_seconds())).max(1))));
        } else if play.ending().is_none() {
            wait(play.elapsed_seconds(), &mut at, &mut moves);
        }
        moves
    }

    /// What it says, after every move was played once more by the exercise's
    /// rules.
    ///
    /// A seat's device knows that seat's confirmation alone: its agreement is
    /// recorded and confirmed by itself, and the table waits for the others. So
    /// an agreement is said as soon as somebody confirmed it.
    ///
    /// # Errors
    ///
    /// Why it cannot have happened.
    pub fn says(&self, public: &Public) -> Result<Says, NotLegal> {
        self.check_bounds(public)?;
        let (_, table) = public.table().ok_or(NotLegal::NoTable)?;
        let mut play = Play::new(table.rules.clone());
        for (n, (by, action)) in self.moves.iter().enumerate() {
            if table.rules.n_roles <= by.index() {
                return Err(NotLegal::OutOfBounds);
            }
            play = play.apply(*by, action.clone()).map_err(|why| NotLegal::Move { n, why })?;
        }
        let (agreed, no_deal) = match play.phase() {
            Phase::Ended(Ending::Agreed { package, by }) => (Some((package, *by)), None),
            Phase::Confirming { package, confirmed, .. } => (Some((package, *confirmed)), None),
            Phase::Ended(Ending::WalkedAway { .. }) => (None, Some(NoDealReason::SomebodyLeft)),
            Phase::Ended(Ending::TimedOut) => (None, Some(NoDealReason::OutOfTime)),
            Phase::Bargaining { .. } => (None, None),
        };
        match (agreed.filter(|(_, by)| !by.is_empty()), self.no_deal.or(no_deal)) {
            (Some(_), Some(_)) => Err(NotLegal::Contradiction),
            (Some((package, by)), None) => Ok(Says::Agreed { package: package.clone(), by }),
            (None, Some(reason)) => Ok(Says::NoDeal(reason)),
            (None, None) => Err(NotLegal::StillOpen),
        }
    }

    /// What a paper slip says, or a group tells the trainer: the moves of an
    /// agreement by these roles, or of none. Who is not among them left the
    /// table before.
    ///
    /// # Errors
    ///
    /// Why it cannot have happened.
    pub fn on_paper(
        (deal_tag, pack_tag): (u32, u16),
        group: u8,
        outcome: Result<(Package, RoleSet), NoDealReason>,
        public: &Public,
    ) -> Result<(HandBack, Says), NotLegal> {
        let (moves, no_deal) = match outcome {
            Ok((package, by)) => {
                let left = public.roles.roles().filter(|it| !by.contains(*it)).map(|it| (it, Action::WalkAway));
                (left.chain(agreement(&package, by)).collect(), None)
            }
            Err(reason) => (Vec::new(), Some(reason)),
        };
        let scales = scale_questions(public).map(|_| None).collect();
        let (seat, has_more, minutes) = (0, false, 0);
        let back = HandBack { deal_tag, pack_tag, seat, group, moves, has_more, no_deal, scales, minutes };
        let says = back.says(public)?;
        Ok((back, says))
    }

    /// Whether somebody noted the time between the moves: typed codes and slips
    /// have none.
    pub(super) fn is_timed(&self) -> bool {
        self.moves.iter().any(|it| matches!(it.1, Action::Tick(_)))
    }

    fn check_bounds(&self, public: &Public) -> Result<(), NotLegal> {
        let is_scale = |it: &Option<u8>| it.is_none_or(|it| (1..=7).contains(&it));
        let is_within = self.deal_tag < 1 << 20
            && self.pack_tag < 1 << 10
            && self.group < MAX_GROUPS
            && self.seat <= MAX_PEOPLE
            && self.scales.len() == scale_questions(public).count()
            && self.scales.iter().all(is_scale);
        match is_within {
            false => Err(NotLegal::OutOfBounds),
            true if HandBack::MOST_MOVES < self.moves.len() => Err(NotLegal::TooManyMoves),
            true => Ok(()),
        }
    }
}

/// An agreement aloud: the first of these roles notes it, and all confirm.
pub(super) fn agreement(package: &Package, by: RoleSet) -> Vec<(RoleId, Action)> {
    let noted = by.iter().take(1).map(|it| (it, Action::Record(package.clone())));
    noted.chain(by.iter().map(|it| (it, Action::Confirm))).collect()
}
