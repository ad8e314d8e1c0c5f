use super::{Numbers, group_moves::group_moves, issues::options_apart, measures::measures};
use crate::{
    analysis::moves::{MissedCompatible, Moment, Next, Observation, Run, Trade},
    pack::Public,
    points::{IssueId, OptionId, RoleId},
    session::RoleMoves,
    ui::{
        El, el,
        parts::role_name,
        words::{Key, Words, key},
    },
};

/// What the offers of the people at this device show. `None` where nothing was
/// offered.
pub(super) fn all_moves(words: Words, numbers: &Numbers) -> Option<El> {
    if numbers.moves.is_empty() && numbers.group_moves.is_empty() {
        return None;
    }
    let all = el("div").child(el("p").class("hint").say(words, key::MOVES_HINT)).child(options_apart(words, numbers));
    Some(
        all.each(numbers.moves.iter().map(|it| moves(words, numbers, it)))
            .each(numbers.group_moves.iter().map(|it| group_moves(words, numbers, it))),
    )
}

fn moves(words: Words, numbers: &Numbers, it: &RoleMoves) -> El {
    let public = &numbers.exercise.public;
    let observed =
        it.observations.iter().map(|it| Observed { at: it.at(), said: said(words, public, it), next: it.next() });
    shown(words, numbers, it.role, observed.collect(), measures(words, public, &it.moves))
}

/// An observation in words.
pub(super) struct Observed {
    /// The move it comes from.
    pub at: Moment,
    /// The sentence.
    pub said: String,
    /// What to try next.
    pub next: Next,
}

/// What a role's offers show: a few sentences, each with the move it comes from
/// and what to try next, and all measures. Never a grade.
pub(super) fn shown(words: Words, numbers: &Numbers, role: RoleId, observed: Vec<Observed>, measures: El) -> El {
    let sentence = |it: &Observed| {
        let at = match it.at {
            Moment::Offer(offer) => words.with(key::MOVES_OFFER, &[("number", (offer + 1).into())]),
            Moment::Agreement => words.say(key::MOVES_AGREEMENT),
        };
        el("li").child(el("p").child(el("strong").text(at)).text(". ").text(it.said.clone())).child(
            el("p")
                .class("advice")
                .child(el("strong").say(words, numbers.next_title()))
                .text(" ")
                .say(words, advice(it.next)),
        )
    };
    let nothing = observed.is_empty().then(|| el("p").say(words, key::MOVES_NOTHING));
    let some = (!observed.is_empty()).then(|| el("ul").class("observations").each(observed.iter().map(sentence)));
    el("section")
        .class("moves")
        .child(el("h3").child(role_name(words, &numbers.exercise.public, role)))
        .child(nothing)
        .child(some)
        .child(el("details").child(el("summary").say(words, key::MOVES_ALL)).child(measures))
}

/// An observation in a sentence.
fn said(words: Words, public: &Public, it: &Observation) -> String {
    let issue = |it: IssueId| words.of(&public.issues[it.index()].title);
    let option = |issue: IssueId, it: OptionId| words.of(&public.issues[issue.index()].options[it.index()].title);
    match *it {
        Observation::AgreedBelowLimit { below } => words.with(key::SEE_AGREED_BELOW, &[("points", below.0.into())]),
        Observation::OfferedBelowLimit { below, .. } => {
            words.with(key::SEE_OFFERED_BELOW, &[("points", below.0.into())])
        }
        Observation::RefusedBetter { margin, .. } => {
            words.with(key::SEE_REFUSED_BETTER, &[("points", margin.0.into())])
        }
        Observation::MissedCompatible(MissedCompatible { issue: at, option: best, .. }) => {
            words.with(key::SEE_MISSED_COMPATIBLE, &[("issue", issue(at).into()), ("option", option(at, best).into())])
        }
        Observation::LeftTrade { trade: Trade { give, give_option, get, get_option, own_gain, other_gain }, share } => {
            // Less than nothing was gained where the agreement is below the middle.
            let key = if share < 0 { key::SEE_LEFT_TRADE_BELOW } else { key::SEE_LEFT_TRADE };
            let (own, other) = (words.signed(own_gain.0), words.signed(other_gain.0));
            words.with(
                key,
                &[
                    ("give", issue(give).into()),
                    ("give_option", option(give, give_option).into()),
                    ("get", issue(get).into()),
                    ("get_option", option(get, get_option).into()),
                    ("own", (&own).into()),
                    ("other", (&other).into()),
                    ("share", share.into()),
                ],
            )
        }
        Observation::BeatenOffer { n, .. } => words.with(key::SEE_BEATEN_OFFER, &[("offers", n.into())]),
        Observation::UnansweredConcessions(Run { n, by, .. }) => {
            words.with(key::SEE_UNANSWERED, &[("times", n.into()), ("points", by.0.into())])
        }
        Observation::LateRush { share, .. } => words.with(key::SEE_LATE_RUSH, &[("share", share.into())]),
        Observation::LowOpening { ambition, .. } => words.with(key::SEE_LOW_OPENING, &[("share", ambition.into())]),
        Observation::OneIssueAtATime { n, .. } => words.with(key::SEE_ONE_ISSUE, &[("steps", n.into())]),
        Observation::Traded { share } => words.with(key::SEE_TRADED, &[("share", share.into())]),
        Observation::OfferedEqual { n, .. } => words.with(key::SEE_EQUAL, &[("times", n.into())]),
    }
}

/// What to try next time.
fn advice(next: Next) -> Key {
    match next {
        Next::AddUpFirst => key::ADVICE_ADD_UP,
        Next::KeepTheBestOffer => key::ADVICE_KEEP_BEST,
        Next::AskBeforeGiving => key::ADVICE_ASK_FIRST,
        Next::ProposeTrade => key::ADVICE_TRADE,
        Next::LookForBetterForBoth => key::ADVICE_BOTH,
        Next::AskForAMove => key::ADVICE_ASK_MOVE,
        Next::MoveEarlier => key::ADVICE_EARLIER,
        Next::OpenHigher => key::ADVICE_HIGHER,
        Next::MoveSeveralIssues => key::ADVICE_SEVERAL,
        Next::LookForBetterForAll => key::ADVICE_ALL,
        Next::FindWhoDecides => key::ADVICE_WHO_DECIDES,
        Next::KeepThemIn => key::ADVICE_KEEP_IN,
        Next::DoItAgain => key::ADVICE_AGAIN,
    }
}
