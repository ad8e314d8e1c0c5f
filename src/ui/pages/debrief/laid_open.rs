//! What everybody may read once the debrief is open, wherever they sat.

use crate::{
    document::List,
    pack::Exercise,
    text::Passage,
    ui::{
        El, el,
        parts::{passage, role_card, role_name, sheet_table},
        words::{Key, Words, key},
    },
};

/// The questions to talk over.
pub fn questions(words: Words, exercise: &Exercise) -> El {
    let debrief = &exercise.debrief;
    let panel = |title: Key, hint: Key, texts: &List<Passage, 1, 8>| {
        el("section")
            .class("panel")
            .child(el("h3").say(words, title))
            .child(el("p").class("hint").say(words, hint))
            .child(el("ul").each(texts.iter().map(|it| el("li").child(passage(words, it)))))
    };
    el("div")
        .class("panels")
        .child(panel(key::WHAT, key::WHAT_HINT, &debrief.what))
        .child(panel(key::SO_WHAT, key::SO_WHAT_HINT, &debrief.so_what))
        .child(panel(key::NOW_WHAT, key::NOW_WHAT_HINT, &debrief.now_what))
}

/// The principle behind the exercise, and what it leaves out.
pub fn principle(words: Words, exercise: &Exercise) -> El {
    let debrief = &exercise.debrief;
    let left_out = debrief.left_out.as_ref();
    el("section")
        .class("principle")
        .child(passage(words, &debrief.principle))
        .child(left_out.map(|_| el("h3").say(words, key::LEFT_OUT)))
        .child(left_out.map(|text| passage(words, text)))
}

/// The cards of all roles.
pub fn all_cards(words: Words, exercise: &Exercise) -> El {
    let public = &exercise.public;
    el("section").class("both-cards").child(el("p").class("hint").say(words, key::BOTH_CARDS_HINT)).each(
        exercise.confidential.iter().map(|(role, card)| {
            el("details")
                .class("card-again")
                .child(el("summary").child(role_name(words, public, role)))
                .child(role_card(words, public, role, card, card.batna.as_ref(), card.reservation_value))
                .child((!public.issues.is_empty()).then(|| sheet_table(words, public, card)))
        }),
    )
}
