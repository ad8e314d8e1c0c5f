//! The same drill on paper: half an A4 sheet for each compartment, to be cut
//! apart, so that no cue stands on the protagonist's half.

use super::{
    cards::{counterpart_side, protagonist_side},
    chairs::chair_name,
};
use crate::{
    steps::drill::{Chair, Drill, DrillCardFile},
    ui::{
        El, el,
        parts::{label, scroller},
        words::{Key, Words, key},
    },
};

/// The cards, each in two halves, and a tally sheet for each round.
pub fn drill_sheets(words: Words, drill: &Drill, cards: &[&DrillCardFile], n_tallies: usize) -> El {
    let half = |chair: Chair, title: String| {
        let overline = format!("{title} · {}", chair_name(words, chair));
        el("section").class("half").child(el("h2").text(overline))
    };
    let sheets = cards.iter().flat_map(|card| {
        let n = drill.cards.iter().position(|it| it.id == card.id).unwrap_or_default() + 1;
        let number = words.with(key::DRILL_CARD, &[("card", n.into())]);
        let first = half(Chair::Protagonist, number.clone()).child(protagonist_side(words, &card.protagonist));
        let second = half(Chair::Counterpart, number)
            .child(el("p").class("overline").child(label(words, &card.title)))
            .child(counterpart_side(words, &card.counterpart));
        [first, second]
    });
    let tallies = (0..n_tallies).map(|n| {
        let title = words.with(key::DRILL_TALLY_SHEET, &[("round", (n + 1).into())]);
        tally_half(words, drill, half(Chair::Observer, title))
    });
    el("div").class("drill-paper").each(sheets.chain(tallies))
}

/// Sheets for the wall: the moves with a column for each change of heat, for
/// dots; and the behaviours with the word that stops.
pub fn drill_posters(words: Words, drill: &Drill) -> El {
    let column = |title: Key| el("th").attr("scope", "col").say(words, title);
    let head = el("tr").each([key::DRILL_MOVE, key::DRILL_FELL, key::DRILL_STAYED, key::DRILL_ROSE].map(column));
    let rows = drill.moves.iter().map(|rung| {
        let name = el("th").attr("scope", "row").child(label(words, &rung.title));
        el("tr").child(name).each([el("td"), el("td"), el("td")])
    });
    let table = el("table").child(el("thead").child(head)).child(el("tbody").each(rows));
    let wall = el("section")
        .class("poster")
        .child(el("h2").say(words, key::DRILL_RESULT))
        .child(scroller(words.say(key::DRILL_RESULT), table));
    let behaviours = el("section")
        .class("poster")
        .child(el("h2").say(words, key::DRILL_POSTER_BEHAVIOUR))
        .child(el("ul").each(drill.cards.iter().map(|it| el("li").child(label(words, &it.title)))))
        .child(el("p").say(words, key::DRILL_POSTER_STOP))
        .child(el("p").class("poster-word").child(label(words, &drill.freeze_word)));
    el("div").class("posters").child(wall).child(behaviours)
}

/// What the observer writes on.
fn tally_half(words: Words, drill: &Drill, half: El) -> El {
    let rows = drill.moves.iter().map(|rung| {
        let name = el("th")
            .attr("scope", "row")
            .child(label(words, &rung.title))
            .child(el("span").class("why").child(label(words, &rung.means)));
        el("tr").child(name).child(el("td"))
    });
    let prompts = drill.feedback.iter().map(|it| {
        let seconds = words.with(key::DRILL_SECONDS, &[("seconds", it.seconds.get().into())]);
        el("li").text(chair_name(words, it.who)).text(", ").text(seconds)
    });
    let dial = || el("span").class("drill-circles").text("1   2   3   4   5");
    half.child(el("table").child(el("tbody").each(rows)))
        .child(
            el("p")
                .say(words, key::DRILL_HEAT_BEFORE)
                .text(" ")
                .child(dial())
                .child(el("br"))
                .say(words, key::DRILL_HEAT_AFTER)
                .text(" ")
                .child(dial()),
        )
        .child(el("p").class("drill-line").say(words, key::DRILL_QUOTE))
        .child(el("p").text(words.with(key::DRILL_SAFETY, &[("word", words.of(&drill.freeze_word).into())])))
        .child(el("ol").class("drill-order").each(prompts))
}
