use super::{
    Seen,
    said::{bar, head},
};
use crate::{
    desk::results::{MIN_ANSWERS, felt},
    ui::{
        El, el,
        parts::{passage, scroller},
        words::{Words, key},
    },
};

/// How it felt: means and counts of three answers and more.
pub fn felt_part(words: Words, seen: &Seen) -> El {
    let workshop = &seen.held.workshop;
    let answers = felt(&seen.held.exercise.public, &workshop.expected(), &workshop.ledger, workshop.which);
    let heads = el("tr")
        .child(head(words.say(key::BOARD_QUESTION)))
        .child(head(words.say(key::BOARD_MEAN)))
        .child(head(words.say(key::BOARD_ANSWERS)).class("number"))
        .each((1..=7).map(|it| head(words.number(it)).class("number")));
    let rows = answers.iter().map(|it| {
        let row = el("tr").child(el("th").attr("scope", "row").child(passage(words, &it.question.ask)));
        match (it.counts, it.n(), it.mean_hundredths()) {
            (Some(counts), Some(n), Some(mean)) => row
                .child(el("td").child(bar(words.hundredths(mean as i64), None, mean as i64 - 100, 600)))
                .child(el("td").class("number").text(words.number(n as i64)))
                .each(
                    counts.map(|it| el("td").class("number").class_if(it == 0, "none").text(words.number(it as i64))),
                ),
            _ => row.child(
                el("td")
                    .attr("colspan", "9")
                    .child(el("em").text(words.with(key::BOARD_TOO_FEW, &[("n", MIN_ANSWERS.into())]))),
            ),
        }
    });
    let caption = words.say(key::BOARD_FELT_TABLE);
    let table = el("table")
        .class("felt")
        .child(el("caption").text(caption.clone()))
        .child(el("thead").child(heads))
        .child(el("tbody").each(rows));
    el("div").child(scroller(caption, table)).child(el("p").class("hint").say(words, key::BOARD_FELT_HINT))
}
