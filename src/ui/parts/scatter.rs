use std::collections::BTreeMap;

use yew::prelude::*;

use super::role_class;
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
const WIDTH: f64 = 640.0;
const HEIGHT: f64 = 460.0;
const MARGIN: f64 = 56.0;

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
    let x = |points: Points| x_scale.place(points, MARGIN, WIDTH - 16.0);
    let y = |points: Points| y_scale.place(points, HEIGHT - MARGIN, 16.0);
    let frontier: Vec<String> = dots
        .iter()
        .filter(|(_, dot)| dot.is_on_frontier)
        .map(|((a, b), _)| format!("{:.1},{:.1}", x(*a), y(*b)))
        .collect();
    let limits = (space.reservation_values[FIRST], space.reservation_values[SECOND]);
    let name = |role: RoleId| words.of(&public.roles[role].name).to_owned();
    let summary = words.with(
        key::SCATTER_LABEL,
        &[
            ("packages", space.outcomes.len().into()),
            ("zone", space.zone().count().into()),
            ("frontier", space.frontier().count().into()),
        ],
    );
    let tick = |at: f64, text: String, class: &'static str, x: f64, y: f64| {
        let _ = at;
        html! { <text class={classes!("tick", class)} x={format!("{x:.1}")} y={format!("{y:.1}")}>{ text }</text> }
    };
    html! {
        <svg class="scatter" viewBox={format!("0 0 {WIDTH} {HEIGHT}")} role="img" aria-label={summary}>
            <rect class="scatter-zone" x={format!("{:.1}", x(limits.0))} y="16"
                width={format!("{:.1}", (WIDTH - 16.0 - x(limits.0)).max(0.0))}
                height={format!("{:.1}", (y(limits.1) - 16.0).max(0.0))} />
            <path class="axis" d={format!("M{MARGIN} 16V{}H{}", HEIGHT - MARGIN, WIDTH - 16.0)} />
            { for x_scale.ticks().map(|it| tick(0.0, words.number(it.0), "tick-x", x(it), HEIGHT - MARGIN + 22.0)) }
            { for y_scale.ticks().map(|it| tick(0.0, words.number(it.0), "tick-y", MARGIN - 10.0, y(it) + 5.0)) }
            <text class={classes!("axis-name", role_class(FIRST))} x={format!("{}", WIDTH - 16.0)} y={format!("{}", HEIGHT - 10.0)} text-anchor="end">
                { format!("{} · {} →", FIRST.letter(), name(FIRST)) }
            </text>
            <text class={classes!("axis-name", role_class(SECOND))} x="8" y="12">
                { format!("{} · {} ↑", SECOND.letter(), name(SECOND)) }
            </text>
            <path class="limit" d={format!("M{0:.1} 16V{1}", x(limits.0), HEIGHT - MARGIN)} />
            <path class="limit" d={format!("M{MARGIN} {0:.1}H{1}", y(limits.1), WIDTH - 16.0)} />
            <polyline class="frontier" points={frontier.join(" ")} />
            { for dots.iter().map(|((a, b), dot)| {
                let (x, y) = (x(*a), y(*b));
                if dot.is_on_frontier {
                    html! { <path class="dot-frontier" d={format!("M{x:.1} {:.1}l5.5 5.5l-5.5 5.5l-5.5 -5.5z", y - 5.5)} /> }
                } else {
                    let class = if dot.is_in_zone { "dot-zone" } else { "dot" };
                    html! { <circle {class} cx={format!("{x:.1}")} cy={format!("{y:.1}")} r="3.2" /> }
                }
            }) }
            if let Some((a, b)) = own {
                <g class="dot-own">
                    <circle cx={format!("{:.1}", x(*a))} cy={format!("{:.1}", y(*b))} r="11" />
                    <path d={format!("M{0:.1} {1:.1}m-7 0h14m-7 -7v14", x(*a), y(*b))} />
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
        <div class="scroller tall" tabindex="0" role="region" aria-label={words.say(key::SCATTER_TABLE)}>
            <table>
                <caption>{ words.say(key::SCATTER_TABLE) }</caption>
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
                                    { " · " }<strong>{ words.say(key::SCATTER_OWN) }</strong>
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

    fn place(&self, points: Points, start: f64, end: f64) -> f64 {
        let share = (points.0 - self.from) as f64 / (self.to - self.from).max(1) as f64;
        start + share * (end - start)
    }

    fn ticks(&self) -> impl Iterator<Item = Points> {
        (self.from..=self.to).step_by(self.step.max(1) as usize).map(Points)
    }
}
