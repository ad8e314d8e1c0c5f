use yew::prelude::*;

use super::{label, motif, passage, role_class};
use crate::{
    pack::{Confidential, Public},
    points::{Points, RoleId},
    text::Passage,
    ui::{
        el, nodes,
        words::{Key, Words, key},
    },
};

/// A role's name with its pattern and letter.
pub fn role_name(words: Words, public: &Public, role: RoleId) -> Html {
    let it = &public.roles[role];
    el("span")
        .class("role-name")
        .class(role_class(role))
        .child(motif(role, it.id.as_str()))
        .child(el("span").child(label(words, &it.name)))
        .into()
}

/// The public side of a role card: what everybody knows.
pub fn role_front(words: Words, public: &Public, role: RoleId) -> Html {
    let it = &public.roles[role];
    let front = el("div")
        .child(el("h3").child(label(words, &it.name)))
        .child(el("p").class("institution").child(label(words, &it.institution)))
        .child(passage(words, &it.about));
    el("article").class("role-front").class(role_class(role)).child(motif(role, it.id.as_str())).child(front).into()
}

/// The confidential side of a role card.
///
/// `batna` and `reservation_value` are those that hold now; news may have
/// changed them.
pub fn role_card(
    words: Words,
    public: &Public,
    role: RoleId,
    card: &Confidential,
    batna: Option<&Passage>,
    reservation_value: Points,
) -> Html {
    let it = &public.roles[role];
    let title = el("div")
        .child(el("p").class("overline").say(words, key::CARD_CONFIDENTIAL))
        .child(el("h2").child(label(words, &it.name)));
    let figure = |title: Key, points: Points| {
        el("div")
            .child(el("dt").say(words, title))
            .child(el("dd").text(words.with(key::POINTS, &[("points", points.0.into())])))
    };
    el("article")
        .class("role-card")
        .class(role_class(role))
        .child(el("header").child(motif(role, it.id.as_str())).child(title))
        .child(passage(words, &card.instructions))
        .child(batna.filter(|_| !public.issues.is_empty()).map(|batna| {
            nodes([
                el("h3").say(words, key::CARD_BATNA).into(),
                passage(words, batna),
                el("dl")
                    .class("figures")
                    .child(figure(key::CARD_RESERVATION, reservation_value))
                    .child(figure(key::CARD_TARGET, card.target))
                    .into(),
                el("p").class("hint").say(words, key::CARD_POINTS_ARE_THE_BRIEF).into(),
            ])
        }))
        .into()
}
