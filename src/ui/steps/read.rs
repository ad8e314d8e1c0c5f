use yew::prelude::*;

use super::held;
use crate::{
    pack::StepKind,
    points::RoleId,
    session::Session,
    steps::read::Show,
    ui::{
        Child, el, nodes,
        parts::{passage, role_card, role_front, sheet_table},
        words::{Words, key},
    },
};

/// Reading: general information, roles, and the card of `reader`, if one person
/// reads; covered where others sit at this device.
pub fn read_step(words: Words, session: &Session, reader: Option<RoleId>, is_shared_device: bool) -> Html {
    let public = &session.exercise().public;
    let Some(StepKind::Read { show, text }) = public.steps.get(session.state().place.step).map(|it| &it.kind) else {
        return Html::default();
    };
    let section = |it: &Show| match it {
        Show::GeneralInformation => el("section")
            .child(el("h2").say(words, key::GENERAL_INFORMATION))
            .child(passage(words, &public.general_information)),
        Show::Roles => el("section")
            .child(el("h2").say(words, key::ROLES))
            .child(el("div").class("role-fronts").each(public.roles.roles().map(|it| role_front(words, public, it)))),
        Show::RoleCard => {
            let card = reader.map(|role| own_card(words, session, role)).into_node();
            let card = if is_shared_device { held(words, card) } else { card };
            el("section").child(el("h2").say(words, key::YOUR_CARD)).child(card)
        }
    };
    el("div")
        .class("reading")
        .child(text.as_ref().map(|text| passage(words, text)))
        .each(show.iter().map(section))
        .into()
}

/// The card of one role with its sheet, as it is known now.
fn own_card(words: Words, session: &Session, role: RoleId) -> Html {
    let view = session.view(role);
    let public = &session.exercise().public;
    let card = &session.exercise().confidential[role];
    let (batna, limit) = match &view {
        Some(view) => (view.batna(), view.reservation_value()),
        None => (card.batna.as_ref(), card.reservation_value),
    };
    nodes([
        role_card(words, public, role, card, batna, limit).into_node(),
        (!public.issues.is_empty()).then(|| sheet_table(words, public, card)).into_node(),
    ])
}
