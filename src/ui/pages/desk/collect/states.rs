//! How each group's result stands, and who is missing.

use std::collections::BTreeSet;

use yew::prelude::*;

use super::{super::no_deal::because, said::terms};
use crate::{
    desk::{
        MAX_GROUPS,
        results::{Difference, GroupState, Which, group_state},
        seating::{Group, GroupState as Sitting},
        workshop::Workshop,
    },
    pack::Public,
    points::{IssueId, RoleId},
    ui::{
        El, el,
        words::{Words, key},
    },
};

/// One group with what it handed back.
#[derive(Debug, Clone, PartialEq)]
pub struct Standing {
    /// Which, from 0.
    pub group: u8,
    /// Its seats that speak for a role.
    pub seats: Vec<(u8, RoleId)>,
    /// How its result stands.
    pub state: GroupState,
}

impl Standing {
    /// Whether nothing more is needed of it.
    pub fn is_settled(&self) -> bool {
        matches!(self.state, GroupState::Agreed { .. } | GroupState::NoDeal(_))
    }

    fn missing(&self) -> &[u8] {
        match &self.state {
            GroupState::Missing(seats) | GroupState::OneSided { missing: seats, .. } => seats,
            _ => &[],
        }
    }
}

/// Every group of the plan that still sits, and every one that handed in
/// something. None if the exercise has no table.
pub fn standings(workshop: &Workshop, public: &Public) -> Vec<Standing> {
    let Some((_, table)) = public.table() else { return Vec::new() };
    let expected = workshop.expected();
    let mut groups: BTreeSet<u8> = workshop.ledger.groups().into_iter().collect();
    if let Some(room) = workshop.plan.as_ref().map(|it| it.room()) {
        groups.extend(room.groups().filter(|it| room.state(*it) != Sitting::Over).map(|it| it.0));
    }
    let standing = |group: u8| {
        let state = group_state(&table.rules, &expected, &workshop.ledger, group, workshop.which);
        Standing { group, seats: expected.get(&group).cloned().unwrap_or_default(), state }
    };
    groups.into_iter().map(standing).collect()
}

/// The groups that a slip can be of, each with whether its result stands. Where
/// nobody said how many there are, one more is always there.
pub fn on_paper(workshop: &Workshop, all: &[Standing]) -> Vec<(u8, bool)> {
    let mut groups: Vec<(u8, bool)> = all.iter().map(|it| (it.group, it.is_settled())).collect();
    let next = groups.last().map_or(0, |it| it.0 + 1);
    if workshop.plan.is_none() && next < MAX_GROUPS {
        groups.push((next, false));
    }
    groups
}

/// The groups, how each stands, and who is missing.
pub fn states(words: Words, workshop: &Workshop, public: &Public, all: &[Standing]) -> El {
    let n_settled = all.iter().filter(|it| it.is_settled()).count();
    let sum = words.with(key::COLLECT_SETTLED, &[("settled", n_settled.into()), ("all", all.len().into())]);
    let missing = all.iter().flat_map(|it| it.missing().iter().map(move |seat| (it, *seat)));
    let missing: Vec<El> =
        missing.map(|(it, seat)| el("li").text(seat_said(words, workshop, public, it, seat))).collect();
    let is_whole = missing.is_empty() && !all.is_empty();
    el("section")
        .class("collect-states")
        .child(el("h2").say(words, key::COLLECT_TABLES))
        .child(el("p").class("lead").text(if all.is_empty() { words.say(key::COLLECT_NO_PLAN) } else { sum }))
        .child(el("ol").class("collect-groups").each(all.iter().map(|it| group(words, workshop, public, it))))
        .child(is_whole.then(|| el("p").class("hint").say(words, key::COLLECT_NOBODY_MISSING)))
        .child((!missing.is_empty()).then(|| {
            el("section")
                .class("collect-missing")
                .child(el("h3").say(words, key::COLLECT_MISSING))
                .child(el("ul").each(missing))
        }))
}

fn group(words: Words, workshop: &Workshop, public: &Public, it: &Standing) -> El {
    let letter = Group(it.group).to_string();
    let (class, state, text) = match &it.state {
        GroupState::Agreed { package, .. } => ("agreed", key::COLLECT_AGREED, Some(terms(words, public, package))),
        GroupState::NoDeal(reasons) => {
            let said: Vec<String> = reasons.iter().map(|it| words.say(because(*it))).collect();
            ("no-deal", key::COLLECT_NO_DEAL, Some(said.join(" · ")))
        }
        GroupState::OneSided { package, missing } => {
            let seats: Vec<String> = missing.iter().map(u8::to_string).collect();
            let waits =
                words.with(key::COLLECT_WAITS, &[("n", missing.len().into()), ("seats", (&seats.join(", ")).into())]);
            let so_far = match package {
                Some(package) => terms(words, public, package),
                None => words.say(key::COLLECT_NO_DEAL),
            };
            ("one-sided", key::COLLECT_ONE_SIDED, Some(format!("{so_far}. {waits}")))
        }
        GroupState::Mismatch(it) => ("mismatch", key::COLLECT_MISMATCH, Some(difference(words, public, it))),
        GroupState::Missing(_) => ("missing", key::COLLECT_NOTHING_YET, None),
    };
    let is_trainers = workshop.ledger.versions(it.group, 0).any(|it| it.is_trainers());
    el("li")
        .class("collect-group")
        .class(class)
        .child(el("h3").text(words.with(key::COLLECT_TABLE, &[("group", (&letter).into())])))
        .child(el("p").class("collect-state").child(el("strong").say(words, state)))
        .child(text.map(|it| el("p").text(it)))
        .child(is_trainers.then(|| el("p").class("hint").say(words, key::COLLECT_BY_TRAINER)))
}

fn difference(words: Words, public: &Public, it: &Difference) -> String {
    match it {
        Difference::Outcome => words.say(key::COLLECT_DIFFER_OUTCOME),
        Difference::Issues(issues) => {
            let name = |it: &IssueId| words.of(&public.issues[it.index()].title).to_owned();
            let names = issues.iter().map(name).collect::<Vec<_>>().join(" · ");
            words.with(key::COLLECT_DIFFER, &[("n", issues.len().into()), ("issues", (&names).into())])
        }
    }
}

/// A seat for the trainer alone: number, group, role, and what the trainer calls it.
fn seat_said(words: Words, workshop: &Workshop, public: &Public, it: &Standing, seat: u8) -> String {
    let letter = Group(it.group).to_string();
    let role = it.seats.iter().find(|it| it.0 == seat).map_or("", |it| words.of(&public.roles[it.1].name));
    let values = [("group", (&letter).into()), ("seat", u32::from(seat).into()), ("role", role.into())];
    let said = words.with(key::COLLECT_MISSING_SEAT, &values);
    match workshop.nicknames.get(&seat) {
        Some(name) => format!("{said} ({name})"),
        None => said,
    }
}

/// Whether somebody handed in different versions, so that it matters which counts.
pub fn has_versions(workshop: &Workshop) -> bool {
    let mut seats = BTreeSet::new();
    let own = workshop.ledger.arrivals().iter().filter(|it| !it.is_trainers());
    own.map(|it| (it.back.group, it.back.seat)).any(|it| !seats.insert(it))
}

/// Choosing which of several versions counts.
pub fn which_counts(words: Words, chosen: Which, on_count: &Callback<Which>) -> El {
    let radios = [(Which::Last, key::COLLECT_LAST_COUNTS), (Which::First, key::COLLECT_FIRST_COUNTS)];
    let radios = radios.map(|(it, said)| {
        let on_count = on_count.clone();
        let field = el("input")
            .attr("type", "radio")
            .attr("name", "collect-which")
            .checked(chosen == it)
            .on_change(move |_: Event| on_count.emit(it));
        el("label").class("option").child(field).child(el("span").say(words, said))
    });
    el("fieldset").class("options").child(el("legend").say(words, key::COLLECT_WHICH)).each(radios)
}
