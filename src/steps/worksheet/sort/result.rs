use super::{CardFile, Sort};
use crate::{
    document::Id,
    steps::{Answers, answer_to, worksheet::question},
};

/// How well a card stands where it was put.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fit {
    /// Not there.
    Wrong,
    /// Nearly.
    Half,
    /// There.
    Full,
}

/// A card with a key.
#[derive(Debug, Clone, PartialEq)]
pub struct CardResult<'a> {
    /// The card.
    pub card: &'a CardFile,
    /// The place of the slot that it was put into. `None` if it was left.
    pub put: Option<usize>,
    /// How well it stands there.
    pub fit: Fit,
}

/// What a rule can say of a sorting.
#[derive(Debug, Clone, PartialEq)]
pub struct SortResult<'a> {
    /// The cards with a key, in the pack's order.
    pub cards: Vec<CardResult<'a>>,
    /// How many of the cards with a key for their mark are marked right, and how
    /// many such cards there are.
    pub marks: (usize, usize),
    /// How many of the cards that must carry a question do, and how many must.
    pub questions: (usize, usize),
}

impl SortResult<'_> {
    /// What the cards count together, in halves of a card: two for one that is
    /// right, one for one that is nearly so.
    pub fn halves(&self) -> u32 {
        self.cards.iter().map(|it| it.fit as u32).sum()
    }
}

impl Sort {
    /// Looks at the cards. It does not matter in which order they were put.
    pub fn result(&self, answers: &Answers) -> SortResult<'_> {
        let keyed = self.cards().iter().filter(|it| it.slots.is_some());
        let cards = keyed.map(|card| {
            let put = self.slot_of(answers, card.id.as_str());
            CardResult { card, put, fit: put.map_or(Fit::Wrong, |slot| self.fit(card, slot)) }
        });
        let marked: Vec<bool> = self.cards().iter().filter_map(|it| self.is_marked_right(it, answers)).collect();
        let all = self.all_cards(answers, "");
        let asked: Vec<bool> = all
            .iter()
            .filter(|(id, _)| self.needs_question(answers, id))
            .map(|(id, _)| answer_to(answers, &question("ask", id)).is_some_and(|it| is_question(it.text())))
            .collect();
        let count = |them: &[bool]| (them.iter().filter(|it| **it).count(), them.len());
        SortResult { cards: cards.collect(), marks: count(&marked), questions: count(&asked) }
    }

    /// How well a card would stand in a slot, given by its place.
    fn fit(&self, card: &CardFile, slot: usize) -> Fit {
        let is_among = |ids: Option<&[Id]>, place: usize| {
            self.slots.get(place).is_some_and(|slot| ids.is_some_and(|ids| ids.contains(&slot.id)))
        };
        let right = card.slots.as_deref();
        let is_beside = || is_among(right, slot + 1) || slot.checked_sub(1).is_some_and(|it| is_among(right, it));
        if is_among(right, slot) {
            Fit::Full
        } else if is_among(card.near.as_deref(), slot) || (self.neighbours.is_some() && is_beside()) {
            Fit::Half
        } else {
            Fit::Wrong
        }
    }

    /// Whether a card with a key for its mark has it. `None` for one without key.
    pub fn is_marked_right(&self, card: &CardFile, answers: &Answers) -> Option<bool> {
        let right = card.marks.as_deref()?;
        let mark = self.mark_of(answers, card.id.as_str()).map(|it| &self.marks()[it].id);
        Some(mark.is_some_and(|it| right.contains(it)))
    }
}

/// Whether words end with a question mark of some script. What they mean is for
/// people to say.
fn is_question(text: &str) -> bool {
    text.trim_end().ends_with(['?', '؟', '？', '՞'])
}
