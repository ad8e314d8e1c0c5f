use std::{any::Any, cell::RefCell};

use super::{Json, Problem, ProblemKind};

/// The most problems that are listed.
const MAX_PROBLEMS: usize = 1_000;

/// A place in a document that notes what is wrong there.
#[derive(Clone)]
pub struct Reader<'a> {
    at: String,
    json: &'a Json,
    problems: &'a RefCell<Vec<Problem>>,
    knowing: &'a dyn Any,
}

impl<'a> Reader<'a> {
    /// A reader at the root of a document. Problems go to `problems`.
    pub fn new(json: &'a Json, problems: &'a RefCell<Vec<Problem>>) -> Reader<'a> {
        Reader { at: String::new(), json, problems, knowing: &() }
    }

    /// The same reader, knowing something that reading depends on.
    pub fn knowing(self, it: &'a dyn Any) -> Reader<'a> {
        Reader { knowing: it, ..self }
    }

    /// What the reader was told to know, if it is of this type.
    pub fn known<T: 'static>(&self) -> Option<&'a T> {
        self.knowing.downcast_ref()
    }

    /// The value here.
    pub fn json(&self) -> &'a Json {
        self.json
    }

    /// Notes a problem here. Always `None`, so that it can end a reading.
    pub fn problem<T>(&self, kind: ProblemKind) -> Option<T> {
        note(&mut self.problems.borrow_mut(), Problem { at: self.at.clone(), kind });
        None
    }

    /// Notes that another kind of value is needed here.
    pub fn wrong_kind<T>(&self, needed: &'static str) -> Option<T> {
        self.problem(ProblemKind::WrongKind { needed, found: self.json.kind() })
    }

    /// The string here.
    pub fn text(&self) -> Option<&'a str> {
        match self.json {
            Json::Text(text) => Some(text),
            _ => self.wrong_kind("a string"),
        }
    }

    /// The whole number here, if it is between `min` and `max`.
    pub fn whole(&self, min: i64, max: i64) -> Option<i64> {
        match self.json {
            Json::Number(n) if (min..=max).contains(n) => Some(*n),
            Json::Number(n) => self.problem(ProblemKind::OutOfRange { min, max, found: *n }),
            _ => self.wrong_kind("a whole number"),
        }
    }

    /// Readers of the items of the list here, if it has between `min` and `max`.
    pub fn items(&self, min: usize, max: usize) -> Option<impl Iterator<Item = Reader<'a>>> {
        let Json::List(items) = self.json else {
            return self.wrong_kind("a list");
        };
        if items.len() < min || max < items.len() {
            return self.problem(ProblemKind::WrongCount { min, max, found: items.len() });
        }
        let this = self.clone();
        Some(items.iter().enumerate().map(move |(i, item)| this.inside(i, item)))
    }

    /// Readers of all values of the object here, whatever its keys.
    pub fn entries(&self) -> Option<impl Iterator<Item = (&'a str, Reader<'a>)>> {
        let Json::Record(fields) = self.json else {
            return self.wrong_kind("an object");
        };
        let this = self.clone();
        Some(fields.iter().map(move |(key, value)| (key.as_str(), this.inside(key, value))))
    }

    /// The object here, whatever other keys it has: for files of other programs.
    pub fn open_record(&self) -> Option<Record<'a>> {
        match self.json {
            Json::Record(_) => Some(Record { reader: self.clone() }),
            _ => self.wrong_kind("an object"),
        }
    }

    /// The object here, of which only `known` keys have a meaning. Others are
    /// noted.
    pub fn record(&self, known: &[&'static str]) -> Option<Record<'a>> {
        let Json::Record(fields) = self.json else {
            return self.wrong_kind("an object");
        };
        for (key, _) in fields {
            if !known.contains(&key.as_str()) {
                let _: Option<()> = self.problem(ProblemKind::UnknownKey {
                    key: key.chars().take(64).collect(),
                    nearest: nearest(key, known),
                });
            }
        }
        Some(Record { reader: self.clone() })
    }

    fn inside(&self, step: impl ToString, json: &'a Json) -> Reader<'a> {
        // A JSON pointer writes ~ and / in a key as ~0 and ~1.
        let step = step.to_string().replace('~', "~0").replace('/', "~1");
        Reader { at: format!("{}/{step}", self.at), json, problems: self.problems, knowing: self.knowing }
    }
}

/// Adds a problem. Past a thousand, only the word that there are more: a
/// stranger's file could have a million.
pub fn note(problems: &mut Vec<Problem>, problem: Problem) {
    match problems.len() {
        0..MAX_PROBLEMS => problems.push(problem),
        MAX_PROBLEMS => problems.push(Problem::whole_file(ProblemKind::AndMore)),
        _ => {}
    }
}

/// An object whose keys were checked.
pub struct Record<'a> {
    reader: Reader<'a>,
}

impl<'a> Record<'a> {
    /// The reader of the object itself.
    pub fn reader(&self) -> &Reader<'a> {
        &self.reader
    }

    /// The reader of one field, if it is there. `null` counts as absent.
    pub fn get(&self, key: &str) -> Option<Reader<'a>> {
        match self.reader.json.get(key) {
            None | Some(Json::Null) => None,
            Some(json) => Some(self.reader.inside(key, json)),
        }
    }
}

/// The known key that is one typing mistake or one ending away from `key`.
fn nearest(key: &str, known: &[&'static str]) -> Option<&'static str> {
    let key: Vec<char> = key.chars().take(64).flat_map(char::to_lowercase).collect();
    known
        .iter()
        .map(|it| (distance(&key, &it.chars().collect::<Vec<_>>()), *it))
        .filter(|(distance, it)| *distance <= 1 + it.len() / 4)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, it)| it)
}

/// Levenshtein's distance.
fn distance(a: &[char], b: &[char]) -> usize {
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.iter().enumerate() {
        let mut diagonal = row[0];
        row[0] = i + 1;
        for (j, y) in b.iter().enumerate() {
            let substituted = diagonal + usize::from(x != y);
            diagonal = row[j + 1];
            row[j + 1] = substituted.min(row[j] + 1).min(diagonal + 1);
        }
    }
    row[b.len()]
}
