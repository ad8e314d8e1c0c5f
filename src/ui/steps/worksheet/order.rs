//! A sequence of cards, each with buttons to move it.

use yew::prelude::*;

use super::{Work, own_cards};
use crate::{
    document::Id,
    steps::{
        Answer,
        worksheet::{
            Worksheet,
            order::{Order, OrderResult, SEQUENCE},
        },
    },
    text::Text,
    ui::{
        El,
        browser::{clock, page},
        el,
        parts::{label, passage},
        words::key,
    },
};

pub(super) fn order(work: &Work, step: &Order) -> El {
    let words = work.words;
    let sequence = step.sequence(&work.desk.answers, words.tongue.tag());
    let n = sequence.len();
    let ids: Vec<Id> = sequence.iter().filter_map(|(id, _)| Id::new(id)).collect();
    let move_to = {
        let (desk, on_say, ids) = (work.desk.clone(), work.on_say.clone(), ids.clone());
        Callback::from(move |(from, to): (usize, usize)| {
            let mut ids = ids.clone();
            if from < ids.len() && to < ids.len() {
                let card = ids.remove(from);
                ids.insert(to, card);
                desk.set(SEQUENCE, Some(Answer::Chosen(ids)));
                on_say.emit(words.with(key::ORDER_MOVED, &[("place", (to + 1).into()), ("cards", n.into())]));
            }
        })
    };
    let card = |(i, (id, text)): (usize, &(String, &str))| {
        let given = step.cards().iter().find(|it| it.id.as_str() == id);
        let note = given.and_then(|it| it.note.as_ref()).filter(|_| work.is_fixed);
        let moves = (!work.is_fixed).then(|| {
            let push = |sign: &'static str, said, to: Option<usize>| {
                let (move_to, name) = (move_to.clone(), format!("{}-{id}", if sign == "↑" { "up" } else { "down" }));
                let back = name.clone();
                let go = move |_: MouseEvent| {
                    if let Some(to) = to {
                        move_to.emit((i, to));
                        let back = back.clone();
                        clock::after(0, move || page::focus_first(&[&back]));
                    }
                };
                el("button")
                    .attr("type", "button")
                    .class("button order-move")
                    .attr("id", name)
                    .attr("aria-label", words.with(said, &[("card", (*text).into())]))
                    .attr("aria-disabled", if to.is_some() { "false" } else { "true" })
                    .on_click(go)
                    .text(sign)
            };
            let below = (i + 1 < n).then_some(i + 1);
            el("span").class("order-moves").child(push("↑", key::ORDER_UP, i.checked_sub(1))).child(push(
                "↓",
                key::ORDER_DOWN,
                below,
            ))
        });
        el("li")
            .key(id.clone())
            .child(el("span").class("order-place").text((i + 1).to_string()))
            .child(
                el("div")
                    .class("order-text")
                    .child(el("p").attr("dir", "auto").text((*text).to_owned()))
                    .child(note.map(|it| el("div").class("because").child(passage(words, it)))),
            )
            .child(moves)
    };
    el("div")
        .class("order")
        .child((work.is_fixed && step.has_key()).then(|| result(work, step)))
        .child(el("ol").class("order-cards").each(sequence.iter().enumerate().map(card)))
        .child((!work.is_fixed && 0 < step.most_own()).then(|| own_cards(work, step.most_own())))
}

/// Which rules are broken, and how near the sequence comes to the right one.
fn result(work: &Work, step: &Order) -> El {
    let words = work.words;
    let OrderResult { broken, pairs } = step.result(&work.desk.answers);
    let n_rules = step.rules().len();
    let kept = n_rules - broken.len();
    let text_of = |id: &Id| -> &Text {
        let card = step.cards().iter().find(|it| it.id == *id);
        card.map_or(&step.title, |it| &it.text)
    };
    let broken = broken.iter().map(|it| {
        let values = [("first", words.of(text_of(&it.first)).into()), ("then", words.of(text_of(&it.then)).into())];
        el("li").text(words.with(key::ORDER_BROKEN, &values)).text(" ").child(label(words, &it.because))
    });
    let pairs = pairs.filter(|it| 0 < it.all).map(|it| {
        let tau = it.tau_hundredths().unwrap_or(0);
        let sign = if tau < 0 { "−" } else { "" };
        let tau = format!("{sign}{}.{:02}", tau.abs() / 100, tau.abs() % 100);
        let values = [("right", it.in_order.into()), ("pairs", it.all.into()), ("tau", (&tau).into())];
        el("p").text(words.with(key::ORDER_PAIRS, &values))
    });
    let orders = step
        .n_orders()
        .filter(|_| 0 < n_rules)
        .map(|n| el("p").class("hint").text(words.with(key::ORDER_POSSIBLE, &[("orders", (n as i64).into())])));
    let values = [("kept", kept.into()), ("rules", n_rules.into())];
    el("section")
        .class("checked")
        .child(el("h2").say(words, key::SHEET_AUTOMATIC))
        .child((0 < n_rules).then(|| el("p").class("figure").text(words.with(key::ORDER_KEPT, &values))))
        .child(el("ul").each(broken))
        .child(orders)
        .child(pairs)
}
