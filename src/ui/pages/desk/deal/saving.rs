//! The deal as a file for everybody, and the whole workshop as one for the
//! trainer.

use std::rc::Rc;

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::super::{Change, kept::Held};
use crate::{
    desk::{
        dealt::Dealt,
        workshop::{MAX_ADDRESS, Workshop},
    },
    document::Json,
    ui::{
        El, Origin,
        browser::{fetch, files},
        button, el, nodes,
        words::{Words, key},
    },
};

/// The file that every device needs in a sealed deal, and where it can be
/// fetched.
pub fn deal_file(words: Words, held: &Rc<Held>, dealt: &Dealt, on_change: &Callback<Change>) -> El {
    let section = el("section").class("deal-file").child(el("h2").say(words, key::DEAL_FILE));
    if dealt.sealed.is_none() {
        return section.child(el("p").say(words, key::DEAL_FILE_NONE));
    }
    let on_download = {
        let held = held.clone();
        move |_: MouseEvent| {
            let Some(Dealt { id, sealed: Some((file, _)), .. }) = &held.workshop.dealt else { return };
            let first: String = id.as_str().chars().take(5).collect();
            let name = format!("parley-cards-{}-{first}.json", held.exercise.public.id);
            files::download(&name, "application/json", &file.to_text());
        }
    };
    let address = held.workshop.file_address.clone();
    let address = html! { <FileAddress {words} {address} on_change={on_change.clone()} /> };
    section
        .child(el("p").say(words, key::DEAL_FILE_TEXT))
        .child(el("p").class("card-actions").child(button("primary", words.say(key::DEAL_FILE_DO), on_download)))
        .child(el("p").class("hint").say(words, key::DEAL_FILE_HINT))
        .child(el("details").child(el("summary").say(words, key::DEAL_ADDRESS)).child(address))
}

/// Properties of [`FileAddress`].
#[derive(PartialEq, Properties)]
struct FileAddressProps {
    /// The screens' words.
    words: Words,
    /// The address that links carry.
    address: Option<String>,
    /// Called when another was typed, or none.
    on_change: Callback<Change>,
}

/// Where the deal's file can be fetched. What no browser would fetch stays in
/// the field, is said to be none, and goes into no link.
#[component]
fn FileAddress(FileAddressProps { words, address, on_change }: &FileAddressProps) -> Html {
    let words = *words;
    let refused = use_state_eq(|| None::<String>);
    let on_typed = {
        let (refused, on_change) = (refused.clone(), on_change.clone());
        move |event: Event| {
            let input: HtmlInputElement = event.target_unchecked_into();
            let typed = input.value().trim().to_owned();
            let is_address = typed.chars().count() <= MAX_ADDRESS && fetch::host(&typed).is_some();
            refused.set(Some(typed.clone()).filter(|it| !is_address && !it.is_empty()));
            let address = is_address.then_some(typed);
            on_change.emit(Change::new(move |workshop: &mut Workshop| workshop.file_address.clone_from(&address)));
        }
    };
    let said = match (&*refused, address) {
        (Some(_), _) => words.with(key::DEAL_ADDRESS_REFUSED, &[("most", MAX_ADDRESS.into())]),
        (None, Some(_)) => words.say(key::DEAL_ADDRESS_USED),
        (None, None) => words.say(key::DEAL_ADDRESS_HINT),
    };
    let field = el("input")
        .attr("id", "file-address")
        .attr("type", "url")
        .attr("inputmode", "url")
        .attr("autocomplete", "off")
        .attr("spellcheck", "false")
        .attr("aria-describedby", "file-address-said")
        .maybe_attr("aria-invalid", refused.is_some().then_some("true"))
        .value((*refused).clone().or(address.clone()).unwrap_or_default())
        .on_change(on_typed);
    let said_class = if refused.is_some() { "notice warning" } else { "hint" };
    nodes([
        el("p").child(el("label").attr("for", "file-address").say(words, key::DEAL_ADDRESS_LABEL)),
        field,
        el("p").attr("id", "file-address-said").class(said_class).attr("role", "status").text(said),
    ])
}

/// The workshop as a file: the plan, the codes and keys, what was handed back,
/// and a pack that does not come with the program.
pub fn workshop_file(words: Words, held: &Rc<Held>) -> El {
    let on_click = {
        let held = held.clone();
        move |_: MouseEvent| {
            let first: String = held.workshop.head.id.as_str().chars().take(5).collect();
            let name = format!("parley-trainer-only-{}-{first}.json", held.exercise.public.id);
            files::download(&name, "application/json", &to_text(&held));
        }
    };
    el("section")
        .child(el("h2").say(words, key::DEAL_SAVE))
        .child(el("p").say(words, key::DEAL_SAVE_TEXT))
        .child(el("p").class("card-actions").child(button("", words.say(key::DEAL_SAVE_DO), on_click)))
}

fn to_text(held: &Held) -> String {
    let json = held.workshop.to_json(&held.exercise);
    let pack = (held.opened.origin != Origin::Shipped).then(|| held.opened.pack.source.clone());
    match (json, pack) {
        // As text, so that its hash stays the same.
        (Json::Record(mut fields), Some(source)) => {
            fields.push(("pack_source".to_owned(), Json::Text(source)));
            Json::Record(fields).to_compact()
        }
        (json, _) => json.to_compact(),
    }
}
