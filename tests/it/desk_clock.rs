//! The run sheet's clock: pauses, shifts, groups, and clocks that lie.

use parley::{
    desk::clock::{Clock, ClockNote, CueKind, GroupPress, NotPressed, Press, Reading, Row, RowKind, Sheet, State},
    document::Json,
};
use proptest::prelude::*;

const MINUTE: i64 = 60_000;
const HOUR: i64 = 60 * MINUTE;

/// 100 minutes: 18 of reading, 30 of play, 40 of debrief, 12 to end with.
fn sheet() -> Sheet {
    let row = |minute, kind| Row { minute, kind };
    let rows = vec![row(0, RowKind::Other), row(18, RowKind::Play), row(48, RowKind::Debrief), row(88, RowKind::Other)];
    Sheet::new(rows, 100).unwrap()
}

/// A device whose clocks can be made to lie.
struct Device {
    clock: Clock,
    now: Reading,
}

impl Device {
    fn new() -> Device {
        let now = Reading { wall_ms: 1_800_000_000_000, steady_ms: 5_000, life: 1, hidden: false };
        Device { clock: Clock::new(sheet()), now }
    }

    fn started() -> Device {
        let mut device = Device::new();
        device.press(Press::Start);
        device
    }

    fn press(&mut self, press: Press) {
        self.clock.press(press, self.now).unwrap();
    }

    /// Time passes as it should, with a beat every ten seconds.
    fn wait(&mut self, ms: i64) {
        let mut left = ms;
        while 0 < left {
            let step = left.min(10_000);
            self.now.wall_ms += step;
            self.now.steady_ms += step;
            left -= step;
            self.press(Press::Beat);
        }
    }

    fn state(&self) -> State {
        self.clock.state(self.now)
    }

    #[track_caller]
    fn check(&self, row: usize, left_ms: i64, notes: &[ClockNote]) {
        let state = self.state();
        let said: Vec<ClockNote> = state.notes.iter().map(|it| it.1).collect();
        assert_eq!((state.room.row, state.room.left_ms, said.as_slice()), (row, left_ms, notes));
    }
}

#[test]
fn rows_follow_one_another_and_the_last_runs_over() {
    let mut device = Device::new();
    device.wait(MINUTE);
    assert!(!device.state().is_started);
    device.check(0, 18 * MINUTE, &[]);
    device.press(Press::Start);
    device.wait(17 * MINUTE);
    device.check(0, MINUTE, &[]);
    device.wait(MINUTE);
    device.check(1, 30 * MINUTE, &[]);
    device.wait(85 * MINUTE);
    let state = device.state();
    assert_eq!((state.room.row, state.room.left_ms, state.room.over_ms), (3, 0, 3 * MINUTE));
    assert_eq!(state.shifted_ms, 3 * MINUTE);
}

#[test]
fn a_paused_clock_stands_still_and_everything_shifts() {
    let mut device = Device::started();
    device.wait(20 * MINUTE);
    let end = device.state().ends_at_ms;
    device.press(Press::Pause);
    device.wait(7 * MINUTE);
    device.check(1, 28 * MINUTE, &[]);
    device.press(Press::Resume);
    device.press(Press::MORE);
    device.wait(MINUTE);
    device.check(1, 32 * MINUTE, &[]);
    let state = device.state();
    assert_eq!((state.shifted_ms, state.ends_at_ms - end), (12 * MINUTE, 12 * MINUTE));
    assert_eq!((state.run_ms, state.since_start_ms), (21 * MINUTE, 28 * MINUTE));
}

#[test]
fn a_row_is_never_shorter_than_what_was_spent_of_it() {
    let mut device = Device::started();
    device.wait(10 * MINUTE);
    device.press(Press::Add(-60));
    device.check(1, 30 * MINUTE, &[]);
    assert_eq!(device.state().shifted_ms, -8 * MINUTE);
}

#[test]
fn a_jump_goes_both_ways_and_an_undo_takes_it_back() {
    let mut device = Device::started();
    device.wait(10 * MINUTE);
    device.press(Press::Jump(2));
    device.check(2, 40 * MINUTE, &[]);
    assert_eq!(device.state().shifted_ms, -38 * MINUTE);
    device.press(Press::Jump(1));
    device.wait(MINUTE);
    device.check(1, 29 * MINUTE, &[]);
    device.press(Press::Undo);
    device.check(2, 39 * MINUTE, &[]);
    device.press(Press::Undo);
    device.check(0, 7 * MINUTE, &[]);
    device.press(Press::Pause);
    device.wait(2 * MINUTE);
    device.press(Press::Undo);
    device.check(0, 5 * MINUTE, &[]);
    device.press(Press::Undo);
    assert!(!device.state().is_started);
    assert_eq!(device.clock.press(Press::Undo, device.now), Err(NotPressed::NothingToUndo));
}

#[test]
fn one_groups_clock_is_not_anothers() {
    let mut device = Device::started();
    device.wait(20 * MINUTE);
    let group = |group, press| Press::Group { group, press };
    device.press(group(1, GroupPress::Pause));
    device.wait(4 * MINUTE);
    device.press(group(1, GroupPress::Resume));
    device.press(group(2, GroupPress::Add(10)));
    device.wait(MINUTE);
    let state = device.state();
    assert_eq!([0, 1, 2].map(|it| state.of_group(it).left_ms / MINUTE), [23, 27, 33]);
    device.press(Press::Pause);
    device.wait(HOUR);
    assert_eq!([0, 1, 2].map(|it| device.state().of_group(it).left_ms / MINUTE), [23, 27, 33]);
    device.press(Press::Resume);
    device.wait(24 * MINUTE);
    assert_eq!([0, 1, 2].map(|it| device.state().of_group(it).row), [2, 1, 1]);
    device.press(Press::Jump(2));
    assert_eq!([0, 1, 2].map(|it| device.state().of_group(it).left_ms / MINUTE), [40, 40, 40]);
}

#[test]
fn the_debrief_that_is_eaten_is_said() {
    let mut device = Device::started();
    let state = device.state();
    assert_eq!((state.debrief_percent, state.debrief_percent_on_time), (Some(40), Some(40)));
    device.press(Press::Add(20));
    assert!(!device.state().is_debrief_short());
    device.press(Press::Add(1));
    let state = device.state();
    assert_eq!((state.debrief_percent, state.debrief_percent_on_time), (Some(33), Some(19)));
    assert!(state.is_debrief_short());
}

#[test]
fn sleep_counts_and_is_said() {
    for steady_goes_on in [false, true] {
        let mut device = Device::started();
        device.wait(MINUTE);
        device.now.wall_ms += HOUR;
        device.now.steady_ms += if steady_goes_on { HOUR } else { 0 };
        device.now.hidden = true;
        device.press(Press::Beat);
        device.now.hidden = false;
        let notes = [ClockNote::Slept(HOUR)];
        device.check(2, 27 * MINUTE, if steady_goes_on { &[] } else { &notes });
    }
}

#[test]
fn a_clock_that_was_changed_does_not_move_the_run_sheet() {
    let years = 10 * 365 * 24 * HOUR;
    for (by, note) in [
        (HOUR, ClockNote::Jumped(HOUR)),
        (-HOUR, ClockNote::WentBack(HOUR)),
        (years, ClockNote::Jumped(years)),
        (-years, ClockNote::WentBack(years)),
    ] {
        let mut device = Device::started();
        device.wait(MINUTE);
        device.now.wall_ms += by;
        device.wait(MINUTE);
        device.check(0, 16 * MINUTE, &[note]);
    }
    // No sleep is ten years long, even of a page out of sight.
    let mut device = Device::started();
    device.now.wall_ms += years;
    device.now.hidden = true;
    device.press(Press::Beat);
    device.check(0, 18 * MINUTE, &[ClockNote::Jumped(years)]);
}

#[test]
fn a_closed_page_loses_no_time_and_no_clock_gives_negative_time() {
    for (by, left, notes) in [
        (10_000, 18 * MINUTE - 10_000, &[][..]),
        (10 * MINUTE, 8 * MINUTE, &[ClockNote::Away(10 * MINUTE)]),
        (-HOUR, 18 * MINUTE, &[ClockNote::WentBack(HOUR)]),
        (13 * HOUR, 18 * MINUTE, &[ClockNote::Jumped(13 * HOUR)]),
    ] {
        let mut device = Device::started();
        device.now = Reading { wall_ms: device.now.wall_ms + by, steady_ms: 90_000, life: 2, hidden: false };
        device.check(0, left, notes);
    }
}

#[test]
fn the_trainer_can_turn_the_verdict_over() {
    let mut device = Device::started();
    device.now.wall_ms += 10 * MINUTE;
    device.press(Press::Beat);
    device.check(0, 18 * MINUTE, &[ClockNote::Jumped(10 * MINUTE)]);
    device.press(Press::OtherWay);
    device.check(0, 8 * MINUTE, &[ClockNote::Slept(10 * MINUTE)]);
    assert_eq!(device.clock.press(Press::OtherWay, device.now), Err(NotPressed::NothingToUndo));
}

#[test]
fn each_cue_comes_once() {
    let mut device = Device::new();
    let mut heard = Vec::new();
    let mut after = -1;
    device.press(Press::Start);
    for step in 0..110 * 6 {
        if step == 28 * 6 {
            device.press(Press::Group { group: 3, press: GroupPress::Add(2) });
        }
        let now = device.state().counted_ms;
        heard.extend(device.clock.cues_between(after, now, device.now));
        after = now;
        device.wait(10_000);
    }
    let said = |group: Option<u8>| -> Vec<(i64, usize, CueKind)> {
        heard.iter().filter(|it| it.group == group).map(|it| (it.at_ms / MINUTE, it.row, it.kind)).collect()
    };
    use CueKind::*;
    let room = [
        (0, 0, Starts),
        (8, 0, Left(10)),
        (15, 0, Left(3)),
        (18, 1, Starts),
        (28, 1, Left(20)),
        (38, 1, Left(10)),
        (45, 1, Left(3)),
        (48, 2, Starts),
        (68, 2, Left(20)),
        (78, 2, Left(10)),
        (85, 2, Left(3)),
        (88, 3, Starts),
        (90, 3, Left(10)),
        (97, 3, Left(3)),
        (100, 3, Over),
    ];
    assert_eq!(said(None), room);
    let late = [(30, 1, Left(20)), (40, 1, Left(10)), (47, 1, Left(3)), (50, 2, Starts)];
    assert_eq!(said(Some(3))[..4], late);
}

#[test]
fn a_long_day_stays_a_short_log() {
    let mut device = Device::started();
    device.wait(10 * HOUR);
    assert_eq!(device.clock.n_entries(), 2);
    for _ in 0..1200 {
        device.now.wall_ms += HOUR;
        device.press(Press::Beat);
    }
    assert_eq!(device.clock.n_entries(), 1000);
    assert_eq!(device.clock.press(Press::Pause, device.now), Err(NotPressed::Full));
    assert_eq!(device.state().run_ms, 10 * HOUR);
}

#[test]
fn a_clock_that_ran_for_more_than_a_month_reads_again() {
    let mut device = Device::started();
    for _ in 0..100 {
        device.now.wall_ms += 10 * HOUR;
        device.now.steady_ms += 10 * HOUR;
        device.press(Press::Beat);
    }
    assert_eq!(device.clock.n_entries(), 2);
    assert_eq!(Clock::from_json(&device.clock.to_json()), Some(device.clock));
}

#[test]
fn a_sheet_and_a_saved_clock_are_bounded() {
    let row = |minute| Row { minute, kind: RowKind::Play };
    assert!(Sheet::new(vec![], 10).is_none() && Sheet::new(vec![row(1)], 10).is_none());
    assert!(Sheet::new(vec![row(0), row(9), row(8)], 10).is_none() && Sheet::new(vec![row(0), row(11)], 10).is_none());
    assert!(Sheet::new(vec![row(0); 201], 10).is_none() && Sheet::new(vec![row(0)], 5000).is_none());
    let mut device = Device::started();
    assert_eq!(device.clock.press(Press::Jump(4), device.now), Err(NotPressed::OutOfBounds));
    assert_eq!(device.clock.press(Press::Add(9999), device.now), Err(NotPressed::OutOfBounds));
    device.press(Press::Jump(3));
    let text = device.clock.to_json().to_compact();
    for (from, to) in [
        (r#""by":3"#, r#""by":4"#),
        (r#""press":"jump""#, r#""press":"fly""#),
        (r#""press":"start""#, r#""press":"undo""#),
        (r#""minutes":100"#, r#""minutes":-1"#),
        ("1800000000000", "9223372036854775807"),
        ("5000", "-5000"),
    ] {
        assert!(text.contains(from), "{from}");
        assert_eq!(Clock::from_json(&Json::parse(text.replacen(from, to, 1).as_bytes()).unwrap()), None, "{to}");
    }
}

fn some_press(kind: u8, amount: i32) -> Press {
    let group = |press| Press::Group { group: (amount.unsigned_abs() % 4) as u8, press };
    match kind {
        0 => Press::Start,
        1 => Press::Pause,
        2 => Press::Resume,
        3 => Press::Add(amount),
        4 => Press::Jump(amount.unsigned_abs() as usize % 4),
        5 => Press::Undo,
        6 => Press::OtherWay,
        7 => group(GroupPress::Pause),
        8 => group(GroupPress::Resume),
        9 => group(GroupPress::Add(amount)),
        _ => Press::Beat,
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(128) })]

    #[test]
    fn whatever_the_clocks_do_no_time_is_negative_and_nothing_is_lost(
        steps in prop::collection::vec((0_u8..12, -30_i32..30, -HOUR..2 * HOUR, 0..20 * MINUTE, 1_u32..3, any::<bool>()), 0..40),
    ) {
        let mut device = Device::started();
        for (kind, amount, wall, steady, life, hidden) in steps {
            device.now.wall_ms += wall;
            device.now.steady_ms += steady;
            device.now.life = life;
            device.now.hidden = hidden;
            let _ = device.clock.press(some_press(kind, amount), device.now);
            let state = device.state();
            prop_assert!(0 <= state.counted_ms && state.run_ms <= state.since_start_ms && 0 <= state.run_ms);
            let mut later = device.now;
            later.wall_ms += MINUTE;
            later.steady_ms += MINUTE;
            let later = device.clock.state(later);
            prop_assert!(state.groups.keys().eq(later.groups.keys()));
            let then = later.groups.values().chain([&later.room]);
            for (shown, then) in state.groups.values().chain([&state.room]).zip(then) {
                prop_assert!(0 <= shown.left_ms && 0 <= shown.over_ms && shown.left_ms <= shown.length_ms);
                prop_assert!(shown.row < 4);
                if shown.is_paused {
                    prop_assert_eq!(shown, then);
                }
            }
        }
        let saved = device.clock.to_json().to_compact();
        prop_assert_eq!(Clock::from_json(&Json::parse(saved.as_bytes()).unwrap()), Some(device.clock));
    }
}

#[test]
fn the_wall_counts_the_whole_time_at_the_tables() {
    let pack = parley::library::pack("turn-at-the-sluice").unwrap();
    let sheet = Sheet::of(&pack.exercises[0]);
    let kind = |minute| sheet.rows().iter().rfind(|it| it.minute <= minute).unwrap().kind;
    assert_eq!(sheet.play_minute(), 35);
    assert_eq!([0, 2, 34].map(kind), [RowKind::Other, RowKind::Prepare, RowKind::Prepare]);
    assert_eq!([35, 67, 70, 75].map(kind), [RowKind::Play, RowKind::Play, RowKind::Close, RowKind::Debrief]);
    let row = sheet.rows().iter().position(|it| it.minute == 35).unwrap();
    let mut device = Device { clock: Clock::new(sheet), ..Device::started() };
    device.press(Press::Start);
    device.press(Press::Jump(row));
    device.wait(20 * MINUTE);
    let shown = device.state().room;
    assert_eq!((shown.left_ms, shown.phase_left_ms), (5 * MINUTE, 15 * MINUTE));
    device.press(Press::Add(5));
    assert_eq!(device.state().room.phase_left_ms, 20 * MINUTE);
}
