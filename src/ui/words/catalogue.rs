use std::cell::RefCell;

use super::{N_LATER, Tongue};

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

thread_local! {
    // The messages of the later parts, as far as they are here. Whoever shows one stands in that part itself.
    static LATER: RefCell<Vec<(Tongue, &'static Catalogue)>> = const { RefCell::new(Vec::new()) };
}

/// Takes in the messages that come with the later parts of the program. `false`
/// if the file is not of this version.
pub fn read_later(tongue: Tongue, source: String) -> bool {
    let catalogue = Catalogue::read(source, N_LATER);
    if let Some(catalogue) = catalogue {
        LATER.with_borrow_mut(|it| it.push((tongue, catalogue)));
    }
    catalogue.is_some()
}

/// A message of the later parts by its place there. `None` if it is not here.
pub(super) fn later(tongue: Tongue, n: usize) -> Option<&'static str> {
    let found = LATER.with_borrow(|it| it.iter().find(|(other, _)| *other == tongue).map(|it| it.1));
    found.and_then(|it| it.0.get(n)).copied()
}

/// Whether they are here.
pub fn has_later(tongue: Tongue) -> bool {
    LATER.with_borrow(|it| it.iter().any(|(other, _)| *other == tongue))
}
