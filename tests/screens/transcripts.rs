//! A transcript as its reader sees it, part by part.

use std::rc::Rc;

use parley::{
    document::Id,
    points::RoleId,
    session::{Act, Mode, Place, Session},
    steps::{
        Answer,
        transcript::{CodesFile, CodesOf, Coding, Transcript, code_of},
    },
    ui::{
        steps::{answer_step, coding_sheet, summary},
        words::Words,
    },
};
use yew::prelude::*;

use crate::rendered::{count, english, rendered, russian, session, shipped, words_of};

fn id(text: &str) -> Id {
    Id::new(text).unwrap()
}

fn step_of(session: &Session) -> &Transcript {
    session.exercise().public.steps[1].kind.of_kind().unwrap()
}

/// The council's session at its transcript.
fn council() -> Session {
    let (pack, exercise) = shipped("council-night");
    let session = session(&pack, &exercise, Mode::Alone(RoleId::clone(&exercise.public.role("reader").unwrap())));
    let by = session.state().seats[0].role;
    session.push(Session::entry(by, Act::Go(Place { step: 1, seat: 0 }), 0)).unwrap().0
}

#[track_caller]
fn answered(session: &Session, question: &str, answer: Answer) -> Session {
    let by = session.state().seats[0].role;
    let act = Act::Answer { step: id("transcript"), question: id(question), answer: Some(answer) };
    session.push(Session::entry(by, act, 0)).unwrap_or_else(|it| panic!("{question}: {it:?}")).0
}

fn chosen(text: &str) -> Answer {
    Answer::Chosen(vec![id(text)])
}

/// Coded like the first coder, but for some lines, and fixed.
fn coded(book: &str, but: &[(&str, &str)]) -> Session {
    let mut session = answered(&council(), "book", chosen(book));
    let codes: Vec<(String, String)> = {
        let step = step_of(&session);
        let book = step.book(book).unwrap();
        step.coded(book)
            .map(|(_, unit)| {
                let code = step.reading(book, unit).unwrap().first.as_str();
                let code = but.iter().find(|(it, _)| *it == unit.id.as_str()).map_or(code, |(_, code)| code);
                (code_of(&book.id, &unit.id), code.to_owned())
            })
            .collect()
    };
    for (question, code) in codes {
        session = answered(&session, &question, chosen(&code));
    }
    answered(&session, &format!("fixed-{book}"), Answer::Committed)
}

fn shown(words: Words, session: &Session) -> String {
    let role = session.state().seats[0].role;
    rendered(answer_step(words, &Rc::new(session.clone()), role, &Callback::noop()))
}

fn part(session: &Session, part: &str) -> String {
    shown(english(), &answered(session, "part", chosen(part)))
}

#[test]
fn worked_lines_come_first_with_their_codes_and_reasons() {
    let html = shown(english(), &council());
    let words = words_of(&html);
    assert!(words.contains("FACT") && words.contains("A day, a place, a distance"), "{words}");
    // What comes after the coding is no button yet, and says so.
    assert_eq!(html.matches("class=\"locked\"").count(), 5);
    assert!(!words.contains("PRO · OPEN"));
}

#[test]
fn every_line_has_its_codes_as_one_group_with_the_words_as_its_name() {
    let html = part(&council(), "code");
    assert_eq!(count(&html, "fieldset"), 25);
    assert_eq!(html.matches("class=\"chip\"").count(), 24 * 12);
    assert!(words_of(html.split("<legend>").nth(2).unwrap()).starts_with("1 · Mehra Fint We have forty minutes"));
    // The reference codes are not in the page.
    assert!(!html.contains("Time, order, and a question"));
    // The chair's book codes her lines only; the others are there to read.
    let html = shown(english(), &answered(&answered(&council(), "book", chosen("m8")), "part", chosen("code")));
    assert_eq!((count(&html, "fieldset"), html.matches("read-only").count()), (7, 18));
}

#[test]
fn the_comparison_shows_numbers_with_their_ranges_rule_and_limits() {
    let session = coded("n12", &[("u6", "ref"), ("u24", "arg")]);
    let words = words_of(&part(&session, "compare"));
    for said in [
        "On 22 of 24 lines you gave a code that a reference coder gave.",
        "Cohen's κ 0.91 (range",
        "On 1 further line your code is a neighbour of theirs.",
        "gave each other's code on 15 of 24 lines: κ = 0.59.",
        "You called the one ACK line REF.",
        "reach about 0.8",
        "both their codes are accepted",
        "Who asks what matters: Mehra Fint (1).",
        "No two attacks follow one another.",
    ] {
        assert!(words.contains(said), "“{said}” is not in: {words}");
    }
    let russian = words_of(&shown(russian(), &answered(&session, "part", chosen("compare"))));
    assert!(russian.contains("В 22 из 24 реплик") && russian.contains("0,91"), "{russian}");
}

#[test]
fn few_lines_are_compared_in_words_only() {
    let words = words_of(&part(&coded("m8", &[("u1", "direct")]), "compare"));
    assert!(words.contains("You mostly agree on: REFLECT"), "{words}");
    assert!(words.contains("You mostly differ on: OPEN."), "{words}");
    assert!(words.contains("fewer than 24 lines") && !words.contains("Cohen's κ"), "{words}");
}

#[test]
fn other_coders_stand_beside_the_own_codes_and_three_together() {
    let mut session = coded("n12", &[]);
    for (n, but) in [(2, ("u1", "arg")), (3, ("u2", "thr"))] {
        let other = coded("n12", &[but]);
        let step = step_of(&other);
        let role = other.state().seats[0].role;
        let answers = other.state().seat(role).unwrap().answers.get(&step.id).unwrap();
        let coding = Coding { name: (n == 2).then(|| "Aida".to_owned()), ..step.coding(answers, &step.books[0]) };
        let head = other.head();
        let of = CodesOf { pack: head.pack.clone(), version: head.version.clone(), exercise: head.exercise.clone() };
        let file = CodesFile { of, step: step.id.clone(), book: id("n12"), coding };
        session = answered(&session, &format!("coder-{n}"), Answer::Text(file.to_text()));
    }
    let words = words_of(&part(&session, "compare"));
    for said in [
        "Aida The same code on 23 of 24 lines.",
        "Talk about lines: 1.",
        "Coder 3",
        "3 coders.",
        "Krippendorff's α: 0.94",
    ] {
        assert!(words.contains(said), "“{said}” is not in: {words}");
    }
}

#[test]
fn each_further_part_opens_what_it_holds_once_the_answer_is_fixed() {
    let session = coded("n6", &[]);
    assert!(!part(&session, "turn").contains("So the window is 15 to 16"));
    let session = answered(&answered(&session, "turn", chosen("u10")), "turn-fixed", Answer::Committed);
    let words = words_of(&part(&session, "turn"));
    assert!(
        words.contains("5 lines before the authors' window") && words.contains("So the window is 15 to 16"),
        "{words}"
    );

    assert!(!part(&session, "openings").contains("Both halves are given back"));
    let session = answered(&session, "opening-after-11", chosen("noted"));
    let session = answered(&session, "opened-after-11", Answer::Committed);
    let words = words_of(&part(&session, "openings"));
    assert!(words.contains("Opens. Both halves are given back"), "{words}");

    assert!(!part(&session, "rewrite").contains("by Friday"));
    let session = answered(&session, "rewrite-u4", Answer::Text("What do you hear?".into()));
    let html = part(&answered(&session, "rewritten-u4", Answer::Committed), "rewrite");
    assert!(html.contains("What do you hear?") && html.contains("by Friday"));
    assert_eq!(html.matches("type=\"checkbox\"").count(), 5);

    assert!(!part(&session, "behind").contains("What fell under the clock"));
    let words = words_of(&part(&answered(&session, "behind", Answer::Committed), "behind"));
    assert!(words.contains("What was settled is worth 46 36") && words.contains("47 packages"), "{words}");
}

#[test]
fn the_debrief_says_in_a_line_what_the_coding_came_to() {
    let said: String =
        summary(english(), &coded("n12", &[("u24", "arg")])).into_iter().map(|it| rendered(it.into())).collect();
    let words = words_of(&said);
    assert!(
        words.starts_with("N12: twelve codes : the same code as the reference coders on 23 of 24 lines. κ = 0.9"),
        "{words}"
    );
    assert!(summary(english(), &council()).is_empty());
}

#[test]
fn the_paper_has_the_book_and_an_empty_column() {
    let session = council();
    let step = step_of(&session);
    let html = rendered(coding_sheet(english(), step, &step.books[0]).into());
    assert_eq!(html.matches("class=\"blank\"").count(), 24);
    assert_eq!(count(&html, "dt"), 12);
    assert!(!html.contains("Time, order, and a question"));
    let html = rendered(coding_sheet(russian(), step, &step.books[2]).into());
    assert_eq!(html.matches("class=\"blank\"").count(), 6);
}
