use super::{
    merge::{Allowance, Counted, TooMuch, gather, nothing},
    vector::Vector,
};

/// Which packages count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Reach {
    /// Those worth at least so much to every role.
    AtLeast,
    /// Those worth just so much to every role.
    Exactly,
}

/// The packages that count.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Tally {
    /// How many there are.
    pub n: u128,
    /// The least and the most that the values of one of them add up to. `None`
    /// if there are none.
    pub joint: Option<(i64, i64)>,
}

impl Tally {
    pub fn with(self, other: Tally) -> Tally {
        let joint = match (self.joint, other.joint) {
            (Some(a), Some(b)) => Some((a.0.min(b.0), a.1.max(b.1))),
            (a, b) => a.or(b),
        };
        Tally { n: self.n + other.n, joint }
    }
}

/// The most different sums that are kept; where there are more, merging saves
/// little and costs memory.
const MAX_KEPT: usize = 30_000;

/// How many packages reach `floor`, without looking at each of them. Of each
/// part of a package its choices are given.
///
/// Merges part after part. Of a sum that misses the floor whatever follows,
/// nothing is kept. What lies so high that it can no longer miss it is cut to
/// that height, so that such sums become one. If too many different ones are
/// left, the rest is counted one by one.
pub(super) fn count(
    parts: &[Vec<Counted>],
    floor: Vector,
    reach: Reach,
    allowance: &mut Allowance,
) -> Result<Tally, TooMuch> {
    let counter = Counter::new(parts, floor, reach);
    let mut sums = vec![Sum { vector: Vector::default(), n: 1, least: 0, most: 0 }];
    for stage in 0..parts.len() {
        match counter.merge(stage, &sums, allowance)? {
            Some(next) => sums = next,
            None => {
                return sums
                    .iter()
                    .try_fold(Tally::default(), |all, it| Ok(all.with(counter.walk(stage, *it, allowance)?)));
            }
        }
    }
    Ok(sums.iter().fold(Tally::default(), |all, it| all.with(it.tally())))
}

/// All different sums of a choice of each part, ascending, each with how many
/// ways lead to it.
pub(super) fn sums(parts: Vec<Vec<Counted>>, allowance: &mut Allowance) -> Result<Vec<Counted>, TooMuch> {
    let mut sums = nothing();
    for mut choices in parts {
        gather(&mut choices);
        allowance.take_sums(sums.len(), choices.len())?;
        let mut next = Vec::new();
        for it in &sums {
            let sum = |choice: &Counted| Counted { vector: it.vector + choice.vector, count: it.count * choice.count };
            next.extend(choices.iter().map(sum));
            if allowance.allow_vectors(next.len() / 2).is_err() {
                gather(&mut next);
                allowance.allow_vectors(next.len())?;
            }
        }
        gather(&mut next);
        sums = next;
    }
    allowance.take_vectors(sums.len())?;
    Ok(sums)
}

/// A sum, cut where it can no longer miss the floor, with all ways to it.
#[derive(Debug, Clone, Copy)]
struct Sum {
    vector: Vector,
    n: u128,
    /// The least that its values add up to, uncut.
    least: i64,
    /// The most.
    most: i64,
}

impl Sum {
    fn tally(&self) -> Tally {
        Tally { n: self.n, joint: Some((self.least, self.most)) }
    }
}

/// Sorts, and makes equal sums one with all their ways.
fn join(sums: &mut Vec<Sum>) {
    sums.sort_unstable_by_key(|it| it.vector);
    sums.dedup_by(|next, kept| {
        let is_same = next.vector == kept.vector;
        if is_same {
            (kept.n, kept.least, kept.most) = (kept.n + next.n, kept.least.min(next.least), kept.most.max(next.most));
        }
        is_same
    });
}

struct Counter {
    floor: Vector,
    reach: Reach,
    stages: Vec<Stage>,
}

struct Stage {
    /// Different ones, each with how many choices have these values.
    choices: Vec<Counted>,
    /// The least and the most that the stages after this one add.
    rest: (Vector, Vector),
}

impl Counter {
    fn new(parts: &[Vec<Counted>], floor: Vector, reach: Reach) -> Counter {
        let mut parts = parts.to_vec();
        parts.iter_mut().for_each(gather);
        parts.sort_by_key(Vec::len);
        let mut rest = (Vector::default(), Vector::default());
        let mut stages = Vec::new();
        for choices in parts.into_iter().rev() {
            let extreme =
                |of: fn(Vector, Vector) -> Vector| choices.iter().map(|it| it.vector).reduce(of).unwrap_or_default();
            let here = (extreme(Vector::min), extreme(Vector::max));
            stages.push(Stage { choices, rest });
            rest = (rest.0 + here.0, rest.1 + here.1);
        }
        stages.reverse();
        Counter { floor, reach, stages }
    }

    /// What a sum becomes with each choice of a stage.
    fn sums(&self, stage: usize, it: Sum) -> impl Iterator<Item = Sum> {
        let Stage { choices, rest: (least, most) } = &self.stages[stage];
        choices.iter().filter_map(move |choice| {
            let vector = it.vector + choice.vector;
            if !(vector + *most).is_at_least(&self.floor) {
                return None;
            }
            let vector = match self.reach {
                Reach::AtLeast => vector.min(self.floor - *least),
                Reach::Exactly if self.floor.is_at_least(&(vector + *least)) => vector,
                Reach::Exactly => return None,
            };
            let joint = choice.vector.sum();
            Some(Sum { vector, n: it.n * choice.count, least: it.least + joint, most: it.most + joint })
        })
    }

    /// All sums after a stage. `None` if there are too many to keep.
    fn merge(&self, stage: usize, sums: &[Sum], allowance: &mut Allowance) -> Result<Option<Vec<Sum>>, TooMuch> {
        allowance.take_sums(sums.len(), self.stages[stage].choices.len())?;
        let mut next = Vec::new();
        for it in sums {
            next.extend(self.sums(stage, *it));
            if 2 * MAX_KEPT < next.len() {
                join(&mut next);
                if MAX_KEPT < next.len() {
                    return Ok(None);
                }
            }
        }
        join(&mut next);
        Ok(Some(next))
    }

    fn walk(&self, stage: usize, it: Sum, allowance: &mut Allowance) -> Result<Tally, TooMuch> {
        let Some(Stage { choices, .. }) = self.stages.get(stage) else { return Ok(it.tally()) };
        allowance.take_sums(1, choices.len())?;
        if stage + 1 == self.stages.len() {
            return Ok(self.sums(stage, it).fold(Tally::default(), |all, it| all.with(it.tally())));
        }
        self.sums(stage, it).try_fold(Tally::default(), |all, it| Ok(all.with(self.walk(stage + 1, it, allowance)?)))
    }
}
