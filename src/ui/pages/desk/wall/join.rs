use super::{super::super::seat::SeatLink, WallView};
use crate::ui::{El, el, parts::qr, words::key};

/// The most characters of an address that somebody would type from a wall.
const MAX_TYPED: usize = 60;

/// How people take their seats. The address names the deal and no seat: what
/// opens a card is on each person's own.
pub fn join(view: &WallView) -> El {
    let public = &view.held.exercise.public;
    let workshop = &view.held.workshop;
    let link = SeatLink {
        deal: workshop.dealt.as_ref().map(|it| it.id.clone()),
        exercise: match &workshop.dealt {
            Some(dealt) if dealt.sealed.is_none() => {
                Some((view.held.opened.pack.id.clone(), workshop.head.exercise.clone()))
            }
            _ => None,
        },
        ..SeatLink::default()
    };
    let address = format!("{}#/seat", view.base);
    let query = link.query();
    let whole = if query.is_empty() { address.clone() } else { format!("{address}?{query}") };
    // A program that was opened from a stick has no address that a phone could follow.
    let is_site = view.base.starts_with("http");
    let picture = is_site.then(|| qr(&whole, view.words.say(key::WALL_QR))).flatten();
    let is_short = address.chars().count() <= MAX_TYPED;
    let is_sealed = workshop.dealt.as_ref().is_some_and(|it| it.sealed.is_some());
    let steps = [
        (is_site && is_short).then(|| view.say("li", key::WALL_JOIN_ADDRESS).child(el("code").text(address))),
        (is_site && !is_short).then(|| view.say("li", key::WALL_JOIN_SCAN)),
        (!is_site).then(|| view.say("li", key::WALL_JOIN_STICK)),
        is_sealed.then(|| view.say("li", key::WALL_JOIN_FILE)),
        Some(view.say("li", key::WALL_JOIN_CODE)),
        Some(view.say("li", key::WALL_JOIN_OFFLINE)),
    ];
    el("section")
        .class("wall-join")
        .child(view.each("h2", |words| words.of(&public.title).to_owned()))
        .child(el("div").class("wall-beside").child(picture).child(el("ol").each(steps.into_iter().flatten())))
}
