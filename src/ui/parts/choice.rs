use yew::prelude::*;

use crate::ui::{El, el};

/// One of several texts, as a drop-down with its label. `on_choose` is called
/// with the place of what was chosen, from 0.
pub fn choice(
    id: impl Into<AttrValue>,
    name: String,
    texts: impl IntoIterator<Item = String>,
    chosen: usize,
    on_choose: Callback<usize>,
) -> El {
    let id = id.into();
    let on_change = move |event: Event| {
        let select: web_sys::HtmlSelectElement = event.target_unchecked_into();
        // Nothing chosen is -1.
        if let Ok(n) = usize::try_from(select.selected_index()) {
            on_choose.emit(n);
        }
    };
    let options = texts.into_iter().enumerate().map(|(n, text)| el("option").flag("selected", n == chosen).text(text));
    el("p")
        .class("choice")
        .child(el("label").attr("for", id.clone()).text(name))
        .child(el("select").attr("id", id).attr("autocomplete", "off").on_change(on_change).each(options))
}
