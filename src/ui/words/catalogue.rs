use std::cell::RefCell;

use super::{CHAPTERS, Tongue};

/// The messages of one language as they stand in its file, in the order of
/// their names.
#[derive(Debug, PartialEq, Eq)]
pub struct Catalogue(pub(super) Vec<&'static str>);

impl Catalogue {
    /// Reads a catalogue's file of so many messages. `None` if it has others,
    /// which means that it belongs to another version of the program.
    pub(super) fn read(source: String, n_messages: usize) -> Option<&'static Catalogue> {
        let source: &'static str = Box::leak(source.into_boxed_str());
        let mut messages: Vec<(&str, &str)> = Vec::new();
        let starts = |line: &str| line.starts_with(|c: char| c.is_ascii_lowercase());
        let mut rest = source;
        while !rest.is_empty() {
            let (line, after) = rest.split_once('\n').unwrap_or((rest, ""));
            if starts(line) {
                let (name, _) = rest.split_once(" = ")?;
                // The message goes on over lines that are indented or close a brace.
                let mut end = line.len();
                for next in after.split_inclusive('\n') {
                    if !next.starts_with([' ', '}']) {
                        break;
                    }
                    end += next.len();
                }
                let message = rest.get(name.len() + 3..end + 1).or(rest.get(name.len() + 3..))?;
                let place = messages.partition_point(|(other, _)| *other < name);
                messages.insert(place, (name, message.trim_end()));
            }
            rest = after;
        }
        let messages: Vec<&str> = messages.into_iter().map(|(_, it)| it).collect();
        (messages.len() == n_messages).then(|| &*Box::leak(Box::new(Catalogue(messages))))
    }
}

/// The words that belong to a later part of the program, in a file of their own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Chapter {
    /// Whatever has no chapter of its own.
    Later,
    /// What people see who were dealt a seat.
    Seat,
    /// The trainer's desk.
    Desk,
}

impl Chapter {
    /// All chapters, in the order of their keys.
    pub const ALL: [Chapter; 3] = [Chapter::Later, Chapter::Seat, Chapter::Desk];

    /// The chapter's name in the names of its files.
    pub fn name(self) -> &'static str {
        CHAPTERS[self as usize].0
    }
}

thread_local! {
    // As far as they are here. Whoever shows a message stands in a part that came with its chapter.
    static CHAPTERS_HERE: RefCell<Vec<(Tongue, Chapter, &'static Catalogue)>> = const { RefCell::new(Vec::new()) };
}

/// Takes in a chapter. `false` if the file is not of this version.
pub fn read_chapter(tongue: Tongue, chapter: Chapter, source: String) -> bool {
    let catalogue = Catalogue::read(source, CHAPTERS[chapter as usize].2);
    if let Some(catalogue) = catalogue {
        CHAPTERS_HERE.with_borrow_mut(|it| it.push((tongue, chapter, catalogue)));
    }
    catalogue.is_some()
}

/// A message of a chapter by its place among all messages. `None` if it is not here.
pub(super) fn later(tongue: Tongue, n: usize) -> Option<&'static str> {
    CHAPTERS_HERE.with_borrow(|here| {
        let mut here = here.iter().filter(|it| it.0 == tongue);
        here.find_map(|(_, chapter, catalogue)| catalogue.0.get(n.checked_sub(CHAPTERS[*chapter as usize].1)?).copied())
    })
}

/// Whether a chapter is here.
pub fn has_chapter(tongue: Tongue, chapter: Chapter) -> bool {
    CHAPTERS_HERE.with_borrow(|it| it.iter().any(|it| it.0 == tongue && it.1 == chapter))
}
