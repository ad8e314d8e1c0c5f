use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::use_shell;
use crate::{
    document::{Id, Json},
    library::{self, ShelfPack},
    session::Head,
    ui::{
        El, Route,
        browser::{
            clock,
            store::{Drawer, Store},
        },
        button, el,
        kept::{self, FoundPack, OpenedPack},
        parts::label,
        words::{Words, key},
    },
};

/// Properties of [`BegunSessions`].
#[derive(Debug, PartialEq, Properties)]
pub struct BegunSessionsProps {
    /// How often the page has changed what is kept. With each change it is read again.
    pub n_changes: u32,
    /// Called when a session was erased.
    pub on_change: Callback<()>,
}

/// A session that was begun on this device.
#[derive(Debug, Clone, PartialEq)]
struct Begun {
    id: Id,
    pack: String,
    exercise: String,
    started_ms: i64,
    is_second: bool,
}

/// What was begun on this device, newest first: each can be gone on with, or erased.
#[component]
pub fn BegunSessions(BegunSessionsProps { n_changes, on_change }: &BegunSessionsProps) -> Html {
    let shell = use_shell();
    let words = shell.words;
    let begun = use_state(Vec::<Begun>::new);
    let opened = use_state(Vec::<OpenedPack>::new);
    {
        let (begun, opened, store) = (begun.clone(), opened.clone(), shell.store.clone());
        use_effect_with(*n_changes, move |_| {
            spawn_local(async move {
                let all = sessions(&store).await;
                let mut packs = kept::opened_packs(&store).await;
                // The names of tools are in their packs only.
                for it in all.iter().filter(|it| library::tool_file(&it.pack).is_some()) {
                    if let FoundPack::Here(tool) = kept::find_pack(&store, &it.pack).await {
                        packs.push(tool);
                    }
                }
                begun.set(all);
                opened.set(packs);
            });
        });
    }
    let shelf = use_memo((), |()| library::shelf());
    if begun.is_empty() {
        return Html::default();
    }
    let on_erase = {
        let (store, on_change) = (shell.store.clone(), on_change.clone());
        Callback::from(move |id: Id| {
            let (store, on_change) = (store.clone(), on_change.clone());
            spawn_local(async move {
                // If it fails the row stays, which says so.
                let _ = kept::erase_session(&store, &id).await;
                on_change.emit(());
            });
        })
    };
    el("section")
        .attr("aria-labelledby", "begun")
        .child(el("h2").attr("id", "begun").say(words, key::SHELF_BEGUN))
        .child(el("ul").class("begun").each(begun.iter().map(|it| row(words, it, &shelf, &opened, &on_erase))))
        .into()
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
            is_second: Head::is_second_attempt(&json),
        })
    });
    let mut newest_first: Vec<Begun> = begun.collect();
    newest_first.sort_by_key(|it| std::cmp::Reverse(it.started_ms));
    newest_first
}

fn row(words: Words, it: &Begun, shelf: &[ShelfPack], opened: &[OpenedPack], on_erase: &Callback<Id>) -> El {
    let shipped = shelf
        .iter()
        .find(|pack| pack.id.as_str() == it.pack)
        .and_then(|pack| pack.exercises.iter().find(|exercise| exercise.id.as_str() == it.exercise))
        .map(|exercise| &exercise.title);
    let own = || {
        let pack = opened.iter().find(|opened| opened.pack.id.as_str() == it.pack)?;
        Some(&pack.pack.exercise(&it.exercise)?.public.title)
    };
    let link = el("a").attr("href", Route::Session(it.id.clone()).href());
    let link = match shipped.or_else(own) {
        Some(title) => link.child(label(words, title)),
        None => link.say(words, key::SHELF_PACK_GONE),
    };
    let when = clock::day_and_time(words.tongue.tag(), it.started_ms);
    let id = it.id.clone();
    let erase = el("details")
        .class("erase")
        .child(el("summary").say(words, key::ERASE))
        .child(el("p").say(words, key::ERASE_WARNING))
        .child(button("danger", words.say(key::ERASE_CONFIRM), on_erase.reform(move |_: MouseEvent| id.clone())));
    el("li")
        .class("begun-row")
        .child(link)
        .child(el("span").class("hint").text(words.with(key::SHELF_BEGUN_AT, &[("when", (&when).into())])))
        .child(it.is_second.then(|| el("span").class("hint").say(words, key::SHELF_SECOND)))
        .child(erase)
}
