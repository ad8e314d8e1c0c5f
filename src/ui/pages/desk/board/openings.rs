use super::{
    Seen,
    said::{head, letter, letters, role_said},
};
use crate::{
    desk::{
        results::{FirstPackage, Opening, first_package, openings},
        seating::Group,
    },
    points::Points,
    ui::{
        El, el,
        parts::scroller,
        words::{Words, key},
    },
};

/// How groups began against what came of it, and when a whole package was first
/// on the table.
pub fn openings_part(words: Words, seen: &Seen) -> El {
    let Some(board) = &seen.analysis.board else {
        return el("p").class("notice").say(words, key::BOARD_NO_NUMBERS);
    };
    let (public, workshop) = (&board.exercise.public, &seen.held.workshop);
    let plan = workshop.expected();
    let found = openings(board, &seen.groups(), &plan, &workshop.ledger, workshop.which);
    let first = |group| Some((group, first_package(&plan, &workshop.ledger, group, workshop.which)?));
    let packages: Vec<El> = seen
        .rows
        .iter()
        .filter_map(|it| first(it.group))
        .map(|(group, it)| el("li").text(package_said(words, seen, group, it)))
        .collect();
    if found.is_empty() && packages.is_empty() {
        return el("p").say(words, key::BOARD_NO_OPENINGS);
    }
    let heads = el("tr")
        .child(head(words.say(key::BOARD_TABLE)))
        .child(head(words.say(key::BOARD_WHO)))
        .child(head(words.say(key::BOARD_ASKED)).class("number"))
        .child(head(words.say(key::BOARD_GOT)).class("number"));
    let row = |it: &Opening| {
        let (Points(least), Points(most)) = it.values[it.by];
        let asked = match least == most {
            true => words.number(least),
            false => format!("{} … {}", words.number(least), words.number(most)),
        };
        let opened = it.is_first.then(|| el("span").text(" · ").say(words, key::BOARD_OPENED));
        let got = it.got.as_ref().map_or_else(|| "–".to_owned(), |got| words.number(got[it.by].0));
        el("tr")
            .child(letter(it.group))
            .child(el("td").child(role_said(words, public, it.by)).child(opened))
            .child(el("td").class("number").text(asked))
            .child(el("td").class("number").text(got))
    };
    let caption = words.say(key::BOARD_OPENINGS_TABLE);
    let table = el("table")
        .class("openings")
        .child(el("caption").text(caption.clone()))
        .child(el("thead").child(heads))
        .child(el("tbody").each(found.iter().map(row)));
    let mut silent: Vec<u8> = seen.rows.iter().map(|it| it.group).collect();
    silent.retain(|group| found.iter().all(|it| it.group != *group));
    let silent = (!silent.is_empty())
        .then(|| el("p").class("hint").text(words.with(key::BOARD_SILENT, &[("groups", (&letters(&silent)).into())])));
    el("div")
        .child((!found.is_empty()).then(|| scroller(caption, table)))
        .child(silent)
        .child((!packages.is_empty()).then(|| el("ul").class("board-first").each(packages)))
}

fn package_said(words: Words, seen: &Seen, group: u8, it: FirstPackage) -> String {
    let (letter, name) = (Group(group).to_string(), words.of(&seen.held.exercise.public.roles[it.by].name).to_owned());
    let values = [("group", (&letter).into()), ("name", (&name).into())];
    match it.minute {
        Some(minute) => words.with(key::BOARD_FIRST_AT, &[&values[..], &[("minute", (minute + 1).into())]].concat()),
        None => words.with(key::BOARD_FIRST_BY, &values),
    }
}
