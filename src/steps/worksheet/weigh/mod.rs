//! A decision matrix: options by criteria, with weights that add up, thresholds
//! that nothing outweighs, and what would change the result. Without options:
//! points shared among criteria.

mod check;
mod file;
mod result;
mod takes;

pub use file::{CriterionFile, WeighedFile};
pub use result::{Dominated, Standing, Swing, WeighResult};

use super::{
    Outlined, Worksheet, own_id, question,
    sheet::{each_common_text, takes_common},
};
use crate::{
    document::{Id, List, ProblemKind, Whole},
    points::ByKey,
    steps::{Answer, AnswerStep, Answers, Around, answer_to},
    text::{Label, Text},
};

worksheet! {
    /// Options weighed by criteria.
    pub struct Weigh: WeighKind = "weigh" {
        /// What there is to choose from.
        options: Option<List<WeighedFile, 0, 10>>,
        /// How many options of one's own may be added.
        own_options: Option<Whole<1, 6>>,
        /// What they are weighed by.
        criteria: Option<List<CriterionFile, 0, 10>>,
        /// How many criteria of one's own may be added.
        own_criteria: Option<Whole<1, 6>>,
        /// What the weights add up to.
        total: Option<Whole<10, 1000>>,
        /// The highest score.
        most: Option<Whole<1, 10>>,
        /// Whether scores open only once the weights add up.
        weights_first: Option<bool>,
        /// Scores of the pack, by option and criterion.
        scores: Option<ByKey<ByKey<Score>>>,
    }
}

/// A score of the pack.
pub type Score = Whole<0, 10>;

/// The question how the weights are shared.
pub const WEIGHTS: &str = "weights";

/// The question what was left out because it has no number.
pub const LEFT_OUT: &str = "left-out";

/// The word that makes the own options and the own criteria different cards.
const OWN_CRITERION: &str = "own-criterion";

/// An option or a criterion, whoever wrote it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named<'a> {
    /// Its id in answers.
    pub id: String,
    /// What it is called.
    pub title: &'a str,
    /// Whether it is a criterion that must be met.
    pub is_threshold: bool,
}

impl Weigh {
    /// What the weights add up to.
    pub fn total(&self) -> u32 {
        self.total.map_or(100, |it| it.get() as u32)
    }

    /// The highest score.
    pub fn most(&self) -> u32 {
        self.most.map_or(5, |it| it.get() as u32)
    }

    /// How many options of one's own may be added.
    pub fn most_own_options(&self) -> usize {
        self.own_options.map_or(0, |it| it.get() as usize)
    }

    /// How many criteria of one's own may be added.
    pub fn most_own_criteria(&self) -> usize {
        self.own_criteria.map_or(0, |it| it.get() as usize)
    }

    /// The id in answers of a criterion of one's own, from 1.
    pub fn own_criterion(n: usize) -> String {
        question(OWN_CRITERION, &n.to_string())
    }

    /// All options, the pack's first.
    pub fn options<'a>(&'a self, answers: &'a Answers, language: &str) -> Vec<Named<'a>> {
        let given = self.options.iter().flat_map(|it| it.iter()).map(|it| Named {
            id: it.id.to_string(),
            title: it.title.in_language(language).0,
            is_threshold: false,
        });
        given.chain(own(answers, (1..=self.most_own_options()).map(own_id))).collect()
    }

    /// All criteria, the pack's first.
    pub fn criteria<'a>(&'a self, answers: &'a Answers, language: &str) -> Vec<Named<'a>> {
        let given = self.criteria.iter().flat_map(|it| it.iter()).map(|it| Named {
            id: it.id.to_string(),
            title: it.title.in_language(language).0,
            is_threshold: it.threshold == Some(true),
        });
        given.chain(own(answers, (1..=self.most_own_criteria()).map(Weigh::own_criterion))).collect()
    }

    /// The weight of a criterion.
    pub fn weight(&self, answers: &Answers, criterion: &str) -> u32 {
        count(answers, WEIGHTS, criterion).unwrap_or(0)
    }

    /// The score of an option by a criterion; at a threshold 1 if the option
    /// meets it. `None` if nobody has said.
    pub fn score(&self, answers: &Answers, option: &str, criterion: &str) -> Option<u32> {
        match &self.scores {
            Some(scores) => scores.get(option)?.get(criterion).map(|it| it.get() as u32),
            None => count(answers, &question("score", option), criterion)?.checked_sub(1),
        }
    }

    /// The answer that holds the scores of an option, with one changed. A score is
    /// kept one higher than it is, because what has a count of 0 was not said.
    pub fn scored(&self, answers: &Answers, option: &str, criterion: &Id, score: Option<u32>) -> Option<Answer> {
        changed(answers, &question("score", option), criterion, score.map_or(0, |it| it + 1))
    }

    /// The answer that holds the weights, with one changed.
    pub fn weighted(&self, answers: &Answers, criterion: &Id, weight: u32) -> Option<Answer> {
        changed(answers, WEIGHTS, criterion, weight)
    }
}

fn own<'a>(answers: &'a Answers, ids: impl Iterator<Item = String>) -> impl Iterator<Item = Named<'a>> {
    ids.filter_map(|id| {
        let title = answer_to(answers, &id)?.text().trim();
        (!title.is_empty()).then_some(Named { id, title, is_threshold: false })
    })
}

fn count(answers: &Answers, question: &str, thing: &str) -> Option<u32> {
    match answer_to(answers, question)? {
        Answer::Counts(counts) => counts.iter().find(|(it, _)| it.as_str() == thing).map(|it| it.1),
        _ => None,
    }
}

/// The counts of an answer with one of them changed; 0 takes it out.
fn changed(answers: &Answers, question: &str, thing: &Id, n: u32) -> Option<Answer> {
    let mut counts = match answer_to(answers, question) {
        Some(Answer::Counts(counts)) => counts.clone(),
        _ => Vec::new(),
    };
    counts.retain(|(it, _)| it != thing);
    if 0 < n {
        counts.push((thing.clone(), n));
    }
    (!counts.is_empty()).then_some(Answer::Counts(counts))
}

impl AnswerStep for Weigh {
    written_head!();

    fn is_worksheet(&self) -> bool {
        true
    }

    fn check(&self, around: &Around, problem: &mut dyn FnMut(String, ProblemKind)) {
        self.check_file(around, problem);
    }

    fn each_text(&self, f: &mut dyn FnMut(String, &Text)) {
        each_common_text(self, f);
        for (i, option) in self.options.iter().flat_map(|it| it.iter()).enumerate() {
            f(format!("options/{i}/title"), &option.title);
            if let Some(about) = &option.about {
                f(format!("options/{i}/about"), about);
            }
        }
        for (i, criterion) in self.criteria.iter().flat_map(|it| it.iter()).enumerate() {
            f(format!("criteria/{i}/title"), &criterion.title);
            if let Some(about) = &criterion.about {
                f(format!("criteria/{i}/about"), about);
            }
        }
    }

    fn takes(&self, answers: &Answers, question: &Id, answer: Option<&Answer>) -> bool {
        takes_common(self, answers, question, answer, || self.takes_work(question.as_str(), answer))
    }
}

impl Worksheet for Weigh {
    worksheet_common!();

    fn is_checked(&self) -> bool {
        true
    }

    fn has_key(&self) -> bool {
        false
    }

    fn outline(&self, answers: &Answers, language: &str) -> Vec<Outlined> {
        if answers.is_empty() {
            return Vec::new();
        }
        let weights = self.criteria(answers, language).into_iter().filter(|it| !it.is_threshold);
        let weights = weights.map(|it| format!("{}: {}", it.title, self.weight(answers, &it.id))).collect();
        let result = self.result(answers);
        let options = self.options(answers, language);
        let sums = options.iter().zip(&result.standings).filter_map(|(option, standing)| {
            let sum = standing.sum?;
            Some(format!("{}: {sum}", option.title))
        });
        let left_out = answer_to(answers, LEFT_OUT).map_or("", Answer::text).trim();
        let mut parts: Vec<Outlined> = Outlined::new(self.title.in_language(language).0, weights).into_iter().collect();
        parts.extend(Outlined::new("Σ", sums.collect()));
        parts.extend(Outlined::new("…", (!left_out.is_empty()).then(|| left_out.to_owned()).into_iter().collect()));
        parts
    }
}
