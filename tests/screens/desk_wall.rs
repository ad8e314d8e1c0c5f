//! What hangs on the wall: never what is one person's.

use std::rc::Rc;

use parley::{
    desk::{
        clock::{GroupPress, Press},
        seal::Compartment,
        wall::Wall,
    },
    ui::{
        pages::{
            Held,
            wall::{WallView, wall_view},
        },
        parts::qr,
        words::Words,
    },
};

use crate::{
    desk_run::{MINUTE, at, held, pressing},
    rendered::{english, rendered, russian, words_of},
};

fn shown(words: Words, second: Option<Words>, held: &Held, ms: i64) -> String {
    let held = Rc::new(held.clone());
    let state = held.workshop.clock.state(at(ms));
    rendered(wall_view(&WallView { words, second, held: &held, state: &state, base: "https://example.org/" }))
}

fn showing(wall: Wall) -> Held {
    let mut held = pressing(held(), &[(0, Press::Start)]);
    held.workshop.wall = wall;
    held
}

/// All that the wall can show of the workshop.
fn walls(held: &Held) -> Vec<Wall> {
    let words = held.workshop.dealt.as_ref().unwrap().words.iter().map(|it| Wall::word(it.0.clone()).unwrap());
    [Wall::Clock, Wall::Join, Wall::GroundRules, Wall::Board].into_iter().chain(words).collect()
}

#[test]
fn no_page_of_the_wall_shows_what_is_one_persons_or_the_trainers() {
    let whole = held();
    let exercise = &whole.exercise;
    let mut secrets: Vec<String> = vec!["Zarina".into(), "SEAT-K7Q".into(), "Parked-note".into()];
    for words in [english(), russian()] {
        let mut put = |text: &str| {
            let line = text.lines().map(str::trim).max_by_key(|it| it.len()).unwrap();
            secrets.push(line.chars().take(30).collect());
        };
        for (_, card) in exercise.confidential.iter() {
            put(words.of(&card.instructions));
            card.batna.iter().for_each(|it| put(words.of(it)));
            card.news.iter().for_each(|it| put(words.of(&it.text)));
        }
        exercise.facilitation.run_sheet.iter().for_each(|it| put(words.of(&it.does)));
        put(words.of(&exercise.facilitation.aim));
    }
    assert!(10 < secrets.len() && secrets.iter().all(|it| 6 <= it.len()));
    let all_words = whole.workshop.dealt.as_ref().unwrap().words.clone();
    for wall in walls(&whole) {
        for (first, second) in [(english(), Some(russian())), (russian(), Some(english())), (english(), None)] {
            for ms in [0, 3 * MINUTE, 600 * MINUTE] {
                let html = shown(first, second, &showing(wall.clone()), ms);
                for secret in &secrets {
                    assert!(!html.contains(secret), "{wall:?} shows {secret}");
                }
                for (of, word) in &all_words {
                    assert_eq!(html.contains(word), wall == Wall::Word(of.clone()), "{wall:?}: {word}");
                }
                assert!(!html.contains("<a ") && !html.contains("points") && !html.contains("баллов"), "{wall:?}");
            }
        }
    }
}

#[test]
fn the_clock_says_what_is_left_in_both_languages() {
    let held = showing(Wall::Clock);
    let said = words_of(&shown(english(), Some(russian()), &held, 0));
    assert!(said.contains("Welcome Начало") && said.contains("left осталось"), "{said}");
    let paused = pressing(held, &[(MINUTE, Press::Pause)]);
    assert!(words_of(&shown(english(), Some(russian()), &paused, 90 * MINUTE)).contains("Paused Пауза"));
    let over = words_of(&shown(english(), None, &showing(Wall::Clock), 700 * MINUTE));
    assert!(over.contains('+') && over.contains("Time is over"), "{over}");
    assert_eq!(
        words_of(&shown(english(), Some(russian()), &crate::desk_run::held(), 0)),
        "We begin soon Скоро начинаем"
    );
}

#[test]
fn a_table_with_another_time_is_named() {
    let more = Press::Group { group: 2, press: GroupPress::Add(5) };
    let held = pressing(showing(Wall::Clock), &[(0, more)]);
    let said = words_of(&shown(english(), None, &held, 0));
    assert!(said.contains("Table C") && !said.contains("Table A"), "{said}");
}

#[test]
fn the_page_for_joining_names_the_deal_and_no_seat() {
    let html = shown(english(), Some(russian()), &showing(Wall::Join), 0);
    let said = words_of(&html);
    assert!(said.contains("https://example.org/#/seat") && said.contains("Type the code that stands on your card"));
    assert!(said.contains("Введите код со своей карточки"), "{said}");
    // What the camera reads is the deal and its exercise, to the letter, and nothing of a seat.
    let held = held();
    let exercise = format!("{}/{}", held.opened.pack.id, held.workshop.head.exercise);
    let code = rendered(qr(&format!("https://example.org/#/seat?d=abcde012&x={exercise}"), "").unwrap().into());
    let (_, drawn) = code.split_once(" d=\"").unwrap();
    assert!(html.contains(drawn.split_once('"').unwrap().0), "{html}");
}

#[test]
fn the_ground_rules_are_six_in_each_language() {
    let html = shown(russian(), Some(english()), &showing(Wall::GroundRules), 0);
    assert_eq!(html.matches("<li").count(), 12);
    assert!(html.find("lang=\"ru\"").unwrap() < html.find("lang=\"en\"").unwrap());
}

#[test]
fn a_word_says_whom_it_is_for() {
    let whole = held();
    let (of, word) = whole.workshop.dealt.as_ref().unwrap().words.last().unwrap().clone();
    let Compartment::Inject { role, .. } = &of else { panic!("no news") };
    let name = &whole.exercise.public.roles[whole.exercise.public.role(role.as_str()).unwrap()].name;
    let said = words_of(&shown(english(), None, &showing(Wall::Word(of.clone())), 0));
    assert!(said.contains(&format!("For: {}", english().of(name))) && said.contains(&word), "{said}");
    let debrief = words_of(&shown(english(), None, &showing(Wall::Word(Compartment::Debrief)), 0));
    assert!(debrief.contains("For: everybody") && debrief.contains("DEBR-W0RD-XX"));
    let mut plain = showing(Wall::Word(of));
    plain.workshop.dealt.as_mut().unwrap().words.clear();
    assert!(words_of(&shown(english(), None, &plain, 0)).contains("You may open your news on your device now."));
}
