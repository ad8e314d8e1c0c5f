use super::{
    Seen,
    said::{head, letters, number, role_said},
};
use crate::{
    analysis::Settlement,
    desk::results::{IssueTrades, issue_trades},
    ui::{
        El, el,
        parts::{label, scroller},
        words::{Words, key},
    },
};

/// To whom each issue mattered, and how the groups settled it.
pub fn trades_part(words: Words, seen: &Seen) -> El {
    let Some(board) = &seen.analysis.board else {
        return el("p").class("notice").say(words, key::BOARD_NO_NUMBERS);
    };
    let public = &board.exercise.public;
    let has_best = board.possible.as_ref().is_some_and(|it| !it.points().is_empty());
    let heads = el("tr")
        .child(head(words.say(key::SHEET_ISSUE)))
        .each(
            public
                .roles
                .roles()
                .map(|it| el("th").attr("scope", "col").class("number").child(role_said(words, public, it))),
        )
        .child(head(words.say(key::BOARD_SETTLED)))
        .child(has_best.then(|| head(words.say(key::BOARD_IN_BEST))));
    let row = |it: &IssueTrades| {
        let issue = &public.issues[it.issue.index()];
        let title = |option: crate::points::OptionId| label(words, &issue.options[option.index()].title);
        let settled = it.settled.iter().map(|it| {
            let how = match it.settlement {
                Settlement::Compatible { is_met: true } => key::SETTLED_COMPATIBLE,
                Settlement::Compatible { is_met: false } => key::SETTLED_MISSED,
                Settlement::Traded => key::SETTLED_TRADED,
                Settlement::Split => key::SETTLED_SPLIT,
            };
            el("li")
                .child(el("strong").text(letters(&it.groups)))
                .text(": ")
                .child(title(it.option))
                .text(" · ")
                .say(words, how)
        });
        el("tr")
            .child(el("th").attr("scope", "row").child(label(words, &issue.title)))
            .each(it.weights.values().iter().map(|it| number(words, it.0)))
            .child(el("td").child(el("ul").each(settled)))
            .child(has_best.then(|| el("td").child(el("ul").each(it.best.iter().map(|it| el("li").child(title(*it)))))))
    };
    let caption = words.say(key::BOARD_TRADES_TABLE);
    let table = el("table")
        .class("trades")
        .child(el("caption").text(caption.clone()))
        .child(el("thead").child(heads))
        .child(el("tbody").each(issue_trades(board, &seen.groups()).iter().map(row)));
    el("div")
        .child(el("p").class("hint").say(words, key::ISSUES_HINT))
        .child(scroller(caption, table))
        .child(el("p").class("hint").say(words, key::ISSUES_WORDS))
}
