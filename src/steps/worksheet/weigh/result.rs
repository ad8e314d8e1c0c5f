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

/// How far a weight can move, the others keeping their proportions, before
/// another option leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Swing {
    /// The place of the criterion.
    pub criterion: usize,
    /// Below this weight another option leads; and the places of those that do.
    pub below: Option<(u32, Vec<usize>)>,
    /// Above this weight another option leads; and the places of those that do.
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

/// Where the lead changes when one weight moves.
///
/// With weight x of T on the criterion, and the rest shared as before, an option
/// is ahead of another by a x + b (T - x) / D, where a is by how much it scores
/// higher there, b by how much its other scores add up to more, and D what the
/// other weights add up to. That is 0 at x = b T / (b - a D).
fn swing(criterion: usize, c: usize, leader: usize, weights: &[u32], running: &[(usize, &[u32])]) -> Swing {
    let total: i64 = weights.iter().map(|it| i64::from(*it)).sum();
    let weight = i64::from(weights[c]);
    let rest = total - weight;
    let others = |scores: &[u32]| -> i64 {
        let all = scores.iter().zip(weights).map(|(s, w)| i64::from(*s) * i64::from(*w));
        all.enumerate().filter(|(i, _)| *i != c).map(|it| it.1).sum()
    };
    let own = running.iter().find(|it| it.0 == leader).map_or(&[][..], |it| it.1);
    let (mut below, mut above) = (None, None);
    for (option, scores) in running.iter().filter(|it| it.0 != leader && 0 < rest) {
        let a = i64::from(own[c]) - i64::from(scores[c]);
        let b = others(own) - others(scores);
        // The lead changes at top / bottom, whichever signs they have.
        let (top, bottom) = (b * total, b - a * rest);
        let (top, bottom) = if bottom < 0 { (-top, -bottom) } else { (top, bottom) };
        if bottom == 0 || top < 0 || total * bottom < top {
            continue;
        }
        // Whole weights below the crossing are those below its ceiling, and above
        // it those above its floor.
        if top < weight * bottom {
            keep(&mut below, (top + bottom - 1) / bottom, *option, |new, old| old < new);
        } else {
            keep(&mut above, top / bottom, *option, |new, old| new < old);
        }
    }
    let told = |it: Option<(i64, Vec<usize>)>| it.map(|(at, options)| (at as u32, options));
    // Nothing lies below 0 or above the total.
    let below = told(below).filter(|it| 0 < it.0);
    let above = told(above).filter(|it| i64::from(it.0) < total);
    Swing { criterion, below, above }
}

/// Keeps the nearest crossing, and all options that cross there.
fn keep(kept: &mut Option<(i64, Vec<usize>)>, at: i64, option: usize, is_nearer: impl Fn(i64, i64) -> bool) {
    match kept {
        Some((old, options)) if *old == at => options.push(option),
        Some((old, _)) if !is_nearer(at, *old) => {}
        _ => *kept = Some((at, vec![option])),
    }
}
