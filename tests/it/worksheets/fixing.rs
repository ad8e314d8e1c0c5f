//! What all worksheets share: the work is fixed before anything is said of it,
//! and nothing of it changes after that.

use parley::{
    library,
    session::{Act, Mode, Session},
    steps::{
        Answer, AnswerStep, Answers,
        worksheet::{
            COMMITTED, N_DIFFERENCES, Stance, Worksheet, as_worksheet, list::Listing, order::Order, sort::Sort,
            weigh::Weigh, write::Write,
        },
    },
};
use serde_json::{Value, json};

use super::{answered, answered_after, chosen, counts, id, refuses, said, sheet, takes_only, things};
use crate::games::head;

fn fixed() -> Option<Answer> {
    Some(Answer::Committed)
}

/// A model, and a rubric of one line.
fn assessed() -> Value {
    let levels = ["weak", "fair", "good", "strong"];
    json!({ "model": "x", "rubric": [{ "id": "clear", "title": "x", "levels": levels }] })
}

fn two() -> Value {
    things("title", [("a", json!({})), ("b", json!({}))])
}

/// A question and its answer.
type Told = (&'static str, Option<Answer>);

/// A sheet of each kind that is fixed first, with an answer to it, and the other
/// questions that it asks.
fn sheets() -> Vec<(Box<dyn AnswerStep>, Told, Vec<Told>)> {
    let of = |mut more: Value| {
        more["assessment"] = assessed();
        more
    };
    let cards = things("text", [("a", json!({})), ("b", json!({}))]);
    vec![
        (
            Box::new(sheet::<Sort>(
                "sort",
                json!({ "slots": two(), "own_cards": 1, "cards": things("text", [("a", json!({ "slots": ["a"] }))]) }),
            )),
            ("in--a", chosen(["a"])),
            vec![("in--a", chosen(["b"])), ("own--1", said("x"))],
        ),
        (
            Box::new(sheet::<Order>(
                "order",
                json!({ "cards": cards, "own_cards": 1, "rules": [{ "first": "b", "then": "a", "because": "x" }] }),
            )),
            ("sequence", chosen(["a", "b"])),
            vec![("sequence", chosen(["b", "a"])), ("own--1", said("x"))],
        ),
        (
            Box::new(sheet::<Listing>(
                "list",
                of(json!({ "columns": [{ "id": "c", "title": "C", "most": 2, "tags": two() }] })),
            )),
            ("item--c-1", said("x")),
            vec![("item--c-2", said("x")), ("tags--c-1", chosen(["a"]))],
        ),
        (
            Box::new(sheet::<Weigh>("weigh", of(json!({ "options": two(), "criteria": two() })))),
            ("weights", counts([("a", 60)])),
            vec![("weights", counts([("a", 100)])), ("score--a", counts([("a", 2)])), ("left-out", said("x"))],
        ),
        (
            Box::new(sheet::<parley::steps::worksheet::choose::Choose>(
                "choose",
                json!({ "questions": [{ "id": "q", "ask": "x", "options": things("text", [("a", json!({ "fit": "best" })), ("b", json!({}))]) }] }),
            )),
            ("q", chosen(["b"])),
            vec![("q", chosen(["a"]))],
        ),
        (
            Box::new(sheet::<Write>("write", of(json!({ "sections": two() })))),
            ("section--a", said("x")),
            vec![("section--a", said("y")), ("section--b", said("x"))],
        ),
    ]
}

#[test]
fn work_is_fixed_once_something_was_done_and_nothing_of_it_changes_after_that() {
    for (step, (question, answer), others) in sheets() {
        let sheet = as_worksheet(&*step).unwrap();
        assert!(sheet.is_fixed_first());
        let none = Answers::new();
        refuses(&*step, &none, COMMITTED, fixed());
        let begun = answered(&*step, [(question, answer.clone())]);
        assert!(!sheet.is_fixed(&begun));
        takes_only(&*step, &begun, COMMITTED, &[fixed()]);
        refuses(&*step, &begun, COMMITTED, None);
        for (question, answer) in &others {
            answered_after(&*step, begun.clone(), [(*question, answer.clone())]);
        }
        let done = answered_after(&*step, begun, [(COMMITTED, fixed())]);
        assert!(sheet.is_fixed(&done));
        for (other, answer) in others {
            refuses(&*step, &done, other, answer);
            refuses(&*step, &done, other, None);
        }
        refuses(&*step, &done, question, answer);
        refuses(&*step, &done, question, None);
        refuses(&*step, &done, COMMITTED, None);
    }
}

#[test]
fn the_model_is_differed_from_and_the_rubric_filled_only_after_fixing() {
    for (step, first, _) in sheets() {
        let has_model = as_worksheet(&*step).unwrap().common().model().is_some();
        let open = answered(&*step, [first]);
        let done = answered_after(&*step, open.clone(), [(COMMITTED, fixed())]);
        let level = Some(Answer::Scale(4));
        let asked = [("difference--1", said("words")), ("stance--3", chosen(["accept"])), ("rubric--clear", level)];
        for (question, answer) in asked {
            takes_only(&*step, &open, question, &[]);
            refuses(&*step, &open, question, None);
            if has_model {
                assert!(step.takes(&done, &id(question), answer.as_ref()) && step.takes(&done, &id(question), None));
            } else {
                takes_only(&*step, &done, question, &[]);
            }
        }
        for question in ["difference--0", "difference--4", "difference--01", "stance--4", "rubric--nobody", "rubric"] {
            takes_only(&*step, &done, question, &[]);
        }
        refuses(&*step, &done, "stance--1", chosen(["accept", "defend"]));
        refuses(&*step, &done, "rubric--clear", Some(Answer::Scale(5)));
        refuses(&*step, &done, "rubric--clear", Some(Answer::Scale(0)));
    }
}

#[test]
fn each_difference_is_accepted_or_defended() {
    let (step, first, _) = sheets().remove(2);
    let done = answered(&*step, [first, (COMMITTED, fixed())]);
    let said = answered_after(&*step, done, [("stance--1", chosen(["defend"])), ("stance--3", chosen(["accept"]))]);
    let stances: Vec<Option<Stance>> = (1..=N_DIFFERENCES).map(|n| Stance::of(&said, n)).collect();
    assert_eq!(stances, [Some(Stance::Defend), None, Some(Stance::Accept)]);
}

#[test]
fn where_nothing_opens_nothing_is_fixed() {
    let columns = json!([{ "id": "c", "title": "C", "most": 2, "fewest": 1 }]);
    let list: Listing = sheet("list", json!({ "columns": columns }));
    let sheet: &dyn Worksheet = &list;
    assert!(sheet.is_checked() && !sheet.is_fixed_first(), "a count is shown all the time");
    let begun = answered(&list, [("item--c-1", said("x"))]);
    takes_only(&list, &begun, COMMITTED, &[]);
    takes_only(&list, &begun, "difference--1", &[]);
    answered_after(&list, begun, [("item--c-1", None)]);
}

#[test]
fn a_sheet_is_taken_up_as_it_was_after_every_answer_of_it() {
    let pack = library::pack("hall").unwrap();
    let exercise = pack.exercise("hall").unwrap().clone();
    let me = exercise.public.roles.roles().next().unwrap();
    let mut now = Session::new(head(&pack, &exercise, Mode::Alone(me), 7), exercise);
    let step = |id: &str| {
        now.exercise()
            .public
            .steps
            .iter()
            .find(|it| it.id.as_str() == id)
            .unwrap()
            .kind
            .answers()
            .unwrap()
            .of_kind::<Sort>()
            .unwrap()
            .clone()
    };
    let onion = step("onion");
    let (card, slot) = (&onion.cards()[0].id, |n: usize| chosen([onion.slots[n].id.as_str()]));
    let (put, mark) = (format!("in--{card}"), format!("mark--{card}"));
    let marked = |n: usize| chosen([onion.marks()[n].id.as_str()]);
    let given = [
        (&put, slot(0)),
        // Several in a row are kept as the last one, and one may be taken back.
        (&put, slot(1)),
        (&put, None),
        (&put, slot(2)),
        (&mark, marked(0)),
        (&mark, marked(1)),
        (&format!("ask--{card}"), said("Who said so?")),
        (&COMMITTED.to_owned(), fixed()),
    ];
    let act = |question: &str, answer: &Option<Answer>| {
        let act = Act::Answer { step: id("onion"), question: id(question), answer: answer.clone() };
        Session::entry(me, act, 0)
    };
    for (question, answer) in &given {
        now = now.push(act(question, answer)).unwrap().0;
        let (again, misfits) = Session::resume(now.head().clone(), now.exercise().clone(), &now.log_json());
        assert_eq!(misfits, [], "{question}");
        assert_eq!(again.state(), now.state(), "{question}");
    }
    for (question, answer) in [(&put, slot(0)), (&put, None), (&mark, marked(0)), (&COMMITTED.to_owned(), None)] {
        assert!(now.push(act(question, &answer)).is_err(), "{question}: {answer:?}");
    }
}
