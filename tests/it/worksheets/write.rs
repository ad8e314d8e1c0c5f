use expect_test::expect;
use parley::steps::{
    Answers,
    worksheet::{
        Worksheet,
        write::{SectionResult, Write},
    },
};
use serde_json::{Value, json};

use super::{Given, answered, in_any_order, said, sheet, takes_only, things};
use crate::games::Chance;

fn memo(sections: Value) -> Write {
    sheet(
        "write",
        json!({ "sections": sections, "facts": things("text", ["f1", "f2", "f10"].map(|it| (it, json!({})))) }),
    )
}

fn one(more: Value) -> Write {
    memo(things("title", [("s", more)]))
}

fn result(write: &Write, text: &str) -> SectionResult {
    write.result(&answered(write, [("section--s", said(text))]), &write.sections[0])
}

#[test]
fn words_and_references_are_told_apart_as_a_reader_would() {
    let write = one(json!({}));
    let told: String = [
        "",
        "  \n ",
        "Two words",
        "Вода пришла – но поздно. [f1]",
        "В 7:30 на посту № 7 – никого!",
        "Water came [f1], late [f2].",
        "Two at once [f1, f2] and more [f10;f1 f2].",
        "[f1]",
        "[f1][f2]",
        "Стол[f1], стул.",
        "A keyboard writes [F1].",
        "No such fact [f3] [f3], nor [f1, f9].",
        "Something [in brackets] is prose, [sic] is asked about.",
        "В скобках [как здесь] слова.",
        "[not closed f1",
        "]f1[ [] [[f2]]",
        "[f1\nf2]",
    ]
    .iter()
    .map(|text| {
        let it = result(&write, text);
        let cited: Vec<&str> = it.cited.iter().map(|n| write.facts()[*n].id.as_str()).collect();
        format!("{text:?}: {} words, cites {cited:?}, unknown {:?}\n", it.n_words, it.unknown)
    })
    .collect();
    expect![[r#"
        "": 0 words, cites [], unknown []
        "  \n ": 0 words, cites [], unknown []
        "Two words": 2 words, cites [], unknown []
        "Вода пришла – но поздно. [f1]": 4 words, cites ["f1"], unknown []
        "В 7:30 на посту № 7 – никого!": 6 words, cites [], unknown []
        "Water came [f1], late [f2].": 3 words, cites ["f1", "f2"], unknown []
        "Two at once [f1, f2] and more [f10;f1 f2].": 5 words, cites ["f1", "f2", "f10"], unknown []
        "[f1]": 0 words, cites ["f1"], unknown []
        "[f1][f2]": 0 words, cites ["f1", "f2"], unknown []
        "Стол[f1], стул.": 2 words, cites ["f1"], unknown []
        "A keyboard writes [F1].": 3 words, cites ["f1"], unknown []
        "No such fact [f3] [f3], nor [f1, f9].": 4 words, cites ["f1"], unknown ["f3", "f9"]
        "Something [in brackets] is prose, [sic] is asked about.": 8 words, cites [], unknown ["sic"]
        "В скобках [как здесь] слова.": 5 words, cites [], unknown []
        "[not closed f1": 3 words, cites [], unknown []
        "]f1[ [] [[f2]]": 1 words, cites ["f2"], unknown []
        "[f1\nf2]": 0 words, cites ["f1", "f2"], unknown []
    "#]]
    .assert_eq(&told);
}

#[test]
fn words_count_and_references_do_not_wherever_they_stand() {
    let write = one(json!({}));
    let chance = &mut Chance::new(14);
    let words = ["вода", "Жер", "three", "4,5", "сосед-2", "«тише»", "ночь."];
    let references = [("[f1]", 0), ("[f2],", 1), ("[f10].", 2), ("([f1])", 0)];
    for _ in 0..300 {
        let (mut text, mut n_words, mut cited) = (String::new(), 0, Vec::new());
        for _ in 0..chance.below(12) {
            if chance.once_in(3) {
                let (reference, fact) = references[chance.below(references.len())];
                text.push_str(reference);
                cited.push(fact);
            } else {
                text.push_str(words[chance.below(words.len())]);
                n_words += 1;
            }
            text.push_str([" ", "\n", " – ", "  "][chance.below(4)]);
        }
        cited.sort_unstable();
        cited.dedup();
        assert_eq!(result(&write, &text), SectionResult { n_words, cited, unknown: Vec::new() }, "{text}");
    }
}

#[test]
fn a_section_is_met_when_its_words_and_references_are_within_their_limits() {
    let met = |more: Value, text: &str| {
        let write = one(more);
        write.sections[0].is_met(&result(&write, text))
    };
    let limits = json!({ "fewest": 2, "most": 3, "cites": 1 });
    for (text, is_met) in [
        ("", false),
        ("one [f1]", false),
        ("one two", false),
        ("one two [f1]", true),
        ("one two three [f1, f2]", true),
        ("one two three four [f1]", false),
        ("one two [f1] [f7]", false),
    ] {
        assert_eq!(met(limits.clone(), text), is_met, "{text}");
    }
    assert!(!met(json!({}), ""), "a section without limits wants something");
    assert!(met(json!({}), "word"));
    let optional = json!({ "fewest": 2, "cites": 1, "optional": true });
    assert!(met(optional.clone(), ""));
    assert!(!met(optional, "word"), "what is begun is finished");
}

#[test]
fn a_memo_takes_its_sections_in_any_order_and_nothing_else() {
    let write = memo(things("title", [("a", json!({})), ("b", json!({})), ("c", json!({}))]));
    let given: Given = ["a", "b", "c"].map(|it| (format!("section--{it}"), said("word [f1]"))).into();
    let n_words = in_any_order(&write, &given, &mut Chance::new(15), |answers| {
        write.sections.iter().map(|it| write.result(answers, it).n_words).sum::<usize>()
    });
    assert_eq!(n_words, 3);
    let none = Answers::new();
    takes_only(&write, &none, "section--a", &[None, said("words")]);
    for question in ["a", "section--d", "section--a--b", "f1"] {
        takes_only(&write, &none, question, &[]);
    }
    let answers = answered(&write, [("section--b", said(" One. \n\n Two. "))]);
    let parts: Vec<_> = write.outline(&answers, "en").into_iter().map(|it| (it.title, it.lines)).collect();
    assert_eq!(parts, [("b".to_owned(), vec!["One.".to_owned(), "Two.".to_owned()])]);
    assert!(!write.has_key(), "counts are shown at once");
}
