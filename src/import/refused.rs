use std::fmt;

use super::{
    names::short,
    xml::{MAX_ELEMENTS, MAX_XML_BYTES, MAX_XML_DEPTH, XmlProblem},
};
use crate::{document::ProblemKind, pack::InvalidPack};

/// Why no pack was made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum GeniusRefused {
    /// A negotiation has two to eight roles, each with its profile.
    WrongNumberOfProfiles {
        /// How many were given.
        found: usize,
    },
    /// The title or the licence cannot stand in a pack.
    BadSetting {
        /// `title` or `licence`.
        setting: &'static str,
    },
    /// A file is not read as XML.
    Xml {
        /// The file.
        file: String,
        /// Why.
        problem: XmlProblem,
    },
    /// A file has no issues.
    NoIssues {
        /// The file.
        file: String,
    },
    /// The utility of a package is not the sum over its issues.
    NotAdditive {
        /// The file.
        file: String,
    },
    /// An issue whose options cannot be listed.
    WrongKind {
        /// The issue.
        issue: String,
        /// As it was written.
        kind: String,
    },
    /// A range that ends before it begins.
    WrongRange {
        /// The issue.
        issue: String,
    },
    /// More issues than a pack may have.
    TooManyIssues {
        /// How many there are.
        found: usize,
    },
    /// An issue with no option, or more than a pack may have.
    WrongNumberOfOptions {
        /// The issue.
        issue: String,
        /// How many there are.
        found: u64,
    },
    /// No issue has two options.
    NothingToSettle,
    /// What could be agreed cannot be told exactly.
    NotExact(ProblemKind),
    /// A number that cannot be read.
    BadNumber {
        /// The file.
        file: String,
        /// What it is the number of.
        what: String,
        /// As it was written.
        text: String,
    },
    /// A weight or an evaluation below 0, which GENIUS does not read either.
    Negative {
        /// The file.
        file: String,
        /// What it is the number of.
        what: String,
        /// As it was written.
        text: String,
    },
    /// A profile whose weights are missing or all 0.
    NoWeights {
        /// The file.
        file: String,
    },
    /// A profile that shares no issue with the domain.
    OtherDomain {
        /// The file.
        file: String,
    },
    /// A profile that does not say what the numbers of a range are worth.
    NoEvaluator {
        /// The file.
        file: String,
        /// The issue.
        issue: String,
    },
    /// What came out is no pack.
    Invalid(InvalidPack),
}

impl std::error::Error for GeniusRefused {}

impl fmt::Display for GeniusRefused {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Self::WrongNumberOfProfiles { found } => {
                write!(f, "a pack has 2 to 8 roles, and each needs its profile; {found} were given")
            }
            Self::BadSetting { setting: "licence" } => {
                f.write_str("the licence is one line of at most 100 characters such as `CC-BY-SA-4.0`")
            }
            Self::BadSetting { setting } => write!(f, "the {setting} is one line of at most 200 characters"),
            Self::Xml { file, problem } => write!(f, "{}: {problem}", short(file)),
            Self::NoIssues { file } => {
                write!(f, "{}: there is no `<issue>`; give the XML of a GENIUS domain and its profiles", short(file))
            }
            Self::NotAdditive { file } => write!(
                f,
                "{}: the utilities have rules over several issues; only sums over single issues become score sheets",
                short(file)
            ),
            Self::WrongKind { issue, kind } => write!(
                f,
                "the issue `{}` is of the kind `{}`; list its options as a `discrete` issue first",
                short(issue),
                short(kind)
            ),
            Self::WrongRange { issue } => {
                write!(f, "the range of `{}` needs a whole `lowerbound` and an `upperbound` above it", short(issue))
            }
            Self::TooManyIssues { found } => write!(f, "the domain has {found} issues, a pack at most 32"),
            Self::WrongNumberOfOptions { issue, found } => {
                write!(f, "`{}` has {found} options, an issue of a pack 2 to 64", short(issue))
            }
            Self::NothingToSettle => f.write_str("no issue has two options, so there is nothing to settle"),
            Self::NotExact(why) => write!(f, "the domain is too large: {why}"),
            Self::BadNumber { file, what, text } => {
                write!(f, "{}: `{}` of {what} is no number such as 0.25", short(file), short(text))
            }
            Self::Negative { file, what, text } => {
                write!(f, "{}: `{}` of {what} is below 0; GENIUS has none of these", short(file), short(text))
            }
            Self::NoWeights { file } => write!(
                f,
                "{}: the issues have no weights above 0; a profile is needed here, perhaps this is the domain",
                short(file)
            ),
            Self::OtherDomain { file } => {
                write!(f, "{}: no issue of the profile is one of the domain; perhaps it is of another one", short(file))
            }
            Self::NoEvaluator { file, issue } => write!(
                f,
                "{}: `{}` is a range of numbers without a linear `<evaluator>`, so their worth is not known",
                short(file),
                short(issue)
            ),
            Self::Invalid(invalid) => write!(f, "what came out is no pack: {invalid}"),
        }
    }
}

impl fmt::Display for XmlProblem {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Self::TooLarge { bytes } => write!(f, "the file has {bytes} bytes, the most is {MAX_XML_BYTES}"),
            Self::DocumentType => f.write_str("a `<!DOCTYPE>` can define entities and is not read; take it out"),
            Self::TooDeep => write!(f, "elements are nested more than {MAX_XML_DEPTH} deep"),
            Self::TooManyElements => write!(f, "there are more than {MAX_ELEMENTS} elements"),
            Self::BadTag { line } => {
                write!(f, "the tag that begins in line {line} cannot be read, or closes what is not open")
            }
            Self::Unfinished => f.write_str("the file ends before its last tag is closed"),
        }
    }
}
