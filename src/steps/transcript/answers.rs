//! What a transcript asks, as answers of a session.

use super::{BookFile, CodesFile, Coding, Transcript};
use crate::{
    document::Id,
    steps::{Answer, Answers, answer_to},
};

/// The question with which book is coded.
pub const BOOK: &str = "book";

/// The question which part of the step is open.
pub const PART: &str = "part";

/// The question what the coder is called.
pub const NAME: &str = "name";

/// The question which unit turned the talk.
pub const TURN: &str = "turn";

/// The answer that fixes the turning point.
pub const TURN_FIXED: &str = "turn-fixed";

/// The answer that opens the points behind the talk.
pub const BEHIND: &str = "behind";

/// How many coders can be compared, the own one included.
pub const MOST_CODERS: usize = 8;

/// The question for the code of a unit with a book.
pub fn code_of(book: &Id, unit: &Id) -> String {
    format!("code-{book}-{unit}")
}

/// The answer that fixes the codes of a book.
pub fn fixed_codes(book: &Id) -> String {
    format!("fixed-{book}")
}

/// The question why the reference coders' code of a unit with a book is
/// contested.
// No longer than that for the code, which an author's ids leave room for.
pub fn contest(book: &Id, unit: &Id) -> String {
    format!("why-{book}-{unit}")
}

/// The question for another coder's file; coders count from 2.
pub fn coder(n: usize) -> String {
    format!("coder-{n}")
}

/// The question for the lines of a missed opening.
pub fn opening(id: &Id) -> String {
    format!("opening-{id}")
}

/// The answer that fixes a missed opening.
pub fn fixed_opening(id: &Id) -> String {
    format!("opened-{id}")
}

/// The question for other words for a unit.
pub fn rewrite(unit: &Id) -> String {
    format!("rewrite-{unit}")
}

/// The answer that fixes other words for a unit.
pub fn fixed_rewrite(unit: &Id) -> String {
    format!("rewritten-{unit}")
}

/// The question which checks the other words for a unit pass.
pub fn checks_of(unit: &Id) -> String {
    format!("checks-{unit}")
}

/// The name of a check, from 1.
pub fn check_of(n: usize) -> String {
    format!("check-{n}")
}

/// The question which level the other words for a unit have, from 1.
pub fn level_of(unit: &Id) -> String {
    format!("level-{unit}")
}

/// A part of the step.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// Units that are coded already.
    Worked,
    /// Coding.
    Code,
    /// Comparing.
    Compare,
    /// Where the talk turned.
    Turn,
    /// What openings were missed.
    Openings,
    /// Other words for some units.
    Rewrite,
    /// The points behind the talk.
    Behind,
}

impl Part {
    /// All of them, in order.
    pub const ALL: [Part; 7] =
        [Part::Worked, Part::Code, Part::Compare, Part::Turn, Part::Openings, Part::Rewrite, Part::Behind];

    /// The word under which it is saved.
    pub fn word(self) -> &'static str {
        ["worked", "code", "compare", "turn", "openings", "rewrite", "behind"][self as usize]
    }
}

impl Transcript {
    /// The parts that this step has, in order.
    pub fn parts(&self) -> impl Iterator<Item = Part> {
        Part::ALL.into_iter().filter(|it| match it {
            Part::Worked => self.worked.as_ref().is_some_and(|it| !it.is_empty()),
            Part::Code | Part::Compare => true,
            Part::Turn => self.turning_point.is_some(),
            Part::Openings => self.missed_openings.as_ref().is_some_and(|it| !it.is_empty()),
            Part::Rewrite => self.rewrites.as_ref().is_some_and(|it| !it.is_empty()),
            Part::Behind => self.behind.is_some(),
        })
    }

    /// Whether a part may be entered: those after the coding, once the codes of
    /// a book are fixed.
    pub fn is_open(&self, answers: &Answers, part: Part) -> bool {
        matches!(part, Part::Worked | Part::Code) || self.books.iter().any(|it| is_fixed(answers, it))
    }

    /// The part that is shown.
    pub fn part(&self, answers: &Answers) -> Part {
        let word = answer_to(answers, PART).and_then(|it| it.chosen().first());
        let mut parts = self.parts().filter(|it| self.is_open(answers, *it));
        let first = self.parts().next().unwrap_or(Part::Code);
        parts.find(|it| word.is_some_and(|word| word.as_str() == it.word())).unwrap_or(first)
    }

    /// The book that is coded with: the first, unless another was chosen.
    pub fn chosen_book(&self, answers: &Answers) -> &BookFile {
        let chosen = answer_to(answers, BOOK).and_then(|it| it.chosen().first());
        chosen.and_then(|it| self.book(it.as_str())).unwrap_or(&self.books[0])
    }

    /// The codes that were given with a book.
    pub fn coding(&self, answers: &Answers, book: &BookFile) -> Coding {
        let codes = self.coded(book).filter_map(|(_, unit)| {
            let code = answer_to(answers, &code_of(&book.id, &unit.id))?.chosen().first()?;
            book.code(code).map(|it| (unit.id.clone(), it.id.clone()))
        });
        let contested = self.coded(book).filter_map(|(_, unit)| {
            let why = Transcript::contested(answers, book, &unit.id)?;
            Some((unit.id.clone(), why.to_owned()))
        });
        let name = answer_to(answers, NAME).map(|it| it.text().trim().to_owned()).filter(|it| !it.is_empty());
        Coding { name, codes: codes.collect(), contested: contested.collect() }
    }

    /// The other coders whose files were added, with their numbers, as far as
    /// they used a book.
    pub fn others(&self, answers: &Answers, book: &BookFile) -> Vec<(usize, Coding)> {
        let file = |n: usize| {
            let file = CodesFile::open(answer_to(answers, &coder(n))?.text().as_bytes()).ok()?;
            (file.book == book.id).then_some((n, file.coding))
        };
        (2..=MOST_CODERS).filter_map(file).collect()
    }
}

/// Whether the codes of a book are fixed.
pub(super) fn is_fixed(answers: &Answers, book: &BookFile) -> bool {
    answer_to(answers, &fixed_codes(&book.id)) == Some(&Answer::Committed)
}

impl BookFile {
    /// Whether the codes with this book are fixed.
    pub fn is_fixed(&self, answers: &Answers) -> bool {
        is_fixed(answers, self)
    }
}
