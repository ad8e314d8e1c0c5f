/// How far the two clocks may part without a word, in milliseconds.
const TOLERANCE_MS: i64 = 2_000;

/// The longest sleep or absence that is believed: 12 hours.
const MAX_ABSENCE_MS: i64 = 12 * 3_600_000;

/// The shortest absence that is said.
const SAID_FROM_MS: i64 = 60_000;

/// What the device's clocks said at one moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reading {
    /// The time of day, in milliseconds since 1970.
    pub wall_ms: i64,
    /// The page's steady time, in milliseconds; comparable within one life.
    pub steady_ms: i64,
    /// Which life of the page: a number drawn when it is opened.
    pub life: u32,
    /// Whether the page was out of sight since the reading before.
    pub hidden: bool,
}

/// Something about time that the trainer should be told. Milliseconds, never
/// negative.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ClockNote {
    /// The time of day was set back by about so much; that is left out.
    WentBack(i64),
    /// The time of day was set on by about so much; that is left out.
    Jumped(i64),
    /// The device slept for about so long; that counts.
    Slept(i64),
    /// The page was closed for about so long; that counts.
    Away(i64),
}

/// What counts between two readings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Passed {
    pub(super) counted_ms: i64,
    pub(super) note: Option<ClockNote>,
    /// What would count by the other verdict, where there are two.
    pub(super) other: Option<(i64, ClockNote)>,
}

/// Judges the stretch between two readings; see the module's rule.
pub(super) fn passed(from: Reading, to: Reading) -> Passed {
    let wall = to.wall_ms.saturating_sub(from.wall_ms);
    let steady = to.steady_ms.saturating_sub(from.steady_ms);
    let counts = |counted_ms, note| Passed { counted_ms, note, other: None };
    if from.life != to.life || steady < 0 {
        return match wall {
            ..0 => counts(0, Some(ClockNote::WentBack(wall.saturating_neg()))),
            it if MAX_ABSENCE_MS < it => counts(0, Some(ClockNote::Jumped(it))),
            it if SAID_FROM_MS < it => {
                Passed { other: Some((0, ClockNote::Jumped(it))), ..counts(it, Some(ClockNote::Away(it))) }
            }
            it => counts(it, None),
        };
    }
    // A page of one life is not open for weeks; a file of a stranger may say so.
    let steady = steady.min(MAX_ABSENCE_MS);
    let ahead = wall.saturating_sub(steady);
    if ahead < -TOLERANCE_MS {
        counts(steady, Some(ClockNote::WentBack(ahead.saturating_neg())))
    } else if ahead <= TOLERANCE_MS {
        counts(steady, None)
    } else if MAX_ABSENCE_MS < wall {
        counts(steady, Some(ClockNote::Jumped(ahead)))
    } else {
        let slept = (wall, ClockNote::Slept(ahead));
        let jumped = (steady, ClockNote::Jumped(ahead));
        let (first, second) = if to.hidden { (slept, jumped) } else { (jumped, slept) };
        Passed { counted_ms: first.0, note: Some(first.1), other: Some(second) }
    }
}
