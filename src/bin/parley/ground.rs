//! Where counterparts spar: an exercise of a pack, or a published domain that
//! becomes one.

use std::{error::Error, fmt, path::Path, rc::Rc};

use parley::{
    analysis::{Domain, InvalidDomain},
    counterpart::{MAX_PACKAGES, can_play},
    document::Json,
    pack::{Exercise, InvalidPack, Pack},
    points::{Agenda, Points},
};
use serde_json::{Map, Value, json};

/// The whole points that the largest number of a role with fractions becomes.
const SCALE: f64 = 100_000.0;

/// A file that was accepted, as an exercise: whatever holds of packs holds of it.
pub struct Ground {
    /// Its name: the file's own, or the exercise's id.
    pub name: String,
    /// The exercise, with its sheets and reservation values. Roles, issues and
    /// options of a plain file are called `r0`, `i0`, `o0` and so on.
    pub exercise: Rc<Exercise>,
}

/// Why a file is no domain.
#[derive(Debug)]
pub enum GroundError {
    /// It lacks what every domain has, or is too large.
    Malformed(&'static str),
    /// It is no domain.
    Domain(InvalidDomain),
    /// It says what no pack may say, most often too much.
    Invalid(InvalidPack),
    /// More packages than a counterpart can look through.
    TooManyPackages,
    /// The pack has no such exercise, or more than one and none was named.
    WhichExercise(Vec<String>),
}

impl fmt::Display for GroundError {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            GroundError::Malformed(what) => write!(f, "{what}"),
            GroundError::Domain(invalid) => write!(f, "{invalid}"),
            GroundError::Invalid(invalid) => f.write_str(invalid.to_string().trim_end()),
            GroundError::TooManyPackages => {
                write!(f, "counterparts play among at most {MAX_PACKAGES} packages; use fewer issues or options")
            }
            GroundError::WhichExercise(ids) => {
                write!(f, "name one of its exercises with a table behind #: {}", ids.join(", "))
            }
        }
    }
}

impl Error for GroundError {}

impl Ground {
    /// Opens `FILE` or `FILE#EXERCISE`.
    pub fn open(place: &str) -> Result<Ground, Box<dyn Error>> {
        let (path, id) = match place.rsplit_once('#') {
            Some((path, id)) => (path, Some(id)),
            None => (place, None),
        };
        let bytes = crate::read(Path::new(path))?;
        Ground::read(&bytes, id).map_err(|e| format!("{place}: {e}").into())
    }

    /// Reads a pack or a plain domain.
    pub fn read(bytes: &[u8], id: Option<&str>) -> Result<Ground, GroundError> {
        if Domain::MAX_BYTES < bytes.len() {
            return Err(GroundError::Malformed("the file has more than 4 MiB"));
        }
        if Json::parse_up_to(Domain::MAX_BYTES, bytes).is_ok_and(|it| Domain::is_domain(&it)) {
            return Ground::from_domain(&Domain::open(bytes).map_err(GroundError::Domain)?);
        }
        let pack = Pack::open(bytes).map_err(GroundError::Invalid)?;
        let tables = || pack.exercises.iter().filter(|it| it.public.table().is_some());
        let found = match id {
            Some(id) => tables().find(|it| it.public.id.as_str() == id),
            None => tables().next().filter(|_| tables().count() == 1),
        };
        match found {
            Some(it) => Ground::of(it.public.id.to_string(), it.clone()),
            None => Err(GroundError::WhichExercise(tables().map(|it| it.public.id.to_string()).collect())),
        }
    }

    fn from_domain(domain: &Domain) -> Result<Ground, GroundError> {
        let agenda = &domain.agenda;
        let sizes: Vec<usize> = agenda.issues().map(|it| agenda.options(it).count()).collect();
        let roles: Vec<Role> = domain
            .sheets
            .iter()
            .map(|(role, sheet)| {
                let row = |issue| agenda.options(issue).map(|option| sheet.points(issue, option).0).collect();
                Role {
                    points: agenda.issues().map(row).collect(),
                    reservation_value: domain.reservation_values[role].0,
                }
            })
            .collect();
        Ground::from_roles(domain.name.clone(), &sizes, &roles)
    }

    /// An exercise with these sheets, one table where all speak in turn.
    pub fn from_roles(name: String, sizes: &[usize], roles: &[Role]) -> Result<Ground, GroundError> {
        let pack = Pack::open(pack(sizes, roles).to_string().as_bytes()).map_err(GroundError::Invalid)?;
        let exercise = pack.exercises.first().ok_or(GroundError::Malformed("there is nothing to negotiate"))?.clone();
        Ground::of(name, exercise)
    }

    fn of(name: String, exercise: Rc<Exercise>) -> Result<Ground, GroundError> {
        if can_play(&exercise.public.agenda) {
            Ok(Ground { name, exercise })
        } else {
            Err(GroundError::TooManyPackages)
        }
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

    /// A role by its numbers. Whole numbers stay as they are. Others become
    /// whole points of which the largest has 100,000; utilities are rounded
    /// down and the reservation value up, so that no package that is worth less
    /// than it can seem to be worth more.
    pub fn from_numbers(utilities: &Value, reservation: f64, sizes: &[usize]) -> Result<Role, GroundError> {
        let wrong = || GroundError::Malformed("`utilities` must have a number for every option of every issue");
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
