//! Somebody is late, came or left: what the trainer presses in the middle of a
//! workshop.

use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::said;
use crate::{
    desk::seating::{Change, Placed, Plan, Presence, Room},
    pack::Public,
    ui::{
        El, button, el,
        words::{Key, Words, key},
    },
};

/// So many ways in are shown at once; further ones are folded.
const N_SHOWN: usize = 4;

/// What happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Happening {
    /// Somebody will be late.
    Late,
    /// Somebody came.
    Came,
    /// Somebody left: who, once that was said.
    Left(Option<u8>),
}

/// The three things that happen, and taking the last one back.
pub fn happens(
    words: Words,
    public: &Public,
    plan: &Plan,
    now: Option<Happening>,
    on_happening: &Callback<Option<Happening>>,
    on: &Callback<Change>,
) -> El {
    let room = plan.room();
    let choice = |title: Key, it: Happening| {
        let is_open = now.is_some_and(|now| std::mem::discriminant(&now) == std::mem::discriminant(&it));
        let then = (!is_open).then_some(it);
        button("", words.say(title), on_happening.reform(move |_: MouseEvent| then))
            .attr("aria-expanded", is_open.to_string())
    };
    let undo = (!plan.changes().is_empty())
        .then(|| button("quiet", words.say(key::PLAN_UNDO), on.reform(|_: MouseEvent| Change::Undo)));
    let panel = now.map(|it| match it {
        Happening::Late => late(words, public, &room, on),
        Happening::Came => came(words, public, &room, on),
        Happening::Left(who) => left(words, public, &room, who, on_happening, on),
    });
    el("section")
        .class("happens")
        .child(el("h2").say(words, key::PLAN_HAPPENS))
        .child(
            el("p")
                .class("card-actions")
                .child(choice(key::PLAN_SOMEBODY_LATE, Happening::Late))
                .child(choice(key::PLAN_SOMEBODY_CAME, Happening::Came))
                .child(choice(key::PLAN_SOMEBODY_LEFT, Happening::Left(None)))
                .child(undo),
        )
        .child(panel.map(|it| el("div").class("happening").child(it)))
}

/// A drop-down of seats; choosing one does something.
fn which(words: Words, public: &Public, seats: Vec<Placed>, chosen: Option<u8>, on: &Callback<u8>) -> El {
    let numbers: Vec<u8> = seats.iter().map(|it| it.seat.number).collect();
    let options = seats
        .iter()
        .map(|it| el("option").selected(chosen == Some(it.seat.number)).text(said::seat(words, public, &it.seat)));
    let on = on.clone();
    let on_change = move |event: Event| {
        let select: HtmlSelectElement = event.target_unchecked_into();
        // The first line asks.
        if let Some(number) = numbers.get((select.selected_index().unsigned_abs() as usize).wrapping_sub(1)) {
            on.emit(*number);
        }
    };
    el("p").class("choice").child(el("label").attr("for", "which").say(words, key::PLAN_WHO)).child(
        el("select")
            .attr("id", "which")
            .on_change(on_change)
            .child(el("option").selected(chosen.is_none()).say(words, key::PLAN_WHO_CHOOSE))
            .each(options),
    )
}

fn with_presence(room: &Room, is_one: impl Fn(Presence) -> bool) -> Vec<Placed> {
    room.placed().iter().filter(|it| is_one(it.presence)).copied().collect()
}

fn late(words: Words, public: &Public, room: &Room, on: &Callback<Change>) -> El {
    let here = with_presence(room, |it| it == Presence::Here);
    el("div").child(el("p").say(words, key::PLAN_LATE_TEXT)).child(which(
        words,
        public,
        here,
        None,
        &on.reform(Change::Late),
    ))
}

fn came(words: Words, public: &Public, room: &Room, on: &Callback<Change>) -> El {
    let ways = room.ways_in();
    let n_more = ways.len().saturating_sub(N_SHOWN);
    let mut buttons = ways.into_iter().enumerate().map(|(i, way)| {
        let class = if i == 0 { "primary" } else { "" };
        let arrives = on.reform(move |_: MouseEvent| Change::Arrives(way));
        el("li").child(button(class, said::way_in(words, public, room, way), arrives))
    });
    let first: Vec<El> = buttons.by_ref().take(N_SHOWN).collect();
    let more = (0 < n_more).then(|| {
        el("details")
            .child(el("summary").text(words.with(key::PLAN_MORE_WAYS_IN, &[("n", n_more.into())])))
            .child(el("ul").class("ways-in").each(buttons))
    });
    el("div").child(el("p").say(words, key::PLAN_CAME_TEXT)).child(el("ul").class("ways-in").each(first)).child(more)
}

fn left(
    words: Words,
    public: &Public,
    room: &Room,
    who: Option<u8>,
    on_happening: &Callback<Option<Happening>>,
    on: &Callback<Change>,
) -> El {
    let present = with_presence(room, |it| it != Presence::Left);
    let on_who = on_happening.reform(|number| Some(Happening::Left(Some(number))));
    let panel = el("div").child(which(words, public, present, who, &on_who));
    let Some(number) = who else { return panel };
    let leaves = |stand_in| on.reform(move |_: MouseEvent| Change::Leaves { number, stand_in });
    let stand_ins = room.stand_ins(number);
    let nobody = |class| button(class, words.say(key::PLAN_NOBODY_TAKES_OVER), leaves(None));
    if stand_ins.is_empty() {
        return panel
            .child(el("p").say(words, key::PLAN_LEFT_TEXT))
            .child(el("p").class("card-actions").child(button("primary", words.say(key::PLAN_LEFT_DO), leaves(None))));
    }
    let offered = stand_ins.into_iter().take(8).enumerate().filter_map(|(i, it)| {
        let seat = said::seat(words, public, &room.one(it.number)?.seat);
        let title = words.with(key::PLAN_TAKES_OVER, &[("seat", (&seat).into())]);
        let knows = it.knows_another_role.then(|| el("p").class("hint").say(words, key::PLAN_KNOWS_OTHER));
        let class = if i == 0 { "primary" } else { "" };
        Some(el("li").child(button(class, title, leaves(Some(it.number)))).child(knows))
    });
    panel
        .child(el("p").say(words, key::PLAN_STAND_IN_TEXT))
        .child(el("ul").class("ways-in").each(offered).child(el("li").child(nobody(""))))
}
