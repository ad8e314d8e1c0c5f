use std::ops::Deref;

use crate::document::{Json, ProblemKind, Reader, Written};

use super::{check_label, check_passage};

/// A BCP 47 language tag such as `en` or `uz-Cyrl`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Language(String);

impl Language {
    /// A language, if the text looks like its tag: subtags of 1 to 8 letters or
    /// digits, the first of 2 or 3 letters.
    pub fn new(tag: &str) -> Option<Language> {
        let mut subtags = tag.split('-');
        let first_fits =
            subtags.next().is_some_and(|it| (2..=3).contains(&it.len()) && it.bytes().all(|b| b.is_ascii_lowercase()));
        let rest_fits = subtags.all(|it| (1..=8).contains(&it.len()) && it.bytes().all(|b| b.is_ascii_alphanumeric()));
        (first_fits && rest_fits && tag.len() <= 35).then(|| Language(tag.to_owned()))
    }

    /// The tag.
    pub fn tag(&self) -> &str {
        &self.0
    }

    /// Whether it is written from right to left.
    pub fn is_right_to_left(&self) -> bool {
        let mut subtags = self.0.split('-');
        let language = subtags.next().unwrap_or_default();
        match subtags.find(|it| it.len() == 4) {
            Some(script) => matches!(script, "Arab" | "Hebr" | "Thaa" | "Syrc" | "Nkoo" | "Adlm"),
            None => matches!(language, "ar" | "fa" | "he" | "ur" | "ps" | "sd" | "ug" | "yi" | "dv" | "ckb"),
        }
    }
}

impl Written for Language {
    fn read(reader: &Reader) -> Option<Self> {
        let tag = reader.text()?;
        match Language::new(tag) {
            Some(language) => Some(language),
            None => reader.problem(ProblemKind::BadLanguage(tag.chars().take(40).collect())),
        }
    }
}

/// A string without meaning to the program, of 1 to `MAX` characters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Short<const MAX: usize>(String);

impl<const MAX: usize> Deref for Short<MAX> {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

impl<const MAX: usize> Written for Short<MAX> {
    fn read(reader: &Reader) -> Option<Self> {
        let text = reader.text()?;
        check_label(text, MAX).map_or_else(|kind| reader.problem(kind), |()| Some(Short(text.to_owned())))
    }
}

/// A text in one or several languages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Text {
    /// The same in every language.
    Plain(String),
    /// One text a language, at least one, the author's order.
    InLanguages(Vec<(Language, String)>),
}

impl Text {
    /// The text for a reader of `language`, and the language it is in: the
    /// asked one, else one that shares its first subtag, else the first.
    /// A plain text has no language of its own.
    pub fn in_language(&self, language: &str) -> (&str, Option<&Language>) {
        match self {
            Text::Plain(text) => (text, None),
            Text::InLanguages(texts) => {
                let main = |tag: &str| tag.split('-').next().unwrap_or_default().to_owned();
                let found = texts
                    .iter()
                    .find(|(it, _)| it.tag() == language)
                    .or_else(|| texts.iter().find(|(it, _)| main(it.tag()) == main(language)))
                    .or(texts.first());
                found.map_or(("", None), |(it, text)| (text, Some(it)))
            }
        }
    }

    /// Whether there is a text of its own for `language`.
    pub fn is_in(&self, language: &Language) -> bool {
        match self {
            Text::Plain(_) => true,
            Text::InLanguages(texts) => texts.iter().any(|(it, _)| it == language),
        }
    }

    fn read(reader: &Reader, check: fn(&str) -> Result<(), ProblemKind>) -> Option<Text> {
        let one = |reader: &Reader| -> Option<String> {
            let text = reader.text()?;
            check(text).map_or_else(|kind| reader.problem(kind), |()| Some(text.to_owned()))
        };
        match reader.json() {
            Json::Text(_) => one(reader).map(Text::Plain),
            Json::Record(fields) if fields.is_empty() => reader.problem(ProblemKind::Empty),
            Json::Record(_) => {
                let texts: Vec<Option<(Language, String)>> = reader
                    .entries()?
                    .map(|(tag, reader)| {
                        let text = one(&reader);
                        match Language::new(tag) {
                            Some(language) => Some((language, text?)),
                            None => reader.problem(ProblemKind::BadLanguage(tag.chars().take(40).collect())),
                        }
                    })
                    .collect();
                texts.into_iter().collect::<Option<_>>().map(Text::InLanguages)
            }
            _ => reader.wrong_kind("a text or an object of texts by language"),
        }
    }
}

/// A text of one line, at most 200 characters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Label(pub Text);

/// A text of several lines in the Markdown subset, at most 20,000 characters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Passage(pub Text);

impl Written for Label {
    fn read(reader: &Reader) -> Option<Self> {
        Text::read(reader, |text| check_label(text, 200)).map(Label)
    }
}

impl Written for Passage {
    fn read(reader: &Reader) -> Option<Self> {
        Text::read(reader, check_passage).map(Passage)
    }
}

impl Deref for Label {
    type Target = Text;

    fn deref(&self) -> &Text {
        &self.0
    }
}

impl Deref for Passage {
    type Target = Text;

    fn deref(&self) -> &Text {
        &self.0
    }
}

#[cfg(feature = "schema")]
mod schema {
    use std::borrow::Cow;

    use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

    use super::{Label, Language, Passage, Short};

    impl JsonSchema for Language {
        fn schema_name() -> Cow<'static, str> {
            "Language".into()
        }

        fn json_schema(_: &mut SchemaGenerator) -> Schema {
            json_schema!({ "type": "string", "pattern": "^[a-z]{2,3}(-[A-Za-z0-9]{1,8})*$", "maxLength": 35 })
        }
    }

    impl<const MAX: usize> JsonSchema for Short<MAX> {
        fn inline_schema() -> bool {
            true
        }

        fn schema_name() -> Cow<'static, str> {
            format!("Short{MAX}").into()
        }

        fn json_schema(_: &mut SchemaGenerator) -> Schema {
            json_schema!({ "type": "string", "minLength": 1, "maxLength": MAX })
        }
    }

    fn text(generator: &mut SchemaGenerator, max: usize) -> Schema {
        let text = json_schema!({ "type": "string", "minLength": 1, "maxLength": max });
        json_schema!({
            "anyOf": [text, {
                "type": "object",
                "minProperties": 1,
                "propertyNames": generator.subschema_for::<Language>(),
                "additionalProperties": text,
            }]
        })
    }

    impl JsonSchema for Label {
        fn schema_name() -> Cow<'static, str> {
            "Label".into()
        }

        fn json_schema(generator: &mut SchemaGenerator) -> Schema {
            text(generator, 200)
        }
    }

    impl JsonSchema for Passage {
        fn schema_name() -> Cow<'static, str> {
            "Passage".into()
        }

        fn json_schema(generator: &mut SchemaGenerator) -> Schema {
            text(generator, 20_000)
        }
    }
}
