use std::fmt;

/// Something wrong in a file: a place and a sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// Where in the file, as a JSON pointer. Empty for the whole file.
    pub at: String,
    /// What is wrong there.
    pub kind: ProblemKind,
}

impl Problem {
    /// A problem of the file as a whole.
    pub fn whole_file(kind: ProblemKind) -> Problem {
        Problem { at: String::new(), kind }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        if self.at.is_empty() { write!(f, "{}", self.kind) } else { write!(f, "{}: {}", self.at, self.kind) }
    }
}

/// What can be wrong in a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ProblemKind {
    /// The file is larger than such files may be.
    TooLarge {
        /// Its size.
        bytes: u64,
        /// The largest size.
        max: u64,
    },
    /// The file is not UTF-8 from this byte on.
    NotUtf8 {
        /// The first bad byte, from 0.
        byte: u64,
    },
    /// It is not JSON, or breaks a rule for all JSON here. Says line and column.
    Syntax(String),
    /// The format is newer than this program.
    NewerFormat {
        /// The file's.
        found: i64,
        /// The newest this program reads.
        known: u32,
    },
    /// A value of another kind is needed.
    WrongKind {
        /// What is needed.
        needed: &'static str,
        /// What is there.
        found: &'static str,
    },
    /// A key that must be there is not.
    MissingKey(&'static str),
    /// A key that has no meaning here.
    UnknownKey {
        /// As it was written.
        key: String,
        /// A known key that looks like it.
        nearest: Option<&'static str>,
    },
    /// A number outside its bounds.
    OutOfRange {
        /// The smallest allowed.
        min: i64,
        /// The largest allowed.
        max: i64,
        /// As it was written.
        found: i64,
    },
    /// A list that is too short or too long.
    WrongCount {
        /// The fewest allowed.
        min: usize,
        /// The most allowed.
        max: usize,
        /// How many there are.
        found: usize,
    },
    /// A text of too many characters.
    TooLong {
        /// The most allowed.
        max: usize,
        /// How many there are.
        found: usize,
    },
    /// An empty text where words are needed.
    Empty,
    /// An id with other characters than ids have.
    BadId(String),
    /// No language tag.
    BadLanguage(String),
    /// No version of three numbers.
    BadVersion(String),
    /// A word that is not one of a closed list.
    UnknownWord {
        /// As it was written.
        word: String,
        /// The words that mean something here.
        known: &'static [&'static str],
    },
    /// A text that is no condition.
    BadCondition {
        /// The character that cannot stand there, from 1.
        at: usize,
        /// What stands there; nothing if the text breaks off.
        found: String,
    },
    /// A name in a condition that nothing has, or that is compared although it
    /// is no number, or the other way round.
    BadName(String),
    /// The last ending of a dialogue must fit always, and only at the end.
    LastEndingHasCondition,
    /// The feedback of a drill is not in the order in which it is easiest to
    /// listen.
    FeedbackOutOfOrder,
    /// A label that breaks its line.
    NotOneLine,
    /// A character that hides or reorders what is shown.
    HiddenCharacter(char),
    /// More marks on one letter than any script has.
    StackedMarks,
    /// A text has not the language that every text of this pack must have.
    MissingLanguage(String),
    /// Two things of one kind with one id.
    Twice(String),
    /// A key that cannot be typed everywhere.
    BadKey(String),
    /// A book's code is missing, or a code that a coarser book must hold.
    MissingCode(String),
    /// A place that ends before it begins.
    OutOfOrder,
    /// An id that has a meaning of its own.
    ReservedId(String),
    /// Nothing is there to work on.
    NothingToDo,
    /// Rules that no order can keep all.
    Contradiction,
    /// Something that must be named here is not.
    NotListed(String),
    /// More problems than anybody reads; these are the first.
    AndMore,
    /// No such thing in this exercise.
    Unknown {
        /// The kind of thing: `issue`, `option`, `role`, `exercise`.
        what: &'static str,
        /// The id that leads nowhere.
        id: String,
    },
    /// A score sheet leaves out an option.
    MissingPoints {
        /// The option's issue.
        issue: String,
        /// The option without points.
        option: String,
    },
    /// A table needs several roles.
    TableForOne,
    /// A table needs issues.
    TableWithoutIssues,
    /// More than one table in an exercise.
    SecondTable,
    /// A quorum larger than the number of roles, or below two.
    ImpossibleQuorum {
        /// How many roles there are.
        roles: usize,
    },
    /// `people` whose `min`, `ideal` and `max` are not in order.
    PeopleOutOfOrder,
    /// News that nothing sets off.
    NewsWithoutMoment,
    /// More packages than can be counted: 2¹²⁸.
    TooManyPackages,
    /// What could be agreed cannot be told exactly in reasonable time.
    TooMuchToCompute {
        /// The most steps allowed.
        max: u64,
    },
}

impl fmt::Display for ProblemKind {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Self::TooLarge { bytes, max } => write!(f, "the file has {bytes} bytes, the most is {max}"),
            Self::NotUtf8 { byte } => write!(f, "the file is not UTF-8 text from byte {byte} on"),
            Self::Syntax(detail) => write!(f, "this cannot be read as JSON: {detail}"),
            Self::NewerFormat { found, known } => {
                write!(f, "the file has format {found}, this program reads up to {known}; open it with a newer one")
            }
            Self::WrongKind { needed, found } => write!(f, "{needed} is needed here, not {found}"),
            Self::MissingKey(key) => write!(f, "`{key}` is missing"),
            Self::UnknownKey { key, nearest: Some(nearest) } => {
                write!(f, "`{key}` means nothing here, perhaps `{nearest}`?")
            }
            Self::UnknownKey { key, nearest: None } => write!(f, "`{key}` means nothing here"),
            Self::OutOfRange { min, max, found } => write!(f, "{found} is not between {min} and {max}"),
            Self::WrongCount { min, max, found } => write!(f, "between {min} and {max} are needed, there are {found}"),
            Self::TooLong { max, found } => write!(f, "the text has {found} characters, the most is {max}"),
            Self::Empty => f.write_str("the text is empty"),
            Self::BadId(id) => {
                write!(f, "`{id}` is no id: use 1 to 64 of a-z, 0-9, `-` and `_`, a letter or digit first")
            }
            Self::BadLanguage(tag) => write!(f, "`{tag}` is no language tag such as `en` or `uz-Cyrl`"),
            Self::BadVersion(version) => write!(f, "`{version}` is no version such as `1.0.0`"),
            Self::UnknownWord { word, known } => {
                write!(f, "`{word}` is none of `{}`", known.join("`, `"))
            }
            Self::BadCondition { at, found } if found.is_empty() => {
                write!(f, "the condition breaks off at character {at}")
            }
            Self::BadCondition { at, found } => write!(f, "`{found}` cannot stand at character {at} of the condition"),
            Self::BadName(name) => write!(f, "`{name}` is nothing that this condition can ask about in this way"),
            Self::LastEndingHasCondition => {
                f.write_str("the last ending must fit whatever happened, so it has neither `when` nor `at_once`")
            }
            Self::FeedbackOutOfOrder => {
                f.write_str("first the protagonist speaks, then the counterpart, then the observer; each at least once")
            }
            Self::NotOneLine => f.write_str("a label is one line"),
            Self::HiddenCharacter(c) => write!(f, "the invisible character U+{:04X} may not stand here", *c as u32),
            Self::StackedMarks => f.write_str("more than eight marks are stacked on one letter"),
            Self::MissingLanguage(tag) => write!(f, "the text is missing in `{tag}`, the pack's first language"),
            Self::Twice(id) => write!(f, "`{id}` stands twice"),
            Self::BadKey(key) => write!(f, "`{key}` is no key: use one of a-z and 0-9"),
            Self::MissingCode(id) => write!(f, "no code stands here for `{id}`"),
            Self::OutOfOrder => f.write_str("this stands before `from`"),
            Self::ReservedId(id) => write!(f, "`{id}` has a meaning of its own; choose another id"),
            Self::NothingToDo => f.write_str("there is nothing to work on: give some, or let people add their own"),
            Self::Contradiction => f.write_str("these rules contradict one another: no order keeps all of them"),
            Self::NotListed(id) => write!(f, "`{id}` must be named here too"),
            Self::AndMore => f.write_str("there are more problems; these are the first"),
            Self::Unknown { what, id } => write!(f, "no {what} is called `{id}`"),
            Self::MissingPoints { issue, option } => write!(f, "`{option}` of `{issue}` has no points"),
            Self::TableForOne => f.write_str("a table needs at least two roles"),
            Self::TableWithoutIssues => f.write_str("a table needs `issues` in its exercise"),
            Self::SecondTable => f.write_str("an exercise has at most one table"),
            Self::ImpossibleQuorum { roles } => write!(f, "a quorum of {roles} roles is between 2 and {roles}"),
            Self::PeopleOutOfOrder => f.write_str("`min`, `ideal` and `max` must not fall"),
            Self::NewsWithoutMoment => f.write_str("say after how many `minutes` or `offers` the news comes"),
            Self::TooManyPackages => {
                f.write_str("the options make 2^128 packages or more; use fewer issues or options")
            }
            Self::TooMuchToCompute { max } => write!(
                f,
                "it takes more than {max} steps to tell exactly what could be agreed; use fewer issues or options, or rounder points"
            ),
        }
    }
}
