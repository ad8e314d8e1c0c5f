use std::rc::Rc;

use super::{
    blocks::Block,
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

/// The most different sums that are kept; where there are more, merging saves
/// little and costs memory.
const MAX_KEPT: usize = 30_000;

/// How many packages reach `floor`, without looking at each of them.
///
/// Merges block after block. Of a sum that misses the floor whatever follows,
/// nothing is kept. What lies so high that it can no longer miss it is cut to
/// that height, so that such sums become one. If too many different ones are
/// left, the rest is counted one by one.
pub(super) fn count(blocks: &[Rc<Block>], floor: Vector, reach: Reach) -> Result<u128, TooMuch> {
    let counter = Counter::new(blocks, floor, reach);
    let allowance = &mut Allowance::new();
    let mut sums = nothing();
    for stage in 0..blocks.len() {
        match counter.merge(stage, &sums, allowance)? {
            Some(next) => sums = next,
            None => return sums.iter().try_fold(0, |n, it| Ok(n + counter.walk(stage, *it, allowance)?)),
        }
    }
    Ok(sums.iter().map(|it| it.count).sum())
}

struct Counter<'a> {
    floor: Vector,
    reach: Reach,
    stages: Vec<Stage<'a>>,
}

struct Stage<'a> {
    block: &'a Block,
    /// The least and the most that the stages after this one add.
    rest: (Vector, Vector),
}

impl Counter<'_> {
    fn new(blocks: &[Rc<Block>], floor: Vector, reach: Reach) -> Counter<'_> {
        let mut blocks: Vec<&Block> = blocks.iter().map(Rc::as_ref).collect();
        blocks.sort_by_key(|it| it.choices.len());
        let mut rest = (Vector::default(), Vector::default());
        let mut stages = Vec::new();
        for block in blocks.into_iter().rev() {
            stages.push(Stage { block, rest });
            let extreme = |of: fn(Vector, Vector) -> Vector| {
                block.choices.iter().map(|it| it.values).reduce(of).unwrap_or_default()
            };
            rest = (rest.0 + extreme(Vector::min), rest.1 + extreme(Vector::max));
        }
        stages.reverse();
        Counter { floor, reach, stages }
    }

    /// What a sum becomes with each choice of a stage.
    fn sums(&self, stage: usize, it: Counted) -> impl Iterator<Item = Counted> {
        let Stage { block, rest: (least, most) } = &self.stages[stage];
        block.choices.iter().map(move |choice| it.vector + choice.values).filter_map(move |vector| {
            if !(vector + *most).is_at_least(&self.floor) {
                return None;
            }
            let vector = match self.reach {
                Reach::AtLeast => vector.min(self.floor - *least),
                Reach::Exactly if self.floor.is_at_least(&(vector + *least)) => vector,
                Reach::Exactly => return None,
            };
            Some(Counted { vector, count: it.count })
        })
    }

    /// All sums after a stage. `None` if there are too many to keep.
    fn merge(
        &self,
        stage: usize,
        sums: &[Counted],
        allowance: &mut Allowance,
    ) -> Result<Option<Vec<Counted>>, TooMuch> {
        allowance.take_sums(sums.len(), self.stages[stage].block.choices.len())?;
        let mut next = Vec::new();
        for it in sums {
            next.extend(self.sums(stage, *it));
            if 2 * MAX_KEPT < next.len() {
                gather(&mut next);
                if MAX_KEPT < next.len() {
                    return Ok(None);
                }
            }
        }
        gather(&mut next);
        Ok(Some(next))
    }

    fn walk(&self, stage: usize, it: Counted, allowance: &mut Allowance) -> Result<u128, TooMuch> {
        let Some(Stage { block, .. }) = self.stages.get(stage) else { return Ok(it.count) };
        allowance.take_sums(1, block.choices.len())?;
        if stage + 1 == self.stages.len() {
            return Ok(self.sums(stage, it).map(|it| it.count).sum());
        }
        self.sums(stage, it).try_fold(0, |n, it| Ok(n + self.walk(stage + 1, it, allowance)?))
    }
}
