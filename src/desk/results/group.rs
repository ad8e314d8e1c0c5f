use std::collections::BTreeMap;

use super::{Arrival, Ledger, NoDealReason, Says, Which};
use crate::{
    points::{IssueId, Package, RoleId, RoleSet},
    steps::table::Rules,
};

/// Who is expected to hand something back, by group: its seats, each with the
/// role it speaks for. A role that stands there twice is a double: one of them
/// is enough.
pub type Expected = BTreeMap<u8, Vec<(u8, RoleId)>>;

/// How one group's result stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum GroupState {
    /// Nothing came yet from these seats, which are all.
    Missing(Vec<u8>),
    /// Something came, and nothing contradicts it, but it does not stand yet.
    OneSided {
        /// What it says. `None` if nobody agreed so far.
        package: Option<Package>,
        /// The seats that are not heard and whose role no other seat has told.
        missing: Vec<u8>,
    },
    /// Enough roles named the same package, and every role was heard.
    Agreed {
        /// What.
        package: Package,
        /// Who.
        by: RoleSet,
    },
    /// Every role says that there is none; the different reasons, in the order
    /// of [`NoDealReason::ALL`].
    NoDeal(Vec<NoDealReason>),
    /// What came does not go together.
    Mismatch(Difference),
}

/// What does not go together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Difference {
    /// Packages that differ on these issues.
    Issues(Vec<IssueId>),
    /// Some say that there is an agreement, some that there is none.
    Outcome,
}

/// What the seats of a group of the plan say together.
///
/// A seat speaks for its own role alone, whatever else its device noted; the
/// table's device or a slip speaks for every role that confirmed there. What the
/// trainer entered stands over all of that.
pub fn group_state(rules: &Rules, plan: &Expected, ledger: &Ledger, group: u8, which: Which) -> GroupState {
    let seats = plan.get(&group).map_or(&[][..], Vec::as_slice);
    let all = RoleSet::all(rules.n_roles);
    let mut agreed = RoleSet::default();
    let mut not_agreed = RoleSet::default();
    let mut packages: Vec<&Package> = Vec::new();
    let mut reasons: Vec<NoDealReason> = Vec::new();
    let arrivals: Vec<&Arrival> = ledger.of_group(plan, group, which).collect();
    let trainers = arrivals.iter().position(|it| it.is_trainers());
    let arrivals = trainers.map_or(arrivals.as_slice(), |it| &arrivals[it..=it]);
    for arrival in arrivals {
        // What counts and is of none of these seats is of the table as a whole.
        let own = seats.iter().find(|it| it.0 == arrival.back.seat).map_or(all, |it| RoleSet::of(it.1));
        match &arrival.says {
            Says::Agreed { package, by } => {
                let own = own.without(all.without(*by));
                // Who confirms nothing for itself has said nothing.
                if !own.is_empty() {
                    agreed = own.iter().fold(agreed, RoleSet::with);
                    packages.push(package);
                }
            }
            Says::NoDeal(reason) => {
                not_agreed = own.iter().fold(not_agreed, RoleSet::with);
                reasons.push(*reason);
            }
        }
    }
    let differ = |issue: &IssueId| packages.iter().any(|it| it.option(*issue) != packages[0].option(*issue));
    let issues: Vec<IssueId> = rules.agenda.issues().filter(differ).collect();
    if !issues.is_empty() {
        return GroupState::Mismatch(Difference::Issues(issues));
    }
    let is_whole = |it: &&Arrival| match &it.says {
        Says::Agreed { by, .. } => it.back.seat == 0 && rules.decision.is_met(rules.n_roles, *by),
        Says::NoDeal(_) => it.back.seat == 0,
    };
    let is_told = arrivals.iter().any(is_whole);
    // Where the whole table was told of, nobody else need be heard; and a role
    // that nobody here plays stands in nobody's way.
    let played: RoleSet = seats.iter().map(|it| it.1).collect();
    let awaited = if is_told { RoleSet::default() } else { played };
    let heard = not_agreed.iter().fold(agreed, RoleSet::with);
    let is_possible = rules.decision.is_met(rules.n_roles, all.without(not_agreed));
    let missing: Vec<u8> = seats.iter().filter(|it| !heard.contains(it.1)).map(|it| it.0).collect();
    match packages.first() {
        None if reasons.is_empty() => GroupState::Missing(seats.iter().map(|it| it.0).collect()),
        Some(_) if !is_possible || agreed.without(not_agreed) != agreed => GroupState::Mismatch(Difference::Outcome),
        package if !heard.contains_all(awaited) => {
            GroupState::OneSided { package: package.map(|it| (*it).clone()), missing }
        }
        Some(package) => {
            let by = if is_told { agreed } else { all.without(played).iter().fold(agreed, RoleSet::with) };
            match rules.decision.is_met(rules.n_roles, by) {
                true => GroupState::Agreed { package: (*package).clone(), by },
                false => GroupState::Mismatch(Difference::Outcome),
            }
        }
        None => {
            reasons.sort_unstable();
            reasons.dedup();
            GroupState::NoDeal(reasons)
        }
    }
}
