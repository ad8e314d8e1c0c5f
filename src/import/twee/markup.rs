use super::{Place, StoryProblem, StoryProblemKind};
use crate::steps::dialogue::MoveTag;

/// What a story format would run, or show as something else than text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Markup {
    /// `<<…>>`, of SugarCube.
    SugarCubeMacro,
    /// `<% … %>`, of Snowman.
    SnowmanTemplate,
    /// `(name: …)`, of Harlowe.
    HarloweMacro,
    /// `|name>[…]` or `[…]<name|`, of Harlowe.
    HarloweHook,
    /// `{…}`, of Chapbook; Harlowe has braces too.
    Insert,
    /// A line `[…]`, of Chapbook.
    Modifier,
    /// A line `--`, under which Chapbook's variables end.
    Variables,
    /// `$name`.
    Variable,
    /// `[[…][…]]`, of SugarCube.
    Setter,
    /// `[img[…]]`, of SugarCube.
    Image,
    /// A tag or a comment.
    Html,
    /// `/* … */` or `/% … %/`.
    Comment,
}

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
        problems.push(StoryProblem { at: Place { line, column: text[..at].chars().count() + 1 }, kind });
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

/// Refuses every markup in a text that begins at a byte of its line.
fn scan(text: &str, offset: usize, refuse: &mut impl FnMut(usize, StoryProblemKind)) {
    let mut at = 0;
    while let Some(c) = text[at..].chars().next() {
        match markup_at(&text[at..]) {
            Some((markup, end)) => {
                let len = match text[at + c.len_utf8()..].find(end).filter(|_| !end.is_empty()) {
                    Some(found) => c.len_utf8() + found + end.len(),
                    None => text[at..].len(),
                };
                refuse(offset + at, StoryProblemKind::Markup { markup, text: text[at..at + len].to_owned() });
                at += len;
            }
            None => at += c.len_utf8(),
        }
    }
}

/// The markup that begins a text, and what ends it.
fn markup_at(text: &str) -> Option<(Markup, &'static str)> {
    let second = text.chars().nth(1).unwrap_or(' ');
    let name = |from: &str| from.find(|c: char| !(c.is_ascii_alphanumeric() || "-_".contains(c))).unwrap_or(from.len());
    let begins_name = second.is_ascii_alphabetic() || second == '_';
    match text.chars().next()? {
        '<' if second == '<' && text.chars().nth(2).is_some_and(|c| !c.is_whitespace()) => {
            Some((Markup::SugarCubeMacro, ">>"))
        }
        '<' if second == '%' => Some((Markup::SnowmanTemplate, "%>")),
        '<' if begins_name || second == '/' || second == '!' => Some((Markup::Html, ">")),
        '(' if begins_name && text[1 + name(&text[1..])..].starts_with(':') => Some((Markup::HarloweMacro, ")")),
        '|' if begins_name && text[1 + name(&text[1..])..].starts_with([')', '>']) => Some((Markup::HarloweHook, "]")),
        ']' if second == '<' && text[2 + name(&text[2..])..].starts_with('|') => Some((Markup::HarloweHook, "|")),
        '{' => Some((Markup::Insert, "}")),
        '$' if begins_name => Some((Markup::Variable, " ")),
        '[' if text.starts_with("[img[") => Some((Markup::Image, "]")),
        '/' if second == '*' => Some((Markup::Comment, "*/")),
        '/' if second == '%' => Some((Markup::Comment, "%/")),
        _ => None,
    }
}
