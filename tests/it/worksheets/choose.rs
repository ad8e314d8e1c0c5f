use parley::{
    points::Points,
    steps::{
        Answers,
        worksheet::{Worksheet, choose::Choose},
    },
};
use serde_json::{Value, json};

use super::{Given, answered, chosen, in_any_order, refuses, sheet, takes_only, things};
use crate::games::{Chance, Game, role_name};

/// Points behind a step, as they are written.
fn behind(game: &Game) -> Value {
    let file = game.json();
    let exercise = &file["exercises"][0];
    let party = |n: usize| {
        let confidential = &exercise["roles"][n]["confidential"];
        json!({
            "id": role_name(n), "name": "x", "reservation_value": confidential["reservation_value"],
            "score_sheet": confidential["score_sheet"],
        })
    };
    let parties: Vec<Value> = (0..game.n_roles()).map(party).collect();
    json!({ "text": "x", "issues": exercise["issues"], "parties": parties })
}

fn drawn_game(chance: &mut Chance) -> Game {
    let sizes: Vec<usize> = (0..1 + chance.below(3)).map(|_| 2 + chance.below(3)).collect();
    let sheet = |chance: &mut Chance| -> Vec<Vec<i64>> {
        sizes.iter().map(|n| (0..*n).map(|_| chance.between(0, 6)).collect()).collect()
    };
    let mut game = Game::new((0..2 + chance.below(2)).map(|_| sheet(chance)).collect());
    game.limits = game.limits.iter().map(|_| chance.between(0, 9)).collect();
    game
}

#[test]
fn a_package_is_judged_by_all_that_could_have_been_settled() {
    let chance = &mut Chance::new(12);
    let mut n_better = 0;
    for _ in 0..12 {
        let game = drawn_game(chance);
        let choose: Choose = sheet("choose", json!({ "behind": behind(&game) }));
        let all: Vec<Vec<i64>> = game.packages().iter().map(|it| game.values(it)).collect();
        for package in game.packages() {
            let values = game.values(&package);
            let given: Given =
                package.iter().enumerate().map(|(i, o)| (format!("issue--i{i}"), chosen([format!("o{o}")]))).collect();
            let settled = in_any_order(&choose, &given, chance, |answers| choose.settled(answers)).unwrap();
            let judged = settled.judgement().unwrap();
            let points = |it: &[i64]| it.iter().map(|it| Points(*it)).collect::<Vec<_>>();
            assert_eq!(judged.values.values(), points(&values));
            let surplus: Vec<i64> = values.iter().zip(&game.limits).map(|(value, limit)| value - limit).collect();
            assert_eq!(judged.surplus.values(), points(&surplus));
            let is_better = |it: &&Vec<i64>| **it != values && it.iter().zip(&values).all(|(it, value)| value <= it);
            let found = all.iter().filter(is_better).count();
            assert_eq!(judged.n_better, Ok(found as u128));
            assert_eq!(judged.is_on_frontier, found == 0);
            n_better += usize::from(0 < found);
        }
        let part = answered(&choose, [("issue--i0", chosen(["o0"]))]);
        assert_eq!(choose.settled(&part).is_some(), game.sizes().len() == 1, "only a complete package has points");
    }
    assert!(20 < n_better);
}

/// Three questions: one with two best answers, one with one, one without a key.
fn asked() -> Choose {
    let options = |fits: &[Option<&str>]| {
        let option = |(n, fit): (usize, &Option<&str>)| {
            (format!("o{n}"), fit.map_or_else(|| json!({}), |it| json!({ "fit": it, "because": "x" })))
        };
        things("text", fits.iter().enumerate().map(option))
    };
    let question = |id: &str, fits: &[Option<&str>]| json!({ "id": id, "ask": "x\n\ny", "options": options(fits) });
    sheet(
        "choose",
        json!({ "questions": [
            question("two", &[Some("poor"), Some("best"), Some("best")]),
            question("one", &[Some("best"), Some("fair")]),
            question("open", &[None, None]),
        ]}),
    )
}

#[test]
fn every_best_answer_of_a_question_counts_alike() {
    let choose = asked();
    let chance = &mut Chance::new(13);
    for two in 0..3 {
        for one in 0..2 {
            let given: Given = [("two", two), ("one", one), ("open", 0)]
                .map(|(it, n)| (it.to_owned(), chosen([format!("o{n}")])))
                .into();
            let n_best = in_any_order(&choose, &given, chance, |answers| choose.n_best(answers));
            assert_eq!(n_best, (usize::from(two != 0) + usize::from(one == 0), 2));
        }
    }
    assert_eq!(choose.n_best(&Answers::new()), (0, 2));
    let lines: Vec<String> = choose
        .outline(&answered(&choose, [("one", chosen(["o1"]))]), "en")
        .into_iter()
        .map(|it| format!("{}: {}", it.title, it.lines.join(" ")))
        .collect();
    assert_eq!(lines, ["x: o1"]);
}

#[test]
fn a_question_takes_one_of_its_answers_and_nothing_else() {
    let (choose, none) = (asked(), Answers::new());
    takes_only(&choose, &none, "one", &[None, chosen(["o0"]), chosen(["o1"])]);
    refuses(&choose, &none, "one", chosen(["o0", "o1"]));
    refuses(&choose, &none, "one", chosen(["o2"]));
    for question in ["three", "one--o1", "issue--one", "issue--i0"] {
        takes_only(&choose, &none, question, &[]);
    }
    let package: Choose = sheet("choose", json!({ "behind": behind(&Game::of_roles(2)) }));
    takes_only(&package, &none, "issue--i0", &[None, chosen(["o0"]), chosen(["o1"])]);
    refuses(&package, &none, "issue--i0", chosen(["o0", "o1"]));
    takes_only(&package, &none, "i0", &[]);
    takes_only(&package, &none, "issue--i9", &[]);
}
