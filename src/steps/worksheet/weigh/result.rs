use super::{Named, Weigh};
use crate::steps::Answers;

/// How an option stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing {
    /// The sum of weight times score. `None` as long as a score is missing, or if
    /// a threshold is not met.
    pub sum: Option<u32>,
    /// The places of the thresholds that it does not meet.
    pub fails: Vec<usize>,
}

/// An option that another one equals or beats by every criterion, and beats by
/// one at least. Weights do not matter for that.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Dominated {
    /// The place of the option.
    pub option: usize,
    /// The place of the first one that dominates it.
    pub by: usize,
}

/// How far a weight can move in whole steps, the others keeping their
/// proportions, before another option leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Swing {
    /// The place of the criterion.
    pub criterion: usize,
    /// The weight just below which another option leads, and the places of those
    /// that lead there.
    pub below: Option<(u32, Vec<usize>)>,
    /// The weight just above which another option leads, and the places of those
    /// that lead there.
    pub above: Option<(u32, Vec<usize>)>,
}

/// What a rule can say of a decision matrix: arithmetic, and no more. Places are
/// those of [`Weigh::options`] and [`Weigh::criteria`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WeighResult {
    /// What the weights add up to so far.
    pub shared: u32,
    /// Each option.
    pub standings: Vec<Standing>,
    /// The dominated options, among those that meet all thresholds and have all
    /// scores.
    pub dominated: Vec<Dominated>,
    /// The options with the highest sum; none until the weights add up.
    pub leaders: Vec<usize>,
    /// What would change the leader. Empty as long as there is not exactly one.
    pub swings: Vec<Swing>,
}

impl Weigh {
    /// Adds up and compares.
    pub fn result(&self, answers: &Answers) -> WeighResult {
        let options = self.options(answers, "");
        let (thresholds, criteria): (Vec<_>, Vec<_>) =
            self.criteria(answers, "").into_iter().enumerate().partition(|(_, it)| it.is_threshold);
        let weights: Vec<u32> = criteria.iter().map(|(_, it)| self.weight(answers, &it.id)).collect();
        let shared = weights.iter().sum();
        let scores: Vec<Option<Vec<u32>>> = options
            .iter()
            .map(|option| criteria.iter().map(|(_, it)| self.score(answers, &option.id, &it.id)).collect())
            .collect();
        let standings: Vec<Standing> = options
            .iter()
            .zip(&scores)
            .map(|(option, scores)| {
                let met = |it: &Named| self.score(answers, &option.id, &it.id);
                let fails = thresholds.iter().filter(|(_, it)| met(it) == Some(0)).map(|(i, _)| *i).collect();
                let is_in = thresholds.iter().all(|(_, it)| met(it).is_some_and(|it| 0 < it));
                let sum = scores.as_ref().filter(|_| is_in).map(|it| it.iter().zip(&weights).map(|(s, w)| s * w).sum());
                Standing { sum, fails }
            })
            .collect();
        let running: Vec<(usize, &[u32])> = standings
            .iter()
            .zip(&scores)
            .enumerate()
            .filter_map(|(i, (standing, scores))| standing.sum.and(scores.as_deref()).map(|it| (i, it)))
            .collect();
        let best = standings.iter().filter_map(|it| it.sum).max().filter(|_| shared == self.total());
        let leaders: Vec<usize> =
            running.iter().map(|it| it.0).filter(|it| best.is_some() && standings[*it].sum == best).collect();
        let swings = match leaders[..] {
            [leader] => (0..criteria.len())
                .map(|c| swing(criteria[c].0, c, leader, &weights, &running))
                .filter(|it| it.below.is_some() || it.above.is_some())
                .collect(),
            _ => Vec::new(),
        };
        WeighResult { shared, standings, dominated: dominated(&running), leaders, swings }
    }
}

fn dominated(running: &[(usize, &[u32])]) -> Vec<Dominated> {
    let beats = |a: &[u32], b: &[u32]| a != b && a.iter().zip(b).all(|(a, b)| b <= a);
    let by = |(option, scores): &(usize, &[u32])| {
        running.iter().find(|(_, it)| beats(it, scores)).map(|(by, _)| Dominated { option: *option, by: *by })
    };
    running.iter().filter_map(by).collect()
}

/// Where the lead changes when one weight moves, found by trying every whole
/// weight.
///
/// With weight x of T on the criterion, and the rest shared as before, a sum is
/// s x + r (T - x) / D, where s is the score there, r what the other scores add
/// up to with their weights, and D what the other weights add up to. Times D it
/// is whole.
fn swing(criterion: usize, c: usize, leader: usize, weights: &[u32], running: &[(usize, &[u32])]) -> Swing {
    let total: u64 = weights.iter().map(|it| u64::from(*it)).sum();
    let weight = u64::from(weights[c]);
    let rest = total - weight;
    let parts: Vec<(usize, u64, u64)> = running
        .iter()
        .map(|(option, scores)| {
            let all: u64 = scores.iter().zip(weights).map(|(s, w)| u64::from(*s) * u64::from(*w)).sum();
            let score = u64::from(scores[c]);
            (*option, score, all - score * weight)
        })
        .collect();
    // Those ahead of the leader at a weight, if any.
    let ahead = |x: u64| -> Option<Vec<usize>> {
        let sums: Vec<(usize, u64)> =
            parts.iter().map(|(option, score, others)| (*option, score * x * rest + others * (total - x))).collect();
        let most = sums.iter().map(|it| it.1).max()?;
        let first: Vec<usize> = sums.iter().filter(|it| it.1 == most).map(|it| it.0).collect();
        (!first.contains(&leader)).then_some(first)
    };
    // Nothing else has a share that could grow or shrink.
    if rest == 0 {
        return Swing { criterion, below: None, above: None };
    }
    let below = (0..weight).rev().find_map(|x| Some((x as u32 + 1, ahead(x)?)));
    let above = (weight + 1..=total).find_map(|x| Some((x as u32 - 1, ahead(x)?)));
    Swing { criterion, below, above }
}
