//! The screens' own words, in the language the person chose.
//!
//! The catalogues in `locales/` are files of the site, and a browser loads the
//! one it needs. The build checks them, so that here every message is there.

mod catalogue;
mod tongue;

pub use catalogue::{Catalogue, Chapter, has_chapter, read_chapter};
pub use tongue::Tongue;

use std::fmt::Write;

use crate::text::{Language, Text};

/// A message of the catalogues: its place among all, those of the first part in
/// the order of their names, then those of the later parts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Key(usize);

include!(concat!(env!("OUT_DIR"), "/keys.rs"));

/// A value for a variable of a message.
#[derive(Debug, Clone, Copy)]
pub enum Value<'a> {
    /// A number.
    Number(i64),
    /// Somebody's words; kept from reordering the sentence around them.
    Text(&'a str),
}

impl From<i64> for Value<'_> {
    fn from(n: i64) -> Self {
        Value::Number(n)
    }
}

impl From<usize> for Value<'_> {
    fn from(n: usize) -> Self {
        Value::Number(n as i64)
    }
}

impl From<u32> for Value<'_> {
    fn from(n: u32) -> Self {
        Value::Number(n.into())
    }
}

impl<'a> From<&'a str> for Value<'a> {
    fn from(text: &'a str) -> Self {
        Value::Text(text)
    }
}

impl<'a> From<&'a String> for Value<'a> {
    fn from(text: &'a String) -> Self {
        Value::Text(text)
    }
}

/// The words of one language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Words {
    /// Which one.
    pub tongue: Tongue,
    catalogue: &'static Catalogue,
}

impl Words {
    /// The words of a catalogue's file. `None` if it is not of this version.
    ///
    /// The catalogue stays in memory as long as the program: there is one a
    /// language.
    pub fn read(tongue: Tongue, source: String) -> Option<Words> {
        Some(Words { tongue, catalogue: Catalogue::read(source, N_FIRST)? })
    }

    fn message(self, Key(n): Key) -> &'static str {
        let found = self.catalogue.0.get(n).copied();
        found.or_else(|| catalogue::later(self.tongue, n)).unwrap_or_default()
    }

    /// A message without variables.
    pub fn say(self, key: Key) -> String {
        self.with(key, &[])
    }

    /// A message with its variables.
    pub fn with(self, key: Key, values: &[(&str, Value)]) -> String {
        let mut said = String::new();
        self.write(self.message(key), values, &mut said);
        said
    }

    /// A whole number, with its thousands apart and a true minus sign.
    pub fn number(self, n: i64) -> String {
        let digits = n.unsigned_abs().to_string();
        let mut text = String::from(if n < 0 { "\u{2212}" } else { "" });
        for (i, digit) in digits.chars().enumerate() {
            // Four digits are read without help.
            if i != 0 && 4 < digits.len() && (digits.len() - i).is_multiple_of(3) {
                text.push(self.tongue.group());
            }
            text.push(digit);
        }
        text
    }

    /// Hundredths as a decimal number, `16.80` or `16,80`.
    pub fn hundredths(self, n: i64) -> String {
        let sign = if n < 0 { "\u{2212}" } else { "" };
        let n = n.unsigned_abs();
        format!("{sign}{}{}{:02}", self.number((n / 100) as i64), self.tongue.decimal_mark(), n % 100)
    }

    /// What stands between thousands.
    pub fn group(self) -> char {
        self.tongue.group()
    }

    /// A whole number with its sign, `+5` or `−3`.
    pub fn signed(self, n: i64) -> String {
        let number = self.number(n);
        if 0 < n { format!("+{number}") } else { number }
    }

    /// A pack's text for this reader, with its language and whether that runs
    /// from right to left.
    pub fn in_language(self, text: &Text) -> (&str, Option<&Language>) {
        text.in_language(self.tongue.tag())
    }

    /// A pack's text for this reader, alone.
    pub fn of(self, text: &Text) -> &str {
        self.in_language(text).0
    }

    /// Writes a message in Fluent's syntax.
    fn write(self, message: &str, values: &[(&str, Value)], out: &mut String) {
        let mut rest = message;
        while let Some((text, placeable)) = rest.split_once('{') {
            out.push_str(text);
            let end = closing_brace(placeable);
            let (inside, after) = placeable.split_at(end);
            rest = after.get(1..).unwrap_or_default();
            let (name, variants) = match inside.split_once("->") {
                Some((name, variants)) => (name, Some(variants)),
                None => (inside, None),
            };
            let name = name.trim().trim_start_matches('$');
            let value = values.iter().find(|(it, _)| *it == name).map(|(_, value)| *value);
            match (value, variants) {
                (Some(value), Some(variants)) => self.write(self.select(variants, value), values, out),
                (Some(Value::Number(n)), None) => out.push_str(&self.number(n)),
                // First-strong isolate and its end.
                (Some(Value::Text(text)), None) => drop(write!(out, "\u{2068}{text}\u{2069}")),
                (None, _) => debug_assert!(false, "no value for {name}"),
            }
        }
        out.push_str(rest);
    }

    /// The variant that a value selects: the first that is the word or the number
    /// itself, or the number's plural category; else the default, which has a star.
    fn select<'m>(self, variants: &'m str, value: Value) -> &'m str {
        let is_meant = |name: &str| match value {
            Value::Number(n) => name == self.tongue.plural(n) || name.parse() == Ok(n),
            Value::Text(text) => name == text,
        };
        let mut default = "";
        for variant in variants.split("\n").filter_map(|line| line.split_once(']')) {
            let (head, text) = variant;
            let head = head.trim_start();
            match head.strip_prefix("*[").ok_or(head.strip_prefix('[')) {
                Ok(name) if is_meant(name) => return text.trim(),
                Ok(_) => default = text.trim(),
                Err(Some(name)) if is_meant(name) => return text.trim(),
                Err(_) => {}
            }
        }
        default
    }
}

/// Where the brace closes that was opened just before.
fn closing_brace(text: &str) -> usize {
    let mut depth = 1;
    for (i, byte) in text.bytes().enumerate() {
        match byte {
            b'{' => depth += 1,
            b'}' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return i;
        }
    }
    text.len()
}

/// The words as the sources have them, for programs that are not in a browser.
#[cfg(not(target_arch = "wasm32"))]
impl From<Tongue> for Words {
    fn from(tongue: Tongue) -> Words {
        let (source, chapters) = match tongue {
            Tongue::English => (
                include_str!("../locales/en.ftl"),
                [
                    include_str!("../locales/en-later.ftl"),
                    include_str!("../locales/en-seat.ftl"),
                    include_str!("../locales/en-desk.ftl"),
                ],
            ),
            Tongue::Russian => (
                include_str!("../locales/ru.ftl"),
                [
                    include_str!("../locales/ru-later.ftl"),
                    include_str!("../locales/ru-seat.ftl"),
                    include_str!("../locales/ru-desk.ftl"),
                ],
            ),
        };
        for (chapter, source) in Chapter::ALL.into_iter().zip(chapters) {
            if !has_chapter(tongue, chapter) {
                read_chapter(tongue, chapter, source.to_owned());
            }
        }
        #[expect(clippy::expect_used, reason = "the build has checked them")]
        Words::read(tongue, source.to_owned()).expect("the catalogues have all messages")
    }
}

#[cfg(test)]
mod tests;
