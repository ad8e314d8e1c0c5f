use super::{
    Numbers,
    measures::measures_table,
    moves::{Observed, shown},
};
use crate::{
    analysis::moves::{
        Run,
        group::{GroupMoves, GroupObservation},
    },
    pack::Public,
    points::Points,
    session::RoleGroupMoves,
    ui::{
        El, el,
        parts::{role_name, scroller},
        words::{Key, Words, key},
    },
};

/// What a role's offers show at a table of several, and what is not told there.
pub(super) fn group_moves(words: Words, numbers: &Numbers, it: &RoleGroupMoves) -> El {
    let public = &numbers.exercise.public;
    let observed =
        it.observations.iter().map(|it| Observed { at: it.at(), said: said(words, public, it), next: it.next() });
    let measures = measures_table(words, values(words, public, &it.moves));
    let all = el("div")
        .child(el("p").class("hint").say(words, key::GROUP_NOT_TOLD))
        .child(toward(words, public, &it.moves))
        .child(measures);
    shown(words, numbers, it.role, observed.collect(), all)
}

/// An observation in a sentence.
fn said(words: Words, public: &Public, it: &GroupObservation) -> String {
    let points = |key: Key, Points(it): Points| words.with(key, &[("points", it.into())]);
    match *it {
        GroupObservation::AgreedBelowLimit { below } => points(key::SEE_AGREED_BELOW, below),
        GroupObservation::LeftOut => words.say(key::GROUP_LEFT_OUT),
        GroupObservation::OfferedBelowLimit { below, .. } => points(key::SEE_OFFERED_BELOW, below),
        GroupObservation::MissedByAll { issue, option } => {
            let issue = &public.issues[issue.index()];
            let option = words.of(&issue.options[option.index()].title);
            words.with(key::GROUP_MISSED, &[("issue", words.of(&issue.title).into()), ("option", option.into())])
        }
        GroupObservation::LeftValue { share } => words.with(key::GROUP_LEFT_VALUE, &[("share", share.into())]),
        GroupObservation::MovedAway { role, points: Points(points), .. } => {
            let name = words.of(&public.roles[role].name);
            words.with(key::GROUP_MOVED_AWAY, &[("name", name.into()), ("points", points.into())])
        }
        GroupObservation::BeatenOffer { n, .. } => words.with(key::GROUP_BEATEN, &[("offers", n.into())]),
        GroupObservation::UnansweredConcessions(Run { n, by, .. }) => {
            words.with(key::GROUP_UNANSWERED, &[("times", n.into()), ("points", by.0.into())])
        }
        GroupObservation::LateRush { share, .. } => words.with(key::SEE_LATE_RUSH, &[("share", share.into())]),
        GroupObservation::LowOpening { ambition, .. } => {
            words.with(key::SEE_LOW_OPENING, &[("share", ambition.into())])
        }
        GroupObservation::OneIssueAtATime { n, .. } => words.with(key::SEE_ONE_ISSUE, &[("steps", n.into())]),
        GroupObservation::CreatedValue { share } => words.with(key::GROUP_CREATED, &[("share", share.into())]),
    }
}

/// Whom the own steps moved towards, role by role.
fn toward(words: Words, public: &Public, it: &GroupMoves) -> El {
    let head = |key: Key| el("th").attr("scope", "col").class("number").say(words, key);
    let heads = el("tr")
        .child(el("td"))
        .child(head(key::GROUP_BETTER))
        .child(head(key::GROUP_WORSE))
        .child(head(key::GROUP_CHANGE));
    let number = |it: String| el("td").class("number").text(it);
    let rows = it.toward.iter().map(|(role, it)| {
        el("tr")
            .child(el("th").attr("scope", "row").child(role_name(words, public, *role)))
            .child(number(words.number(it.n_better as i64)))
            .child(number(words.number(it.n_worse as i64)))
            .child(number(words.signed(it.change.0)))
    });
    let table = el("table")
        .child(el("caption").say(words, key::GROUP_TOWARD))
        .child(el("thead").child(heads))
        .child(el("tbody").each(rows));
    scroller(words.say(key::GROUP_TOWARD), table)
}

/// The other measures with their values and what they are.
fn values(words: Words, public: &Public, it: &GroupMoves) -> [(Key, String, Key); 15] {
    let number = |n: i64| words.number(n);
    let count = |n: usize| number(n as i64);
    let or_none = |it: Option<String>| it.unwrap_or_else(|| words.say(key::MEASURE_NONE));
    let points = |it: Option<Points>| or_none(it.map(|it| number(it.0)));
    let share = |it: Option<i64>| or_none(it.map(|it| format!("{}\u{a0}%", number(it))));
    let at = |offer: usize| words.with(key::MOVES_OFFER, &[("number", (offer + 1).into())]);
    let joined = |it: Vec<String>| if it.is_empty() { words.say(key::MEASURE_NO_OFFER) } else { it.join(", ") };
    let offers = |it: &[usize]| joined(it.iter().map(|it| at(*it)).collect());
    let (opening, pace, search) = (it.opening, &it.concessions, &it.exploration);
    let opened_by = it.opened_by.map(|role| words.of(&public.roles[role].name).to_owned());
    let largest = pace.largest.map(|it| format!("{} ({})", number(it.by.0), at(it.offer)));
    let below = it.below_limit.iter().map(|(offer, by)| format!("{} ({})", at(*offer), number(-by.0))).collect();
    let missed = it.missed.iter().map(|it| words.of(&public.issues[it.issue.index()].title).to_owned()).collect();
    [
        (key::MEASURE_OPENED, or_none(opened_by), key::MEASURE_OPENED_IS),
        (key::MEASURE_OPENING, points(opening.map(|it| it.value)), key::MEASURE_OPENING_IS),
        (key::MEASURE_AMBITION, share(opening.and_then(|it| it.ambition)), key::MEASURE_AMBITION_IS),
        (key::MEASURE_GIVEN_UP, points(opening.and_then(|it| it.given_up)), key::MEASURE_GIVEN_UP_IS),
        (key::MEASURE_CONCESSIONS, count(pace.concessions.len()), key::MEASURE_CONCESSIONS_IS),
        (key::MEASURE_TOTAL, number(pace.total.0), key::MEASURE_TOTAL_IS),
        (key::MEASURE_LARGEST, or_none(largest), key::MEASURE_LARGEST_IS),
        (key::MEASURE_LATE, share(pace.late.map(|it| it.1)), key::MEASURE_LATE_IS),
        (key::GROUP_RUN, count(it.longest_run.map_or(0, |it| it.n)), key::GROUP_RUN_IS),
        (key::MEASURE_BELOW, joined(below), key::MEASURE_BELOW_IS),
        (key::GROUP_BEATEN_OFFERS, offers(&it.beaten), key::GROUP_BEATEN_IS),
        (key::GROUP_MISSED_ISSUES, joined(missed), key::GROUP_MISSED_IS),
        (key::GROUP_CREATED_SHARE, share(it.created), key::GROUP_CREATED_IS),
        (key::MEASURE_DISTINCT, count(search.n_distinct), key::MEASURE_DISTINCT_IS),
        (key::MEASURE_PARTIAL, offers(&search.partial), key::MEASURE_PARTIAL_IS),
    ]
}
