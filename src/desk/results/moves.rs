//! Moves as bits. Three bits say what was done; the rest only what has to be
//! said of it.

use super::number::{put_package, put_terms, take_package, take_terms, width};
use crate::{
    desk::code::Bits,
    points::RoleId,
    steps::table::{Action, Offers, Rules},
};

const END: u64 = 0;
const OFFER: u64 = 1;
const EITHER: u64 = 2;
const ACCEPT: u64 = 3;
const RECORD: u64 = 4;
/// Records an agreement and confirms it: all that most seats hand back.
const AGREE: u64 = 5;
const CONFIRM: u64 = 6;
const STEP: u64 = 7;

/// Whether a typed code carries the move. It has no room for the clock and for
/// what was asked and told, and the rules need neither.
pub(super) fn is_typed(action: &Action) -> bool {
    !matches!(action, Action::Tick(_) | Action::TimeLimit(_) | Action::Ask(_) | Action::Tell(_))
}

pub(super) fn put_moves(bits: &mut Bits, rules: &Rules, moves: &[(RoleId, Action)]) {
    let mut moves = moves.iter().filter(|(_, action)| is_typed(action)).peekable();
    while let Some((by, action)) = moves.next() {
        let mut head = |kind: u64| {
            bits.put(kind, 3);
            bits.put(by.index() as u64, width(rules.n_roles as u64));
        };
        match action {
            Action::Offer(terms) => {
                head(OFFER);
                match (rules.offers, terms.package()) {
                    (Offers::Package, Some(package)) => put_package(bits, &rules.agenda, &package),
                    _ => put_terms(bits, &rules.agenda, terms),
                }
            }
            Action::OfferEither(first, second) => {
                head(EITHER);
                put_package(bits, &rules.agenda, first);
                put_package(bits, &rules.agenda, second);
            }
            Action::Accept | Action::AcceptSecond => {
                head(ACCEPT);
                bits.put(u64::from(*action == Action::AcceptSecond), 1);
            }
            Action::Record(package) => {
                let confirms = moves.next_if(|(it, action)| it == by && *action == Action::Confirm).is_some();
                head(if confirms { AGREE } else { RECORD });
                put_package(bits, &rules.agenda, package);
            }
            Action::Confirm => head(CONFIRM),
            Action::Reopen | Action::WalkAway => {
                head(STEP);
                bits.put(u64::from(*action == Action::WalkAway), 1);
            }
            Action::Ask(_) | Action::Tell(_) | Action::Tick(_) | Action::TimeLimit(_) => {}
        }
    }
    bits.put(END, 3);
}

/// `None` if that is not how moves are written.
pub(super) fn take_moves(bits: &mut Bits, rules: &Rules) -> Option<Vec<(RoleId, Action)>> {
    let agenda = &rules.agenda;
    let mut moves = Vec::new();
    loop {
        let kind = bits.take(3)?;
        if kind == END {
            return Some(moves);
        }
        let by = bits.take(width(rules.n_roles as u64)).filter(|it| *it < rules.n_roles as u64)?;
        let by = RoleId(by as u8);
        let action = match kind {
            OFFER if rules.offers == Offers::Package => Action::Offer((&take_package(bits, agenda)?).into()),
            OFFER => Action::Offer(take_terms(bits, agenda)?),
            EITHER => Action::OfferEither(take_package(bits, agenda)?, take_package(bits, agenda)?),
            ACCEPT if bits.take(1)? == 1 => Action::AcceptSecond,
            ACCEPT => Action::Accept,
            RECORD | AGREE => Action::Record(take_package(bits, agenda)?),
            CONFIRM => Action::Confirm,
            _ if bits.take(1)? == 1 => Action::WalkAway,
            _ => Action::Reopen,
        };
        moves.push((by, action));
        if kind == AGREE {
            moves.push((by, Action::Confirm));
        }
    }
}
