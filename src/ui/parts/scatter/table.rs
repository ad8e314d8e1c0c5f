use yew::prelude::*;

use super::super::scroller;
use super::{FIRST, SECOND, ScatterProps, dots, layers::solution_name};
use crate::{
    points::{Points, RoleId},
    ui::{el, nodes, words::key},
};

/// The same data as a table.
pub fn scatter_table(&ScatterProps { words, public, space, own, solutions, .. }: &ScatterProps) -> Html {
    let name = |role: RoleId| words.of(&public.roles[role].name).to_owned();
    let yes = |it: bool| if it { words.say(key::YES) } else { words.say(key::NO) };
    let number = |number: i64| el("td").class("number").text(words.number(number));
    let head = |title: String| el("th").attr("scope", "col").text(title);
    let heads = el("tr")
        .child(head(name(FIRST)).class("number"))
        .child(head(name(SECOND)).class("number"))
        .child(head(words.say(key::SCATTER_PACKAGES)).class("number"))
        .child(head(words.say(key::SCATTER_IN_ZONE)))
        .child(head(words.say(key::SCATTER_ON_FRONTIER)))
        .child((!solutions.is_empty()).then(|| head(words.say(key::SCATTER_SOLUTIONS))));
    let dots = dots(space);
    let by = |values: (Points, Points)| {
        let point = solutions.iter().find(|it| (it.values[FIRST], it.values[SECOND]) == values);
        let names = point.map(|it| it.by.iter().map(|it| solution_name(words, *it)).collect::<Vec<_>>());
        names.unwrap_or_default().join(", ")
    };
    let rows = dots.iter().rev().map(|(values, dot)| {
        let is_own = Some(*values) == own;
        let mark = || nodes([Html::from(" · "), el("strong").say(words, key::SCATTER_OWN).into()]);
        el("tr")
            .class_if(is_own, "own")
            .child(number(values.0.0))
            .child(number(values.1.0))
            .child(number(dot.n_packages as i64))
            .child(el("td").text(yes(dot.is_in_zone)))
            .child(el("td").text(yes(dot.is_on_frontier)).child(is_own.then(mark)))
            .child((!solutions.is_empty()).then(|| el("td").text(by(*values))))
    });
    let table = el("table")
        .child(el("caption").say(words, key::SCATTER_TABLE))
        .child(el("thead").child(heads))
        .child(el("tbody").each(rows));
    scroller(words.say(key::SCATTER_TABLE), table).class("tall").into()
}
