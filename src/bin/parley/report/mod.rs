//! What came of sessions, by their saved copies.

mod steps;
mod table;
mod together;

use std::{
    error::Error,
    path::{Path, PathBuf},
    rc::Rc,
};

use parley::{
    library,
    pack::Pack,
    session::{Head, Results, Session, SessionFile},
};
use serde_json::{Value, json};

use self::together::Together;

/// A session as it was saved, and its pack's hash.
struct Copy {
    path: String,
    pack_hash: String,
    session: Session,
}

/// Whether all sessions have reached their results. Several copies of one
/// session are read as the longest of them.
pub fn run(paths: &[PathBuf], as_json: bool) -> Result<bool, Box<dyn Error>> {
    let mut copies: Vec<Copy> = Vec::new();
    for path in paths {
        let copy = open(path)?;
        match copies.iter_mut().find(|it| it.session.head().id == copy.session.head().id) {
            Some(other) => {
                eprintln!("{} and {} are copies of one session; the longer is read", other.path, copy.path);
                if other.session.log().len() < copy.session.log().len() {
                    *other = copy;
                }
            }
            None => copies.push(copy),
        }
    }
    let results: Vec<Option<Results>> = copies.iter().map(|it| Results::of(&it.session)).collect();
    if let ([copy], [results]) = (copies.as_slice(), results.as_slice()) {
        if as_json {
            crate::line!("{}", to_json(copy, results.as_ref()));
        } else {
            tell(copy, results.as_ref());
        }
    } else if as_json {
        let sessions: Vec<Value> = copies
            .iter()
            .zip(&results)
            .map(|(copy, results)| {
                let mut value = to_json(copy, results.as_ref());
                value["file"] = copy.path.as_str().into();
                value
            })
            .collect();
        let together: Vec<Value> = together(&copies).iter().map(Together::to_json).collect();
        crate::line!("{}", json!({ "sessions": sessions, "together": together }));
    } else {
        for (copy, results) in copies.iter().zip(&results) {
            crate::line!("{}: `{}`", copy.path, copy.session.exercise().public.id);
            tell(copy, results.as_ref());
        }
        for it in together(&copies) {
            it.tell();
        }
    }
    Ok(copies.iter().zip(&results).all(|(copy, it)| it.is_some() || copy.session.state().play.is_none()))
}

fn open(path: &Path) -> Result<Copy, Box<dyn Error>> {
    read(path).map_err(|e| format!("{}: {e}", path.display()).into())
}

fn read(path: &Path) -> Result<Copy, Box<dyn Error>> {
    let file = SessionFile::open(&std::fs::read(path)?)?;
    let (pack_id, exercise_id) = Head::names(&file.head).ok_or("the copy does not name its exercise")?;
    let pack: Rc<Pack> = match file.opened_pack() {
        Some(pack) => Rc::new(pack?),
        None => library::pack(pack_id.as_str())
            .ok_or_else(|| format!("the pack `{pack_id}` neither came with the copy nor with the program"))?,
    };
    let exercise = pack.exercise(exercise_id.as_str()).ok_or("the pack has no such exercise")?;
    let head = Head::from_json(&file.head, &exercise.public).ok_or("the copy's head does not fit the exercise")?;
    let exercise = &head.exercise_of(&pack).ok_or("the exercise has no such parallel form")?;
    let (session, misfits) = Session::resume(head, exercise.clone(), &file.log);
    for misfit in &misfits {
        eprintln!("entry {} ({}) no longer fits this version of the pack and was left out", misfit.n, misfit.act);
    }
    Ok(Copy { path: path.display().to_string(), pack_hash: pack.hash.clone(), session })
}

/// The sessions that play the same exercise of the same pack, where there are
/// several.
fn together(copies: &[Copy]) -> Vec<Together<'_>> {
    let of = |copy: &Copy| {
        let head = copy.session.head();
        (copy.pack_hash.clone(), head.exercise.clone(), head.parallel)
    };
    let mut groups: Vec<Vec<&Copy>> = Vec::new();
    for copy in copies {
        match groups.iter_mut().find(|it| of(it[0]) == of(copy)) {
            Some(group) => group.push(copy),
            None => groups.push(vec![copy]),
        }
    }
    let groups = groups.into_iter().filter(|it| 1 < it.len());
    groups
        .map(|group| Together {
            exercise: group[0].session.exercise(),
            sessions: group.iter().map(|it| &it.session).collect(),
        })
        .collect()
}

fn tell(copy: &Copy, results: Option<&Results>) {
    match results {
        Some(results) => table::tell(copy.session.exercise(), results),
        None if copy.session.state().play.is_some() => crate::line!("the table is still open"),
        None => {}
    }
    steps::tell(&copy.session);
}

fn to_json(copy: &Copy, results: Option<&Results>) -> Value {
    let exercise = copy.session.exercise();
    let mut value = results.map_or_else(|| json!({ "ending": null }), |it| table::to_json(exercise, it));
    if let Value::Object(fields) = &mut value {
        steps::put_json(&copy.session, fields);
    }
    value
}
