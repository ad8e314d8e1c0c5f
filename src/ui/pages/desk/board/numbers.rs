use super::{
    Seen,
    said::{bar, head, instead, letter, letters, number, role_said},
};
use crate::{
    desk::results::{Numbers, Reveal},
    points::{RoleId, RoleSet},
    ui::{
        El, el,
        parts::{Amount, GroupMark, GroupScatterProps, ScatterProps, group_scatter, scatter_table, scroller},
        words::{Words, key},
    },
};

/// How many letters stand beside one dot.
const MOST_LETTERS: usize = 6;

/// What each group got: one picture and one table that grow layer by layer.
pub fn numbers_part(words: Words, seen: &Seen, shown: &[Reveal]) -> El {
    if seen.analysis.board.is_none() {
        return el("p").class("notice").say(words, key::BOARD_NO_NUMBERS);
    }
    let has = |it: Reveal| shown.contains(&it);
    let has_news = seen.held.exercise.confidential.values().iter().any(|it| !it.news.is_empty());
    el("div")
        .child(picture(words, seen, has(Reveal::Limits), has(Reveal::Frontier)))
        .child(has(Reveal::Limits).then(|| limits(words, seen)))
        .child((has(Reveal::Limits) && has_news).then(|| el("p").class("hint").say(words, key::BOARD_AFTER_NEWS)))
        .child(table(words, seen, has(Reveal::Limits), has(Reveal::Frontier)))
        .child(el("p").class("hint").say(words, key::BOARD_CURRENCIES))
        .child(has(Reveal::Frontier).then(|| frontier(words, seen)))
}

/// The picture, for two roles.
fn picture(words: Words, seen: &Seen, has_limits: bool, has_frontier: bool) -> Option<El> {
    let (board, picture) = (seen.analysis.board.as_ref()?, seen.analysis.picture.as_ref()?);
    let dots = board.dots(&seen.groups())?;
    let name = |groups: &[u8]| match groups.get(..MOST_LETTERS) {
        Some(first) if MOST_LETTERS < groups.len() => format!("{} … ({})", letters(first), groups.len()),
        _ => letters(groups),
    };
    let agreed = dots.dots.iter().map(|it| GroupMark { name: name(&it.groups), values: it.values, is_agreed: true });
    let none = (has_limits && !dots.no_deal.is_empty()).then(|| GroupMark {
        name: name(&dots.no_deal),
        values: dots.limits,
        is_agreed: false,
    });
    let marks: Vec<GroupMark> = agreed.chain(none).collect();
    let mut legend = vec![words.say(key::BOARD_LEGEND)];
    if has_limits {
        legend.push(words.say(key::BOARD_LEGEND_LIMITS));
    }
    if has_frontier {
        legend.push(words.say(key::BOARD_LEGEND_FRONTIER));
    }
    let no_deal = (!has_limits && !dots.no_deal.is_empty())
        .then(|| words.with(key::BOARD_NOT_DRAWN, &[("groups", (&letters(&dots.no_deal)).into())]));
    let public = &board.exercise.public;
    let props = GroupScatterProps {
        words,
        public,
        space: &board.space,
        picture,
        marks: &marks,
        has_limits,
        has_frontier,
        label: words.say(key::BOARD_PICTURE),
    };
    let caption = el("figcaption").text(legend.join(" ")).child(no_deal.map(|it| el("p").text(it)));
    Some(el("figure").child(group_scatter(&props)).child(caption))
}

/// What no agreement is worth to each role.
fn limits(words: Words, seen: &Seen) -> Option<El> {
    let board = seen.analysis.board.as_ref()?;
    let limit = |(role, it): (RoleId, &crate::points::Points)| {
        let said = words.with(key::BOARD_LIMIT, &[("points", it.0.into())]);
        el("li").child(role_said(words, &board.exercise.public, role)).text(" ").text(said)
    };
    let below = seen.below_limit().map(|(group, roles): (u8, RoleSet)| {
        let names: Vec<&str> = roles.iter().map(|it| words.of(&board.exercise.public.roles[it].name)).collect();
        let (group, names) = (letters(&[group]), names.join(", "));
        let values = [("group", (&group).into()), ("names", (&names).into())];
        el("p").class("notice").text(words.with(key::BOARD_BELOW, &values))
    });
    let list = el("ul").class("board-limits").each(board.space.reservation_values().iter().map(limit));
    Some(el("div").child(list).each(below))
}

/// The same in numbers, a row for each group.
fn table(words: Words, seen: &Seen, has_limits: bool, has_frontier: bool) -> El {
    let public = &seen.held.exercise.public;
    let roles = || public.roles.roles();
    let of_role = |role: RoleId, key| {
        el("th").attr("scope", "col").child(role_said(words, public, role)).text(" ").say(words, key)
    };
    let heads = el("tr")
        .child(head(words.say(key::BOARD_TABLE)))
        .each(roles().map(|it| of_role(it, key::BOARD_GOT).class("number")))
        .each(roles().filter(|_| has_limits).map(|it| of_role(it, key::BOARD_ABOVE)))
        .child(has_frontier.then(|| head(words.say(key::BOARD_BETTER))));
    let most = seen.most_surplus();
    let n_columns = roles().count() * if has_limits { 2 } else { 1 } + usize::from(has_frontier);
    let cells = |row: El, it: &Numbers| {
        let surplus = it.surplus();
        let above = roles()
            .filter(|_| has_limits)
            .map(|role| el("td").child(bar(words.signed(surplus[role].0), Some(role), surplus[role].0, most)));
        row.each(it.values.values().iter().map(|it| number(words, it.0)))
            .each(above)
            .child(has_frontier.then(|| el("td").text(better(words, it))))
    };
    let rows = seen.rows.iter().map(|it| {
        let row = el("tr").child(letter(it.group));
        match &it.numbers {
            Some(numbers) => cells(row, numbers),
            None => {
                let said = instead(words, public, &it.state).unwrap_or_default();
                row.child(el("td").attr("colspan", n_columns.to_string()).child(el("em").text(said)))
            }
        }
    });
    let caption = words.say(key::BOARD_NUMBERS_TABLE);
    let table = el("table")
        .class("numbers")
        .child(el("caption").text(caption.clone()))
        .child(el("thead").child(heads))
        .child(el("tbody").each(rows));
    scroller(caption, table)
}

fn better(words: Words, numbers: &Numbers) -> String {
    match &numbers.judgement {
        None => words.say(key::BOARD_NONE_AGREED),
        Some(it) if it.is_on_frontier => words.say(key::BOARD_ON_FRONTIER),
        Some(it) => match it.n_better {
            Ok(n) => words.with(key::BOARD_N_BETTER, &[("packages", Amount::of(words, n).value())]),
            Err(_) => words.say(key::BOARD_MANY_BETTER),
        },
    }
}

/// The packages that the picture draws, as a table.
fn frontier(words: Words, seen: &Seen) -> Option<El> {
    let (board, picture) = (seen.analysis.board.as_ref()?, seen.analysis.picture.as_ref()?);
    let (public, space) = (&board.exercise.public, &board.space);
    let props = ScatterProps { words, public, space, picture, own: None, solutions: &[], marked: &[], offers: &[] };
    Some(el("details").child(el("summary").say(words, key::SCATTER_SHOW_TABLE)).child(scatter_table(&props)))
}
