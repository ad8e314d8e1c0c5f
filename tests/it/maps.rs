//! Maps: which answers they take, what a rule says of them, and where the nodes
//! stand.

use std::{collections::BTreeSet, rc::Rc};

use expect_test::{Expect, expect};
use parley::{
    document::Id,
    pack::{Exercise, Pack},
    steps::{
        Answer, AnswerStep, Answers,
        worksheet::{
            Worksheet,
            link::{Link, LinkResult, MOST_EDGES, moved},
            sort::Fit,
        },
    },
};
use proptest::prelude::*;
use serde_json::{Value, json};

fn file() -> Value {
    serde_json::from_str(include_str!("../data/map.json")).unwrap()
}

fn exercise() -> Rc<Exercise> {
    Pack::open(file().to_string().as_bytes()).unwrap().exercises[0].clone()
}

fn step(exercise: &Exercise) -> &Link {
    exercise.public.steps.iter().find_map(|it| it.kind.of_kind()).unwrap()
}

/// What is wrong with the pack after a change of its map.
fn problems(change: impl FnOnce(&mut Value)) -> String {
    let mut file = file();
    change(&mut file["exercises"][0]["steps"][1]);
    let problems = Pack::open(file.to_string().as_bytes()).unwrap_err().problems;
    problems.iter().map(|it| format!("{}: {}\n", it.at, it.kind)).collect()
}

fn id(text: &str) -> Id {
    Id::new(text).unwrap()
}

fn counts(text: &str) -> Answer {
    let one = |it: &str| {
        let (node, n) = it.split_once('=').unwrap();
        (id(node), n.parse().unwrap())
    };
    Answer::Counts(text.split_whitespace().map(one).collect())
}

fn chosen(text: &str) -> Answer {
    Answer::Chosen(text.split_whitespace().map(id).collect())
}

/// One line an answer: `QUESTION: ids`, `QUESTION = words` or counts.
fn answer(line: &str) -> (Id, Answer) {
    match line.trim().split_once(" = ") {
        Some((question, text)) => (id(question), Answer::Text(text.to_owned())),
        None => {
            let (question, rest) = line.trim().split_once(": ").unwrap();
            (id(question), if rest.contains('=') { counts(rest) } else { chosen(rest) })
        }
    }
}

/// Answers in order; every one of them must be taken.
#[track_caller]
fn answered(step: &Link, text: &str) -> Answers {
    let mut answers = Answers::new();
    for line in text.lines().filter(|it| !it.trim().is_empty()) {
        let (question, answer) = answer(line);
        assert!(step.takes(&answers, &question, Some(&answer)), "{line}");
        answers.set(&question, Some(answer));
    }
    answers
}

const ALL: &str = "on--mine: miller=3 gardeners=2 district=1 council=2 herders=1 bank=1 mission=1";

const RIGHT: &str = "
    edge--mine-1: miller gardeners conflict strong
    edge--mine-2: council miller close weak
    edge--mine-3: bank miller influence medium
    edge--mine-4: council district broken medium
    edge--mine-5: council gardeners influence medium
";

fn shown(result: &LinkResult) -> String {
    let edge = |it: &parley::steps::worksheet::link::Edge| format!("{} {}", it.from, it.to);
    let mut text = format!(
        "recall {}/{} precision {}/{}\n",
        result.recall.halves,
        2 * result.recall.of,
        result.precision.halves,
        2 * result.precision.of
    );
    for (it, fit) in result.drawn.iter().filter(|it| it.1 != Fit::Full) {
        text += &format!("{fit:?}: {}\n", edge(it));
    }
    for it in result.documented.iter().filter(|it| it.fit == Fit::Wrong) {
        text += &format!("not drawn: {} {}\n", it.key.from, it.key.to);
    }
    for it in &result.undocumented {
        text += &format!("not documented: {}\n", edge(it));
    }
    for (node, _) in result.expected.iter().filter(|it| !it.1) {
        text += &format!("not on it: {}\n", node.id);
    }
    for (view, it, _) in result.notes.iter().filter(|it| !it.2) {
        text += &format!("no words in view {view}: {}\n", edge(it));
    }
    text + &format!("self {:?}, loop {:?}\n", result.has_self, result.feedback_loop)
}

#[track_caller]
fn check(given: &str, expected: Expect) {
    let exercise = exercise();
    let step = step(&exercise);
    expected.assert_eq(&shown(&step.result(&answered(step, given))));
}

#[test]
fn a_map_as_documented_scores_full() {
    check(
        &format!("{ALL}{RIGHT} note--mine-1 = who has the water when"),
        expect![[r#"
            recall 10/10 precision 10/10
            self Some(true), loop None
        "#]],
    );
}

#[test]
fn not_to_know_beats_a_wrong_edge_and_nobody_is_wrong_where_nothing_is_documented() {
    check(
        &format!(
            "{ALL}
            edge--mine-1: gardeners miller unknown weak
            edge--mine-2: council miller conflict weak
            edge--mine-3: miller bank influence weak
            edge--mine-7: herders bank alliance strong"
        ),
        expect![[r#"
            recall 1/10 precision 1/6
            Half: gardeners miller
            Wrong: council miller
            Wrong: miller bank
            not drawn: miller council
            not drawn: bank miller
            not drawn: district council
            not drawn: council gardeners
            not documented: herders bank
            no words in view 0: council miller
            self Some(true), loop None
        "#]],
    );
}

#[test]
fn who_is_missing_is_named_and_edges_of_nodes_off_the_map_do_not_count() {
    check(
        "on--mine: miller=1 gardeners=1
        edge--mine-1: miller gardeners conflict weak
        note--mine-1 = water
        edge--mine-2: council miller close weak",
        expect![[r#"
            recall 2/10 precision 2/2
            not drawn: miller council
            not drawn: bank miller
            not drawn: district council
            not drawn: council gardeners
            not on it: council
            not on it: herders
            self Some(false), loop None
        "#]],
    );
}

#[test]
fn the_shortest_loop_is_found_and_two_one_way_edges_are_one() {
    check(
        "on--mine: miller=1 gardeners=1 council=1 own--1=2 mission=1 herders=1
        own--1 = Fishers
        edge--mine-1: miller council influence weak
        edge--mine-2: council own--1 influence weak
        edge--mine-3: own--1 gardeners influence weak
        edge--mine-4: gardeners miller influence weak
        edge--mine-5: own--1 miller influence weak
        edge--mine-6: miller herders close weak",
        expect![[r#"
            recall 0/10 precision 0/4
            Wrong: miller council
            Wrong: gardeners miller
            not drawn: miller gardeners
            not drawn: miller council
            not drawn: bank miller
            not drawn: district council
            not drawn: council gardeners
            not documented: council own--1
            not documented: own--1 gardeners
            not documented: own--1 miller
            not documented: miller herders
            self Some(true), loop Some(["miller", "council", "own--1"])
        "#]],
    );
}

#[test]
fn nonsense_is_refused() {
    let exercise = exercise();
    let step = step(&exercise);
    let answers = answered(step, &format!("{ALL}{RIGHT} note--mine-1 = water"));
    for line in [
        "on--mine: nobody=1",
        "on--mine: miller=4",
        "on--mine: miller=0",
        "on--mine: miller=1 miller=2",
        "on--nowhere: miller=1",
        "on--mine: own--5=1",
        "on--mine: miller gardeners",
        "place--mine: nobody=5",
        "place--mine: miller=1000000",
        "edge--mine-0: bank herders close weak",
        "edge--mine-61: bank herders close weak",
        "edge--mine-07: bank herders close weak",
        "edge--nowhere-7: bank herders close weak",
        "edge--mine-7: bank nobody close weak",
        "edge--mine-7: bank own--5 close weak",
        "edge--mine-7: bank bank close weak",
        "edge--mine-7: bank herders friends weak",
        "edge--mine-7: bank herders close huge",
        "edge--mine-7: bank herders close",
        "edge--mine-7: bank",
        "edge--mine-7: gardeners miller conflict weak",
        "edge--mine-7: bank miller influence strong",
        "edge--mine-7 = bank",
        "note--mine-61 = water",
        "note--mine-1: miller",
        "own--5 = Fishers",
        "own--1: miller",
        "anything = water",
    ] {
        let (question, answer) = answer(line);
        assert!(!step.takes(&answers, &question, Some(&answer)), "{line}");
    }
    for line in [
        "edge--mine-7: miller bank influence weak",
        "edge--mine-1: gardeners miller conflict weak",
        "edge--mine-60: bank herders close weak",
        "edge--theirs-1: miller gardeners conflict strong",
        "place--theirs: miller=999999",
        "on--theirs: own--4=3",
    ] {
        let (question, answer) = answer(line);
        assert!(step.takes(&answers, &question, Some(&answer)), "{line}");
    }
    let mut fixed = answers.clone();
    assert!(step.takes(&answers, &id("committed"), Some(&Answer::Committed)));
    fixed.set(&id("committed"), Some(Answer::Committed));
    let (question, answer) = answer("place--mine: miller=5");
    assert!(!step.takes(&fixed, &question, Some(&answer)));
}

#[test]
fn an_edge_that_comes_back_has_its_own_words() {
    let exercise = exercise();
    let step = step(&exercise);
    let mut answers = answered(step, &format!("{ALL}{RIGHT} note--mine-1 = water"));
    answers.set(&id("edge--mine-1"), None);
    assert_eq!(step.next_edge(&answers, 0), Some(6));
    answers.set(&id("note--mine-1"), None);
    assert_eq!(step.next_edge(&answers, 0), Some(1));
    for n in 1..=MOST_EDGES {
        answers.set(&id(&format!("note--mine-{n}")), Some(Answer::Text("x".into())));
    }
    assert_eq!(step.next_edge(&answers, 0), None);
}

#[test]
fn a_map_is_taken_along_in_words() {
    let exercise = exercise();
    let step = step(&exercise);
    let given = "on--mine: bank=3 miller=1 own--2=2
        own--2 = Fishers
        edge--mine-4: bank miller influence strong
        edge--mine-2: own--2 miller conflict weak
        note--mine-2 = nets";
    let answers = answered(step, given);
    let text = |language| {
        let lines = |it: parley::steps::worksheet::Outlined| format!("{}\n{}\n", it.title, it.lines.join("\n"));
        step.outline(&answers, language).into_iter().map(lines).collect::<String>()
    };
    expect![[r#"
        As you see it
        Miller (1/3)
        Savings bank (3/3)
        Fishers (2/3)
        Fishers ↔ Miller: conflict (1/3) – nets
        Savings bank → Miller: influences (3/3)
    "#]]
    .assert_eq(&text("en"));
    assert!(text("ru").contains("Сберегательная касса → Мельник: влияет (3/3)"));
}

#[test]
fn what_does_not_belong_together_is_named() {
    let found = problems(|it| {
        it["nodes"][1]["id"] = json!("miller");
        it["nodes"][2]["id"] = json!("edge--x");
        it["unknown"] = json!("nothing");
        it["key"] = json!([{"from": "bank", "to": "bank", "relations": ["close"]}, {"from": "you", "to": "bank", "relations": ["near"]}]);
        it["expects"] = json!(["them"]);
        it["relations"][4].as_object_mut().unwrap().remove("directed");
    });
    expect![[r#"
        /exercises/0/steps/1/nodes/2/id: `edge--x` has a meaning of its own; choose another id
        /exercises/0/steps/1/nodes/1/id: `miller` stands twice
        /exercises/0/steps/1/unknown: no relation is called `nothing`
        /exercises/0/steps/1/key/0/to: `bank` stands twice
        /exercises/0/steps/1/key/1/from: no node is called `you`
        /exercises/0/steps/1/key/1/relations/0: no relation is called `near`
        /exercises/0/steps/1/expects/0: no node is called `them`
        /exercises/0/steps/1/relations: `directed` is missing
    "#]]
    .assert_eq(&found);
    let empty = problems(|it| {
        for key in ["nodes", "own_nodes", "key", "expects"] {
            it.as_object_mut().unwrap().remove(key);
        }
    });
    assert_eq!(empty, "/exercises/0/steps/1/nodes: the text is empty\n");
}

#[test]
fn the_map_of_the_documentation_is_read() {
    let docs = include_str!("../../docs/pack-format.md");
    let (_, section) = docs.split_once("### A map").unwrap();
    let example = section.split_once("```json\n").unwrap().1.split_once("```").unwrap().0;
    let mut file = file();
    file["languages"] = json!(["en"]);
    file["exercises"][0]["steps"][1] = serde_json::from_str(example).unwrap();
    let pack = Pack::open(file.to_string().as_bytes());
    assert!(pack.is_ok(), "{:?}", pack.unwrap_err().problems);
}

#[test]
fn nodes_stand_apart_at_home_and_arranged_and_are_arranged_alike_everywhere() {
    let exercise = exercise();
    let step = step(&exercise);
    let given = format!("{ALL}{RIGHT} on--theirs: miller=1 gardeners=2");
    let answers = answered(step, &given.replace(" on--theirs", "\non--theirs"));
    let homes: BTreeSet<_> = step.all_nodes(&answers, "").iter().map(|it| step.place_on(&answers, 0, &it.id)).collect();
    assert_eq!(homes.len(), 7);
    let Answer::Counts(places) = step.arrangement(&answers, 0).to_answer() else { panic!() };
    expect![[r#"
        [(Id("miller"), 500540), (Id("gardeners"), 166460), (Id("district"), 833460), (Id("council"), 500206), (Id("herders"), 833793), (Id("bank"), 166793), (Id("mission"), 500873)]
    "#]]
    .assert_eq(&format!("{places:?}\n"));
    assert!(step.takes(&answers, &id("place--mine"), Some(&Answer::Counts(places))));
    let moved = moved(None, "miller", (5000, 70)).unwrap();
    let mut answers = answers;
    assert!(step.takes(&answers, &id("place--theirs"), Some(&moved)));
    answers.set(&id("place--theirs"), Some(moved));
    assert_eq!(step.place_on(&answers, 1, "miller"), (999, 70));
    assert_eq!(step.place_on(&answers, 0, "miller"), step.grid().place(0));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// Every right relation, in either order where it has no direction, under any number.
    #[test]
    fn every_correct_alternative_scores_full_whatever_the_order(
        numbers in Just((1..=MOST_EDGES).collect::<Vec<_>>()).prop_shuffle(),
        picks in prop::collection::vec(any::<(u8, bool)>(), 5),
        nodes in Just(ALL.split_once(": ").unwrap().1.split(' ').map(str::to_owned).collect::<Vec<_>>()).prop_shuffle(),
    ) {
        let exercise = exercise();
        let step = step(&exercise);
        let mut given = vec![format!("on--mine: {}", nodes.join(" "))];
        for ((key, (pick, is_swapped)), n) in step.key().iter().zip(picks).zip(numbers) {
            let relation = &key.relations[usize::from(pick) % key.relations.len()];
            let is_directed = step.relations.iter().any(|it| it.id == *relation && it.is_directed());
            let (from, to) = if is_swapped && !is_directed { (&key.to, &key.from) } else { (&key.from, &key.to) };
            given.push(format!("edge--mine-{n}: {from} {to} {relation} medium\nnote--mine-{n} = x"));
        }
        let result = step.result(&answered(step, &given.join("\n"))).clone();
        prop_assert_eq!((result.recall.halves, result.recall.of), (10, 5));
        prop_assert_eq!((result.precision.halves, result.precision.of), (10, 5));
        prop_assert!(result.undocumented.is_empty() && result.expected.iter().all(|it| it.1) && result.notes.iter().all(|it| it.2));
    }

    /// The numbers of edges and the order of nodes say when something was entered.
    #[test]
    fn the_order_of_entry_never_matters(
        edges in prop::collection::vec((0..7_usize, 0..7_usize, 0..6_usize), 1..20),
        numbers in Just((1..=MOST_EDGES).collect::<Vec<_>>()).prop_shuffle(),
        nodes in Just(ALL.split_once(": ").unwrap().1.split(' ').map(str::to_owned).collect::<Vec<_>>()).prop_shuffle(),
    ) {
        let exercise = exercise();
        let step = step(&exercise);
        let draw = |nodes: &[String], numbers: &[usize]| {
            let mut answers = answered(step, &format!("on--mine: {}", nodes.join(" ")));
            for (n, (from, to, relation)) in numbers.iter().zip(&edges) {
                let (from, to) = (&step.nodes()[*from].id, &step.nodes()[*to].id);
                let edge = chosen(&format!("{from} {to} {} weak", step.relations[*relation].id));
                let question = id(&format!("edge--mine-{n}"));
                if step.takes(&answers, &question, Some(&edge)) {
                    answers.set(&question, Some(edge));
                }
            }
            let result = step.result(&answers);
            let mut lines: Vec<String> = shown(&result).lines().map(str::to_owned).collect();
            lines.sort();
            (lines, step.arrangement(&answers, 0).to_answer())
        };
        let in_order: Vec<usize> = (1..=MOST_EDGES).collect();
        let mut sorted = nodes.clone();
        sorted.sort();
        prop_assert_eq!(draw(&sorted, &in_order), draw(&nodes, &numbers));
    }
}
