use std::rc::Rc;

use super::{Act, Entry, Head, Mode, State};
use crate::{
    counterpart::{Counterpart, Explanation, Reason, RoleView},
    document::Json,
    pack::Exercise,
    points::{ByRole, RoleId},
    steps::table::{Action, Phase, Play, Rejected},
};

/// One run of an exercise.
#[derive(Debug, Clone)]
pub struct Session {
    head: Head,
    exercise: Rc<Exercise>,
    log: Vec<Entry>,
    state: State,
    counterparts: Rc<ByRole<Counterpart>>,
}

/// All else follows from these. The exercise is the same one, not one like it.
impl PartialEq for Session {
    fn eq(&self, other: &Session) -> bool {
        self.head == other.head && Rc::ptr_eq(&self.exercise, &other.exercise) && self.log == other.log
    }
}

/// A saved entry that no longer fits the exercise, because the pack has another
/// version than the one it was saved with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Misfit {
    /// Its place in the log, from 0.
    pub n: usize,
    /// The word that says what was done, if it is readable.
    pub act: String,
}

/// Where an entry went.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pushed {
    /// At the end of the log, at this place.
    New(usize),
    /// Over the entry at this place, which wrote the same field.
    Over(usize),
}

impl Pushed {
    /// The entry's place in the log, from 0.
    pub fn n(self) -> usize {
        match self {
            Pushed::New(n) | Pushed::Over(n) => n,
        }
    }
}

impl Session {
    /// A session in which nothing has been done.
    pub fn new(head: Head, exercise: Rc<Exercise>) -> Session {
        let counterparts = exercise.confidential.map(|_, _| Counterpart::new(head.persona, head.seed));
        let state = State::new(&exercise, head.mode);
        Session { state, head, exercise, log: Vec::new(), counterparts: Rc::new(counterparts) }
    }

    /// Takes a saved session up again. What no longer fits is left out and
    /// listed.
    pub fn resume(head: Head, exercise: Rc<Exercise>, log: &[Json]) -> (Session, Vec<Misfit>) {
        let mut session = Session::new(head, exercise);
        let mut misfits = Vec::new();
        for (n, json) in log.iter().enumerate() {
            let entry = Entry::from_json(json, &session.exercise.public);
            let taken = entry.is_some_and(|entry| {
                let is_taken = session.state.take(&session.exercise, &entry).is_ok();
                if is_taken {
                    session.log.push(entry);
                }
                is_taken
            });
            if !taken {
                let act = match json.get("act") {
                    Some(Json::Text(act)) => act.chars().take(40).collect(),
                    _ => String::new(),
                };
                misfits.push(Misfit { n, act });
            }
        }
        (session, misfits)
    }

    /// What stays the same during the session.
    pub fn head(&self) -> &Head {
        &self.head
    }

    /// The exercise.
    pub fn exercise(&self) -> &Rc<Exercise> {
        &self.exercise
    }

    /// What was done, in order.
    pub fn log(&self) -> &[Entry] {
        &self.log
    }

    /// What follows from it.
    pub fn state(&self) -> &State {
        &self.state
    }

    /// The log as it is saved.
    pub fn log_json(&self) -> Vec<Json> {
        self.log.iter().map(|it| it.to_json(&self.exercise.public)).collect()
    }

    /// The session after an entry, and where the entry went.
    ///
    /// # Errors
    ///
    /// The reason why the table refuses the action.
    pub fn push(&self, entry: Entry) -> Result<(Session, Pushed), Rejected> {
        let mut next = self.clone();
        next.state.take(&self.exercise, &entry)?;
        let is_over = next.log.last().is_some_and(|last| last.by == entry.by && last.act.is_replaced_by(&entry.act));
        if is_over {
            next.log.pop();
        }
        next.log.push(entry);
        let n = next.log.len() - 1;
        Ok((next, if is_over { Pushed::Over(n) } else { Pushed::New(n) }))
    }

    /// What one role may know.
    pub fn view(&self, role: RoleId) -> Option<RoleView> {
        Some(RoleView::new(&self.exercise, role, self.state.play.clone()?))
    }

    /// Whether nothing more is to be done at the table: it has ended, or, where
    /// the others sit at devices of their own, this seat has confirmed what was
    /// agreed. Also true without a table.
    pub fn is_table_done(&self) -> bool {
        match (self.state.play.as_ref().map(Play::phase), self.head.mode) {
            (None | Some(Phase::Ended(_)), _) => true,
            (Some(Phase::Confirming { confirmed, .. }), Mode::Seat(role)) => confirmed.contains(role),
            _ => false,
        }
    }

    /// The next move of a role that nobody here plays.
    pub fn counterpart_move(&self) -> Option<(RoleId, Action)> {
        self.exercise
            .public
            .roles
            .roles()
            .filter(|role| self.is_played_here(*role))
            .find_map(|role| Some((role, self.counterparts[role].act(&self.view(role)?)?)))
    }

    /// Whether the program plays the role.
    fn is_played_here(&self, role: RoleId) -> bool {
        matches!(self.head.mode, Mode::Alone(_)) && self.state.seat(role).is_none()
    }

    /// Why a counterpart did what it did, in words that tell no points. `n` is
    /// an event of the table's history. `None` for what people here did.
    pub fn reason(&self, n: usize) -> Option<Reason> {
        let history = self.state.play.as_ref()?.history();
        let by = history.get(n)?.by;
        self.is_played_here(by).then(|| Reason::of(self.head.persona, history, n))?
    }

    /// What was behind it. `None` for what people here did, and as long as the
    /// table is open.
    pub fn explanation(&self, n: usize) -> Option<Explanation> {
        let play = self.state.play.as_ref()?;
        play.ending()?;
        let by = play.history().get(n)?.by;
        if !self.is_played_here(by) {
            return None;
        }
        self.counterparts[by].explain(&self.view(by)?, n)
    }

    /// The entry of an act, for people who have the clock.
    pub fn entry(by: RoleId, act: Act, at_ms: i64) -> Entry {
        Entry { by, act, at_ms }
    }
}
