/// How many minutes before the end of a row people are told.
pub(super) const MINUTES_LEFT: [i64; 3] = [20, 10, 3];

/// Something to announce.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Cue {
    /// When, in counted milliseconds; see [`super::State::counted_ms`].
    pub at_ms: i64,
    /// For which group, if only for one: it has a clock of its own.
    pub group: Option<u8>,
    /// In which row.
    pub row: usize,
    /// What.
    pub kind: CueKind,
}

/// What is announced.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum CueKind {
    /// The row begins.
    Starts,
    /// So many minutes of the row are left: 20, 10 or 3, in a row that is longer.
    Left(u8),
    /// The time of the last row is over.
    Over,
}
