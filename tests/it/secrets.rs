//! What one role is told in confidence changes nothing that another sees, that
//! its counterpart does, or that is saved.

use std::rc::Rc;

use parley::{
    counterpart::{Counterpart, Persona, RoleView},
    library,
    pack::{Exercise, Pack},
    points::{Package, RoleId},
    session::{Act, Mode, Session},
};
use proptest::{
    prelude::*,
    test_runner::{Config, RngSeed},
};
use serde_json::{Value, json};

use crate::{
    games::{Chance, head, open, together, whole},
    sessions::{random_entry, random_session},
};

/// Every exercise with a table, each in a file of its own.
fn files() -> Vec<Value> {
    let mut files: Vec<Value> = library::FILES.iter().map(|it| serde_json::from_str(it).unwrap()).collect();
    files.push(whole());
    files.push(together());
    let mut single = Vec::new();
    for file in files {
        for exercise in file["exercises"].as_array().unwrap() {
            if exercise["steps"].as_array().unwrap().iter().all(|it| it["kind"] != "table") {
                continue;
            }
            let mut alone = file.clone();
            alone["exercises"] = json!([exercise]);
            alone["exercises"][0].as_object_mut().unwrap().remove("form");
            single.push(alone);
        }
    }
    single
}

/// The same exercise, but every role except `keep` is told something else in
/// confidence.
fn with_other_secrets(file: &Value, keep: usize, text: &str, chance: &mut Chance) -> Value {
    let mut file = file.clone();
    let issues = file["exercises"][0]["issues"].as_array().unwrap().clone();
    for (i, role) in file["exercises"][0]["roles"].as_array_mut().unwrap().iter_mut().enumerate() {
        if i == keep {
            continue;
        }
        let card = &mut role["confidential"];
        card["instructions"] = json!(text);
        card["batna"] = json!(format!("{text} instead"));
        card["reservation_value"] = json!(chance.between(-1_000_000, 1_000_000));
        card["target"] = json!(chance.between(-1_000_000, 1_000_000));
        let mut why = serde_json::Map::new();
        for (issue, points) in card["score_sheet"].as_object_mut().unwrap() {
            for (_, value) in points.as_object_mut().unwrap() {
                match value {
                    Value::Object(states) => {
                        states.values_mut().for_each(|it| *it = json!(100 * chance.between(-99, 99)))
                    }
                    value => *value = json!(chance.between(-1_000_000, 1_000_000)),
                }
            }
            if chance.once_in(2) {
                why.insert(issue.clone(), json!(format!("why {text}").chars().take(200).collect::<String>()));
            }
        }
        card["why"] = Value::Object(why);
        let news: Vec<Value> = (0..chance.below(4))
            .map(|n| {
                json!({
                    "id": format!("news-{n}"), "after": { "minutes": chance.between(1, 20), "offers": chance.between(1, 8) },
                    "text": text, "batna": text, "reservation_value": chance.between(-1_000, 1_000),
                })
            })
            .collect();
        card["news"] = json!(news);
        if let Some(beliefs) = card["beliefs"].as_object_mut() {
            for states in beliefs.values_mut() {
                let first = chance.between(0, 100);
                let rest = [first, 100 - first].into_iter().chain(std::iter::repeat(0));
                states.as_object_mut().unwrap().values_mut().zip(rest).for_each(|(it, percent)| *it = json!(percent));
            }
        }
        let when = |chance: &mut Chance| {
            let n = issues.len().min(2);
            let options = chance.order(issues.len()).into_iter().take(n).map(|i| {
                let options = issues[i]["options"].as_array().unwrap();
                (issues[i]["id"].as_str().unwrap().to_owned(), chance.pick(options)["id"].clone())
            });
            Value::Object(options.collect())
        };
        if 1 < issues.len() {
            let bonuses: Vec<Value> = (0..chance.below(4))
                .map(|_| json!({ "when": when(chance), "points": chance.between(-1_000, 1_000) }))
                .collect();
            card["bonuses"] = json!(bonuses);
        }
        let changes: Vec<Value> = (0..chance.below(3))
            .map(|_| json!({ "when": when(chance), "reservation_value": chance.between(-1_000, 1_000), "why": "why" }))
            .collect();
        card["batna_changes"] = json!(changes);
    }
    file
}

/// All that a role may know, by every door of its view.
fn seen(view: &RoleView) -> String {
    format!(
        "{:?} {:?} {:?} {:?} {:?} {:?} {:?} {:?}",
        view.role,
        view.public,
        view.card(),
        view.news().collect::<Vec<_>>(),
        view.batna(),
        view.reservation_value(),
        view.has_floor(),
        view.play,
    )
}

/// Takes both exercises through the same actions and compares what `mine` sees,
/// what its counterpart would do, and what is saved.
fn compare(packs: [&Pack; 2], mine: RoleId, chance: &mut Chance) -> Result<(), TestCaseError> {
    let [exercise, other]: [&Rc<Exercise>; 2] = packs.map(|it| &it.exercises[0]);
    let packages: Vec<Package> = exercise.public.agenda.packages().collect();
    let seed = chance.between(0, i64::MAX) as u64;
    let mode = match chance.below(3) {
        0 => Mode::OneDevice,
        // The program plays `mine` if a person plays another role.
        _ => Mode::Alone(exercise.public.roles.roles().find(|it| *it != mine).unwrap_or(mine)),
    };
    let head = head(packs[0], exercise, mode, seed);
    let mut sessions = [Session::new(head.clone(), exercise.clone()), Session::new(head, other.clone())];
    let persona = *chance.pick(&Persona::ALL);
    let counterpart = Counterpart::new(persona, seed);
    for turn in 0..24 {
        let views = [0, 1].map(|i| sessions[i].view(mine));
        let [Some(a), Some(b)] = &views else { return Err(TestCaseError::fail("a table without a view")) };
        prop_assert!(a == b, "the views differ");
        if turn % 8 == 0 {
            prop_assert!(seen(a) == seen(b), "something that can be read from the views differs");
        }
        prop_assert_eq!(counterpart.consider(a), counterpart.consider(b));
        for n in 0..if turn % 8 == 0 { a.play.history().len() } else { 0 } {
            prop_assert_eq!(counterpart.explain(a, n), counterpart.explain(b, n));
        }
        let entry = match counterpart.act(a) {
            Some(action) if chance.once_in(2) => Session::entry(mine, Act::AtTable(action), 0),
            _ => random_entry(&sessions[0], &packages, chance),
        };
        let pushed = [0, 1].map(|i| sessions[i].push(entry.clone()));
        match pushed {
            [Ok((a, n)), Ok((b, m))] => {
                prop_assert_eq!(n, m);
                sessions = [a, b];
            }
            [Err(a), Err(b)] => prop_assert_eq!(a, b),
            _ => return Err(TestCaseError::fail("one table refuses what the other takes")),
        }
        prop_assert!(sessions[0].state() == sessions[1].state(), "the states differ");
    }
    let saved = |i: usize| {
        let public = &sessions[i].exercise().public;
        let log: Vec<String> = sessions[i].log_json().iter().map(|it| it.to_compact()).collect();
        (sessions[i].head().to_json(public).to_compact(), log)
    };
    prop_assert_eq!(saved(0), saved(1));
    Ok(())
}

#[test]
fn nothing_that_a_role_sees_depends_on_another_roles_secrets() {
    for file in files() {
        let pack = open(&file);
        let roles: Vec<RoleId> = pack.exercises[0].public.roles.roles().collect();
        for mine in roles {
            let config =
                Config { cases: 10, rng_seed: RngSeed::Fixed(4), failure_persistence: None, ..Config::default() };
            proptest!(config, |(text in "[^\\p{C}\\p{M}\\p{Z}]{1,60}", seed in any::<u64>())| {
                let mut chance = Chance::new(seed);
                let other = open(&with_other_secrets(&file, mine.index(), &text, &mut chance));
                compare([&pack, &other], mine, &mut chance)?;
            });
        }
    }
}

#[test]
fn changing_the_own_secrets_is_seen() {
    // The law above would hold of a view that shows nothing at all.
    let file = &files()[0];
    let (pack, other) = (open(file), open(&with_other_secrets(file, 1, "other", &mut Chance::new(1))));
    let views = [&pack, &other].map(|pack| {
        let exercise = &pack.exercises[0];
        let role = exercise.public.roles.roles().next().unwrap();
        Session::new(head(pack, exercise, Mode::OneDevice, 1), exercise.clone()).view(role).unwrap()
    });
    assert_ne!(views[0], views[1]);
    assert_ne!(seen(&views[0]), seen(&views[1]));
}

/// All strings of a value.
fn strings<'v>(value: &'v Value, found: &mut Vec<&'v str>) {
    match value {
        Value::String(text) => found.push(text),
        Value::Array(items) => items.iter().for_each(|it| strings(it, found)),
        Value::Object(fields) => fields.values().for_each(|it| strings(it, found)),
        _ => {}
    }
}

#[test]
fn no_word_of_a_confidential_part_is_saved() {
    let mut n_texts = 0;
    for file in files() {
        let pack = open(&file);
        let exercise = &pack.exercises[0];
        let mut confidential = Vec::new();
        for role in file["exercises"][0]["roles"].as_array().unwrap() {
            strings(&role["confidential"], &mut confidential);
        }
        n_texts += confidential.len();
        for seed in 0..20 {
            let mut chance = Chance::new(seed);
            let roles: Vec<RoleId> = exercise.public.roles.roles().collect();
            let mode = if chance.once_in(2) { Mode::OneDevice } else { Mode::Alone(*chance.pick(&roles)) };
            let session = random_session(&pack, exercise, mode, &mut chance);
            let mut saved = session.head().to_json(&exercise.public).to_compact();
            session.log_json().iter().for_each(|it| saved.push_str(&it.to_compact()));
            for text in &confidential {
                // A label such as "5 < 10" is too short to tell from chance.
                if 8 <= text.chars().count() {
                    assert!(!saved.contains(text.trim()), "saved: {text}");
                }
            }
        }
    }
    assert!(60 < n_texts);
}

#[test]
fn the_trainers_part_and_the_debrief_are_not_in_a_view() {
    for file in files() {
        let pack = open(&file);
        let exercise = &pack.exercises[0];
        let mut kept = Vec::new();
        strings(&file["exercises"][0]["debrief"], &mut kept);
        strings(&file["exercises"][0]["facilitation"], &mut kept);
        let session = Session::new(head(&pack, exercise, Mode::OneDevice, 1), exercise.clone());
        for role in exercise.public.roles.roles() {
            let seen = seen(&session.view(role).unwrap());
            for text in kept.iter().filter(|it| 12 < it.chars().count()) {
                let escaped = format!("{text:?}");
                assert!(!seen.contains(escaped.trim_matches('"')), "{text}");
            }
        }
    }
}
