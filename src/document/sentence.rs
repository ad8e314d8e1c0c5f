use std::fmt;

use super::ProblemKind;

/// Hundredths as a decimal number.
pub fn decimal(hundredths: i64) -> String {
    let sign = if hundredths < 0 { "-" } else { "" };
    let n = hundredths.unsigned_abs();
    format!("{sign}{}.{:02}", n / 100, n % 100)
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
            Self::TooFewTogether { min } => write!(f, "name an option for each of {min} issues or more"),
            Self::NeverPossible { issue, option } => {
                write!(
                    f,
                    "`{option}` of `{issue}` is in no package that is allowed; forbid less, or take the option out"
                )
            }
            Self::TooEntangled { issues, max } => write!(
                f,
                "combinations tie together `{issues}`, which can be settled in more than {max} ways, too many to be exact; untie some"
            ),
            Self::TooManyCases { max } => write!(
                f,
                "options change the BATNAs of all roles in more than {max} different ways, too many to be exact; use fewer"
            ),
            Self::MissingBeliefs(event) => {
                write!(f, "`beliefs` says nothing of the event `{event}`; give each of its states whole percents")
            }
            Self::NotHundredPercent { sum } => {
                write!(f, "the percents of an event make 100 together, these make {sum}")
            }
            Self::DependsOnNothing(option) => {
                write!(f, "`{option}` depends on no event; give it one number, or name an event in its `depends_on`")
            }
            Self::MissingState(state) => write!(f, "the state `{state}` is left out"),
            Self::NotWhole { role, issue, option, hundredths, multiple } => write!(
                f,
                "`{option}` of `{issue}` is worth {} to `{role}`, by its own beliefs, which is no whole number; with these beliefs multiples of {multiple} always make one",
                decimal(*hundredths)
            ),
        }
    }
}
