use yew::prelude::*;

use crate::{
    analysis::Judgement,
    pack::Exercise,
    points::{RoleId, Terms},
    session::{Results, RoleResult},
    steps::table::Ending,
    ui::{
        El, el, nodes,
        parts::{Amount, offer_lines, offer_table, role_name},
        words::{Key, Words, key},
    },
};

/// How it ended, each role's numbers, and how good the agreement is.
pub(super) fn in_short(words: Words, exercise: &Exercise, results: &Results) -> El {
    let cards = el("section")
        .class("result-cards")
        .attr("aria-label", words.say(key::RESULTS_BY_ROLE))
        .each(results.roles.iter().map(|(role, it)| role_result(words, exercise, results, role, it)));
    el("div")
        .class("in-short")
        .child(outcome(words, exercise, results).child(results.judgement.as_ref().map(|it| reached(words, it))))
        .child(cards)
}

/// Whether the agreement could be bettered.
pub(super) fn reached(words: Words, it: &Judgement) -> El {
    el("p").text(match it.n_better {
        _ if it.is_on_frontier => words.say(key::ON_FRONTIER),
        Ok(n) => words.with(key::N_BETTER, &[("packages", Amount::of(words, n).value())]),
        Err(_) => words.say(key::N_BETTER_UNCOUNTED),
    })
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
                el("p").text(match results.space.zone {
                    Ok(it) => {
                        let packages = Amount::of(words, it.n_packages);
                        words.with(key::NO_AGREEMENT_ZONE, &[("packages", packages.value())])
                    }
                    Err(_) => words.say(key::NO_AGREEMENT_ZONE_UNCOUNTED),
                })
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
