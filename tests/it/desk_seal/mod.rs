//! Sealed deals: who opens what, what a file tells, and what hostile ones do.

mod made;
mod vectors;

use std::collections::{BTreeMap, BTreeSet};

use parley::{
    desk::{
        code::ShortCode,
        seal::{
            Compartment, DealFile, DealFileError, Grant, Key, Master, OpenError, RoleKey, SealError, Sealing, Stretch,
            Stretched,
            boxes::{self, Padding, Place},
            stretch,
        },
    },
    document::{Id, Json},
};
use proptest::{collection::vec, prelude::*};
use rand::{Rng, RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;

const ROLES: [&str; 3] = ["buyer", "seller", "broker"];

fn id(text: &str) -> Id {
    Id::new(text).unwrap()
}

fn deal_id() -> Id {
    id("00112233445566778899aabbccddeeff")
}

fn master() -> Master {
    Master::new(std::array::from_fn(|i| i as u8))
}

fn cheap() -> Stretch {
    Stretch::new(8, 1).unwrap()
}

fn public() -> Json {
    Json::Record(vec![("title".into(), Json::Text("The orchard".into()))])
}

fn role(name: &str) -> Compartment {
    Compartment::Role(id(name))
}

fn inject(role: &str) -> Compartment {
    Compartment::Inject { role: id(role), news: id("1") }
}

/// Cards that share no eight bytes with one another or with anything else.
fn card(name: &str) -> String {
    format!("«{name}» must not go below {}; the roof leaks and nobody has asked.", name.len() * 1_000)
}

fn texts() -> BTreeMap<Compartment, String> {
    let roles = ROLES.map(role).into_iter().chain(ROLES.map(inject));
    roles.chain([Compartment::Debrief, Compartment::Trainer]).map(|it| (it.clone(), card(&it.to_string()))).collect()
}

fn random(seed: u64) -> impl FnMut(&mut [u8]) {
    let mut random = ChaCha8Rng::seed_from_u64(seed);
    move |bytes| random.fill_bytes(bytes)
}

/// A deal of these texts, with locks under these stretched codes.
fn sealed(texts: &BTreeMap<Compartment, String>, locks: &[(Stretched, Grant)], seed: u64) -> DealFile {
    let (master, mut random) = (master(), random(seed));
    let mut sealing = Sealing::new(deal_id(), master.clone(), cheap(), &mut random);
    texts.iter().for_each(|(name, text)| sealing.compartment(name, text, &mut random).unwrap());
    locks.iter().for_each(|(code, grant)| sealing.lock(code, grant, &mut random).unwrap());
    sealing.finish(public()).unwrap()
}

fn some_locks() -> Vec<(Stretched, Grant)> {
    let seats = (1..=6).map(|number| Grant::Seat {
        number,
        group: (number - 1) / 3,
        part: id("speaks"),
        role: (number != 6).then(|| master().role(&id(ROLES[usize::from(number - 1) % 3]))),
    });
    let words = [
        Grant::Inject { role: id("seller"), news: id("1"), half: master().key(&inject("seller")) },
        Grant::Debrief { key: master().key(&Compartment::Debrief) },
    ];
    seats.chain(words).enumerate().map(|(i, grant)| (Stretched::new([i as u8; 32]), grant)).collect()
}

fn read_again(deal: &DealFile) -> DealFile {
    let read = DealFile::open(deal.to_text().as_bytes()).unwrap();
    assert_eq!(read, *deal);
    read
}

#[test]
fn a_code_from_a_card_opens_the_card() {
    let (master, mut random) = (master(), random(1));
    let mut sealing = Sealing::new(deal_id(), master.clone(), cheap(), &mut random);
    let code = ShortCode::new([1, 2, 3, 4, 5]);
    let grant = Grant::Seat { number: 4, group: 1, part: id("speaks"), role: Some(master.role(&id("seller"))) };
    let stretched = stretch(code, sealing.salt(), cheap()).unwrap();
    sealing.lock(&stretched, &grant, &mut random).unwrap();
    assert_eq!(sealing.lock(&stretched, &grant, &mut random), Err(SealError::SameCode));
    sealing.compartment(&role("seller"), "not below 60", &mut random).unwrap();
    let twice = sealing.compartment(&role("seller"), "not below 50", &mut random);
    assert_eq!(twice, Err(SealError::Twice(role("seller"))));
    let deal = read_again(&sealing.finish(public()).unwrap());

    let typed = ShortCode::read(&code.to_string().to_lowercase()).unwrap();
    let sealed = deal.sealed().unwrap();
    let found = deal.unlock(&stretch(typed, &sealed.salt, sealed.stretch).unwrap()).unwrap();
    assert_eq!(found, grant);
    let Grant::Seat { role: Some(RoleKey { role, key }), .. } = found else { panic!("{found:?}") };
    assert_eq!(deal.open_role(&role, &key).unwrap(), "not below 60");
    let other = stretch(ShortCode::new([1, 2, 3, 4, 6]), &sealed.salt, sealed.stretch).unwrap();
    assert_eq!(deal.unlock(&other), Err(OpenError::NoMatch));
}

#[test]
fn every_grant_comes_out_of_its_lock_as_it_was_put_in() {
    let long = id(&"x".repeat(64));
    let longest = [
        Grant::Seat { number: 60, group: 29, part: long.clone(), role: Some(master().role(&long)) },
        Grant::Inject { role: long.clone(), news: long, half: Key::new([255; 16]) },
    ];
    let mut locks = some_locks();
    locks.extend(longest.into_iter().enumerate().map(|(i, it)| (Stretched::new([99 + i as u8; 32]), it)));
    let deal = read_again(&sealed(&texts(), &locks, 1));
    for (code, grant) in &locks {
        assert_eq!(deal.unlock(code).as_ref(), Ok(grant));
    }
    let lengths: BTreeSet<usize> = deal.sealed().unwrap().locks.values().map(Vec::len).collect();
    assert_eq!(lengths.len(), 1, "the length of a lock tells what it opens");
}

#[test]
fn a_key_opens_its_own_box_and_no_other() {
    let deal = read_again(&sealed(&texts(), &[], 2));
    let mut n_opened = 0;
    for holder in ROLES {
        let key = master().role(&id(holder)).key;
        for asked in ROLES {
            let opened = deal.open_role(&id(asked), &key);
            n_opened += usize::from(opened.is_ok());
            let expected = if holder == asked { Ok(card(&format!("role/{asked}"))) } else { Err(OpenError::NoMatch) };
            assert_eq!(opened, expected);
            // A role's key and an inject's word: both have to be of that role.
            for word in ROLES {
                let half = master().key(&inject(word));
                let opened = deal.open_inject(&id(asked), &id("1"), &key, &half);
                assert_eq!(opened.is_ok(), holder == asked && word == asked);
                assert!(opened.is_ok() || opened == Err(OpenError::NoMatch));
            }
        }
        assert_eq!(deal.open_debrief(&key), Err(OpenError::NoMatch));
        assert_eq!(deal.open_inject(&id(holder), &id("1"), &key, &key), Err(OpenError::NoMatch));
    }
    assert_eq!(n_opened, ROLES.len());
    assert_eq!(deal.open_debrief(&master().key(&Compartment::Debrief)), Ok(card("debrief")));
    assert_eq!(deal.open_trainer(&master()), Ok(card("trainer")));
    assert_eq!(deal.open_trainer(&Master::new([1; 32])), Err(OpenError::NoMatch));
    assert_eq!(deal.open_role(&id("nobody"), &Key::new([0; 16])), Err(OpenError::NoMatch));
}

#[test]
fn a_plain_deal_opens_without_keys() {
    let deal = read_again(&DealFile::in_the_clear(deal_id(), public(), texts()).unwrap());
    assert_eq!(deal.plain(&role("seller")), Some(card("role/seller").as_str()));
    assert_eq!(deal.open_role(&id("seller"), &Key::new([0; 16])), Ok(card("role/seller")));
    assert_eq!(deal.open_role(&id("nobody"), &Key::new([0; 16])), Err(OpenError::NoMatch));
    assert_eq!(deal.unlock(&Stretched::new([0; 32])), Err(OpenError::NoMatch));
    assert_eq!(deal.names(), sealed(&texts(), &[], 3).names());
}

#[test]
fn no_flipped_bit_is_accepted() {
    let key = master().role(&id("buyer")).key;
    let deal = deal_id();
    let place = Place { deal: &deal, name: "role/buyer", padding: Padding::Compartment };
    let good = boxes::seal(key.bytes(), [7; 16], &place, &card("role/buyer")).unwrap();
    let mut random = ChaCha8Rng::seed_from_u64(5);
    for _ in 0..2_000 {
        let (at, bit) = (random.random_range(0..good.len()), random.random_range(0..8));
        let mut flipped = good.clone();
        flipped[at] ^= 1 << bit;
        let expected = match at {
            0 if flipped[0] == 0 => OpenError::Malformed,
            0 => OpenError::Newer,
            1..49 => OpenError::NoMatch,
            _ => OpenError::Tag,
        };
        assert_eq!(boxes::open(key.bytes(), &place, &flipped), Err(expected), "{at} {bit}");
    }
}

#[test]
fn the_length_of_a_file_does_not_tell_which_card_is_long() {
    let mut other = texts();
    other.insert(role("seller"), "x".repeat(1_020));
    other.insert(role("buyer"), String::new());
    let (one, two) = (sealed(&texts(), &some_locks(), 6), sealed(&other, &some_locks(), 7));
    assert_eq!(one.to_text().len(), two.to_text().len());
    other.insert(role("seller"), "x".repeat(1_021));
    assert!(two.to_text().len() < sealed(&other, &some_locks(), 7).to_text().len());
}

#[test]
fn nothing_of_a_card_stands_in_a_sealed_file() {
    let deal = sealed(&texts(), &some_locks(), 8);
    let text = deal.to_text();
    let inside = deal.sealed().unwrap();
    let all: Vec<&[u8]> =
        inside.boxes.values().chain(inside.locks.values()).map(Vec::as_slice).chain([text.as_bytes()]).collect();
    let pieces: BTreeSet<&[u8]> = all.iter().flat_map(|it| it.windows(8)).collect();
    for (name, card) in texts() {
        // The name of a compartment stands in the clear, so only what follows it in the card.
        let secret = card.split_once("must").unwrap().1;
        assert!(secret.as_bytes().windows(8).all(|it| !pieces.contains(it)), "{name}");
    }
}

#[test]
fn a_pack_that_is_sealed_again_has_new_salts_and_new_boxes() {
    let one = BTreeMap::from([(role("buyer"), card("role/buyer"))]);
    let (master, mut random) = (master(), random(9));
    let mut salts = BTreeSet::new();
    for _ in 0..1_000 {
        let mut sealing = Sealing::new(deal_id(), master.clone(), cheap(), &mut random);
        one.iter().for_each(|(name, text)| sealing.compartment(name, text, &mut random).unwrap());
        let deal = sealing.finish(public()).unwrap();
        let sealed = deal.sealed().unwrap();
        salts.insert(sealed.salt);
        salts.insert(sealed.boxes[&role("buyer")][1..17].try_into().unwrap());
    }
    assert_eq!(salts.len(), 2_000);
}

#[test]
fn locks_stand_in_the_order_of_their_tags() {
    let mut backwards = some_locks();
    backwards.reverse();
    let (one, other) = (sealed(&texts(), &some_locks(), 1), sealed(&texts(), &backwards, 1));
    let order = |it: &DealFile| it.sealed().unwrap().locks.keys().copied().collect::<Vec<_>>();
    assert_eq!(order(&one), order(&other));
}

#[track_caller]
fn check_refused(from: &str, to: &str, expected: &str) {
    let text = sealed(&texts(), &some_locks()[..1], 1).to_text();
    assert!(text.contains(from), "{from}");
    let found = DealFile::open(text.replacen(from, to, 1).as_bytes()).unwrap_err();
    assert_eq!(found.to_string(), expected);
}

#[test]
fn what_is_no_deal_is_refused() {
    const NO_DEAL: &str = "this is no file of a deal, or a part of it is damaged; ask for it again";
    check_refused("\"deal\"", "\"session\"", NO_DEAL);
    check_refused("\"format\":1", "\"format\":2", "the deal has format 2; open it with a newer program");
    check_refused("\"format\":1", "\"format\":0", NO_DEAL);
    check_refused("\"memory_mib\":8", "\"memory_mib\":65", NO_DEAL);
    check_refused("\"memory_mib\":8", "\"memory_mib\":7", NO_DEAL);
    check_refused("\"passes\":1", "\"passes\":5", NO_DEAL);
    check_refused("\"passes\":1", "\"passes\":0", NO_DEAL);
    check_refused("00112233", "00112z33", NO_DEAL);
    check_refused("00112233", "0011223", NO_DEAL);
    check_refused("role/buyer", "role/buyer/x", NO_DEAL);
    check_refused("\"debrief\"", "\"debriefs\"", NO_DEAL);
    check_refused("\"sealed\":", "\"plain\":{},\"sealed\":", NO_DEAL);
    check_refused("\"public\":{", "\"public\":[],\"p\":{", NO_DEAL);
    check_refused("\"salt\":\"", "\"salt\":\"A", NO_DEAL);
    check_refused("\"locks\":{\"", "\"locks\":{\"A", NO_DEAL);
    assert!(matches!(DealFile::open(b"{"), Err(DealFileError::Unreadable(_))));
    assert!(matches!(DealFile::open(&vec![b' '; (1 << 20) + 1]), Err(DealFileError::Unreadable(_))));
}

#[test]
fn a_deal_is_bounded() {
    let roles = |n: usize| (0..n).map(|i| (role(&format!("r{i}")), String::new()));
    let injects =
        |n: usize| (0..n).map(|i| (Compartment::Inject { role: id("r"), news: id(&format!("{i}")) }, String::new()));
    let plain = |texts: BTreeMap<Compartment, String>| DealFile::in_the_clear(deal_id(), public(), texts);
    assert!(plain(roles(8).chain(injects(64)).collect()).is_ok());
    assert_eq!(plain(roles(9).collect()), Err(SealError::TooMany));
    assert_eq!(plain(injects(65).collect()), Err(SealError::TooMany));
    assert_eq!(plain([(role("a"), "x".repeat(1 << 20))].into()), Err(SealError::TooLarge));
    assert_eq!(DealFile::in_the_clear(id("short"), public(), [].into()), Err(SealError::NotADeal));
    assert_eq!(DealFile::in_the_clear(deal_id(), Json::Null, [].into()), Err(SealError::NotADeal));

    let with_locks = |n: u8| {
        let (master, mut random) = (master(), random(1));
        let mut sealing = Sealing::new(deal_id(), master.clone(), cheap(), &mut random);
        let grant = Grant::Debrief { key: Key::new([0; 16]) };
        let foreseen = sealing.has_room(public(), n.into());
        (0..n).for_each(|i| sealing.lock(&Stretched::new([i; 32]), &grant, &mut random).unwrap());
        let finished = sealing.finish(public());
        assert_eq!(finished.as_ref().map(|_| ()), foreseen.as_ref().map(|_| ()));
        finished
    };
    assert!(with_locks(128).is_ok());
    assert_eq!(with_locks(129), Err(SealError::TooMany));
}

#[test]
fn keys_and_names_are_written_as_they_are_read() {
    let key = Key::new([250; 16]);
    assert_eq!(Key::from_text(&key.to_text()), Some(key.clone()));
    assert_eq!(Master::from_text(&master().to_text()), Some(master()));
    assert_eq!(Key::from_text(&master().to_text()), None);
    assert_eq!(format!("{key:?} {:?}", master()), "Key(..) Master(..)");
    for name in texts().keys() {
        assert_eq!(Compartment::new(&name.to_string()).as_ref(), Some(name));
    }
    for name in ["", "role", "role/", "role/A", "inject/a", "inject/a/b/c", "debrief/x", "public"] {
        assert_eq!(Compartment::new(name), None, "{name}");
    }
}

/// Whatever opens is tried with every key.
fn try_everything(bytes: &[u8]) {
    let Ok(deal) = DealFile::open(bytes) else { return };
    for name in ROLES {
        let key = master().role(&id(name)).key;
        if let Ok(text) = deal.open_role(&id(name), &key) {
            assert!(deal.sealed().is_none() || text == card(&format!("role/{name}")));
        }
    }
    let _ = (deal.open_trainer(&master()), deal.open_debrief(&Key::new([0; 16])));
    some_locks().iter().for_each(|(code, grant)| {
        if let Ok(found) = deal.unlock(code) {
            assert_eq!(found, *grant);
        }
    });
}

proptest! {
    #[test]
    fn a_hostile_deal_neither_panics_nor_opens_to_other_words(
        changes in vec((any::<prop::sample::Index>(), any::<u8>(), 0u8..4), 1..6),
        pieces in vec("[\\[\\]{}\":,0-9a-zA-Z_/-]{1,6}", 6),
    ) {
        let mut bytes = sealed(&texts(), &some_locks(), 1).to_text().into_bytes();
        for ((at, byte, how), piece) in changes.into_iter().zip(pieces) {
            // A file that was cut down to nothing has no place to change.
            let at = if bytes.is_empty() { break } else { at.index(bytes.len()) };
            match how {
                0 => bytes[at] = byte,
                1 => { bytes.splice(at..at, piece.bytes()); }
                2 => { bytes.drain(at..bytes.len().min(at + usize::from(byte))); }
                _ => bytes.truncate(bytes.len() - at.min(bytes.len() / 4)),
            }
        }
        try_everything(&bytes);
    }

    #[test]
    fn a_text_comes_out_of_its_box_as_it_was_put_in(text in "\\PC{0,1500}", key: [u8; 16], salt: [u8; 16]) {
        let deal = deal_id();
        let place = Place { deal: &deal, name: "debrief", padding: Padding::Compartment };
        let sealed = boxes::seal(&key, salt, &place, &text).unwrap();
        prop_assert_eq!(boxes::open(&key, &place, &sealed), Ok(text));
    }

    #[test]
    fn any_bytes_are_opened_or_refused(bytes in vec(any::<u8>(), 0..400), version in 0u8..3) {
        let deal = deal_id();
        let mut bytes = bytes;
        bytes.insert(0, version);
        for padding in [Padding::Lock, Padding::Compartment] {
            let place = Place { deal: &deal, name: "lock", padding };
            prop_assert!(boxes::open(&[0; 16], &place, &bytes).is_err());
        }
    }
}
