use std::rc::Rc;

use yew::prelude::*;

use crate::{
    desk::{
        seat::{KeptSeat, SeatPart},
        seating::Group,
    },
    pack::StepKind,
    session::Session,
    steps::read::Show,
    ui::{
        OpenedPack, Origin, button, el,
        parts::passage,
        words::{Words, key},
    },
};

/// Properties of [`SeatFirst`].
#[derive(Debug, PartialEq, Properties)]
pub struct SeatFirstProps {
    /// The screens' words.
    pub words: Words,
    /// The session.
    pub session: Rc<Session>,
    /// Its pack.
    pub opened: OpenedPack,
    /// Called when the author's note was read. Without it the note is not shown.
    pub on_read: Option<Callback<()>>,
}

/// What somebody reads first in a seat: who they are, where their card comes, and
/// the author's note on what the exercise is about.
#[component]
pub fn SeatFirst(SeatFirstProps { words, session, opened, on_read }: &SeatFirstProps) -> Html {
    let words = *words;
    let Origin::Seat(json) = &opened.origin else { return Html::default() };
    let Some(kept) = KeptSeat::from_json(json) else { return Html::default() };
    let public = &session.exercise().public;
    let role = words.of(&public.roles[session.state().seats[0].role].name);
    let letter = Group(kept.group).to_string();
    let who = [("role", role.into()), ("group", (&letter).into()), ("seat", u32::from(kept.number).into())];
    let shows_card = |kind: &StepKind| matches!(kind, StepKind::Read { show, .. } if show.contains(&Show::RoleCard));
    let card = public.steps.iter().position(|it| shows_card(&it.kind)).filter(|n| 0 < *n);
    let card = card.map(|n| {
        let title = words.of(&public.steps[n].title);
        el("p").text(words.with(key::SEAT_FIRST_CARD, &[("step", (n + 1).into()), ("title", title.into())]))
    });
    let note = public.content_note.as_ref().zip(on_read.as_ref()).map(|(note, on_read)| {
        let on_click = on_read.reform(|_: MouseEvent| ());
        el("div")
            .child(el("h2").say(words, key::CONTENT_NOTE))
            .child(passage(words, note))
            .child(el("p").class("card-actions").child(button("primary", words.say(key::SEAT_FIRST_READ_ON), on_click)))
    });
    el("section")
        .class("notice seat-first")
        .attr("aria-label", words.say(key::SEAT_FIRST))
        .child(el("p").class("lead").text(words.with(key::SEAT_FIRST_WHO, &who)))
        .child((kept.part == SeatPart::Doubles).then(|| el("p").say(words, key::SEAT_FIRST_DOUBLES)))
        .child(card)
        .child(note)
        .into()
}
