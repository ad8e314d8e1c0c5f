use parley::{
    pack::Pack,
    steps::{
        Answers,
        worksheet::order::{Order, Pairs, SEQUENCE},
    },
};
use serde_json::{Value, json};

use super::{answered, chosen, pack_of, permutations, refuses, said, sheet, takes_only, things, written};
use crate::games::Chance;

fn card(n: usize) -> String {
    format!("c{n}")
}

fn file(n_cards: usize, rules: &[(usize, usize)]) -> Value {
    let rule = |(first, then): &(usize, usize)| json!({ "first": card(*first), "then": card(*then), "because": "x" });
    json!({
        "cards": things("text", (0..n_cards).map(|n| (card(n), json!({})))),
        "rules": rules.iter().map(rule).collect::<Vec<_>>(),
    })
}

/// How many rules an order of cards breaks, by their places.
fn n_broken(order: &[usize], rules: &[(usize, usize)]) -> usize {
    let place = |card: usize| order.iter().position(|it| *it == card).unwrap();
    rules.iter().filter(|(first, then)| place(*then) <= place(*first)).count()
}

#[test]
fn the_orders_that_keep_all_rules_are_as_many_as_plain_enumeration_finds() {
    let chance = &mut Chance::new(3);
    let mut n_contradictions = 0;
    for _ in 0..200 {
        let n_cards = 1 + chance.below(6);
        let rules: Vec<(usize, usize)> =
            (0..chance.below(8)).map(|_| (chance.below(n_cards), chance.below(n_cards))).collect();
        let all = permutations(n_cards);
        let kept = all.iter().filter(|it| n_broken(it, &rules) == 0).count();
        if kept == 0 {
            n_contradictions += 1;
            let steps = json!([written("order", file(n_cards, &rules))]);
            let told = Pack::open(pack_of(steps).to_string().as_bytes()).map(|_| ()).unwrap_err().to_string();
            assert!(told.starts_with("/exercises/0/steps/0/rules: these rules contradict one another"), "{told}");
            continue;
        }
        let order: Order = sheet("order", file(n_cards, &rules));
        assert_eq!(order.n_orders(), Some(kept as u64));
        for it in all.iter().step_by(7) {
            let answers = answered(&order, [(SEQUENCE, chosen(it.iter().map(|n| card(*n))))]);
            let result = order.result(&answers);
            assert_eq!(result.broken.len(), n_broken(it, &rules));
            assert_eq!(result.pairs, None);
        }
    }
    assert!((20..180).contains(&n_contradictions), "{n_contradictions}");
}

#[test]
fn of_the_orders_of_ten_actions_1740_keep_all_ten_rules() {
    // Walk, pledge, rumour clinic, school, survey, memo, pipe, commission, plots, water tank.
    let names = ["walk", "pledge", "rumour", "school", "survey", "memo", "pipe", "commission", "plots", "tank"];
    let rules = [
        ("pledge", "walk"),
        ("rumour", "walk"),
        ("walk", "commission"),
        ("pledge", "commission"),
        ("walk", "school"),
        ("commission", "plots"),
        ("commission", "memo"),
        ("survey", "memo"),
        ("survey", "pipe"),
        ("memo", "pipe"),
    ];
    let place = |name: &str| names.iter().position(|it| *it == name).unwrap();
    let rules = rules.map(|(first, then)| (place(first), place(then)));
    let order: Order = sheet("order", file(10, &rules));
    assert_eq!(order.n_orders(), Some(1_740));
    let free: Order = sheet("order", file(10, &[]));
    assert_eq!(free.n_orders(), Some(3_628_800));
}

#[test]
fn orders_are_counted_up_to_twenty_cards() {
    let free = |n| sheet::<Order>("order", file(n, &[])).n_orders();
    assert_eq!(free(20), Some((1..=20).product()));
    assert_eq!(free(21), None);
}

/// A right sequence of so many groups of cards that may stand in any order.
fn with_reference(groups: &[Vec<usize>]) -> Order {
    let n_cards = groups.iter().flatten().count();
    let mut file = file(n_cards, &[]);
    file["reference"] = groups.iter().map(|it| it.iter().map(|n| json!(card(*n))).collect::<Value>()).collect();
    sheet("order", file)
}

#[test]
fn pairs_are_counted_against_the_right_sequence_and_ties_in_it_are_free() {
    let chance = &mut Chance::new(4);
    for _ in 0..200 {
        let n_cards = 1 + chance.below(7);
        let mut groups: Vec<Vec<usize>> = Vec::new();
        for card in chance.order(n_cards) {
            match groups.last_mut() {
                Some(last) if chance.once_in(3) => last.push(card),
                _ => groups.push(vec![card]),
            }
        }
        let rank = |card: usize| groups.iter().position(|it| it.contains(&card)).unwrap();
        let order = with_reference(&groups);
        let stands = chance.order(n_cards);
        let answers = answered(&order, [(SEQUENCE, chosen(stands.iter().map(|n| card(*n))))]);
        let (mut in_order, mut all) = (0, 0);
        for (i, a) in stands.iter().enumerate() {
            for b in &stands[i + 1..] {
                all += u32::from(rank(*a) != rank(*b));
                in_order += u32::from(rank(*a) < rank(*b));
            }
        }
        assert_eq!(order.result(&answers).pairs, Some(Pairs { in_order, all }));
        // Whatever is tied may stand as it likes, and everything else as it must.
        let mut right: Vec<usize> = chance.order(n_cards);
        right.sort_by_key(|it| rank(*it));
        let full = answered(&order, [(SEQUENCE, chosen(right.iter().map(|n| card(*n))))]);
        assert_eq!(order.result(&full).pairs, Some(Pairs { in_order: all, all }));
    }
}

#[test]
fn the_rank_correlation_is_rounded_to_the_nearest_hundredth() {
    let tau = |in_order, all| Pairs { in_order, all }.tau_hundredths();
    assert_eq!(tau(0, 0), None);
    assert_eq!([tau(3, 3), tau(0, 3), tau(5, 10)], [Some(100), Some(-100), Some(0)]);
    // A third and two thirds, either sign; an eighth is half a hundredth over.
    assert_eq!([tau(2, 3), tau(1, 3), tau(5, 6), tau(1, 6)], [Some(33), Some(-33), Some(67), Some(-67)]);
    assert_eq!([tau(9, 16), tau(7, 16)], [Some(13), Some(-13)]);
}

#[test]
fn cards_that_nobody_has_put_stand_last_as_they_lay() {
    let mut written = file(4, &[]);
    written["own_cards"] = json!(2);
    let order: Order = sheet("order", written);
    let ids =
        |answers: &Answers| order.sequence(answers, "en").into_iter().map(|it| it.0).collect::<Vec<_>>().join(" ");
    assert_eq!(ids(&Answers::new()), "c0 c1 c2 c3");
    let put = answered(&order, [("own--2", said("Tea")), (SEQUENCE, chosen(["c3", "own--2", "c1"]))]);
    assert_eq!(ids(&put), "c3 own--2 c1 c0 c2");
    // Taken back, written again, and a second one: the sequence still names the first.
    let gone = super::answered_after(&order, put.clone(), [("own--2", None)]);
    assert_eq!(ids(&gone), "c3 c1 c0 c2");
    let emptied = super::answered_after(&order, put, [("own--2", said(" "))]);
    assert_eq!(ids(&emptied), "c3 c1 c0 c2");
    let more = super::answered_after(&order, gone, [("own--1", said("Bread")), ("own--2", said("Tea"))]);
    assert_eq!(ids(&more), "c3 own--2 c1 c0 c2 own--1");
}

#[test]
fn a_sequence_takes_its_cards_once_each_and_nothing_else() {
    let mut written = file(3, &[(0, 1)]);
    written["own_cards"] = json!(1);
    let (order, none): (Order, _) = (sheet("order", written), Answers::new());
    takes_only(&order, &none, SEQUENCE, &[None, chosen(["c1"]), chosen(["c1", "own--1", "c0"])]);
    takes_only(&order, &none, "own--1", &[None, said("words")]);
    for question in ["own--2", "own--0", "own--1-", "c0", "in--c0", "sequence--c0"] {
        takes_only(&order, &none, question, &[]);
    }
    refuses(&order, &none, SEQUENCE, chosen(["c1", "c1"]));
    refuses(&order, &none, SEQUENCE, chosen(["c1", "own--2"]));
}
