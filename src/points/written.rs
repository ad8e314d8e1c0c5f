//! Issues and score sheets as they are written.

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
        /// The event on which its points depend.
        depends_on: Option<Id>,
    }
}

/// An object whose keys are ids of the exercise.
#[derive(Debug, Clone, PartialEq)]
pub struct ByKey<T>(Vec<(String, T)>);

// A list, because it is short, and because each kind of map is four kilobytes of the first visit.
impl<T> ByKey<T> {
    /// The value of a key.
    pub fn get(&self, key: &str) -> Option<&T> {
        self.0.iter().find(|(it, _)| it == key).map(|(_, value)| value)
    }

    /// Takes the value of a key out.
    pub fn remove(&mut self, key: &str) -> Option<T> {
        let at = self.0.iter().position(|(it, _)| it == key)?;
        Some(self.0.remove(at).1)
    }

    /// Every key with its value, in the order of the file.
    pub fn iter(&self) -> impl Iterator<Item = (&String, &T)> {
        self.0.iter().map(|(key, value)| (key, value))
    }

    /// The keys, in the order of the file.
    pub fn keys(&self) -> impl Iterator<Item = &String> {
        self.0.iter().map(|(key, _)| key)
    }
}

impl<T> Default for ByKey<T> {
    fn default() -> Self {
        ByKey(Vec::new())
    }
}

impl<T: Written> Written for ByKey<T> {
    fn read(reader: &Reader) -> Option<Self> {
        let mut entries = Some(Vec::new());
        for (key, reader) in reader.entries()? {
            // All are read, so that all problems are noted.
            match (T::read(&reader), &mut entries) {
                (Some(it), Some(entries)) => entries.push((key.to_owned(), it)),
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
    let none = ByKey::default();
    let mut sheet = Vec::new();
    for (issue, options) in issues {
        let points = file.get(issue.as_str()).unwrap_or(&none);
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
    for key in file.keys().filter(|key| !issues.iter().any(|(it, _)| it.as_str() == *key)) {
        problem(String::new(), unknown("issue", key));
    }
    ScoreSheet::new(sheet)
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
