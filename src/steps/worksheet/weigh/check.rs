use super::Weigh;
use crate::{
    document::ProblemKind,
    steps::{
        Around,
        worksheet::sheet::{check_common, check_things},
    },
};

impl Weigh {
    /// Notes what does not belong together.
    pub(super) fn check_file(&self, around: &Around, problem: &mut dyn FnMut(String, ProblemKind)) {
        check_common(self, around, problem);
        let options = self.options.as_deref().unwrap_or(&[]);
        let criteria = self.criteria.as_deref().unwrap_or(&[]);
        check_things("options", options.iter().map(|it| &it.id), problem);
        check_things("criteria", criteria.iter().map(|it| &it.id), problem);
        // What must be met has no weight.
        if criteria.iter().all(|it| it.threshold == Some(true)) && self.own_criteria.is_none() {
            problem("criteria".into(), ProblemKind::NothingToDo);
        }
        let Some(scores) = &self.scores else { return };
        // The pack has no scores for what somebody adds.
        for (key, own) in [("own_options", self.own_options), ("own_criteria", self.own_criteria)] {
            if own.is_some() {
                problem(key.into(), ProblemKind::UnknownKey { key: key.to_owned(), nearest: None });
            }
        }
        let unknown = |what, key: &str| ProblemKind::Unknown { what, id: key.chars().take(64).collect() };
        for (option, row) in scores.iter() {
            if !options.iter().any(|it| it.id.as_str() == option) {
                problem("scores".into(), unknown("option", option));
            }
            for key in row.keys().filter(|key| !criteria.iter().any(|it| it.id.as_str() == *key)) {
                problem(format!("scores/{option}"), unknown("criterion", key));
            }
            for criterion in criteria.iter() {
                let most = if criterion.threshold == Some(true) { 1 } else { i64::from(self.most()) };
                match row.get(criterion.id.as_str()).map(|it| it.get()) {
                    None => problem(format!("scores/{option}"), ProblemKind::NotListed(criterion.id.to_string())),
                    Some(found) if most < found => problem(
                        format!("scores/{option}/{}", criterion.id),
                        ProblemKind::OutOfRange { min: 0, max: most, found },
                    ),
                    Some(_) => {}
                }
            }
        }
        for option in options.iter().filter(|it| scores.get(it.id.as_str()).is_none()) {
            problem("scores".into(), ProblemKind::NotListed(option.id.to_string()));
        }
    }
}
