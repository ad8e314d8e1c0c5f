use std::collections::BTreeMap;

use parley::steps::worksheet::weigh::{WEIGHTS, Weigh};
use serde_json::json;

use super::{Given, answered, answered_after, counts, in_any_order, sheet, things};
use crate::games::Chance;

/// A drawn matrix: thresholds first, then criteria with weights.
pub struct Drawn {
    pub weigh: Weigh,
    total: u32,
    n_thresholds: usize,
    weights: Vec<u32>,
    /// By option and criterion.
    pub scores: Vec<Vec<u32>>,
}

pub fn drawn(chance: &mut Chance) -> Drawn {
    let (n_options, n_criteria, n_thresholds) = (1 + chance.below(5), 1 + chance.below(4), chance.below(3));
    let (total, most) = (10 + chance.below(30) as u32, 1 + chance.below(10) as u32);
    let mut weights = vec![0; n_criteria];
    (0..total).for_each(|_| weights[chance.below(n_criteria)] += 1);
    let score = |chance: &mut Chance, n: usize| {
        if n < n_thresholds { u32::from(!chance.once_in(4)) } else { chance.below(most as usize + 1) as u32 }
    };
    let scores = (0..n_options).map(|_| (0..n_thresholds + n_criteria).map(|n| score(chance, n)).collect()).collect();
    let criterion =
        |n: usize| (format!("c{n}"), if n < n_thresholds { json!({ "threshold": true }) } else { json!({}) });
    let file = json!({
        "options": things("title", (0..n_options).map(|n| (format!("o{n}"), json!({})))),
        "criteria": things("title", (0..n_thresholds + n_criteria).map(criterion)),
        "total": total, "most": most,
    });
    Drawn { weigh: sheet("weigh", file), total, n_thresholds, weights, scores }
}

impl Drawn {
    pub fn given(&self) -> Given {
        let weights = self.weights.iter().enumerate().map(|(n, it)| (format!("c{}", n + self.n_thresholds), *it));
        let weights = (WEIGHTS.to_owned(), counts(weights.filter(|it| 0 < it.1)));
        let row = |(n, row): (usize, &Vec<u32>)| {
            (format!("score--o{n}"), counts(row.iter().enumerate().map(|(c, it)| (format!("c{c}"), it + 1))))
        };
        [weights].into_iter().chain(self.scores.iter().enumerate().map(row)).collect()
    }

    /// The options that meet all thresholds.
    fn running(&self) -> Vec<usize> {
        (0..self.scores.len()).filter(|o| self.scores[*o][..self.n_thresholds].iter().all(|it| *it == 1)).collect()
    }

    fn of(&self, option: usize) -> &[u32] {
        &self.scores[option][self.n_thresholds..]
    }

    /// The running options with the highest sum by weights that may be fractions,
    /// all with one denominator.
    fn leaders(&self, weights: &[u64]) -> Vec<usize> {
        let sum = |o: &usize| -> u64 { self.of(*o).iter().zip(weights).map(|(s, w)| u64::from(*s) * w).sum() };
        let most = self.running().iter().map(sum).max();
        self.running().into_iter().filter(|it| Some(sum(it)) == most).collect()
    }

    /// The weights with one of them moved to `x` and the others in proportion,
    /// over what the others add up to.
    fn moved(&self, criterion: usize, x: u32) -> Vec<u64> {
        let rest = u64::from(self.total - self.weights[criterion]);
        let share = |(n, it): (usize, &u32)| {
            if n == criterion { u64::from(x) * rest } else { u64::from(*it) * u64::from(self.total - x) }
        };
        self.weights.iter().enumerate().map(share).collect()
    }
}

#[test]
fn sums_leaders_and_dominated_options_are_as_plain_arithmetic_finds_them() {
    let chance = &mut Chance::new(6);
    let mut n_dominated = 0;
    for _ in 0..300 {
        let it = drawn(chance);
        let found = in_any_order(&it.weigh, &it.given(), chance, |answers| it.weigh.result(answers));
        assert_eq!(found.shared, it.total);
        let running = it.running();
        for (o, standing) in found.standings.iter().enumerate() {
            let sum = it.of(o).iter().zip(&it.weights).map(|(s, w)| s * w).sum();
            assert_eq!(standing.sum, running.contains(&o).then_some(sum));
            let fails: Vec<usize> = (0..it.n_thresholds).filter(|c| it.scores[o][*c] == 0).collect();
            assert_eq!(standing.fails, fails);
        }
        let weights: Vec<u64> = it.weights.iter().map(|it| u64::from(*it)).collect();
        assert_eq!(found.leaders, it.leaders(&weights));
        let beats =
            |a: usize, b: usize| it.of(a) != it.of(b) && (0..it.weights.len()).all(|c| it.of(b)[c] <= it.of(a)[c]);
        let dominated: Vec<(usize, usize)> =
            running.iter().filter_map(|o| Some((*o, *running.iter().find(|by| beats(**by, *o))?))).collect();
        n_dominated += dominated.len();
        assert_eq!(found.dominated.iter().map(|it| (it.option, it.by)).collect::<Vec<_>>(), dominated);
    }
    assert!(50 < n_dominated);
}

#[test]
fn what_changes_the_leader_is_as_trying_every_weight_finds_it() {
    let chance = &mut Chance::new(7);
    let (mut n_below, mut n_above) = (0, 0);
    for _ in 0..300 {
        let it = drawn(chance);
        let result = it.weigh.result(&answered(&it.weigh, it.given()));
        let [leader] = result.leaders[..] else {
            assert_eq!(result.swings, []);
            continue;
        };
        let told: BTreeMap<usize, _> = result.swings.iter().map(|it| (it.criterion, it)).collect();
        for c in 0..it.weights.len() {
            let leads = |x: u32| it.leaders(&it.moved(c, x)).contains(&leader);
            let swing = told.get(&(c + it.n_thresholds));
            let (below, above) = swing.map_or((&None, &None), |it| (&it.below, &it.above));
            // With all weight on one criterion the others have no proportions.
            let is_movable = it.weights[c] < it.total;
            let first = below.as_ref().map_or(0, |it| it.0);
            let last = above.as_ref().map_or(it.total, |it| it.0);
            if !is_movable {
                assert_eq!(swing, None);
                continue;
            }
            assert!((first..=last).all(leads), "the leader leads from {first} to {last}");
            assert!((0..first).chain(last + 1..=it.total).all(|x| !leads(x)), "and nowhere else");
            if let Some((at, options)) = below {
                n_below += 1;
                assert_eq!(*options, it.leaders(&it.moved(c, at - 1)));
            }
            if let Some((at, options)) = above {
                n_above += 1;
                assert_eq!(*options, it.leaders(&it.moved(c, at + 1)));
            }
        }
    }
    assert!(50 < n_below && 50 < n_above, "{n_below} {n_above}");
}

/// All ways of sharing a total among three.
fn shares(total: u32) -> impl Iterator<Item = [u32; 3]> {
    (0..=total).flat_map(move |a| (0..=total - a).map(move |b| [a, b, total - a - b]))
}

#[test]
fn no_weights_make_a_dominated_option_lead_alone_or_outweigh_a_threshold() {
    let weigh: Weigh = sheet(
        "weigh",
        json!({
            "options": things("title", ["good", "worse", "barred"].map(|it| (it, json!({})))),
            "criteria": things("title", [("right", json!({ "threshold": true })), ("a", json!({})), ("b", json!({})), ("c", json!({}))]),
            "total": 12, "most": 5,
        }),
    );
    let row = |name: &str, [right, a, b, c]: [u32; 4]| {
        (format!("score--{name}"), counts([("right", right + 1), ("a", a + 1), ("b", b + 1), ("c", c + 1)]))
    };
    let scored = answered(&weigh, [row("good", [1, 1, 3, 2]), row("worse", [1, 1, 2, 2]), row("barred", [0, 5, 5, 5])]);
    for weights in shares(12) {
        let given = ["a", "b", "c"].into_iter().zip(weights).filter(|it| 0 < it.1);
        let result = weigh.result(&answered_after(&weigh, scored.clone(), [(WEIGHTS, counts(given))]));
        assert!(result.leaders.contains(&0) && !result.leaders.contains(&2), "{weights:?}");
        assert_eq!(result.dominated.len(), 1);
        assert!(result.swings.is_empty(), "neither is a rival");
        assert_eq!((result.standings[2].sum, &result.standings[2].fails[..]), (None, &[0][..]));
    }
}

#[test]
fn nobody_leads_until_the_weights_add_up_and_no_sum_stands_until_all_scores_do() {
    let it = drawn(&mut Chance::new(9));
    let mut given = it.given();
    let weights = given.remove(0).1;
    let result = it.weigh.result(&answered(&it.weigh, given.clone()));
    assert_eq!((result.shared, result.leaders, result.swings), (0, vec![], vec![]));
    let missing = given.remove(0);
    assert_eq!(missing.0, "score--o0");
    given.push((WEIGHTS.into(), weights));
    let result = it.weigh.result(&answered(&it.weigh, given));
    assert_eq!(result.standings[0].sum, None);
    assert!(!result.leaders.contains(&0));
}
