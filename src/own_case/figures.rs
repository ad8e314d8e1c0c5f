use crate::{
    analysis::{IssueKind, structure},
    pack::Exercise,
    points::Package,
};

/// What the points of an exercise of two sides are made of.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Figures {
    /// How many packages there are.
    pub n_packages: u128,
    /// How many of them leave no side below no agreement.
    pub n_in_zone: u128,
    /// The places of the issues that matter to one side much more than to the
    /// other.
    pub to_trade: Vec<usize>,
    /// The places of the issues on which both like one option best.
    pub shared: Vec<usize>,
    /// How many packages are better than the middle of every issue.
    pub n_better_than_middle: u128,
    /// What comes nearest, if nothing is in the zone.
    pub nearest: Option<Nearest>,
}

/// The package that lacks least.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Nearest {
    /// The place of the option of each issue.
    pub options: Vec<usize>,
    /// How many points each side is below its reservation value.
    pub short: Vec<i64>,
}

impl Figures {
    /// Looks at an exercise. Without a table there is nothing to see.
    pub fn of(exercise: &Exercise) -> Figures {
        let Ok(space) = exercise.space() else { return Figures::default() };
        let agenda = &exercise.public.agenda;
        let it = structure(agenda, &exercise.sheets(), &space);
        let of_kind = |kind| (0..it.kinds.len()).filter(|i| it.kinds[*i] == kind).collect();
        let n_in_zone = it.zone.map_or(0, |it| it.n_packages);
        Figures {
            n_packages: it.n_packages,
            n_in_zone,
            to_trade: of_kind(IssueKind::Logrolling),
            shared: of_kind(IssueKind::Compatible),
            n_better_than_middle: it.n_better_than_middle.unwrap_or(0),
            nearest: if n_in_zone == 0 { nearest(exercise) } else { None },
        }
    }

    /// The level whose zone is as large as this one: the smaller, the harder.
    pub fn level(&self) -> i64 {
        // No more than 1,024 packages, so that percents fit.
        match 100 * self.n_in_zone / self.n_packages.max(1) {
            30.. => 2,
            25.. => 3,
            13.. => 4,
            _ => 5,
        }
    }
}

/// The package that lacks least in all, of these the one whose larger lack is
/// least, of these the first.
fn nearest(exercise: &Exercise) -> Option<Nearest> {
    let short = |package: &Package| -> Vec<i64> {
        let sides = exercise.confidential.values().iter();
        sides.map(|it| (it.reservation_value.0 - it.score_sheet.value(package).0).max(0)).collect()
    };
    let all = exercise.public.agenda.packages().map(|it| (short(&it), it));
    let least = all.min_by_key(|(short, _)| (short.iter().sum::<i64>(), short.iter().max().copied()))?;
    Some(Nearest { options: least.1.iter().map(|it| it.1.index()).collect(), short: least.0 })
}
