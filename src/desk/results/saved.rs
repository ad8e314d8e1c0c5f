//! The ledger as it is saved with the workshop.

use super::{HandBack, Ledger, Source};
use crate::{document::Json, pack::Public};

impl Ledger {
    /// It as it is saved: with the author's ids.
    pub fn to_json(&self, public: &Public) -> Json {
        let arrival = |it: &super::Arrival| {
            Json::Record(vec![
                ("source".into(), Json::Text(it.source.word().into())),
                ("result".into(), it.back.to_json(public)),
            ])
        };
        Json::List(self.arrivals().iter().map(arrival).collect())
    }

    /// Reads a saved ledger and plays everything in it once more. `None` if
    /// something in it does not belong to this exercise or cannot have happened,
    /// or there is more than [`Ledger::MOST`] or [`Ledger::MOST_MOVES`].
    pub fn from_json(json: &Json, public: &Public) -> Option<Ledger> {
        let Json::List(list) = json else { return None };
        if Ledger::MOST < list.len() {
            return None;
        }
        let mut ledger = Ledger::default();
        let mut n_moves = 0;
        for it in list {
            let source = match it.get("source")? {
                Json::Text(word) => Source::WORDS.into_iter().find(|it| it.1 == word)?.0,
                _ => return None,
            };
            let back = HandBack::from_json(it.get("result")?, public)?;
            n_moves += back.moves.len();
            if Ledger::MOST_MOVES < n_moves {
                return None;
            }
            let says = back.says(public).ok()?;
            ledger.take(source, back, says).ok()?;
        }
        Some(ledger)
    }
}
