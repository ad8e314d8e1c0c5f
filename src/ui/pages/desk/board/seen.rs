use std::rc::Rc;

use yew::prelude::*;

use super::super::Held;
use crate::{
    desk::results::{Board, Exported, GroupState, Numbers, Reveal, group_states, reveals},
    pack::Exercise,
    points::{ByRole, Points, RoleSet},
    ui::parts::Picture,
};

/// What can be computed of an exercise, whatever the groups did.
pub struct Analysis {
    /// The numbers. `None` where there is nothing to settle, or more than can be
    /// computed exactly.
    pub board: Option<Board>,
    /// What a picture shows of them, for two roles.
    pub picture: Option<Picture>,
}

impl Analysis {
    /// The numbers by these reservation values.
    pub fn of(exercise: &Rc<Exercise>, limits: ByRole<Points>) -> Analysis {
        let has_table = exercise.public.table().is_some();
        let board = has_table.then(|| Board::new(exercise.clone(), limits).ok()).flatten();
        let is_for_two = exercise.public.roles.n_roles() == 2;
        let picture = board.as_ref().filter(|_| is_for_two).map(|it| Picture::of(&it.space));
        Analysis { board, picture }
    }
}

/// One group on the board.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// Which, from 0.
    pub group: u8,
    /// How its result stands.
    pub state: GroupState,
    /// Its numbers, once its result stands.
    pub numbers: Option<Numbers>,
}

/// All that the board shows of a workshop.
#[derive(Clone)]
pub struct Seen {
    /// The workshop.
    pub held: Rc<Held>,
    /// What was possible.
    pub analysis: Rc<Analysis>,
    /// The groups in the order of their letters.
    pub rows: Rc<Vec<Row>>,
    /// What there is to reveal, in order.
    pub order: Vec<Reveal>,
}

impl Seen {
    /// What the board shows of a workshop, computed anew.
    pub fn of(held: &Rc<Held>) -> Seen {
        let analysis = Rc::new(Analysis::of(&held.exercise, held.workshop.reservation_values(&held.exercise)));
        let rows = Rc::new(rows(&analysis, &groups(held)));
        Seen { held: held.clone(), analysis, rows, order: reveals(&held.exercise) }
    }

    /// What is revealed so far.
    pub fn revealed(&self) -> &[Reveal] {
        let n = self.order.len().min(self.held.workshop.n_revealed.into());
        &self.order[..n]
    }

    /// The groups with their states.
    pub fn groups(&self) -> Vec<(u8, GroupState)> {
        self.rows.iter().map(|it| (it.group, it.state.clone())).collect()
    }

    /// How many results stand.
    pub fn n_settled(&self) -> usize {
        self.rows.iter().filter(|it| matches!(it.state, GroupState::Agreed { .. } | GroupState::NoDeal(_))).count()
    }

    /// Runs something on what is exported: with the numbers only once the board
    /// shows them.
    pub fn exported<T>(&self, f: impl FnOnce(&Exported) -> T) -> T {
        let Held { workshop, opened, exercise } = &*self.held;
        let has_numbers = self.revealed().iter().any(|it| it.is_of_points());
        f(&Exported {
            id: workshop.head.id.as_str(),
            pack: &opened.pack,
            exercise,
            plan: &workshop.expected(),
            ledger: &workshop.ledger,
            which: workshop.which,
            board: self.analysis.board.as_ref().filter(|_| has_numbers),
        })
    }

    /// The most that a role has above its limit in any group.
    pub fn most_surplus(&self) -> i64 {
        let surplus = |it: &Row| it.numbers.as_ref().map(Numbers::surplus);
        let all = self.rows.iter().filter_map(surplus);
        all.flat_map(|it: ByRole<Points>| it.values().to_vec()).map(|it| it.0).max().unwrap_or_default()
    }

    /// The groups whose members agreed to something worse than no agreement.
    pub fn below_limit(&self) -> impl Iterator<Item = (u8, RoleSet)> {
        let below = |it: &Row| Some((it.group, it.numbers.as_ref()?.below_limit()));
        self.rows.iter().filter_map(below).filter(|it| !it.1.is_empty())
    }
}

fn groups(held: &Held) -> Vec<(u8, GroupState)> {
    let Held { workshop, exercise, .. } = held;
    let Some((_, table)) = exercise.public.table() else { return Vec::new() };
    group_states(&table.rules, &workshop.expected(), &workshop.ledger, workshop.which)
}

fn rows(analysis: &Analysis, groups: &[(u8, GroupState)]) -> Vec<Row> {
    let row = |(group, state): &(u8, GroupState)| {
        let numbers = analysis.board.as_ref().and_then(|it| it.numbers(state));
        Row { group: *group, state: state.clone(), numbers }
    };
    groups.iter().map(row).collect()
}

/// What the board shows. What is heavy is computed once for the exercise, and
/// once more whenever a group's state changes.
#[hook]
pub fn use_seen(held: &Rc<Held>) -> Seen {
    let id = held.workshop.head.id.clone();
    let limits = held.workshop.reservation_values(&held.exercise);
    let analysis = use_memo((id.clone(), limits.clone()), |(_, limits)| Analysis::of(&held.exercise, limits.clone()));
    let rows = use_memo((id, limits, groups(held)), |(_, _, groups)| rows(&analysis, groups));
    Seen { held: held.clone(), analysis, rows, order: reveals(&held.exercise) }
}
