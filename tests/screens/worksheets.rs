//! Worksheets as they are seen: open, and once the work is fixed.

use std::rc::Rc;

use parley::{
    document::Id,
    pack::Pack,
    session::{Act, Mode, Place, Session},
    steps::{Answer, worksheet::COMMITTED},
    ui::{steps::answer_step, words::Words},
};
use serde_json::Value;
use yew::prelude::*;

use crate::{
    hostile::{PAYLOADS, replace, skeleton},
    rendered::{count, english, rendered, russian, session, words_of},
};

/// A pack with a worksheet of each kind.
fn file() -> Value {
    serde_json::from_str(include_str!("../data/sheets.json")).unwrap()
}

#[track_caller]
fn opened(file: &Value) -> Pack {
    Pack::open(file.to_string().as_bytes()).unwrap_or_else(|invalid| panic!("{invalid}"))
}

fn chosen<const N: usize>(ids: [&str; N]) -> Answer {
    Answer::Chosen(ids.map(|it| Id::new(it).unwrap()).into())
}

fn counts<const N: usize>(counts: [(&str, u32); N]) -> Answer {
    Answer::Counts(counts.map(|(it, n)| (Id::new(it).unwrap(), n)).into())
}

/// What somebody did on each sheet, who says these words wherever words are
/// wanted.
fn work(step: &str, words: &str) -> Vec<(&'static str, Answer)> {
    let said = || Answer::Text(words.to_owned());
    match step {
        "sort" => vec![
            ("in--five", chosen(["want"])),
            ("mark--five", chosen(["guessed"])),
            ("ask--five", said()),
            ("in--sleep", chosen(["need"])),
            ("own--1", said()),
            ("in--own--1", chosen(["said"])),
            ("in--odd", chosen(["said"])),
        ],
        "order" => vec![("own--1", said()), ("sequence", chosen(["ask", "pipe", "own--1"]))],
        "list" => vec![
            ("tags--why-1", chosen(["human"])),
            ("item--act-1", said()),
            ("field--who--act-1", said()),
            ("field--reach--act-1", Answer::Scale(4)),
            ("under--act-1", chosen(["why-1"])),
            ("item--act-2", said()),
        ],
        "weigh" => vec![
            ("weights", counts([("speed", 6), ("cost", 4)])),
            ("score--wait", counts([("lawful", 2), ("speed", 2), ("cost", 5)])),
            ("score--go", counts([("lawful", 2), ("speed", 6), ("cost", 3)])),
            ("left-out", said()),
        ],
        "choose" => {
            vec![("jump", chosen(["early"])), ("issue--days", chosen(["two"])), ("issue--noise", chosen(["ten"]))]
        }
        "write" => vec![("section--know", Answer::Text(format!("{words} [f1] [f9]")))],
        _ => Vec::new(),
    }
}

/// After fixing, where that is possible.
fn after(step: &str, words: &str) -> Vec<(&'static str, Answer)> {
    let fixed = (COMMITTED, Answer::Committed);
    match step {
        "tool" => Vec::new(),
        "list" | "weigh" | "write" => vec![
            fixed,
            ("difference--1", Answer::Text(words.to_owned())),
            ("stance--1", chosen(["defend"])),
            ("rubric--clear", Answer::Scale(3)),
        ],
        _ => vec![fixed],
    }
}

/// The screen of a step after these answers.
#[track_caller]
fn shown(words: Words, pack: &Pack, step: &str, given: &[(&str, &str, Answer)]) -> String {
    let exercise = &pack.exercises[0];
    let me = exercise.public.roles.roles().next().unwrap();
    let n = exercise.public.steps.iter().position(|it| it.id.as_str() == step).unwrap();
    let mut now = session(pack, exercise, Mode::Alone(me));
    for (step, question, answer) in given {
        let [step, question] = [step, question].map(|it| Id::new(it).unwrap());
        let act = Act::Answer { step, question, answer: Some(answer.clone()) };
        now = now.push(Session::entry(me, act, 0)).unwrap().0;
    }
    let now = now.push(Session::entry(me, Act::Go(Place { step: n, seat: 0 }), 0)).unwrap().0;
    rendered(answer_step(words, &Rc::new(now), me, &Callback::noop()))
}

const STEPS: [&str; 7] = ["tool", "sort", "order", "list", "weigh", "choose", "write"];

fn given<'s>(step: &'s str, acts: Vec<(&'static str, Answer)>) -> Vec<(&'s str, &'s str, Answer)> {
    acts.into_iter().map(|(question, answer)| (step, question, answer)).collect()
}

fn open(words: Words, step: &str) -> String {
    shown(words, &opened(&file()), step, &given(step, work(step, "Why so?")))
}

fn fixed(words: Words, step: &str) -> String {
    shown(words, &opened(&file()), step, &given(step, [work(step, "Why so?"), after(step, "Why so?")].concat()))
}

#[track_caller]
fn says(html: &str, texts: &[&str]) {
    let words = words_of(html);
    for text in texts {
        assert!(words.contains(text), "“{text}” is not in: {words}");
    }
}

#[track_caller]
fn says_nothing_of(html: &str, texts: &[&str]) {
    let words = words_of(html);
    for text in texts {
        assert!(!words.contains(text), "“{text}” is in: {words}");
    }
}

#[test]
fn a_framework_is_read_whole_and_asks_nothing() {
    let html = fixed(english(), "tool");
    says(
        &html,
        &[
            "When it helps.",
            "Look",
            "With both eyes.",
            "A small case.",
            "Haste",
            "Nobody asks.",
            "Wait.",
            "A rule counts.",
            "Trainers' lore.",
        ],
    );
    assert_eq!((count(&html, "textarea"), count(&html, "input"), count(&html, "tr")), (0, 0, 3));
    says(
        &fixed(russian(), "tool"),
        &["Когда помогает.", "Спешка", "Никто не спрашивает.", "Подождать.", "Из практики тренеров."],
    );
}

#[test]
fn a_sorting_says_nothing_of_its_key_until_it_is_fixed() {
    let key = ["It belongs here.", "Belongs to", "A number is a demand.", "Experts differ on it."];
    let html = open(english(), "sort");
    says(
        &html,
        &[
            "The task of sort.",
            "Checked by rules",
            "Another case, worked.",
            "A say in the hall",
            "Fix my work",
            "Undo",
            "Why so?",
        ],
    );
    says_nothing_of(&html, &key);
    let html = fixed(english(), "sort");
    says(
        &html,
        &[
            "1½ of 3 cards",
            "A slot beside the right one counts half.",
            "Marked right: 0 of 1.",
            "Guesses that carry a question: 1 of 1.",
            "Left out: A say in the hall",
            "Belongs to: What they say.",
        ],
    );
    // A card without a key has its note all the same.
    says(&html, &key);
    assert_eq!(count(&html, "button"), 2, "print and save");
    says(
        &fixed(russian(), "sort"),
        &["Пять вечеров!", "Число – это требование.", "О ней спорят и знатоки.", "Чего хотят"],
    );
}

#[test]
fn a_sequence_says_nothing_of_its_rules_until_it_is_fixed() {
    let rule = ["Nobody digs blindly.", "must come before", "Last, though all like it."];
    let html = open(english(), "order");
    says(&html, &["Ask the street", "Why so?"]);
    says_nothing_of(&html, &rule);
    // Own card included, each card can be moved either way by a button.
    assert_eq!(html.matches("order-move\"").count(), 8);
    let html = fixed(english(), "order");
    says(&html, &rule);
    says(&html, &["1 of 2 rules kept", "Orders of these cards that keep all rules: 2.", "1 of 2 pairs", "τ 0.00"]);
    says(&fixed(russian(), "order"), &["Вслепую не копают.", "Проложить трубу", "Последнее, хоть и всем по душе."]);
}

#[test]
fn columns_are_counted_at_once_and_the_model_opens_after_fixing() {
    let html = open(english(), "list");
    says(
        &html,
        &["The deep ones too.", "Fear", "Causes: 1 more would be enough.", "Not linked to anything before: Why so?"],
    );
    // Why something is wanted is said as long as it is.
    says_nothing_of(&html, &["A model sheet.", "Clear?", "People first."]);
    says(&shown(english(), &opened(&file()), "list", &[]), &["human, 0 of 1. People first."]);
    says(&shown(russian(), &opened(&file()), "list", &[]), &["Сначала люди."]);
    let html = fixed(english(), "list");
    says(&html, &["A model sheet.", "Clear?", "3. good", "Why so?", "I defend mine"]);
    says(&fixed(russian(), "list"), &["Образец листа.", "Ясно?", "Страх"]);
}

#[test]
fn a_matrix_opens_its_scores_when_the_weights_add_up() {
    let (html, waiting) = (open(english(), "weigh"), "The scores open when the weights add up");
    says(
        &shown(english(), &opened(&file()), "weigh", &[("weigh", "weights", counts([("speed", 6)]))]),
        &["4 of 10 points left to share out", waiting],
    );
    says_nothing_of(&html, &[waiting]);
    // 5 × 6 + 2 × 4 against 1 × 6 + 4 × 4.
    says(&html, &["All 10 points are shared out.", "Leads: Go", "38", "22", "must be met", "“Speed” below 4: Wait"]);
    let html = fixed(english(), "weigh");
    says(&html, &["A model sheet.", "Leads: Go", "Why so?"]);
    assert_eq!(count(&html, "select"), 0);
    says(&fixed(russian(), "weigh"), &["Идти", "Законно", "Образец листа."]);
}

#[test]
fn choices_and_a_package_are_explained_after_fixing() {
    let html = open(english(), "choose");
    says(&html, &["Where is the first jump?", "In the third line", "Until ten"]);
    says_nothing_of(&html, &["Here a meaning is added.", "What lay behind.", "The young"]);
    let html = fixed(english(), "choose");
    says(
        &html,
        &[
            "0 of 1 with the best answer",
            "Here a meaning is added.",
            "That is still data.",
            "What lay behind.",
            "The young",
            "The old",
        ],
    );
    says(&fixed(russian(), "choose"), &["Здесь добавлен смысл.", "Это ещё данные.", "Молодёжь"]);
    let part = [("choose", "jump", chosen(["late"])), ("choose", COMMITTED, Answer::Committed)];
    says(
        &shown(english(), &opened(&file()), "choose", &part),
        &["1 of 1 with the best answer", "the package has no worth"],
    );
}

#[test]
fn a_memo_is_counted_at_once() {
    let html = open(english(), "write");
    says(
        &html,
        &[
            "[f1]",
            "The tap drips",
            "A letter",
            "2 words (3 to 20).",
            "Facts referred to: 1 of 1.",
            "No such fact: f9.",
            "The whole: 2 of 40 words",
            "(may stay empty)",
        ],
    );
    says_nothing_of(&html, &["A model sheet."]);
    says(&fixed(english(), "write"), &["Why so? [f1] [f9]", "A model sheet.", "No such fact: f9."]);
    says(&fixed(russian(), "write"), &["Кран течёт", "Чего не знаем", "Образец листа."]);
}

#[test]
fn an_earlier_sheet_is_recalled_beside_a_later_one() {
    let earlier = given("sort", work("sort", "Why so?"));
    says(
        &shown(english(), &opened(&file()), "order", &earlier),
        &["From your earlier work", "Sorting", "Five evenings! (guessed) – Why so?"],
    );
    says_nothing_of(&shown(english(), &opened(&file()), "order", &[]), &["From your earlier work"]);
}

#[test]
fn no_words_of_a_worksheet_become_elements_or_attributes() {
    let pages = |words: &str| -> Vec<Vec<String>> {
        let mut file = file();
        replace(&mut file["exercises"], words);
        let pack = opened(&file);
        let acts = |step| [given(step, work(step, words)), given(step, after(step, words))];
        let earlier = given("sort", work("sort", words));
        STEPS
            .iter()
            .flat_map(|step| {
                let [open, fixed] = acts(step);
                let before = if *step == "order" { earlier.clone() } else { Vec::new() };
                let open = [before, open].concat();
                let fixed = [open.clone(), fixed].concat();
                [open, fixed].map(|it| skeleton(&shown(english(), &pack, step, &it)))
            })
            .collect()
    };
    // Two words, no question: what a rule counts is the same for all.
    let harmless = pages("harmless words");
    assert!(harmless.iter().all(|it| 10 < it.len()));
    for payload in PAYLOADS {
        for (n, page) in pages(payload).into_iter().enumerate() {
            assert_eq!(page, harmless[n], "{} with {payload}", STEPS[n / 2]);
        }
    }
}
