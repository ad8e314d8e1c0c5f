use std::fmt;

use crate::{import::names::short, steps::dialogue::MoveTag};

/// Something that was decided, changed or left out on the way from a story to a
/// pack.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoryNote {
    /// The line of the story, from 1.
    pub line: usize,
    /// What it is.
    pub kind: StoryNoteKind,
}

/// What was decided, changed or left out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum StoryNoteKind {
    /// Text that belongs to no passage.
    BeforeFirst,
    /// `StoryData` is no JSON.
    BadData,
    /// The metadata of a passage are no JSON.
    BadMetadata {
        /// The passage.
        name: String,
    },
    /// Words stand beside a link.
    Mixed,
    /// Emphasis in the way of a story format.
    Styled,
    /// A link to a passage that is not there.
    Missing {
        /// Its name.
        target: String,
    },
    /// A passage that no link leads to.
    NeverReached {
        /// The passage.
        name: String,
    },
    /// No passage has the tag `fact`.
    NoFacts,
    /// Nothing is said before the first choice.
    NoScene,
    /// A passage with one link and no text.
    NothingSaid {
        /// The passage.
        name: String,
        /// The words of its link.
        link: String,
    },
    /// A passage with one link, before the first choice.
    Scene {
        /// The passage.
        name: String,
        /// The words of its link.
        link: String,
    },
    /// A passage with one link, after a choice.
    Reply {
        /// The passage.
        name: String,
        /// The words of its link.
        link: String,
    },
    /// A line without a move tag.
    NoTag {
        /// The line's words.
        text: String,
    },
    /// A line with a word like a move tag.
    UnknownTag {
        /// The word.
        word: String,
        /// The line's words.
        text: String,
    },
    /// A line with two move tags.
    TwoTags {
        /// The one that counts.
        tag: MoveTag,
        /// The line's words.
        text: String,
    },
    /// A line that led elsewhere than to the next turn.
    Branch {
        /// The passage it led to.
        to: String,
        /// Whether that is an ending.
        is_ending: bool,
        /// The next turn; none after the last.
        next: Option<String>,
    },
    /// An ending without a tag for its kind.
    NoKind {
        /// The passage.
        name: String,
        /// What it is taken for.
        kind: &'static str,
    },
    /// A second ending of a kind.
    KindTwice {
        /// The passage.
        name: String,
        /// The kind.
        kind: &'static str,
    },
    /// The only ending of the story.
    OneEnding {
        /// The passage.
        name: String,
        /// The title of the one that is added.
        added: &'static str,
    },
    /// The last ending is of a kind that has a condition.
    FitsAlways {
        /// The passage.
        name: String,
    },
}

impl fmt::Display for StoryNote {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "line {}: {}", self.line, self.kind)
    }
}

impl fmt::Display for StoryNoteKind {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Self::BeforeFirst => f.write_str("what stands before the first passage is left out"),
            Self::BadData => f.write_str("`StoryData` is not JSON and is left out; the first passage is `Start`"),
            Self::BadMetadata { name } => {
                write!(f, "what stands in braces behind `{}` is not JSON and is left out", short(name))
            }
            Self::Mixed => f.write_str("a link stands among other words; they are said without it, so read them again"),
            Self::Styled => {
                f.write_str("`//` and `''` are shown as they are; write `*emphasis*` and `**strong**` in a pack")
            }
            Self::Missing { target } => write!(f, "there is no passage `{}`, so this link leads nowhere; here the talk just goes on", short(target)),
            Self::NeverReached { name } => write!(f, "no link leads to `{}` from the start; it is left out", short(name)),
            Self::NoFacts => f.write_str(
                "no passage has the tag `fact`, so two facts without content stand in for what can be learnt; write your own",
            ),
            Self::NoScene => f.write_str(
                "nothing is said before the first choice, so the scene is one sentence; write where people are",
            ),
            Self::NothingSaid { name, link } => {
                write!(f, "`{}` has one link and no text; it is left out with \"{}\"", short(name), short(link))
            }
            Self::Scene { name, link } => write!(
                f,
                "`{}` has one link, so nothing is chosen there: its text is the scene, and \"{}\" is left out",
                short(name),
                short(link)
            ),
            Self::Reply { name, link } => write!(
                f,
                "`{}` has one link, so nothing is chosen there: its text is the reply to the lines that lead to it, and \"{}\" is left out",
                short(name),
                short(link)
            ),
            Self::NoTag { text } => {
                write!(f, "\"{}\" has no move tag such as `#ack` and is taken for `inf`", short(text))
            }
            Self::UnknownTag { word, text } => write!(
                f,
                "`{}` in \"{}\" is no move tag and is said with the line; there are `#ack`, `#ask`, `#inf`, `#ref`, `#opt`, `#con`, `#atk` and `#pau`",
                short(word),
                short(text)
            ),
            Self::TwoTags { tag, text } => {
                write!(f, "\"{}\" has two move tags; the last, `#{}`, counts", short(text), tag.word())
            }
            Self::Branch { to, is_ending, next } => {
                let kind = if *is_ending { "the ending " } else { "" };
                write!(f, "in the story this leads to {kind}`{}`; here ", short(to))?;
                match next {
                    Some(next) => write!(f, "every line leads to the next turn, `{}`", short(next)),
                    None => f.write_str("the talk is over, and the state decides the ending"),
                }
            }
            Self::NoKind { name, kind } => write!(
                f,
                "the ending `{}` has no tag for its kind and is taken for `{kind}`; the tags are `best`, `good`, `open`, `costly`, `broken` and `stuck`",
                short(name)
            ),
            Self::KindTwice { name, kind } => write!(
                f,
                "`{}` is a second ending of the kind `{kind}`, which no talk comes to until one of the two has another condition",
                short(name)
            ),
            Self::OneEnding { name, added } => {
                write!(f, "`{}` is the only ending, and a talk needs two; \"{added}\" is added", short(name))
            }
            Self::FitsAlways { name } => {
                write!(f, "`{}` is the last ending that is looked at, so it fits always", short(name))
            }
        }
    }
}
