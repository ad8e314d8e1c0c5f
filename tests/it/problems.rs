//! What an author reads: every kind of problem, its place and its sentence.

use std::collections::BTreeSet;

use expect_test::{Expect, expect};
use parley::{
    document::{MAX_BYTES, MAX_DEPTH},
    pack::{Pack, lint},
};
use serde_json::{Value, json};

use crate::{
    corpus::{corpus, with, without},
    games::{Game, open, whole},
};

/// The problems of a file, one a line.
#[track_caller]
fn check(file: impl AsRef<[u8]>, expected: Expect) {
    let told = match Pack::open(file.as_ref()) {
        Ok(_) => "it opens\n".to_owned(),
        Err(invalid) => invalid.to_string(),
    };
    expected.assert_eq(&told);
}

#[track_caller]
fn check_with(at: &str, value: Value, expected: Expect) {
    check(with(at, value).to_string(), expected);
}

/// At most three problems, for files that have many alike.
#[track_caller]
fn check_first(file: impl AsRef<[u8]>, expected: Expect) {
    let told = Pack::open(file.as_ref()).unwrap_err().to_string();
    expected.assert_eq(&told.lines().take(3).map(|it| format!("{it}\n")).collect::<String>());
}

#[test]
fn a_file_may_have_one_mebibyte() {
    assert_eq!(MAX_BYTES, 1_048_576);
    let mut text = whole().to_string();
    text.push_str(&" ".repeat(MAX_BYTES - text.len()));
    check(
        &text,
        expect![[r#"
        it opens
    "#]],
    );
    check(
        text + " ",
        expect![[r#"
        the file has 1048577 bytes, the most is 1048576
    "#]],
    );
}

#[test]
fn a_file_is_utf_8() {
    check(
        b"{\"format\": \"caf\xe9\"}",
        expect![[r#"
        the file is not UTF-8 text from byte 15 on
    "#]],
    );
}

#[test]
fn a_file_is_json() {
    check(
        "{\"format\": 1,\n  \"id\" \"x\"}",
        expect![[r#"
        this cannot be read as JSON: expected `:` at line 2 column 8
    "#]],
    );
}

#[test]
fn a_key_stands_once() {
    check(
        "{\n  \"format\": 1,\n  \"format\": 1\n}",
        expect![[r#"
        this cannot be read as JSON: the key `format` stands twice at line 3 column 10
    "#]],
    );
}

#[test]
fn a_file_may_be_32_levels_deep() {
    assert_eq!(MAX_DEPTH, 32);
    let nested = |depth: usize| format!("{}{}", "[".repeat(depth), "]".repeat(depth));
    check(
        nested(32),
        expect![[r#"
        `format` is missing
    "#]],
    );
    check(
        nested(33),
        expect![[r#"
        this cannot be read as JSON: nested more than 32 deep at line 1 column 34
    "#]],
    );
}

#[test]
fn a_newer_format_is_refused() {
    check_with(
        "/format",
        json!(7),
        expect![[r#"
        /format: the file has format 7, this program reads up to 1; open it with a newer one
    "#]],
    );
    check_with(
        "/format",
        json!(0),
        expect![[r#"
        /format: 0 is not between 1 and 1
    "#]],
    );
    check_with(
        "/format",
        json!("1"),
        expect![[r#"
        /format: a whole number is needed here, not something else
    "#]],
    );
    check(
        without("/format").to_string(),
        expect![[r#"
        `format` is missing
    "#]],
    );
}

#[test]
fn a_value_of_another_kind_is_named() {
    check_with(
        "/exercises/0/roles/0/confidential/target",
        json!("80"),
        expect![[r#"
        /exercises/0/roles/0/confidential/target: a whole number is needed here, not a string
    "#]],
    );
    check_with(
        "/exercises/0/roles/0/confidential/target",
        json!(80.5),
        expect![[r#"
        /exercises/0/roles/0/confidential/target: a whole number is needed here, not a fraction or a very large number
    "#]],
    );
    check_with(
        "/exercises/0/steps/3/clock",
        json!("yes"),
        expect![[r#"
        /exercises/0/steps/3/clock: true or false is needed here, not a string
    "#]],
    );
    check_with(
        "/authors",
        json!("me"),
        expect![[r#"
        /authors: a list is needed here, not a string
    "#]],
    );
    check_with(
        "/title",
        json!(null),
        expect![[r#"
        `title` is missing
    "#]],
    );
    check_with(
        "/title",
        json!(["x"]),
        expect![[r#"
        /title: a text or an object of texts by language is needed here, not a list
    "#]],
    );
    check_with(
        "/exercises/0/people",
        json!([1, 2, 4]),
        expect![[r#"
        /exercises/0/people: an object is needed here, not a list
    "#]],
    );
}

#[test]
fn a_missing_key_is_named_at_its_object() {
    check(
        without("/exercises/0/rights_floor").to_string(),
        expect![[r#"
        /exercises/0: `rights_floor` is missing
    "#]],
    );
    check(
        without("/exercises/0/steps/3/decision/at_least").to_string(),
        expect![[r#"
        /exercises/0/steps/3/decision: `at_least` is missing
    "#]],
    );
    check(
        without("/exercises/0/steps/0/kind").to_string(),
        expect![[r#"
        /exercises/0/steps/0: `kind` is missing
    "#]],
    );
}

#[test]
fn a_key_that_means_nothing_is_named_with_the_one_that_was_meant() {
    let mut file = whole();
    file["Titel"] = json!("x");
    file["exercises"][0]["rights-floor"] = json!("x");
    file["exercises"][0]["roles"][0]["confidential"]["password"] = json!("x");
    check(
        file.to_string(),
        expect![[r#"
        `Titel` means nothing here, perhaps `title`?
        /exercises/0: `rights-floor` means nothing here, perhaps `rights_floor`?
        /exercises/0/roles/0/confidential: `password` means nothing here
    "#]],
    );
}

#[test]
fn a_number_has_its_bounds() {
    check_with(
        "/exercises/0/level",
        json!(6),
        expect![[r#"
        /exercises/0/level: 6 is not between 1 and 5
    "#]],
    );
    check_with(
        "/exercises/0/roles/0/confidential/reservation_value",
        json!(1_000_001),
        expect![[r#"
        /exercises/0/roles/0/confidential/reservation_value: 1000001 is not between -1000000 and 1000000
    "#]],
    );
    check_with(
        "/exercises/0/roles/0/confidential/reservation_value",
        json!(1_000_000),
        expect![[r#"
        it opens
    "#]],
    );
    check_with(
        "/exercises/0/roles/0/confidential/reservation_value",
        json!(-1_000_000),
        expect![[r#"
        it opens
    "#]],
    );
    check_with(
        "/exercises/0/steps/3/rounds",
        json!(201),
        expect![[r#"
        /exercises/0/steps/3/rounds: 201 is not between 1 and 200
    "#]],
    );
    check_with(
        "/exercises/0/steps/3/rounds",
        json!(200),
        expect![[r#"
        it opens
    "#]],
    );
}

#[test]
fn an_issue_has_two_to_64_options() {
    let options = |n: usize| {
        let mut game = Game::new(vec![vec![vec![1; n]], vec![vec![2; n]]]);
        game.limits = vec![0, 0];
        game.json().to_string()
    };
    check(
        options(64),
        expect![[r#"
        it opens
    "#]],
    );
    check_first(
        options(65),
        expect![[r#"
        /exercises/0/issues/0/options: between 2 and 64 are needed, there are 65
    "#]],
    );
    check_first(
        options(1),
        expect![[r#"
        /exercises/0/issues/0/options: between 2 and 64 are needed, there are 1
    "#]],
    );
}

#[test]
fn an_exercise_has_one_to_eight_roles_and_a_table_two() {
    check(
        Game::of_roles(8).json().to_string(),
        expect![[r#"
        it opens
    "#]],
    );
    check(
        Game::of_roles(9).json().to_string(),
        expect![[r#"
            /exercises/0/roles: between 1 and 8 are needed, there are 9
        "#]],
    );
    check(
        Game::of_roles(1).json().to_string(),
        expect![[r#"
            /exercises/0/steps/0: a table needs at least two roles
        "#]],
    );
}

#[test]
fn a_label_has_at_most_200_characters() {
    check_with(
        "/title",
        json!("ё".repeat(200)),
        expect![[r#"
        it opens
    "#]],
    );
    check_with(
        "/title",
        json!("ё".repeat(201)),
        expect![[r#"
        /title: the text has 201 characters, the most is 200
    "#]],
    );
}

#[test]
fn a_passage_has_at_most_20_000_characters() {
    let at = "/exercises/0/rights_floor";
    check_with(
        at,
        json!("ё".repeat(20_000)),
        expect![[r#"
        it opens
    "#]],
    );
    check_with(
        at,
        json!("ё".repeat(20_001)),
        expect![[r#"
        /exercises/0/rights_floor: the text has 20001 characters, the most is 20000
    "#]],
    );
}

#[test]
fn an_author_has_at_most_100_characters() {
    check_with(
        "/authors/0",
        json!("x".repeat(100)),
        expect![[r#"
        it opens
    "#]],
    );
    check_with(
        "/authors/0",
        json!("x".repeat(101)),
        expect![[r#"
        /authors/0: the text has 101 characters, the most is 100
    "#]],
    );
}

#[test]
fn a_text_says_something() {
    check_with(
        "/title/ru",
        json!(" \u{a0}"),
        expect![[r#"
        /title/ru: the text is empty
    "#]],
    );
    check_with(
        "/title",
        json!({}),
        expect![[r#"
        /title: the text is empty
    "#]],
    );
}

#[test]
fn an_id_has_1_to_64_plain_characters() {
    check_with(
        "/id",
        json!("a".repeat(64)),
        expect![[r#"
        it opens
    "#]],
    );
    check_with(
        "/id",
        json!("a".repeat(65)),
        expect![[r#"
        /id: `aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa` is no id: use 1 to 64 of a-z, 0-9, `-` and `_`, a letter or digit first
    "#]],
    );
    check_with(
        "/id",
        json!("Ferry 1"),
        expect![[r#"
        /id: `Ferry 1` is no id: use 1 to 64 of a-z, 0-9, `-` and `_`, a letter or digit first
    "#]],
    );
}

#[test]
fn a_language_is_a_tag() {
    check_with(
        "/languages",
        json!(["en", "Russian", "uz-Cyrl"]),
        expect![[r#"
        /languages/1: `Russian` is no language tag such as `en` or `uz-Cyrl`
    "#]],
    );
    check_with(
        "/title",
        json!({ "en": "x", "e": "x" }),
        expect![[r#"
        /title/e: `e` is no language tag such as `en` or `uz-Cyrl`
    "#]],
    );
}

#[test]
fn a_version_is_three_numbers() {
    check_with(
        "/version",
        json!("1.0"),
        expect![[r#"
        /version: `1.0` is no version such as `1.0.0`
    "#]],
    );
    check_with(
        "/version",
        json!("+1.0.0"),
        expect![[r#"
        /version: `+1.0.0` is no version such as `1.0.0`
    "#]],
    );
}

#[test]
fn a_word_is_one_of_a_list() {
    check_with(
        "/exercises/0/steps/3/order",
        json!("random"),
        expect![[r#"
        /exercises/0/steps/3/order: `random` is none of `turns`, `free`
    "#]],
    );
}

#[test]
fn a_label_is_one_line() {
    check_with(
        "/title/en",
        json!("a\nb"),
        expect![[r#"
        /title/en: a label is one line
    "#]],
    );
}

#[test]
fn a_character_that_hides_or_reorders_is_named() {
    check_with(
        "/title/en",
        json!("a\u{202e}b"),
        expect![[r#"
        /title/en: the invisible character U+202E may not stand here
    "#]],
    );
    check_with(
        "/exercises/0/rights_floor",
        json!("a\rb"),
        expect![[r#"
        /exercises/0/rights_floor: the invisible character U+000D may not stand here
    "#]],
    );
}

#[test]
fn marks_are_not_piled_up() {
    check_with(
        "/title/en",
        json!(format!("a{}", "\u{301}".repeat(9))),
        expect![[r#"
        /title/en: more than eight marks are stacked on one letter
    "#]],
    );
}

#[test]
fn every_text_is_there_in_the_first_language() {
    check_with(
        "/exercises/0/roles/1/public/about",
        json!({ "ru": "x" }),
        expect![[r#"
        /exercises/0/roles/1/public/about: the text is missing in `en`, the pack's first language
    "#]],
    );
}

#[test]
fn an_id_stands_once_among_its_like() {
    check_with(
        "/exercises/0/roles/1/id",
        json!("upper"),
        expect![[r#"
        /exercises/0/roles/1/id: `upper` stands twice
    "#]],
    );
}

#[test]
fn an_id_that_leads_nowhere_is_named() {
    check_with(
        "/exercises/1/form/of",
        json!("bridge"),
        expect![[r#"
        /exercises/1/form/of: no exercise is called `bridge`
    "#]],
    );
    check_with(
        "/exercises/0/steps/3/decision/veto/0",
        json!("ghost"),
        expect![[r#"
        /exercises/0/steps/3/decision/veto/0: no role is called `ghost`
    "#]],
    );
    check_with(
        "/exercises/0/roles/0/confidential/why",
        json!({ "ghost": "x" }),
        expect![[r#"
        /exercises/0/roles/0/confidential/why: no issue is called `ghost`
    "#]],
    );
}

#[test]
fn every_option_has_points() {
    let sheet = json!({ "turn": { "upper": 1, "lower": 2, "both": 3 }, "fare": { "f5": 1, "f10": 2 }, "toll": {} });
    check_with(
        "/exercises/0/roles/0/confidential/score_sheet",
        sheet,
        expect![[r#"
        /exercises/0/roles/0/confidential/score_sheet/turn: no option is called `both`
        /exercises/0/roles/0/confidential/score_sheet: `draw` of `turn` has no points
        /exercises/0/roles/0/confidential/score_sheet: `no` of `night` has no points
        /exercises/0/roles/0/confidential/score_sheet: `yes` of `night` has no points
        /exercises/0/roles/0/confidential/score_sheet: no issue is called `toll`
    "#]],
    );
}

#[test]
fn a_table_and_a_worksheet_need_issues() {
    let mut file = without("/exercises/0/issues");
    for i in 0..3 {
        let confidential = &mut file["exercises"][0]["roles"][i]["confidential"];
        confidential["score_sheet"] = json!({});
        confidential.as_object_mut().unwrap().remove("why");
    }
    check(
        file.to_string(),
        expect![[r#"
        /exercises/0/steps/2: a table needs `issues` in its exercise
        /exercises/0/steps/3: a table needs `issues` in its exercise
    "#]],
    );
}

#[test]
fn an_exercise_has_one_table() {
    let mut file = whole();
    let mut second = file["exercises"][0]["steps"][3].clone();
    second["id"] = json!("again");
    file["exercises"][0]["steps"].as_array_mut().unwrap().push(second);
    check(
        file.to_string(),
        expect![[r#"
        /exercises/0/steps/5: an exercise has at most one table
    "#]],
    );
}

#[test]
fn a_quorum_is_at_most_everybody() {
    check_with(
        "/exercises/0/steps/3/decision/at_least",
        json!(3),
        expect![[r#"
        it opens
    "#]],
    );
    check_with(
        "/exercises/0/steps/3/decision/at_least",
        json!(4),
        expect![[r#"
        /exercises/0/steps/3/decision/at_least: a quorum of 3 roles is between 2 and 3
    "#]],
    );
}

#[test]
fn people_do_not_fall() {
    check_with(
        "/exercises/0/people",
        json!({ "min": 2, "ideal": 2, "max": 2 }),
        expect![[r#"
        it opens
    "#]],
    );
    check_with(
        "/exercises/0/people",
        json!({ "min": 2, "ideal": 4, "max": 3 }),
        expect![[r#"
        /exercises/0/people: `min`, `ideal` and `max` must not fall
    "#]],
    );
}

#[test]
fn news_have_a_moment() {
    check_with(
        "/exercises/0/roles/0/confidential/news/0/after",
        json!({}),
        expect![[r#"
        /exercises/0/roles/0/confidential/news/0/after: say after how many `minutes` or `offers` the news comes
    "#]],
    );
}

/// A pack of so many roles, whose issues have so many options each.
fn packages(n_roles: usize, sizes: &[usize]) -> String {
    let sheet: Vec<Vec<i64>> = sizes.iter().map(|n| vec![0; *n]).collect();
    Game::new(vec![sheet; n_roles]).json().to_string()
}

/// A pack of so many roles and issues of two options, of which every package
/// is on the frontier: a power of two for the one role or for the next.
fn all_on_the_frontier(n_roles: usize, n_issues: u32) -> String {
    let points = |role: usize, i: u32| -> Vec<i64> {
        let for_role = |o: usize| (i as usize + o) % n_roles == role;
        (0..2).map(|o| if for_role(o) { 1 << (i / 2) } else { 0 }).collect()
    };
    let sheet = |role: usize| (0..n_issues).map(|i| points(role, i)).collect();
    Game::new((0..n_roles).map(sheet).collect()).json().to_string()
}

#[test]
fn there_may_be_any_number_of_packages_that_can_be_counted() {
    for (n_roles, sizes) in [(2, vec![10; 20]), (3, vec![20; 20]), (8, vec![8; 32]), (8, vec![10; 4])] {
        check(
            packages(n_roles, &sizes),
            expect![[r#"
                it opens
            "#]],
        );
    }
    check(
        packages(2, &[16; 32]),
        expect![[r#"
            /exercises/0/issues: the options make 2^128 packages or more; use fewer issues or options
        "#]],
    );
    // 2^192 packages are no smaller number.
    check(
        packages(2, &[64; 32]),
        expect![[r#"
            /exercises/0/issues: the options make 2^128 packages or more; use fewer issues or options
        "#]],
    );
}

#[test]
fn what_takes_too_long_to_tell_exactly_is_refused_at_the_door() {
    let powers = |n: u32| {
        let sheet =
            |role: usize| (0..n).map(|i| (0..2).map(|o| if o == role { 1 << i } else { 0 }).collect()).collect();
        Game::new((0..2).map(sheet).collect()).json().to_string()
    };
    check(
        powers(16),
        expect![[r#"
            it opens
        "#]],
    );
    check(
        powers(18),
        expect![[r#"
            /exercises/0/issues: it takes more than 250000 steps to tell exactly what could be agreed; use fewer issues or options, or rounder points
        "#]],
    );
    check(
        all_on_the_frontier(6, 12),
        expect![[r#"
            it opens
        "#]],
    );
    // It is kept out at the door alone: what came through once is not asked again.
    assert!(Pack::reopen(parley::steps::KINDS, powers(18).as_bytes()).is_ok());
}

#[test]
fn a_list_of_problems_ends_where_nobody_reads_on() {
    let faults = |n: usize| {
        let keys: Vec<String> = (0..n).map(|i| format!("\"k{i}\":1")).collect();
        let text = with("/exercises/1/roles/0/confidential/score_sheet", json!("@@")).to_string();
        Pack::open(text.replacen("\"@@\"", &format!("{{{}}}", keys.join(",")), 1).as_bytes()).unwrap_err().problems
    };
    assert_eq!(faults(1_000).len(), 1_000);
    let many = faults(1_001);
    assert_eq!(many.len(), 1_001);
    expect!["there are more problems; these are the first"].assert_eq(&many[1_000].to_string());
    assert_eq!(faults(60_000).len(), 1_001);
}

#[test]
fn a_step_is_not_called_debrief() {
    check_with(
        "/exercises/0/steps/4/id",
        json!("debrief"),
        expect![[r#"
        /exercises/0/steps/4/id: `debrief` has a meaning of its own; choose another id
    "#]],
    );
}

#[test]
fn all_problems_are_listed_at_once() {
    let mut file = whole();
    file["id"] = json!("Ferry");
    file["version"] = json!("one");
    file["title"] = json!("");
    file["extra"] = json!(1);
    let exercise = &mut file["exercises"][0];
    exercise["level"] = json!(9);
    exercise["people"]["min"] = json!("1");
    exercise["issues"][0]["options"] = json!([]);
    exercise["roles"][2]["public"].as_object_mut().unwrap().remove("about");
    exercise["steps"][3]["order"] = json!("random");
    check(
        file.to_string(),
        expect![[r#"
        `extra` means nothing here
        /id: `Ferry` is no id: use 1 to 64 of a-z, 0-9, `-` and `_`, a letter or digit first
        /title: the text is empty
        /exercises/0/level: 9 is not between 1 and 5
        /exercises/0/people/min: a whole number is needed here, not a string
        /exercises/0/issues/0/options: between 2 and 64 are needed, there are 0
        /exercises/0/roles/2/public: `about` is missing
        /exercises/0/steps/3/order: `random` is none of `turns`, `free`
    "#]],
    );
}

#[test]
fn all_things_that_do_not_belong_together_are_listed_at_once() {
    let mut file = whole();
    file["version"] = json!("one");
    file["exercises"][1]["id"] = json!("ferry");
    let exercise = &mut file["exercises"][0];
    exercise["people"]["min"] = json!(9);
    exercise["roles"][1]["id"] = json!("upper");
    exercise["roles"][0]["confidential"]["score_sheet"]["fare"] = json!({ "f5": 1, "f20": 2 });
    exercise["steps"][1]["id"] = json!("arrive");
    exercise["steps"][3]["decision"] = json!({ "rule": "quorum", "at_least": 8, "veto": ["ghost"] });
    check(
        file.to_string(),
        expect![[r#"
            /version: `one` is no version such as `1.0.0`
            /exercises/1/id: `ferry` stands twice
            /exercises/1/form/of: no exercise is called `ferry`
            /exercises/0/people: `min`, `ideal` and `max` must not fall
            /exercises/0/roles/1/id: `upper` stands twice
            /exercises/0/roles/0/confidential/score_sheet/fare: no option is called `f20`
            /exercises/0/roles/0/confidential/score_sheet: `f10` of `fare` has no points
            /exercises/0/steps/3/decision/at_least: a quorum of 3 roles is between 2 and 3
            /exercises/0/steps/3/decision/veto/0: no role is called `ghost`
            /exercises/0/steps/1/id: `arrive` stands twice
        "#]],
    );
}

#[test]
fn the_board_shows_what_it_knows_and_once() {
    let at = "/exercises/0/debrief/reveal";
    check_with(
        at,
        json!(["dots", "felt", "dots"]),
        expect![[r#"
        /exercises/0/debrief/reveal/2: `dots` stands twice
    "#]],
    );
    check_with(
        at,
        json!([]),
        expect![[r#"
        /exercises/0/debrief/reveal: between 1 and 8 are needed, there are 0
    "#]],
    );
    check_with(
        at,
        json!(["felt", "mood"]),
        expect![[r#"
        /exercises/0/debrief/reveal/1: `mood` is none of `felt`, `terms`, `dots`, `reservation_values`, `frontier`, `best_packages`, `trades`, `openings`
    "#]],
    );
    check_with(
        at,
        json!(vec!["felt"; 9]),
        expect![[r#"
        /exercises/0/debrief/reveal: between 1 and 8 are needed, there are 9
    "#]],
    );
}

#[test]
fn every_kind_of_problem_is_met_by_a_hostile_document() {
    let source = include_str!("../../src/document/problem.rs");
    let kinds = source.split_once("pub enum ProblemKind {").unwrap().1.split_once("\n}").unwrap().0;
    let kinds: BTreeSet<&str> = kinds
        .lines()
        .filter_map(|line| line.strip_prefix("    "))
        .filter(|line| line.starts_with(|c: char| c.is_ascii_uppercase()))
        .map(|line| line.split(|c: char| !c.is_alphanumeric()).next().unwrap())
        .collect();
    let met: BTreeSet<&str> = corpus().iter().filter_map(|it| it.expected.as_ref()).map(|it| it.1).collect();
    let not_met: Vec<&str> = kinds.iter().filter(|it| !met.contains(*it)).copied().collect();
    // These need files of a megabyte, thousands of faults or packages, or stand in steps that the corpus
    // has not; all have tests of their own.
    let elsewhere = [
        "AndMore",
        "BadCondition",
        "BadKey",
        "BadName",
        "Contradiction",
        "FeedbackOutOfOrder",
        "LastEndingHasCondition",
        "MissingCode",
        "NotListed",
        "NothingToDo",
        "OutOfOrder",
        "TableForOne",
        "TooLarge",
        "TooManyPackages",
        "TooMuchToCompute",
    ];
    assert_eq!(not_met, elsewhere);
}

/// Advice, one piece a line.
#[track_caller]
fn check_advice(file: &Value, expected: Expect) {
    expected.assert_eq(&lint(&open(file)).iter().map(|it| format!("{it}\n")).collect::<String>());
}

#[test]
fn advice_to_hear_people_before_points_are_shown() {
    let advice = |order: &[&str]| {
        let file = with("/exercises/0/debrief/reveal", json!(order));
        let found = lint(&open(&file)).into_iter().map(|it| it.to_string());
        found.filter(|it| it.starts_with("/exercises/0/debrief/reveal")).collect::<Vec<_>>().join("\n")
    };
    let said = advice(&["terms", "dots", "felt"]);
    expect!["/exercises/0/debrief/reveal: points are shown before people say how it felt; put `felt` before them"]
        .assert_eq(&said);
    for of_points in ["dots", "reservation_values", "frontier", "best_packages", "trades"] {
        assert_eq!(advice(&[of_points, "felt"]), said);
        assert_eq!(advice(&[of_points]), said);
        assert_eq!(advice(&["terms", "felt", of_points]), "");
    }
    for people_only in [&["felt"][..], &["terms"], &["terms", "felt"]] {
        assert_eq!(advice(people_only), "");
    }
}

#[test]
fn advice_on_the_points_of_an_integrative_exercise() {
    // One issue that is only shared out, its best option first, no zone to speak of.
    let mut game = Game::new(vec![vec![vec![40, 20, 0]], vec![vec![0, 20, 40]]]);
    game.limits = vec![40, 0];
    game.targets = vec![40, 50];
    let mut file = game.json();
    file["exercises"][0]["structure"] = json!("integrative");
    check_advice(
        &file,
        expect![[r#"
        /exercises/0/roles/0/confidential/score_sheet: the worst package is worth 0 and the best 40; 0 and 100 are easier to read
        /exercises/0/roles/0/confidential/target: the target is not between the reservation value and the best package
        /exercises/0/roles/1/confidential/score_sheet: the worst package is worth 0 and the best 40; 0 and 100 are easier to read
        /exercises/0/roles/1/confidential/target: the target is not between the reservation value and the best package
        /exercises/0/issues: no issue is compatible; one on which all want the same is worth finding
        /exercises/0/issues: 0 issues matter unequally (1.7 times or more); two are needed for a trade
        /exercises/0/issues: no package beats the middle of every issue; splitting the difference should cost something
        /exercises/0/debrief/minutes: the debrief gets less than a fifth of the time
    "#]],
    );
}

#[test]
fn advice_on_the_points_of_a_distributive_exercise() {
    let mut game = Game::new(vec![vec![vec![10, 5, 0], vec![4, 0]], vec![vec![0, 5, 10], vec![4, 0]]]);
    game.limits = vec![1, 1];
    game.targets = vec![2, 2];
    let mut file = game.json();
    file["exercises"][0]["structure"] = json!("distributive");
    check_advice(
        &file,
        expect![[r#"
        /exercises/0/issues: only 80 of 100 pairs of packages are ranked in opposite order; a distributive exercise has 100
        /exercises/0/roles: 66% of the packages are in the zone; this level asks for 30 to 55%
        /exercises/0/debrief/minutes: the debrief gets less than a fifth of the time
    "#]],
    );
}

#[test]
fn advice_on_a_form_without_a_zone_that_has_one() {
    let mut file = Game::of_roles(2).json();
    file["exercises"][0]["debrief"]["minutes"] = json!(2);
    file["exercises"][0]["steps"][0]["minutes"] = json!(8);
    let mut form = file["exercises"][0].clone();
    form["id"] = json!("other");
    form["form"] = json!({ "of": "game", "kind": "no_zone" });
    file["exercises"].as_array_mut().unwrap().push(form);
    check_advice(
        &file,
        expect![[r#"
            /exercises/0/roles: 100% of the packages are in the zone; this level asks for 30 to 55%
            /exercises/1/roles: a form without a zone has packages that all could accept
        "#]],
    );
}

#[test]
fn advice_on_options_that_stand_in_one_place() {
    let sheet = |best: i64| vec![vec![best, 0], vec![best, 0], vec![0, best], vec![best, 0]];
    let game = Game { targets: vec![1, 1], ..Game::new(vec![sheet(1), sheet(2)]) };
    let mut file = game.json();
    file["exercises"][0]["debrief"]["minutes"] = json!(2);
    file["exercises"][0]["steps"][0]["minutes"] = json!(8);
    check_advice(
        &file,
        expect![[r#"
        /exercises/0/roles: 100% of the packages are in the zone; this level asks for 30 to 55%
        /exercises/0/issues: the best option stands at place 1 on 3 issues; vary the order
    "#]],
    );
}

#[test]
fn advice_on_time_words_and_languages() {
    let mut file = whole();
    file["title"] = json!({ "en": "The ferry", "ky": "Паром" });
    let exercise = &mut file["exercises"][0];
    exercise["minutes"] = json!(120);
    exercise["debrief"]["what"][0] = json!({ "en": "What?" });
    exercise["roles"][0]["confidential"]["instructions"] =
        json!({ "en": "word ".repeat(351), "ru": "слово ".repeat(350) });
    exercise["roles"][1]["confidential"]["why"]["night"] = json!({ "en": "Because." });
    exercise["steps"][0]["text"] = json!({ "en": "Hello." });
    exercise["facilitation"]["run_sheet"][1]["does"] = json!({ "en": "Opens." });
    check_advice(
        &file,
        expect![[r#"
        /title: the text is missing in `ru`
        /title: `ky` is not among the pack's `languages`
        /exercises/0/issues: no package beats the middle of every issue; splitting the difference should cost something
        /exercises/0/minutes: the steps and the debrief take 60 minutes together
        /exercises/0/debrief/minutes: the debrief gets less than a fifth of the time
        /exercises/0/roles/0/confidential/instructions: the card has 351 words in `en`; up to 350 are read in the room
        /exercises/0/roles/1/confidential/why/night: the text is missing in `ru`
        /exercises/0/steps/0/text: the text is missing in `ru`
        /exercises/0/debrief/what/0: the text is missing in `ru`
        /exercises/0/facilitation/run_sheet/1/does: the text is missing in `ru`
    "#]],
    );
}
