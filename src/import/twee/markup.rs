use std::fmt;

use super::StoryProblemKind;

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

impl fmt::Display for Markup {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str(match self {
            Self::SugarCubeMacro => "a macro of SugarCube, and nothing in a pack can run; write what it would say",
            Self::SnowmanTemplate => "a template of Snowman, and nothing in a pack can run; write what it would say",
            Self::HarloweMacro => {
                "a macro of Harlowe, and nothing in a pack can run; in a remark put a space before the colon"
            }
            Self::HarloweHook => "a hook of Harlowe, and nothing in a pack can run; write what it would say",
            Self::Insert => "an insert of Chapbook or a brace of Harlowe, which a pack does not have; take it out",
            Self::Modifier => {
                "a line in brackets, which Chapbook reads as a modifier; for a stage direction write `*...*`"
            }
            Self::Variables => {
                "the line under which variables of Chapbook end, and a pack has none; take it out with them"
            }
            Self::Variable => "a variable, and a pack has none in its texts; write the words",
            Self::Setter => "a link that sets a variable, and a pack has none; take the second bracket out",
            Self::Image => "an image, and a pack has none; take it out",
            Self::Html => "HTML, which a pack does not have; write text, `*emphasis*` or `**strong**`",
            Self::Comment => "a comment, which a pack would show; take it out",
        })
    }
}

/// Refuses every markup in a text that begins at a byte of its line.
pub(super) fn scan(text: &str, offset: usize, refuse: &mut impl FnMut(usize, StoryProblemKind)) {
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
