//! Cards in a sequence: what must come before what, or what came first.

mod result;

pub use result::{MAX_COUNTED, OrderResult, Pairs};

use super::{
    Outlined, Worksheet, own_cards,
    sheet::{check_common, check_things, each_common_text, is_own_card, takes_common},
};
use crate::{
    document::{Id, List, ProblemKind, Whole},
    steps::{Answer, AnswerStep, Answers, Around, answer_to, unknown},
    text::{Label, Passage, Text},
};

worksheet! {
    /// Cards in a sequence.
    pub struct Order: OrderKind = "order" {
        /// The cards, as they lie at first.
        cards: Option<List<StepCardFile, 0, 24>>,
        /// How many cards of one's own may be added.
        own_cards: Option<Whole<1, 16>>,
        /// What must come before what.
        rules: Option<List<RuleFile, 0, 40>>,
        /// The right sequence, earliest first. Cards in one inner list may stand
        /// in any order.
        reference: Option<List<List<Id, 1, 24>, 1, 24>>,
    }
}

written! {
    /// A card of a sequence.
    pub struct StepCardFile {
        /// Its id.
        id: Id,
        /// What it says.
        text: Label,
        /// What is to be known of its place. It opens once the work is fixed.
        note: Option<Passage>,
    }
}

written! {
    /// One card that must come before another.
    pub struct RuleFile {
        /// The earlier one.
        first: Id,
        /// The later one.
        then: Id,
        /// Why.
        because: Label,
    }
}

/// The question in which order the cards stand.
pub const SEQUENCE: &str = "sequence";

impl Order {
    /// The cards of the pack.
    pub fn cards(&self) -> &[StepCardFile] {
        self.cards.as_deref().unwrap_or(&[])
    }

    /// How many cards of one's own may be added.
    pub fn most_own(&self) -> usize {
        self.own_cards.map_or(0, |it| it.get() as usize)
    }

    /// What must come before what.
    pub fn rules(&self) -> &[RuleFile] {
        self.rules.as_deref().unwrap_or(&[])
    }

    /// All cards in their order, by their ids: as they were put, then those that
    /// nobody has put anywhere, as they lie at first.
    pub fn sequence<'a>(&'a self, answers: &'a Answers, language: &str) -> Vec<(String, &'a str)> {
        let given = self.cards().iter().map(|it| (it.id.to_string(), it.text.in_language(language).0));
        let mut rest: Vec<_> = given.chain(own_cards(answers, self.most_own())).collect();
        let put = answer_to(answers, SEQUENCE).map_or(&[][..], Answer::chosen);
        let place = |id: &str| put.iter().position(|it| it.as_str() == id).unwrap_or(usize::MAX);
        // A stable sort: those without a place stay as they lie.
        rest.sort_by_key(|(id, _)| place(id));
        rest
    }

    fn is_card(&self, card: &Id) -> bool {
        self.cards().iter().any(|it| it.id == *card) || is_own_card(card.as_str(), self.most_own())
    }
}

impl AnswerStep for Order {
    written_head!();

    fn is_worksheet(&self) -> bool {
        true
    }

    fn check(&self, around: &Around, problem: &mut dyn FnMut(String, ProblemKind)) {
        check_common(self, around, problem);
        check_things("cards", self.cards().iter().map(|it| &it.id), problem);
        if self.cards().is_empty() && self.own_cards.is_none() {
            problem("cards".into(), ProblemKind::NothingToDo);
        }
        let is_card = |id: &Id| self.cards().iter().any(|it| it.id == *id);
        for (i, rule) in self.rules().iter().enumerate() {
            for (key, id) in [("first", &rule.first), ("then", &rule.then)] {
                if !is_card(id) {
                    problem(format!("rules/{i}/{key}"), unknown("card", id));
                }
            }
        }
        if !self.rules().is_empty() && !self.can_keep_all_rules() {
            problem("rules".into(), ProblemKind::Contradiction);
        }
        let Some(reference) = self.reference.as_deref() else { return };
        let mut seen = Vec::new();
        for (i, tied) in reference.iter().enumerate() {
            for (j, id) in tied.iter().enumerate() {
                if !is_card(id) {
                    problem(format!("reference/{i}/{j}"), unknown("card", id));
                } else if seen.contains(&id) {
                    problem(format!("reference/{i}/{j}"), ProblemKind::Twice(id.to_string()));
                }
                seen.push(id);
            }
        }
        for card in self.cards().iter().filter(|it| !seen.contains(&&it.id)) {
            problem("reference".into(), ProblemKind::NotListed(card.id.to_string()));
        }
    }

    fn each_text(&self, f: &mut dyn FnMut(String, &Text)) {
        each_common_text(self, f);
        for (i, card) in self.cards().iter().enumerate() {
            f(format!("cards/{i}/text"), &card.text);
            if let Some(note) = &card.note {
                f(format!("cards/{i}/note"), note);
            }
        }
        for (i, rule) in self.rules().iter().enumerate() {
            f(format!("rules/{i}/because"), &rule.because);
        }
    }

    fn takes(&self, answers: &Answers, question: &Id, answer: Option<&Answer>) -> bool {
        takes_common(self, answers, question, answer, || {
            if question.as_str() == SEQUENCE {
                let is_sequence = |ids: &[Id]| {
                    !ids.is_empty() && ids.iter().enumerate().all(|(i, id)| self.is_card(id) && !ids[..i].contains(id))
                };
                return answer.is_none_or(|it| is_sequence(it.chosen()));
            }
            matches!(answer, None | Some(Answer::Text(_))) && is_own_card(question.as_str(), self.most_own())
        })
    }
}

impl Worksheet for Order {
    worksheet_common!();

    fn is_checked(&self) -> bool {
        !self.rules().is_empty() || self.reference.is_some()
    }

    fn outline(&self, answers: &Answers, language: &str) -> Vec<Outlined> {
        if answers.is_empty() {
            return Vec::new();
        }
        let numbered = self.sequence(answers, language).into_iter().enumerate();
        let lines = numbered.map(|(i, (_, text))| format!("{}. {text}", i + 1)).collect();
        Outlined::new(self.title.in_language(language).0, lines).into_iter().collect()
    }
}
