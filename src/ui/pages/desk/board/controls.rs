use yew::prelude::*;

use super::{Seen, parts::reveal_name};
use crate::ui::{
    El,
    browser::shortcuts,
    button, el,
    words::{Words, key},
};

/// The pair of buttons that reveal and hide, and how far the room is.
/// `on_step` is told how many parts are to be revealed.
pub fn controls(words: Words, seen: &Seen, on_step: &Callback<usize>) -> El {
    let n = seen.revealed().len();
    let step = |to: usize| on_step.reform(move |_: MouseEvent| to);
    let named = |key, it| words.with(key, &[("part", (&words.say(reveal_name(it))).into())]);
    let next = seen.order.get(n).map(|it| button("primary board-next", named(key::BOARD_NEXT, *it), step(n + 1)));
    let last = seen.revealed().last().map(|it| button("board-back", named(key::BOARD_BACK, *it), step(n - 1)));
    let is_whole = next.is_none();
    el("div")
        .class("board-controls")
        .child(
            el("p")
                .class("card-actions")
                .child(next)
                .child(is_whole.then(|| el("strong").say(words, key::BOARD_WHOLE)))
                .child(last),
        )
        .child(
            el("p")
                .class("hint")
                .text(words.with(key::BOARD_PROGRESS, &[("n", n.into()), ("all", seen.order.len().into())]))
                .text(" ")
                .say(words, key::BOARD_KEYS),
        )
}

/// How many parts a key asks for: Page Down reveals, Page Up hides, as
/// presenters' clickers send them.
pub fn asked_by(key: &str, n: usize, all: usize) -> Option<usize> {
    match key {
        "PageDown" if n < all => Some(n + 1),
        "PageUp" => n.checked_sub(1),
        _ => None,
    }
}

/// Properties of [`StepKeys`].
#[derive(PartialEq, Properties)]
pub struct StepKeysProps {
    /// How many parts are revealed.
    pub n: usize,
    /// Of how many.
    pub all: usize,
    /// Called with how many are to be revealed.
    pub on_step: Callback<usize>,
}

/// Listens to [the keys](asked_by) as long as it stands on the page, wherever
/// the focus is: whoever holds a clicker looks at the room. Shows nothing.
#[component]
pub fn StepKeys(StepKeysProps { n, all, on_step }: &StepKeysProps) -> Html {
    // The listener stays; what it asks for is always by the newest state.
    let newest = use_mut_ref(|| None::<(usize, usize, Callback<usize>)>);
    *newest.borrow_mut() = Some((*n, *all, on_step.clone()));
    use_effect_with((), move |()| {
        let listener = shortcuts::on_key(move |key, _| {
            let Some((n, all, on_step)) = newest.borrow().clone() else { return false };
            asked_by(key, n, all).map(|it| on_step.emit(it)).is_some()
        });
        move || drop(listener)
    });
    Html::default()
}
