use super::{
    Seen,
    said::{head, instead, letter},
};
use crate::{
    desk::results::GroupState,
    ui::{
        El, el,
        parts::{label, scroller},
        words::{Words, key},
    },
};

/// What each group agreed, in the words of the options.
pub fn terms_part(words: Words, seen: &Seen) -> El {
    let public = &seen.held.exercise.public;
    let heads = el("tr")
        .child(head(words.say(key::BOARD_TABLE)))
        .each(public.issues.iter().map(|it| el("th").attr("scope", "col").child(label(words, &it.title))));
    let rows = seen.rows.iter().map(|it| {
        let row = el("tr").child(letter(it.group));
        let GroupState::Agreed { package, .. } = &it.state else {
            let said = instead(words, public, &it.state).unwrap_or_default();
            return row.child(el("td").attr("colspan", public.issues.len().to_string()).child(el("em").text(said)));
        };
        row.each(package.iter().map(|(issue, option)| {
            el("td").child(label(words, &public.issues[issue.index()].options[option.index()].title))
        }))
    });
    let caption = words.say(key::BOARD_TERMS_TABLE);
    let table = el("table")
        .class("terms")
        .child(el("caption").text(caption.clone()))
        .child(el("thead").child(heads))
        .child(el("tbody").each(rows));
    if seen.rows.is_empty() {
        return el("p").say(words, key::BOARD_NO_GROUPS);
    }
    el("div").child(scroller(caption, table))
}
