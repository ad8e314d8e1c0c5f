use super::note::Note;
use crate::{pack::Pack, text::check_label};

/// A file: its name, which messages and titles are made of, and its bytes.
#[derive(Debug, Clone, Copy)]
pub struct Source<'a> {
    /// The name without folders, such as `Market_Grower.xml`.
    pub name: &'a str,
    /// The content.
    pub bytes: &'a [u8],
}

/// What the files do not say.
#[derive(Debug, Clone, Default)]
pub struct Settings {
    /// The title of the pack. Without it, the files give one.
    pub title: Option<String>,
    /// The licence as an SPDX expression. Without it, `LicenseRef-unknown`.
    pub licence: Option<String>,
}

impl Settings {
    /// The name of the first that cannot stand in a pack.
    pub(super) fn first_bad(&self) -> Option<&'static str> {
        let settings = [("title", &self.title, 200), ("licence", &self.licence, 100)];
        let is_bad = |text: &Option<String>, most| text.as_ref().is_some_and(|it| check_label(it, most).is_err());
        settings.into_iter().find(|(_, text, most)| is_bad(text, *most)).map(|it| it.0)
    }

    /// What the setting of this name needs, in a sentence.
    pub(super) fn needs(setting: &str) -> &'static str {
        match setting {
            "licence" => "the licence is one line of at most 100 characters such as `CC-BY-SA-4.0`",
            _ => "the title is one line of at most 200 characters",
        }
    }
}

/// A pack made of others' files.
#[derive(Debug)]
pub struct Imported<N = Note> {
    /// The pack, as it was accepted.
    pub pack: Pack,
    /// The pack's file, in lines for a reader.
    pub file: String,
    /// Everything that was mended, decided or left out, in the order of the
    /// files. The facilitation of the pack says it too.
    pub notes: Vec<N>,
}
