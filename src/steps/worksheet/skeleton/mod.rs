//! The skeleton of an exercise, made of a real situation: two sides, what is to
//! be settled, what matters to whom, and what happens without an agreement.
//!
//! [`Skeleton::case`] reads the answers as a [`Case`], which is whole, or says
//! what is [`Missing`]. How a case becomes an exercise is told in
//! [`own_case`](crate::own_case).

mod case;
mod endings;
mod missing;
mod names;

pub use case::{Case, CaseIssue, Name, Side};
pub use missing::{MAX_LABEL, MAX_NAME, MAX_PASSAGE, Missing};
pub use names::{Leftovers, Names};

use super::{
    Outlined, Worksheet, question,
    sheet::{check_common, each_common_text, takes_common},
};
use crate::{
    document::{Id, ProblemKind},
    steps::{Answer, AnswerStep, Answers, Around, answer_to},
    text::{Label, Text, cleaned},
};

worksheet! {
    /// The skeleton of an exercise.
    pub struct Skeleton: SkeletonKind = "skeleton" {}
}

/// The letters of the two sides.
pub const SIDES: [&str; 2] = ["a", "b"];

/// The most further names that get a stand-in.
pub const MAX_NAMES: usize = 10;

/// The most issues.
pub const MAX_ISSUES: usize = 5;

/// The most options of an issue; the fewest are two.
pub const MAX_OPTIONS: usize = 4;

/// What is shared out among the issues, and what the best package is worth.
pub const WHOLE: u32 = 100;

/// The question what a situation is called.
pub const TITLE: &str = "title";

/// The question what everybody knows.
pub const COMMON: &str = "common";

/// The thing that is counted where one number is asked for.
pub const WORTH: &str = "worth";

impl Skeleton {
    /// The question for a side's real name.
    pub fn real(side: usize) -> String {
        question("real", SIDES[side])
    }

    /// The question for a side's stand-in.
    pub fn stand_in(side: usize) -> String {
        question("stand-in", SIDES[side])
    }

    /// The question what a side wants and why.
    pub fn wants(side: usize) -> String {
        question("wants", SIDES[side])
    }

    /// The question what a side does without an agreement.
    pub fn batna(side: usize) -> String {
        question("batna", SIDES[side])
    }

    /// The question how good that is: a count of [`WORTH`] from 0 to [`WHOLE`].
    pub fn no_deal(side: usize) -> String {
        question("no-deal", SIDES[side])
    }

    /// The question for a further real name.
    pub fn further(n: usize) -> String {
        question("real", &(n + 1).to_string())
    }

    /// The question for the stand-in of a further real name.
    pub fn further_stand_in(n: usize) -> String {
        question("stand-in", &(n + 1).to_string())
    }

    /// The question what an issue is called.
    pub fn issue(issue: usize) -> String {
        question("issue", &(issue + 1).to_string())
    }

    /// The question what an option is called.
    pub fn option(issue: usize, option: usize) -> String {
        question(&Skeleton::issue(issue), &Skeleton::option_id(option))
    }

    /// An option as it stands in an order.
    pub fn option_id(option: usize) -> String {
        format!("o{}", option + 1)
    }

    /// The question in which order a side likes the options, the best first.
    pub fn order(side: usize, issue: usize) -> String {
        question("order", &format!("{}{}", SIDES[side], issue + 1))
    }

    /// The question how a side shares the importance out: counts of
    /// [`Skeleton::issue_id`].
    pub fn shares(side: usize) -> String {
        question("shares", SIDES[side])
    }

    /// An issue as it stands among the shares.
    pub fn issue_id(issue: usize) -> String {
        format!("i{}", issue + 1)
    }

    /// How good a side says that no agreement is; `None` if it was not said.
    pub fn no_deal_of(answers: &Answers, side: usize) -> Option<u32> {
        match answer_to(answers, &Skeleton::no_deal(side))? {
            Answer::Counts(counts) => counts.iter().find(|it| it.0.as_str() == WORTH).map(|it| it.1),
            _ => None,
        }
    }

    /// How much of the importance a side gives to an issue.
    pub fn share_of(answers: &Answers, side: usize, issue: usize) -> u32 {
        let thing = Id::new(&Skeleton::issue_id(issue));
        let shares = answer_to(answers, &Skeleton::shares(side));
        shares.zip(thing).map_or(0, |(shares, thing)| shares.count(&thing))
    }

    /// The options of an issue that have words, by their places.
    pub fn options_of(answers: &Answers, issue: usize) -> Vec<(usize, String)> {
        let option = |n| (n, one_line(written(answers, &Skeleton::option(issue, n))));
        (0..MAX_OPTIONS).map(option).filter(|it| !it.1.is_empty()).collect()
    }

    /// The issues that have words, by their places.
    pub fn issues_of(answers: &Answers) -> Vec<(usize, String)> {
        let issue = |n| (n, one_line(written(answers, &Skeleton::issue(n))));
        (0..MAX_ISSUES).map(issue).filter(|it| !it.1.is_empty()).collect()
    }

    /// The places of the options that a side has put in order so far, the best
    /// first. An option without words has none.
    pub fn order_of(answers: &Answers, side: usize, issue: usize) -> Vec<usize> {
        let has_words = Skeleton::options_of(answers, issue);
        let chosen = answer_to(answers, &Skeleton::order(side, issue)).map_or(&[][..], Answer::chosen);
        let place = |id: &Id| (0..MAX_OPTIONS).find(|n| Skeleton::option_id(*n) == id.as_str());
        chosen.iter().filter_map(place).filter(|n| has_words.iter().any(|it| it.0 == *n)).collect()
    }

    /// Whether a question may be answered in this way.
    fn takes_work(question: &str, answer: Option<&Answer>) -> bool {
        let all = |f: fn(usize) -> String, n: usize| (0..n).any(|i| f(i) == question);
        let is_text = [TITLE, COMMON].contains(&question)
            || [Skeleton::real, Skeleton::stand_in, Skeleton::wants, Skeleton::batna].iter().any(|it| all(*it, 2))
            || [Skeleton::further, Skeleton::further_stand_in].iter().any(|it| all(*it, MAX_NAMES))
            || all(Skeleton::issue, MAX_ISSUES)
            || (0..MAX_ISSUES).any(|i| (0..MAX_OPTIONS).any(|n| Skeleton::option(i, n) == question));
        match answer {
            None => {
                is_text
                    || all(Skeleton::no_deal, 2)
                    || all(Skeleton::shares, 2)
                    || (0..2).any(|side| (0..MAX_ISSUES).any(|i| Skeleton::order(side, i) == question))
            }
            Some(Answer::Text(_)) => is_text,
            Some(Answer::Counts(counts)) => {
                let is_within = counts.iter().all(|it| it.1 <= WHOLE);
                let is_issue = |id: &Id| (0..MAX_ISSUES).any(|i| Skeleton::issue_id(i) == id.as_str());
                let is_one = matches!(&counts[..], [(id, _)] if id.as_str() == WORTH);
                is_within
                    && (all(Skeleton::no_deal, 2) && is_one
                        || all(Skeleton::shares, 2) && counts.iter().all(|it| is_issue(&it.0)))
            }
            Some(Answer::Chosen(ids)) => {
                let is_option = |id: &Id| (0..MAX_OPTIONS).any(|n| Skeleton::option_id(n) == id.as_str());
                let is_once = ids.iter().enumerate().all(|(i, id)| !ids[..i].contains(id));
                let is_order = (0..2).any(|side| (0..MAX_ISSUES).any(|i| Skeleton::order(side, i) == question));
                is_order && is_once && ids.iter().all(is_option)
            }
            _ => false,
        }
    }
}

/// A text as one line of a pack.
fn one_line(text: &str) -> String {
    cleaned(text).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A text as several lines of a pack.
fn passage(text: &str) -> String {
    cleaned(text)
}

/// What was written, without blanks around it.
fn written<'a>(answers: &'a Answers, question: &str) -> &'a str {
    answer_to(answers, question).map_or("", Answer::text).trim()
}

impl AnswerStep for Skeleton {
    written_head!();

    fn is_worksheet(&self) -> bool {
        true
    }

    fn check(&self, around: &Around, problem: &mut dyn FnMut(String, ProblemKind)) {
        check_common(self, around, problem);
    }

    fn each_text(&self, f: &mut dyn FnMut(String, &Text)) {
        each_common_text(self, f);
    }

    fn takes(&self, answers: &Answers, question: &Id, answer: Option<&Answer>) -> bool {
        takes_common(self, answers, question, answer, || Skeleton::takes_work(question.as_str(), answer))
    }
}

impl Worksheet for Skeleton {
    worksheet_common!();

    fn is_checked(&self) -> bool {
        false
    }

    /// What can be read without the real names: the issues with their options.
    fn outline(&self, answers: &Answers, _: &str) -> Vec<Outlined> {
        let options = |issue| Skeleton::options_of(answers, issue).into_iter().map(|it| it.1).collect();
        Skeleton::issues_of(answers).into_iter().filter_map(|(i, title)| Outlined::new(&title, options(i))).collect()
    }
}
