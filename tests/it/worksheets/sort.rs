use parley::steps::{
    Answers,
    worksheet::{
        Worksheet,
        sort::{Fit, Sort},
    },
};
use serde_json::{Value, json};

use super::{Given, answered, chosen, in_any_order, refuses, said, sheet, takes_only, things};
use crate::games::Chance;

/// A sheet with a drawn key: for each card the slots that are right and those
/// that are near.
struct Drawn {
    sort: Sort,
    n_slots: usize,
    right: Vec<Vec<usize>>,
    near: Vec<Vec<usize>>,
    half: bool,
}

fn slot(n: usize) -> String {
    format!("s{n}")
}

fn card(n: usize) -> String {
    format!("c{n}")
}

fn drawn(chance: &mut Chance) -> Drawn {
    let n_slots = 2 + chance.below(7);
    let n_cards = 1 + chance.below(12);
    let half = chance.once_in(2);
    let mut some = |least: usize| -> Vec<usize> {
        let n = least + chance.below(3);
        chance.order(n_slots).into_iter().take(n).collect()
    };
    let right: Vec<Vec<usize>> = (0..n_cards).map(|_| some(1)).collect();
    let near: Vec<Vec<usize>> = (0..n_cards).map(|_| some(0)).collect();
    let ids = |it: &[usize]| -> Value { it.iter().map(|n| json!(slot(*n))).collect() };
    let cards = (0..n_cards).map(|n| {
        let mut more = json!({ "slots": ids(&right[n]) });
        if !near[n].is_empty() {
            more["near"] = ids(&near[n]);
        }
        (card(n), more)
    });
    let mut file = json!({
        "slots": things("title", (0..n_slots).map(|n| (slot(n), json!({})))),
        "cards": things("text", cards),
    });
    if half {
        file["neighbours"] = json!("half");
    }
    Drawn { sort: sheet("sort", file), n_slots, right, near, half }
}

impl Drawn {
    /// What a card counts in a slot, from what the format's page says.
    fn expected(&self, card: usize, slot: usize) -> Fit {
        let distance = self.right[card].iter().map(|it| it.abs_diff(slot)).min().unwrap();
        match distance {
            0 => Fit::Full,
            1 if self.half => Fit::Half,
            _ if self.near[card].contains(&slot) => Fit::Half,
            _ => Fit::Wrong,
        }
    }
}

#[test]
fn a_card_counts_by_its_slot_alone_in_whichever_order_cards_were_put() {
    let chance = &mut Chance::new(1);
    for _ in 0..200 {
        let it = drawn(chance);
        let put: Vec<Option<usize>> =
            it.right.iter().map(|_| (!chance.once_in(4)).then(|| chance.below(it.n_slots))).collect();
        let given: Given = (put.iter().enumerate())
            .filter_map(|(n, to)| Some((format!("in--{}", card(n)), chosen([slot((*to)?)]))))
            .collect();
        let found = in_any_order(&it.sort, &given, chance, |answers| {
            let result = it.sort.result(answers);
            (result.cards.iter().map(|it| (it.put, it.fit)).collect::<Vec<_>>(), result.halves())
        });
        let fits: Vec<Fit> =
            put.iter().enumerate().map(|(n, to)| to.map_or(Fit::Wrong, |to| it.expected(n, to))).collect();
        assert_eq!(found.0, put.iter().copied().zip(fits.iter().copied()).collect::<Vec<_>>());
        assert_eq!(found.1, fits.iter().map(|it| [0, 1, 2][*it as usize]).sum::<u32>());
    }
}

#[test]
fn any_right_slot_of_every_card_scores_full() {
    let chance = &mut Chance::new(2);
    for _ in 0..100 {
        let it = drawn(chance);
        let given = it
            .right
            .iter()
            .enumerate()
            .map(|(n, right)| (format!("in--{}", card(n)), chosen([slot(*chance.pick(right))])));
        let result = answered(&it.sort, given);
        assert_eq!(it.sort.result(&result).halves(), 2 * it.right.len() as u32);
    }
}

/// Two statements and up to two of one's own, marked as heard or guessed.
fn marked() -> Sort {
    sheet(
        "sort",
        json!({
            "slots": things("title", [("want", json!({})), ("need", json!({}))]),
            "marks": things("title", [("heard", json!({})), ("guessed", json!({}))]),
            "questions_for": ["guessed"],
            "own_cards": 2,
            "cards": things("text", [("a", json!({ "marks": ["heard"] })), ("b", json!({ "marks": ["heard", "guessed"] }))]),
        }),
    )
}

#[test]
fn a_guess_must_carry_a_question_and_only_a_question_mark_makes_one() {
    let sort = marked();
    let with = |asked: &str| {
        let answers = answered(
            &sort,
            [
                ("own--1", said("They are tired")),
                ("mark--own--1", chosen(["guessed"])),
                ("mark--a", chosen(["heard"])),
                ("mark--b", chosen(["guessed"])),
                ("ask--b", said(asked)),
            ],
        );
        let result = sort.result(&answers);
        assert_eq!(result.marks, (2, 2));
        // Neither card has a key for its slot.
        assert_eq!(result.cards, []);
        result.questions
    };
    for asked in ["Who cooks?", "Кто готовит? ", "چه کسی؟", "誰？", "Ո՞վ է՞"] {
        assert_eq!(with(asked), (1, 2), "{asked}");
    }
    for asked in ["They cook.", "?no", ""] {
        assert_eq!(with(asked), (0, 2), "{asked}");
    }
    // A card that nobody has written needs no question, and no words are no card.
    let answers = answered(&sort, [("mark--own--2", chosen(["guessed"])), ("own--1", said("  "))]);
    assert_eq!(sort.result(&answers).questions, (0, 0));
    assert_eq!(sort.all_cards(&answers, "en").len(), 2);
}

#[test]
fn a_sorting_takes_its_own_slots_marks_and_cards_and_nothing_else() {
    let (sort, none) = (marked(), Answers::new());
    takes_only(&sort, &none, "in--a", &[None, chosen(["want"]), chosen(["need"])]);
    takes_only(&sort, &none, "in--own--2", &[None, chosen(["want"])]);
    takes_only(&sort, &none, "mark--b", &[None, chosen(["heard"])]);
    takes_only(&sort, &none, "ask--a", &[None, said("words")]);
    takes_only(&sort, &none, "own--1", &[None, said("words")]);
    for question in [
        "in--nobody",
        "in",
        "in--own--3",
        "in--own--0",
        "in--own--01",
        "own--3",
        "own--0",
        "own--01",
        "own",
        "a",
        "elsewhere--a",
        "in--a--a",
    ] {
        takes_only(&sort, &none, question, &[]);
    }
    refuses(&sort, &none, "in--a", chosen(["want", "need"]));
    refuses(&sort, &none, "in--a", chosen(["heard"]));
    let unmarked: Sort = sheet(
        "sort",
        json!({ "slots": things("title", [("x", json!({})), ("y", json!({}))]), "cards": things("text", [("a", json!({}))]) }),
    );
    takes_only(&unmarked, &none, "mark--a", &[None]);
    takes_only(&unmarked, &none, "ask--a", &[]);
    assert!(!unmarked.is_checked());
}

#[test]
fn what_was_sorted_is_taken_along_slot_by_slot() {
    let sort = marked();
    assert_eq!(sort.outline(&Answers::new(), "en"), []);
    let answers = answered(
        &sort,
        [
            ("in--b", chosen(["want"])),
            ("mark--b", chosen(["guessed"])),
            ("ask--b", said("Why? ")),
            ("own--1", said("Sleep")),
            ("in--own--1", chosen(["want"])),
        ],
    );
    let parts: Vec<_> = sort.outline(&answers, "en").into_iter().map(|it| (it.title, it.lines)).collect();
    assert_eq!(parts, [("want".to_owned(), vec!["b (guessed) – Why?".to_owned(), "Sleep".to_owned()])]);
}
