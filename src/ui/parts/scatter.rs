use std::collections::BTreeMap;

use yew::prelude::*;

use super::role_class;
use crate::{
    analysis::Space,
    pack::Public,
    points::{Points, RoleId},
    ui::{
        el, nodes,
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
pub fn scatter(&ScatterProps { words, public, space, own }: &ScatterProps) -> Html {
    let dots = dots(space);
    let (x_scale, y_scale) = (Scale::of(dots.keys().map(|it| it.0)), Scale::of(dots.keys().map(|it| it.1)));
    let x = |points: Points| x_scale.place(points, MARGIN, WIDTH - EDGE);
    let y = |points: Points| y_scale.place(points, HEIGHT - MARGIN, EDGE);
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
        .child(own.map(|(a, b)| {
            let cross = format!("M{} {}m-70 0h140m-70 -70v140", x(a), y(b));
            el("g").class("dot-own").child(circle(x(a), y(b), "110")).child(el("path").attr("d", cross))
        }))
        .into()
}

/// The same data as a table.
pub fn scatter_table(&ScatterProps { words, public, space, own }: &ScatterProps) -> Html {
    let name = |role: RoleId| words.of(&public.roles[role].name).to_owned();
    let yes = |it: bool| if it { words.say(key::YES) } else { words.say(key::NO) };
    let number = |number: i64| el("td").class("number").text(words.number(number));
    let head = |title: String| el("th").attr("scope", "col").text(title);
    let heads = el("tr")
        .child(head(name(FIRST)).class("number"))
        .child(head(name(SECOND)).class("number"))
        .child(head(words.say(key::SCATTER_PACKAGES)).class("number"))
        .child(head(words.say(key::SCATTER_IN_ZONE)))
        .child(head(words.say(key::SCATTER_ON_FRONTIER)));
    let dots = dots(space);
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
    });
    let table = el("table")
        .child(el("caption").say(words, key::SCATTER_TABLE))
        .child(el("thead").child(heads))
        .child(el("tbody").each(rows));
    el("div")
        .attr("tabindex", "0")
        .attr("role", "group")
        .attr("aria-label", words.say(key::SCATTER_TABLE))
        .class("scroller tall")
        .child(table)
        .into()
}

/// A scale from a little below the least to a little above the most.
struct Scale {
    from: i64,
    to: i64,
    step: i64,
}

impl Scale {
    fn of(points: impl Iterator<Item = Points> + Clone) -> Scale {
        let least = points.clone().min().unwrap_or_default().0;
        let most = points.max().unwrap_or_default().0;
        // The smallest round step that needs at most eight ticks.
        let span = (most - least).max(1);
        let step = (0..7)
            .flat_map(|power| [1, 2, 5].map(|it| it * 10_i64.pow(power)))
            .find(|step| span / step <= 8)
            .unwrap_or(span);
        Scale { from: least.div_euclid(step) * step, to: -(-most).div_euclid(step) * step, step }
    }

    fn place(&self, points: Points, start: i64, end: i64) -> i64 {
        start + (points.0 - self.from) * (end - start) / (self.to - self.from).max(1)
    }

    fn ticks(&self) -> impl Iterator<Item = Points> {
        (self.from..=self.to).step_by(self.step.max(1) as usize).map(Points)
    }
}
