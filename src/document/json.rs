use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error as _, MapAccess, SeqAccess, Visitor};

use super::{Problem, ProblemKind};

/// The largest file that is looked at: 1 MiB.
pub const MAX_BYTES: usize = 1 << 20;

/// How deep lists and objects may be nested.
pub const MAX_DEPTH: usize = 32;

/// A JSON value, its keys in the order they were written.
#[derive(Debug, Clone, PartialEq)]
pub enum Json {
    /// `null`.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A whole number that fits.
    Number(i64),
    /// Any other number. Formats here have none, so its value does not matter.
    OtherNumber,
    /// A string.
    Text(String),
    /// A list.
    List(Vec<Json>),
    /// An object. No key stands twice.
    Record(Vec<(String, Json)>),
}

impl Json {
    /// Reads a whole file.
    ///
    /// # Errors
    ///
    /// One problem: the file is too large, not UTF-8, no JSON, nested too deep,
    /// or an object has a key twice.
    pub fn parse(bytes: &[u8]) -> Result<Json, Problem> {
        Json::parse_up_to(MAX_BYTES, bytes)
    }

    /// Reads a whole file of another kind than a pack, with its own limit.
    ///
    /// # Errors
    ///
    /// As [`Json::parse`].
    pub fn parse_up_to(max: usize, bytes: &[u8]) -> Result<Json, Problem> {
        if max < bytes.len() {
            return Err(Problem::whole_file(ProblemKind::TooLarge { bytes: bytes.len() as u64, max: max as u64 }));
        }
        let text = str::from_utf8(bytes)
            .map_err(|e| Problem::whole_file(ProblemKind::NotUtf8 { byte: e.valid_up_to() as u64 }))?
            .trim_start_matches('\u{feff}');
        let mut deserializer = serde_json::Deserializer::from_str(text);
        Depth(0)
            .deserialize(&mut deserializer)
            .and_then(|json| deserializer.end().map(|()| json))
            .map_err(|e| Problem::whole_file(ProblemKind::Syntax(e.to_string())))
    }

    /// The value of a key, if this is an object that has it.
    pub fn get(&self, key: &str) -> Option<&Json> {
        match self {
            Json::Record(fields) => fields.iter().find(|(k, _)| k == key).map(|(_, v)| v),
            _ => None,
        }
    }

    /// The shortest text that reads back as this value.
    pub fn to_compact(&self) -> String {
        let mut text = String::new();
        self.write(&mut text);
        text
    }

    fn write(&self, out: &mut String) {
        match self {
            Json::Null => out.push_str("null"),
            // Refused when it is read again, as the original would be.
            Json::OtherNumber => out.push_str("0.5"),
            Json::Bool(yes) => out.push_str(if *yes { "true" } else { "false" }),
            Json::Number(n) => out.push_str(&n.to_string()),
            Json::Text(text) => write_string(text, out),
            Json::List(items) => {
                out.push('[');
                for (i, item) in items.iter().enumerate() {
                    if i != 0 {
                        out.push(',');
                    }
                    item.write(out);
                }
                out.push(']');
            }
            Json::Record(fields) => {
                out.push('{');
                for (i, (key, value)) in fields.iter().enumerate() {
                    if i != 0 {
                        out.push(',');
                    }
                    write_string(key, out);
                    out.push(':');
                    value.write(out);
                }
                out.push('}');
            }
        }
    }

    /// What kind of value this is, in the words of error messages.
    pub(super) fn kind(&self) -> &'static str {
        match self {
            Json::Null => "null",
            Json::Bool(_) => "true or false",
            Json::Number(_) => "a whole number",
            Json::OtherNumber => "a fraction or a very large number",
            Json::Text(_) => "a string",
            Json::List(_) => "a list",
            Json::Record(_) => "an object",
        }
    }
}

fn write_string(text: &str, out: &mut String) {
    // Writing a string to a string cannot fail.
    out.push_str(&serde_json::to_string(text).unwrap_or_default());
}

/// Reads a value that stands this deep.
struct Depth(usize);

impl<'de> DeserializeSeed<'de> for Depth {
    type Value = Json;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Json, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl Depth {
    fn deeper<E: serde::de::Error>(&self) -> Result<usize, E> {
        if self.0 < MAX_DEPTH {
            Ok(self.0 + 1)
        } else {
            Err(E::custom(format_args!("nested more than {MAX_DEPTH} deep")))
        }
    }
}

impl<'de> Visitor<'de> for Depth {
    type Value = Json;

    fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_unit<E>(self) -> Result<Json, E> {
        Ok(Json::Null)
    }

    fn visit_bool<E>(self, yes: bool) -> Result<Json, E> {
        Ok(Json::Bool(yes))
    }

    fn visit_i64<E>(self, n: i64) -> Result<Json, E> {
        Ok(Json::Number(n))
    }

    fn visit_u64<E>(self, n: u64) -> Result<Json, E> {
        Ok(i64::try_from(n).map_or(Json::OtherNumber, Json::Number))
    }

    fn visit_f64<E>(self, _: f64) -> Result<Json, E> {
        Ok(Json::OtherNumber)
    }

    fn visit_str<E>(self, text: &str) -> Result<Json, E> {
        Ok(Json::Text(text.to_owned()))
    }

    fn visit_string<E>(self, text: String) -> Result<Json, E> {
        Ok(Json::Text(text))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Json, A::Error> {
        let depth = self.deeper()?;
        let mut items = Vec::new();
        while let Some(item) = seq.next_element_seed(Depth(depth))? {
            items.push(item);
        }
        Ok(Json::List(items))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Json, A::Error> {
        let depth = self.deeper()?;
        let mut fields: Vec<(String, Json)> = Vec::new();
        let mut seen = std::collections::BTreeSet::new();
        while let Some(key) = map.next_key::<String>()? {
            if !seen.insert(key.clone()) {
                return Err(A::Error::custom(format_args!("the key `{key}` stands twice")));
            }
            fields.push((key, map.next_value_seed(Depth(depth))?));
        }
        Ok(Json::Record(fields))
    }
}
