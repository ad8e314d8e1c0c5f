use super::Link;
use crate::{
    document::Id,
    steps::{
        Answer, Answers, answer_to,
        worksheet::{Outlined, own_cards, question},
    },
};

/// The most edges of one view.
pub const MOST_EDGES: usize = 60;

/// The largest size of a node; the smallest is 1.
pub const MOST_SIZE: u32 = 3;

/// The words for strengths in answers, from the weakest on.
pub const STRENGTHS: [&str; 3] = ["weak", "medium", "strong"];

/// Something that can be on a map.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Node<'a> {
    /// Its id.
    pub id: String,
    /// Its name, in the reader's language or as the person wrote it.
    pub name: &'a str,
    /// Whether it is who draws the map.
    pub is_self: bool,
}

/// An edge of a map.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edge {
    /// Its number in its view, from 1.
    pub n: usize,
    /// The id of the node where it starts.
    pub from: String,
    /// The id of the node where it ends.
    pub to: String,
    /// The place of its relation.
    pub relation: usize,
    /// How strong it is, from 1; `None` where edges have no strengths.
    pub strength: Option<usize>,
}

/// The question about the nodes that are on a view, answered with their sizes.
pub fn on_question(view: &Id) -> String {
    question("on", view.as_str())
}

/// The question about where nodes were moved to: thousandths of the picture's
/// width, times 1000, plus thousandths of its height.
pub fn place_question(view: &Id) -> String {
    question("place", view.as_str())
}

/// The question about an edge, from 1: its ends, its relation, its strength.
pub fn edge_question(view: &Id, n: usize) -> String {
    question("edge", &format!("{view}-{n}"))
}

/// The question about an edge's words.
pub fn note_question(view: &Id, n: usize) -> String {
    question("note", &format!("{view}-{n}"))
}

impl Edge {
    /// Whether it joins these two, in either direction.
    pub fn joins(&self, one: &str, other: &str) -> bool {
        (self.from == one && self.to == other) || (self.from == other && self.to == one)
    }
}

impl Link {
    /// All that can be on a map: the pack's nodes, then one's own that have a
    /// name.
    pub fn all_nodes<'a>(&'a self, answers: &'a Answers, language: &str) -> Vec<Node<'a>> {
        let given = self.nodes().iter().map(|it| Node {
            id: it.id.to_string(),
            name: it.title.in_language(language).0,
            is_self: it.is_self == Some(true),
        });
        let own = own_cards(answers, self.most_own()).map(|(id, name)| Node { id, name, is_self: false });
        given.chain(own).collect()
    }

    /// The size of a node on a view, from 1. `None` if it is not on it.
    pub fn size_on(&self, answers: &Answers, view: usize, node: &str) -> Option<u32> {
        let size = answer_to(answers, &on_question(&self.views[view].id))?.count(&Id::new(node)?);
        let has_name = self.nodes().iter().any(|it| it.id.as_str() == node)
            || own_cards(answers, self.most_own()).any(|(id, _)| id == node);
        (0 < size && has_name).then_some(size)
    }

    /// What is on a view, in the order of [`Self::all_nodes`].
    pub fn nodes_on<'a>(&'a self, answers: &'a Answers, view: usize, language: &str) -> Vec<(Node<'a>, u32)> {
        let nodes = self.all_nodes(answers, language).into_iter();
        nodes.filter_map(|it| self.size_on(answers, view, &it.id).map(|size| (it, size))).collect()
    }

    /// The edges of a view both of whose ends are on it, by their numbers.
    pub fn edges(&self, answers: &Answers, view: usize) -> Vec<Edge> {
        let is_on = |node: &str| self.size_on(answers, view, node).is_some();
        self.written_edges(answers, view).filter(|it| is_on(&it.from) && is_on(&it.to)).collect()
    }

    /// The edges of a view, those of nodes that were taken off it included.
    fn written_edges<'a>(&'a self, answers: &'a Answers, view: usize) -> impl Iterator<Item = Edge> + 'a {
        let id = &self.views[view].id;
        (1..=MOST_EDGES).filter_map(move |n| self.edge(n, answer_to(answers, &edge_question(id, n))?.chosen()))
    }

    /// The number of a new edge: one that has neither edge nor words, so that an
    /// edge that was taken away can come back with its own. `None` if there is
    /// none.
    pub fn next_edge(&self, answers: &Answers, view: usize) -> Option<usize> {
        let id = &self.views[view].id;
        let is_free = |n: &usize| {
            answer_to(answers, &edge_question(id, *n)).is_none() && answer_to(answers, &note_question(id, *n)).is_none()
        };
        (1..=MOST_EDGES).find(is_free)
    }

    /// The words on an edge.
    pub fn note<'a>(&self, answers: &'a Answers, view: usize, n: usize) -> &'a str {
        answer_to(answers, &note_question(&self.views[view].id, n)).map_or("", Answer::text).trim()
    }

    /// An edge as it is written in an answer, if it makes sense.
    fn edge(&self, n: usize, written: &[Id]) -> Option<Edge> {
        let (from, to, relation, strength) = match (written, self.has_strengths()) {
            ([from, to, relation], false) => (from, to, relation, None),
            ([from, to, relation, strength], true) => {
                let place = STRENGTHS.iter().position(|it| *it == strength.as_str())?;
                (from, to, relation, Some(place + 1))
            }
            _ => return None,
        };
        let relation = self.relations.iter().position(|it| it.id == *relation)?;
        let makes_sense = from != to && self.is_node(from.as_str()) && self.is_node(to.as_str());
        makes_sense.then(|| Edge { n, from: from.to_string(), to: to.to_string(), relation, strength })
    }

    /// Whether what is written is an edge that the view does not have yet under
    /// another number.
    pub(super) fn is_new_edge(&self, answers: &Answers, view: usize, n: usize, written: &[Id]) -> bool {
        let Some(edge) = self.edge(n, written) else { return false };
        let is_directed = self.relations[edge.relation].is_directed();
        let is_same = |other: &Edge| {
            other.relation == edge.relation
                && if is_directed {
                    (&other.from, &other.to) == (&edge.from, &edge.to)
                } else {
                    other.joins(&edge.from, &edge.to)
                }
        };
        !self.written_edges(answers, view).any(|it| it.n != n && is_same(&it))
    }

    /// A view in words: what is on it, then who stands how with whom.
    pub(super) fn outline_of(&self, answers: &Answers, view: usize, language: &str) -> Option<Outlined> {
        let nodes = self.nodes_on(answers, view, language);
        let name = |id: &str| nodes.iter().find(|(it, _)| it.id == id).map_or("", |(it, _)| it.name);
        let of = |n: usize, most: usize| format!(" ({n}/{most})");
        let node = |(node, size): &(Node, u32)| {
            let size = self.has_sizes().then(|| of(*size as usize, MOST_SIZE as usize));
            format!("{}{}", node.name, size.unwrap_or_default())
        };
        let edge = |it: &Edge| {
            let relation = &self.relations[it.relation];
            let arrow = if relation.is_directed() { "→" } else { "↔" };
            let title = relation.title.in_language(language).0;
            let strength = it.strength.map(|it| of(it, STRENGTHS.len())).unwrap_or_default();
            let note = Some(self.note(answers, view, it.n)).filter(|it| !it.is_empty());
            let note = note.map(|it| format!(" – {it}")).unwrap_or_default();
            format!("{} {arrow} {}: {title}{strength}{note}", name(&it.from), name(&it.to))
        };
        let edges = self.edges(answers, view);
        let lines = nodes.iter().map(node).chain(edges.iter().map(edge)).collect();
        Outlined::new(self.views[view].title.in_language(language).0, lines)
    }
}
