use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::{
    super::{all_cards, principle, questions, use_shell},
    sit,
    word::WordField,
};
use crate::{
    desk::{
        seat::{KeptSeat, Opened},
        seating::Group,
    },
    ui::{
        OpenedPack, Route,
        browser::hash,
        button, el, kept, nodes,
        parts::{label, passage, role_front},
        words::{Words, key},
    },
};

/// Properties of [`Observer`].
#[derive(Debug, PartialEq, Properties)]
pub(super) struct ObserverProps {
    /// The screens' words.
    pub(super) words: Words,
    /// The seat's pack, as it was when the seat was taken.
    pub(super) opened: OpenedPack,
}

/// What an observer may read: what everybody knows, what to look for, and with
/// the code for it the debrief.
#[component]
pub(super) fn Observer(ObserverProps { words, opened }: &ObserverProps) -> Html {
    let words = *words;
    let shell = use_shell();
    let debriefed = use_state_eq(|| None::<OpenedPack>);
    let opened = (*debriefed).as_ref().unwrap_or(opened);
    let Some(seat) = opened.origin.seat().and_then(KeptSeat::from_json) else { return Html::default() };
    let Some(exercise) = opened.pack.exercises.first() else { return Html::default() };
    let on_open = {
        let (shell, debriefed) = (shell.clone(), debriefed.clone());
        Callback::from(move |(seat, _): (KeptSeat, Opened)| {
            let (shell, debriefed) = (shell.clone(), debriefed.clone());
            spawn_local(async move {
                if let Some(opened) = sit::opened(&seat).await {
                    // What cannot be kept is open all the same, as long as the page is.
                    let _ = kept::keep_pack(&shell.store, &opened).await;
                    debriefed.set(Some(opened));
                }
            });
        })
    };
    let on_erase = {
        let (shell, place) = (shell.clone(), seat.place());
        move |_: MouseEvent| {
            let (shell, place) = (shell.clone(), place.clone());
            spawn_local(async move {
                // If it fails the page stays, and it can be pressed again.
                if kept::remove_seat(&shell.store, &place).await.is_ok() {
                    hash::replace(&Route::Shelf.path());
                }
            });
        }
    };
    let debrief = match seat.debrief {
        Some(_) => nodes([
            el("h2").say(words, key::QUESTIONS_TO_TALK_OVER),
            questions(words, exercise),
            el("h2").say(words, key::PRINCIPLE),
            principle(words, exercise),
            el("h2").say(words, key::BOTH_CARDS),
            all_cards(words, exercise),
        ]),
        None => nodes([
            el("h2").say(words, key::SEAT_DEBRIEF).into(),
            el("p").say(words, key::OBSERVER_DEBRIEF).into(),
            html! { <WordField {words} seat={seat.clone()} n_offers={0} {on_open} /> },
        ]),
    };
    let public = &exercise.public;
    let letter = Group(seat.group).to_string();
    let look_for = [key::OBSERVER_WORDS, key::OBSERVER_CHANCE, key::OBSERVER_SELF];
    el("article")
        .class("sheet-page")
        .child(el("h1").text(words.with(key::OBSERVER_TITLE, &[("group", (&letter).into())])))
        .child(el("p").class("lead").say(words, key::OBSERVER_LEAD))
        .child(public.content_note.as_ref().map(|note| {
            el("aside").class("notice").child(el("h2").say(words, key::CONTENT_NOTE)).child(passage(words, note))
        }))
        .child(
            el("section")
                .child(el("h2").say(words, key::OBSERVER_TASK))
                .child(el("ul").each(look_for.map(|it| el("li").say(words, it))))
                .child(el("p").say(words, key::OBSERVER_FEEDBACK)),
        )
        .child(
            el("section")
                .child(el("h2").child(label(words, &public.title)))
                .child(passage(words, &public.general_information)),
        )
        .child(
            el("section").child(el("h2").say(words, key::ROLES)).child(
                el("div").class("role-fronts").each(public.roles.roles().map(|it| role_front(words, public, it))),
            ),
        )
        .child(el("div").class("debrief").child(debrief))
        .child(
            el("details")
                .class("erase")
                .child(el("summary").say(words, key::ERASE))
                .child(el("p").say(words, key::OBSERVER_ERASE))
                .child(button("danger", words.say(key::ERASE_CONFIRM), on_erase)),
        )
        .into()
}
