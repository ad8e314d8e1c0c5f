use super::pace::WHOLE;
use crate::points::{IssueId, OptionId, ScoreSheet, Terms};
use crate::steps::table::Statement;

/// What another role seems to want, learnt from few offers and from what it said.
///
/// Before anything is known it is supposed to want the opposite, which is what
/// people suppose too (Thompson and Hastie 1990). Then, as in the frequency
/// model of HardHeaded (van Krimpen, Looije and Hajizadeh 2013): an option that
/// is offered early and often is liked, an issue that stays the same while
/// others change matters. That an early offer says more than a later one is the
/// idea of the conflict-based model for short tables with people (Keskin, Buzcu
/// and Aydoğan 2023). What a role says stands above what its offers suggest.
#[derive(Debug, Clone)]
pub(super) struct Model {
    issues: Vec<IssueModel>,
    n_offers: i64,
    n_changes: i64,
    last: Option<Terms>,
    most: Option<IssueId>,
    least: Option<IssueId>,
}

#[derive(Debug, Clone)]
struct IssueModel {
    /// How far each option is from the own wish, up to [`WHOLE`].
    opposite: Vec<i64>,
    /// How often each option was offered, and in which offer first.
    seen: Vec<Option<(i64, i64)>>,
    /// In how many offers that changed something this issue stayed.
    n_kept: i64,
    told: Option<OptionId>,
}

impl Model {
    /// Nothing is known but the own sheet.
    pub(super) fn new(own: &ScoreSheet) -> Model {
        let issues = own.points.iter().map(|options| {
            let (least, most) = (options.iter().min(), options.iter().max());
            let (least, most) = (least.map_or(0, |it| it.0), most.map_or(0, |it| it.0));
            let opposite = |points: i64| (most - points) * WHOLE / (most - least);
            IssueModel {
                opposite: options.iter().map(|it| if least == most { WHOLE / 2 } else { opposite(it.0) }).collect(),
                seen: vec![None; options.len()],
                n_kept: 0,
                told: None,
            }
        });
        Model { issues: issues.collect(), n_offers: 0, n_changes: 0, last: None, most: None, least: None }
    }

    /// Learns from an offer.
    pub(super) fn hear(&mut self, terms: &Terms) {
        let last = self.last.replace(terms.clone());
        let has_changed = last.as_ref().is_some_and(|it| it != terms);
        self.n_changes += i64::from(has_changed);
        for (i, it) in self.issues.iter_mut().enumerate() {
            let option = terms.0.get(i).copied().flatten();
            let before = last.as_ref().and_then(|it| it.0.get(i).copied().flatten());
            it.n_kept += i64::from(has_changed && option == before);
            if let Some(seen) = option.and_then(|option| it.seen.get_mut(option.index())) {
                let (count, first) = seen.unwrap_or((0, self.n_offers));
                *seen = Some((count + 1, first));
            }
        }
        self.n_offers += 1;
    }

    /// Learns from what the role said.
    pub(super) fn learn(&mut self, statement: Statement) {
        match statement {
            Statement::MattersMost(issue) => self.most = Some(issue),
            Statement::MattersLeast(issue) => self.least = Some(issue),
            Statement::Prefers(issue, option) => {
                if let Some(it) = self.issues.get_mut(issue.index()) {
                    it.told = Some(option);
                }
            }
            Statement::Declines => {}
        }
    }

    /// What every option of every issue seems to be worth to the role. The best
    /// package comes to at most [`WHOLE`].
    pub(super) fn table(&self) -> Vec<Vec<i64>> {
        let weights = self.weights();
        let all = weights.iter().sum::<i64>().max(1);
        let options = |issue: &IssueModel, weight: i64| -> Vec<i64> {
            (0..issue.opposite.len()).map(|option| issue.liking(option, self.n_offers) * weight / all).collect()
        };
        self.issues.iter().zip(&weights).map(|(issue, weight)| options(issue, *weight)).collect()
    }

    /// What terms seem to be worth to the role, of [`WHOLE`]. Issues that are
    /// left open count half.
    pub(super) fn value(&self, terms: &Terms) -> i64 {
        let weights = self.weights();
        let all = weights.iter().sum::<i64>().max(1);
        let likings = self.issues.iter().zip(&terms.0).map(|(issue, option)| match option {
            Some(option) => issue.liking(option.index(), self.n_offers),
            None => WHOLE / 2,
        });
        likings.zip(&weights).map(|(liking, weight)| liking * weight / all).sum()
    }

    /// The issues by what they seem to matter, the most important first.
    pub(super) fn priorities(&self) -> Vec<IssueId> {
        let weights = self.weights();
        let mut issues: Vec<IssueId> = (0..weights.len() as u8).map(IssueId).collect();
        issues.sort_by_key(|it| std::cmp::Reverse(weights[it.index()]));
        issues
    }

    fn weights(&self) -> Vec<i64> {
        let mut weights: Vec<i64> =
            self.issues.iter().map(|it| WHOLE * (1 + it.n_kept) / (1 + self.n_changes)).collect();
        let (least, most) = (weights.iter().min().copied(), weights.iter().max().copied());
        let mut say = |issue: Option<IssueId>, weight: Option<i64>| {
            if let (Some(it), Some(weight)) = (issue.and_then(|it| weights.get_mut(it.index())), weight) {
                *it = weight;
            }
        };
        say(self.least, least.map(|it| it / 2));
        say(self.most, most.map(|it| it * 3 / 2));
        weights
    }
}

impl IssueModel {
    fn liking(&self, option: usize, n_offers: i64) -> i64 {
        if self.told.is_some_and(|it| it.index() == option) {
            return WHOLE;
        }
        match self.seen.get(option).copied().flatten() {
            Some((count, first)) => {
                let most = self.seen.iter().flatten().map(|it| it.0).max().unwrap_or(1);
                let early = WHOLE - WHOLE * first / n_offers.max(1);
                (early + WHOLE * count / most) / 2
            }
            None => self.opposite.get(option).copied().unwrap_or(0) / 2,
        }
    }
}
