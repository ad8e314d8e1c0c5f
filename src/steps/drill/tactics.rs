use std::collections::BTreeMap;

use rand::{SeedableRng, seq::SliceRandom};
use rand_chacha::ChaCha8Rng;

use crate::{
    document::{Id, List, ProblemKind, Whole},
    steps::{Answer, AnswerStep, Answers, Around, unique, unknown},
    text::{Label, Passage, Text},
};

written! {
    /// The word for this kind of step.
    pub enum TacticsKind {
        /// Hard tactics to recognise and answer.
        Tactics = "tactics",
    }
}

written! {
    /// A `tactics` step.
    pub struct Tactics {
        /// Its id.
        id: Id,
        /// Its kind.
        kind: TacticsKind,
        /// Its name.
        title: Label,
        /// How long it takes.
        minutes: Whole<0, 600>,
        /// How it is done.
        intro: Passage,
        /// The tactics to choose from.
        tactics: List<TacticFile, 2, 24>,
        /// What is said, one scene after another.
        items: List<TacticsItemFile, 1, 32>,
    }
}

written! {
    /// A hard tactic.
    pub struct TacticFile {
        /// Its id.
        id: Id,
        /// Its name.
        title: Label,
        /// By what one knows it.
        sign: Label,
    }
}

written! {
    /// A scene in which a tactic is used.
    pub struct TacticsItemFile {
        /// Its id.
        id: Id,
        /// Where it is, and what is said.
        says: Passage,
        /// Which tactic it is.
        tactic: Id,
        /// Other readings that are as good.
        also: Option<List<Id, 0, 8>>,
        /// Answers to choose from.
        responses: List<ResponseFile, 2, 6>,
        /// On what people of experience differ here, and why.
        experts_differ: Option<Label>,
    }
}

written! {
    /// An answer to a tactic.
    pub struct ResponseFile {
        /// Its id.
        id: Id,
        /// What is said or done.
        text: Passage,
        /// How well it serves.
        fit: Fit,
        /// Why.
        because: Label,
    }
}

written! {
    /// How well an answer serves.
    pub enum Fit {
        /// It serves, whether it was a tactic or the truth.
        Serves = "serves",
        /// It serves under a condition.
        Depends = "depends",
        /// It mostly costs more than it brings.
        Risky = "risky",
    }
}

impl TacticsItemFile {
    /// Whether a reading is one of those that the authors accept.
    pub fn accepts(&self, tactic: &Id) -> bool {
        self.tactic == *tactic || self.also.iter().flat_map(|it| it.iter()).any(|it| it == tactic)
    }
}

/// What the answers to all scenes come to: counts, never a grade.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct TacticsResult<'d> {
    /// Scenes that were read and answered.
    pub n_done: usize,
    /// Scenes read as the authors do.
    pub n_recognised: usize,
    /// Answers that serve, those that depend, and risky ones.
    pub n_by_fit: [usize; 3],
    /// Scenes on whose answer people of experience differ.
    pub n_differ: usize,
    /// What was taken for what, and how often, most often first: the tactic as
    /// the authors read it, then as it was read here.
    pub mixed_up: Vec<(&'d Id, &'d Id, usize)>,
}

impl Tactics {
    /// A tactic by its id.
    pub fn tactic(&self, id: &Id) -> Option<&TacticFile> {
        self.tactics.iter().find(|it| it.id == *id)
    }

    /// How a scene was read, if it was.
    pub fn reading(&self, answers: &Answers, item: &TacticsItemFile) -> Option<&TacticFile> {
        self.tactic(answers.get(&item.id)?.chosen().first()?)
    }

    /// How a scene was answered, if it was.
    pub fn response<'i>(answers: &Answers, item: &'i TacticsItemFile) -> Option<&'i ResponseFile> {
        let id = answers.get(&item.id)?.chosen().get(1)?;
        item.responses.iter().find(|it| it.id == *id)
    }

    /// The answers of a scene in the order in which this seed shows them.
    pub fn shuffled<'i>(&self, item: &'i TacticsItemFile, seed: u64) -> Vec<&'i ResponseFile> {
        let n = self.items.iter().position(|it| it.id == item.id).unwrap_or_default();
        let mut chance = ChaCha8Rng::seed_from_u64(seed);
        chance.set_stream(n as u64 + 1);
        let mut responses: Vec<&ResponseFile> = item.responses.iter().collect();
        responses.shuffle(&mut chance);
        responses
    }

    /// What the answers come to so far.
    pub fn result(&self, answers: &Answers) -> TacticsResult<'_> {
        let mut result = TacticsResult::default();
        let mut mixed_up = BTreeMap::new();
        for item in self.items.iter() {
            let (Some(read), Some(response)) = (self.reading(answers, item), Tactics::response(answers, item)) else {
                continue;
            };
            result.n_done += 1;
            result.n_by_fit[response.fit as usize] += 1;
            result.n_differ += usize::from(item.experts_differ.is_some());
            if item.accepts(&read.id) {
                result.n_recognised += 1;
            } else {
                *mixed_up.entry((&item.tactic, &read.id)).or_insert(0) += 1;
            }
        }
        result.mixed_up = mixed_up.into_iter().map(|((was, read), n)| (was, read, n)).collect();
        result.mixed_up.sort_by_key(|it| std::cmp::Reverse(it.2));
        result
    }
}

impl AnswerStep for Tactics {
    written_head!();

    fn check(&self, _: &Around, problem: &mut dyn FnMut(String, ProblemKind)) {
        unique("tactics", self.tactics.iter().map(|it| &it.id), problem);
        unique("items", self.items.iter().map(|it| &it.id), problem);
        for (i, item) in self.items.iter().enumerate() {
            unique(&format!("items/{i}/responses"), item.responses.iter().map(|it| &it.id), problem);
            let also = item.also.iter().flat_map(|it| it.iter()).enumerate();
            let named = also.map(|(j, id)| (format!("also/{j}"), id));
            for (key, id) in std::iter::once(("tactic".to_owned(), &item.tactic)).chain(named) {
                if self.tactic(id).is_none() {
                    problem(format!("items/{i}/{key}"), unknown("tactic", id));
                }
            }
        }
    }

    fn each_text(&self, f: &mut dyn FnMut(String, &Text)) {
        f("intro".into(), &self.intro);
        for (i, tactic) in self.tactics.iter().enumerate() {
            f(format!("tactics/{i}/title"), &tactic.title);
            f(format!("tactics/{i}/sign"), &tactic.sign);
        }
        for (i, item) in self.items.iter().enumerate() {
            f(format!("items/{i}/says"), &item.says);
            for (j, response) in item.responses.iter().enumerate() {
                f(format!("items/{i}/responses/{j}/text"), &response.text);
                f(format!("items/{i}/responses/{j}/because"), &response.because);
            }
            if let Some(text) = &item.experts_differ {
                f(format!("items/{i}/experts_differ"), text);
            }
        }
    }

    /// A scene is read first and then answered; neither is taken back, because
    /// what follows shows how the authors see it.
    fn takes(&self, answers: &Answers, question: &Id, answer: Option<&Answer>) -> bool {
        let Some(item) = self.items.iter().find(|it| it.id == *question) else { return false };
        let Some(Answer::Chosen(ids)) = answer else { return false };
        let before = answers.get(question).map_or(&[][..], Answer::chosen);
        // Both at once come from a log, which keeps of two answers in a row the second.
        let is_known = match ids.as_slice() {
            [tactic] => self.tactic(tactic).is_some(),
            [tactic, response] => self.tactic(tactic).is_some() && item.responses.iter().any(|it| it.id == *response),
            _ => false,
        };
        is_known && ids.starts_with(before) && before.len() < ids.len()
    }
}
