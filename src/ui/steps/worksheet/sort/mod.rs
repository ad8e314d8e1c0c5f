//! One card at a time, with the slots as buttons, above a board on which every
//! placed card can be taken up again. Nothing needs dragging.

mod board;

use yew::prelude::*;

use super::{Work, own_cards};
use crate::{
    document::Id,
    steps::{
        Answer,
        worksheet::{Worksheet, question, sort::Sort},
    },
    ui::{
        El,
        browser::{clock, page},
        button, el,
        parts::label,
        words::key,
    },
};
use board::{board, result};

/// The id of the card that is in the hand, which the focus follows.
const IN_HAND: &str = "card-in-hand";

pub(super) fn sort(work: &Work, step: &Sort) -> El {
    if work.is_fixed {
        return el("div").class("sort").child(step.has_key().then(|| result(work, step))).child(board(work, step));
    }
    el("div")
        .class("sort")
        .child(hand(work, step))
        .child(board(work, step))
        .child((0 < step.most_own()).then(|| own_cards(work, step.most_own())))
}

/// The card that is being placed: the picked one, else the first that lies
/// nowhere.
fn in_hand(work: &Work, step: &Sort) -> Option<(usize, String)> {
    let cards = step.all_cards(&work.desk.answers, work.words.tongue.tag());
    let picked = work.picked.and_then(|it| cards.iter().position(|(id, _)| id == it));
    let place = picked.or_else(|| cards.iter().position(|(id, _)| step.slot_of(&work.desk.answers, id).is_none()))?;
    Some((place, cards[place].0.clone()))
}

fn hand(work: &Work, step: &Sort) -> Option<El> {
    let words = work.words;
    let cards = step.all_cards(&work.desk.answers, words.tongue.tag());
    let n_left = cards.iter().filter(|(id, _)| step.slot_of(&work.desk.answers, id).is_none()).count();
    let Some((place, card)) = in_hand(work, step) else {
        let all = (!cards.is_empty()).then(|| {
            el("p").class("notice").attr("id", IN_HAND).attr("tabindex", "-1").say(words, key::SORT_ALL_PLACED)
        });
        return all;
    };
    let text = cards[place].1;
    let put = {
        let (desk, on_pick, on_say, card) =
            (work.desk.clone(), work.on_pick.clone(), work.on_say.clone(), card.clone());
        let slots: Vec<(Id, String)> =
            step.slots.iter().map(|it| (it.id.clone(), words.of(&it.title).to_owned())).collect();
        let has_marks = !step.marks().is_empty();
        Callback::from(move |n: usize| {
            let Some((slot, title)) = slots.get(n) else { return };
            desk.set(&question("in", &card), Some(Answer::Chosen(vec![slot.clone()])));
            on_say.emit(words.with(key::SORT_PUT, &[("slot", title.into())]));
            // A card that is to be marked too stays in the hand.
            on_pick.emit(has_marks.then(|| card.clone()));
            clock::after(0, || page::focus_first(&[IN_HAND]));
        })
    };
    let here = step.slot_of(&work.desk.answers, &card);
    let press = put.clone();
    let slots = step.slots.iter().enumerate().map(|(n, slot)| {
        let put = press.clone();
        el("button")
            .attr("type", "button")
            .class("button slot")
            .attr("aria-pressed", if here == Some(n) { "true" } else { "false" })
            .on_click(move |_: MouseEvent| put.emit(n))
            .child(el("kbd").attr("aria-hidden", "true").text((n + 1).to_string()))
            .child(
                el("span")
                    .child(label(words, &slot.title))
                    .child(slot.about.as_ref().map(|it| el("span").class("why").child(label(words, it)))),
            )
    });
    let n_slots = step.slots.len();
    let on_key = Callback::from(move |event: KeyboardEvent| {
        let n = event.key().parse::<usize>().ok().filter(|n| (1..=n_slots).contains(n));
        // Digits typed into a text are text.
        let is_typed = event.target_dyn_into::<web_sys::HtmlTextAreaElement>().is_some();
        if let Some(n) = n.filter(|_| !is_typed && !event.ctrl_key() && !event.alt_key() && !event.meta_key()) {
            event.prevent_default();
            put.emit(n - 1);
        }
    });
    let progress = words.with(key::SORT_PROGRESS, &[("left", n_left.into()), ("cards", cards.len().into())]);
    Some(
        el("section")
            .class("in-hand")
            .on(yew::html::onkeydown::Wrapper::new(on_key))
            .child(el("p").class("hint").text(progress))
            .child(
                el("p")
                    .class("card-text")
                    .attr("id", IN_HAND)
                    .attr("tabindex", "-1")
                    .attr("dir", "auto")
                    .text(text.to_owned()),
            )
            .child(
                el("div")
                    .class("slots")
                    .attr("role", "group")
                    .attr("aria-label", words.say(key::SORT_WHERE))
                    .each(slots),
            )
            .child(marks(work, step, &card))
            .child(next(work, step, &card)),
    )
}

/// What is said of the card besides its slot, and the question that tests it.
fn marks(work: &Work, step: &Sort, card: &str) -> Option<El> {
    let words = work.words;
    if step.marks().is_empty() {
        return None;
    }
    let asked = question("mark", card);
    let on_choose = {
        let (desk, asked) = (work.desk.clone(), asked.clone());
        let ids: Vec<Id> = step.marks().iter().map(|it| it.id.clone()).collect();
        let (on_pick, card) = (work.on_pick.clone(), card.to_owned());
        Callback::from(move |n: usize| {
            on_pick.emit(Some(card.clone()));
            desk.set(&asked, ids.get(n).map(|it| Answer::Chosen(vec![it.clone()])));
        })
    };
    let choices = step.marks().iter().map(|it| el("span").child(label(words, &it.title))).collect();
    let place = step.mark_of(&work.desk.answers, card);
    let legend = el("span").say(words, key::SORT_MARK);
    let field = step
        .needs_question(&work.desk.answers, card)
        .then(|| work.desk.field(&question("ask", card), el("span").say(words, key::SORT_ASK), None));
    Some(
        el("div").key(card.to_owned()).child(work.desk.radios(&asked, legend, choices, place, &on_choose)).child(field),
    )
}

/// Where placing a card does not put it down, a button does.
fn next(work: &Work, step: &Sort, card: &str) -> Option<El> {
    let is_placed = step.slot_of(&work.desk.answers, card).is_some();
    let on_pick = work.on_pick.clone();
    let go = move |_: MouseEvent| {
        on_pick.emit(None);
        clock::after(0, || page::focus_first(&[IN_HAND]));
    };
    (is_placed && !step.marks().is_empty()).then(|| button("primary", work.words.say(key::SORT_NEXT), go))
}
