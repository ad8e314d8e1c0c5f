//! Counterparts against one another, with what came of it.

use std::{error::Error, rc::Rc};

use parley::{
    counterpart::{Counterpart, Persona, Remaining, RoleView},
    points::{ByRole, RoleId, RoleSet},
    steps::table::{Ending, Play, Rules},
};
use serde_json::{Value, json};

use crate::ground::Ground;

/// What was asked for.
pub struct Spar<'a> {
    /// The file, with `#` and an exercise if it has several.
    pub place: &'a str,
    /// The persona in one role, and the persona in all others.
    pub personas: [Persona; 2],
    /// How often each role may offer, if not as often as the file says.
    pub rounds: Option<usize>,
    /// How many seeds, from 0.
    pub n_seeds: u64,
}

/// What came of all games.
#[derive(Default)]
struct Tally {
    n_games: usize,
    n_agreed: usize,
    n_on_frontier: usize,
    n_below: usize,
    /// The sum of gains and how many they are, for each persona.
    gains: [(f64, usize); 2],
}

/// Whether no role agreed to less than its limit.
pub fn run(spar: &Spar, as_json: bool) -> Result<bool, Box<dyn Error>> {
    let ground = Ground::open(spar.place)?;
    let exercise = &ground.exercise;
    let rules = &exercise.public.table().ok_or("the exercise has no table")?.1.rules;
    let rounds = spar.rounds.unwrap_or(rules.most_offers / rules.n_roles);
    let rules = Rc::new(Rules { most_offers: rounds * rules.n_roles, ..(**rules).clone() });
    let mut tally = Tally::default();
    for a in exercise.public.roles.roles() {
        for seed in 0..spar.n_seeds {
            let persona = |role: RoleId| usize::from(role != a);
            let counterparts =
                exercise.confidential.map(|role, _| Counterpart::new(spar.personas[persona(role)], seed));
            let play = play(&ground, &counterparts, &rules);
            tally.count(&ground, &play, persona);
        }
    }
    if as_json {
        crate::line!("{}", tally.to_json(spar, &ground, rounds))
    } else {
        tally.tell(spar, &ground, rounds)
    }
    Ok(tally.n_below == 0)
}

/// Plays a table until it ends or nobody has anything to do.
fn play(ground: &Ground, counterparts: &ByRole<Counterpart>, rules: &Rc<Rules>) -> Play {
    let view = |role: RoleId, play: &Play| RoleView::new(&ground.exercise, role, play.clone());
    let mut play = Play::new(rules.clone());
    // Where the order is free everybody waits to be spoken to: the first role begins.
    let mut has_begun = false;
    while play.ending().is_none() {
        let next = counterparts.iter().find_map(|(role, it)| Some((role, it.act(&view(role, &play))?)));
        let (by, action) = match next {
            Some(it) => it,
            None if !has_begun => {
                let first = RoleSet::all(counterparts.n_roles()).without(play.left()).iter().next();
                let Some(first) = first else { return play };
                let view = view(first, &play);
                (first, counterparts[first].speak(&view, Remaining::of(&view)))
            }
            None => return play,
        };
        has_begun = true;
        match play.apply(by, action) {
            Ok(next) => play = next,
            Err(_) => return play,
        }
    }
    play
}

impl Tally {
    fn count(&mut self, ground: &Ground, play: &Play, persona: impl Fn(RoleId) -> usize) {
        let exercise = &ground.exercise;
        let limits =
            exercise.confidential.map(|role, _| RoleView::new(exercise, role, play.clone()).reservation_value());
        let (package, agreed_by) = match play.ending() {
            Some(Ending::Agreed { package, by }) => (Some(package), *by),
            _ => (None, RoleSet::default()),
        };
        self.n_games += 1;
        self.n_agreed += usize::from(package.is_some());
        // Opening the ground has made sure of it.
        let Ok(space) = exercise.space_with(limits.clone()) else { return };
        let values = package.and_then(|it| space.valuation().values(it));
        self.n_on_frontier += usize::from(values.as_ref().is_some_and(|it| space.is_on_frontier(it)));
        for (role, limit) in limits.iter() {
            // What is best for one role is on the frontier, or as good as something there.
            let best = space.frontier.points.iter().map(|it| it.values[role]).max().unwrap_or_default();
            let value = values.as_ref().filter(|_| agreed_by.contains(role)).map_or(*limit, |it| it[role]);
            self.n_below += usize::from(value < *limit);
            let gain = if *limit < best { (value - *limit).0 as f64 / (best - *limit).0 as f64 } else { 0.0 };
            let (sum, n) = &mut self.gains[persona(role)];
            *sum += gain;
            *n += 1;
        }
    }

    fn gain(&self, persona: usize) -> f64 {
        let (sum, n) = self.gains[persona];
        if n == 0 { 0.0 } else { sum / n as f64 }
    }

    fn tell(&self, spar: &Spar, ground: &Ground, rounds: usize) {
        let [a, b] = spar.personas.map(Persona::id);
        let share = |n: usize, of: usize| (100 * n).checked_div(of).unwrap_or(0);
        crate::line!(
            "{}: {a} against {b}, rounds: {rounds}, seeds: {}, games: {}",
            ground.name,
            spar.n_seeds,
            self.n_games
        );
        crate::line!("  agreements: {} ({}%)", self.n_agreed, share(self.n_agreed, self.n_games));
        crate::line!("  on the frontier: {} ({}%)", self.n_on_frontier, share(self.n_on_frontier, self.n_agreed));
        crate::line!("  below a limit: {}", self.n_below);
        crate::line!("  mean gain of {a}: {:.3}", self.gain(0));
        crate::line!("  mean gain of {b}: {:.3}", self.gain(1));
    }

    fn to_json(&self, spar: &Spar, ground: &Ground, rounds: usize) -> Value {
        json!({
            "domain": ground.name,
            "a": spar.personas[0].id(),
            "b": spar.personas[1].id(),
            "rounds": rounds,
            "seeds": spar.n_seeds,
            "games": self.n_games,
            "agreements": self.n_agreed,
            "on_frontier": self.n_on_frontier,
            "below_limit": self.n_below,
            "gain_a": self.gain(0),
            "gain_b": self.gain(1),
        })
    }
}
