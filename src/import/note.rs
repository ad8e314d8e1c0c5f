use std::fmt;

use super::names::{Names, short};

/// Something that was mended, decided or left out on the way to a pack.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// The file it is about.
    pub file: String,
    /// What it is.
    pub kind: NoteKind,
}

/// What was mended, decided or left out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NoteKind {
    /// The bytes are not UTF-8.
    LegacyBytes,
    /// Attributes that stood twice in an element.
    RepeatedAttributes {
        /// How many.
        n: usize,
    },
    /// Issues inside groups of issues.
    Groups,
    /// Issues or options whose name was empty, taken, too long or not to be
    /// shown.
    Renamed {
        /// What they are called in the pack.
        names: Names,
    },
    /// A range of whole numbers became options.
    Range {
        /// The issue.
        issue: String,
    },
    /// An issue with nothing to choose.
    OneOption {
        /// The issue.
        issue: String,
    },
    /// Issues found by name, because their index is another one.
    IssuesByName(Names),
    /// Issues found by index, because their name is another one.
    IssuesByIndex(Names),
    /// Issues that the profile does not have.
    IssuesMissing(Names),
    /// Issues that the domain does not have.
    IssuesUnknown(Names),
    /// Options found by index, because their name is another one.
    OptionsByIndex {
        /// The issue.
        issue: String,
        /// The options, in the domain's words.
        options: Names,
    },
    /// Options without an evaluation.
    EvaluationsMissing {
        /// The issue.
        issue: String,
        /// The options.
        options: Names,
    },
    /// Options that the domain does not have.
    OptionsUnknown {
        /// The issue.
        issue: String,
        /// The options.
        options: Names,
    },
    /// Issues whose evaluations are all 0.
    NothingWorth(Names),
    /// Issues without a weight.
    WeightsMissing(Names),
    /// Weights whose indexes lead nowhere.
    WeightsByOrder,
    /// Weights of no issue, or of one that has a weight.
    WeightsUnknown {
        /// How many.
        n: usize,
    },
    /// The profile has no reservation value.
    NoReservation,
    /// A reservation value below 0.
    ReservationBelowAll,
    /// A reservation value above 1.
    ReservationAboveAll,
    /// The value of an agreement falls with time.
    Discount {
        /// As it was written.
        text: String,
    },
    /// What the points are: exact multiples of the utilities.
    Exact {
        /// Points of the utility 1.
        factor: u64,
    },
    /// The reservation value lies between two whole points.
    ReservationRoundedUp {
        /// In points.
        to: i64,
    },
    /// What the points are: rounded. In thousandths of a point, rounded up.
    Rounded {
        /// How far an option is off at most.
        option: u64,
        /// How far a package is off at most.
        package: u64,
        /// How far the reservation value is off.
        reservation: u64,
    },
    /// The target, which GENIUS does not know.
    Target,
}

impl fmt::Display for Note {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "{}: {}", short(&self.file), self.kind)
    }
}

/// Thousandths as a decimal.
struct Thousandths(u64);

impl fmt::Display for Thousandths {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "{}.{:03}", self.0 / 1000, self.0 % 1000)
    }
}

impl fmt::Display for NoteKind {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Self::LegacyBytes => f.write_str("the bytes are not UTF-8 and were read as Windows-1252"),
            Self::RepeatedAttributes { n } => {
                write!(f, "attributes that stand twice in their element: {n}; the last one holds")
            }
            Self::Groups => {
                f.write_str("issues in groups are read as one list; weights of groups are left out, as in GENIUS")
            }
            Self::Renamed { names } => {
                write!(f, "names that were empty, too long, not to be shown or taken were changed: {names}")
            }
            Self::Range { issue } => write!(f, "the numbers of the range `{}` became options", short(issue)),
            Self::OneOption { issue } => write!(
                f,
                "`{}` has one option and is left out; the reservation values fall by what it is worth",
                short(issue)
            ),
            Self::IssuesByName(names) => write!(f, "issues found by name, their index differs: {names}"),
            Self::IssuesByIndex(names) => write!(f, "issues found by index, their name differs: {names}"),
            Self::IssuesMissing(names) => write!(f, "issues that the profile does not have are worth 0: {names}"),
            Self::IssuesUnknown(names) => write!(f, "issues that the domain does not have are left out: {names}"),
            Self::OptionsByIndex { issue, options } => {
                write!(f, "options of `{}` found by index, their name differs: {options}", short(issue))
            }
            Self::EvaluationsMissing { issue, options } => {
                write!(f, "options of `{}` without an evaluation are worth 0: {options}", short(issue))
            }
            Self::OptionsUnknown { issue, options } => write!(
                f,
                "options of `{}` that the domain does not have are left out, but count for its largest evaluation: {options}",
                short(issue)
            ),
            Self::NothingWorth(names) => write!(f, "issues whose every evaluation is 0 are worth 0: {names}"),
            Self::WeightsMissing(names) => write!(f, "issues without a weight are worth 0: {names}"),
            Self::WeightsByOrder => {
                f.write_str("the indexes of the weights are not those of the issues; the weights hold in their order")
            }
            Self::WeightsUnknown { n } => write!(f, "weights of no issue, or of one that has its weight, are left out: {n}"),
            Self::NoReservation => f.write_str("there is no reservation value; 0 is assumed"),
            Self::ReservationBelowAll => {
                f.write_str("the reservation value is below 0; 0 is taken, which every package reaches as well")
            }
            Self::ReservationAboveAll => f.write_str(
                "the reservation value is above 1; one point above the best package is taken, which none reaches either",
            ),
            Self::Discount { text } => write!(
                f,
                "the discount factor `{}` is left out; the points do not fall with time",
                short(text)
            ),
            Self::Exact { factor } => {
                write!(f, "the points are the utilities times {factor}, exactly; nothing was rounded")
            }
            Self::ReservationRoundedUp { to } => write!(
                f,
                "the reservation value lies between two whole points; {to}, the upper one, is reached by the same packages"
            ),
            Self::Rounded { option, package, reservation } => write!(
                f,
                "the points are the utilities times 1000, rounded to the nearest whole point, halves up; an option is off by at most {}, a package by at most {}, the reservation value by at most {} points",
                Thousandths(*option),
                Thousandths(*package),
                Thousandths(*reservation)
            ),
            Self::Target => f.write_str(
                "there is no target; three quarters of the way from the reservation value to the best package are assumed",
            ),
        }
    }
}
