//! The points behind a step that has no table.

use crate::{
    points::{IssueId, OptionId, RoleId},
    steps::{Behind, BehindFile},
    ui::{
        El, el,
        parts::{label, scroller},
        words::{Words, key},
    },
};

/// All points, and what would have been better than what was settled.
pub(super) fn points_behind(words: Words, file: &BehindFile, behind: &Behind) -> El {
    el("div")
        .child(scroller(words.say(key::BEHIND_TABLE), table(words, file, behind)))
        .child(judged(words, file, behind))
}

/// Every option with its points for each party; what was settled is marked in
/// words.
fn table(words: Words, file: &BehindFile, behind: &Behind) -> El {
    let closed = |issue: usize, option: usize| {
        behind.closed.as_ref().is_some_and(|it| it.option(IssueId(issue as u8)) == OptionId(option as u8))
    };
    let mut rows = Vec::new();
    for (i, issue) in file.issues.iter().enumerate() {
        let head = el("th").attr("scope", "rowgroup").attr("colspan", (file.parties.len() + 1).to_string());
        rows.push(el("tr").child(head.child(label(words, &issue.title))));
        for (j, option) in issue.options.iter().enumerate() {
            let settled = closed(i, j).then(|| el("strong").text(" ← ").say(words, key::BEHIND_SETTLED));
            let points = behind
                .sheets
                .values()
                .iter()
                .map(|it| el("td").text(words.number(it.points(IssueId(i as u8), OptionId(j as u8)).0)));
            rows.push(
                el("tr")
                    .class_if(closed(i, j), "settled-row")
                    .child(el("th").attr("scope", "row").child(label(words, &option.title)).child(settled))
                    .each(points),
            );
        }
    }
    let limits = behind.reservation_values.values().iter().map(|it| el("td").text(words.number(it.0)));
    let close = behind.closed.as_ref().map(|package| {
        let values = behind.sheets.values().iter().map(|it| el("td").text(words.number(it.value(package).0)));
        el("tr").child(el("th").attr("scope", "row").say(words, key::BEHIND_CLOSE)).each(values)
    });
    let heads = file.parties.iter().map(|it| el("th").attr("scope", "col").child(label(words, &it.name)));
    el("table")
        .class("behind")
        .child(el("caption").say(words, key::BEHIND_TABLE))
        .child(
            el("thead").child(el("tr").child(el("th").attr("scope", "col").say(words, key::BEHIND_ISSUE)).each(heads)),
        )
        .child(el("tbody").each(rows))
        .child(
            el("tfoot")
                .child(close)
                .child(el("tr").child(el("th").attr("scope", "row").say(words, key::BEHIND_LIMIT)).each(limits)),
        )
}

/// What would have been better than what was settled.
fn judged(words: Words, file: &BehindFile, behind: &Behind) -> Option<El> {
    let judged = behind.judgement()?;
    let better = judged.better.iter().map(|it| {
        let options: Vec<&str> = it
            .package
            .iter()
            .filter_map(|(issue, option)| {
                Some(words.of(&file.issues.get(issue.index())?.options.get(option.index())?.title))
            })
            .collect();
        let gains: Vec<String> = it
            .gains
            .iter()
            .map(|(party, gain): (RoleId, _)| {
                format!("{} {}", words.of(&file.parties[party.index()].name), words.signed(gain.0))
            })
            .collect();
        el("li").text(format!("{} ({})", options.join("; "), gains.join(", ")))
    });
    Some(
        el("section")
            .child(
                judged
                    .n_better
                    .ok()
                    .map(|n| el("p").text(words.with(key::N_BETTER, &[("packages", (n as i64).into())]))),
            )
            .child((!judged.better.is_empty()).then(|| el("ul").each(better))),
    )
}
