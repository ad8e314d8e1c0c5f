//! The moves and the results as rows for a spreadsheet.

use super::{Arrival, Exported, GroupState, json::state_word};
use crate::{
    desk::seating::Group,
    points::{IssueId, Package, RoleId, Terms},
    steps::table::Action,
    text::Label,
};

/// What stands between two cells. A spreadsheet splits a file at the list
/// separator of its own country, without asking.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Separator {
    /// Where decimals have a point.
    #[default]
    Comma,
    /// Where decimals have a comma, as in Russian.
    Semicolon,
}

/// The columns before those of the issues.
const BEFORE: [&str; 12] = [
    "workshop",
    "exercise",
    "pack_version",
    "group",
    "seat",
    "source",
    "counts",
    "n",
    "minute",
    "who",
    "act",
    "reason",
];

/// The columns after them.
const AFTER: [&str; 3] = ["value", "reservation_value", "surplus"];

/// One row, all but what every row of the file has.
#[derive(Default)]
struct Row {
    group: u8,
    seat: Option<u8>,
    source: &'static str,
    counts: Option<bool>,
    n: Option<usize>,
    minute: Option<u32>,
    who: Option<RoleId>,
    act: &'static str,
    reason: String,
    terms: Option<Terms>,
    numbers: Option<[i64; 3]>,
}

/// The file's text: a row for every move of everything that came, then for every
/// group a row for each role with what it got. With a language the issues, their
/// options and the roles are named in it, otherwise by the pack's ids. What the
/// columns mean stands in `docs/desk-exports.md`.
///
/// It begins with a byte order mark, by which spreadsheets know UTF-8. A text
/// that a spreadsheet would take for a formula begins with an apostrophe.
pub fn csv(workshop: &Exported, separator: Separator, language: Option<&str>) -> String {
    let public = &workshop.exercise.public;
    let named = |label: &Label, id: &dyn ToString| {
        language.map_or_else(|| id.to_string(), |it| label.0.in_language(it).0.to_owned())
    };
    let issues: Vec<IssueId> = public.agenda.issues().collect();
    let mut header: Vec<String> = BEFORE.map(str::to_owned).to_vec();
    header.extend(public.issues.iter().map(|it| named(&it.title, &it.id)));
    header.extend(AFTER.map(str::to_owned));
    let mut text = "\u{feff}".to_owned();
    let mut line = |cells: Vec<String>| {
        let mark = if separator == Separator::Comma { "," } else { ";" };
        text.push_str(&cells.join(mark));
        text.push_str("\r\n");
    };
    line(header.iter().map(|it| cell(it)).collect());
    for row in rows(workshop) {
        let option = |issue: &IssueId| {
            let option = row.terms.as_ref().and_then(|it| it.option(*issue))?;
            let it = &public.issues[issue.index()].options[option.index()];
            Some(named(&it.title, &it.id))
        };
        let who = row.who.map(|it| &public.roles[it]).map(|it| named(&it.name, &it.id));
        let mut cells = vec![
            cell(workshop.id),
            cell(public.id.as_str()),
            cell(&workshop.pack.version),
            Group(row.group).to_string(),
            number(row.seat),
            row.source.to_owned(),
            number(row.counts.map(u8::from)),
            number(row.n),
            number(row.minute),
            cell(&who.unwrap_or_default()),
            row.act.to_owned(),
            row.reason.clone(),
        ];
        cells.extend(issues.iter().map(|it| cell(&option(it).unwrap_or_default())));
        cells.extend((0..AFTER.len()).map(|i| number(row.numbers.map(|it| it[i]))));
        line(cells);
    }
    text
}

fn number(n: Option<impl ToString>) -> String {
    n.map_or_else(String::new, |it| it.to_string())
}

/// A text as a cell. The quotes are there for the separators, the apostrophe for
/// what a spreadsheet would compute, also in its wide forms.
fn cell(text: &str) -> String {
    let is_formula = text.trim_start().starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠'])
        || text.starts_with(['\t', '\r', '\n']);
    let text = if is_formula { format!("'{text}") } else { text.to_owned() };
    match text.contains([',', ';', '"', '\n', '\r', '\t']) {
        true => format!("\"{}\"", text.replace('"', "\"\"")),
        false => text,
    }
}

fn rows(workshop: &Exported) -> Vec<Row> {
    let counted: Vec<&Arrival> = workshop.ledger.counted(workshop.plan, workshop.which).collect();
    let mut rows = Vec::new();
    for arrival in workshop.ledger.arrivals() {
        moves(arrival, counted.iter().any(|it| std::ptr::eq(*it, arrival)), &mut rows);
    }
    for (group, state) in workshop.groups() {
        results(workshop, group, &state, &mut rows);
    }
    rows
}

fn moves(arrival: &Arrival, counts: bool, rows: &mut Vec<Row>) {
    let (mut n, mut seconds) = (0, 0u32);
    let is_timed = arrival.back.is_timed();
    for (by, action) in &arrival.back.moves {
        let (act, first, second): (_, Option<Terms>, Option<&Package>) = match action {
            Action::Tick(it) => {
                seconds = seconds.saturating_add(*it);
                continue;
            }
            Action::TimeLimit(_) | Action::Ask(_) | Action::Tell(_) => continue,
            Action::Offer(terms) => ("offer", Some(terms.clone()), None),
            Action::OfferEither(first, second) => ("offer_either", Some(first.into()), Some(second)),
            Action::Accept => ("accept", None, None),
            Action::AcceptSecond => ("accept_second", None, None),
            Action::Record(package) => ("record", Some(package.into()), None),
            Action::Confirm => ("confirm", None, None),
            Action::Reopen => ("reopen", None, None),
            Action::WalkAway => ("walk_away", None, None),
        };
        n += 1;
        let row = |terms: Option<Terms>| Row {
            group: arrival.back.group,
            seat: Some(arrival.back.seat),
            source: arrival.source.word(),
            counts: Some(counts),
            n: Some(n),
            minute: is_timed.then_some(seconds / 60),
            // Who spoke first is not on a slip.
            who: (!arrival.is_trainers() || !matches!(action, Action::Record(_))).then_some(*by),
            act,
            terms,
            ..Row::default()
        };
        rows.push(row(first));
        rows.extend(second.map(|it| row(Some(it.into()))));
    }
}

fn results(workshop: &Exported, group: u8, state: &GroupState, rows: &mut Vec<Row>) {
    let counted = workshop.ledger.of_group(workshop.plan, group, workshop.which);
    let minutes = counted.map(|it| it.back.minutes).max().filter(|it| 0 < *it);
    let (terms, reasons) = match state {
        GroupState::Agreed { package, .. } => (Some(Terms::from(package)), Vec::new()),
        GroupState::NoDeal(reasons) => (None, reasons.iter().map(|it| it.word()).collect()),
        _ => (None, Vec::new()),
    };
    let row = |who| Row {
        group,
        minute: minutes.map(u32::from),
        who,
        act: state_word(state),
        reason: reasons.join(" "),
        terms: terms.clone(),
        ..Row::default()
    };
    let numbers = workshop.board.and_then(|it| it.numbers(state));
    match state {
        GroupState::Agreed { .. } | GroupState::NoDeal(_) => {
            rows.extend(workshop.exercise.public.roles.roles().map(|role| Row {
                numbers:
                    numbers.as_ref().map(|it| [it.values[role].0, it.reservation_values[role].0, it.surplus()[role].0]),
                ..row(Some(role))
            }));
        }
        _ => rows.push(row(None)),
    }
}
