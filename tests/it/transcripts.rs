//! Transcripts: what may be answered, how coders are compared, and the pattern
//! of a talk.

use std::rc::Rc;

use expect_test::{Expect, expect};
use parley::{
    document::Id,
    pack::{Exercise, Pack},
    steps::{
        Answer, AnswerStep, Answers, Behind,
        transcript::{
            CodesError, CodesFile, CodesOf, Coding, Comparison, Group, Part, Pattern, Patterns, Transcript, Turned,
            code_of, coder, fixed_codes,
        },
    },
};
use serde_json::{Value, json};

const COUNCIL: &str = include_str!("../../exercises/council-night.json");

fn id(text: &str) -> Id {
    Id::new(text).unwrap_or_else(|| panic!("`{text}` is no id"))
}

fn chosen(text: &str) -> Answer {
    Answer::Chosen(vec![id(text)])
}

fn written(text: &str) -> Answer {
    Answer::Text(text.into())
}

fn council() -> Rc<Exercise> {
    Pack::open(COUNCIL.as_bytes()).unwrap().exercises[0].clone()
}

fn step_of(exercise: &Exercise) -> &Transcript {
    exercise.public.steps.iter().find_map(|it| it.kind.of_kind()).unwrap()
}

/// The council's file with another value at one place of the step.
fn with(at: &str, value: Value) -> Value {
    let mut file: Value = serde_json::from_str(COUNCIL).unwrap();
    let at = format!("/exercises/0/steps/1/{at}");
    *file.pointer_mut(&at).unwrap_or_else(|| panic!("nothing stands at {at}")) = value;
    file
}

#[track_caller]
fn check(file: &Value, expected: Expect) {
    let told = match Pack::open(file.to_string().as_bytes()) {
        Ok(_) => "it opens\n".to_owned(),
        Err(invalid) => invalid.to_string(),
    };
    expected.assert_eq(&told.replace("/exercises/0/steps/1/", ""));
}

/// Answers in order; those that are not taken are listed.
#[derive(Default)]
struct Answering {
    answers: Answers,
    refused: Vec<String>,
}

impl Answering {
    fn give(mut self, step: &Transcript, question: &str, answer: Answer) -> Self {
        if step.takes(&self.answers, &id(question), Some(&answer)) {
            self.answers.set(&id(question), Some(answer));
        } else {
            self.refused.push(question.to_owned());
        }
        self
    }

    /// Gives every line the first coder's code, but those that are named.
    fn code(mut self, step: &Transcript, book: &str, but: &[(&str, &str)]) -> Self {
        let book = step.book(book).unwrap();
        for (_, unit) in step.coded(book) {
            let other = but.iter().find(|(it, _)| *it == unit.id.as_str()).map(|(_, code)| *code);
            let code = other.unwrap_or(step.reading(book, unit).unwrap().first.as_str());
            self = self.give(step, &code_of(&book.id, &unit.id), chosen(code));
        }
        self
    }
}

fn coding(step: &Transcript, book: &str, but: &[(&str, &str)]) -> Coding {
    step.coding(&Answering::default().code(step, book, but).answers, step.book(book).unwrap())
}

#[test]
fn codes_can_be_changed_until_they_are_fixed() {
    let exercise = council();
    let step = step_of(&exercise);
    let it = Answering::default()
        .give(step, "code-n12-u1", chosen("arg"))
        .give(step, "code-n12-u1", chosen("pro"))
        .give(step, "code-n12-u1", chosen("info"))
        .give(step, "code-n12-u99", chosen("pro"))
        .give(step, "code-m8-u2", chosen("open"))
        .give(step, "code-n12-u2", written("pro"))
        .give(step, "fixed-m8", Answer::Committed)
        .give(step, "fixed-n12", Answer::Committed)
        .give(step, "code-n12-u2", chosen("pro"))
        .give(step, "code-n6-u2", chosen("process"));
    // Not coded: a code of another book, an unknown line, a line that the book leaves out, words; and fixed ones.
    expect![[r#"["code-n12-u1", "code-n12-u99", "code-m8-u2", "code-n12-u2", "fixed-m8", "code-n12-u2"]"#]]
        .assert_eq(&format!("{:?}", it.refused));
    assert_eq!(it.answers.get(&id("code-n12-u1")), Some(&chosen("pro")));
}

#[test]
fn what_comes_after_the_coding_is_closed_until_codes_are_fixed() {
    let exercise = council();
    let step = step_of(&exercise);
    assert_eq!(step.parts().collect::<Vec<_>>(), Part::ALL);
    let early = Answering::default()
        .give(step, "part", chosen("code"))
        .give(step, "part", chosen("compare"))
        .give(step, "turn", chosen("u15"))
        .give(step, "opening-after-11", chosen("noted"))
        .give(step, "rewrite-u4", written("I hear you."))
        .give(step, "coder-2", written("{}"))
        .give(step, "behind", Answer::Committed);
    assert_eq!(early.refused.len(), 6, "{:?}", early.refused);
    assert_eq!(step.part(&early.answers), Part::Code);

    let late = early
        .give(step, "code-n6-u1", chosen("process"))
        .give(step, "fixed-n6", Answer::Committed)
        .give(step, "part", chosen("turn"))
        .give(step, "turn", chosen("u15"))
        .give(step, "turn-fixed", Answer::Committed)
        .give(step, "opening-after-11", chosen("noted"))
        .give(step, "opened-after-11", Answer::Committed)
        .give(step, "rewrite-u4", written("I hear you."))
        .give(step, "rewritten-u4", Answer::Committed)
        .give(step, "checks-u4", chosen("check-5"))
        .give(step, "level-u4", Answer::Scale(4))
        .give(step, "name", written("Aida"))
        .give(step, "behind", Answer::Committed);
    assert_eq!(late.refused.len(), 6, "{:?}", &late.refused[6..]);
    assert_eq!(step.part(&late.answers), Part::Turn);
}

#[test]
fn what_was_held_against_a_model_stays_as_it_was() {
    let exercise = council();
    let step = step_of(&exercise);
    let it = Answering::default()
        .give(step, "code-n12-u1", chosen("pro"))
        .give(step, "fixed-n12", Answer::Committed)
        .give(step, "turn-fixed", Answer::Committed)
        .give(step, "turn", chosen("u10"))
        .give(step, "turn-fixed", Answer::Committed)
        .give(step, "turn", chosen("u15"))
        .give(step, "opened-after-11", Answer::Committed)
        .give(step, "opening-after-11", chosen("noted"))
        .give(step, "opened-after-11", Answer::Committed)
        .give(step, "opening-after-11", chosen("whose-result"))
        .give(step, "checks-u4", chosen("check-1"))
        .give(step, "rewritten-u4", Answer::Committed)
        .give(step, "rewrite-u4", written("  "))
        .give(step, "rewritten-u4", Answer::Committed)
        .give(step, "rewrite-u4", written("Mine."))
        .give(step, "rewritten-u4", Answer::Committed)
        .give(step, "rewrite-u4", written("Better."))
        .give(step, "checks-u4", chosen("check-6"))
        .give(step, "level-u4", Answer::Scale(5))
        .give(step, "name", written("two\nlines"));
    expect![[r#"
        turn-fixed
        turn
        opened-after-11
        opening-after-11
        checks-u4
        rewritten-u4
        rewritten-u4
        rewrite-u4
        checks-u4
        level-u4
        name"#]]
    .assert_eq(&it.refused.join("\n"));
}

#[test]
fn the_reference_coders_agree_as_the_trainer_is_told() {
    let exercise = council();
    let step = step_of(&exercise);
    let told: Vec<String> = step
        .books
        .iter()
        .map(|book| {
            let it = Comparison::of_reference(step, book);
            let kappa = step.reference_kappa(book).unwrap().hundredths();
            format!("{}: {} of {}, {kappa}", book.id, it.n_equal(), it.pairs.len())
        })
        .collect();
    // The facilitation says 15 of 24 and 0.59.
    expect![[r#"["n12: 15 of 24, 59", "n6: 17 of 24, 65", "m8: 4 of 6, 63"]"#]].assert_eq(&format!("{told:?}"));
}

#[test]
fn either_reading_of_the_reference_coders_is_accepted() {
    let exercise = council();
    let step = step_of(&exercise);
    let book = step.book("n12").unwrap();
    // Two second readings, one neighbour of the only reading, one neighbour of a second reading, one that is neither.
    let own = coding(step, "n12", &[("u2", "thr"), ("u3", "neg"), ("u6", "ref"), ("u17", "ref"), ("u24", "arg")]);
    let it = Comparison::with_reference(step, book, &own);
    assert_eq!((it.pairs.len(), it.n_equal(), it.n_near(), it.n_either), (24, 21, 2, 8));
    let u17 = it.pairs.iter().find(|it| it.unit == 16).unwrap();
    assert_eq!(book.codes[u17.other].id, id("ack"));
    let confusions: Vec<String> = it
        .confusions()
        .iter()
        .map(|it| format!("{} of {} {} {}", it.n, it.of, book.codes[it.other].id, book.codes[it.own].id))
        .collect();
    expect![[r#"["2 of 2 ack ref", "1 of 3 pro arg"]"#]].assert_eq(&format!("{confusions:?}"));
    let figures = it.figures().unwrap();
    let (kappa, weighted) = (figures.kappa.unwrap(), figures.weighted.unwrap());
    assert!(kappa.value < weighted.value && kappa.range.0 < kappa.value && kappa.value < kappa.range.1);
    expect!["88: 86 (71–100), 91 (78–100)"].assert_eq(&format!(
        "{}: {} ({}–{}), {} ({}–{})",
        figures.equal.hundredths(),
        kappa.value.hundredths(),
        kappa.range.0.hundredths(),
        kappa.range.1.hundredths(),
        weighted.value.hundredths(),
        weighted.range.0.hundredths(),
        weighted.range.1.hundredths(),
    ));
}

#[test]
fn fewer_than_twenty_four_lines_have_no_number() {
    let exercise = council();
    let step = step_of(&exercise);
    let m8 = step.book("m8").unwrap();
    let it = Comparison::with_reference(step, m8, &coding(step, "m8", &[]));
    assert_eq!((it.pairs.len(), it.figures()), (6, None));
    let n12 = step.book("n12").unwrap();
    let mut own = coding(step, "n12", &[]);
    assert!(Comparison::with_reference(step, n12, &own).figures().is_some());
    own.codes.remove(&id("u24"));
    let it = Comparison::with_reference(step, n12, &own);
    assert_eq!((it.pairs.len(), it.n_uncoded, it.figures()), (23, 1, None));
}

#[test]
fn contested_lines_are_left_out() {
    let mut file: Value = serde_json::from_str(COUNCIL).unwrap();
    file.pointer_mut("/exercises/0/steps/1/units/12").unwrap()["contested"] = json!(["n12"]);
    let exercise = Pack::open(file.to_string().as_bytes()).unwrap().exercises[0].clone();
    let step = step_of(&exercise);
    let compared = |book: &str| {
        let it = Comparison::with_reference(step, step.book(book).unwrap(), &coding(step, book, &[]));
        (it.pairs.len(), it.n_contested)
    };
    // The coarser book has ARG and NEG apart too.
    assert_eq!((compared("n12"), compared("n6"), compared("m8")), ((23, 1), (23, 1), (6, 0)));
    let advice: Vec<String> =
        parley::pack::lint(&Pack::open(file.to_string().as_bytes()).unwrap()).iter().map(ToString::to_string).collect();
    expect![[
        r#"["/exercises/0/steps/1/units: 23 lines can be compared; with fewer than 24 the reader is shown no number"]"#
    ]]
    .assert_eq(&format!("{advice:?}"));
}

#[test]
fn two_who_differ_and_say_nothing_of_it_get_advice() {
    let mut file: Value = serde_json::from_str(COUNCIL).unwrap();
    file.pointer_mut("/exercises/0/steps/1").unwrap().as_object_mut().unwrap().remove("about_reference");
    let pack = Pack::open(file.to_string().as_bytes()).unwrap();
    let advice: Vec<String> = parley::pack::lint(&pack).iter().map(ToString::to_string).collect();
    expect![[r#"["/exercises/0/steps/1/books/0: the two reference coders agree to a kappa of 0.59; below 0.60, mark lines as `contested` or tell the reader why in `about_reference`"]"#]].assert_eq(&format!("{advice:?}"));
}

#[test]
fn three_coders_together_have_an_alpha() {
    let exercise = council();
    let step = step_of(&exercise);
    let book = step.book("n12").unwrap();
    let coders =
        [coding(step, "n12", &[]), coding(step, "n12", &[("u1", "arg")]), coding(step, "n12", &[("u2", "thr")])];
    let coders: Vec<&Coding> = coders.iter().collect();
    assert_eq!(Group::of(step, book, &coders[..2]), None);
    let it = Group::of(step, book, &coders).unwrap();
    assert_eq!((it.n_coders, it.n_units, it.n_all_equal), (3, 24, 22));
    expect!["94"].assert_eq(&it.alpha.unwrap().value.hundredths().to_string());
}

#[test]
fn a_reader_contests_a_code_with_a_reason_and_it_is_compared_no_more() {
    let exercise = council();
    let step = step_of(&exercise);
    let it = Answering::default()
        .give(step, "why-n12-u3", written("too early"))
        .code(step, "n12", &[("u3", "pro"), ("u4", "pro")])
        .give(step, "fixed-n12", Answer::Committed)
        .give(step, "why-n12-u3", written("She asks."))
        .give(step, "why-n12-u4", written("  "))
        .give(step, "why-n12-u5", written(&"x".repeat(501)))
        .give(step, "why-n12-u99", written("no such line"))
        .give(step, "why-m8-u3", written("another book"))
        .give(step, "why-n12-u6", chosen("pro"));
    expect![[r#"["why-n12-u3", "why-n12-u5", "why-n12-u99", "why-m8-u3", "why-n12-u6"]"#]]
        .assert_eq(&format!("{:?}", it.refused));
    let book = step.book("n12").unwrap();
    let compared = Comparison::with_reference(step, book, &step.coding(&it.answers, book));
    assert_eq!((compared.pairs.len(), compared.n_contested_by_own, compared.n_equal()), (23, 1, 22));
    let contested: Vec<_> = step.coded_lines(&it.answers).into_iter().filter(|it| it.contested.is_some()).collect();
    assert_eq!(contested.len(), 1);
    assert_eq!((contested[0].n, contested[0].line.as_str(), contested[0].contested), (3, "u3", Some("She asks.")));
    assert!(it.give(step, "why-n12-u3", written("")).refused.len() == 5, "a reason can be taken back");
}

#[test]
fn reasons_go_with_a_coders_file() {
    let exercise = council();
    let step = step_of(&exercise);
    let mut file = codes_file(step, None);
    file.coding.contested.insert(id("u3"), "She asks.\nTwice.".into());
    let read = CodesFile::open(file.to_text().as_bytes()).unwrap();
    assert_eq!((&read, read.fits(&council_of(), step)), (&file, Ok(())));
    let told = |contested: Value| {
        let mut json: Value = serde_json::from_str(&file.to_text()).unwrap();
        json["contested"] = contested;
        CodesFile::open(json.to_string().as_bytes())
            .and_then(|it| it.fits(&council_of(), step))
            .map_err(|e| e.to_string())
    };
    assert_eq!(told(json!(null)), Ok(()));
    assert_eq!(told(json!({"u3": "x".repeat(500)})), Ok(()));
    for broken in [json!([]), json!({"u3": 1}), json!({"u3": "x".repeat(501)}), json!({"U3": "x"})] {
        assert_eq!(told(broken), Err("this is no file of codes, or it is broken".into()));
    }
    assert_eq!(told(json!({"u99": "x"})), Err("the exercise has no `u99`".into()));
}

fn council_of() -> CodesOf {
    CodesOf { pack: id("council-night-in-elmen"), version: "1.0.0".into(), exercise: id("council-night") }
}

fn codes_file(step: &Transcript, name: Option<&str>) -> CodesFile {
    let coding = Coding { name: name.map(str::to_owned), ..coding(step, "n12", &[("u1", "arg")]) };
    CodesFile { of: council_of(), step: step.id.clone(), book: id("n12"), coding }
}

#[test]
fn a_coders_file_comes_back_as_it_was_and_is_compared() {
    let exercise = council();
    let step = step_of(&exercise);
    for name in [None, Some("Айгуль О.")] {
        let file = codes_file(step, name);
        let read = CodesFile::open(file.to_text().as_bytes()).unwrap();
        assert_eq!((&read, read.fits(&council_of(), step)), (&file, Ok(())));
        let it = Answering::default()
            .code(step, "n12", &[])
            .give(step, &fixed_codes(&id("n12")), Answer::Committed)
            .give(step, &coder(2), Answer::Text(file.to_text()));
        assert_eq!(it.refused, [""; 0]);
        let others = step.others(&it.answers, step.book("n12").unwrap());
        assert_eq!(others, [(2, file.coding)]);
        assert_eq!(step.others(&it.answers, step.book("m8").unwrap()), []);
    }
}

#[test]
fn a_strangers_file_of_codes_is_refused_in_words() {
    let exercise = council();
    let step = step_of(&exercise);
    let good: Value = serde_json::from_str(&codes_file(step, None).to_text()).unwrap();
    let told = |key: &str, value: Value| {
        let mut file = good.clone();
        file[key] = value;
        match CodesFile::open(file.to_string().as_bytes()).and_then(|it| it.fits(&council_of(), step)) {
            Ok(()) => format!("{key}: taken\n"),
            Err(error) => format!("{key}: {error}\n"),
        }
    };
    let mut all = String::new();
    for (key, value) in [
        ("coder", json!("Aida")),
        ("coder", json!("a\u{202e}b")),
        ("coder", json!("x".repeat(61))),
        ("coder", json!(7)),
        ("parley_codes", json!(2)),
        ("parley_codes", json!("1")),
        ("pack", json!("another-pack")),
        ("exercise", json!("another-exercise")),
        ("step", json!("other")),
        ("version", json!("1.1.0")),
        ("version", json!("1".repeat(33))),
        ("book", json!("n13")),
        ("book", json!("m8")),
        ("codes", json!({"u99": "pro"})),
        ("codes", json!({"u1": "boo"})),
        ("codes", json!({"u1": 3})),
        ("codes", json!([])),
        ("codes", json!({})),
    ] {
        all += &told(key, value);
    }
    expect![[r#"
        coder: taken
        coder: this is no file of codes, or it is broken
        coder: this is no file of codes, or it is broken
        coder: this is no file of codes, or it is broken
        parley_codes: the file comes from a newer program
        parley_codes: this is no file of codes, or it is broken
        pack: these are codes for another exercise, `council-night`
        exercise: these are codes for another exercise, `another-exercise`
        step: these are codes for another exercise, `council-night`
        version: these are codes for version 1.1.0 of the pack; here it is 1.0.0
        version: this is no file of codes, or it is broken
        book: the exercise has no `n13`
        book: the exercise has no `u11`
        codes: the exercise has no `u99`
        codes: the exercise has no `boo`
        codes: this is no file of codes, or it is broken
        codes: this is no file of codes, or it is broken
        codes: taken
    "#]]
    .assert_eq(&all);
    assert!(matches!(CodesFile::open(&vec![b' '; 20_001]), Err(CodesError::Unreadable(_))));
    assert!(matches!(CodesFile::open(b"{"), Err(CodesError::Unreadable(_))));
    assert!(matches!(CodesFile::open(&[b' '; 256_001]), Err(CodesError::Unreadable(_))));
}

#[test]
fn the_pattern_says_who_asks_and_how_attacks_chain() {
    let exercise = council();
    let step = step_of(&exercise);
    let book = step.book("n12").unwrap();
    // With the second readings the attacks 2 to 4 chain.
    let own = coding(step, "n12", &[("u2", "thr"), ("u3", "neg")]);
    let it = Patterns::of(step, book, &own).unwrap();
    assert_eq!((it.longest_attack, it.first_package), (Some((1, 3)), Some(20)));
    let of = |pattern: Pattern| it.speakers.iter().map(|it| it.by_pattern[pattern as usize]).collect::<Vec<_>>();
    assert_eq!(of(Pattern::Questions), [Some(1), Some(0), Some(0), Some(0)]);
    assert_eq!(of(Pattern::Interests), [Some(1), Some(2), Some(0), Some(1)]);
    assert_eq!(it.speakers.iter().map(|it| it.n_units).sum::<usize>(), 24);

    // The easier book tells attacks, but puts questions together with others.
    let easier = step.book("n6").unwrap();
    let it = Patterns::of(step, easier, &coding(step, "n6", &[])).unwrap();
    assert_eq!(it.speakers[0].by_pattern, [None, None, Some(0), None]);
    let chair = step.book("m8").unwrap();
    assert_eq!(Patterns::of(step, chair, &coding(step, "m8", &[])), None);
}

#[test]
fn the_turning_point_is_told_by_its_distance() {
    let exercise = council();
    let step = step_of(&exercise);
    let turned = |unit: &str| step.turned(&id(unit)).unwrap();
    assert_eq!(
        [turned("u10"), turned("u15"), turned("u16"), turned("u17")],
        [Turned::Before(5), Turned::Inside, Turned::Inside, Turned::After(1)]
    );
}

#[test]
fn behind_the_council_stand_the_points_that_its_text_tells() {
    let exercise = council();
    let file = step_of(&exercise).behind.as_ref().unwrap();
    let behind = Behind::new(file, &mut |place, kind| panic!("{place}: {kind}"));
    let judged = behind.judgement().unwrap();
    assert_eq!(judged.values.values().iter().map(|it| it.0).collect::<Vec<_>>(), [46, 36]);
    assert_eq!(judged.n_better, Ok(47));
    assert_eq!(behind.space().unwrap().n_packages(), 81);
}

#[test]
fn what_does_not_belong_together_in_a_transcript_is_listed() {
    check(
        &with("units/4/speaker", json!("nobody")),
        expect![[r#"
        units/4/speaker: no speaker is called `nobody`
    "#]],
    );
    check(
        &with("units/0/codes", json!({"n12": ["pro"]})),
        expect![[r#"
        units/0/codes: no code stands here for `m8`
    "#]],
    );
    check(
        &with("units/1/codes", json!({"n12": ["pro", "pro"], "n6": ["info"], "m8": ["open"]})),
        expect![[r#"
            units/1/codes/n12: `pro` stands twice
            units/1/codes/n6: no book is called `n6`
            units/1/codes/m8: no speaker is called `tamir`
        "#]],
    );
    check(
        &with("books/0/codes/1/key", json!("q")),
        expect![[r#"
        books/0/codes/1/key: `q` stands twice
    "#]],
    );
    check(
        &with("books/0/codes/1/key", json!("й")),
        expect![[r#"
        books/0/codes/1/key: `й` is no key: use one of a-z and 0-9
    "#]],
    );
    check(
        &with("books/0/codes/1/short", json!({"en": "A", "ru": "СЕМНАДЦАТЬ БУКВ ТУТ"})),
        expect![[r#"
        books/0/codes/1/short: the text has 19 characters, the most is 16
    "#]],
    );
    check(
        &with("books/1/codes/0/holds", json!(["q-int", "i-int", "ack", "xx"])),
        expect![[r#"
        books/1/codes/0/holds/3: no code is called `xx`
        books/1/codes/1/holds/0: `ack` stands twice
        books/1/codes: no code stands here for `fact`
    "#]],
    );
    check(
        &with("books/1/coarser_than", json!("n6")),
        expect![[r#"
        books/1/coarser_than: no book is called `n6`
    "#]],
    );
    check(
        &with("books/0/neighbours/0", json!(["ref", "ref"])),
        expect![[r#"
        books/0/neighbours/0: `ref` stands twice
    "#]],
    );
    check(
        &with("turning_point/to", json!("u3")),
        expect![[r#"
        turning_point/to: this stands before `from`
    "#]],
    );
    check(
        &with("missed_openings/0/after", json!("u77")),
        expect![[r#"
        missed_openings/0/after: no unit is called `u77`
    "#]],
    );
    check(
        &with("rewrites/0/unit", json!("u77")),
        expect![[r#"
        rewrites/0/unit: no unit is called `u77`
    "#]],
    );
    check(
        &with("patterns/attacks/0", json!("attack")),
        expect![[r#"
        patterns/attacks/0: no code is called `attack`
    "#]],
    );
    check(
        &with("worked/0/codes", json!({"n12": "attack"})),
        expect![[r#"
        worked/0/codes/n12: no code is called `attack`
    "#]],
    );
    check(
        &with("behind/parties/0/score_sheet/patrol", json!({"mixed": 1, "foot": 2, "boat": 3})),
        expect![[r#"
        behind/parties/0/score_sheet/patrol: no option is called `boat`
        behind/parties/0/score_sheet: `car` of `patrol` has no points
    "#]],
    );
    check(
        &with("behind/closed", json!({"patrol": "boat", "reporting": "phone", "lights": "police", "x": "y"})),
        expect![[r#"
        behind/closed: no issue is called `x`
        behind/closed/patrol: no option is called `boat`
        behind/closed/feedback: no option is called ``
    "#]],
    );
    check(
        &with("units/3/id", json!("u1")),
        expect![[r#"
            units/3/id: `u1` stands twice
            rewrites/0/unit: no unit is called `u4`
            : `code-n12-u1` stands twice
            : `why-n12-u1` stands twice
            : `code-n6-u1` stands twice
            : `why-n6-u1` stands twice
        "#]],
    );
}
