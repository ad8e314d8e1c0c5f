//! What stands out in what was handed in: facts, and nothing concluded from them.

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    desk::{
        results::{Arrival, Expected, HandBack, Ledger, Says, Which},
        seating::Group,
    },
    points::RoleId,
    steps::table::Action,
    ui::{
        El, el,
        words::{Words, key},
    },
};

/// Something that stands out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fact {
    /// These groups noted the same offers in the same order.
    Same(Vec<u8>),
    /// An agreement of this group came with a clock of a minute at most.
    Short(u8),
}

/// What stands out, of what counts. An agreement alone is never the same: many
/// groups settle alike.
pub fn facts(plan: &Expected, ledger: &Ledger, which: Which) -> Vec<Fact> {
    let mut by_log: BTreeMap<String, BTreeSet<u8>> = BTreeMap::new();
    let mut short = BTreeSet::new();
    for Arrival { back, says, .. } in ledger.counted(plan, which) {
        let offers = offers(back);
        // One offer alone may be the same by chance.
        if 1 < offers.len() {
            by_log.entry(format!("{offers:?}")).or_default().insert(back.group);
        }
        if back.minutes == 1 && matches!(says, Says::Agreed { .. }) {
            short.insert(back.group);
        }
    }
    let same: BTreeSet<BTreeSet<u8>> = by_log.into_values().filter(|it| 1 < it.len()).collect();
    let same = same.into_iter().map(|it| Fact::Same(it.into_iter().collect()));
    same.chain(short.into_iter().map(Fact::Short)).collect()
}

fn offers(back: &HandBack) -> Vec<&(RoleId, Action)> {
    back.moves.iter().filter(|(_, it)| matches!(it, Action::Offer(_) | Action::OfferEither(..))).collect()
}

/// The facts to unfold, if there are any.
pub fn facts_section(words: Words, facts: &[Fact]) -> Option<El> {
    let lines = facts.iter().map(|fact| {
        el("li").text(match fact {
            Fact::Same(groups) => {
                let letters: Vec<String> = groups.iter().map(|it| Group(*it).to_string()).collect();
                words.with(key::COLLECT_SAME_LOG, &[("groups", (&letters.join(", ")).into())])
            }
            Fact::Short(group) => words.with(key::COLLECT_SHORT, &[("group", (&Group(*group).to_string()).into())]),
        })
    });
    (!facts.is_empty()).then(|| {
        el("details")
            .class("collect-facts")
            .child(el("summary").say(words, key::COLLECT_FACTS))
            .child(el("p").class("hint").say(words, key::COLLECT_FACTS_HINT))
            .child(el("ul").each(lines))
    })
}
