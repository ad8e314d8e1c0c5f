//! What an author reads of a worksheet that does not hold together.

use expect_test::{Expect, expect};
use parley::pack::Pack;
use serde_json::{Value, json};

use super::{pack_of, things, written};

#[track_caller]
pub fn check(kind: &str, more: Value, expected: Expect) {
    let file = pack_of(
        json!([{ "id": "look", "kind": "read", "title": "x", "minutes": 1, "show": [], "text": "x" }, written(kind, more)]),
    );
    let told = Pack::open(file.to_string().as_bytes()).map(|_| ()).unwrap_err().to_string();
    expected.assert_eq(&told.replace("/exercises/0/steps/1/", ""));
}

pub fn named<const N: usize>(ids: [&str; N]) -> Value {
    things("title", ids.map(|it| (it, json!({}))))
}

pub fn cards<const N: usize>(ids: [&str; N]) -> Value {
    things("text", ids.map(|it| (it, json!({}))))
}

#[test]
fn problems_that_all_worksheets_may_have() {
    check(
        "sort",
        json!({
            "slots": named(["a", "b"]), "cards": cards(["a"]), "recalls": ["look", "nowhere", "sheet"],
            "assessment": {},
        }),
        expect![[r#"
            recalls/0: no earlier worksheet is called `look`
            recalls/1: no earlier worksheet is called `nowhere`
            recalls/2: no earlier worksheet is called `sheet`
            assessment: `model` is missing
        "#]],
    );
    let levels = ["weak", "fair", "good", "strong"];
    let line = |id: &str, levels: &[&str]| json!({ "id": id, "title": "x", "levels": levels });
    check(
        "sort",
        json!({
            "slots": named(["a", "b"]), "cards": cards(["a"]),
            "assessment": { "rubric": [line("one", &levels), line("one", &levels), line("a--b", &levels), line("end-", &levels)] },
        }),
        expect![[r#"
            assessment/rubric/2/id: `a--b` has a meaning of its own; choose another id
            assessment/rubric/3/id: `end-` has a meaning of its own; choose another id
            assessment/rubric/1/id: `one` stands twice
        "#]],
    );
    check(
        "sort",
        json!({
            "slots": named(["a", "b"]), "cards": cards(["a"]), "fun": true,
            "assessment": { "rubric": [line("one", &levels[1..])] },
        }),
        expect![[r#"
            /exercises/0/steps/1: `fun` means nothing here
            assessment/rubric/0/levels: between 4 and 4 are needed, there are 3
        "#]],
    );
}

#[test]
fn problems_of_a_sorting() {
    let long = "c".repeat(41);
    check(
        "sort",
        json!({ "slots": named(["a", "b"]), "cards": [] }),
        expect![[r#"
        cards: there is nothing to work on: give some, or let people add their own
    "#]],
    );
    check(
        "sort",
        json!({ "slots": named(["a"]), "cards": cards(["a"]) }),
        expect![[r#"
        slots: between 2 and 8 are needed, there are 1
    "#]],
    );
    check(
        "sort",
        json!({
            "slots": named(["a", "a", "committed"]),
            "cards": things("text", [
                ("x", json!({ "slots": ["a", "nowhere"] })),
                ("x", json!({ "slots": ["a"], "near": ["nowhere"] })),
                ("y", json!({ "near": ["a"] })),
                ("z", json!({ "marks": ["heard"] })),
                (&long, json!({})),
            ]),
            "questions_for": ["guessed"],
        }),
        expect![[r#"
            slots/2/id: `committed` has a meaning of its own; choose another id
            slots/1/id: `a` stands twice
            cards/4/id: the text has 41 characters, the most is 40
            cards/1/id: `x` stands twice
            cards/0/slots/1: no slot is called `nowhere`
            cards/1/near/0: no slot is called `nowhere`
            cards/3/marks/0: no mark is called `heard`
            questions_for/0: no mark is called `guessed`
            cards/2: `slots` is missing
        "#]],
    );
    check(
        "sort",
        json!({ "slots": named(["a", "b"]), "cards": cards(["a"]), "neighbours": "quarter", "own_cards": 17 }),
        expect![[r#"
            neighbours: `quarter` is none of `half`
            own_cards: 17 is not between 1 and 16
        "#]],
    );
}

#[test]
fn problems_of_a_sequence() {
    let rule = |first: &str, then: &str| json!({ "first": first, "then": then, "because": "x" });
    check(
        "order",
        json!({}),
        expect![[r#"
        cards: there is nothing to work on: give some, or let people add their own
    "#]],
    );
    check(
        "order",
        json!({
            "cards": cards(["a", "b", "c", "c"]),
            "rules": [rule("a", "b"), rule("b", "a"), rule("a", "nowhere")],
            "reference": [["a", "b"], ["b", "nowhere"]],
        }),
        expect![[r#"
            cards/3/id: `c` stands twice
            rules/2/then: no card is called `nowhere`
            rules: these rules contradict one another: no order keeps all of them
            reference/1/0: `b` stands twice
            reference/1/1: no card is called `nowhere`
            reference: `c` must be named here too
            reference: `c` must be named here too
        "#]],
    );
    check(
        "order",
        json!({ "cards": cards(["a", "b"]), "rules": [rule("a", "a")] }),
        expect![[r#"
        rules: these rules contradict one another: no order keeps all of them
    "#]],
    );
}

#[test]
fn problems_of_choices() {
    let behind = json!({
        "text": "x", "issues": [{ "id": "i", "title": "x", "options": named(["a", "b"]) }],
        "parties": [
            { "id": "p", "name": "x", "reservation_value": 0, "score_sheet": { "i": { "a": 1 } } },
            { "id": "p", "name": "x", "reservation_value": 0, "score_sheet": { "i": { "a": 1, "b": 2 }, "j": {} } },
        ],
        "closed": { "i": "a" },
    });
    check(
        "choose",
        json!({}),
        expect![[r#"
        questions: there is nothing to work on: give some, or let people add their own
    "#]],
    );
    check(
        "choose",
        json!({ "behind": behind }),
        expect![[r#"
        behind/parties/1/id: `p` stands twice
        behind/parties/0/score_sheet: `b` of `i` has no points
        behind/parties/1/score_sheet: no issue is called `j`
        behind/closed: `closed` means nothing here
    "#]],
    );
    check(
        "choose",
        json!({ "questions": [
            { "id": "committed", "ask": "x", "options": cards(["a", "a"]) },
            { "id": "q", "ask": "x", "options": cards(["a"]) },
        ]}),
        expect![[r#"
            questions/1/options: between 2 and 6 are needed, there are 1
        "#]],
    );
    check(
        "choose",
        json!({ "questions": [
            { "id": "q", "ask": "x", "options": cards(["a", "a"]) },
            { "id": "q", "ask": "x", "options": cards(["a", "b--c"]) },
        ]}),
        expect![[r#"
            questions/1/id: `q` stands twice
            questions/0/options/1/id: `a` stands twice
            questions/1/options/1/id: `b--c` has a meaning of its own; choose another id
        "#]],
    );
}

#[test]
fn problems_of_a_framework() {
    check(
        "framework",
        json!({ "steps": [{ "title": "x", "text": "x" }], "errors": [] }),
        expect![[r#"
        /exercises/0/steps/1: `task` means nothing here
        /exercises/0/steps/1: `purpose` is missing
        steps: between 2 and 12 are needed, there are 1
        /exercises/0/steps/1: `example` is missing
        errors: between 2 and 8 are needed, there are 0
        /exercises/0/steps/1: `checks` is missing
        /exercises/0/steps/1: `origin` is missing
    "#]],
    );
}
