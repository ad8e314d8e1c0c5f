use super::{Agreement, Log, Made, Side, hundredths, values};
use crate::points::Points;

/// A package that was offered, refused, and better for the refusing side than
/// what it got.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Refused {
    /// The offer.
    pub offer: usize,
    /// Who refused it: the side that accepted in the end. Without an
    /// agreement, each side.
    pub by: Side,
    /// How much better it was: than the agreement, or than no agreement.
    pub margin: Points,
}

/// Value created and claimed (Lax and Sebenius 1986).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Value {
    /// The agreement's joint surplus, as a share of the most that any package
    /// in the zone has. `None` where that is 0 or the zone is empty.
    pub created: Option<i64>,
    /// The own share of the joint surplus. `None` where a side is below its
    /// reservation value or nothing is there to share.
    pub claimed: Option<i64>,
    /// The own surplus.
    pub own_surplus: Points,
    /// The other's surplus.
    pub other_surplus: Points,
}

pub(super) fn below_limit<O>(own: &[Made<O>]) -> Vec<(usize, Points)> {
    own.iter().filter(|it| it.own < it.limit).map(|it| (it.offer, it.limit - it.own)).collect()
}

pub(super) fn agreed_below(log: &Log, agreed: Option<&Agreement>) -> Option<Points> {
    let surplus = log.own.surplus(&agreed?.package);
    (surplus < Points(0)).then_some(Points(0) - surplus)
}

/// The frontier is enough: what beats an offer for both is on it, or is
/// dominated by something there, which then beats the offer for both as well.
pub(super) fn beaten(log: &Log, own: &[Made]) -> Vec<usize> {
    let is_beaten = |it: &&Made| log.frontier.iter().any(|(own, other)| it.own < *own && it.other < *other);
    own.iter().filter(is_beaten).map(|it| it.offer).collect()
}

pub(super) fn refused(log: &Log, agreed: Option<&Agreement>, own: &[Made], other: &[Made]) -> Vec<Refused> {
    let got = |side: Side| match (agreed, side) {
        (Some(it), Side::Own) => values(log, &it.package).0,
        (Some(it), Side::Other) => values(log, &it.package).1,
        (None, Side::Own) => log.own.limit,
        (None, Side::Other) => log.other.limit,
    };
    let refused_by = |by: Side| {
        let has_part = agreed.is_none_or(|it| it.accepted_by == by);
        let offers = match by {
            Side::Own => other,
            Side::Other => own,
        };
        let worth = move |it: &Made| match by {
            Side::Own => it.own,
            Side::Other => it.other,
        };
        offers.iter().filter(move |it| has_part && got(by) < worth(it)).map(move |it| Refused {
            offer: it.offer,
            by,
            margin: worth(it) - got(by),
        })
    };
    let mut found: Vec<Refused> = refused_by(Side::Own).chain(refused_by(Side::Other)).collect();
    found.sort_by_key(|it| it.offer);
    found
}

pub(super) fn value(log: &Log, agreed: Option<&Agreement>) -> Option<Value> {
    let package = &agreed?.package;
    let (own_surplus, other_surplus) = (log.own.surplus(package), log.other.surplus(package));
    let joint = own_surplus + other_surplus;
    let nobody_lost = Points(0) <= own_surplus && Points(0) <= other_surplus;
    Some(Value {
        created: log.most_joint_surplus.and_then(|it| hundredths(joint.0, it.0)),
        claimed: hundredths(own_surplus.0, joint.0).filter(|_| nobody_lost),
        own_surplus,
        other_surplus,
    })
}
