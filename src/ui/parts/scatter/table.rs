use yew::prelude::*;

use super::super::{Amount, scroller};
use super::{Dot, FIRST, Picture, SECOND, ScatterProps, layers::solution_name, picture::is_at};
use crate::{
    points::RoleId,
    session::SolutionPoint,
    ui::{el, nodes, words::key},
};

/// The same data as a table: of packages that are too many to list, the
/// frontier.
pub fn scatter_table(&ScatterProps { words, public, picture, own, solutions, .. }: &ScatterProps) -> Html {
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
    let point = |dot: &Dot| solutions.iter().find(|it| it.values == dot.values);
    let by = |it: &SolutionPoint| it.by.iter().map(|it| solution_name(words, *it)).collect::<Vec<_>>().join(", ");
    let is_own = |dot: &Dot| own.is_some_and(|own| is_at(dot, own));
    let rows = picture.rows(|it| is_own(it) || point(it).is_some());
    let (n_shown, n_dots) = (rows.len(), picture.dots().len());
    let caption = match picture {
        Picture::Dots(_) => words.say(key::SCATTER_TABLE),
        _ if n_shown == n_dots => words.say(key::SCATTER_TABLE_FRONTIER),
        _ => words.with(key::SCATTER_TABLE_THINNED, &[("shown", n_shown.into()), ("points", n_dots.into())]),
    };
    let rows = rows.into_iter().map(|dot| {
        let mark = || nodes([Html::from(" · "), el("strong").say(words, key::SCATTER_OWN).into()]);
        el("tr")
            .class_if(is_own(dot), "own")
            .child(number(dot.values[FIRST].0))
            .child(number(dot.values[SECOND].0))
            .child(el("td").class("number").text(Amount::of(words, dot.n_packages).to_text(words)))
            .child(el("td").text(yes(dot.is_in_zone)))
            .child(el("td").text(yes(dot.is_on_frontier)).child(is_own(dot).then(mark)))
            .child((!solutions.is_empty()).then(|| el("td").text(point(dot).map(by).unwrap_or_default())))
    });
    let table = el("table")
        .child(el("caption").text(caption.clone()))
        .child(el("thead").child(heads))
        .child(el("tbody").each(rows));
    scroller(caption, table).class("tall").into()
}
