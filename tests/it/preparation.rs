//! What a rule can say of a preparation sheet: W1 to W4 of docs/rules.md.

use std::rc::Rc;

use expect_test::{Expect, expect};
use parley::{
    library,
    pack::Exercise,
    points::{IssueId, OptionId, Points, RoleId},
    steps::worksheet::{Assessment, Edit, Mark, Preparation, assess, limit_option},
};

use crate::games::{Chance, Game, role};

fn shipped(id: &str) -> Rc<Exercise> {
    library::packs().iter().find_map(|it| it.exercise(id).cloned()).unwrap_or_else(|| panic!("no exercise `{id}`"))
}

/// The assessment of a role's sheet after these edits.
fn assessed(exercise: &Exercise, mine: RoleId, edits: Vec<Edit>) -> Assessment {
    let public = &exercise.public;
    let mut sheet = Preparation::new(public.roles.n_roles(), &public.agenda);
    edits.into_iter().for_each(|it| sheet.edit(it));
    let part = |role: RoleId| &exercise.confidential[role];
    let others: Vec<_> = (public.roles.roles().filter(|it| *it != mine))
        .map(|it| (it, &part(it).score_sheet, part(it).reservation_value))
        .collect();
    assess(&sheet, &public.agenda, (&part(mine).score_sheet, part(mine).reservation_value), &others)
}

/// A price of the pump as a mark.
fn price(exercise: &Exercise, id: &str) -> Mark {
    let issue = exercise.public.issue("price").unwrap();
    Mark::Option(exercise.public.option(issue, id).unwrap_or_else(|| panic!("no price `{id}`")))
}

#[test]
fn w1_the_limit_is_right_if_it_is_the_cards() {
    let sluice = shipped("sluice");
    let usken = role(&sluice, "usken");
    let is_right = |mark| assessed(&sluice, usken, vec![Edit::Limit(mark)]).limit_is_right;
    let points = |n| Some(Mark::Points(Points(n)));
    assert_eq!([points(42), points(41), points(43), None].map(is_right), [Some(true), Some(false), Some(false), None]);
}

#[test]
fn w1_where_one_issue_is_settled_the_limit_is_the_least_option_that_is_good_enough() {
    for (exercise, id, expected) in [
        ("pump", "seller", "p60"),
        ("pump", "buyer", "p95"),
        ("pump-no-zone", "seller", "p95"),
        ("pump-no-zone", "buyer", "p60"),
    ] {
        let pump = shipped(exercise);
        let mine = role(&pump, id);
        for option in &pump.public.issues[0].options {
            let is_right =
                assessed(&pump, mine, vec![Edit::Limit(Some(price(&pump, option.id.as_str())))]).limit_is_right;
            assert_eq!(is_right, Some(option.id.as_str() == expected), "{exercise} {id} {}", option.id);
        }
    }
}

#[track_caller]
fn check_estimate(range: (Option<Mark>, Option<Mark>), expected: Expect) {
    let pump = shipped("pump");
    let (seller, buyer) = (role(&pump, "seller"), role(&pump, "buyer"));
    let told = assessed(&pump, seller, vec![Edit::TheirLimit(buyer, range)]);
    let told: String = told.estimates.iter().map(|it| format!("{:?} {}", it.truth, it.holds)).collect();
    expected.assert_eq(&told);
}

#[test]
fn w2_an_estimate_holds_if_the_truth_lies_in_it_ends_included() {
    let pump = shipped("pump");
    let price = |id| Some(price(&pump, id));
    let points = |n| Some(Mark::Points(Points(n)));
    // The buyer's limit is a price of 95, or no points.
    check_estimate((price("p80"), price("p100")), expect!["Option(OptionId(11)) true"]);
    check_estimate((price("p95"), price("p95")), expect!["Option(OptionId(11)) true"]);
    check_estimate((price("p100"), price("p95")), expect!["Option(OptionId(11)) true"]);
    check_estimate((price("p40"), price("p90")), expect!["Option(OptionId(11)) false"]);
    check_estimate((points(-5), points(5)), expect!["Points(Points(0)) true"]);
    check_estimate((points(1), points(9)), expect!["Points(Points(0)) false"]);
    // A range with one end is none yet.
    check_estimate((price("p80"), None), expect![""]);
    check_estimate((None, None), expect![""]);
}

#[test]
fn w2_a_limit_beyond_every_option_lies_in_no_range_of_options() {
    // The other would need 3 points, but no option gives more than 2.
    let mut game = Game::new(vec![vec![vec![0, 1, 2, 3, 4]], vec![vec![2, 1, 0, 0, 0]]]);
    game.limits = vec![0, 3];
    let exercise = game.exercise();
    let (mine, other) = (role(&exercise, "a"), role(&exercise, "b"));
    let issue = exercise.public.agenda.issues().next().unwrap();
    let options: Vec<OptionId> = exercise.public.agenda.options(issue).collect();
    assert_eq!(limit_option(&exercise.public.agenda, &exercise.confidential[other].score_sheet, Points(3)), None);
    let all = (Some(Mark::Option(options[0])), Some(Mark::Option(options[4])));
    let told = assessed(&exercise, mine, vec![Edit::TheirLimit(other, all)]);
    assert_eq!(told.estimates.iter().map(|it| it.holds).collect::<Vec<_>>(), [false]);
}

#[test]
fn w3_pairs_of_issues_are_counted_that_stand_in_the_order_of_their_weight() {
    let sluice = shipped("sluice");
    let issues: Vec<IssueId> = sluice.public.agenda.issues().collect();
    for seed in 0..100 {
        let mut chance = Chance::new(seed);
        for mine in sluice.public.roles.roles() {
            let order: Vec<IssueId> = chance.order(issues.len()).iter().map(|i| issues[*i]).collect();
            let weight = |issue: IssueId| {
                let points: Vec<i64> = (sluice.public.agenda.options(issue))
                    .map(|it| sluice.confidential[mine].score_sheet.points(issue, it).0)
                    .collect();
                points.iter().max().unwrap() - points.iter().min().unwrap()
            };
            let pairs: Vec<(i64, i64)> = (0..order.len())
                .flat_map(|i| (i + 1..order.len()).map(move |j| (i, j)))
                .map(|(i, j)| (weight(order[i]), weight(order[j])))
                .filter(|(a, b)| a != b)
                .collect();
            let in_order = pairs.iter().filter(|(a, b)| a > b).count();
            let told = assessed(&sluice, mine, vec![Edit::Priorities(order)]);
            assert_eq!(told.priorities_in_order, (in_order, pairs.len()), "seed {seed}");
        }
    }
}

#[test]
fn w4_of_words_it_is_only_said_whether_there_are_any() {
    let sluice = shipped("sluice");
    let usken = role(&sluice, "usken");
    let has_reason = |text: &str| assessed(&sluice, usken, vec![Edit::Reason(text.into())]).has_reason;
    assert_eq!(["", " \n", "Because.", "х"].map(has_reason), [false, false, true, true]);
    let quiet = assessed(&sluice, usken, vec![]);
    let talkative = assessed(&sluice, usken, vec![Edit::Goal("All of it".into()), Edit::Questions("Why?".into())]);
    assert_eq!(quiet, talkative);
}

#[test]
fn an_opening_is_worth_at_least_and_at_most() {
    let sluice = shipped("sluice");
    let opening = |id: &str, words: &str| {
        let terms = sluice.public.terms(words).unwrap();
        assessed(&sluice, role(&sluice, id), vec![Edit::Opening(terms)]).opening.map(|(a, b)| (a.0, b.0))
    };
    assert_eq!(opening("usken", ""), None);
    assert_eq!(opening("usken", "winter_flow=full"), Some((35, 100)));
    assert_eq!(opening("tirma", "winter_flow=full"), Some((0, 90)));
    let whole = "july_nights=u2_t5 labour=u30 gauge=shared_log drought=orchards_first winter_flow=full";
    assert_eq!((opening("usken", whole), opening("tirma", whole)), (Some((70, 70)), Some((70, 70))));
}
