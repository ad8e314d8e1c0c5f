//! Drills, tactics, escalation and practice cards as they are seen: nothing that
//! one person alone may know is in the page of another.

use std::rc::Rc;

use parley::{
    document::Id,
    pack::Exercise,
    session::{Act, Mode, Place, Session},
    steps::{
        Answer, AnswerStep,
        drill::{Clock, Drill, Escalation, Group, PracticeCard, Tactics},
    },
    ui::{
        steps::{answer_step, drill_posters, drill_sheets},
        words::{Words, key},
    },
};
use yew::prelude::*;

use crate::rendered::{count, english, rendered, russian, session, shipped, words_of};

fn id(text: &str) -> Id {
    Id::new(text).unwrap()
}

fn chosen(ids: &[&str]) -> Answer {
    Answer::Chosen(ids.iter().map(|it| id(it)).collect())
}

/// The shipped exercise in which a kind of step stands, at the first of them
/// after these answers.
#[track_caller]
fn at<T: AnswerStep>(exercise: &str, given: &[(&str, Answer)]) -> Session {
    let (pack, exercise) = shipped(exercise);
    let me = exercise.public.role("person").unwrap();
    let n = exercise.public.steps.iter().position(|it| it.kind.of_kind::<T>().is_some()).unwrap();
    let step = exercise.public.steps[n].id.clone();
    let begun = session(&pack, &exercise, Mode::Alone(me));
    let acts = given.iter().map(|(question, answer)| Act::Answer {
        step: step.clone(),
        question: id(question),
        answer: Some(answer.clone()),
    });
    acts.chain([Act::Go(Place { step: n, seat: 0 })])
        .fold(begun, |it, act| it.push(Session::entry(me, act, 0)).unwrap().0)
}

fn shown(words: Words, session: &Session) -> String {
    let role = session.state().seats[0].role;
    rendered(answer_step(words, &Rc::new(session.clone()), role, &Callback::noop()))
}

fn step<T: AnswerStep>(exercise: &Exercise) -> &T {
    exercise.public.steps.iter().find_map(|it| it.kind.of_kind()).unwrap()
}

/// What only the counterpart may read, on all cards.
fn cues(words: Words, drill: &Drill) -> Vec<String> {
    let first_line = |text: &str| words_of(text.lines().next().unwrap_or_default()).replace("**", "").replace('*', "");
    drill
        .cards
        .iter()
        .flat_map(|it| {
            let side = &it.counterpart;
            let cues = side.raises.iter().chain(side.lowers.iter()).map(|it| words.of(it).to_owned());
            cues.chain([
                first_line(words.of(&side.behaviour)),
                words.of(&side.wants).to_owned(),
                words.of(&side.never).to_owned(),
            ])
        })
        .collect()
}

#[test]
fn no_cue_of_the_counterpart_is_on_any_screen_that_others_see() {
    let begun = [("group", chosen(&["three"])), ("card-1", chosen(&["silent"]))];
    let with = |more: &[(&str, Answer)]| at::<Drill>("triads", &[begun.as_slice(), more].concat());
    let screens = [
        at::<Drill>("triads", &[]),
        at::<Drill>("triads", &begun[..1]),
        with(&[]),
        with(&[("stage-1", chosen(&["second"]))]),
        with(&[("stage-1", chosen(&["play"]))]),
        with(&[("stage-1", chosen(&["play"])), ("clock-1", Clock::Frozen { spent: 9 }.to_answer())]),
        with(&[("stage-1", chosen(&["feedback"]))]),
        with(&[("stage-1", chosen(&["done"]))]),
    ];
    for words in [english(), russian()] {
        for screen in &screens {
            let html = words_of(&shown(words, screen));
            let drill: &Drill = step(screen.exercise());
            for cue in cues(words, drill) {
                assert!(!html.contains(&cue), "“{cue}” in: {html}");
            }
        }
        // A covered card tells nobody what the situation is either.
        let card =
            step::<Drill>(screens[2].exercise()).cards.iter().find(|it| it.id.as_str() == "silent").unwrap().clone();
        for covered in &screens[2..4] {
            let html = words_of(&shown(words, covered));
            assert!(
                !html.contains(words.of(&card.protagonist.goal)) && !html.contains(words.of(&card.title)),
                "{html}"
            );
        }
    }
}

#[test]
fn on_paper_no_cue_stands_on_the_protagonists_half() {
    let (_, exercise) = shipped("triads");
    let drill: &Drill = step(&exercise);
    let cards: Vec<_> = drill.cards.iter().collect();
    for words in [english(), russian()] {
        let html = rendered(drill_sheets(words, drill, &cards, 4).into());
        let halves: Vec<String> = html.split("<section class=\"half\"").skip(1).map(words_of).collect();
        assert_eq!(halves.len(), 2 * cards.len() + 4);
        let cues = cues(words, drill);
        for (card, halves) in cards.iter().zip(halves.chunks(2)) {
            assert!(cues.iter().all(|cue| !halves[0].contains(cue)), "{}", halves[0]);
            assert!(halves[0].contains(words.of(&card.protagonist.goal)));
            assert!(!halves[0].contains(words.of(&card.title)), "the behaviour's name gives it away");
            assert!(card.counterpart.raises.iter().all(|cue| halves[1].contains(words.of(cue))), "{}", halves[1]);
        }
        for tally in &halves[2 * cards.len()..] {
            assert!(drill.moves.iter().all(|it| tally.contains(words.of(&it.title))));
            assert!(cues.iter().all(|cue| !tally.contains(cue)));
        }
    }
}

#[test]
fn each_round_says_who_sits_where_and_the_last_offers_a_case_of_ones_own() {
    let words = english();
    let own = words.say(key::DRILL_OWN);
    let mut given = vec![("group".to_owned(), chosen(&["four-in-three"]))];
    for n in 1..=3 {
        let refs: Vec<(&str, Answer)> = given.iter().map(|(it, answer)| (it.as_str(), answer.clone())).collect();
        let html = words_of(&shown(words, &at::<Drill>("triads", &refs)));
        assert_eq!(html.contains(&own), n == 3, "{html}");
        let relief = words.with(key::DRILL_RELIEF, &[("one", "B".into()), ("two", "D".into())]);
        assert_eq!(html.contains(&words_of(&relief)), n == 3, "{html}");
        let card = ["silent", "staller", "complainer"][n - 1];
        given.extend([(format!("card-{n}"), chosen(&[card])), (format!("stage-{n}"), chosen(&["done"]))]);
    }
    assert_eq!(Group::FourInThree.n_rounds(), 3);
}

#[test]
fn the_result_is_a_table_of_moves_without_people() {
    for words in [english(), russian()] {
        let mut given = vec![("group", chosen(&["three"]))];
        for (card, stage, before, after, tally, name) in [
            ("card-1", "stage-1", "before-1", "after-1", "tally-1", "silent"),
            ("card-2", "stage-2", "before-2", "after-2", "tally-2", "staller"),
            ("card-3", "stage-3", "before-3", "after-3", "tally-3", "attacker"),
        ] {
            given.extend([
                (card, chosen(&[name])),
                (before, Answer::Scale(4)),
                (after, Answer::Scale(2)),
                (tally, Answer::Counts(vec![(id("name"), 2)])),
                (stage, chosen(&["done"])),
            ]);
        }
        let here = at::<Drill>("triads", &given);
        let html = shown(words, &here);
        let drill: &Drill = step(here.exercise());
        assert_eq!(count(&html, "tr"), 1 + drill.moves.len());
        let row = html.split("<tr").find(|it| it.contains(words.of(&drill.moves[3].title))).unwrap();
        assert!(words_of(row).ends_with("●●●●●● 6 0 0"), "{}", words_of(row));
        assert_eq!(count(&html, "svg"), 0, "no person's letter");
        let seen = words.with(
            key::DRILL_RESULT_SEEN,
            &[("marks", 6_i64.into()), ("known", 3_i64.into()), ("rounds", 3_i64.into())],
        );
        assert!(words_of(&html).contains(&words_of(&seen)), "{html}");
    }
}

#[test]
fn a_marked_move_has_a_button_to_take_the_mark_back() {
    let words = english();
    let given = [
        ("group", chosen(&["three"])),
        ("card-1", chosen(&["silent"])),
        ("stage-1", chosen(&["play"])),
        ("tally-1", Answer::Counts(vec![(id("listen"), 1)])),
    ];
    let html = shown(words, &at::<Drill>("triads", &given));
    let tally = html.split("class=\"drill-tally\"").nth(1).unwrap();
    assert_eq!(tally.matches("aria-disabled=\"true\"").count(), 6);
    assert_eq!(tally.matches("<output").count(), 7);
    assert!(tally.contains("One less: \u{2068}Listen"));
}

#[test]
fn how_the_authors_read_a_tactic_comes_after_both_answers() {
    for words in [english(), russian()] {
        let open = at::<Tactics>("tactics", &[]);
        let tactics: &Tactics = step(open.exercise());
        let item = &tactics.items[0];
        let secrets: Vec<&str> = item
            .responses
            .iter()
            .map(|it| words.of(&it.because))
            .chain(item.experts_differ.iter().map(|it| words.of(it)))
            .collect();
        let read = at::<Tactics>("tactics", &[("storeroom", chosen(&["bogey"]))]);
        for early in [&open, &read] {
            let html = words_of(&shown(words, early));
            assert!(secrets.iter().all(|it| !html.contains(it)), "{html}");
            assert!(!html.contains(&words.say(key::TACTICS_RISKY)), "{html}");
        }
        assert_eq!(count(&shown(words, &open), "input"), tactics.tactics.len());
        assert_eq!(count(&shown(words, &read), "input"), item.responses.len());
        // After the whole round there are counts, and no percentage.
        let answers: Vec<(&str, Answer)> = tactics
            .items
            .iter()
            .flat_map(|it| {
                let (tactic, response) = (it.tactic.as_str(), it.responses[0].id.as_str());
                [(it.id.as_str(), chosen(&[tactic])), (it.id.as_str(), chosen(&[tactic, response]))]
            })
            .collect();
        let html = words_of(&shown(words, &at::<Tactics>("tactics", &answers)));
        let all = words.with(key::TACTICS_RECOGNISED, &[("n", 12_i64.into()), ("of", 12_i64.into())]);
        assert!(html.contains(&words_of(&all)) && !html.contains('%'), "{html}");
    }
}

#[test]
fn a_reading_is_covered_until_all_are_open() {
    for words in [english(), russian()] {
        let why = Answer::Text("The chain on the gate.".into());
        let one = [("first", chosen(&["deeds"])), ("first-why", why)];
        let html = words_of(&shown(words, &at::<Escalation>("triads", &one)));
        let step: Escalation = step::<Escalation>(at::<Escalation>("triads", &[]).exercise()).clone();
        assert!(!html.contains(words.of(&step.stages[2].title)) && !html.contains("The chain on the gate."), "{html}");
        let two = [one.as_slice(), &[("second", chosen(&["threats"])), ("opened", Answer::Committed)]].concat();
        let html = words_of(&shown(words, &at::<Escalation>("triads", &two)));
        assert!(html.contains(&words.with(key::ESCALATION_APART, &[("stages", 3_i64.into())])), "{html}");
        assert!(html.contains("The chain on the gate."));
        assert!(html.contains(&words.with(key::ESCALATION_GRAVER, &[("stages", 1_i64.into())])));
    }
}

#[test]
fn a_pocket_card_shows_what_was_chosen_and_written_and_nothing_empty() {
    let words = english();
    let empty = at::<PracticeCard>("triads", &[]);
    assert_eq!(count(&shown(words, &empty), "dt"), 0);
    let given = [("move", chosen(&["name"])), ("signal", Answer::Text("<b>Warm ears</b>".into()))];
    let html = shown(words, &at::<PracticeCard>("triads", &given));
    let card = html.split("class=\"pocket-card\"").nth(1).unwrap();
    assert!(card.contains("Name") && card.contains("&lt;b&gt;Warm ears"), "{card}");
    assert_eq!(count(card, "dt"), 1);
}

#[test]
fn the_wall_has_every_move_three_columns_the_behaviours_and_the_word_and_no_cue() {
    let (_, exercise) = shipped("triads");
    let drill: &Drill = step(&exercise);
    for words in [english(), russian()] {
        let html = rendered(drill_posters(words, drill).into());
        assert_eq!((count(&html, "th"), count(&html, "td")), (4 + drill.moves.len(), 3 * drill.moves.len()));
        let text = words_of(&html);
        assert!(text.contains(words.of(&drill.freeze_word)));
        assert!(drill.cards.iter().all(|it| text.contains(words.of(&it.title))));
        assert!(cues(words, drill).iter().all(|it| !text.contains(it.as_str())));
    }
}
