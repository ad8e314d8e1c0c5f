//! The packs that come with the program, and the one in the documentation.

use std::{collections::BTreeSet, fmt::Write, rc::Rc};

use expect_test::{Expect, expect};
use parley::{
    analysis::{judge, structure},
    library,
    pack::{Exercise, Pack, lint},
    points::{ByRole, Points},
    steps::{
        table::{Action, Play},
        worksheet::limit_option,
    },
};
use serde_json::Value;

use crate::games::{Game, Outcome, open, outcomes, outcomes_with, role};

fn exercises() -> Vec<Rc<Exercise>> {
    library::packs().iter().flat_map(|it| it.exercises.clone()).collect()
}

#[track_caller]
fn exercise(id: &str) -> Rc<Exercise> {
    exercises().into_iter().find(|it| it.public.id.as_str() == id).unwrap_or_else(|| panic!("no exercise `{id}`"))
}

/// What the packs' files say, as it was written.
fn files() -> Vec<Value> {
    library::FILES.iter().map(|it| serde_json::from_str(it).unwrap()).collect()
}

#[test]
fn every_shipped_pack_opens_and_heeds_all_advice() {
    for file in library::FILES {
        let pack = Pack::open(file.as_bytes()).unwrap_or_else(|invalid| panic!("{invalid}"));
        let advice: Vec<String> = lint(&pack).iter().map(ToString::to_string).collect();
        assert_eq!(advice, [""; 0], "{}", pack.id);
    }
    assert_eq!(library::packs().len(), library::FILES.len());
}

#[test]
fn the_shelf_shows_what_the_packs_say() {
    let shelf = library::shelf();
    let mut packs = library::packs();
    packs.retain(|it| library::tool_file(it.id.as_str()).is_none());
    assert_eq!(shelf.len(), packs.len());
    for (shown, pack) in shelf.iter().zip(&packs) {
        assert_eq!((&shown.id, &*shown.version), (&pack.id, pack.version.as_str()));
        assert_eq!(shown.languages.to_vec(), pack.languages);
        assert_eq!(shown.exercises.len(), pack.exercises.len());
        for (shown, exercise) in shown.exercises.iter().zip(&pack.exercises) {
            let public = &exercise.public;
            assert_eq!((&shown.id, &shown.title, &shown.summary), (&public.id, &public.title, &public.summary));
            assert_eq!((shown.level.get(), shown.minutes.get()), (public.level.into(), public.minutes.into()));
            let people = [shown.people.min.get(), shown.people.ideal.get(), shown.people.max.get()];
            assert_eq!(people, [public.people.min, public.people.ideal, public.people.max].map(i64::from));
            assert_eq!(shown.trains.to_vec(), public.trains);
            assert_eq!(
                shown.form.as_ref().map(|it| (&it.of, &it.pack, it.kind)),
                public.form.as_ref().map(|it| (&it.of, &it.pack, it.kind))
            );
        }
    }
}

#[test]
fn every_further_form_is_one_of_an_exercise_on_the_shelf() {
    let packs = library::packs();
    let mut n_forms = 0;
    for pack in &packs {
        for form in pack.exercises.iter().filter_map(|it| it.public.form.as_ref()) {
            let first = form.pack.as_ref().unwrap_or(&pack.id);
            assert!(packs.iter().any(|it| it.id == *first && it.exercise(form.of.as_str()).is_some()), "{}", form.of);
            n_forms += 1;
        }
    }
    let n_tools: usize = library::tools().iter().map(|it| it.tools.len()).sum();
    assert_eq!(n_forms, 8 + n_tools);
}

#[track_caller]
fn check_figures(exercise: &Exercise, space: &parley::analysis::Space, expected: Expect) {
    let it = structure(&exercise.public.agenda, &exercise.sheets(), space);
    let zone = it.zone.unwrap();
    let joint = zone.joint.map_or("-".to_owned(), |(least, most)| format!("{} to {}", least.0, most.0));
    expected.assert_eq(&format!(
        "{} packages, {} on the frontier, {} in the zone ({}%), {} of these on the frontier, conflict level 0.{:02}, \
         joint {joint}, middle beaten by {}, {:?}",
        it.n_packages,
        it.n_frontier,
        zone.n_packages,
        it.zone_share().unwrap(),
        it.n_frontier_in_zone,
        it.conflict_level.unwrap(),
        it.n_better_than_middle.unwrap(),
        it.kinds,
    ));
}

#[test]
fn the_sluice_has_the_figures_of_the_curriculum() {
    let sluice = exercise("sluice");
    check_figures(
        &sluice,
        &sluice.space().unwrap(),
        expect![
            "324 packages, 12 on the frontier, 130 in the zone (40%), 5 of these on the frontier, conflict level 0.69, joint 85 to 140, middle beaten by 57, [Logrolling, Distributive, Compatible, Logrolling, Logrolling]"
        ],
    );
}

#[test]
fn the_pump_has_the_figures_of_the_curriculum() {
    let pump = exercise("pump");
    check_figures(
        &pump,
        &pump.space().unwrap(),
        expect![
            "17 packages, 17 on the frontier, 8 in the zone (47%), 8 of these on the frontier, conflict level 0.100, joint 35 to 35, middle beaten by 0, [Distributive]"
        ],
    );
}

#[test]
fn the_pump_without_a_zone_has_none() {
    let pump = exercise("pump-no-zone");
    check_figures(
        &pump,
        &pump.space().unwrap(),
        expect![
            "17 packages, 17 on the frontier, 0 in the zone (0%), 0 of these on the frontier, conflict level 0.100, joint -, middle beaten by 0, [Distributive]"
        ],
    );
}

#[test]
fn the_call_narrows_the_zone_of_the_pump_from_60_95_to_60_80() {
    let pump = exercise("pump-call");
    check_zone(&pump, &outcomes(&pump), expect!["p60 p65 p70 p75 p80 p85 p90 p95"]);

    let buyer = role(&pump, "buyer");
    let news = &pump.confidential[buyer].news[0];
    assert_eq!((news.after_seconds, news.after_offers), (Some(360), Some(4)));
    let limits =
        pump.confidential.map(|it, part| if it == buyer { news.reservation_value } else { part.reservation_value });
    let after = outcomes_with(&pump, &limits);
    assert_eq!(pump.space_with(limits).unwrap().zone.unwrap().n_packages, 5);
    check_zone(&pump, &after, expect!["p60 p65 p70 p75 p80"]);
}

/// The prices that everybody could agree to.
#[track_caller]
fn check_zone(exercise: &Exercise, all: &[Outcome], expected: Expect) {
    let public = &exercise.public;
    let prices: Vec<&str> = all
        .iter()
        .filter(|it| it.is_in_zone)
        .map(|it| public.issues[0].options[it.package.iter().next().unwrap().1.index()].id.as_str())
        .collect();
    expected.assert_eq(&prices.join(" "));
}

#[test]
fn the_middle_of_the_sluice_is_worse_than_the_trade() {
    let sluice = exercise("sluice");
    let space = sluice.space().unwrap();
    let values = |words: &str| {
        let package = sluice.package(words).unwrap();
        let judgement = judge(&space, &package).unwrap();
        (judgement.values.values().iter().map(|it| it.0).collect::<Vec<_>>(), judgement.n_better.unwrap(), judgement)
    };
    let middle = values("july_nights=u4_t3 labour=u50 gauge=staff drought=equal_cut winter_flow=half");
    assert_eq!((middle.0, middle.1), (vec![55, 44], 57));
    let trade = values("july_nights=u2_t5 labour=u30 gauge=shared_log drought=orchards_first winter_flow=full");
    assert_eq!((trade.0, trade.1, trade.2.is_on_frontier), (vec![70, 70], 0, true));
    let largest = space.zone.unwrap().joint.map(|it| it.1);
    assert_eq!(largest, Some(Points(140)), "no package in the zone is worth more to both together than the trade");
}

#[test]
fn every_price_of_the_pump_shares_out_the_same_35() {
    for id in ["pump", "pump-call"] {
        let pump = exercise(id);
        for outcome in outcomes(&pump) {
            assert_eq!(outcome.values.values().iter().copied().sum::<Points>(), Points(35));
        }
    }
}

#[test]
fn news_come_by_time_or_by_offers_whichever_is_first() {
    let pump = exercise("pump-call");
    let (seller, buyer) = (role(&pump, "seller"), role(&pump, "buyer"));
    let limit = |play: &Play| parley::counterpart::RoleView::new(&pump, buyer, play.clone()).reservation_value().0;
    let fresh = Play::new(pump.public.table().unwrap().1.rules.clone());

    let tick = |play: &Play, seconds| play.apply(seller, Action::Tick(seconds)).unwrap();
    assert_eq!([359, 360].map(|seconds| limit(&tick(&fresh, seconds))), [0, 15]);

    let mut play = fresh;
    let mut limits = Vec::new();
    for (by, price) in [(seller, "p110"), (buyer, "p50"), (seller, "p105"), (buyer, "p55")] {
        play = play.apply(by, Action::Offer(pump.public.terms(&format!("price={price}")).unwrap())).unwrap();
        limits.push(limit(&play));
    }
    assert_eq!(limits, [0, 0, 0, 15]);
}

#[test]
fn what_a_card_says_of_its_limit_is_what_its_sheet_says() {
    for exercise in exercises() {
        let public = &exercise.public;
        if public.issues.is_empty() {
            continue;
        }
        for (role, part) in exercise.confidential.iter() {
            let limit = if public.issues.len() == 1 {
                // Where one price is settled, cards speak of the price.
                let option = limit_option(&public.agenda, &part.score_sheet, part.reservation_value).unwrap();
                public.issues[0].options[option.index()].id.as_str().trim_start_matches('p').to_owned()
            } else {
                part.reservation_value.0.to_string()
            };
            for language in &public.languages {
                for text in [Some(&part.instructions), part.batna.as_ref()].into_iter().flatten() {
                    let (text, _) = text.in_language(language.tag());
                    let says = numbers(text).contains(&limit);
                    assert!(says, "{} {role:?} {language:?} does not name {limit}: {text}", public.id);
                }
            }
        }
    }
}

fn numbers(text: &str) -> BTreeSet<String> {
    text.split(|c: char| !c.is_ascii_digit()).filter(|it| !it.is_empty()).map(str::to_owned).collect()
}

/// Keys whose strings are for the program, not for people.
const NOT_WORDS: &[&str] = &[
    "id",
    "version",
    "licence",
    "authors",
    "languages",
    "of",
    "pack",
    "kind",
    "trains",
    "structure",
    "show",
    "sheet",
    "order",
    "offers",
    "rule",
    "veto",
    "answer",
    "format",
    "decision",
    // In steps that are done by answering.
    "plays",
    "against",
    "speaker",
    "tag",
    "when",
    "sets",
    "terms",
    "key",
    "coarser_than",
    "neighbours",
    "holds",
    "contested",
    "from",
    "to",
    "after",
    "unit",
    "patterns",
    "closed",
    // The books of the shipped transcripts, where a line's codes stand.
    "n12",
    "m8",
    "tactic",
    "also",
    "fit",
    "who",
    "scene",
];

/// Keys of worksheets with ids, where they do not hold things with texts.
const NAMED: [&str; 17] = [
    "slots",
    "near",
    "marks",
    "recalls",
    "questions_for",
    "under",
    "column",
    "field",
    "first",
    "then",
    "reference",
    "expects",
    "relations",
    "unknown",
    "from",
    "to",
    "line",
];

/// Every text of a file with its place.
fn texts<'v>(at: &str, value: &'v Value, found: &mut Vec<(String, &'v Value)>) {
    match value {
        Value::Object(fields) if fields.contains_key("en") || fields.contains_key("ru") => {
            found.push((at.to_owned(), value));
        }
        Value::Object(fields) => {
            for (key, value) in fields.iter().filter(|(key, _)| !NOT_WORDS.contains(&key.as_str())) {
                texts(&format!("{at}/{key}"), value, found);
            }
        }
        Value::Array(items) => {
            for (i, item) in items.iter().enumerate() {
                texts(&format!("{at}/{i}"), item, found);
            }
        }
        // Whose lines a book codes, and what worksheets name.
        Value::String(_)
            if at.rsplit('/').find(|it| it.parse::<usize>().is_err()).is_some_and(|it| NAMED.contains(&it)) => {}
        Value::String(_) if at.contains("/books/") && at.contains("/speakers/") => {}
        Value::String(_) => found.push((at.to_owned(), value)),
        _ => {}
    }
}

#[test]
fn every_text_is_there_in_english_and_russian() {
    let mut n_texts = 0;
    for file in files() {
        assert_eq!(file["languages"], serde_json::json!(["en", "ru"]));
        let mut found = Vec::new();
        texts("", &file, &mut found);
        n_texts += found.len();
        for (at, text) in found {
            let fields = text.as_object().unwrap_or_else(|| panic!("{at}: {text} has no languages"));
            let languages: BTreeSet<&str> = fields.keys().map(String::as_str).collect();
            assert_eq!(languages, BTreeSet::from(["en", "ru"]), "{at}");
            let (english, russian) = (text["en"].as_str().unwrap(), text["ru"].as_str().unwrap());
            let is_russian = |c: char| matches!(c, 'а'..='я' | 'А'..='Я' | 'ё' | 'Ё');
            assert!(!english.contains(is_russian), "{at}: {english}");
            // Bare figures are the same in both.
            let has_words = english.contains(char::is_alphabetic);
            assert!(!has_words || russian.contains(is_russian), "{at}: {russian}");
        }
    }
    assert!(300 < n_texts, "only {n_texts} texts were looked at");
}

#[test]
fn both_languages_of_a_text_are_built_alike() {
    let shape = |text: &str| -> String {
        parley::text::blocks(text).iter().fold(String::new(), |mut shape, block| {
            use parley::text::Block;
            let _ = match block {
                Block::Heading(_) => write!(shape, "h "),
                Block::Paragraph(_) => write!(shape, "p "),
                Block::Bullets(items) => write!(shape, "b{} ", items.len()),
                Block::Numbers(items) => write!(shape, "n{} ", items.len()),
                Block::Quote(items) => write!(shape, "q{} ", items.len()),
            };
            shape
        })
    };
    for file in files() {
        let mut found = Vec::new();
        texts("", &file, &mut found);
        for (at, text) in found {
            let (english, russian) = (text["en"].as_str().unwrap(), text["ru"].as_str().unwrap());
            assert_eq!(shape(english), shape(russian), "{at}");
        }
    }
}

#[test]
fn the_example_of_the_documentation_is_a_pack_that_heeds_all_advice() {
    let page = include_str!("../../docs/pack-format.md");
    let (_, section) = page.split_once("\n## A whole pack\n").expect("the page ends with a whole pack");
    let (_, from) = section.split_once("```json\n").expect("the pack stands in a block of JSON");
    let (example, _) = from.split_once("```").expect("the block ends");
    let pack = Pack::open(example.as_bytes()).unwrap_or_else(|invalid| panic!("{invalid}"));
    let advice: Vec<String> = lint(&pack).iter().map(ToString::to_string).collect();
    assert_eq!(advice, [""; 0]);
    let exercise = &pack.exercises[0];
    let told = parley::session::replay(
        exercise,
        "
        seller: offer price=p60
        buyer: offer price=p20
        seller: offer price=p40
        buyer: accept
        seller: confirm
        buyer: confirm
        ",
    );
    expect![[r#"
        to be confirmed: price=p40
        agreed: price=p40 (seller 10, buyer 5)
    "#]]
    .assert_eq(&told.unwrap());
}

#[test]
fn a_pack_is_named_by_its_content_not_by_its_white_space() {
    let file = &files()[0];
    let (loose, tight) = (open(file), Pack::open(serde_json::to_string_pretty(file).unwrap().as_bytes()).unwrap());
    assert_eq!((&loose.hash, &loose.source), (&tight.hash, &tight.source));
    assert_eq!(loose.hash.len(), 32);
    let again = Pack::open(loose.source.as_bytes()).unwrap();
    assert_eq!(again, loose);
    let mut other = file.clone();
    other["version"] = "9.9.9".into();
    assert_ne!(open(&other).hash, loose.hash);
}

#[test]
fn s5_a_zone_counts_packages_exactly_at_the_limit() {
    let pump = exercise("pump");
    let limits = ByRole::new(2, |_| Points(0));
    let space = pump.space_with(limits).unwrap();
    let at = |price: &str| {
        let package = pump.package(&format!("price={price}")).unwrap();
        judge(&space, &package).unwrap().surplus.values().iter().all(|it| 0 <= it.0)
    };
    assert_eq!(["p55", "p60", "p95", "p100"].map(at), [false, true, true, false]);
}

#[test]
fn of_several_news_that_have_come_the_last_in_the_list_holds() {
    let news = |id: &str, offers: i64, value: i64| {
        serde_json::json!({
            "id": id, "after": { "offers": offers }, "text": id, "batna": id, "reservation_value": value,
        })
    };
    let mut game = Game::of_roles(2);
    game.news[0] = vec![news("first", 1, 3), news("second", 3, 5)];
    let exercise = game.exercise();
    let (first, second) = (role(&exercise, "a"), role(&exercise, "b"));
    let mut play = Play::new(exercise.public.table().unwrap().1.rules.clone());
    let mut limits = Vec::new();
    for (by, words) in [(first, "i0=o0 i1=o0"), (second, "i0=o1 i1=o0"), (first, "i0=o0 i1=o1")] {
        play = play.apply(by, Action::Offer(exercise.public.terms(words).unwrap())).unwrap();
        let view = |role| parley::counterpart::RoleView::new(&exercise, role, play.clone());
        limits.push((view(first).reservation_value().0, view(first).news().count(), view(second).news().count()));
    }
    assert_eq!(limits, [(3, 1, 0), (3, 1, 0), (5, 2, 0)]);
}
