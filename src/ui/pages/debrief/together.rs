//! What options did together: bonuses that counted and BATNAs that changed.

use super::Numbers;
use crate::{
    points::Points,
    steps::table::Ending,
    ui::{
        El, el,
        parts::{label, options_said, role_name},
        words::{Words, key},
    },
};

/// By role, the bonuses of the agreement and what it changed of the BATNA.
/// `None` without an agreement, or where nothing of this happened.
pub(super) fn together(words: Words, numbers: &Numbers) -> Option<El> {
    let exercise = &numbers.exercise;
    let public = &exercise.public;
    let Ending::Agreed { package, .. } = &numbers.results.ending else { return None };
    let said = exercise.confidential.iter().flat_map(|(role, card)| {
        let sheet = &card.score_sheet;
        let line = move || el("li").child(role_name(words, public, role)).text(" ");
        let bonuses = sheet.bonuses().iter().filter(|it| it.when.holds(package)).map(move |it| {
            let (points, options) = (words.signed(it.points.0), options_said(words, public, &it.when));
            let values = [("points", (&points).into()), ("options", (&options).into())];
            line().text(words.with(key::TOGETHER_BONUS, &values))
        });
        let it = &numbers.results.roles[role];
        let change = sheet.limit_changes().iter().zip(&card.batna_changes).find(|(it, _)| it.when.holds(package));
        let change = change.map(move |(change, why)| {
            let options = options_said(words, public, &change.when);
            let Points(own) = it.own_reservation_value;
            let values =
                [("options", (&options).into()), ("limit", it.reservation_value.0.into()), ("own", own.into())];
            line().text(words.with(key::TOGETHER_LIMIT, &values)).text(" ").child(label(words, why))
        });
        bonuses.chain(change).collect::<Vec<El>>()
    });
    let said: Vec<El> = said.collect();
    let section = || el("section").class("together").child(el("p").class("hint").say(words, key::TOGETHER_HINT));
    (!said.is_empty()).then(|| section().child(el("ul").each(said)))
}
