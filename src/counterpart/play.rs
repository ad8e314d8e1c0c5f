use std::{cell::RefCell, rc::Rc};

use super::{
    Explanation, Parameters, Persona, Reason, Remaining, RoleView, Tactic,
    disclosure::{answer, in_return, is_untrue},
    offering::Thought,
    pace::{WHOLE, asked},
    ranked::Ranked,
    reading::Reading,
};
use crate::{
    points::Points,
    steps::table::{Action, Event, Order, Phase, Question, Standing},
};

/// Something a counterpart does, with the reason that it gives.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Move {
    /// What it does.
    pub action: Action,
    /// Why, in words that tell no points.
    pub reason: Reason,
}

/// A role that the program plays: a persona with its own chance.
///
/// It is a function of its [`RoleView`]: it keeps nothing but the order of its
/// packages, which is worked out once for a score sheet. It never offers,
/// accepts or confirms what is worth less than its reservation value.
#[derive(Debug, Clone)]
pub struct Counterpart {
    persona: Persona,
    pub(super) seed: u64,
    pub(super) is_silent: bool,
    ranked: RefCell<Option<Rc<Ranked>>>,
}

impl PartialEq for Counterpart {
    fn eq(&self, other: &Counterpart) -> bool {
        (self.persona, self.seed, self.is_silent) == (other.persona, other.seed, other.is_silent)
    }
}

impl Counterpart {
    /// A counterpart with its own chance.
    pub fn new(persona: Persona, seed: u64) -> Counterpart {
        Counterpart { persona, seed, is_silent: false, ranked: RefCell::default() }
    }

    /// One that only offers, accepts and leaves, each offer one whole package:
    /// for programs that know no other words.
    pub fn silent(persona: Persona, seed: u64) -> Counterpart {
        Counterpart { is_silent: true, ..Counterpart::new(persona, seed) }
    }

    /// Which persona it is.
    pub fn persona(&self) -> Persona {
        self.persona
    }

    /// What it does now, and why. `None` if there is nothing for it to do.
    pub fn consider(&self, view: &RoleView) -> Option<Move> {
        let action = self.act(view)?;
        let mut history = view.play.history().to_vec();
        let at_seconds = view.play.elapsed_seconds();
        history.push(Event { by: view.role, action: action.clone(), at_seconds });
        let reason = Reason::of(self.persona, &history, history.len() - 1)?;
        Some(Move { action, reason })
    }

    /// What it does now. `None` if there is nothing for it to do.
    pub fn act(&self, view: &RoleView) -> Option<Action> {
        if view.play.left().contains(view.role) {
            return None;
        }
        match view.play.phase() {
            Phase::Ended(_) => None,
            Phase::Confirming { package, accepted, confirmed, .. } => {
                let is_asked = accepted.contains(view.role) && !confirmed.contains(view.role);
                let is_worth_it = view.reservation_value() <= view.measured(package);
                is_asked.then_some(if is_worth_it { Action::Confirm } else { Action::Reopen })
            }
            Phase::Bargaining { standing, .. } => self.talk(view).or_else(|| {
                let remaining = Remaining::of(view);
                // Where the order is free it answers, and does not press on.
                let waits = match standing {
                    Some(it) => it.by == view.role || has_accepted(it, view),
                    None => 0 < remaining.offers,
                };
                let waits = waits && view.play.rules().order == Order::Free;
                (view.has_floor() && !waits).then(|| self.speak(view, remaining))
            }),
        }
    }

    /// What it offers, accepts, or that it leaves, if it must say something
    /// now: for tables that count their rounds in another way.
    pub fn speak(&self, view: &RoleView, remaining: Remaining) -> Action {
        let thought = self.think(view, remaining);
        let standing = match view.play.phase() {
            Phase::Bargaining { standing: Some(it), .. } if it.by != view.role => Some(it),
            _ => None,
        };
        let welcome = standing.and_then(|it| best_of(it, view));
        if let Some((value, action)) = &welcome {
            let n_answered = remaining.offers.saturating_sub(usize::from(!remaining.has_last_word));
            let at_last = thought.least_at_last(remaining);
            let least = if n_answered == 0 { at_last } else { thought.floor() };
            if least <= *value {
                return action.clone();
            }
            // What was offered and taken back it asks for while it can still accept what lies there if it is refused.
            let takes_up = match n_answered {
                0 => 0 < remaining.offers,
                1 => *value < at_last,
                _ => false,
            };
            if takes_up && let Some(it) = thought.taken_up().filter(|it| view.play.may(view.role, it).is_ok()) {
                return it;
            }
        }
        let offer = (0 < remaining.offers).then(|| self.offer(view, &thought)).flatten();
        match (offer, welcome) {
            (Some(offer), _) => offer,
            (None, Some((value, action))) if thought.limit <= value => action,
            (None, _) => Action::WalkAway,
        }
    }

    /// What was behind event `n` of the history, which must be the role's own.
    pub fn explain(&self, view: &RoleView, n: usize) -> Option<Explanation> {
        let event = view.play.history().get(n).filter(|it| it.by == view.role)?;
        let reason = Reason::of(self.persona, view.play.history(), n)?;
        let before = view.before(n);
        let thought = self.think(&before, Remaining::of(&before));
        let sheet = &view.card().score_sheet;
        let value = match (&event.action, before.play.phase()) {
            (Action::Offer(terms), _) => Some(before.range(terms).1),
            (Action::OfferEither(first, second), _) => Some(before.measured(first).min(before.measured(second))),
            (Action::Accept, Phase::Bargaining { standing: Some(it), .. }) => Some(before.range(&it.terms).0),
            (Action::AcceptSecond, Phase::Bargaining { standing: Some(it), .. }) => {
                it.second.as_ref().map(|it| before.measured(&it.package))
            }
            (Action::Confirm | Action::Reopen, Phase::Confirming { package, .. }) => Some(before.measured(package)),
            _ => None,
        };
        let is_untrue = matches!(event.action, Action::Tell(it) if is_untrue(sheet, it));
        let best = thought.ranked.value(0);
        let is_anchor = matches!(event.action, Action::Offer(_))
            && value == Some(best)
            && thought.time < self.parameters().anchored * WHOLE / 1_000;
        let used = [(is_anchor, Tactic::ExtremeAnchor), (is_untrue, Tactic::Bogey)];
        Some(Explanation {
            reason,
            time: (thought.time * 100 / WHOLE) as u32,
            reservation_value: thought.limit,
            asked: thought.asked,
            value,
            mood: thought.reading.mood(),
            conceded: (thought.reading.conceded(best) / 10) as u32,
            believed: thought.reading.others.iter().map(|it| (it.role, it.model.priorities())).collect(),
            tactic: used.into_iter().find(|(is_used, _)| *is_used).map(|(_, tactic)| tactic),
            is_untrue,
        })
    }

    pub(super) fn parameters(&self) -> Parameters {
        self.persona.parameters()
    }

    fn think(&self, view: &RoleView, remaining: Remaining) -> Thought {
        let (limit, ranked, reading) = (view.reservation_value(), self.ranked(view), Reading::of(view));
        let time = remaining.time(view, reading.n_made);
        let asked = asked(&self.parameters(), &ranked, limit, &reading, time);
        Thought { limit, ranked, reading, time, asked }
    }

    /// The packages in the order of its wishes, worked out when its sheet is
    /// first seen, and again when news change what they are measured from.
    fn ranked(&self, view: &RoleView) -> Rc<Ranked> {
        let (agenda, sheet, limit) = (&view.public.agenda, &view.card().score_sheet, view.reservation_value());
        let kept = self.ranked.try_borrow().ok().and_then(|it| it.clone()).filter(|it| it.is_of(agenda, sheet, limit));
        kept.unwrap_or_else(|| {
            let ranked = Rc::new(Ranked::new(agenda, sheet, limit));
            if let Ok(mut it) = self.ranked.try_borrow_mut() {
                *it = Some(ranked.clone());
            }
            ranked
        })
    }

    /// An answer, something in return, or a question, before anything else.
    fn talk(&self, view: &RoleView) -> Option<Action> {
        if self.is_silent {
            return None;
        }
        let (parameters, reading, sheet) = (self.parameters(), Reading::of(view), &view.card().score_sheet);
        let may = |action: Action| view.play.may(view.role, &action).is_ok().then_some(action);
        if let Some(question) = reading.asked.first() {
            return may(Action::Tell(answer(parameters.disclosure, sheet, &reading, *question)));
        }
        if let Some(statement) = in_return(parameters.disclosure, sheet, &reading) {
            return may(Action::Tell(statement));
        }
        let asks = parameters.asks && reading.n_asked == 0 && 1 <= reading.n_made && 2 <= sheet.points.len();
        if asks && view.has_floor() { may(Action::Ask(Question::WhatMatters)) } else { None }
    }
}

fn has_accepted(standing: &Standing, view: &RoleView) -> bool {
    let in_second = standing.second.as_ref().is_some_and(|it| it.accepted.contains(view.role));
    standing.accepted.contains(view.role) || in_second
}

/// The better of the packages that it may accept now, with its value.
fn best_of(standing: &Standing, view: &RoleView) -> Option<(Points, Action)> {
    let first = standing.terms.package().map(|it| (view.measured(&it), Action::Accept));
    let second = standing.second.as_ref().map(|it| (view.measured(&it.package), Action::AcceptSecond));
    let open = [second, first].into_iter().flatten().filter(|(_, it)| view.play.may(view.role, it).is_ok());
    open.max_by_key(|(value, _)| *value)
}
