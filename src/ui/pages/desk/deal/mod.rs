//! Handing the seats out: how secret they are, the deal's file, links and codes.

mod card_series;
mod dealing;
mod level;
pub mod link;
mod saving;
mod seats;
mod tables;

use yew::prelude::*;

use self::{
    dealing::{Stage, use_dealing},
    level::{choice, working},
    saving::{deal_file, workshop_file},
    seats::Seats,
    tables::{injects, tables},
};
use super::{Change, DeskPlace, DeskProps, Tab};
use crate::{
    desk::{
        dealt::Dealt,
        seal::SealError,
        seating::{Presence, Seat},
        workshop::Workshop,
    },
    ui::{
        Origin, browser,
        browser::{clock, page},
        button, el, nodes,
        words::key,
    },
};

/// Dealing: a choice of how, then what to hand out.
#[component]
pub fn DealPage(props: &DeskProps) -> Html {
    let DeskProps { shell, held, on_change, .. } = props;
    let words = shell.words;
    let workshop = &held.workshop;
    let dealing = use_dealing();
    let is_shown = use_state_eq(|| false);
    let is_word_shown = use_state_eq(|| false);
    let title = el("h1").say(words, key::DEAL_TITLE);
    let Some(plan) = &workshop.plan else {
        let place = DeskPlace::Workshop(workshop.head.id.clone(), Tab::Plan);
        return nodes([
            title,
            el("p").class("notice").say(words, key::DEAL_NO_PLAN),
            el("p").child(el("a").class("button primary").attr("href", place.href()).say(words, key::DEAL_TO_PLAN)),
        ]);
    };
    let done = on_change.reform(|dealt: Dealt| {
        clock::after(0, page::focus_heading);
        Change::new(move |workshop: &mut Workshop| {
            workshop.dealt = Some(dealt.clone());
            workshop.file_address = None;
        })
    });
    let on_sealed = {
        let (dealing, held, done) = (dealing.clone(), held.clone(), done.clone());
        Callback::from(move |_: MouseEvent| {
            // The button goes away, and the first code takes a while.
            page::catch_focus(&["main h1"]);
            dealing.begin(&held, &done);
        })
    };
    let on_plain = (held.opened.origin == Origin::Shipped).then(|| {
        let held = held.clone();
        Callback::from(move |_: MouseEvent| {
            let exercise = &held.exercise.public.id;
            if let Some(dealt) = Dealt::plain(&held.opened.pack, exercise, &seats(&held.workshop), browser::random()) {
                done.emit(dealt);
            }
        })
    });
    let failed = match dealing.stage() {
        Stage::Failed(SealError::NoMemory) => Some(key::DEAL_NO_MEMORY),
        Stage::Failed(_) => Some(key::DEAL_TOO_LARGE),
        Stage::Idle | Stage::Working(..) => None,
    };
    let failed = failed.map(|it| el("p").class("notice warning").attr("role", "alert").say(words, it));
    if let Stage::Working(n, of) = dealing.stage() {
        let cancel = {
            let dealing = dealing.clone();
            move |_: MouseEvent| {
                dealing.cancel();
                page::catch_focus(&["main h1"]);
            }
        };
        return nodes([title, working(words, n, of).child(button("", words.say(key::DEAL_CANCEL), cancel))]);
    }
    let Some(dealt) = &workshop.dealt else {
        return nodes([Some(title), failed, Some(choice(words, &on_sealed, on_plain.as_ref()))]);
    };
    let switch = |show, hide, is_on: &UseStateHandle<bool>| {
        let (set, then) = (is_on.clone(), !**is_on);
        button("", words.say(if then { show } else { hide }), move |_: MouseEvent| set.set(then))
    };
    let level = if dealt.sealed.is_some() { key::DEAL_IS_SEALED } else { key::DEAL_IS_PLAIN };
    let again = el("details")
        .class("again")
        .child(el("summary").say(words, key::DEAL_AGAIN))
        .child(el("p").class("notice warning").say(words, key::DEAL_AGAIN_TEXT))
        .child(choice(words, &on_sealed, on_plain.as_ref()));
    let room = plan.room();
    el("div")
        .class("deal")
        .child(title)
        .child(failed)
        .child(el("p").class("lead").say(words, level).text(" ").child(limits_link(words)))
        .child(deal_file(words, held, dealt, on_change))
        .child(
            el("section")
                .child(el("h2").say(words, key::DEAL_SEATS))
                .child(el("p").say(words, key::DEAL_SEATS_TEXT))
                .child(shell.offline.is_in_file().then(|| el("p").class("notice").say(words, key::DEAL_IN_FILE)))
                .child(el("p").class("card-actions").child(switch(
                    key::DEAL_SHOW_CODES,
                    key::DEAL_HIDE_CODES,
                    &is_shown,
                )))
                .child(html! { <Seats {words} held={held.clone()} is_shown={*is_shown} /> }),
        )
        .child(tables(words, &room, dealt, *is_shown))
        .child((!dealt.words.is_empty()).then(|| {
            injects(
                words,
                &held.exercise,
                dealt,
                switch(key::DEAL_SHOW_WORDS, key::DEAL_HIDE_WORDS, &is_word_shown),
                *is_word_shown,
            )
        }))
        .child(workshop_file(words, held))
        .child(again)
        .into()
}

/// The seats that are handed out: of all who have not left.
fn seats(workshop: &Workshop) -> Vec<Seat> {
    let room = workshop.plan.as_ref().map(|it| it.room());
    let placed = room.iter().flat_map(|it| it.placed()).filter(|it| it.presence != Presence::Left);
    placed.map(|it| it.seat).collect()
}

fn limits_link(words: crate::ui::words::Words) -> crate::ui::El {
    el("a").attr("href", DeskPlace::Limits.href()).say(words, key::DESK_LIMITS_LINK)
}
