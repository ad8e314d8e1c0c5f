//! All packages of two roles as a picture, and the same as a table.

mod layers;
mod scale;
mod table;

pub use layers::{solution_mark, solution_name};
pub use table::scatter_table;

use std::collections::BTreeMap;

use yew::prelude::*;

use self::{
    layers::{offers_layer, solutions_layer},
    scale::Scale,
};
use super::role_class;
use crate::{
    analysis::Space,
    pack::Public,
    points::{ByRole, Points, RoleId},
    session::{MadeOffer, Solution, SolutionPoint},
    ui::{
        el,
        words::{Words, key},
    },
};

/// What the picture and its table are made of.
pub struct ScatterProps<'a> {
    /// The screens' words.
    pub words: Words,
    /// The exercise's public part.
    pub public: &'a Public,
    /// All packages.
    pub space: &'a Space,
    /// The own agreement's values, if there is one.
    pub own: Option<(Points, Points)>,
    /// The points that theory singles out.
    pub solutions: &'a [SolutionPoint],
    /// The rules whose points the picture marks. The table names all.
    pub marked: &'a [Solution],
    /// The offers whose complete ones the picture joins.
    pub offers: &'a [MadeOffer],
}

/// Everything that can be said of packages of one pair of values.
#[derive(Default)]
struct Dot {
    n_packages: usize,
    is_on_frontier: bool,
    is_in_zone: bool,
}

const FIRST: RoleId = RoleId(0);
const SECOND: RoleId = RoleId(1);
// Whole tenths of a pixel: no float is printed.
const WIDTH: i64 = 6400;
const HEIGHT: i64 = 4600;
const MARGIN: i64 = 560;
const EDGE: i64 = 160;

fn dots(space: &Space) -> BTreeMap<(Points, Points), Dot> {
    let mut dots: BTreeMap<_, Dot> = BTreeMap::new();
    for it in &space.outcomes {
        let dot = dots.entry((it.values[FIRST], it.values[SECOND])).or_default();
        dot.n_packages += 1;
        dot.is_on_frontier |= it.is_on_frontier;
        dot.is_in_zone |= it.is_in_zone;
    }
    dots
}

/// All packages of a two-role table by their values: zone, frontier, limits and
/// the own agreement. Shape and size carry the meaning, colour only repeats it.
pub fn scatter(&ScatterProps { words, public, space, own, solutions, marked, offers }: &ScatterProps) -> Html {
    let dots = dots(space);
    let (x_scale, y_scale) = (Scale::of(dots.keys().map(|it| it.0)), Scale::of(dots.keys().map(|it| it.1)));
    let x = |points: Points| x_scale.place(points, MARGIN, WIDTH - EDGE);
    let y = |points: Points| y_scale.place(points, HEIGHT - MARGIN, EDGE);
    let place = |values: &ByRole<Points>| (x(values[FIRST]), y(values[SECOND]));
    let frontier: Vec<String> =
        dots.iter().filter(|(_, dot)| dot.is_on_frontier).map(|((a, b), _)| format!("{},{}", x(*a), y(*b))).collect();
    let limits = (space.reservation_values[FIRST], space.reservation_values[SECOND]);
    let name = |role: RoleId| words.of(&public.roles[role].name).to_owned();
    let summary = words.with(
        key::SCATTER_LABEL,
        &[
            ("packages", space.outcomes.len().into()),
            ("zone", space.zone().count().into()),
            ("frontier", space.zone().filter(|it| it.is_on_frontier).count().into()),
        ],
    );
    let path = |class, d: String| el("path").attr("d", d).class(class);
    let circle = |a: i64, b: i64, r| el("circle").attr("cx", a.to_string()).attr("cy", b.to_string()).attr("r", r);
    let text = |class, x: i64, y: i64, text: String| {
        el("text").attr("x", x.to_string()).attr("y", y.to_string()).class(class).text(text)
    };
    let (left, top) = (x(limits.0), y(limits.1));
    let (right, bottom) = (WIDTH - EDGE, HEIGHT - MARGIN);
    let first = format!("{} · {} →", FIRST.letter(), name(FIRST));
    let second = format!("{} · {} ↑", SECOND.letter(), name(SECOND));
    el("svg")
        .attr("viewBox", format!("0 0 {WIDTH} {HEIGHT}"))
        .attr("role", "img")
        .attr("aria-label", summary)
        .class("scatter")
        .child(path("scatter-zone", format!("M{left} {EDGE}H{right}V{top}H{left}z")))
        .child(path("axis", format!("M{MARGIN} {EDGE}V{bottom}H{right}")))
        .each(x_scale.ticks().map(|it| text("tick tick-x", x(it), bottom + 220, words.number(it.0))))
        .each(y_scale.ticks().map(|it| text("tick tick-y", MARGIN - 100, y(it) + 50, words.number(it.0))))
        .child(text("axis-name axis-end", right, HEIGHT - 100, first).class(role_class(FIRST)))
        .child(text("axis-name", 80, 130, second).class(role_class(SECOND)))
        .child(path("limit", format!("M{left} {EDGE}V{bottom}M{MARGIN} {top}H{right}")))
        .child(el("polyline").attr("points", frontier.join(" ")).class("frontier"))
        .each(dots.iter().map(|((a, b), dot)| {
            let (x, y) = (x(*a), y(*b));
            if dot.is_on_frontier {
                path("dot-frontier", format!("M{x} {}l55 55l-55 55l-55 -55z", y - 55))
            } else {
                circle(x, y, "32").class(if dot.is_in_zone { "dot-zone" } else { "dot" })
            }
        }))
        .child(offers_layer(offers, &place))
        .child(solutions_layer(solutions, marked, &place))
        .child(own.map(|(a, b)| {
            let cross = format!("M{} {}m-70 0h140m-70 -70v140", x(a), y(b));
            el("g").class("dot-own").child(circle(x(a), y(b), "110")).child(el("path").attr("d", cross))
        }))
        .into()
}
