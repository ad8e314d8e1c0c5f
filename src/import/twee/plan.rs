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

pub(super) struct Planner<'s, 'n> {
    pub(super) passages: &'s [Passage],
    pub(super) by_name: BTreeMap<&'s str, usize>,
    pub(super) notes: &'n mut Vec<StoryNote>,
    pub(super) problems: Vec<StoryProblem>,
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
    pub(super) fn note(&mut self, line: usize, kind: StoryNoteKind) {
        self.notes.push(StoryNote { line, kind });
    }

    pub(super) fn refuse(&mut self, line: usize, kind: StoryProblemKind) {
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

    pub(super) fn check_text(&mut self, passage: &Passage, text: &str) {
        if let Err(problem) = check_passage(text) {
            self.refuse(passage.line, StoryProblemKind::BadText { name: passage.name.clone(), problem });
        }
    }
}
