use crate::{
    analysis::{FrontierPoint, NoZone, Solutions, Space},
    points::{ByRole, Package, Points},
};

/// A rule by which theory singles out points of the zone. A gain is value less
/// reservation value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Solution {
    /// The largest product of gains.
    Nash,
    /// The largest smallest gain.
    Egalitarian,
    /// The largest smallest share of the own ideal gain.
    KalaiSmorodinsky,
    /// The largest sum of all roles' points.
    LargestJoint,
}

impl Solution {
    /// All of them, in the order in which they are shown.
    pub const ALL: [Solution; 4] =
        [Solution::Nash, Solution::Egalitarian, Solution::KalaiSmorodinsky, Solution::LargestJoint];
}

/// A point that at least one rule singles out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SolutionPoint {
    /// What it is worth to each role.
    pub values: ByRole<Points>,
    /// The rules that single it out, in the order of [`Solution::ALL`].
    pub by: Vec<Solution>,
    /// How many packages have exactly these values.
    pub n_packages: u128,
    /// The first [`SolutionPoint::MOST_PACKAGES`] of them, in the authors' order.
    pub packages: Vec<Package>,
}

impl SolutionPoint {
    /// How many packages of a point are listed. There can be very many.
    pub const MOST_PACKAGES: usize = 10;
}

/// What theory says of all that was possible at a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Possible {
    /// There is a zone of possible agreement.
    Zone {
        /// Every point that a rule singles out, ties included; at least one.
        /// Points of more rules come first, then the order of the frontier.
        points: Vec<SolutionPoint>,
        /// Whether somebody can at best break even, so that every product of
        /// gains is 0.
        every_product_is_zero: bool,
    },
    /// There is none.
    NoZone(NoZone),
}

impl Possible {
    /// What theory says for the reservation values at the end of a table.
    pub fn of(space: &Space) -> Option<Possible> {
        let frontier = &space.frontier;
        let Some(found) = Solutions::of(frontier) else {
            return NoZone::of(frontier).map(Possible::NoZone);
        };
        let points_of = |solution: Solution| match solution {
            Solution::Nash => &found.nash,
            Solution::Egalitarian => &found.egalitarian,
            Solution::KalaiSmorodinsky => &found.kalai_smorodinsky,
            Solution::LargestJoint => &found.max_joint,
        };
        let point = |it: &FrontierPoint| {
            // Each list is ascending.
            let is_of = |rule: &Solution| points_of(*rule).binary_search(&it).is_ok();
            let by: Vec<Solution> = Solution::ALL.into_iter().filter(is_of).collect();
            (!by.is_empty()).then(|| SolutionPoint {
                values: it.values.clone(),
                by,
                n_packages: it.n_packages,
                packages: frontier.packages(it).take(SolutionPoint::MOST_PACKAGES).collect(),
            })
        };
        let mut points: Vec<SolutionPoint> = frontier.best_in_zone().filter_map(point).collect();
        points.sort_by_key(|it| std::cmp::Reverse(it.by.len()));
        Some(Possible::Zone { points, every_product_is_zero: found.every_product_is_zero })
    }

    /// The points that a rule singles out; none without a zone.
    pub fn points(&self) -> &[SolutionPoint] {
        match self {
            Possible::Zone { points, .. } => points,
            Possible::NoZone(_) => &[],
        }
    }

    /// A package to begin from where nothing was agreed: one of Nash's, or
    /// without a zone the one that is nearest to it.
    pub fn first_package(&self) -> Option<&Package> {
        match self {
            Possible::Zone { points, .. } => points.iter().find(|it| it.by.contains(&Solution::Nash))?.packages.first(),
            Possible::NoZone(it) => Some(&it.nearest.package),
        }
    }
}
