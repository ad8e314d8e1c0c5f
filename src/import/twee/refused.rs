use std::fmt;

use super::{
    MAX_PASSAGES, MAX_STORY_BYTES, Markup, Place,
    plan::{MOST_ENDINGS, MOST_FACTS, MOST_LINES, MOST_TURNS},
    story::MOST_OF_NAME,
};
use crate::{
    document::{MAX_BYTES, ProblemKind},
    import::names::short,
    pack::InvalidPack,
};

/// How many problems of a story are listed.
const MOST_LISTED: usize = 20;

/// Why no pack was made of a story.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TweeRefused {
    /// The title or the licence cannot stand in a pack.
    BadSetting {
        /// `title` or `licence`.
        setting: &'static str,
    },
    /// The file is too large.
    TooLarge {
        /// Its size.
        bytes: usize,
    },
    /// The file is not UTF-8.
    NotUtf8 {
        /// The first bad byte, from 0.
        byte: usize,
    },
    /// What cannot be taken over, at least one thing.
    Story(Vec<StoryProblem>),
    /// The pack would be too large to be opened.
    PackTooLarge {
        /// Its size.
        bytes: usize,
    },
    /// What came out is no pack.
    Invalid(InvalidPack),
}

/// Something in a story that cannot be taken over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoryProblem {
    /// Where it begins.
    pub at: Place,
    /// What it is.
    pub kind: StoryProblemKind,
}

/// What cannot be taken over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum StoryProblemKind {
    /// Nothing begins with `::`.
    NoPassages,
    /// More passages than are read.
    TooManyPassages,
    /// A line with `::` that is no header.
    BadHeader {
        /// The line.
        text: String,
    },
    /// Two passages of one name.
    Twice {
        /// The name.
        name: String,
        /// The line of the first.
        first: usize,
    },
    /// A script or a stylesheet.
    Code {
        /// `script` or `stylesheet`.
        tag: &'static str,
    },
    /// Markup of a story format.
    Markup {
        /// Which.
        markup: Markup,
        /// As it was written.
        text: String,
    },
    /// A link without an end in its line.
    UnclosedLink,
    /// A link without words or target.
    EmptyLink,
    /// A link to an address outside.
    LeadsOut {
        /// The address.
        target: String,
    },
    /// The first passage is not there.
    NoStart {
        /// Its name.
        name: String,
    },
    /// No passage with two links can be reached.
    NoChoice,
    /// No passage without links can be reached.
    NoEnding,
    /// More choices than a dialogue has turns.
    TooManyTurns {
        /// How many there are.
        found: usize,
    },
    /// More links than a turn has lines.
    TooManyLinks {
        /// The passage.
        name: String,
        /// How many there are.
        found: usize,
    },
    /// More endings than a dialogue may have.
    TooManyEndings {
        /// How many there are.
        found: usize,
    },
    /// More facts than a dialogue may have.
    TooManyFacts {
        /// How many there are.
        found: usize,
    },
    /// A fact that is also a part of the story.
    LinkedFact {
        /// The passage.
        name: String,
    },
    /// Passages with one link that lead back to one another.
    Circle {
        /// One of them.
        name: String,
    },
    /// A text that cannot stand in a pack.
    BadText {
        /// The passage, or the words of the link.
        name: String,
        /// Why.
        problem: ProblemKind,
    },
}

impl std::error::Error for TweeRefused {}

impl fmt::Display for TweeRefused {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Self::BadSetting { setting } => f.write_str(crate::import::Settings::needs(setting)),
            Self::TooLarge { bytes } => write!(f, "the story has {bytes} bytes, the most is {MAX_STORY_BYTES}"),
            Self::NotUtf8 { byte } => write!(f, "the story is not UTF-8 from byte {byte} on; save it as UTF-8"),
            Self::Story(problems) => {
                f.write_str("the story cannot become a dialogue as it stands")?;
                for problem in problems.iter().take(MOST_LISTED) {
                    write!(f, "\n  {problem}")?;
                }
                if MOST_LISTED < problems.len() { f.write_str("\n  and more") } else { Ok(()) }
            }
            Self::PackTooLarge { bytes } => write!(
                f,
                "the pack would have {bytes} bytes, the most is {MAX_BYTES}; shorten what is said, each text stands there three times"
            ),
            Self::Invalid(invalid) => write!(f, "what came out is no pack: {invalid}"),
        }
    }
}

impl fmt::Display for StoryProblem {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "line {}, column {}: {}", self.at.line, self.at.column, self.kind)
    }
}

impl fmt::Display for StoryProblemKind {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Self::NoPassages => {
                f.write_str("there is no passage; in Twee 3 each begins with a line such as `:: Start`")
            }
            Self::TooManyPassages => write!(f, "there are more than {MAX_PASSAGES} passages"),
            Self::BadHeader { text } => write!(
                f,
                "`{}` is no header such as `:: Name [tag] {{}}`; write `\\` before a bracket or brace of the name, which has at most {MOST_OF_NAME} characters",
                short(text)
            ),
            Self::Twice { name, first } => {
                write!(f, "`{}` stands in line {first} already; give one another name", short(name))
            }
            Self::Code { tag } => write!(f, "a passage with the tag `{tag}`; nothing in a pack can run, take it out"),
            Self::Markup { markup, text } => write!(f, "`{}` is {markup}", short(text)),
            Self::UnclosedLink => f.write_str("`[[` has no `]]` in this line"),
            Self::EmptyLink => f.write_str("the link has no words or no passage to lead to"),
            Self::LeadsOut { target } => {
                write!(f, "`{}` leads out of the story; a pack leads nobody away, take the link out", short(target))
            }
            Self::NoStart { name } => write!(
                f,
                "there is no passage `{}` to begin with; name the first in `StoryData` as `\"start\"`",
                short(name)
            ),
            Self::NoChoice => f.write_str("from here no passage with two links can be reached, so nothing is chosen"),
            Self::NoEnding => f.write_str("from here no passage without links can be reached, so the talk has no end"),
            Self::TooManyTurns { found } => write!(
                f,
                "the story has {found} passages with a choice, a talk at most {MOST_TURNS} turns; from here on there is one too many"
            ),
            Self::TooManyLinks { name, found } => {
                write!(f, "`{}` has {found} links, a turn at most {MOST_LINES} lines", short(name))
            }
            Self::TooManyEndings { found } => {
                write!(f, "the story has {found} passages without links, a talk at most {MOST_ENDINGS} endings")
            }
            Self::TooManyFacts { found } => {
                write!(f, "there are {found} passages with the tag `fact`, a talk has at most {MOST_FACTS}")
            }
            Self::LinkedFact { name } => {
                write!(f, "`{}` has the tag `fact` and a link to it or from it; a fact stands alone", short(name))
            }
            Self::Circle { name } => {
                write!(f, "from `{}` single links lead back to it, so nobody comes out of there", short(name))
            }
            Self::BadText { name, problem: ProblemKind::Empty } => {
                write!(f, "`{}` says nothing besides its links; write what is said", short(name))
            }
            Self::BadText { name, problem } => {
                write!(f, "the text of `{}` cannot stand in a pack: {problem}", short(name))
            }
        }
    }
}
