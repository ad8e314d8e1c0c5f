use yew::prelude::*;

use super::{
    Visit, book,
    keys::{Press, Pressed, press},
    view::View,
};
use crate::{
    document::Id,
    steps::{
        Answer,
        transcript::{BookFile, CodeFile, UnitFile, code_of, fixed_codes},
    },
    ui::{
        El,
        browser::{clock, page},
        button, el,
        parts::label,
        words::{Key, key},
    },
};

/// The lines, each with the codes to choose from.
pub(super) fn coding(view: &View) -> El {
    let words = view.words;
    let book = view.step.chosen_book(view.answers);
    let is_fixed = book.is_fixed(view.answers);
    let n_coded = view.step.coding(view.answers, book).codes.len();
    let n_units = view.step.coded(book).count();
    let hint = if is_fixed { key::CODING_FIXED } else { key::CODING_HINT };
    let lines = view.step.units.iter().enumerate().map(|(n, unit)| {
        let item = el("li").key(unit.id.to_string()).class("unit");
        if !view.step.is_coded(book, unit) || is_fixed {
            let code = view.chosen(&code_of(&book.id, &unit.id)).first();
            let code = code.and_then(|it| book::short_of(words, book, it)).map(|it| el("p").class("given").child(it));
            return item.class("read-only").child(view.line(n, unit)).child(code);
        }
        item.child(codes_of(view, book, n, unit))
    });
    el("div")
        .class("coding")
        .child(book::book_choice(view))
        .child(el("p").class("hint").say(words, hint))
        .child((!is_fixed).then(|| keys_hint(view)))
        .child(book::code_book(words, book, "details"))
        .child(
            el("div").class("coding-columns").child(el("ol").class("units").each(lines)).child(
                book::code_book(words, book, "aside")
                    .attr("aria-label", words.say(key::CODE_BOOK))
                    // It can be scrolled, so the keyboard must get there.
                    .attr("tabindex", "0"),
            ),
        )
        .child((!is_fixed).then(|| bar(view, book, n_coded, n_units)))
        .child(el("p").attr("role", "status").class("visually-hidden").text(view.ground.visit.said.clone()))
}

fn keys_hint(view: &View) -> El {
    let item = |keys: Key, text: Key| el("li").child(el("kbd").say(view.words, keys)).text(" ").say(view.words, text);
    el("details").class("keys").child(el("summary").say(view.words, key::KEYS)).child(
        el("ul")
            .child(item(key::KEYS_CODE, key::KEYS_CODE_TEXT))
            .child(item(key::KEYS_LINES, key::KEYS_LINES_TEXT))
            .child(item(key::KEYS_CODES, key::KEYS_CODES_TEXT))
            .child(item(key::KEYS_UNDO, key::KEYS_UNDO_TEXT))
            .child(el("li").say(view.words, key::KEYS_WHERE)),
    )
}

/// The codes of one line. Its keys work only while the focus is on them.
fn codes_of(view: &View, book: &BookFile, n: usize, unit: &UnitFile) -> El {
    let words = view.words;
    let question = code_of(&book.id, &unit.id);
    let chosen = view.chosen(&question).first().cloned();
    let radio = |it: &CodeFile| {
        let (ground, code) = (view.ground.clone(), it.id.clone());
        let on_change = move |_: Event| ground.act(|view| give(view, n, &code));
        let input = el("input")
            .attr("type", "radio")
            .attr("id", radio_id(view, book, unit, &it.id))
            .attr("name", view.id(&question))
            .checked(chosen.as_ref() == Some(&it.id))
            .on_change(on_change);
        el("label")
            .class("chip")
            .attr("title", words.of(&it.means).to_owned())
            .child(input)
            .child(el("span").child(label(words, &it.short)))
            .child(el("kbd").attr("aria-hidden", "true").text(it.key.to_string()))
    };
    let ground = view.ground.clone();
    let on_key = Callback::from(move |event: KeyboardEvent| ground.act(|view| on_key(view, n, &event)));
    el("fieldset")
        .class("unit-codes")
        .class_if(chosen.is_some(), "coded")
        .child(el("legend").child(view.line(n, unit)))
        .child(el("div").class("chips").each(book.codes.iter().map(radio)))
        .on(yew::html::onkeydown::Wrapper::new(on_key))
}

fn radio_id(view: &View, book: &BookFile, unit: &UnitFile, code: &Id) -> String {
    view.id(&format!("{}-{}-{code}", book.id, unit.id))
}

/// Gives a line a code, and remembers what was there.
fn give(view: &View, n: usize, code: &Id) {
    let book = view.step.chosen_book(view.answers);
    let Some(unit) = view.step.units.get(n) else { return };
    let question = code_of(&book.id, &unit.id);
    let mut visit = Visit { refused: None, ..(*view.ground.visit).clone() };
    visit.undo.extend(Id::new(&question).map(|it| (it, view.answer(&question).cloned())));
    let name = book.code(code).map(|it| view.words.of(&it.short).to_owned()).unwrap_or_default();
    visit.said = view.words.with(key::CODING_SAID, &[("line", (n + 1).into()), ("code", (&name).into())]);
    view.ground.on_visit.emit(visit);
    view.set(&question).emit(Some(Answer::Chosen(vec![code.clone()])));
}

/// The line that the last change was made to, and what stood there, if that was
/// with this book.
fn last_change<'a>(view: &'a View, book: &'a BookFile) -> Option<(usize, &'a UnitFile, Option<Answer>)> {
    let (question, before) = view.ground.visit.undo.last()?;
    let (n, unit) = view.step.coded(book).find(|(_, it)| code_of(&book.id, &it.id) == question.as_str())?;
    Some((n, unit, before.clone()))
}

/// Takes the last change back and puts the focus there.
fn undo(view: &View) {
    let book = view.step.chosen_book(view.answers);
    let Some((n, unit, before)) = last_change(view, book) else { return };
    let mut visit = (*view.ground.visit).clone();
    visit.undo.pop();
    visit.said = view.words.with(key::CODING_UNDONE, &[("line", (n + 1).into())]);
    let code = before.iter().flat_map(|it| it.chosen()).next().unwrap_or(&book.codes[0].id);
    page::focus_first(&[&radio_id(view, book, unit, code)]);
    view.ground.on_visit.emit(visit);
    view.set(&code_of(&book.id, &unit.id)).emit(before);
}

/// What the keys do on a line.
fn on_key(view: &View, n: usize, event: &KeyboardEvent) {
    let book = view.step.chosen_book(view.answers);
    let pressed = Pressed {
        key: event.key(),
        code: event.code(),
        is_command: event.ctrl_key() || event.meta_key(),
        is_alt: event.alt_key(),
        is_repeat: event.repeat(),
    };
    let Some(press) = press(book, &pressed) else { return };
    event.prevent_default();
    // The focus stands on a line's code, or on the first. It moves at once, so that the next key meets the next line.
    let focus = |(_, unit): (usize, &UnitFile)| {
        let code = view.chosen(&code_of(&book.id, &unit.id)).first().unwrap_or(&book.codes[0].id);
        page::focus_first(&[&radio_id(view, book, unit, code)]);
    };
    let down = || match view.step.coded(book).find(|(it, _)| n < *it) {
        Some(line) => focus(line),
        // The button comes with the first code.
        None => {
            let id = view.id("fix");
            clock::after(0, move || page::focus_first(&[&id]));
        }
    };
    match press {
        Press::Code(code) => {
            give(view, n, &book.codes[code].id);
            down();
        }
        Press::Up => drop(view.step.coded(book).take_while(|(it, _)| *it < n).last().map(focus)),
        Press::Down => down(),
        Press::Undo => undo(view),
    }
}

/// How far one is, undoing, and fixing the codes.
fn bar(view: &View, book: &BookFile, n_coded: usize, n_units: usize) -> El {
    let words = view.words;
    let set = view.set(&fixed_codes(&book.id));
    let fix = move |_: MouseEvent| {
        set.emit(Some(Answer::Committed));
        clock::after(0, || page::focus_first(&["transcript-part"]));
    };
    let (class, text) = if n_coded == n_units {
        ("primary", words.say(key::CODING_FIX))
    } else {
        ("", words.with(key::CODING_FIX_EARLY, &[("lines", (n_units - n_coded).into())]))
    };
    let ground = view.ground.clone();
    let on_undo = move |_: MouseEvent| ground.act(undo);
    let has_undo = last_change(view, book).is_some();
    el("div")
        .class("coding-bar")
        .child(el("p").text(words.with(key::CODING_PROGRESS, &[("coded", n_coded.into()), ("lines", n_units.into())])))
        .child(button("", words.say(key::CODING_UNDO), on_undo).flag("disabled", !has_undo))
        .child((0 < n_coded).then(|| button(class, text, fix).attr("id", view.id("fix"))))
        .child(el("p").class("hint").say(words, key::CODING_FIX_HINT))
}
