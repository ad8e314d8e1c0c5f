//! The rules of the table, as transcripts that a trainer can read.

use std::rc::Rc;

use expect_test::{Expect, expect};
use parley::{
    pack::Exercise,
    points::{OptionId, Package, RoleId, RoleSet, Terms},
    session::replay,
    steps::table::{Action, Decision, Ending, Event, Offers, Order, Phase, Play, Question, Rejected, Statement},
};
use serde_json::json;

use crate::games::{Chance, Game, open, role, role_name};

/// What a transcript tells: refusals and changes of phase.
#[track_caller]
fn check(game: &Game, transcript: &str, expected: Expect) {
    expected.assert_eq(&replay(&game.exercise(), transcript).unwrap_or_else(|e| panic!("{e}")));
}

fn free(n_roles: usize) -> Game {
    Game { order: "free", ..Game::of_roles(n_roles) }
}

fn quorum(n_roles: usize, at_least: usize, veto: &[&str]) -> Game {
    Game { decision: json!({ "rule": "quorum", "at_least": at_least, "veto": veto }), ..free(n_roles) }
}

#[test]
fn t4_roles_speak_in_turn() {
    check(
        &Game::of_roles(3),
        "
        b: offer i0=o0 i1=o0
        a: offer i0=o0 i1=o0
        a: accept
        c: accept
        b: offer i0=o1 i1=o0
        c: offer i0=o1 i1=o1
        a: accept
        ",
        expect![[r#"
            b: offer i0=o0 i1=o0 -> it is another role's turn
            a: accept -> it is another role's turn
            c: accept -> it is another role's turn
            the table is still open
        "#]],
    );
}

#[test]
fn t4_in_free_order_anybody_speaks() {
    check(
        &free(3),
        "
        c: offer i0=o0 i1=o0
        c: offer i0=o0 i1=o1
        a: offer i0=o1 i1=o1
        b: accept
        c: accept
        ",
        expect![[r#"
            to be confirmed: i0=o1 i1=o1
            the table is still open
        "#]],
    );
}

#[test]
fn t14_what_cannot_go_together_is_not_offered_recorded_or_left_for_later() {
    let mut game = Game::new(vec![vec![vec![1, 2, 3], vec![4, 5], vec![6, 7]]; 2]);
    game.offers = "partial";
    let mut file = game.json();
    file["exercises"][0]["forbidden"] = json!([
        { "options": { "i0": "o0", "i1": "o0" } },
        { "options": { "i0": "o1", "i1": "o0" } },
        { "options": { "i0": "o1", "i1": "o1" , "i2": "o0" } },
        { "options": { "i0": "o2", "i1": "o1", "i2": "o1" } },
    ]);
    let transcript = "
        a: offer i0=o0 i1=o0 i2=o0
        a: offer i0=o0 i1=o0
        a: offer-either i0=o0 i1=o1 i2=o0 | i0=o1 i1=o0 i2=o1
        a: record i0=o1 i1=o1 i2=o0
        a: offer i0=o1 i2=o0
        a: offer i0=o1
        b: offer i0=o0
        a: offer i0=o0 i1=o1 i2=o1
        b: accept
    ";
    expect![[r#"
        a: offer i0=o0 i1=o0 i2=o0 -> these options cannot go together: i0=o0 i1=o0
        a: offer i0=o0 i1=o0 -> these options cannot go together: i0=o0 i1=o0
        a: offer-either i0=o0 i1=o1 i2=o0 | i0=o1 i1=o0 i2=o1 -> these options cannot go together: i0=o1 i1=o0
        a: record i0=o1 i1=o1 i2=o0 -> these options cannot go together: i0=o1 i1=o1 i2=o0
        a: offer i0=o1 i2=o0 -> with these options there is no way left to settle the rest
        to be confirmed: i0=o0 i1=o1 i2=o1
        the table is still open
    "#]]
    .assert_eq(&replay(&open(&file).exercises[0], transcript).unwrap());
}

#[test]
fn there_is_nothing_to_accept_before_an_offer() {
    check(
        &free(2),
        "a: accept",
        expect![[r#"
        a: accept -> there is no offer to accept
        the table is still open
    "#]],
    );
}

#[test]
fn t5_nobody_accepts_an_own_offer() {
    check(
        &free(2),
        "a: offer i0=o0 i1=o0\na: accept",
        expect![[r#"
        a: accept -> the standing offer is your own
        the table is still open
    "#]],
    );
}

#[test]
fn t5_an_offer_is_accepted_once_by_each() {
    check(
        &free(3),
        "a: offer i0=o0 i1=o0\nb: accept\nb: accept",
        expect![[r#"
        b: accept -> you have accepted this offer already
        the table is still open
    "#]],
    );
}

#[test]
fn the_same_offer_is_not_made_twice_running() {
    check(
        &free(2),
        "
        a: offer i0=o0 i1=o0
        a: offer i0=o0 i1=o0
        b: offer i0=o0 i1=o0
        a: offer i0=o0 i1=o0
        ",
        expect![[r#"
            a: offer i0=o0 i1=o0 -> this very offer is on the table already
            the table is still open
        "#]],
    );
}

#[test]
fn t2_a_new_offer_takes_the_old_ones_acceptances_away() {
    check(
        &free(3),
        "
        a: offer i0=o0 i1=o0
        b: accept
        c: offer i0=o1 i1=o1
        a: accept
        b: accept
        ",
        expect![[r#"
            to be confirmed: i0=o1 i1=o1
            the table is still open
        "#]],
    );
}

#[test]
fn where_packages_are_offered_every_issue_is_settled() {
    check(
        &Game::of_roles(2),
        "a: offer i0=o0\na: offer i0=o0 i1=o0",
        expect![[r#"
        a: offer i0=o0 -> an offer here settles every issue
        the table is still open
    "#]],
    );
}

#[test]
fn t3_a_partial_offer_is_heard_but_only_a_complete_one_binds() {
    check(
        &Game { offers: "partial", ..free(2) },
        "
        a: offer i0=o0
        b: accept
        b: offer i1=o1
        a: accept
        a: offer i0=o0 i1=o1
        b: accept
        a: confirm
        b: confirm
        ",
        expect![[r#"
            b: accept -> the offer leaves issues open; only a complete one can be accepted
            a: accept -> the offer leaves issues open; only a complete one can be accepted
            to be confirmed: i0=o0 i1=o1
            agreed: i0=o0 i1=o1 (a 0, b 1)
        "#]],
    );
}

#[test]
fn an_offer_settles_something() {
    check(
        &Game { offers: "partial", ..free(2) },
        "a: offer",
        expect![[r#"
        a: offer -> the offer settles nothing
        the table is still open
    "#]],
    );
    check(
        &free(2),
        "a: offer",
        expect![[r#"
        a: offer -> the offer settles nothing
        the table is still open
    "#]],
    );
}

#[test]
fn t8_every_accepting_role_confirms_before_it_binds() {
    check(
        &free(3),
        "
        a: confirm
        a: offer i0=o0 i1=o0
        b: accept
        b: confirm
        c: accept
        a: confirm
        a: confirm
        b: offer i0=o1 i1=o1
        b: accept
        b: record i0=o1 i1=o1
        c: confirm
        b: confirm
        b: confirm
        ",
        expect![[r#"
            a: confirm -> there is nothing to confirm
            b: confirm -> there is nothing to confirm
            to be confirmed: i0=o0 i1=o0
            a: confirm -> you have confirmed already
            b: offer i0=o1 i1=o1 -> an agreement is being confirmed
            b: accept -> an agreement is being confirmed
            b: record i0=o1 i1=o1 -> an agreement is being confirmed
            agreed: i0=o0 i1=o0 (a 3, b 4, c 5)
            b: confirm -> the negotiation is over
        "#]],
    );
}

#[test]
fn t8_whoever_is_asked_to_confirm_may_go_back_to_bargaining() {
    check(
        &Game::of_roles(2),
        "
        a: reopen
        a: offer i0=o0 i1=o0
        b: accept
        a: confirm
        b: reopen
        b: accept
        a: offer i0=o0 i1=o0
        b: accept
        b: confirm
        a: confirm
        ",
        expect![[r#"
            a: reopen -> there is nothing to confirm
            to be confirmed: i0=o0 i1=o0
            back to bargaining
            b: accept -> it is another role's turn
            to be confirmed: i0=o0 i1=o0
            agreed: i0=o0 i1=o0 (a 3, b 4)
        "#]],
    );
}

#[test]
fn t9_what_was_agreed_aloud_is_recorded_and_confirmed_by_all() {
    check(
        &Game::of_roles(3),
        "
        c: record i0=o1 i1=o0
        a: confirm
        b: confirm
        c: confirm
        ",
        expect![[r#"
            to be confirmed: i0=o1 i1=o0
            agreed: i0=o1 i1=o0 (a 8, b 8, c 8)
        "#]],
    );
}

#[test]
fn a_recording_needs_no_turn_and_no_offer_left() {
    check(
        &Game { rounds: 1, ..Game::of_roles(2) },
        "
        a: offer i0=o0 i1=o0
        b: offer i0=o1 i1=o1
        a: offer i0=o1 i1=o0
        b: record i0=o1 i1=o0
        a: confirm
        b: confirm
        ",
        expect![[r#"
            a: offer i0=o1 i1=o0 -> all rounds are used; accept the offer or leave
            to be confirmed: i0=o1 i1=o0
            agreed: i0=o1 i1=o0 (a 8, b 8)
        "#]],
    );
}

#[test]
fn t7_unanimity_is_everybody() {
    check(
        &free(4),
        "
        a: offer i0=o0 i1=o0
        b: accept
        c: accept
        d: accept
        a: confirm
        b: confirm
        c: confirm
        d: confirm
        ",
        expect![[r#"
            to be confirmed: i0=o0 i1=o0
            agreed: i0=o0 i1=o0 (a 3, b 4, c 5, d 6)
        "#]],
    );
}

#[test]
fn t7_a_quorum_is_enough_and_only_those_who_accepted_confirm() {
    check(
        &quorum(4, 3, &[]),
        "
        a: offer i0=o0 i1=o0
        b: accept
        d: accept
        c: confirm
        a: confirm
        b: confirm
        d: confirm
        ",
        expect![[r#"
            to be confirmed: i0=o0 i1=o0
            c: confirm -> you have not accepted, so there is nothing for you to confirm
            agreed: i0=o0 i1=o0 (a 3, b 4, c 5, d 6)
        "#]],
    );
}

#[test]
fn t7_a_quorum_without_the_role_that_has_a_veto_is_not_enough() {
    check(
        &quorum(5, 3, &["e"]),
        "
        a: offer i0=o0 i1=o0
        b: accept
        c: accept
        d: accept
        e: accept
        ",
        expect![[r#"
            to be confirmed: i0=o0 i1=o0
            the table is still open
        "#]],
    );
}

#[test]
fn t7_a_veto_does_not_lower_the_number_that_is_needed() {
    check(
        &quorum(4, 3, &["a"]),
        "
        a: offer i0=o0 i1=o0
        b: accept
        c: accept
        ",
        expect![[r#"
            to be confirmed: i0=o0 i1=o0
            the table is still open
        "#]],
    );
}

#[test]
fn a_role_outside_a_quorum_does_not_take_the_agreement_back() {
    check(
        &quorum(3, 2, &[]),
        "
        a: offer i0=o0 i1=o0
        b: accept
        c: reopen
        a: confirm
        b: confirm
        ",
        expect![[r#"
            to be confirmed: i0=o0 i1=o0
            c: reopen -> you have not accepted, so there is nothing for you to confirm
            agreed: i0=o0 i1=o0 (a 3, b 4, c 5)
        "#]],
    );
}

#[test]
fn a_role_outside_a_quorum_may_leave_without_taking_the_agreement_along() {
    check(
        &quorum(3, 2, &[]),
        "
        a: offer i0=o0 i1=o0
        b: accept
        a: confirm
        c: walk-away
        c: reopen
        b: confirm
        ",
        expect![[r#"
            to be confirmed: i0=o0 i1=o0
            c: reopen -> you have left the table
            agreed: i0=o0 i1=o0 (a 3, b 4, c 5)
        "#]],
    );
}

#[test]
fn who_leaves_while_confirming_takes_the_acceptance_along() {
    check(
        &quorum(4, 2, &[]),
        "
        a: offer i0=o0 i1=o0
        b: accept
        b: walk-away
        a: confirm
        c: accept
        c: offer i0=o1 i1=o0
        d: accept
        d: confirm
        c: confirm
        ",
        expect![[r#"
            to be confirmed: i0=o0 i1=o0
            back to bargaining
            a: confirm -> there is nothing to confirm
            c: accept -> there is no offer to accept
            to be confirmed: i0=o1 i1=o0
            agreed: i0=o1 i1=o0 (a 8, b 8, c 8, d 8)
        "#]],
    );
}

#[test]
fn t10_under_unanimity_whoever_leaves_ends_it() {
    check(
        &Game::of_roles(3),
        "
        a: offer i0=o0 i1=o0
        c: walk-away
        a: offer i0=o1 i1=o0
        c: offer i0=o1 i1=o0
        wait 5
        ",
        expect![[r#"
            c left
            a: offer i0=o1 i1=o0 -> the negotiation is over
            c: offer i0=o1 i1=o0 -> you have left the table
            wait 5 -> the negotiation is over
        "#]],
    );
}

#[test]
fn t10_under_a_quorum_the_others_may_go_on() {
    check(
        &quorum(4, 2, &[]),
        "
        a: walk-away
        a: offer i0=o0 i1=o0
        b: walk-away
        c: offer i0=o0 i1=o0
        d: accept
        c: confirm
        d: confirm
        ",
        expect![[r#"
            a: offer i0=o0 i1=o0 -> you have left the table
            to be confirmed: i0=o0 i1=o0
            agreed: i0=o0 i1=o0 (a 3, b 4, c 5, d 6)
        "#]],
    );
}

#[test]
fn t10_with_too_few_left_for_the_quorum_it_ends() {
    check(
        &quorum(4, 3, &[]),
        "a: walk-away\nb: walk-away\nc: offer i0=o0 i1=o0",
        expect![[r#"
        b left
        c: offer i0=o0 i1=o0 -> the negotiation is over
    "#]],
    );
}

#[test]
fn t10_without_the_role_that_has_a_veto_it_ends() {
    check(
        &quorum(5, 2, &["c"]),
        "a: walk-away\nc: walk-away",
        expect![[r#"
        c left
    "#]],
    );
}

#[test]
fn the_offer_of_a_role_that_leaves_goes_with_it() {
    check(
        &quorum(3, 2, &[]),
        "a: offer i0=o0 i1=o0\na: walk-away\nb: accept",
        expect![[r#"
        b: accept -> there is no offer to accept
        the table is still open
    "#]],
    );
}

#[test]
fn the_turn_passes_over_roles_that_left() {
    let game = Game { order: "turns", ..quorum(4, 2, &["d"]) };
    check(
        &game,
        "
        b: walk-away
        a: offer i0=o0 i1=o0
        d: offer i0=o1 i1=o1
        c: walk-away
        d: offer i0=o1 i1=o1
        a: accept
        ",
        expect![[r#"
            d: offer i0=o1 i1=o1 -> it is another role's turn
            to be confirmed: i0=o1 i1=o1
            the table is still open
        "#]],
    );
}

#[test]
fn t11_the_clock_ends_the_bargaining_at_the_very_second() {
    let game = Game { minutes: 2, clock: true, ..free(2) };
    check(
        &game,
        "wait 119\na: offer i0=o0 i1=o0\nwait 1\nb: accept",
        expect![[r#"
        the time is over
        b: accept -> the negotiation is over
    "#]],
    );
    check(
        &game,
        "wait 4294967295\nwait 4294967295",
        expect![[r#"
        the time is over
        wait 4294967295 -> the negotiation is over
    "#]],
    );
    check(
        &Game { clock: false, ..game },
        "wait 4294967295\nwait 4294967295",
        expect![[r#"
        the table is still open
    "#]],
    );
}

#[test]
fn t11_an_agreement_that_waits_for_its_confirmation_is_not_lost_to_the_clock() {
    check(
        &Game { minutes: 1, clock: true, ..free(2) },
        "
        a: offer i0=o0 i1=o0
        b: accept
        wait 600
        a: confirm
        b: confirm
        ",
        expect![[r#"
            to be confirmed: i0=o0 i1=o0
            agreed: i0=o0 i1=o0 (a 3, b 4)
        "#]],
    );
}

#[test]
fn who_goes_back_to_bargaining_after_the_time_is_up_has_no_time() {
    check(
        &Game { minutes: 1, clock: true, ..free(2) },
        "
        a: offer i0=o0 i1=o0
        b: accept
        wait 600
        a: reopen
        wait 1
        ",
        expect![[r#"
            to be confirmed: i0=o0 i1=o0
            back to bargaining
            the time is over
        "#]],
    );
}

#[test]
fn t11_people_may_give_themselves_more_time_or_do_without_a_limit() {
    let exercise = Game { minutes: 1, clock: true, ..free(2) }.exercise();
    let first = role(&exercise, "a");
    let play = Play::new(exercise.public.table().unwrap().1.rules.clone());
    let after = |play: &Play, action: Action| play.apply(first, action).unwrap();
    assert_eq!(play.limit_seconds(), Some(60));
    let longer = after(&after(&play, Action::Tick(59)), Action::TimeLimit(Some(360)));
    assert_eq!(after(&longer, Action::Tick(300)).ending(), None);
    assert_eq!(after(&longer, Action::Tick(301)).ending(), Some(&Ending::TimedOut));
    let endless = after(&longer, Action::TimeLimit(None));
    assert_eq!(after(&endless, Action::Tick(u32::MAX)).ending(), None);
    let ended = after(&longer, Action::Tick(301));
    assert_eq!(ended.apply(first, Action::TimeLimit(None)), Err(Rejected::Over));
}

#[test]
fn a_limit_stands_until_it_is_changed_and_nobody_needs_the_floor_for_it() {
    let exercise = Game { minutes: 1, clock: true, ..Game::of_roles(2) }.exercise();
    let second = role(&exercise, "b");
    let play = Play::new(exercise.public.table().unwrap().1.rules.clone());
    let play = play.apply(second, Action::TimeLimit(Some(90))).unwrap().apply(second, Action::Tick(89)).unwrap();
    assert_eq!((play.elapsed_seconds(), play.ending()), (89, None));
    assert_eq!(play.history(), [], "the clock is nobody's action");
}

#[test]
fn t6_there_are_as_many_offers_as_rounds_times_roles() {
    check(
        &Game { rounds: 2, ..Game::of_roles(2) },
        "
        a: offer i0=o0 i1=o0
        b: offer i0=o1 i1=o0
        a: offer i0=o0 i1=o1
        b: offer i0=o1 i1=o1
        a: offer i0=o0 i1=o0
        a: accept
        a: confirm
        b: confirm
        ",
        expect![[r#"
            a: offer i0=o0 i1=o0 -> all rounds are used; accept the offer or leave
            to be confirmed: i0=o1 i1=o1
            agreed: i0=o1 i1=o1 (a 5, b 5)
        "#]],
    );
}

#[test]
fn t6_after_the_last_offer_there_is_still_a_way_out() {
    check(
        &Game { rounds: 1, ..Game::of_roles(2) },
        "
        a: offer i0=o0 i1=o0
        b: offer i0=o1 i1=o0
        a: offer i0=o0 i1=o1
        a: walk-away
        ",
        expect![[r#"
            a: offer i0=o0 i1=o1 -> all rounds are used; accept the offer or leave
            a left
        "#]],
    );
}

#[test]
fn t12_anybody_asks_and_tells_without_taking_the_turn() {
    check(
        &Game::of_roles(3),
        "
        c: ask
        b: ask i1
        a: tell most i0
        a: tell least i1
        a: tell prefers i0=o1
        c: tell nothing
        b: offer i0=o0 i1=o0
        a: offer i0=o0 i1=o0
        b: accept
        b: tell most i1
        c: accept
        a: tell nothing
        a: ask i0
        b: walk-away
        c: ask
        ",
        expect![[r#"
            b: offer i0=o0 i1=o0 -> it is another role's turn
            to be confirmed: i0=o0 i1=o0
            a: tell nothing -> an agreement is being confirmed
            a: ask i0 -> an agreement is being confirmed
            b left
            c: ask -> the negotiation is over
        "#]],
    );
}

#[test]
fn t12_a_table_hears_two_hundred_questions_and_answers() {
    let talk = "a: ask\nb: tell nothing\n".repeat(100);
    check(
        &free(2),
        &format!("{talk}a: ask\nb: tell most i0\na: offer i0=o0 i1=o0"),
        expect![[r#"
            a: ask -> enough was asked and told at this table; offer, accept or leave
            b: tell most i0 -> enough was asked and told at this table; offer, accept or leave
            the table is still open
        "#]],
    );
}

#[test]
fn t13_of_two_equal_packages_either_is_accepted() {
    for (word, agreed) in [("accept", "i0=o0 i1=o0"), ("accept-second", "i0=o1 i1=o1")] {
        let transcript = format!("a: offer-either i0=o0 i1=o0 | i0=o1 i1=o1\nb: {word}\n");
        let told = replay(&Game::of_roles(2).exercise(), &transcript).unwrap();
        assert_eq!(told, format!("to be confirmed: {agreed}\nthe table is still open\n"));
    }
}

#[test]
fn t13_two_packages_are_one_offer_and_fall_together() {
    check(
        &Game { rounds: 1, ..free(2) },
        "
        a: offer-either i0=o0 i1=o0 | i0=o0 i1=o0
        a: accept-second
        a: offer-either i0=o0 i1=o0 | i0=o1 i1=o1
        a: offer-either i0=o0 i1=o0 | i0=o1 i1=o1
        a: accept-second
        b: offer i0=o0 i1=o1
        a: accept-second
        b: offer-either i0=o0 i1=o0 | i0=o1 i1=o1
        ",
        expect![[r#"
            a: offer-either i0=o0 i1=o0 | i0=o0 i1=o0 -> two packages to choose from must differ
            a: accept-second -> there is no offer to accept
            a: offer-either i0=o0 i1=o0 | i0=o1 i1=o1 -> this very offer is on the table already
            a: accept-second -> the standing offer is your own
            a: accept-second -> the standing offer is a single package
            b: offer-either i0=o0 i1=o0 | i0=o1 i1=o1 -> all rounds are used; accept the offer or leave
            the table is still open
        "#]],
    );
}

#[test]
fn t13_each_package_gathers_its_own_acceptances() {
    check(
        &free(3),
        "
        a: offer-either i0=o0 i1=o0 | i0=o1 i1=o1
        b: accept
        b: accept
        c: accept-second
        c: accept-second
        b: accept-second
        c: reopen
        a: accept-second
        ",
        expect![[r#"
            b: accept -> you have accepted this offer already
            c: accept-second -> you have accepted this offer already
            to be confirmed: i0=o1 i1=o1
            back to bargaining
            a: accept-second -> there is no offer to accept
            the table is still open
        "#]],
    );
}

#[test]
fn a_play_is_found_again_as_it_was_before_an_event() {
    for seed in 0..60 {
        let mut chance = Chance::new(seed);
        let exercise = random_game(&mut chance).exercise();
        let roles = roles(&exercise);
        let mut play = Play::new(exercise.public.table().unwrap().1.rules.clone());
        let mut moments = Vec::new();
        for _ in 0..60 {
            let action = random_action(&exercise, &exercise, &mut chance);
            let before = play.clone();
            if let Ok(next) = play.apply(*chance.pick(&roles), action) {
                if play.history().len() < next.history().len() {
                    moments.push(before);
                }
                play = next;
            }
        }
        for (n, moment) in moments.iter().enumerate() {
            let found = play.before(n);
            assert_eq!(found.phase(), moment.phase(), "seed {seed}, event {n}");
            assert_eq!(found.history(), moment.history());
            assert_eq!((found.left(), found.n_offers()), (moment.left(), moment.n_offers()));
            assert_eq!(found.elapsed_seconds(), play.history()[n].at_seconds);
        }
        assert_eq!(play.before(usize::MAX).history(), play.history());
    }
}

#[test]
fn t1_two_to_eight_roles_reach_unanimity() {
    for n_roles in 2..=8 {
        let words = |word: &str, roles: std::ops::Range<usize>| {
            roles.map(|i| format!("{}: {word}\n", role_name(i))).collect::<String>()
        };
        let transcript =
            ["a: offer i0=o0 i1=o0\n".to_owned(), words("accept", 1..n_roles), words("confirm", 0..n_roles)].concat();
        let told = replay(&Game::of_roles(n_roles).exercise(), &transcript).unwrap();
        let values: Vec<String> = (0..n_roles).map(|i| format!("{} {}", role_name(i), i + 3)).collect();
        let expected = format!("to be confirmed: i0=o0 i1=o0\nagreed: i0=o0 i1=o0 ({})\n", values.join(", "));
        assert_eq!(told, expected);

        // One less leaves it open.
        let short = transcript.rsplit_once('\n').unwrap().0.rsplit_once('\n').unwrap().0.to_owned();
        assert!(replay(&Game::of_roles(n_roles).exercise(), &short).unwrap().ends_with("the table is still open\n"));
    }
}

#[test]
fn a_line_that_is_no_action_is_named_with_its_number() {
    let told = |line: &str| replay(&free(2).exercise(), &format!("# a table\n\n{line}\n")).unwrap_err().to_string();
    expect![[r#"
        line 3: a line is `role: action`, `wait SECONDS` or a comment with #
        line 3: no role is called `z`
        line 3: `shout` is no action; there are offer, offer-either, accept, accept-second, ask, tell, record, confirm, reopen and walk-away
        line 3: `i9=o0` names no terms of this exercise
        line 3: `i0=o9` names no terms of this exercise
        line 3: `i0=o0 i0=o0` names no terms of this exercise
        line 3: `i0=o0` names no terms of this exercise
        line 3: a line is `role: action`, `wait SECONDS` or a comment with #
        line 3: a line is `role: action`, `wait SECONDS` or a comment with #
        line 3: `Accept` is no action; there are offer, offer-either, accept, accept-second, ask, tell, record, confirm, reopen and walk-away
        line 3: `i0=o0 i1=o0` names no terms of this exercise
        line 3: `i0=o0 i1=o0 | i0=o0` names no terms of this exercise
        line 3: `ask i9` is nothing to ask or tell; there are `ask`, `ask ISSUE`, `tell most ISSUE`, `tell least ISSUE`, `tell prefers ISSUE=OPTION` and `tell nothing`
        line 3: `ask i0 i1` is nothing to ask or tell; there are `ask`, `ask ISSUE`, `tell most ISSUE`, `tell least ISSUE`, `tell prefers ISSUE=OPTION` and `tell nothing`
        line 3: `tell i0` is nothing to ask or tell; there are `ask`, `ask ISSUE`, `tell most ISSUE`, `tell least ISSUE`, `tell prefers ISSUE=OPTION` and `tell nothing`
        line 3: `tell prefers i0=o9` is nothing to ask or tell; there are `ask`, `ask ISSUE`, `tell most ISSUE`, `tell least ISSUE`, `tell prefers ISSUE=OPTION` and `tell nothing`
        line 3: `tell nothing more` is nothing to ask or tell; there are `ask`, `ask ISSUE`, `tell most ISSUE`, `tell least ISSUE`, `tell prefers ISSUE=OPTION` and `tell nothing`
    "#]]
    .assert_eq(
        &[
            "accept",
            "z: accept",
            "a: shout",
            "a: offer i9=o0",
            "a: offer i0=o9",
            "a: offer i0=o0 i0=o0",
            "a: record i0=o0",
            "wait long",
            "wait -1",
            "a: Accept",
            "a: offer-either i0=o0 i1=o0",
            "a: offer-either i0=o0 i1=o0 | i0=o0",
            "a: ask i9",
            "a: ask i0 i1",
            "a: tell i0",
            "a: tell prefers i0=o9",
            "a: tell nothing more",
        ]
        .map(|line| format!("{}\n", told(line)))
        .concat(),
    );
}

#[test]
fn every_reason_for_a_refusal_is_worded() {
    // The reasons that no transcript above can meet: the words cannot say them.
    let exercise = free(2).exercise();
    let first = role(&exercise, "a");
    let play = Play::new(exercise.public.table().unwrap().1.rules.clone());
    let refusal = |action| play.apply(first, action).unwrap_err().to_string();
    expect!["the offer does not fit this table"].assert_eq(&refusal(Action::Offer(Terms::open(3))));
    let source = include_str!("../../src/steps/table/rejected.rs");
    let reasons = source.split_once("pub enum Rejected {").unwrap().1.split_once("\n}").unwrap().0;
    let n_reasons = reasons.lines().filter(|it| it.starts_with("    /// ")).count();
    let told: Vec<String> = [
        Rejected::NotYourTurn,
        Rejected::NothingToAccept,
        Rejected::OwnOffer,
        Rejected::AlreadyAccepted,
        Rejected::Incomplete,
        Rejected::PackageOnly,
        Rejected::EmptyOffer,
        Rejected::SameOffer,
        Rejected::NoOffersLeft,
        Rejected::Confirming,
        Rejected::NothingToConfirm,
        Rejected::NotAccepting,
        Rejected::AlreadyConfirmed,
        Rejected::HasLeft,
        Rejected::Over,
        Rejected::DoesNotFit,
        Rejected::Forbidden { combination: 0 },
        Rejected::NothingLeft,
        Rejected::NoSecond,
        Rejected::NoChoice,
        Rejected::TalkedEnough,
    ]
    .iter()
    .map(ToString::to_string)
    .collect();
    assert_eq!(told.len(), n_reasons, "a new reason needs a transcript");
    let this_file = include_str!("plays.rs");
    for sentence in &told {
        assert!(
            this_file.contains(&format!("-> {sentence}")) || *sentence == refusal(Action::Offer(Terms::open(3))),
            "{sentence}"
        );
    }
}

// Laws over random tables.

/// A small table whose rules are drawn.
fn random_game(chance: &mut Chance) -> Game {
    let n_roles = 2 + chance.below(7);
    let mut game = Game::of_roles(n_roles);
    game.points = (0..n_roles).map(|_| vec![vec![0; 2 + chance.below(2)]; 1 + chance.below(3)]).collect();
    let sizes: Vec<usize> = game.points[0].iter().map(Vec::len).collect();
    game.points = vec![sizes.iter().map(|n| vec![0; *n]).collect(); n_roles];
    game.order = *chance.pick(&["turns", "free"]);
    game.offers = *chance.pick(&["package", "partial"]);
    game.rounds = 1 + chance.below(4);
    game.minutes = chance.below(3);
    game.clock = chance.once_in(2);
    if chance.once_in(2) {
        let veto: Vec<String> = (0..n_roles).filter(|_| chance.once_in(4)).map(role_name).collect();
        game.decision = json!({ "rule": "quorum", "at_least": 2 + chance.below(n_roles - 1), "veto": veto });
    }
    game
}

fn random_package(exercise: &Exercise, chance: &mut Chance) -> Package {
    let packages: Vec<Package> = exercise.public.agenda.packages().collect();
    chance.pick(&packages).clone()
}

fn random_terms(exercise: &Exercise, chance: &mut Chance) -> Terms {
    let mut terms = Terms::from(&random_package(exercise, chance));
    for issue in exercise.public.agenda.issues() {
        if chance.once_in(3) {
            terms = terms.with(issue, None);
        }
    }
    if chance.once_in(2) { Terms::from(&random_package(exercise, chance)) } else { terms }
}

/// Any action, allowed or not, sometimes one of another table.
fn random_action(exercise: &Exercise, other: &Exercise, chance: &mut Chance) -> Action {
    match chance.below(24) {
        0..=7 => Action::Offer(random_terms(exercise, chance)),
        8..=13 => Action::Accept,
        14..=16 => Action::Confirm,
        17 => Action::Reopen,
        18 => Action::Record(random_package(exercise, chance)),
        19 if chance.once_in(4) => Action::WalkAway,
        20 if chance.once_in(2) => Action::Offer(random_terms(other, chance)),
        20 => Action::OfferEither(random_package(exercise, chance), random_package(exercise, chance)),
        21 if chance.once_in(2) => Action::AcceptSecond,
        21 if chance.once_in(3) => Action::Record(random_package(other, chance)),
        22 if chance.once_in(2) => {
            let issues: Vec<_> = other.public.agenda.issues().collect();
            let issue = *chance.pick(&issues);
            chance.pick(&[Action::Ask(Question::WhatOf(issue)), Action::Tell(Statement::MattersMost(issue))]).clone()
        }
        22 => Action::Tick(chance.below(30) as u32),
        23 if chance.once_in(3) => Action::TimeLimit(chance.once_in(2).then(|| chance.below(300) as u32)),
        _ => Action::Confirm,
    }
}

/// What holds at every moment of every table.
#[track_caller]
fn check_laws(play: &Play) {
    let rules = play.rules();
    let all = RoleSet::all(rules.n_roles);
    let present = all.without(play.left());
    assert!(play.n_offers() <= rules.most_offers);
    let offers = |it: &&Event| matches!(it.action, Action::Offer(_) | Action::OfferEither(..));
    assert_eq!(play.history().iter().filter(offers).count(), play.n_offers());
    assert!(play.history().iter().filter(|it| matches!(it.action, Action::Ask(_) | Action::Tell(_))).count() <= 200);
    assert!(play.history().iter().all(|it| !matches!(it.action, Action::Tick(_) | Action::TimeLimit(_))));
    assert!(play.history().windows(2).all(|it| it[0].at_seconds <= it[1].at_seconds));
    match play.phase() {
        Phase::Bargaining { turn, standing } => {
            assert!(present.contains(*turn), "the turn is with a role that left");
            assert!(rules.decision.is_met(rules.n_roles, present), "no agreement can be reached any more");
            if let Some(standing) = standing {
                assert!(present.contains_all(standing.accepted), "a role that left accepts");
                assert!(standing.accepted.contains(standing.by));
                if let Some(second) = &standing.second {
                    assert!(present.contains_all(second.accepted) && second.accepted.contains(standing.by));
                    assert!(rules.agenda.fits(&Terms::from(&second.package)));
                    assert!(standing.terms.package().is_some_and(|it| it != second.package));
                    assert!(!rules.decision.is_met(rules.n_roles, second.accepted), "nobody is asked to confirm");
                }
                assert!(rules.agenda.fits(&standing.terms));
                assert!(rules.offers == Offers::Partial || standing.terms.package().is_some());
                assert!(
                    standing.terms.package().is_none() || !rules.decision.is_met(rules.n_roles, standing.accepted),
                    "enough have accepted, but nobody is asked to confirm"
                );
            }
        }
        Phase::Confirming { package, accepted, confirmed, .. } => {
            assert!(rules.agenda.fits(&Terms::from(package)));
            assert!(present.contains_all(*accepted));
            assert!(accepted.contains_all(*confirmed) && confirmed != accepted);
            assert!(rules.decision.is_met(rules.n_roles, *accepted));
        }
        Phase::Ended(Ending::Agreed { package, by }) => {
            assert!(rules.agenda.fits(&Terms::from(package)));
            assert!(rules.decision.is_met(rules.n_roles, *by));
            assert!(present.contains_all(*by));
            let confirmed: RoleSet = play
                .history()
                .iter()
                .rev()
                .take_while(|it| matches!(it.action, Action::Confirm | Action::WalkAway))
                .filter(|it| it.action == Action::Confirm)
                .map(|it| it.by)
                .collect();
            assert!(confirmed.contains_all(*by), "not everybody confirmed");
        }
        Phase::Ended(Ending::WalkedAway { by }) => {
            assert!(play.left().contains(*by));
            assert!(!rules.decision.is_met(rules.n_roles, present), "the others could have gone on");
        }
        Phase::Ended(Ending::TimedOut) => {
            assert!(play.limit_seconds().is_some_and(|it| it <= play.elapsed_seconds()));
        }
    }
}

/// The role at this place, without an exercise.
fn roles(exercise: &Exercise) -> Vec<RoleId> {
    exercise.public.roles.roles().collect()
}

#[test]
fn whatever_is_tried_the_laws_of_the_table_hold() {
    let other = Game::new(vec![vec![vec![0; 4]; 4]; 2]).exercise();
    let (mut n_applied, mut n_refused, mut endings) = (0, 0, [0; 3]);
    for seed in 0..400 {
        let mut chance = Chance::new(seed);
        let exercise = random_game(&mut chance).exercise();
        let roles = roles(&exercise);
        let mut play = Play::new(exercise.public.table().unwrap().1.rules.clone());
        check_laws(&play);
        for _ in 0..80 {
            let by = *chance.pick(&roles);
            let action = random_action(&exercise, &other, &mut chance);
            let before = play.clone();
            let allowed = play.may(by, &action);
            let applied = play.apply(by, action.clone());
            assert_eq!(play, before, "seed {seed}: looking must not change the play");
            assert_eq!(
                applied.as_ref().map(drop).map_err(|it| *it),
                allowed,
                "seed {seed}: `may` and `apply` disagree"
            );
            match applied {
                Ok(next) => {
                    assert!(
                        !matches!(before.phase(), Phase::Ended(_)),
                        "seed {seed}: something happened after the end"
                    );
                    check_laws(&next);
                    n_applied += 1;
                    play = next;
                }
                Err(_) => n_refused += 1,
            }
        }
        match play.ending() {
            Some(Ending::Agreed { .. }) => endings[0] += 1,
            Some(Ending::WalkedAway { .. }) => endings[1] += 1,
            Some(Ending::TimedOut) => endings[2] += 1,
            None => {}
        }
    }
    println!("{n_applied} actions applied, {n_refused} refused, endings {endings:?}");
    assert!(endings.iter().all(|it| 20 < *it), "every ending is met: {endings:?}");
}

#[test]
fn the_same_actions_give_the_same_play() {
    for seed in 0..100 {
        let run = || {
            let mut chance = Chance::new(seed);
            let exercise = random_game(&mut chance).exercise();
            let roles = roles(&exercise);
            (0..60).fold(Play::new(exercise.public.table().unwrap().1.rules.clone()), |play, _| {
                let by = *chance.pick(&roles);
                let action = random_action(&exercise, &exercise, &mut chance);
                play.apply(by, action).unwrap_or(play)
            })
        };
        assert_eq!(run(), run());
    }
}

#[test]
fn a_role_that_is_at_the_table_always_has_something_to_do_or_waits_for_another() {
    // Nobody is ever stuck: some present role may do something other than leave.
    for seed in 0..300 {
        let mut chance = Chance::new(seed);
        let exercise = random_game(&mut chance).exercise();
        let rules: Rc<_> = exercise.public.table().unwrap().1.rules.clone();
        let packages: Vec<Package> = exercise.public.agenda.packages().collect();
        let roles = roles(&exercise);
        let mut play = Play::new(rules);
        for _ in 0..60 {
            if play.ending().is_some() {
                break;
            }
            let may_go_on = roles.iter().any(|role| {
                [Action::Accept, Action::Confirm, Action::Record(packages[0].clone())]
                    .iter()
                    .any(|it| play.may(*role, it).is_ok())
            });
            assert!(may_go_on, "seed {seed}: {:?}", play.phase());
            let action = random_action(&exercise, &exercise, &mut chance);
            play = play.apply(*chance.pick(&roles), action.clone()).unwrap_or(play);
        }
    }
}

#[test]
fn a_decision_counts_as_its_definition_says() {
    for n_roles in 2..=8usize {
        let sets = (0..1u32 << n_roles).map(|bits| {
            let game_roles = RoleSet::all(n_roles);
            let set: RoleSet = game_roles.iter().filter(|it| bits & 1 << it.index() != 0).collect();
            (bits, set)
        });
        for (bits, set) in sets {
            assert_eq!(set.len(), bits.count_ones() as usize);
            assert_eq!(Decision::Unanimity.is_met(n_roles, set), bits.count_ones() as usize == n_roles);
            for at_least in 2..=n_roles {
                let first: RoleSet = RoleSet::all(1);
                let decision = Decision::Quorum { at_least, veto: first };
                let expected = at_least <= bits.count_ones() as usize && bits & 1 != 0;
                assert_eq!(decision.is_met(n_roles, set), expected);
            }
        }
    }
}

#[test]
fn terms_are_a_package_once_nothing_is_left_open() {
    let exercise = Game::of_roles(2).exercise();
    let agenda = &exercise.public.agenda;
    let first: OptionId = agenda.options(agenda.issues().next().unwrap()).next().unwrap();
    let mut terms = Terms::open(2);
    assert_eq!((terms.package(), terms.open_issues().count()), (None, 2));
    for issue in agenda.issues() {
        terms = terms.with(issue, Some(first));
    }
    let package = terms.package().unwrap();
    assert_eq!(Terms::from(&package), terms);
    assert_eq!(exercise.public.words(&terms), "i0=o0 i1=o0");
    assert_eq!(exercise.public.terms("i1=o0 i0=o0"), Some(terms));
    assert_eq!(Order::Turns, exercise.public.table().unwrap().1.rules.order);
}
