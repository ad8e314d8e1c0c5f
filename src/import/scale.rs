use super::{note::NoteKind, profile::Profile, ratio::Ratio};
use crate::points::Points;

/// A role's points.
pub(super) struct Scaled {
    pub(super) points: Vec<Vec<i64>>,
    pub(super) reservation_value: i64,
    pub(super) target: i64,
    /// How the points came from the utilities.
    pub(super) notes: Vec<NoteKind>,
}

/// The points of the utility 1 where exact points would be too large.
const ROUNDED: u64 = 1_000;

/// Whole points: the utilities times their common denominator, if that stays
/// within the bounds of a pack; else times 1,000 and rounded.
pub(super) fn scale(profile: &Profile) -> Scaled {
    let utilities = || profile.utilities.iter().flatten();
    let most = Points::MOST.unsigned_abs();
    let exact = utilities().try_fold(1, |acc, it| common(acc, it.denominator()?, most));
    // Not worth giving up exact points for.
    let with_reservation =
        exact.zip(profile.reservation.denominator()).and_then(|(acc, it)| common(acc, it, most)).or(exact);
    let exact = if profile.reservation <= Ratio::whole(1) { with_reservation } else { exact };
    let factor = exact.unwrap_or(ROUNDED);
    let times = |it: &Ratio| it.times(&Ratio::whole(factor));
    // A utility is at most 1 and the factor at most `most`.
    let point = |it: &Ratio| times(it).rounded().unwrap_or(most).min(most) as i64;
    let points: Vec<Vec<i64>> = profile.utilities.iter().map(|it| it.iter().map(point).collect()).collect();
    let best: i64 = points.iter().filter_map(|it| it.iter().max()).sum();

    let mut notes = Vec::new();
    let reservation = times(&profile.reservation);
    let reservation_value = if Ratio::whole(1) < profile.reservation {
        notes.push(NoteKind::ReservationAboveAll);
        best + 1
    } else if exact.is_some() {
        // The packages at or above it are the same, whatever it is multiplied by.
        let up = reservation.rounded_up().unwrap_or(most) as i64;
        if reservation.denominator() != Some(1) {
            notes.push(NoteKind::ReservationRoundedUp { to: up });
        }
        up
    } else {
        point(&profile.reservation)
    };
    notes.insert(
        0,
        match exact {
            Some(factor) => NoteKind::Exact { factor },
            None => {
                let off = |it: &Ratio| times(it).distance(&Ratio::whole(point(it).unsigned_abs()));
                let by_issue = |issue: &Vec<Ratio>| issue.iter().map(off).max().unwrap_or_else(Ratio::zero);
                let issues: Vec<Ratio> = profile.utilities.iter().map(by_issue).collect();
                NoteKind::Rounded {
                    option: thousandths(&issues.iter().max().cloned().unwrap_or_else(Ratio::zero)),
                    package: thousandths(&issues.iter().fold(Ratio::zero(), |acc, it| acc.plus(it))),
                    reservation: thousandths(&reservation.distance(&Ratio::whole(reservation_value.unsigned_abs()))),
                }
            }
        },
    );
    notes.push(NoteKind::Target);
    let target = reservation_value + (3 * (best - reservation_value) + 3).div_euclid(4);
    Scaled { points, reservation_value, target: target.min(best), notes }
}

fn thousandths(ratio: &Ratio) -> u64 {
    ratio.times(&Ratio::whole(1000)).rounded_up().unwrap_or(u64::MAX)
}

/// The least common multiple, if it is at most `most`.
fn common(a: u64, b: u64, most: u64) -> Option<u64> {
    let (mut x, mut y) = (a, b);
    while y != 0 {
        (x, y) = (y, x % y);
    }
    a.checked_mul(b / x.max(1)).filter(|it| *it <= most)
}
