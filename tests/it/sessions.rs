//! One run of an exercise: what is saved comes back, and what no longer fits is
//! listed.

use std::{collections::BTreeSet, rc::Rc, time::Instant};

use expect_test::expect;
use parley::{
    counterpart::Persona,
    document::{Id, Json},
    library,
    pack::{Exercise, Pack, Public, StepKind},
    points::{Package, Points, RoleId, Terms},
    session::{Act, Entry, Head, Mode, Place, Pushed, Results, Session, SessionFile},
    steps::{
        Answer, Answers, answer_to,
        compare::{COMMITTED, CompareFile, DIFFERENCES},
        dialogue::{Dialogue, FORM, HEATS, STOPPED, attempt, contest, votes},
        reflect::AnswerKind,
        table::{Action, Ending, Question, Rejected, Statement},
        worksheet::{Edit, Mark},
    },
};
use serde_json::{Value, json};

use crate::{
    games::{Chance, Game, head, open, role, whole},
    hostile::n_cases,
};

const WORDS: [&str; 12] = [
    "",
    "not below 60",
    "Не ниже 60",
    "\"quoted\" \\ back\\slash",
    "two\nlines\r\n\tand a tab",
    "\u{0}\u{1}\u{7f}",
    "\u{202e}reversed",
    "🛶 and e\u{301}",
    "</script><b>",
    "{\"act\":\"finish\"}",
    "\u{feff}\u{200b}",
    "\u{fffd}",
];

fn random_words(chance: &mut Chance) -> String {
    (0..chance.below(4)).map(|_| *chance.pick(&WORDS)).collect()
}

fn random_mark(public: &Public, chance: &mut Chance) -> Option<Mark> {
    match chance.below(4) {
        0 => None,
        1 if public.issues.len() == 1 => {
            let options: Vec<_> = public.agenda.options(public.agenda.issues().next()?).collect();
            Some(Mark::Option(*chance.pick(&options)))
        }
        2 => Some(Mark::Points(Points(*chance.pick(&[Points::MOST, -Points::MOST, 0])))),
        _ => Some(Mark::Points(Points(chance.between(-100, 100)))),
    }
}

fn random_terms(public: &Public, packages: &[Package], chance: &mut Chance) -> Terms {
    let mut terms = Terms::from(chance.pick(packages));
    if chance.once_in(2) {
        for issue in public.agenda.issues() {
            if chance.once_in(3) {
                terms = terms.with(issue, None);
            }
        }
    }
    terms
}

/// The questions that can be answered: step, question, kind of answer.
fn questions(public: &Public) -> Vec<(Id, Id, AnswerKind)> {
    let mut found: Vec<(Id, Id, AnswerKind)> = Vec::new();
    for step in &public.steps {
        match &step.kind {
            StepKind::Reflect { questions } => {
                found.extend(questions.iter().map(|it| (step.id.clone(), it.id.clone(), it.answer)));
            }
            StepKind::Answers(it) => {
                let Some(CompareFile { slots, .. }) = it.of_kind() else { continue };
                let names = slots.iter().map(|it| it.id.as_str()).chain([COMMITTED, DIFFERENCES]);
                found.extend(names.map(|it| (step.id.clone(), Id::new(it).unwrap(), AnswerKind::Text)));
            }
            StepKind::Read { .. } | StepKind::Preparation { .. } | StepKind::Table(_) => {}
        }
    }
    found.push((Id::new("debrief").unwrap(), Id::new("try").unwrap(), AnswerKind::Text));
    found
}

/// Anything that a person may do on the screens, whether the table allows it
/// now or not.
pub fn random_entry(session: &Session, packages: &[Package], chance: &mut Chance) -> Entry {
    let public = &session.exercise().public;
    let seats: Vec<RoleId> = session.state().seats.iter().map(|it| it.role).collect();
    let everybody: Vec<RoleId> = public.roles.roles().collect();
    let mut by = *chance.pick(&seats);
    // Without packages there is nothing to do at a table.
    let n = if packages.is_empty() { *chance.pick(&[0, 2, 9, 22]) } else { chance.below(24) };
    let act = match n {
        0 | 1 => {
            let places = places(session);
            Act::Go(*chance.pick(&places))
        }
        2 => Act::Prepare(Edit::Goal(random_words(chance))),
        3 => Act::Prepare(Edit::Questions(random_words(chance))),
        4 => Act::Prepare(Edit::Reason(random_words(chance))),
        5 => Act::Prepare(Edit::Limit(random_mark(public, chance))),
        6 => Act::Prepare(Edit::TheirLimit(
            *chance.pick(&everybody),
            (random_mark(public, chance), random_mark(public, chance)),
        )),
        7 => {
            let issues: Vec<_> = public.agenda.issues().collect();
            Act::Prepare(Edit::Priorities(chance.order(issues.len()).iter().map(|i| issues[*i]).collect()))
        }
        8 => Act::Prepare(Edit::Opening(random_terms(public, packages, chance))),
        9 | 10 => {
            let questions = questions(public);
            let (step, question, kind) = chance.pick(&questions).clone();
            let answer = match (chance.below(4), kind) {
                _ if question.as_str() == COMMITTED => Some(Answer::Committed),
                (0, _) => None,
                (_, AnswerKind::Text) => Some(Answer::Text(random_words(chance))),
                (1, AnswerKind::Scale) => Some(Answer::DoesNotApply),
                (_, AnswerKind::Scale) => Some(Answer::Scale(1 + chance.below(7) as u8)),
            };
            Act::Answer { step, question, answer }
        }
        22 | 23 => match random_choice(session, by, chance) {
            Some(act) => act,
            None => Act::Finish,
        },
        11 if chance.once_in(4) => Act::Finish,
        11 if chance.once_in(3) => Act::Aside(chance.once_in(2).then(|| chance_package(packages))),
        11 => Act::Draft(random_terms(public, packages, chance)),
        other => {
            by = *chance.pick(&everybody);
            Act::AtTable(match other {
                12..=14 => Action::Offer(random_terms(public, packages, chance)),
                15 | 16 => Action::Accept,
                17 => Action::Confirm,
                18 => {
                    chance.pick(&[Action::Reopen, Action::Record(chance_package(packages)), Action::WalkAway]).clone()
                }
                19 if chance.once_in(3) => {
                    Action::TimeLimit(chance.pick(&[None, Some(0), Some(600), Some(u32::MAX)]).to_owned())
                }
                20 => random_talk(public, chance),
                21 => match chance.below(3) {
                    0 => Action::AcceptSecond,
                    _ => Action::OfferEither(packages[0].clone(), chance.pick(packages).clone()),
                },
                _ => Action::Tick(chance.below(60) as u32),
            })
        }
    };
    Entry { by, act, at_ms: chance.between(-1, 1 << 41) }
}

/// An answer to something that a dialogue asks, fitting or not; `None` without
/// a dialogue.
fn random_choice(session: &Session, by: RoleId, chance: &mut Chance) -> Option<Act> {
    let dialogues: Vec<&Dialogue> = session.exercise().public.steps.iter().filter_map(|it| it.kind.of_kind()).collect();
    if dialogues.is_empty() {
        return None;
    }
    let dialogue = *chance.pick(&dialogues);
    let id = |text: &str| Id::new(text).unwrap();
    let none = Answers::new();
    let answers = session.state().seat(by).and_then(|it| it.answers.get(&dialogue.id)).unwrap_or(&none);
    let lines: Vec<Id> = dialogue.turns.iter().flat_map(|it| it.lines.iter()).map(|it| it.id.clone()).collect();
    let n = 1 + chance.below(3);
    let (question, answer) = match chance.below(9) {
        0 => {
            let form = chance.pick(&["plain", "bars", "votes", "cheat"]);
            (FORM.to_owned(), Answer::Chosen(vec![id(form)]))
        }
        1 => (STOPPED.to_owned(), Answer::Committed),
        2 => {
            let mut heats = answer_to(answers, HEATS).map_or(&[][..], Answer::chosen).to_vec();
            let heat = chance.pick(&["low", "middle", "high"]);
            heats.push(id(heat));
            (HEATS.to_owned(), Answer::Chosen(heats))
        }
        3 => (contest(n), Answer::Text(random_words(chance))),
        4 => (votes(n), Answer::Counts(vec![(chance.pick(&lines).clone(), chance.below(30) as u32)])),
        _ => {
            let mut path = answer_to(answers, &attempt(n)).map_or(&[][..], Answer::chosen).to_vec();
            let run = dialogue.run(&path).unwrap();
            let next: Vec<Id> =
                run.next_turns(dialogue).iter().flat_map(|it| it.lines.iter()).map(|it| it.id.clone()).collect();
            let is_any = next.is_empty() || chance.once_in(9);
            path.push(chance.pick(if is_any { &lines } else { &next }).clone());
            (attempt(n), Answer::Chosen(path))
        }
    };
    let answer = (!chance.once_in(12)).then_some(answer);
    Some(Act::Answer { step: dialogue.id.clone(), question: id(&question), answer })
}

/// Anything that can be asked or told.
fn random_talk(public: &Public, chance: &mut Chance) -> Action {
    let issues: Vec<_> = public.agenda.issues().collect();
    let issue = *chance.pick(&issues);
    let options: Vec<_> = public.agenda.options(issue).collect();
    let option = *chance.pick(&options);
    chance
        .pick(&[
            Action::Ask(Question::WhatMatters),
            Action::Ask(Question::WhatOf(issue)),
            Action::Tell(Statement::MattersMost(issue)),
            Action::Tell(Statement::MattersLeast(issue)),
            Action::Tell(Statement::Prefers(issue, option)),
            Action::Tell(Statement::Declines),
        ])
        .clone()
}

fn chance_package(packages: &[Package]) -> Package {
    packages[packages.len() / 2].clone()
}

/// All places of a session, in order.
fn places(session: &Session) -> Vec<Place> {
    let steps = &session.exercise().public.steps;
    let n_seats = session.state().seats.len();
    let mut found = Vec::new();
    for (step, it) in steps.iter().enumerate() {
        let is_alone = match &it.kind {
            StepKind::Read { show, .. } => show.contains(&parley::steps::read::Show::RoleCard),
            StepKind::Preparation { .. } | StepKind::Reflect { .. } => true,
            StepKind::Answers(_) | StepKind::Table(_) => false,
        };
        found.extend((0..if is_alone { n_seats } else { 1 }).map(|seat| Place { step, seat }));
    }
    found.push(Place { step: steps.len(), seat: 0 });
    found
}

/// Every exercise at hand with its pack.
fn exercises() -> Vec<(Rc<Pack>, Rc<Exercise>)> {
    let mut packs = library::packs();
    packs.push(Rc::new(open(&whole())));
    packs.push(Rc::new(open(&Game::of_roles(8).json())));
    packs.iter().flat_map(|pack| pack.exercises.iter().map(|it| (pack.clone(), it.clone()))).collect()
}

/// The exercise of this id.
fn exercise_called(id: &str) -> (Rc<Pack>, Rc<Exercise>) {
    exercises().into_iter().find(|it| it.1.public.id.as_str() == id).unwrap()
}

/// The modes in which an exercise can be played.
fn modes(exercise: &Exercise) -> Vec<Mode> {
    exercise.public.roles.roles().map(Mode::Alone).chain([Mode::OneDevice]).collect()
}

/// A session after some entries; those that are refused are left out.
pub fn random_session(pack: &Pack, exercise: &Rc<Exercise>, mode: Mode, chance: &mut Chance) -> Session {
    let packages: Vec<Package> = exercise.public.agenda.packages().collect();
    let mut session = Session::new(head(pack, exercise, mode, chance.between(0, i64::MAX) as u64), exercise.clone());
    for _ in 0..chance.below(40) {
        let entry = random_entry(&session, &packages, chance);
        if let Ok((next, _)) = session.push(entry) {
            session = next;
        }
    }
    session
}

#[test]
fn what_was_saved_comes_back_as_it_was() {
    // R9; `scripts/fuzz` runs more.
    let exercises = exercises();
    // Most shipped exercises have no table; sessions with results need one.
    let tables: Vec<_> = exercises.iter().filter(|(_, it)| !it.public.issues.is_empty()).collect();
    let (mut n_entries, mut n_ended) = (0, 0);
    let n_sessions = n_cases(2_000) as u64;
    let begin = Instant::now();
    for seed in 0..n_sessions {
        let mut chance = Chance::new(seed);
        let (pack, exercise) = if seed % 2 == 0 { *chance.pick(&tables) } else { chance.pick(&exercises) };
        let modes = modes(exercise);
        let mode = *chance.pick(&modes);
        let session = random_session(pack, exercise, mode, &mut chance);
        n_entries += session.log().len();
        n_ended += usize::from(Results::of(&session).is_some());

        let text = SessionFile { head: session.head().to_json(&exercise.public), log: session.log_json(), pack: None }
            .to_text();
        let file = SessionFile::open(text.as_bytes()).unwrap();
        assert_eq!(file.to_text(), text, "seed {seed}");
        let names = Head::names(&file.head).unwrap();
        assert_eq!(names, (pack.id.clone(), exercise.public.id.clone()));
        let head = Head::from_json(&file.head, &exercise.public).unwrap();
        assert_eq!(&head, session.head());
        let (again, misfits) = Session::resume(head, exercise.clone(), &file.log);
        assert_eq!(misfits, [], "seed {seed}");
        assert_eq!(again, session, "seed {seed}");
        assert_eq!(again.log_json(), session.log_json());
        assert_eq!(Results::of(&again), Results::of(&session));
    }
    println!(
        "saved sessions: {n_sessions} there and back in {:?}, {n_entries} entries, {n_ended} with results",
        begin.elapsed()
    );
    assert!(100 < n_ended && 20_000 < n_entries);
}

#[test]
fn every_beginning_of_a_log_is_a_session() {
    // A browser may be killed after any entry.
    let (pack, exercise) = &exercise_called("sluice");
    for seed in 0..40 {
        let session = random_session(pack, exercise, Mode::OneDevice, &mut Chance::new(seed));
        let log = session.log_json();
        let mut step_by_step = Session::new(session.head().clone(), exercise.clone());
        for n in 0..=log.len() {
            let (resumed, misfits) = Session::resume(session.head().clone(), exercise.clone(), &log[..n]);
            assert_eq!(misfits, []);
            assert_eq!(resumed.state(), step_by_step.state(), "seed {seed}, {n} entries");
            if let Some(entry) = session.log().get(n) {
                step_by_step = step_by_step.push(entry.clone()).unwrap().0;
            }
        }
    }
}

#[test]
fn a_copy_holds_its_pack_where_that_does_not_come_with_the_program() {
    let pack = open(&whole());
    let exercise = &pack.exercises[0];
    let session = random_session(&pack, exercise, Mode::OneDevice, &mut Chance::new(5));
    let file = SessionFile {
        head: session.head().to_json(&exercise.public),
        log: session.log_json(),
        pack: Json::parse(pack.source.as_bytes()).ok(),
    };
    let again = SessionFile::open(file.to_text().as_bytes()).unwrap();
    assert_eq!(again, file);
    let its_pack = again.opened_pack().unwrap().unwrap();
    assert_eq!(its_pack, pack);
    assert_eq!(its_pack.hash, session.head().hash);

    let without = SessionFile { pack: None, ..file };
    assert!(SessionFile::open(without.to_text().as_bytes()).unwrap().opened_pack().is_none());
}

#[test]
fn what_is_no_copy_of_a_session_says_so() {
    let told = |text: &str| match SessionFile::open(text.as_bytes()) {
        Ok(_) => "it opens".to_owned(),
        Err(error) => error.to_string(),
    };
    let mut file: Value = serde_json::from_str(include_str!("../data/formats/session-1.json")).unwrap();
    let mut told_of = String::new();
    let mut tell = |name: &str, text: String| told_of.push_str(&format!("{name}: {}\n", told(&text)));
    tell("nothing", String::new());
    tell("a pack", whole().to_string());
    tell("a list", "[]".to_owned());
    tell("no format", json!({ "parley": "session", "session": {}, "log": [] }).to_string());
    tell("format 0", json!({ "parley": "session", "format": 0, "session": {}, "log": [] }).to_string());
    tell("format 9", json!({ "parley": "session", "format": 9 }).to_string());
    tell("no log", json!({ "parley": "session", "format": 1, "session": {} }).to_string());
    tell("a head that is none", json!({ "parley": "session", "format": 1, "session": 7, "log": [] }).to_string());
    tell("an empty log", json!({ "parley": "session", "format": 1, "session": {}, "log": [] }).to_string());
    file["log"] = json!(vec![json!({ "at": 0 }); 20_000]);
    tell("20,000 entries", file.to_string());
    file["log"] = json!(vec![json!({ "at": 0 }); 20_001]);
    tell("20,001 entries", file.to_string());
    tell("4 MiB", format!("{{}}{}", " ".repeat((4 << 20) - 2)));
    tell("4 MiB and a byte", format!("{{}}{}", " ".repeat((4 << 20) - 1)));
    expect![[r#"
        nothing: this cannot be read as JSON: EOF while parsing a value at line 1 column 0
        a pack: this is no copy of a session
        a list: this is no copy of a session
        no format: this is no copy of a session
        format 0: this is no copy of a session
        format 9: the copy has format 9, this program reads up to 1; open it with a newer one
        no log: this is no copy of a session
        a head that is none: this is no copy of a session
        an empty log: it opens
        20,000 entries: it opens
        20,001 entries: this is no copy of a session
        4 MiB: this is no copy of a session
        4 MiB and a byte: the file has 4194305 bytes, the most is 4194304
    "#]]
    .assert_eq(&told_of);
}

#[test]
fn a_head_that_does_not_fit_is_no_head() {
    let (pack, exercise) = &exercise_called("sluice");
    let good: Value = serde_json::from_str(
        &head(pack, exercise, Mode::Alone(role(exercise, "tirma")), 7).to_json(&exercise.public).to_compact(),
    )
    .unwrap();
    let read = |json: &Value| Head::from_json(&Json::parse(json.to_string().as_bytes()).unwrap(), &exercise.public);
    assert_eq!(read(&good).map(|it| it.seed), Some(7));
    for (key, value) in [
        ("id", json!("Not an id")),
        ("id", json!(7)),
        ("id", json!("a".repeat(65))),
        ("pack", json!("")),
        ("exercise", json!(null)),
        ("version", json!(1)),
        ("version", json!("x".repeat(65))),
        ("hash", json!([])),
        ("role", json!("ghost")),
        ("role", json!(0)),
        ("counterpart", json!("somebody")),
        ("counterpart", json!(7)),
        ("drawn", json!("true")),
        ("drawn", json!(1)),
        ("parallel", json!(7)),
        ("parallel", json!("")),
        ("parallel", json!("-1")),
        ("parallel", json!("18446744073709551616")),
        ("seed", json!(7)),
        ("seed", json!("-1")),
        ("seed", json!("18446744073709551616")),
        ("seed", json!("")),
        ("started", json!("now")),
        ("started", json!(1.5)),
    ] {
        let mut bad = good.clone();
        bad[key] = value.clone();
        assert_eq!(read(&bad), None, "{key} is {value}");
        bad.as_object_mut().unwrap().remove(key);
        if !["role", "counterpart", "drawn", "parallel"].contains(&key) {
            assert_eq!(read(&bad), None, "{key} is missing");
        }
    }
}

#[test]
fn the_counterpart_is_saved_and_an_old_head_has_the_default_one() {
    let (pack, exercise) = &exercise_called("pump");
    for persona in Persona::ALL {
        let head = Head { persona, ..head(pack, exercise, Mode::OneDevice, 7) };
        let json = head.to_json(&exercise.public);
        assert_eq!(Head::from_json(&json, &exercise.public), Some(head));
        assert_eq!(Persona::from_id(persona.id()), Some(persona));
        let mut old: Value = serde_json::from_str(&json.to_compact()).unwrap();
        old.as_object_mut().unwrap().remove("counterpart");
        let old = Json::parse(old.to_string().as_bytes()).unwrap();
        assert_eq!(Head::from_json(&old, &exercise.public).unwrap().persona, Persona::FairTrader);
    }
}

#[test]
fn that_the_counterpart_was_drawn_is_saved_and_an_old_head_was_chosen() {
    let (pack, exercise) = &exercise_called("pump");
    let chosen = head(pack, exercise, Mode::OneDevice, 7);
    assert!(chosen.to_json(&exercise.public).get("drawn").is_none(), "a chosen one is saved as it always was");
    let drawn = Head { drawn: true, persona: Persona::drawn(7), ..chosen.clone() };
    for head in [chosen, drawn] {
        assert_eq!(Head::from_json(&head.to_json(&exercise.public), &exercise.public), Some(head));
    }
}

#[test]
fn a_second_attempt_plays_the_parallel_form_that_its_head_names() {
    let (pack, sluice) = &exercise_called("sluice");
    let first = head(pack, sluice, Mode::Alone(role(sluice, "usken")), 7);
    let plain = first.to_json(&sluice.public);
    assert!(plain.get("parallel").is_none(), "a first attempt is saved as it always was");
    assert_eq!(first.exercise_of(pack).as_ref(), Some(sluice));
    let second = Head { parallel: Some(u64::MAX), ..first };
    // Names and roles are those of the exercise, whichever form is played.
    let read = Head::from_json(&second.to_json(&sluice.public), &sluice.public).unwrap();
    assert_eq!(read, second);
    assert!(Head::is_second_attempt(&second.to_json(&sluice.public)) && !Head::is_second_attempt(&plain));
    let form = read.exercise_of(pack).unwrap();
    assert_eq!(Some(&*form), sluice.parallel(u64::MAX).as_ref());
    assert_ne!(form.sheets(), sluice.sheets());
    assert_eq!(read.to_json(&form.public), second.to_json(&sluice.public));

    // What was said at its table comes back as it was said: options are saved by their ids.
    let by = role(sluice, "usken");
    let offer = form.public.agenda.packages().nth(5).unwrap();
    let begun = Session::new(read.clone(), form.clone());
    let (session, _) = begun.push(Session::entry(by, Act::AtTable(Action::Offer((&offer).into())), 0)).unwrap();
    let (again, misfits) = Session::resume(read, form, &session.log_json());
    assert_eq!((again.state(), misfits.len()), (session.state(), 0));
}

#[test]
fn a_head_whose_exercise_or_form_is_not_there_has_no_exercise() {
    let (pack, pump) = &exercise_called("pump");
    let plain = head(pack, pump, Mode::OneDevice, 7);
    assert_eq!(plain.exercise_of(pack).as_ref(), Some(pump));
    assert_eq!(Head { parallel: Some(1), ..plain.clone() }.exercise_of(pack), None, "one issue has no parallel form");
    assert_eq!(Head { exercise: Id::new("gone").unwrap(), ..plain }.exercise_of(pack), None);
}

#[test]
fn a_seed_draws_one_counterpart_and_seeds_draw_all_alike() {
    for persona in Persona::ALL {
        assert_eq!((0..600).filter(|it| Persona::drawn(*it) == persona).count(), 100);
    }
    // The last seed there is draws one too.
    assert!(Persona::ALL.contains(&Persona::drawn(u64::MAX)));
}

/// A session of the ferry by three people that has used every word.
fn full_log() -> Vec<Json> {
    SessionFile::open(include_bytes!("../data/formats/session-1.json")).unwrap().log
}

#[test]
fn entries_that_no_longer_fit_are_listed_and_the_rest_is_taken() {
    // The author renamed an issue, took an option away, a question and a step.
    let mut file = whole();
    let exercise = &mut file["exercises"][0];
    exercise["issues"][2]["id"] = json!("late");
    for i in 0..3 {
        let sheet = exercise["roles"][i]["confidential"]["score_sheet"].as_object_mut().unwrap();
        let points = sheet.remove("night").unwrap();
        sheet.insert("late".into(), points);
    }
    exercise["steps"][4]["questions"].as_array_mut().unwrap().remove(0);
    exercise["steps"][1]["id"] = json!("cards");
    let pack = open(&file);
    let exercise = &pack.exercises[0];
    let (session, misfits) = Session::resume(head(&pack, exercise, Mode::OneDevice, 1), exercise.clone(), &full_log());
    let told: String = misfits.iter().map(|it| format!("{} {}\n", it.n, it.act)).collect();
    expect![[r#"
        0 go
        1 go
        7 priorities
        15 offer
        16 accept
        17 reopen
        20 record
        21 confirm
        24 offer
        25 accept
        26 confirm
        27 confirm
        29 answer
        32 answer
        33 answer
    "#]]
    .assert_eq(&told);
    assert_eq!(session.log().len() + misfits.len(), full_log().len());
    assert!(session.state().is_finished);
    assert_eq!(session.state().seats[0].preparation.goal, "The first crossing, and the ferryman’s thanks");
}

#[test]
fn an_entry_by_a_role_that_is_gone_is_a_misfit() {
    let mut file = whole();
    let exercise = &mut file["exercises"][0];
    exercise["roles"][1]["id"] = json!("delta");
    let pack = open(&file);
    let exercise = &pack.exercises[0];
    let (_, misfits) = Session::resume(head(&pack, exercise, Mode::OneDevice, 1), exercise.clone(), &full_log());
    let told: String = misfits.iter().map(|it| format!("{} {}\n", it.n, it.act)).collect();
    expect![[r#"
        5 their_limit
        20 record
        21 confirm
        22 walk_away
        31 answer
    "#]]
    .assert_eq(&told);
}

#[test]
fn a_role_that_is_not_at_this_device_writes_no_sheet_and_no_answer_here() {
    let (pack, exercise) = &exercise_called("sluice");
    let (mine, other) = (role(exercise, "usken"), role(exercise, "tirma"));
    let session = Session::new(head(pack, exercise, Mode::Alone(mine), 1), exercise.clone());
    let (step, question, _) = questions(&exercise.public)[0].clone();
    for act in [
        Act::Prepare(Edit::Goal("x".into())),
        Act::Answer { step, question, answer: None },
        Act::Draft(Terms::open(exercise.public.agenda.n_issues())),
    ] {
        assert_eq!(session.push(Session::entry(other, act, 0)).unwrap_err(), Rejected::DoesNotFit);
    }
}

#[test]
fn a_package_put_aside_is_saved_with_the_session_until_it_is_taken_back() {
    let (pack, exercise) = &exercise_called("sluice");
    let by = role(exercise, "usken");
    let new = || Session::new(head(pack, exercise, Mode::Alone(by), 1), exercise.clone());
    let package = exercise.public.agenda.packages().nth(7);
    let aside = |session: &Session| session.state().seat(by).and_then(|it| it.aside.clone());
    let (put_aside, _) = new().push(Session::entry(by, Act::Aside(package.clone()), 0)).unwrap();
    let (resumed, misfits) = Session::resume(put_aside.head().clone(), exercise.clone(), &put_aside.log_json());
    assert!(misfits.is_empty() && package.is_some());
    assert_eq!(aside(&resumed), package);
    let (taken_back, _) = resumed.push(Session::entry(by, Act::Aside(None), 0)).unwrap();
    assert_eq!((aside(&taken_back), taken_back.log().len()), (None, 1));
    assert_eq!(Session::resume(taken_back.head().clone(), exercise.clone(), &taken_back.log_json()).0, taken_back);
}

#[test]
fn writing_on_in_one_field_replaces_the_entry_and_keeps_the_log_short() {
    let (pack, exercise) = &exercise_called("sluice");
    let (first, second) = (role(exercise, "usken"), role(exercise, "tirma"));
    let session = Session::new(head(pack, exercise, Mode::OneDevice, 1), exercise.clone());
    let push = |session: &Session, by, act| session.push(Session::entry(by, act, 0)).unwrap();
    let goal = |text: &str| Act::Prepare(Edit::Goal(text.into()));
    let limit = |role, n| Act::Prepare(Edit::TheirLimit(role, (Some(Mark::Points(Points(n))), None)));

    let mut told = String::new();
    let mut session = session;
    for (by, act) in [
        (first, goal("a")),
        (first, goal("ab")),
        (first, goal("abc")),
        (second, goal("x")),
        (first, goal("abcd")),
        (first, Act::Prepare(Edit::Reason("r".into()))),
        (first, goal("abcde")),
        (first, limit(second, 1)),
        (first, limit(second, 12)),
        (first, limit(first, 3)),
        (first, Act::AtTable(Action::Tick(1))),
        (first, Act::AtTable(Action::Tick(1))),
        (first, Act::Go(Place { step: 1, seat: 0 })),
        (first, Act::Go(Place { step: 2, seat: 0 })),
    ] {
        let (next, pushed) = push(&session, by, act);
        told.push_str(&match pushed {
            Pushed::New(n) => format!("new {n}\n"),
            Pushed::Over(n) => format!("over {n}\n"),
        });
        assert_eq!(pushed.n() + 1, next.log().len());
        session = next;
    }
    expect![[r#"
        new 0
        over 0
        over 0
        new 1
        new 2
        new 3
        new 4
        new 5
        over 5
        new 6
        new 7
        new 8
        new 9
        new 10
    "#]]
    .assert_eq(&told);
    assert_eq!(session.state().seats[0].preparation.goal, "abcde");
    assert_eq!(session.state().play.as_ref().unwrap().elapsed_seconds(), 2);
}

#[test]
fn nothing_but_the_last_entry_is_ever_written_over() {
    let (pack, exercise) = &exercise_called("ferry");
    let packages: Vec<Package> = exercise.public.agenda.packages().collect();
    for seed in 0..100 {
        let mut chance = Chance::new(seed);
        let mut session = Session::new(head(pack, exercise, Mode::OneDevice, 1), exercise.clone());
        for _ in 0..40 {
            let entry = random_entry(&session, &packages, &mut chance);
            let before = session.clone();
            match session.push(entry.clone()) {
                Ok((next, pushed)) => {
                    assert_eq!(session, before);
                    let kept = match pushed {
                        Pushed::New(n) => {
                            assert_eq!(n, before.log().len());
                            n
                        }
                        Pushed::Over(n) => {
                            assert_eq!(n + 1, before.log().len());
                            n
                        }
                    };
                    assert_eq!(next.log()[..kept], before.log()[..kept]);
                    assert_eq!(next.log()[kept..], [entry]);
                    session = next;
                }
                Err(_) => assert_eq!(session, before),
            }
        }
    }
}

#[test]
fn next_and_previous_lead_through_every_place_and_back() {
    for (pack, exercise) in exercises() {
        for mode in modes(&exercise) {
            let mut session = Session::new(head(&pack, &exercise, mode, 1), exercise.clone());
            let by = session.state().seats[0].role;
            let expected = places(&session);
            let go = |session: &Session, place| session.push(Session::entry(by, Act::Go(place), 0)).unwrap().0;
            let mut seen = vec![session.state().place];
            while let Some(next) = session.state().next(&exercise) {
                let before = session.state().place;
                session = go(&session, next);
                assert_eq!(session.state().previous(&exercise), Some(before));
                assert_eq!(session.state().furthest, next);
                seen.push(next);
                assert!(seen.len() <= expected.len());
            }
            assert_eq!(seen, expected, "{} {mode:?}", exercise.public.id);
            let mut back = vec![session.state().place];
            while let Some(previous) = session.state().previous(&exercise) {
                let before = session.state().place;
                session = go(&session, previous);
                assert_eq!(session.state().next(&exercise), Some(before));
                back.push(previous);
            }
            back.reverse();
            assert_eq!(back, expected);
            assert_eq!(session.state().furthest, *expected.last().unwrap(), "going back forgets nothing");
        }
    }
}

#[test]
fn the_device_is_handed_over_only_where_each_reads_alone() {
    let (pack, exercise) = &exercise_called("ferry");
    let mut told = String::new();
    for mode in [Mode::OneDevice, Mode::Alone(role(exercise, "lower"))] {
        let mut session = Session::new(head(pack, exercise, mode, 1), exercise.clone());
        for place in places(&session) {
            let by = session.state().seats[0].role;
            session = session.push(Session::entry(by, Act::Go(place), 0)).unwrap().0;
            let reader = session.state().reader(exercise).map(|it| exercise.public.roles[it].id.to_string());
            let curtain = if session.state().needs_curtain(exercise) { "curtain" } else { "-" };
            let step = exercise.public.steps.get(place.step).map_or("debrief", |it| it.id.as_str());
            told.push_str(&format!(
                "{step} {}: {curtain}, read by {}\n",
                place.seat,
                reader.as_deref().unwrap_or("all")
            ));
        }
    }
    expect![[r#"
        arrive 0: -, read by all
        read 0: curtain, read by upper
        read 1: curtain, read by lower
        read 2: curtain, read by island
        prepare 0: curtain, read by upper
        prepare 1: curtain, read by lower
        prepare 2: curtain, read by island
        table 0: -, read by all
        reflect 0: curtain, read by upper
        reflect 1: curtain, read by lower
        reflect 2: curtain, read by island
        debrief 0: -, read by all
        arrive 0: -, read by lower
        read 0: -, read by lower
        prepare 0: -, read by lower
        table 0: -, read by lower
        reflect 0: -, read by lower
        debrief 0: -, read by lower
    "#]]
    .assert_eq(&told);
}

#[test]
fn a_place_that_does_not_exist_is_refused() {
    let (pack, exercise) = &exercise_called("sluice");
    let session = Session::new(head(pack, exercise, Mode::OneDevice, 1), exercise.clone());
    let by = session.state().seats[0].role;
    let n_steps = exercise.public.steps.len();
    for place in [Place { step: n_steps + 1, seat: 0 }, Place { step: 0, seat: 2 }, Place { step: usize::MAX, seat: 0 }]
    {
        assert_eq!(session.push(Session::entry(by, Act::Go(place), 0)).unwrap_err(), Rejected::DoesNotFit);
    }
}

#[test]
fn an_entry_is_sealed_exactly_if_a_person_wrote_words_in_it() {
    let exercises = exercises();
    let mut words = [BTreeSet::new(), BTreeSet::new()];
    for seed in 0..200 {
        let mut chance = Chance::new(seed);
        let (pack, exercise) = chance.pick(&exercises);
        let session = random_session(pack, exercise, Mode::OneDevice, &mut chance);
        for entry in session.log() {
            let json = entry.to_json(&exercise.public);
            assert_eq!(entry.act.has_prose(), json.get("text").is_some(), "{}", json.to_compact());
            if let Some(Json::Text(act)) = json.get("act") {
                words[usize::from(entry.act.has_prose())].insert(act.clone());
            }
        }
    }
    let told = words.map(|it| it.into_iter().collect::<Vec<_>>().join(" "));
    expect![[r#"
        open: accept answer aside ask confirm draft finish go limit offer offer_either opening priorities record reopen tell their_limit tick time_limit walk_away
        sealed: answer goal questions reason
    "#]].assert_eq(&format!("open: {}\nsealed: {}\n", told[0], told[1]));
}

#[test]
fn an_exercise_without_a_table_has_no_play_and_no_results() {
    let pack = open(&whole());
    let exercise = pack.exercise("walk").unwrap();
    let first = role(exercise, "one");
    let session = Session::new(head(&pack, exercise, Mode::OneDevice, 1), exercise.clone());
    assert_eq!((session.state().play.as_ref(), Results::of(&session)), (None, None));
    assert_eq!(session.view(first), None);
    assert_eq!(session.counterpart_move(), None);
    let refused = session.push(Session::entry(first, Act::AtTable(Action::Accept), 0));
    assert_eq!(refused.unwrap_err(), Rejected::Over);
}

/// A session of the pump that ended like this, told in numbers.
#[track_caller]
fn check_results(exercise: &str, transcript: &[(&str, &str)], expected: expect_test::Expect) {
    let (pack, exercise) = exercises().into_iter().find(|it| it.1.public.id.as_str() == exercise).unwrap();
    let mut session = Session::new(head(&pack, &exercise, Mode::OneDevice, 1), exercise.clone());
    for (by, words) in transcript {
        let action = match *words {
            "accept" => Action::Accept,
            "confirm" => Action::Confirm,
            "walk away" => Action::WalkAway,
            "wait an hour" => Action::Tick(3600),
            price => Action::Offer(exercise.public.terms(price).unwrap()),
        };
        session = session.push(Session::entry(role(&exercise, by), Act::AtTable(action), 0)).unwrap().0;
    }
    let results = Results::of(&session).unwrap();
    let ending = match &results.ending {
        Ending::Agreed { package, .. } => exercise.public.words(&Terms::from(package)),
        Ending::WalkedAway { .. } => "left".to_owned(),
        Ending::TimedOut => "time over".to_owned(),
    };
    let roles: String = results
        .roles
        .iter()
        .map(|(role, it)| {
            format!("; {} {} (limit {})", exercise.public.roles[role].id, it.value.0, it.reservation_value.0)
        })
        .collect();
    let below: String =
        results.below_limit().iter().map(|it| format!("; {} below", exercise.public.roles[it].id)).collect();
    let zone = if results.zone_is_empty { "; no zone" } else { "" };
    expected.assert_eq(&format!("{ending}{roles}{below}{zone}"));
}

#[test]
fn s3_no_agreement_is_worth_what_each_would_do_without_one() {
    check_results("pump", &[("seller", "walk away")], expect!["left; seller 0 (limit 0); buyer 0 (limit 0)"]);
    check_results("pump", &[("seller", "wait an hour")], expect!["time over; seller 0 (limit 0); buyer 0 (limit 0)"]);
    check_results(
        "pump-no-zone",
        &[("buyer", "walk away")],
        expect!["left; seller 0 (limit 0); buyer 0 (limit 0); no zone"],
    );
}

#[test]
fn an_agreement_below_a_limit_is_flagged() {
    let agreed = |price| [("seller", price), ("buyer", "accept"), ("seller", "confirm"), ("buyer", "confirm")];
    check_results("pump", &agreed("price=p80"), expect!["price=p80; seller 20 (limit 0); buyer 15 (limit 0)"]);
    check_results(
        "pump",
        &agreed("price=p55"),
        expect!["price=p55; seller -5 (limit 0); buyer 40 (limit 0); seller below"],
    );
    check_results(
        "pump-no-zone",
        &agreed("price=p80"),
        expect!["price=p80; seller -15 (limit 0); buyer -20 (limit 0); seller below; buyer below; no zone"],
    );
}

#[test]
fn s9_a_limit_that_news_changed_is_the_one_that_counts() {
    let transcript = [
        ("seller", "price=p110"),
        ("buyer", "price=p50"),
        ("seller", "price=p100"),
        ("buyer", "price=p60"),
        ("seller", "price=p90"),
        ("buyer", "accept"),
        ("seller", "confirm"),
        ("buyer", "confirm"),
    ];
    check_results("pump-call", &transcript, expect!["price=p90; seller 30 (limit 0); buyer 5 (limit 15); buyer below"]);
}

#[test]
fn s3_who_stands_outside_a_quorum_gets_what_it_would_do_without_one() {
    let file: Value = serde_json::from_str(include_str!("../data/formats/session-1.json")).unwrap();
    let pack = open(&whole());
    let exercise = &pack.exercises[0];
    let log: Vec<Json> =
        file["log"].as_array().unwrap().iter().map(|it| Json::parse(it.to_string().as_bytes()).unwrap()).collect();
    let (session, _) = Session::resume(head(&pack, exercise, Mode::OneDevice, 1), exercise.clone(), &log);
    let results = Results::of(&session).unwrap();
    let told: Vec<(i64, i64)> = results.roles.values().iter().map(|it| (it.value.0, it.reservation_value.0)).collect();
    assert_eq!(told, [(55, 40), (30, 30), (100, 35)]);
    let judgement = results.judgement.unwrap();
    assert_eq!(judgement.values.values().iter().map(|it| it.0).collect::<Vec<_>>(), [55, 35, 100]);
}
