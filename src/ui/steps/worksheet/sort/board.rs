use yew::prelude::*;

use super::{super::Work, IN_HAND};
use crate::{
    steps::worksheet::sort::{CardResult, Fit, SlotFile, Sort},
    ui::{
        El,
        browser::{clock, page},
        button, el,
        parts::{label, passage},
        words::{Key, Words, key},
    },
};

/// The slots with their cards.
pub(super) fn board(work: &Work, step: &Sort) -> El {
    let words = work.words;
    let answers = &work.desk.answers;
    let cards = step.all_cards(answers, words.tongue.tag());
    let results = work.is_fixed.then(|| step.result(answers));
    let column = |(n, slot): (usize, &SlotFile)| {
        let inside = cards.iter().filter(|(id, _)| step.slot_of(answers, id) == Some(n));
        let items: Vec<El> = inside
            .map(|(id, text)| {
                let result = results.as_ref().and_then(|it| it.cards.iter().find(|it| it.card.id.as_str() == id));
                let mark = step.mark_of(answers, id).map(|it| label(words, &step.marks()[it].title));
                let mark = mark.map(|it| el("span").class("why").child(it));
                if work.is_fixed {
                    return el("li").child(placed(words, step, (id, text), mark, result));
                }
                let (on_pick, card) = (work.on_pick.clone(), id.clone());
                let take = move |_: MouseEvent| {
                    on_pick.emit(Some(card.clone()));
                    clock::after(0, || page::focus_first(&[IN_HAND]));
                };
                let take = button("quiet card-button", (*text).to_owned(), take).child(mark);
                el("li").child(take.attr("title", words.say(key::SORT_TAKE_UP)))
            })
            .collect();
        let empty = items.is_empty().then(|| el("p").class("hint").say(words, key::SORT_EMPTY));
        el("section")
            .class("column")
            .child(
                el("h3")
                    .child(label(words, &slot.title))
                    .text(" ")
                    .child(el("span").class("count").text(items.len().to_string())),
            )
            .child(empty)
            .child(el("ul").each(items))
    };
    el("div").class("board").each(step.slots.iter().enumerate().map(column))
}

/// A card on a fixed board: how it stands, where it belongs, and why.
fn placed(words: Words, step: &Sort, (id, text): (&str, &str), mark: Option<El>, result: Option<&CardResult>) -> El {
    let note = step.cards().iter().find(|it| it.id.as_str() == id).and_then(|it| it.note.as_ref());
    el("div")
        .class("placed")
        .child(el("p").attr("dir", "auto").text(text.to_owned()).child(mark))
        .child(result.map(|it| fit(words, step, it)))
        .child(note.map(|it| el("div").class("because").child(passage(words, it))))
}

fn fit(words: Words, step: &Sort, CardResult { card, fit, .. }: &CardResult) -> El {
    let (sign, said): (_, Key) = match fit {
        Fit::Full => ("✓", key::SORT_FULL),
        Fit::Half => ("½", key::SORT_HALF),
        Fit::Wrong => ("✗", key::SORT_WRONG),
    };
    let right = card.slots.iter().flat_map(|it| it.iter());
    let right: Vec<&str> =
        right.filter_map(|id| step.slots.iter().find(|it| it.id == *id)).map(|it| words.of(&it.title)).collect();
    let belongs = (*fit != Fit::Full)
        .then(|| el("span").text(words.with(key::SORT_BELONGS, &[("slots", (&right.join(" / ")).into())])));
    el("p")
        .class("fit")
        .child(el("span").class("mark").attr("aria-hidden", "true").text(sign))
        .child(el("span").say(words, said))
        .text(" ")
        .child(belongs)
}

/// What the rules say of all cards together.
pub(super) fn result(work: &Work, step: &Sort) -> El {
    let words = work.words;
    let result = step.result(&work.desk.answers);
    let halves = result.halves();
    let count = if halves.is_multiple_of(2) {
        (halves / 2).to_string()
    } else {
        format!("{}½", if halves == 1 { String::new() } else { (halves / 2).to_string() })
    };
    let count = words.with(key::SORT_COUNT, &[("right", (&count).into()), ("cards", result.cards.len().into())]);
    let of = |said: Key, (n, all): (usize, usize)| {
        (0 < all).then(|| el("p").text(words.with(said, &[("right", n.into()), ("cards", all.into())])))
    };
    let left: Vec<&CardResult> = result.cards.iter().filter(|it| it.put.is_none()).collect();
    let left = (!left.is_empty()).then(|| {
        el("div").child(el("p").say(words, key::SORT_LEFT)).child(el("ul").each(left.into_iter().map(|it| {
            el("li").child(label(words, &it.card.text)).child(it.card.note.as_ref().map(|it| passage(words, it)))
        })))
    });
    el("section")
        .class("checked")
        .child(el("h2").say(words, key::SHEET_AUTOMATIC))
        .child((!result.cards.is_empty()).then(|| el("p").class("figure").text(count)))
        .child(step.neighbours.map(|_| el("p").class("hint").say(words, key::SORT_NEIGHBOURS)))
        .child(of(key::SORT_MARKS, result.marks))
        .child(of(key::SORT_QUESTIONS, result.questions))
        .child(left)
}
