use yew::{prelude::*, virtual_dom::VTag};

use crate::ui::words::{Key, Words};

/// An element that holds one message: the commonest thing on a screen, made in
/// one place, because each made in line costs half a kilobyte of program.
pub fn say(words: Words, tag: &'static str, class: &'static str, key: Key) -> Html {
    holding(tag, class, words.say(key))
}

/// An element that holds a text.
pub fn holding(tag: &'static str, class: &'static str, text: String) -> Html {
    let mut element = VTag::new(tag);
    if !class.is_empty() {
        element.add_attribute("class", class);
    }
    element.add_child(text.into());
    element.into()
}

/// A button that says a text.
pub fn button(class: &'static str, text: String, onclick: Callback<MouseEvent>) -> Html {
    html! { <button type="button" class={classes!("button", class)} {onclick}>{ text }</button> }
}
