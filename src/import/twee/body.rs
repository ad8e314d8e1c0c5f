use super::{Markup, Place, StoryProblem, StoryProblemKind, markup::scan};
use crate::steps::dialogue::MoveTag;

/// How many problems of texts are collected.
const MOST_PROBLEMS: usize = 100;

/// The text of a passage without its links.
#[derive(Debug, Default)]
pub(super) struct Body {
    pub(super) text: String,
    pub(super) links: Vec<Link>,
    /// The lines where words stand beside a link.
    pub(super) mixed: Vec<usize>,
    /// The first line with `//` or `''`, which are no Markdown.
    pub(super) styled: Option<usize>,
}

#[derive(Debug)]
pub(super) struct Link {
    /// The words, without tags.
    pub(super) text: String,
    pub(super) target: String,
    /// The move tags in its words.
    pub(super) tags: Vec<MoveTag>,
    /// A word with a `#` that is no move tag.
    pub(super) unknown_tag: Option<String>,
    pub(super) line: usize,
}

/// Reads the lines of a passage, each with its number.
pub(super) fn read(lines: &[(usize, &str)], problems: &mut Vec<StoryProblem>) -> Body {
    let mut body = Body::default();
    for &(line, text) in lines {
        // Exports write a line that is no header so.
        let text = text.strip_prefix('\\').filter(|it| it.starts_with("::")).unwrap_or(text).trim_end();
        let plain = read_line(line, text, &mut body.links, problems);
        let has_link = plain.len() < text.len();
        if has_link && !plain.chars().any(char::is_alphanumeric) {
            continue;
        }
        if has_link {
            body.mixed.push(line);
        }
        if plain.contains("''") || plain.replace("://", "").contains("//") {
            body.styled = body.styled.or(Some(line));
        }
        if !(plain.is_empty() && (body.text.is_empty() || body.text.ends_with("\n\n"))) {
            body.text.push_str(&plain);
            body.text.push('\n');
        }
    }
    body.text.truncate(body.text.trim_end().len());
    body
}

/// The line without its links, which are added to those of its passage.
fn read_line(line: usize, text: &str, links: &mut Vec<Link>, problems: &mut Vec<StoryProblem>) -> String {
    let mut refuse = |at: usize, kind: StoryProblemKind| {
        // Columns are counted from the line's beginning, so not without end.
        if problems.len() < MOST_PROBLEMS {
            problems.push(StoryProblem { at: Place { line, column: text[..at].chars().count() + 1 }, kind });
        }
    };
    let whole = text.trim();
    let whole_line = if whole == "--" {
        Some(Markup::Variables)
    } else if whole.starts_with('[') && !whole.starts_with("[[") && !whole.starts_with("[img") && whole.ends_with(']') {
        Some(Markup::Modifier)
    } else {
        None
    };
    if let Some(markup) = whole_line {
        let at = text.len() - text.trim_start().len();
        refuse(at, StoryProblemKind::Markup { markup, text: whole.to_owned() });
        return String::new();
    }
    let mut plain: Vec<&str> = Vec::new();
    let mut at = 0;
    while let Some(open) = text[at..].find("[[").map(|it| at + it) {
        let inside = open + 2;
        let close = text[inside..].find("]]").map(|it| inside + it);
        let Some(close) = close.filter(|it| !text[inside..*it].contains("[[")) else {
            refuse(open, StoryProblemKind::UnclosedLink);
            return String::new();
        };
        scan(&text[at..open], at, &mut refuse);
        plain.push(text[at..open].trim_end());
        let inner = &text[inside..close];
        if inner.contains("][") {
            let found = StoryProblemKind::Markup { markup: Markup::Setter, text: text[open..close + 2].to_owned() };
            refuse(open, found);
        } else {
            scan(inner, inside, &mut refuse);
            match read_link(inner, line) {
                Ok(link) => links.push(link),
                Err(kind) => refuse(open, kind),
            }
        }
        at = close + 2;
    }
    scan(&text[at..], at, &mut refuse);
    plain.push(&text[at..]);
    if at == 0 { text.to_owned() } else { plain.concat().trim_end().to_owned() }
}

/// A link from what stands in its brackets. Where there are several arrows, the
/// last `->` counts, or the first `<-`, as in Twine.
fn read_link(inner: &str, line: usize) -> Result<Link, StoryProblemKind> {
    let (text, target) = inner
        .rsplit_once("->")
        .or_else(|| inner.split_once("<-").map(|(target, text)| (text, target)))
        .or_else(|| inner.rsplit_once('|'))
        .unwrap_or((inner, inner));
    let target = target.trim().to_owned();
    let is_address = target.split_once("://").is_some_and(|(it, _)| it.chars().all(|c| c.is_ascii_alphanumeric()));
    if is_address || target.starts_with("mailto:") {
        return Err(StoryProblemKind::LeadsOut { target });
    }
    let mut link = Link { text: text.trim().to_owned(), target, tags: Vec::new(), unknown_tag: None, line };
    let last = link.text.split_whitespace().next_back().unwrap_or_default().to_owned();
    if link.takes(&last) {
        link.text = link.text[..link.text.len() - last.len()].trim_end().to_owned();
    }
    let first = link.text.split_whitespace().next().unwrap_or_default().to_owned();
    if link.takes(&first) {
        link.text = link.text[first.len()..].trim_start().to_owned();
    }
    if link.target.is_empty() || !link.text.chars().any(char::is_alphanumeric) {
        return Err(StoryProblemKind::EmptyLink);
    }
    Ok(link)
}

impl Link {
    /// Whether a word is a move tag, which is then noted.
    fn takes(&mut self, word: &str) -> bool {
        let Some(name) = word.strip_prefix('#') else { return false };
        match MoveTag::ALL.into_iter().find(|it| it.word().eq_ignore_ascii_case(name)) {
            Some(tag) => {
                self.tags.push(tag);
                true
            }
            None => {
                self.unknown_tag = Some(word.to_owned());
                false
            }
        }
    }
}
