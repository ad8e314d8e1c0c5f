//! The screens' own words, in the language the person chose.
//!
//! The catalogues in `locales/` are compiled by the build: a message that one
//! language lacks, or that uses other variables there, does not build.

use std::fmt::Write;

use crate::text::{Language, Text};

/// A message of the catalogues.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Key(usize);

enum Part {
    Text(&'static str),
    Variable(&'static str),
    /// Variants by plural category or word; the default has an empty name.
    Select(&'static str, &'static [(&'static str, &'static [Part])]),
}

include!(concat!(env!("OUT_DIR"), "/words.rs"));

/// A language of the screens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tongue {
    /// English.
    English,
    /// Russian.
    Russian,
}

impl Tongue {
    /// All of them, the fallback first, as in the catalogues.
    pub const ALL: [Tongue; 2] = [Tongue::English, Tongue::Russian];

    /// The language's tag.
    pub fn tag(self) -> &'static str {
        match self {
            Tongue::English => "en",
            Tongue::Russian => "ru",
        }
    }

    /// The language's own name for itself.
    pub fn name(self) -> &'static str {
        match self {
            Tongue::English => "English",
            Tongue::Russian => "Русский",
        }
    }

    /// The first of these tags that is a language of the screens.
    pub fn best<'t>(tags: impl IntoIterator<Item = &'t str>) -> Option<Tongue> {
        tags.into_iter().find_map(|tag| {
            let main = tag.split('-').next().unwrap_or_default();
            Tongue::ALL.into_iter().find(|it| it.tag() == main)
        })
    }

    /// The CLDR plural category of a whole number.
    fn plural(self, n: i64) -> &'static str {
        let n = n.unsigned_abs();
        match self {
            Tongue::English if n == 1 => "one",
            Tongue::English => "other",
            Tongue::Russian => match (n % 10, n % 100) {
                (1, it) if it != 11 => "one",
                (2..=4, it) if !(12..=14).contains(&it) => "few",
                _ => "many",
            },
        }
    }

    fn group(self) -> char {
        match self {
            Tongue::English => ',',
            Tongue::Russian => '\u{a0}',
        }
    }
}

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
}

impl Words {
    /// A message without variables.
    pub fn say(self, key: Key) -> String {
        self.with(key, &[])
    }

    /// A message with its variables.
    pub fn with(self, key: Key, values: &[(&str, Value)]) -> String {
        let mut said = String::new();
        self.write(MESSAGES[self.tongue as usize][key.0], values, &mut said);
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

    /// A whole number with its sign, `+5` or `−3`.
    pub fn signed(self, n: i64) -> String {
        let number = self.number(n);
        if 0 < n { format!("+{number}") } else { number }
    }

    /// A pack's text for this reader, with its language and whether that runs
    /// from right to left.
    pub fn read(self, text: &Text) -> (&str, Option<&Language>) {
        text.in_language(self.tongue.tag())
    }

    /// A pack's text for this reader, alone.
    pub fn of(self, text: &Text) -> &str {
        self.read(text).0
    }

    fn write(self, parts: &[Part], values: &[(&str, Value)], out: &mut String) {
        let value = |name: &str| values.iter().find(|(it, _)| *it == name).map(|(_, value)| *value);
        for part in parts {
            match part {
                Part::Text(text) => out.push_str(text),
                Part::Variable(name) => match value(name) {
                    Some(Value::Number(n)) => out.push_str(&self.number(n)),
                    // First-strong isolate and its end.
                    Some(Value::Text(text)) => drop(write!(out, "\u{2068}{text}\u{2069}")),
                    None => debug_assert!(false, "no value for {name}"),
                },
                Part::Select(name, variants) => {
                    let word = match value(name) {
                        Some(Value::Number(n)) => self.tongue.plural(n),
                        Some(Value::Text(text)) => text,
                        None => "",
                    };
                    let exact = match value(name) {
                        Some(Value::Number(n)) => n.to_string(),
                        _ => String::new(),
                    };
                    let found = variants
                        .iter()
                        .find(|(it, _)| !it.is_empty() && *it == exact)
                        .or_else(|| variants.iter().find(|(it, _)| !it.is_empty() && *it == word))
                        .or_else(|| variants.iter().find(|(it, _)| it.is_empty()));
                    if let Some((_, parts)) = found {
                        self.write(parts, values, out);
                    }
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ENGLISH: Words = Words { tongue: Tongue::English };
    const RUSSIAN: Words = Words { tongue: Tongue::Russian };

    #[test]
    fn plurals_follow_the_language() {
        let minutes = |words: Words, n: i64| words.with(key::MINUTES, &[("minutes", n.into())]);
        assert_eq!([1, 2, 11].map(|n| minutes(ENGLISH, n)), ["1 minute", "2 minutes", "11 minutes"]);
        assert_eq!(
            [1, 2, 5, 11, 21, 112].map(|n| minutes(RUSSIAN, n)),
            ["1 минута", "2 минуты", "5 минут", "11 минут", "21 минута", "112 минут"]
        );
    }

    #[test]
    fn numbers_follow_the_language() {
        assert_eq!([-5, 4200, 12345].map(|n| ENGLISH.number(n)), ["−5", "4200", "12,345"]);
        assert_eq!(RUSSIAN.number(1234567), "1\u{a0}234\u{a0}567");
    }

    #[test]
    fn every_russian_message_has_russian_letters_or_no_letters_at_all() {
        for (i, name) in KEYS.iter().enumerate() {
            let mut said = String::new();
            text_of(MESSAGES[Tongue::Russian as usize][i], &mut said);
            let is_russian = said.chars().any(|c| ('а'..='я').contains(&c.to_lowercase().next().unwrap_or(c)));
            let has_latin_word = said.split(|c: char| !c.is_ascii_alphabetic()).any(|it| 3 < it.len());
            assert!(is_russian || !has_latin_word, "{name}: {said}");
        }
    }

    fn text_of(parts: &[Part], out: &mut String) {
        for part in parts {
            match part {
                Part::Text(text) => out.push_str(text),
                Part::Variable(_) => {}
                Part::Select(_, variants) => variants.iter().for_each(|(_, parts)| text_of(parts, out)),
            }
        }
    }
}
