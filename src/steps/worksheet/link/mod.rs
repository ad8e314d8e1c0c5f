//! A map: who stands how with whom, or what leads to what.
//!
//! A map shows how somebody sees things, so it is never called right. Only edges
//! that the pack can document are held against anything.

mod check;
mod file;
mod layout;
mod map;
mod result;

pub use file::{KeyFile, Line, NodeFile, RelationFile, ViewFile};
pub use layout::{Arrangement, Grid, moved};
pub use map::{
    Edge, MOST_EDGES, MOST_SIZE, Node, STRENGTHS, edge_question, note_question, on_question, place_question,
};
pub use result::{EdgeResult, LinkResult, Share};

use super::{
    Outlined, Worksheet,
    sheet::{each_common_text, is_own_card, takes_common},
};
use crate::{
    document::{Id, List, ProblemKind, Whole},
    steps::{Answer, AnswerStep, Answers, Around},
    text::{Label, Text},
};

worksheet! {
    /// A map.
    pub struct Link: LinkKind = "link" {
        /// What can be put on it.
        nodes: Option<List<NodeFile, 0, 24>>,
        /// How many nodes of one's own may be added.
        own_nodes: Option<Whole<1, 16>>,
        /// What can be between two nodes.
        relations: List<RelationFile, 1, 8>,
        /// The relation that says that one does not know.
        unknown: Option<Id>,
        /// Whether nodes have sizes.
        sizes: Option<bool>,
        /// Whether edges have strengths.
        strengths: Option<bool>,
        /// Whose views are drawn.
        views: List<ViewFile, 1, 2>,
        /// The documented edges of the first view.
        key: Option<List<KeyFile, 0, 60>>,
        /// The nodes that belong on the first view.
        expects: Option<List<Id, 1, 24>>,
        /// Whether something must come back to where it began.
        feedback_loop: Option<bool>,
    }
}

impl Link {
    /// The nodes of the pack.
    pub fn nodes(&self) -> &[NodeFile] {
        self.nodes.as_deref().unwrap_or(&[])
    }

    /// How many nodes of one's own may be added.
    pub fn most_own(&self) -> usize {
        self.own_nodes.map_or(0, |it| it.get() as usize)
    }

    /// Whether nodes have sizes.
    pub fn has_sizes(&self) -> bool {
        self.sizes == Some(true)
    }

    /// Whether edges have strengths.
    pub fn has_strengths(&self) -> bool {
        self.strengths == Some(true)
    }

    /// The documented edges.
    pub fn key(&self) -> &[KeyFile] {
        self.key.as_deref().unwrap_or(&[])
    }

    /// Whether a loop is asked for.
    pub fn wants_loop(&self) -> bool {
        self.feedback_loop == Some(true)
    }

    /// Whether a node is known, whether or not it has a name yet.
    fn is_node(&self, id: &str) -> bool {
        self.nodes().iter().any(|it| it.id.as_str() == id) || is_own_card(id, self.most_own())
    }

    /// The place of the view in a question such as `on--view`.
    fn view_of(&self, id: &str) -> Option<usize> {
        self.views.iter().position(|it| it.id.as_str() == id)
    }

    /// The view and the number in a question such as `edge--view-7`.
    fn edge_of_question(&self, rest: &str) -> Option<(usize, usize)> {
        let (view, n) = rest.rsplit_once('-')?;
        let n: usize = n.parse().ok().filter(|it| (1..=MOST_EDGES).contains(it))?;
        let view = self.view_of(view)?;
        // No second way to write a number.
        (edge_question(&self.views[view].id, n).strip_prefix("edge--") == Some(rest)).then_some((view, n))
    }

    /// Whether counts name nodes, each once, with numbers that `is_right`.
    fn are_of_nodes(&self, answer: Option<&Answer>, is_right: impl Fn(u32) -> bool) -> bool {
        match answer {
            None => true,
            Some(Answer::Counts(counts)) => counts.iter().enumerate().all(|(i, (id, n))| {
                self.is_node(id.as_str()) && is_right(*n) && counts[..i].iter().all(|(other, _)| other != id)
            }),
            Some(_) => false,
        }
    }
}

impl AnswerStep for Link {
    written_head!();

    fn is_worksheet(&self) -> bool {
        true
    }

    fn check(&self, around: &Around, problem: &mut dyn FnMut(String, ProblemKind)) {
        check::check(self, around, problem);
    }

    fn each_text(&self, f: &mut dyn FnMut(String, &Text)) {
        each_common_text(self, f);
        for (i, node) in self.nodes().iter().enumerate() {
            f(format!("nodes/{i}/title"), &node.title);
            if let Some(about) = &node.about {
                f(format!("nodes/{i}/about"), about);
            }
        }
        for (i, relation) in self.relations.iter().enumerate() {
            f(format!("relations/{i}/title"), &relation.title);
        }
        for (i, view) in self.views.iter().enumerate() {
            f(format!("views/{i}/title"), &view.title);
        }
        for (i, key) in self.key().iter().enumerate() {
            if let Some(source) = &key.source {
                f(format!("key/{i}/source"), source);
            }
        }
    }

    fn takes(&self, answers: &Answers, question: &Id, answer: Option<&Answer>) -> bool {
        takes_common(self, answers, question, answer, || {
            let is_text = matches!(answer, None | Some(Answer::Text(_)));
            let most = if self.has_sizes() { MOST_SIZE } else { 1 };
            match question.as_str().split_once("--") {
                Some(("on", view)) => {
                    self.view_of(view).is_some() && self.are_of_nodes(answer, |n| (1..=most).contains(&n))
                }
                Some(("place", view)) => self.view_of(view).is_some() && self.are_of_nodes(answer, |n| n < 1_000_000),
                Some(("edge", rest)) => self.edge_of_question(rest).is_some_and(|(view, n)| match answer {
                    None => true,
                    Some(answer) => self.is_new_edge(answers, view, n, answer.chosen()),
                }),
                Some(("note", rest)) => is_text && self.edge_of_question(rest).is_some(),
                _ => is_text && is_own_card(question.as_str(), self.most_own()),
            }
        })
    }
}

impl Worksheet for Link {
    worksheet_common!();

    fn is_checked(&self) -> bool {
        !self.key().is_empty()
            || self.expects.is_some()
            || self.wants_loop()
            || self.nodes().iter().any(|it| it.is_self == Some(true))
            || self.relations.iter().any(RelationFile::needs_note)
    }

    fn outline(&self, answers: &Answers, language: &str) -> Vec<Outlined> {
        (0..self.views.len()).filter_map(|view| self.outline_of(answers, view, language)).collect()
    }
}
