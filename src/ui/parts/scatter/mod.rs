//! All packages of two roles as a picture, and the same as a table.

mod groups;
mod layers;
mod picture;
mod scale;
mod table;

pub use groups::{GroupMark, GroupScatterProps, group_scatter};
pub use layers::{solution_mark, solution_name};
pub use picture::{Dot, Picture};
pub use table::scatter_table;

use yew::prelude::*;

use self::{
    layers::{offers_layer, solutions_layer},
    picture::{line, squares},
    scale::{Axis, Scale},
};
use super::{Amount, role_class};
use crate::{
    analysis::Space,
    pack::Public,
    points::{ByRole, Points, RoleId},
    session::{MadeOffer, Solution, SolutionPoint},
    ui::{
        El, el, nodes,
        words::{Words, key},
    },
};

/// What the picture and its table are made of.
pub struct ScatterProps<'a> {
    /// The screens' words.
    pub words: Words,
    /// The exercise's public part.
    pub public: &'a Public,
    /// All that was possible.
    pub space: &'a Space,
    /// What is shown of it.
    pub picture: &'a Picture,
    /// The own agreement's values, if there is one.
    pub own: Option<(Points, Points)>,
    /// The points that theory singles out.
    pub solutions: &'a [SolutionPoint],
    /// The rules whose points the picture marks. The table names all.
    pub marked: &'a [Solution],
    /// The offers whose complete ones the picture joins.
    pub offers: &'a [MadeOffer],
}

/// A place in the picture, from its upper left corner.
type Place = (i64, i64);

const FIRST: RoleId = RoleId(0);
const SECOND: RoleId = RoleId(1);
// Whole tenths of a pixel: no float is printed.
const WIDTH: i64 = 6400;
const HEIGHT: i64 = 4600;
const MARGIN: i64 = 560;
const EDGE: i64 = 160;

/// The most points of the frontier that get a diamond each; more would hide the
/// line.
const MOST_DIAMONDS: usize = 120;

/// The packages of a two-role table by their values: zone, frontier, limits and
/// the own agreement. Shape and size carry the meaning, colour only repeats it.
pub fn scatter(props: &ScatterProps) -> Html {
    let &ScatterProps { words, public, space, picture, own, solutions, marked, offers } = props;
    let names = [FIRST, SECOND].map(|it| format!("{} · {}", it.letter(), words.of(&public.roles[it].name)));
    let (x_axis, y_axis) = both_axes(space);
    let (x, y) = (|points| x_axis.place(points), |points| y_axis.place(points));
    let place = |values: &ByRole<Points>| (x(values[FIRST]), y(values[SECOND]));
    let (left, top) = place(space.reservation_values());
    let (right, bottom) = (WIDTH - EDGE, HEIGHT - MARGIN);
    let filled = match picture {
        Picture::Squares(values, _) => Some(path("squares", squares(values, &x_axis, &y_axis))),
        Picture::Dots(_) | Picture::Frontier(_) => None,
    };
    // Where options change the limits, the zone is no rectangle.
    let has_one_limit = space.valuation().n_cases() == 1;
    el("svg")
        .attr("viewBox", format!("0 0 {WIDTH} {HEIGHT}"))
        .attr("role", "img")
        .attr("aria-label", summary(words, space))
        .class("scatter")
        .child(has_one_limit.then(|| path("scatter-zone", format!("M{left} {EDGE}H{right}V{top}H{left}z"))))
        .child(filled)
        .child(axes(words, names, &x_axis, &y_axis))
        .child(path("limit", format!("M{left} {EDGE}V{bottom}M{MARGIN} {top}H{right}")))
        .child(cloud(picture, &place))
        .child(offers_layer(offers, &place))
        .child(solutions_layer(solutions, marked, &place))
        .child(own.map(|(a, b)| {
            let cross = format!("M{} {}m-70 0h140m-70 -70v140", x(a), y(b));
            el("g").class("dot-own").child(circle(x(a), y(b), "110")).child(el("path").attr("d", cross))
        }))
        .into()
}

fn path(class: &'static str, d: String) -> El {
    el("path").attr("d", d).class(class)
}

fn circle(x: i64, y: i64, r: &'static str) -> El {
    el("circle").attr("cx", x.to_string()).attr("cy", y.to_string()).attr("r", r)
}

fn text(class: &'static str, x: i64, y: i64, text: String) -> El {
    el("text").attr("x", x.to_string()).attr("y", y.to_string()).class(class).text(text)
}

/// The first role's points to the right, the second's upwards.
fn both_axes(space: &Space) -> (Axis, Axis) {
    let bounds = space.valuation().bounds();
    let x_axis = Axis::new(Scale::of(bounds[FIRST]), MARGIN, WIDTH - EDGE);
    (x_axis, Axis::new(Scale::of(bounds[SECOND]), HEIGHT - MARGIN, EDGE))
}

/// The axes with their numbers and names.
fn axes(words: Words, names: [String; 2], x_axis: &Axis, y_axis: &Axis) -> Html {
    let (right, bottom) = (WIDTH - EDGE, HEIGHT - MARGIN);
    let [first, second] = names;
    let mut drawn = vec![path("axis", format!("M{MARGIN} {EDGE}V{bottom}H{right}"))];
    drawn.extend(x_axis.ticks().map(|it| text("tick tick-x", x_axis.place(it), bottom + 220, words.number(it.0))));
    drawn.extend(y_axis.ticks().map(|it| text("tick tick-y", MARGIN - 100, y_axis.place(it) + 50, words.number(it.0))));
    drawn.push(text("axis-name axis-end", right, HEIGHT - 100, first + " →").class(role_class(FIRST)));
    drawn.push(text("axis-name", MARGIN - 60, 110, second + " ↑").class(role_class(SECOND)));
    nodes(drawn)
}

/// The frontier, and the packages that are drawn one by one.
fn cloud(picture: &Picture, place: &impl Fn(&ByRole<Points>) -> Place) -> Html {
    let dots = picture.dots();
    let has_diamonds = dots.iter().filter(|it| it.is_on_frontier).count() <= MOST_DIAMONDS;
    let mut drawn = vec![el("polyline").attr("points", line(dots, place)).class("frontier")];
    drawn.extend(dots.iter().filter(|it| has_diamonds || !it.is_on_frontier).map(|dot| {
        let (x, y) = place(&dot.values);
        if dot.is_on_frontier {
            path("dot-frontier", format!("M{x} {}l55 55l-55 55l-55 -55z", y - 55))
        } else {
            circle(x, y, "32").class(if dot.is_in_zone { "dot-zone" } else { "dot" })
        }
    }));
    nodes(drawn)
}

fn summary(words: Words, space: &Space) -> String {
    let amount = |n| Amount::of(words, n);
    let (packages, frontier) = (amount(space.n_packages()), amount(space.n_frontier_in_zone()));
    let mut values = vec![("packages", packages.value()), ("frontier", frontier.value())];
    let zone = space.zone.map(|it| amount(it.n_packages));
    match &zone {
        Ok(zone) => {
            values.push(("zone", zone.value()));
            words.with(key::SCATTER_LABEL, &values)
        }
        Err(_) => words.with(key::SCATTER_LABEL_UNCOUNTED, &values),
    }
}

/// What the picture shows, in words.
pub fn scatter_legend(words: Words, picture: &Picture) -> String {
    words.say(match picture {
        Picture::Dots(_) => key::SCATTER_LEGEND,
        Picture::Squares(..) => key::SCATTER_LEGEND_SQUARES,
        Picture::Frontier(_) => key::SCATTER_LEGEND_FRONTIER,
    })
}
