use parley::steps::{
    Answer, Answers,
    worksheet::{
        Worksheet,
        list::{Item, Listing},
    },
};
use serde_json::json;

use super::{Given, answered, chosen, in_any_order, refuses, said, sheet, takes_only, things};
use crate::games::Chance;

/// Obstacles, one of which is there; actions under them; who does them.
fn plan() -> Listing {
    sheet(
        "list",
        json!({
            "columns": [
                { "id": "why", "title": "Why", "fewest": 2, "most": 3, "given": ["Fear"],
                  "tags": things("title", [("human", json!({})), ("money", json!({}))]) },
                { "id": "do-it", "title": "Do", "fewest": 2, "most": 4, "under": "why",
                  "fields": [
                      { "id": "who", "title": "Who", "kind": "text" },
                      { "id": "reach", "title": "Reach", "kind": "scale" },
                  ] },
            ],
            "wants": [
                { "column": "why", "tag": "human", "at_least": 2 },
                { "column": "do-it", "field": "who", "at_least": 1, "because": "Somebody must." },
            ],
        }),
    )
}

#[test]
fn orphans_barren_items_and_wants_are_as_plain_counting_finds_them() {
    let list = plan();
    let chance = &mut Chance::new(5);
    let mut n_complete = 0;
    for _ in 0..400 {
        // The first of the four is the pack's.
        let why: Vec<bool> = (0..4).map(|n| n == 0 || !chance.once_in(4)).collect();
        let does: Vec<bool> = (0..4).map(|_| !chance.once_in(4)).collect();
        let under: Vec<Option<usize>> = does.iter().map(|_| (!chance.once_in(5)).then(|| chance.below(4))).collect();
        let human: Vec<bool> = why.iter().map(|_| chance.once_in(2)).collect();
        let who: Vec<bool> = does.iter().map(|_| chance.once_in(2)).collect();
        let mut given: Given = Vec::new();
        for n in 0..4 {
            if why[n] && n != 0 {
                given.push((format!("item--why-{}", n + 1), said("because")));
            }
            if human[n] {
                given.push((format!("tags--why-{}", n + 1), chosen(["money", "human"])));
            }
            if does[n] {
                given.push((format!("item--do-it-{}", n + 1), said("done")));
            }
            if let Some(parent) = under[n] {
                given.push((format!("under--do-it-{}", n + 1), chosen([format!("why-{}", parent + 1)])));
            }
            if who[n] {
                given.push((format!("field--who--do-it-{}", n + 1), said("Ona")));
            }
        }
        let hangs = |n: &usize| under[*n].is_some_and(|it| why[it]);
        let item = |column: usize| move |n: usize| Item { column, number: n + 1 };
        let orphans: Vec<Item> = (0..4).filter(|n| does[*n] && !hangs(n)).map(item(1)).collect();
        let barren: Vec<Item> =
            (0..4).filter(|n| why[*n] && !(0..4).any(|it| does[it] && under[it] == Some(*n))).map(item(0)).collect();
        let found = in_any_order(&list, &given, chance, |answers| {
            let result = list.result(answers);
            let wants: Vec<usize> = result.wants.iter().map(|it| it.1).collect();
            let is_complete = result.is_complete();
            (result.columns, wants, is_complete)
        });
        let count = |of: &[bool]| of.iter().filter(|it| **it).count();
        let (n_why, n_does) = (count(&why), count(&does));
        assert_eq!((found.0[0].n_items, found.0[0].n_missing), (n_why, 2_usize.saturating_sub(n_why - 1)));
        assert_eq!((found.0[1].n_items, found.0[1].n_missing), (n_does, 2_usize.saturating_sub(n_does)));
        assert_eq!((&found.0[0].orphans, &found.0[0].barren), (&Vec::new(), &barren));
        assert_eq!((&found.0[1].orphans, &found.0[1].barren), (&orphans, &Vec::new()));
        let n_human = (0..4).filter(|n| why[*n] && human[*n]).count();
        let n_who = (0..4).filter(|n| does[*n] && who[*n]).count();
        assert_eq!(found.1, [n_human, n_who]);
        let is_complete =
            3 <= n_why && 2 <= n_does && orphans.is_empty() && barren.is_empty() && 2 <= n_human && 1 <= n_who;
        assert_eq!(found.2, is_complete);
        n_complete += usize::from(is_complete);
    }
    assert!(0 < n_complete);
}

#[test]
fn a_want_may_ask_for_a_tag_and_a_field_of_one_item() {
    let list: Listing = sheet(
        "list",
        json!({
            "columns": [{ "id": "a", "title": "A", "most": 3, "tags": things("title", [("t", json!({}))]),
                          "fields": [{ "id": "f", "title": "F", "kind": "scale" }] }],
            "wants": [{ "column": "a", "tag": "t", "field": "f", "at_least": 1 }],
        }),
    );
    let n = |given: &[(&str, Option<Answer>)]| {
        let words = (1..=2).map(|n| (format!("item--a-{n}"), said("x")));
        let more = given.iter().map(|(it, answer)| ((*it).to_owned(), answer.clone()));
        list.result(&answered(&list, words.chain(more))).wants[0].1
    };
    let (tag, scale) = (chosen(["t"]), Some(Answer::Scale(3)));
    assert_eq!(n(&[("tags--a-1", tag.clone()), ("field--f--a-2", scale.clone())]), 0);
    assert_eq!(n(&[("tags--a-1", tag.clone()), ("field--f--a-1", scale.clone())]), 1);
    // What is said of an item that nobody has written does not count.
    assert_eq!(n(&[("tags--a-3", tag), ("field--f--a-3", scale)]), 0);
}

#[test]
fn columns_take_their_own_items_tags_fields_and_parents_and_nothing_else() {
    let (list, none) = (plan(), Answers::new());
    takes_only(&list, &none, "item--why-2", &[None, said("words")]);
    takes_only(&list, &none, "item--do-it-4", &[None, said("words")]);
    takes_only(&list, &none, "tags--why-1", &[None, chosen(["human"]), chosen(["money", "human"])]);
    takes_only(&list, &none, "field--who--do-it-1", &[None, said("words")]);
    takes_only(&list, &none, "field--reach--do-it-1", &[None, Some(Answer::Scale(1)), Some(Answer::Scale(5))]);
    takes_only(&list, &none, "under--do-it-1", &[None, chosen(["why-1"]), chosen(["why-4"])]);
    for question in [
        // The pack has said what stands there.
        "item--why-1",
        "item--why-5",
        "item--do-it-0",
        "item--do-it-01",
        "item--do-it-5",
        "item--do-it",
        "item--why--2",
        "field--who--why-1",
        "field--nobody--do-it-1",
        "field--do-it-1",
        "under--why-2",
        "why-2",
    ] {
        takes_only(&list, &none, question, &[]);
    }
    takes_only(&list, &none, "tags--do-it-1", &[None]);
    refuses(&list, &none, "tags--why-1", chosen(["human", "human"]));
    refuses(&list, &none, "under--do-it-1", chosen(["why-1", "why-2"]));
    refuses(&list, &none, "under--do-it-1", chosen(["do-it-2"]));
    refuses(&list, &none, "under--do-it-1", chosen(["why-5"]));
    refuses(&list, &none, "field--reach--do-it-1", Some(Answer::Scale(0)));
    refuses(&list, &none, "field--reach--do-it-1", Some(Answer::Scale(6)));
}

#[test]
fn what_was_listed_is_taken_along_column_by_column() {
    let list = plan();
    assert_eq!(list.outline(&Answers::new(), "en"), [], "what the pack has put there is nobody's work");
    let answers = answered(
        &list,
        [
            ("item--do-it-2", said("Walk together")),
            ("field--who--do-it-2", said("Ona ")),
            ("field--reach--do-it-2", Some(Answer::Scale(4))),
            ("under--do-it-2", chosen(["why-1"])),
            ("tags--why-1", chosen(["human"])),
        ],
    );
    let parts: Vec<String> =
        list.outline(&answers, "en").into_iter().map(|it| format!("{}: {}", it.title, it.lines.join("; "))).collect();
    assert_eq!(parts, ["Why: Fear (human)", "Do: Walk together; Who: Ona; Reach: 4 ← Fear"]);
}
