use std::rc::Rc;

use crate::{
    pack::{Confidential, Exercise, News, Public},
    points::{Package, Points, RoleId, Terms},
    steps::table::{Phase, Play},
    text::Passage,
};

/// Everything that one role may know while the table lasts. Screens and
/// counterparts get this.
///
/// It is built up from what is allowed, so a new secret stays a secret until
/// somebody adds it here.
#[derive(Debug, Clone, PartialEq)]
pub struct RoleView {
    /// Whose view this is.
    pub role: RoleId,
    /// What everybody may see.
    pub public: Rc<Public>,
    /// What this role alone may see. Its news are not to be read here but in
    /// [`RoleView::news`], where only those that have come stand.
    confidential: Rc<Confidential>,
    /// The table. It holds no secrets.
    pub play: Play,
}

impl RoleView {
    /// The view of one role.
    pub fn new(exercise: &Exercise, role: RoleId, play: Play) -> RoleView {
        RoleView { role, public: exercise.public.clone(), confidential: exercise.confidential[role].clone(), play }
    }

    /// What the role could know when event `n` of the history was about to happen.
    #[must_use]
    pub fn before(&self, n: usize) -> RoleView {
        RoleView { play: self.play.before(n), ..self.clone() }
    }

    /// The role card's text, target, score sheet and reasons.
    pub fn card(&self) -> &Confidential {
        &self.confidential
    }

    /// The news that have come, in the author's order.
    pub fn news(&self) -> impl Iterator<Item = &News> {
        self.confidential.news.iter().filter(|it| has_come(it, &self.play))
    }

    /// What the role will do without an agreement, as far as it knows now.
    pub fn batna(&self) -> Option<&Passage> {
        self.news().last().map(|it| &it.batna).or(self.confidential.batna.as_ref())
    }

    /// What that is worth, as far as the role knows now.
    pub fn reservation_value(&self) -> Points {
        self.news().last().map_or(self.confidential.reservation_value, |it| it.reservation_value)
    }

    /// What a package is worth to the role as seen from its reservation value,
    /// which an option of the package may change: acceptable from
    /// [`RoleView::reservation_value`] up.
    pub fn measured(&self, package: &Package) -> Points {
        self.confidential.score_sheet.measured(package, self.reservation_value())
    }

    /// What terms of this table are worth to the role at least and at most, over
    /// all allowed ways to settle what they leave open; what leaves nothing open
    /// is [measured](RoleView::measured).
    pub fn range(&self, terms: &Terms) -> (Points, Points) {
        match terms.package() {
            Some(package) => (self.measured(&package), self.measured(&package)),
            // The table takes no terms without a package.
            None => self.confidential.score_sheet.range(&self.public.agenda, terms).unwrap_or_default(),
        }
    }

    /// Whether an offer would be heard from this role now.
    pub fn has_floor(&self) -> bool {
        match self.play.phase() {
            Phase::Bargaining { turn, .. } => {
                !self.play.left().contains(self.role)
                    && (self.play.rules().order == crate::steps::table::Order::Free || *turn == self.role)
            }
            Phase::Confirming { .. } | Phase::Ended(_) => false,
        }
    }
}

fn has_come(news: &News, play: &Play) -> bool {
    news.after_seconds.is_some_and(|it| it <= play.elapsed_seconds())
        || news.after_offers.is_some_and(|it| it <= play.n_offers())
}
