use std::collections::BTreeMap;

use yew::prelude::*;

use super::{role_class, say};
use crate::{
    analysis::Space,
    pack::Public,
    points::{Points, RoleId},
    ui::words::{Words, key},
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
pub fn scatter(ScatterProps { words, public, space, own }: &ScatterProps) -> Html {
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
    let text = |class: Classes, x: i64, y: i64, text: String| {
        html! { <text {class} x={x.to_string()} y={y.to_string()}>{ text }</text> }
    };
    let (left, top) = (x(limits.0), y(limits.1));
    let bottom = HEIGHT - MARGIN;
    html! {
        <svg class="scatter" viewBox={format!("0 0 {WIDTH} {HEIGHT}")} role="img" aria-label={summary}>
            <path class="scatter-zone" d={format!("M{left} {EDGE}H{}V{top}H{left}z", WIDTH - EDGE)} />
            <path class="axis" d={format!("M{MARGIN} {EDGE}V{bottom}H{}", WIDTH - EDGE)} />
            { for x_scale.ticks().map(|it| text(classes!("tick", "tick-x"), x(it), bottom + 220, words.number(it.0))) }
            { for y_scale.ticks().map(|it| text(classes!("tick", "tick-y"), MARGIN - 100, y(it) + 50, words.number(it.0))) }
            { text(classes!("axis-name", "axis-end", role_class(FIRST)), WIDTH - EDGE, HEIGHT - 100,
                format!("{} · {} →", FIRST.letter(), name(FIRST))) }
            { text(classes!("axis-name", role_class(SECOND)), 80, 130, format!("{} · {} ↑", SECOND.letter(), name(SECOND))) }
            <path class="limit" d={format!("M{left} {EDGE}V{bottom}M{MARGIN} {top}H{}", WIDTH - EDGE)} />
            <polyline class="frontier" points={frontier.join(" ")} />
            { for dots.iter().map(|((a, b), dot)| {
                let (x, y) = (x(*a), y(*b));
                if dot.is_on_frontier {
                    html! { <path class="dot-frontier" d={format!("M{x} {}l55 55l-55 55l-55 -55z", y - 55)} /> }
                } else {
                    let class = if dot.is_in_zone { "dot-zone" } else { "dot" };
                    html! { <circle {class} cx={x.to_string()} cy={y.to_string()} r="32" /> }
                }
            }) }
            if let Some((a, b)) = own {
                <g class="dot-own">
                    <circle cx={x(*a).to_string()} cy={y(*b).to_string()} r="110" />
                    <path d={format!("M{} {}m-70 0h140m-70 -70v140", x(*a), y(*b))} />
                </g>
            }
        </svg>
    }
}

/// The same data as a table.
pub fn scatter_table(ScatterProps { words, public, space, own }: &ScatterProps) -> Html {
    let name = |role: RoleId| words.of(&public.roles[role].name).to_owned();
    let yes = |it: bool| if it { words.say(key::YES) } else { words.say(key::NO) };
    html! {
        <div class="scroller tall" tabindex="0" role="group" aria-label={words.say(key::SCATTER_TABLE)}>
            <table>
                { say(*words, "caption", "", key::SCATTER_TABLE) }
                <thead>
                    <tr>
                        <th scope="col" class="number">{ name(FIRST) }</th>
                        <th scope="col" class="number">{ name(SECOND) }</th>
                        <th scope="col" class="number">{ words.say(key::SCATTER_PACKAGES) }</th>
                        <th scope="col">{ words.say(key::SCATTER_IN_ZONE) }</th>
                        <th scope="col">{ words.say(key::SCATTER_ON_FRONTIER) }</th>
                    </tr>
                </thead>
                <tbody>
                    { for dots(space).iter().rev().map(|(values, dot)| html! {
                        <tr class={classes!((Some(*values) == *own).then_some("own"))}>
                            <td class="number">{ words.number(values.0.0) }</td>
                            <td class="number">{ words.number(values.1.0) }</td>
                            <td class="number">{ words.number(dot.n_packages as i64) }</td>
                            <td>{ yes(dot.is_in_zone) }</td>
                            <td>
                                { yes(dot.is_on_frontier) }
                                if Some(*values) == *own {
                                    { " · " }{ say(*words, "strong", "", key::SCATTER_OWN) }
                                }
                            </td>
                        </tr>
                    }) }
                </tbody>
            </table>
        </div>
    }
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
