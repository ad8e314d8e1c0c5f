use std::collections::BTreeMap;

use super::{HEIGHT, WIDTH, role_class};
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
        Solution::Nash => format!("M{x} {}l140 240h-280z", y - 155),
        Solution::Egalitarian => format!("M{} {}h200v200h-200z", x - 100, y - 100),
        Solution::KalaiSmorodinsky => format!("M{} {}l260 260m0 -260l-260 260", x - 130, y - 130),
        Solution::LargestJoint => format!("M{} {y}l78 -135h154l78 135l-78 135h-154z", x - 155),
    };
    el("path").attr("d", d).class("solution")
}

/// The outline of a rule by itself, for a legend.
pub fn solution_mark(solution: Solution) -> El {
    el("svg")
        .attr("viewBox", "0 0 360 360")
        .attr("aria-hidden", "true")
        .class("solution-mark")
        .child(outline(solution, (180, 180)))
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

/// The numbers of the offers at one place: all, or the first two and the last.
fn short(numbers: &[String]) -> String {
    match numbers {
        [first, second, _, .., last] if 3 < numbers.len() => format!("{first}, {second} … {last}"),
        _ => numbers.join(", "),
    }
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
                // Towards the middle, so that nothing is cut off at an edge.
                let (anchor, dx) = if WIDTH / 4 * 3 < x { ("end", -90) } else { ("start", 90) };
                let dy = if y < HEIGHT / 10 { 190 } else { dy };
                let text = el("text")
                    .attr("x", (x + dx).to_string())
                    .attr("y", (y + dy).to_string())
                    .attr("text-anchor", anchor);
                el("g").child(mark).child(text.text(short(&numbers)))
            }))
    };
    el("g").child(side(RoleId(0), "trace-full", -70)).child(side(RoleId(1), "trace-dashed", 170))
}
