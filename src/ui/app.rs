use std::cell::RefCell;

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::{
    Route,
    browser::{
        clock, fetch, hash,
        offline::{self, Offline},
        page, settings,
        store::Store,
    },
    el,
    frame::{footer, header, notices},
    later::{self, Later, Room},
    pages::{ExercisePage, SessionPage, ShelfPage},
    words::{Tongue, Words, key},
};

/// Light or dark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Theme {
    /// As the device has it.
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

impl Theme {
    pub(super) const ALL: [Theme; 3] = [Theme::System, Theme::Light, Theme::Dark];

    fn word(self) -> &'static str {
        match self {
            Theme::System => "system",
            Theme::Light => "light",
            Theme::Dark => "dark",
        }
    }
}

/// What every page needs of the app around it.
#[derive(Clone, PartialEq)]
pub struct Shell {
    /// The screens' words.
    pub words: Words,
    /// Where things are kept.
    pub store: Store,
    /// How far the app is independent of the network.
    pub offline: Offline,
}

/// Opens the store, then puts the app in the place of the static shell.
pub fn start() {
    spawn_local(async {
        let Some(first_words) = words_in(first_tongue()).await else {
            offline::show_shield("start", "the words of the screens did not arrive");
            return;
        };
        let store = Store::open().await;
        let Some(root) = page::take_root() else { return };
        yew::Renderer::<App>::with_root_and_props(root, AppProps { store, first_words }).render();
        page::set_ready();
    });
}

thread_local! {
    // A language is read once a page, however often it is chosen.
    static LOADED: RefCell<Vec<Words>> = const { RefCell::new(Vec::new()) };
}

/// The words of a language, from its files.
pub async fn words_in(tongue: Tongue) -> Option<Words> {
    // Otherwise a page of a later part would fall silent.
    later::load_words(tongue).await?;
    if let Some(known) = LOADED.with_borrow(|it| it.iter().find(|it| it.tongue == tongue).copied()) {
        return Some(known);
    }
    let bytes = fetch::own(&format!("locales/{}.ftl", tongue.tag())).await.ok()?;
    let words = Words::read(tongue, String::from_utf8(bytes).ok()?)?;
    LOADED.with_borrow_mut(|it| it.push(words));
    Some(words)
}

/// Properties of [`App`].
#[derive(PartialEq, Properties)]
pub struct AppProps {
    /// Where things are kept.
    pub store: Store,
    /// The words of the person's language.
    pub first_words: Words,
}

/// The app: the header, one page, the footer.
#[component]
pub fn App(AppProps { store, first_words }: &AppProps) -> Html {
    let route = use_state_eq(|| Route::read(&hash::current()));
    let offline = use_state_eq(|| Offline::Installing);
    // The language can be changed at any moment; pages keep what they hold.
    let words = use_state_eq(|| *first_words);
    let theme = use_state_eq(first_theme);

    {
        let offline = offline.clone();
        use_effect_with((), move |()| {
            offline::start(move |it| offline.set(it));
        });
    }
    {
        let route = route.clone();
        use_effect_with((), move |()| {
            let listener = hash::on_change(move |fragment| route.set(Route::read(&fragment)));
            move || drop(listener)
        });
    }
    use_effect_with((*words, *theme), |(words, theme)| {
        page::set_language(words.tongue.tag(), false);
        page::set_skip_link(&words.say(key::SKIP_LINK));
        page::set_theme(theme.word());
    });
    {
        let is_first = use_mut_ref(|| true);
        use_effect_with((*route).clone(), move |_| {
            // The first page is read from its top anyway; later ones from their heading.
            if !std::mem::take(&mut *is_first.borrow_mut()) {
                clock::after(0, page::focus_heading);
            }
        });
    }

    let on_tongue = {
        let words = words.clone();
        Callback::from(move |chosen: Tongue| {
            let words = words.clone();
            spawn_local(async move {
                // Without its file the language stays as it is.
                if let Some(loaded) = words_in(chosen).await {
                    settings::set("language", chosen.tag());
                    words.set(loaded);
                }
            });
        })
    };
    let words = *words;
    let on_theme = {
        let theme = theme.clone();
        Callback::from(move |chosen: Theme| {
            settings::set("theme", chosen.word());
            theme.set(chosen);
        })
    };

    let shell = Shell { words, store: store.clone(), offline: (*offline).clone() };
    let is_in_session = matches!(*route, Route::Session(_));
    html! {
        <ContextProvider<Shell> context={shell.clone()}>
            { header(words, &route, *theme, &on_tongue, &on_theme) }
            { notices(&shell, is_in_session) }
            { el("main").attr("id", "main").attr("tabindex", "-1").child(current_page(words, &route)) }
            { footer(&shell) }
        </ContextProvider<Shell>>
    }
}

fn current_page(words: Words, route: &Route) -> Html {
    match route.clone() {
        Route::Shelf | Route::Unknown => html! { <ShelfPage is_lost={*route == Route::Unknown} /> },
        Route::Exercise { pack, exercise } => {
            html! { <ExercisePage key={route.path()} {pack} exercise={exercise.to_string()} /> }
        }
        Route::Cards { pack, exercise } => {
            let room = Room::Cards { pack, exercise: exercise.to_string() };
            html! { <Later key={route.path()} {words} {room} /> }
        }
        Route::Session(id) => html! { <SessionPage key={id.to_string()} id={id.to_string()} /> },
        Route::Open { packed, from } => html! { <Later {words} room={Room::Open { packed, from }} /> },
        Route::Tools => html! { <Later key={route.path()} {words} room={Room::Tools} /> },
        Route::Desk(path) => html! { <Later key="desk" {words} room={Room::Desk { path }} /> },
        Route::Seat(query) => html! { <Later key="seat" {words} room={Room::Seat { query }} /> },
        Route::About => html! { <Later key={route.path()} {words} room={Room::About} /> },
    }
}

fn first_tongue() -> Tongue {
    let chosen = settings::get("language");
    let languages = page::languages();
    Tongue::best(chosen.as_deref().into_iter().chain(languages.iter().map(String::as_str))).unwrap_or(Tongue::English)
}

fn first_theme() -> Theme {
    let chosen = settings::get("theme").unwrap_or_default();
    Theme::ALL.into_iter().find(|it| it.word() == chosen).unwrap_or(Theme::System)
}
