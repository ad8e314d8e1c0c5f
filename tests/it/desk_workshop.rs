//! A workshop from its plan to its seats: dealt, opened, kept, read again.

use parley::{
    desk::{
        code::ShortCode,
        dealt::{Dealing, Dealt},
        results::{Difference, GroupState, Source, group_states},
        seal::{Compartment, DealFile, Grant, Key, RoleKey, SealError, Stretch, stretch},
        seat::{KeptSeat, NotOpened, Opened, SeatPart, UnsealedSeat, pack_tag, public, public_hash, shelf_mark},
        seating::{Change, Part, Plan, Request, Rules, Seat, Seating},
        workshop::{Head, Workshop},
    },
    document::{Id, Json},
    library,
    pack::{Exercise, Pack},
    points::{RoleId, RoleSet},
    steps::KINDS,
};
use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;

use crate::{
    desk_ledger::take,
    desk_results::{MIDDLE, agrees, package},
};

fn id(text: &str) -> Id {
    Id::new(text).unwrap()
}

fn pack(name: &str) -> (Pack, Exercise) {
    let pack = library::pack(name).unwrap();
    let exercise = (*pack.exercises[0]).clone();
    ((*pack).clone(), exercise)
}

fn plan(exercise: &Exercise, n_people: u8) -> Plan {
    let request = Request::new(n_people, exercise.public.roles.n_roles() as u8);
    let seating: Seating = parley::desk::seating::feasible(&request).unwrap().remove(0);
    Plan::draw(seating, Rules::default(), &[], 7)
}

fn seats(plan: &Plan) -> Vec<Seat> {
    plan.room().here().copied().collect()
}

/// The cheapest stretching that a file may ask for.
fn cheap() -> Stretch {
    Stretch::new(8, 1).unwrap()
}

fn sealed(pack: &Pack, exercise: &Exercise, seats: &[Seat], seed: u64) -> Dealt {
    let mut rng = ChaCha8Rng::seed_from_u64(seed);
    let mut random = |bytes: &mut [u8]| bytes.iter_mut().for_each(|it| *it = rng.random());
    let deal = id("00112233445566778899aabbccddeeff");
    let mut dealing = Dealing::new(pack, exercise, seats, deal, cheap(), &mut random).unwrap();
    let (_, n_all) = dealing.progress();
    for n in 0..n_all {
        assert_eq!(dealing.progress(), (n, n_all));
        assert!(dealing.next(&mut random).unwrap());
    }
    assert!(!dealing.next(&mut random).unwrap());
    dealing.finish().unwrap()
}

fn grant(file: &DealFile, typed: &str) -> Grant {
    let sealed = file.sealed().unwrap();
    let stretched = stretch(ShortCode::read(typed).unwrap(), &sealed.salt, sealed.stretch).unwrap();
    file.unlock(&stretched).unwrap()
}

/// What a phone gets: the file, read again, and nothing else.
fn passed_on(dealt: &Dealt) -> DealFile {
    let (file, _) = dealt.sealed.as_ref().unwrap();
    DealFile::open(file.to_text().as_bytes()).unwrap()
}

#[test]
fn each_code_opens_its_own_seat_and_no_other_card() {
    let (pack, exercise) = pack("turn-at-the-sluice");
    let plan = plan(&exercise, 5);
    let dealt = sealed(&pack, &exercise, &seats(&plan), 1);
    let file = passed_on(&dealt);
    assert_eq!(dealt.codes.len(), 5);
    let mut n_opened = 0;
    for seat in seats(&plan) {
        let kept = KeptSeat::granted(file.clone(), grant(&file, dealt.code(seat.number).unwrap())).unwrap();
        assert_eq!((kept.number, kept.group), (seat.number, seat.group.0));
        let again = KeptSeat::from_json(&kept.to_json()).unwrap();
        assert_eq!(again, kept);
        let source = kept.source().unwrap();
        assert_eq!(source.place, format!("{}-{}", dealt.id, seat.number));
        let opened = Pack::reopen(KINDS, source.text.as_bytes()).unwrap();
        for (role, part) in exercise.confidential.iter() {
            let is_own = seat.part.role() == Some(role);
            assert_eq!(opened.exercises[0].confidential[role].instructions == part.instructions, is_own);
            n_opened += usize::from(is_own);
        }
        assert_eq!(kept.part == SeatPart::Observes, seat.part == Part::Observer);
    }
    assert_eq!(n_opened, 4, "of five people one observes");
}

#[test]
fn of_roles_by_keys_exactly_the_diagonal_opens() {
    let (pack, exercise) = pack("turn-at-the-sluice");
    let dealt = sealed(&pack, &exercise, &seats(&plan(&exercise, 4)), 2);
    let (file, master) = dealt.sealed.as_ref().unwrap();
    let roles: Vec<Id> = exercise.public.roles.iter().map(|(_, it)| it.id.clone()).collect();
    let n_open = |key: &Key| roles.iter().filter(|role| file.open_role(role, key).is_ok()).count();
    for role in &roles {
        let RoleKey { key, .. } = master.role(role);
        assert!(file.open_role(role, &key).is_ok());
        assert_eq!(n_open(&key), 1);
        assert!(file.open_debrief(&key).is_err());
    }
    assert_eq!(n_open(&master.key(&Compartment::Debrief)), 0);
    assert_eq!(n_open(&master.key(&Compartment::Trainer)), 0);
}

#[test]
fn the_words_open_news_for_one_role_and_the_debrief_for_all() {
    let whole = library::pack("second-hand-pump-forms").unwrap();
    let exercise = whole.exercises.iter().find(|it| it.confidential.values().iter().any(|it| !it.news.is_empty()));
    let exercise = (**exercise.unwrap()).clone();
    let plan = plan(&exercise, 2);
    let dealt = sealed(&whole, &exercise, &seats(&plan), 3);
    let file = passed_on(&dealt);
    let (name, word) = dealt.words.iter().find(|it| matches!(it.0, Compartment::Inject { .. })).unwrap();
    let Compartment::Inject { role: whose, .. } = name else { panic!("{name}") };
    let debrief = dealt.word(&Compartment::Debrief).unwrap();
    let mut said = String::new();
    for seat in seats(&plan) {
        let mut kept = KeptSeat::granted(file.clone(), grant(&file, dealt.code(seat.number).unwrap())).unwrap();
        let role = seat.part.role().unwrap();
        let is_whose = exercise.public.roles[role].id == *whose;
        let taken = kept.take(&grant(&file, word), 0);
        assert_eq!(taken, if is_whose { Ok(Opened::News) } else { Err(NotOpened::OtherRole) });
        let open = |kept: &KeptSeat| Pack::reopen(KINDS, kept.source().unwrap().text.as_bytes()).unwrap();
        assert_eq!(open(&kept).exercises[0].confidential[role].news.is_empty(), !is_whose);
        assert_eq!(kept.take(&grant(&file, dealt.code(seat.number).unwrap()), 0), Err(NotOpened::SeatCode));
        assert_eq!(kept.take(&grant(&file, debrief), 0), Ok(Opened::Debrief));
        assert_eq!(open(&kept).exercises[0].confidential, exercise.confidential);
        said.push_str(if is_whose { "news " } else { "nothing " });
    }
    assert_eq!(said.split(' ').filter(|it| *it == "news").count(), 1);
}

#[test]
fn the_authors_ids_of_news_do_not_stand_in_the_file() {
    let whole = library::pack("second-hand-pump-forms").unwrap();
    for exercise in whole.exercises.iter().map(|it| (**it).clone()) {
        let text = passed_on(&sealed(&whole, &exercise, &seats(&plan(&exercise, 2)), 4)).to_text();
        for news in exercise.confidential.values().iter().flat_map(|it| &it.news) {
            assert!(!text.contains(&format!("\"{}\"", news.id)) && !text.contains(&format!("/{}\"", news.id)));
        }
    }
}

#[test]
fn what_everybody_reads_of_a_deal_tells_nothing_of_the_cards() {
    let (pack, exercise) = pack("turn-at-the-sluice");
    let source = pack.source.replacen("\"reservation_value\":42", "\"reservation_value\":43", 1);
    let other = Pack::reopen(KINDS, source.as_bytes()).unwrap();
    assert_ne!(pack.hash, other.hash);
    let seats = seats(&plan(&exercise, 4));
    let public = |pack: &Pack| passed_on(&sealed(pack, &pack.exercises[0], &seats, 6)).public;
    assert!(public(&pack) == public(&other));
}

#[test]
fn the_desk_knows_the_mark_that_seats_put_into_their_results() {
    let (pack, exercise) = pack("turn-at-the-sluice");
    let seats = seats(&plan(&exercise, 4));
    let mut workshop = Workshop::new(head(&pack, &exercise), &exercise);
    let mark = |file: &DealFile| pack_tag(public_hash(file).unwrap());
    let known = |workshop: &Workshop| workshop.tags().map(|it| it.1);

    let mut dealt = sealed(&pack, &exercise, &seats, 8);
    workshop.dealt = Some(dealt.clone());
    assert_eq!(known(&workshop), mark(&passed_on(&dealt)));
    assert_ne!(known(&workshop), pack_tag(&pack.hash));

    // Once the hash was that of the whole pack.
    let file = dealt.sealed.as_mut().map(|it| &mut it.0).unwrap();
    file.public = public(pack.hash.clone(), &exercise.public.id, file.public.get("pack").unwrap().clone());
    workshop.dealt = Some(dealt.clone());
    assert_eq!(known(&workshop), pack_tag(&pack.hash));
    assert_eq!(known(&workshop), mark(&passed_on(&dealt)));

    let plain = Dealt::plain(&pack, &exercise.public.id, &seats, [1, 2, 3]).unwrap();
    let seat = UnsealedSeat::from_code(&plain.codes[0].1, |_, _| Some(exercise.public.id.clone())).unwrap().unwrap();
    workshop.dealt = Some(plain.clone());
    assert_eq!(known(&workshop), mark(&KeptSeat::of_pack(&pack, plain.id, &seat).unwrap().file));
}

#[test]
fn a_deal_that_is_too_large_is_refused_before_a_code_is_made() {
    let (mut pack, exercise) = pack("turn-at-the-sluice");
    let seats = seats(&plan(&exercise, 4));
    let short = pack.source.clone();
    let mut made = |n: usize| {
        let long = format!("\"instructions\":{{\"xx\":\"{}\",", "x".repeat(n));
        pack.source = short.replacen("\"instructions\":{", &long, 1);
        let deal = id("00112233445566778899aabbccddeeff");
        Dealing::new(&pack, &exercise, &seats, deal, cheap(), &mut |_| {}).err()
    };
    assert_eq!([made(100_000), made(600_000)], [None, Some(SealError::TooLarge)]);
}

#[test]
fn a_plain_code_is_enough_for_a_device_that_has_the_exercise() {
    let (pack, exercise) = pack("turn-at-the-sluice");
    let plan = plan(&exercise, 5);
    let dealt = Dealt::plain(&pack, &exercise.public.id, &seats(&plan), [0xab, 0xcd, 0xef]).unwrap();
    assert_eq!(dealt.id.as_str(), format!("bcdef{}", "0".repeat(27)));
    for seat in seats(&plan) {
        let typed = dealt.code(seat.number).unwrap();
        let find = |mark: u16, n: u8| {
            assert_eq!(mark, shelf_mark(&pack.id, &pack.version));
            pack.exercises.get(usize::from(n)).map(|it| it.public.id.clone())
        };
        let read = UnsealedSeat::from_code(&typed.to_lowercase(), find).unwrap().unwrap();
        assert_eq!((read.number, read.group, read.role), (seat.number, seat.group.0, seat.part.role()));
        assert_eq!(read.deal_id(), Some(dealt.id.clone()));
        let kept = KeptSeat::of_pack(&pack, read.deal_id().unwrap(), &read).unwrap();
        let opened = Pack::reopen(KINDS, kept.source().unwrap().text.as_bytes()).unwrap();
        for (role, part) in exercise.confidential.iter() {
            let is_open = opened.exercises[0].confidential[role].instructions == part.instructions;
            assert_eq!(is_open, seat.part.role() == Some(role));
        }
        assert_eq!(KeptSeat::from_json(&kept.to_json()), Some(kept));
    }
}

fn head(pack: &Pack, exercise: &Exercise) -> Head {
    Head {
        id: id("00ff"),
        place: pack.id.to_string(),
        hash: pack.hash.clone(),
        exercise: exercise.public.id.clone(),
        made_ms: 1_795_000_000_000,
        seed: u64::MAX,
    }
}

#[test]
fn a_workshop_that_was_kept_is_the_same_again() {
    let (pack, exercise) = pack("turn-at-the-sluice");
    let head = head(&pack, &exercise);
    let mut workshop = Workshop::new(head.clone(), &exercise);
    let again = |workshop: &Workshop| {
        let text = workshop.to_json(&exercise).to_compact();
        let json = Json::parse(text.as_bytes()).unwrap();
        assert_eq!(Head::from_json(&json), Some(head.clone()));
        Workshop::from_json(&json, &exercise).unwrap()
    };
    assert_eq!(again(&workshop), workshop);
    let plan = plan(&exercise, 5);
    workshop.dealt = Some(sealed(&pack, &exercise, &seats(&plan), 5));
    workshop.plan = Some(plan);
    workshop.second = Some("ru".to_owned());
    workshop.nicknames.insert(3, "the one by the window".to_owned());
    workshop.organisations.push("border service".to_owned());
    workshop.park("  who pays for the gauge?  ");
    workshop.n_revealed = 3;
    assert_eq!(again(&workshop), workshop);
    assert_eq!(workshop.parking_lot, ["who pays for the gauge?"]);
    let expected: Vec<(u8, usize)> = workshop.expected().iter().map(|(group, it)| (*group, it.len())).collect();
    assert_eq!(expected, [(0, 2), (1, 2)]);
    assert_eq!(workshop.tags().map(|it| it.0), Some(0x00112));
}

#[test]
fn news_change_what_the_batna_is_worth_unless_they_were_withheld() {
    let pack = library::packs().into_iter().find(|it| it.exercises.iter().any(|it| has_news(it))).unwrap();
    let exercise = pack.exercises.iter().find(|it| has_news(it)).unwrap().clone();
    let (role, card) = exercise.confidential.iter().find(|(_, it)| !it.news.is_empty()).unwrap();
    let news = &card.news[0];
    assert_ne!(news.reservation_value, card.reservation_value);
    let mut workshop = Workshop::new(head(&pack, &exercise), &exercise);
    assert_eq!(workshop.reservation_values(&exercise)[role], news.reservation_value);
    let of = Compartment::Inject { role: exercise.public.roles[role].id.clone(), news: news.id.clone() };
    workshop.withheld.insert(of);
    let json = Json::parse(workshop.to_json(&exercise).to_compact().as_bytes()).unwrap();
    let again = Workshop::from_json(&json, &exercise).unwrap();
    assert_eq!(again, workshop);
    assert_eq!(again.reservation_values(&exercise)[role], card.reservation_value);
}

fn has_news(exercise: &Exercise) -> bool {
    exercise.confidential.iter().any(|(_, it)| !it.news.is_empty())
}

#[test]
fn what_somebody_handed_in_counts_also_after_they_left() {
    let (pack, exercise) = pack("turn-at-the-sluice");
    let rules = &exercise.public.table().unwrap().1.rules;
    let (middle, other) = (package(MIDDLE), package(&MIDDLE.replace("u50", "u70")));
    let labour = exercise.public.agenda.issues().nth(1).unwrap();
    let agreed = GroupState::Agreed { package: middle.clone(), by: RoleSet::all(2) };
    let differ = GroupState::Mismatch(Difference::Issues(vec![labour]));
    for (second, expected) in [(middle.clone(), agreed), (other, differ)] {
        let mut workshop = Workshop::new(head(&pack, &exercise), &exercise);
        workshop.plan = Some(plan(&exercise, 4));
        let pair: Vec<(u8, RoleId)> = workshop.expected()[&0].clone();
        for ((seat, role), package) in pair.iter().zip([&middle, &second]) {
            take(&mut workshop.ledger, &exercise.public, Source::Typed, agrees(&exercise, *seat, 0, *role, package));
        }
        // Of group B somebody leaves who handed in nothing.
        let leaving = [pair[0].0, pair[1].0, workshop.expected()[&1][0].0];
        for number in leaving {
            let leaves = Change::Leaves { number, stand_in: None };
            workshop.plan = Some(workshop.plan.unwrap().with(leaves).unwrap());
            let states = group_states(rules, &workshop.expected(), &workshop.ledger, workshop.which);
            assert_eq!(states[0], (0, expected.clone()), "without {number}");
        }
        assert_eq!(workshop.expected()[&1].len(), 1, "who said nothing and is gone is not waited for");
    }
}

#[test]
fn a_workshop_that_a_stranger_wrote_is_refused() {
    let (pack, exercise) = pack("turn-at-the-sluice");
    let mut workshop = Workshop::new(head(&pack, &exercise), &exercise);
    workshop.plan = Some(plan(&exercise, 4));
    let good = workshop.to_json(&exercise).to_compact();
    assert!(Workshop::from_json(&Json::parse(good.as_bytes()).unwrap(), &exercise).is_some());
    for (from, to) in [
        ("\"format\":1", "\"format\":2"),
        ("\"revealed\":0", "\"revealed\":256"),
        ("\"nicknames\":{}", "\"nicknames\":{\"3\":7}"),
        ("\"ledger\":[]", "\"ledger\":[{}]"),
        ("\"withheld\":[]", "\"withheld\":[\"role/usken\"]"),
        ("\"workshop\"", "\"session\""),
    ] {
        let bad = good.replacen(from, to, 1);
        assert_ne!(bad, good, "{from}");
        assert_eq!(Workshop::from_json(&Json::parse(bad.as_bytes()).unwrap(), &exercise), None, "{to}");
    }
}
