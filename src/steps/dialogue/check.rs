//! What belongs together in a dialogue.

use std::collections::BTreeSet;

use super::{
    Dialogue, TurnOrder,
    state::{NUMBERS, move_in},
};
use crate::{
    condition::Condition,
    document::{Id, ProblemKind},
    steps::{Around, unique, unknown},
};

impl Dialogue {
    /// Says what does not belong together.
    pub(super) fn check_all(&self, around: &Around, problem: &mut dyn FnMut(String, ProblemKind)) {
        for (key, role) in [("plays", &self.plays), ("against", &self.against)] {
            if !around.roles.contains(role) {
                problem(key.into(), unknown("role", role));
            }
        }
        if self.plays == self.against {
            problem("against".into(), ProblemKind::Twice(self.against.to_string()));
        }
        unique("facts", self.facts.iter().map(|it| &it.id), problem);
        unique("rules", self.rules.iter().map(|it| &it.id), problem);
        unique("turns", self.turns.iter().map(|it| &it.id), problem);
        unique("endings", self.endings.iter().map(|it| &it.id), problem);
        let mut lines = BTreeSet::new();
        for (i, turn) in self.turns.iter().enumerate() {
            if self.order == Some(TurnOrder::Free) && turn.topic.is_none() {
                problem(format!("turns/{i}"), ProblemKind::MissingKey("topic"));
            }
            if let Some(speaker) = turn.speaker.as_ref().filter(|it| !around.roles.contains(it)) {
                problem(format!("turns/{i}/speaker"), unknown("role", speaker));
            }
            for (j, line) in turn.lines.iter().enumerate().filter(|(_, it)| !lines.insert(&it.id)) {
                problem(format!("turns/{i}/lines/{j}/id"), ProblemKind::Twice(line.id.to_string()));
            }
        }
        for (i, rule) in self.rules.iter().enumerate() {
            self.check_names(rule.when.as_ref(), &mut |kind| problem(format!("rules/{i}/when"), kind));
        }
        for (i, ending) in self.endings.iter().enumerate() {
            self.check_names(ending.when.as_ref(), &mut |kind| problem(format!("endings/{i}/when"), kind));
            let is_last = i + 1 == self.endings.len();
            match &ending.when {
                None if !is_last => problem(format!("endings/{i}"), ProblemKind::MissingKey("when")),
                Some(_) if is_last => problem(format!("endings/{i}/when"), ProblemKind::LastEndingHasCondition),
                _ => {}
            }
            if ending.when.is_none() && ending.at_once == Some(true) {
                problem(format!("endings/{i}/at_once"), ProblemKind::LastEndingHasCondition);
            }
            for (issue, option) in ending.terms.iter().flat_map(|it| &it.0) {
                if !(around.has_option)(issue, option.as_str()) {
                    problem(format!("endings/{i}/terms/{issue}"), unknown("option", option));
                }
            }
        }
    }

    /// Notes the names in a condition that mean nothing here.
    fn check_names(&self, condition: Option<&Condition>, problem: &mut dyn FnMut(ProblemKind)) {
        let rules = self.rules.iter().flat_map(|it| it.effects.sets.iter());
        let lines = self.turns.iter().flat_map(|it| it.lines.iter()).flat_map(|it| it.sets.iter());
        let flags: BTreeSet<&str> = rules.chain(lines).flat_map(|it| it.iter()).map(Id::as_str).collect();
        let Some(condition) = condition else { return };
        condition.each_name(&mut |name, is_number| {
            let is_known = if is_number {
                NUMBERS.contains(&name) || move_in(name, "count.").is_some()
            } else {
                match name.strip_prefix("fact.") {
                    Some(fact) => self.facts.iter().any(|it| it.id.as_str() == fact),
                    None => move_in(name, "last.").is_some() || flags.contains(name),
                }
            };
            if !is_known {
                problem(ProblemKind::BadName(name.chars().take(64).collect()));
            }
        });
    }
}
