//! What belongs together in a transcript, and what could be better.

use std::{collections::BTreeSet, fmt};

use super::{
    BookFile, Comparison, FEWEST_UNITS, Transcript,
    agreement::{Ratio, Weights, decimal, kappa},
};
use crate::{
    document::{Id, ProblemKind},
    steps::{Behind, unique, unknown},
    text::Text,
};

/// The longest short name of a code.
const MAX_SHORT: usize = 16;

/// What makes a transcript weak.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Shortcoming {
    /// It is too short for a number that says anything.
    FewUnits {
        /// How many units can be compared.
        found: usize,
    },
    /// The two reference coders do not agree well, and nothing is said of it.
    ReferenceAgreement {
        /// Cohen's kappa in hundredths.
        kappa: i64,
    },
}

impl fmt::Display for Shortcoming {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Self::FewUnits { found } => {
                write!(f, "{found} lines can be compared; with fewer than {FEWEST_UNITS} the reader is shown no number")
            }
            Self::ReferenceAgreement { kappa } => write!(
                f,
                "the two reference coders agree to a kappa of {}; below 0.60, mark lines as `contested` or tell the \
                 reader why in `about_reference`",
                decimal(*kappa)
            ),
        }
    }
}

type Problems<'a> = dyn FnMut(String, ProblemKind) + 'a;

impl Transcript {
    /// Says what does not belong together.
    pub(super) fn check_all(&self, problem: &mut Problems) {
        unique("speakers", self.speakers.iter().map(|it| &it.id), problem);
        unique("books", self.books.iter().map(|it| &it.id), problem);
        unique("units", self.units.iter().map(|it| &it.id), problem);
        for (i, book) in self.books.iter().enumerate() {
            self.check_book(book, &format!("books/{i}"), problem);
        }
        for (i, it) in self.worked.iter().flat_map(|it| it.iter()).enumerate() {
            self.check_speaker(&it.speaker, format!("worked/{i}/speaker"), problem);
            for (book, code) in it.codes.iter() {
                self.check_code(book, code, &format!("worked/{i}/codes/{book}"), problem);
            }
        }
        self.check_units(problem);
        self.check_forms(problem);
        if let Some(behind) = &self.behind {
            Behind::new(behind, &mut |place, kind| problem(format!("behind/{place}"), kind));
        }
        // Answers are saved under names made of these ids.
        let mut names = BTreeSet::new();
        for question in self.questions() {
            if Id::new(&question).is_none() {
                problem(String::new(), ProblemKind::BadId(question));
            } else if let Some(twice) = names.replace(question) {
                problem(String::new(), ProblemKind::Twice(twice));
            }
        }
    }

    fn check_book(&self, book: &BookFile, at: &str, problem: &mut Problems) {
        unique(&format!("{at}/codes"), book.codes.iter().map(|it| &it.id), problem);
        for (i, speaker) in book.speakers.iter().flat_map(|it| it.iter()).enumerate() {
            self.check_speaker(speaker, format!("{at}/speakers/{i}"), problem);
        }
        let mut keys = BTreeSet::new();
        for (i, code) in book.codes.iter().enumerate() {
            let key = &*code.key;
            if !key.chars().all(|it| it.is_ascii_lowercase() || it.is_ascii_digit()) {
                problem(format!("{at}/codes/{i}/key"), ProblemKind::BadKey(key.to_owned()));
            } else if !keys.insert(key) {
                problem(format!("{at}/codes/{i}/key"), ProblemKind::Twice(key.to_owned()));
            }
            if let Some(found) = longest(&code.short).filter(|it| MAX_SHORT < *it) {
                problem(format!("{at}/codes/{i}/short"), ProblemKind::TooLong { max: MAX_SHORT, found });
            }
        }
        for (i, pair) in book.neighbours.iter().flat_map(|it| it.iter()).enumerate() {
            for (j, code) in pair.iter().enumerate().filter(|(_, it)| book.code(it).is_none()) {
                problem(format!("{at}/neighbours/{i}/{j}"), unknown("code", code));
            }
            if pair[0] == pair[1] {
                problem(format!("{at}/neighbours/{i}"), ProblemKind::Twice(pair[0].to_string()));
            }
        }
        self.check_holds(book, at, problem);
    }

    /// A coarser book holds each code of the finer one once; other books hold
    /// none, and only a coarser one leaves out whose lines are coded.
    fn check_holds(&self, book: &BookFile, at: &str, problem: &mut Problems) {
        let Some(finer) = &book.coarser_than else {
            for (i, _) in book.codes.iter().enumerate().filter(|(_, it)| it.holds.is_some()) {
                problem(format!("{at}/codes/{i}/holds"), ProblemKind::MissingKey("coarser_than"));
            }
            return;
        };
        let Some(finer) = self.book(finer.as_str()).filter(|it| it.coarser_than.is_none()) else {
            return problem(format!("{at}/coarser_than"), unknown("book", finer));
        };
        if book.speakers.is_some() {
            problem(format!("{at}/speakers"), ProblemKind::UnknownKey { key: "speakers".into(), nearest: None });
        }
        let mut held = BTreeSet::new();
        for (i, code) in book.codes.iter().enumerate() {
            let Some(holds) = &code.holds else {
                problem(format!("{at}/codes/{i}"), ProblemKind::MissingKey("holds"));
                continue;
            };
            for (j, code) in holds.iter().enumerate() {
                let at = format!("{at}/codes/{i}/holds/{j}");
                if finer.code(code).is_none() {
                    problem(at, unknown("code", code));
                } else if !held.insert(code) {
                    problem(at, ProblemKind::Twice(code.to_string()));
                }
            }
        }
        for code in finer.codes.iter().filter(|it| !held.contains(&it.id)) {
            problem(format!("{at}/codes"), ProblemKind::MissingCode(code.id.to_string()));
        }
    }

    fn check_speaker(&self, id: &Id, at: String, problem: &mut Problems) {
        if self.speaker(id).is_none() {
            problem(at, unknown("speaker", id));
        }
    }

    /// A code stands under a book of its own, not under a coarser one, whose
    /// codes follow.
    fn check_code(&self, book: &str, code: &Id, at: &str, problem: &mut Problems) {
        match self.book(book).filter(|it| it.coarser_than.is_none()) {
            None => problem(at.into(), ProblemKind::Unknown { what: "book", id: book.chars().take(64).collect() }),
            Some(book) if book.code(code).is_none() => problem(at.into(), unknown("code", code)),
            Some(_) => {}
        }
    }

    fn check_units(&self, problem: &mut Problems) {
        for (i, unit) in self.units.iter().enumerate() {
            let at = format!("units/{i}");
            self.check_speaker(&unit.speaker, format!("{at}/speaker"), problem);
            for (book, codes) in unit.codes.iter() {
                for code in codes.iter() {
                    self.check_code(book, code, &format!("{at}/codes/{book}"), problem);
                }
                if codes.len() == 2 && codes[0] == codes[1] {
                    problem(format!("{at}/codes/{book}"), ProblemKind::Twice(codes[0].to_string()));
                }
            }
            for book in self.books.iter().filter(|it| it.coarser_than.is_none()) {
                match (self.is_coded(book, unit), unit.codes.get(book.id.as_str()).is_some()) {
                    (true, false) => problem(format!("{at}/codes"), ProblemKind::MissingCode(book.id.to_string())),
                    (false, true) => problem(format!("{at}/codes/{}", book.id), unknown("speaker", &unit.speaker)),
                    _ => {}
                }
            }
            for (j, book) in unit.contested.iter().flat_map(|it| it.iter()).enumerate() {
                if unit.codes.get(book.as_str()).is_none() {
                    problem(format!("{at}/contested/{j}"), unknown("book", book));
                }
            }
        }
    }

    fn check_forms(&self, problem: &mut Problems) {
        let place = |id: &Id| self.unit(id).map(|(i, _)| i);
        let mut known = |id: &Id, at: String| {
            if place(id).is_none() {
                problem(at, unknown("unit", id));
            }
        };
        if let Some(it) = &self.turning_point {
            known(&it.from, "turning_point/from".into());
            known(&it.to, "turning_point/to".into());
        }
        for (i, it) in self.missed_openings.iter().flat_map(|it| it.iter()).enumerate() {
            known(&it.after, format!("missed_openings/{i}/after"));
        }
        for (i, it) in self.rewrites.iter().flat_map(|it| it.iter()).enumerate() {
            known(&it.unit, format!("rewrites/{i}/unit"));
        }
        if let Some((from, to)) = self.turning_point.as_ref().and_then(|it| place(&it.from).zip(place(&it.to)))
            && to < from
        {
            problem("turning_point/to".into(), ProblemKind::OutOfOrder);
        }
        let openings = || self.missed_openings.iter().flat_map(|it| it.iter());
        unique("missed_openings", openings().map(|it| &it.id), problem);
        for (i, it) in openings().enumerate() {
            unique(&format!("missed_openings/{i}/lines"), it.lines.iter().map(|it| &it.id), problem);
        }
        if self.rewrites.as_ref().is_some_and(|it| !it.is_empty()) {
            for (key, is_there) in
                [("rewrite_checks", self.rewrite_checks.is_some()), ("rewrite_rubric", self.rewrite_rubric.is_some())]
            {
                if !is_there {
                    problem(String::new(), ProblemKind::MissingKey(key));
                }
            }
        }
        if let Some(it) = &self.patterns {
            let lists = [
                ("questions", &it.questions),
                ("attacks", &it.attacks),
                ("packages", &it.packages),
                ("interests", &it.interests),
            ];
            for (key, list) in lists {
                for (i, code) in list.iter().enumerate().filter(|(_, it)| self.books[0].code(it).is_none()) {
                    problem(format!("patterns/{key}/{i}"), unknown("code", code));
                }
            }
        }
    }

    /// How far the two reference coders agree with a book, as kappa over all
    /// units that they do not contest. `None` where chance alone agrees fully.
    pub fn reference_kappa(&self, book: &BookFile) -> Option<Ratio> {
        let pairs: Vec<(usize, usize)> =
            Comparison::of_reference(self, book).pairs.iter().map(|it| (it.own, it.other)).collect();
        kappa(&pairs, &Weights::equal(book.codes.len()))
    }

    /// What makes it weak, with the place inside the step.
    pub fn shortcomings(&self) -> Vec<(String, Shortcoming)> {
        let mut found = Vec::new();
        let n_units = |book: &BookFile| Comparison::of_reference(self, book).pairs.len();
        // A book for some speakers is a second round, and may be short.
        let units = n_units(&self.books[0]);
        if units < FEWEST_UNITS {
            found.push(("units".into(), Shortcoming::FewUnits { found: units }));
        }
        for (i, book) in self.books.iter().enumerate().filter(|(_, it)| it.coarser_than.is_none()) {
            let kappa = self.reference_kappa(book).map(Ratio::hundredths).filter(|it| *it < 60);
            if let Some(kappa) = kappa
                && FEWEST_UNITS <= n_units(book)
                && self.about_reference.is_none()
            {
                found.push((format!("books/{i}"), Shortcoming::ReferenceAgreement { kappa }));
            }
        }
        found
    }
}

/// How many characters the longest of its texts has.
fn longest(text: &Text) -> Option<usize> {
    match text {
        Text::Plain(text) => Some(text.chars().count()),
        Text::InLanguages(texts) => texts.iter().map(|(_, it)| it.chars().count()).max(),
    }
}
