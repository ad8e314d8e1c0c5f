//! The known answers of docs/sealed-format.md. They are checked here, and by
//! tests/journeys/vectors.test.mjs with other people's primitives.

use std::fmt::Debug;

use expect_test::expect_file;
use parley::{
    desk::{
        code::{
            CodeError, Kind, ShortCode,
            long::{self, polymod},
        },
        seal::{
            Compartment, DealFile, Grant, Key, Master, OpenError, RoleKey, Stretch, Stretched,
            boxes::{self, Padding, Place},
            stretch,
        },
    },
    document::{Id, Json},
};
use sha2::{Digest, Sha256};

use super::made;

const FILE: &str = include_str!("../../data/seal/vectors.json");

const DEAL: &str = include_str!("../../data/seal/deal.json");

/// The answers are frozen: files on people's disks hang on them.
const HASH: &str = "befaaad1dcdbf128abe5d4e48cb2f1d2a8c2b4a9220645392dc7d6b5c7ebbe1f";

fn answers(group: &str) -> Vec<Json> {
    match Json::parse(FILE.as_bytes()).unwrap().get(group) {
        Some(Json::List(it)) => it.clone(),
        _ => panic!("no group {group}"),
    }
}

#[track_caller]
fn text<'a>(json: &'a Json, key: &str) -> &'a str {
    match json.get(key) {
        Some(Json::Text(it)) => it,
        it => panic!("{key}: {it:?}"),
    }
}

#[track_caller]
fn number(json: &Json, key: &str) -> i64 {
    match json.get(key) {
        Some(Json::Number(it)) => *it,
        it => panic!("{key}: {it:?}"),
    }
}

#[track_caller]
fn bytes(json: &Json, key: &str) -> Vec<u8> {
    let digits = text(json, key).as_bytes().chunks(2);
    digits.map(|it| u8::from_str_radix(str::from_utf8(it).unwrap(), 16).unwrap()).collect()
}

#[track_caller]
fn fixed<const N: usize>(json: &Json, key: &str) -> [u8; N] {
    bytes(json, key).try_into().unwrap()
}

fn symbols(json: &Json, key: &str) -> Vec<u8> {
    match json.get(key) {
        Some(Json::List(it)) => {
            it.iter().map(|it| if let Json::Number(n) = it { *n as u8 } else { panic!("{it:?}") }).collect()
        }
        it => panic!("{key}: {it:?}"),
    }
}

/// The kind of failure by its word, or `ok`.
fn word<T, E: Debug>(result: &Result<T, E>) -> String {
    let Err(error) = result else { return "ok".into() };
    let name = format!("{error:?}");
    let name = name.split(|c: char| !c.is_alphanumeric()).next().unwrap();
    let parts = name.char_indices().map(|(i, c)| if i != 0 && c.is_uppercase() { format!("_{c}") } else { c.into() });
    parts.collect::<String>().to_lowercase()
}

#[test]
fn the_known_answers_are_made_from_their_inputs() {
    expect_file!["../../data/seal/vectors.json"].assert_eq(&made::all());
    expect_file!["../../data/seal/deal.json"].assert_eq(&made::deal().to_text());
}

#[test]
fn the_known_answers_are_those_that_were_frozen() {
    let both = Sha256::new().chain_update(FILE).chain_update(DEAL).finalize();
    assert_eq!(made::hex(&both), Json::Text(HASH.into()));
    let groups = ["bech32", "polymod", "long", "short", "padding", "keys", "stretch", "boxes", "unlocks"];
    assert!(100 <= groups.iter().map(|it| answers(it).len()).sum::<usize>());
}

#[test]
fn codes_are_as_known() {
    for it in answers("polymod") {
        assert_eq!(i64::from(polymod(symbols(&it, "symbols"))), number(&it, "rest"));
    }
    for it in answers("long") {
        let kind = match text(&it, "kind") {
            "result" => Kind::Result,
            "seat" => Kind::Seat,
            "table" => Kind::Table,
            other => panic!("{other}"),
        };
        let read: Result<Vec<u8>, CodeError> = long::read(kind, text(&it, "typed"));
        assert_eq!(word(&read), text(&it, "expect"), "{it:?}");
        if let Ok(content) = read {
            assert_eq!(content, symbols(&it, "content"));
        }
    }
    for it in answers("short") {
        let read = ShortCode::read(text(&it, "typed"));
        assert_eq!(word(&read), text(&it, "expect"), "{it:?}");
        if let Ok(code) = read {
            assert_eq!(code.bytes(), fixed(&it, "bytes"));
        }
    }
}

#[test]
fn keys_are_as_known() {
    for it in answers("keys") {
        let (master, name) = (Master::new(fixed(&it, "master")), Compartment::new(text(&it, "name")).unwrap());
        let key = master.key(&name);
        assert_eq!(*key.bytes(), fixed(&it, "key"));
        if let Compartment::Inject { role, news } = &name {
            let opens = Key::of_inject(role, news, &master.role(role).key, &key);
            assert_eq!(*opens.bytes(), fixed(&it, "opens"));
        }
    }
    for it in answers("stretch") {
        let how = Stretch::new(number(&it, "memory_mib"), number(&it, "passes")).unwrap();
        let stretched = stretch(ShortCode::new(fixed(&it, "code")), &fixed(&it, "salt"), how).unwrap();
        assert_eq!(*stretched.bytes(), fixed(&it, "stretched"));
        assert_eq!(stretched.tag_and_key(), (fixed(&it, "tag"), fixed(&it, "key")));
    }
}

#[test]
fn boxes_are_as_known() {
    let of = |it: &Json| if text(it, "padding") == "lock" { Padding::Lock } else { Padding::Compartment };
    for it in answers("padding") {
        let padded = of(&it).padded(number(&it, "text") as usize);
        assert_eq!(padded.map_or(Json::Null, made::number), *it.get("padded").unwrap());
    }
    for it in answers("boxes") {
        let deal = Id::new(text(&it, "deal")).unwrap();
        let place = Place { deal: &deal, name: text(&it, "name"), padding: of(&it) };
        let opened: Result<String, OpenError> = boxes::open(&bytes(&it, "key"), &place, &bytes(&it, "box"));
        assert_eq!(word(&opened), text(&it, "expect"), "{}", text(&it, "note"));
        if let Ok(words) = opened {
            assert_eq!(words, text(&it, "text"));
        }
    }
    let deal = DealFile::open(DEAL.as_bytes()).unwrap();
    for it in answers("unlocks") {
        let stretched = Stretched::new(fixed(&it, "stretched"));
        let (tag, key) = stretched.tag_and_key();
        assert_eq!(tag, fixed(&it, "tag"));
        let place = Place { deal: &deal.id, name: "lock", padding: Padding::Lock };
        assert_eq!(boxes::open(&key, &place, &bytes(&it, "lock")).unwrap(), text(&it, "grant"));
        let grant = deal.unlock(&stretched).unwrap();
        if let Grant::Seat { role: Some(RoleKey { role, key }), .. } = grant {
            assert_eq!(deal.open_role(&role, &key).unwrap(), super::card(&format!("role/{role}")));
        }
    }
}
