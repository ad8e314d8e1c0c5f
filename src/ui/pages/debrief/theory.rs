use yew::prelude::*;

use super::{Numbers, issues::bar};
use crate::{
    analysis::NoZone,
    pack::Public,
    points::{Points, Terms},
    session::{Solution, SolutionPoint},
    ui::{
        El, el,
        parts::{Amount, offer_lines, offer_table, role_name, scroller, solution_mark, solution_name},
        words::{Key, Words, key},
    },
};

/// How many points are shown with their packages. Where every package of a zone
/// ties, the others follow as a table.
const MOST_POINTS: usize = 12;

/// The rules, what they say, and boxes that mark their points if there is a
/// picture.
pub(super) fn legend(words: Words, marked: &[Solution], on_mark: Option<Callback<Solution>>) -> El {
    let meaning = |solution: Solution| match solution {
        Solution::Nash => key::SOLUTION_NASH_IS,
        Solution::Egalitarian => key::SOLUTION_EGALITARIAN_IS,
        Solution::KalaiSmorodinsky => key::SOLUTION_KALAI_SMORODINSKY_IS,
        Solution::LargestJoint => key::SOLUTION_JOINT_IS,
    };
    let rule = |solution: Solution| {
        let name = el("span").class("option-title").text(solution_name(words, solution));
        let name = match on_mark.clone() {
            None => name,
            Some(on_mark) => el("label")
                .class("option")
                .child(
                    el("input")
                        .attr("type", "checkbox")
                        .checked(marked.contains(&solution))
                        .on_change(move |_: Event| on_mark.emit(solution)),
                )
                .child(name)
                .child(solution_mark(solution)),
        };
        el("div").class("rule").child(name).child(el("p").class("hint").say(words, meaning(solution)))
    };
    let rules = Solution::ALL.map(rule);
    match on_mark {
        None => el("div").class("rules").each(rules),
        Some(_) => el("fieldset").class("rules").child(el("legend").say(words, key::THEORY_SHOW)).each(rules),
    }
}

/// The points that rules single out, each with what it is worth above the
/// limits and the packages behind it.
pub(super) fn points(words: Words, numbers: &Numbers, points: &[SolutionPoint]) -> El {
    let n_rest = points.len().saturating_sub(MOST_POINTS);
    let rest =
        (0 < n_rest).then(|| {
            el("details")
                .child(el("summary").text(words.with(key::THEORY_REST, &[("points", n_rest.into())])))
                .child(rest(words, numbers, &points[MOST_POINTS..]))
        });
    el("div")
        .child(el("h4").say(words, key::THEORY_POINTS))
        .child(el("ul").class("solutions").each(points.iter().take(MOST_POINTS).map(|it| point(words, numbers, it))))
        .child(rest)
}

fn names(words: Words, by: &[Solution]) -> String {
    by.iter().map(|it| solution_name(words, *it)).collect::<Vec<_>>().join(" · ")
}

fn point(words: Words, numbers: &Numbers, it: &SolutionPoint) -> El {
    let public = &numbers.exercise.public;
    let limits = numbers.results.space.reservation_values();
    let most = it.values.iter().map(|(role, value)| (*value - limits[role]).0).max().unwrap_or_default();
    let head = |key: Key| el("th").attr("scope", "col").say(words, key);
    let rows = it.values.iter().map(|(role, value)| {
        el("tr")
            .child(el("th").attr("scope", "row").child(role_name(words, public, role)))
            .child(el("td").class("number").text(words.number(value.0)))
            .child(el("td").child(bar(words, role, (*value - limits[role]).0, most)))
    });
    let heads =
        el("tr").child(el("td")).child(head(key::RESULT_VALUE).class("number")).child(head(key::RESULT_SURPLUS));
    let n_packages = Amount::of(words, it.n_packages);
    let first = [("shown", it.packages.len().into())];
    let packages = el("details")
        .child(el("summary").text(words.with(key::THEORY_PACKAGES, &[("packages", n_packages.value())])))
        .child(
            ((it.packages.len() as u128) < it.n_packages).then(|| el("p").text(words.with(key::THEORY_FIRST, &first))),
        )
        .each(it.packages.iter().map(|it| offer_table(words, &offer_lines(public, &Terms::from(it), None))));
    el("li")
        .class("solution-point")
        .child(
            el("table")
                .child(el("caption").text(names(words, &it.by)))
                .child(el("thead").child(heads))
                .child(el("tbody").each(rows)),
        )
        .child(packages)
}

/// Points without their packages.
fn rest(words: Words, numbers: &Numbers, points: &[SolutionPoint]) -> El {
    let public = &numbers.exercise.public;
    let heads = el("tr")
        .each(
            public
                .roles
                .roles()
                .map(|it| el("th").attr("scope", "col").class("number").child(role_name(words, public, it))),
        )
        .child(el("th").attr("scope", "col").say(words, key::SCATTER_SOLUTIONS));
    let rows = points.iter().map(|it| {
        el("tr")
            .each(it.values.values().iter().map(|it| el("td").class("number").text(words.number(it.0))))
            .child(el("td").text(names(words, &it.by)))
    });
    let table = el("table").child(el("thead").child(heads)).child(el("tbody").each(rows));
    scroller(words.say(key::THEORY_POINTS), table).class("tall")
}

/// Why there is no zone: by how much, where it is nearest, and whose limit
/// alone would open one.
pub(super) fn gap(words: Words, public: &Public, it: &NoZone) -> El {
    let counted = |key: Key, Points(points): Points| words.with(key, &[("points", points.into())]);
    let roles = it.shortfalls.iter().map(|(role, short)| {
        let there = match short {
            Points(0) => words.say(key::GAP_MET),
            short => counted(key::GAP_SHORT, *short),
        };
        let alone = match it.opens_alone[role] {
            Some(points) => counted(key::GAP_ALONE, points),
            None => words.say(key::GAP_NOT_ALONE),
        };
        el("li").child(role_name(words, public, role)).child(el("p").text(format!("{there} {alone}")))
    });
    el("section")
        .class("gap")
        .child(el("h3").say(words, key::GAP))
        .child(el("p").text(counted(key::GAP_BY, it.gap)))
        .child(el("p").say(words, key::GAP_NEAREST))
        .child(offer_table(words, &offer_lines(public, &Terms::from(&it.nearest.package), None)))
        .child(el("ul").class("gap-roles").each(roles))
}
