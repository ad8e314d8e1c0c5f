use std::rc::Rc;

use rand::SeedableRng;
use rand_chacha::ChaCha8Rng;

use super::{
    Counterpart, Remaining, RoleView,
    choice::{Likings, choose, choose_second},
    disclosure::least_important,
    pace::WHOLE,
    ranked::Ranked,
    reading::Reading,
};
use crate::{
    points::{Package, Points, Terms},
    steps::table::{Action, Offers, Rejected},
};

/// How likely, in thousandths, it thinks that somebody takes what they offered before.
const KEPT: i64 = 800;

/// What a role has in mind before it acts.
pub(super) struct Thought {
    pub(super) limit: Points,
    pub(super) ranked: Rc<Ranked>,
    pub(super) reading: Reading,
    pub(super) time: i64,
    pub(super) asked: Points,
}

impl Thought {
    /// What it asks for, and never less than it was already offered by the only
    /// other role.
    pub(super) fn floor(&self) -> Points {
        self.asked.max(self.reading.best_heard().unwrap_or(self.limit))
    }
}

impl Thought {
    /// The least that it accepts at its last chance: its limit, and while an
    /// offer is left to it, [`KEPT`] of the way from there to the best that the
    /// only other role offered, because what was offered once may still be had,
    /// unless it has just asked for that in vain.
    pub(super) fn least_at_last(&self, remaining: Remaining) -> Points {
        let is_refused = |terms: &Terms| self.reading.made.last() == Some(terms);
        let in_hand = self.reading.in_hand().filter(|(value, terms)| self.limit < *value && !is_refused(terms));
        match in_hand {
            Some((value, _)) if 0 < remaining.offers => self.limit + Points((*value - self.limit).0 * KEPT / 1_000),
            _ => self.limit,
        }
    }

    /// Its last offer, if the only other role ever offered what it can agree to:
    /// the best of that.
    pub(super) fn taken_up(&self) -> Option<Action> {
        let (value, terms) = self.reading.in_hand()?;
        (self.limit <= *value).then(|| Action::Offer(terms.clone()))
    }
}

impl Counterpart {
    /// Its next offer. `None` if there is nothing left that it may offer.
    pub(super) fn offer(&self, view: &RoleView, thought: &Thought) -> Option<Action> {
        let (limit, ranked, reading) = (thought.limit, &thought.ranked, &thought.reading);
        if ranked.n_worth(limit) == 0 {
            return None;
        }
        // What was given once is not asked back, unless news made it worth too little.
        let most = reading.last_made.filter(|it| limit <= *it).unwrap_or(ranked.value(0));
        let least = thought.floor().min(most);
        // Between two packages there may be a gap: then the next one above.
        let least = match ranked.n_worth(least).checked_sub(1) {
            Some(last) => ranked.value(last),
            None => least,
        };
        let window = (least, most.max(least));
        let likings = Likings::new(reading.others.iter().map(|it| &it.model));
        let mut chance = ChaCha8Rng::seed_from_u64(self.seed);
        chance.set_stream((view.role.index() as u64) << 32 | reading.n_made as u64);
        let is_refused = |action: &Action| view.play.may(view.role, action) == Err(Rejected::SameOffer);
        let whole = |it: &Package| Action::Offer(Terms::from(it));
        let is_tried = |it: &Package| reading.made.contains(&Terms::from(it));
        let explored = (0 < self.parameters().explores)
            .then(|| choose(ranked, &likings, window, &mut chance, |it| !is_tried(it) && !is_refused(&whole(it))));
        let package = explored
            .flatten()
            .or_else(|| choose(ranked, &likings, window, &mut chance, |it| !is_refused(&whole(it))))
            // Nothing else is left at this level: anything it can agree to.
            .or_else(|| {
                choose(ranked, &likings, (limit, ranked.value(0)), &mut chance, |it| !is_refused(&whole(it)))
            })?;
        let may = |action: Action| view.play.may(view.role, &action).is_ok().then_some(action);
        self.variant(view, thought, &package, window, &likings).and_then(may).or_else(|| may(whole(&package)))
    }

    /// Two packages, or one with issues left open, where the persona does so.
    fn variant(
        &self,
        view: &RoleView,
        thought: &Thought,
        package: &Package,
        window: (Points, Points),
        likings: &Likings,
    ) -> Option<Action> {
        let (parameters, n_made) = (self.parameters(), thought.reading.n_made);
        if self.is_silent {
            return None;
        }
        let in_the_middle = (WHOLE / 4..3 * WHOLE / 4).contains(&thought.time);
        if parameters.offers_choice && in_the_middle && n_made % 3 == 2 && thought.reading.others.len() == 1 {
            let second = choose_second(&thought.ranked, likings, window, package)?;
            return Some(Action::OfferEither(package.clone(), second));
        }
        let n_issues = view.public.agenda.n_issues();
        let is_early = thought.time < WHOLE / 4 && 0 < parameters.leaves_open;
        if is_early && view.play.rules().offers == Offers::Partial && parameters.leaves_open + 1 < n_issues {
            let open = least_important(&view.card().score_sheet, parameters.leaves_open);
            return Some(Action::Offer(open.into_iter().fold(Terms::from(package), |it, issue| it.with(issue, None))));
        }
        None
    }
}
