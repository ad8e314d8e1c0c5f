use yew::prelude::*;

use crate::{
    document::Id,
    pack::{DEBRIEF, Exercise},
    points::{Points, RoleId},
    session::{Act, Session},
    steps::{
        reflect::AnswerKind,
        worksheet::{Assessment, Mark},
    },
    text::Passage,
    ui::{
        El, button, el,
        parts::role_name,
        steps::{OnAct, answer_field},
        words::{Words, key},
    },
};

/// The preparation sheet beside what came of it.
pub(super) fn preparation(words: Words, exercise: &Exercise, role: RoleId, it: &Assessment) -> El {
    let public = &exercise.public;
    let mark = |mark: Mark| match mark {
        Mark::Points(Points(points)) => words.with(key::POINTS, &[("points", points.into())]),
        Mark::Option(option) => words.of(&public.issues[0].options[option.index()].title).to_owned(),
    };
    let limit = match it.limit_is_right {
        Some(true) => key::CHECK_LIMIT_RIGHT,
        Some(false) => key::CHECK_LIMIT_WRONG,
        None => key::CHECK_LIMIT_NONE,
    };
    let (right, pairs) = it.priorities_in_order;
    let reason = if it.has_reason { key::CHECK_REASON } else { key::CHECK_NO_REASON };
    let checks = el("ul")
        .child(el("li").say(words, limit))
        .each(it.estimates.iter().map(|estimate| {
            let key = if estimate.holds { key::CHECK_ESTIMATE_HOLDS } else { key::CHECK_ESTIMATE_MISSES };
            el("li").text(words.with(
                key,
                &[
                    ("name", words.of(&public.roles[estimate.role].name).into()),
                    ("from", (&mark(estimate.range.0)).into()),
                    ("to", (&mark(estimate.range.1)).into()),
                    ("truth", (&mark(estimate.truth)).into()),
                ],
            ))
        }))
        .child((0 < pairs).then(|| {
            el("li").text(words.with(key::CHECK_PRIORITIES, &[("right", right.into()), ("pairs", pairs.into())]))
        }))
        .child(it.opening.map(|(least, most)| {
            el("li").text(words.with(key::CHECK_OPENING, &[("least", least.0.into()), ("most", most.0.into())]))
        }))
        .child(el("li").say(words, reason));
    el("section")
        .class("preparation-check")
        .child(el("h3").child(role_name(words, public, role)))
        .child(el("p").class("hint").say(words, key::CHECK_HINT))
        .child(checks)
}

/// One thing to try, for each person at this device.
pub(super) fn commitments(words: Words, session: &Session, on_act: &OnAct) -> Option<El> {
    let (step, question) = (Id::new(DEBRIEF)?, Id::new("try")?);
    let state = session.state();
    let first = state.seats[0].role;
    let ask = Passage(crate::text::Text::Plain(words.say(key::COMMITMENT)));
    let section = el("section").attr("id", "commitment").class("commitment").each(state.seats.iter().map(|seat| {
        let name = || el("p").child(role_name(words, &session.exercise().public, seat.role));
        el("div").key(seat.role.letter().to_string()).child((1 < state.seats.len()).then(name)).child(answer_field(
            words,
            session,
            seat.role,
            &step,
            &question,
            &ask,
            AnswerKind::Text,
            on_act,
        ))
    }));
    Some(if state.is_finished {
        section.child(
            el("p").attr("id", "finished").class("notice praise").attr("role", "status").say(words, key::FINISHED),
        )
    } else {
        section.child(button("", words.say(key::FINISH), on_act.reform(move |_: MouseEvent| (first, Act::Finish))))
    })
}
