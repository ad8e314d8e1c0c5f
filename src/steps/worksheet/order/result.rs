use super::{Order, RuleFile};
use crate::{document::Id, steps::Answers};

/// With more cards than this the orders that keep all rules are not counted: it
/// takes a number for each set of cards.
pub const MAX_COUNTED: usize = 20;

/// What a rule can say of a sequence.
#[derive(Debug, Clone, PartialEq)]
pub struct OrderResult<'a> {
    /// The rules that the sequence breaks.
    pub broken: Vec<&'a RuleFile>,
    /// Beside the right sequence, if the pack has one.
    pub pairs: Option<Pairs>,
}

/// Pairs of cards whose order the right sequence fixes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pairs {
    /// How many stand in the right order.
    pub in_order: u32,
    /// How many there are.
    pub all: u32,
}

impl Pairs {
    /// Kendall's rank correlation in hundredths, rounded to the nearest, halves
    /// away from zero: pairs in order less pairs out of order, over all pairs.
    /// Tied pairs of the right sequence are left out (Goodman and Kruskal's gamma
    /// of the same pairs). `None` if no pair is fixed.
    pub fn tau_hundredths(self) -> Option<i64> {
        let (in_order, all) = (i64::from(self.in_order), i64::from(self.all));
        let difference = 2 * in_order - all;
        (all != 0).then(|| (200 * difference + difference.signum() * all) / (2 * all))
    }
}

impl Order {
    /// Looks at the cards as they stand.
    pub fn result(&self, answers: &Answers) -> OrderResult<'_> {
        let sequence = self.sequence(answers, "");
        let place = |id: &Id| sequence.iter().position(|(it, _)| it == id.as_str());
        let broken = self.rules().iter().filter(|it| place(&it.then) < place(&it.first)).collect();
        OrderResult { broken, pairs: self.reference.as_deref().map(|it| pairs(it.iter().map(|it| &**it), place)) }
    }

    /// How many orders of the pack's cards keep all rules. `None` if there are
    /// more than [`MAX_COUNTED`] cards.
    ///
    /// Counted set by set: a set of cards can stand first in as many ways as the
    /// sets with one card less, over each card that may come last in it.
    pub fn n_orders(&self) -> Option<u64> {
        let n = self.cards().len();
        if MAX_COUNTED < n {
            return None;
        }
        let before = self.before();
        let mut ways = vec![0_u64; 1 << n];
        ways[0] = 1;
        for set in 1..1_usize << n {
            let last = (0..n).filter(|it| set >> it & 1 == 1 && before[*it] & set == before[*it]);
            ways[set] = last.map(|it| ways[set & !(1 << it)]).sum();
        }
        ways.last().copied()
    }

    /// Whether some order keeps all rules.
    pub(super) fn can_keep_all_rules(&self) -> bool {
        let before = self.before();
        let all = (1_usize << before.len()) - 1;
        let mut placed = 0;
        // Whatever can stand next can stand there without harm to the others.
        while let Some(next) = (0..before.len()).find(|it| placed >> it & 1 == 0 && before[*it] & !placed == 0) {
            placed |= 1 << next;
        }
        placed == all
    }

    /// For each card the set of those that must stand before it.
    fn before(&self) -> Vec<usize> {
        let place = |id: &Id| self.cards().iter().position(|it| it.id == *id);
        let mut before = vec![0; self.cards().len()];
        for rule in self.rules() {
            if let (Some(first), Some(then)) = (place(&rule.first), place(&rule.then)) {
                before[then] |= 1 << first;
            }
        }
        before
    }
}

fn pairs<'i>(reference: impl Iterator<Item = &'i [Id]>, place: impl Fn(&Id) -> Option<usize>) -> Pairs {
    let ranked: Vec<Vec<Option<usize>>> = reference.map(|tied| tied.iter().map(&place).collect()).collect();
    let mut pairs = Pairs { in_order: 0, all: 0 };
    for (i, earlier) in ranked.iter().enumerate() {
        for later in ranked[i + 1..].iter().flatten() {
            pairs.all += earlier.len() as u32;
            pairs.in_order += earlier.iter().filter(|it| *it < later).count() as u32;
        }
    }
    pairs
}
