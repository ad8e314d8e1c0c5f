//! Dialogues: conditions, rules, paths, and what a stranger may write there.

use std::collections::BTreeMap;

use expect_test::expect;
use parley::{
    condition::{Condition, Known},
    document::{Id, ProblemKind},
    library,
    pack::{AdviceKind, Pack, lint},
    steps::{
        Answer, AnswerStep, Answers,
        dialogue::{
            Band, Dialogue, EndingKind, Fault, LineFile, MoveTag, Paths, Run, STOPPED, Score, attempt, contest,
        },
    },
};
use serde_json::{Value, json};

use crate::games::{Chance, open};

/// The pack of the shipped dialogue, as it was written.
fn written() -> Value {
    let mut files = library::FILES.iter().map(|it| serde_json::from_str::<Value>(it).unwrap());
    files.find(|it| it["id"] == "counter-at-post-seven").unwrap()
}

fn with_dialogue(pack: &str, exercise: &str, f: impl FnOnce(&Dialogue)) {
    let pack = library::pack(pack).unwrap();
    let exercise = pack.exercise(exercise).unwrap();
    f(exercise.public.steps.iter().find_map(|it| it.kind.of_kind()).unwrap());
}

fn post_seven(f: impl FnOnce(&Dialogue)) {
    with_dialogue("counter-at-post-seven", "post-seven", f);
}

fn id(text: &str) -> Id {
    Id::new(text).unwrap()
}

/// Numbers and facts by name.
struct Facts(BTreeMap<&'static str, i64>);

impl Known for Facts {
    fn number(&self, name: &str) -> i64 {
        self.0.get(name).copied().unwrap_or_default()
    }

    fn holds(&self, name: &str) -> bool {
        self.0.contains_key(name)
    }
}

#[test]
fn a_condition_holds_as_it_reads() {
    let facts = Facts(BTreeMap::from([("tension", 5), ("limit", 1), ("fact.annex", 1), ("substance", -1)]));
    for (text, holds) in [
        ("tension <= 5", true),
        ("tension<5", false),
        ("tension = 5 and limit", true),
        ("not limit", false),
        ("deal or tension >= 5 and limit", true),
        ("(deal or tension >= 5) and not limit", false),
        ("not (deal and limit)", true),
        ("substance < 0", true),
        ("substance >= -1", true),
        ("fact.annex and not fact.other", true),
        ("unheard > 0", false),
    ] {
        assert_eq!(Condition::parse(text).unwrap().holds(&facts), holds, "{text}");
    }
}

#[test]
fn what_is_no_condition_is_refused_with_its_place() {
    let deep = format!("{}limit{}", "(".repeat(8), ")".repeat(8));
    let long = format!("limit{}", " or limit".repeat(40));
    let told: String = [
        "",
        "and",
        "tension <=",
        "tension <= five",
        "tension == 5",
        "limit limit",
        "(limit",
        "limit)",
        "limit;",
        "Limit",
        "tension <= 99999999",
        &deep,
        &long,
    ]
    .iter()
    .map(|it| match Condition::parse(it) {
        Ok(_) => format!("{it}: taken\n"),
        Err(kind) => format!("{}: {kind}\n", it.chars().take(24).collect::<String>()),
    })
    .collect();
    expect![[r#"
        : the condition breaks off at character 1
        and: `and` cannot stand at character 1 of the condition
        tension <=: the condition breaks off at character 11
        tension <= five: `five` cannot stand at character 12 of the condition
        tension == 5: `=` cannot stand at character 10 of the condition
        limit limit: `limit` cannot stand at character 7 of the condition
        (limit: the condition breaks off at character 7
        limit): `)` cannot stand at character 6 of the condition
        limit;: `;` cannot stand at character 6 of the condition
        Limit: `L` cannot stand at character 1 of the condition
        tension <= 99999999: `99999999` cannot stand at character 12 of the condition
        ((((((((limit)))))))): `limit` cannot stand at character 9 of the condition
        limit or limit or limit : `it` cannot stand at character 301 of the condition
    "#]]
    .assert_eq(&told);
}

#[test]
fn no_text_makes_the_reader_of_conditions_panic() {
    let pieces =
        ["tension", " ", "<=", "(", ")", "and", "or", "not", "7", "-", ".", "é", "\u{202e}", "limit", "=", ">"];
    for seed in 0..20_000 {
        let mut chance = Chance::new(seed);
        let text: String = (0..chance.below(30)).map(|_| *chance.pick(&pieces)).collect();
        if let Ok(condition) = Condition::parse(&text) {
            condition.holds(&Facts(BTreeMap::new()));
        }
    }
}

/// All whole paths of a dialogue in a fixed order, one line a turn.
fn count_by_walking(dialogue: &Dialogue) -> BTreeMap<String, u128> {
    fn walk(dialogue: &Dialogue, run: &Run, left: &[u128], found: &mut BTreeMap<String, u128>) {
        if let Some(ending) = run.ending {
            *found.entry(ending.id.to_string()).or_default() += left.iter().product::<u128>();
            return;
        }
        let turn = run.next_turns(dialogue)[0];
        for line in turn.lines.iter() {
            walk(dialogue, &dialogue.say(run, turn, line), &left[1..], found);
        }
    }
    let lines: Vec<u128> = dialogue.turns.iter().map(|it| it.lines.len() as u128).collect();
    let mut found = BTreeMap::new();
    walk(dialogue, &dialogue.run(&[]).unwrap(), &lines, &mut found);
    found
}

#[test]
fn the_counter_has_the_figures_of_the_curriculum() {
    post_seven(|dialogue| {
        let paths = Paths::of(dialogue).unwrap();
        assert_eq!(paths.n_paths, 4_096);
        let told: String = paths.by_ending.iter().map(|(it, n)| format!("{} {n}\n", it.id)).collect();
        expect![[r#"
            lawful 28
            gap 108
            broken-off 1790
            peace-bought 1553
            door-open 240
            stuck 377
        "#]]
        .assert_eq(&told);
        // The shares that the curriculum prints, in tenths of a percent.
        let share = |kind: EndingKind| -> u128 {
            let n: u128 = paths.by_ending.iter().filter(|(it, _)| it.kind == kind).map(|(_, n)| n).sum();
            (2_000 * n + 4_096) / (2 * 4_096)
        };
        use EndingKind::{Best, Broken, Costly, Good, Open, Stuck};
        assert_eq!([Best, Good, Open, Costly, Broken, Stuck].map(share), [7, 26, 59, 379, 437, 92]);
        let habits: String = paths.habits.iter().map(|(habit, it)| format!("{habit}: {}\n", it.id)).collect();
        expect![[r#"
            always the nicest line: gap
            only questions: gap
            straight to solutions: broken-off
            always firm: broken-off
            buying peace: peace-bought
            hitting back: broken-off
        "#]]
        .assert_eq(&habits);
    });
}

#[test]
fn every_path_that_is_counted_can_be_walked() {
    for pack in library::packs() {
        for exercise in &pack.exercises {
            for dialogue in exercise.public.steps.iter().filter_map(|it| it.kind.of_kind::<Dialogue>()) {
                if dialogue.order.is_some() {
                    continue;
                }
                let paths = Paths::of(dialogue).unwrap();
                let counted: BTreeMap<String, u128> =
                    paths.by_ending.iter().filter(|(_, n)| 0 < *n).map(|(it, n)| (it.id.to_string(), *n)).collect();
                assert_eq!(counted, count_by_walking(dialogue), "{}", exercise.public.id);
                assert_eq!(counted.values().sum::<u128>(), paths.n_paths);
            }
        }
    }
}

#[test]
fn in_a_free_order_every_order_of_the_topics_counts() {
    let mut file = small();
    file["exercises"][0]["steps"][0]["order"] = json!("free");
    for turn in file["exercises"][0]["steps"][0]["turns"].as_array_mut().unwrap() {
        turn["topic"] = json!("What it is about");
    }
    let pack = open(&file);
    let dialogue: &Dialogue = pack.exercises[0].public.steps[0].kind.of_kind().unwrap();
    let paths = Paths::of(dialogue).unwrap();
    assert_eq!(paths.n_paths, 2 * 4);
    // The deal needs the acknowledgement first, whichever topic it stands in.
    let run = |path: &[&str]| dialogue.run(&path.iter().map(|it| id(it)).collect::<Vec<_>>());
    assert_eq!(run(&["b-ack", "a-opt"]).unwrap().ending.unwrap().id, id("deal"));
    assert_eq!(run(&["a-opt", "b-ack"]).unwrap().ending.unwrap().id, id("no-deal"));
    assert!(run(&["a-opt", "a-ack"]).is_none(), "a topic comes once");
}

/// A dialogue of two turns with two lines each, in a pack of its own.
fn small() -> Value {
    let bands = json!({ "low": "Calm.", "middle": "Hm.", "high": "No!" });
    let line = |id: &str, tag: &str| json!({ "id": id, "tag": tag, "text": "Words." });
    let role = |id: &str| {
        json!({
            "id": id, "public": { "name": "N", "institution": "I", "about": "A" },
            "confidential": { "instructions": "X" },
        })
    };
    json!({
        "format": 1, "id": "talk", "version": "1.0.0", "languages": ["en"], "title": "T", "summary": "S",
        "licence": "CC0-1.0", "authors": ["A"],
        "exercises": [{
            "id": "talk", "title": "T", "summary": "S", "level": 2, "minutes": 10,
            "people": { "min": 1, "ideal": 1, "max": 1 }, "trains": ["composure"], "rights_floor": "R",
            "general_information": "G", "roles": [role("me"), role("them")],
            "steps": [{
                "kind": "dialogue", "id": "talk", "title": "T", "minutes": 8, "plays": "me", "against": "them",
                "scene": "A counter.", "start": { "tension": 7, "trust": 2, "face": 4 },
                "facts": [{ "id": "fact", "title": "F", "says": "Well." }],
                "rules": [
                    { "id": "ack", "tag": "ack", "effects": { "tension": -2, "sets": ["limit"] }, "because": "Heard." },
                    { "id": "opt", "tag": "opt", "when": "limit", "effects": { "sets": ["agreed"] }, "because": "Done." },
                ],
                "turns": [
                    { "id": "a", "says": bands, "lines": [line("a-ack", "ack"), line("a-opt", "opt")] },
                    { "id": "b", "says": bands, "lines": [line("b-ack", "ack"), line("b-opt", "opt")] },
                ],
                "endings": [
                    { "id": "deal", "kind": "best", "when": "agreed", "title": "E", "text": "E" },
                    { "id": "no-deal", "kind": "stuck", "title": "E", "text": "E" },
                ],
            }],
            "debrief": { "minutes": 2, "what": ["W"], "so_what": ["S"], "now_what": ["N"], "principle": "P" },
            "facilitation": {
                "aim": "A", "before": [], "run_sheet": [{ "minute": 0, "does": "D" }], "watch_for": [], "adapt": [],
            },
        }],
    })
}

/// What is said of the small pack after a change.
fn problems(change: impl FnOnce(&mut Value)) -> String {
    let mut file = small();
    change(&mut file["exercises"][0]["steps"][0]);
    match Pack::open(file.to_string().as_bytes()) {
        Ok(_) => "it opens".into(),
        Err(invalid) => invalid.problems.iter().map(|it| format!("{it}\n")).collect(),
    }
}

#[test]
fn what_does_not_belong_together_is_named_at_its_place() {
    assert_eq!(problems(|_| {}), "it opens");
    let told: String = [
        problems(|it| it["plays"] = json!("ghost")),
        problems(|it| it["against"] = json!("me")),
        problems(|it| it["rules"][1]["when"] = json!("limits")),
        problems(|it| it["rules"][1]["when"] = json!("limit > 0")),
        problems(|it| it["rules"][1]["when"] = json!("tension")),
        problems(|it| it["rules"][1]["when"] = json!("count.bow > 1 and fact.nothing and last.ack")),
        problems(|it| it["endings"][0].as_object_mut().unwrap().remove("when").map(drop).unwrap()),
        problems(|it| it["endings"][1]["when"] = json!("limit")),
        problems(|it| it["endings"][1]["at_once"] = json!(true)),
        problems(|it| it["endings"][0]["terms"] = json!({ "price": "p10" })),
        problems(|it| it["turns"][1]["lines"][0]["id"] = json!("a-ack")),
        problems(|it| it["turns"][1]["id"] = json!("a")),
        problems(|it| it["order"] = json!("free")),
        problems(|it| it["turns"][0]["speaker"] = json!("ghost")),
    ]
    .concat();
    expect![[r#"
        /exercises/0/steps/0/plays: no role is called `ghost`
        /exercises/0/steps/0/against: `me` stands twice
        /exercises/0/steps/0/rules/1/when: `limits` is nothing that this condition can ask about in this way
        /exercises/0/steps/0/rules/1/when: `limit` is nothing that this condition can ask about in this way
        /exercises/0/steps/0/rules/1/when: `tension` is nothing that this condition can ask about in this way
        /exercises/0/steps/0/rules/1/when: `count.bow` is nothing that this condition can ask about in this way
        /exercises/0/steps/0/rules/1/when: `fact.nothing` is nothing that this condition can ask about in this way
        /exercises/0/steps/0/endings/0: `when` is missing
        /exercises/0/steps/0/endings/1/when: the last ending must fit whatever happened, so it has neither `when` nor `at_once`
        /exercises/0/steps/0/endings/1/at_once: the last ending must fit whatever happened, so it has neither `when` nor `at_once`
        /exercises/0/steps/0/endings/0/terms/price: no option is called `p10`
        /exercises/0/steps/0/turns/1/lines/0/id: `a-ack` stands twice
        /exercises/0/steps/0/turns/1/id: `a` stands twice
        /exercises/0/steps/0/turns/0: `topic` is missing
        /exercises/0/steps/0/turns/1: `topic` is missing
        /exercises/0/steps/0/turns/0/speaker: no role is called `ghost`
    "#]].assert_eq(&told);
}

#[test]
fn whatever_key_is_missing_or_wrong_a_sentence_says_so() {
    let file = small();
    let step = &file["exercises"][0]["steps"][0];
    let mut n = 0;
    for (at, value) in crate::corpus::places(step) {
        for other in [Value::Null, json!(-1), json!({ "x": 1 }), json!([[]]), json!("\u{202e}")] {
            if other == value || at.is_empty() {
                continue;
            }
            let mut changed = file.clone();
            *changed["exercises"][0]["steps"][0].pointer_mut(&at).unwrap() = other;
            if let Err(invalid) = Pack::open(changed.to_string().as_bytes()) {
                n += 1;
                let is_inside = |it: &parley::document::Problem| it.at.starts_with("/exercises/0/steps/0");
                assert!(invalid.problems.iter().all(is_inside), "{at}: {invalid}");
                assert!(!invalid.problems.iter().any(|it| it.kind == ProblemKind::AndMore));
            }
        }
    }
    assert!(150 < n, "only {n} were refused");
}

#[test]
fn a_dialogue_that_teaches_a_habit_is_advised_against() {
    let advice = |change: fn(&mut Value)| -> String {
        let mut file = small();
        change(&mut file["exercises"][0]["steps"][0]);
        lint(&open(&file))
            .into_iter()
            .filter_map(|it| match it.kind {
                AdviceKind::Dialogue(fault) => Some(format!("{}: {fault}\n", it.at)),
                _ => None,
            })
            .collect()
    };
    let told = [
        advice(|_| {}),
        advice(|it| it["endings"][0]["kind"] = json!("good")),
        advice(|it| it["rules"][1]["when"] = json!("tension > 9")),
    ]
    .concat();
    expect![[r#"
        /exercises/0/steps/0: 25.0 % of all paths come to a best ending; up to 10 % leave something to learn
        /exercises/0/steps/0: no ending is of the kind `best`
        /exercises/0/steps/0: no path comes to the ending `deal`
        /exercises/0/steps/0: no path sets the rule `opt` off
    "#]]
    .assert_eq(&told);
}

#[test]
fn the_scene_of_the_documentation_plays_and_heeds_all_advice() {
    let page = include_str!("../../docs/pack-format.md");
    let section = page.split_once("\n### A talk\n").unwrap().1;
    let written = section.split_once("```json\n").unwrap().1.split_once("```").unwrap().0;
    let mut file = small();
    file["exercises"][0]["steps"][0] = serde_json::from_str(written).unwrap();
    let pack = open(&file);
    let dialogue: &Dialogue = pack.exercises[0].public.steps[0].kind.of_kind().unwrap();
    assert_eq!(dialogue.faults(), []);
    let path = ["long-day", "what-trouble", "eight-sharp", "one-name"].map(id);
    assert_eq!(dialogue.run(&path).unwrap().ending.unwrap().kind, EndingKind::Best);
}

#[test]
fn the_first_attempt_goes_on_and_is_never_taken_back() {
    post_seven(|dialogue| {
        let mut answers = Answers::new();
        let line = |turn: usize, is_calm: bool| {
            let calm = |it: &&LineFile| matches!(it.tag, MoveTag::Ack | MoveTag::Ask) == is_calm;
            dialogue.turns[turn].lines.iter().find(calm).unwrap().id.clone()
        };
        let path = |n: usize| Answer::Chosen((0..n).map(|turn| line(turn, true)).collect());
        let (first, second) = (id(&attempt(1)), id(&attempt(2)));
        assert!(!dialogue.takes(&answers, &second, Some(&path(1))), "no second before the first");
        assert!(dialogue.takes(&answers, &first, Some(&path(1))));
        answers.set(&first, Some(path(2)));
        assert!(dialogue.takes(&answers, &first, Some(&path(3))));
        assert!(!dialogue.takes(&answers, &first, Some(&path(1))));
        assert!(!dialogue.takes(&answers, &first, None));
        let other = Answer::Chosen(vec![line(0, false), line(1, true)]);
        assert!(!dialogue.takes(&answers, &first, Some(&other)), "another line was said");
        assert!(dialogue.takes(&answers, &second, Some(&other)), "a second attempt goes its own way");
        let wrong = Answer::Chosen(vec![line(1, true)]);
        assert!(!dialogue.takes(&answers, &second, Some(&wrong)), "turns come in order");
        assert!(dialogue.takes(&answers, &id(&contest(2)), Some(&Answer::Text("a limit".into()))));
        assert!(!dialogue.takes(&answers, &id(&contest(3)), Some(&Answer::Text("a limit".into()))));
        assert!(!dialogue.takes(&answers, &id("contest-02"), Some(&Answer::Text("a limit".into()))));
        assert!(dialogue.takes(&answers, &id(STOPPED), Some(&Answer::Committed)));
        assert!(dialogue.takes(&answers, &id(STOPPED), None));
    });
}

#[test]
fn a_contested_line_is_no_evidence_of_control() {
    post_seven(|dialogue| {
        let first = |tag: &str| {
            let turn = &dialogue.turns[0];
            turn.lines.iter().find(|it| it.tag.word() == tag).unwrap().id.clone()
        };
        let run = dialogue.run(&[first("con")]).unwrap();
        let score = Score::of(dialogue, &run, &|_| false);
        assert_eq!((score.n_concessions, score.n_contested, score.given), (1, 0, -1));
        let score = Score::of(dialogue, &run, &|n| n == 1);
        assert_eq!((score.n_concessions, score.n_contested, score.given), (0, 1, -1), "what was given stays given");
        let run = dialogue.run(&[first("inf")]).unwrap();
        assert_eq!(Score::of(dialogue, &run, &|_| false).limit_at, Some(1));
    });
}

#[test]
fn lines_are_shuffled_by_the_seed_alone_and_no_place_is_kept() {
    post_seven(|dialogue| {
        let turn = &dialogue.turns[0];
        let order = |seed| dialogue.shuffled(turn, seed).iter().map(|it| it.id.to_string()).collect::<Vec<_>>();
        assert_eq!(order(7), order(7));
        let mut first: BTreeMap<String, u32> = BTreeMap::new();
        for seed in 0..4_000 {
            *first.entry(order(seed)[0].clone()).or_default() += 1;
        }
        // Each of four lines stands first in about a quarter of all seeds.
        assert!(first.len() == 4 && first.values().all(|n| (850..1_150).contains(n)), "{first:?}");
    });
}

#[test]
fn a_drawn_talk_comes_to_an_end() {
    for seed in 0..500 {
        post_seven(|dialogue| {
            let run = dialogue.run(&dialogue.drawn(seed)).unwrap();
            assert!(run.ending.is_some());
            assert!(run.said.iter().all(|it| (0..=10).contains(&it.after.tension)));
        });
    }
}

#[test]
fn bands_are_those_of_the_format() {
    post_seven(|dialogue| {
        assert_eq!(dialogue.run(&[]).unwrap().state.band(), Band::High);
    });
    let band = |tension: i64| {
        let mut file = small();
        file["exercises"][0]["steps"][0]["start"]["tension"] = json!(tension);
        let pack = open(&file);
        let dialogue: &Dialogue = pack.exercises[0].public.steps[0].kind.of_kind().unwrap();
        dialogue.run(&[]).unwrap().state.band()
    };
    assert_eq!(
        [0, 4, 5, 6, 7, 10].map(band),
        [Band::Low, Band::Low, Band::Middle, Band::Middle, Band::High, Band::High]
    );
}

#[test]
fn too_many_paths_are_said_and_not_sampled() {
    let mut file = written();
    let step = &mut file["exercises"][1]["steps"][1];
    let turns = step["turns"].as_array().unwrap().clone();
    // Twelve topics in any order, every state remembered by its moves.
    let more: Vec<Value> = (0..12)
        .map(|n| {
            let mut turn = turns[n % turns.len()].clone();
            turn["id"] = json!(format!("t{n}"));
            for (i, line) in turn["lines"].as_array_mut().unwrap().iter_mut().enumerate() {
                line["id"] = json!(format!("t{n}-{i}"));
            }
            turn
        })
        .collect();
    step["turns"] = json!(more);
    let pack = open(&file);
    let dialogue: &Dialogue = pack.exercises[1].public.steps[1].kind.of_kind().unwrap();
    assert_eq!(dialogue.faults(), [Fault::TooManyPaths]);
}
