//! Drills round one device, tactics, the stages of an escalation, and practice
//! cards: what follows from their answers, and which answers they take.

use std::{collections::BTreeSet, rc::Rc};

use expect_test::{Expect, expect};
use parley::{
    counterpart::Persona,
    document::Id,
    library,
    pack::{Exercise, Pack, lint},
    session::{Act, Head, Mode, Session},
    steps::{
        Answer, AnswerStep, Answers,
        drill::{
            self, ByChange, Clock, Dealt, Drill, Escalation, FIRST, Group, OPENED, Person, Place, PracticeCard, SECOND,
            Stage, Tactics,
        },
    },
};
use serde_json::{Value, json};

fn pack() -> Rc<Pack> {
    library::pack("difficult-behaviour-drill").unwrap()
}

/// The file, to be changed before it is opened.
fn file() -> Value {
    let file = library::FILES.iter().find(|it| it.contains("\"difficult-behaviour-drill\"")).unwrap();
    serde_json::from_str(file).unwrap()
}

/// The first step of a kind in an exercise.
fn step<T: AnswerStep>(exercise: &Exercise) -> &T {
    exercise.public.steps.iter().find_map(|it| it.kind.of_kind()).unwrap()
}

fn id(text: &str) -> Id {
    Id::new(text).unwrap()
}

fn chosen(ids: &[&str]) -> Option<Answer> {
    Some(Answer::Chosen(ids.iter().map(|it| id(it)).collect()))
}

fn counts(counts: &[(&str, u32)]) -> Option<Answer> {
    Some(Answer::Counts(counts.iter().map(|(it, n)| (id(it), *n)).collect()))
}

/// Answers in order; every one of them must be taken.
#[track_caller]
fn answered(step: &dyn AnswerStep, given: &[(&str, Option<Answer>)]) -> Answers {
    let mut answers = Answers::new();
    for (question, answer) in given {
        assert!(step.takes(&answers, &id(question), answer.as_ref()), "{question}: {answer:?}");
        answers.set(&id(question), answer.clone());
    }
    answers
}

#[track_caller]
fn refuses(step: &dyn AnswerStep, answers: &Answers, question: &str, answer: Option<Answer>) {
    assert!(!step.takes(answers, &id(question), answer.as_ref()), "{question}: {answer:?}");
}

#[test]
fn three_people_sit_on_every_chair_once() {
    let mut seen = BTreeSet::new();
    for n in 1..=Group::Three.n_rounds() {
        let it = Group::Three.seating(n);
        assert_eq!(it.relief, None);
        seen.extend([("first", it.protagonist), ("second", it.counterpart), ("third", it.observers[0])]);
    }
    assert_eq!(seen.len(), 9);
}

#[test]
fn four_people_play_both_main_parts_once_and_never_watch_twice_running() {
    let rounds: Vec<_> = (1..=4).map(|n| Group::Four.seating(n)).collect();
    let people: BTreeSet<Person> = (0..4).map(Person).collect();
    assert_eq!(rounds.iter().map(|it| it.protagonist).collect::<BTreeSet<_>>(), people);
    assert_eq!(rounds.iter().map(|it| it.counterpart).collect::<BTreeSet<_>>(), people);
    for two in rounds.windows(2) {
        assert!(two[0].observers.iter().all(|it| !two[1].observers.contains(it)));
    }
    for it in rounds {
        let all: BTreeSet<Person> =
            [it.protagonist, it.counterpart].into_iter().chain(it.observers.iter().copied()).collect();
        assert_eq!(all, people);
    }
}

#[test]
fn four_people_in_three_rounds_all_have_the_first_chair() {
    let mut first = BTreeSet::new();
    for n in 1..=3 {
        let it = Group::FourInThree.seating(n);
        first.extend([Some(it.protagonist), it.relief].into_iter().flatten());
    }
    assert_eq!(first, (0..4).map(Person).collect());
}

#[test]
fn a_clock_goes_on_while_nobody_looks_at_it() {
    let start = 1_800_000_000_000;
    let clock = Clock::NEW.started(start);
    assert_eq!(clock.left(300, start + 72_900), 228);
    // A device that slept an hour, one whose clock was set back, and one set ahead by years.
    assert_eq!(clock.left(300, start + 3_600_000), 0);
    assert_eq!(clock.spent(start - 3_600_000), 0);
    assert_eq!(clock.spent(start + 100_000_000_000), 86_400);
    let paused = clock.stopped(start + 60_000);
    assert_eq!(paused.spent(start + 600_000), 60);
    let again = paused.started(start + 600_000);
    assert_eq!(again.spent(start + 610_000), 70);
    assert_eq!(again.frozen(start + 615_000), Clock::Frozen { spent: 75 });
    for clock in [Clock::NEW, clock, paused, again, Clock::Frozen { spent: 75 }] {
        assert_eq!(Clock::from_answer(&clock.to_answer()), Some(clock));
    }
    for wrong in [
        counts(&[]),
        counts(&[("since", 1)]),
        counts(&[("spent", 1), ("since", 1), ("frozen", 1)]),
        counts(&[("spent", 90_000)]),
        counts(&[("spent", 1), ("frozen", 2)]),
        counts(&[("spent", 1), ("more", 2)]),
    ] {
        assert_eq!(Clock::from_answer(&wrong.unwrap()), None);
    }
}

#[test]
fn a_seed_deals_and_no_card_comes_twice_to_a_group() {
    let pack = pack();
    let drill: &Drill = step(pack.exercise("triads").unwrap());
    let names = |seed| drill.deck(seed).iter().map(|it| it.id.to_string()).collect::<Vec<_>>();
    assert_eq!(names(7), names(7));
    assert!((0..20).map(names).collect::<BTreeSet<_>>().len() > 15);

    let mut answers = answered(drill, &[("group", chosen(&["four"]))]);
    let mut had = BTreeSet::new();
    for n in 1..=4 {
        let mut path = Vec::new();
        // Each time one is given back.
        for _ in 0..2 {
            let next = drill.next_card(&answers, 7).unwrap();
            assert!(had.insert(next.id.clone()), "{} came twice", next.id);
            path.push(next.id.clone());
            let answer = Answer::Chosen(path.clone());
            assert!(drill.takes(&answers, &id(&drill::card(n)), Some(&answer)));
            answers.set(&id(&drill::card(n)), Some(answer));
        }
        let round = drill.progress(&answers).unwrap();
        assert_eq!((round.n, round.stage), (n, Stage::First));
        assert!(matches!(round.dealt, Some(Dealt::Card(card)) if card.id == path[1]));
        // Neither the first card again nor one of an earlier round.
        for old in had.clone() {
            let again: Vec<Id> = path.iter().cloned().chain([old]).collect();
            assert!(!drill.takes(&answers, &id(&drill::card(n)), Some(&Answer::Chosen(again))));
        }
        answers.set(&id(&drill::stage(n)), chosen(&["done"]));
    }
    assert_eq!(drill.progress(&answers), None);
}

#[test]
fn rounds_come_one_after_another_and_only_the_last_may_be_an_own_case() {
    let pack = pack();
    let drill: &Drill = step(pack.exercise("triads").unwrap());
    let none = Answers::new();
    refuses(drill, &none, "card-1", chosen(&["silent"]));
    refuses(drill, &none, "group", chosen(&["five"]));
    let first = answered(drill, &[("group", chosen(&["three"])), ("card-1", chosen(&["silent"]))]);
    refuses(drill, &first, "group", chosen(&["four"]));
    refuses(drill, &first, "cards", chosen(&["paper"]));
    refuses(drill, &first, "card-1", chosen(&["silent", "own"]));
    refuses(drill, &first, "card-1", chosen(&["staller"]));
    refuses(drill, &first, "card-2", chosen(&["staller"]));
    refuses(drill, &first, "card-1", chosen(&["silent", "nobody"]));
    refuses(drill, &first, "stage-2", chosen(&["play"]));
    refuses(drill, &first, "stage-01", chosen(&["play"]));
    refuses(drill, &first, "stage-1", chosen(&["elsewhere"]));
    refuses(drill, &first, "tally-1", counts(&[("notice", 100)]));
    refuses(drill, &first, "tally-1", counts(&[("shout", 1)]));
    refuses(drill, &first, "tally-1", counts(&[("notice", 1), ("notice", 1)]));
    refuses(drill, &first, "before-1", Some(Answer::Scale(6)));
    refuses(drill, &first, "before-2", Some(Answer::Scale(3)));
    refuses(drill, &first, "clock-1", counts(&[("spent", 100_000)]));
    refuses(drill, &first, "prompt-1", counts(&[("turn", 4), ("spent", 0)]));
    refuses(drill, &first, "safety", Some(Answer::Text("x".into())));
    let last = answered(
        drill,
        &[
            ("group", chosen(&["three"])),
            ("card-1", chosen(&["silent"])),
            ("stage-1", chosen(&["done"])),
            ("card-2", chosen(&["staller"])),
            ("stage-2", chosen(&["done"])),
            ("card-3", chosen(&["own"])),
            ("own-situation", Some(Answer::Text("A queue.".into()))),
        ],
    );
    refuses(drill, &last, "card-4", chosen(&["complainer"]));
    refuses(drill, &last, "stage-2", chosen(&["play"]));
    let round = drill.progress(&last).unwrap();
    assert_eq!((round.n, round.dealt), (3, Some(Dealt::Own)));
}

#[test]
fn moves_are_counted_by_what_became_of_the_heat() {
    let pack = pack();
    let drill: &Drill = step(pack.exercise("triads").unwrap());
    let answers = answered(
        drill,
        &[
            ("group", chosen(&["three"])),
            ("card-1", chosen(&["silent"])),
            ("tally-1", counts(&[("name", 3), ("listen", 1)])),
            ("before-1", Some(Answer::Scale(4))),
            ("after-1", Some(Answer::Scale(2))),
            ("stage-1", chosen(&["done"])),
            ("card-2", chosen(&["staller"])),
            ("tally-2", counts(&[("name", 2)])),
            ("before-2", Some(Answer::Scale(3))),
            ("after-2", Some(Answer::Scale(5))),
            ("stage-2", chosen(&["done"])),
            ("card-3", chosen(&["complainer"])),
            // Nobody said how hot the third was.
            ("tally-3", counts(&[("name", 7)])),
            ("after-3", Some(Answer::Scale(1))),
        ],
    );
    let (rows, n_known) = drill.by_change(&answers);
    assert_eq!(n_known, 2);
    let of = |word: &str| rows.iter().find(|(rung, _)| rung.id.as_str() == word).unwrap().1;
    assert_eq!(of("name"), ByChange { fell: 3, stayed: 0, rose: 2 });
    assert_eq!(of("listen"), ByChange { fell: 1, stayed: 0, rose: 0 });
    assert_eq!(of("exit"), ByChange::default());
    assert_eq!(rows.len(), drill.moves.len());
}

#[test]
fn every_scene_that_a_shipped_card_leads_to_is_on_the_shelf() {
    let pack = pack();
    let drill: &Drill = step(pack.exercise("triads").unwrap());
    let scenes: Vec<_> = drill.cards.iter().filter_map(|it| it.scene.as_ref()).collect();
    assert_eq!(scenes.len(), 7);
    for scene in scenes {
        let exercise = library::pack(scene.pack.as_str()).and_then(|it| it.exercise(scene.exercise.as_str()).cloned());
        assert!(exercise.is_some(), "{}/{}", scene.pack, scene.exercise);
    }
}

#[test]
fn on_paper_a_round_begins_with_the_clock() {
    let pack = pack();
    let drill: &Drill = step(pack.exercise("triads").unwrap());
    let answers = answered(
        drill,
        &[("group", chosen(&["three"])), ("cards", chosen(&["paper"])), ("card-1", chosen(&["silent"]))],
    );
    assert_eq!(drill.progress(&answers).unwrap().stage, Stage::Play);
}

/// A session of an exercise of the pack, as one seat has it.
fn session(exercise: &str) -> Session {
    let pack = pack();
    let exercise = pack.exercise(exercise).unwrap().clone();
    let head = Head {
        id: id("00ff"),
        pack: pack.id.clone(),
        version: pack.version.clone(),
        hash: pack.hash.clone(),
        exercise: exercise.public.id.clone(),
        mode: Mode::Alone(exercise.public.role("person").unwrap()),
        persona: Persona::default(),
        drawn: false,
        seed: 7,
        started_ms: 0,
        parallel: None,
    };
    Session::new(head, exercise)
}

#[test]
fn a_drill_is_taken_up_where_it_was_with_its_clock_running() {
    let mut now = session("triads");
    let me = now.state().seats[0].role;
    let given = [
        ("group", chosen(&["three"])),
        ("card-1", chosen(&["silent"])),
        ("stage-1", chosen(&["play"])),
        ("clock-1", Some(Clock::NEW.started(1_800_000_000_000).to_answer())),
        ("tally-1", counts(&[("name", 1)])),
        ("tally-1", counts(&[("name", 2)])),
    ];
    for (question, answer) in given {
        let act = Act::Answer { step: id("drill"), question: id(question), answer };
        assert!(!act.has_prose());
        now = now.push(Session::entry(me, act, 0)).unwrap().0;
    }
    // The second mark stands in the place of the first.
    assert_eq!(now.log().len(), 5);
    let (again, misfits) = Session::resume(now.head().clone(), now.exercise().clone(), &now.log_json());
    assert_eq!(misfits, []);
    assert_eq!(again.state(), now.state());
    let answers = again.state().seats[0].answers.get(&id("drill")).unwrap();
    let round = step::<Drill>(again.exercise()).progress(answers).unwrap();
    assert_eq!(round.clock.left(300, 1_800_000_100_000), 200);
}

#[test]
fn what_was_answered_step_by_step_is_taken_up_as_it_was() {
    type Told<'a> = (&'a str, &'a str, &'a [(&'a str, Option<Answer>)]);
    let steps: [Told; 3] = [
        (
            "triads",
            "drill",
            &[
                ("group", chosen(&["four"])),
                ("group", chosen(&["three"])),
                ("card-1", chosen(&["silent"])),
                ("card-1", chosen(&["silent", "staller"])),
                ("stage-1", chosen(&["first"])),
                ("stage-1", chosen(&["done"])),
                ("card-2", chosen(&["attacker"])),
                ("tally-2", counts(&[("name", 1)])),
                ("tally-2", None),
            ],
        ),
        (
            "triads",
            "loading-yard",
            &[(FIRST, chosen(&["face"])), (SECOND, chosen(&["deeds"])), (OPENED, Some(Answer::Committed))],
        ),
        (
            "tactics",
            "moves",
            &[
                ("storeroom", chosen(&["bogey"])),
                ("storeroom", chosen(&["bogey", "basis"])),
                ("drivers-lunch", chosen(&["nibble"])),
                ("drivers-lunch", chosen(&["nibble", "reopen"])),
            ],
        ),
    ];
    for (exercise, step, given) in steps {
        let mut now = session(exercise);
        let me = now.state().seats[0].role;
        for (question, answer) in given {
            let act = Act::Answer { step: id(step), question: id(question), answer: answer.clone() };
            now = now.push(Session::entry(me, act, 0)).unwrap().0;
            let (again, misfits) = Session::resume(now.head().clone(), now.exercise().clone(), &now.log_json());
            assert_eq!(misfits, [], "{step}: {question}");
            assert_eq!(again.state(), now.state(), "{step}: {question}");
        }
    }
}

#[test]
fn what_a_group_writes_about_a_case_of_its_own_is_sealed() {
    for question in drill::OWN_OF_PROTAGONIST.iter().chain(&drill::OWN_OF_COUNTERPART) {
        let answer = Some(Answer::Text("At the gate.".into()));
        assert!(Act::Answer { step: id("drill"), question: id(question), answer }.has_prose());
    }
}

#[test]
fn a_tactic_is_recognised_first_then_answered_and_neither_is_taken_back() {
    let pack = pack();
    let tactics: &Tactics = step(pack.exercise("tactics").unwrap());
    assert_eq!(tactics.items.len(), 12);
    let none = Answers::new();
    refuses(tactics, &none, "storeroom", chosen(&["nothing"]));
    refuses(tactics, &none, "storeroom", chosen(&["nothing", "basis"]));
    refuses(tactics, &none, "storeroom", chosen(&["extreme-anchor", "basis", "thirty"]));
    refuses(tactics, &none, "nowhere", chosen(&["extreme-anchor"]));
    let read = answered(tactics, &[("storeroom", chosen(&["bogey"]))]);
    refuses(tactics, &read, "storeroom", chosen(&["extreme-anchor"]));
    refuses(tactics, &read, "storeroom", chosen(&["bogey", "none"]));
    refuses(tactics, &read, "storeroom", None);
    let done = answered(tactics, &[("storeroom", chosen(&["bogey"])), ("storeroom", chosen(&["bogey", "basis"]))]);
    refuses(tactics, &done, "storeroom", chosen(&["bogey", "thirty"]));
}

#[test]
fn tactics_end_in_counts_and_every_accepted_reading_counts() {
    let pack = pack();
    let tactics: &Tactics = step(pack.exercise("tactics").unwrap());
    let mut answers = Answers::new();
    for (n, item) in tactics.items.iter().enumerate() {
        // The authors' other reading where there is one; wrong in the last scene but one.
        let also = item.also.iter().flat_map(|it| it.iter()).next();
        let read = if n == 10 { id("nibble") } else { also.unwrap_or(&item.tactic).clone() };
        let response = item.responses.iter().next().unwrap().id.clone();
        answers.set(&item.id, Some(Answer::Chosen(vec![read, response])));
    }
    let result = tactics.result(&answers);
    assert_eq!((result.n_done, result.n_recognised), (12, 11));
    assert_eq!(result.n_by_fit.iter().sum::<usize>(), 12);
    assert_eq!(result.n_differ, tactics.items.iter().filter(|it| it.experts_differ.is_some()).count());
    let mixed: Vec<_> = result.mixed_up.iter().map(|(was, read, n)| (was.as_str(), read.as_str(), *n)).collect();
    assert_eq!(mixed, [("chicken", "nibble", 1)]);
}

#[test]
fn where_an_answer_stands_on_the_screen_says_nothing_of_its_worth() {
    let pack = pack();
    let tactics: &Tactics = step(pack.exercise("tactics").unwrap());
    for item in tactics.items.iter() {
        let places: BTreeSet<usize> = (0..60)
            .filter_map(|seed| {
                tactics.shuffled(item, seed).iter().position(|it| it.fit == parley::steps::drill::Fit::Serves)
            })
            .collect();
        assert_eq!(places.len(), item.responses.len(), "{}", item.id);
    }
}

#[test]
fn readings_of_an_escalation_are_kept_apart_until_they_are_opened() {
    let pack = pack();
    let step: &Escalation = step(pack.exercise("triads").unwrap());
    let none = Answers::new();
    refuses(step, &none, OPENED, Some(Answer::Committed));
    refuses(step, &none, SECOND, chosen(&["face"]));
    refuses(step, &none, FIRST, chosen(&["face", "threats"]));
    let one = answered(step, &[(FIRST, chosen(&["deeds"])), ("first-why", Some(Answer::Text("The chain.".into())))]);
    refuses(step, &one, FIRST, chosen(&["face"]));
    let open = answered(
        step,
        &[(FIRST, chosen(&["deeds"])), (SECOND, chosen(&["threats"])), (OPENED, Some(Answer::Committed))],
    );
    refuses(step, &open, SECOND, chosen(&["face"]));
    let readings = [FIRST, SECOND].map(|it| step.reading(&open, it).unwrap());
    assert_eq!(readings.map(|it| step.place(it)), [Place::Milder(1), Place::Graver(1)]);
    assert_eq!(step.place(4), Place::Inside);
    // Whoever opens after one reading gets no second one.
    let alone = answered(step, &[(FIRST, chosen(&["face"])), (OPENED, Some(Answer::Committed))]);
    refuses(step, &alone, SECOND, chosen(&["face"]));
}

#[test]
fn a_practice_card_takes_one_move_and_its_lines() {
    let pack = pack();
    let card: &PracticeCard = step(pack.exercise("triads").unwrap());
    let answers = answered(card, &[("move", chosen(&["name"])), ("signal", Some(Answer::Text("Warm ears".into())))]);
    assert_eq!(card.chosen(&answers).unwrap().id.as_str(), "name");
    refuses(card, &answers, "move", chosen(&["name", "exit"]));
    refuses(card, &answers, "move", chosen(&["shout"]));
    refuses(card, &answers, "elsewhere", Some(Answer::Text("x".into())));
}

/// A pack of one small exercise with these steps.
fn with_steps(steps: Value) -> Value {
    let mut file = file();
    file["exercises"].as_array_mut().unwrap().truncate(1);
    file["exercises"][0]["steps"] = steps;
    file
}

/// A step of the shipped pack, changed.
fn changed(exercise: usize, kind: &str, change: impl FnOnce(&mut Value)) -> Value {
    let file = file();
    let steps = file["exercises"][exercise]["steps"].as_array().unwrap();
    let mut step = steps.iter().find(|it| it["kind"] == kind).unwrap().clone();
    change(&mut step);
    with_steps(json!([step]))
}

#[track_caller]
fn check_problems(file: &Value, expected: Expect) {
    expected.assert_eq(&Pack::open(file.to_string().as_bytes()).map(|_| ()).unwrap_err().to_string());
}

#[test]
fn problems_of_a_drill_have_their_places() {
    let file = changed(0, "drill", |it| {
        it["cards"][1]["id"] = it["cards"][0]["id"].clone();
        it["cards"][2]["id"] = json!("own");
        it["moves"][1]["id"] = it["moves"][0]["id"].clone();
        it["feedback"].as_array_mut().unwrap().swap(0, 1);
    });
    check_problems(
        &file,
        expect![[r#"
            /exercises/0/steps/0/moves/1/id: `notice` stands twice
            /exercises/0/steps/0/cards/1/id: `attacker` stands twice
            /exercises/0/steps/0/cards/2/id: `own` has a meaning of its own; choose another id
            /exercises/0/steps/0/feedback: first the protagonist speaks, then the counterpart, then the observer; each at least once
        "#]],
    );
    let file = changed(0, "drill", |it| {
        it["cards"].as_array_mut().unwrap().truncate(3);
        it["play_seconds"] = json!(5);
        it["cards"][0]["counterpart"]["start"] = json!(6);
    });
    check_problems(
        &file,
        expect![[r#"
            /exercises/0/steps/0/play_seconds: 5 is not between 30 and 1800
            /exercises/0/steps/0/cards: between 4 and 24 are needed, there are 3
        "#]],
    );
}

#[test]
fn problems_of_tactics_escalation_and_practice_card_have_their_places() {
    let file = changed(1, "tactics", |it| {
        it["items"][0]["tactic"] = json!("magic");
        it["items"][1]["also"] = json!(["tricks"]);
        it["items"][2]["responses"][1]["id"] = it["items"][2]["responses"][0]["id"].clone();
        it["items"][3]["id"] = it["items"][2]["id"].clone();
        it["tactics"][1]["id"] = it["tactics"][0]["id"].clone();
    });
    check_problems(
        &file,
        expect![[r#"
            /exercises/0/steps/0/tactics/1/id: `good-cop` stands twice
            /exercises/0/steps/0/items/3/id: `eight-villages` stands twice
            /exercises/0/steps/0/items/0/tactic: no tactic is called `magic`
            /exercises/0/steps/0/items/1/also/0: no tactic is called `tricks`
            /exercises/0/steps/0/items/2/responses/1/id: `two-views` stands twice
        "#]],
    );
    let file = changed(0, "escalation", |it| {
        it["stages"][1]["id"] = it["stages"][0]["id"].clone();
        it["model"]["to"] = json!("peace");
    });
    check_problems(
        &file,
        expect![[r#"
            /exercises/0/steps/0/stages/1/id: `hardening` stands twice
            /exercises/0/steps/0/model/to: no stage is called `peace`
        "#]],
    );
    let file = changed(0, "practice_card", |it| {
        it["fields"][0]["id"] = json!("move");
        it["moves"][1]["id"] = it["moves"][0]["id"].clone();
    });
    check_problems(
        &file,
        expect![[r#"
            /exercises/0/steps/0/moves/1/id: `notice` stands twice
            /exercises/0/steps/0/fields/0/id: `move` has a meaning of its own; choose another id
        "#]],
    );
}

#[test]
fn the_examples_of_the_documentation_are_steps_that_open() {
    let docs =
        include_str!("../../docs/pack-format.md").split_once("## Practising with difficult behaviour").unwrap().1;
    let example = docs.split_once("```json\n").unwrap().1.split_once("```").unwrap().0;
    let mut file = with_steps(serde_json::from_str(example).unwrap());
    file["languages"] = json!(["en"]);
    let pack = Pack::open(file.to_string().as_bytes()).unwrap();
    assert_eq!(pack.exercises[0].public.steps.len(), 4);
}

#[track_caller]
fn check_advice(file: &Value, expected: Expect) {
    let pack = Pack::open(file.to_string().as_bytes()).unwrap();
    let told: String = lint(&pack).iter().filter(|it| it.at.contains("/steps/")).map(|it| format!("{it}\n")).collect();
    expected.assert_eq(&told);
}

#[test]
fn advice_on_drills_and_tactics() {
    let file = changed(0, "drill", |it| {
        it["cards"].as_array_mut().unwrap().truncate(7);
        it["minutes"] = json!(20);
    });
    check_advice(
        &file,
        expect![[r#"
            /exercises/0/steps/0/cards: there are 7 cards; 8 are enough for four rounds in which each time one is given back
            /exercises/0/steps/0/minutes: three rounds of play and feedback take 27 minutes, and reading comes on top
        "#]],
    );
    let file = changed(1, "tactics", |it| {
        for item in it["items"].as_array_mut().unwrap() {
            let responses = item["responses"].as_array_mut().unwrap();
            let serves = responses.iter().position(|it| it["fit"] == "serves").unwrap();
            responses.swap(0, serves);
        }
        for response in it["items"][4]["responses"].as_array_mut().unwrap() {
            response["fit"] = json!("risky");
        }
    });
    check_advice(
        &file,
        expect![[r#"
            /exercises/0/steps/0/items/4/responses: none of the answers serves; one should
            /exercises/0/steps/0/items: the answer that serves stands at place 1 in 11 scenes; vary the order
        "#]],
    );
}
