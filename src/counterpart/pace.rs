use super::{Parameters, RoleView, ranked::Ranked, reading::Reading};
use crate::points::Points;

/// One whole, in shares of time and of the ranked list.
pub(super) const WHOLE: i64 = 10_000;

/// How many offers after the first stay at the best before another
/// package is tried: whoever gives early is not offered more than they need.
const AT_BEST: usize = 3;

/// How a role gives way as time passes: the time-dependent tactics of Faratin,
/// Sierra and Jennings (1998), on the ranks of the acceptable packages instead
/// of their values, so that every offer of a short table counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pace {
    /// `t` to this power: little at first, much at the end. 1 is even.
    Late(u32),
    /// 1 less `1 - t` to this power: much at first.
    Early(u32),
    /// `t` to this power, of the values between its best and the best that the
    /// only other role offered it, or its limit if that is more. Whoever comes
    /// its way shortens its own; with several others it ends at its limit.
    Held(u32),
}

impl Pace {
    /// Which share of its way to have gone at this share of time.
    pub(super) fn position(self, time: i64) -> i64 {
        let power = |base: i64, n: u32| (0..n).fold(WHOLE, |acc, _| acc * base / WHOLE);
        match self {
            Pace::Late(n) | Pace::Held(n) => power(time, n),
            Pace::Early(n) => WHOLE - power(WHOLE - time, n),
        }
    }
}

/// What is left of a role's chances to speak.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Remaining {
    /// How many offers it can still make, the one it makes now included.
    pub offers: usize,
    /// Whether it hears another answer to its last offer that it may accept.
    pub has_last_word: bool,
}

impl Remaining {
    /// As the rules of the table give it, with everybody present offering in turn.
    pub fn of(view: &RoleView) -> Remaining {
        let play = &view.play;
        let n_present = play.rules().n_roles.saturating_sub(play.left().len()).max(1);
        let left = play.rules().most_offers.saturating_sub(play.n_offers());
        Remaining { offers: left.div_ceil(n_present), has_last_word: !left.saturating_sub(1).is_multiple_of(n_present) }
    }

    /// The share of its time that is used up. Its last offer is made at the
    /// whole; a time limit may bring the end nearer.
    pub(super) fn time(self, view: &RoleView, n_made: usize) -> i64 {
        let by_offers = match self.offers {
            0 | 1 => WHOLE,
            n => n_made as i64 * WHOLE / (n_made + n - 1) as i64,
        };
        let by_clock = match view.play.limit_seconds() {
            Some(limit) if 0 < limit => i64::from(view.play.elapsed_seconds()) * WHOLE / i64::from(limit),
            _ => 0,
        };
        by_offers.max(by_clock).clamp(0, WHOLE)
    }
}

/// What a package must be worth now, never less than the reservation value.
///
/// It is the value that the pace gives, mixed with the value that
/// answers the others' concessions share for share (the behavior-dependent
/// tactics of the same paper; the nice tit-for-tat of Baarslag, Hindriks and
/// Jonker 2013). In the last quarter of the time the pace takes over, so that a
/// table of mirrors ends as well.
pub(super) fn asked(parameters: &Parameters, ranked: &Ranked, limit: Points, reading: &Reading, time: i64) -> Points {
    let best = ranked.value(0);
    if time < parameters.anchored * WHOLE / 1_000 {
        return best.max(limit);
    }
    let shift = parameters.temper * reading.mood().sign() * (WHOLE - time) / 1_000;
    let position = (parameters.pace.position(time) + shift).clamp(0, WHOLE);
    let by_pace = match parameters.pace {
        Pace::Held(_) => {
            let end = reading.best_heard().unwrap_or(limit).max(limit);
            best.0 - (best - end).0 * position / WHOLE
        }
        Pace::Late(_) | Pace::Early(_) => {
            let n_worth = ranked.n_worth(limit) as i64;
            ranked.value((position * (n_worth - 1).max(0) / WHOLE) as usize).0
        }
    };
    // A package further down for every offer made since then, near the top.
    let tried = best.0 - (best - limit).0 * parameters.explores / 1_000;
    let by_pace = by_pace.min(ranked.value(reading.n_made.saturating_sub(AT_BEST)).0.max(tried));
    let mirrored = (reading.conceded(best) + parameters.goodwill).min(1_000);
    let by_mirror = best.0 - (best.0 - limit.0) * mirrored / 1_000;
    let is_late = (time - 3 * WHOLE / 4).max(0) * 4;
    let share = parameters.reciprocity * (WHOLE - is_late) / WHOLE;
    Points((by_mirror * share + by_pace * (1_000 - share)) / 1_000).max(limit)
}
