//! Lines that a program or a reader has given a tag, and what people say
//! against a tag.

use crate::{
    document::Id,
    text::{Label, Passage},
};

/// A line that counts as something: a move in a dialogue, a code in a
/// transcript.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Coded<'a> {
    /// Where it comes in what was said, from 1.
    pub n: usize,
    /// Its id.
    pub line: &'a Id,
    /// What is said in it.
    pub text: &'a Passage,
    /// By which book it was coded, where a step has books.
    pub book: Option<&'a Id>,
    /// What it counts as. Two where two readings are accepted.
    pub tags: Vec<Tag<'a>>,
    /// Why the person contests it, who did. A contested line is no evidence.
    pub contested: Option<&'a str>,
}

/// What a line counts as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tag<'a> {
    /// The word for it in packs.
    pub word: &'a str,
    /// What the pack calls it; `None` for the moves of dialogues, which are the
    /// same in all packs.
    pub title: Option<&'a Label>,
}
