//! Where codes and files are handed in.

use wasm_bindgen_futures::spawn_local;
use web_sys::{DragEvent, FileList, HtmlInputElement, HtmlTextAreaElement, SubmitEvent};
use yew::{
    html::{ondragover, ondrop, onsubmit},
    prelude::*,
};

use super::{Message, intake::Item};
use crate::ui::{
    El,
    browser::files,
    el,
    parts::Scan,
    words::{Words, key},
};

/// The most files that are taken at once.
const MOST_FILES: u32 = 200;

/// The field for codes, the camera, and the place for files.
pub fn hand_in(words: Words, typed: &str, on_message: &Callback<Message>) -> El {
    let on_typed = {
        let on_message = on_message.clone();
        move |event: InputEvent| {
            let field: HtmlTextAreaElement = event.target_unchecked_into();
            on_message.emit(Message::Typed(field.value()));
        }
    };
    let on_submit = {
        let on_message = on_message.clone();
        move |event: SubmitEvent| {
            event.prevent_default();
            on_message.emit(Message::TakeIn);
        }
    };
    let field = el("textarea")
        .attr("id", "collect-codes")
        .attr("rows", "4")
        .attr("autocomplete", "off")
        .attr("autocapitalize", "characters")
        .attr("spellcheck", "false")
        .attr("translate", "no")
        .attr("aria-describedby", "collect-codes-hint")
        .value(typed.to_owned())
        .on_input(on_typed);
    let form = el("form")
        .class("collect-codes")
        .on(onsubmit::Wrapper::new(Callback::from(on_submit)))
        .child(el("label").attr("for", "collect-codes").say(words, key::COLLECT_CODES))
        .child(el("p").attr("id", "collect-codes-hint").class("hint").say(words, key::COLLECT_CODES_HINT))
        .child(field)
        .child(
            el("p")
                .class("card-actions")
                .child(el("button").attr("type", "submit").class("button primary").say(words, key::COLLECT_TAKE)),
        );
    let on_found = on_message.reform(|text: String| Message::Handed(vec![Item::Scanned(text)]));
    el("section")
        .class("collect-hand-in")
        .child(el("h2").say(words, key::COLLECT_HAND_IN))
        .child(form)
        .child(html! { <Scan {words} {on_found} /> })
        .child(drop_place(words, on_message))
}

fn drop_place(words: Words, on_message: &Callback<Message>) -> El {
    let on_pick = {
        let on_message = on_message.clone();
        move |event: Event| {
            let input: HtmlInputElement = event.target_unchecked_into();
            read_all(input.files(), &on_message);
            // The same file can be picked again.
            input.set_value("");
        }
    };
    let on_drop = {
        let on_message = on_message.clone();
        move |event: DragEvent| {
            event.prevent_default();
            read_all(event.data_transfer().and_then(|it| it.files()), &on_message);
        }
    };
    let picker = el("input")
        .attr("type", "file")
        .attr("accept", ".json,application/json")
        .flag("multiple", true)
        .on_change(on_pick);
    el("div")
        .class("drop")
        .on(ondragover::Wrapper::new(Callback::from(|event: DragEvent| event.prevent_default())))
        .on(ondrop::Wrapper::new(Callback::from(on_drop)))
        .child(el("p").say(words, key::COLLECT_FILES))
        .child(el("label").class("button file").say(words, key::COLLECT_FILES_PICK).child(picker))
}

/// Reads what was picked or dropped, then hands it in together.
fn read_all(list: Option<FileList>, on_message: &Callback<Message>) {
    let Some(list) = list else { return };
    let picked: Vec<_> = (0..list.length().min(MOST_FILES)).filter_map(|i| list.get(i)).collect();
    let on_message = on_message.clone();
    spawn_local(async move {
        let mut items = Vec::new();
        for file in picked {
            let name = file.name();
            items.push(Item::File { name, bytes: files::read(file).await });
        }
        on_message.emit(Message::Handed(items));
    });
}
