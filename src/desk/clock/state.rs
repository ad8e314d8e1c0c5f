use std::collections::BTreeMap;

use super::{Clock, ClockNote, Cue, GroupPress, Press, Reading, RowKind, Sheet, cue::CueKind, track::Track};

/// The least part of the time that review and debrief should have, in percent.
const LEAST_DEBRIEF_PERCENT: i64 = 20;

/// What a clock on the wall shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shown {
    /// The row, by its place on the sheet.
    pub row: usize,
    /// What is left of it, in milliseconds, at least 0.
    pub left_ms: i64,
    /// What is left of it and of the rows after it that are for the same, in
    /// milliseconds, at least 0.
    pub phase_left_ms: i64,
    /// By how much the last row is over its time.
    pub over_ms: i64,
    /// How long the row is, with minutes that were added.
    pub length_ms: i64,
    /// What is left altogether if all goes on as it is now.
    pub left_altogether_ms: i64,
    /// Whether it stands still.
    pub is_paused: bool,
}

/// The clock at a moment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct State {
    /// Whether it was started.
    pub is_started: bool,
    /// The room's clock.
    pub room: Shown,
    /// The clocks of the groups that have one of their own.
    pub groups: BTreeMap<u8, Shown>,
    /// Time that counts since the first press, pauses too. Cues are on this axis.
    pub counted_ms: i64,
    /// Time since the start without pauses.
    pub run_ms: i64,
    /// Time since the start with pauses.
    pub since_start_ms: i64,
    /// When all would be over, in milliseconds since 1970, if nothing more is
    /// pressed; of a paused clock, if it goes on at once.
    pub ends_at_ms: i64,
    /// By how much the end has moved from the plan: pauses, added minutes, jumps.
    pub shifted_ms: i64,
    /// What part review and debrief get in percent, rounded down, if everything
    /// shifts; `None` if none is planned.
    pub debrief_percent: Option<i64>,
    /// What part of the planned time they get if the end stays where it was.
    pub debrief_percent_on_time: Option<i64>,
    /// What the trainer should be told of the device's clock, with the counted
    /// moment, the latest last.
    pub notes: Vec<(i64, ClockNote)>,
    pub(super) cues: Vec<Cue>,
}

impl State {
    /// Whether review and debrief would get under 20 % of the time, shifted or on
    /// time.
    pub fn is_debrief_short(&self) -> bool {
        let is_short = |it: Option<i64>| it.is_some_and(|it| it < LEAST_DEBRIEF_PERCENT);
        is_short(self.debrief_percent) || is_short(self.debrief_percent_on_time)
    }

    /// What a group's clock shows: its own, or the room's.
    pub fn of_group(&self, group: u8) -> Shown {
        self.groups.get(&group).copied().unwrap_or(self.room)
    }
}

/// The fold.
pub(super) struct Fold<'a> {
    clock: &'a Clock,
    planned_ms: Vec<i64>,
    room: Track,
    groups: BTreeMap<u8, Track>,
    counted_ms: i64,
    started_at_ms: Option<i64>,
}

impl<'a> Fold<'a> {
    pub(super) fn new(clock: &'a Clock) -> Fold<'a> {
        let planned_ms = clock.sheet.lengths_ms();
        let room = Track::new(planned_ms.clone());
        Fold { clock, planned_ms, room, groups: BTreeMap::new(), counted_ms: 0, started_at_ms: None }
    }

    pub(super) fn pass(&mut self, ms: i64) {
        if self.started_at_ms.is_some() && !self.room.is_paused {
            self.room.run(self.counted_ms, ms);
            for track in self.groups.values_mut().filter(|it| !it.is_paused) {
                track.run(self.counted_ms, ms);
            }
        }
        self.counted_ms = self.counted_ms.saturating_add(ms);
    }

    fn tracks(&mut self) -> impl Iterator<Item = &mut Track> {
        std::iter::once(&mut self.room).chain(self.groups.values_mut())
    }

    pub(super) fn press(&mut self, press: Press) {
        let at_ms = self.counted_ms;
        if self.started_at_ms.is_none() && press != Press::Start {
            return;
        }
        match press {
            Press::Start if self.started_at_ms.is_none() => {
                self.started_at_ms = Some(at_ms);
                self.room.say(at_ms, CueKind::Starts);
            }
            Press::Pause => self.room.is_paused = true,
            Press::Resume => self.room.is_paused = false,
            Press::Add(minutes) => self.tracks().for_each(|it| it.add(minutes)),
            Press::Jump(row) => {
                let planned_ms = std::mem::take(&mut self.planned_ms);
                self.tracks().for_each(|it| it.jump(at_ms, row, &planned_ms));
                self.planned_ms = planned_ms;
            }
            Press::Group { group, press } => {
                let room = &self.room;
                // Until now the group had the room's clock, and heard its cues.
                let own = || Track { group: Some(group), is_paused: false, cues: Vec::new(), ..room.clone() };
                let track = self.groups.entry(group).or_insert_with(own);
                match press {
                    GroupPress::Pause => track.is_paused = true,
                    GroupPress::Resume => track.is_paused = false,
                    GroupPress::Add(minutes) => track.add(minutes),
                }
            }
            Press::Start | Press::Beat | Press::Undo | Press::OtherWay => {}
        }
    }

    pub(super) fn state(mut self, now: Reading, notes: Vec<(i64, ClockNote)>) -> State {
        let since_start_ms = self.started_at_ms.map_or(0, |it| self.counted_ms - it);
        let planned_ms: i64 = self.planned_ms.iter().sum();
        let sheet = &self.clock.sheet;
        let room = shown(sheet, &self.room, false);
        let kinds = self.clock.sheet.rows.iter().map(|it| it.kind);
        let debrief = |lengths: &[i64]| -> i64 {
            kinds.clone().zip(lengths).filter(|it| it.0 == RowKind::Debrief).map(|it| it.1).sum()
        };
        let (is_planned, debrief_ms) = (0 < debrief(&self.planned_ms), debrief(&self.room.lengths_ms));
        let percent = |part: i64, of: i64| is_planned.then_some((part * 100).checked_div(of).unwrap_or(0));
        let whole_ms = self.room.run_ms + room.left_altogether_ms;
        let shifted_ms = since_start_ms + room.left_altogether_ms - planned_ms;
        let mut cues = std::mem::take(&mut self.room.cues);
        cues.extend(self.groups.values_mut().flat_map(|it| std::mem::take(&mut it.cues)));
        cues.sort_unstable();
        State {
            is_started: self.started_at_ms.is_some(),
            room,
            groups: self.groups.iter().map(|(group, it)| (*group, shown(sheet, it, self.room.is_paused))).collect(),
            counted_ms: self.counted_ms,
            run_ms: self.room.run_ms,
            since_start_ms,
            ends_at_ms: now.wall_ms.saturating_add(room.left_altogether_ms),
            shifted_ms,
            debrief_percent: percent(debrief_ms, whole_ms),
            debrief_percent_on_time: percent((debrief_ms - shifted_ms.max(0)).max(0), planned_ms),
            notes,
            cues,
        }
    }
}

fn shown(sheet: &Sheet, track: &Track, is_room_paused: bool) -> Shown {
    let phase: i64 = sheet.same_phase(track.row).filter_map(|it| track.lengths_ms.get(it)).sum();
    let later: i64 = track.lengths_ms.iter().skip(track.row + 1).sum();
    Shown {
        row: track.row,
        left_ms: track.left_ms(),
        phase_left_ms: track.left_ms() + phase,
        over_ms: (track.used_ms - track.length_ms()).max(0),
        length_ms: track.length_ms(),
        left_altogether_ms: track.left_ms() + later,
        is_paused: track.is_paused || is_room_paused,
    }
}
