//! Advice on worksheets: a key that the order of things gives away.

use super::{
    Exercise,
    lint::{Advice, AdviceKind},
};
use crate::{
    document::Id,
    steps::{
        Answers,
        worksheet::{
            choose::{ChoiceFile, ChoiceFit, Choose},
            order::Order,
            sort::Sort,
        },
    },
};

/// With fewer cards any order looks like a pattern.
const FEWEST_CARDS: usize = 4;

/// With fewer questions any place does.
const FEWEST_QUESTIONS: usize = 3;

/// Advice on the worksheets of an exercise.
pub(super) fn check_worksheets(exercise: &Exercise, at: &str, found: &mut Vec<Advice>) {
    for (i, step) in exercise.public.steps.iter().enumerate() {
        let mut advise = |list: &str, kind: Option<AdviceKind>| {
            found.extend(kind.map(|kind| Advice { at: format!("{at}/steps/{i}/{list}"), kind }));
        };
        advise("cards", step.kind.of_kind().and_then(told_by_order));
        advise("cards", step.kind.of_kind().and_then(told_by_rows));
        advise("questions", step.kind.of_kind().and_then(told_by_place));
    }
}

fn told_by_order(order: &Order) -> Option<AdviceKind> {
    let as_listed = Answers::new();
    let result = order.result(&as_listed);
    let is_asked = !order.rules().is_empty() || result.pairs.is_some_and(|it| 0 < it.all);
    let is_right = result.broken.is_empty() && result.pairs.is_none_or(|it| it.in_order == it.all);
    (is_asked && is_right).then_some(AdviceKind::OrderAsListed)
}

fn told_by_rows(sort: &Sort) -> Option<AdviceKind> {
    // A card that may stand in several slots tells nothing.
    let one = sort.cards().iter().filter_map(|it| match it.slots.as_deref() {
        Some([slot]) => Some(slot),
        _ => None,
    });
    let mut rows: Vec<_> = one.collect();
    let n_cards = rows.len();
    rows.dedup();
    let n_rows = rows.len();
    let place = |slot: &Id| sort.slots.iter().position(|it| it.id == *slot);
    let is_in_order = rows.is_sorted_by_key(|it| place(it));
    rows.sort_unstable();
    rows.dedup();
    // Each slot has one row, and either one is longer than a card or they follow
    // the slots.
    let is_told = 2 <= n_rows && n_rows == rows.len() && (n_rows < n_cards || is_in_order);
    (FEWEST_CARDS <= n_cards && is_told).then_some(AdviceKind::SortInRows)
}

fn told_by_place(choose: &Choose) -> Option<AdviceKind> {
    let is_best_at =
        |asked: &ChoiceFile, place: usize| asked.options.get(place).is_some_and(|it| it.fit == Some(ChoiceFit::Best));
    let n_best_at = |place: usize| choose.questions().iter().filter(|it| is_best_at(it, place)).count();
    let n_asked = choose.n_best(&Answers::new()).1;
    let most = choose.questions().iter().map(|it| it.options.len()).max()?;
    let place = (0..most).find(|it| FEWEST_QUESTIONS <= n_asked && n_asked < 2 * n_best_at(*it))?;
    Some(AdviceKind::BestAnswerOrder { place: place + 1, questions: n_best_at(place) })
}
