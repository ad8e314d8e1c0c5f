use yew::MouseEvent;

use crate::ui::{
    El, button, el,
    words::{Words, key},
};

/// That a file of the program did not come, and a button to try again. In place
/// of a whole page it has a heading.
pub fn not_here(words: Words, heading: Option<El>, on_again: impl Fn(MouseEvent) + 'static) -> El {
    el("section")
        .attr("role", "alert")
        .class("notice warning")
        .child(heading)
        .child(el("p").say(words, key::LATER_FAILED))
        .child(button("", words.say(key::TRY_AGAIN), on_again))
}
