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
    /// A combination of fewer options than it needs.
    TooFewTogether {
        /// How many it needs.
        min: usize,
    },
    /// An option that the forbidden combinations leave to no package.
    NeverPossible {
        /// The option's issue.
        issue: String,
        /// The option.
        option: String,
    },
    /// Combinations tie more together than can be computed exactly.
    TooEntangled {
        /// The issues that are tied.
        issues: String,
        /// The most ways to settle them.
        max: u64,
    },
    /// Options change the BATNAs of all roles in too many different ways.
    TooManyCases {
        /// The most allowed.
        max: usize,
    },
    /// A role says nothing of how likely an event's states are to it.
    MissingBeliefs(String),
    /// Percents that are not a hundred together.
    NotHundredPercent {
        /// What they are together.
        sum: i64,
    },
    /// Points by state for an option that depends on no event.
    DependsOnNothing(String),
    /// A state of an event is left out.
    MissingState(String),
    /// What a role expects of an option is no whole number.
    NotWhole {
        /// Whose.
        role: String,
        /// The option's issue.
        issue: String,
        /// The option.
        option: String,
        /// What the role expects of it, in hundredths of a point.
        hundredths: i64,
        /// With these beliefs, points that are multiples of this number always
        /// give a whole one.
        multiple: i64,
    },
}
