use super::Space;
use crate::points::{Agenda, ByRole, IssueId, OptionId, Package, Points, ScoreSheet};

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
    pub n_packages: usize,
    /// How many of them are on the frontier.
    pub n_frontier: usize,
    /// How many are inside the zone of possible agreement.
    pub n_zone: usize,
    /// How many are both.
    pub n_frontier_in_zone: usize,
    /// The least and the most joint points inside the zone.
    pub joint_in_zone: Option<(Points, Points)>,
    /// Hundredths: of the pairs of packages that differ for one of two roles,
    /// the share that the two rank in opposite order. 100 is pure opposition.
    /// With three or more roles, the mean over pairs of roles, rounded.
    pub conflict_level: u32,
    /// Each issue's kind.
    pub kinds: Vec<IssueKind>,
    /// How many packages are better than the one in the middle of every issue,
    /// by rank of the first role's points; 0 if it is on the frontier.
    pub n_better_than_middle: usize,
}

/// Looks at the points of an exercise as its author should.
pub fn structure(agenda: &Agenda, sheets: &ByRole<&ScoreSheet>, space: &Space) -> Structure {
    let joint = |values: &ByRole<Points>| values.values().iter().copied().sum::<Points>();
    let zone: Vec<Points> = space.zone().map(|it| joint(&it.values)).collect();
    let middle = Package(agenda.issues().map(|issue| middle(agenda, sheets, issue)).collect());
    Structure {
        n_packages: space.outcomes.len(),
        n_frontier: space.frontier().count(),
        n_zone: zone.len(),
        n_frontier_in_zone: space.zone().filter(|it| it.is_on_frontier).count(),
        joint_in_zone: zone.iter().min().copied().zip(zone.iter().max().copied()),
        conflict_level: conflict_level(space),
        kinds: agenda.issues().map(|issue| kind(agenda, sheets, issue)).collect(),
        n_better_than_middle: super::judge(space, &middle).map_or(0, |it| it.n_better),
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

/// Pairs grow with the square, so larger spaces are thinned to this many
/// packages, evenly and always the same ones.
const MAX_FOR_PAIRS: usize = 2_000;

fn conflict_level(space: &Space) -> u32 {
    let step = space.outcomes.len().div_ceil(MAX_FOR_PAIRS).max(1);
    let values: Vec<&[Points]> = space.outcomes.iter().step_by(step).map(|it| it.values.values()).collect();
    let n_roles = values.first().map_or(0, |it| it.len());
    let mut levels = Vec::new();
    for p in 0..n_roles {
        for q in p + 1..n_roles {
            let (mut opposed, mut different) = (0u64, 0u64);
            for (i, a) in values.iter().enumerate() {
                for b in &values[i + 1..] {
                    let (x, y) = (a[p].cmp(&b[p]), a[q].cmp(&b[q]));
                    different += u64::from(x.is_ne() || y.is_ne());
                    opposed += u64::from(x.is_ne() && x == y.reverse());
                }
            }
            levels.push((100 * opposed + different / 2).checked_div(different).unwrap_or(0));
        }
    }
    let n = levels.len() as u64;
    (levels.iter().sum::<u64>() + n / 2).checked_div(n).unwrap_or(0) as u32
}
