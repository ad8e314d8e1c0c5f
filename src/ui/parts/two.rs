use super::{offer_lines, offer_table};
use crate::{
    pack::{Confidential, Public},
    points::{Package, Points, Terms},
    ui::{
        El, el,
        words::{Key, Words, key},
    },
};

/// Two packages that differ by more points than this are hardly equal to who
/// offers them, so the choice would cost something.
const NEARLY_EQUAL: i64 = 3;

/// Two packages side by side, the second still being put together. A reader
/// with a sheet sees what each is worth, and is told if they are not equal.
pub fn two_packages(words: Words, public: &Public, card: Option<&Confidential>, first: &Package, second: &Terms) -> El {
    let one = |title: Key, terms: &Terms| {
        let worth = card.and_then(|card| card.score_sheet.range(&public.agenda, terms)).map(|range| {
            let (Points(least), Points(most)) = range;
            let worth = if least == most {
                words.with(key::POINTS, &[("points", least.into())])
            } else {
                words.with(key::POINTS_RANGE, &[("least", least.into()), ("most", most.into())])
            };
            el("p").say(words, key::WORTH_TO_YOU).text(" ").child(el("strong").text(worth))
        });
        el("div")
            .child(el("h3").say(words, title))
            .child(offer_table(words, &offer_lines(public, terms, None)))
            .child(worth)
    };
    let apart = card.zip(second.package()).map(|(card, second)| {
        let sheet = &card.score_sheet;
        (sheet.value(first) - sheet.value(&second)).0.abs()
    });
    let apart = apart.filter(|it| NEARLY_EQUAL < *it).map(|it| {
        let text = words.with(key::EITHER_APART, &[("points", it.into())]);
        el("p").class("notice").attr("role", "status").text(text)
    });
    el("div")
        .child(
            el("div")
                .class("either-two")
                .child(one(key::EITHER_FIRST, &Terms::from(first)))
                .child(one(key::EITHER_SECOND, second)),
        )
        .child(apart)
}
