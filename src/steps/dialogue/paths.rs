use std::collections::BTreeMap;

use super::{Dialogue, EndingFile, EndingKind, LineFile, MoveTag, Run, State, TurnFile, TurnOrder};
use crate::document::Id;

/// The most different states that are looked at. Every shipped dialogue stays
/// far below; six turns of four lines have some thousands.
const MAX_STATES: usize = 400_000;

/// A way to play without looking: always the move that stands first in a fixed
/// order of preference.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Habit {
    /// Always the nicest line.
    Nicest,
    /// Only questions.
    Questions,
    /// Straight to solutions.
    Solutions,
    /// Always firm.
    Firm,
    /// Buying peace.
    Appease,
    /// Hitting back.
    HitBack,
}

impl Habit {
    /// All of them.
    pub const ALL: [Habit; 6] =
        [Habit::Nicest, Habit::Questions, Habit::Solutions, Habit::Firm, Habit::Appease, Habit::HitBack];

    fn preference(self) -> [MoveTag; 8] {
        use MoveTag::{Ack, Ask, Atk, Con, Inf, Opt, Pau, Ref};
        match self {
            Habit::Nicest => [Ack, Ask, Ref, Pau, Opt, Inf, Con, Atk],
            Habit::Questions => [Ask, Ack, Ref, Pau, Opt, Inf, Con, Atk],
            Habit::Solutions => [Opt, Inf, Ref, Ask, Ack, Pau, Con, Atk],
            Habit::Firm => [Inf, Atk, Ref, Opt, Ask, Pau, Ack, Con],
            Habit::Appease => [Con, Ack, Opt, Ref, Pau, Ask, Inf, Atk],
            Habit::HitBack => [Atk, Inf, Con, Opt, Ask, Ref, Pau, Ack],
        }
    }
}

/// All paths through a dialogue. A path that ends early stands for all whole
/// paths that begin with it, so that each choice of lines counts the same.
#[derive(Debug, Clone, PartialEq)]
pub struct Paths<'d> {
    /// How many whole paths there are.
    pub n_paths: u128,
    /// How many of them come to each ending, in the author's order.
    pub by_ending: Vec<(&'d EndingFile, u128)>,
    /// Where each habit comes to.
    pub habits: Vec<(Habit, &'d EndingFile)>,
    /// Where always choosing the line at one place of the file comes to, from
    /// the first place on; the last line where a turn has fewer.
    pub positions: Vec<&'d EndingFile>,
    /// Of the choices on all paths to a best ending, how many are at each place
    /// of the file.
    pub best_at: Vec<u128>,
    /// Rules that no path sets off.
    pub idle_rules: Vec<&'d Id>,
}

impl<'d> Paths<'d> {
    /// Looks at all paths. `None` if they lead through more than 400,000
    /// different states: then nothing is said rather than guessed.
    pub fn of(dialogue: &'d Dialogue) -> Option<Paths<'d>> {
        let mut walk = Walk {
            dialogue,
            by_ending: vec![0; dialogue.endings.len()],
            has_fired: vec![false; dialogue.rules.len()],
            best_at: vec![0; dialogue.turns.iter().map(|it| it.lines.len()).max().unwrap_or_default()],
            n_best: BTreeMap::new(),
        };
        let first = Node { state: State::start(dialogue), left: (1_u32 << dialogue.turns.len()) - 1 };
        walk.best_from(&first)?;
        walk.forth(first);
        let fired = dialogue.rules.iter().zip(&walk.has_fired);
        Some(Paths {
            n_paths: whole_paths(dialogue, (1 << dialogue.turns.len()) - 1),
            by_ending: dialogue.endings.iter().zip(walk.by_ending).collect(),
            habits: Habit::ALL.into_iter().filter_map(|it| Some((it, with_habit(dialogue, it)?))).collect(),
            positions: (0..walk.best_at.len())
                .filter_map(|place| follow(dialogue, |turn| turn.lines.get(place).or(turn.lines.last())))
                .collect(),
            best_at: walk.best_at,
            idle_rules: fired.filter(|(_, has_fired)| !**has_fired).map(|(rule, _)| &rule.id).collect(),
        })
    }

    /// How many whole paths come to a best ending.
    pub fn n_best(&self) -> u128 {
        self.by_ending.iter().filter(|(it, _)| it.kind == EndingKind::Best).map(|(_, n)| n).sum()
    }
}

/// How many whole paths lead through turns that are left; bit `n` stands for
/// turn `n`.
fn whole_paths(dialogue: &Dialogue, left: u32) -> u128 {
    let turns = dialogue.turns.iter().enumerate().filter(|(n, _)| left >> n & 1 == 1);
    let lines: u128 = turns.map(|(_, it)| it.lines.len() as u128).product();
    let orders = match dialogue.order {
        Some(TurnOrder::Free) => (1..=u128::from(left.count_ones())).product(),
        _ => 1,
    };
    lines * orders
}

fn with_habit(dialogue: &Dialogue, habit: Habit) -> Option<&EndingFile> {
    let preference = habit.preference();
    let rank = |line: &&LineFile| preference.iter().position(|it| *it == line.tag);
    // The first of equals, as `min_by_key` keeps it.
    follow(dialogue, |turn| turn.lines.iter().min_by_key(rank))
}

/// Where a way to choose comes to; topics are taken up in the author's order.
fn follow<'d>(dialogue: &'d Dialogue, choose: impl Fn(&'d TurnFile) -> Option<&'d LineFile>) -> Option<&'d EndingFile> {
    let mut run: Run = dialogue.run(&[])?;
    while run.ending.is_none() {
        let turn = *run.left.first()?;
        run = dialogue.say(&run, turn, choose(turn)?);
    }
    run.ending
}

/// A state and the turns that are left in it.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Node<'d> {
    state: State<'d>,
    left: u32,
}

struct Walk<'d> {
    dialogue: &'d Dialogue,
    by_ending: Vec<u128>,
    has_fired: Vec<bool>,
    best_at: Vec<u128>,
    /// How many whole paths from a node come to a best ending.
    n_best: BTreeMap<Node<'d>, u128>,
}

/// Where a line leads.
enum Next<'d> {
    Ends(&'d EndingFile, u32),
    GoesOn(Node<'d>),
}

impl<'d> Walk<'d> {
    /// Every line that can be said at a node: its place in its turn, the place
    /// of the rule that it sets off, and where it leads.
    fn choices(&self, node: &Node<'d>) -> Vec<(usize, Option<usize>, Next<'d>)> {
        let dialogue = self.dialogue;
        let is_free = dialogue.order == Some(TurnOrder::Free);
        let open = dialogue.turns.iter().enumerate().filter(|(n, _)| node.left >> n & 1 == 1);
        let mut found = Vec::new();
        for (n, turn) in open.take(if is_free { usize::MAX } else { 1 }) {
            let left = node.left & !(1 << n);
            for (place, line) in turn.lines.iter().enumerate() {
                let (rule, state) = dialogue.follow(&node.state, line);
                let rule = rule.and_then(|rule| dialogue.rules.iter().position(|it| it.id == rule.id));
                let next = match dialogue.ending(&state, left == 0) {
                    Some(ending) => Next::Ends(ending, left),
                    None => Next::GoesOn(Node { state, left }),
                };
                found.push((place, rule, next));
            }
        }
        found
    }

    fn best_from(&mut self, node: &Node<'d>) -> Option<u128> {
        if let Some(n) = self.n_best.get(node) {
            return Some(*n);
        }
        let mut n = 0;
        for (_, _, next) in self.choices(node) {
            n += match next {
                Next::Ends(ending, left) if ending.kind == EndingKind::Best => whole_paths(self.dialogue, left),
                Next::Ends(..) => 0,
                Next::GoesOn(node) => self.best_from(&node)?,
            };
        }
        if self.n_best.len() == MAX_STATES {
            return None;
        }
        self.n_best.insert(node.clone(), n);
        Some(n)
    }

    /// Goes through all nodes, one line further at a time, with the number of
    /// beginnings that lead to each.
    fn forth(&mut self, first: Node<'d>) {
        let mut layer = BTreeMap::from([(first, 1_u128)]);
        while !layer.is_empty() {
            let mut next_layer = BTreeMap::new();
            for (node, n_ways) in &layer {
                for (place, rule, next) in self.choices(node) {
                    if let Some(rule) = rule {
                        self.has_fired[rule] = true;
                    }
                    match next {
                        Next::Ends(ending, left) => {
                            let n = n_ways * whole_paths(self.dialogue, left);
                            let at = self.dialogue.endings.iter().position(|it| it.id == ending.id);
                            self.by_ending[at.unwrap_or_default()] += n;
                            if ending.kind == EndingKind::Best {
                                self.best_at[place] += n;
                            }
                        }
                        Next::GoesOn(node) => {
                            self.best_at[place] += n_ways * self.n_best.get(&node).copied().unwrap_or_default();
                            *next_layer.entry(node).or_insert(0) += n_ways;
                        }
                    }
                }
            }
            layer = next_layer;
        }
    }
}
