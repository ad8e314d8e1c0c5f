use super::cue::{Cue, CueKind, MINUTES_LEFT};

/// One clock on the sheet: the room's, or that of a group which was paused or
/// got minutes for itself.
#[derive(Debug, Clone)]
pub(super) struct Track {
    pub(super) group: Option<u8>,
    pub(super) row: usize,
    /// Time spent in the row, in milliseconds, without pauses.
    pub(super) used_ms: i64,
    /// Time spent since the start, without pauses.
    pub(super) run_ms: i64,
    /// How long each row is or was: those above are as long as they took.
    pub(super) lengths_ms: Vec<i64>,
    pub(super) is_paused: bool,
    pub(super) cues: Vec<Cue>,
}

impl Track {
    pub(super) fn new(lengths_ms: Vec<i64>) -> Track {
        Track { group: None, row: 0, used_ms: 0, run_ms: 0, lengths_ms, is_paused: false, cues: Vec::new() }
    }

    pub(super) fn length_ms(&self) -> i64 {
        self.lengths_ms.get(self.row).copied().unwrap_or(0)
    }

    /// How much of the row is left, at least 0.
    pub(super) fn left_ms(&self) -> i64 {
        (self.length_ms() - self.used_ms).max(0)
    }

    pub(super) fn say(&mut self, at_ms: i64, kind: CueKind) {
        self.cues.push(Cue { at_ms, group: self.group, row: self.row, kind });
    }

    /// Lets time pass from the counted moment `at_ms` on, over the ends of rows.
    pub(super) fn run(&mut self, mut at_ms: i64, mut ms: i64) {
        self.run_ms += ms;
        while self.row + 1 < self.lengths_ms.len() && self.left_ms() <= ms {
            let step = self.left_ms();
            self.spend(at_ms, step);
            (at_ms, ms) = (at_ms + step, ms - step);
            // A row that was cut short under its feet is as long as it took.
            let used_ms = self.used_ms;
            if let Some(it) = self.lengths_ms.get_mut(self.row) {
                *it = used_ms;
            }
            self.row += 1;
            self.used_ms = 0;
            self.say(at_ms, CueKind::Starts);
        }
        self.spend(at_ms, ms);
    }

    fn spend(&mut self, at_ms: i64, ms: i64) {
        let length_ms = self.length_ms();
        let (from, to) = (self.used_ms, self.used_ms + ms);
        for minutes in MINUTES_LEFT {
            let due = length_ms - minutes * 60_000;
            if 0 < due && from < due && due <= to {
                self.say(at_ms + due - from, CueKind::Left(minutes as u8));
            }
        }
        let is_last = self.row + 1 == self.lengths_ms.len();
        if is_last && from < length_ms && length_ms <= to {
            self.say(at_ms + length_ms - from, CueKind::Over);
        }
        self.used_ms = to;
    }

    /// Makes the row longer or shorter; never shorter than what was spent.
    pub(super) fn add(&mut self, minutes: i32) {
        let used_ms = self.used_ms;
        if let Some(it) = self.lengths_ms.get_mut(self.row) {
            *it = (*it + i64::from(minutes) * 60_000).max(used_ms);
        }
    }

    /// Goes to the beginning of a row. Rows that are left or passed over are as
    /// long as they took; from the row on, all are as long as planned.
    pub(super) fn jump(&mut self, at_ms: i64, row: usize, planned_ms: &[i64]) {
        let (from, used_ms) = (self.row, self.used_ms);
        if row < self.lengths_ms.len() {
            for (place, length) in self.lengths_ms.iter_mut().enumerate() {
                *length = match place {
                    it if row <= it => planned_ms.get(it).copied().unwrap_or(0),
                    it if it == from => used_ms,
                    it if from < it => 0,
                    _ => *length,
                };
            }
            (self.row, self.used_ms) = (row, 0);
            self.say(at_ms, CueKind::Starts);
        }
    }
}
