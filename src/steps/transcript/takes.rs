//! Which answers a transcript takes.

use super::{
    BEHIND, BOOK, CodesFile, MOST_CODERS, NAME, PART, TURN, TURN_FIXED, Transcript,
    answers::{
        check_of, checks_of, code_of, coder, contest, fixed_codes, fixed_opening, fixed_rewrite, level_of, opening,
        rewrite,
    },
    codes_file::is_name,
};
use crate::{
    document::{Id, ProblemKind},
    steps::{Answer, AnswerStep, Answers, Around, Coded, answer_to},
    text::{Label, Text},
};

impl AnswerStep for Transcript {
    written_head!();

    fn check(&self, _: &Around, problem: &mut dyn FnMut(String, ProblemKind)) {
        self.check_all(problem);
    }

    fn each_text(&self, f: &mut dyn FnMut(String, &Text)) {
        self.each(f);
    }

    fn coded_lines<'a>(&'a self, answers: &'a Answers) -> Vec<Coded<'a>> {
        self.lines_by_reference(answers)
    }

    fn takes(&self, answers: &Answers, question: &Id, answer: Option<&Answer>) -> bool {
        let question = question.as_str();
        let has = |question: &str| answer_to(answers, question).is_some();
        let is_text = matches!(answer, None | Some(Answer::Text(_)));
        let chosen = match answer {
            Some(Answer::Chosen(ids)) => Some(ids.as_slice()),
            _ => None,
        };
        let commits = answer == Some(&Answer::Committed);
        let has_coded = self.books.iter().any(|it| it.is_fixed(answers));
        match question {
            BOOK => matches!(chosen, Some([book]) if self.book(book.as_str()).is_some()),
            PART => {
                let is_open =
                    |word: &Id| self.parts().any(|it| it.word() == word.as_str() && self.is_open(answers, it));
                matches!(chosen, Some([word]) if is_open(word))
            }
            NAME => match answer {
                Some(Answer::Text(name)) => is_name(name.trim()),
                it => it.is_none(),
            },
            TURN => {
                let is_unit = matches!(chosen, Some([unit]) if self.unit(unit).is_some());
                has_coded && self.turning_point.is_some() && !has(TURN_FIXED) && (is_unit || answer.is_none())
            }
            TURN_FIXED => commits && has(TURN),
            BEHIND => commits && has_coded && self.behind.is_some(),
            _ => {
                self.takes_code(answers, question, answer)
                    || self.takes_contest(answers, question, answer)
                    || (has_coded && (2..=MOST_CODERS).any(|n| coder(n) == question) && self.takes_coder(answer))
                    || (has_coded && self.takes_opening(answers, question, answer))
                    || (has_coded && self.takes_rewrite(answers, question, answer, is_text))
            }
        }
    }
}

impl Transcript {
    /// A code, or the answer that fixes those of a book, of which there must be
    /// one.
    fn takes_code(&self, answers: &Answers, question: &str, answer: Option<&Answer>) -> bool {
        self.books.iter().any(|book| {
            if question == fixed_codes(&book.id) {
                return answer == Some(&Answer::Committed) && !self.coding(answers, book).codes.is_empty();
            }
            let is_code = match answer {
                None => true,
                Some(Answer::Chosen(codes)) => matches!(codes.as_slice(), [code] if book.code(code).is_some()),
                Some(_) => false,
            };
            is_code
                && !book.is_fixed(answers)
                && self.coded(book).any(|(_, unit)| question == code_of(&book.id, &unit.id))
        })
    }

    /// Another coder's file, which was held against the exercise before.
    fn takes_coder(&self, answer: Option<&Answer>) -> bool {
        match answer {
            None => true,
            Some(Answer::Text(text)) => {
                CodesFile::open(text.as_bytes()).is_ok_and(|it| it.step == self.id && it.fits_step(self).is_ok())
            }
            Some(_) => false,
        }
    }

    fn takes_opening(&self, answers: &Answers, question: &str, answer: Option<&Answer>) -> bool {
        self.missed_openings.iter().flat_map(|it| it.iter()).any(|it| {
            if question == fixed_opening(&it.id) {
                return answer == Some(&Answer::Committed) && answer_to(answers, &opening(&it.id)).is_some();
            }
            let is_choice = match answer {
                None => true,
                Some(Answer::Chosen(lines)) => {
                    !lines.is_empty() && lines.iter().all(|line| it.lines.iter().any(|it| it.id == *line))
                }
                Some(_) => false,
            };
            question == opening(&it.id) && is_choice && answer_to(answers, &fixed_opening(&it.id)).is_none()
        })
    }

    /// Words that a model has been held against stay as they were; how their
    /// writer sees them may change.
    fn takes_rewrite(&self, answers: &Answers, question: &str, answer: Option<&Answer>, is_text: bool) -> bool {
        let n_checks = self.rewrite_checks.as_ref().map_or(0, |it| it.len());
        self.rewrites.iter().flat_map(|it| it.iter()).any(|it| {
            let unit = &it.unit;
            let is_fixed = answer_to(answers, &fixed_rewrite(unit)).is_some();
            if question == rewrite(unit) {
                return is_text && !is_fixed;
            }
            if question == fixed_rewrite(unit) {
                let words = answer_to(answers, &rewrite(unit)).map_or("", Answer::text);
                return answer == Some(&Answer::Committed) && !words.trim().is_empty();
            }
            let is_answer = match answer {
                None => true,
                Some(Answer::Chosen(checks)) if question == checks_of(unit) => {
                    checks.iter().all(|it| (1..=n_checks).any(|n| check_of(n) == it.as_str()))
                }
                Some(Answer::Scale(level)) if question == level_of(unit) => (1..=4).contains(level),
                Some(_) => false,
            };
            is_fixed && is_answer && (question == checks_of(unit) || question == level_of(unit))
        })
    }

    /// All questions with ids of the author's in them.
    pub(super) fn questions(&self) -> impl Iterator<Item = String> {
        let codes = self.books.iter().flat_map(|book| {
            let codes =
                self.coded(book).flat_map(|(_, unit)| [code_of(&book.id, &unit.id), contest(&book.id, &unit.id)]);
            codes.chain([fixed_codes(&book.id)]).collect::<Vec<_>>()
        });
        let openings = self.missed_openings.iter().flat_map(|it| it.iter());
        let rewrites = self.rewrites.iter().flat_map(|it| it.iter());
        codes.chain(openings.flat_map(|it| [opening(&it.id), fixed_opening(&it.id)])).chain(
            rewrites
                .flat_map(|it| [rewrite(&it.unit), fixed_rewrite(&it.unit), checks_of(&it.unit), level_of(&it.unit)]),
        )
    }

    /// Every text with its place.
    fn each(&self, f: &mut dyn FnMut(String, &Text)) {
        f("setting".into(), &self.setting);
        for (i, it) in self.speakers.iter().enumerate() {
            f(format!("speakers/{i}/name"), &it.name);
            f(format!("speakers/{i}/about"), &it.about);
        }
        for (i, book) in self.books.iter().enumerate() {
            f(format!("books/{i}/title"), &book.title);
            f(format!("books/{i}/about"), &book.about);
            for (j, code) in book.codes.iter().enumerate() {
                f(format!("books/{i}/codes/{j}/short"), &code.short);
                f(format!("books/{i}/codes/{j}/means"), &code.means);
                each_of(code.not.as_ref(), |it| f(format!("books/{i}/codes/{j}/not"), it));
            }
        }
        if let Some(it) = &self.about_reference {
            f("about_reference".into(), it);
        }
        for (i, it) in self.worked.iter().flat_map(|it| it.iter()).enumerate() {
            f(format!("worked/{i}/text"), &it.text);
            f(format!("worked/{i}/because"), &it.because);
        }
        for (i, it) in self.units.iter().enumerate() {
            f(format!("units/{i}/text"), &it.text);
            each_of(it.because.as_ref(), |it| f(format!("units/{i}/because"), it));
        }
        if let Some(it) = &self.turning_point {
            f("turning_point/ask".into(), &it.ask);
            f("turning_point/because".into(), &it.because);
        }
        for (i, it) in self.missed_openings.iter().flat_map(|it| it.iter()).enumerate() {
            f(format!("missed_openings/{i}/ask"), &it.ask);
            for (j, line) in it.lines.iter().enumerate() {
                f(format!("missed_openings/{i}/lines/{j}/text"), &line.text);
                f(format!("missed_openings/{i}/lines/{j}/because"), &line.because);
            }
        }
        for (i, it) in self.rewrites.iter().flat_map(|it| it.iter()).enumerate() {
            f(format!("rewrites/{i}/ask"), &it.ask);
            f(format!("rewrites/{i}/model"), &it.model);
        }
        for (i, it) in self.rewrite_checks.iter().flat_map(|it| it.iter()).enumerate() {
            f(format!("rewrite_checks/{i}"), it);
        }
        for (i, it) in self.rewrite_rubric.iter().flat_map(|it| it.iter()).enumerate() {
            f(format!("rewrite_rubric/{i}"), it);
        }
        if let Some(behind) = &self.behind {
            behind.each_text(&mut |place, text| f(format!("behind/{place}"), text));
        }
    }
}

fn each_of(label: Option<&Label>, f: impl FnOnce(&Text)) {
    if let Some(it) = label {
        f(it);
    }
}
