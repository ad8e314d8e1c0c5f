//! The state of a talk as bars and as lines over its turns.

use crate::{
    steps::dialogue::{Dialogue, Run, State},
    ui::{
        El, el,
        words::{Key, Words, key},
    },
};

/// A meter: its name, how it is drawn, and where it stands.
type Meter = (Key, &'static str, fn(&State) -> i64);

const METERS: [Meter; 3] = [
    (key::METER_TENSION, "tension", |it| it.tension),
    (key::METER_TRUST, "trust", |it| it.trust),
    (key::METER_FACE, "face", |it| it.face),
];

/// The state as bars with their numbers.
pub fn meters(words: Words, dialogue: &Dialogue, state: &State) -> El {
    let bar = |(name, class, of): Meter| {
        let it = of(state);
        let bar = el("svg")
            .class("meter")
            .class(class)
            .attr("viewBox", "0 0 100 10")
            .attr("preserveAspectRatio", "none")
            .attr("aria-hidden", "true")
            .child(el("rect").attr("width", (10 * it).to_string()).attr("height", "10"));
        el("div")
            .child(el("dt").say(words, name))
            .child(el("dd").child(bar).text(words.with(key::METER_OF_TEN, &[("n", it.into())])))
    };
    let facts = [("n", state.n_facts.into()), ("of", dialogue.facts.len().into())];
    el("dl").class("meters").each(METERS.map(bar)).child(
        el("div")
            .child(el("dt").say(words, key::METER_FACTS))
            .child(el("dd").text(words.with(key::METER_FACTS_OF, &facts))),
    )
}

/// How wide a turn is drawn.
const TURN: usize = 60;

/// The meters over the turns. Each line has a dash and a letter of its own; the
/// table of the review says the same.
pub fn chart(words: Words, run: &Run) -> El {
    let states: Vec<&State> =
        run.said.first().map(|it| &it.before).into_iter().chain(run.said.iter().map(|it| &it.after)).collect();
    let width = TURN * states.len().max(2);
    let x = |n: usize| TURN * n + TURN / 2;
    let y = |it: i64| 110 - 10 * it;
    let line = |(name, class, of): (Key, &'static str, fn(&State) -> i64)| {
        let points: Vec<String> = states.iter().enumerate().map(|(n, it)| format!("{},{}", x(n), y(of(it)))).collect();
        let dots = states
            .iter()
            .enumerate()
            .map(|(n, it)| el("circle").attr("cx", x(n).to_string()).attr("cy", y(of(it)).to_string()).attr("r", "3"));
        let letter: String = words.say(name).chars().take(1).collect();
        let last = states.last().map_or(0, |it| of(it));
        el("g").class("course").class(class).child(el("polyline").attr("points", points.join(" "))).each(dots).child(
            el("text")
                .attr("x", (x(states.len().saturating_sub(1)) + 8).to_string())
                .attr("y", (y(last) + 4).to_string())
                .text(letter),
        )
    };
    let grid = [0, 5, 10].map(|it| {
        el("g")
            .class("grid")
            .child(
                el("line")
                    .attr("x1", "22")
                    .attr("x2", width.to_string())
                    .attr("y1", y(it).to_string())
                    .attr("y2", y(it).to_string()),
            )
            .child(el("text").attr("x", "4").attr("y", (y(it) + 4).to_string()).text(it.to_string()))
    });
    let turns = (1..states.len())
        .map(|n| el("text").class("tick").attr("x", x(n).to_string()).attr("y", "128").text(n.to_string()));
    let legend = METERS.map(|(name, class, _)| {
        let sample = el("svg")
            .class("course")
            .class(class)
            .attr("viewBox", "0 0 40 10")
            .attr("aria-hidden", "true")
            .child(el("polyline").attr("points", "0,5 40,5"));
        el("li").child(sample).text(words.say(name))
    });
    el("figure")
        .class("courses")
        .child(
            el("svg")
                .attr("viewBox", format!("0 0 {width} 134"))
                .attr("role", "img")
                .attr("aria-label", words.say(key::CHART_NAME))
                .each(grid)
                .each(METERS.map(line))
                .each(turns),
        )
        .child(el("figcaption").child(el("ul").class("legend").each(legend)))
}
