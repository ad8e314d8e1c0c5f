//! What `parley check` tells of worksheets, and what it advises.

use expect_test::{Expect, expect};
use parley::pack::lint;
use serde_json::{Value, json};

use super::{pack_of, things, written};
use crate::{
    cli::{check_file, file, run},
    games::open,
};

fn rule(first: &str, then: &str) -> Value {
    json!({ "first": first, "then": then, "because": "x" })
}

/// One of each kind that is told of.
fn pack() -> Value {
    let named = |ids: [&str; 3]| things("title", ids.map(|it| (it, json!({}))));
    let cards = things("text", [("pipe", json!({})), ("ask", json!({})), ("survey", json!({})), ("tea", json!({}))]);
    let mut order = written(
        "order",
        json!({ "cards": cards, "rules": [rule("ask", "pipe"), rule("survey", "pipe")], "reference": [["ask", "survey"], ["tea"], ["pipe"]] }),
    );
    order["id"] = json!("plan");
    let sorted = [
        ("a", json!({ "slots": ["x"] })),
        ("b", json!({ "slots": ["x", "y", "z"] })),
        ("c", json!({ "slots": ["y", "x"] })),
        ("d", json!({})),
    ];
    let mut sort = written("sort", json!({ "slots": named(["x", "y", "z"]), "cards": things("text", sorted) }));
    sort["id"] = json!("heaps");
    let criteria =
        things("title", [("lawful", json!({ "threshold": true })), ("speed", json!({})), ("cost", json!({}))]);
    let scores = json!({
        "wait": { "lawful": 1, "speed": 1, "cost": 4 },
        "go": { "lawful": 1, "speed": 2, "cost": 4 },
        "grab": { "lawful": 0, "speed": 5, "cost": 5 },
    });
    let mut weigh =
        written("weigh", json!({ "options": named(["wait", "go", "grab"]), "criteria": criteria, "scores": scores }));
    weigh["id"] = json!("matrix");
    let mut choose = written("choose", json!({ "questions": [question("one", 1), question("two", 0)] }));
    choose["id"] = json!("first");
    pack_of(json!([sort, order, weigh, choose]))
}

/// A question of three answers, the best of which stands at a place.
fn question(id: &str, best: usize) -> Value {
    let fit = |n: usize| json!({ "fit": if n == best { "best" } else { "poor" } });
    json!({ "id": id, "ask": "x", "options": things("text", (0..3).map(|n| (format!("o{n}"), fit(n)))) })
}

#[test]
fn check_tells_how_hard_a_worksheet_is_to_hit_by_chance() {
    check_file(
        &["check", &file("worksheets.json", &pack().to_string())],
        expect![[r#"
        worksheets.json: pack game 1.0.0, advice: 2
          /exercises/0/minutes: the steps and the debrief take 4 minutes together
          /exercises/0/debrief/minutes: the debrief gets less than a fifth of the time
          game, heaps: cards with a key: 3; right in x 3, y 2, z 1; right everywhere: 1
          game, plan: 8 of 24 orders keep all 2 rules; broken as listed: 2; 2 of 5 pairs in order as listed
          game, matrix: options: 3; dominated: wait by go; below a threshold: grab
          game, first: questions with a best answer: 2; best answers by place: 1: 1, 2: 1, 3: 0
        code 1
    "#]],
    );
}

#[test]
fn check_tells_the_figures_of_worksheets_to_machines() {
    let (out, err, _) = run(&["check", "--json", &file("worksheets-machine.json", &pack().to_string())]);
    assert_eq!(err, "");
    let told: Value = serde_json::from_str(&out).unwrap();
    assert_eq!(
        told["exercises"][0]["worksheets"],
        json!([
            { "id": "heaps", "cards": 3, "by_slot": { "x": 3, "y": 2, "z": 1 }, "right_everywhere": 1 },
            { "id": "plan", "orders": [8, 24], "broken_as_listed": 2, "pairs_as_listed": [2, 5] },
            { "id": "matrix", "dominated": [["wait", "go"]], "barred": ["grab"] },
            { "id": "first", "questions": 2, "best_at": [1, 1, 0] },
        ])
    );
}

#[track_caller]
fn check(kind: &str, more: Value, expected: Expect) {
    let told: Vec<String> = lint(&open(&pack_of(json!([written(kind, more)]))))
        .iter()
        .filter(|it| it.at.contains("/steps/"))
        .map(|it| format!("{it}\n"))
        .collect();
    expected.assert_eq(&told.concat());
}

#[test]
fn advice_on_a_sequence_that_is_right_already() {
    let cards = |ids: [&str; 3]| things("text", ids.map(|it| (it, json!({}))));
    let rules = json!([rule("a", "b")]);
    check(
        "order",
        json!({ "cards": cards(["a", "c", "b"]), "rules": rules }),
        expect![[r#"
        /exercises/0/steps/0/cards: the cards already lie in a right order; mix them
    "#]],
    );
    check("order", json!({ "cards": cards(["b", "c", "a"]), "rules": rules }), expect![[r#""#]]);
    check(
        "order",
        json!({ "cards": cards(["a", "c", "b"]), "reference": [["c", "a"], ["b"]] }),
        expect![[r#"
        /exercises/0/steps/0/cards: the cards already lie in a right order; mix them
    "#]],
    );
    // The rules are kept, the right sequence is another.
    check(
        "order",
        json!({ "cards": cards(["a", "b", "c"]), "rules": rules, "reference": [["c"], ["a"], ["b"]] }),
        expect![[r#""#]],
    );
    check("order", json!({ "cards": cards(["a", "b", "c"]), "reference": [["a", "b", "c"]] }), expect![[r#""#]]);
}

#[test]
fn advice_on_a_sorting_whose_slots_come_in_rows() {
    let sheet = |slots: &[&[&str]]| {
        let cards = slots.iter().enumerate().map(|(n, it)| (format!("c{n}"), json!({ "slots": it })));
        json!({ "slots": things("title", ["x", "y", "z", "w"].map(|it| (it, json!({})))), "cards": things("text", cards) })
    };
    check(
        "sort",
        sheet(&[&["y"], &["y"], &["x"], &["x"]]),
        expect![[r#"
        /exercises/0/steps/0/cards: the cards of each slot lie in a row; mix them
    "#]],
    );
    check(
        "sort",
        sheet(&[&["x"], &["y"], &["z"], &["w"]]),
        expect![[r#"
        /exercises/0/steps/0/cards: the cards of each slot lie in a row; mix them
    "#]],
    );
    check(
        "sort",
        sheet(&[&["x"], &["x", "y"], &["x"], &["y"], &["z"]]),
        expect![[r#"
        /exercises/0/steps/0/cards: the cards of each slot lie in a row; mix them
    "#]],
    );
    // Mixed, one card a slot but not as the slots stand, too few to say, all in one slot.
    check("sort", sheet(&[&["x"], &["y"], &["x"], &["y"]]), expect![[r#""#]]);
    check("sort", sheet(&[&["y"], &["x"], &["z"], &["w"]]), expect![[r#""#]]);
    check("sort", sheet(&[&["x"], &["x"], &["y"]]), expect![[r#""#]]);
    check("sort", sheet(&[&["x"], &["x"], &["x"], &["x"]]), expect![[r#""#]]);
}

#[test]
fn advice_on_best_answers_at_one_place() {
    let asked = |places: &[usize]| {
        let questions: Vec<Value> =
            places.iter().enumerate().map(|(n, best)| question(&format!("q{n}"), *best)).collect();
        json!({ "questions": questions })
    };
    check(
        "choose",
        asked(&[1, 0, 1]),
        expect![[r#"
        /exercises/0/steps/0/questions: the best answer stands at place 2 in 2 questions; vary the order
    "#]],
    );
    check("choose", asked(&[2, 2, 0, 1]), expect![[r#""#]]);
    check("choose", asked(&[1, 1]), expect![[r#""#]]);
}
