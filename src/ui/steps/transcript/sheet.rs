use super::{
    book::code_list,
    view::{short, speaker_name},
};
use crate::{
    steps::transcript::{BookFile, Transcript},
    ui::{
        El, el,
        parts::{label, passage},
        words::{Words, key},
    },
};

/// A transcript on paper: the code book, worked lines, and the lines with an
/// empty column for the code.
pub fn coding_sheet(words: Words, step: &Transcript, book: &BookFile) -> El {
    let worked = step.worked.iter().flat_map(|it| it.iter()).filter_map(|it| {
        let code = step.worked_code(book, it)?;
        Some(
            el("tr")
                .child(el("td").child(speaker_name(words, step, &it.speaker)).child(passage(words, &it.text)))
                .child(el("td").child(short(words, code))),
        )
    });
    let units = step.units.iter().enumerate().map(|(n, unit)| {
        let line = el("td").child(speaker_name(words, step, &unit.speaker)).child(passage(words, &unit.text));
        let blank = if step.is_coded(book, unit) { el("td").class("blank") } else { el("td").text("–") };
        el("tr").child(el("th").attr("scope", "row").text((n + 1).to_string())).child(line).child(blank)
    });
    let head = |key| el("th").attr("scope", "col").say(words, key);
    el("section")
        .class("a4 coding-sheet")
        .child(el("h2").child(label(words, &step.title)))
        .child(el("p").class("blank-line").say(words, key::SHEET_CODER))
        .child(el("h3").child(label(words, &book.title)))
        .child(code_list(words, book))
        .child(el("h3").say(words, key::TRANSCRIPT_WORKED))
        .child(el("table").child(el("tbody").each(worked)))
        .child(el("h3").say(words, key::TRANSCRIPT_CODE))
        .child(passage(words, &step.setting))
        .child(
            el("table")
                .child(el("thead").child(
                    el("tr").child(head(key::SHEET_LINE)).child(head(key::SHEET_WORDS)).child(head(key::PATTERN_CODE)),
                ))
                .child(el("tbody").each(units)),
        )
}
