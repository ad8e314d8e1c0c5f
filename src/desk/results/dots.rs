use super::{Board, GroupState};
use crate::{
    analysis::CountedValues,
    points::{ByRole, Points, RoleId},
    session::{Possible, SolutionPoint},
};

/// What a picture of a two-role table shows, layer by layer. The first number
/// of a pair is the first role's.
#[derive(Debug, Clone, PartialEq)]
pub struct Dots {
    /// What the groups agreed, ascending. Groups of the same values are one dot.
    pub dots: Vec<Dot>,
    /// The groups without an agreement: they stand at the limits.
    pub no_deal: Vec<u8>,
    /// The reservation values.
    pub limits: (Points, Points),
    /// The frontier, ascending.
    pub frontier: Vec<(Points, Points)>,
    /// What theory singles out; nothing without a zone.
    pub best: Vec<SolutionPoint>,
    /// All that was possible, unless that is more than a picture shows.
    pub all: Option<Vec<CountedValues>>,
}

/// One dot.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dot {
    /// What it is worth.
    pub values: (Points, Points),
    /// Whose it is, ascending.
    pub groups: Vec<u8>,
}

impl Dots {
    /// The most different values that are shown of all that was possible.
    pub const MOST: usize = 5_000;

    pub(super) fn of(board: &Board, groups: &[(u8, GroupState)]) -> Option<Dots> {
        if board.exercise.public.roles.n_roles() != 2 {
            return None;
        }
        let pair = |it: &ByRole<Points>| (it[RoleId(0)], it[RoleId(1)]);
        let mut dots: Vec<Dot> = Vec::new();
        let mut no_deal = Vec::new();
        for (group, state) in groups {
            let Some(numbers) = board.numbers(state) else { continue };
            let values = pair(&numbers.values);
            if numbers.judgement.is_none() {
                no_deal.push(*group);
            } else if let Some(dot) = dots.iter_mut().find(|it| it.values == values) {
                dot.groups.push(*group);
            } else {
                dots.push(Dot { values, groups: vec![*group] });
            }
        }
        dots.sort_by_key(|it| it.values);
        let mut frontier: Vec<(Points, Points)> =
            board.space.frontier.points.iter().map(|it| pair(&it.values)).collect();
        frontier.dedup();
        Some(Dots {
            dots,
            no_deal,
            limits: pair(board.space.reservation_values()),
            frontier,
            best: board.possible.as_ref().map(Possible::points).unwrap_or_default().to_vec(),
            all: board.space.values(Dots::MOST),
        })
    }
}
