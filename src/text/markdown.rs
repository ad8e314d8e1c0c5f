//! Blocks are found line by line; what stands inside a line is read by
//! `minimad`, which knows emphasis but neither links, images nor HTML.

/// A part of a passage.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// A heading. All have one rank, because a passage has its own place in a
    /// page.
    Heading(Vec<Span>),
    /// A paragraph.
    Paragraph(Vec<Span>),
    /// A list without numbers.
    Bullets(Vec<Vec<Span>>),
    /// A list with numbers, from 1.
    Numbers(Vec<Vec<Span>>),
    /// A quotation, one item a paragraph.
    Quote(Vec<Vec<Span>>),
}

/// A run of characters of one appearance.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Span {
    /// The characters, to be shown as they are.
    pub text: String,
    /// Emphasised.
    pub emphasis: bool,
    /// Strong.
    pub strong: bool,
}

/// The blocks of a passage.
///
/// A line break inside a paragraph counts as a space. An unknown construction
/// is shown as the characters it is made of; nothing is ever lost.
///
/// ```
/// use parley::text::{Block, blocks};
///
/// let blocks = blocks("Two **gates**\nand a <b>mill</b>.\n\n1. First\n2. Second");
/// let Block::Paragraph(spans) = &blocks[0] else { panic!() };
/// assert!(spans[1].strong);
/// assert_eq!(spans[2].text, " and a <b>mill</b>.");
/// assert!(matches!(&blocks[1], Block::Numbers(items) if items.len() == 2));
/// ```
pub fn blocks(passage: &str) -> Vec<Block> {
    let mut found: Vec<(Kind, Vec<String>)> = Vec::new();
    let mut after_gap = true;
    for line in passage.lines() {
        let line = line.trim();
        if line.is_empty() {
            after_gap = true;
            continue;
        }
        let next_number = match found.last() {
            Some((Kind::Number, items)) => items.len() + 1,
            _ => 1,
        };
        let (kind, text) = kind_of(line, next_number);
        let continues = !after_gap || matches!(kind, Kind::Bullet | Kind::Number);
        match found.last_mut() {
            Some((last, lines)) if *last == kind && continues && kind != Kind::Heading => match kind {
                // An empty line of a quotation parts its paragraphs.
                Kind::Quote if text.is_empty() || lines.last().is_some_and(String::is_empty) => {
                    if lines.last().is_none_or(|it| !it.is_empty()) || !text.is_empty() {
                        lines.retain(|it| !it.is_empty());
                        lines.push(text.to_owned());
                    }
                }
                Kind::Paragraph | Kind::Quote => join(lines, text),
                _ => lines.push(text.to_owned()),
            },
            // A plain line right under a list item belongs to the item.
            Some((Kind::Bullet | Kind::Number, lines)) if kind == Kind::Paragraph && !after_gap => join(lines, text),
            Some((Kind::Quote, lines)) if kind == Kind::Quote => lines.push(text.to_owned()),
            _ => found.push((kind, vec![text.to_owned()])),
        }
        after_gap = false;
    }
    found
        .into_iter()
        .map(|(kind, lines)| {
            let mut lines = lines.iter().map(|line| spans(line));
            match kind {
                Kind::Heading => Block::Heading(lines.next().unwrap_or_default()),
                Kind::Paragraph => Block::Paragraph(lines.next().unwrap_or_default()),
                Kind::Bullet => Block::Bullets(lines.collect()),
                Kind::Number => Block::Numbers(lines.collect()),
                Kind::Quote => Block::Quote(lines.filter(|it| !it.is_empty()).collect()),
            }
        })
        .collect()
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Heading,
    Paragraph,
    Bullet,
    Number,
    Quote,
}

/// A line with a number is an item only if the list has come to that number:
/// "110. Last autumn …" is a sentence.
fn kind_of(line: &str, next_number: usize) -> (Kind, &str) {
    if let Some(text) = line.strip_prefix("- ").or(line.strip_prefix("* ")) {
        (Kind::Bullet, text.trim_start())
    } else if let Some(text) = line.strip_prefix('>') {
        (Kind::Quote, text.trim_start())
    } else if let Some(text) = line.strip_prefix("### ").or(line.strip_prefix("## ")).or(line.strip_prefix("# ")) {
        (Kind::Heading, text.trim_start())
    } else if let Some(text) = line.strip_prefix(&format!("{next_number}. ")) {
        (Kind::Number, text.trim_start())
    } else {
        (Kind::Paragraph, line)
    }
}

fn join(lines: &mut [String], text: &str) {
    if let Some(last) = lines.last_mut() {
        last.push(' ');
        last.push_str(text);
    }
}

fn spans(line: &str) -> Vec<Span> {
    minimad::Composite::from_inline(line)
        .compounds
        .iter()
        .map(|it| Span { text: it.src.to_owned(), emphasis: it.italic, strong: it.bold })
        .collect()
}
