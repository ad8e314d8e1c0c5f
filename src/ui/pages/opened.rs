use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::use_shell;
use crate::ui::{
    El, Origin, Route, button, el,
    kept::{self, OpenedPack},
    parts::label,
    words::{Words, key},
};

/// Properties of [`OpenedPacks`].
#[derive(Debug, PartialEq, Properties)]
pub struct OpenedPacksProps {
    /// How often the page has changed what is kept. With each change it is read again.
    pub n_changes: u32,
    /// Called when a pack was removed.
    pub on_change: Callback<()>,
}

/// The packs that people opened on this device: each can be played, or removed.
#[component]
pub fn OpenedPacks(OpenedPacksProps { n_changes, on_change }: &OpenedPacksProps) -> Html {
    let shell = use_shell();
    let words = shell.words;
    let opened = use_state(Vec::<OpenedPack>::new);
    {
        let (opened, store) = (opened.clone(), shell.store.clone());
        use_effect_with(*n_changes, move |_| {
            spawn_local(async move {
                let mut packs = kept::opened_packs(&store).await;
                packs.retain(|it| !it.origin.is_seat());
                opened.set(packs);
            });
        });
    }
    if opened.is_empty() {
        return Html::default();
    }
    let on_remove = {
        let (store, on_change) = (shell.store.clone(), on_change.clone());
        Callback::from(move |hash: String| {
            let (store, on_change) = (store.clone(), on_change.clone());
            spawn_local(async move {
                // If it fails the card stays, which says so.
                let _ = kept::remove_pack(&store, &hash).await;
                on_change.emit(());
            });
        })
    };
    el("section")
        .attr("aria-labelledby", "opened")
        .child(el("h2").attr("id", "opened").say(words, key::SHELF_OPENED))
        .child(el("ul").class("cards").each(opened.iter().map(|it| card(words, it, &on_remove))))
        .into()
}

fn card(words: Words, opened: &OpenedPack, on_remove: &Callback<String>) -> El {
    let hash = opened.pack.hash.clone();
    let origin = match &opened.origin {
        Origin::File(name) => words.with(key::ORIGIN_FILE, &[("name", name.into())]),
        Origin::Host(host) => words.with(key::ORIGIN_HOST, &[("host", host.into())]),
        // A seat has no page of its own.
        Origin::Link | Origin::Shipped | Origin::Seat(_) => words.say(key::ORIGIN_LINK),
        Origin::Own => words.say(key::ORIGIN_OWN),
    };
    let actions = el("p").class("card-actions").each(opened.pack.exercises.iter().map(|it| {
        let route = Route::Exercise { pack: opened.place(), exercise: it.public.id.clone() };
        el("a").class("button primary").attr("href", route.href()).child(label(words, &it.public.title))
    }));
    let remove = on_remove.reform(move |_: MouseEvent| hash.clone());
    let erase = el("details")
        .class("erase")
        .child(el("summary").say(words, key::REMOVE_PACK))
        .child(el("p").say(words, key::REMOVE_PACK_WARNING))
        .child(button("danger", words.say(key::REMOVE_PACK_CONFIRM), remove));
    el("li")
        .class("card")
        .child(el("h3").child(label(words, &opened.pack.title)))
        .child(el("p").child(label(words, &opened.pack.summary)))
        .child(el("p").class("hint origin").text(origin))
        .child(actions)
        .child(erase)
}
