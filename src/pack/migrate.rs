use std::cell::RefCell;

use crate::document::{Json, Problem, ProblemKind};

/// The newest pack format that this program reads and the one it writes.
pub const FORMAT: u32 = 1;

/// Brings a document of any known format to the newest one.
///
/// Each change of the format gets a named function here, from one number to the
/// next, and a frozen file in `tests/data/formats/`. Format 1 is the first.
pub(super) fn migrate(json: Json, problems: &RefCell<Vec<Problem>>) -> Option<Json> {
    let problem = |at: &str, kind| {
        problems.borrow_mut().push(Problem { at: at.to_owned(), kind });
        None
    };
    match json.get("format") {
        Some(Json::Number(1)) => Some(json),
        Some(Json::Number(found)) if i64::from(FORMAT) < *found => {
            problem("/format", ProblemKind::NewerFormat { found: *found, known: FORMAT })
        }
        Some(Json::Number(found)) => {
            problem("/format", ProblemKind::OutOfRange { min: 1, max: FORMAT.into(), found: *found })
        }
        Some(_) => problem("/format", ProblemKind::WrongKind { needed: "a whole number", found: "something else" }),
        None => problem("", ProblemKind::MissingKey("format")),
    }
}
