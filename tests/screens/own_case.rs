//! The tools, and the skeleton of an exercise.

use std::rc::Rc;

use parley::{
    document::Id,
    library,
    own_case::{Template, assemble},
    pack::{Exercise, Pack},
    session::{Act, Mode, Session},
    steps::{
        Answer,
        worksheet::skeleton::{Skeleton, WORTH},
    },
    ui::{
        Route,
        pages::tool_groups,
        steps::{answer_step, recalled_at_table},
        words::Words,
    },
};
use serde_json::{Value, json};
use yew::prelude::*;

use crate::rendered::{count, english, rendered, russian, session, words_of};

#[test]
fn every_tool_has_two_ways_in() {
    for words in [english(), russian()] {
        let groups = library::tools();
        let html: String = tool_groups(words, &groups).into_iter().map(|it| rendered(it.into())).collect();
        for tool in groups.iter().flat_map(|it| it.tools.iter()) {
            for exercise in [tool.practice(), tool.own_case()].map(Option::unwrap) {
                let route = Route::Exercise { pack: tool.id.to_string(), exercise: exercise.id.clone() };
                assert!(html.contains(&format!("href=\"{}\"", route.href())), "{}", route.href());
            }
            assert!(html.contains(words.of(&tool.title)) && html.contains(words.of(&tool.summary)));
        }
        assert_eq!(count(&html, "h2"), groups.len());
    }
}

fn own_case() -> (Pack, Rc<Exercise>) {
    let onion = library::pack("tool-onion").unwrap().source.clone();
    let pack = assemble(&Template::case().unwrap(), &[onion.as_bytes()]).unwrap();
    let exercise = pack.exercises[0].clone();
    (pack, exercise)
}

/// A session at its skeleton, with these answers.
fn skeleton(answers: &[(String, Answer)]) -> Session {
    let (pack, exercise) = own_case();
    let me = exercise.public.role("you").unwrap();
    let mut session = session(&pack, &exercise, Mode::Alone(me));
    let step = exercise.public.steps.last().unwrap().id.clone();
    for (question, answer) in answers {
        let act =
            Act::Answer { step: step.clone(), question: Id::new(question).unwrap(), answer: Some(answer.clone()) };
        session = session.push(Session::entry(me, act, 0)).unwrap().0;
    }
    while session.state().place.step + 1 < exercise.public.steps.len() {
        let place = session.state().next(&exercise).unwrap();
        session = session.push(Session::entry(me, Act::Go(place), 0)).unwrap().0;
    }
    session
}

fn shown(words: Words, session: Session) -> String {
    let role = session.state().seats[0].role;
    rendered(answer_step(words, &Rc::new(session), role, &Callback::noop()))
}

#[test]
fn an_empty_skeleton_says_what_is_missing_and_where_it_stays() {
    for (words, stays) in [(english(), "stays on this device"), (russian(), "остаётся на этом устройстве")]
    {
        let html = shown(words, skeleton(&[]));
        assert!(words_of(&html).contains(stays));
        assert!(html.contains("skeleton-missing") && !html.contains("skeleton-made"));
        assert_eq!(count(&html, "label"), html.matches(" for=\"").count());
    }
}

fn whole(no_deals: [u32; 2]) -> Vec<(String, Answer)> {
    let text = |question: String, text: &str| (question, Answer::Text(text.into()));
    let counts = |question: String, counts: &[(&str, u32)]| {
        (question, Answer::Counts(counts.iter().map(|(id, n)| (Id::new(id).unwrap(), *n)).collect()))
    };
    let mut answers = vec![text("common".into(), "Ivanov and Petrov share a well."), text(Skeleton::issue(0), "When")];
    for (side, (real, stand_in)) in [("Ivanov", "Hill"), ("Petrov", "Brook")].into_iter().enumerate() {
        answers.push(text(Skeleton::real(side), real));
        answers.push(text(Skeleton::stand_in(side), stand_in));
        answers.push(text(Skeleton::wants(side), "Water for Petrov’s beans and Nadezhda."));
        answers.push(text(Skeleton::batna(side), "Wait."));
        answers.push(counts(Skeleton::shares(side), &[("i1", 100)]));
        answers.push(counts(Skeleton::no_deal(side), &[(WORTH, no_deals[side])]));
        answers.push(text(Skeleton::option(0, side), ["Mornings", "Evenings"][side]));
    }
    for side in 0..2 {
        let ids = if side == 0 { ["o1", "o2"] } else { ["o2", "o1"] };
        answers.push((Skeleton::order(side, 0), Answer::Chosen(ids.map(|it| Id::new(it).unwrap()).into())));
    }
    answers
}

#[test]
fn a_whole_skeleton_shows_what_its_points_say_and_no_real_name_in_the_exercise() {
    let html = shown(english(), skeleton(&whole([0, 0])));
    let made = words_of(html.split("skeleton-made").nth(1).unwrap());
    assert!(made.contains("2 of 2 packages are better for both sides"), "{made}");
    assert!(made.contains("There is little to trade") && made.contains("Words with a capital, for a look: Nadezhda"));
    assert!(made.contains("Hill and Brook share a well.") && !made.contains("Ivanov") && !made.contains("Petrov"));
    let html = shown(english(), skeleton(&whole([30, 40])));
    let made = words_of(html.split("skeleton-made").nth(1).unwrap());
    assert!(made.contains("None of the 2 packages") && made.contains("Nearest comes: When: Evenings."), "{made}");
    assert!(made.contains("Hill lacks 30 points there.") && made.contains("What would open it"), "{made}");
}

#[test]
fn the_table_shows_the_earlier_work_that_it_recalls() {
    let mut file: Value = serde_json::from_slice(include_bytes!("../data/whole.json")).unwrap();
    let exercise = &mut file["exercises"][0];
    let memo = json!({ "id": "memo", "kind": "write", "title": "Memo", "minutes": 0, "task": "x",
        "sections": [{ "id": "s", "title": "Aim" }] });
    let steps = exercise["steps"].as_array_mut().unwrap();
    let at = steps.iter().position(|it| it["kind"] == "table").unwrap();
    steps[at]["recalls"] = json!(["memo"]);
    steps.insert(0, memo);
    let pack = Pack::open(file.to_string().as_bytes()).unwrap();
    let exercise = pack.exercises[0].clone();
    let me = exercise.public.roles.roles().next().unwrap();
    let mut session = session(&pack, &exercise, Mode::Alone(me));
    assert_eq!(words_of(&rendered(recalled_at_table(english(), &session, me))), "");
    let question = Id::new("section--s").unwrap();
    let answer = Some(Answer::Text("Keep the ferry running".into()));
    let act = Act::Answer { step: Id::new("memo").unwrap(), question, answer };
    session = session.push(Session::entry(me, act, 0)).unwrap().0;
    let html = rendered(recalled_at_table(english(), &session, me));
    assert_eq!(words_of(&html), "From your earlier work Memo Aim Keep the ferry running");
    assert!(html.contains("<details"));

    file["exercises"][0]["steps"][0]["id"] = json!("later");
    let refused = Pack::open(file.to_string().as_bytes()).unwrap_err();
    assert!(refused.to_string().contains("/recalls/0: "), "{refused}");
}
