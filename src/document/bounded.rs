use std::{fmt, ops::Deref};

use super::{ProblemKind, Reader, Written};

/// An author's name for a thing: 1 to 64 of `a-z`, `0-9`, `-`, `_`, a letter or
/// digit first.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Id(String);

impl Id {
    /// An id, if the text is one.
    pub fn new(text: &str) -> Option<Id> {
        let is_id = (1..=64).contains(&text.len())
            && text.bytes().all(|b| matches!(b, b'a'..=b'z' | b'0'..=b'9' | b'-' | b'_'))
            && !text.starts_with(['-', '_']);
        is_id.then(|| Id(text.to_owned()))
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Written for Id {
    fn read(reader: &Reader) -> Option<Self> {
        let text = reader.text()?;
        match Id::new(text) {
            Some(id) => Some(id),
            None => reader.problem(ProblemKind::BadId(text.chars().take(80).collect())),
        }
    }
}

/// A whole number from `MIN` to `MAX`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Whole<const MIN: i64, const MAX: i64>(i64);

impl<const MIN: i64, const MAX: i64> Whole<MIN, MAX> {
    /// The number.
    pub fn get(self) -> i64 {
        self.0
    }
}

impl<const MIN: i64, const MAX: i64> Written for Whole<MIN, MAX> {
    fn read(reader: &Reader) -> Option<Self> {
        reader.whole(MIN, MAX).map(Whole)
    }
}

/// A list of `MIN` to `MAX` things.
#[derive(Debug, Clone, PartialEq)]
pub struct List<T, const MIN: usize, const MAX: usize>(Vec<T>);

impl<T, const MIN: usize, const MAX: usize> List<T, MIN, MAX> {
    /// The things.
    pub fn into_vec(self) -> Vec<T> {
        self.0
    }
}

impl<T, const MIN: usize, const MAX: usize> Deref for List<T, MIN, MAX> {
    type Target = [T];

    fn deref(&self) -> &[T] {
        &self.0
    }
}

impl<T: Written, const MIN: usize, const MAX: usize> Written for List<T, MIN, MAX> {
    fn read(reader: &Reader) -> Option<Self> {
        // Every item is read, so that all problems are noted, before one that
        // failed ends the list.
        let items: Vec<Option<T>> = reader.items(MIN, MAX)?.map(|it| T::read(&it)).collect();
        items.into_iter().collect::<Option<_>>().map(List)
    }
}

#[cfg(feature = "schema")]
mod schema {
    use std::borrow::Cow;

    use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

    use super::{Id, List, Whole};

    impl JsonSchema for Id {
        fn schema_name() -> Cow<'static, str> {
            "Id".into()
        }

        fn json_schema(_: &mut SchemaGenerator) -> Schema {
            json_schema!({ "type": "string", "pattern": "^[a-z0-9][a-z0-9_-]{0,63}$" })
        }
    }

    impl<const MIN: i64, const MAX: i64> JsonSchema for Whole<MIN, MAX> {
        fn inline_schema() -> bool {
            true
        }

        fn schema_name() -> Cow<'static, str> {
            format!("Whole{MIN}To{MAX}").into()
        }

        fn json_schema(_: &mut SchemaGenerator) -> Schema {
            json_schema!({ "type": "integer", "minimum": MIN, "maximum": MAX })
        }
    }

    impl<T: JsonSchema, const MIN: usize, const MAX: usize> JsonSchema for List<T, MIN, MAX> {
        fn inline_schema() -> bool {
            true
        }

        fn schema_name() -> Cow<'static, str> {
            format!("{MIN}To{MAX}{}", T::schema_name()).into()
        }

        fn json_schema(generator: &mut SchemaGenerator) -> Schema {
            json_schema!({
                "type": "array",
                "items": generator.subschema_for::<T>(),
                "minItems": MIN,
                "maxItems": MAX,
            })
        }
    }
}
