//! Issues and score sheets as they are written.

use std::collections::BTreeMap;

use super::{Points, ScoreSheet};
use crate::{
    document::{Id, List, ProblemKind, Reader, Written},
    text::{Label, Passage},
};

written! {
    /// An issue as it was written.
    pub struct IssueFile {
        /// Its id.
        id: Id,
        /// Its name.
        title: Label,
        /// What it means.
        explanation: Option<Passage>,
        /// The ways to settle it.
        options: List<OptionFile, 2, 64>,
    }
}

written! {
    /// An option as it was written.
    pub struct OptionFile {
        /// Its id in the issue.
        id: Id,
        /// Its name.
        title: Label,
    }
}

/// An object whose keys are ids of the exercise.
#[derive(Debug, Clone, PartialEq)]
pub struct ByKey<T>(pub BTreeMap<String, T>);

impl<T: Written> Written for ByKey<T> {
    fn read(reader: &Reader) -> Option<Self> {
        let mut entries = Some(BTreeMap::new());
        for (key, reader) in reader.entries()? {
            // All are read, so that all problems are noted.
            match (T::read(&reader), &mut entries) {
                (Some(it), Some(entries)) => drop(entries.insert(key.to_owned(), it)),
                _ => entries = None,
            }
        }
        entries.map(ByKey)
    }
}

/// The score sheet of checked issues, each with its id and those of its options.
/// An option without points is noted and gets 0, and so is what has no issue or
/// option here. Places are those inside the sheet, as the rest of a JSON pointer.
pub fn score_sheet(
    file: &ByKey<ByKey<Points>>,
    issues: &[(&Id, Vec<&Id>)],
    problem: &mut dyn FnMut(String, ProblemKind),
) -> ScoreSheet {
    let none = BTreeMap::new();
    let mut sheet = Vec::new();
    for (issue, options) in issues {
        let points = file.0.get(issue.as_str()).map_or(&none, |it| &it.0);
        for key in points.keys().filter(|key| !options.iter().any(|it| it.as_str() == *key)) {
            problem(issue.to_string(), unknown("option", key));
        }
        let row = options.iter().map(|option| match points.get(option.as_str()) {
            Some(points) => *points,
            None => {
                let (issue, option) = (issue.to_string(), option.to_string());
                problem(String::new(), ProblemKind::MissingPoints { issue, option });
                Points(0)
            }
        });
        sheet.push(row.collect());
    }
    for key in file.0.keys().filter(|key| !issues.iter().any(|(it, _)| it.as_str() == *key)) {
        problem(String::new(), unknown("issue", key));
    }
    ScoreSheet(sheet)
}

fn unknown(what: &'static str, key: &str) -> ProblemKind {
    ProblemKind::Unknown { what, id: key.chars().take(64).collect() }
}

#[cfg(feature = "schema")]
impl<T: schemars::JsonSchema> schemars::JsonSchema for ByKey<T> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> std::borrow::Cow<'static, str> {
        format!("ByKey{}", T::schema_name()).into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "type": "object",
            "propertyNames": generator.subschema_for::<Id>(),
            "additionalProperties": generator.subschema_for::<T>(),
        })
    }
}
