//! What came of the groups together: who is heard, who is missing, what differs.

use std::collections::BTreeMap;

use expect_test::{Expect, expect};
use parley::{
    desk::results::{
        Difference, Full, GroupState, HandBack, Ledger, NoDealReason, Source, Taken, Which, group_state, group_states,
    },
    document::Json,
    pack::{Exercise, Public},
    points::{Package, RoleId, RoleSet, Terms},
    steps::table::Action,
};
use serde_json::json;

use crate::{
    desk_results::{DEAL, MIDDLE, PACK, agrees, back, package, sluice},
    games::{Game, role},
};

/// Takes in what a seat hands back.
#[track_caller]
pub fn take(ledger: &mut Ledger, public: &Public, source: Source, back: HandBack) -> Taken {
    let says = back.says(public).unwrap_or_else(|e| panic!("{e}"));
    ledger.take(source, back, says).unwrap()
}

/// What a slip says of a group.
#[track_caller]
pub fn slip(
    ledger: &mut Ledger,
    public: &Public,
    group: u8,
    outcome: Result<(Package, RoleSet), NoDealReason>,
) -> Taken {
    let (back, says) = HandBack::on_paper((DEAL, PACK), group, outcome, public).unwrap();
    ledger.take(Source::Trainer, back, says).unwrap()
}

fn state_text(public: &Public, state: &GroupState) -> String {
    let words = |it: &Package| public.words(&Terms::from(it));
    match state {
        GroupState::Missing(seats) => format!("nothing yet, missing {seats:?}"),
        GroupState::OneSided { package, missing } => {
            format!("one-sided {}, missing {missing:?}", package.as_ref().map_or("none".into(), words))
        }
        GroupState::Agreed { package, by } => format!("agreed {} by {}", words(package), by.len()),
        GroupState::NoDeal(reasons) => {
            format!("no deal: {}", reasons.iter().map(|it| it.word()).collect::<Vec<_>>().join(", "))
        }
        GroupState::Mismatch(Difference::Outcome) => "some say agreed, some not".to_owned(),
        GroupState::Mismatch(Difference::Issues(issues)) => {
            let ids: Vec<&str> = issues.iter().map(|it| public.issues[it.index()].id.as_str()).collect();
            format!("differ on {}", ids.join(", "))
        }
    }
}

/// How a group's state changes with each thing that comes.
#[track_caller]
fn check(exercise: &Exercise, seats: &[(u8, RoleId)], came: Vec<(Source, HandBack)>, expected: Expect) {
    let public = &exercise.public;
    let rules = &public.table().unwrap().1.rules;
    let plan = BTreeMap::from([(0, seats.to_vec())]);
    let mut ledger = Ledger::default();
    let mut told = Vec::new();
    let mut tell = |ledger: &Ledger| {
        told.push(state_text(public, &group_state(rules, &plan, ledger, 0, Which::Last)));
    };
    tell(&ledger);
    for (source, back) in came {
        take(&mut ledger, public, source, back);
        tell(&ledger);
    }
    expected.assert_eq(&told.join("\n"));
}

const OTHER: &str = "july_nights=u4_t3 labour=u70 gauge=shared_log drought=equal_cut winter_flow=half";

#[test]
fn a_result_stands_when_both_sides_name_the_same_package() {
    let exercise = sluice();
    let (usken, tirma) = (role(&exercise, "usken"), role(&exercise, "tirma"));
    let seats = [(1, usken), (2, tirma)];
    let no = |seat: u8, reason| HandBack { no_deal: Some(reason), ..back(&exercise, seat, 0, vec![]) };
    let (middle, other) = (package(MIDDLE), package(OTHER));
    check(
        &exercise,
        &seats,
        vec![
            (Source::Typed, agrees(&exercise, 1, 0, usken, &middle)),
            (Source::Camera, agrees(&exercise, 2, 0, tirma, &middle)),
        ],
        expect![[r#"
            nothing yet, missing [1, 2]
            one-sided july_nights=u4_t3 labour=u50 gauge=staff drought=equal_cut winter_flow=half, missing [2]
            agreed july_nights=u4_t3 labour=u50 gauge=staff drought=equal_cut winter_flow=half by 2"#]],
    );
    check(
        &exercise,
        &seats,
        vec![
            (Source::Typed, agrees(&exercise, 1, 0, usken, &middle)),
            (Source::Typed, agrees(&exercise, 2, 0, tirma, &other)),
            (Source::Typed, agrees(&exercise, 2, 0, tirma, &middle)),
        ],
        expect![[r#"
            nothing yet, missing [1, 2]
            one-sided july_nights=u4_t3 labour=u50 gauge=staff drought=equal_cut winter_flow=half, missing [2]
            differ on labour, gauge
            agreed july_nights=u4_t3 labour=u50 gauge=staff drought=equal_cut winter_flow=half by 2"#]],
    );
    check(
        &exercise,
        &seats,
        vec![
            (Source::Typed, no(1, NoDealReason::SomebodyLeft)),
            (Source::Typed, agrees(&exercise, 2, 0, tirma, &middle)),
            (Source::Typed, no(2, NoDealReason::NothingForAll)),
        ],
        expect![[r#"
            nothing yet, missing [1, 2]
            one-sided none, missing [2]
            some say agreed, some not
            no deal: nothing_for_all, somebody_left"#]],
    );
}

#[test]
fn a_seat_speaks_for_itself_and_the_tables_device_for_all_who_confirmed_there() {
    let exercise = sluice();
    let (usken, tirma) = (role(&exercise, "usken"), role(&exercise, "tirma"));
    let both = |seat: u8| {
        let moves = vec![(usken, Action::Record(package(MIDDLE))), (usken, Action::Confirm), (tirma, Action::Confirm)];
        back(&exercise, seat, 0, moves)
    };
    let seats = [(1, usken), (2, tirma)];
    let mut half = both(0);
    half.moves.pop();
    check(
        &exercise,
        &seats,
        vec![(Source::Typed, both(1)), (Source::Typed, both(0))],
        expect![[r#"
            nothing yet, missing [1, 2]
            one-sided july_nights=u4_t3 labour=u50 gauge=staff drought=equal_cut winter_flow=half, missing [2]
            agreed july_nights=u4_t3 labour=u50 gauge=staff drought=equal_cut winter_flow=half by 2"#]],
    );
    check(
        &exercise,
        &seats,
        vec![(Source::Typed, half), (Source::Typed, agrees(&exercise, 2, 0, usken, &package(MIDDLE)))],
        expect![[r#"
            nothing yet, missing [1, 2]
            one-sided july_nights=u4_t3 labour=u50 gauge=staff drought=equal_cut winter_flow=half, missing [2]
            one-sided july_nights=u4_t3 labour=u50 gauge=staff drought=equal_cut winter_flow=half, missing [2]"#]],
    );
}

#[test]
fn of_doubles_one_is_enough_unless_they_differ() {
    let exercise = sluice();
    let (usken, tirma) = (role(&exercise, "usken"), role(&exercise, "tirma"));
    check(
        &exercise,
        &[(1, usken), (2, tirma), (3, tirma)],
        vec![
            (Source::Typed, agrees(&exercise, 3, 0, tirma, &package(MIDDLE))),
            (Source::Typed, agrees(&exercise, 1, 0, usken, &package(MIDDLE))),
            (Source::Typed, agrees(&exercise, 2, 0, tirma, &package(OTHER))),
        ],
        expect![[r#"
            nothing yet, missing [1, 2, 3]
            one-sided july_nights=u4_t3 labour=u50 gauge=staff drought=equal_cut winter_flow=half, missing [1]
            agreed july_nights=u4_t3 labour=u50 gauge=staff drought=equal_cut winter_flow=half by 2
            differ on labour, gauge"#]],
    );
}

#[test]
fn a_quorum_may_leave_somebody_out() {
    let decision = json!({ "rule": "quorum", "at_least": 2, "veto": ["a"] });
    let exercise = Game { order: "free", decision, ..Game::of_roles(3) }.exercise();
    let seats: Vec<(u8, RoleId)> = (1..).zip(exercise.public.roles.roles()).collect();
    let agreed = exercise.package("i0=o0 i1=o0").unwrap();
    let yes = |i: usize| (Source::Typed, agrees(&exercise, seats[i].0, 0, seats[i].1, &agreed));
    let no = |i: usize| {
        let none = back(&exercise, seats[i].0, 0, vec![]);
        (Source::Typed, HandBack { no_deal: Some(NoDealReason::SomebodyLeft), ..none })
    };
    check(
        &exercise,
        &seats,
        vec![yes(0), yes(1), no(2)],
        expect![[r#"
            nothing yet, missing [1, 2, 3]
            one-sided i0=o0 i1=o0, missing [2, 3]
            one-sided i0=o0 i1=o0, missing [3]
            agreed i0=o0 i1=o0 by 2"#]],
    );
    check(
        &exercise,
        &seats,
        vec![no(0), yes(1), yes(2)],
        expect![[r#"
            nothing yet, missing [1, 2, 3]
            one-sided none, missing [2, 3]
            some say agreed, some not
            some say agreed, some not"#]],
    );
}

#[test]
fn what_the_trainer_enters_is_the_last_word() {
    let exercise = sluice();
    let public = &exercise.public;
    let rules = &public.table().unwrap().1.rules;
    let (usken, tirma) = (role(&exercise, "usken"), role(&exercise, "tirma"));
    let plan = BTreeMap::from([(0, vec![(1, usken), (2, tirma)])]);
    let mut ledger = Ledger::default();
    take(&mut ledger, public, Source::Typed, agrees(&exercise, 1, 0, usken, &package(MIDDLE)));
    slip(&mut ledger, public, 0, Ok((package(OTHER), RoleSet::all(2))));
    take(&mut ledger, public, Source::Typed, agrees(&exercise, 2, 0, tirma, &package(MIDDLE)));
    let now = |ledger: &Ledger, which| state_text(public, &group_state(rules, &plan, ledger, 0, which));
    let other = "agreed july_nights=u4_t3 labour=u70 gauge=shared_log drought=equal_cut winter_flow=half by 2";
    assert_eq!(now(&ledger, Which::Last), other);
    slip(&mut ledger, public, 0, Err(NoDealReason::OutOfTime));
    assert_eq!(now(&ledger, Which::First), "no deal: out_of_time");
    assert_eq!(ledger.undo().unwrap().source, Source::Trainer);
    assert_eq!(now(&ledger, Which::Last), other);
}

#[test]
fn the_same_again_is_not_counted_twice_and_every_version_is_kept() {
    let exercise = sluice();
    let public = &exercise.public;
    let rules = &public.table().unwrap().1.rules;
    let (usken, tirma) = (role(&exercise, "usken"), role(&exercise, "tirma"));
    let (middle, other) =
        (agrees(&exercise, 1, 4, usken, &package(MIDDLE)), agrees(&exercise, 1, 4, usken, &package(OTHER)));
    let mut ledger = Ledger::default();
    assert_eq!(take(&mut ledger, public, Source::Typed, middle.clone()), Taken::New);
    assert_eq!(take(&mut ledger, public, Source::Camera, middle.clone()), Taken::Again);
    assert_eq!(take(&mut ledger, public, Source::Typed, other.clone()), Taken::Later { n_earlier: 1 });
    assert_eq!(take(&mut ledger, public, Source::Typed, middle.clone()), Taken::Later { n_earlier: 2 });
    assert_eq!(ledger.undo().map(|it| it.back), Some(middle.clone()));
    take(&mut ledger, public, Source::Typed, agrees(&exercise, 2, 4, tirma, &package(OTHER)));
    assert_eq!(ledger.versions(4, 1).map(|it| &it.back).collect::<Vec<_>>(), [&middle, &other]);
    let plan = BTreeMap::from([(0, vec![(8, usken), (9, tirma)]), (4, vec![(1, usken), (2, tirma)])]);
    let told = |which| -> Vec<String> {
        let states = group_states(rules, &plan, &ledger, which);
        states.iter().map(|(group, it)| format!("{group}: {}", state_text(public, it))).collect()
    };
    expect![[r#"
        0: nothing yet, missing [8, 9]
        4: agreed july_nights=u4_t3 labour=u70 gauge=shared_log drought=equal_cut winter_flow=half by 2"#]]
    .assert_eq(&told(Which::Last).join("\n"));
    expect![[r#"
        0: nothing yet, missing [8, 9]
        4: differ on labour, gauge"#]]
    .assert_eq(&told(Which::First).join("\n"));
    let saved = ledger.to_json(public).to_compact();
    let mut opened = Ledger::from_json(&Json::parse(saved.as_bytes()).unwrap(), public).unwrap();
    assert_eq!(opened, ledger);
    assert_eq!(std::iter::from_fn(|| opened.undo()).count(), 3);
    assert_eq!(opened, Ledger::default());
}

#[test]
fn a_ledger_takes_two_thousand_and_no_more() {
    let exercise = sluice();
    let public = &exercise.public;
    let usken = role(&exercise, "usken");
    let packages: Vec<Package> = public.agenda.packages().collect();
    let mut ledger = Ledger::default();
    let nth = |n: usize| agrees(&exercise, 1 + (n % 60) as u8, (n % 30) as u8, usken, &packages[n % 324]);
    for n in 0..Ledger::MOST {
        take(&mut ledger, public, Source::Typed, nth(n));
    }
    let (back, says) = (nth(7), nth(7).says(public).unwrap());
    assert_eq!(ledger.take(Source::Typed, back, says), Err(Full));
    let json = ledger.to_json(public);
    assert_eq!(Ledger::from_json(&json, public).as_ref(), Some(&ledger));
    let Json::List(mut list) = json else { panic!("no list") };
    list.push(list[0].clone());
    assert_eq!(Ledger::from_json(&Json::List(list), public), None);
    for wrong in [Json::Null, Json::List(vec![Json::Null]), Json::List(vec![Json::Record(vec![])])] {
        assert_eq!(Ledger::from_json(&wrong, public), None);
    }
}

#[test]
fn a_ledger_takes_no_more_moves_than_are_read_again() {
    let exercise = sluice();
    let public = &exercise.public;
    let usken = role(&exercise, "usken");
    let record = || (usken, Action::Record(package(MIDDLE)));
    let pair = |_| [record(), (usken, Action::Reopen)];
    let mut moves: Vec<_> = (1..HandBack::MOST_MOVES / 2).flat_map(pair).collect();
    moves.extend([record(), (usken, Action::Confirm)]);
    let long = back(&exercise, 1, 0, moves);
    // What moves say does not hang on the group.
    let says = long.says(public).unwrap();
    let mut ledger = Ledger::default();
    let n_long = Ledger::MOST_MOVES / HandBack::MOST_MOVES;
    for n in 0..n_long {
        let back = HandBack { group: n as u8, ..long.clone() };
        assert_eq!(ledger.take(Source::File, back, says.clone()), Ok(Taken::New));
    }
    let short = agrees(&exercise, 2, 0, usken, &package(MIDDLE));
    let before = ledger.clone();
    assert_eq!(ledger.take(Source::Typed, short.clone(), short.says(public).unwrap()), Err(Full));
    assert_eq!(ledger, before);
    // What is there already is no more than before, and what is taken out leaves room.
    let last = HandBack { group: n_long as u8 - 1, ..long };
    assert_eq!(ledger.take(Source::File, last, says), Ok(Taken::Again));
    assert!(ledger.undo().is_some());
    assert_eq!(take(&mut ledger, public, Source::Typed, short), Taken::New);
}
