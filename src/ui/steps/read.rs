use yew::prelude::*;

use crate::{
    pack::StepKind,
    points::RoleId,
    session::Session,
    steps::read::Show,
    ui::{
        parts::{Hold, passage, role_card, role_front, say, sheet_table},
        words::{Words, key},
    },
};

/// Reading: general information, roles, and the card of `reader`, if one person
/// reads; covered where others sit at this device.
pub fn read_step(words: Words, session: &Session, reader: Option<RoleId>, is_shared_device: bool) -> Html {
    let public = &session.exercise().public;
    let Some(StepKind::Read { show, text }) = public.steps.get(session.state().place.step).map(|it| &it.kind) else {
        return html! {};
    };
    let section = |it: &Show| match it {
        Show::GeneralInformation => html! {
            <section>
                { say(words, "h2", "", key::GENERAL_INFORMATION) }
                { passage(words, &public.general_information) }
            </section>
        },
        Show::Roles => html! {
            <section>
                { say(words, "h2", "", key::ROLES) }
                <div class="role-fronts">{ for public.roles.roles().map(|it| role_front(words, public, it)) }</div>
            </section>
        },
        Show::RoleCard => {
            let card = reader.and_then(|role| own_card(words, session, role));
            html! {
                <section>
                    { say(words, "h2", "", key::YOUR_CARD) }
                    if is_shared_device {
                        <Hold button={words.say(key::HOLD_BUTTON)} cover={words.say(key::HOLD_COVER)} keep_open={words.say(key::HOLD_KEEP)}>
                            { card }
                        </Hold>
                    } else {
                        { card }
                    }
                </section>
            }
        }
    };
    html! {
        <div class="reading">
            if let Some(text) = text {
                { passage(words, text) }
            }
            { for show.iter().map(section) }
        </div>
    }
}

/// The card of one role with its sheet, as it is known now.
fn own_card(words: Words, session: &Session, role: RoleId) -> Option<Html> {
    let view = session.view(role);
    let public = &session.exercise().public;
    let card = &session.exercise().confidential[role];
    let (batna, limit) = match &view {
        Some(view) => (view.batna(), view.reservation_value()),
        None => (&card.batna, card.reservation_value),
    };
    Some(html! {
        <>
            { role_card(words, public, role, card, batna, limit) }
            if !public.issues.is_empty() {
                { sheet_table(words, public, card) }
            }
        </>
    })
}
