use super::{Limits, Space, TooMuch, Zone};
use crate::points::{Agenda, ByRole, IssueId, OptionId, Package, ScoreSheet};

/// How the roles' wishes on one issue lie to one another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum IssueKind {
    /// Some option is best for everybody.
    Compatible,
    /// No option is best for all, and the issue matters alike.
    Distributive,
    /// No option is best for all, and the issue matters at least 1.7 times as
    /// much to one role as to another: something to trade.
    Logrolling,
}

/// What the points of an exercise are made of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Structure {
    /// How many packages there are.
    pub n_packages: u128,
    /// How many of them are on the frontier.
    pub n_frontier: u128,
    /// The zone of possible agreement, or why it cannot be counted.
    pub zone: Result<Zone, TooMuch>,
    /// How many packages are on the frontier and in the zone.
    pub n_frontier_in_zone: u128,
    /// As [`Valuation::conflict_level`](super::Valuation::conflict_level).
    pub conflict_level: Result<u32, TooMuch>,
    /// Each issue's kind.
    pub kinds: Vec<IssueKind>,
    /// How many packages are better than the one in the middle of every issue,
    /// by rank of the first role's points; 0 if it is on the frontier or
    /// forbidden.
    pub n_better_than_middle: Result<u128, TooMuch>,
}

impl Structure {
    /// The zone's share of all packages in whole hundredths, cut off. `None`
    /// where it was not counted.
    pub fn zone_share(&self) -> Option<u32> {
        // Dividing first where percents would not fit; 10³⁵ packages lose nothing by it.
        let n_zone = self.zone.ok()?.n_packages;
        let share = n_zone.checked_mul(100).map_or_else(|| n_zone / (self.n_packages / 100), |it| it / self.n_packages);
        u32::try_from(share).ok()
    }
}

/// Looks at the points of an exercise as its author should.
pub fn structure(agenda: &Agenda, sheets: &ByRole<&ScoreSheet>, space: &Space) -> Structure {
    let middle = Package(agenda.issues().map(|issue| middle(agenda, sheets, issue)).collect());
    Structure {
        n_packages: space.n_packages(),
        n_frontier: space.frontier.n_packages(),
        zone: space.zone,
        n_frontier_in_zone: space.n_frontier_in_zone(),
        conflict_level: space.valuation().conflict_level(Limits::COUNT),
        kinds: agenda.issues().map(|issue| kind(agenda, sheets, issue)).collect(),
        n_better_than_middle: super::judge(space, &middle).map_or(Ok(0), |it| it.n_better),
    }
}

/// The option in the middle of an issue by the first role's points.
fn middle(agenda: &Agenda, sheets: &ByRole<&ScoreSheet>, issue: IssueId) -> OptionId {
    let mut options: Vec<OptionId> = agenda.options(issue).collect();
    options.sort_by_key(|option| sheets.values()[0].points(issue, *option));
    options[options.len() / 2]
}

/// How the roles' wishes on one issue lie to one another.
pub(super) fn kind(agenda: &Agenda, sheets: &ByRole<&ScoreSheet>, issue: IssueId) -> IssueKind {
    let is_best_for_all =
        |option: &OptionId| sheets.values().iter().all(|sheet| sheet.points(issue, *option) == sheet.bounds(issue).1);
    if agenda.options(issue).any(|option| is_best_for_all(&option)) {
        return IssueKind::Compatible;
    }
    let weights = || {
        sheets.values().iter().map(|sheet| {
            let (least, most) = sheet.bounds(issue);
            most.0 - least.0
        })
    };
    let (least, most) = (weights().min().unwrap_or(0), weights().max().unwrap_or(0));
    if 17 * least <= 10 * most { IssueKind::Logrolling } else { IssueKind::Distributive }
}
