//! Stand-ins for names: whole words, in capitals or not, and Russian ones in
//! their cases.

use std::collections::BTreeSet;

use super::{Case, CaseIssue, Name, Side, endings::is_a_case_of};

/// Real names and what stands for them.
#[derive(Debug, Clone)]
pub struct Names(Vec<Entry>);

#[derive(Debug, Clone)]
struct Entry {
    /// The words of the real name, in small letters.
    words: Vec<String>,
    stand_in: String,
}

/// What may still tell who is meant, each word once.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Leftovers {
    /// Words that look like parts of real names.
    pub parts: Vec<String>,
    /// Other words with a capital inside a sentence.
    pub capitals: Vec<String>,
}

/// The most words of a kind that are listed.
const MOST_LISTED: usize = 60;

/// The fewest first letters that make a word look like a part of a name; of a
/// longer name all but two are needed.
const ALIKE: usize = 3;

impl Names {
    /// These names. One without a word in it stands for nothing.
    pub fn new<'n>(names: impl IntoIterator<Item = &'n Name>) -> Names {
        let entry = |it: &Name| {
            let words = words(&it.real).iter().map(|it| it.text.to_lowercase()).collect();
            Entry { words, stand_in: it.stand_in.clone() }
        };
        let mut entries: Vec<Entry> = names.into_iter().map(entry).filter(|it| !it.words.is_empty()).collect();
        // A longer name may have a shorter one in it.
        entries.sort_by_key(|it| std::cmp::Reverse(it.words.len()));
        Names(entries)
    }

    /// Whether a real name is in a text.
    pub fn is_in(&self, text: &str) -> bool {
        let words = words(text);
        (0..words.len()).any(|at| self.at(text, &words[at..]).is_some())
    }

    /// A text with stand-ins.
    pub fn replace(&self, text: &str) -> String {
        let words = words(text);
        let mut replaced = String::new();
        let (mut at, mut copied) = (0, 0);
        while at < words.len() {
            match self.at(text, &words[at..]) {
                Some(entry) => {
                    replaced.push_str(&text[copied..words[at].start]);
                    replaced.push_str(&entry.stand_in);
                    at += entry.words.len();
                    copied = words[at - 1].end();
                }
                None => at += 1,
            }
        }
        replaced.push_str(&text[copied..]);
        replaced
    }

    /// The name that stands at the beginning of these words.
    fn at(&self, text: &str, words: &[Word]) -> Option<&Entry> {
        self.0.iter().find(|entry| {
            let are_words = entry.words.len() <= words.len()
                && entry.words.iter().zip(words).all(|(name, it)| is_a_case_of(&it.text.to_lowercase(), name));
            // Between the words of a name are blanks, points of initials, hyphens.
            let is_near = |pair: &[Word]| {
                text[pair[0].end()..pair[1].start].chars().all(|c| c.is_whitespace() || "-.‐‑’'".contains(c))
            };
            are_words && words[..entry.words.len()].windows(2).all(is_near)
        })
    }

    /// What a text still has that may tell who is meant.
    fn note(&self, text: &str, parts: &mut BTreeSet<String>, capitals: &mut BTreeSet<String>) {
        let known: BTreeSet<String> =
            self.0.iter().flat_map(|it| words(&it.stand_in)).map(|it| it.text.to_lowercase()).collect();
        for word in words(text) {
            let small = word.text.to_lowercase();
            if known.contains(&small) {
                continue;
            }
            if self.0.iter().flat_map(|it| &it.words).any(|name| is_alike(&small, name)) {
                parts.insert(word.text.to_owned());
            } else if word.text.starts_with(char::is_uppercase) && !begins_sentence(&text[..word.start]) {
                capitals.insert(word.text.to_owned());
            }
        }
    }
}

impl Case {
    /// All names of the case.
    pub fn all_names(&self) -> Names {
        Names::new(self.sides.iter().map(|it| &it.name).chain(&self.names))
    }

    /// The case with stand-ins for all names, and what may still tell.
    pub fn disguised(&self) -> (Case, Leftovers) {
        let names = self.all_names();
        let (mut parts, mut capitals) = (BTreeSet::new(), BTreeSet::new());
        let mut text = |it: &String| {
            let text = names.replace(it);
            names.note(&text, &mut parts, &mut capitals);
            text
        };
        let case = Case {
            title: text(&self.title),
            common: text(&self.common),
            sides: self.sides.clone().map(|it| Side {
                name: Name { real: it.name.stand_in.clone(), ..it.name },
                wants: text(&it.wants),
                batna: text(&it.batna),
                no_deal: it.no_deal,
            }),
            names: Vec::new(),
            issues: self
                .issues
                .iter()
                .map(|it| CaseIssue {
                    title: text(&it.title),
                    options: it.options.iter().map(&mut text).collect(),
                    ..it.clone()
                })
                .collect(),
        };
        let listed = |it: BTreeSet<String>| it.into_iter().take(MOST_LISTED).collect();
        (case, Leftovers { parts: listed(parts), capitals: listed(capitals) })
    }
}

/// A word and where it begins.
#[derive(Debug, Clone, Copy)]
struct Word<'t> {
    text: &'t str,
    start: usize,
}

impl Word<'_> {
    fn end(&self) -> usize {
        self.start + self.text.len()
    }
}

/// The words of a text: letters and digits that follow one another.
fn words(text: &str) -> Vec<Word<'_>> {
    let mut found = Vec::new();
    let mut start = None;
    for (at, c) in text.char_indices().chain([(text.len(), ' ')]) {
        match (c.is_alphanumeric(), start) {
            (true, None) => start = Some(at),
            (false, Some(from)) => {
                found.push(Word { text: &text[from..at], start: from });
                start = None;
            }
            _ => {}
        }
    }
    found
}

/// Whether a word is a word of a name in some case, or begins like it.
fn is_alike(word: &str, name: &str) -> bool {
    let n_letters = name.chars().count();
    let beginning: String = name.chars().take(ALIKE.max(n_letters.saturating_sub(2))).collect();
    ALIKE <= n_letters && (is_a_case_of(word, name) || ALIKE < n_letters && word.starts_with(&beginning))
}

/// Whether a word after this text is the first of a sentence or a line.
fn begins_sentence(before: &str) -> bool {
    let before = before.trim_end_matches([' ', '\t', '«', '“', '"', '(', '*', '_', '-', '–', '—', '#']);
    before.is_empty() || before.ends_with(['.', '!', '?', '…', ':', '\n'])
}
