use std::collections::{BTreeMap, BTreeSet, VecDeque};

use super::{
    Place, StoryNote, StoryNoteKind, StoryProblem, StoryProblemKind,
    standard::{self, Standard},
    story::{Passage, Story},
};
use crate::{steps::dialogue::MoveTag, text::check_passage};

/// The most turns of a dialogue.
pub(super) const MOST_TURNS: usize = 12;

/// The most lines of a turn.
pub(super) const MOST_LINES: usize = 6;

/// The most endings of a dialogue.
pub(super) const MOST_ENDINGS: usize = 12;

/// The most facts of a dialogue.
pub(super) const MOST_FACTS: usize = 8;

/// A dialogue before it is written down.
pub(super) struct Plan<'s> {
    /// What the passages before the first choice say.
    pub(super) scene: Option<String>,
    pub(super) facts: Vec<&'s Passage>,
    pub(super) turns: Vec<Turn<'s>>,
    /// The last fits always.
    pub(super) endings: Vec<Ending<'s>>,
}

pub(super) struct Turn<'s> {
    pub(super) passage: &'s Passage,
    pub(super) lines: Vec<Line<'s>>,
}

pub(super) struct Line<'s> {
    pub(super) text: &'s str,
    pub(super) tag: MoveTag,
    pub(super) reply: Option<String>,
}

pub(super) struct Ending<'s> {
    /// Without one, the skeleton's own words are said.
    pub(super) passage: Option<&'s Passage>,
    pub(super) standard: &'static Standard,
}

/// Passages with one link, in a row, and where the last of them leads.
struct Way {
    through: Vec<usize>,
    end: Option<usize>,
}

struct Planner<'s, 'n> {
    passages: &'s [Passage],
    by_name: BTreeMap<&'s str, usize>,
    notes: &'n mut Vec<StoryNote>,
    problems: Vec<StoryProblem>,
}

/// Makes turns, replies and endings of passages.
pub(super) fn plan<'s>(story: &'s Story, notes: &mut Vec<StoryNote>) -> Result<Plan<'s>, Vec<StoryProblem>> {
    let passages = &story.passages;
    let by_name = passages.iter().enumerate().map(|(i, it)| (it.name.as_str(), i)).collect();
    let mut planner = Planner { passages, by_name, notes, problems: Vec::new() };
    let (name, line) = story.start.as_ref().map_or(("Start", 1), |(name, line)| (name, *line));
    let Some(start) = planner.by_name.get(name).copied() else {
        planner.refuse(line, StoryProblemKind::NoStart { name: name.to_owned() });
        return Err(planner.problems);
    };
    let reached = planner.reached(start);
    let facts = planner.facts(&reached);
    let of = |fits: fn(usize) -> bool| reached.iter().copied().filter(move |i| fits(passages[*i].body.links.len()));
    let turns: Vec<usize> = of(|n| 2 <= n).collect();
    let endings: Vec<usize> = of(|n| n == 0).collect();
    planner.check(start, &turns, &endings);
    // Ways are followed only from as many lines as a dialogue has.
    if !planner.problems.is_empty() {
        return Err(planner.sorted());
    }
    let opening = planner.way(start);
    let scene = planner.said(&opening);
    if scene.is_none() {
        planner.note(passages[start].line, StoryNoteKind::NoScene);
    }
    let mut in_reply = BTreeSet::new();
    let turns = (0..turns.len()).map(|n| planner.turn(&turns, n, &mut in_reply)).collect();
    for i in opening.through {
        planner.note_through(i, |name, link| StoryNoteKind::Scene { name, link });
    }
    for i in in_reply {
        planner.note_through(i, |name, link| StoryNoteKind::Reply { name, link });
    }
    let endings = standard::endings(endings.into_iter().map(|i| &passages[i]), planner.notes);
    if planner.problems.is_empty() { Ok(Plan { scene, facts, turns, endings }) } else { Err(planner.sorted()) }
}

impl<'s> Planner<'s, '_> {
    fn note(&mut self, line: usize, kind: StoryNoteKind) {
        self.notes.push(StoryNote { line, kind });
    }

    fn refuse(&mut self, line: usize, kind: StoryProblemKind) {
        self.problems.push(StoryProblem { at: Place { line, column: 1 }, kind });
    }

    /// The problems by place, each once.
    fn sorted(mut self) -> Vec<StoryProblem> {
        self.problems.sort_by_key(|it| it.at);
        self.problems.dedup();
        self.problems
    }

    /// The passages that a reader can come to, breadth first.
    fn reached(&mut self, start: usize) -> Vec<usize> {
        let mut seen = BTreeSet::from([start]);
        let mut reached = Vec::new();
        let mut waiting = VecDeque::from([start]);
        while let Some(i) = waiting.pop_front() {
            reached.push(i);
            let body = &self.passages[i].body;
            for link in &body.links {
                match self.by_name.get(link.target.as_str()) {
                    Some(target) if seen.insert(*target) => waiting.push_back(*target),
                    Some(_) => {}
                    None => self.note(link.line, StoryNoteKind::Missing { target: link.target.clone() }),
                }
            }
            for line in &body.mixed {
                self.note(*line, StoryNoteKind::Mixed);
            }
            if let Some(line) = body.styled {
                self.note(line, StoryNoteKind::Styled);
            }
        }
        reached
    }

    /// The passages with the tag `fact`; all others that nobody comes to are
    /// left out.
    fn facts(&mut self, reached: &[usize]) -> Vec<&'s Passage> {
        let reached: BTreeSet<usize> = reached.iter().copied().collect();
        let mut facts = Vec::new();
        for (i, passage) in self.passages.iter().enumerate() {
            let name = passage.name.clone();
            match (passage.has_tag("fact"), reached.contains(&i)) {
                (true, false) if passage.body.links.is_empty() => facts.push(passage),
                (true, _) => self.refuse(passage.line, StoryProblemKind::LinkedFact { name }),
                (false, false) => self.note(passage.line, StoryNoteKind::NeverReached { name }),
                (false, true) => {}
            }
        }
        for fact in &facts {
            self.check_text(fact, &fact.body.text);
        }
        if let Some(one_more) = facts.get(MOST_FACTS) {
            self.refuse(one_more.line, StoryProblemKind::TooManyFacts { found: facts.len() });
        }
        if facts.is_empty() {
            self.note(1, StoryNoteKind::NoFacts);
        }
        facts
    }

    fn check(&mut self, start: usize, turns: &[usize], endings: &[usize]) {
        let passages = self.passages;
        match turns {
            [] => self.refuse(passages[start].line, StoryProblemKind::NoChoice),
            _ if MOST_TURNS < turns.len() => {
                self.refuse(passages[turns[MOST_TURNS]].line, StoryProblemKind::TooManyTurns { found: turns.len() });
            }
            _ => {}
        }
        match endings {
            [] => self.refuse(passages[start].line, StoryProblemKind::NoEnding),
            _ if MOST_ENDINGS < endings.len() => {
                let line = passages[endings[MOST_ENDINGS]].line;
                self.refuse(line, StoryProblemKind::TooManyEndings { found: endings.len() });
            }
            _ => {}
        }
        for i in turns {
            let Passage { name, line, body, .. } = &passages[*i];
            if MOST_LINES < body.links.len() {
                let kind = StoryProblemKind::TooManyLinks { name: name.clone(), found: body.links.len() };
                self.refuse(*line, kind);
            }
        }
        for i in turns.iter().chain(endings) {
            self.check_text(&passages[*i], &passages[*i].body.text);
        }
    }

    fn check_text(&mut self, passage: &Passage, text: &str) {
        if let Err(problem) = check_passage(text) {
            self.refuse(passage.line, StoryProblemKind::BadText { name: passage.name.clone(), problem });
        }
    }

    /// The way from a passage on while there is nothing to choose.
    fn way(&mut self, from: usize) -> Way {
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
    fn said(&mut self, way: &Way) -> Option<String> {
        let texts: Vec<&str> = way.through.iter().map(|i| self.passages[*i].body.text.as_str()).collect();
        let said = texts.into_iter().filter(|it| !it.is_empty()).collect::<Vec<_>>().join("\n\n");
        if said.is_empty() {
            return None;
        }
        self.check_text(&self.passages[way.through[0]], &said);
        Some(said)
    }

    fn turn(&mut self, turns: &[usize], n: usize, in_reply: &mut BTreeSet<usize>) -> Turn<'s> {
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
    fn note_through(&mut self, i: usize, kind: fn(String, String) -> StoryNoteKind) {
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
