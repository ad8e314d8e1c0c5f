//! What is still missing, in words.

use super::{Work, called};
use crate::{
    steps::worksheet::skeleton::Missing,
    ui::{
        El, el,
        words::{Key, key},
    },
};

pub(super) fn missing(work: &Work, missing: &[Missing]) -> El {
    el("section")
        .class("skeleton-missing")
        .child(el("h2").say(work.words, key::SKELETON_MISSING))
        .child(el("ul").each(missing.iter().map(|it| el("li").text(sentence(work, it)))))
}

fn sentence(work: &Work, missing: &Missing) -> String {
    let words = work.words;
    let of_side = |key: Key, side: usize| words.with(key, &[("side", (&called(work, side)).into())]);
    let numbered = |key: Key, n: usize| words.with(key, &[("number", (n + 1).into())]);
    match missing {
        Missing::Real(side) => of_side(key::MISSING_REAL, *side),
        Missing::StandIn(side) => of_side(key::MISSING_STAND_IN, *side),
        Missing::SameStandIn => words.say(key::MISSING_SAME_STAND_IN),
        Missing::Further(n) => numbered(key::MISSING_FURTHER, *n),
        Missing::RealInStandIn(name) => words.with(key::MISSING_REAL_IN_STAND_IN, &[("name", name.into())]),
        Missing::Common => words.say(key::MISSING_COMMON),
        Missing::Wants(side) => of_side(key::MISSING_WANTS, *side),
        Missing::Batna(side) => of_side(key::MISSING_BATNA, *side),
        Missing::Issues => words.say(key::MISSING_ISSUES),
        Missing::Issue(n) => numbered(key::MISSING_ISSUE, *n),
        Missing::Options(n) => numbered(key::MISSING_OPTIONS, *n),
        Missing::Order { side, issue } => {
            let side = called(work, *side);
            words.with(key::MISSING_ORDER, &[("side", (&side).into()), ("number", (issue + 1).into())])
        }
        Missing::Shares { side, sum } => {
            let side = called(work, *side);
            words.with(key::MISSING_SHARES, &[("side", (&side).into()), ("sum", (*sum).into())])
        }
        Missing::NoDeal(side) => of_side(key::MISSING_NO_DEAL, *side),
        Missing::TooLong { text, max } => {
            words.with(key::MISSING_TOO_LONG, &[("text", text.into()), ("max", (*max).into())])
        }
    }
}
