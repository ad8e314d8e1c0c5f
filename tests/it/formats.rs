//! Every format ever released opens for ever, and the schema says what the door
//! does.

use expect_test::{expect, expect_file};
use parley::{
    library,
    pack::{FORMAT, Pack},
    session::{Head, Results, Session, SessionFile},
};
use serde_json::{Value, json};

use crate::{
    corpus::{corpus, with},
    games::{together, whole},
};

/// The frozen packs by their number. Never change one: write the next beside it.
const PACKS: [(u32, &str); 1] = [(1, include_str!("../data/formats/pack-1.json"))];

/// The frozen sessions by their number.
const SESSIONS: [(u32, &str); 1] = [(1, include_str!("../data/formats/session-1.json"))];

fn schema() -> Value {
    serde_json::to_value(parley::pack::schema()).unwrap()
}

#[test]
fn the_schema_for_editors_is_the_one_that_the_program_prints() {
    let printed = serde_json::to_string_pretty(&parley::pack::schema()).unwrap() + "\n";
    expect_file!["../../docs/pack.schema.json"].assert_eq(&printed);
}

#[test]
fn every_shipped_pack_fits_the_schema() {
    let schema = jsonschema::validator_for(&schema()).unwrap();
    for file in library::FILES {
        let file: Value = serde_json::from_str(file).unwrap();
        let errors: Vec<String> = schema.iter_errors(&file).map(|it| format!("{}: {it}", it.instance_path())).collect();
        assert_eq!(errors, [""; 0], "{}", file["id"]);
    }
}

#[test]
fn the_schema_describes_every_key_of_the_whole_pack() {
    let schema = jsonschema::validator_for(&schema()).unwrap();
    for file in [whole(), together()] {
        let errors: Vec<String> = schema.iter_errors(&file).map(|it| format!("{}: {it}", it.instance_path())).collect();
        assert_eq!(errors, [""; 0], "{}", file["id"]);
    }
}

/// Problems that follow from the shape of a file alone, so that an editor with
/// the schema sees them.
const OF_SHAPE: [&str; 8] =
    ["WrongKind", "MissingKey", "UnknownKey", "OutOfRange", "WrongCount", "BadId", "BadLanguage", "UnknownWord"];

#[test]
fn the_schema_and_the_door_agree_on_the_shape_of_hostile_documents() {
    let schema = jsonschema::validator_for(&schema()).unwrap();
    let mut wrong = Vec::new();
    let mut n_compared = 0;
    for it in corpus() {
        // That the door does what is expected is tested in `hostile`.
        let should_fit = match &it.expected {
            None => true,
            // `at_least` hangs on the rule, which a schema does not say.
            Some((at, "MissingKey")) if at.ends_with("/decision") => continue,
            // What a role's card must say hangs on whether there are issues.
            Some((at, "MissingKey")) if at.ends_with("/confidential") && !it.name.contains("instructions") => continue,
            Some((_, kind)) if OF_SHAPE.contains(kind) => false,
            Some(_) => continue,
        };
        // To a schema 1.0 and -0 are whole numbers, however they are written.
        let is_whole =
            ["the number 1e2", "the number 1.0", "the number -0", "the number -0.0"].contains(&it.name.as_str());
        let text = it.bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&it.bytes);
        let file: Value = serde_json::from_slice(text).unwrap();
        n_compared += 1;
        if schema.is_valid(&file) != should_fit && !is_whole {
            wrong.push(&it.name);
        }
    }
    assert!(1_000 < n_compared, "only {n_compared} documents were compared");
    assert_eq!(wrong, [""; 0], "the schema thinks otherwise");
}

#[test]
fn every_pack_format_up_to_the_newest_is_frozen_and_opens() {
    assert_eq!(PACKS.map(|it| it.0).to_vec(), (1..=FORMAT).collect::<Vec<_>>());
    for (number, file) in PACKS {
        let pack = Pack::open(file.as_bytes()).unwrap_or_else(|invalid| panic!("format {number}: {invalid}"));
        let json: Value = serde_json::from_str(file).unwrap();
        assert_eq!(json["format"], json!(number));
        assert_eq!(pack.exercises.len(), 2);
        let roles: Vec<&str> = pack.exercises[0].public.roles.values().iter().map(|it| it.id.as_str()).collect();
        assert_eq!(roles, ["upper", "lower", "island"]);
    }
}

#[test]
fn every_session_format_is_frozen_and_is_taken_up_whole() {
    for (number, text) in SESSIONS {
        let json: Value = serde_json::from_str(text).unwrap();
        assert_eq!(json["format"], json!(number));
        let file = SessionFile::open(text.as_bytes()).unwrap();
        let pack = file.opened_pack().unwrap().unwrap();
        let exercise = pack.exercise("ferry").unwrap();
        let head = Head::from_json(&file.head, &exercise.public).unwrap();
        assert_eq!(head.hash, pack.hash);
        assert_eq!(head.seed, u64::MAX);
        let (session, misfits) = Session::resume(head, exercise.clone(), &file.log);
        assert_eq!(misfits, []);
        assert!(session.state().is_finished);
        let results = Results::of(&session).unwrap();
        let values: Vec<i64> = results.roles.values().iter().map(|it| it.value.0).collect();
        assert_eq!(values, [55, 30, 100], "the lower village left and has its own boat");
    }
}

#[test]
fn a_frozen_session_uses_every_word_that_an_entry_may_have() {
    let json: Value = serde_json::from_str(SESSIONS[0].1).unwrap();
    let words: std::collections::BTreeSet<&str> =
        json["log"].as_array().unwrap().iter().filter_map(|it| it["act"].as_str()).collect();
    expect!["accept answer confirm draft finish go goal limit offer opening priorities questions reason record reopen their_limit tick time_limit walk_away"].assert_eq(&words.into_iter().collect::<Vec<_>>().join(" "));
}

#[test]
fn a_newer_pack_is_refused_with_both_numbers() {
    let invalid = Pack::open(with("/format", json!(FORMAT + 1)).to_string().as_bytes()).unwrap_err();
    expect![[r#"
        /format: the file has format 2, this program reads up to 1; open it with a newer one
    "#]]
    .assert_eq(&invalid.to_string());
}

#[test]
fn a_newer_session_is_refused_with_both_numbers() {
    let mut json: Value = serde_json::from_str(SESSIONS[0].1).unwrap();
    json["format"] = json!(2);
    let error = SessionFile::open(json.to_string().as_bytes()).unwrap_err();
    expect!["the copy has format 2, this program reads up to 1; open it with a newer one"]
        .assert_eq(&error.to_string());
}
