use yew::prelude::*;

use super::{missing_pack, use_pack, use_shell, use_title};
use crate::{
    pack::Exercise,
    points::RoleId,
    ui::{
        FoundPack, OpenedPack, Route,
        browser::page,
        parts::{button, label, motif, passage, role_card, role_class, role_front, role_name, say, sheet_table},
        words::{Words, key},
    },
};

/// Properties of [`CardsPage`].
#[derive(Debug, PartialEq, Properties)]
pub struct CardsPageProps {
    /// The pack's name in addresses.
    pub pack: AttrValue,
    /// The exercise's id.
    pub exercise: AttrValue,
}

/// Role cards on paper: one A4 sheet a role, the public side in front and the
/// confidential side on its back, to be folded along the line.
#[component]
pub fn CardsPage(CardsPageProps { pack, exercise }: &CardsPageProps) -> Html {
    let shell = use_shell();
    let words = shell.words;
    use_title(words.say(key::CARDS_TITLE));
    let found = use_pack(&shell.store, pack);
    let chosen = use_state_eq(|| None::<RoleId>);
    let Some(FoundPack::Here(opened)) = &found else { return missing_pack(words, found.as_ref()) };
    let Some(exercise) = opened.pack.exercise(exercise) else { return missing_pack(words, Some(&FoundPack::Unknown)) };
    let public = &exercise.public;
    let roles = public.roles.roles().filter(|it| chosen.is_none_or(|chosen| chosen == *it));
    let radio = |value: Option<RoleId>, text: Html| {
        let set = chosen.clone();
        html! {
            <label class="option">
                <input type="radio" name="cards" checked={*chosen == value} onchange={move |_: Event| set.set(value)} />
                { text }
            </label>
        }
    };
    html! {
        <div class="paper">
            <header class="screen-only">
                <p><a href={Route::Exercise { pack: opened.place(), exercise: public.id.clone() }.href()}>
                    { label(words, &public.title) }
                </a></p>
                <h1>{ words.say(key::CARDS_TITLE) }</h1>
                { say(words, "p", "notice warning", key::CARDS_WARNING) }
                <fieldset class="options">
                    { say(words, "legend", "", key::CARDS_WHICH) }
                    { radio(None, html! { { words.say(key::CARDS_ALL) } }) }
                    { for public.roles.roles().map(|it| radio(Some(it), role_name(words, public, it))) }
                </fieldset>
                { say(words, "p", "", key::CARDS_FOLD_HINT) }
                { button("primary", words.say(key::PRINT), Callback::from(|_| page::print())) }
            </header>
            { for roles.map(|role| sheet(words, opened, exercise, role)) }
        </div>
    }
}

fn sheet(words: Words, opened: &OpenedPack, exercise: &Exercise, role: RoleId) -> Html {
    let public = &exercise.public;
    let card = &exercise.confidential[role];
    html! {
        <section class={classes!("a4", role_class(role))} key={role.letter().to_string()}>
            <h2 class="visually-hidden">{ label(words, &public.roles[role].name) }</h2>
            <div class="a4-public">
                <p class="overline">{ label(words, &public.title) }</p>
                { role_front(words, public, role) }
                <p class="fold"><span>{ words.say(key::FOLD) }</span></p>
                <div class="a4-general">
                    { say(words, "h4", "", key::GENERAL_INFORMATION) }
                    { passage(words, &public.general_information) }
                </div>
            </div>
            <div class="a4-confidential">
                { role_card(words, public, role, card, &card.batna, card.reservation_value) }
                if !public.issues.is_empty() {
                    { sheet_table(words, public, card) }
                }
            </div>
            <footer>
                { motif(role, public.roles[role].id.as_str()) }
                { words.with(key::CARDS_FOOTER, &[
                    ("role", words.of(&public.roles[role].name).into()),
                    ("pack", opened.pack.id.as_str().into()),
                    ("version", (&opened.pack.version).into()),
                ]) }
            </footer>
        </section>
    }
}
