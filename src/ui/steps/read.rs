use yew::prelude::*;

use crate::{
    pack::StepKind,
    points::RoleId,
    session::Session,
    steps::read::Show,
    ui::{
        parts::{Hold, passage, role_card, role_front, sheet_table},
        words::{Words, key},
    },
};

/// Properties of [`ReadStep`].
#[derive(Debug, PartialEq, Properties)]
pub struct ReadStepProps {
    /// The screens' words.
    pub words: Words,
    /// The session.
    pub session: Session,
    /// Whose card is read, if one person reads.
    pub reader: Option<RoleId>,
    /// Whether others sit at this device.
    pub is_shared_device: bool,
}

/// Reading: general information, roles, the own card.
#[component]
pub fn ReadStep(ReadStepProps { words, session, reader, is_shared_device }: &ReadStepProps) -> Html {
    let words = *words;
    let public = &session.exercise().public;
    let Some(StepKind::Read { show, text }) = public.steps.get(session.state().place.step).map(|it| &it.kind) else {
        return html! {};
    };
    let section = |it: &Show| match it {
        Show::GeneralInformation => html! {
            <section>
                <h2>{ words.say(key::GENERAL_INFORMATION) }</h2>
                { passage(words, &public.general_information) }
            </section>
        },
        Show::Roles => html! {
            <section>
                <h2>{ words.say(key::ROLES) }</h2>
                <div class="role-fronts">{ for public.roles.roles().map(|it| role_front(words, public, it)) }</div>
            </section>
        },
        Show::RoleCard => {
            let card = reader.and_then(|role| own_card(words, session, role));
            html! {
                <section>
                    <h2>{ words.say(key::YOUR_CARD) }</h2>
                    if *is_shared_device {
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
