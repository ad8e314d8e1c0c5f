//! What stands round every page.

use yew::prelude::*;

use super::{
    El, Route, Shell, Theme,
    browser::offline::{self, Offline},
    button, el, nodes,
    words::{Key, Tongue, Words, key},
};

/// The name, the way to the pages, language and theme.
pub fn header(
    words: Words,
    route: &Route,
    theme: Theme,
    on_tongue: &Callback<Tongue>,
    on_theme: &Callback<Theme>,
) -> El {
    let open = Route::Open { packed: None, from: None };
    let (desk, seat) = (Route::Desk("/desk".to_owned()), Route::Seat(String::new()));
    let theme_name = |it: Theme| match it {
        Theme::System => words.say(key::THEME_SYSTEM),
        Theme::Light => words.say(key::THEME_LIGHT),
        Theme::Dark => words.say(key::THEME_DARK),
    };
    let on_change = on_theme.reform(|event: Event| {
        let select: web_sys::HtmlSelectElement = event.target_unchecked_into();
        Theme::ALL.get(select.selected_index().unsigned_abs() as usize).copied().unwrap_or(Theme::System)
    });
    let link = |href: String, is_here: bool, title: Key| {
        el("a").attr("href", href).maybe_attr("aria-current", is_here.then_some("page")).say(words, title)
    };
    let brand =
        el("a").attr("href", "#/").attr("aria-label", words.say(key::BRAND_LABEL)).class("brand").text("Parley");
    let pages = el("nav")
        .attr("aria-label", words.say(key::NAV_LABEL))
        .child(link(Route::Shelf.href(), *route == Route::Shelf, key::NAV_SHELF))
        .child(link(open.href(), matches!(route, Route::Open { .. }), key::NAV_OPEN))
        .child(link(desk.href(), matches!(route, Route::Desk(_)), key::NAV_DESK))
        .child(link(seat.href(), matches!(route, Route::Seat(_)), key::NAV_SEAT))
        .child(link(Route::About.href(), *route == Route::About, key::NAV_ABOUT));
    let languages =
        el("div").attr("role", "group").attr("aria-label", words.say(key::LANGUAGE_LABEL)).class("languages").each(
            Tongue::ALL.into_iter().map(|it| {
                el("button")
                    .attr("type", "button")
                    .attr("lang", it.tag())
                    .attr("aria-pressed", (it == words.tongue).to_string())
                    .on_click(on_tongue.reform(move |_: MouseEvent| it))
                    .text(it.name())
            }),
        );
    let themes = el("select")
        .attr("aria-label", words.say(key::THEME_LABEL))
        .class("theme")
        .on_change(on_change)
        .each(Theme::ALL.into_iter().map(|it| el("option").flag("selected", it == theme).text(theme_name(it))));
    el("header")
        .class("site-header")
        .child(brand)
        .child(pages)
        .child(el("div").class("site-settings").child(languages).child(themes))
}

/// What everybody should know before going on.
pub fn notices(shell: &Shell, is_in_session: bool) -> Html {
    let words = shell.words;
    let missing = (!shell.store.is_lasting())
        .then(|| el("p").attr("role", "alert").class("notice warning").say(words, key::STORE_MISSING));
    let update = match &shell.offline {
        Offline::Update(version) if !is_in_session => Some(
            el("p")
                .class("notice")
                .text(words.with(key::UPDATE_WAITS, &[("version", version.into())]))
                .text(" ")
                .child(button("", words.say(key::UPDATE_TAKE), |_: MouseEvent| offline::apply_update())),
        ),
        _ => None,
    };
    nodes([missing, update])
}

/// Whether the app works offline, and the promise.
pub fn footer(shell: &Shell) -> El {
    let words = shell.words;
    let state = match &shell.offline {
        Offline::Unavailable => words.say(key::OFFLINE_UNAVAILABLE),
        Offline::Installing => words.say(key::OFFLINE_INSTALLING),
        Offline::Ready(version) => words.with(key::OFFLINE_READY, &[("version", version.into())]),
        Offline::Update(_) => words.say(key::OFFLINE_READY_OLD),
        Offline::InFile(version) => words.with(key::OFFLINE_IN_FILE, &[("version", version.into())]),
    };
    let is_ready = !matches!(shell.offline, Offline::Unavailable | Offline::Installing);
    el("footer")
        .class("site-footer")
        .child(el("p").attr("role", "status").class("offline").class_if(is_ready, "ready").text(state))
        .child(el("p").say(words, key::FOOTER_PROMISE))
}
