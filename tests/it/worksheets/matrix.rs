//! Which answers a decision matrix takes, and what becomes of them.

use parley::steps::{
    Answer, Answers,
    worksheet::{
        Worksheet, own_id,
        weigh::{LEFT_OUT, WEIGHTS, Weigh},
    },
};
use serde_json::{Value, json};

use super::{answered, answered_after, counts, id, refuses, said, sheet, takes_only, things, weigh::drawn};
use crate::games::Chance;

#[test]
fn options_and_criteria_of_ones_own_come_and_go_with_their_words() {
    let weigh: Weigh = sheet(
        "weigh",
        json!({ "own_options": 2, "own_criteria": 2, "total": 10, "options": things("title", [("a", json!({}))]), "criteria": [] }),
    );
    let criterion = Weigh::own_criterion(1);
    let answers = answered(
        &weigh,
        [
            (own_id(1), said("Wait")),
            (criterion.clone(), said("Speed")),
            (WEIGHTS.into(), counts([(&criterion, 10)])),
            ("score--a".into(), counts([(&criterion, 2)])),
            (format!("score--{}", own_id(1)), counts([(&criterion, 5)])),
        ],
    );
    let result = weigh.result(&answers);
    assert_eq!((result.shared, result.leaders), (10, vec![1]));
    assert_eq!(result.standings.iter().map(|it| it.sum).collect::<Vec<_>>(), [Some(10), Some(40)]);
    let without = answered_after(&weigh, answers.clone(), [(own_id(1), None)]);
    assert_eq!(weigh.result(&without).leaders, [0]);
    let weightless = answered_after(&weigh, answers, [(criterion, said(" "))]);
    assert_eq!(weigh.result(&weightless).shared, 0, "the weight of nothing is none");
}

#[test]
fn changing_one_count_keeps_the_others() {
    let it = drawn(&mut Chance::new(11));
    let answers = answered(&it.weigh, it.given());
    let last = id(&format!("c{}", it.scores[0].len() - 1));
    let changed = it.weigh.scored(&answers, "o0", &last, Some(0));
    let changed = answered_after(&it.weigh, answers.clone(), [("score--o0", changed)]);
    for (n, score) in it.scores[0].iter().enumerate() {
        let expected = if id(&format!("c{n}")) == last { 0 } else { *score };
        assert_eq!(it.weigh.score(&changed, "o0", &format!("c{n}")), Some(expected));
    }
    let gone = it.weigh.scored(&changed, "o0", &last, None);
    let gone = answered_after(&it.weigh, changed, [("score--o0", gone)]);
    assert_eq!(it.weigh.score(&gone, "o0", last.as_str()), None);
}

#[test]
fn a_matrix_takes_weights_and_scores_within_their_bounds_and_nothing_else() {
    let file = |more: Value| {
        let mut file = json!({
            "options": things("title", [("a", json!({}))]),
            "criteria": things("title", [("right", json!({ "threshold": true })), ("speed", json!({}))]),
        });
        file.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        sheet::<Weigh>("weigh", file)
    };
    let (weigh, none) = (file(json!({ "own_options": 1 })), Answers::new());
    let empty: Option<Answer> = Some(Answer::Counts(Vec::new()));
    takes_only(&weigh, &none, WEIGHTS, &[None, empty.clone(), counts([("speed", 100)])]);
    takes_only(&weigh, &none, "score--a", &[None, empty, counts([("speed", 6), ("right", 2)])]);
    takes_only(&weigh, &none, LEFT_OUT, &[None, said("words")]);
    takes_only(&weigh, &none, "own--1", &[None, said("words")]);
    for question in ["own--2", "own-criterion--1", "score--b", "score--own--2", "a", "weights--a"] {
        takes_only(&weigh, &none, question, &[]);
    }
    refuses(&weigh, &none, WEIGHTS, counts([("speed", 101)]));
    refuses(&weigh, &none, WEIGHTS, counts([("right", 1)]));
    refuses(&weigh, &none, WEIGHTS, counts([("speed", 1), ("speed", 2)]));
    refuses(&weigh, &none, "score--a", counts([("speed", 7)]));
    refuses(&weigh, &none, "score--a", counts([("right", 3)]));
    let scored = file(json!({ "scores": { "a": { "right": 1, "speed": 4 } } }));
    takes_only(&scored, &none, "score--a", &[]);
    assert_eq!(scored.result(&answered(&scored, [(WEIGHTS, counts([("speed", 100)]))])).leaders, [0]);
    assert!(!scored.has_key(), "sums are shown at once");
}
