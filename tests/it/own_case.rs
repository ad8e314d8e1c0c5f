//! A case of one's own: sheets put together, and an exercise made of a
//! situation that somebody described.

use std::rc::Rc;

use expect_test::expect_file;
use parley::{
    counterpart::Persona,
    document::{Id, Json},
    library,
    own_case::{self, Made, NotAssembled, Template},
    pack::{Exercise, Pack, from_link, lint, to_link},
    points::{IssueId, OptionId, Points, Terms},
    session::{Act, Head, Mode, Place, Session},
    steps::{
        Answer, AnswerStep, Answers, KINDS,
        table::Action,
        worksheet::skeleton::{Case, Missing, Name, Names, Skeleton},
    },
};
use serde_json::{Value, json};

use crate::games::Chance;

fn tool(name: &str) -> &'static str {
    let id = format!("\"id\": \"tool-{name}\"");
    library::FILES.iter().find(|it| it.contains(&id)).unwrap_or_else(|| panic!("no tool `{name}`"))
}

fn assemble(tools: &[&[u8]]) -> Result<Pack, NotAssembled> {
    own_case::assemble(&Template::case().unwrap(), tools)
}

fn step_ids(pack: &Pack) -> Vec<String> {
    pack.exercises[0].public.steps.iter().map(|it| it.id.to_string()).collect()
}

#[test]
fn the_forms_of_three_tools_stand_one_after_another() {
    let pack = assemble(&[tool("onion").as_bytes(), tool("batna").as_bytes(), tool("ladder").as_bytes()]).unwrap();
    let ids = step_ids(&pack);
    assert_eq!((ids[0].as_str(), ids[ids.len() - 1].as_str()), ("case-in-short", "own-skeleton"));
    let first_of = |name: &str| ids.iter().position(|it| it.starts_with(name)).unwrap();
    assert!(first_of("onion") < first_of("batna") && first_of("batna") < first_of("ladder"));
    let advice: Vec<String> = lint(&pack).iter().map(ToString::to_string).collect();
    assert_eq!(advice, [""; 0]);
    assert!(pack.id.as_str().starts_with("own-case-"));
}

#[test]
fn every_tool_can_be_used_on_a_case_of_ones_own() {
    for tool in library::tools().iter().flat_map(|it| it.tools.iter()) {
        assert!(tool.practice().is_some() && tool.own_case().is_some(), "{}", tool.id);
        let file = library::pack(tool.id.as_str()).unwrap().source.clone();
        let pack = assemble(&[file.as_bytes()]).unwrap_or_else(|it| panic!("{}: {it}", tool.id));
        assert_eq!(lint(&pack), [], "{}", tool.id);
        assert_eq!(library::tool_file(tool.id.as_str()), library::file(tool.id.as_str()));
    }
}

/// A pack with one form of `list` steps, of which the second recalls the first.
fn small_tool() -> String {
    let list = |id: &str, recalls: Option<&str>| {
        let mut step = json!({
            "id": id, "kind": "list", "title": id, "minutes": 5, "task": "x",
            "columns": [{ "id": "c", "title": "x", "fewest": 0, "most": 3 }],
        });
        if let Some(it) = recalls {
            step["recalls"] = json!([it]);
        }
        step
    };
    json!({ "exercises": [
        { "id": "practice", "steps": [] },
        { "id": "own-case", "form": { "of": "practice", "kind": "own_case" },
          "steps": [list("first", None), list("own-skeleton", Some("first"))] },
    ] })
    .to_string()
}

#[test]
fn a_step_whose_id_stands_already_gets_another_and_is_recalled_by_it() {
    let tool = small_tool();
    let pack = assemble(&[tool.as_bytes(), tool.as_bytes()]).unwrap();
    let ids = step_ids(&pack);
    assert_eq!(ids, ["case-in-short", "first", "own-skeleton-2", "first-2", "own-skeleton-3", "own-skeleton"]);
    let file: Value = serde_json::from_str(&pack.source).unwrap();
    let steps = &file["exercises"][0]["steps"];
    assert_eq!((&steps[2]["recalls"], &steps[4]["recalls"]), (&json!(["first"]), &json!(["first-2"])));
}

#[test]
fn what_cannot_be_put_together_is_said() {
    assert_eq!(assemble(&[]), Err(NotAssembled::NoTools));
    let tool = small_tool();
    assert_eq!(assemble(&[tool.as_bytes(); 9]), Err(NotAssembled::TooMany));
    assert_eq!(assemble(&[tool.as_bytes(), b"{}"]), Err(NotAssembled::NoForm(1)));
    assert_eq!(assemble(&[b"no JSON"]), Err(NotAssembled::NoForm(0)));
    let bad = tool.replace("\"task\":\"x\"", "\"task\":\"\"");
    assert!(matches!(assemble(&[bad.as_bytes()]), Err(NotAssembled::Invalid(it)) if it.problems.len() == 2));
}

#[test]
fn what_comes_in_place_of_a_file_is_not_taken_for_it() {
    for other in [&b"<!doctype html>"[..], b"", b"null", b"{}", b"[]"] {
        assert_eq!(Template::read(other), None);
        assert!(library::read_tools(other).is_none());
    }
    assert_ne!(Template::case(), Template::exercise());
}

#[test]
fn the_site_has_the_index_of_the_tools() {
    expect_file!["../../public/tools.json"].assert_eq(library::TOOLS);
    assert_eq!(library::read_tools(library::TOOLS.as_bytes()).unwrap().len(), 5);
}

/// Answers that a test gives, through the step's own door.
struct Sheet {
    step: Rc<dyn AnswerStep>,
    answers: Answers,
}

impl Sheet {
    fn new() -> Sheet {
        let pack = assemble(&[tool("onion").as_bytes()]).unwrap();
        let step = pack.exercises[0].public.steps.last().unwrap().kind.clone();
        let parley::pack::StepKind::Answers(step) = step else { panic!("no answers") };
        Sheet { step, answers: Answers::new() }
    }

    #[track_caller]
    fn set(&mut self, question: &str, answer: Answer) {
        let question = Id::new(question).unwrap();
        assert!(self.step.takes(&self.answers, &question, Some(&answer)), "{question}: {answer:?}");
        self.answers.set(&question, Some(answer));
    }

    #[track_caller]
    fn write(&mut self, question: &str, text: &str) {
        self.set(question, Answer::Text(text.to_owned()));
    }

    #[track_caller]
    fn count(&mut self, question: &str, counts: &[(&str, u32)]) {
        let counts = counts.iter().map(|(id, n)| (Id::new(id).unwrap(), *n)).collect();
        self.set(question, Answer::Counts(counts));
    }

    #[track_caller]
    fn order(&mut self, side: usize, issue: usize, places: &[usize]) {
        let ids = places.iter().map(|it| Id::new(&Skeleton::option_id(*it)).unwrap()).collect();
        self.set(&Skeleton::order(side, issue), Answer::Chosen(ids));
    }

    /// Two neighbours, a well and a fence.
    fn well() -> Sheet {
        let mut sheet = Sheet::new();
        sheet.write("title", "Азамат и колодец");
        for (side, real, stand_in) in [(0, "Азамат Токтосунов", "Сосед"), (1, "Ольга", "Соседка")]
        {
            sheet.write(&Skeleton::real(side), real);
            sheet.write(&Skeleton::stand_in(side), stand_in);
        }
        sheet.write(&Skeleton::further(0), "Азамат");
        sheet.write(&Skeleton::further_stand_in(0), "Сосед");
        sheet.write("common", "Дом Азамата Токтосунова у дороги. ОЛЬГА живёт в Караколе.");
        sheet.write("wants--a", "Поливать утром; Ольгу он просил дважды.");
        sheet.write("wants--b", "Договориться с Азаматом.");
        sheet.write("batna--a", "Возить воду с реки.");
        sheet.write("batna--b", "Ждать управу.");
        for (issue, title) in ["Когда поливать", "Забор"].into_iter().enumerate() {
            sheet.write(&Skeleton::issue(issue), title);
            for (n, option) in ["первый", "второй", "третий"].into_iter().enumerate() {
                sheet.write(&Skeleton::option(issue, n), option);
            }
            sheet.order(0, issue, &[0, 1, 2]);
            sheet.order(1, issue, &[2, 1, 0]);
        }
        sheet.count("shares--a", &[("i1", 75), ("i2", 25)]);
        sheet.count("shares--b", &[("i1", 30), ("i2", 70)]);
        sheet.count("no-deal--a", &[("worth", 40)]);
        sheet.count("no-deal--b", &[("worth", 20)]);
        sheet
    }
}

#[test]
fn a_situation_becomes_an_exercise_without_its_names() {
    let case = Skeleton::case(&Sheet::well().answers).unwrap();
    let made = Made::of(&Template::exercise().unwrap(), &case, "ru").unwrap();
    assert_eq!(lint(&made.pack), []);
    let file: Value = serde_json::from_str(&made.pack.source).unwrap();
    let exercise = &file["exercises"][0];
    assert_eq!(exercise["title"], "Сосед и колодец");
    assert_eq!(exercise["general_information"], "Дом Сосед у дороги. Соседка живёт в Караколе.");
    let part = &exercise["roles"][0]["confidential"];
    assert_eq!(part["instructions"], "Поливать утром; Соседка он просил дважды.");
    assert_eq!((&part["reservation_value"], &part["target"]), (&json!(40), &json!(80)));
    assert_eq!(part["score_sheet"]["issue-1"], json!({ "option-1": 75, "option-2": 38, "option-3": 0 }));
    let other = &exercise["roles"][1]["confidential"];
    assert_eq!(other["instructions"], "Договориться с Сосед.");
    assert_eq!(other["score_sheet"]["issue-2"], json!({ "option-1": 0, "option-2": 35, "option-3": 70 }));
    assert_eq!(made.leftovers.capitals, ["Караколе"]);
    assert_eq!((made.figures.n_packages, made.figures.to_trade.as_slice()), (9, &[0, 1][..]));
    assert_eq!(made.figures.nearest, None);
}

#[test]
fn no_zone_is_told_with_the_package_that_lacks_least() {
    let mut sheet = Sheet::well();
    sheet.count("shares--b", &[("i1", 75), ("i2", 25)]);
    sheet.count("no-deal--a", &[("worth", 80)]);
    sheet.count("no-deal--b", &[("worth", 60)]);
    let made = Made::of(&Template::exercise().unwrap(), &Skeleton::case(&sheet.answers).unwrap(), "en").unwrap();
    let figures = &made.figures;
    assert_eq!((figures.n_in_zone, figures.to_trade.len(), figures.level()), (0, 0, 5));
    let nearest = figures.nearest.as_ref().unwrap();
    let exercise = &made.pack.exercises[0];
    // By hand: no package comes nearer.
    let lack = |options: &[usize]| -> i64 {
        let value = |role: usize| -> i64 {
            let sheet = &exercise.confidential.values()[role].score_sheet;
            let issues: Vec<IssueId> = exercise.public.agenda.issues().collect();
            let points = issues.iter().zip(options).map(|(issue, n)| {
                let option: OptionId = exercise.public.agenda.options(*issue).nth(*n).unwrap();
                sheet.points(*issue, option).0
            });
            points.sum()
        };
        (80 - value(0)).max(0) + (60 - value(1)).max(0)
    };
    let least = (0..9).map(|n| lack(&[n / 3, n % 3])).min().unwrap();
    assert_eq!((nearest.short.iter().sum::<i64>(), lack(&nearest.options)), (least, least));
}

#[test]
fn what_a_skeleton_lacks_is_said_one_by_one() {
    let missing = Skeleton::case(&Answers::new()).unwrap_err();
    let first = [Missing::Real(0), Missing::StandIn(0), Missing::Real(1), Missing::StandIn(1), Missing::Common];
    assert_eq!(missing[..5], first);
    assert_eq!(missing[missing.len() - 2..], [Missing::NoDeal(0), Missing::NoDeal(1)]);
    let lacks = |change: fn(&mut Sheet)| {
        let mut sheet = Sheet::well();
        change(&mut sheet);
        Skeleton::case(&sheet.answers).unwrap_err()
    };
    assert_eq!(lacks(|it| it.write("stand-in--b", "Сосед")), [Missing::SameStandIn]);
    assert_eq!(
        lacks(|it| it.write("stand-in--b", "Подруга Азамата")),
        [Missing::RealInStandIn("Подруга Азамата".into())]
    );
    assert_eq!(lacks(|it| it.write("real--2", "Никто")), [Missing::Further(1)]);
    assert_eq!(lacks(|it| it.write("common", "\u{200b} ")), [Missing::Common]);
    assert_eq!(lacks(|it| it.order(1, 1, &[0, 2])), [Missing::Order { side: 1, issue: 1 }]);
    assert_eq!(lacks(|it| it.count("shares--a", &[("i1", 75)])), [Missing::Shares { side: 0, sum: 75 }]);
    let longer = lacks(|it| it.write("issue--1", &"x".repeat(101)));
    assert_eq!(longer, [Missing::TooLong { text: "x".repeat(40), max: 100 }]);
    assert_eq!(lacks(|it| it.write("issue--3--o1", "x")), [Missing::Issue(2)]);
    assert_eq!(lacks(|it| it.write("issue--3", "x")), [Missing::Options(2)]);
}

#[test]
fn the_sheet_takes_only_what_it_asks() {
    let sheet = Sheet::well();
    let takes =
        |question: &str, answer: Answer| sheet.step.takes(&sheet.answers, &Id::new(question).unwrap(), Some(&answer));
    let count = |id: &str, n: u32| Answer::Counts(vec![(Id::new(id).unwrap(), n)]);
    let chosen = |ids: &[&str]| Answer::Chosen(ids.iter().map(|it| Id::new(it).unwrap()).collect());
    assert!(takes("no-deal--a", count("worth", 100)) && !takes("no-deal--a", count("worth", 101)));
    assert!(!takes("no-deal--a", count("i1", 1)) && !takes("shares--a", count("worth", 1)));
    assert!(takes("shares--b", count("i5", 1)) && !takes("shares--b", count("i6", 1)));
    assert!(takes("order--a5", chosen(&["o4", "o1"])) && !takes("order--a5", chosen(&["o1", "o1"])));
    assert!(!takes("order--a5", chosen(&["o5"])) && !takes("order--c1", chosen(&["o1"])));
    for no in ["real--c", "real--11", "issue--6", "issue--1--o5", "committed", "anything"] {
        assert!(!takes(no, Answer::Text("x".into())), "{no}");
    }
    assert!(!takes("common", Answer::Scale(1)) && !takes("common", Answer::DoesNotApply));
}

#[track_caller]
fn replaced(names: &[(&str, &str)], text: &str, expected: &str) {
    let names: Vec<Name> =
        names.iter().map(|(real, stand_in)| Name { real: (*real).into(), stand_in: (*stand_in).into() }).collect();
    assert_eq!(Names::new(&names).replace(text), expected);
}

#[test]
fn names_are_replaced_as_whole_words_and_in_their_cases() {
    replaced(&[("Ann", "Eva")], "ANN, ann’s Anne and Hannah: Ann.", "Eva, Eva’s Anne and Hannah: Eva.");
    replaced(&[("Ann", "Eva"), ("Ann Lee", "Mira")], "Ann Lee met Ann; Ann-Lee too.", "Mira met Eva; Mira too.");
    replaced(&[("A. Lee", "Mira")], "A. Lee, A Lee and B. Lee", "Mira, Mira and B. Lee");
    replaced(&[("Айгуль", "Соня")], "Айгулью, Айгуль, айгулями, Айгульнара", "Соня, Соня, Соня, Айгульнара");
    replaced(&[("Дмитрий Ахматовский", "Лев")], "у Дмитрия Ахматовского и с Дмитрием Ахматовским", "у Лев и с Лев");
    replaced(&[("Каракол", "Город")], "в Караколе, из Каракола, каракольский", "в Город, из Город, каракольский");
    // A stem of two letters would find half the dictionary.
    replaced(&[("Оля", "Соня")], "Оля, Оли и олово", "Соня, Оли и олово");
    replaced(&[("…", "x")], "Nothing…", "Nothing…");
    replaced(&[], "", "");
}

#[test]
fn what_may_still_tell_is_listed() {
    let mut sheet = Sheet::well();
    sheet.write("common", "Павел помогал. Потом Павла позвали в Ош. Токтосуновка рядом с «Домом быта».");
    sheet.write("real--2", "Павел");
    sheet.write("stand-in--2", "Помощник");
    let made = Made::of(&Template::exercise().unwrap(), &Skeleton::case(&sheet.answers).unwrap(), "ru").unwrap();
    assert_eq!(made.leftovers.parts, ["Павла", "Токтосуновка"]);
    assert_eq!(made.leftovers.capitals, ["Домом", "Ош"]);
}

/// A drawn case, and its real names.
fn drawn(chance: &mut Chance) -> (Case, Vec<String>) {
    let mut sheet = Sheet::new();
    let syllables = ["qor", "zhil", "мур", "ёшк", "wux", "ай"];
    let mut names = Vec::new();
    let mut name = |chance: &mut Chance| {
        let n = 2 + chance.below(2);
        let name: String = (0..n).map(|_| *chance.pick(&syllables)).collect::<String>() + &names.len().to_string();
        names.push(name.clone());
        name
    };
    let n_names = chance.below(4);
    let real: Vec<String> = (0..2 + n_names).map(|_| name(chance)).collect();
    let words = ["the", "и", "*", "## x", "\n", "\u{202e}", "{a}", "[f1]", "e\u{301}\u{301}", "\u{0}", "Ω", "\"", "\\"];
    let text = |chance: &mut Chance, most: usize| {
        let n = 1 + chance.below(most);
        let mut text = String::from("x");
        for _ in 0..n {
            let word = if chance.once_in(3) {
                real[chance.below(real.len())].to_uppercase()
            } else {
                (*chance.pick(&words)).to_owned()
            };
            text.push(' ');
            text.push_str(&word);
        }
        text
    };
    for side in 0..2 {
        sheet.write(&Skeleton::real(side), &real[side]);
        sheet.write(&Skeleton::stand_in(side), ["One side", "Other side"][side]);
        sheet.write(&Skeleton::wants(side), &text(chance, 40));
        sheet.write(&Skeleton::batna(side), &text(chance, 20));
        sheet.count(&Skeleton::no_deal(side), &[("worth", chance.between(0, 100) as u32)]);
    }
    for n in 0..n_names {
        sheet.write(&Skeleton::further(n), &real[2 + n]);
        sheet.write(&Skeleton::further_stand_in(n), &format!("stand {n}"));
    }
    sheet.write("common", &text(chance, 60));
    if chance.once_in(2) {
        sheet.write("title", &text(chance, 3));
    }
    let n_issues = 1 + chance.below(5);
    for issue in 0..n_issues {
        sheet.write(&Skeleton::issue(issue), &text(chance, 3));
        // Options may stand anywhere on the sheet.
        let mut places = chance.order(4);
        places.truncate(2 + chance.below(3));
        for place in &places {
            sheet.write(&Skeleton::option(issue, *place), &text(chance, 2));
        }
        for side in 0..2 {
            let order: Vec<usize> = chance.order(places.len()).iter().map(|it| places[*it]).collect();
            sheet.order(side, issue, &order);
        }
    }
    for side in 0..2 {
        let mut shares = vec![0; n_issues];
        for _ in 0..10 {
            shares[chance.below(n_issues)] += 10;
        }
        let ids: Vec<String> = (0..n_issues).map(Skeleton::issue_id).collect();
        let shares: Vec<(&str, u32)> = ids.iter().map(String::as_str).zip(shares).collect();
        sheet.count(&Skeleton::shares(side), &shares);
    }
    (Skeleton::case(&sheet.answers).unwrap_or_else(|it| panic!("{it:?}")), real)
}

#[test]
fn every_whole_case_is_a_pack_without_problems_and_without_its_names() {
    for seed in 0..150 {
        let (case, real) = drawn(&mut Chance::new(seed));
        let made = Made::of(&Template::exercise().unwrap(), &case, if seed % 2 == 0 { "en" } else { "ru" })
            .unwrap_or_else(|it| panic!("{seed}: {it}"));
        let again = Pack::open(made.pack.source.as_bytes()).unwrap();
        assert_eq!(again, made.pack);
        let small = made.pack.source.to_lowercase();
        for name in &real {
            assert!(!small.contains(&name.to_lowercase()), "{seed}: {name}");
        }
        let exercise = &made.pack.exercises[0];
        for part in exercise.confidential.values() {
            let bounds = exercise.public.agenda.issues().map(|it| part.score_sheet.bounds(it));
            let (worst, best) = bounds.fold((0, 0), |sum, it| (sum.0 + it.0.0, sum.1 + it.1.0));
            assert_eq!((worst, best), (0, 100), "{seed}");
            assert!(part.target <= Points(100) && part.reservation_value <= part.target);
        }
        assert_eq!(made.figures.nearest.is_some(), made.figures.n_in_zone == 0);
        let link = to_link(&made.pack).unwrap();
        assert_eq!(from_link(&link).unwrap(), made.pack);
    }
}

fn session(pack: &Pack, exercise: &Rc<Exercise>, mode: Mode) -> Session {
    let head = Head {
        id: Id::new("0a").unwrap(),
        pack: pack.id.clone(),
        version: pack.version.clone(),
        hash: pack.hash.clone(),
        exercise: exercise.public.id.clone(),
        mode,
        persona: Persona::default(),
        drawn: false,
        seed: 7,
        started_ms: 0,
        parallel: None,
    };
    Session::new(head, exercise.clone())
}

#[test]
fn a_counterpart_plays_such_an_exercise_to_an_end() {
    for seed in 0..24 {
        let (case, _) = drawn(&mut Chance::new(seed));
        let pack = Made::of(&Template::exercise().unwrap(), &case, "en").unwrap().pack;
        let exercise = &pack.exercises[0];
        for mine in exercise.public.roles.roles() {
            let mut session = session(&pack, exercise, Mode::Alone(mine));
            assert_eq!(
                KINDS.0.len(),
                KINDS.0.iter().map(|it| it.word).collect::<std::collections::BTreeSet<_>>().len()
            );
            let packages: Vec<_> = exercise.public.agenda.packages().collect();
            let sheet = &exercise.confidential[mine].score_sheet;
            let best = packages.iter().max_by_key(|it| sheet.value(it)).unwrap();
            for _ in 0..90 {
                let play = session.state().play.as_ref().unwrap();
                if play.ending().is_some() {
                    break;
                }
                let (by, action) = session.counterpart_move().unwrap_or_else(|| {
                    let offer = Action::Offer(Terms::from(best));
                    let is_possible = play.may(mine, &offer).is_ok();
                    (mine, if is_possible { offer } else { Action::WalkAway })
                });
                session = session.push(Session::entry(by, Act::AtTable(action), 0)).unwrap().0;
            }
            assert!(session.state().play.as_ref().unwrap().ending().is_some(), "{seed}");
        }
    }
}

#[test]
fn an_assembled_case_is_worked_through_from_the_first_sheet_to_the_last() {
    let pack = assemble(&[tool("onion").as_bytes(), tool("batna").as_bytes()]).unwrap();
    let exercise = &pack.exercises[0];
    let mine = exercise.public.role("you").unwrap();
    let mut session = session(&pack, exercise, Mode::Alone(mine));
    let me = session.state().seats[0].role;
    let mut n_steps = 1;
    while let Some(place) = session.state().next(exercise) {
        session = session.push(Session::entry(me, Act::Go(place), 0)).unwrap().0;
        n_steps += 1;
    }
    assert_eq!(n_steps, exercise.public.steps.len() + 1);
    assert_eq!(session.state().place, Place { step: exercise.public.steps.len(), ..session.state().place });
    assert!(Json::parse(pack.source.as_bytes()).is_ok());
}
