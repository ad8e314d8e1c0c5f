//! What stands round every page.

use yew::prelude::*;

use super::{
    Route, Shell, Theme,
    browser::offline::{self, Offline},
    parts::{button, say},
    words::{Tongue, Words, key},
};

/// The name, the way to the pages, language and theme.
pub fn header(
    words: Words,
    route: &Route,
    theme: Theme,
    on_tongue: &Callback<Tongue>,
    on_theme: &Callback<Theme>,
) -> Html {
    let current = |it: &Route| (it == route).then_some("page");
    let open = Route::Open { packed: None, from: None };
    let is_open = matches!(route, Route::Open { .. });
    let theme_name = |it: Theme| match it {
        Theme::System => words.say(key::THEME_SYSTEM),
        Theme::Light => words.say(key::THEME_LIGHT),
        Theme::Dark => words.say(key::THEME_DARK),
    };
    let onchange = on_theme.reform(|event: Event| {
        let select: web_sys::HtmlSelectElement = event.target_unchecked_into();
        Theme::ALL.get(select.selected_index().unsigned_abs() as usize).copied().unwrap_or(Theme::System)
    });
    html! {
        <header class="site-header">
            <a class="brand" href="#/" aria-label={words.say(key::BRAND_LABEL)}>{ "Parley" }</a>
            <nav aria-label={words.say(key::NAV_LABEL)}>
                <a href="#/" aria-current={current(&Route::Shelf)}>{ words.say(key::NAV_SHELF) }</a>
                <a href={open.href()} aria-current={is_open.then_some("page")}>{ words.say(key::NAV_OPEN) }</a>
                <a href="#/about" aria-current={current(&Route::About)}>{ words.say(key::NAV_ABOUT) }</a>
            </nav>
            <div class="site-settings">
                <div class="languages" role="group" aria-label={words.say(key::LANGUAGE_LABEL)}>
                    { for Tongue::ALL.into_iter().map(|it| {
                        let onclick = on_tongue.reform(move |_: MouseEvent| it);
                        html! {
                            <button type="button" lang={it.tag()} aria-pressed={(it == words.tongue).to_string()} {onclick}>
                                { it.name() }
                            </button>
                        }
                    }) }
                </div>
                <select class="theme" aria-label={words.say(key::THEME_LABEL)} {onchange}>
                    { for Theme::ALL.into_iter().map(|it| html! {
                        <option selected={it == theme}>{ theme_name(it) }</option>
                    }) }
                </select>
            </div>
        </header>
    }
}

/// What everybody should know before going on.
pub fn notices(shell: &Shell, is_in_session: bool) -> Html {
    let words = shell.words;
    html! {
        <>
            if !shell.store.is_lasting() {
                <p class="notice warning" role="alert">{ words.say(key::STORE_MISSING) }</p>
            }
            if let (Offline::Update(version), false) = (&shell.offline, is_in_session) {
                <p class="notice">
                    { words.with(key::UPDATE_WAITS, &[("version", version.into())]) }{ " " }
                    { button("", words.say(key::UPDATE_TAKE), Callback::from(|_| offline::apply_update())) }
                </p>
            }
        </>
    }
}

/// Whether the app works offline, and the promise.
pub fn footer(shell: &Shell) -> Html {
    let words = shell.words;
    let state = match &shell.offline {
        Offline::Unavailable => words.say(key::OFFLINE_UNAVAILABLE),
        Offline::Installing => words.say(key::OFFLINE_INSTALLING),
        Offline::Ready(version) => words.with(key::OFFLINE_READY, &[("version", version.into())]),
        Offline::Update(_) => words.say(key::OFFLINE_READY_OLD),
    };
    let is_ready = matches!(shell.offline, Offline::Ready(_) | Offline::Update(_));
    html! {
        <footer class="site-footer">
            <p class={classes!("offline", is_ready.then_some("ready"))} role="status">{ state }</p>
            { say(words, "p", "", key::FOOTER_PROMISE) }
        </footer>
    }
}
