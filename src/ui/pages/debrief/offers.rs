use super::Numbers;
use crate::{
    points::Points,
    ui::{
        El, el,
        parts::{role_name, scroller},
        words::{Words, key},
    },
};

/// All offers of the table with what they were worth: the twin of the lines in
/// the picture.
pub(super) fn offers(words: Words, numbers: &Numbers) -> Option<El> {
    let public = &numbers.exercise.public;
    let head = |it: El| it.attr("scope", "col");
    let worth = |(least, most): (Points, Points)| match least == most {
        true => words.number(least.0),
        false => format!("{} … {}", words.number(least.0), words.number(most.0)),
    };
    let heads = el("tr")
        .child(head(el("th")).class("number").say(words, key::OFFERS_NUMBER))
        .child(head(el("th")).say(words, key::OFFERS_BY))
        .each(public.roles.roles().map(|role| head(el("th")).class("number").child(role_name(words, public, role))));
    let rows = numbers.offers.iter().enumerate().map(|(i, it)| {
        el("tr")
            .child(el("th").attr("scope", "row").class("number").text(words.number(i as i64 + 1)))
            .child(el("td").child(role_name(words, public, it.by)))
            .each(it.values.values().iter().map(|it| el("td").class("number").text(worth(*it))))
    });
    let is_open = numbers.offers.iter().any(|it| it.terms.package().is_none());
    let table = el("table")
        .child(el("caption").say(words, key::OFFERS_CAPTION))
        .child(el("thead").child(heads))
        .child(el("tbody").each(rows));
    (!numbers.offers.is_empty()).then(|| {
        el("section")
            .class("offers")
            .child(is_open.then(|| el("p").class("hint").say(words, key::OFFERS_HINT)))
            .child(scroller(words.say(key::OFFERS_CAPTION), table).class("tall"))
    })
}
