use rand::{SeedableRng, seq::SliceRandom};
use rand_chacha::ChaCha8Rng;

use super::{Dialogue, EndingFile, FactFile, LineFile, RuleFile, State, TurnFile, TurnOrder};
use crate::document::Id;

/// A line that was said, with everything that followed from it.
#[derive(Debug, Clone, PartialEq)]
pub struct Said<'d> {
    /// The turn.
    pub turn: &'d TurnFile,
    /// The line.
    pub line: &'d LineFile,
    /// The state before.
    pub before: State<'d>,
    /// The rule that fired; none if nothing changed.
    pub rule: Option<&'d RuleFile>,
    /// The state after.
    pub after: State<'d>,
    /// The facts that were told in answer.
    pub told: &'d [FactFile],
}

/// A path through a dialogue, as far as it has gone.
#[derive(Debug, Clone, PartialEq)]
pub struct Run<'d> {
    /// What was said, in order.
    pub said: Vec<Said<'d>>,
    /// The state now.
    pub state: State<'d>,
    /// The turns that are left, in the author's order; none after the end.
    pub left: Vec<&'d TurnFile>,
    /// How it ended, if it did.
    pub ending: Option<&'d EndingFile>,
}

impl<'d> Run<'d> {
    /// The turns that can come next: one, or where the learner takes the topics
    /// up in any order, all that are left.
    pub fn next_turns(&self, dialogue: &Dialogue) -> &[&'d TurnFile] {
        match dialogue.order {
            Some(TurnOrder::Free) => &self.left,
            _ => &self.left[..self.left.len().min(1)],
        }
    }
}

impl Dialogue {
    /// Plays lines, each named by its id. `None` if a line cannot stand at its
    /// place.
    pub fn run(&self, path: &[Id]) -> Option<Run<'_>> {
        let mut run =
            Run { said: Vec::new(), state: State::start(self), left: self.turns.iter().collect(), ending: None };
        for id in path {
            let (turn, line) = run
                .next_turns(self)
                .iter()
                .find_map(|turn| Some((*turn, turn.lines.iter().find(|line| line.id == *id)?)))?;
            run = self.say(&run, turn, line);
        }
        Some(run)
    }

    /// The run after one more line of a turn that is left.
    pub fn say<'d>(&'d self, run: &Run<'d>, turn: &'d TurnFile, line: &'d LineFile) -> Run<'d> {
        let (rule, after) = self.follow(&run.state, line);
        let mut next = run.clone();
        let told = &self.facts[run.state.n_facts..after.n_facts];
        next.said.push(Said { turn, line, before: run.state.clone(), rule, after: after.clone(), told });
        next.left.retain(|it| it.id != turn.id);
        next.ending = self.ending(&after, next.left.is_empty());
        if next.ending.is_some() {
            next.left.clear();
        }
        next.state = after;
        next
    }

    /// The rule that a line sets off, and the state after it.
    pub(super) fn follow<'d>(&'d self, state: &State<'d>, line: &'d LineFile) -> (Option<&'d RuleFile>, State<'d>) {
        let known = state.known(self);
        let rule = self
            .rules
            .iter()
            .find(|rule| rule.tag == line.tag && rule.when.as_ref().is_none_or(|when| when.holds(&known)));
        let raised = line.sets.iter().flat_map(|it| it.iter());
        (rule, state.after(self, line.tag, rule, raised))
    }

    /// How a talk in this state ends, if it does.
    pub(super) fn ending(&self, state: &State, is_last: bool) -> Option<&EndingFile> {
        let known = state.known(self);
        self.endings
            .iter()
            .find(|it| (is_last || it.at_once == Some(true)) && it.when.as_ref().is_none_or(|when| when.holds(&known)))
    }

    /// The lines of a turn in the order in which this seed shows them.
    pub fn shuffled<'d>(&self, turn: &'d TurnFile, seed: u64) -> Vec<&'d LineFile> {
        let n = self.turns.iter().position(|it| it.id == turn.id).unwrap_or_default();
        let mut chance = ChaCha8Rng::seed_from_u64(seed);
        chance.set_stream(n as u64 + 1);
        let mut lines: Vec<&LineFile> = turn.lines.iter().collect();
        lines.shuffle(&mut chance);
        lines
    }

    /// A path that this seed draws, every line as likely as the others: what
    /// the program says where the learner plays the difficult side.
    pub fn drawn(&self, seed: u64) -> Vec<Id> {
        let mut path = Vec::new();
        let mut run = self.run(&[]);
        while let Some((now, turn)) = run.as_ref().and_then(|it| Some((it, *it.next_turns(self).first()?))) {
            // The first of the shuffled lines is as good a draw as any.
            let Some(line) = self.shuffled(turn, !seed).first().copied() else { break };
            path.push(line.id.clone());
            run = Some(self.say(now, turn, line));
        }
        path
    }
}
