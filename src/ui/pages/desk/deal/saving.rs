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
        button, el,
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
            let name = format!("parley-{}-{first}.json", held.exercise.public.id);
            files::download(&name, "application/json", &file.to_text());
        }
    };
    let on_address = on_change.reform(|event: Event| {
        let input: HtmlInputElement = event.target_unchecked_into();
        let typed: String = input.value().trim().chars().take(MAX_ADDRESS).collect();
        // What no browser would fetch is not handed on.
        let address = fetch::host(&typed).map(|_| typed);
        Change::new(move |workshop: &mut Workshop| workshop.file_address.clone_from(&address))
    });
    let address = held.workshop.file_address.clone();
    let state = if address.is_some() { key::DEAL_ADDRESS_USED } else { key::DEAL_ADDRESS_HINT };
    let field = el("input")
        .attr("id", "file-address")
        .attr("type", "url")
        .attr("inputmode", "url")
        .attr("autocomplete", "off")
        .attr("spellcheck", "false")
        .value(address.unwrap_or_default())
        .on_change(on_address);
    section
        .child(el("p").say(words, key::DEAL_FILE_TEXT))
        .child(el("p").class("card-actions").child(button("primary", words.say(key::DEAL_FILE_DO), on_download)))
        .child(el("p").class("hint").say(words, key::DEAL_FILE_HINT))
        .child(
            el("details")
                .child(el("summary").say(words, key::DEAL_ADDRESS))
                .child(el("p").child(el("label").attr("for", "file-address").say(words, key::DEAL_ADDRESS_LABEL)))
                .child(field)
                .child(el("p").class("hint").attr("role", "status").say(words, state)),
        )
}

/// The workshop as a file: the plan, the codes and keys, what was handed back,
/// and a pack that does not come with the program.
pub fn workshop_file(words: Words, held: &Rc<Held>) -> El {
    let on_click = {
        let held = held.clone();
        move |_: MouseEvent| {
            let first: String = held.workshop.head.id.as_str().chars().take(5).collect();
            let name = format!("parley-workshop-{}-{first}.json", held.exercise.public.id);
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
