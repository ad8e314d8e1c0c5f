use yew::prelude::*;

use super::view::{View, short};
use crate::{
    document::Id,
    steps::{
        Answer,
        transcript::{BOOK, BookFile, CodeFile},
    },
    ui::{
        El, el,
        parts::{label, passage},
        words::{Words, key},
    },
};

/// With which book, where there are several.
pub(super) fn book_choice(view: &View) -> Option<El> {
    let words = view.words;
    let here = view.step.chosen_book(view.answers);
    let set = view.set(BOOK);
    let radio = |it: &BookFile| {
        let (set, id) = (set.clone(), it.id.clone());
        let input = el("input")
            .attr("type", "radio")
            .attr("name", view.id("book"))
            .checked(it.id == here.id)
            .on_change(move |_: Event| set.emit(Some(Answer::Chosen(vec![id.clone()]))));
        let fixed = it.is_fixed(view.answers).then(|| el("span").class("hint").text(" ").say(words, key::BOOK_FIXED));
        el("label").class("option").child(input).child(el("span").child(label(words, &it.title)).child(fixed))
    };
    (1 < view.step.books.len()).then(|| {
        el("fieldset")
            .class("options books")
            .child(el("legend").say(words, key::BOOK_WHICH))
            .each(view.step.books.iter().map(radio))
            .child(el("div").class("hint").child(passage(words, &here.about)))
    })
}

/// A code book, as a part that opens (`details`) or as an `aside`.
pub(super) fn code_book(words: Words, book: &BookFile, tag: &'static str) -> El {
    let title = el("span").child(label(words, &book.title));
    let head = if tag == "details" { el("summary").child(title) } else { el("h3").child(title) };
    el(tag).class("code-book").child(head).child(code_list(words, book))
}

/// The codes with what they mean.
pub(super) fn code_list(words: Words, book: &BookFile) -> El {
    let item = |it: &CodeFile| {
        let not = it
            .not
            .as_ref()
            .map(|not| el("span").class("not").text(words.say(key::CODE_NOT)).text(" ").child(label(words, not)));
        el("div")
            .child(el("dt").child(short(words, it)).text(" ").child(el("kbd").text(it.key.to_string())))
            .child(el("dd").child(label(words, &it.means)).text(". ").child(not))
    };
    el("dl").class("codes").each(book.codes.iter().map(item))
}

/// The short name of a code by its id.
pub(super) fn short_of(words: Words, book: &BookFile, code: &Id) -> Option<El> {
    book.code(code).map(|it| short(words, it))
}
