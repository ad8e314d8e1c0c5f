use super::{Tab, kept::Held, place::DeskPlace};
use crate::ui::{
    El,
    browser::journal::Saved,
    el,
    parts::{label, saved_state},
    words::{Key, Words, key},
};

impl Tab {
    /// What the page is called.
    pub fn title(self) -> Key {
        match self {
            Tab::Plan => key::TAB_PLAN,
            Tab::Deal => key::TAB_DEAL,
            Tab::Paper => key::TAB_PAPER,
            Tab::Run => key::TAB_RUN,
            Tab::Collect => key::TAB_COLLECT,
            Tab::Board => key::TAB_BOARD,
        }
    }
}

/// The head of a workshop's page: which exercise, whether all of it is saved,
/// and the way to its other pages.
pub(super) fn header(words: Words, held: &Held, tab: Tab, saved: Saved) -> El {
    let id = &held.workshop.head.id;
    let tabs = Tab::ALL.into_iter().map(|it| {
        let is_here = it == tab;
        el("a")
            .attr("href", DeskPlace::Workshop(id.clone(), it).href())
            .maybe_attr("aria-current", is_here.then_some("page"))
            .say(words, it.title())
    });
    let state = saved_state(words, saved, key::DESK_UNSAVED_FULL, key::DESK_UNSAVED_DENIED);
    el("header")
        .class("desk-header")
        .child(
            el("p")
                .class("overline")
                .child(el("a").attr("href", DeskPlace::List.href()).say(words, key::DESK_TITLE))
                .text(" · ")
                .child(label(words, &held.exercise.public.title)),
        )
        .child(state)
        .child(el("nav").class("desk-tabs").attr("aria-label", words.say(key::DESK_TABS)).each(tabs))
}
