use std::cmp::Ordering;

use super::{Frontier, FrontierPoint};
use crate::points::{ByRole, Points, RoleSet};

/// The points of the zone that theory singles out. The disagreement point is
/// the reservation value: a gain is value less reservation value, and only
/// points without a negative gain are looked at.
///
/// Each list has all points that tie, at least one, ascending. All optima lie on
/// the frontier, because raising one role's value never makes a point worse by
/// any of these rules; where options change reservation values, on the frontier
/// of the packages that share theirs.
///
/// Changing the unit of one role's points changes neither Nash's solution nor
/// Kalai and Smorodinsky's; it does change the other two, which compare points
/// of different roles.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Solutions<'f> {
    /// The largest product of gains (Nash 1950).
    ///
    /// Where every product is 0, because somebody can at best break even: as
    /// many roles with a gain as possible, and of the points with gains for the
    /// same roles those with the largest product of these gains. Points with
    /// gains for equally many, but other, roles cannot be compared and tie.
    pub nash: Vec<&'f FrontierPoint>,
    /// Whether every product of gains is 0.
    pub every_product_is_zero: bool,
    /// The largest smallest gain; among equals the largest second smallest, and
    /// so on (leximin).
    pub egalitarian: Vec<&'f FrontierPoint>,
    /// The largest smallest share of the own ideal gain; among equals the
    /// largest second smallest, and so on (Kalai and Smorodinsky 1975, made
    /// definite by leximin where equal shares are out of reach). A role whose
    /// ideal gain is 0 has no share and is left out.
    pub kalai_smorodinsky: Vec<&'f FrontierPoint>,
    /// The largest sum of all roles' points.
    pub max_joint: Vec<&'f FrontierPoint>,
    /// Each role's largest gain inside the zone.
    pub ideal_gains: ByRole<Points>,
}

impl<'f> Solutions<'f> {
    /// The solution points of the frontier. `None` where the zone is empty.
    pub fn of(frontier: &'f Frontier) -> Option<Solutions<'f>> {
        let limits = frontier.reservation_values();
        let mut zone: Vec<&FrontierPoint> = frontier.best_in_zone().collect();
        zone.sort_unstable();
        zone.first()?;
        let gains = |it: &FrontierPoint| gains(it, &it.reservation_values);
        let most = |i: usize| zone.iter().map(|it| gains(it)[i]).max().unwrap_or_default();
        let ideal_gains = limits.map(|role, _| Points(most(role.index())));
        let shares = |it: &FrontierPoint| {
            let mut shares: Vec<Share> = gains(it)
                .into_iter()
                .zip(ideal_gains.values())
                .filter(|(_, ideal)| **ideal != Points(0))
                .map(|(gain, ideal)| Share { gain, ideal: ideal.0 })
                .collect();
            shares.sort_unstable();
            shares
        };
        let winners = |it: &FrontierPoint| -> RoleSet {
            limits.roles().zip(gains(it)).filter(|(_, gain)| *gain != 0).map(|(role, _)| role).collect()
        };
        let n_winners = zone.iter().map(|it| winners(it).len()).max().unwrap_or_default();
        let mut nash: Vec<&FrontierPoint> = Vec::new();
        for roles in frontier.members.subsets().chain([RoleSet::default()]).filter(|it| it.len() == n_winners) {
            let rivals = zone.iter().copied().filter(|it| winners(it) == roles);
            nash.extend(best(rivals, |it| product(&gains(it))));
        }
        nash.sort_unstable();
        Some(Solutions {
            nash,
            every_product_is_zero: n_winners < frontier.members.len(),
            egalitarian: best(zone.iter().copied(), |it| {
                let mut gains = gains(it);
                gains.sort_unstable();
                gains
            }),
            kalai_smorodinsky: best(zone.iter().copied(), shares),
            max_joint: best(zone.iter().copied(), joint),
            ideal_gains,
        })
    }

    /// The largest sum of all roles' points inside the zone.
    pub fn max_joint_total(&self) -> Points {
        Points(self.max_joint.first().map_or(0, |it| joint(it)))
    }
}

impl Frontier {
    /// The largest sum of all roles' points over all packages, whatever the
    /// reservation values.
    pub fn max_joint_total(&self) -> Points {
        Points(self.points.iter().map(joint).max().unwrap_or_default())
    }
}

/// All that are largest by a measure.
pub(super) fn best<'f, K: Ord>(
    points: impl Iterator<Item = &'f FrontierPoint>,
    measure: impl Fn(&FrontierPoint) -> K,
) -> Vec<&'f FrontierPoint> {
    let mut best: Vec<&FrontierPoint> = Vec::new();
    let mut most = None;
    for it in points {
        let own = Some(measure(it));
        match own.cmp(&most) {
            Ordering::Less => {}
            Ordering::Equal => best.push(it),
            Ordering::Greater => {
                best = vec![it];
                most = own;
            }
        }
    }
    best
}

/// By how much a point is above these values, by role.
pub(super) fn gains(point: &FrontierPoint, limits: &ByRole<Points>) -> Vec<i64> {
    point.values.iter().map(|(role, value)| value.0 - limits[role].0).collect()
}

/// The sum of all roles' points.
pub(super) fn joint(point: &FrontierPoint) -> i64 {
    point.values.values().iter().map(|it| it.0).sum()
}

/// The product of all gains that are not 0, as a number of eight digits of 64
/// bits, the largest first: large enough for eight roles whatever their points.
fn product(gains: &[i64]) -> [u64; 8] {
    let mut product = [0, 0, 0, 0, 0, 0, 0, 1];
    for gain in gains.iter().filter(|it| **it != 0) {
        let mut carry = 0;
        for digit in product.iter_mut().rev() {
            let n = u128::from(*digit) * u128::from(gain.unsigned_abs()) + carry;
            // The low half stays, the high half goes on.
            (*digit, carry) = (n as u64, n >> 64);
        }
    }
    product
}

/// A gain as a share of the largest possible, compared without dividing.
#[derive(Debug, Clone, Copy)]
struct Share {
    gain: i64,
    /// More than 0.
    ideal: i64,
}

impl Ord for Share {
    fn cmp(&self, other: &Share) -> Ordering {
        let product = |a: i64, b: i64| i128::from(a) * i128::from(b);
        product(self.gain, other.ideal).cmp(&product(other.gain, self.ideal))
    }
}

impl PartialOrd for Share {
    fn partial_cmp(&self, other: &Share) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Share {
    fn eq(&self, other: &Share) -> bool {
        self.cmp(other).is_eq()
    }
}

impl Eq for Share {}
