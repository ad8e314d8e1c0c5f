use super::view::View;
use crate::{
    steps::transcript::{BookFile, MAX_REASON, UnitFile, contest},
    ui::{El, el, words::key},
};

/// A place to say why another code fits a line better than the reference
/// coders'. `n` is the line, from 0.
pub(super) fn reason(view: &View, book: &BookFile, n: usize, unit: &UnitFile) -> El {
    let words = view.words;
    let question = contest(&book.id, &unit.id);
    let id = view.id(&question);
    el("details")
        .class("contest")
        .flag("open", !view.text(&question).is_empty())
        .child(el("summary").text(words.with(key::LINE_CONTEST, &[("line", (n + 1).into())])))
        .child(el("label").attr("for", id.clone()).say(words, key::LINE_CONTEST_WHY))
        .child(view.field(id, &question).attr("maxlength", MAX_REASON.to_string()))
        // On paper a field would be cut.
        .child(el("p").class("own-words print-only").attr("dir", "auto").text(view.text(&question).to_owned()))
}
