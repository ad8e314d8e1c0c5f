//! Who sits where: the arithmetic of groups, the draw, and changes during a run.

use std::{collections::BTreeSet, fmt::Write};

use expect_test::{Expect, expect};
use parley::{
    desk::seating::{
        Change, Extras, Group, GroupState, Instead, Organisations, Part, People, Person, Plan, Presence, Reason,
        Refused, Request, Room, Rules, Seating, Unmet, WayIn, Why, feasible,
    },
    document::{Id, Json},
    points::{ByRole, RoleId},
};
use proptest::prelude::*;

fn role(place: usize) -> RoleId {
    ByRole::new(8, |it| it).values()[place]
}

fn ids(n_roles: usize) -> Vec<Id> {
    (0..n_roles).map(|it| Id::new(&format!("role-{it}")).unwrap()).collect()
}

fn best(n_people: u8, n_roles: u8) -> Seating {
    feasible(&Request::new(n_people, n_roles)).unwrap().swap_remove(0)
}

/// A seating in the manner of the trainers' table.
fn said(seating: &Seating) -> String {
    let mut text = format!("{} groups", seating.n_groups);
    let mut add = |n: u8, what: &str| {
        if n != 0 {
            write!(text, " + {n} {what}").unwrap();
        }
    };
    add(seating.n_observers, "obs");
    add(seating.n_doubles, "dbl");
    if seating.is_mirrored {
        text.push_str(" mirrored");
    }
    text
}

fn check_table(n_roles: u8, expected: &Expect) {
    let mut text = String::new();
    for n_people in [15, 17, 20, 23, 28] {
        let all = feasible(&Request::new(n_people, n_roles)).unwrap();
        let all: Vec<String> = all.iter().map(said).collect();
        writeln!(text, "{n_people}: {}", all.join("; ")).unwrap();
    }
    expected.assert_eq(&text);
}

#[test]
fn two_roles_seat_every_number_of_the_table() {
    check_table(
        2,
        &expect![[r#"
            15: 7 groups + 1 obs; 5 groups + 5 obs; 6 groups + 3 obs; 4 groups + 4 obs + 3 dbl; 3 groups + 3 obs + 6 dbl; 3 groups + 3 obs mirrored
            17: 8 groups + 1 obs; 7 groups + 3 obs; 6 groups + 5 obs; 5 groups + 5 obs + 2 dbl; 4 groups + 4 obs + 5 dbl; 4 groups + 1 obs mirrored
            20: 10 groups; 9 groups + 2 obs; 8 groups + 4 obs; 7 groups + 6 obs; 6 groups + 6 obs + 2 dbl; 5 groups + 5 obs + 5 dbl; 4 groups + 4 obs + 8 dbl; 5 groups mirrored; 4 groups + 4 obs mirrored
            23: 11 groups + 1 obs; 10 groups + 3 obs; 9 groups + 5 obs; 8 groups + 7 obs; 7 groups + 7 obs + 2 dbl; 6 groups + 6 obs + 5 dbl; 5 groups + 5 obs + 8 dbl; 5 groups + 3 obs mirrored
            28: 14 groups; 13 groups + 2 obs; 12 groups + 4 obs; 11 groups + 6 obs; 10 groups + 8 obs; 9 groups + 9 obs + 1 dbl; 8 groups + 8 obs + 4 dbl; 7 groups + 7 obs + 7 dbl; 6 groups + 6 obs + 10 dbl; 7 groups mirrored; 6 groups + 4 obs mirrored
        "#]],
    );
}

#[test]
fn three_roles_seat_every_number_of_the_table() {
    check_table(
        3,
        &expect![[r#"
            15: 5 groups; 4 groups + 3 obs; 3 groups + 3 obs + 3 dbl
            17: 5 groups + 2 obs; 4 groups + 4 obs + 1 dbl; 3 groups + 3 obs + 5 dbl
            20: 6 groups + 2 obs; 5 groups + 5 obs; 4 groups + 4 obs + 4 dbl; 3 groups + 2 obs mirrored
            23: 7 groups + 2 obs; 6 groups + 5 obs; 5 groups + 5 obs + 3 dbl; 4 groups + 4 obs + 7 dbl
            28: 9 groups + 1 obs; 7 groups + 7 obs; 8 groups + 4 obs; 6 groups + 6 obs + 4 dbl; 5 groups + 5 obs + 8 dbl; 4 groups + 4 obs mirrored
        "#]],
    );
}

#[test]
fn four_roles_seat_every_number_of_the_table() {
    check_table(
        4,
        &expect![[r#"
            15: 3 groups + 3 obs
            17: 4 groups + 1 obs; 3 groups + 3 obs + 2 dbl; 2 groups + 1 obs mirrored
            20: 5 groups; 4 groups + 4 obs; 3 groups + 3 obs + 5 dbl
            23: 5 groups + 3 obs; 4 groups + 4 obs + 3 dbl
            28: 7 groups; 6 groups + 4 obs; 5 groups + 5 obs + 3 dbl; 4 groups + 4 obs + 8 dbl
        "#]],
    );
}

#[test]
fn seven_roles_seat_every_number_of_the_table() {
    check_table(
        7,
        &expect![[r#"
        15: 2 groups + 1 obs; 1 groups + 1 obs mirrored
        17: 2 groups + 2 obs + 1 dbl
        20: 2 groups + 2 obs + 4 dbl
        23: 3 groups + 2 obs
        28: 4 groups; 3 groups + 3 obs + 4 dbl; 2 groups mirrored
    "#]],
    );
}

#[test]
fn exactly_the_known_numbers_of_people_cannot_be_seated() {
    let mut found = Vec::new();
    for n_roles in 2..=7_u8 {
        for n_people in 4.max(n_roles)..=40 {
            if feasible(&Request::new(n_people, n_roles)).is_err() {
                found.push((n_people, n_roles));
            }
        }
    }
    assert_eq!(found, [(9, 5), (10, 6), (11, 6), (11, 7), (12, 7), (13, 7)]);
    for n_roles in 2..=8 {
        for n_people in 2..n_roles {
            let why = feasible(&Request::new(n_people, n_roles)).unwrap_err().why;
            assert_eq!(why, Why::TooFew(n_roles - n_people));
        }
    }
}

#[test]
fn who_cannot_be_seated_hears_what_would_help() {
    let help = |n_people, n_roles| feasible(&Request::new(n_people, n_roles)).unwrap_err();
    let nine = help(9, 5);
    assert_eq!(nine.why, Why::LeftOver(1));
    let split = |here, elsewhere| Instead::Split { here, elsewhere };
    assert_eq!(nine.instead, [Instead::AssistantsPlay(1), Instead::ThirdDouble, split(7, 2)]);
    assert_eq!(help(11, 6).instead, [Instead::AssistantsPlay(1), split(9, 2)]);
    assert_eq!(help(12, 7).instead, [Instead::AssistantsPlay(2), split(10, 2)]);
    assert_eq!(help(3, 5).instead, [Instead::AssistantsPlay(2)]);

    let third = feasible(&Request { allow_third_double: true, ..Request::new(9, 5) }).unwrap();
    assert_eq!(said(&third[0]), "1 groups + 1 obs + 3 dbl");
    assert!(third[0].reasons.contains(&Reason::ThirdDouble(1)));
    assert_eq!(feasible(&Request::new(1, 2)).unwrap_err().why, Why::OutOfBounds);
    assert_eq!(feasible(&Request::new(61, 2)).unwrap_err().why, Why::OutOfBounds);
    assert_eq!(feasible(&Request::new(20, 9)).unwrap_err().why, Why::OutOfBounds);
}

#[test]
fn every_listed_seating_keeps_to_the_limits_and_seats_everybody() {
    for n_people in 2..=60 {
        for n_roles in 1..=8_u8 {
            for extras in [Extras::ObserversFirst, Extras::DoublesFirst] {
                let request = Request { extras, ..Request::new(n_people, n_roles) };
                let Ok(all) = feasible(&request) else { continue };
                let one_at_a_time: BTreeSet<_> = all.iter().map(|it| (it.n_groups, it.is_mirrored)).collect();
                assert_eq!(one_at_a_time.len(), all.len());
                for seating in all {
                    let parts: Vec<Vec<Part>> = seating.groups().map(|it| seating.parts(it)).collect();
                    assert_eq!(parts.iter().map(Vec::len).sum::<usize>(), usize::from(n_people));
                    for group in parts {
                        let n = |of: &dyn Fn(&Part) -> bool| group.iter().filter(|it| of(it)).count();
                        assert!(n(&|it| *it == Part::Observer) <= 1);
                        assert!(n(&|it| matches!(it, Part::Double(_))) <= 2);
                        for place in 0..n_roles.into() {
                            let team = n(&|it| *it == Part::Role(role(place)));
                            assert!(1 <= team && (n_roles == 1 || team == 1 + usize::from(seating.is_mirrored)));
                            assert!(n(&|it| *it == Part::Double(role(place))) <= 1);
                        }
                    }
                }
            }
        }
    }
}

#[test]
fn reasons_and_warnings_are_those_of_the_seating() {
    let all = feasible(&Request::new(17, 3)).unwrap();
    use Reason::*;
    assert_eq!(all[0].reasons, [NobodyIdle, MostGroups, Observers(2), Unobserved(3)]);
    assert_eq!(all[1].reasons, [NobodyIdle, EveryGroupObserved, Observers(4), Doubles(1)]);
    let two = feasible(&Request::new(16, 7)).unwrap();
    assert_eq!(two[0].reasons, [NobodyIdle, MostGroups, EveryGroupObserved, Observers(2), FewGroupsToCompare]);
    let author = Some(People { min: 2, ideal: 2, max: 2 });
    let shared = feasible(&Request { people: author, extras: Extras::DoublesFirst, ..Request::new(5, 2) }).unwrap();
    assert_eq!(shared[0].reasons, [NobodyIdle, MostGroups, Doubles(1), FewGroupsToCompare, MoreThanTheAuthorSays(2)]);
    assert!(shared[0].reasons.iter().skip(3).all(|it| it.is_warning()));
}

#[test]
fn a_role_that_may_not_be_shared_has_no_double() {
    let request = Request { may_share: vec![true, false], ..Request::new(16, 2) };
    for seating in feasible(&request).unwrap() {
        assert!(!seating.is_mirrored && seating.groups().all(|it| !seating.parts(it).contains(&Part::Double(role(1)))));
    }
    let nobody = Request { may_share: vec![false; 3], ..Request::new(5, 3) };
    assert_eq!(
        feasible(&nobody).unwrap_err().instead,
        [Instead::AssistantsPlay(1), Instead::Split { here: 3, elsewhere: 2 }]
    );
}

#[test]
fn with_one_role_groups_have_the_size_that_was_asked_for() {
    let sizes = |n_people, group_size| -> Vec<Vec<usize>> {
        let all = feasible(&Request { group_size, ..Request::new(n_people, 1) }).unwrap();
        all.iter().map(|it| it.groups().map(|group| it.parts(group).len()).collect()).collect()
    };
    assert_eq!(sizes(9, None), [vec![3, 3, 3]]);
    assert_eq!(sizes(11, Some(4)), [vec![4, 4, 3], vec![6, 5]]);
    assert_eq!(sizes(5, Some(1)), [vec![1; 5]]);
    assert_eq!(sizes(60, Some(1)), [vec![2; 30]]);
    assert_eq!(sizes(3, Some(60)), [vec![3]]);
}

fn members(room: &Room) -> String {
    let mut text = String::new();
    for group in room.groups() {
        let mut line = format!("{group}:");
        for one in room.placed().iter().filter(|it| it.seat.group == group) {
            let part = match one.seat.part {
                Part::Role(role) => role.letter().to_string(),
                Part::Double(role) => format!("double {}", role.letter()),
                Part::Observer => "observer".to_owned(),
            };
            let presence = match one.presence {
                Presence::Here => "",
                Presence::Late => " (held)",
                Presence::Left => " (left)",
            };
            write!(line, " {} {part}{presence};", one.seat.number).unwrap();
        }
        let state = match room.state(group) {
            GroupState::Whole => String::new(),
            it => format!(" {it:?}"),
        };
        writeln!(text, "{line}{state}").unwrap();
    }
    for (number, group) in room.watching() {
        writeln!(text, "{number} observes {group} until the latecomer is here").unwrap();
    }
    text
}

#[test]
fn nineteen_of_twenty_came_and_one_is_late() {
    let plan = Plan::draw(best(20, 2), Rules::default(), &[], 4);
    let late = plan.with(Change::Late(20)).unwrap();
    expect![[r#"
        A: 5 A; 7 B;
        B: 17 A; 18 B;
        C: 6 B; 9 A;
        D: 11 B; 15 A;
        E: 1 B; 16 A;
        F: 3 A; 4 B;
        G: 10 A; 13 B;
        H: 8 B; 19 A;
        I: 2 A; 12 B;
        J: 14 A; 20 B (held); Waits([RoleId(1)])
        14 observes A until the latecomer is here
    "#]]
    .assert_eq(&members(&late.room()));
    assert_eq!(late.moved().len(), 2, "the latecomer and the partner");

    assert_eq!(late.room().ways_in()[0], WayIn::Held(20));
    let come = late.with(Change::Arrives(WayIn::Held(20))).unwrap();
    assert_eq!(come.room(), plan.room());
    assert!(come.room().watching().is_empty());
    assert_eq!(come.moved(), late.moved());
}

#[test]
fn an_observer_becomes_the_partner_of_one_who_was_not_announced() {
    let plan = Plan::draw(best(19, 2), Rules::default(), &[], 4);
    let way = plan.room().ways_in()[0];
    assert_eq!(way, WayIn::NewGroup);
    let come = plan.with(Change::Arrives(way)).unwrap();
    let [a, b] = come.moved()[..] else { panic!() };
    assert_eq!((plan.room().one(a).unwrap().seat.part, b), (Part::Observer, 20));
    assert_eq!(come.room().one(a).unwrap().seat.group, Group(9));
    assert_eq!(come.room().state(Group(9)), GroupState::Whole);
}

#[test]
fn a_role_that_is_left_goes_to_observer_then_double_then_another_groups() {
    let seating = feasible(&Request::new(17, 3)).unwrap().swap_remove(1);
    let mut plan = Plan::draw(seating, Rules::default(), &[], 1);
    expect![[r#"
        A: 1 B; 4 A; 6 C; 9 observer; 14 double A;
        B: 11 A; 12 observer; 16 B; 17 C;
        C: 3 observer; 5 B; 8 C; 13 A;
        D: 2 A; 7 C; 10 observer; 15 B;
    "#]]
    .assert_eq(&members(&plan.room()));
    // Five times the one who has the first role of group A leaves.
    for _ in 0..5 {
        let room = plan.room();
        let gone = room.members(Group(0)).find(|it| it.part == Part::Role(role(0))).unwrap().number;
        let stand_in = room.stand_ins(gone)[0].number;
        plan = plan.with(Change::Leaves { number: gone, stand_in: Some(stand_in) }).unwrap();
    }
    expect![[r#"
        A: 1 B; 3 A (left); 4 A (left); 6 C; 9 A (left); 10 A (left); 12 A; 14 A (left);
        B: 11 A; 16 B; 17 C;
        C: 5 B; 8 C; 13 A;
        D: 2 A; 7 C; 15 B;
    "#]]
    .assert_eq(&members(&plan.room()));
    let gone = plan.room().members(Group(0)).find(|it| it.part == Part::Role(role(0))).unwrap().number;
    assert!(plan.room().stand_ins(gone).is_empty());
    let short = plan.with(Change::Leaves { number: gone, stand_in: None }).unwrap();
    assert_eq!(short.room().state(Group(0)), GroupState::Short(vec![role(0)]));
    let helped = short.with(Change::AssistantPlays(Group(0), role(0))).unwrap();
    assert_eq!(helped.room().state(Group(0)), GroupState::Whole);
    assert_eq!(helped.room().ways_in()[0], WayIn::Vacant(Group(0), role(0)));
    let joined = short.with(Change::Dissolves(Group(0))).unwrap();
    expect![[r#"
        A: 3 A (left); 4 A (left); 9 A (left); 10 A (left); 12 A (left); 14 A (left); Over
        B: 1 double A; 11 A; 16 B; 17 C;
        C: 5 B; 6 double A; 8 C; 13 A;
        D: 2 A; 7 C; 15 B;
    "#]]
    .assert_eq(&members(&joined.room()));
    assert_eq!(joined.with(Change::Undo).unwrap().room(), short.room());
}

#[test]
fn what_is_not_possible_is_refused_and_changes_nothing() {
    let plan = Plan::draw(best(6, 2), Rules::default(), &[], 1);
    let refused = |change| plan.with(change).unwrap_err();
    assert_eq!(refused(Change::Undo), Refused::NothingToUndo);
    assert_eq!(refused(Change::Late(7)), Refused::NoSuchSeat);
    assert_eq!(refused(Change::Arrives(WayIn::Held(1))), Refused::NotHeld);
    assert_eq!(refused(Change::Arrives(WayIn::NewGroup)), Refused::NoNewGroup);
    assert_eq!(refused(Change::Arrives(WayIn::Observer(Group(3)))), Refused::NoSuchGroup);
    assert_eq!(refused(Change::Arrives(WayIn::Vacant(Group(0), role(0)))), Refused::RoleIsTaken);
    assert_eq!(refused(Change::Leaves { number: 1, stand_in: Some(2) }), Refused::NoStandIn);
    assert_eq!(refused(Change::AssistantPlays(Group(0), role(1))), Refused::RoleIsTaken);
    assert_eq!(Refused::NotHeld.to_string(), "this seat is not held for anybody");
}

#[test]
fn a_seed_gives_one_draw_and_chance_is_even() {
    let draw = |seed| Plan::draw(best(20, 2), Rules::default(), &[], seed);
    assert_eq!(draw(7), draw(7));
    // How often each person has the first role, and is with person 1, in 2,000 draws.
    let (mut first, mut with_one) = ([0; 20], [0; 20]);
    for seed in 0..2000 {
        let plan = draw(seed);
        let group = plan.dealt()[0].group;
        for (place, seat) in plan.dealt().iter().enumerate() {
            first[place] += u32::from(seat.part == Part::Role(role(0)));
            with_one[place] += u32::from(seat.group == group);
        }
    }
    // Both bounds are more than five standard deviations from the mean.
    assert!(first.iter().all(|it| (880..=1120).contains(it)), "{first:?}");
    assert!(with_one[1..].iter().all(|it| (50..=165).contains(it)), "{with_one:?}");
}

fn of_organisations(organisations: &[u8]) -> Vec<Person> {
    organisations.iter().map(|it| Person { organisation: Some(*it), ..Person::default() }).collect()
}

#[test]
fn people_of_one_organisation_are_spread_or_kept_apart() {
    let people = of_organisations(&[0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 3, 3, 3]);
    let rules = |organisations| Rules { organisations, ..Rules::default() };
    for seed in 0..30 {
        let apart = Plan::draw(best(15, 3), rules(Organisations::Separate), &people, seed);
        assert_eq!(apart.unmet(), []);
    }
    // Six of one organisation in five groups: two of them must meet.
    let six = of_organisations(&[0; 6]);
    let apart = Plan::draw(best(15, 3), rules(Organisations::Separate), &six, 1).unmet();
    assert!(matches!(apart[..], [Unmet::SameOrganisation(_, 0)]), "{apart:?}");
    assert_eq!(Plan::draw(best(15, 3), rules(Organisations::Mix), &six, 1).unmet(), []);
}

#[test]
fn each_group_has_two_who_share_a_working_language_where_that_can_be() {
    let speaks = |tag: &str| Person { languages: vec![tag.to_owned()], ..Person::default() };
    let people: Vec<Person> =
        ["ky", "ru", "tg", "uz-Latn", "kk"].into_iter().flat_map(|it| [speaks(it), speaks(it)]).collect();
    let rules = Rules { shared_language: true, ..Rules::default() };
    for seed in 0..20 {
        assert_eq!(Plan::draw(best(10, 2), rules, &people, seed).unmet(), []);
    }
    let few = Plan::draw(best(10, 2), rules, &people[..6], 1).unmet();
    assert_eq!(few.len(), 2);
    assert!(few.iter().all(|it| matches!(it, Unmet::NoSharedLanguage(_))));
}

#[test]
fn nobody_observes_twice_in_a_row_and_new_partners_are_new() {
    for (n_people, n_roles, place) in [(20, 2, 2), (17, 3, 1), (28, 3, 1), (9, 2, 1), (23, 4, 0)] {
        for new_partners in [false, true] {
            let seating = feasible(&Request::new(n_people, n_roles)).unwrap().swap_remove(place);
            let rules = Rules { new_partners, ..Rules::default() };
            let mut plan = Plan::draw(seating, rules, &[], 9);
            for seed in 0..4 {
                let observed: Vec<u8> = observers(&plan);
                let next = plan.rotate(seed).unwrap();
                assert!(observers(&next).iter().all(|it| !observed.contains(it)), "{n_people} in {n_roles}");
                assert!(!next.unmet().iter().any(|it| matches!(it, Unmet::ObservesAgain(_))));
                plan = next;
            }
            assert_eq!(plan.round(), 5);
        }
    }
    let rules = Rules { new_partners: true, ..Rules::default() };
    let first = Plan::draw(best(20, 2), rules, &[], 1);
    assert_eq!(first.rotate(2).unwrap().unmet(), []);
}

fn observers(plan: &Plan) -> Vec<u8> {
    plan.dealt().iter().filter(|it| it.part == Part::Observer).map(|it| it.number).collect()
}

#[test]
fn triads_stay_together_and_everybody_takes_each_part_once() {
    let seating = feasible(&Request::new(12, 2)).unwrap().into_iter().find(|it| it.n_groups == 4).unwrap();
    let mut plan = Plan::draw(seating, Rules::default(), &[], 3);
    let together = |plan: &Plan| -> BTreeSet<BTreeSet<u8>> {
        let room = plan.room();
        room.groups().map(|it| room.members(it).map(|it| it.number).collect()).collect()
    };
    let triads = together(&plan);
    let mut parts = vec![BTreeSet::new(); 12];
    for seed in 0..3 {
        assert_eq!(together(&plan), triads);
        for seat in plan.dealt() {
            parts[usize::from(seat.number) - 1].insert(seat.part);
        }
        plan = plan.rotate(seed).unwrap();
    }
    assert!(parts.iter().all(|it| it.len() == 3), "{parts:?}");
}

#[test]
fn the_next_round_is_for_those_who_are_here() {
    let plan = Plan::draw(best(10, 2), Rules::default(), &[], 1);
    let fewer = plan.with(Change::Leaves { number: 3, stand_in: None }).unwrap();
    let next = fewer.rotate(1).unwrap();
    let numbers: Vec<u8> = next.dealt().iter().map(|it| it.number).collect();
    assert_eq!(numbers, [1, 2, 4, 5, 6, 7, 8, 9, 10]);
    assert_eq!(said(next.seating()), "4 groups + 1 obs");
}

#[test]
fn a_number_is_never_another_persons_in_a_later_round() {
    let plan = Plan::draw(best(10, 2), Rules::default(), &[], 1);
    for absent in [Change::Leaves { number: 10, stand_in: None }, Change::Late(10)] {
        let mut next = plan.with(absent).unwrap();
        for round in 2..=4 {
            next = next.rotate(round).unwrap();
            assert_eq!(next.room().one(10), None);
            let saved = next.to_json(&ids(2)).to_compact();
            assert_eq!(Plan::from_json(&Json::parse(saved.as_bytes()).unwrap(), &ids(2)), Some(next.clone()));
            let come = next.with(Change::Arrives(next.room().ways_in()[0])).unwrap();
            assert_eq!(come.room().placed().last().unwrap().seat.number, 11, "round {round}");
        }
    }
}

#[test]
fn an_assistants_role_is_nobody_elses_while_its_person_is_awaited() {
    let plan = Plan::draw(best(6, 2), Rules::default(), &[], 1);
    let seat = plan.dealt()[1];
    let of = seat.part.role().unwrap();
    let late = plan.with(Change::Late(seat.number)).unwrap();
    let helped = late.with(Change::AssistantPlays(seat.group, of)).unwrap();
    let vacant = WayIn::Vacant(seat.group, of);
    assert!(!helped.room().ways_in().contains(&vacant));
    assert_eq!(helped.with(Change::Arrives(vacant)).unwrap_err(), Refused::RoleIsTaken);
    let gone = helped.with(Change::Leaves { number: seat.number, stand_in: None }).unwrap();
    assert_eq!(gone.room().ways_in()[0], vacant);
}

#[test]
fn groups_after_z_have_two_letters() {
    let letters = [0, 25, 26, 29].map(|it| Group(it).to_string());
    assert_eq!(letters, ["A", "Z", "AA", "AD"]);
}

#[test]
fn a_saved_plan_is_refused_where_it_is_not_whole() {
    let plan = Plan::draw(best(7, 3), Rules::default(), &of_organisations(&[1, 2]), 1);
    let json = plan.to_json(&ids(3)).to_compact();
    let read = |text: &str| Plan::from_json(&Json::parse(text.as_bytes()).unwrap(), &ids(3));
    assert_eq!(read(&json), Some(plan));
    assert_eq!(Plan::from_json(&Json::parse(json.as_bytes()).unwrap(), &ids(2)), None);
    for (from, to) in [
        (r#""role":"role-0""#, r#""role":"role-1""#),
        (r#""role":"role-0""#, r#""role":"role-9""#),
        (r#""number":2,"#, r#""number":1,"#),
        (r#""group":0"#, r#""group":7"#),
        (r#""people":7"#, r#""people":8"#),
        (r#""people":7"#, r#""people":-7"#),
        (r#""groups":2"#, r#""groups":255"#),
        (r#""organisation":1"#, r#""organisation":61"#),
        (r#""round":1"#, r#""round":0"#),
        (r#""changes":[]"#, r#""changes":[{"change":"undo"}]"#),
    ] {
        assert!(json.contains(from), "{from}");
        assert_eq!(read(&json.replacen(from, to, 1)), None, "{to}");
    }
}

/// One of the changes that a trainer might make next.
fn some_change(room: &Room, kind: u8, pick: usize) -> Change {
    let number = room.placed()[pick % room.placed().len()].seat.number;
    let group = room.groups().nth(pick % room.groups().count()).unwrap();
    let ways = room.ways_in();
    match kind {
        0 => Change::Late(number),
        1 | 2 => Change::Arrives(ways[pick % ways.len()]),
        3 | 4 => Change::Leaves { number, stand_in: room.stand_ins(number).first().map(|it| it.number) },
        5 => Change::Leaves { number, stand_in: None },
        6 => Change::AssistantPlays(group, role(pick % 4)),
        7 => Change::Dissolves(group),
        _ => Change::Undo,
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(48) })]

    #[test]
    fn a_change_moves_only_whom_it_names(
        n_people in 4_u8..=24, n_roles in 1_u8..=4, seed: u64,
        changes in prop::collection::vec((0_u8..9, 0_usize..1000), 0..16),
    ) {
        let Ok(mut all) = feasible(&Request::new(n_people, n_roles)) else { return Ok(()) };
        let mut plan = Plan::draw(all.swap_remove(seed as usize % all.len()), Rules::default(), &[], seed);
        for (kind, pick) in changes {
            let before = plan.room();
            let change = some_change(&before, kind, pick);
            let Ok(next) = plan.with(change) else { continue };
            let after = next.room();
            let named = |number: u8| match change {
                Change::Late(it) | Change::Arrives(WayIn::Held(it)) => it == number,
                Change::Arrives(WayIn::NewGroup) => before.one(number).unwrap().seat.part == Part::Observer,
                Change::Arrives(_) | Change::AssistantPlays(..) => false,
                Change::Leaves { number: it, stand_in } => it == number || stand_in == Some(number),
                Change::Dissolves(group) => before.one(number).unwrap().seat.group == group,
                Change::Undo => true,
            };
            for one in before.placed().iter().filter(|it| !named(it.seat.number)) {
                prop_assert_eq!(Some(one), after.one(one.seat.number));
            }
            let n_moved = after.placed().iter().filter(|it| before.one(it.seat.number).is_some_and(|old| old.seat != it.seat));
            if matches!(change, Change::Arrives(WayIn::NewGroup)) {
                prop_assert_eq!(n_moved.count(), usize::from(n_roles) - 1);
            }
            for group in after.groups().filter(|_| 1 < n_roles) {
                let state = after.state(group);
                let most_speak = 1 + usize::from(plan.seating().is_mirrored);
                for place in 0..usize::from(n_roles) {
                    let speak = after.members(group).filter(|it| it.part == Part::Role(role(place))).count();
                    prop_assert!(speak <= most_speak, "{speak} speak for one role");
                    let plays = after.members(group).any(|it| it.part == Part::Role(role(place)));
                    let is_said = match &state {
                        GroupState::Over => after.members(group).next().is_none(),
                        GroupState::Waits(roles) => roles.contains(&role(place)),
                        GroupState::Short(roles) => roles.contains(&role(place)) || after.placed().iter().any(|it| it.presence == Presence::Late),
                        GroupState::Whole | GroupState::Alone(_) => false,
                    };
                    prop_assert!(plays || after.is_assistant(group, role(place)) || is_said);
                }
            }
            plan = next;
        }
        let n: usize = n_roles.into();
        let saved = plan.to_json(&ids(n)).to_compact();
        prop_assert_eq!(Plan::from_json(&Json::parse(saved.as_bytes()).unwrap(), &ids(n)), Some(plan.clone()));
        if let (Ok(a), Ok(b)) = (plan.rotate(seed), plan.rotate(seed)) {
            prop_assert_eq!(&a, &b);
            let again = a.to_json(&ids(n)).to_compact();
            prop_assert_eq!(Plan::from_json(&Json::parse(again.as_bytes()).unwrap(), &ids(n)), Some(a));
        }
    }
}
