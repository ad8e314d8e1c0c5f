//! The pieces that several pages use.

use expect_test::{Expect, expect};
use parley::{
    counterpart::{Persona, Reason},
    document::{Problem, ProblemKind},
    pack::Exercise,
    points::{Package, Points, Terms},
    text::{Language, Text},
    ui::{
        parts::{
            Hold, Picture, ScatterProps, TalkDraft, TalkKind, Whom, did, label, motif, offer_lines, offer_table,
            option_radios, passage, problem_list, reason_said, role_card, role_front, role_name, scatter,
            scatter_table, sheet_table, talk_fields, two_packages, whom_to_meet, worth,
        },
        words::Words,
    },
};
use yew::prelude::*;

use crate::rendered::{count, english, ferry, rendered, role, russian, shipped, snapshot, words_of};

#[track_caller]
fn check(html: Html, expected: Expect) {
    expected.assert_eq(&snapshot(html));
}

#[test]
fn a_role_has_a_name_a_letter_and_a_pattern_of_its_own() {
    let (_, exercise) = ferry();
    let public = &exercise.public;
    check(
        role_name(english(), public, role(&exercise, "lower")),
        expect![[r#"
        <span class="role-name role-b">
        <svg viewBox="0 0 9 9" aria-hidden="true" class="motif role-b">
        <path d="…">
        </path>
        <circle cx="4.5" cy="4.5" r="2.1" class="motif-disc">
        </circle>
        <text x="4.5" y="4.5" class="motif-letter">B</text>
        </svg>
        <span>
        <bdi dir="ltr">Bero</bdi>
        </span>
        </span>
    "#]],
    );

    let pattern = |id: &str| rendered(motif(role(&exercise, "upper"), id));
    assert_eq!(pattern("upper"), pattern("upper"));
    assert_ne!(pattern("upper"), pattern("lower"));
}

#[test]
fn the_front_of_a_card_is_what_everybody_knows() {
    let (_, exercise) = ferry();
    check(
        role_front(english(), &exercise.public, role(&exercise, "upper")),
        expect![[r#"
        <article class="role-front role-a">
        <svg viewBox="0 0 9 9" aria-hidden="true" class="motif role-a">
        <path d="…">
        </path>
        <circle cx="4.5" cy="4.5" r="2.1" class="motif-disc">
        </circle>
        <text x="4.5" y="4.5" class="motif-letter">A</text>
        </svg>
        <div>
        <h3>
        <bdi dir="ltr">Ona</bdi>
        </h3>
        <p class="institution">
        <bdi dir="ltr">Upper village</bdi>
        </p>
        <div dir="ltr" class="passage">
        <p>Speaks for the <strong>upper</strong> village.</p>
        </div>
        </div>
        </article>
    "#]],
    );
    check(
        role_front(russian(), &exercise.public, role(&exercise, "upper")),
        expect![[r#"
        <article class="role-front role-a">
        <svg viewBox="0 0 9 9" aria-hidden="true" class="motif role-a">
        <path d="…">
        </path>
        <circle cx="4.5" cy="4.5" r="2.1" class="motif-disc">
        </circle>
        <text x="4.5" y="4.5" class="motif-letter">A</text>
        </svg>
        <div>
        <h3>
        <bdi dir="ltr">Она</bdi>
        </h3>
        <p class="institution">
        <bdi dir="ltr">Верхнее село</bdi>
        </p>
        <div dir="ltr" class="passage">
        <p>Говорит от <strong>верхнего</strong> села.</p>
        </div>
        </div>
        </article>
    "#]],
    );
}

#[test]
fn the_back_of_a_card_is_what_one_role_is_told() {
    let (_, exercise) = ferry();
    let upper = role(&exercise, "upper");
    let card = &exercise.confidential[upper];
    check(
        role_card(english(), &exercise.public, upper, card, card.batna.as_ref(), card.reservation_value),
        expect![[r#"
            <article class="role-card role-a">
            <header>
            <svg viewBox="0 0 9 9" aria-hidden="true" class="motif role-a">
            <path d="…">
            </path>
            <circle cx="4.5" cy="4.5" r="2.1" class="motif-disc">
            </circle>
            <text x="4.5" y="4.5" class="motif-letter">A</text>
            </svg>
            <div>
            <p class="overline">Confidential, for your eyes only</p>
            <h2>
            <bdi dir="ltr">Ona</bdi>
            </h2>
            </div>
            </header>
            <div dir="ltr" class="passage">
            <p>The first crossing matters to you most.</p>
            </div>
            <h3>Without an agreement</h3>
            <div dir="ltr" class="passage">
            <p>You walk over the bridge, an hour away.</p>
            </div>
            <dl class="figures">
            <div>
            <dt>Your limit</dt>
            <dd>40 points</dd>
            </div>
            <div>
            <dt>Your aim</dt>
            <dd>80 points</dd>
            </div>
            </dl>
            <p class="hint">Points measure this role's brief, not your worth.</p>
            </article>
        "#]],
    );
}

#[test]
fn a_card_shows_the_limit_that_holds_now() {
    let (_, exercise) = ferry();
    let upper = role(&exercise, "upper");
    let card = &exercise.confidential[upper];
    let news = &card.news[0];
    let html = rendered(role_card(english(), &exercise.public, upper, card, Some(&news.batna), news.reservation_value));
    assert!(html.contains("You wait for the lower village") && html.contains("25 points"));
    assert!(!html.contains("over the bridge") && !html.contains("40 points"));
}

#[test]
fn the_score_sheet_is_a_table_with_heads() {
    let (_, exercise) = ferry();
    let upper = role(&exercise, "upper");
    check(
        sheet_table(english(), &exercise.public, &exercise.confidential[upper]),
        expect![[r#"
        <div tabindex="0" role="group" aria-label="Your score sheet" class="scroller">
        <table class="sheet">
        <caption>Your score sheet</caption>
        <thead>
        <tr>
        <th scope="col">Issue</th>
        <th scope="col">Option</th>
        <th scope="col" class="number">Points</th>
        </tr>
        </thead>
        <tbody>
        <tr>
        <th scope="rowgroup" rowspan="3">
        <bdi dir="ltr">First turn</bdi>
        <span class="why">
        <bdi dir="ltr">The market opens early.</bdi>
        </span>
        </th>
        <td>
        <bdi dir="ltr">The upper village</bdi>
        </td>
        <td class="number">60</td>
        </tr>
        <tr>
        <td>
        <bdi dir="ltr">The lower village</bdi>
        </td>
        <td class="number">0</td>
        </tr>
        <tr>
        <td>
        <bdi dir="ltr">By lot</bdi>
        </td>
        <td class="number">35</td>
        </tr>
        </tbody>
        <tbody>
        <tr>
        <th scope="rowgroup" rowspan="2">
        <bdi dir="ltr">Fare</bdi>
        <span class="why">
        <bdi dir="auto">5 &lt; 10</bdi>
        </span>
        </th>
        <td>
        <bdi dir="auto">5</bdi>
        </td>
        <td class="number">20</td>
        </tr>
        <tr>
        <td>
        <bdi dir="auto">10</bdi>
        </td>
        <td class="number">0</td>
        </tr>
        </tbody>
        <tbody>
        <tr>
        <th scope="rowgroup" rowspan="2">
        <bdi dir="ltr">Night crossing</bdi>
        </th>
        <td>
        <bdi dir="ltr">None</bdi>
        </td>
        <td class="number">0</td>
        </tr>
        <tr>
        <td>
        <bdi dir="ltr">On call</bdi>
        </td>
        <td class="number">20</td>
        </tr>
        </tbody>
        </table>
        </div>
    "#]],
    );
}

#[test]
fn a_true_minus_stands_before_points_below_nothing() {
    let (_, pump) = shipped("pump");
    let seller = role(&pump, "seller");
    let html = rendered(sheet_table(english(), &pump.public, &pump.confidential[seller]));
    assert!(html.contains("<td class=\"number\">\u{2212}20</td>"));
    assert_eq!(count(&html, "tr"), 18);
    assert!(html.contains("rowspan=\"17\""));
}

fn radios(words: Words, issue: &str, with_card: bool, chosen: Option<&str>, may_be_open: bool) -> Html {
    let (_, exercise) = ferry();
    let public = &exercise.public;
    let issue = public.issue(issue).unwrap();
    let chosen = chosen.map(|it| public.option(issue, it).unwrap());
    let card = with_card.then(|| &*exercise.confidential[role(&exercise, "upper")]);
    option_radios(words, "draft", (issue, &public.issues[issue.index()]), card, chosen, may_be_open, &Callback::noop())
}

#[test]
fn an_issue_is_a_group_of_radios_and_nothing_is_chosen_beforehand() {
    check(
        radios(english(), "turn", true, None, false),
        expect![[r#"
        <fieldset class="issue">
        <legend class="issue-title">
        <bdi dir="ltr">First turn</bdi>
        <span class="why">
        <bdi dir="ltr">The market opens early.</bdi>
        </span>
        </legend>
        <details class="explanation">
        <summary>What does this mean?</summary>
        <div dir="ltr" class="passage">
        <p>Who crosses first.</p>
        </div>
        </details>
        <div class="options">
        <label class="option">
        <input type="radio" name="draft-turn">
        <span class="option-title">
        <bdi dir="ltr">The upper village</bdi>
        </span>
        <span class="option-points">60</span>
        </label>
        <label class="option">
        <input type="radio" name="draft-turn">
        <span class="option-title">
        <bdi dir="ltr">The lower village</bdi>
        </span>
        <span class="option-points">0</span>
        </label>
        <label class="option">
        <input type="radio" name="draft-turn">
        <span class="option-title">
        <bdi dir="ltr">By lot</bdi>
        </span>
        <span class="option-points">35</span>
        </label>
        </div>
        </fieldset>
    "#]],
    );
}

#[test]
fn a_chosen_option_is_checked_and_an_issue_may_be_left_open() {
    check(
        radios(russian(), "fare", false, Some("f10"), true),
        expect![[r#"
        <fieldset class="issue">
        <legend class="issue-title">
        <bdi dir="ltr">Плата</bdi>
        </legend>
        <div class="options">
        <label class="option">
        <input type="radio" name="draft-fare">
        <span class="option-title">
        <bdi dir="auto">5</bdi>
        </span>
        </label>
        <label class="option">
        <input checked type="radio" name="draft-fare">
        <span class="option-title">
        <bdi dir="auto">10</bdi>
        </span>
        </label>
        <label class="option">
        <input type="radio" name="draft-fare">
        <span class="option-title">пока открыто</span>
        </label>
        </div>
        </fieldset>
    "#]],
    );
    let open = rendered(radios(english(), "fare", false, None, true));
    assert_eq!((count(&open, "input"), open.matches("checked").count()), (3, 1), "open is what is chosen");
}

#[test]
fn points_stand_beside_options_only_for_who_has_the_sheet() {
    assert!(rendered(radios(english(), "turn", true, None, false)).contains("option-points"));
    let without = rendered(radios(english(), "turn", false, None, false));
    assert!(!without.contains("option-points") && !without.contains("class=\"why\""));
}

#[test]
fn a_long_list_of_options_is_a_drop_down_with_points_in_words() {
    let (_, pump) = shipped("pump");
    let public = &pump.public;
    let price = public.issue("price").unwrap();
    let card = &pump.confidential[role(&pump, "seller")];
    let chosen = public.option(price, "p65");
    let html = rendered(option_radios(
        english(),
        "draft",
        (price, &public.issues[0]),
        Some(card),
        chosen,
        true,
        &Callback::noop(),
    ));
    assert_eq!((count(&html, "select"), count(&html, "option"), count(&html, "input")), (1, 18, 0));
    assert!(html.contains("for=\"draft-price\"") && html.contains("id=\"draft-price\""));
    assert!(html.contains("<option selected") && words_of(&html).contains("65 thousand tal · 5 points"), "{html}");
    assert_eq!(html.matches("<option selected").count(), 1, "{html}");
}

#[track_caller]
fn check_worth(words: Words, terms: &str, expected: Expect) {
    let (_, exercise) = ferry();
    let card = &exercise.confidential[role(&exercise, "upper")];
    let terms = exercise.public.terms(terms).unwrap();
    expected.assert_eq(&words_of(&rendered(worth(words, &exercise.public, card, card.reservation_value, &terms))));
}

#[test]
fn terms_are_worth_a_number_or_a_range_beside_limit_and_target() {
    check_worth(
        english(),
        "turn=upper fare=f5 night=yes",
        expect!["Worth to you: 100 points limit 40, aim 80 at or above your limit"],
    );
    check_worth(
        english(),
        "turn=lower fare=f5 night=yes",
        expect!["Worth to you: 40 points limit 40, aim 80 at or above your limit"],
    );
    check_worth(
        english(),
        "turn=lower fare=f5 night=no",
        expect!["Worth to you: 20 points limit 40, aim 80 below your limit"],
    );
    check_worth(english(), "turn=lower", expect!["Worth to you: 0 to 40 points limit 40, aim 80"]);
    check_worth(english(), "turn=upper", expect!["Worth to you: 60 to 100 points limit 40, aim 80"]);
    check_worth(english(), "", expect!["Worth to you: 0 to 100 points limit 40, aim 80"]);
    check_worth(
        russian(),
        "turn=draw fare=f5 night=yes",
        expect!["Ценность для вас: 75 баллов предел 40, цель 80 не ниже вашего предела"],
    );
}

#[test]
fn an_offer_is_read_issue_by_issue() {
    let (_, exercise) = ferry();
    let public = &exercise.public;
    let terms = public.terms("turn=draw night=yes").unwrap();
    let card = &exercise.confidential[role(&exercise, "island")];
    check(
        offer_table(english(), &offer_lines(public, &terms, Some(card))),
        expect![[r#"
        <table class="offer">
        <tbody>
        <tr>
        <th scope="row">
        <bdi dir="ltr">First turn</bdi>
        </th>
        <td>
        <bdi dir="ltr">By lot</bdi>
        </td>
        <td class="number">20</td>
        </tr>
        <tr>
        <th scope="row">
        <bdi dir="ltr">Fare</bdi>
        </th>
        <td>
        <em>open for now</em>
        </td>
        </tr>
        <tr>
        <th scope="row">
        <bdi dir="ltr">Night crossing</bdi>
        </th>
        <td>
        <bdi dir="ltr">On call</bdi>
        </td>
        <td class="number">40</td>
        </tr>
        </tbody>
        </table>
    "#]],
    );
    let without = rendered(offer_table(english(), &offer_lines(public, &terms, None)));
    assert!(!without.contains("class=\"number\""));
    let open = rendered(offer_table(english(), &offer_lines(public, &Terms::open(3), None)));
    assert_eq!(count(&open, "em"), 3);
}

#[test]
fn the_picture_shows_every_pair_of_values_once() {
    let (_, sluice) = shipped("sluice");
    let space = sluice.space().unwrap();
    let picture = Picture::of(&space);
    let own = Some((Points(55), Points(44)));
    let props = ScatterProps {
        words: english(),
        public: &sluice.public,
        space: &space,
        picture: &picture,
        own,
        solutions: &[],
        marked: &[],
        offers: &[],
    };
    let html = rendered(scatter(&props));
    let is_on_frontier = |it| space.is_on_frontier(&it);
    let values = |package| space.valuation().values(&package).unwrap();
    let mut pairs: Vec<(i64, i64, bool)> = (sluice.public.agenda.packages())
        .map(|it| (values(it.clone()).values()[0].0, values(it.clone()).values()[1].0, is_on_frontier(values(it))))
        .collect();
    pairs.sort_unstable();
    pairs.dedup();
    let n_frontier = pairs.iter().filter(|it| it.2).count();
    assert_eq!(html.matches("class=\"dot-frontier\"").count(), n_frontier);
    let n_circles = html.matches("class=\"dot\"").count() + html.matches("class=\"dot-zone\"").count();
    assert_eq!(n_circles, pairs.len() - n_frontier);
    assert_eq!(html.matches("class=\"dot-own\"").count(), 1);
    assert!(html.contains("role=\"img\""));
    for word in ["324", "130", "Joran Petel", "Safa Lirin"] {
        assert!(html.contains(word), "{word}");
    }
    let without = rendered(scatter(&ScatterProps { own: None, ..props }));
    assert!(!without.contains("dot-own"));
    assert!(!html.contains("NaN") && !html.contains("inf"));
}

#[test]
fn the_picture_lies_inside_its_frame() {
    for id in ["pump", "pump-no-zone", "sluice"] {
        let (_, exercise) = shipped(id);
        let space = exercise.space().unwrap();
        let picture = Picture::of(&space);
        let props = ScatterProps {
            words: russian(),
            public: &exercise.public,
            space: &space,
            picture: &picture,
            own: None,
            solutions: &[],
            marked: &[],
            offers: &[],
        };
        let html = rendered(scatter(&props));
        for (attribute, most) in [("cx", 6400), ("cy", 4600), ("x", 6400), ("y", 4600)] {
            for part in html.split(&format!(" {attribute}=\"")).skip(1) {
                let value: i64 = part.split('"').next().unwrap().parse().unwrap_or(-1);
                assert!((0..=most).contains(&value), "{id}: {attribute} is {value}");
            }
        }
    }
}

#[test]
fn the_table_beside_the_picture_holds_the_same_data() {
    let (_, sluice) = shipped("sluice");
    let space = sluice.space().unwrap();
    let picture = Picture::of(&space);
    let own = Some((Points(70), Points(70)));
    let props = ScatterProps {
        words: english(),
        public: &sluice.public,
        space: &space,
        picture: &picture,
        own,
        solutions: &[],
        marked: &[],
        offers: &[],
    };
    let html = rendered(scatter_table(&props));
    let rows: Vec<Vec<String>> = html
        .split("<tr")
        .skip(2)
        .map(|row| row.split("<td").skip(1).map(|it| words_of(&format!("<td{it}"))).collect())
        .collect();
    assert_eq!(rows.iter().map(|it| it[2].parse::<usize>().unwrap()).sum::<usize>(), 324);
    let own: Vec<&Vec<String>> = rows.iter().filter(|it| it[4].contains("your agreement")).collect();
    assert_eq!(own.len(), 1, "{rows:?}");
    assert_eq!((own[0][0].as_str(), own[0][1].as_str(), own[0][3].as_str()), ("70", "70", "yes"));
    assert_eq!(html.matches("class=\"own\"").count(), 1);
    assert_eq!((count(&html, "caption"), html.matches("scope=\"col\"").count()), (1, 5));
}

fn text(tag: &str, text: &str) -> Text {
    Text::InLanguages(vec![(Language::new(tag).unwrap(), text.to_owned())])
}

#[test]
fn a_passage_is_elements_never_html() {
    check(
        passage(
            english(),
            &Text::Plain("## A *heading*\n\nTwo **gates** and\na <b>mill</b> & a **_boat_**.\n\n- one\n- two\n\n1. first\n2. second\n\n> said\n>\n> twice".into()),
        ),
        expect![[r#"
            <div dir="auto" class="passage">
            <p class="passage-heading">
            <strong>A <em>heading</em>
            </strong>
            </p>
            <p>Two <strong>gates</strong> and a &lt;b&gt;mill&lt;/b&gt; &amp; a <strong>_boat_</strong>.</p>
            <ul>
            <li>one</li>
            <li>two</li>
            </ul>
            <ol>
            <li>first</li>
            <li>second</li>
            </ol>
            <blockquote>
            <p>said</p>
            <p>twice</p>
            </blockquote>
            </div>
        "#]],
    );
}

#[test]
fn a_number_at_the_beginning_of_a_sentence_is_no_list() {
    check(
        passage(english(), &Text::Plain("What you hope for:\n\n110. Last autumn a trader asked 115.".into())),
        expect![[r#"
        <div dir="auto" class="passage">
        <p>What you hope for:</p>
        <p>110. Last autumn a trader asked 115.</p>
        </div>
    "#]],
    );
}

#[test]
fn a_text_of_another_language_says_so_and_runs_its_own_way() {
    check(
        passage(english(), &text("ar", "السعر")),
        expect![[r#"
        <div lang="ar" dir="rtl" class="passage">
        <p>السعر</p>
        </div>
    "#]],
    );
    check(
        label(english(), &text("he", "מחיר")),
        expect![[r#"
        <bdi lang="he" dir="rtl">מחיר</bdi>
    "#]],
    );
    check(
        label(english(), &text("ru", "Цена")),
        expect![[r#"
        <bdi lang="ru" dir="ltr">Цена</bdi>
    "#]],
    );
    check(
        label(english(), &text("en", "Price")),
        expect![[r#"
        <bdi dir="ltr">Price</bdi>
    "#]],
    );
    check(
        label(russian(), &text("en", "Price")),
        expect![[r#"
        <bdi lang="en" dir="ltr">Price</bdi>
    "#]],
    );
    check(
        label(english(), &text("uz-Arab", "نرخ")),
        expect![[r#"
        <bdi lang="uz-Arab" dir="rtl">نرخ</bdi>
    "#]],
    );
    check(
        label(english(), &Text::Plain("???".into())),
        expect![[r#"
        <bdi dir="auto">???</bdi>
    "#]],
    );
}

#[test]
fn what_is_held_is_not_in_the_page_until_it_is_shown() {
    let html = html! {
        <Hold button="Hold to read" cover="Covered" keep_open="Keep it open"><p>{ "the secret" }</p></Hold>
    };
    assert!(!rendered(html.clone()).contains("the secret"));
    check(
        html,
        expect![[r#"
        <div class="hold">
        <div class="hold-bar">
        <button type="button" aria-pressed="false" class="button">Hold to read</button>
        <label class="switch">
        <input type="checkbox">
        <span>Keep it open</span>
        </label>
        </div>
        <p class="hold-cover">Covered</p>
        </div>
    "#]],
    );
}

#[test]
fn every_problem_is_worded_in_both_languages() {
    let problems = [
        ProblemKind::TooLarge { bytes: 2_000_000, max: 1 << 20 },
        ProblemKind::NotUtf8 { byte: 7 },
        ProblemKind::Syntax("expected `:` at line 2 column 8".into()),
        ProblemKind::NewerFormat { found: 2, known: 1 },
        ProblemKind::WrongKind { needed: "a list", found: "a string" },
        ProblemKind::MissingKey("title"),
        ProblemKind::UnknownKey { key: "titel".into(), nearest: Some("title") },
        ProblemKind::UnknownKey { key: "x".into(), nearest: None },
        ProblemKind::OutOfRange { min: 1, max: 5, found: 6 },
        ProblemKind::WrongCount { min: 2, max: 8, found: 1 },
        ProblemKind::TooLong { max: 200, found: 201 },
        ProblemKind::Empty,
        ProblemKind::BadId("A b".into()),
        ProblemKind::BadLanguage("Russian".into()),
        ProblemKind::BadVersion("1".into()),
        ProblemKind::UnknownWord { word: "x".into(), known: &["turns", "free"] },
        ProblemKind::NotOneLine,
        ProblemKind::HiddenCharacter('\u{202e}'),
        ProblemKind::StackedMarks,
        ProblemKind::MissingLanguage("en".into()),
        ProblemKind::Twice("a".into()),
        ProblemKind::ReservedId("debrief".into()),
        ProblemKind::AndMore,
        ProblemKind::Unknown { what: "role", id: "ghost".into() },
        ProblemKind::MissingPoints { issue: "price".into(), option: "p40".into() },
        ProblemKind::BadCondition { at: 9, found: "<".into() },
        ProblemKind::BadCondition { at: 12, found: String::new() },
        ProblemKind::BadName("tenson".into()),
        ProblemKind::FeedbackOutOfOrder,
        ProblemKind::LastEndingHasCondition,
        ProblemKind::TableForOne,
        ProblemKind::TableWithoutIssues,
        ProblemKind::SecondTable,
        ProblemKind::ImpossibleQuorum { roles: 3 },
        ProblemKind::PeopleOutOfOrder,
        ProblemKind::NewsWithoutMoment,
        ProblemKind::TooManyPackages,
        ProblemKind::TooMuchToCompute { max: 250_000 },
    ];
    let told = |words: Words| {
        problems
            .iter()
            .map(|it| {
                let list = rendered(problem_list(words, &[Problem::whole_file(it.clone())]).into());
                words_of(&list).replace(['\u{2068}', '\u{2069}'], "'") + "\n"
            })
            .collect::<String>()
    };
    expect![[r#"
        the file has 2,000,000 bytes, the most is 1,048,576
        the file is not UTF-8 text from byte 7 on
        this cannot be read as JSON: expected `:` at line 2 column 8
        the file has format 2, this program reads up to 1; open it with a newer one
        a list is needed here, not a string
        title is missing
        titel means nothing here, perhaps title?
        x means nothing here
        6 is not between 1 and 5
        between 2 and 8 are needed, there are 1
        the text has 201 characters, the most is 200
        the text is empty
        A b is no id: use 1 to 64 of a-z, 0-9, - and _, a letter or digit first
        Russian is no language tag such as en or uz-Cyrl
        1 is no version such as 1.0.0
        x is none of: turns, free
        a label is one line
        the invisible character U+202E may not stand here
        more than eight marks are stacked on one letter
        the text is missing in en, the pack's first language
        a stands twice
        debrief has a meaning of its own; choose another id
        there are more problems; these are the first
        there is no role called ghost
        p40 of price has no points
        “&lt;” cannot stand at character 9 of the condition
        the condition breaks off at character 12
        “tenson” is nothing that this condition can ask about in this way
        first the protagonist speaks, then the counterpart, then the observer; each at least once
        the last ending must fit whatever happened, so it has neither when nor at_once
        a table needs at least two roles
        a table needs issues in its exercise
        an exercise has at most one table
        a quorum of 3 roles is between 2 and 3
        min, ideal and max must not fall
        say after how many minutes or offers the news comes
        the options make 2¹²⁸ packages or more; use fewer issues or options
        it takes more than 250,000 steps to tell exactly what could be agreed; use fewer issues or options, or rounder points
    "#]]
    .assert_eq(&told(english()));
    expect![[r#"
        размер файла в байтах – 2 000 000, а можно не больше 1 048 576
        начиная с байта 7 файл – не текст UTF-8
        это не читается как JSON: expected `:` at line 2 column 8
        у файла формат 2, а эта программа читает форматы до 1; откройте его в более новой
        здесь нужно: «список», а стоит: «строка»
        не хватает ключа title
        ключ titel здесь ничего не значит; может быть, title?
        ключ x здесь ничего не значит
        6 – не между 1 и 5
        число элементов должно быть от 2 до 8, а здесь их 1
        длина текста в знаках – 201, а можно не больше 200
        текст пуст
        A b не годится как id: нужно от 1 до 64 знаков из a-z, 0-9, - и _, первой – буква или цифра
        Russian – не код языка; примеры: en, uz-Cyrl
        1 – не версия; пример: 1.0.0
        x не подходит, можно только: turns, free
        надпись должна занимать одну строку
        невидимый знак U+202E здесь стоять не может
        над одной буквой больше восьми надстрочных знаков
        нет текста на en – первом языке набора
        a стоит дважды
        у debrief есть собственное значение, выберите другой идентификатор
        ошибок больше; здесь первые из них
        нет роли с id ghost
        у варианта p40 вопроса price нет баллов
        «&lt;» не может стоять на месте 9 в этом условии
        условие обрывается на знаке 12
        об имени «tenson» это условие так спросить не может
        сначала говорит protagonist, потом counterpart, потом observer; каждый хотя бы раз
        последний исход должен подходить всегда, поэтому у него нет ни when, ни at_once
        за столом нужны хотя бы две роли
        для переговоров в упражнении нужны вопросы (issues)
        в упражнении может быть только один стол переговоров
        при 3 ролях кворум – от 2 до 3
        числа min, ideal и max не должны убывать
        укажите, через сколько минут (minutes) или предложений (offers) приходит новость
        из вариантов складывается 2¹²⁸ пакетов или больше: возьмите меньше вопросов или вариантов
        чтобы точно сказать, о чём здесь можно договориться, нужно больше 250 000 шагов: возьмите меньше вопросов или вариантов либо более круглые баллы
    "#]]
    .assert_eq(&told(russian()));
}

#[test]
fn whom_to_meet_is_a_labelled_list_with_the_fair_trader_first() {
    for words in [english(), russian()] {
        for whom in Persona::ALL.map(Whom::Chosen).into_iter().chain([Whom::Drawn]) {
            let html = rendered(whom_to_meet(words, whom, Callback::noop()).into());
            assert_eq!((count(&html, "select"), count(&html, "option")), (1, 7));
            assert!(html.contains("<label for=\"whom\">") && html.contains("<select id=\"whom\""), "{html}");
            assert_eq!(html.matches("selected=").count(), 1);
            let hint = html.split("role=\"status\"").nth(1).unwrap();
            assert!(20 < words_of(&format!("<p{hint}")).chars().count(), "{hint}");
        }
    }
    let text = words_of(&rendered(whom_to_meet(english(), Whom::Drawn, Callback::noop()).into()));
    expect!["Whom will you meet? A fair trader A slow giver A mirror Somebody in a hurry Somebody guarded A hard tactician Draw one, tell me afterwards You practise reading the other side: from what it says and does, not from its name."].assert_eq(&text);
}

/// Every reason that there is, on two issues of the sluice.
fn reasons(exercise: &Exercise) -> [Reason; 19] {
    let [on, yours] = ["july_nights", "labour"].map(|it| exercise.public.issue(it).unwrap());
    [
        Reason::Opens,
        Reason::MovedBecauseYouMoved { on, yours },
        Reason::MovesOn(on),
        Reason::TradesFor { given: on, got: yours },
        Reason::TriesAnother(on),
        Reason::TriesAgain(on),
        Reason::HoldsOn(on),
        Reason::StillHolds,
        Reason::TakesUp,
        Reason::LeavesOpen(on),
        Reason::OffersChoice,
        Reason::AnswersQuestion,
        Reason::KeepsToItself,
        Reason::TellsInReturn,
        Reason::Asks,
        Reason::Accepts,
        Reason::Confirms,
        Reason::CannotAgree,
        Reason::Leaves,
    ]
}

#[test]
fn every_reason_has_words_of_its_own_with_the_issues_filled_in() {
    let sluice = shipped("sluice").1;
    for words in [english(), russian()] {
        let said: std::collections::BTreeSet<String> =
            reasons(&sluice).iter().map(|it| reason_said(words, &sluice.public, *it)).collect();
        assert_eq!(said.len(), reasons(&sluice).len());
        assert!(said.iter().all(|it| !it.contains('$') && 10 < it.chars().count()), "{said:?}");
        let titles = [0, 1].map(|it: usize| words.of(&sluice.public.issues[it].title));
        for (reason, issues) in reasons(&sluice).iter().zip([0, 2, 1, 2, 1, 1, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0]) {
            let said = reason_said(words, &sluice.public, *reason);
            assert_eq!(titles.iter().filter(|it| said.contains(**it)).count(), issues, "{said}");
        }
    }
}

/// The ids of the fields in the order of the page, each with a label.
#[track_caller]
fn labelled(html: &str) -> Vec<String> {
    let ids: Vec<String> =
        html.split("<select id=\"").skip(1).map(|it| it.split('"').next().unwrap().to_owned()).collect();
    assert!(ids.iter().all(|id| html.contains(&format!("for=\"{id}\""))), "{html}");
    ids
}

#[test]
fn something_to_say_has_a_field_for_each_thing_that_is_open() {
    let sluice = shipped("sluice").1;
    let public = &sluice.public;
    let issue = public.issue("winter_flow").unwrap();
    let option = public.option(issue, "full").unwrap();
    for words in [english(), russian()] {
        for kind in TalkKind::ALL {
            let draft = TalkDraft { kind, issue, option };
            let html = rendered(talk_fields(words, public, draft, &Callback::noop()).into());
            let n = match kind {
                TalkKind::AskWhatMatters | TalkKind::TellNothing => 1,
                TalkKind::AskWhatOf | TalkKind::TellMost | TalkKind::TellLeast => 2,
                TalkKind::TellPrefers => 3,
            };
            assert_eq!(labelled(&html), ["talk-kind", "talk-issue", "talk-option"][..n]);
            assert_eq!(html.matches("selected=").count(), n);
            // What is said reads as what was chosen.
            let said = words_of(&rendered(did(words, public, None, &draft.action())));
            assert_eq!(said.contains(words.of(&public.issues[issue.index()].title)), 1 < n, "{said}");
        }
    }
}

#[test]
fn where_one_issue_is_to_settle_nothing_is_said_of_what_matters_most() {
    let pump = shipped("pump").1;
    let draft = TalkDraft::new(1);
    let html = rendered(talk_fields(english(), &pump.public, draft, &Callback::noop()).into());
    assert_eq!((draft.kind, labelled(&html).len()), (TalkKind::AskWhatOf, 2));
    assert!(!words_of(&html).contains("matters"), "{html}");
}

#[test]
fn two_packages_are_compared_for_who_has_the_sheet() {
    let sluice = shipped("sluice").1;
    let (public, card) = (&sluice.public, &sluice.confidential[role(&sluice, "usken")]);
    let packages: Vec<Package> = public.agenda.packages().collect();
    let value = |it: &Package| card.score_sheet.value(it).0;
    let first = &packages[0];
    let apart = |n: i64| packages.iter().find(|it| (value(it) - value(first)).abs() == n).unwrap();
    for words in [english(), russian()] {
        for (second, is_told) in [(apart(0), false), (apart(3), false), (apart(4), true)] {
            let html = rendered(two_packages(words, public, Some(card), first, &second.into()).into());
            assert_eq!(html.contains("class=\"notice\""), is_told, "{html}");
            assert_eq!((count(&html, "table"), count(&html, "h3"), count(&html, "strong")), (2, 2, 2));
        }
        // While the second is open nothing is known of the difference, and others see no points at all.
        let open = Terms::open(public.agenda.n_issues());
        assert!(!rendered(two_packages(words, public, Some(card), first, &open).into()).contains("notice"));
        let html = rendered(two_packages(words, public, None, first, &apart(4).into()).into());
        assert!(!html.contains("notice") && !html.contains("<strong"), "{html}");
    }
}
