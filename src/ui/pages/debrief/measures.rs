use crate::{
    analysis::moves::{Moves, Side, StepClass},
    pack::Public,
    points::Points,
    ui::{
        El, el,
        parts::scroller,
        words::{Key, Words, key},
    },
};

/// Every measure with its value and what it is.
pub(super) fn measures(words: Words, public: &Public, it: &Moves) -> El {
    measures_table(words, values(words, public, it))
}

/// Measures as a table: what each is called, its value, and what it is.
pub(super) fn measures_table(words: Words, values: impl IntoIterator<Item = (Key, String, Key)>) -> El {
    let head = |key: Key| el("th").attr("scope", "col").say(words, key);
    let heads = el("tr").child(head(key::MOVES_MEASURE)).child(head(key::MOVES_VALUE)).child(head(key::MOVES_MEANS));
    let rows = values.into_iter().map(|(name, value, meaning)| {
        el("tr")
            .child(el("th").attr("scope", "row").say(words, name))
            .child(el("td").text(value))
            .child(el("td").class("hint").say(words, meaning))
    });
    let table = el("table").class("measures").child(el("thead").child(heads)).child(el("tbody").each(rows));
    scroller(words.say(key::MOVES_ALL), table)
}

/// The measures in the order of a talk: opening, steps, answers, slips, the
/// agreement, the search.
fn values(words: Words, public: &Public, it: &Moves) -> [(Key, String, Key); 27] {
    let number = |n: i64| words.number(n);
    let count = |n: usize| number(n as i64);
    let or_none = |it: Option<String>| it.unwrap_or_else(|| words.say(key::MEASURE_NONE));
    let points = |it: Option<Points>| or_none(it.map(|it| number(it.0)));
    let share = |it: Option<i64>| or_none(it.map(|it| format!("{}\u{a0}%", number(it))));
    // Offers are named as in their table, from 1.
    let at = |offer: usize| words.with(key::MOVES_OFFER, &[("number", (offer + 1).into())]);
    let joined = |it: Vec<String>| match it.is_empty() {
        true => words.say(key::MEASURE_NO_OFFER),
        false => it.join(", "),
    };
    let offers = |it: &[usize]| joined(it.iter().map(|it| at(*it)).collect());
    let (opening, pace, search) = (it.opening, &it.concessions, &it.exploration);
    let side = |it: Side| match it {
        Side::Own => words.say(key::MEASURE_YOU),
        Side::Other => words.say(key::MEASURE_OTHER),
    };
    let opened_by = it.opened_by.map(side);
    let n_steps = |class: StepClass| it.steps.count(class).into();
    let steps = words.with(
        key::MEASURE_STEPS_HERE,
        &[
            ("fortunate", n_steps(StepClass::Fortunate)),
            ("selfish", n_steps(StepClass::Selfish)),
            ("concession", n_steps(StepClass::Concession)),
            ("nice", n_steps(StepClass::Nice)),
            ("silent", n_steps(StepClass::Silent)),
            ("unfortunate", n_steps(StepClass::Unfortunate)),
        ],
    );
    let (heeding, others) = it.steps.sensitivity();
    let largest = pace.largest.map(|it| format!("{} ({})", number(it.by.0), at(it.offer)));
    let below = it.below_limit.iter().map(|(offer, by)| format!("{} ({})", at(*offer), number(-by.0))).collect();
    let refused =
        it.refused.iter().map(|it| format!("{} ({}: {})", at(it.offer), side(it.by), words.signed(it.margin.0)));
    let agreed_below = it.agreed_below.map_or_else(|| words.say(key::MEASURE_NO_OFFER), |it| number(it.0));
    let missed = it.missed_compatible.iter().map(|it| words.of(&public.issues[it.issue.index()].title).to_owned());
    let moved = search.issues_moved.iter().map(|it| count(it.1)).collect();
    let run = it.reciprocity.longest_run.map_or(0, |it| it.n);
    [
        (key::MEASURE_OPENED, or_none(opened_by), key::MEASURE_OPENED_IS),
        (key::MEASURE_OPENING, points(opening.map(|it| it.value)), key::MEASURE_OPENING_IS),
        (key::MEASURE_AMBITION, share(opening.and_then(|it| it.ambition)), key::MEASURE_AMBITION_IS),
        (key::MEASURE_GIVEN_UP, points(opening.and_then(|it| it.given_up)), key::MEASURE_GIVEN_UP_IS),
        (key::MEASURE_CONCESSIONS, count(pace.concessions.len()), key::MEASURE_CONCESSIONS_IS),
        (key::MEASURE_TOTAL, number(pace.total.0), key::MEASURE_TOTAL_IS),
        (key::MEASURE_FIRST, or_none(pace.first().map(|it| at(it.offer))), key::MEASURE_FIRST_IS),
        (key::MEASURE_LARGEST, or_none(largest), key::MEASURE_LARGEST_IS),
        (key::MEASURE_MEAN, points(pace.mean()), key::MEASURE_MEAN_IS),
        (key::MEASURE_LATE, share(pace.late.map(|it| it.1)), key::MEASURE_LATE_IS),
        (key::MEASURE_STEPS, steps, key::MEASURE_STEPS_IS),
        (key::MEASURE_SENSITIVITY, format!("{} : {}", count(heeding), count(others)), key::MEASURE_SENSITIVITY_IS),
        (key::MEASURE_ANSWERED, share(it.reciprocity.share_answered()), key::MEASURE_ANSWERED_IS),
        (key::MEASURE_RUN, count(run), key::MEASURE_RUN_IS),
        (key::MEASURE_BELOW, joined(below), key::MEASURE_BELOW_IS),
        (key::MEASURE_AGREED_BELOW, agreed_below, key::MEASURE_AGREED_BELOW_IS),
        (key::MEASURE_BEATEN, offers(&it.beaten), key::MEASURE_BEATEN_IS),
        (key::MEASURE_REFUSED, joined(refused.collect()), key::MEASURE_REFUSED_IS),
        (key::MEASURE_LOGROLLING, share(it.logrolling.as_ref().map(|it| it.share)), key::MEASURE_LOGROLLING_IS),
        (key::MEASURE_MISSED, joined(missed.collect()), key::MEASURE_MISSED_IS),
        (key::MEASURE_CREATED, share(it.value.and_then(|it| it.created)), key::MEASURE_CREATED_IS),
        (key::MEASURE_CLAIMED, share(it.value.and_then(|it| it.claimed)), key::MEASURE_CLAIMED_IS),
        (key::MEASURE_DISTINCT, count(search.n_distinct), key::MEASURE_DISTINCT_IS),
        (key::MEASURE_PARTIAL, offers(&search.partial), key::MEASURE_PARTIAL_IS),
        (key::MEASURE_MOVED, joined(moved), key::MEASURE_MOVED_IS),
        (key::MEASURE_REPEATED, offers(&search.repeated), key::MEASURE_REPEATED_IS),
        (key::MEASURE_EQUAL, offers(&search.equal), key::MEASURE_EQUAL_IS),
    ]
}
