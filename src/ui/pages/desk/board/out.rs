use yew::prelude::*;

use super::Seen;
use crate::{
    desk::results::{Separator, csv, export},
    ui::{
        El,
        browser::{clock, files},
        button, el,
        words::{Tongue, Words, key},
    },
};

/// What can be taken away: rows for a spreadsheet, one file of everything, and
/// the report on paper.
pub fn take_away(words: Words, seen: &Seen, on_report: Callback<MouseEvent>) -> El {
    let name = |ending: &str| format!("parley-{}-{}.{ending}", seen.held.exercise.public.id, clock::today());
    let rows = |separator: Separator| {
        let (seen, name) = (seen.clone(), name("csv"));
        let title = match separator {
            Separator::Comma => key::BOARD_CSV_COMMA,
            Separator::Semicolon => key::BOARD_CSV_SEMICOLON,
        };
        button("", words.say(title), move |_: MouseEvent| {
            let text = seen.exported(|it| csv(it, separator, Some(words.tongue.tag())));
            files::download(&name, "text/csv", &text);
        })
    };
    let all = {
        let (seen, name) = (seen.clone(), name("json"));
        button("", words.say(key::BOARD_JSON), move |_: MouseEvent| {
            files::download(&name, "application/json", &seen.exported(export));
        })
    };
    // What most spreadsheets of the screens' language open first.
    let separators = match words.tongue {
        Tongue::Russian => [Separator::Semicolon, Separator::Comma],
        _ => [Separator::Comma, Separator::Semicolon],
    };
    let has_results = !seen.order.is_empty();
    el("section")
        .class("board-side")
        .child(el("h2").say(words, key::BOARD_OUT))
        .child(has_results.then(|| el("p").say(words, key::BOARD_OUT_HINT)))
        .child(
            el("p")
                .class("card-actions")
                .child(button("", words.say(key::BOARD_REPORT), on_report))
                .child(has_results.then_some(all))
                .each(separators.into_iter().filter(|_| has_results).map(rows)),
        )
        .child(has_results.then(|| el("p").class("hint").say(words, key::BOARD_CSV_HINT)))
}
