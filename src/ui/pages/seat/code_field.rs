use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::ui::{El, el};

/// The field that a code of the trainer's is typed into.
pub fn code_field(id: &'static str, code: &UseStateHandle<String>) -> El {
    let set = code.clone();
    let on_input = move |event: InputEvent| {
        let input: HtmlInputElement = event.target_unchecked_into();
        set.set(input.value());
    };
    el("input")
        .attr("id", id)
        .attr("type", "text")
        .attr("autocomplete", "off")
        .attr("autocapitalize", "characters")
        .attr("spellcheck", "false")
        .class("code")
        .value((**code).clone())
        .on_input(on_input)
}
