use std::collections::BTreeMap;

use super::{
    StoryNote, StoryNoteKind, StoryProblem, StoryProblemKind, TweeRefused,
    body::{self, Body},
};
use crate::document::Json;

/// The largest story, in bytes.
pub const MAX_STORY_BYTES: usize = 1 << 20;

/// The most passages of a story.
pub const MAX_PASSAGES: usize = 1000;

/// The most characters of a passage's name, which can become a title.
pub(super) const MOST_OF_NAME: usize = 200;

/// A place in a story: line and column from 1, the column in characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The line.
    pub line: usize,
    /// The column.
    pub column: usize,
}

/// A story as far as it matters to a dialogue.
pub(super) struct Story {
    pub(super) title: Option<String>,
    /// The passage that the data name as the first, and the line of the data.
    pub(super) start: Option<(String, usize)>,
    pub(super) passages: Vec<Passage>,
}

pub(super) struct Passage {
    pub(super) name: String,
    pub(super) tags: Vec<String>,
    /// The line of its header.
    pub(super) line: usize,
    pub(super) body: Body,
}

impl Passage {
    pub(super) fn has_tag(&self, tag: &str) -> bool {
        self.tags.iter().any(|it| it == tag)
    }
}

/// A passage before its text is looked into.
struct Raw<'t> {
    name: String,
    tags: Vec<String>,
    line: usize,
    lines: Vec<(usize, &'t str)>,
}

impl Raw<'_> {
    fn is_blank(&self) -> bool {
        self.lines.iter().all(|it| it.1.trim().is_empty())
    }

    fn text(&self) -> String {
        self.lines.iter().map(|it| it.1).collect::<Vec<_>>().join("\n").trim().to_owned()
    }
}

/// Reads a story. Everything that is refused in it is collected.
pub(super) fn read(bytes: &[u8], notes: &mut Vec<StoryNote>) -> Result<Story, TweeRefused> {
    if MAX_STORY_BYTES < bytes.len() {
        return Err(TweeRefused::TooLarge { bytes: bytes.len() });
    }
    let text = str::from_utf8(bytes).map_err(|it| TweeRefused::NotUtf8 { byte: it.valid_up_to() })?;
    let mut problems = Vec::new();
    let mut story = Story { title: None, start: None, passages: Vec::new() };
    let mut lines_by_name: BTreeMap<String, usize> = BTreeMap::new();
    for raw in split(text.trim_start_matches('\u{feff}'), notes, &mut problems) {
        let mut problem = |kind| problems.push(StoryProblem { at: Place { line: raw.line, column: 1 }, kind });
        if let Some(first) = lines_by_name.insert(raw.name.clone(), raw.line) {
            problem(StoryProblemKind::Twice { name: raw.name.clone(), first });
        }
        let code = ["script", "stylesheet"].into_iter().find(|tag| raw.tags.iter().any(|it| it == tag));
        match (raw.name.as_str(), code) {
            (_, Some(_)) if raw.is_blank() => {}
            (_, Some(tag)) => problem(StoryProblemKind::Code { tag }),
            ("StoryTitle", _) => story.title = Some(raw.text()).filter(|it| !it.is_empty()),
            ("StoryData", _) => match Json::parse(raw.text().as_bytes()) {
                Ok(data) => {
                    if let Some(Json::Text(start)) = data.get("start") {
                        story.start = Some((start.clone(), raw.line));
                    }
                }
                Err(_) => notes.push(StoryNote { line: raw.line, kind: StoryNoteKind::BadData }),
            },
            _ => {
                let body = body::read(&raw.lines, &mut problems);
                story.passages.push(Passage { name: raw.name, tags: raw.tags, line: raw.line, body });
            }
        }
    }
    if story.passages.is_empty() && problems.is_empty() {
        problems.push(StoryProblem { at: Place { line: 1, column: 1 }, kind: StoryProblemKind::NoPassages });
    }
    if problems.is_empty() { Ok(story) } else { Err(TweeRefused::Story(problems)) }
}

/// The passages of a text, at most [`MAX_PASSAGES`].
fn split<'t>(text: &'t str, notes: &mut Vec<StoryNote>, problems: &mut Vec<StoryProblem>) -> Vec<Raw<'t>> {
    let mut found: Vec<Raw> = Vec::new();
    let mut is_told = false;
    for (line, text) in text.lines().enumerate().map(|(i, it)| (i + 1, it)) {
        let is_full = found.len() == MAX_PASSAGES;
        match (text.strip_prefix("::"), found.last_mut()) {
            (Some(_), _) if is_full => {
                problems.push(StoryProblem { at: Place { line, column: 1 }, kind: StoryProblemKind::TooManyPassages });
                break;
            }
            (Some(header), _) => match read_header(header) {
                Some(Header { name, tags, metadata }) => {
                    if metadata.is_some_and(|it| Json::parse(it.as_bytes()).is_err()) {
                        notes.push(StoryNote { line, kind: StoryNoteKind::BadMetadata { name: name.clone() } });
                    }
                    found.push(Raw { name, tags, line, lines: Vec::new() });
                }
                None => {
                    let kind = StoryProblemKind::BadHeader { text: text.to_owned() };
                    problems.push(StoryProblem { at: Place { line, column: 1 }, kind });
                }
            },
            (None, Some(passage)) => passage.lines.push((line, text)),
            (None, None) if !text.trim().is_empty() && !is_told && problems.is_empty() => {
                is_told = true;
                notes.push(StoryNote { line, kind: StoryNoteKind::BeforeFirst });
            }
            (None, None) => {}
        }
    }
    found
}

struct Header<'t> {
    name: String,
    tags: Vec<String>,
    /// As it was written, braces and all.
    metadata: Option<&'t str>,
}

/// The parts of a header behind its `::`. A backslash takes the meaning from
/// the character after it.
fn read_header(text: &str) -> Option<Header<'_>> {
    let (name, rest) = until(text, &['[', ']', '{', '}']);
    let name = name.trim().to_owned();
    let (tags, rest) = match rest.strip_prefix('[') {
        Some(rest) => {
            let (tags, rest) = until(rest, &['[', ']']);
            (tags.split_whitespace().map(str::to_owned).collect(), rest.strip_prefix(']')?.trim_start())
        }
        None => (Vec::new(), rest),
    };
    let rest = rest.trim();
    let metadata = rest.starts_with('{').then_some(rest);
    let is_name = !name.is_empty() && name.chars().count() <= MOST_OF_NAME;
    (is_name && (rest.is_empty() || metadata.is_some())).then_some(Header { name, tags, metadata })
}

/// The text up to the first of some characters, without backslashes, and the
/// rest from there.
fn until<'t>(text: &'t str, ends: &[char]) -> (String, &'t str) {
    let mut plain = String::new();
    let mut characters = text.char_indices();
    while let Some((at, c)) = characters.next() {
        match c {
            '\\' => plain.extend(characters.next().map(|it| it.1)),
            c if ends.contains(&c) => return (plain, &text[at..]),
            c => plain.push(c),
        }
    }
    (plain, "")
}
