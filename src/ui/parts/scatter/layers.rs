use std::collections::BTreeMap;

use super::role_class;
use crate::{
    points::{ByRole, Points, RoleId},
    session::{MadeOffer, Solution, SolutionPoint},
    ui::{
        El, el,
        words::{Words, key},
    },
};

/// What a rule is called.
pub fn solution_name(words: Words, solution: Solution) -> String {
    words.say(match solution {
        Solution::Nash => key::SOLUTION_NASH,
        Solution::Egalitarian => key::SOLUTION_EGALITARIAN,
        Solution::KalaiSmorodinsky => key::SOLUTION_KALAI_SMORODINSKY,
        Solution::LargestJoint => key::SOLUTION_JOINT,
    })
}

/// The outline that stands for a rule, around a place. All four can be around
/// the same place and be told apart.
fn outline(solution: Solution, (x, y): (i64, i64)) -> El {
    let d = match solution {
        Solution::Nash => format!("M{x} {}l175 300h-350z", y - 200),
        Solution::Egalitarian => format!("M{} {}h200v200h-200z", x - 100, y - 100),
        Solution::KalaiSmorodinsky => format!("M{x} {}l-175 -300h350z", y + 200),
        Solution::LargestJoint => format!("M{} {y}l120 -208h240l120 208l-120 208h-240z", x - 240),
    };
    el("path").attr("d", d).class("solution")
}

/// The outline of a rule by itself, for a legend.
pub fn solution_mark(solution: Solution) -> El {
    el("svg")
        .attr("viewBox", "0 0 600 600")
        .attr("aria-hidden", "true")
        .class("solution-mark")
        .child(outline(solution, (300, 300)))
}

/// The points of the rules that are to be seen.
pub(super) fn solutions_layer(
    points: &[SolutionPoint],
    marked: &[Solution],
    place: &impl Fn(&ByRole<Points>) -> (i64, i64),
) -> El {
    let outlines = points.iter().flat_map(|it| {
        let seen = it.by.iter().filter(|by| marked.contains(by));
        seen.map(|by| outline(*by, place(&it.values)))
    });
    el("g").each(outlines)
}

/// Each side's complete offers, joined in their order and numbered as in their
/// table.
pub(super) fn offers_layer(offers: &[MadeOffer], place: &impl Fn(&ByRole<Points>) -> (i64, i64)) -> El {
    let side = |role: RoleId, class: &'static str, dy: i64| {
        let mut line = Vec::new();
        let mut numbers: BTreeMap<(i64, i64), Vec<String>> = BTreeMap::new();
        for (i, it) in offers.iter().enumerate() {
            if it.by == role && it.terms.package().is_some() {
                let (x, y) = place(&it.values.map(|_, it| it.0));
                line.push(format!("{x},{y}"));
                numbers.entry((x, y)).or_default().push((i + 1).to_string());
            }
        }
        el("g")
            .class("trace")
            .class(class)
            .class(role_class(role))
            .child(el("polyline").attr("points", line.join(" ")))
            .each(numbers.into_iter().map(|((x, y), numbers)| {
                let mark = match role {
                    RoleId(0) => el("circle").attr("cx", x.to_string()).attr("cy", y.to_string()).attr("r", "60"),
                    _ => el("path").attr("d", format!("M{} {}h110v110h-110z", x - 55, y - 55)),
                };
                let text = el("text").attr("x", (x + 80).to_string()).attr("y", (y + dy).to_string());
                el("g").child(mark).child(text.text(numbers.join(", ")))
            }))
    };
    el("g").child(side(RoleId(0), "trace-full", -70)).child(side(RoleId(1), "trace-dashed", 170))
}
