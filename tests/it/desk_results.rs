//! What seats hand back: codes and files come back as they went, and only what
//! the rules allow is taken.

use std::{collections::BTreeSet, rc::Rc};

use expect_test::{Expect, expect};
use parley::{
    desk::{
        code::{CodeError, Kind, long},
        results::{Board, GroupState, HandBack, NoDealReason, NotLegal, Refused, Says, scale_questions},
    },
    library,
    pack::{Exercise, Public},
    points::{Package, RoleId, RoleSet, Terms},
    steps::table::{Action, Ending, Offers, Phase, Play, Rejected, Rules},
};
use serde_json::json;

use crate::games::{Chance, Game, open, role, together, whole};

pub const DEAL: u32 = 0x5_4321;
pub const PACK: u16 = 0x2aa;

/// The exercise of two roles and five issues.
pub fn sluice() -> Rc<Exercise> {
    library::pack("turn-at-the-sluice").unwrap().exercises[0].clone()
}

/// A package of the sluice.
#[track_caller]
pub fn package(words: &str) -> Package {
    sluice().package(words).unwrap()
}

pub const MIDDLE: &str = "july_nights=u4_t3 labour=u50 gauge=staff drought=equal_cut winter_flow=half";

/// What a seat hands back with these moves, and nothing else.
pub fn back(exercise: &Exercise, seat: u8, group: u8, moves: Vec<(RoleId, Action)>) -> HandBack {
    let scales = scale_questions(&exercise.public).map(|_| None).collect();
    HandBack { deal_tag: DEAL, pack_tag: PACK, seat, group, moves, has_more: false, no_deal: None, scales, minutes: 0 }
}

/// An agreement as one seat tells it: recorded, and confirmed by itself.
pub fn agrees(exercise: &Exercise, seat: u8, group: u8, role: RoleId, package: &Package) -> HandBack {
    back(exercise, seat, group, vec![(role, Action::Record(package.clone())), (role, Action::Confirm)])
}

pub fn read(public: &Public, code: &str) -> Result<(HandBack, Says), Refused> {
    HandBack::from_code(code, DEAL, PACK, public)
}

/// Every exercise with a table that comes with the program, those that use every
/// key of the format, and tables of more roles with other rules.
fn exercises() -> Vec<Rc<Exercise>> {
    let packs = library::FILES.iter().map(|it| open(&serde_json::from_str(it).unwrap()));
    let mut all: Vec<Rc<Exercise>> =
        packs.chain([open(&whole()), open(&together())]).flat_map(|it| it.exercises).collect();
    all.retain(|it| it.public.table().is_some());
    let quorum = json!({ "rule": "quorum", "at_least": 3, "veto": ["a"] });
    all.push(Game { order: "free", offers: "partial", decision: quorum.clone(), ..Game::of_roles(4) }.exercise());
    all.push(Game { decision: quorum, clock: true, ..Game::of_roles(5) }.exercise());
    all.push(Game { order: "free", ..Game::of_roles(8) }.exercise());
    all
}

fn terms(rules: &Rules, packages: &[Package], chance: &mut Chance) -> Terms {
    let mut terms = Terms::from(chance.pick(packages));
    if rules.offers == Offers::Partial {
        for issue in rules.agenda.issues() {
            if chance.once_in(3) {
                terms = terms.with(issue, None);
            }
        }
    }
    terms
}

/// A play of about so many moves, and how it is handed back.
fn random(exercise: &Exercise, n_moves: usize, chance: &mut Chance) -> HandBack {
    let rules = exercise.public.table().unwrap().1.rules.clone();
    let packages: Vec<Package> = rules.agenda.packages().take(500).collect();
    let roles: Vec<RoleId> = exercise.public.roles.roles().collect();
    let mut play = Play::new(rules.clone());
    for _ in 0..n_moves {
        let by = *chance.pick(&roles);
        let action = match chance.below(40) {
            0..=16 => Action::Offer(terms(&rules, &packages, chance)),
            17..=18 => Action::OfferEither(chance.pick(&packages).clone(), chance.pick(&packages).clone()),
            19..=21 => Action::Accept,
            22 => Action::AcceptSecond,
            23 => Action::Record(chance.pick(&packages).clone()),
            24..=27 => Action::Confirm,
            28..=29 => Action::Reopen,
            30 if chance.once_in(6) => Action::WalkAway,
            31 => Action::Tell(parley::steps::table::Statement::Declines),
            _ => Action::Tick(chance.below(200) as u32),
        };
        if let Ok(next) = play.apply(by, action) {
            play = next;
        }
    }
    let seat = chance.below(61) as u8;
    let mut back = back(exercise, seat, chance.below(30) as u8, HandBack::moves_of(&play));
    let is_agreed = match play.phase() {
        Phase::Ended(Ending::Agreed { .. }) => true,
        Phase::Confirming { confirmed, .. } => !confirmed.is_empty(),
        _ => false,
    };
    back.no_deal = (!is_agreed).then(|| *chance.pick(&NoDealReason::ALL));
    back.minutes = chance.below(256) as u8;
    for scale in &mut back.scales {
        *scale = (!chance.once_in(3)).then(|| chance.between(1, 7) as u8);
    }
    back
}

#[test]
fn an_agreement_alone_is_a_code_of_twenty_characters() {
    let exercise = sluice();
    let usken = role(&exercise, "usken");
    let mut back = agrees(&exercise, 7, 2, usken, &package(MIDDLE));
    back.minutes = 28;
    let code = back.to_code(&exercise.public).unwrap().unwrap();
    expect!["2M68-DAGG-X84G-0W7T-VAZB"].assert_eq(&code);
    let by = RoleSet::of(usken);
    assert_eq!(read(&exercise.public, &code), Ok((back, Says::Agreed { package: package(MIDDLE), by })));
}

/// How long the codes of the sluice are, without hyphens.
#[track_caller]
fn check_length(what: &str, back: &HandBack, expected: Expect) {
    let code = back.to_code(&sluice().public).unwrap().unwrap();
    let has_more = if read(&sluice().public, &code).unwrap().0.has_more { ", and the file has more" } else { "" };
    expected.assert_eq(&format!("{what}: {} characters{has_more}", code.replace('-', "").len()));
}

#[test]
fn a_code_is_as_long_as_what_it_tells() {
    let exercise = sluice();
    let (usken, tirma) = (role(&exercise, "usken"), role(&exercise, "tirma"));
    let agreed = package(MIDDLE);
    let alone = agrees(&exercise, 7, 2, usken, &agreed);
    check_length("an agreement", &alone, expect!["an agreement: 19 characters"]);
    let no_deal = HandBack { no_deal: Some(NoDealReason::AnotherDay), minutes: 30, ..back(&exercise, 1, 0, vec![]) };
    check_length("no agreement", &no_deal, expect!["no agreement: 18 characters"]);
    let felt = HandBack { scales: vec![Some(5); 8], minutes: 28, ..alone.clone() };
    check_length("with answers", &felt, expect!["with answers: 25 characters"]);
    let packages: Vec<Package> = exercise.public.agenda.packages().collect();
    let offers = |n: usize| -> Vec<(RoleId, Action)> {
        let by = |i: usize| if i.is_multiple_of(2) { usken } else { tirma };
        (0..n).map(|i| (by(i), Action::Offer(Terms::from(&packages[i])))).collect()
    };
    let with = |n: usize| HandBack { moves: [offers(n), alone.moves.clone()].concat(), ..felt.clone() };
    check_length("six offers", &with(6), expect!["six offers: 43 characters"]);
    check_length("thirty offers", &with(30), expect!["thirty offers: 88 characters, and the file has more"]);
}

#[test]
fn what_a_seat_hands_back_comes_back_as_it_went() {
    let mut chance = Chance::new(1);
    let (mut n_codes, mut n_short) = (0, 0);
    for exercise in exercises() {
        let public = &exercise.public;
        for n in 0..150 {
            let back = random(&exercise, 4 + n, &mut chance);
            let file = back.to_file(public);
            let from_file = HandBack::from_file(file.as_bytes(), DEAL, PACK, public);
            let says = match back.says(public) {
                Ok(it) => it,
                Err(why) => {
                    assert_eq!(from_file, Err(Refused::NotLegal(why)));
                    continue;
                }
            };
            assert_eq!(from_file, Ok((back.clone(), says.clone())));
            // Whatever is legal has a code, unless even its ending has no room.
            let Some(code) = back.to_code(public).unwrap() else { continue };
            let (read, read_says) = read(public, &code).unwrap();
            assert_eq!(read_says, says);
            assert_eq!(
                (read.seat, read.group, read.minutes, &read.scales),
                (back.seat, back.group, back.minutes, &back.scales)
            );
            let is_kept = |it: &&(RoleId, Action)| {
                !matches!(it.1, Action::Tick(_) | Action::TimeLimit(_) | Action::Tell(_) | Action::Ask(_))
            };
            let typed: Vec<&(RoleId, Action)> = back.moves.iter().filter(is_kept).collect();
            if read.has_more {
                n_short += 1;
                let opening = typed.iter().find(|it| matches!(it.1, Action::Offer(_) | Action::OfferEither(..)));
                assert_eq!(read.moves.iter().find(|it| it == opening.unwrap()).as_ref(), opening);
                assert!(read.moves.len() < typed.len());
            } else {
                assert_eq!(read.moves.iter().collect::<Vec<_>>(), typed);
            }
            n_codes += 1;
        }
    }
    assert!(1_000 < n_codes && 50 < n_short, "{n_codes} codes, {n_short} of them short");
}

#[test]
fn a_code_with_right_checks_is_taken_only_if_its_moves_replay() {
    let exercise = sluice();
    let public = &exercise.public;
    let limits = exercise.confidential.map(|_, it| it.reservation_value);
    let board = Board::new(exercise.clone(), limits).unwrap();
    let mut chance = Chance::new(2);
    let codes: Vec<Vec<u8>> = (0..60)
        .filter_map(|n| random(&exercise, 2 + n / 2, &mut chance).to_code(public).ok()?)
        .map(|it| long::read(Kind::Result, &it).unwrap())
        .collect();
    assert!(40 < codes.len());
    let (mut n_taken, mut n_illegal, mut n_other) = (0, 0, 0);
    let mut agreed = BTreeSet::new();
    for n in 0..100_000 {
        let mut content = chance.pick(&codes).clone();
        // The first nine symbols say whose it is; they are looked at elsewhere.
        if n % 2 == 0 {
            for _ in 0..=chance.below(4) {
                let at = 7 + chance.below(content.len() - 7);
                content[at] = chance.below(32) as u8;
            }
        } else {
            let length = 9 + chance.below(14);
            content.resize(9, 0);
            content.extend((9..length).map(|_| chance.below(32) as u8));
        }
        match read(public, &long::write(Kind::Result, &content).unwrap()) {
            Ok((back, says)) => {
                n_taken += 1;
                let mut play = Play::new(public.table().unwrap().1.rules.clone());
                for (by, action) in &back.moves {
                    play = play.apply(*by, action.clone()).unwrap();
                }
                if let Says::Agreed { package, .. } = says {
                    agreed.insert(package);
                }
            }
            Err(Refused::NotLegal(_)) => n_illegal += 1,
            Err(Refused::NotAResult | Refused::OtherPack { .. } | Refused::OtherDeal { .. }) => n_other += 1,
            Err(other) => panic!("{other}"),
        }
    }
    assert!(1_000 < n_taken && 1_000 < n_illegal && 1_000 < n_other, "{n_taken} {n_illegal} {n_other}");
    assert!(100 < agreed.len());
    for package in agreed {
        let by = RoleSet::all(2);
        let numbers = board.numbers(&GroupState::Agreed { package: package.clone(), by }).unwrap();
        assert_eq!(numbers.values, exercise.sheets().map(|_, sheet| sheet.value(&package)));
    }
}

#[test]
fn another_deal_another_pack_a_newer_program_and_a_mistake_are_told_apart() {
    let exercise = sluice();
    let public = &exercise.public;
    let alone = agrees(&exercise, 7, 2, role(&exercise, "tirma"), &package(MIDDLE));
    let code = |back: &HandBack| back.to_code(public).unwrap().unwrap();
    let other_deal = HandBack { deal_tag: 1, ..alone.clone() };
    assert_eq!(read(public, &code(&other_deal)), Err(Refused::OtherDeal { found: 1 }));
    let other_pack = HandBack { pack_tag: 9, ..alone.clone() };
    assert_eq!(read(public, &code(&other_pack)), Err(Refused::OtherPack { found: 9 }));
    let mut content = long::read(Kind::Result, &code(&alone)).unwrap();
    content[0] |= 0b01000;
    let newer = long::write(Kind::Result, &content).unwrap();
    assert_eq!(read(public, &newer), Err(Refused::Newer { found: 1 }));
    let good = code(&alone);
    let damaged =
        good.replacen(good.chars().last().unwrap(), "~", 1).replace('~', if good.ends_with('2') { "3" } else { "2" });
    assert_eq!(read(public, &damaged), Err(Refused::Code(CodeError::Mistyped)));
    let table = long::write(Kind::Table, &content).unwrap();
    assert_eq!(read(public, &table), Err(Refused::Code(CodeError::WrongKind { found: Kind::Table })));
    // The same for files.
    let file = |back: &HandBack| HandBack::from_file(back.to_file(public).as_bytes(), DEAL, PACK, public);
    assert_eq!(file(&other_deal), Err(Refused::OtherDeal { found: 1 }));
    assert_eq!(file(&other_pack), Err(Refused::OtherPack { found: 9 }));
    let newer = alone.to_file(public).replace("\"format\":1", "\"format\":2");
    assert_eq!(HandBack::from_file(newer.as_bytes(), DEAL, PACK, public), Err(Refused::Newer { found: 2 }));
    for text in ["{}", "[]", "{\"parley\":\"session\",\"format\":1}", "{\"parley\":\"result\",\"format\":1}"] {
        assert_eq!(HandBack::from_file(text.as_bytes(), DEAL, PACK, public), Err(Refused::NotAResult));
    }
    assert!(matches!(HandBack::from_file(b"{", DEAL, PACK, public), Err(Refused::Unreadable(_))));
}

#[test]
fn a_file_answers_each_question_once() {
    let exercise = sluice();
    let public = &exercise.public;
    let alone = agrees(&exercise, 7, 2, role(&exercise, "tirma"), &package(MIDDLE));
    let felt = HandBack { scales: vec![Some(5); 8], ..alone };
    let file = felt.to_file(public);
    let read = |text: &str| HandBack::from_file(text.as_bytes(), DEAL, PACK, public);
    assert_eq!(read(&file).map(|it| it.0), Ok(felt.clone()));
    let from = file.find("\"answers\":[").unwrap() + "\"answers\":[".len();
    let answer = &file[from..=from + file[from..].find('}').unwrap()];
    // The first question a second time: beside all the others, and in their place.
    let beside = file.replacen(answer, &format!("{answer},{answer}"), 1);
    let behind = file.replacen("],\"moves\"", &format!(",{answer}],\"moves\""), 1);
    let instead = file.replacen(&file[from..file.find("],\"moves\"").unwrap()], &format!("{answer},{answer}"), 1);
    for wrong in [beside, behind, instead] {
        assert_ne!(wrong, file);
        assert_eq!(read(&wrong), Err(Refused::NotAResult), "{wrong}");
    }
}

#[test]
fn what_cannot_have_happened_is_refused_with_its_reason() {
    let exercise = sluice();
    let public = &exercise.public;
    let (usken, tirma) = (role(&exercise, "usken"), role(&exercise, "tirma"));
    let says = |moves: Vec<(RoleId, Action)>| back(&exercise, 1, 0, moves).says(public);
    let offer = || Action::Offer(Terms::from(&package(MIDDLE)));
    assert_eq!(
        says(vec![(usken, offer()), (usken, Action::Accept)]),
        Err(NotLegal::Move { n: 1, why: Rejected::OwnOffer })
    );
    assert_eq!(says(vec![(usken, offer())]), Err(NotLegal::StillOpen));
    assert_eq!(says(vec![(usken, offer()), (tirma, Action::Accept)]), Err(NotLegal::StillOpen));
    assert_eq!(says(vec![(tirma, Action::WalkAway)]), Ok(Says::NoDeal(NoDealReason::SomebodyLeft)));
    let both = HandBack { no_deal: Some(NoDealReason::OutOfTime), ..agrees(&exercise, 1, 0, usken, &package(MIDDLE)) };
    assert_eq!(both.says(public), Err(NotLegal::Contradiction));
    let none = HandBack { no_deal: Some(NoDealReason::OutOfTime), ..back(&exercise, 1, 0, vec![]) };
    for wrong in [
        HandBack { seat: 61, ..none.clone() },
        HandBack { group: 30, ..none.clone() },
        HandBack { deal_tag: 1 << 20, ..none.clone() },
        HandBack { pack_tag: 1 << 10, ..none.clone() },
        HandBack { scales: vec![], ..none.clone() },
        HandBack { scales: vec![Some(8); 8], ..none.clone() },
    ] {
        assert_eq!(wrong.to_code(public), Err(NotLegal::OutOfBounds));
    }
    let many = HandBack { moves: vec![(usken, Action::Tick(1)); HandBack::MOST_MOVES + 1], ..none };
    assert_eq!(many.says(public), Err(NotLegal::TooManyMoves));
    expect!["move 2 is against the rules: the standing offer is your own; nothing was counted, ask the group or take the paper slip"]
        .assert_eq(&Refused::NotLegal(NotLegal::Move { n: 1, why: Rejected::OwnOffer }).to_string());
}
