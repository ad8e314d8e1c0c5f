//! What an author reads of a worksheet that only counts, when its numbers or names
//! do not hold together.

use expect_test::expect;
use serde_json::json;

use super::{
    problems::{cards, check, named},
    things,
};

#[test]
fn problems_of_columns() {
    let long = "c".repeat(21);
    check(
        "list",
        json!({
            "columns": [
                { "id": "a", "title": "x", "most": 2, "fewest": 3, "under": "b", "tags": named(["t", "t"]) },
                { "id": "a", "title": "x", "most": 2, "fields": [
                    { "id": "f-", "title": "x", "kind": "text" }, { "id": long, "title": "x", "kind": "scale" }] },
                { "id": "b-", "title": "x", "most": 2 },
            ],
            "wants": [
                { "column": "nowhere", "at_least": 1, "tag": "t" },
                { "column": "a", "at_least": 3, "tag": "u" },
                { "column": "a", "at_least": 1, "field": "g" },
                { "column": "a", "at_least": 1 },
            ],
        }),
        expect![[r#"
            columns/2/id: `b-` has a meaning of its own; choose another id
            columns/1/id: `a` stands twice
            columns/0/tags/1/id: `t` stands twice
            columns/0/under: no earlier column is called `b`
            columns/0/most: 2 is not between 3 and 12
            columns/1/fields/0/id: `f-` has a meaning of its own; choose another id
            columns/1/fields/1/id: the text has 21 characters, the most is 20
            wants/0/column: no column is called `nowhere`
            wants/1/tag: no tag is called `u`
            wants/1/at_least: 3 is not between 1 and 2
            wants/2/field: no field is called `g`
            wants/3: `tag` is missing
        "#]],
    );
    check(
        "list",
        json!({ "columns": [{ "id": "a", "title": "x", "most": 13 }] }),
        expect![[r#"
        columns/0/most: 13 is not between 1 and 12
    "#]],
    );
}

#[test]
fn problems_of_a_decision_matrix() {
    let threshold = things("title", [("a", json!({ "threshold": true }))]);
    check(
        "weigh",
        json!({}),
        expect![[r#"
        criteria: there is nothing to work on: give some, or let people add their own
    "#]],
    );
    check(
        "weigh",
        json!({ "options": named(["x", "x"]), "criteria": threshold }),
        expect![[r#"
        options/1/id: `x` stands twice
        criteria: there is nothing to work on: give some, or let people add their own
    "#]],
    );
    check(
        "weigh",
        json!({
            "options": named(["x", "y", "z"]), "own_options": 1, "most": 4,
            "criteria": things("title", [("right", json!({ "threshold": true })), ("speed", json!({}))]),
            "scores": {
                "x": { "right": 2, "speed": 5 },
                "y": { "right": 1, "size": 1 },
                "nobody": { "right": 1, "speed": 1 },
            },
        }),
        expect![[r#"
            own_options: `own_options` means nothing here
            scores: no option is called `nobody`
            scores/x/right: 2 is not between 0 and 1
            scores/x/speed: 5 is not between 0 and 4
            scores/y: no criterion is called `size`
            scores/y: `speed` must be named here too
            scores: `z` must be named here too
        "#]],
    );
    check(
        "weigh",
        json!({ "criteria": named(["a"]), "total": 5, "most": 11 }),
        expect![[r#"
        total: 5 is not between 10 and 1000
        most: 11 is not between 1 and 10
    "#]],
    );
}

#[test]
fn problems_of_a_memo() {
    check(
        "write",
        json!({
            "sections": things("title", [
                ("a", json!({ "fewest": 10, "most": 9 })),
                ("a", json!({ "fewest": 30, "cites": 2 })),
                ("b", json!({ "fewest": 100, "optional": true })),
            ]),
            "facts": cards(["f"]),
            "most": 39,
        }),
        expect![[r#"
            sections/1/id: `a` stands twice
            most: 39 is not between 40 and 3000
            sections/0/most: 9 is not between 10 and 3000
            sections/1/cites: 2 is not between 0 and 1
        "#]],
    );
    check(
        "write",
        json!({ "sections": [] }),
        expect![[r#"
        sections: between 1 and 12 are needed, there are 0
    "#]],
    );
}
