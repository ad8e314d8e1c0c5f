//! An exercise apart: what everybody may see, what each role alone may see,
//! what comes later, and the pack that one seat can open with what it was given.
//!
//! A seat's pack goes through the same door as any other. Whatever it was not
//! given stands in it as blanks, so nothing of another role is on the device to
//! be hidden.

use super::seal::Compartment;
use crate::{
    document::{Id, Json},
    pack::Pack,
};

/// An exercise's compartments, as parts of the pack's file.
#[derive(Debug, Clone, PartialEq)]
pub struct Compartments {
    /// The pack with this exercise alone, without what follows here.
    pub public: Json,
    /// What each role alone is told, without its news.
    pub roles: Vec<(Id, Json)>,
    /// The news: whose, [which](inject), and what it says. The author's id of it
    /// would tell something, so it is inside only.
    pub injects: Vec<(Compartment, Json)>,
    /// Everything that all may see when the steps are done.
    pub debrief: Json,
    /// What only the trainer may see.
    pub trainer: Json,
}

/// What a seat was given of an exercise.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Given {
    /// What its own role is told, if it has one.
    pub role: Option<(Id, Json)>,
    /// The news that it has opened, in their order.
    pub news: Vec<Json>,
    /// The debrief, once the word for it was said.
    pub debrief: Option<Json>,
}

/// What a role without points and words of its own stands for.
const BLANK: &str = "—";

/// The compartment of a role's news, by its place among them.
pub fn inject(role: &Id, n: usize) -> Option<Compartment> {
    Some(Compartment::Inject { role: role.clone(), news: Id::new(&(n + 1).to_string())? })
}

/// Takes an exercise of a pack apart. `None` if the pack has none of that id.
pub fn split(pack: &Pack, exercise: &Id) -> Option<Compartments> {
    let source = Json::parse(pack.source.as_bytes()).ok()?;
    let exercises = list(source.get("exercises")?)?;
    let whole = exercises.iter().find(|it| it.get("id") == Some(&text(exercise)))?;
    let mut roles = Vec::new();
    let mut injects = Vec::new();
    let mut public_roles = Vec::new();
    let mut confidential = Vec::new();
    for role in list(whole.get("roles")?)? {
        let Json::Text(id) = role.get("id")? else { return None };
        let id = Id::new(id)?;
        let part = role.get("confidential")?;
        for (n, news) in part.get("news").and_then(list).unwrap_or_default().iter().enumerate() {
            injects.push((inject(&id, n)?, news.clone()));
        }
        confidential.push((id.to_string(), part.clone()));
        roles.push((id, without(part, &["news"])));
        public_roles.push(without(role, &["confidential"]));
    }
    let debrief = Json::Record(vec![
        ("confidential".into(), Json::Record(confidential)),
        ("debrief".into(), whole.get("debrief")?.clone()),
    ]);
    // Which exercise it is a form of names another one, which is not there.
    let public = without(whole, &["form", "roles", "debrief", "facilitation"]);
    let public = with(&public, "roles", Json::List(public_roles));
    Some(Compartments {
        public: with(&source, "exercises", Json::List(vec![public])),
        roles,
        injects,
        debrief,
        trainer: whole.get("facilitation")?.clone(),
    })
}

/// The file of the pack that a seat can open, for [`Pack::reopen`]. `None` if
/// the public part is not one that [`split`] made.
pub fn assemble(public: &Json, given: &Given) -> Option<String> {
    let language = match list(public.get("languages")?)?.first()? {
        Json::Text(it) => it.as_str(),
        _ => return None,
    };
    let [exercise] = list(public.get("exercises")?)? else { return None };
    let blank = || Json::Record(vec![(language.to_owned(), Json::Text(BLANK.into()))]);
    let stranger = stranger(exercise, &blank)?;
    let roles = list(exercise.get("roles")?)?.iter().map(|role| {
        let id = role.get("id");
        let own = given.role.as_ref().filter(|(it, _)| id == Some(&text(it)));
        let told = match (&given.debrief, own) {
            (Some(debrief), _) => match id {
                Some(Json::Text(id)) => {
                    debrief.get("confidential").and_then(|it| it.get(id)).unwrap_or(&stranger).clone()
                }
                _ => stranger.clone(),
            },
            (None, Some((_, part))) if given.news.is_empty() => part.clone(),
            (None, Some((_, part))) => with(part, "news", Json::List(given.news.clone())),
            (None, None) => stranger.clone(),
        };
        with(role, "confidential", told)
    });
    let roles = Json::List(roles.collect());
    let debrief = match given.debrief.as_ref() {
        Some(it) => it.get("debrief")?.clone(),
        None => Json::Record(vec![
            ("minutes".into(), Json::Number(0)),
            ("what".into(), Json::List(vec![blank()])),
            ("so_what".into(), Json::List(vec![blank()])),
            ("now_what".into(), Json::List(vec![blank()])),
            ("principle".into(), blank()),
        ]),
    };
    let row = Json::Record(vec![("minute".into(), Json::Number(0)), ("does".into(), blank())]);
    let none = || Json::List(Vec::new());
    let facilitation = Json::Record(vec![
        ("aim".into(), blank()),
        ("before".into(), none()),
        ("run_sheet".into(), Json::List(vec![row])),
        ("watch_for".into(), none()),
        ("adapt".into(), none()),
    ]);
    let exercise = [("roles", roles), ("debrief", debrief), ("facilitation", facilitation)]
        .into_iter()
        .fold(exercise.clone(), |it, (key, value)| with(&it, key, value));
    Some(with(public, "exercises", Json::List(vec![exercise])).to_compact())
}

/// The part of a role of which nothing was given: no words, no points.
fn stranger(exercise: &Json, blank: &dyn Fn() -> Json) -> Option<Json> {
    let instructions = ("instructions".to_owned(), blank());
    let Some(issues) = exercise.get("issues").and_then(list) else { return Some(Json::Record(vec![instructions])) };
    let events = exercise.get("events").and_then(list).unwrap_or_default();
    let zeros = |event: &Json| Some(Json::Record(states(event)?.into_iter().map(|it| (it, Json::Number(0))).collect()));
    let sheet = issues.iter().filter_map(|issue| {
        let points = list(issue.get("options")?)?.iter().filter_map(|option| {
            let event = option.get("depends_on").and_then(|id| events.iter().find(|it| it.get("id") == Some(id)));
            Some((key(option.get("id")?)?, event.and_then(zeros).unwrap_or(Json::Number(0))))
        });
        Some((key(issue.get("id")?)?, Json::Record(points.collect())))
    });
    let mut fields = vec![
        instructions,
        ("batna".to_owned(), blank()),
        ("reservation_value".to_owned(), Json::Number(0)),
        ("target".to_owned(), Json::Number(0)),
        ("score_sheet".to_owned(), Json::Record(sheet.collect())),
    ];
    if !events.is_empty() {
        // Somebody has to be sure of something: a hundred percent of the first state.
        let beliefs = events.iter().filter_map(|event| {
            let percents = states(event)?.into_iter().enumerate();
            let percents = percents.map(|(i, id)| (id, Json::Number(if i == 0 { 100 } else { 0 })));
            Some((key(event.get("id")?)?, Json::Record(percents.collect())))
        });
        fields.push(("beliefs".to_owned(), Json::Record(beliefs.collect())));
    }
    Some(Json::Record(fields))
}

/// The ids of an event's states.
fn states(event: &Json) -> Option<Vec<String>> {
    Some(list(event.get("states")?)?.iter().filter_map(|it| key(it.get("id")?)).collect())
}

fn list(json: &Json) -> Option<&[Json]> {
    match json {
        Json::List(items) => Some(items),
        _ => None,
    }
}

fn key(json: &Json) -> Option<String> {
    match json {
        Json::Text(it) => Some(it.clone()),
        _ => None,
    }
}

fn text(id: &Id) -> Json {
    Json::Text(id.to_string())
}

fn without(record: &Json, keys: &[&str]) -> Json {
    match record {
        Json::Record(fields) => {
            Json::Record(fields.iter().filter(|(key, _)| !keys.contains(&key.as_str())).cloned().collect())
        }
        other => other.clone(),
    }
}

fn with(record: &Json, key: &str, value: Json) -> Json {
    let mut fields = match without(record, &[key]) {
        Json::Record(fields) => fields,
        _ => Vec::new(),
    };
    fields.push((key.to_owned(), value));
    Json::Record(fields)
}
