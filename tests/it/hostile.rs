//! What strangers send: the door never panics, and every refusal is a sentence
//! with a place. `scripts/fuzz` runs the seeded tests here with more cases.

use std::{
    collections::BTreeMap,
    panic::{AssertUnwindSafe, catch_unwind},
    time::Instant,
};

use base64ct::{Base64UrlUnpadded, Encoding};
use parley::{
    document::{Json, Problem, ProblemKind},
    library,
    pack::{InvalidPack, LinkError, MAX_ENCODED, Pack, from_link, lint, to_link},
    session::{Entry, Head, Mode, Results, Session, SessionFile, SessionFileError},
};
use serde_json::Value;
use sha2::{Digest, Sha256};

use crate::{
    corpus::corpus,
    games::{Chance, Game, head, open, whole},
};

/// How many mutated documents of each sort are tried: `PARLEY_FUZZ_CASES`, or
/// what a test run has time for.
pub fn n_cases(usual: usize) -> usize {
    std::env::var("PARLEY_FUZZ_CASES").ok().and_then(|it| it.parse().ok()).unwrap_or(usual)
}

/// The name of a kind, such as `WrongKind`.
fn kind_name(kind: &ProblemKind) -> String {
    format!("{kind:?}").chars().take_while(|c| c.is_alphanumeric()).collect()
}

/// What holds of every refusal: problems with a sentence, each at a place that
/// the file has.
#[track_caller]
fn check_refusal(bytes: &[u8], problems: &[Problem]) {
    assert!(!problems.is_empty(), "refused without a reason");
    // Only a file that is JSON has places.
    let has_places = problems.iter().any(|it| !it.at.is_empty());
    let file: Option<Value> = has_places
        .then(|| serde_json::from_str(str::from_utf8(bytes).ok()?.trim_start_matches('\u{feff}')).ok())
        .flatten();
    for problem in problems {
        let sentence = problem.kind.to_string();
        assert!(5 < sentence.len() && !sentence.ends_with('.'), "{sentence:?}");
        assert!(problem.at.is_empty() || problem.at.starts_with('/'), "{problem}");
        if let Some(file) = &file {
            assert!(file.pointer(&problem.at).is_some(), "no such place: {problem}");
        }
    }
}

#[test]
fn every_hostile_document_meets_the_refusal_that_is_meant_for_it() {
    let corpus = corpus();
    assert!(200 <= corpus.len());
    let mut wrong = Vec::new();
    for it in corpus {
        let opened = Pack::open(&it.bytes);
        if let Err(invalid) = &opened {
            check_refusal(&it.bytes, &invalid.problems);
        }
        let found = match &opened {
            Ok(_) => "it opens".to_owned(),
            Err(invalid) => invalid.problems.iter().map(ToString::to_string).collect::<Vec<_>>().join("; "),
        };
        let is_right = match (&it.expected, &opened) {
            (None, Ok(_)) => true,
            (Some((at, kind)), Err(invalid)) => {
                invalid.problems.iter().any(|it| it.at == *at && kind_name(&it.kind) == *kind)
            }
            _ => false,
        };
        if !is_right {
            let found: String = found.chars().take(200).collect();
            wrong.push(format!("{}: expected {:?}, but {found}", it.name, it.expected));
        }
    }
    println!("{} hostile documents", corpus.len());
    assert!(wrong.is_empty(), "{} of {}:\n{}", wrong.len(), corpus.len(), wrong.join("\n"));
}

/// Pieces that are put where they do not belong.
const PIECES: [&str; 40] = [
    "{",
    "}",
    "[",
    "]",
    ":",
    ",",
    "\"",
    "\\",
    "null",
    "true",
    "false",
    "-0",
    "1e999",
    "18446744073709551616",
    "-9223372036854775808",
    "9223372036854775807",
    "0.1",
    "1e-400",
    "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[",
    "{\"a\":{\"a\":",
    "\"\\ud800\"",
    "\\u202e",
    "\u{202e}",
    "\u{200b}",
    "\u{feff}",
    "a\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}",
    "<script>",
    "\u{0}",
    "\r\n",
    "\"format\":2,",
    "\"id\":\"../../x\",",
    "\"en\":",
    "\"kind\":\"table\",",
    "{}",
    "[]",
    "\"\"",
    "\"ru\":\"\",",
    "\u{2028}",
    "🛶",
    "ferry",
];

/// The document with one to four changes that a careless or hostile hand makes.
fn mutate(bytes: &[u8], chance: &mut Chance) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    for _ in 0..1 + chance.below(4) {
        let n = bytes.len();
        let (a, b) = (chance.below(n), chance.below(n));
        let (from, to) = (a.min(b), a.max(b).min(a.min(b) + 200));
        match chance.below(9) {
            0 => bytes.truncate(a),
            1 => drop(bytes.drain(from..to)),
            2 => {
                let slice = bytes[from..to].to_vec();
                bytes.splice(to..to, slice);
            }
            3 if 0 < n => bytes[a] ^= 1 << chance.below(8),
            4 => drop(bytes.splice(a..a, chance.pick(&PIECES).bytes())),
            5 => drop(bytes.splice(from..to, chance.pick(&PIECES).bytes())),
            6 => {
                // A number becomes another one.
                if let Some(at) = (a..n).find(|i| bytes[*i].is_ascii_digit()) {
                    let end = (at..n).find(|i| !bytes[*i].is_ascii_digit()).unwrap_or(n);
                    let number = chance.between(i64::MIN, i64::MAX) >> chance.below(64);
                    bytes.splice(at..end, number.to_string().bytes());
                }
            }
            7 => {
                let slice = bytes[from..to].to_vec();
                let at = chance.below(n);
                bytes.splice(at..at, slice);
            }
            _ => {
                if n != 0 {
                    let other = bytes[b];
                    bytes[a] = other;
                }
            }
        }
    }
    bytes
}

/// A place in a document, near its root or deep inside, as a JSON pointer.
fn random_place(file: &Value, chance: &mut Chance) -> String {
    let (mut at, mut value) = (String::new(), file);
    loop {
        let (step, next) = match value {
            Value::Object(fields) if !fields.is_empty() => {
                let (key, next) = fields.iter().nth(chance.below(fields.len())).unwrap();
                (key.replace('~', "~0").replace('/', "~1"), next)
            }
            Value::Array(items) if !items.is_empty() => {
                let i = chance.below(items.len());
                (i.to_string(), &items[i])
            }
            _ => return at,
        };
        at = format!("{at}/{step}");
        value = next;
        if chance.once_in(6) {
            return at;
        }
    }
}

/// The document with one or two of its values swapped, copied, removed or
/// made another, so that it stays JSON.
fn rearrange(file: &Value, chance: &mut Chance) -> Vec<u8> {
    let mut file = file.clone();
    for _ in 0..1 + chance.below(2) {
        let (at, other) = (random_place(&file, chance), random_place(&file, chance));
        let Some(other) = file.pointer(&other).cloned() else { break };
        let (parent, key) = at.rsplit_once('/').unwrap_or(("", ""));
        let number = chance.between(-2_000_000, 2_000_000);
        match chance.below(5) {
            0 | 1 => {
                if let Some(place) = file.pointer_mut(&at) {
                    *place = other;
                }
            }
            2 => match file.pointer_mut(parent) {
                Some(Value::Object(fields)) => drop(fields.remove(key)),
                Some(Value::Array(items)) => drop(key.parse::<usize>().map(|i| items.remove(i))),
                _ => {}
            },
            3 => {
                let small = if chance.once_in(2) { number } else { number % 5 };
                if let Some(place) = file.pointer_mut(&at) {
                    *place = small.into();
                }
            }
            _ => match file.pointer_mut(parent) {
                Some(Value::Object(fields)) => drop(fields.insert((*chance.pick(&PIECES)).to_owned(), other)),
                Some(Value::Array(items)) => items.push(other),
                _ => {}
            },
        }
    }
    file.to_string().into_bytes()
}

/// Runs cases of one sort, names the one that panics, and tells what came of
/// them.
#[track_caller]
fn run(sort: &str, n_cases: usize, case: impl Fn(&mut Chance) -> String) {
    let begin = Instant::now();
    let mut outcomes: BTreeMap<String, usize> = BTreeMap::new();
    for seed in 0..n_cases as u64 {
        let outcome = catch_unwind(AssertUnwindSafe(|| case(&mut Chance::new(seed))));
        let outcome = outcome.unwrap_or_else(|_| panic!("{sort}: the case of seed {seed} failed, see above"));
        *outcomes.entry(outcome).or_default() += 1;
    }
    let seconds = begin.elapsed().as_millis().max(1) as usize;
    println!(
        "{sort}: {n_cases} cases in {}.{:03} s, {} a second",
        seconds / 1000,
        seconds % 1000,
        1000 * n_cases / seconds
    );
    for (outcome, n) in &outcomes {
        println!("    {n:>8} {outcome}");
    }
    assert!(1 < outcomes.len(), "{sort}: every case ended alike, so the cases are not worth much");
}

/// What every opened pack must bear, however strange it is.
fn bear(pack: &Pack) {
    let _ = lint(pack).iter().map(ToString::to_string).collect::<Vec<_>>();
    let again = Pack::open(pack.source.as_bytes()).unwrap_or_else(|invalid| panic!("{invalid}"));
    assert_eq!((&again.hash, &again.source), (&pack.hash, &pack.source));
    if let Some(link) = to_link(pack) {
        assert_eq!(from_link(&link).map(|it| it.hash), Ok(pack.hash.clone()));
    }
    for exercise in &pack.exercises {
        let session = Session::new(head(pack, exercise, Mode::OneDevice, 1), exercise.clone());
        let file = SessionFile { head: session.head().to_json(&exercise.public), log: session.log_json(), pack: None };
        assert_eq!(SessionFile::open(file.to_text().as_bytes()).as_ref(), Ok(&file));
    }
}

/// `opened`, or the kind of the first problem.
fn outcome(opened: Result<Pack, InvalidPack>, bytes: &[u8]) -> String {
    match opened {
        Ok(pack) => {
            bear(&pack);
            "opened".to_owned()
        }
        Err(invalid) => {
            check_refusal(bytes, &invalid.problems);
            kind_name(&invalid.problems[0].kind)
        }
    }
}

#[test]
fn mutated_packs_never_panic_and_every_refusal_has_a_place_and_a_sentence() {
    // A large pack that uses every key, and a small one that is opened quickly.
    let files = [whole(), Game::of_roles(2).json(), Game::of_roles(3).json()].map(|it| (it.to_string(), it));
    run("packs", n_cases(2_000), |chance| {
        let (text, file) = chance.pick(&files);
        let bytes = if chance.once_in(2) { mutate(text.as_bytes(), chance) } else { rearrange(file, chance) };
        outcome(Pack::open(&bytes), &bytes)
    });
}

#[test]
fn mutated_shipped_packs_never_panic() {
    let files: Vec<&[u8]> = library::FILES.iter().map(|it| it.as_bytes()).collect();
    run("shipped packs", n_cases(2_000) / 40, |chance| {
        let file = *chance.pick(&files);
        let bytes = mutate(file, chance);
        outcome(Pack::open(&bytes), &bytes)
    });
}

/// What came of a link: never another pack than `hash`.
#[track_caller]
fn check_link(link: &str, hash: &str) -> String {
    match from_link(link) {
        Ok(pack) => {
            assert_eq!(pack.hash, hash, "a changed link opens another pack: {link}");
            "opened the same pack".to_owned()
        }
        Err(error) => {
            assert!(5 < error.to_string().len());
            format!("{error:?}").chars().take_while(|c| c.is_alphanumeric()).collect()
        }
    }
}

fn small_link() -> (String, String) {
    let pack = open(&Game::of_roles(2).json());
    (to_link(&pack).unwrap(), pack.hash)
}

#[test]
fn a_link_that_was_cut_says_so_wherever_it_was_cut() {
    let (link, hash) = small_link();
    let data_begins = link.match_indices('.').nth(2).unwrap().0 + 1;
    for end in 0..link.len() {
        let outcome = check_link(&link[..end], &hash);
        if data_begins <= end {
            let expected = link.len() - data_begins;
            assert_eq!(from_link(&link[..end]), Err(LinkError::Cut { arrived: end - data_begins, expected }));
        } else {
            assert_ne!(outcome, "opened the same pack", "{}", &link[..end]);
        }
    }
    assert_eq!(check_link(&link, &hash), "opened the same pack");
}

#[test]
fn no_single_changed_character_of_a_link_opens_another_pack() {
    let (link, hash) = small_link();
    for i in 0..link.len() {
        for other in ["A", "b", "0", "9", "-", "_", ".", "+", "/", "=", " ", "%41", "\u{202e}", "é", ""] {
            if other == &link[i..=i] {
                continue;
            }
            let changed = [&link[..i], other, &link[i + 1..]].concat();
            check_link(&changed, &hash);
        }
    }
}

#[test]
fn mutated_links_never_panic_and_never_open_another_pack() {
    let (link, hash) = small_link();
    run("links", n_cases(2_000), |chance| {
        let bytes = mutate(link.as_bytes(), chance);
        check_link(&String::from_utf8_lossy(&bytes), &hash)
    });
}

/// A link whose length and checksum are right, whatever it holds.
fn forged_link(source: &[u8]) -> String {
    let data = Base64UrlUnpadded::encode_string(&miniz_oxide::deflate::compress_to_vec(source, 10));
    let hash: String = Sha256::digest(source)[..4].iter().map(|it| format!("{it:02x}")).collect();
    format!("1.{}.{hash}.{data}", data.len())
}

#[test]
fn a_deflate_bomb_is_refused_at_the_size_of_a_pack() {
    let bomb = forged_link(&vec![b' '; (1 << 20) + 1]);
    assert!(bomb.len() < 1_500, "1 MiB packs into {} characters", bomb.len());
    assert_eq!(from_link(&bomb), Err(LinkError::TooLarge));
    let large = forged_link(&vec![b' '; 6 << 20]);
    assert!(large.len() < MAX_ENCODED);
    assert_eq!(from_link(&large), Err(LinkError::TooLarge));
    // At the limit it is looked at, and is no pack.
    let LinkError::Invalid(invalid) = from_link(&forged_link(&vec![b' '; 1 << 20])).unwrap_err() else {
        panic!("blanks are no damaged link")
    };
    assert_eq!(kind_name(&invalid.problems[0].kind), "Syntax");
}

#[test]
fn a_link_may_have_64_kib_and_no_character_more() {
    // Chance does not compress, so the link's length follows the text's.
    let link_of = |n: usize| {
        let mut chance = Chance::new(7);
        let mut file = whole();
        let text: String =
            (0..n).map(|_| char::from(b'!' + chance.below(94) as u8)).filter(|c| !"\"\\".contains(*c)).collect();
        for (i, part) in text.as_bytes().chunks(19_000).enumerate() {
            let mut passage = String::from_utf8_lossy(part).into_owned();
            passage.push('x');
            file["exercises"][0]["debrief"]["what"].as_array_mut().unwrap().insert(i, passage.into());
        }
        to_link(&open(&file))
    };
    assert!(link_of(40_000).is_some_and(|it| it.len() <= MAX_ENCODED));
    assert_eq!(link_of(80_000), None, "too large for a link, though not for a file");
    assert_eq!(from_link(&"1".repeat(MAX_ENCODED + 1)), Err(LinkError::TooLarge));
    assert_ne!(from_link(&"1".repeat(MAX_ENCODED)), Err(LinkError::TooLarge));
}

#[test]
fn a_link_of_a_newer_program_says_so() {
    let (link, _) = small_link();
    assert_eq!(from_link(&link.replacen('1', "2", 1)), Err(LinkError::Newer));
    for junk in [
        "",
        ".",
        "...",
        "0.1.x.y",
        "x",
        "1",
        "1.",
        "1..",
        "1...",
        "1.0.00000000.",
        "1.99999999999999999999.a.b",
        "-1.5.a.b",
    ] {
        let refused = from_link(junk);
        assert!(
            matches!(refused, Err(LinkError::Damaged | LinkError::Cut { .. } | LinkError::Newer)),
            "{junk:?}: {refused:?}"
        );
    }
}

/// A session's file with every kind of entry.
const SAVED: &[u8] = include_bytes!("../data/formats/session-1.json");

/// Takes a file up as the app does, with this pack if it brings none. Says what
/// came of it.
fn take_up(bytes: &[u8], pack: &Pack) -> String {
    let file = match SessionFile::open(bytes) {
        Ok(file) => file,
        Err(error) => {
            assert!(5 < error.to_string().len());
            return match error {
                SessionFileError::Unreadable(problem) => kind_name(&problem.kind),
                SessionFileError::NotASession => "NotASession".to_owned(),
                SessionFileError::Newer { .. } => "Newer".to_owned(),
            };
        }
    };
    let its_pack = file.opened_pack();
    let pack = match &its_pack {
        Some(Ok(pack)) => pack,
        Some(Err(_)) => return "its pack is invalid".to_owned(),
        None => pack,
    };
    let Some((_, exercise)) = Head::names(&file.head) else { return "its head names nothing".to_owned() };
    let Some(exercise) = pack.exercise(exercise.as_str()) else { return "its exercise is unknown".to_owned() };
    let Some(head) = Head::from_json(&file.head, &exercise.public) else { return "its head does not fit".to_owned() };
    let (session, misfits) = Session::resume(head, exercise.clone(), &file.log);
    assert_eq!(session.log().len() + misfits.len(), file.log.len(), "every entry is taken or listed");
    let _ = Results::of(&session).map(|it| it.below_limit());
    let _ = session.counterpart_move();
    let (again, none) = Session::resume(session.head().clone(), exercise.clone(), &session.log_json());
    assert_eq!((again.state(), none.len()), (session.state(), 0), "what was taken up can be saved and taken up again");
    if misfits.is_empty() { "taken up".to_owned() } else { "taken up with misfits".to_owned() }
}

#[test]
fn mutated_session_files_never_panic() {
    let (pack, file): (Pack, Value) = (open(&whole()), serde_json::from_slice(SAVED).unwrap());
    // Most of the file is its pack; without it the entries are hit.
    let mut bare = file.clone();
    bare.as_object_mut().unwrap().remove("pack");
    let bare_text = bare.to_string().into_bytes();
    run("session files", n_cases(2_000), |chance| {
        let bytes = match chance.below(10) {
            0 => mutate(SAVED, chance),
            1 => rearrange(&file, chance),
            2..=5 => mutate(&bare_text, chance),
            _ => rearrange(&bare, chance),
        };
        take_up(&bytes, &pack)
    });
}

#[test]
fn mutated_entries_never_panic() {
    let (pack, file): (Pack, Value) = (open(&whole()), serde_json::from_slice(SAVED).unwrap());
    let entries: Vec<Value> = file["log"].as_array().unwrap().clone();
    let public = &pack.exercises[0].public;
    run("entries", n_cases(2_000), |chance| {
        let entry = chance.pick(&entries);
        let bytes =
            if chance.once_in(2) { mutate(entry.to_string().as_bytes(), chance) } else { rearrange(entry, chance) };
        match Json::parse(&bytes) {
            Err(problem) => kind_name(&problem.kind),
            Ok(json) => match Entry::from_json(&json, public) {
                None => "no entry".to_owned(),
                Some(entry) => {
                    let again = Entry::from_json(&entry.to_json(public), public);
                    assert_eq!(again, Some(entry), "an entry that was read can be written and read again");
                    "read".to_owned()
                }
            },
        }
    });
}

/// One field of an entry holds something that it must not.
#[track_caller]
fn check_entry(pack: &Pack, entry: &str) {
    let exercise = pack.exercises[0].clone();
    let json = Json::parse(entry.as_bytes()).unwrap_or(Json::Null);
    let session = Session::new(head(pack, &exercise, Mode::OneDevice, 1), exercise.clone());
    let fresh = session.state().clone();
    let (session, misfits) = Session::resume(session.head().clone(), exercise, &[json]);
    assert_eq!(misfits.len(), 1, "taken in: {entry}");
    assert_eq!(session.state(), &fresh, "left its mark: {entry}");
}

#[test]
fn an_entry_with_one_bad_field_is_a_misfit_and_changes_nothing() {
    let pack = open(&whole());
    for entry in [
        r#"null"#,
        r#"[]"#,
        r#"{}"#,
        r#""go""#,
        r#"7"#,
        r#"{"at":1,"by":"upper"}"#,
        r#"{"at":1,"by":"upper","act":7}"#,
        r#"{"at":1,"by":"upper","act":"cheat"}"#,
        r#"{"by":"upper","act":"finish"}"#,
        r#"{"at":"now","by":"upper","act":"finish"}"#,
        r#"{"at":1.5,"by":"upper","act":"finish"}"#,
        r#"{"at":1,"act":"finish"}"#,
        r#"{"at":1,"by":"ghost","act":"finish"}"#,
        r#"{"at":1,"by":0,"act":"finish"}"#,
        r#"{"at":1,"by":"upper","act":"go"}"#,
        r#"{"at":1,"by":"upper","act":"go","step":"nowhere","seat":0}"#,
        r#"{"at":1,"by":"upper","act":"go","step":"read","seat":-1}"#,
        r#"{"at":1,"by":"upper","act":"go","step":"read","seat":3}"#,
        r#"{"at":1,"by":"upper","act":"go","step":"read","seat":9223372036854775807}"#,
        r#"{"at":1,"by":"upper","act":"go","step":"read","seat":"0"}"#,
        r#"{"at":1,"by":"upper","act":"goal"}"#,
        r#"{"at":1,"by":"upper","act":"goal","text":7}"#,
        r#"{"at":1,"by":"upper","act":"limit"}"#,
        r#"{"at":1,"by":"upper","act":"limit","mark":1000001}"#,
        r#"{"at":1,"by":"upper","act":"limit","mark":-1000001}"#,
        r#"{"at":1,"by":"upper","act":"limit","mark":9223372036854775807}"#,
        r#"{"at":1,"by":"upper","act":"limit","mark":-9223372036854775808}"#,
        r#"{"at":1,"by":"upper","act":"limit","mark":"f5"}"#,
        r#"{"at":1,"by":"upper","act":"limit","mark":[1]}"#,
        r#"{"at":1,"by":"upper","act":"their_limit","of":"ghost","from":1,"to":2}"#,
        r#"{"at":1,"by":"upper","act":"their_limit","of":"lower","from":1}"#,
        r#"{"at":1,"by":"upper","act":"priorities","issues":[]}"#,
        r#"{"at":1,"by":"upper","act":"priorities","issues":["turn","fare"]}"#,
        r#"{"at":1,"by":"upper","act":"priorities","issues":["turn","fare","fare"]}"#,
        r#"{"at":1,"by":"upper","act":"priorities","issues":["turn","fare","night","night"]}"#,
        r#"{"at":1,"by":"upper","act":"priorities","issues":["turn","fare","ghost"]}"#,
        r#"{"at":1,"by":"upper","act":"priorities","issues":["turn","fare",7]}"#,
        r#"{"at":1,"by":"upper","act":"opening","terms":"turn"}"#,
        r#"{"at":1,"by":"upper","act":"opening","terms":"turn=ghost"}"#,
        r#"{"at":1,"by":"upper","act":"opening","terms":"turn=upper turn=lower"}"#,
        r#"{"at":1,"by":"upper","act":"offer","terms":""}"#,
        r#"{"at":1,"by":"upper","act":"offer","terms":7}"#,
        r#"{"at":1,"by":"upper","act":"record","terms":"turn=upper"}"#,
        r#"{"at":1,"by":"upper","act":"accept"}"#,
        r#"{"at":1,"by":"upper","act":"confirm"}"#,
        r#"{"at":1,"by":"upper","act":"reopen"}"#,
        r#"{"at":1,"by":"upper","act":"tick"}"#,
        r#"{"at":1,"by":"upper","act":"tick","seconds":-1}"#,
        r#"{"at":1,"by":"upper","act":"tick","seconds":4294967296}"#,
        r#"{"at":1,"by":"upper","act":"time_limit","seconds":-1}"#,
        r#"{"at":1,"by":"upper","act":"time_limit","seconds":"5"}"#,
        r#"{"at":1,"by":"upper","act":"time_limit","seconds":4294967296}"#,
        r#"{"at":1,"by":"upper","act":"answer","step":"reflect","question":"heard","scale":8}"#,
        r#"{"at":1,"by":"upper","act":"answer","step":"reflect","question":"heard","scale":-1}"#,
        r#"{"at":1,"by":"upper","act":"answer","step":"reflect","question":"heard","scale":"7"}"#,
        r#"{"at":1,"by":"upper","act":"answer","step":"reflect","question":"feel","text":7}"#,
        r#"{"at":1,"by":"upper","act":"answer","step":"ghost","question":"feel","text":"x"}"#,
        r#"{"at":1,"by":"upper","act":"answer","step":"reflect","question":"ghost","text":"x"}"#,
        r#"{"at":1,"by":"upper","act":"answer","step":"Not an id","question":"feel","text":"x"}"#,
    ] {
        check_entry(&pack, entry);
    }
    let long = "x".repeat(20_001);
    check_entry(&pack, &format!(r#"{{"at":1,"by":"upper","act":"goal","text":"{long}"}}"#));
    check_entry(
        &pack,
        &format!(r#"{{"at":1,"by":"upper","act":"answer","step":"reflect","question":"feel","text":"{long}"}}"#),
    );
}
