use crate::{
    desk::{seat::KeptSeat, seating::Group},
    ui::{
        El, OpenedPack, el,
        parts::{label, passage, role_front},
        words::{Words, key},
    },
};

/// What an observer may read: what everybody knows, and what to look for.
pub(super) fn observer(words: Words, seat: &KeptSeat, opened: &OpenedPack) -> El {
    let letter = Group(seat.group).to_string();
    let article = el("article")
        .class("sheet-page")
        .child(el("h1").text(words.with(key::OBSERVER_TITLE, &[("group", (&letter).into())])))
        .child(el("p").class("lead").say(words, key::OBSERVER_LEAD));
    let Some(exercise) = opened.pack.exercises.first() else { return article };
    let public = &exercise.public;
    let look_for = [key::OBSERVER_WORDS, key::OBSERVER_CHANCE, key::OBSERVER_SELF];
    article
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
}
