use std::collections::BTreeSet;

use super::BehindFile;
use crate::{
    analysis::{Judgement, Space, judge, max_packages},
    document::{Id, ProblemKind},
    points::{Agenda, ByRole, OptionId, Package, Points, RoleId, ScoreSheet, score_sheet},
};

/// The points behind a talk: exactly what could have been agreed. Parties stand
/// where an exercise has roles.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Behind {
    /// What there was to settle.
    pub agenda: Agenda,
    /// Each party's points.
    pub sheets: ByRole<ScoreSheet>,
    /// Each party's limit.
    pub reservation_values: ByRole<Points>,
    /// What was settled, if it was.
    pub closed: Option<Package>,
}

impl Behind {
    /// Puts the points together. What does not belong together is noted with its
    /// place inside the file.
    pub fn new(file: &BehindFile, problem: &mut dyn FnMut(String, ProblemKind)) -> Behind {
        unique("issues", file.issues.iter().map(|it| &it.id), problem);
        unique("parties", file.parties.iter().map(|it| &it.id), problem);
        for (i, issue) in file.issues.iter().enumerate() {
            unique(&format!("issues/{i}/options"), issue.options.iter().map(|it| &it.id), problem);
        }
        let agenda = Agenda(file.issues.iter().map(|it| it.options.len() as u16).collect());
        let max = max_packages(file.parties.len());
        if agenda.n_packages().is_none_or(|n| max < n) {
            problem("issues".into(), ProblemKind::TooManyPackages { max });
        }
        let options: Vec<(&Id, Vec<&Id>)> =
            file.issues.iter().map(|it| (&it.id, it.options.iter().map(|it| &it.id).collect())).collect();
        let sheets = ByRole::new(file.parties.len(), |party: RoleId| {
            let sheet = &file.parties[party.index()].score_sheet;
            score_sheet(sheet, &options, &mut |place, kind| {
                let end = if place.is_empty() { place } else { format!("/{place}") };
                problem(format!("parties/{}/score_sheet{end}", party.index()), kind);
            })
        });
        let reservation_values =
            ByRole::new(file.parties.len(), |party: RoleId| file.parties[party.index()].reservation_value);
        let closed = file.closed.as_ref().map(|closed| {
            let extra = closed.0.keys().filter(|key| !file.issues.iter().any(|it| it.id.as_str() == *key));
            for key in extra {
                problem("closed".into(), ProblemKind::Unknown { what: "issue", id: key.chars().take(64).collect() });
            }
            let option = |issue: &crate::points::IssueFile| {
                let id = closed.0.get(issue.id.as_str());
                let place = id.and_then(|id| issue.options.iter().position(|it| it.id == *id));
                if place.is_none() {
                    let id = id.map(Id::to_string).unwrap_or_default();
                    problem(format!("closed/{}", issue.id), ProblemKind::Unknown { what: "option", id });
                }
                OptionId(place.unwrap_or_default() as u8)
            };
            Package(file.issues.iter().map(option).collect())
        });
        Behind { agenda, sheets, reservation_values, closed }
    }

    /// All that could have been agreed.
    pub fn space(&self) -> Space {
        Space::new(&self.agenda, &self.sheets.map(|party, _| &self.sheets[party]), self.reservation_values.clone())
    }

    /// What can be said of what was settled.
    pub fn judgement(&self) -> Option<Judgement> {
        judge(&self.space(), self.closed.as_ref()?)
    }
}

/// Notes ids that stand twice.
pub(super) fn unique<'i>(place: &str, ids: impl Iterator<Item = &'i Id>, problem: &mut dyn FnMut(String, ProblemKind)) {
    let mut seen = BTreeSet::new();
    for (i, id) in ids.enumerate() {
        if !seen.insert(id) {
            problem(format!("{place}/{i}/id"), ProblemKind::Twice(id.to_string()));
        }
    }
}
