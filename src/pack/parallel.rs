//! A parallel form of an exercise: as hard, with the same story and other
//! points, so that a second attempt cannot be played from memory.

use std::rc::Rc;

use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;

use super::{Confidential, Exercise, Form, FormKind, Issue, Public};
use crate::{
    analysis::{Structure, structure},
    points::{Agenda, Bonus, ByRole, Combination, IssueId, LimitChange, OptionId, Points, ScoreSheet, tied},
};

/// How many forms are tried before an exercise is said to have none.
const MAX_TRIES: u32 = 50;

/// How far a zone's share or the conflict level may move, in hundredths.
const MAX_DRIFT: i64 = 10;

impl Exercise {
    /// A parallel form: what each issue weighs for each role is scaled by 90 to
    /// 110 %, so that the best package is worth what it was; the options stand
    /// in another order; words, limits, targets and rules on combinations stay.
    /// Ranks within an issue,
    /// the kind of every issue, and about the size of the zone and the level of
    /// conflict are those of the first form.
    ///
    /// The same seed gives the same form on every machine. `None` without a
    /// table, with fewer than two issues, where only words could change, or if
    /// no form was found.
    pub fn parallel(&self, seed: u64) -> Option<Exercise> {
        if self.public.agenda.n_issues() < 2 || self.public.table().is_none() {
            return None;
        }
        let first = self.structure()?;
        let mut chance = ChaCha8Rng::seed_from_u64(seed);
        (0..MAX_TRIES).find_map(|_| {
            let sheets: Option<Vec<ScoreSheet>> = (self.confidential.values().iter())
                .map(|it| scaled(&self.public.agenda, &it.score_sheet, &mut chance))
                .collect();
            let orders: Vec<Vec<usize>> =
                self.public.issues.iter().map(|it| shuffled(it.options.len(), &mut chance)).collect();
            let form = self.with_points(ByRole(sheets?), &orders);
            let is_new = form.sheets() != self.sheets();
            (is_new && is_as_hard(&first, &form.structure()?)).then_some(form)
        })
    }

    fn structure(&self) -> Option<Structure> {
        Some(structure(&self.public.agenda, &self.sheets(), &self.space().ok()?))
    }

    fn with_points(&self, sheets: ByRole<ScoreSheet>, orders: &[Vec<usize>]) -> Exercise {
        let issues = self.public.issues.iter().zip(orders).map(|(issue, order)| Issue {
            options: order.iter().map(|i| issue.options[*i].clone()).collect(),
            ..issue.clone()
        });
        let moved = Moved(orders);
        let forbidden = self.public.agenda.forbidden().iter().map(|it| moved.combination(it)).collect();
        let public = Public {
            issues: issues.collect(),
            agenda: self.public.agenda.clone().forbidding(forbidden),
            form: Some(Form { of: self.public.id.clone(), pack: None, kind: FormKind::Parallel }),
            ..(*self.public).clone()
        };
        let confidential = self
            .confidential
            .map(|role, part| Rc::new(Confidential { score_sheet: moved.sheet(&sheets[role]), ..(**part).clone() }));
        Exercise { public: Rc::new(public), confidential, ..self.clone() }
    }
}

/// By issue, where each option of the new form stood.
struct Moved<'a>(&'a [Vec<usize>]);

impl Moved<'_> {
    fn sheet(&self, sheet: &ScoreSheet) -> ScoreSheet {
        let rows = sheet.points.iter().zip(self.0);
        let states = sheet.by_state.iter().map(|(option, points)| (self.option(*option), points.clone()));
        ScoreSheet {
            points: rows.map(|(points, order)| order.iter().map(|i| points[*i]).collect()).collect(),
            bonuses: sheet.bonuses.iter().map(|it| Bonus { when: self.combination(&it.when), ..it.clone() }).collect(),
            limit_changes: (sheet.limit_changes.iter())
                .map(|it| LimitChange { when: self.combination(&it.when), ..it.clone() })
                .collect(),
            by_state: states.collect(),
        }
    }

    fn combination(&self, it: &Combination) -> Combination {
        Combination(it.0.iter().map(|it| self.option(*it)).collect())
    }

    fn option(&self, (issue, option): (IssueId, OptionId)) -> (IssueId, OptionId) {
        let place = self.0[issue.index()].iter().position(|it| *it == option.index());
        (issue, place.map_or(option, |it| OptionId(it as u8)))
    }
}

/// A sheet whose issues weigh up to a tenth more or less, and together the same.
/// Issues that combinations tie together, or in which an option depends on an
/// event, keep their points: so the best package is worth what it was, and what
/// is expected stays whole. `None` if rounding would change which of two options
/// is worth more.
fn scaled(agenda: &Agenda, sheet: &ScoreSheet, chance: &mut ChaCha8Rng) -> Option<ScoreSheet> {
    let bounds: Vec<(i64, i64)> = agenda.issues().map(|it| sheet.bounds(it)).map(|(a, b)| (a.0, b.0)).collect();
    let together: Vec<_> = agenda.forbidden().iter().chain(sheet.bonuses().iter().map(|it| &it.when)).collect();
    let tied = tied(agenda.n_issues(), &together);
    let is_kept = |issue: IssueId| {
        tied.iter().any(|it| 1 < it.len() && it.contains(&issue)) || sheet.by_state.iter().any(|it| it.0.0 == issue)
    };
    let weights: Vec<i64> = (agenda.issues().zip(&bounds))
        .map(|(issue, (least, most))| if is_kept(issue) { 0 } else { most - least })
        .collect();
    let wished: Vec<i64> = weights.iter().map(|it| it * i64::from(chance.random_range(90..=110_u32))).collect();
    let new_weights = shared_out(weights.iter().sum(), &wished);
    let issues = sheet.points.iter().zip(&bounds).zip(weights.iter().zip(&new_weights));
    let issues = issues.map(|((points, (least, _)), (old, new))| {
        // Half a point is rounded up.
        let scale = |it: &Points| least + ((it.0 - least) * new * 2 + old) / (2 * old).max(1);
        let new: Vec<Points> = points.iter().map(|it| if *old == 0 { *it } else { Points(scale(it)) }).collect();
        let ranks = |it: &[Points]| it.iter().flat_map(|a| it.iter().map(|b| a.cmp(b))).collect::<Vec<_>>();
        (ranks(points) == ranks(&new)).then_some(new)
    });
    Some(ScoreSheet { points: issues.collect::<Option<_>>()?, ..sheet.clone() })
}

/// Shares a whole number out in proportion, by largest remainders; ties go to
/// the first.
fn shared_out(whole: i64, wished: &[i64]) -> Vec<i64> {
    let sum = wished.iter().sum::<i64>().max(1);
    let mut shares: Vec<i64> = wished.iter().map(|it| it * whole / sum).collect();
    let mut by_remainder: Vec<usize> = (0..wished.len()).collect();
    by_remainder.sort_by_key(|i| -(wished[*i] * whole % sum));
    let left = whole - shares.iter().sum::<i64>();
    for i in by_remainder.into_iter().take(left.unsigned_abs() as usize) {
        shares[i] += 1;
    }
    shares
}

fn shuffled(n: usize, chance: &mut ChaCha8Rng) -> Vec<usize> {
    let mut order: Vec<usize> = (0..n).collect();
    for i in (1..n).rev() {
        order.swap(i, chance.random_range(0..=i as u32) as usize);
    }
    order
}

/// What was not counted of both, because there is too much, is not compared.
fn is_as_hard(first: &Structure, second: &Structure) -> bool {
    let is_near = |a: Option<u32>, b: Option<u32>| match (a, b) {
        (Some(a), Some(b)) => i64::from(a.abs_diff(b)) <= MAX_DRIFT,
        (a, b) => a == b,
    };
    let n_better = |it: &Structure| it.n_better_than_middle.unwrap_or(u128::MAX);
    first.kinds == second.kinds
        && is_near(first.zone_share(), second.zone_share())
        && is_near(first.conflict_level.ok(), second.conflict_level.ok())
        && (first.n_frontier_in_zone == 0) == (second.n_frontier_in_zone == 0)
        && n_better(first) <= n_better(second).saturating_mul(2)
}
