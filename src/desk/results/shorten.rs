//! What stays of a long table in a typed code: how it began and how it ended.

use super::{HandBack, Says, hand_back::agreement};
use crate::{pack::Public, points::RoleId, steps::table::Action};

/// No code has room for more moves than this.
const MOST_TYPED: usize = 96;

/// The same ending after ever fewer of the first moves, as far as the rules
/// allow it to follow them.
pub(super) fn shortened<'a>(
    typed: &'a HandBack,
    public: &'a Public,
    says: &'a Says,
) -> impl Iterator<Item = HandBack> + use<'a> {
    let endings = endings(&typed.moves, says);
    (0..MOST_TYPED.min(typed.moves.len())).rev().flat_map(move |n| {
        let first = &typed.moves[..n];
        let with = |ending: &Vec<(RoleId, Action)>| {
            let moves = [first, ending.as_slice()].concat();
            HandBack { moves, has_more: true, ..typed.clone() }
        };
        let kept: Vec<HandBack> = endings.iter().map(with).collect();
        kept.into_iter().filter(|it| it.says(public).as_ref() == Ok(says)).collect::<Vec<_>>()
    })
}

/// Ways to tell the ending, the fullest first.
fn endings(moves: &[(RoleId, Action)], says: &Says) -> Vec<Vec<(RoleId, Action)>> {
    let Says::Agreed { package, by } = says else {
        // Why there is no agreement stands in the code anyway.
        return vec![moves.last().into_iter().filter(|(_, it)| *it == Action::WalkAway).cloned().collect(), Vec::new()];
    };
    let is_terms =
        |it: &&(RoleId, Action)| matches!(it.1, Action::Offer(_) | Action::OfferEither(..) | Action::Record(_));
    let from_last_terms = moves.len() - moves.iter().rev().take_while(|it| !is_terms(it)).count();
    let as_it_was = moves[from_last_terms.saturating_sub(1)..].to_vec();
    vec![as_it_was, agreement(package, *by)]
}
