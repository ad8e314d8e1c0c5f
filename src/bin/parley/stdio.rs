//! A counterpart as a process of its own, one JSON object a line, so that other
//! programs can measure it. Options are numbers, from 0.
//!
//! ```text
//! -> {"type":"start","role":0,"parties":2,"issues":[{"options":["…","…"]}],
//!     "utilities":[[1,0]],"reservation":0,"rounds":20,"seed":1}
//! <- {"type":"ready"}
//! -> {"type":"turn","round":0,"t":0.0,"offer":null,"from":null}
//! <- {"type":"offer","offer":[0]} | {"type":"accept"} | {"type":"walk"}
//! -> {"type":"end"}
//! ```
//!
//! A line that cannot be understood is answered with
//! `{"type":"error","message":…}`, and the next line is read.

use std::{
    error::Error,
    io::{BufRead, Read, Write},
    rc::Rc,
};

use parley::{
    counterpart::{Counterpart, Persona, Remaining, RoleView},
    points::{RoleId, Terms},
    steps::table::{Action, Order, Phase, Play, Rules},
};
use serde_json::{Value, json};

use crate::ground::{Ground, Role};

/// The longest line that is read.
const MAX_LINE: u64 = 1 << 20;

/// The most rounds of a negotiation; each turn costs time for all before it.
const MAX_ROUNDS: usize = 10_000;

/// A negotiation that has begun.
struct Seat {
    ground: Ground,
    role: RoleId,
    n_parties: usize,
    rounds: Option<usize>,
    counterpart: Counterpart,
    play: Play,
}

/// Answers until the input ends.
pub fn run(persona: Persona, seed: Option<u64>) -> Result<bool, Box<dyn Error>> {
    answer(persona, seed, &mut std::io::stdin().lock(), &mut std::io::stdout().lock())?;
    Ok(true)
}

fn answer(
    persona: Persona,
    seed: Option<u64>,
    input: &mut impl BufRead,
    output: &mut impl Write,
) -> std::io::Result<()> {
    let mut seat = None;
    loop {
        let mut line = Vec::new();
        if input.by_ref().take(MAX_LINE + 1).read_until(b'\n', &mut line)? == 0 {
            return Ok(());
        }
        let reply = if MAX_LINE < line.len() as u64 {
            skip_line(input)?;
            Err("the line is longer than 1 MiB".to_owned())
        } else if line.trim_ascii().is_empty() {
            continue;
        } else {
            match serde_json::from_slice::<Value>(&line) {
                Ok(message) => respond(persona, seed, &mut seat, &message),
                Err(e) => Err(format!("this is no JSON: {e}")),
            }
        };
        let reply = reply.unwrap_or_else(|message| Some(json!({ "type": "error", "message": message })));
        if let Some(reply) = reply {
            writeln!(output, "{reply}")?;
            output.flush()?;
        }
    }
}

/// Leaves out the rest of a line that is too long.
fn skip_line(input: &mut impl BufRead) -> std::io::Result<()> {
    loop {
        let chunk = input.fill_buf()?;
        if chunk.is_empty() {
            return Ok(());
        }
        let end = chunk.iter().position(|it| *it == b'\n');
        let n = end.map_or(chunk.len(), |it| it + 1);
        input.consume(n);
        if end.is_some() {
            return Ok(());
        }
    }
}

fn respond(
    persona: Persona,
    seed: Option<u64>,
    seat: &mut Option<Seat>,
    message: &Value,
) -> Result<Option<Value>, String> {
    match message["type"].as_str() {
        Some("start") => {
            *seat = Some(Seat::new(persona, seed, message)?);
            Ok(Some(json!({ "type": "ready" })))
        }
        Some("turn") => {
            let seat = seat.as_mut().ok_or("a turn before `start`")?;
            seat.turn(message).map(Some)
        }
        Some("end") => {
            *seat = None;
            Ok(None)
        }
        _ => Err("`type` must be `start`, `turn` or `end`".to_owned()),
    }
}

impl Seat {
    fn new(persona: Persona, seed: Option<u64>, message: &Value) -> Result<Seat, String> {
        let whole = |key: &str| message[key].as_u64().and_then(|it| usize::try_from(it).ok());
        let n_parties = whole("parties").filter(|it| (2..=8).contains(it)).ok_or("`parties` must be 2 to 8")?;
        let role = whole("role").filter(|it| *it < n_parties).ok_or("`role` must be less than `parties`")?;
        let rounds = match &message["rounds"] {
            Value::Null => None,
            _ => Some(whole("rounds").filter(|it| (1..=MAX_ROUNDS).contains(it)).ok_or("`rounds` must be 1 to 10000")?),
        };
        let reservation = match &message["reservation"] {
            Value::Null => 0.0,
            it => it.as_f64().ok_or("`reservation` must be a number")?,
        };
        let issues = message["issues"].as_array().ok_or("`issues` must be a list")?;
        let sizes: Option<Vec<usize>> = issues.iter().map(|it| it["options"].as_array().map(Vec::len)).collect();
        let sizes = sizes.ok_or("an issue has no `options`")?;
        let own = Role::from_numbers(&message["utilities"], reservation, &sizes).map_err(|e| e.to_string())?;
        let roles: Vec<Role> =
            (0..n_parties).map(|it| if it == role { own.clone() } else { Role::indifferent(&sizes) }).collect();
        let ground = Ground::from_roles("stdio".to_owned(), &sizes, &roles).map_err(|e| e.to_string())?;
        let role = ground.exercise.public.roles.roles().nth(role).ok_or("`role` must be less than `parties`")?;
        let table = ground.exercise.public.table().ok_or("there is nothing to negotiate")?.1;
        // Offers come as the other program sends them; it counts the rounds.
        let rules = Rules { order: Order::Free, most_offers: usize::MAX, ..(*table.rules).clone() };
        let seed = seed.or(message["seed"].as_u64()).unwrap_or(0);
        let counterpart = Counterpart::silent(persona, seed);
        let play = Play::new(Rc::new(rules));
        Ok(Seat { ground, role, n_parties, rounds, counterpart, play })
    }

    fn turn(&mut self, message: &Value) -> Result<Value, String> {
        if MAX_ROUNDS * self.n_parties <= self.play.n_offers() {
            return Err("more than 10000 rounds were played".to_owned());
        }
        let round = message["round"].as_u64().ok_or("`round` must be a whole number")? as usize;
        if let Some(offer) = message.get("offer").filter(|it| !it.is_null()) {
            let from = match &message["from"] {
                // With two parties there is only one other.
                Value::Null => (self.ground.exercise.public.roles.roles()).find(|it| *it != self.role),
                it => it.as_u64().and_then(|it| self.ground.exercise.public.roles.roles().nth(it as usize)),
            };
            let from = from.ok_or("`from` is no party")?;
            let terms = self.terms(offer).ok_or("`offer` must be a number of an option for every issue")?;
            let is_standing = |it: &Phase| match it {
                Phase::Bargaining { standing: Some(it), .. } => it.by == from && it.terms == terms,
                _ => false,
            };
            if !is_standing(self.play.phase()) {
                self.play = self.play.apply(from, Action::Offer(terms)).map_err(|e| e.to_string())?;
            }
        }
        let view = RoleView::new(&self.ground.exercise, self.role, self.play.clone());
        let action = self.counterpart.speak(&view, self.remaining(round, message["t"].as_f64()));
        Ok(match action {
            Action::Offer(terms) => {
                self.play = self.play.apply(self.role, Action::Offer(terms.clone())).map_err(|e| e.to_string())?;
                let package = terms.package().ok_or("an offer leaves issues open")?;
                json!({ "type": "offer", "offer": package.iter().map(|(_, it)| it.index()).collect::<Vec<_>>() })
            }
            Action::Accept => json!({ "type": "accept" }),
            _ => json!({ "type": "walk" }),
        })
    }

    fn terms(&self, offer: &Value) -> Option<Terms> {
        let agenda = self.ground.agenda();
        let options = offer.as_array().filter(|it| it.len() == agenda.n_issues())?;
        agenda.issues().zip(options).try_fold(Terms::open(agenda.n_issues()), |terms, (issue, option)| {
            let option = agenda.options(issue).nth(usize::try_from(option.as_u64()?).ok()?)?;
            Some(terms.with(issue, Some(option)))
        })
    }

    /// In the last round nobody answers the last party, so it has one offer
    /// less; but then it hears the others' last offer, and may accept it.
    fn remaining(&self, round: usize, t: Option<f64>) -> Remaining {
        let rounds = match (self.rounds, t) {
            (Some(it), _) => it,
            (None, Some(t)) if 0.0 < t && t <= 1.0 => ((round as f64 / t).round() as usize).clamp(1, MAX_ROUNDS),
            _ => 100,
        };
        let is_last_party = self.role.index() + 1 == self.n_parties;
        let offers = rounds.saturating_sub(round).saturating_sub(usize::from(is_last_party));
        Remaining { offers, has_last_word: is_last_party }
    }
}
