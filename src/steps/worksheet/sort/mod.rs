//! Cards into slots: layers of an onion, columns, rungs of a ladder.

mod result;

pub use result::{CardResult, Fit, SortResult};

use super::{
    Outlined, Worksheet, own_cards, question,
    sheet::{check_common, check_things, each_common_text, is_own_card, takes_common},
};
use crate::{
    document::{Id, List, ProblemKind, Whole},
    steps::{Answer, AnswerStep, Answers, Around, answer_to, unknown},
    text::{Label, Passage, Text},
};

worksheet! {
    /// Cards into slots.
    pub struct Sort: SortKind = "sort" {
        /// Where cards can go, in order.
        slots: List<SlotFile, 2, 8>,
        /// What a slot beside the right one counts.
        neighbours: Option<Neighbours>,
        /// The cards.
        cards: Option<List<CardFile, 0, 32>>,
        /// How many cards of one's own may be added.
        own_cards: Option<Whole<1, 16>>,
        /// A second thing said of each card, such as heard or guessed.
        marks: Option<List<MarkFile, 2, 4>>,
        /// The marks with which a card must carry a question that tests it.
        questions_for: Option<List<Id, 1, 4>>,
    }
}

written! {
    /// Where cards can go.
    pub struct SlotFile {
        /// Its id.
        id: Id,
        /// Its name.
        title: Label,
        /// What belongs there.
        about: Option<Label>,
    }
}

written! {
    /// What a slot beside the right one counts.
    pub enum Neighbours {
        /// Half.
        Half = "half",
    }
}

written! {
    /// A card.
    pub struct CardFile {
        /// Its id.
        id: Id,
        /// What it says.
        text: Label,
        /// Every slot that is right. Without any, nothing is checked.
        slots: Option<List<Id, 1, 8>>,
        /// Further slots that count half.
        near: Option<List<Id, 1, 8>>,
        /// Every mark that is right. Without any, nothing is checked.
        marks: Option<List<Id, 1, 4>>,
        /// Why, or how experts differ. It opens once the work is fixed.
        note: Option<Passage>,
    }
}

written! {
    /// What is said of a card besides its slot.
    pub struct MarkFile {
        /// Its id.
        id: Id,
        /// Its name.
        title: Label,
    }
}

impl Sort {
    /// The cards of the pack.
    pub fn cards(&self) -> &[CardFile] {
        self.cards.as_deref().unwrap_or(&[])
    }

    /// How many cards of one's own may be added.
    pub fn most_own(&self) -> usize {
        self.own_cards.map_or(0, |it| it.get() as usize)
    }

    /// All cards there are, by their ids: the pack's, then one's own.
    pub fn all_cards<'a>(&'a self, answers: &'a Answers, language: &str) -> Vec<(String, &'a str)> {
        let given = self.cards().iter().map(|it| (it.id.to_string(), it.text.in_language(language).0));
        given.chain(own_cards(answers, self.most_own())).collect()
    }

    /// Where a card was put.
    pub fn slot_of(&self, answers: &Answers, card: &str) -> Option<usize> {
        self.chosen(answers, "in", card, |id| self.slots.iter().position(|it| it.id == *id))
    }

    /// How a card was marked.
    pub fn mark_of(&self, answers: &Answers, card: &str) -> Option<usize> {
        self.chosen(answers, "mark", card, |id| self.marks().iter().position(|it| it.id == *id))
    }

    /// The marks.
    pub fn marks(&self) -> &[MarkFile] {
        self.marks.as_deref().unwrap_or(&[])
    }

    /// Whether a card, marked as it is, must carry a question.
    pub fn needs_question(&self, answers: &Answers, card: &str) -> bool {
        let mark = self.mark_of(answers, card).map(|it| &self.marks()[it].id);
        mark.is_some_and(|mark| self.questions_for.iter().any(|it| it.contains(mark)))
    }

    fn chosen(
        &self,
        answers: &Answers,
        about: &str,
        card: &str,
        place: impl Fn(&Id) -> Option<usize>,
    ) -> Option<usize> {
        place(answer_to(answers, &question(about, card))?.chosen().first()?)
    }

    fn is_card(&self, card: &str) -> bool {
        self.cards().iter().any(|it| it.id.as_str() == card) || is_own_card(card, self.most_own())
    }
}

impl AnswerStep for Sort {
    written_head!();

    fn is_worksheet(&self) -> bool {
        true
    }

    fn check(&self, around: &Around, problem: &mut dyn FnMut(String, ProblemKind)) {
        check_common(self, around, problem);
        check_things("slots", self.slots.iter().map(|it| &it.id), problem);
        check_things("cards", self.cards().iter().map(|it| &it.id), problem);
        check_things("marks", self.marks().iter().map(|it| &it.id), problem);
        if self.cards().is_empty() && self.own_cards.is_none() {
            problem("cards".into(), ProblemKind::NothingToDo);
        }
        let is_slot = |id: &Id| self.slots.iter().any(|it| it.id == *id);
        let is_mark = |id: &Id| self.marks().iter().any(|it| it.id == *id);
        let mut named = |place: String, ids: Option<&[Id]>, what: &'static str, is_known: &dyn Fn(&Id) -> bool| {
            for (i, id) in ids.unwrap_or(&[]).iter().enumerate().filter(|(_, id)| !is_known(id)) {
                problem(format!("{place}/{i}"), unknown(what, id));
            }
        };
        for (i, card) in self.cards().iter().enumerate() {
            named(format!("cards/{i}/slots"), card.slots.as_deref(), "slot", &is_slot);
            named(format!("cards/{i}/near"), card.near.as_deref(), "slot", &is_slot);
            named(format!("cards/{i}/marks"), card.marks.as_deref(), "mark", &is_mark);
        }
        named("questions_for".into(), self.questions_for.as_deref(), "mark", &is_mark);
        for (i, _) in self.cards().iter().enumerate().filter(|(_, it)| it.near.is_some() && it.slots.is_none()) {
            problem(format!("cards/{i}"), ProblemKind::MissingKey("slots"));
        }
    }

    fn each_text(&self, f: &mut dyn FnMut(String, &Text)) {
        each_common_text(self, f);
        for (i, slot) in self.slots.iter().enumerate() {
            f(format!("slots/{i}/title"), &slot.title);
            if let Some(about) = &slot.about {
                f(format!("slots/{i}/about"), about);
            }
        }
        for (i, card) in self.cards().iter().enumerate() {
            f(format!("cards/{i}/text"), &card.text);
            if let Some(note) = &card.note {
                f(format!("cards/{i}/note"), note);
            }
        }
        for (i, mark) in self.marks().iter().enumerate() {
            f(format!("marks/{i}/title"), &mark.title);
        }
    }

    fn takes(&self, answers: &Answers, question: &Id, answer: Option<&Answer>) -> bool {
        takes_common(self, answers, question, answer, || {
            let is_text = matches!(answer, None | Some(Answer::Text(_)));
            let is_one = |is_known: &dyn Fn(&Id) -> bool| match answer {
                None => true,
                Some(answer) => matches!(answer.chosen(), [one] if is_known(one)),
            };
            match question.as_str().split_once("--") {
                Some(("in", card)) => self.is_card(card) && is_one(&|id| self.slots.iter().any(|it| it.id == *id)),
                Some(("mark", card)) => self.is_card(card) && is_one(&|id| self.marks().iter().any(|it| it.id == *id)),
                Some(("ask", card)) => is_text && self.questions_for.is_some() && self.is_card(card),
                _ => is_text && is_own_card(question.as_str(), self.most_own()),
            }
        })
    }
}

impl Worksheet for Sort {
    worksheet_common!();

    fn is_checked(&self) -> bool {
        self.questions_for.is_some() || self.cards().iter().any(|it| it.slots.is_some() || it.marks.is_some())
    }

    fn outline(&self, answers: &Answers, language: &str) -> Vec<Outlined> {
        let cards = self.all_cards(answers, language);
        let line = |(id, text): &(String, &str)| {
            let mark = self.mark_of(answers, id).map(|it| self.marks()[it].title.in_language(language).0);
            let mark = mark.map(|it| format!(" ({it})")).unwrap_or_default();
            let asked = answer_to(answers, &question("ask", id)).map(Answer::text).filter(|it| !it.trim().is_empty());
            let asked = asked.map(|it| format!(" – {}", it.trim())).unwrap_or_default();
            format!("{text}{mark}{asked}")
        };
        let slot = |(i, slot): (usize, &SlotFile)| {
            let inside = cards.iter().filter(|(id, _)| self.slot_of(answers, id) == Some(i)).map(line).collect();
            Outlined::new(slot.title.in_language(language).0, inside)
        };
        self.slots.iter().enumerate().filter_map(slot).collect()
    }
}
