use std::{collections::BTreeSet, fmt};

use crate::{document::Id, text::check_label};

/// How many names a sentence lists.
const MOST_LISTED: usize = 5;

/// Names in a sentence: the first five, and how many more.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Names(pub Vec<String>);

impl fmt::Display for Names {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        for (i, name) in self.0.iter().take(MOST_LISTED).enumerate() {
            write!(f, "{}`{}`", if i == 0 { "" } else { ", " }, short(name))?;
        }
        match self.0.len().saturating_sub(MOST_LISTED) {
            0 => Ok(()),
            more => write!(f, " and {more} more"),
        }
    }
}

/// A text of strangers as a message shows it: one line of at most 60
/// characters, without those that hide or reorder others.
pub(super) fn short(text: &str) -> String {
    // A name can be as long as its file.
    let near: String = text.chars().take(1000).collect();
    let whole = visible(&near);
    let shown: String = whole.chars().take(60).collect();
    if shown.len() < whole.len() || near.len() < text.len() { format!("{shown}…") } else { shown }
}

fn visible(text: &str) -> String {
    let one_line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    one_line.chars().filter(|c| check_label(&format!("a{c}"), 2).is_ok() && *c != '`').collect()
}

/// A name as a pack's label: at most `most` characters that every screen can
/// show, the fallback if none is left.
pub(super) fn label(text: &str, most: usize, fallback: &str) -> String {
    let plain: String = visible(text).chars().take(most).collect();
    if check_label(&plain, most).is_ok() {
        return plain.trim().to_owned();
    }
    let letters: String = plain.chars().filter(|c| c.is_alphanumeric() || c.is_ascii() || *c == ' ').collect();
    if check_label(&letters, most).is_ok() { letters.trim().to_owned() } else { fallback.to_owned() }
}

/// The name, with a number behind it if it is taken.
pub(super) fn distinct(name: String, taken: &mut BTreeSet<String>) -> String {
    let mut n = 2;
    let mut candidate = name.clone();
    while !taken.insert(candidate.to_lowercase()) {
        candidate = format!("{name} ({n})");
        n += 1;
    }
    candidate
}

/// An id made of the name's letters and digits, with a number behind it if it
/// is taken.
pub(super) fn id(name: &str, fallback: &str, taken: &mut BTreeSet<String>) -> String {
    let words = |text: &str| -> String {
        let plain: String =
            text.to_lowercase().chars().map(|c| if c.is_ascii_alphanumeric() { c } else { ' ' }).collect();
        plain.split_whitespace().collect::<Vec<_>>().join("_").chars().take(40).collect()
    };
    let base = Some(words(name)).filter(|it| Id::new(it).is_some()).unwrap_or_else(|| fallback.to_owned());
    let mut n = 2;
    let mut candidate = base.clone();
    while !taken.insert(candidate.clone()) {
        candidate = format!("{base}_{n}");
        n += 1;
    }
    candidate
}

/// Whether two names are the same to a reader.
pub(super) fn alike(a: &str, b: &str) -> bool {
    a == b || a.to_lowercase() == b.to_lowercase()
}
