use std::collections::BTreeSet;

use super::{
    StoryNoteKind, StoryProblemKind,
    plan::{Line, MOST_LINES, Planner, Turn},
    story::Passage,
};
use crate::{steps::dialogue::MoveTag, text::check_passage};

/// Passages with one link, in a row, and where the last of them leads.
pub(super) struct Way {
    pub(super) through: Vec<usize>,
    pub(super) end: Option<usize>,
}

impl<'s> Planner<'s, '_> {
    /// The way from a passage on while there is nothing to choose.
    pub(super) fn way(&mut self, from: usize) -> Way {
        let mut way = Way { through: Vec::new(), end: Some(from) };
        let mut seen = BTreeSet::new();
        while let Some(i) = way.end {
            let [link] = self.passages[i].body.links.as_slice() else { break };
            if !seen.insert(i) {
                let circle = StoryProblemKind::Circle { name: self.passages[i].name.clone() };
                if self.problems.iter().all(|it| it.kind != circle) {
                    self.refuse(self.passages[i].line, circle);
                }
                break;
            }
            way.through.push(i);
            way.end = self.by_name.get(link.target.as_str()).copied();
        }
        way
    }

    /// What is said on a way; nothing if its passages are empty.
    pub(super) fn said(&mut self, way: &Way) -> Option<String> {
        let texts: Vec<&str> = way.through.iter().map(|i| self.passages[*i].body.text.as_str()).collect();
        let said = texts.into_iter().filter(|it| !it.is_empty()).collect::<Vec<_>>().join("\n\n");
        if said.is_empty() {
            return None;
        }
        self.check_text(&self.passages[way.through[0]], &said);
        Some(said)
    }

    pub(super) fn turn(&mut self, turns: &[usize], n: usize, in_reply: &mut BTreeSet<usize>) -> Turn<'s> {
        let passage = &self.passages[turns[n]];
        let mut lines = Vec::new();
        for link in passage.body.links.iter().take(MOST_LINES) {
            let text = link.text.clone();
            match (&link.unknown_tag, link.tags.as_slice()) {
                (Some(word), _) => self.note(link.line, StoryNoteKind::UnknownTag { word: word.clone(), text }),
                (None, []) => self.note(link.line, StoryNoteKind::NoTag { text }),
                (None, [_]) => {}
                (None, [first, ..]) => self.note(link.line, StoryNoteKind::TwoTags { tag: *first, text }),
            }
            if let Err(problem) = check_passage(&link.text) {
                self.refuse(link.line, StoryProblemKind::BadText { name: link.text.clone(), problem });
            }
            let way = match self.by_name.get(link.target.as_str()) {
                Some(target) => self.way(*target),
                None => Way { through: Vec::new(), end: None },
            };
            self.note_branch(turns, n, &way, link.line);
            in_reply.extend(&way.through);
            let tag = link.tags.first().copied().unwrap_or(MoveTag::Inf);
            lines.push(Line { text: &link.text, tag, reply: self.said(&way) });
        }
        Turn { passage, lines }
    }

    /// Says what became of a passage with one link.
    pub(super) fn note_through(&mut self, i: usize, kind: fn(String, String) -> StoryNoteKind) {
        let Passage { name, line, body, .. } = &self.passages[i];
        let (name, link) = (name.clone(), body.links[0].text.clone());
        let kind = if body.text.is_empty() { StoryNoteKind::NothingSaid { name, link } } else { kind(name, link) };
        self.note(*line, kind);
    }

    /// Says where a line led in the story, if it was not to the next turn.
    fn note_branch(&mut self, turns: &[usize], n: usize, way: &Way, line: usize) {
        let Some(end) = way.end.map(|i| &self.passages[i]) else { return };
        let next = turns.get(n + 1).map(|i| &self.passages[*i]);
        if next.is_some_and(|it| it.name == end.name) {
            return;
        }
        let (to, next) = (end.name.clone(), next.map(|it| it.name.clone()));
        let is_ending = end.body.links.is_empty();
        self.note(line, StoryNoteKind::Branch { to, is_ending, next });
    }
}
