use yew::prelude::*;

use super::super::Change;
use crate::ui::{
    El,
    browser::page,
    button, el,
    words::{Words, key},
};

/// Properties of [`Parking`].
#[derive(PartialEq, Properties)]
pub struct ParkingProps {
    /// The screens' words.
    pub words: Words,
    /// The notes.
    pub notes: Vec<String>,
    /// Called when one is added or taken out.
    pub on_change: Callback<Change>,
}

/// What is put aside for later.
#[component]
pub fn Parking(ParkingProps { words, notes, on_change }: &ParkingProps) -> Html {
    let words = *words;
    let draft = use_state_eq(String::new);
    let on_input = {
        let draft = draft.clone();
        Callback::from(move |it: InputEvent| {
            draft.set(it.target_unchecked_into::<web_sys::HtmlInputElement>().value());
        })
    };
    let on_submit = {
        let (draft, on_change) = (draft.clone(), on_change.clone());
        Callback::from(move |it: SubmitEvent| {
            it.prevent_default();
            let note = (*draft).clone();
            draft.set(String::new());
            on_change.emit(Change::new(move |workshop| workshop.park(&note)));
        })
    };
    let form = el("form")
        .class("board-park")
        .child(el("label").attr("for", "board-note").say(words, key::BOARD_PARK_LABEL))
        .child(
            el("input")
                .attr("id", "board-note")
                .attr("type", "text")
                .attr("maxlength", "500")
                .attr("autocomplete", "off")
                .value((*draft).clone())
                .on_input(on_input),
        )
        .child(el("button").class("button").say(words, key::BOARD_PARK))
        .on(yew::html::onsubmit::Wrapper::new(on_submit));
    let list = notes.iter().enumerate().map(|(i, note)| {
        let taken = note.clone();
        let remove = on_change.reform(move |_: MouseEvent| {
            let taken = taken.clone();
            page::catch_focus(&["#board-parking"]);
            Change::new(move |workshop| {
                if workshop.parking_lot.get(i) == Some(&taken) {
                    workshop.parking_lot.remove(i);
                }
            })
        });
        let name = words.with(key::BOARD_UNPARK_NOTE, &[("note", note.into())]);
        note_item(note).child(button("quiet", words.say(key::BOARD_UNPARK), remove).attr("aria-label", name))
    });
    el("section")
        .class("board-side")
        .child(el("h2").attr("id", "board-parking").say(words, key::BOARD_PARKING))
        .child(notes.is_empty().then(|| el("p").class("hint").say(words, key::BOARD_PARKING_EMPTY)))
        .child((!notes.is_empty()).then(|| el("ul").class("board-notes").each(list)))
        .child(form)
        .into()
}

/// One note.
pub fn note_item(note: &str) -> El {
    el("li").child(el("span").attr("dir", "auto").text(note.to_owned()))
}
