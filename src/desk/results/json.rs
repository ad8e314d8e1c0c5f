//! Everything of a workshop as one file, for other programs.

use super::{Board, Difference, Expected, GroupState, Ledger, Which, felt, group_state};
use crate::{
    desk::seating::Group,
    document::Json,
    pack::{Exercise, Pack},
    points::{Package, Points, Terms},
    steps::table::Rules,
};

/// What is exported: one workshop. Nobody is named in it.
#[derive(Debug, Clone, Copy)]
pub struct Exported<'w> {
    /// What tells this workshop from others, such as the deal's name.
    pub id: &'w str,
    /// The pack.
    pub pack: &'w Pack,
    /// The exercise, which has a table.
    pub exercise: &'w Exercise,
    /// Who was expected to hand something back, by group.
    pub plan: &'w Expected,
    /// What was handed back.
    pub ledger: &'w Ledger,
    /// Which versions count.
    pub which: Which,
    /// The numbers, once they may be shown.
    pub board: Option<&'w Board>,
}

impl Exported<'_> {
    /// Every group of the plan, and every other of which something came, with
    /// its state. None without a table.
    pub fn groups(&self) -> Vec<(u8, GroupState)> {
        let Some((_, table)) = self.exercise.public.table() else { return Vec::new() };
        group_states(&table.rules, self.plan, self.ledger, self.which)
    }
}

/// Every group of the plan, and every other of which something came, with its
/// state.
pub fn group_states(rules: &Rules, plan: &Expected, ledger: &Ledger, which: Which) -> Vec<(u8, GroupState)> {
    let mut groups: Vec<u8> = plan.keys().copied().chain(ledger.groups()).collect();
    groups.sort_unstable();
    groups.dedup();
    groups.into_iter().map(|it| (it, group_state(rules, plan, ledger, it, which))).collect()
}

/// The word for a group's state.
pub(super) fn state_word(state: &GroupState) -> &'static str {
    match state {
        GroupState::Missing(_) => "missing",
        GroupState::OneSided { .. } => "one_sided",
        GroupState::Agreed { .. } => "agreed",
        GroupState::NoDeal(_) => "no_deal",
        GroupState::Mismatch(_) => "mismatch",
    }
}

fn text(text: impl ToString) -> Json {
    Json::Text(text.to_string())
}

fn record<const N: usize>(fields: [(&str, Json); N]) -> Json {
    Json::Record(fields.into_iter().map(|(key, it)| (key.to_owned(), it)).collect())
}

/// The file's text. What it means stands in `docs/desk-exports.md`.
pub fn export(workshop: &Exported) -> String {
    let Exported { id, pack, exercise, plan, ledger, which, .. } = *workshop;
    let public = &exercise.public;
    let groups = workshop.groups();
    let states = groups.iter().map(|(group, state)| group_json(workshop, *group, state)).collect();
    let counted: Vec<_> = ledger.counted(plan, which).collect();
    let arrivals = ledger.arrivals().iter().map(|it| {
        let mut fields = vec![
            ("source".to_owned(), text(it.source.word())),
            ("counts".to_owned(), Json::Bool(counted.iter().any(|other| std::ptr::eq(*other, it)))),
        ];
        if let Json::Record(own) = it.back.to_json(public) {
            // One person's answers are nobody's business; together they stand below.
            fields.extend(own.into_iter().filter(|(key, _)| key != "answers"));
        }
        Json::Record(fields)
    });
    let felt = felt(public, plan, ledger, which).into_iter().map(|it| {
        record([
            ("step", text(it.step)),
            ("question", text(&it.question.id)),
            ("counts", it.counts.map_or(Json::Null, |it| list(it.iter().map(|n| *n as i64)))),
        ])
    });
    let mut fields = vec![
        ("parley".to_owned(), text("workshop_results")),
        ("format".to_owned(), Json::Number(1)),
        ("workshop".to_owned(), text(id)),
        ("pack".to_owned(), text(&pack.id)),
        ("version".to_owned(), text(&pack.version)),
        ("hash".to_owned(), text(&pack.hash)),
        ("exercise".to_owned(), text(&public.id)),
        ("roles".to_owned(), Json::List(public.roles.values().iter().map(|it| text(&it.id)).collect())),
        ("groups".to_owned(), Json::List(states)),
        ("felt".to_owned(), Json::List(felt.collect())),
        ("results".to_owned(), Json::List(arrivals.collect())),
    ];
    if let Some(board) = workshop.board {
        fields.push(("possible".to_owned(), possible(board)));
    }
    Json::Record(fields).to_compact()
}

fn list(numbers: impl Iterator<Item = i64>) -> Json {
    Json::List(numbers.map(Json::Number).collect())
}

fn points<'p>(values: impl IntoIterator<Item = &'p Points>) -> Json {
    list(values.into_iter().map(|it| it.0))
}

fn group_json(workshop: &Exported, group: u8, state: &GroupState) -> Json {
    let public = &workshop.exercise.public;
    let package = |it: &Package| text(public.words(&Terms::from(it)));
    let mut fields = vec![("group".to_owned(), text(Group(group))), ("state".to_owned(), text(state_word(state)))];
    let mut put = |key: &str, it: Json| fields.push((key.to_owned(), it));
    match state {
        GroupState::Missing(seats) => put("missing", list(seats.iter().map(|it| (*it).into()))),
        GroupState::OneSided { package: said, missing } => {
            put("package", said.as_ref().map_or(Json::Null, package));
            put("missing", list(missing.iter().map(|it| (*it).into())));
        }
        GroupState::Agreed { package: agreed, by } => {
            put("package", package(agreed));
            put("by", Json::List(by.iter().map(|it| text(&public.roles[it].id)).collect()));
        }
        GroupState::NoDeal(reasons) => {
            put("reasons", Json::List(reasons.iter().map(|it| text(it.word())).collect()));
        }
        GroupState::Mismatch(Difference::Issues(issues)) => {
            put("differ", Json::List(issues.iter().map(|it| text(&public.issues[it.index()].id)).collect()));
        }
        GroupState::Mismatch(Difference::Outcome) => put("differ", text("outcome")),
    }
    if let Some(numbers) = workshop.board.and_then(|it| it.numbers(state)) {
        put("values", points(numbers.values.values()));
        put("reservation_values", points(numbers.reservation_values.values()));
        put("surplus", points(numbers.surplus().values()));
        let better = numbers.judgement.iter().flat_map(|it| &it.better);
        let better = better.map(|it| record([("package", package(&it.package)), ("gains", points(it.gains.values()))]));
        put("better", Json::List(better.collect()));
    }
    Json::Record(fields)
}

fn possible(board: &Board) -> Json {
    let public = &board.exercise.public;
    let point = |it: &crate::analysis::FrontierPoint| {
        record([
            ("values", points(it.values.values())),
            ("package", text(public.words(&Terms::from(&it.package)))),
            ("in_zone", Json::Bool(it.is_acceptable())),
        ])
    };
    record([
        ("reservation_values", points(board.space.reservation_values().values())),
        ("frontier", Json::List(board.space.frontier.points.iter().map(point).collect())),
    ])
}
