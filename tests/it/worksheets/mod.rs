//! Worksheets: what each kind takes, what a rule says of it, and what an author
//! may write there.

mod choose;
mod fixing;
mod list;
mod matrix;
mod miscounted;
mod order;
mod problems;
mod shipped;
mod sort;
mod told;
mod weigh;
mod write;

use std::fmt::Debug;

use parley::{
    document::Id,
    steps::{Answer, AnswerStep, Answers},
};
use serde_json::{Map, Value, json};

use crate::games::{Chance, Game, open};

pub fn id(text: &str) -> Id {
    Id::new(text).unwrap()
}

pub fn chosen<S: AsRef<str>>(ids: impl IntoIterator<Item = S>) -> Option<Answer> {
    Some(Answer::Chosen(ids.into_iter().map(|it| id(it.as_ref())).collect()))
}

pub fn counts<S: AsRef<str>>(counts: impl IntoIterator<Item = (S, u32)>) -> Option<Answer> {
    Some(Answer::Counts(counts.into_iter().map(|(it, n)| (id(it.as_ref()), n)).collect()))
}

pub fn said(words: &str) -> Option<Answer> {
    Some(Answer::Text(words.into()))
}

/// A pack of one small exercise with these steps.
pub fn pack_of(steps: Value) -> Value {
    let mut file = Game::of_roles(2).json();
    file["exercises"][0]["steps"] = steps;
    file
}

/// A worksheet as it is written: what all have, and these keys.
pub fn written(kind: &str, more: Value) -> Value {
    let mut step = json!({ "id": "sheet", "kind": kind, "title": "x", "minutes": 1, "task": "x" });
    for (key, value) in more.as_object().unwrap() {
        step[key] = value.clone();
    }
    step
}

/// The same, as it comes through the door.
#[track_caller]
pub fn sheet<T: AnswerStep + Clone>(kind: &str, more: Value) -> T {
    let pack = open(&pack_of(json!([written(kind, more)])));
    pack.exercises[0].public.steps[0].kind.of_kind::<T>().unwrap().clone()
}

/// Things with these ids and dull names, each with these further keys.
pub fn things<S: AsRef<str>>(key: &str, ids: impl IntoIterator<Item = (S, Value)>) -> Value {
    let thing = |(id, more): (S, Value)| {
        let mut thing = Map::from_iter([("id".to_owned(), json!(id.as_ref())), (key.to_owned(), json!(id.as_ref()))]);
        thing.extend(more.as_object().cloned().unwrap_or_default());
        Value::Object(thing)
    };
    ids.into_iter().map(thing).collect()
}

pub type Given = Vec<(String, Option<Answer>)>;

/// Answers in order; every one of them must be taken.
#[track_caller]
pub fn answered<S: AsRef<str>>(step: &dyn AnswerStep, given: impl IntoIterator<Item = (S, Option<Answer>)>) -> Answers {
    answered_after(step, Answers::new(), given)
}

#[track_caller]
pub fn answered_after<S: AsRef<str>>(
    step: &dyn AnswerStep,
    mut answers: Answers,
    given: impl IntoIterator<Item = (S, Option<Answer>)>,
) -> Answers {
    for (question, answer) in given {
        let question = id(question.as_ref());
        assert!(step.takes(&answers, &question, answer.as_ref()), "{question}: {answer:?}");
        answers.set(&question, answer);
    }
    answers
}

#[track_caller]
pub fn refuses(step: &dyn AnswerStep, answers: &Answers, question: &str, answer: Option<Answer>) {
    assert!(!step.takes(answers, &id(question), answer.as_ref()), "{question}: {answer:?}");
}

/// No kind of answer but these is taken to a question.
#[track_caller]
pub fn takes_only(step: &dyn AnswerStep, answers: &Answers, question: &str, taken: &[Option<Answer>]) {
    let nonsense = [
        said("words"),
        Some(Answer::Scale(1)),
        Some(Answer::Scale(7)),
        Some(Answer::DoesNotApply),
        Some(Answer::Committed),
        chosen(["nobody"]),
        chosen([""; 0]),
        counts([("nobody", 1)]),
        counts([("", 0); 0]),
    ];
    for answer in nonsense.into_iter().filter(|it| !taken.contains(it)) {
        refuses(step, answers, question, answer);
    }
    for answer in taken {
        assert!(step.takes(answers, &id(question), answer.as_ref()), "{question}: {answer:?}");
    }
}

/// What comes out of answers, in whichever order they were given.
#[track_caller]
pub fn in_any_order<R: PartialEq + Debug>(
    step: &dyn AnswerStep,
    given: &Given,
    chance: &mut Chance,
    result: impl Fn(&Answers) -> R,
) -> R {
    let first = result(&answered(step, given.clone()));
    for _ in 0..4 {
        let shuffled: Given = chance.order(given.len()).into_iter().map(|i| given[i].clone()).collect();
        assert_eq!(result(&answered(step, shuffled)), first);
    }
    first
}

/// All orders of the numbers below `n`.
pub fn permutations(n: usize) -> Vec<Vec<usize>> {
    (0..n).fold(vec![Vec::new()], |orders, next| {
        orders.iter().flat_map(|it| (0..=it.len()).map(move |at| [&it[..at], &[next], &it[at..]].concat())).collect()
    })
}
