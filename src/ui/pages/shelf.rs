use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::{competence, use_shell, use_title};
use crate::{
    document::{Id, Json},
    library::{self, ShelfExercise, ShelfPack},
    ui::{
        Origin, Route,
        browser::{
            clock, journal,
            store::{Drawer, Store},
        },
        kept::{self, OpenedPack},
        parts::{button, holding, label, say},
        words::{Words, key},
    },
};

/// Properties of [`ShelfPage`].
#[derive(Debug, PartialEq, Properties)]
pub struct ShelfPageProps {
    /// Whether the person came here by an address that leads nowhere.
    pub is_lost: bool,
}

/// A session that was begun on this device.
#[derive(Debug, Clone, PartialEq)]
struct Begun {
    id: Id,
    pack: String,
    exercise: String,
    started_ms: i64,
}

/// The exercises as a path of levels, and what was begun before.
#[component]
pub fn ShelfPage(ShelfPageProps { is_lost }: &ShelfPageProps) -> Html {
    let shell = use_shell();
    let words = shell.words;
    use_title(words.say(key::NAV_SHELF));
    let begun = use_state(Vec::<Begun>::new);
    let opened = use_state(Vec::<OpenedPack>::new);
    let changes = use_state_eq(|| 0_u32);
    {
        let (begun, opened, store) = (begun.clone(), opened.clone(), shell.store.clone());
        use_effect_with(*changes, move |_| {
            spawn_local(async move {
                begun.set(sessions(&store).await);
                opened.set(kept::opened_packs(&store).await);
            });
        });
    }
    let shelf = use_memo((), |()| library::shelf());
    let on_erase = erase_session(&shell.store, &changes);
    let on_remove = remove_pack(&shell.store, &changes);
    html! {
        <div class="shelf">
            if *is_lost {
                <p class="notice warning" role="alert">{ words.say(key::LOST) }</p>
            }
            <header class="hero">
                <h1>{ words.say(key::SHELF_TITLE) }</h1>
                { say(words, "p", "lead", key::SHELF_LEAD) }
            </header>
            if !begun.is_empty() {
                <section aria-labelledby="begun">
                    <h2 id="begun">{ words.say(key::SHELF_BEGUN) }</h2>
                    <ul class="begun">
                        { for begun.iter().map(|it| begun_row(words, it, &shelf, &opened, &on_erase)) }
                    </ul>
                </section>
            }
            { for (1..=5_u8).map(|level| level_section(words, level, &shelf, &begun)) }
            if !opened.is_empty() {
                <section aria-labelledby="opened">
                    <h2 id="opened">{ words.say(key::SHELF_OPENED) }</h2>
                    <ul class="cards">
                        { for opened.iter().map(|it| opened_card(words, it, &on_remove)) }
                    </ul>
                </section>
            }
        </div>
    }
}

fn erase_session(store: &Store, changes: &UseStateHandle<u32>) -> Callback<Id> {
    let (store, changes) = (store.clone(), changes.clone());
    Callback::from(move |id: Id| {
        let (store, changes) = (store.clone(), changes.clone());
        spawn_local(async move {
            // If it fails the row stays, which says so.
            let _ = journal::erase(&store, &id).await;
            changes.set(*changes + 1);
        });
    })
}

fn remove_pack(store: &Store, changes: &UseStateHandle<u32>) -> Callback<String> {
    let (store, changes) = (store.clone(), changes.clone());
    Callback::from(move |hash: String| {
        let (store, changes) = (store.clone(), changes.clone());
        spawn_local(async move {
            let _ = kept::remove_pack(&store, &hash).await;
            changes.set(*changes + 1);
        });
    })
}

async fn sessions(store: &Store) -> Vec<Begun> {
    let begun = store.all(Drawer::Sessions, "").await.unwrap_or_default().into_iter().filter_map(|text| {
        let json = Json::parse(text.as_bytes()).ok()?;
        let field = |key: &str| match json.get(key) {
            Some(Json::Text(it)) => Some(it.clone()),
            _ => None,
        };
        Some(Begun {
            id: Id::new(&field("id")?)?,
            pack: field("pack")?,
            exercise: field("exercise")?,
            started_ms: match json.get("started")? {
                Json::Number(it) => *it,
                _ => return None,
            },
        })
    });
    let mut newest_first: Vec<Begun> = Vec::new();
    for it in begun {
        let place = newest_first.partition_point(|other| it.started_ms < other.started_ms);
        newest_first.insert(place, it);
    }
    newest_first
}

fn begun_row(words: Words, it: &Begun, shelf: &[ShelfPack], opened: &[OpenedPack], on_erase: &Callback<Id>) -> Html {
    let shipped = shelf
        .iter()
        .find(|pack| pack.id.as_str() == it.pack)
        .and_then(|pack| pack.exercises.iter().find(|exercise| exercise.id.as_str() == it.exercise))
        .map(|exercise| label(words, &exercise.title));
    let own = || {
        let pack = opened.iter().find(|opened| opened.pack.id.as_str() == it.pack)?;
        Some(label(words, &pack.pack.exercise(&it.exercise)?.public.title))
    };
    let title = shipped.or_else(own).unwrap_or_else(|| html! { { words.say(key::SHELF_PACK_GONE) } });
    let id = it.id.clone();
    html! {
        <li class="begun-row">
            <a href={Route::Session(it.id.clone()).href()}>{ title }</a>
            <span class="hint">
                { words.with(key::SHELF_BEGUN_AT, &[("when", (&clock::day_and_time(words.tongue.tag(), it.started_ms)).into())]) }
            </span>
            <details class="erase">
                { say(words, "summary", "", key::ERASE) }
                { say(words, "p", "", key::ERASE_WARNING) }
                { button("danger", words.say(key::ERASE_CONFIRM), on_erase.reform(move |_| id.clone())) }
            </details>
        </li>
    }
}

fn level_section(words: Words, level: u8, shelf: &[ShelfPack], begun: &[Begun]) -> Html {
    let exercises: Vec<(&ShelfPack, &ShelfExercise)> = shelf
        .iter()
        .flat_map(|pack| pack.exercises.iter().map(move |it| (pack, it)))
        .filter(|(_, it)| it.level.get() == i64::from(level) && it.form.is_none())
        .collect();
    if exercises.is_empty() {
        return html! {};
    }
    let (name, hint) = match level {
        1 => (key::LEVEL_1, key::LEVEL_1_HINT),
        2 => (key::LEVEL_2, key::LEVEL_2_HINT),
        3 => (key::LEVEL_3, key::LEVEL_3_HINT),
        4 => (key::LEVEL_4, key::LEVEL_4_HINT),
        _ => (key::LEVEL_5, key::LEVEL_5_HINT),
    };
    let id = format!("level-{level}");
    html! {
        <section class="level" aria-labelledby={id.clone()}>
            <h2 {id}><span class="level-number">{ level }</span>{ words.say(name) }</h2>
            <p class="hint">{ words.say(hint) }</p>
            <ul class="cards">
                { for exercises.into_iter().map(|(pack, it)| exercise_card(words, pack, it, begun)) }
            </ul>
        </section>
    }
}

fn exercise_card(words: Words, pack: &ShelfPack, it: &ShelfExercise, begun: &[Begun]) -> Html {
    let route = |it: &ShelfExercise| Route::Exercise { pack: pack.id.to_string(), exercise: it.id.clone() };
    // What another form changes stays untold: "without a zone" would be half the answer.
    let forms: Vec<&ShelfExercise> =
        pack.exercises.iter().filter(|form| form.form.as_ref().is_some_and(|of| of.of == it.id)).collect();
    let n_begun =
        begun.iter().filter(|session| session.pack == pack.id.as_str() && session.exercise == it.id.as_str()).count();
    let languages: Vec<&str> = pack.languages.iter().map(|it| it.tag()).collect();
    let trains: Vec<String> = it.trains.iter().map(|it| competence(words, *it)).collect();
    html! {
        <li class="card">
            <h3>{ label(words, &it.title) }</h3>
            <p>{ label(words, &it.summary) }</p>
            <ul class="facts">
                { holding("li", "", words.with(key::MINUTES, &[("minutes", it.minutes.get().into())])) }
                <li>{ people(words, it) }</li>
                <li>{ languages.join(" · ") }</li>
                if 0 < n_begun {
                    { holding("li", "done", words.with(key::SHELF_TIMES_BEGUN, &[("times", n_begun.into())])) }
                }
            </ul>
            { holding("p", "hint", words.with(key::SHELF_TRAINS, &[("what", (&trains.join(", ")).into())])) }
            <p class="card-actions">
                <a class="button primary" href={route(it).href()} aria-label={format!("{}: {}", words.say(key::START), words.of(&it.title))}>
                    { words.say(key::START) }
                </a>
                { for forms.into_iter().map(|form| html! {
                    <a class="button" href={route(form).href()}>{ label(words, &form.title) }</a>
                }) }
            </p>
        </li>
    }
}

fn people(words: Words, it: &ShelfExercise) -> String {
    let (min, max) = (it.people.min.get(), it.people.max.get());
    if min == max {
        words.with(key::PEOPLE_EXACT, &[("people", min.into())])
    } else {
        words.with(key::PEOPLE, &[("min", min.into()), ("max", max.into())])
    }
}

fn opened_card(words: Words, opened: &OpenedPack, on_remove: &Callback<String>) -> Html {
    let hash = opened.pack.hash.clone();
    let origin = match &opened.origin {
        Origin::File(name) => words.with(key::ORIGIN_FILE, &[("name", name.into())]),
        Origin::Host(host) => words.with(key::ORIGIN_HOST, &[("host", host.into())]),
        Origin::Link | Origin::Shipped => words.say(key::ORIGIN_LINK),
    };
    html! {
        <li class="card">
            <h3>{ label(words, &opened.pack.title) }</h3>
            <p>{ label(words, &opened.pack.summary) }</p>
            <p class="hint origin">{ origin }</p>
            <p class="card-actions">
                { for opened.pack.exercises.iter().map(|it| {
                    let route = Route::Exercise { pack: opened.place(), exercise: it.public.id.clone() };
                    html! { <a class="button primary" href={route.href()}>{ label(words, &it.public.title) }</a> }
                }) }
            </p>
            <details class="erase">
                { say(words, "summary", "", key::REMOVE_PACK) }
                { say(words, "p", "", key::REMOVE_PACK_WARNING) }
                { button("danger", words.say(key::REMOVE_PACK_CONFIRM), on_remove.reform(move |_| hash.clone())) }
            </details>
        </li>
    }
}
