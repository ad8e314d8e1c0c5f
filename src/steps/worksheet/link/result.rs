use std::collections::{BTreeMap, VecDeque};

use super::{Edge, KeyFile, Link, NodeFile};
use crate::steps::{Answers, worksheet::sort::Fit};

/// So many of so many.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Share {
    /// Halves that count: two for what is right, one for what is said to be
    /// unknown.
    pub halves: usize,
    /// How many there are.
    pub of: usize,
}

/// A documented edge and what was drawn of it.
#[derive(Debug, Clone, PartialEq)]
pub struct EdgeResult<'a> {
    /// What is documented.
    pub key: &'a KeyFile,
    /// How well it is drawn.
    pub fit: Fit,
}

/// What a rule can say of a map: of its first view only, because nothing is
/// documented about how somebody else sees it. It does not depend on the order
/// in which anything was entered.
#[derive(Debug, Clone, PartialEq)]
pub struct LinkResult<'a> {
    /// The documented edges, in the pack's order.
    pub documented: Vec<EdgeResult<'a>>,
    /// How many of the documented edges were drawn.
    pub recall: Share,
    /// How many of the edges drawn between documented pairs are documented.
    pub precision: Share,
    /// The edges drawn between documented pairs, with how well they fit.
    pub drawn: Vec<(Edge, Fit)>,
    /// The edges about which nothing is documented, which says nothing against
    /// them.
    pub undocumented: Vec<Edge>,
    /// The nodes that belong on the map, with whether they are on it.
    pub expected: Vec<(&'a NodeFile, bool)>,
    /// Whether who draws the map is on it. `None` if the pack names nobody.
    pub has_self: Option<bool>,
    /// A way along directed edges back to where it began, by the nodes' ids;
    /// the shortest, and of several the one that starts earliest in the list of
    /// nodes.
    pub feedback_loop: Option<Vec<String>>,
    /// The edges of all views that must carry words, by view, with whether they
    /// do.
    pub notes: Vec<(usize, Edge, bool)>,
}

impl Link {
    /// Looks at the map.
    pub fn result(&self, answers: &Answers) -> LinkResult<'_> {
        let edges = self.edges(answers, 0);
        let documented: Vec<EdgeResult> = self
            .key()
            .iter()
            .map(|key| {
                let fit = edges.iter().map(|it| self.fit(it, key)).max().unwrap_or(Fit::Wrong);
                EdgeResult { key, fit }
            })
            .collect();
        let is_documented = |edge: &Edge| self.key().iter().any(|it| joins(edge, it));
        let (drawn, undocumented): (Vec<Edge>, Vec<Edge>) = edges.iter().cloned().partition(is_documented);
        let drawn: Vec<(Edge, Fit)> = drawn
            .into_iter()
            .map(|edge| {
                let fit = self.key().iter().map(|it| self.fit(&edge, it)).max().unwrap_or(Fit::Wrong);
                (edge, fit)
            })
            .collect();
        let is_on = |it: &NodeFile| self.size_on(answers, 0, it.id.as_str()).is_some();
        let is_self = |it: &&NodeFile| it.is_self == Some(true);
        let is_expected = |it: &&NodeFile| self.expects.iter().any(|ids| ids.contains(&it.id));
        let mut selves = self.nodes().iter().filter(is_self).peekable();
        LinkResult {
            recall: share(documented.iter().map(|it| it.fit)),
            precision: share(drawn.iter().map(|it| it.1)),
            documented,
            drawn,
            undocumented,
            expected: self.nodes().iter().filter(is_expected).map(|it| (it, is_on(it))).collect(),
            has_self: selves.peek().is_some().then(|| selves.all(is_on)),
            feedback_loop: self.shortest_loop(answers, &edges),
            notes: self.notes(answers),
        }
    }

    /// How well an edge fits what is documented: fully with a right relation, in
    /// its direction if it has one; half if it says that one does not know.
    fn fit(&self, edge: &Edge, key: &KeyFile) -> Fit {
        let relation = &self.relations[edge.relation];
        let is_turned_right = !relation.is_directed() || (edge.from == key.from.as_str() && edge.to == key.to.as_str());
        if !joins(edge, key) {
            Fit::Wrong
        } else if key.relations.contains(&relation.id) && is_turned_right {
            Fit::Full
        } else if self.unknown.as_ref() == Some(&relation.id) {
            Fit::Half
        } else {
            Fit::Wrong
        }
    }

    /// Breadth first from each node in turn.
    fn shortest_loop(&self, answers: &Answers, edges: &[Edge]) -> Option<Vec<String>> {
        let nodes = self.all_nodes(answers, "");
        let next = |from: &str| {
            let has = |to: &str| {
                edges.iter().any(|it| self.relations[it.relation].is_directed() && it.from == from && it.to == to)
            };
            nodes.iter().map(|it| it.id.as_str()).filter(|to| has(to)).collect::<Vec<_>>()
        };
        let following: BTreeMap<&str, Vec<&str>> = nodes.iter().map(|it| (it.id.as_str(), next(&it.id))).collect();
        let mut shortest: Option<Vec<String>> = None;
        for start in nodes.iter().map(|it| it.id.as_str()) {
            let Some(back) = way_back(start, &following) else { continue };
            if shortest.as_ref().is_none_or(|it| back.len() < it.len()) {
                shortest = Some(back);
            }
        }
        shortest
    }

    fn notes(&self, answers: &Answers) -> Vec<(usize, Edge, bool)> {
        let of_view = |view: usize| {
            let edges = self.edges(answers, view).into_iter();
            edges.filter(|it| self.relations[it.relation].needs_note()).map(move |it| {
                let has_words = !self.note(answers, view, it.n).is_empty();
                (view, it, has_words)
            })
        };
        (0..self.views.len()).flat_map(of_view).collect()
    }
}

fn joins(edge: &Edge, key: &KeyFile) -> bool {
    edge.joins(key.from.as_str(), key.to.as_str())
}

fn share(fits: impl Iterator<Item = Fit> + Clone) -> Share {
    Share { halves: fits.clone().map(|it| it as usize).sum(), of: fits.count() }
}

/// The shortest way from a node back to it, without its end.
fn way_back(start: &str, following: &BTreeMap<&str, Vec<&str>>) -> Option<Vec<String>> {
    let mut before: BTreeMap<&str, &str> = BTreeMap::new();
    let mut waiting = VecDeque::from([start]);
    while let Some(node) = waiting.pop_front() {
        for next in following.get(node).into_iter().flatten().copied() {
            if next == start {
                let mut way = vec![node];
                while let Some(it) = before.get(way[way.len() - 1]) {
                    way.push(it);
                }
                return Some(way.into_iter().rev().map(str::to_owned).collect());
            }
            if !before.contains_key(next) {
                before.insert(next, node);
                waiting.push_back(next);
            }
        }
    }
    None
}
