use yew::prelude::*;

use super::{use_shell, use_title};
use crate::ui::{
    browser::offline::Offline,
    parts::say,
    words::{Key, key},
};

/// What this is, where things are kept, what it protects and what it does not.
#[component]
pub fn AboutPage() -> Html {
    let shell = use_shell();
    let words = shell.words;
    use_title(words.say(key::NAV_ABOUT));
    let section = |title: Key, texts: &[Key]| {
        html! {
            <section>
                <h2>{ words.say(title) }</h2>
                { for texts.iter().map(|it| html! { <p>{ words.say(*it) }</p> }) }
            </section>
        }
    };
    let version = match &shell.offline {
        Offline::Ready(version) | Offline::Update(version) => version.as_str(),
        Offline::Unavailable | Offline::Installing => "",
    };
    html! {
        <article class="sheet-page">
            <h1>{ words.say(key::ABOUT_TITLE) }</h1>
            { say(words, "p", "lead", key::ABOUT_LEAD) }
            { section(key::ABOUT_KEPT, &[key::ABOUT_KEPT_TEXT, key::ABOUT_KEPT_COPY, key::ABOUT_KEPT_ERASE]) }
            { section(key::ABOUT_PROTECTS, &[key::ABOUT_PROTECTS_TEXT]) }
            { section(key::ABOUT_NOT, &[key::ABOUT_NOT_CARDS, key::ABOUT_NOT_DEVICE, key::ABOUT_NOT_SITE, key::ABOUT_NOT_STORAGE]) }
            { section(key::ABOUT_POINTS, &[key::ABOUT_POINTS_TEXT]) }
            { section(key::ABOUT_OFFLINE, &[key::ABOUT_OFFLINE_TEXT]) }
            <p class="hint">
                { words.with(key::ABOUT_VERSION, &[("version", env!("CARGO_PKG_VERSION").into()), ("build", version.into())]) }
            </p>
        </article>
    }
}
