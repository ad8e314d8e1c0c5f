use std::collections::BTreeSet;

use super::{FIRST, Place, SECOND, scale::Axis};
use crate::{
    analysis::{CountedValues, FrontierPoint, Space},
    points::{ByRole, Points},
};

/// The most different values that are drawn and listed one by one.
const MOST_DOTS: usize = 1_000;

/// The most that are looked at to fill the squares of a grid.
const MOST_VALUES: usize = 40_000;

/// The least side of a square, in tenths of a pixel.
const SIDE: i64 = 64;

/// The most points of the frontier that the table lists where it cannot list
/// every package.
const MOST_ROWS: usize = 400;

/// What is shown of all packages: as much as can be told exactly and read.
#[derive(Debug)]
pub enum Picture {
    /// Every package, equal ones together.
    Dots(Vec<Dot>),
    /// The squares of a grid in which there is a package, and the frontier.
    Squares(Vec<ByRole<Points>>, Vec<Dot>),
    /// The frontier alone: there are too many different values to know.
    Frontier(Vec<Dot>),
}

/// All packages of one pair of values.
#[derive(Debug)]
pub struct Dot {
    /// What they are worth.
    pub values: ByRole<Points>,
    /// How many they are.
    pub n_packages: u128,
    /// Whether nothing betters them for one without loss for the other.
    pub is_on_frontier: bool,
    /// Whether one of them leaves nobody below the limit.
    pub is_in_zone: bool,
}

impl Picture {
    /// The picture of a table of two.
    pub fn of(space: &Space) -> Picture {
        let dot = |it: &CountedValues| Dot {
            values: it.values.clone(),
            n_packages: it.n_packages,
            is_on_frontier: space.is_on_frontier(&it.values),
            is_in_zone: it.is_in_zone,
        };
        // Points of equal values differ in the reservation values, and stand beside one another.
        let equals = |it: &[FrontierPoint]| Dot {
            values: it[0].values.clone(),
            n_packages: it.iter().map(|it| it.n_packages).sum(),
            is_on_frontier: true,
            is_in_zone: it.iter().any(FrontierPoint::is_acceptable),
        };
        let frontier = || space.frontier.points.chunk_by(|a, b| a.values == b.values).map(equals).collect();
        match space.values(MOST_VALUES) {
            None => Picture::Frontier(frontier()),
            Some(all) if all.len() <= MOST_DOTS => Picture::Dots(all.iter().map(dot).collect()),
            Some(all) => Picture::Squares(all.into_iter().map(|it| it.values).collect(), frontier()),
        }
    }

    /// The pairs of values that are known one by one: all, or those of the
    /// frontier.
    pub(super) fn dots(&self) -> &[Dot] {
        match self {
            Picture::Dots(dots) | Picture::Squares(_, dots) | Picture::Frontier(dots) => dots,
        }
    }

    /// Those that the table lists, the first role's largest value first: all of
    /// them, or of a very long frontier each so-many-th, its ends, and those
    /// that `is_named` asks for.
    pub(super) fn rows(&self, is_named: impl Fn(&Dot) -> bool) -> Vec<&Dot> {
        let dots = self.dots();
        let step = if matches!(self, Picture::Dots(_)) { 1 } else { dots.len().div_ceil(MOST_ROWS).max(1) };
        let is_listed = |i: usize, it: &Dot| i.is_multiple_of(step) || i + 1 == dots.len() || is_named(it);
        dots.iter().enumerate().filter(|(i, it)| is_listed(*i, it)).map(|(_, it)| it).rev().collect()
    }
}

/// The squares as one path, those beside one another as one. Each holds whole
/// points: as many as make a square that can be seen, at least one.
pub(super) fn squares(values: &[ByRole<Points>], x: &Axis, y: &Axis) -> String {
    let (across, up) = (x.points_in(SIDE), y.points_in(SIDE));
    let square = |it: &ByRole<Points>| (it[SECOND].0.div_euclid(up), it[FIRST].0.div_euclid(across));
    let filled: BTreeSet<(i64, i64)> = values.iter().map(square).collect();
    let mut runs: Vec<(i64, i64, i64)> = Vec::new();
    for (row, column) in filled {
        match runs.last_mut() {
            Some((r, from, n)) if *r == row && *from + *n == column => *n += 1,
            _ => runs.push((row, column, 1)),
        }
    }
    let path = |(row, from, n): &(i64, i64, i64)| {
        let (left, right) = (x.before(from * across), x.before((from + n) * across));
        let (bottom, top) = (y.before(row * up), y.before((row + 1) * up));
        format!("M{left} {bottom}H{right}V{top}H{left}z")
    };
    runs.iter().map(path).collect()
}

/// The frontier as the points of a line, those at one place once.
pub(super) fn line(dots: &[Dot], place: &impl Fn(&ByRole<Points>) -> Place) -> String {
    let mut places: Vec<Place> = dots.iter().filter(|it| it.is_on_frontier).map(|it| place(&it.values)).collect();
    places.dedup();
    places.iter().map(|(x, y)| format!("{x},{y}")).collect::<Vec<_>>().join(" ")
}

/// Whether a pair of values is this dot's.
pub(super) fn is_at(dot: &Dot, (first, second): (Points, Points)) -> bool {
    (dot.values[FIRST], dot.values[SECOND]) == (first, second)
}
