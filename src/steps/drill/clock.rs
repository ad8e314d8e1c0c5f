use crate::{document::Id, steps::Answer};

/// A clock as an answer keeps it: from when it runs, not how far it has come, so
/// that it goes on while the page is reloaded or the device sleeps.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Clock {
    /// It stands, after so many seconds.
    Stands {
        /// Seconds that have run.
        spent: u32,
    },
    /// It has run since then.
    Runs {
        /// Seconds since 1970.
        since: u32,
        /// Seconds that had run before.
        spent: u32,
    },
    /// Somebody said the word that stops the group.
    Frozen {
        /// Seconds that have run.
        spent: u32,
    },
}

/// The most seconds that a clock counts: a day. Who sets a device's clock ahead
/// gets no larger number.
const MOST: u32 = 86_400;

impl Clock {
    /// A clock that has not begun.
    pub const NEW: Clock = Clock::Stands { spent: 0 };

    /// How many seconds have run, at a time in milliseconds since 1970. A clock
    /// that was set back counts nothing.
    pub fn spent(self, now_ms: i64) -> u32 {
        match self {
            Clock::Stands { spent } | Clock::Frozen { spent } => spent,
            Clock::Runs { since, spent } => {
                let run = (now_ms / 1_000 - i64::from(since)).clamp(0, i64::from(MOST));
                (spent + run as u32).min(MOST)
            }
        }
    }

    /// How many seconds are left of so many.
    pub fn left(self, of: u32, now_ms: i64) -> u32 {
        of.saturating_sub(self.spent(now_ms))
    }

    /// Whether it runs.
    pub fn runs(self) -> bool {
        matches!(self, Clock::Runs { .. })
    }

    /// The clock running from now on.
    pub fn started(self, now_ms: i64) -> Clock {
        let since = u32::try_from(now_ms / 1_000).unwrap_or_default();
        Clock::Runs { since, spent: self.spent(now_ms) }
    }

    /// The clock standing from now on.
    pub fn stopped(self, now_ms: i64) -> Clock {
        Clock::Stands { spent: self.spent(now_ms) }
    }

    /// The clock frozen from now on.
    pub fn frozen(self, now_ms: i64) -> Clock {
        Clock::Frozen { spent: self.spent(now_ms) }
    }

    /// The clock as an answer.
    pub fn to_answer(self) -> Answer {
        let counts = match self {
            Clock::Stands { spent } => vec![("spent", spent)],
            Clock::Runs { since, spent } => vec![("spent", spent), ("since", since)],
            Clock::Frozen { spent } => vec![("spent", spent), ("frozen", 1)],
        };
        Answer::Counts(counts.into_iter().filter_map(|(name, n)| Some((Id::new(name)?, n))).collect())
    }

    /// Reads an answer; `None` if it is no clock.
    pub fn from_answer(answer: &Answer) -> Option<Clock> {
        let Answer::Counts(counts) = answer else { return None };
        let count = |name: &str| counts.iter().find(|(id, _)| id.as_str() == name).map(|(_, n)| *n);
        let spent = count("spent").filter(|it| *it <= MOST)?;
        let clock = match (count("since"), count("frozen")) {
            (None, None) => Clock::Stands { spent },
            (Some(since), None) => Clock::Runs { since, spent },
            (None, Some(1)) => Clock::Frozen { spent },
            _ => return None,
        };
        (clock.to_answer() == *answer).then_some(clock)
    }
}
