//! What there is to negotiate, from a pack or from a plain domain file, as the
//! literature exchanges them:
//!
//! ```text
//! {"name": "…", "issues": [{"name": "…", "options": ["…", …]}, …],
//!  "parties": [{"name": "…", "reservation": 0, "utilities": [[…], …]}, …]}
//! ```

use std::{error::Error, fmt, path::Path, rc::Rc};

use parley::{
    pack::{Exercise, InvalidPack, Pack},
    points::{Agenda, Points},
};
use serde_json::{Map, Value, json};

/// The whole points that the largest number of a role with fractions becomes.
const SCALE: f64 = 100_000.0;

/// The largest plain file; packs have their own bound.
const MAX_BYTES: usize = 4 << 20;

/// A file that was accepted, as an exercise: whatever holds of packs holds of it.
pub struct Domain {
    /// Its name: the file's own, or the exercise's id.
    pub name: String,
    /// The exercise, with its sheets and reservation values. Roles, issues and
    /// options of a plain file are called `r0`, `i0`, `o0` and so on.
    pub exercise: Rc<Exercise>,
}

/// Why a file is no domain.
#[derive(Debug)]
pub enum DomainError {
    /// It lacks what every domain has, or is too large.
    Malformed(&'static str),
    /// It says what no pack may say, most often too much.
    Invalid(InvalidPack),
    /// The pack has no such exercise, or more than one and none was named.
    WhichExercise(Vec<String>),
}

impl fmt::Display for DomainError {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            DomainError::Malformed(what) => write!(f, "{what}"),
            DomainError::Invalid(invalid) => f.write_str(invalid.to_string().trim_end()),
            DomainError::WhichExercise(ids) => {
                write!(f, "name one of its exercises with a table behind #: {}", ids.join(", "))
            }
        }
    }
}

impl Error for DomainError {}

impl Domain {
    /// Opens `FILE` or `FILE#EXERCISE`.
    pub fn open(place: &str) -> Result<Domain, Box<dyn Error>> {
        let (path, id) = match place.rsplit_once('#') {
            Some((path, id)) => (path, Some(id)),
            None => (place, None),
        };
        let bytes = crate::read(Path::new(path))?;
        Domain::read(&bytes, id).map_err(|e| format!("{place}: {e}").into())
    }

    /// Reads a pack or a plain domain.
    pub fn read(bytes: &[u8], id: Option<&str>) -> Result<Domain, DomainError> {
        if MAX_BYTES < bytes.len() {
            return Err(DomainError::Malformed("the file has more than 4 MiB"));
        }
        let plain = serde_json::from_slice::<Value>(bytes).ok().filter(|it| it.get("parties").is_some());
        if let Some(file) = plain {
            return Domain::from_plain(&file);
        }
        let pack = Pack::open(bytes).map_err(DomainError::Invalid)?;
        let tables = || pack.exercises.iter().filter(|it| it.public.table().is_some());
        let found = match id {
            Some(id) => tables().find(|it| it.public.id.as_str() == id),
            None => tables().next().filter(|_| tables().count() == 1),
        };
        match found {
            Some(it) => Ok(Domain { name: it.public.id.to_string(), exercise: it.clone() }),
            None => Err(DomainError::WhichExercise(tables().map(|it| it.public.id.to_string()).collect())),
        }
    }

    fn from_plain(file: &Value) -> Result<Domain, DomainError> {
        let name = file["name"].as_str().unwrap_or("domain").to_owned();
        let issues = file["issues"].as_array().ok_or(DomainError::Malformed("`issues` is missing"))?;
        let sizes: Option<Vec<usize>> = issues.iter().map(|it| it["options"].as_array().map(Vec::len)).collect();
        let sizes = sizes.ok_or(DomainError::Malformed("an issue has no `options`"))?;
        let parties = file["parties"].as_array().ok_or(DomainError::Malformed("`parties` is missing"))?;
        let roles: Result<Vec<Role>, DomainError> = parties.iter().map(|it| Role::read(it, &sizes)).collect();
        Domain::from_roles(name, &sizes, &roles?)
    }

    /// An exercise with these sheets, one table where all speak in turn.
    pub fn from_roles(name: String, sizes: &[usize], roles: &[Role]) -> Result<Domain, DomainError> {
        let pack = Pack::open(pack(sizes, roles).to_string().as_bytes()).map_err(DomainError::Invalid)?;
        let exercise = pack.exercises.first().ok_or(DomainError::Malformed("there is nothing to negotiate"))?.clone();
        Ok(Domain { name, exercise })
    }

    /// What there is to settle.
    pub fn agenda(&self) -> &Agenda {
        &self.exercise.public.agenda
    }
}

/// One role of a plain domain in whole points.
#[derive(Debug, Clone)]
pub struct Role {
    points: Vec<Vec<i64>>,
    reservation_value: i64,
}

impl Role {
    /// A role to whom everything is worth nothing.
    pub fn indifferent(sizes: &[usize]) -> Role {
        Role { points: sizes.iter().map(|n| vec![0; *n]).collect(), reservation_value: 0 }
    }

    fn read(party: &Value, sizes: &[usize]) -> Result<Role, DomainError> {
        let reservation = party["reservation"].as_f64().unwrap_or(0.0);
        Role::from_numbers(&party["utilities"], reservation, sizes)
    }

    /// A role by its numbers. Whole numbers stay as they are. Others become
    /// whole points of which the largest has 100,000; utilities are rounded
    /// down and the reservation value up, so that no package that is worth less
    /// than it can seem to be worth more.
    pub fn from_numbers(utilities: &Value, reservation: f64, sizes: &[usize]) -> Result<Role, DomainError> {
        let wrong = || DomainError::Malformed("`utilities` must have a number for every option of every issue");
        let rows = utilities.as_array().ok_or_else(wrong)?;
        let row = |it: &Value| it.as_array()?.iter().map(|it| it.as_f64().filter(|it| it.is_finite())).collect();
        let rows: Option<Vec<Vec<f64>>> = rows.iter().map(row).collect();
        let rows = rows.ok_or_else(wrong)?;
        if rows.iter().map(Vec::len).ne(sizes.iter().copied()) || !reservation.is_finite() {
            return Err(wrong());
        }
        let most = rows.iter().flatten().fold(reservation.abs(), |acc, it| acc.max(it.abs()));
        let is_whole = rows.iter().flatten().chain([&reservation]).all(|it| it.fract() == 0.0);
        let scale = if is_whole && most <= Points::MOST as f64 || most == 0.0 { 1.0 } else { SCALE / most };
        // What is a whole number but for the last bits of a fraction is that number.
        let whole = |it: f64, otherwise: fn(f64) -> f64| {
            let scaled = it * scale;
            let nearest = scaled.round();
            if (scaled - nearest).abs() < 1e-6 { nearest } else { otherwise(scaled) }
        };
        Ok(Role {
            points: rows.iter().map(|it| it.iter().map(|it| whole(*it, f64::floor) as i64).collect()).collect(),
            reservation_value: whole(reservation, f64::ceil) as i64,
        })
    }
}

fn pack(sizes: &[usize], roles: &[Role]) -> Value {
    let issues = sizes.iter().enumerate().map(|(i, n)| {
        let options: Vec<Value> = (0..*n).map(|o| json!({ "id": format!("o{o}"), "title": format!("{o}") })).collect();
        json!({ "id": format!("i{i}"), "title": format!("{i}"), "options": options })
    });
    let cards = roles.iter().enumerate().map(|(r, role)| {
        let sheet: Map<String, Value> = (role.points.iter().enumerate())
            .map(|(i, row)| {
                let row: Map<String, Value> =
                    row.iter().enumerate().map(|(o, it)| (format!("o{o}"), (*it).into())).collect();
                (format!("i{i}"), row.into())
            })
            .collect();
        json!({
            "id": format!("r{r}"),
            "public": { "name": format!("{r}"), "institution": "-", "about": "-" },
            "confidential": {
                "instructions": "-", "batna": "-", "score_sheet": sheet,
                "reservation_value": role.reservation_value, "target": role.reservation_value,
            },
        })
    });
    json!({
        "format": 1, "id": "domain", "version": "1.0.0", "languages": ["en"], "title": "-", "summary": "-",
        "licence": "CC0-1.0", "authors": ["-"],
        "exercises": [{
            "id": "domain", "title": "-", "summary": "-", "level": 1, "minutes": 10, "trains": ["claiming"],
            "people": { "min": 1, "ideal": roles.len(), "max": roles.len() },
            "rights_floor": "-", "general_information": "-",
            "issues": issues.collect::<Vec<_>>(), "roles": cards.collect::<Vec<_>>(),
            "steps": [{
                "id": "table", "kind": "table", "title": "-", "minutes": 10, "order": "turns", "offers": "package",
                "rounds": 20, "decision": { "rule": "unanimity" },
            }],
            "debrief": { "minutes": 0, "what": ["-"], "so_what": ["-"], "now_what": ["-"], "principle": "-" },
            "facilitation": {
                "aim": "-", "before": [], "run_sheet": [{ "minute": 0, "does": "-" }], "watch_for": [], "adapt": [],
            },
        }],
    })
}
