//! What a reader says against the reference coders' codes.

use super::{BookFile, Transcript, contest};
use crate::{
    document::Id,
    steps::{Answer, Answers, Coded, Tag, answer_to},
};

/// The longest reason why a code is contested, in characters, so that a coder's
/// file stays small.
pub const MAX_REASON: usize = 500;

impl Transcript {
    /// Why the reference coders' code of a unit is contested, if it is.
    pub fn contested<'a>(answers: &'a Answers, book: &BookFile, unit: &Id) -> Option<&'a str> {
        let why = answer_to(answers, &contest(&book.id, unit))?.text().trim();
        (!why.is_empty()).then_some(why)
    }

    /// The units that count as something: those that the reference coders coded
    /// and settled, by each book whose codes are fixed.
    pub(super) fn lines_by_reference<'a>(&'a self, answers: &'a Answers) -> Vec<Coded<'a>> {
        let books = self.books.iter().filter(|it| it.is_fixed(answers));
        let lines = books.flat_map(|book| {
            self.coded(book).filter_map(move |(n, unit)| {
                let reading = self.reading(book, unit).filter(|it| !it.is_contested)?;
                let second = (reading.first != reading.second).then_some(reading.second);
                let tag = |code: &'a Id| book.code(code).map(|it| Tag { word: it.id.as_str(), title: Some(&it.short) });
                Some(Coded {
                    n: n + 1,
                    line: &unit.id,
                    text: &unit.text,
                    book: Some(&book.id),
                    tags: [reading.first].into_iter().chain(second).filter_map(tag).collect(),
                    contested: Transcript::contested(answers, book, &unit.id),
                })
            })
        });
        lines.collect()
    }

    /// A reason against a code, once one's own codes with the book are fixed. A
    /// unit that the reference coders themselves contest is left out anyway.
    pub(super) fn takes_contest(&self, answers: &Answers, question: &str, answer: Option<&Answer>) -> bool {
        let is_reason = match answer {
            None => true,
            Some(Answer::Text(why)) => why.chars().nth(MAX_REASON).is_none(),
            Some(_) => false,
        };
        is_reason
            && self.books.iter().filter(|it| it.is_fixed(answers)).any(|book| {
                let is_settled = |unit| self.reading(book, unit).is_some_and(|it| !it.is_contested);
                self.coded(book).any(|(_, unit)| question == contest(&book.id, &unit.id) && is_settled(unit))
            })
    }
}
