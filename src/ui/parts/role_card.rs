use yew::prelude::*;

use super::{label, motif, passage, role_class, say};
use crate::{
    pack::{Confidential, Public},
    points::{Points, RoleId},
    text::Passage,
    ui::words::{Words, key},
};

/// A role's name with its pattern and letter.
pub fn role_name(words: Words, public: &Public, role: RoleId) -> Html {
    let it = &public.roles[role];
    html! {
        <span class={classes!("role-name", role_class(role))}>
            { motif(role, it.id.as_str()) }
            <span>{ label(words, &it.name) }</span>
        </span>
    }
}

/// The public side of a role card: what everybody knows.
pub fn role_front(words: Words, public: &Public, role: RoleId) -> Html {
    let it = &public.roles[role];
    html! {
        <article class={classes!("role-front", role_class(role))}>
            { motif(role, it.id.as_str()) }
            <div>
                <h3>{ label(words, &it.name) }</h3>
                <p class="institution">{ label(words, &it.institution) }</p>
                { passage(words, &it.about) }
            </div>
        </article>
    }
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
    batna: &Passage,
    reservation_value: Points,
) -> Html {
    let it = &public.roles[role];
    html! {
        <article class={classes!("role-card", role_class(role))}>
            <header>
                { motif(role, it.id.as_str()) }
                <div>
                    { say(words, "p", "overline", key::CARD_CONFIDENTIAL) }
                    <h2>{ label(words, &it.name) }</h2>
                </div>
            </header>
            { passage(words, &card.instructions) }
            { say(words, "h3", "", key::CARD_BATNA) }
            { passage(words, batna) }
            <dl class="figures">
                <div>
                    { say(words, "dt", "", key::CARD_RESERVATION) }
                    <dd>{ words.with(key::POINTS, &[("points", reservation_value.0.into())]) }</dd>
                </div>
                <div>
                    { say(words, "dt", "", key::CARD_TARGET) }
                    <dd>{ words.with(key::POINTS, &[("points", card.target.0.into())]) }</dd>
                </div>
            </dl>
            { say(words, "p", "hint", key::CARD_POINTS_ARE_THE_BRIEF) }
        </article>
    }
}
