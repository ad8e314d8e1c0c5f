use std::rc::Rc;

use crate::{
    counterpart::Persona,
    document::{Id, Json},
    pack::{Exercise, Pack, Public},
    points::RoleId,
};

/// Who plays.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// One person in this role; the program plays the others.
    Alone(RoleId),
    /// One person for each role, round one device.
    OneDevice,
    /// One person in this role at a device of their own; the others of the group
    /// sit at theirs, and the device holds nothing of them.
    Seat(RoleId),
}

/// What stays the same during a session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Head {
    /// The session's own name, 128 random bits in hexadecimal.
    pub id: Id,
    /// The pack's id.
    pub pack: Id,
    /// The pack's version when the session began.
    pub version: String,
    /// The pack's hash when the session began.
    pub hash: String,
    /// The exercise's id in the pack.
    pub exercise: Id,
    /// Who plays.
    pub mode: Mode,
    /// What the roles that the program plays play like.
    pub persona: Persona,
    /// Whether the persona was drawn, so that it is told only after the table.
    pub drawn: bool,
    /// The chance of this session.
    pub seed: u64,
    /// When it began, in milliseconds since 1970.
    pub started_ms: i64,
    /// The seed of the parallel form that is played, in a second attempt.
    pub parallel: Option<u64>,
}

impl Head {
    /// The head as it is saved.
    pub fn to_json(&self, public: &Public) -> Json {
        let role = match self.mode {
            Mode::Alone(role) | Mode::Seat(role) => Json::Text(public.roles[role].id.to_string()),
            Mode::OneDevice => Json::Null,
        };
        let mut fields = vec![
            ("id".into(), Json::Text(self.id.to_string())),
            ("pack".into(), Json::Text(self.pack.to_string())),
            ("version".into(), Json::Text(self.version.clone())),
            ("hash".into(), Json::Text(self.hash.clone())),
            ("exercise".into(), Json::Text(self.exercise.to_string())),
            ("role".into(), role),
            ("counterpart".into(), Json::Text(self.persona.id().to_owned())),
            // JSON numbers lose the low bits of large integers in other programs.
            ("seed".into(), Json::Text(self.seed.to_string())),
            ("started".into(), Json::Number(self.started_ms)),
        ];
        if let Mode::Seat(_) = self.mode {
            fields.push(("seat".into(), Json::Bool(true)));
        }
        if self.drawn {
            fields.push(("drawn".into(), Json::Bool(true)));
        }
        if let Some(seed) = self.parallel {
            fields.push(("parallel".into(), Json::Text(seed.to_string())));
        }
        Json::Record(fields)
    }

    /// The exercise that the session plays: the one of its name, or in a second
    /// attempt that one's parallel form. `None` if the pack has none of that
    /// name, or there is no such form.
    pub fn exercise_of(&self, pack: &Pack) -> Option<Rc<Exercise>> {
        let exercise = pack.exercise(self.exercise.as_str())?;
        match self.parallel {
            None => Some(exercise.clone()),
            Some(seed) => exercise.parallel(seed).map(Rc::new),
        }
    }

    /// The ids of pack and exercise of a saved head, to find them by.
    pub fn names(json: &Json) -> Option<(Id, Id)> {
        Some((id(json, "pack")?, id(json, "exercise")?))
    }

    /// Whether a saved head is one of a second attempt.
    pub fn is_second_attempt(json: &Json) -> bool {
        json.get("parallel").is_some_and(|it| *it != Json::Null)
    }

    /// Whether a saved head is one of a seat that was dealt.
    pub fn is_seat(json: &Json) -> bool {
        json.get("seat") == Some(&Json::Bool(true))
    }

    /// Reads a saved head. `None` if it is none, or names a role that the
    /// exercise does not have, or a counterpart that this program does not know.
    /// A head without a counterpart has the default one, and one that does not
    /// say that it was drawn was chosen. One that names no parallel form plays
    /// the exercise itself.
    pub fn from_json(json: &Json, public: &Public) -> Option<Head> {
        let is_seat = Head::is_seat(json);
        let mode = match json.get("role") {
            None | Some(Json::Null) if !is_seat => Mode::OneDevice,
            Some(Json::Text(role)) if is_seat => Mode::Seat(public.role(role)?),
            Some(Json::Text(role)) => Mode::Alone(public.role(role)?),
            _ => return None,
        };
        let persona = match json.get("counterpart") {
            None | Some(Json::Null) => Persona::default(),
            Some(Json::Text(id)) => Persona::from_id(id)?,
            Some(_) => return None,
        };
        let drawn = match json.get("drawn") {
            None | Some(Json::Null) => false,
            Some(Json::Bool(it)) => *it,
            Some(_) => return None,
        };
        let parallel = match json.get("parallel") {
            None | Some(Json::Null) => None,
            Some(_) => Some(short(json, "parallel")?.parse().ok()?),
        };
        let (pack, exercise) = Head::names(json)?;
        Some(Head {
            id: id(json, "id")?,
            pack,
            version: short(json, "version")?,
            hash: short(json, "hash")?,
            exercise,
            mode,
            persona,
            drawn,
            seed: short(json, "seed")?.parse().ok()?,
            started_ms: match json.get("started")? {
                Json::Number(it) => *it,
                _ => return None,
            },
            parallel,
        })
    }
}

fn short(json: &Json, key: &str) -> Option<String> {
    match json.get(key)? {
        Json::Text(it) if it.len() <= 64 => Some(it.clone()),
        _ => None,
    }
}

fn id(json: &Json, key: &str) -> Option<Id> {
    Id::new(&short(json, key)?)
}
