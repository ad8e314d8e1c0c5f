//! What somebody contests, on the screens: beside the line, and in the debrief.

use parley::{
    document::Id,
    session::{Act, Mode},
    steps::{Answer, transcript::Transcript},
    ui::steps::answer_step,
};
use yew::prelude::*;

use crate::{
    debriefs::{after, shown},
    rendered::{english, rendered, role, russian, shipped, words_of},
};

fn id(text: &str) -> Id {
    Id::new(text).unwrap()
}

fn answer(step: &str, question: &str, answer: Answer) -> Act {
    Act::Answer { step: id(step), question: id(question), answer: Some(answer) }
}

const SAID: [&str; 6] = ["had-enough", "two-things", "complete-one", "photo-list", "one-of-two", "as-your-idea"];

#[test]
fn the_debrief_lists_contested_moves_with_line_tag_and_reason() {
    let (pack, exercise) = shipped("post-seven");
    let mode = Mode::Alone(role(&exercise, "lado"));
    let path = Answer::Chosen(SAID.map(id).to_vec());
    let talk = [("lado", answer("counter", "attempt-1", path))];
    let quiet = shown(english(), &pack, &after(&pack, &exercise, mode, &talk));
    assert!(!quiet.contains("id=\"contested\""), "nothing is contested yet");
    assert!(words_of(&quiet).contains("the door is open"), "{}", words_of(&quiet));

    let reason = answer("counter", "contest-4", Answer::Text("I <b>only</b> said what I can do.".into()));
    let [talk] = talk;
    let session = after(&pack, &exercise, mode, &[talk, ("lado", reason)]);
    let html = shown(english(), &pack, &session);
    assert!(html.contains("href=\"#contested\"") && !html.contains("<b>only"));
    let words = words_of(&html);
    for said in ["Contested lines", "line 4", "Counted as: offers a way out", "said what I can do."] {
        assert!(words.contains(said), "“{said}” is not in: {words}");
    }
    let words = words_of(&shown(russian(), &pack, &session));
    assert!(words.contains("Оспоренные реплики") && words.contains("реплика 4"), "{words}");
}

#[test]
fn a_reader_contests_a_differing_line_and_finds_it_again_in_the_debrief() {
    let (pack, exercise) = shipped("council-night");
    let mode = Mode::Alone(role(&exercise, "reader"));
    let step: &Transcript = exercise.public.steps[1].kind.of_kind().unwrap();
    let book = step.book("n12").unwrap();
    let mut acts: Vec<(&str, Act)> = step
        .coded(book)
        .map(|(_, unit)| {
            let code = if unit.id.as_str() == "u3" { "pro" } else { step.reading(book, unit).unwrap().first.as_str() };
            ("reader", answer("transcript", &format!("code-n12-{}", unit.id), Answer::Chosen(vec![id(code)])))
        })
        .collect();
    acts.push(("reader", answer("transcript", "fixed-n12", Answer::Committed)));
    acts.push(("reader", answer("transcript", "part", Answer::Chosen(vec![id("compare")]))));
    acts.push(("reader", Act::Go(parley::session::Place { step: 1, seat: 0 })));
    let session = after(&pack, &exercise, mode, &acts);
    let comparison = |session: &parley::session::Session| {
        let by = session.state().seats[0].role;
        rendered(answer_step(english(), &std::rc::Rc::new(session.clone()), by, &Callback::noop()))
    };
    let html = comparison(&session);
    assert_eq!(html.matches("class=\"contest\"").count(), 1, "only where the codes differ");
    assert!(html.contains("On 23 of 24 lines"), "{}", words_of(&html));

    acts.push(("reader", answer("transcript", "why-n12-u3", Answer::Text("She asks.".into()))));
    let session = after(&pack, &exercise, mode, &acts);
    let words = words_of(&comparison(&session));
    for said in ["On 23 of 23 lines", "Contested by you, left out", "1 line is left out because you contest"] {
        assert!(words.contains(said), "“{said}” is not in: {words}");
    }
    let words = words_of(&shown(english(), &pack, &session));
    assert!(words.contains("line 3") && words.contains("She asks."), "{words}");
}
