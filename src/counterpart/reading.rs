use super::{RoleView, model::Model};
use crate::{
    points::{Points, RoleId, Terms},
    steps::table::{Action, Question, Statement},
};

/// How a counterpart takes the way the others move. It may be shown: it follows
/// from what everybody saw and from the own sheet's sign, never from numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mood {
    /// The others give, or tell something.
    Warm,
    /// As it began.
    Even,
    /// The others repeat themselves or take back.
    Cool,
}

impl Mood {
    pub(super) fn sign(self) -> i64 {
        match self {
            Mood::Warm => 1,
            Mood::Even => 0,
            Mood::Cool => -1,
        }
    }
}

/// What a role makes of all that happened, in one pass over the history.
#[derive(Debug)]
pub(super) struct Reading {
    /// The other roles at the table.
    pub(super) others: Vec<Other>,
    /// How many offers the role made.
    pub(super) n_made: usize,
    /// The whole packages among them.
    pub(super) made: Vec<Terms>,
    /// What the last of them left to it at most.
    pub(super) last_made: Option<Points>,
    /// Questions of others that wait for an answer.
    pub(super) asked: Vec<Question>,
    /// How often it asked.
    pub(super) n_asked: usize,
    /// How often it told something.
    pub(super) n_told: usize,
    /// How often others told something.
    pub(super) n_heard: usize,
    mood: i64,
}

/// What a role makes of another.
#[derive(Debug)]
pub(super) struct Other {
    pub(super) role: RoleId,
    pub(super) model: Model,
    /// The best that the role was offered by it.
    pub(super) best: Option<Points>,
    /// The best whole package that the role was offered by it, the latest of equals.
    in_hand: Option<(Points, Terms)>,
    first: Points,
    last: Option<(Terms, Points)>,
    gained: i64,
}

impl Reading {
    pub(super) fn of(view: &RoleView) -> Reading {
        let sheet = &view.card().score_sheet;
        let present = view.public.roles.roles().filter(|it| *it != view.role && !view.play.left().contains(*it));
        let others = present.map(|role| Other {
            role,
            model: Model::new(sheet),
            best: None,
            in_hand: None,
            first: Points(0),
            last: None,
            gained: 0,
        });
        let mut reading = Reading {
            others: others.collect(),
            n_made: 0,
            made: Vec::new(),
            last_made: None,
            asked: Vec::new(),
            n_asked: 0,
            n_told: 0,
            n_heard: 0,
            mood: 0,
        };
        for event in view.play.history() {
            if event.by == view.role {
                reading.did(view, &event.action);
            } else {
                reading.heard(view, event.by, &event.action);
            }
        }
        reading
    }

    fn did(&mut self, view: &RoleView, action: &Action) {
        match action {
            Action::Offer(terms) => {
                self.n_made += 1;
                self.last_made = Some(view.range(terms).1);
                self.made.extend(terms.package().map(|it| Terms::from(&it)));
            }
            Action::OfferEither(first, second) => {
                self.n_made += 1;
                self.last_made = Some(view.measured(first).min(view.measured(second)));
            }
            Action::Ask(_) => self.n_asked += 1,
            Action::Tell(statement) => {
                if !self.asked.is_empty() {
                    self.asked.remove(0);
                }
                self.n_told += usize::from(*statement != Statement::Declines);
            }
            _ => {}
        }
    }

    fn heard(&mut self, view: &RoleView, by: RoleId, action: &Action) {
        let other = self.others.iter_mut().find(|it| it.role == by);
        match (action, other) {
            (Action::Offer(terms), Some(other)) => self.mood += other.offers(terms, view.range(terms).0),
            (Action::OfferEither(first, second), Some(other)) => {
                let better = if view.measured(first) < view.measured(second) { second } else { first };
                let better_terms = Terms::from(better);
                self.mood += other.offers(&better_terms, view.measured(better));
                other.model.hear(&Terms::from(if better == first { second } else { first }));
                other.model.hear(&better_terms);
            }
            (Action::Ask(question), _) => self.asked.push(*question),
            (Action::Tell(Statement::Declines), _) => self.mood -= 1,
            (Action::Tell(statement), other) => {
                self.n_heard += 1;
                self.mood += 1;
                if let Some(other) = other {
                    other.model.learn(*statement);
                }
            }
            _ => {}
        }
        self.mood = self.mood.clamp(-3, 3);
    }

    /// How the others' last moves are taken.
    pub(super) fn mood(&self) -> Mood {
        match self.mood {
            1.. => Mood::Warm,
            -1..=0 => Mood::Even,
            _ => Mood::Cool,
        }
    }

    /// How far the others came by genuine concessions, on the average, of the
    /// way from their first offers to all that the role could wish for, in
    /// thousandths.
    pub(super) fn conceded(&self, best: Points) -> i64 {
        let n = self.others.len().max(1) as i64;
        let share = |it: &Other| (it.gained * 1_000 / (best - it.first).0.max(1)).clamp(0, 1_000);
        self.others.iter().map(share).sum::<i64>() / n
    }

    /// The best whole package that the only other role offered, with its value.
    pub(super) fn in_hand(&self) -> Option<&(Points, Terms)> {
        match self.others.as_slice() {
            [only] => only.in_hand.as_ref(),
            _ => None,
        }
    }

    /// The best that the only other role offered: who offered it once is not
    /// offered more.
    pub(super) fn best_heard(&self) -> Option<Points> {
        match self.others.as_slice() {
            [only] => only.best,
            _ => None,
        }
    }
}

impl Other {
    /// Takes in an offer that leaves the role `value`. Gives what it does to the
    /// mood, by the classes of steps of Hindriks, Jonker and Tykhonov (2011): a
    /// concession gives the role more at the other's cost.
    fn offers(&mut self, terms: &Terms, value: Points) -> i64 {
        let mood = match &self.last {
            None => {
                self.first = value;
                0
            }
            Some((last, last_value)) => {
                let step = (value - *last_value).0;
                let costs = self.model.value(terms) < self.model.value(last);
                if step < 0 || (0 < step && costs) {
                    self.gained += step;
                }
                match step {
                    1.. => 2,
                    0 => -1,
                    _ => -2,
                }
            }
        };
        self.best = self.best.max(Some(value));
        if terms.package().is_some() && self.in_hand.as_ref().is_none_or(|(it, _)| *it <= value) {
            self.in_hand = Some((value, terms.clone()));
        }
        self.model.hear(terms);
        self.last = Some((terms.clone(), value));
        mood
    }
}
