use std::rc::Rc;

use yew::prelude::*;

use super::{
    Numbers,
    outcome::reached,
    theory::{gap, legend, points},
};
use crate::{
    points::{RoleId, Terms},
    session::{Possible, Solution},
    ui::{
        El, el,
        parts::{Amount, ScatterProps, offer_lines, offer_table, role_name, scatter, scatter_legend, scatter_table},
        words::{Words, key},
    },
};

/// Properties of [`Possibilities`] and [`WhatIf`](super::WhatIf).
#[derive(Debug, PartialEq, Properties)]
pub(super) struct NumbersProps {
    /// The screens' words.
    pub words: Words,
    /// The numbers.
    pub numbers: Rc<Numbers>,
}

/// All that was possible, in words and as a picture with its table; what theory
/// singles out can be marked there. What is marked is kept nowhere.
#[component]
pub(super) fn Possibilities(NumbersProps { words, numbers }: &NumbersProps) -> Html {
    let words = *words;
    let marked = use_state(Vec::<Solution>::new);
    let has_offers = use_state(|| true);
    let Numbers { exercise, results, possible, offers, picture, .. } = &**numbers;
    let public = &exercise.public;
    let solutions = possible.as_ref().map(Possible::points).unwrap_or_default();
    let is_for_two = picture.is_some();
    let own = results.judgement.as_ref().map(|it| (it.values[RoleId(0)], it.values[RoleId(1)]));
    let shown_offers = if *has_offers { offers.as_slice() } else { &[] };
    let figure = picture.as_ref().map(|picture| {
        let (space, marked) = (&results.space, marked.as_slice());
        ScatterProps { words, public, space, picture, own, solutions, marked, offers: shown_offers }
    });
    let on_mark = is_for_two.then(|| {
        let marked = marked.clone();
        Callback::from(move |solution| {
            let (mut next, n) = ((*marked).clone(), marked.len());
            next.retain(|it| *it != solution);
            if next.len() == n {
                next.push(solution);
            }
            marked.set(next);
        })
    });
    let offers_box = (is_for_two && !offers.is_empty()).then(|| {
        let has_offers = has_offers.clone();
        let is_on = *has_offers;
        let name = |role: RoleId| words.of(&public.roles[role].name);
        let names = [("first", name(RoleId(0)).into()), ("second", name(RoleId(1)).into())];
        el("p")
            .class("mark-offers")
            .child(
                el("label")
                    .class("option")
                    .child(
                        el("input")
                            .attr("type", "checkbox")
                            .checked(is_on)
                            .on_change(move |_: Event| has_offers.set(!is_on)),
                    )
                    .child(el("span").say(words, key::THEORY_OFFERS)),
            )
            .child(el("span").class("hint").text(words.with(key::THEORY_OFFERS_ARE, &names)))
    });
    facts(words, numbers)
        .child(figure.map(|it| {
            el("figure")
                .child(scatter(&it))
                .child(el("figcaption").text(scatter_legend(words, it.picture)))
                .child(offers_box)
                .child(el("details").child(el("summary").say(words, key::SCATTER_SHOW_TABLE)).child(scatter_table(&it)))
        }))
        .child(possible.as_ref().map(|it| {
            match it {
                Possible::Zone { points: found, every_product_is_zero } => el("section")
                    .class("theory")
                    .child(el("h3").say(words, key::THEORY))
                    .child(el("p").class("hint").say(words, key::THEORY_HINT))
                    .child(legend(words, &marked, on_mark))
                    .child(every_product_is_zero.then(|| el("p").say(words, key::THEORY_ZERO)))
                    .child(points(words, numbers, found)),
                Possible::NoZone(it) => gap(words, public, it),
            }
        }))
        .into()
}

/// How much was possible, how good the agreement is, and what would have been
/// better.
fn facts(words: Words, numbers: &Numbers) -> El {
    let Numbers { exercise, results, .. } = numbers;
    let (public, space) = (&exercise.public, &results.space);
    let amount = |n| Amount::of(words, n);
    let (all, frontier) = (amount(space.n_packages()), amount(space.n_frontier_in_zone()));
    let zone = space.zone.map(|it| amount(it.n_packages));
    let mut facts = vec![("packages", all.value()), ("frontier", frontier.value())];
    facts.extend(zone.iter().map(|it| ("zone", it.value())));
    let said = if zone.is_ok() { key::POSSIBLE_FACTS } else { key::POSSIBLE_FACTS_UNCOUNTED };
    let section = el("section").class("possible").child(el("p").text(words.with(said, &facts)));
    let Some(judgement) = &results.judgement else { return section };
    let better = judgement.better.iter().map(|it| {
        let gains = it.gains.iter().map(|(role, gain)| {
            let gain = el("strong").text(words.signed(gain.0));
            el("span").child(role_name(words, public, role)).text(" ").child(gain)
        });
        el("li")
            .child(offer_table(words, &offer_lines(public, &Terms::from(&it.package), None)))
            .child(el("p").class("gains").each(gains))
    });
    section
        .child(reached(words, judgement))
        .child((!judgement.better.is_empty()).then(|| el("h3").say(words, key::BETTER)))
        .child((!judgement.better.is_empty()).then(|| el("ol").class("better").each(better)))
}
