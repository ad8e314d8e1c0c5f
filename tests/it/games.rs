//! Exercises written in code: just the rules and the points, with dull words.

use std::{collections::BTreeSet, rc::Rc, sync::LazyLock};

use parley::{
    counterpart::Persona,
    document::Id,
    pack::{Exercise, Pack},
    points::{ByRole, Package, Points, RoleId},
    session::{Head, Mode},
};
use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;
use serde_json::{Map, Value, json};

/// An exercise by its numbers. The roles are `a`, `b`, …, the issues `i0`,
/// `i1`, …, the options of each `o0`, `o1`, ….
#[derive(Debug, Clone)]
pub struct Game {
    /// Points by role, issue and option.
    pub points: Vec<Vec<Vec<i64>>>,
    /// Each role's reservation value.
    pub limits: Vec<i64>,
    /// Each role's target.
    pub targets: Vec<i64>,
    /// Each role's news.
    pub news: Vec<Vec<Value>>,
    /// `turns` or `free`.
    pub order: &'static str,
    /// `package` or `partial`.
    pub offers: &'static str,
    /// How often each role may offer.
    pub rounds: usize,
    /// How many minutes the table has.
    pub minutes: usize,
    /// Whether they are a limit.
    pub clock: bool,
    /// The decision rule.
    pub decision: Value,
}

impl Game {
    /// A table of turns, packages and unanimity with these points.
    pub fn new(points: Vec<Vec<Vec<i64>>>) -> Game {
        let n_roles = points.len();
        Game {
            limits: vec![0; n_roles],
            targets: vec![1; n_roles],
            news: vec![Vec::new(); n_roles],
            points,
            order: "turns",
            offers: "package",
            rounds: 20,
            minutes: 10,
            clock: false,
            decision: json!({ "rule": "unanimity" }),
        }
    }

    /// A table of so many roles that settle two issues of two options each.
    pub fn of_roles(n_roles: usize) -> Game {
        Game::new((0..n_roles).map(|i| vec![vec![i as i64, 5], vec![3, 0]]).collect())
    }

    pub fn n_roles(&self) -> usize {
        self.points.len()
    }

    /// How many options each issue has.
    pub fn sizes(&self) -> Vec<usize> {
        self.points[0].iter().map(Vec::len).collect()
    }

    /// All packages as lists of options, the last issue changing fastest.
    pub fn packages(&self) -> Vec<Vec<usize>> {
        self.sizes().into_iter().fold(vec![Vec::new()], |packages, n| {
            packages.iter().flat_map(|it| (0..n).map(move |o| [it.as_slice(), &[o]].concat())).collect()
        })
    }

    /// What a package is worth to each role, added up by hand.
    pub fn values(&self, package: &[usize]) -> Vec<i64> {
        self.points.iter().map(|sheet| package.iter().zip(sheet).map(|(o, issue)| issue[*o]).sum()).collect()
    }

    /// The pack's file.
    pub fn json(&self) -> Value {
        let issues: Vec<Value> = (self.sizes().iter().enumerate())
            .map(|(i, n)| {
                let options: Vec<Value> =
                    (0..*n).map(|o| json!({ "id": format!("o{o}"), "title": format!("{o}") })).collect();
                json!({ "id": format!("i{i}"), "title": format!("Issue {i}"), "options": options })
            })
            .collect();
        let roles: Vec<Value> = (0..self.n_roles())
            .map(|r| {
                let sheet: Map<String, Value> = (self.points[r].iter().enumerate())
                    .map(|(i, issue)| {
                        let points: Map<String, Value> =
                            issue.iter().enumerate().map(|(o, it)| (format!("o{o}"), (*it).into())).collect();
                        (format!("i{i}"), points.into())
                    })
                    .collect();
                json!({
                    "id": role_name(r),
                    "public": { "name": role_name(r), "institution": "x", "about": "x" },
                    "confidential": {
                        "instructions": "x", "batna": "x",
                        "reservation_value": self.limits[r], "target": self.targets[r],
                        "score_sheet": sheet, "news": self.news[r],
                    },
                })
            })
            .collect();
        json!({
            "format": 1, "id": "game", "version": "1.0.0", "languages": ["en"], "title": "x", "summary": "x",
            "licence": "CC0-1.0", "authors": ["x"],
            "exercises": [{
                "id": "game", "title": "x", "summary": "x", "level": 1, "minutes": 10,
                "people": { "min": 1, "ideal": 2, "max": 8 }, "trains": ["claiming"],
                "rights_floor": "x", "general_information": "x", "issues": issues, "roles": roles,
                "steps": [{
                    "id": "table", "kind": "table", "title": "x", "minutes": self.minutes, "order": self.order,
                    "offers": self.offers, "rounds": self.rounds, "decision": self.decision, "clock": self.clock,
                }],
                "debrief": { "minutes": 0, "what": ["x"], "so_what": ["x"], "now_what": ["x"], "principle": "x" },
                "facilitation": {
                    "aim": "x", "before": [], "run_sheet": [{ "minute": 0, "does": "x" }], "watch_for": [], "adapt": [],
                },
            }],
        })
    }

    /// The exercise, through the door that every pack comes through.
    #[track_caller]
    pub fn exercise(&self) -> Rc<Exercise> {
        open(&self.json()).exercises[0].clone()
    }
}

/// The name of the role at this place: `a`, `b`, ….
pub fn role_name(i: usize) -> String {
    char::from(b'a' + i as u8).to_string()
}

/// A valid pack.
#[track_caller]
pub fn open(file: &Value) -> Pack {
    Pack::open(file.to_string().as_bytes()).unwrap_or_else(|invalid| panic!("{invalid}"))
}

/// A pack that uses every key of the format.
pub fn whole() -> Value {
    WHOLE.clone()
}

/// A pack that uses all that options can do together: what is forbidden,
/// bonuses, bets, and options that change a BATNA.
pub fn together() -> Value {
    TOGETHER.clone()
}

static TOGETHER: LazyLock<Value> =
    LazyLock::new(|| serde_json::from_str(include_str!("../data/together.json")).unwrap());

static WHOLE: LazyLock<Value> = LazyLock::new(|| serde_json::from_str(include_str!("../data/whole.json")).unwrap());

/// A role by its author's id.
#[track_caller]
pub fn role(exercise: &Exercise, id: &str) -> RoleId {
    exercise.public.role(id).unwrap_or_else(|| panic!("no role `{id}`"))
}

/// The head of a session of an exercise.
pub fn head(pack: &Pack, exercise: &Exercise, mode: Mode, seed: u64) -> Head {
    Head {
        id: Id::new("00ff").unwrap(),
        pack: pack.id.clone(),
        version: pack.version.clone(),
        hash: pack.hash.clone(),
        exercise: exercise.public.id.clone(),
        mode,
        persona: Persona::default(),
        drawn: false,
        seed,
        started_ms: 1_700_000_000_000,
        parallel: None,
    }
}

/// Chance as data: one seed, the same draws on every machine.
pub struct Chance(ChaCha8Rng);

impl Chance {
    pub fn new(seed: u64) -> Chance {
        Chance(ChaCha8Rng::seed_from_u64(seed))
    }

    /// A number below `n`; 0 if there is none.
    pub fn below(&mut self, n: usize) -> usize {
        if n == 0 { 0 } else { self.0.random_range(0..n as u64) as usize }
    }

    /// A number from `from` to `to`, both included.
    pub fn between(&mut self, from: i64, to: i64) -> i64 {
        self.0.random_range(from..=to)
    }

    /// True once in `n` draws.
    pub fn once_in(&mut self, n: usize) -> bool {
        self.below(n) == 0
    }

    /// One of these.
    pub fn pick<'t, T>(&mut self, items: &'t [T]) -> &'t T {
        &items[self.below(items.len())]
    }

    /// The numbers below `n` in some order.
    pub fn order(&mut self, n: usize) -> Vec<usize> {
        let mut order: Vec<usize> = (0..n).collect();
        for i in (1..n).rev() {
            order.swap(i, self.below(i + 1));
        }
        order
    }
}

/// A package with all that can be said of it.
#[derive(Debug, Clone, PartialEq)]
pub struct Outcome {
    pub package: Package,
    pub values: ByRole<Points>,
    pub is_on_frontier: bool,
    pub is_in_zone: bool,
}

/// Every package of an exercise in the order of its agenda, by plain
/// enumeration: what the engine says is held against this.
pub fn outcomes(exercise: &Exercise) -> Vec<Outcome> {
    let limits = exercise.confidential.map(|_, it| it.reservation_value);
    outcomes_with(exercise, &limits)
}

/// The same for other reservation values.
pub fn outcomes_with(exercise: &Exercise, limits: &ByRole<Points>) -> Vec<Outcome> {
    let sheets = exercise.sheets();
    let packages: Vec<(Package, ByRole<Points>)> = (exercise.public.agenda.packages())
        .map(|package| {
            let values = sheets.map(|_, sheet| sheet.value(&package));
            (package, values)
        })
        .collect();
    let different: BTreeSet<&ByRole<Points>> = packages.iter().map(|(_, values)| values).collect();
    let is_dominated = |values: &ByRole<Points>| {
        different.iter().any(|it| *it != values && it.iter().all(|(role, value)| values[role] <= *value))
    };
    let dominated: BTreeSet<&ByRole<Points>> = different.iter().copied().filter(|it| is_dominated(it)).collect();
    packages
        .iter()
        .map(|(package, values)| Outcome {
            package: package.clone(),
            values: values.clone(),
            is_on_frontier: !dominated.contains(values),
            is_in_zone: sheets.iter().all(|(role, it)| it.limit(package, limits[role]) <= values[role]),
        })
        .collect()
}
