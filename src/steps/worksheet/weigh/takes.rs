use super::{LEFT_OUT, OWN_CRITERION, WEIGHTS, Weigh};
use crate::steps::{Answer, worksheet::own_id};

impl Weigh {
    /// Whether a question that only this kind has may be answered in this way.
    pub(super) fn takes_work(&self, name: &str, answer: Option<&Answer>) -> bool {
        let is_text = matches!(answer, None | Some(Answer::Text(_)));
        // Thresholds have a most of their own.
        let are_counts = |most: u32, at_threshold: u32| match answer {
            None => true,
            Some(Answer::Counts(counts)) => counts.iter().enumerate().all(|(i, (id, n))| {
                let most = self.is_threshold(id.as_str()).map(|it| if it { at_threshold } else { most });
                most.is_some_and(|most| *n <= most) && !counts[..i].iter().any(|it| it.0 == *id)
            }),
            Some(_) => false,
        };
        match name.split_once("--") {
            None if name == WEIGHTS => are_counts(self.total(), 0),
            None if name == LEFT_OUT => is_text,
            Some(("score", option)) => {
                self.scores.is_none() && self.is_option(option) && are_counts(self.most() + 1, 2)
            }
            Some((OWN_CRITERION, _)) => is_text && self.is_own_criterion(name),
            Some(_) => is_text && (1..=self.most_own_options()).any(|n| own_id(n) == name),
            None => false,
        }
    }

    fn is_option(&self, id: &str) -> bool {
        self.options.iter().flat_map(|it| it.iter()).any(|it| it.id.as_str() == id)
            || (1..=self.most_own_options()).any(|n| own_id(n) == id)
    }

    /// Whether a criterion must be met. `None` if there is no such criterion.
    fn is_threshold(&self, id: &str) -> Option<bool> {
        let given = self.criteria.iter().flat_map(|it| it.iter()).find(|it| it.id.as_str() == id);
        given.map(|it| it.threshold == Some(true)).or_else(|| self.is_own_criterion(id).then_some(false))
    }

    fn is_own_criterion(&self, id: &str) -> bool {
        (1..=self.most_own_criteria()).any(|n| Weigh::own_criterion(n) == id)
    }
}
