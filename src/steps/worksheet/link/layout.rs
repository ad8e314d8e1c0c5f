//! Where the nodes of a map stand: on a grid whose cells have room for a name,
//! until somebody moves them.
//!
//! Nothing moves by itself: a node has a home cell by its place in the list.
//! Only when somebody asks are the nodes arranged by their edges, by the way of
//! Li and Kurata (2005, Bioinformatics 21): swap cells as long as the picture
//! gets better. All numbers are whole, so every device draws the same.

use super::{Link, map::place_question};
use crate::{
    document::Id,
    steps::{Answer, Answers, answer_to},
};

/// A grid with a cell for every node that there can be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Grid {
    /// How many cells are side by side.
    pub columns: usize,
    /// How many are one above another.
    pub rows: usize,
}

/// A place on the map: thousandths of its width and of its height.
type Place = (u32, u32);

/// The most rounds of swaps; small maps need three or four.
const MOST_ROUNDS: usize = 8;

/// How long an edge is at best, where the side of a cell is 100: to a cell that
/// touches at a corner.
const WANTED: i64 = 140;

/// What a crossing costs, where the side of a cell is 100.
const CROSSING: i64 = 150;

/// What a node costs that an edge passes so close as to seem to end there.
const PASSING: i64 = 400;

/// How close that is.
const CLOSE: i64 = 45;

impl Grid {
    /// The middle of a cell. Every other column stands a little lower, so that
    /// an edge along a row misses the nodes in between.
    pub fn place(self, cell: usize) -> Place {
        let (column, row) = (cell % self.columns, cell / self.columns);
        let x = (2 * column + 1) * 500 / self.columns;
        let y = ((2 * row + 1) * 500 + if column.is_multiple_of(2) { 0 } else { 240 }) / self.rows;
        let lift = 120 / self.rows;
        (x as u32, (y - lift) as u32)
    }

    /// As high, with fewer rows if there are fewer nodes, so that they stand
    /// further apart.
    fn for_some(self, n_nodes: usize) -> Grid {
        let rows = (n_nodes + 1).div_ceil(self.columns);
        Grid { columns: self.columns, rows: rows.clamp(3, self.rows.max(3)) }
    }

    fn n_cells(self) -> usize {
        self.columns * self.rows
    }

    /// The middle of a cell, where the side of a cell is 100.
    fn point(self, cell: usize) -> (i64, i64) {
        let (x, y) = self.place(cell);
        (i64::from(x) * self.columns as i64 / 10, i64::from(y) * self.rows as i64 / 10)
    }
}

impl Link {
    /// The grid of its maps.
    pub fn grid(&self) -> Grid {
        let n = self.nodes().len() + self.most_own();
        let columns = if n <= 15 {
            3
        } else if n <= 28 {
            4
        } else {
            5
        };
        Grid { columns, rows: n.div_ceil(columns).max(3) }
    }

    /// Where a node stands on a view: where it was moved to, or at home.
    pub fn place_on(&self, answers: &Answers, view: usize, node: &str) -> Place {
        let moved = answer_to(answers, &place_question(&self.views[view].id));
        let moved = moved.and_then(|it| match it {
            Answer::Counts(counts) => counts.iter().find(|(id, _)| id.as_str() == node),
            _ => None,
        });
        match moved {
            Some((_, place)) => (place / 1000 % 1000, place % 1000),
            None => self.grid().place(self.home(node)),
        }
    }

    /// What is needed to arrange a view.
    pub fn arrangement(&self, answers: &Answers, view: usize) -> Arrangement {
        let nodes = self.nodes_on(answers, view, "");
        let place_of = |node: &str| nodes.iter().position(|(it, _)| it.id == node);
        let edges = self.edges(answers, view);
        Arrangement {
            grid: self.grid().for_some(nodes.len()),
            nodes: nodes.iter().filter_map(|(it, _)| Id::new(&it.id)).collect(),
            edges: edges.iter().filter_map(|it| Some((place_of(&it.from)?, place_of(&it.to)?))).collect(),
        }
    }

    /// The cell of a node that was not moved: its place in the list, one's own
    /// after the pack's.
    fn home(&self, node: &str) -> usize {
        let given = self.nodes().iter().position(|it| it.id.as_str() == node);
        let own = || node.strip_prefix("own--").and_then(|n| n.parse::<usize>().ok()).unwrap_or(1);
        given.unwrap_or_else(|| self.nodes().len() + own() - 1).min(self.grid().n_cells() - 1)
    }
}

/// The nodes of a view and what joins them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Arrangement {
    grid: Grid,
    nodes: Vec<Id>,
    edges: Vec<(usize, usize)>,
}

impl Arrangement {
    /// The answer that has every node near those that it is joined to, with few
    /// crossings and no edge through another node. It takes a moment for a map
    /// that is full.
    pub fn to_answer(&self) -> Answer {
        let mut cells: Vec<usize> = (0..self.nodes.len()).collect();
        improve(self.grid, &mut cells, &self.edges);
        let placed = self.nodes.iter().zip(cells).map(|(node, cell)| {
            let (x, y) = self.grid.place(cell);
            (node.clone(), x * 1000 + y)
        });
        Answer::Counts(placed.collect())
    }
}

/// The answer to where nodes were moved that has one more moved.
pub fn moved(before: Option<&Answer>, node: &str, (x, y): Place) -> Option<Answer> {
    let mut places = match before {
        Some(Answer::Counts(places)) => places.clone(),
        _ => Vec::new(),
    };
    places.retain(|(id, _)| id.as_str() != node);
    places.push((Id::new(node)?, x.min(999) * 1000 + y.min(999)));
    Some(Answer::Counts(places))
}

/// Moves nodes to free cells, or swaps two, as long as that makes the picture
/// better.
fn improve(grid: Grid, cells: &mut [usize], edges: &[(usize, usize)]) {
    let mut best = cost(grid, cells, edges);
    for _ in 0..MOST_ROUNDS {
        let before = best;
        for node in 0..cells.len() {
            for cell in 0..grid.n_cells() {
                let from = cells[node];
                let there = cells.iter().position(|it| *it == cell);
                if let Some(other) = there {
                    cells[other] = from;
                }
                cells[node] = cell;
                let now = cost(grid, cells, edges);
                if now < best {
                    best = now;
                } else {
                    if let Some(other) = there {
                        cells[other] = cell;
                    }
                    cells[node] = from;
                }
            }
        }
        if best == before {
            return;
        }
    }
}

/// How bad a picture is: edges too long or too short, crossings, edges past other nodes, and
/// nodes far from the middle.
fn cost(grid: Grid, cells: &[usize], edges: &[(usize, usize)]) -> i64 {
    let at: Vec<(i64, i64)> = cells.iter().map(|it| grid.point(*it)).collect();
    let middle = (grid.columns as i64 * 50, grid.rows as i64 * 50);
    let distance = |a: (i64, i64), b: (i64, i64)| ((a.0 - b.0).pow(2) + (a.1 - b.1).pow(2)).isqrt();
    let mut sum: i64 = at.iter().map(|it| distance(*it, middle) / 8).sum();
    for (i, &(a, b)) in edges.iter().enumerate() {
        // Too short is as bad as too long: names need room.
        sum += (distance(at[a], at[b]) - WANTED).abs();
        let others = (0..at.len()).filter(|it| *it != a && *it != b);
        sum += PASSING * others.filter(|it| is_close(at[*it], at[a], at[b])).count() as i64;
        let apart = edges[..i].iter().filter(|(c, d)| ![a, b].contains(c) && ![a, b].contains(d));
        sum += CROSSING * apart.filter(|(c, d)| is_crossing((at[a], at[b]), (at[*c], at[*d]))).count() as i64;
    }
    sum
}

/// Twice the area of a triangle, with the sign of its turn.
fn turn(a: (i64, i64), b: (i64, i64), c: (i64, i64)) -> i64 {
    (b.0 - a.0) * (c.1 - a.1) - (b.1 - a.1) * (c.0 - a.0)
}

fn is_close(point: (i64, i64), from: (i64, i64), to: (i64, i64)) -> bool {
    let (dx, dy) = (to.0 - from.0, to.1 - from.1);
    let along = (point.0 - from.0) * dx + (point.1 - from.1) * dy;
    let length = dx * dx + dy * dy;
    0 < along && along < length && turn(from, to, point).pow(2) < CLOSE * CLOSE * length
}

fn is_crossing((a, b): ((i64, i64), (i64, i64)), (c, d): ((i64, i64), (i64, i64))) -> bool {
    (turn(a, b, c) < 0) != (turn(a, b, d) < 0) && (turn(c, d, a) < 0) != (turn(c, d, b) < 0)
}
