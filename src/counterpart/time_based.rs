use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;

use super::RoleView;
use crate::{
    points::{Package, Points, Terms},
    steps::table::{Action, Phase},
};

/// A counterpart that asks for less as the rounds pass.
///
/// It asks for its best package first and its reservation value in the last
/// round, and gives way slowly at first: with `t` the share of its offers that are made,
/// it asks for `limit + (best - limit) * (1 - t²)` (the time-dependent tactic
/// of Faratin, Sierra and Jennings 1998 with β = 0.5). Among packages worth
/// that much to it, it offers the one most like the last offer it was made. It
/// accepts what is worth at least what it would ask for next, and never goes
/// below its reservation value.
///
/// All arithmetic is in whole numbers, so that a seed gives the same moves on
/// every machine.
#[derive(Debug, Clone)]
pub struct TimeBased {
    seed: u64,
}

impl TimeBased {
    /// A counterpart with its own chance.
    pub fn new(seed: u64) -> TimeBased {
        TimeBased { seed }
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
                let is_worth_it = view.reservation_value() <= view.card().score_sheet.value(package);
                is_asked.then_some(if is_worth_it { Action::Confirm } else { Action::Reopen })
            }
            Phase::Bargaining { standing, .. } => {
                // Where the order is free it answers, and opens only if asked to by turn.
                let is_own = standing.as_ref().is_some_and(|it| it.by == view.role);
                let has_accepted = standing.as_ref().is_some_and(|it| it.accepted.contains(view.role));
                let waits = is_own || has_accepted || (standing.is_none() && !self.opens(view));
                (view.has_floor() && !waits).then(|| self.answer(view))
            }
        }
    }

    /// Whether it speaks although no offer is on the table: when it has the
    /// turn, or after the others took an agreement back.
    fn opens(&self, view: &RoleView) -> bool {
        view.play.rules().order == crate::steps::table::Order::Turns
    }

    fn answer(&self, view: &RoleView) -> Action {
        let sheet = &view.card().score_sheet;
        let limit = view.reservation_value();
        let standing = match view.play.phase() {
            Phase::Bargaining { standing: Some(standing), .. } => Some(&standing.terms),
            _ => None,
        };
        let offered = standing.and_then(Terms::package);
        let asked = self.asked(view);
        let value = offered.as_ref().map(|it| sheet.value(it));
        if value.is_some_and(|it| asked <= it) {
            return Action::Accept;
        }
        match self.choose(view, asked, standing) {
            Some(package) => {
                let offer = Action::Offer(Terms::from(&package));
                if view.play.may(view.role, &offer).is_ok() {
                    return offer;
                }
                // No offer is left to make: take what is good enough, or leave.
                match value {
                    Some(value) if limit <= value => Action::Accept,
                    _ => Action::WalkAway,
                }
            }
            None => Action::WalkAway,
        }
    }

    /// What a package must be worth now.
    fn asked(&self, view: &RoleView) -> Points {
        let limit = view.reservation_value();
        let best =
            view.public.agenda.issues().map(|it| view.card().score_sheet.bounds(it).1).sum::<Points>().max(limit);
        let rules = view.play.rules();
        let n_mine = (rules.most_offers / rules.n_roles).max(1) as i64;
        let made =
            view.play.history().iter().filter(|it| it.by == view.role && matches!(it.action, Action::Offer(_))).count()
                as i64;
        // The last of n offers is made at t = 1.
        let (t, whole) = (made.min(n_mine - 1), (n_mine - 1).max(1));
        Points(limit.0 + (best.0 - limit.0) * (whole * whole - t * t) / (whole * whole))
    }

    /// A package worth at least `asked`, as close to it as there is, and among
    /// equals the one most like what was offered.
    fn choose(&self, view: &RoleView, asked: Points, offered: Option<&Terms>) -> Option<Package> {
        let sheet = &view.card().score_sheet;
        let alike = |package: &Package| {
            package
                .iter()
                .filter(|(issue, option)| offered.is_some_and(|it| it.option(*issue) == Some(*option)))
                .count()
        };
        let packages = || view.public.agenda.packages().map(|it| (sheet.value(&it), it));
        let least = packages().map(|it| it.0).filter(|it| asked <= *it).min()?;
        // A tenth of what there is to hope for makes offers that differ in content, hardly in worth;
        // but what was offered once is not asked back.
        // In the last round there is nothing to play with.
        let is_last = asked == view.reservation_value();
        let hope = (view.card().target.0 - view.reservation_value().0).max(0);
        let offered_last = view.play.history().iter().rev().find_map(|it| match &it.action {
            Action::Offer(terms) if it.by == view.role => terms.package(),
            _ => None,
        });
        let ceiling = offered_last.map_or(least, |it| sheet.value(&it)).max(least);
        let room = if is_last { least } else { Points(least.0 + hope / 10 + 2).min(ceiling) };
        let fitting: Vec<Package> = packages().filter(|(it, _)| (asked..=room).contains(it)).map(|it| it.1).collect();
        let most_alike = fitting.iter().map(alike).max()?;
        let candidates: Vec<&Package> = fitting.iter().filter(|it| alike(it) == most_alike).collect();
        let mut random = ChaCha8Rng::seed_from_u64(self.seed ^ (view.play.n_offers() as u64) << 32);
        candidates.get(random.random_range(0..candidates.len() as u32) as usize).map(|it| (*it).clone())
    }
}
