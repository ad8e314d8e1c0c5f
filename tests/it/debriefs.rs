//! What a session gives the debrief: solution points, offers with the limits of
//! their moment, what they show.

use std::rc::Rc;

use expect_test::{Expect, expect};
use parley::{
    analysis::{Settlement, moves::Moment, settlement},
    library,
    pack::{Exercise, Pack, Reveal},
    points::{Points, RoleId},
    session::{Act, Mode, Possible, Results, Session, Solution, SolutionPoint, made_offers, role_moves},
    steps::table::Action,
};

use crate::{
    corpus::{with, without},
    games::{Chance, Game, head, open, role},
};

fn shipped(id: &str) -> (Rc<Pack>, Rc<Exercise>) {
    library::packs().into_iter().find_map(|pack| Some((pack.clone(), pack.exercise(id)?.clone()))).unwrap()
}

#[test]
fn the_order_of_the_board_is_the_packs_or_people_first() {
    let order = |file| open(&file).exercises[0].debrief.reveal.clone();
    let at = "/exercises/0/debrief/reveal";
    assert_eq!(order(without(at)), Reveal::ALL);
    assert_eq!(order(with(at, serde_json::json!(["trades", "felt"]))), [Reveal::Trades, Reveal::Felt]);
    // Each word is its own, and all are known.
    assert_eq!(order(with(at, serde_json::json!(Reveal::ALL.map(Reveal::word)))), Reveal::ALL);
    let words = Reveal::ALL.map(|it| format!("| `{}` |", it.word()));
    let page = include_str!("../../docs/pack-format.md");
    let places = words.map(|it| page.find(&it).unwrap_or_else(|| panic!("{it} is not explained")));
    assert!(places.is_sorted(), "{places:?}");
    let (pack, _) = shipped("sluice");
    assert_eq!(pack.exercises[0].debrief.reveal, Reveal::ALL);
}

/// A session told line by line: `seller: offer price=p80`, `buyer: accept`,
/// `wait 60`.
#[track_caller]
pub fn told(pack: &Pack, exercise: &Rc<Exercise>, mode: Mode, lines: &str) -> Session {
    let mut session = Session::new(head(pack, exercise, mode, 1), exercise.clone());
    for line in lines.lines().map(str::trim).filter(|it| !it.is_empty()) {
        let (by, action) = match line.strip_prefix("wait ") {
            Some(seconds) => (exercise.public.roles.roles().next().unwrap(), Action::Tick(seconds.parse().unwrap())),
            None => {
                let (by, what) = line.split_once(": ").unwrap();
                let terms = |words: &str| exercise.public.terms(words).unwrap();
                let action = match what.split_once(' ') {
                    Some(("offer", words)) => Action::Offer(terms(words)),
                    Some(("record", words)) => Action::Record(terms(words).package().unwrap()),
                    _ if what == "accept" => Action::Accept,
                    _ if what == "confirm" => Action::Confirm,
                    _ => Action::WalkAway,
                };
                (role(exercise, by), action)
            }
        };
        session = session.push(Session::entry(by, Act::AtTable(action), 0)).unwrap_or_else(|e| panic!("{line}: {e}")).0;
    }
    session
}

/// The points that theory singles out, one a line.
#[track_caller]
fn check_points(exercise: &str, lines: &str, expected: Expect) {
    let (pack, exercise) = shipped(exercise);
    let session = told(&pack, &exercise, Mode::OneDevice, lines);
    let results = Results::of(&session).unwrap();
    let line = |it: &SolutionPoint| {
        let values: Vec<String> = it.values.values().iter().map(|it| it.0.to_string()).collect();
        for package in &it.packages {
            assert_eq!(results.space.valuation().values(package).unwrap(), it.values);
        }
        format!("{} {:?} {}\n", values.join("/"), it.by, it.n_packages)
    };
    let told = match Possible::of(&results.space).unwrap() {
        Possible::Zone { points, every_product_is_zero } => {
            format!("{}zero: {every_product_is_zero}\n", points.iter().map(line).collect::<String>())
        }
        Possible::NoZone(it) => {
            let alone: Vec<Option<i64>> = it.opens_alone.values().iter().map(|it| it.map(|it| it.0)).collect();
            format!("gap {} at {:?}, alone {alone:?}\n", it.gap.0, it.nearest.values.values())
        }
    };
    expected.assert_eq(&told);
}

#[test]
fn the_sluice_has_one_fair_point_and_three_of_the_largest_joint_value() {
    check_points(
        "sluice",
        "usken: walk-away",
        expect![[r#"
        70/70 [Nash, Egalitarian, KalaiSmorodinsky, LargestJoint] 1
        50/90 [LargestJoint] 1
        60/80 [LargestJoint] 1
        zero: false
    "#]],
    );
}

#[test]
fn a_single_price_ties_everywhere_by_joint_value() {
    check_points(
        "pump",
        "buyer: walk-away",
        expect![[r#"
        15/20 [Nash, Egalitarian, KalaiSmorodinsky, LargestJoint] 1
        20/15 [Nash, Egalitarian, KalaiSmorodinsky, LargestJoint] 1
        0/35 [LargestJoint] 1
        5/30 [LargestJoint] 1
        10/25 [LargestJoint] 1
        25/10 [LargestJoint] 1
        30/5 [LargestJoint] 1
        35/0 [LargestJoint] 1
        zero: false
    "#]],
    );
}

#[test]
fn without_a_zone_it_is_told_what_would_open_one() {
    check_points(
        "pump-no-zone",
        "buyer: walk-away",
        expect![[r#"
        gap 20 at [Points(-20), Points(-15)], alone [Some(35), Some(35)]
    "#]],
    );
}

#[test]
fn solution_points_are_those_of_plain_enumeration() {
    let mut chance = Chance::new(31);
    let (mut n_zones, mut n_gaps) = (0, 0);
    for _ in 0..60 {
        let mut game = Game::new(vec![
            (0..3).map(|_| (0..3).map(|_| chance.between(0, 12)).collect()).collect(),
            (0..3).map(|_| (0..3).map(|_| chance.between(0, 12)).collect()).collect(),
        ]);
        game.limits = vec![chance.between(5, 30), chance.between(5, 30)];
        let pack = open(&game.json());
        let exercise = pack.exercises[0].clone();
        let roles: Vec<RoleId> = exercise.public.roles.roles().collect();
        let leaves = format!("{}: walk-away", exercise.public.roles[roles[0]].id);
        let results = Results::of(&told(&pack, &exercise, Mode::OneDevice, &leaves)).unwrap();
        let gains = |it: &[i64]| [it[0] - game.limits[0], it[1] - game.limits[1]];
        let all: Vec<[i64; 2]> = game.packages().iter().map(|it| gains(&game.values(it))).collect();
        let zone: Vec<[i64; 2]> = all.iter().copied().filter(|it| 0 <= it[0].min(it[1])).collect();
        match Possible::of(&results.space).unwrap() {
            Possible::Zone { points, .. } => {
                n_zones += 1;
                let joint = zone.iter().map(|it| it[0] + it[1]).max().unwrap();
                let least = zone.iter().map(|it| it[0].min(it[1])).max().unwrap();
                for it in &points {
                    let values: Vec<i64> = it.values.values().iter().map(|it| it.0).collect();
                    let own = gains(&values);
                    assert_eq!(it.n_packages, all.iter().filter(|it| **it == own).count() as u128);
                    assert_eq!(it.by.contains(&Solution::LargestJoint), own[0] + own[1] == joint);
                    assert!(!it.by.contains(&Solution::Egalitarian) || own[0].min(own[1]) == least);
                    let product = zone.iter().map(|it| it[0] * it[1]).max().unwrap();
                    assert!(!it.by.contains(&Solution::Nash) || own[0] * own[1] == product);
                }
                for rule in Solution::ALL {
                    assert!(points.iter().any(|it| it.by.contains(&rule)), "{rule:?}");
                }
            }
            Possible::NoZone(it) => {
                n_gaps += 1;
                assert!(zone.is_empty());
                assert_eq!(it.gap.0, all.iter().map(|it| (-it[0]).max(-it[1])).min().unwrap());
            }
        }
    }
    assert!(10 < n_zones && 5 < n_gaps, "{n_zones} zones, {n_gaps} gaps");
}

#[test]
fn an_offer_keeps_the_limit_of_its_moment() {
    let (pack, pump) = shipped("pump-call");
    let buyer = role(&pump, "buyer");
    let limits = |lines: &str| -> Vec<(char, i64)> {
        let session = told(&pack, &pump, Mode::OneDevice, lines);
        made_offers(&session).iter().map(|it| (it.by.letter(), it.limit.0)).collect()
    };
    let first = (buyer.letter(), pump.confidential[buyer].reservation_value.0);
    let news = &pump.confidential[buyer].news[0];
    let after = (buyer.letter(), news.reservation_value.0);
    assert_ne!(first, after);
    let seller = limits("seller: offer price=p110")[0];
    // The call comes at the sixth minute.
    let early = "seller: offer price=p110\nwait 359\nbuyer: offer price=p60";
    let late = "seller: offer price=p110\nwait 360\nbuyer: offer price=p60";
    assert_eq!(limits(early), [seller, first]);
    assert_eq!(limits(late), [seller, after]);
    // Or when four offers have been made: the fifth and later ones know it.
    let offers: Vec<String> = (0..6)
        .map(|i| format!("{}: offer price=p{}", ["seller", "buyer"][i % 2], [115, 45, 110, 50, 105, 55][i]))
        .collect();
    assert_eq!(limits(&offers.join("\n")), [seller, first, seller, first, seller, after]);
}

/// Who is said to have accepted shows in whose better offers count as refused.
#[track_caller]
fn check_refused(lines: &str, expected: &[(&str, &[usize])]) {
    let (pack, pump) = shipped("pump");
    let session = told(&pack, &pump, Mode::OneDevice, lines);
    let (results, made) = (Results::of(&session).unwrap(), made_offers(&session));
    for (by, refused) in expected {
        let moves = role_moves(&session, &results, &made, role(&pump, by)).unwrap().moves;
        let own = moves.refused.iter().filter(|it| it.by == parley::analysis::moves::Side::Own);
        assert_eq!(own.map(|it| it.offer).collect::<Vec<_>>(), *refused, "{by}");
    }
}

#[test]
fn what_was_refused_is_told_of_the_side_that_accepted() {
    let talk = "seller: offer price=p85\nbuyer: offer price=p60\nseller: offer price=p90";
    check_refused(
        &format!("{talk}\nbuyer: accept\nbuyer: confirm\nseller: confirm"),
        &[("buyer", &[0]), ("seller", &[])],
    );
    // Agreed aloud: the last offer was the seller's, so the buyer came to it.
    check_refused(
        &format!("{talk}\nseller: record price=p90\nbuyer: confirm\nseller: confirm"),
        &[("buyer", &[0]), ("seller", &[])],
    );
}

#[test]
fn observations_name_offers_of_the_table() {
    let (pack, sluice) = shipped("sluice");
    let middle = "july_nights=u4_t3 labour=u50 gauge=staff drought=equal_cut winter_flow=half";
    let lines = format!("usken: offer {middle}\ntirma: accept\nusken: confirm\ntirma: confirm");
    let session = told(&pack, &sluice, Mode::OneDevice, &lines);
    let (results, made) = (Results::of(&session).unwrap(), made_offers(&session));
    assert_eq!(made.len(), 1);
    for seat in &session.state().seats {
        let it = role_moves(&session, &results, &made, seat.role).unwrap();
        assert!(!it.observations.is_empty() && it.observations.len() <= 3);
        for observation in &it.observations {
            assert!(match observation.at() {
                Moment::Offer(offer) => offer < made.len(),
                Moment::Agreement => true,
            });
        }
        assert_eq!(it.moves.missed_compatible.len(), 1, "the gauge");
    }
}

#[test]
fn a_talk_without_offers_shows_nothing() {
    let (pack, pump) = shipped("pump");
    let session = told(&pack, &pump, Mode::OneDevice, "buyer: walk-away");
    let results = Results::of(&session).unwrap();
    assert!(pump.public.roles.roles().all(|it| role_moves(&session, &results, &[], it).is_none()));
}

#[test]
fn an_issue_is_compatible_traded_or_split() {
    // The first issue matters more to the first role, the second alike, the
    // third is a common wish.
    let game = Game::new(vec![
        vec![vec![0, 20, 30], vec![0, 5, 10], vec![0, 4]],
        vec![vec![6, 3, 0], vec![10, 5, 0], vec![0, 9]],
    ]);
    let exercise = game.exercise();
    let (agenda, sheets) = (&exercise.public.agenda, exercise.sheets());
    let settled: Vec<Vec<Settlement>> = agenda
        .issues()
        .map(|issue| agenda.options(issue).map(|it| settlement(agenda, &sheets, issue, it)).collect())
        .collect();
    use Settlement::{Compatible, Split, Traded};
    assert_eq!(settled[0], [Split, Traded, Traded], "nothing, two thirds, all for whom it matters more");
    assert_eq!(settled[1], [Split, Split, Split], "it matters alike");
    assert_eq!(settled[2], [Compatible { is_met: false }, Compatible { is_met: true }]);
    assert_eq!(sheets.values()[0].value(&exercise.package("i0=o2 i1=o2 i2=o1").unwrap()), Points(44));
}
