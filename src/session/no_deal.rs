use crate::{document::Id, steps::Answer};

/// Why nothing was agreed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum NoDealReason {
    /// No package was acceptable to all.
    NothingForAll,
    /// The time was over.
    OutOfTime,
    /// Somebody left the table.
    SomebodyLeft,
    /// They will go on another day.
    AnotherDay,
}

impl NoDealReason {
    /// The question, among those of the table's step, that a reason answers.
    pub const QUESTION: &str = "no-deal";

    /// All of them, in the order of their numbers in codes.
    pub const ALL: [NoDealReason; 4] =
        [NoDealReason::NothingForAll, NoDealReason::OutOfTime, NoDealReason::SomebodyLeft, NoDealReason::AnotherDay];

    /// The word for it in files.
    pub fn word(self) -> &'static str {
        match self {
            NoDealReason::NothingForAll => "nothing_for_all",
            NoDealReason::OutOfTime => "out_of_time",
            NoDealReason::SomebodyLeft => "somebody_left",
            NoDealReason::AnotherDay => "another_day",
        }
    }

    /// The reason of a word.
    pub fn from_word(word: &str) -> Option<NoDealReason> {
        NoDealReason::ALL.into_iter().find(|it| it.word() == word)
    }

    /// The reason as an answer.
    pub fn to_answer(self) -> Option<Answer> {
        Id::new(self.word()).map(|it| Answer::Chosen(vec![it]))
    }

    /// The reason of an answer, if it is one.
    pub fn from_answer(answer: &Answer) -> Option<NoDealReason> {
        match answer {
            Answer::Chosen(ids) => match ids.as_slice() {
                [only] => NoDealReason::from_word(only.as_str()),
                _ => None,
            },
            _ => None,
        }
    }
}
