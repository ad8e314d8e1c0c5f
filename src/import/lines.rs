//! JSON for readers: the keys in their order, one value a line.

use serde::{Serialize, Serializer, ser::SerializeMap};

use crate::document::Json;

pub(super) fn text(text: &str) -> Json {
    Json::Text(text.to_owned())
}

pub(super) fn texts(items: &[&str]) -> Json {
    list(items.iter().map(|it| text(it)))
}

pub(super) fn record<'k>(fields: impl IntoIterator<Item = (&'k str, Json)>) -> Json {
    Json::Record(fields.into_iter().map(|(key, value)| (key.to_owned(), value)).collect())
}

pub(super) fn numbers<'k>(fields: impl IntoIterator<Item = (&'k str, i64)>) -> Json {
    record(fields.into_iter().map(|(key, n)| (key, Json::Number(n))))
}

pub(super) fn list(items: impl IntoIterator<Item = Json>) -> Json {
    Json::List(items.into_iter().collect())
}

/// The text, one value a line.
pub(super) fn in_lines(json: &Json) -> String {
    // Writing to a string cannot fail.
    serde_json::to_string_pretty(&InLines(json)).unwrap_or_default() + "\n"
}

/// JSON for serde, its keys in their order.
struct InLines<'j>(&'j Json);

impl Serialize for InLines<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0 {
            Json::Null | Json::OtherNumber => serializer.serialize_unit(),
            Json::Bool(yes) => serializer.serialize_bool(*yes),
            Json::Number(n) => serializer.serialize_i64(*n),
            Json::Text(text) => serializer.serialize_str(text),
            Json::List(items) => serializer.collect_seq(items.iter().map(InLines)),
            Json::Record(fields) => {
                let mut map = serializer.serialize_map(Some(fields.len()))?;
                for (key, value) in fields {
                    map.serialize_entry(key, &InLines(value))?;
                }
                map.end()
            }
        }
    }
}
