use quick_xml::{
    Reader,
    events::{BytesStart, Event},
};

/// The largest file that is looked at: 4 MiB.
pub const MAX_XML_BYTES: usize = 4 << 20;

/// How deep elements may be nested.
pub const MAX_XML_DEPTH: usize = 32;

/// How many elements a file may have.
pub const MAX_ELEMENTS: usize = 20_000;

/// An element with its names in lower case, because GENIUS files are not of
/// one mind about that.
#[derive(Debug, Default)]
pub(super) struct Element {
    pub(super) name: String,
    attributes: Vec<(String, String)>,
    pub(super) children: Vec<Element>,
}

/// A file as a tree, and what had to be mended to read it.
#[derive(Debug)]
pub(super) struct Tree {
    /// The file itself; the elements are its children.
    pub(super) file: Element,
    /// It was not UTF-8 and read as Windows-1252.
    pub(super) is_legacy: bool,
    /// How many attributes stood twice in their element; the last one holds.
    pub(super) n_repeated: usize,
}

/// Why a file is not read as XML.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum XmlProblem {
    /// More than [`MAX_XML_BYTES`].
    TooLarge {
        /// Its size.
        bytes: usize,
    },
    /// It declares a document type, which can define entities.
    DocumentType,
    /// More than [`MAX_XML_DEPTH`].
    TooDeep,
    /// More than [`MAX_ELEMENTS`].
    TooManyElements,
    /// A tag that nobody can read, or that closes what is not open.
    BadTag {
        /// Its line, from 1.
        line: usize,
    },
    /// The end comes before the last tag is closed.
    Unfinished,
}

impl Element {
    /// An attribute without the spaces around it and with single ones inside.
    /// Without letters it counts as missing.
    pub(super) fn attribute(&self, name: &str) -> Option<String> {
        let (_, text) = self.attributes.iter().find(|(it, _)| it == name)?;
        let words: Vec<&str> = text.split_whitespace().collect();
        (!words.is_empty()).then(|| words.join(" "))
    }

    /// The elements of this name inside, at any depth, in the order of the file.
    pub(super) fn all<'e>(&'e self, name: &str) -> Vec<&'e Element> {
        let mut found = Vec::new();
        self.collect(name, &mut found);
        found
    }

    fn collect<'e>(&'e self, name: &str, found: &mut Vec<&'e Element>) {
        for child in &self.children {
            if child.name == name {
                found.push(child);
            }
            child.collect(name, found);
        }
    }
}

/// Reads a file as forgivingly as GENIUS does: no prolog is needed, bytes that
/// are not UTF-8 are Windows-1252, `&` may stand alone, attributes need no
/// quotes. No entity but the five of XML and characters by number is replaced.
pub(super) fn parse(bytes: &[u8]) -> Result<Tree, XmlProblem> {
    if MAX_XML_BYTES < bytes.len() {
        return Err(XmlProblem::TooLarge { bytes: bytes.len() });
    }
    let (text, is_legacy) = decode(bytes);
    let mut reader = Reader::from_str(&text);
    let config = reader.config_mut();
    config.allow_dangling_amp = true;
    // Compared below, without regard to case.
    config.check_end_names = false;
    config.allow_unmatched_ends = true;

    let mut tree = Tree { file: Element::default(), is_legacy, n_repeated: 0 };
    let mut open: Vec<Element> = Vec::new();
    let mut n_elements = 0;
    loop {
        let bad_tag = |at: u64| {
            let before = text.get(..at as usize).unwrap_or(&text);
            XmlProblem::BadTag { line: 1 + before.matches('\n').count() }
        };
        let at = reader.buffer_position();
        let event = reader.read_event().map_err(|_| bad_tag(at))?;
        let is_start = matches!(event, Event::Start(_));
        match event {
            Event::Start(tag) | Event::Empty(tag) => {
                n_elements += 1;
                if MAX_ELEMENTS < n_elements {
                    return Err(XmlProblem::TooManyElements);
                }
                if MAX_XML_DEPTH <= open.len() {
                    return Err(XmlProblem::TooDeep);
                }
                let element = element(&tag, &mut tree.n_repeated).ok_or_else(|| bad_tag(at))?;
                if is_start {
                    open.push(element);
                } else {
                    open.last_mut().unwrap_or(&mut tree.file).children.push(element);
                }
            }
            Event::End(tag) => {
                let closed = open.pop().ok_or_else(|| bad_tag(at))?;
                if closed.name != tag.name().as_ref().trim().to_lowercase() {
                    return Err(bad_tag(at));
                }
                open.last_mut().unwrap_or(&mut tree.file).children.push(closed);
            }
            Event::DocType(_) => return Err(XmlProblem::DocumentType),
            Event::Eof if open.is_empty() => return Ok(tree),
            Event::Eof => return Err(XmlProblem::Unfinished),
            Event::Text(_)
            | Event::CData(_)
            | Event::Comment(_)
            | Event::Decl(_)
            | Event::PI(_)
            | Event::GeneralRef(_) => {}
        }
    }
}

fn element(tag: &BytesStart, n_repeated: &mut usize) -> Option<Element> {
    let mut attributes: Vec<(String, String)> = Vec::new();
    for attribute in tag.html_attributes().with_checks(false) {
        let attribute = attribute.ok()?;
        let name = attribute.key.as_ref().to_lowercase();
        let value = unescape(&attribute.value);
        match attributes.iter_mut().find(|(it, _)| *it == name) {
            Some((_, it)) => {
                *n_repeated += 1;
                *it = value;
            }
            None => attributes.push((name, value)),
        }
    }
    Some(Element { name: tag.name().as_ref().to_lowercase(), attributes, children: Vec::new() })
}

/// Replaces what XML defines and leaves any other `&` as it stands.
fn unescape(text: &str) -> String {
    let mut parts = text.split('&');
    let mut plain = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        match part.split_once(';').and_then(|(name, rest)| Some((character(name)?, rest))) {
            Some((c, rest)) => {
                plain.push(c);
                plain.push_str(rest);
            }
            None => {
                plain.push('&');
                plain.push_str(part);
            }
        }
    }
    plain
}

fn character(name: &str) -> Option<char> {
    let number = |digits: &str, radix| u32::from_str_radix(digits, radix).ok().and_then(char::from_u32);
    match name {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        _ => match name.strip_prefix('#')? {
            it if it.starts_with(['x', 'X']) => number(&it[1..], 16),
            it => number(it, 10),
        },
    }
}

/// The text, and whether it had to be read as Windows-1252.
fn decode(bytes: &[u8]) -> (String, bool) {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let wide = |from: fn([u8; 2]) -> u16| {
        let units: Vec<u16> = bytes[2..].chunks_exact(2).map(|it| from([it[0], it[1]])).collect();
        (String::from_utf16_lossy(&units), false)
    };
    match bytes {
        [0xff, 0xfe, ..] => wide(u16::from_le_bytes),
        [0xfe, 0xff, ..] => wide(u16::from_be_bytes),
        _ => match str::from_utf8(bytes) {
            Ok(text) => (text.to_owned(), false),
            Err(_) => (bytes.iter().map(|it| windows_1252(*it)).collect(), true),
        },
    }
}

/// Latin 1, but for the bytes where that has control characters.
fn windows_1252(byte: u8) -> char {
    const FROM_80: [char; 32] = [
        '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}', '\u{90}', '‘',
        '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
    ];
    match byte {
        0x80..=0x9f => FROM_80[usize::from(byte - 0x80)],
        _ => char::from(byte),
    }
}
