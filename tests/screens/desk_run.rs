//! The run sheet as a console.

use std::rc::Rc;

use parley::{
    desk::{
        clock::{ClockNote, Cue, CueKind, GroupPress, Press, Reading},
        dealt::Dealt,
        seal::Compartment,
        wall::Wall,
    },
    document::Id,
    library,
    ui::{
        OpenedPack, Origin,
        pages::{
            Held,
            run::{Run, Tools, begins, console, cue_text, face, latest, other_way, position_ms, pressed, seats},
        },
        words::Words,
    },
};
use yew::prelude::*;

use crate::{
    rendered::{count, english, rendered, russian, words_of},
    workshops::{new_workshop, plan},
};

pub const MINUTE: i64 = 60_000;

/// So many milliseconds after the workshop was opened.
pub fn at(ms: i64) -> Reading {
    Reading { wall_ms: 1_800_000_000_000 + ms, steady_ms: ms, life: 1, hidden: false }
}

/// An exercise with news, seven people of whom one has a nickname, all codes and
/// words dealt.
pub fn held() -> Held {
    let (pack, exercise) = library::packs()
        .into_iter()
        .find_map(|pack| {
            let has_news =
                |it: &Rc<parley::pack::Exercise>| it.confidential.values().iter().any(|it| !it.news.is_empty());
            let exercise = pack.exercises.iter().find(|it| has_news(it))?.clone();
            Some((pack, exercise))
        })
        .unwrap();
    let mut workshop = new_workshop(&pack, &exercise);
    let plan = plan(&exercise, 7);
    let seats: Vec<_> = plan.room().here().copied().collect();
    let codes = seats.iter().map(|it| (it.number, format!("SEAT-K7Q{}", it.number))).collect();
    let mut words = vec![(Compartment::Debrief, "DEBR-W0RD-XX".to_owned())];
    for (role, card) in exercise.confidential.iter() {
        let role = exercise.public.roles[role].id.clone();
        words.extend(card.news.iter().map(|it| {
            let of = Compartment::Inject { role: role.clone(), news: it.id.clone() };
            (of, format!("NEWS-{}", role.as_str().to_uppercase()))
        }));
    }
    workshop.dealt = Some(Dealt { id: Id::new("abcde012").unwrap(), sealed: None, codes, words });
    workshop.nicknames.insert(3, "Nickname-Zarina".to_owned());
    workshop.plan = Some(plan);
    workshop.parking_lot.push("Parked-note".to_owned());
    Held { workshop, opened: OpenedPack { pack, origin: Origin::Shipped }, exercise }
}

pub fn pressing(mut held: Held, presses: &[(i64, Press)]) -> Held {
    for (ms, press) in presses {
        held.workshop.clock.press(*press, at(*ms)).unwrap();
    }
    held
}

fn shown_with(words: Words, held: &Rc<Held>, now: Reading, tools: Tools) -> String {
    let state = held.workshop.clock.state(now);
    let time = |ms: i64| format!("@{}", (ms - at(0).wall_ms) / MINUTE);
    let run =
        Run { words, held, now, state: &state, time: &time, press: &Callback::noop(), on_change: &Callback::noop() };
    rendered(console(&run, tools))
}

fn shown(words: Words, held: Held, ms: i64) -> String {
    shown_with(words, &Rc::new(held), at(ms), Tools::default())
}

#[test]
fn before_the_start_there_is_one_thing_to_press_on_the_clock() {
    let html = shown(english(), held(), 0);
    assert_eq!((count(&html, "h1"), html.matches("class=\"button primary\"").count()), (1, 1));
    let said = words_of(&html);
    for text in ["Private.", "Open the wall", "not started yet", "Start", "If you start now, it ends at @"] {
        assert!(said.contains(text), "{text}: {said}");
    }
    assert!(!said.contains("Go here") && !said.contains("Undo"));
    assert!(words_of(&shown(russian(), held(), 0)).contains("Если начать сейчас, закончится в"));
}

#[test]
fn the_row_that_runs_is_said_in_words_and_what_follows_moves_with_a_pause() {
    let started = pressing(held(), &[(0, Press::Start)]);
    let rows = started.workshop.clock.sheet().rows().to_vec();
    let paused = pressing(started.clone(), &[(0, Press::Pause), (10 * MINUTE, Press::Resume)]);
    let state = |it: &Held| it.workshop.clock.state(at(10 * MINUTE));
    let times = begins(&paused.workshop.clock, &state(&paused), at(10 * MINUTE));
    assert_eq!(times[0], Some(at(0).wall_ms));
    for (row, time) in rows.iter().zip(&times).skip(1) {
        assert_eq!(*time, Some(at((i64::from(row.minute) + 10) * MINUTE).wall_ms));
    }
    let said = words_of(&shown(english(), paused, 10 * MINUTE));
    assert!(said.contains("10 minutes later than planned"), "{said}");
    assert_eq!(said.matches("▶ now").count(), 1);
    // A row that was jumped over never began.
    let jumped = pressing(started, &[(1_000, Press::Jump(rows.len() - 1))]);
    let times = begins(&jumped.workshop.clock, &state(&jumped), at(10 * MINUTE));
    assert!(times[1].is_none() && times[rows.len() - 1] == Some(at(1_000).wall_ms));
    assert!(words_of(&shown(english(), jumped, 10 * MINUTE)).contains("passed over"));
}

#[test]
fn a_paused_clock_says_so_and_offers_to_go_on() {
    let held = pressing(held(), &[(0, Press::Start), (MINUTE, Press::Pause)]);
    let html = shown(english(), held.clone(), 9 * MINUTE);
    let said = words_of(&html);
    assert!(said.contains("Paused: the clock stands still") && said.contains("Go on"), "{said}");
    let left = held.workshop.clock.state(at(MINUTE)).room.left_ms;
    assert!(said.contains(&face(left)));
    assert!(words_of(&shown(russian(), held, 9 * MINUTE)).contains("Пауза: часы стоят"));
}

#[test]
fn a_debrief_that_would_get_less_than_a_fifth_is_warned_of() {
    let more = [(0, Press::Start), (0, Press::Add(240))];
    assert!(words_of(&shown(english(), pressing(held(), &more), 0)).contains("less than a fifth"));
    assert!(words_of(&shown(russian(), pressing(held(), &more), 0)).contains("меньше пятой части"));
}

#[test]
fn one_table_can_be_paused_alone() {
    let press = Press::Group { group: 1, press: GroupPress::Pause };
    let said = words_of(&shown(english(), pressing(held(), &[(0, Press::Start), (1_000, press)]), 30_000));
    let table = |letter: &str| said.split(&format!("Table {letter} ")).nth(1).unwrap().to_owned();
    assert!(table("A").contains("as the room Pause +5 minutes"), "{said}");
    assert!(table("B").contains("paused Go on +5 minutes"), "{said}");
}

#[test]
fn a_sleep_is_said_and_can_be_judged_the_other_way() {
    let mut started = pressing(held(), &[(0, Press::Start)]);
    let woken = Reading { wall_ms: at(13 * MINUTE).wall_ms, steady_ms: MINUTE, hidden: true, ..at(0) };
    // The page notes that it lives again.
    started.workshop.clock.press(Press::Beat, woken).unwrap();
    assert_eq!(other_way(&started.workshop.clock, woken), Some((0, ClockNote::Jumped(12 * MINUTE))));
    let said = |words| words_of(&shown_with(words, &Rc::new(started.clone()), woken, Tools::default()));
    assert!(said(english()).contains("The device slept for 12 minutes; that is counted. It was a changed clock"));
    assert!(said(russian()).contains("Устройство спало 12 минут; это время учтено."));
    assert_eq!(other_way(&pressing(held(), &[(0, Press::Start)]).workshop.clock, at(MINUTE)), None);
}

#[test]
fn keys_do_what_the_buttons_do() {
    let fresh = held().workshop.clock;
    let n_rows = fresh.sheet().rows().len();
    assert_eq!(pressed(&fresh.state(at(0)), n_rows, " ", "Space"), Some(Press::Start));
    assert_eq!(pressed(&fresh.state(at(0)), n_rows, "+", "Equal"), None);
    let state = pressing(held(), &[(0, Press::Start)]).workshop.clock.state(at(0));
    let does = |key, code| pressed(&state, n_rows, key, code);
    assert_eq!(does(" ", "Space"), Some(Press::Pause));
    // Letters by their place: a Russian keyboard writes others there.
    assert_eq!((does("г", "KeyU"), does("з", "KeyP")), (Some(Press::Undo), Some(Press::Pause)));
    assert_eq!((does("+", "Equal"), does("-", "Minus")), (Some(Press::Add(5)), Some(Press::Add(-5))));
    assert_eq!((does("ArrowRight", "ArrowRight"), does("ArrowLeft", "ArrowLeft")), (Some(Press::Jump(1)), None));
    assert_eq!((does("Tab", "Tab"), does("x", "KeyX")), (None, None));
}

#[test]
fn news_are_due_at_their_minute_of_the_sheet_and_their_word_is_folded_away() {
    let held = held();
    let sheet = held.workshop.clock.sheet().clone();
    let seconds = held.exercise.confidential.values().iter().find_map(|it| it.news.first()?.after_seconds).unwrap();
    let minute = sheet.play_minute() + seconds / 60;
    let row = sheet.rows().iter().rposition(|it| it.minute <= minute).unwrap();
    let into = i64::from(minute - sheet.rows()[row].minute) * MINUTE;
    let running = pressing(held, &[(0, Press::Start), (0, Press::Jump(row))]);
    let position = |ms| position_ms(&sheet, &running.workshop.clock.state(at(ms)).room);
    assert_eq!(position(into), i64::from(minute) * MINUTE);
    assert!(!words_of(&shown(english(), running.clone(), (into - 1_000).max(-1))).contains("due now") || into == 0);
    let html = shown(english(), running.clone(), into);
    let due = format!("due now (minute {minute})");
    assert!(words_of(&html).contains(&due), "{due}: {}", words_of(&html));
    let before = html.split("NEWS-").next().unwrap();
    assert!(before.rfind("<details").unwrap() > before.rfind("</details>").unwrap_or_default());
    let mut on_wall = running;
    on_wall.workshop.wall = Wall::Word(Compartment::Debrief);
    assert!(words_of(&shown(english(), on_wall, 0)).contains("the code for: everybody"));
}

#[test]
fn of_cues_that_come_together_only_the_last_of_each_clock_is_said() {
    let cue = |group, kind| Cue { at_ms: 0, group, row: 1, kind };
    let cues = vec![cue(None, CueKind::Left(20)), cue(Some(2), CueKind::Left(10)), cue(None, CueKind::Left(3))];
    let said: Vec<_> = latest(cues).iter().map(|it| words_of(&cue_text(english(), &held(), it))).collect();
    assert_eq!(said, ["3 minutes left", "Table C: 10 minutes left"]);
    assert_eq!(words_of(&cue_text(russian(), &held(), &cue(None, CueKind::Left(3)))), "Осталось 3 минуты");
    assert_eq!(words_of(&cue_text(english(), &held(), &cue(None, CueKind::Over))), "The time is over");
}

#[test]
fn any_seat_can_be_looked_at_by_its_number_never_by_a_name() {
    let held = held();
    let seats = seats(english(), &held);
    assert_eq!(seats.len(), 7);
    assert!(words_of(&seats[0].0).starts_with("Seat 1 · table "));
    assert!(seats.iter().all(|it| !it.0.contains("Zarina")));
}

#[test]
fn a_length_of_time_reads_as_minutes_and_seconds() {
    assert_eq!([0, 1, 60_000, 59_001, 75 * MINUTE, -5].map(face), ["0:00", "0:01", "1:00", "1:00", "75:00", "0:00"]);
}
