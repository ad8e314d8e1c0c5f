use std::rc::Rc;

use super::{Offers, Order, Question, Rejected, Rules, Statement, talk::MOST_TALK};
use crate::points::{Package, RoleId, RoleSet, Terms};

/// What happens at a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Action {
    /// Puts terms on the table; they replace the standing offer.
    Offer(Terms),
    /// Puts two whole packages on the table that are equally welcome; they
    /// replace the standing offer and count as one.
    OfferEither(Package, Package),
    /// Accepts the standing offer; of two packages, the first.
    Accept,
    /// Accepts the second of two packages.
    AcceptSecond,
    /// Asks everybody at the table. It takes no turn.
    Ask(Question),
    /// Tells everybody at the table. It takes no turn and binds nobody.
    Tell(Statement),
    /// Notes what the roles agreed aloud. Every role must still confirm it.
    Record(Package),
    /// Confirms the wording of the agreement.
    Confirm,
    /// Goes back from confirming to bargaining.
    Reopen,
    /// Leaves the table.
    WalkAway,
    /// So many seconds of the table have passed. Nobody's action.
    Tick(u32),
    /// The table ends after so many seconds, or never. Nobody's action: people
    /// may always give themselves more time.
    TimeLimit(Option<u32>),
}

/// An offer that may be accepted now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing {
    /// Who made it.
    pub by: RoleId,
    /// What it says.
    pub terms: Terms,
    /// Who stands behind it: the offering role and those that accepted.
    pub accepted: RoleSet,
    /// What may be accepted in its place.
    pub second: Option<Second>,
}

/// The second of two packages that were offered together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Second {
    /// What it says.
    pub package: Package,
    /// Who stands behind it: the offering role and those that accepted it.
    pub accepted: RoleSet,
}

impl Standing {
    fn without(self, role: RoleId) -> Standing {
        let left = RoleSet::of(role);
        let second = self.second.map(|it| Second { accepted: it.accepted.without(left), ..it });
        Standing { accepted: self.accepted.without(left), second, ..self }
    }
}

/// How far the table is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Phase {
    /// Offers go back and forth.
    Bargaining {
        /// Whose turn it is. Without meaning where the order is free.
        turn: RoleId,
        /// The offer on the table.
        standing: Option<Standing>,
    },
    /// Enough roles accepted; each of them confirms the wording.
    Confirming {
        /// What was accepted.
        package: Package,
        /// Who accepted.
        accepted: RoleSet,
        /// Who has confirmed.
        confirmed: RoleSet,
        /// Whose turn it is if somebody reopens.
        turn: RoleId,
    },
    /// Nothing more can happen.
    Ended(Ending),
}

/// How a table ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Ending {
    /// With an agreement of these roles.
    Agreed {
        /// What was agreed.
        package: Package,
        /// By whom.
        by: RoleSet,
    },
    /// A role left, and without it no agreement can be reached.
    WalkedAway {
        /// Who left last.
        by: RoleId,
    },
    /// The time was over.
    TimedOut,
}

/// Something that happened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// Who did it.
    pub by: RoleId,
    /// What it was; never one of the clock's.
    pub action: Action,
    /// At which second of the table.
    pub at_seconds: u32,
}

/// One run of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Play {
    rules: Rc<Rules>,
    phase: Phase,
    left: RoleSet,
    limit_seconds: Option<u32>,
    elapsed_seconds: u32,
    n_offers: usize,
    n_talk: usize,
    history: Vec<Event>,
}

impl Play {
    /// A table at which nothing has happened. The first role has the first turn.
    pub fn new(rules: Rc<Rules>) -> Play {
        Play {
            limit_seconds: rules.limit_seconds,
            rules,
            phase: Phase::Bargaining { turn: RoleId(0), standing: None },
            left: RoleSet::default(),
            elapsed_seconds: 0,
            n_offers: 0,
            n_talk: 0,
            history: Vec::new(),
        }
    }

    /// What was fixed before it began.
    pub fn rules(&self) -> &Rules {
        &self.rules
    }

    /// How far it is.
    pub fn phase(&self) -> &Phase {
        &self.phase
    }

    /// The roles that left.
    pub fn left(&self) -> RoleSet {
        self.left
    }

    /// After how many seconds the table ends, if it does.
    pub fn limit_seconds(&self) -> Option<u32> {
        self.limit_seconds
    }

    /// How many seconds the table has lasted.
    pub fn elapsed_seconds(&self) -> u32 {
        self.elapsed_seconds
    }

    /// How many offers were made. Two packages offered together are one.
    pub fn n_offers(&self) -> usize {
        self.n_offers
    }

    /// What happened, in order.
    pub fn history(&self) -> &[Event] {
        &self.history
    }

    /// The play as it was when event `n` of the history was about to happen;
    /// past the last, as it is. The time limit is the one that holds now.
    #[must_use]
    pub fn before(&self, n: usize) -> Play {
        let mut play = Play { limit_seconds: None, ..Play::new(self.rules.clone()) };
        for event in self.history.iter().take(n) {
            play.elapsed_seconds = event.at_seconds;
            // What was allowed once is allowed again, in the same order.
            if let Ok(next) = play.apply(event.by, event.action.clone()) {
                play = next;
            }
        }
        play.elapsed_seconds = self.history.get(n).map_or(self.elapsed_seconds, |it| it.at_seconds);
        Play { limit_seconds: self.limit_seconds, ..play }
    }

    /// The ending, once there is one.
    pub fn ending(&self) -> Option<&Ending> {
        match &self.phase {
            Phase::Ended(ending) => Some(ending),
            _ => None,
        }
    }

    /// Whether the role may do this now.
    pub fn may(&self, by: RoleId, action: &Action) -> Result<(), Rejected> {
        self.next_phase(by, action).map(drop)
    }

    /// The play after an action. `by` has no meaning for the clock's actions.
    ///
    /// # Errors
    ///
    /// The reason why the action is refused.
    pub fn apply(&self, by: RoleId, action: Action) -> Result<Play, Rejected> {
        let phase = self.next_phase(by, &action)?;
        let mut next = Play { phase, ..self.clone() };
        match &action {
            Action::Tick(seconds) => {
                next.elapsed_seconds = self.elapsed_seconds.saturating_add(*seconds);
                return Ok(next);
            }
            Action::TimeLimit(limit) => {
                next.limit_seconds = *limit;
                return Ok(next);
            }
            Action::Offer(_) | Action::OfferEither(..) => next.n_offers += 1,
            Action::Ask(_) | Action::Tell(_) => next.n_talk += 1,
            Action::WalkAway => next.left = self.left.with(by),
            Action::Accept | Action::AcceptSecond | Action::Record(_) | Action::Confirm | Action::Reopen => {}
        }
        next.history.push(Event { by, action, at_seconds: self.elapsed_seconds });
        Ok(next)
    }

    fn next_phase(&self, by: RoleId, action: &Action) -> Result<Phase, Rejected> {
        if !matches!(action, Action::Tick(_) | Action::TimeLimit(_)) && self.left.contains(by) {
            return Err(Rejected::HasLeft);
        }
        match (&self.phase, action) {
            (Phase::Ended(_), _) => Err(Rejected::Over),

            (phase, Action::Tick(seconds)) => {
                let elapsed = self.elapsed_seconds.saturating_add(*seconds);
                match (phase, self.limit_seconds) {
                    // An agreement that only waits for its confirmation is not lost to the clock.
                    (Phase::Bargaining { .. }, Some(limit)) if limit <= elapsed => Ok(Phase::Ended(Ending::TimedOut)),
                    _ => Ok(phase.clone()),
                }
            }

            (phase, Action::TimeLimit(_)) => Ok(phase.clone()),

            (phase, Action::WalkAway) => {
                let present = RoleSet::all(self.rules.n_roles).without(self.left.with(by));
                if !self.rules.decision.is_met(self.rules.n_roles, present) {
                    return Ok(Phase::Ended(Ending::WalkedAway { by }));
                }
                let turn = match phase {
                    Phase::Bargaining { turn, .. } | Phase::Confirming { turn, .. } => *turn,
                    Phase::Ended(_) => by,
                };
                let turn = if turn == by { self.after(by, self.left.with(by)) } else { turn };
                // Who has not accepted cannot undo what the others are confirming.
                if let Phase::Confirming { package, accepted, confirmed, .. } = phase
                    && !accepted.contains(by)
                {
                    return Ok(Phase::Confirming {
                        package: package.clone(),
                        accepted: *accepted,
                        confirmed: *confirmed,
                        turn,
                    });
                }
                let standing = match phase {
                    Phase::Bargaining { standing, .. } => standing.clone().filter(|it| it.by != by),
                    Phase::Confirming { .. } | Phase::Ended(_) => None,
                };
                Ok(Phase::Bargaining { turn, standing: standing.map(|it| it.without(by)) })
            }

            (Phase::Bargaining { turn, .. }, Action::Record(package)) => {
                self.check_terms(&Terms::from(package))?;
                Ok(Phase::Confirming {
                    package: package.clone(),
                    accepted: RoleSet::all(self.rules.n_roles).without(self.left),
                    confirmed: RoleSet::default(),
                    turn: *turn,
                })
            }
            (Phase::Bargaining { .. }, Action::Confirm | Action::Reopen) => Err(Rejected::NothingToConfirm),
            (phase @ Phase::Bargaining { .. }, Action::Ask(question)) => {
                question.check(&self.rules.agenda)?;
                self.check_talk().map(|()| phase.clone())
            }
            (phase @ Phase::Bargaining { .. }, Action::Tell(statement)) => {
                statement.check(&self.rules.agenda)?;
                self.check_talk().map(|()| phase.clone())
            }
            (
                Phase::Bargaining { turn, .. },
                Action::Offer(_) | Action::OfferEither(..) | Action::Accept | Action::AcceptSecond,
            ) if self.rules.order == Order::Turns && *turn != by => Err(Rejected::NotYourTurn),
            (Phase::Bargaining { standing, .. }, Action::Offer(terms)) => {
                self.check_offer(by, terms, standing.as_ref())?;
                Ok(Phase::Bargaining {
                    turn: self.after(by, self.left),
                    standing: Some(Standing { by, terms: terms.clone(), accepted: RoleSet::of(by), second: None }),
                })
            }
            (Phase::Bargaining { standing, .. }, Action::OfferEither(first, second)) => {
                self.check_either(by, [first, second], standing.as_ref())?;
                let accepted = RoleSet::of(by);
                let second = Some(Second { package: second.clone(), accepted });
                Ok(Phase::Bargaining {
                    turn: self.after(by, self.left),
                    standing: Some(Standing { by, terms: Terms::from(first), accepted, second }),
                })
            }
            (Phase::Bargaining { standing: None, .. }, Action::Accept | Action::AcceptSecond) => {
                Err(Rejected::NothingToAccept)
            }
            (Phase::Bargaining { standing: Some(standing), .. }, Action::Accept) => self.accept(by, standing),
            (Phase::Bargaining { standing: Some(standing), .. }, Action::AcceptSecond) => {
                self.accept_second(by, standing)
            }

            (
                Phase::Confirming { .. },
                Action::Offer(_)
                | Action::OfferEither(..)
                | Action::Accept
                | Action::AcceptSecond
                | Action::Ask(_)
                | Action::Tell(_)
                | Action::Record(_),
            ) => Err(Rejected::Confirming),
            (Phase::Confirming { accepted, .. }, Action::Reopen) if !accepted.contains(by) => {
                Err(Rejected::NotAccepting)
            }
            (Phase::Confirming { turn, .. }, Action::Reopen) => Ok(Phase::Bargaining { turn: *turn, standing: None }),
            (Phase::Confirming { package, accepted, confirmed, turn }, Action::Confirm) => {
                if !accepted.contains(by) {
                    return Err(Rejected::NotAccepting);
                }
                if confirmed.contains(by) {
                    return Err(Rejected::AlreadyConfirmed);
                }
                let confirmed = confirmed.with(by);
                Ok(if confirmed == *accepted {
                    Phase::Ended(Ending::Agreed { package: package.clone(), by: confirmed })
                } else {
                    Phase::Confirming { package: package.clone(), accepted: *accepted, confirmed, turn: *turn }
                })
            }
        }
    }

    /// Whether the terms are of this table and some package has them.
    fn check_terms(&self, terms: &Terms) -> Result<(), Rejected> {
        let agenda = &self.rules.agenda;
        if !agenda.fits(terms) {
            return Err(Rejected::DoesNotFit);
        }
        match agenda.forbids(terms) {
            Some(combination) => Err(Rejected::Forbidden { combination }),
            None if !agenda.allows(terms) => Err(Rejected::NothingLeft),
            None => Ok(()),
        }
    }

    fn check_offer(&self, by: RoleId, terms: &Terms, standing: Option<&Standing>) -> Result<(), Rejected> {
        self.check_terms(terms)?;
        let n_open = terms.open_issues().count();
        if n_open == self.rules.agenda.n_issues() {
            return Err(Rejected::EmptyOffer);
        }
        if 0 < n_open && self.rules.offers == Offers::Package {
            return Err(Rejected::PackageOnly);
        }
        if standing.is_some_and(|it| it.by == by && it.second.is_none() && it.terms == *terms) {
            return Err(Rejected::SameOffer);
        }
        self.check_n_offers()
    }

    fn check_either(&self, by: RoleId, either: [&Package; 2], standing: Option<&Standing>) -> Result<(), Rejected> {
        either.iter().try_for_each(|it| self.check_terms(&Terms::from(*it)))?;
        let [first, second] = either;
        if first == second {
            return Err(Rejected::NoChoice);
        }
        let is_standing = |it: &Standing| {
            it.by == by && it.terms == Terms::from(first) && it.second.as_ref().is_some_and(|it| it.package == *second)
        };
        if standing.is_some_and(is_standing) {
            return Err(Rejected::SameOffer);
        }
        self.check_n_offers()
    }

    fn check_n_offers(&self) -> Result<(), Rejected> {
        if self.rules.most_offers <= self.n_offers { Err(Rejected::NoOffersLeft) } else { Ok(()) }
    }

    fn check_talk(&self) -> Result<(), Rejected> {
        if MOST_TALK <= self.n_talk { Err(Rejected::TalkedEnough) } else { Ok(()) }
    }

    fn accept(&self, by: RoleId, standing: &Standing) -> Result<Phase, Rejected> {
        if standing.by == by {
            return Err(Rejected::OwnOffer);
        }
        if standing.accepted.contains(by) {
            return Err(Rejected::AlreadyAccepted);
        }
        let Some(package) = standing.terms.package() else {
            return Err(Rejected::Incomplete);
        };
        let accepted = standing.accepted.with(by);
        let turn = self.after(by, self.left);
        Ok(if self.rules.decision.is_met(self.rules.n_roles, accepted) {
            Phase::Confirming { package, accepted, confirmed: RoleSet::default(), turn }
        } else {
            Phase::Bargaining { turn, standing: Some(Standing { accepted, ..standing.clone() }) }
        })
    }

    /// A role may accept both packages, one after the other.
    fn accept_second(&self, by: RoleId, standing: &Standing) -> Result<Phase, Rejected> {
        let Some(second) = &standing.second else {
            return Err(Rejected::NoSecond);
        };
        if standing.by == by {
            return Err(Rejected::OwnOffer);
        }
        if second.accepted.contains(by) {
            return Err(Rejected::AlreadyAccepted);
        }
        let accepted = second.accepted.with(by);
        let turn = self.after(by, self.left);
        let package = second.package.clone();
        Ok(if self.rules.decision.is_met(self.rules.n_roles, accepted) {
            Phase::Confirming { package, accepted, confirmed: RoleSet::default(), turn }
        } else {
            let second = Some(Second { package, accepted });
            Phase::Bargaining { turn, standing: Some(Standing { second, ..standing.clone() }) }
        })
    }

    /// The next role after `role` that has not left.
    fn after(&self, role: RoleId, left: RoleSet) -> RoleId {
        let n_roles = self.rules.n_roles as u8;
        (1..=n_roles).map(|step| RoleId((role.0 + step) % n_roles)).find(|it| !left.contains(*it)).unwrap_or(role)
    }
}
