use super::{
    Seen,
    said::{changes, gains, letters},
};
use crate::{
    desk::results::{Board, GroupState},
    points::{Package, Terms},
    session::{Possible, SolutionPoint},
    ui::{
        El, el,
        parts::{offer_lines, offer_table, solution_name},
        words::{Words, key},
    },
};

/// How many packages that theory singles out are shown. More would not be read.
const MOST_POINTS: usize = 4;

/// The best packages in words, and what each group could still have had.
pub fn best_part(words: Words, seen: &Seen) -> El {
    let Some(board) = &seen.analysis.board else {
        return el("p").class("notice").say(words, key::BOARD_NO_NUMBERS);
    };
    let public = &board.exercise.public;
    let missed = seen.rows.iter().filter_map(|it| {
        let GroupState::Agreed { package, .. } = &it.state else { return None };
        let judgement = it.numbers.as_ref()?.judgement.as_ref()?;
        let title = el("h4").text(words.with(key::BOARD_OF_TABLE, &[("group", (&letters(&[it.group])).into())]));
        let item = el("li").child(title);
        Some(match judgement.better.first() {
            Some(better) => item
                .child(el("p").say(words, key::BOARD_MISSED))
                .child(
                    el("ul")
                        .each(changes(words, public, package, &better.package).into_iter().map(|it| el("li").text(it))),
                )
                .child(gains(words, public, &better.gains)),
            None => item.child(el("p").say(words, key::BOARD_ON_FRONTIER)),
        })
    });
    let missed: Vec<El> = missed.collect();
    let has_missed = !missed.is_empty();
    el("div")
        .child(best(words, board))
        .child(has_missed.then(|| el("h3").say(words, key::BOARD_MISSED_TITLE)))
        .child(has_missed.then(|| el("ul").class("board-missed").each(missed)))
}

fn best(words: Words, board: &Board) -> Option<El> {
    let public = &board.exercise.public;
    let offer = |it: &Package| offer_table(words, &offer_lines(public, &Terms::from(it), None));
    Some(match board.possible.as_ref()? {
        Possible::NoZone(it) => el("div")
            .child(el("p").class("notice").say(words, key::BOARD_NO_ZONE))
            .child(el("p").say(words, key::GAP_NEAREST))
            .child(offer(&it.nearest.package)),
        Possible::Zone { points, .. } => {
            let limits = board.space.reservation_values();
            let point = |it: &SolutionPoint| {
                let names: Vec<String> = it.by.iter().map(|it| solution_name(words, *it)).collect();
                let above = it.values.map(|role, value| *value - limits[role]);
                el("li")
                    .child(el("p").child(el("strong").text(names.join(" · "))))
                    .child(it.packages.first().map(&offer))
                    .child(el("p").class("hint").say(words, key::RESULT_SURPLUS))
                    .child(gains(words, public, &above))
            };
            el("div")
                .child(el("p").say(words, key::BOARD_BEST))
                .child(el("ul").class("board-best").each(points.iter().take(MOST_POINTS).map(point)))
        }
    })
}
