//! The ways to seat people, and what to do if there is none.

use yew::prelude::*;

use super::said;
use crate::{
    desk::seating::{Infeasible, Instead, Reason, Seating},
    ui::{
        El, button, el, nodes,
        words::{Words, key},
    },
};

/// So many seatings are shown at once; further ones are folded.
const N_SHOWN: usize = 3;

/// The seatings as cards, the best first.
pub fn seatings(words: Words, found: &[Seating], on_take: &Callback<Seating>) -> Html {
    let cards: Vec<El> = found.iter().enumerate().map(|(i, it)| card(words, i, it, on_take)).collect();
    let n_more = cards.len().saturating_sub(N_SHOWN);
    let mut cards = cards.into_iter();
    let first: Vec<El> = cards.by_ref().take(N_SHOWN).collect();
    let more = (0 < n_more).then(|| {
        el("details")
            .child(el("summary").text(words.with(key::PLAN_MORE_WAYS, &[("n", n_more.into())])))
            .child(el("ol").class("seatings").attr("start", (N_SHOWN + 1).to_string()).each(cards))
    });
    nodes([
        Some(el("h2").text(words.with(key::PLAN_WAYS, &[("n", found.len().into())]))),
        Some(el("p").class("hint").say(words, key::PLAN_WAYS_HINT)),
        Some(el("ol").class("seatings").each(first)),
        more,
    ])
}

fn card(words: Words, place: usize, seating: &Seating, on_take: &Callback<Seating>) -> El {
    let (against, reasons): (Vec<Reason>, Vec<Reason>) = seating.reasons.iter().partition(|it| it.is_warning());
    let list = reasons.into_iter().map(|it| el("li").text(said::reason(words, it)));
    let against = against.into_iter().map(|it| {
        el("li")
            .class("against")
            .child(el("strong").say(words, key::PLAN_AGAINST))
            .text(" ")
            .text(said::reason(words, it))
    });
    let take = {
        let seating = seating.clone();
        on_take.reform(move |_: MouseEvent| seating.clone())
    };
    let class = if place == 0 { "primary" } else { "" };
    el("li")
        .class("seating")
        .child((place == 0).then(|| el("p").class("overline").say(words, key::PLAN_BEST)))
        .child(el("h3").text(said::sizes(words, seating)))
        .child(el("ul").each(list).each(against))
        .child(el("p").class("card-actions").child(button(class, words.say(key::PLAN_TAKE), take)))
}

/// Why nobody can be seated so, and what would help.
pub fn infeasible(words: Words, infeasible: &Infeasible, n_people: u8, on_do: &Callback<Remedy>) -> Html {
    let instead = infeasible.instead.iter().map(|it| {
        let (remedy, title) = match it {
            Instead::AssistantsPlay(n) => plan_with(words, n_people.saturating_add(*n)),
            Instead::Split { here, .. } => plan_with(words, *here),
            Instead::ThirdDouble => (Remedy::ThirdDouble, words.say(key::PLAN_ALLOW_THIRD)),
        };
        let on_click = on_do.reform(move |_: MouseEvent| remedy);
        el("li")
            .child(el("p").text(said::instead(words, it)))
            .child(el("p").class("card-actions").child(button("", title, on_click)))
    });
    el("section")
        .class("notice warning")
        .attr("role", "alert")
        .child(el("h2").say(words, key::PLAN_INFEASIBLE))
        .child(el("p").text(said::why(words, infeasible)))
        .child((!infeasible.instead.is_empty()).then(|| el("ul").class("instead").each(instead)))
        .into()
}

/// What the planner can do itself where nobody can be seated.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Remedy {
    /// Plan with so many people.
    People(u8),
    /// Allow a third double in a group.
    ThirdDouble,
}

fn plan_with(words: Words, n: u8) -> (Remedy, String) {
    (Remedy::People(n), words.with(key::PLAN_WITH, &[("n", u32::from(n).into())]))
}
