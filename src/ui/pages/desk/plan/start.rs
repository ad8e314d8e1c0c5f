//! A plan in the place of another: what was handed out and handed back under the
//! old one is over.

use super::super::{DeskPlace, Tab};
use crate::{
    desk::{results::Ledger, seating::Plan, workshop::Workshop},
    ui::{
        El, el,
        words::{Words, key},
    },
};

/// Puts a plan in the place of whatever was there. Codes, results and how far
/// the board is revealed belong to the old one.
pub fn over(workshop: &mut Workshop, plan: Plan) {
    workshop.plan = Some(plan);
    workshop.dealt = None;
    workshop.file_address = None;
    workshop.ledger = Ledger::default();
    workshop.n_revealed = 0;
}

/// What ends with another plan, if anything does.
pub fn warning(words: Words, workshop: &Workshop) -> Option<El> {
    let has_results = !workshop.ledger.arrivals().is_empty();
    let said = match (workshop.dealt.is_some(), has_results) {
        (false, false) => return None,
        (_, false) => words.say(key::PLAN_VOIDS_CODES),
        (_, true) => words.say(key::PLAN_VOIDS_RESULTS),
    };
    let export = has_results.then(|| {
        let board = DeskPlace::Workshop(workshop.head.id.clone(), Tab::Board);
        el("p").child(el("a").attr("href", board.href()).say(words, key::PLAN_EXPORT_FIRST))
    });
    Some(el("div").class("notice warning").child(el("p").text(said)).child(export))
}
