//! Points behind a step that has no table: what there was to settle, and what
//! each side would have made of it.

use crate::{
    analysis::{Judgement, NotExact, Space, TooMuch, Valuation, judge},
    document::{Id, List, ProblemKind},
    points::{Agenda, ByKey, ByRole, IssueFile, OptionId, Package, Points, RoleId, ScoreSheet, score_sheet},
    steps::unique,
    text::{Label, Passage, Text},
};

written! {
    /// The points behind a step.
    pub struct BehindFile {
        /// What they show.
        text: Passage,
        /// What was to be settled.
        issues: List<IssueFile, 1, 32>,
        /// Whose points they are.
        parties: List<PartyFile, 2, 8>,
        /// What was settled, if it was: an option by issue.
        closed: Option<ByKey<Id>>,
    }
}

written! {
    /// A side with its points.
    pub struct PartyFile {
        /// Its id.
        id: Id,
        /// Its name.
        name: Label,
        /// What no agreement is worth to it.
        reservation_value: Points,
        /// Points of each option of each issue.
        score_sheet: ByKey<ByKey<Points>>,
    }
}

impl BehindFile {
    /// Calls `f` with every text and its place inside.
    pub(super) fn each_text(&self, f: &mut dyn FnMut(String, &Text)) {
        f("text".into(), &self.text);
        for (i, issue) in self.issues.iter().enumerate() {
            f(format!("issues/{i}/title"), &issue.title);
            if let Some(it) = &issue.explanation {
                f(format!("issues/{i}/explanation"), it);
            }
            for (j, it) in issue.options.iter().enumerate() {
                f(format!("issues/{i}/options/{j}/title"), &it.title);
            }
        }
        for (i, it) in self.parties.iter().enumerate() {
            f(format!("parties/{i}/name"), &it.name);
        }
    }
}

/// The points put together: exactly what could have been agreed. Parties stand
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
            // What was really said cannot hang on what nobody knew.
            for (o, event) in issue.options.iter().enumerate().filter_map(|(o, it)| Some((o, it.depends_on.as_ref()?)))
            {
                let unknown = ProblemKind::Unknown { what: "event", id: event.to_string() };
                problem(format!("issues/{i}/options/{o}/depends_on"), unknown);
            }
        }
        let agenda = Agenda::new(file.issues.iter().map(|it| it.options.len()));
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
            let extra = closed.keys().filter(|key| !file.issues.iter().any(|it| it.id.as_str() == *key));
            for key in extra {
                problem("closed".into(), ProblemKind::Unknown { what: "issue", id: key.chars().take(64).collect() });
            }
            let option = |issue: &crate::points::IssueFile| {
                let id = closed.get(issue.id.as_str());
                let place = id.and_then(|id| issue.options.iter().position(|it| it.id == *id));
                if place.is_none() {
                    let id = id.map(Id::to_string).unwrap_or_default();
                    problem(format!("closed/{}", issue.id), ProblemKind::Unknown { what: "option", id });
                }
                OptionId(place.unwrap_or_default() as u8)
            };
            Package(file.issues.iter().map(option).collect())
        });
        let behind = Behind { agenda, sheets, reservation_values, closed };
        match behind.valuation().and_then(|it| Space::check(&it).map_err(NotExact::TooMuch)) {
            Ok(()) => {}
            Err(NotExact::Invalid(_)) => problem("issues".into(), ProblemKind::TooManyPackages),
            Err(NotExact::TooMuch(TooMuch::Vectors(max) | TooMuch::Sums(max) | TooMuch::Comparisons(max))) => {
                problem("issues".into(), ProblemKind::TooMuchToCompute { max });
            }
        }
        behind
    }

    /// All that could have been agreed.
    ///
    /// # Errors
    ///
    /// Why that cannot be told exactly, which the pack's check has ruled out.
    pub fn space(&self) -> Result<Space, NotExact> {
        Space::of(&self.valuation()?).map_err(NotExact::TooMuch)
    }

    fn valuation(&self) -> Result<Valuation, NotExact> {
        let sheets = self.sheets.map(|party, _| &self.sheets[party]);
        Valuation::new(&self.agenda, &sheets, self.reservation_values.clone()).map_err(NotExact::Invalid)
    }

    /// What can be said of what was settled.
    pub fn judgement(&self) -> Option<Judgement> {
        judge(&self.space().ok()?, self.closed.as_ref()?)
    }
}
