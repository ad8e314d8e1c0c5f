//! Conditions that packs state: which rule of a dialogue fires, when an ending
//! is reached.
//!
//! The language is closed and total. A condition compares named numbers with
//! whole numbers and asks whether named things hold, joined by `and`, `or`,
//! `not` and brackets: `tension <= 5 and (last.ack or limit)`. There is nothing
//! to call, nothing to assign, and no condition without an answer.

use crate::document::{ProblemKind, Reader, Written};

/// The most characters of a condition.
const MAX_CHARS: usize = 300;

/// The most brackets and `not`s inside one another.
const MAX_DEPTH: usize = 8;

/// A condition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Condition {
    /// Something holds.
    Holds(String),
    /// A number compares with another in a way.
    Compares(String, Comparison, i64),
    /// The other does not hold.
    Not(Box<Condition>),
    /// All hold.
    All(Vec<Condition>),
    /// At least one holds.
    Any(Vec<Condition>),
}

/// A way to compare.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Comparison {
    /// `<`
    Less,
    /// `<=`
    AtMost,
    /// `=`
    Equal,
    /// `>=`
    AtLeast,
    /// `>`
    More,
}

impl Comparison {
    const WORDS: [(&'static str, Comparison); 5] = [
        ("<=", Comparison::AtMost),
        (">=", Comparison::AtLeast),
        ("<", Comparison::Less),
        (">", Comparison::More),
        ("=", Comparison::Equal),
    ];

    fn holds(self, a: i64, b: i64) -> bool {
        match self {
            Comparison::Less => a < b,
            Comparison::AtMost => a <= b,
            Comparison::Equal => a == b,
            Comparison::AtLeast => b <= a,
            Comparison::More => b < a,
        }
    }
}

/// What a condition is asked about. What is unknown is 0 and does not hold;
/// the door of packs lets no unknown name pass.
pub trait Known {
    /// A number by its name.
    fn number(&self, name: &str) -> i64;

    /// Whether something holds.
    fn holds(&self, name: &str) -> bool;
}

impl Condition {
    /// Reads a condition.
    ///
    /// # Errors
    ///
    /// [`ProblemKind::BadCondition`] for the first thing that cannot stand where
    /// it stands. A condition of more
    /// than 300 characters, or more than 8 deep, ends where it grows too long.
    pub fn parse(text: &str) -> Result<Condition, ProblemKind> {
        let mut parser = Parser { text, at: 0, depth: 0 };
        if let Some((at, _)) = text.char_indices().nth(MAX_CHARS) {
            parser.at = at;
            return Err(parser.stop());
        }
        let condition = parser.any()?;
        parser.skip_space();
        if parser.at == text.len() { Ok(condition) } else { Err(parser.stop()) }
    }

    /// Whether it holds.
    pub fn holds(&self, known: &dyn Known) -> bool {
        match self {
            Condition::Holds(name) => known.holds(name),
            Condition::Compares(name, comparison, number) => comparison.holds(known.number(name), *number),
            Condition::Not(it) => !it.holds(known),
            Condition::All(all) => all.iter().all(|it| it.holds(known)),
            Condition::Any(any) => any.iter().any(|it| it.holds(known)),
        }
    }

    /// Calls `f` with every name, and whether it is compared as a number.
    pub fn each_name(&self, f: &mut dyn FnMut(&str, bool)) {
        match self {
            Condition::Holds(name) => f(name, false),
            Condition::Compares(name, ..) => f(name, true),
            Condition::Not(it) => it.each_name(f),
            Condition::All(them) | Condition::Any(them) => them.iter().for_each(|it| it.each_name(f)),
        }
    }
}

impl Written for Condition {
    fn read(reader: &Reader) -> Option<Self> {
        Condition::parse(reader.text()?).map_or_else(|kind| reader.problem(kind), Some)
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Condition {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Condition".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "type": "string",
            "maxLength": MAX_CHARS,
            "description": "Such as `tension <= 5 and (last.ack or limit)`.",
        })
    }
}

/// Recursive descent: `or` binds loosest, then `and`, then `not`.
struct Parser<'a> {
    text: &'a str,
    at: usize,
    depth: usize,
}

impl<'a> Parser<'a> {
    fn any(&mut self) -> Result<Condition, ProblemKind> {
        let mut any = vec![self.all()?];
        while self.takes_word("or") {
            any.push(self.all()?);
        }
        Ok(one_or(any, Condition::Any))
    }

    fn all(&mut self) -> Result<Condition, ProblemKind> {
        let mut all = vec![self.one()?];
        while self.takes_word("and") {
            all.push(self.one()?);
        }
        Ok(one_or(all, Condition::All))
    }

    fn one(&mut self) -> Result<Condition, ProblemKind> {
        if self.depth == MAX_DEPTH {
            return Err(self.stop());
        }
        self.depth += 1;
        let found = if self.takes_word("not") {
            Condition::Not(Box::new(self.one()?))
        } else if self.takes("(") {
            let inner = self.any()?;
            if !self.takes(")") {
                return Err(self.stop());
            }
            inner
        } else {
            self.atom()?
        };
        self.depth -= 1;
        Ok(found)
    }

    fn atom(&mut self) -> Result<Condition, ProblemKind> {
        let name = self.peek();
        if !name.starts_with(|c: char| c.is_ascii_lowercase()) || ["and", "or", "not"].contains(&name) {
            return Err(self.stop());
        }
        self.at += name.len();
        let Some((_, comparison)) = Comparison::WORDS.into_iter().find(|(word, _)| self.takes(word)) else {
            return Ok(Condition::Holds(name.to_owned()));
        };
        let number = self.peek();
        let (Some(value), true) = (number.parse().ok(), number.len() <= 6) else { return Err(self.stop()) };
        self.at += number.len();
        Ok(Condition::Compares(name.to_owned(), comparison, value))
    }

    fn skip_space(&mut self) {
        self.at = self.text.len() - self.text[self.at..].trim_start().len();
    }

    /// The name or number here, which may be empty. A minus stands at the
    /// beginning of a number, or inside an id.
    fn peek(&mut self) -> &'a str {
        self.skip_space();
        let rest = &self.text[self.at..];
        let is_inside = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || matches!(c, '.' | '_' | '-');
        &rest[..rest.find(|c| !is_inside(c)).unwrap_or(rest.len())]
    }

    fn takes_word(&mut self, word: &str) -> bool {
        let is_here = self.peek() == word;
        if is_here {
            self.at += word.len();
        }
        is_here
    }

    fn takes(&mut self, sign: &str) -> bool {
        self.skip_space();
        let is_here = self.text[self.at..].starts_with(sign);
        if is_here {
            self.at += sign.len();
        }
        is_here
    }

    fn stop(&mut self) -> ProblemKind {
        let word = self.peek();
        let found = if word.is_empty() { self.text[self.at..].chars().take(1).collect() } else { word.to_owned() };
        ProblemKind::BadCondition {
            at: self.text[..self.at].chars().count() + 1,
            found: found.chars().take(40).collect(),
        }
    }
}

fn one_or(mut them: Vec<Condition>, many: fn(Vec<Condition>) -> Condition) -> Condition {
    match them.pop() {
        Some(only) if them.is_empty() => only,
        last => {
            them.extend(last);
            many(them)
        }
    }
}
