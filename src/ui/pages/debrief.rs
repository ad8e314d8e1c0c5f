//! The last place of a session: numbers that open to their rules, the three
//! panels, both cards.

use std::rc::Rc;

use yew::prelude::*;

use crate::{
    document::{Id, List},
    pack::{DEBRIEF, Exercise},
    points::{Points, RoleId, Terms},
    session::{Act, Results, RoleResult, Session},
    steps::{
        reflect::AnswerKind,
        table::Ending,
        worksheet::{Assessment, Mark},
    },
    text::Passage,
    ui::{
        El, OpenedPack, Route,
        browser::page,
        button, el, nodes,
        parts::{
            ScatterProps, offer_lines, offer_table, passage, role_card, role_name, scatter, scatter_table, sheet_table,
        },
        steps::{OnAct, answer_field},
        words::{Key, Words, key},
    },
};

/// Properties of [`Debrief`].
#[derive(Debug, PartialEq, Properties)]
pub struct DebriefProps {
    /// The screens' words.
    pub words: Words,
    /// The session.
    pub session: Rc<Session>,
    /// Its pack.
    pub opened: OpenedPack,
    /// Called when somebody writes something.
    pub on_act: OnAct,
}

/// Looking back together, with the numbers of the table if it has ended.
#[component]
pub fn Debrief(DebriefProps { words, session, opened, on_act }: &DebriefProps) -> Html {
    // A table that has ended stays as it is, and so do its numbers.
    let results = use_memo((), |()| Results::of(session));
    debrief(LookBack { words: *words, session, opened, results: (*results).as_ref(), on_act: on_act.clone() })
}

/// What the debrief is made of.
pub struct LookBack<'a> {
    /// The screens' words.
    pub words: Words,
    /// The session.
    pub session: &'a Session,
    /// Its pack.
    pub opened: &'a OpenedPack,
    /// The numbers, if there was a table and it ended.
    pub results: Option<&'a Results>,
    /// Called when somebody writes something.
    pub on_act: OnAct,
}

/// Looking back together.
pub fn debrief(LookBack { words, session, opened, results, on_act }: LookBack) -> Html {
    let exercise = session.exercise();
    let public = &exercise.public;
    let debrief = &exercise.debrief;
    let panel = |title: Key, hint: Key, texts: &List<Passage, 1, 8>| {
        el("section")
            .class("panel")
            .child(el("h2").say(words, title))
            .child(el("p").class("hint").say(words, hint))
            .child(el("ul").each(texts.iter().map(|it| el("li").child(passage(words, it)))))
    };
    let mut page = el("div").class("debrief");
    page = match results {
        Some(results) => page
            .child(outcome(words, exercise, results))
            .child(
                el("section")
                    .class("result-cards")
                    .attr("aria-label", words.say(key::RESULTS_BY_ROLE))
                    .each(results.roles.iter().map(|(role, it)| role_result(words, exercise, results, role, it))),
            )
            .child(super::met(words, session))
            .child(possible(words, exercise, results))
            .each(session.state().seats.iter().map(|seat| {
                let it = results.roles[seat.role].preparation.as_ref()?;
                Some(preparation(words, exercise, seat.role, it))
            })),
        None => page.child(el("p").class("notice").say(words, key::NO_RESULTS)),
    };
    let left_out = debrief.left_out.as_ref();
    page.child(
        el("div")
            .class("panels")
            .child(panel(key::WHAT, key::WHAT_HINT, &debrief.what))
            .child(panel(key::SO_WHAT, key::SO_WHAT_HINT, &debrief.so_what))
            .child(panel(key::NOW_WHAT, key::NOW_WHAT_HINT, &debrief.now_what)),
    )
    .child(
        el("section")
            .class("principle")
            .child(el("h2").say(words, key::PRINCIPLE))
            .child(passage(words, &debrief.principle))
            .child(left_out.map(|_| el("h3").say(words, key::LEFT_OUT)))
            .child(left_out.map(|text| passage(words, text))),
    )
    .child(commitments(words, session, &on_act))
    .child(
        el("section")
            .class("both-cards")
            .child(el("h2").say(words, key::BOTH_CARDS))
            .child(el("p").class("hint").say(words, key::BOTH_CARDS_HINT))
            .each(exercise.confidential.iter().map(|(role, card)| {
                el("details")
                    .class("card-again")
                    .child(el("summary").child(role_name(words, public, role)))
                    .child(role_card(words, public, role, card, &card.batna, card.reservation_value))
                    .child((!public.issues.is_empty()).then(|| sheet_table(words, public, card)))
            })),
    )
    .child(
        el("p")
            .class("card-actions")
            .child(button("", words.say(key::PRINT_RESULTS), |_: MouseEvent| page::print()))
            .child(el("a").class("button").attr("href", again(opened, exercise).href()).say(words, key::PLAY_AGAIN)),
    )
    .into()
}

fn again(opened: &OpenedPack, exercise: &Exercise) -> Route {
    Route::Exercise { pack: opened.place(), exercise: exercise.public.id.clone() }
}

/// How it ended, as the agreement that is signed or the reason there is none.
fn outcome(words: Words, exercise: &Exercise, results: &Results) -> El {
    let public = &exercise.public;
    let name = |role: RoleId| words.of(&public.roles[role].name).to_owned();
    let section = el("section").class("outcome");
    match &results.ending {
        Ending::Agreed { package, by } => {
            section
                .child(el("h2").say(words, key::ENDED_AGREED))
                .child(offer_table(words, &offer_lines(public, &Terms::from(package), None)))
                .child(el("ul").class("signatures").each(
                    by.iter().map(|role| {
                        el("li").child(role_name(words, public, role)).child(el("span").class("signature"))
                    }),
                ))
                .each(results.below_limit().iter().map(|role| {
                    let said = words.with(key::BELOW_LIMIT, &[("name", (&name(role)).into())]);
                    el("p").class("notice warning").text(said)
                }))
                .child(results.zone_is_empty.then(|| el("p").class("notice warning").say(words, key::NO_ZONE_AGREED)))
        }
        ending => section
            .child(el("h2").say(words, key::NO_AGREEMENT))
            .child(el("p").text(match ending {
                Ending::WalkedAway { by } => words.with(key::WALKED_AWAY, &[("name", (&name(*by)).into())]),
                _ => words.say(key::ENDED_TIME),
            }))
            .child(if results.zone_is_empty {
                el("p").class("notice praise").say(words, key::NO_ZONE_PRAISE)
            } else {
                let packages = results.space.zone().count();
                el("p").text(words.with(key::NO_AGREEMENT_ZONE, &[("packages", packages.into())]))
            }),
    }
}

/// One role's numbers, each with its rule and its data.
fn role_result(words: Words, exercise: &Exercise, results: &Results, role: RoleId, it: &RoleResult) -> El {
    let surplus = (it.value - it.reservation_value).0;
    let judgement = results.judgement.as_ref();
    let possible = judgement.and_then(|it| it.possible.as_ref()).map(|it| it[role].0);
    let data = [("value", it.value.0.into()), ("limit", it.reservation_value.0.into()), ("surplus", surplus.into())];
    // A figure, what stands beside it, and the rule it follows.
    let figure = |list: El, title: Key, big: String, beside: Option<Html>, rule: String| {
        list.child(el("dt").say(words, title)).child(
            el("dd")
                .child(el("span").class("big").text(big))
                .child(beside)
                .child(el("details").class("how").child(el("summary").say(words, key::HOW)).child(el("p").text(rule))),
        )
    };
    let value_rule = if judgement.is_some() { key::RESULT_VALUE_HOW } else { key::RESULT_BATNA_HOW };
    let mut list = figure(el("dl"), key::RESULT_VALUE, words.number(it.value.0), None, words.say(value_rule));
    let worse = (surplus < 0).then(|| nodes([Html::from(" "), el("strong").say(words, key::RESULT_WORSE).into()]));
    let rule = words.with(key::RESULT_SURPLUS_HOW, &data);
    list = figure(list, key::RESULT_SURPLUS, words.signed(surplus), worse, rule);
    // A role that could not gain anything has no share of it.
    if let Some(most) = possible.filter(|it| 0 < *it) {
        let share = 100 * surplus / most;
        let meter = el("meter")
            .attr("min", "0")
            .attr("max", "100")
            .attr("value", share.clamp(0, 100).to_string())
            .attr("aria-hidden", "true");
        let rule = words.with(key::RESULT_SHARE_HOW, &[("surplus", surplus.into()), ("most", most.into())]);
        list = figure(list, key::RESULT_SHARE, format!("{}%", words.number(share)), Some(meter.into()), rule);
    }
    if let Some(judgement) = judgement {
        let left = words.number(judgement.left_on_table[role].0);
        list = figure(list, key::RESULT_LEFT, left, None, words.say(key::RESULT_LEFT_HOW));
    }
    el("article")
        .class("result")
        .class_if(surplus < 0, "negative")
        .child(el("h3").child(role_name(words, &exercise.public, role)))
        .child(list)
}

/// All that was possible, in words and as a picture with its table.
fn possible(words: Words, exercise: &Exercise, results: &Results) -> El {
    let public = &exercise.public;
    let space = &results.space;
    let facts = [
        ("packages", space.outcomes.len().into()),
        ("zone", space.zone().count().into()),
        ("frontier", space.zone().filter(|it| it.is_on_frontier).count().into()),
    ];
    let mut section = el("section")
        .class("possible")
        .child(el("h2").say(words, key::POSSIBLE))
        .child(el("p").text(words.with(key::POSSIBLE_FACTS, &facts)));
    if let Some(judgement) = &results.judgement {
        section = section.child(el("p").text(if judgement.is_on_frontier {
            words.say(key::ON_FRONTIER)
        } else {
            words.with(key::N_BETTER, &[("packages", judgement.n_better.into())])
        }));
        if !judgement.better.is_empty() {
            section = section.child(el("h3").say(words, key::BETTER)).child(el("ol").class("better").each(
                judgement.better.iter().map(|it| {
                    let gains = it.gains.iter().map(|(role, gain)| {
                        let gain = el("strong").text(words.signed(gain.0));
                        el("span").child(role_name(words, public, role)).text(" ").child(gain)
                    });
                    el("li")
                        .child(offer_table(words, &offer_lines(public, &Terms::from(&it.package), None)))
                        .child(el("p").class("gains").each(gains))
                }),
            ));
        }
    }
    let own = results.judgement.as_ref().map(|it| (it.values[RoleId(0)], it.values[RoleId(1)]));
    let picture = ScatterProps { words, public, space, own };
    section.child((public.roles.n_roles() == 2).then(|| {
        el("figure").child(scatter(&picture)).child(el("figcaption").say(words, key::SCATTER_LEGEND)).child(
            el("details").child(el("summary").say(words, key::SCATTER_SHOW_TABLE)).child(scatter_table(&picture)),
        )
    }))
}

/// The preparation sheet beside what came of it.
fn preparation(words: Words, exercise: &Exercise, role: RoleId, it: &Assessment) -> El {
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
        .child(el("h2").say(words, key::CHECK_TITLE))
        .child(el("p").child(role_name(words, public, role)))
        .child(el("p").class("hint").say(words, key::CHECK_HINT))
        .child(checks)
}

/// One thing to try, for each person at this device.
fn commitments(words: Words, session: &Session, on_act: &OnAct) -> Option<El> {
    let (step, question) = (Id::new(DEBRIEF)?, Id::new("try")?);
    let state = session.state();
    let first = state.seats[0].role;
    let ask = Passage(crate::text::Text::Plain(words.say(key::COMMITMENT)));
    let section = el("section").class("commitment").each(state.seats.iter().map(|seat| {
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
