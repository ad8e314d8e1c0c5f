use std::fmt;

use super::{
    Cue, Reading, Sheet, State,
    reading::{Passed, passed},
    state::Fold,
};
use crate::desk::MAX_GROUPS;

/// The most entries of a clock's log.
pub(super) const MAX_ENTRIES: usize = 1_000;

/// The most minutes that are added or taken at once.
pub(super) const MAX_ADDED: i32 = 24 * 60;

/// The longest stretch of beats that counts, and that is read: a month.
pub(super) const MAX_BETWEEN_MS: i64 = 31 * 24 * 3_600_000;

/// Something that the trainer presses, or the page by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Press {
    /// The exercise begins, with the first row.
    Start,
    /// All clocks stand still.
    Pause,
    /// They go on.
    Resume,
    /// The row has so many minutes more, or fewer; all that follows shifts. It
    /// is never shorter than what was spent. The button's is [`Press::MORE`].
    Add(i32),
    /// Goes to the beginning of a row, by its place on the sheet. All groups go
    /// there.
    Jump(usize),
    /// For one group only, which has a clock of its own from then on.
    Group {
        /// Which, from 0.
        group: u8,
        /// What.
        press: GroupPress,
    },
    /// The last press that still holds never was; what it held up or let go is
    /// counted as if it had not been pressed. Beats are no presses.
    Undo,
    /// The last stretch of time that could be sleep or a changed clock was the
    /// other one.
    OtherWay,
    /// The page is alive.
    Beat,
}

impl Press {
    /// What the button for more time adds.
    pub const MORE: Press = Press::Add(5);
}

/// What is pressed for one group.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum GroupPress {
    /// Only this group's clock stands still.
    Pause,
    /// It goes on, unless the room is paused.
    Resume,
    /// The group's row has so many minutes more, or fewer.
    Add(i32),
}

/// Why a press is not noted. The clock stays as it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotPressed {
    /// The sheet has no such row, there are more minutes than a day, or the room
    /// has no such group.
    OutOfBounds,
    /// There is nothing that still holds, or no stretch that could be otherwise.
    NothingToUndo,
    /// The log has 1000 entries.
    Full,
}

impl fmt::Display for NotPressed {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str(match self {
            Self::OutOfBounds => "the run sheet has no such row, or these are too many minutes",
            Self::NothingToUndo => "there is nothing to take back",
            Self::Full => "the clock cannot note more presses; it goes on as it is",
        })
    }
}

impl std::error::Error for NotPressed {}

/// A press and when. Beats in a row are one entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Entry {
    pub(super) press: Press,
    pub(super) first: Reading,
    /// What counted from the first to the last of several beats.
    pub(super) between_ms: i64,
    pub(super) last: Reading,
}

/// A run sheet's clock: what was planned, and what was pressed when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clock {
    pub(super) sheet: Sheet,
    pub(super) log: Vec<Entry>,
}

impl Clock {
    /// A clock that was not started.
    pub fn new(sheet: Sheet) -> Clock {
        Clock { sheet, log: Vec::new() }
    }

    /// What was planned.
    pub fn sheet(&self) -> &Sheet {
        &self.sheet
    }

    /// How many entries the log has; beats that need no word are one.
    pub fn n_entries(&self) -> usize {
        self.log.len()
    }

    /// Notes a press.
    ///
    /// # Errors
    ///
    /// Why it is not noted; a full log still takes beats.
    pub fn press(&mut self, press: Press, at: Reading) -> Result<(), NotPressed> {
        let minutes = match press {
            Press::Add(it) | Press::Group { press: GroupPress::Add(it), .. } => it,
            _ => 0,
        };
        let is_within = match press {
            Press::Jump(row) => row < self.sheet.rows.len(),
            Press::Group { group, .. } => group < MAX_GROUPS,
            _ => true,
        };
        if !is_within || !(-MAX_ADDED..=MAX_ADDED).contains(&minutes) {
            return Err(NotPressed::OutOfBounds);
        }
        let is_void = match press {
            Press::Undo => !self.holding().iter().any(|it| *it),
            Press::OtherWay => !self.stretches().iter().any(|it| it.other.is_some()),
            _ => false,
        };
        if is_void {
            return Err(NotPressed::NothingToUndo);
        }
        if press == Press::Beat && self.join(at) {
            return Ok(());
        }
        if MAX_ENTRIES <= self.log.len() {
            return Err(NotPressed::Full);
        }
        self.log.push(Entry { press, first: at, between_ms: 0, last: at });
        Ok(())
    }

    /// Lets a beat join the last one, if there is nothing to be said of the time
    /// between them, or no room for saying it.
    fn join(&mut self, at: Reading) -> bool {
        let is_full = MAX_ENTRIES <= self.log.len();
        let Some(last) = self.log.last_mut().filter(|it| it.press == Press::Beat) else { return is_full };
        let passed = passed(last.last, at);
        let joins = passed.note.is_none() || is_full;
        if joins {
            last.between_ms = last.between_ms.saturating_add(passed.counted_ms).min(MAX_BETWEEN_MS);
            last.last = at;
        }
        joins
    }

    /// By entry, whether it is a press that holds: neither beat nor taken back.
    fn holding(&self) -> Vec<bool> {
        let mut holds = vec![false; self.log.len()];
        let mut pressed = Vec::new();
        for (place, entry) in self.log.iter().enumerate() {
            match entry.press {
                Press::Beat | Press::OtherWay => {}
                Press::Undo => {
                    if let Some(it) = pressed.pop() {
                        holds[it] = false;
                    }
                }
                _ => {
                    pressed.push(place);
                    holds[place] = true;
                }
            }
        }
        holds
    }

    /// The stretches before each entry but the first, as they were judged, those
    /// turned over that a later entry says.
    fn stretches(&self) -> Vec<Passed> {
        let mut all: Vec<Passed> = Vec::new();
        for (place, entry) in self.log.iter().enumerate() {
            if let Some(before) = place.checked_sub(1).and_then(|it| self.log.get(it)) {
                all.push(passed(before.last, entry.first));
            }
            if entry.press == Press::OtherWay
                && let Some(it) = all.iter_mut().rev().find(|it| it.other.is_some())
                && let Some((counted_ms, note)) = it.other.take()
            {
                *it = Passed { counted_ms, note: Some(note), other: None };
            }
        }
        all
    }

    /// What the clock shows at a reading that is not earlier than the last press.
    pub fn state(&self, now: Reading) -> State {
        let holding = self.holding();
        let stretches = self.stretches();
        let mut fold = Fold::new(self);
        let mut notes = Vec::new();
        let mut counted_ms: i64 = 0;
        for (place, entry) in self.log.iter().enumerate() {
            if let Some(stretch) = place.checked_sub(1).and_then(|it| stretches.get(it)) {
                fold.pass(stretch.counted_ms);
                counted_ms = counted_ms.saturating_add(stretch.counted_ms);
                notes.extend(stretch.note.map(|it| (counted_ms, it)));
            }
            if holding[place] {
                fold.press(entry.press);
            }
            fold.pass(entry.between_ms);
            counted_ms = counted_ms.saturating_add(entry.between_ms);
        }
        if let Some(entry) = self.log.last() {
            let passed = passed(entry.last, now);
            fold.pass(passed.counted_ms);
            notes.extend(passed.note.map(|it| (counted_ms.saturating_add(passed.counted_ms), it)));
        }
        fold.state(now, notes)
    }

    /// What is to be announced after one counted moment and up to another, in
    /// order: pass the [`State::counted_ms`] of the last call, at first -1, and of
    /// now, and each cue comes once. After [`Press::Undo`] or [`Press::OtherWay`] begin at the
    /// counted moment of that press: the past became another one.
    pub fn cues_between(&self, after_ms: i64, until_ms: i64, now: Reading) -> Vec<Cue> {
        let mut cues = self.state(now).cues;
        cues.retain(|it| after_ms < it.at_ms && it.at_ms <= until_ms);
        cues
    }
}
