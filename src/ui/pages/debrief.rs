//! The last place of a session: numbers that open to their rules, the three
//! panels, both cards.

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
        OpenedPack, Route,
        browser::page,
        parts::{
            ScatterProps, button, holding, offer_lines, offer_table, passage, role_card, role_name, say, scatter,
            scatter_table, sheet_table,
        },
        steps::{OnAct, answer_field},
        words::{Key, Words, key},
    },
};

/// What the debrief is made of.
pub struct DebriefProps<'a> {
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
pub fn debrief(DebriefProps { words, session, opened, results, on_act }: DebriefProps) -> Html {
    let exercise = session.exercise();
    let public = &exercise.public;
    let debrief = &exercise.debrief;
    let panel = |title: Key, hint: Key, texts: &List<Passage, 1, 8>| {
        html! {
            <section class="panel">
                <h2>{ words.say(title) }</h2>
                <p class="hint">{ words.say(hint) }</p>
                <ul>{ for texts.iter().map(|it| html! { <li>{ passage(words, it) }</li> }) }</ul>
            </section>
        }
    };
    html! {
        <div class="debrief">
            if let Some(results) = results {
                { outcome(words, exercise, results) }
                <section class="result-cards" aria-label={words.say(key::RESULTS_BY_ROLE)}>
                    { for results.roles.iter().map(|(role, it)| role_result(words, exercise, results, role, it)) }
                </section>
                { possible(words, exercise, results) }
                { for session.state().seats.iter().filter_map(|seat| {
                    let it = results.roles[seat.role].preparation.as_ref()?;
                    Some(preparation(words, exercise, seat.role, it))
                }) }
            } else {
                { say(words, "p", "notice", key::NO_RESULTS) }
            }
            <div class="panels">
                { panel(key::WHAT, key::WHAT_HINT, &debrief.what) }
                { panel(key::SO_WHAT, key::SO_WHAT_HINT, &debrief.so_what) }
                { panel(key::NOW_WHAT, key::NOW_WHAT_HINT, &debrief.now_what) }
            </div>
            <section class="principle">
                { say(words, "h2", "", key::PRINCIPLE) }
                { passage(words, &debrief.principle) }
                if let Some(text) = &debrief.left_out {
                    { say(words, "h3", "", key::LEFT_OUT) }
                    { passage(words, text) }
                }
            </section>
            { commitments(words, session, &on_act) }
            <section class="both-cards">
                { say(words, "h2", "", key::BOTH_CARDS) }
                { say(words, "p", "hint", key::BOTH_CARDS_HINT) }
                { for exercise.confidential.iter().map(|(role, card)| html! {
                    <details class="card-again">
                        <summary>{ role_name(words, public, role) }</summary>
                        { role_card(words, public, role, card, &card.batna, card.reservation_value) }
                        if !public.issues.is_empty() {
                            { sheet_table(words, public, card) }
                        }
                    </details>
                }) }
            </section>
            <p class="card-actions">
                { button("", words.say(key::PRINT_RESULTS), Callback::from(|_| page::print())) }
                <a class="button" href={again(opened, exercise).href()}>{ words.say(key::PLAY_AGAIN) }</a>
            </p>
        </div>
    }
}

fn again(opened: &OpenedPack, exercise: &Exercise) -> Route {
    Route::Exercise { pack: opened.place(), exercise: exercise.public.id.clone() }
}

/// How it ended, as the agreement that is signed or the reason there is none.
fn outcome(words: Words, exercise: &Exercise, results: &Results) -> Html {
    let public = &exercise.public;
    let name = |role: RoleId| words.of(&public.roles[role].name).to_owned();
    html! {
        <section class="outcome">
            if let Ending::Agreed { package, by } = &results.ending {
                { say(words, "h2", "", key::ENDED_AGREED) }
                { offer_table(words, &offer_lines(public, &Terms::from(package), None)) }
                <ul class="signatures">
                    { for by.iter().map(|role| html! { <li>{ role_name(words, public, role) }<span class="signature"></span></li> }) }
                </ul>
                { for results.below_limit().iter().map(|role| html! {
                    { holding("p", "notice warning", words.with(key::BELOW_LIMIT, &[("name", (&name(role)).into())])) }
                }) }
            } else {
                { say(words, "h2", "", key::NO_AGREEMENT) }
                <p>{ match &results.ending {
                    Ending::WalkedAway { by } => words.with(key::WALKED_AWAY, &[("name", (&name(*by)).into())]),
                    _ => words.say(key::ENDED_TIME),
                } }</p>
                if results.zone_is_empty {
                    { say(words, "p", "notice praise", key::NO_ZONE_PRAISE) }
                } else {
                    { holding("p", "", words.with(key::NO_AGREEMENT_ZONE, &[("packages", results.space.zone().count().into())])) }
                }
            }
            if let (Ending::Agreed { .. }, true) = (&results.ending, results.zone_is_empty) {
                { say(words, "p", "notice warning", key::NO_ZONE_AGREED) }
            }
        </section>
    }
}

/// One role's numbers, each with its rule and its data.
fn role_result(words: Words, exercise: &Exercise, results: &Results, role: RoleId, it: &RoleResult) -> Html {
    let surplus = (it.value - it.reservation_value).0;
    let possible = results.judgement.as_ref().and_then(|it| it.possible.as_ref()).map(|it| it[role].0);
    // A role that could not gain anything has no share of it.
    let share = possible.filter(|it| 0 < *it).map(|most| 100 * surplus / most);
    let left = results.judgement.as_ref().map(|it| it.left_on_table[role].0);
    let how = |rule: String| {
        html! {
            <details class="how">
                { say(words, "summary", "", key::HOW) }
                <p>{ rule }</p>
            </details>
        }
    };
    let data = [("value", it.value.0.into()), ("limit", it.reservation_value.0.into()), ("surplus", surplus.into())];
    html! {
        <article class={classes!("result", (surplus < 0).then_some("negative"))}>
            <h3>{ role_name(words, &exercise.public, role) }</h3>
            <dl>
                { say(words, "dt", "", key::RESULT_VALUE) }
                <dd>
                    <span class="big">{ words.number(it.value.0) }</span>
                    { how(if results.judgement.is_some() {
                        words.say(key::RESULT_VALUE_HOW)
                    } else {
                        words.say(key::RESULT_BATNA_HOW)
                    }) }
                </dd>
                { say(words, "dt", "", key::RESULT_SURPLUS) }
                <dd>
                    <span class="big">{ words.signed(surplus) }</span>
                    if surplus < 0 { { " " }{ say(words, "strong", "", key::RESULT_WORSE) } }
                    { how(words.with(key::RESULT_SURPLUS_HOW, &data)) }
                </dd>
                if let (Some(share), Some(most)) = (share, possible) {
                    { say(words, "dt", "", key::RESULT_SHARE) }
                    <dd>
                        <span class="big">{ format!("{}{}", words.number(share), "%") }</span>
                        <meter min="0" max="100" value={share.clamp(0, 100).to_string()} aria-hidden="true"></meter>
                        { how(words.with(key::RESULT_SHARE_HOW, &[("surplus", surplus.into()), ("most", most.into())])) }
                    </dd>
                }
                if let Some(left) = left {
                    { say(words, "dt", "", key::RESULT_LEFT) }
                    <dd>
                        <span class="big">{ words.number(left) }</span>
                        { how(words.say(key::RESULT_LEFT_HOW)) }
                    </dd>
                }
            </dl>
        </article>
    }
}

/// All that was possible, in words and as a picture with its table.
fn possible(words: Words, exercise: &Exercise, results: &Results) -> Html {
    let public = &exercise.public;
    let space = &results.space;
    let facts = [
        ("packages", space.outcomes.len().into()),
        ("zone", space.zone().count().into()),
        ("frontier", space.zone().filter(|it| it.is_on_frontier).count().into()),
    ];
    let own = results.judgement.as_ref().map(|it| (it.values[RoleId(0)], it.values[RoleId(1)]));
    let picture = ScatterProps { words, public, space, own };
    html! {
        <section class="possible">
            { say(words, "h2", "", key::POSSIBLE) }
            <p>{ words.with(key::POSSIBLE_FACTS, &facts) }</p>
            if let Some(judgement) = &results.judgement {
                <p>
                    if judgement.is_on_frontier {
                        { words.say(key::ON_FRONTIER) }
                    } else {
                        { words.with(key::N_BETTER, &[("packages", judgement.n_better.into())]) }
                    }
                </p>
                if !judgement.better.is_empty() {
                    { say(words, "h3", "", key::BETTER) }
                    <ol class="better">
                        { for judgement.better.iter().map(|it| html! {
                            <li>
                                { offer_table(words, &offer_lines(public, &Terms::from(&it.package), None)) }
                                <p class="gains">
                                    { for it.gains.iter().map(|(role, gain)| html! {
                                        <span>{ role_name(words, public, role) }{ " " }<strong>{ words.signed(gain.0) }</strong></span>
                                    }) }
                                </p>
                            </li>
                        }) }
                    </ol>
                }
            }
            if public.roles.n_roles() == 2 {
                <figure>
                    { scatter(&picture) }
                    { say(words, "figcaption", "", key::SCATTER_LEGEND) }
                    <details>
                        { say(words, "summary", "", key::SCATTER_SHOW_TABLE) }
                        { scatter_table(&picture) }
                    </details>
                </figure>
            }
        </section>
    }
}

/// The preparation sheet beside what came of it.
fn preparation(words: Words, exercise: &Exercise, role: RoleId, it: &Assessment) -> Html {
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
    html! {
        <section class="preparation-check">
            { say(words, "h2", "", key::CHECK_TITLE) }
            <p>{ role_name(words, public, role) }</p>
            { say(words, "p", "hint", key::CHECK_HINT) }
            <ul>
                <li>{ words.say(limit) }</li>
                { for it.estimates.iter().map(|estimate| {
                    let key = if estimate.holds { key::CHECK_ESTIMATE_HOLDS } else { key::CHECK_ESTIMATE_MISSES };
                    html! {
                        <li>{ words.with(key, &[
                            ("name", words.of(&public.roles[estimate.role].name).into()),
                            ("from", (&mark(estimate.range.0)).into()),
                            ("to", (&mark(estimate.range.1)).into()),
                            ("truth", (&mark(estimate.truth)).into()),
                        ]) }</li>
                    }
                }) }
                if 0 < it.priorities_in_order.1 {
                    <li>{ words.with(key::CHECK_PRIORITIES, &[
                        ("right", it.priorities_in_order.0.into()),
                        ("pairs", it.priorities_in_order.1.into()),
                    ]) }</li>
                }
                if let Some((least, most)) = it.opening {
                    { holding("li", "", words.with(key::CHECK_OPENING, &[("least", least.0.into()), ("most", most.0.into())])) }
                }
                <li>{ words.say(if it.has_reason { key::CHECK_REASON } else { key::CHECK_NO_REASON }) }</li>
            </ul>
        </section>
    }
}

/// One thing to try, for each person at this device.
fn commitments(words: Words, session: &Session, on_act: &OnAct) -> Html {
    let (Some(step), Some(question)) = (Id::new(DEBRIEF), Id::new("try")) else { return html! {} };
    let first = session.state().seats[0].role;
    let ask = Passage(crate::text::Text::Plain(words.say(key::COMMITMENT)));
    html! {
        <section class="commitment">
            { for session.state().seats.iter().map(|seat| {
                html! {
                    <div key={seat.role.letter().to_string()}>
                        if 1 < session.state().seats.len() {
                            <p>{ role_name(words, &session.exercise().public, seat.role) }</p>
                        }
                        { answer_field(words, session, seat.role, &step, &question, &ask, AnswerKind::Text, on_act) }
                    </div>
                }
            }) }
            if !session.state().is_finished {
                { button("", words.say(key::FINISH), on_act.reform(move |_: MouseEvent| (first, Act::Finish))) }
            } else {
                <p id="finished" class="notice praise" role="status">{ words.say(key::FINISHED) }</p>
            }
        </section>
    }
}
