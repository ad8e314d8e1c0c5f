use super::view::{View, short};
use crate::{
    steps::transcript::WorkedFile,
    ui::{
        El, el,
        parts::{label, passage},
        words::key,
    },
};

/// The scene, and lines that are coded already, with reasons.
pub(super) fn worked(view: &View) -> El {
    let words = view.words;
    let book = view.step.chosen_book(view.answers);
    let item = |it: &WorkedFile| {
        let code = view.step.worked_code(book, it);
        let others = view.step.books.iter().filter(|it| it.id != book.id && it.coarser_than.is_none());
        let further = others.filter_map(|other| {
            let code = view.step.worked_code(other, it)?;
            Some(el("span").class("further").text(" · ").child(short(words, code)))
        });
        el("li")
            .child(el("p").class("said-line-head").child(view.speaker(&it.speaker)))
            .child(passage(words, &it.text))
            .child(el("p").class("given").child(code.map(|it| short(words, it))).each(further))
            .child(el("p").class("because").child(label(words, &it.because)))
    };
    el("div")
        .child(passage(words, &view.step.setting))
        .child(speakers(view))
        .child(el("p").class("hint").say(words, key::WORKED_HINT))
        .child(super::book::book_choice(view))
        .child(super::book::code_book(words, book, "details"))
        .child(el("ol").class("worked").each(view.step.worked.iter().flat_map(|it| it.iter()).map(item)))
}

/// Who speaks.
fn speakers(view: &View) -> El {
    el("ul").class("speakers").each(view.step.speakers.iter().map(|it| {
        el("li").child(el("strong").child(label(view.words, &it.name))).text(" – ").child(label(view.words, &it.about))
    }))
}
