//! What the picture of a map is made of. Its colours, as they are in a saved
//! file, stand in attributes; on the page the stylesheet has the last word.

use super::{
    drawing::{LINE_HEIGHT, Point, Standing, name_place, way},
    picture::{Spot, Tie},
    strokes::{Strokes, strokes, width},
};
use crate::{
    steps::worksheet::link::{Line, STRENGTHS},
    ui::{
        El, el,
        words::{Words, key},
    },
};

/// All edges, and their names above them.
pub(super) fn edges(nodes: &[Standing], ties: &[Tie]) -> El {
    let mut taken: Vec<(Point, usize)> = Vec::new();
    let mut names = Vec::new();
    let mut lines = Vec::new();
    for (i, tie) in ties.iter().enumerate() {
        // Both ways between two nodes lie side by side, whoever comes first.
        let pair = |it: &Tie| (it.from.min(it.to), it.from.max(it.to));
        let (n_before, n) = (
            ties[..i].iter().filter(|it| pair(it) == pair(tie)).count(),
            ties.iter().filter(|it| pair(it) == pair(tie)).count(),
        );
        let beside = (n_before as f64 - (n as f64 - 1.0) / 2.0) * 70.0;
        let (one, other) = pair(tie);
        let mut points = way(nodes, one, other, beside);
        if tie.from != one {
            points.reverse();
        }
        if points.len() < 2 {
            continue;
        }
        let name = shortened(&tie.name);
        let letters = name.chars().count();
        let at = name_place(&points, letters, nodes, &taken);
        taken.push((at, letters));
        lines.push(edge(&strokes(&points, tie.line, tie.is_directed, width(tie.strength)), tie));
        names.push(written(at, "map-edge-name", std::slice::from_ref(&name)));
    }
    el("g").attr("aria-hidden", "true").child(el("g").each(lines)).child(el("g").each(names))
}

/// Names of edges are short; a long one stands whole in the list.
fn shortened(name: &str) -> String {
    const MOST: usize = 20;
    if name.chars().count() <= MOST { name.to_owned() } else { name.chars().take(MOST - 1).chain(['…']).collect() }
}

fn edge(Strokes { path, head, dashes }: &Strokes, tie: &Tie) -> El {
    let wide = if tie.line == Line::Double { width(tie.strength) * 0.6 } else { width(tie.strength) };
    let line = el("path")
        .attr("d", path.clone())
        .attr("fill", "none")
        .attr("stroke", "black")
        .attr("stroke-width", format!("{wide:.1}"))
        .attr("stroke-linecap", if tie.line == Line::Dotted { "round" } else { "butt" })
        .attr("stroke-linejoin", "round")
        .maybe_attr("stroke-dasharray", (!dashes.is_empty()).then_some(*dashes))
        .class("map-line");
    let head = (!head.is_empty()).then(|| el("path").attr("d", head.clone()).class("map-head"));
    el("g").child(line).child(head)
}

/// A node without its name.
pub(super) fn node(spot: &Spot, standing: &Standing) -> El {
    let circle = |radius: f64, class| {
        el("circle")
            .attr("cx", format!("{:.0}", standing.at.0))
            .attr("cy", format!("{:.0}", standing.at.1))
            .attr("r", format!("{radius:.0}"))
            .class(class)
    };
    let ring = circle(standing.radius, "map-ring")
        .attr("fill", "white")
        .attr("stroke", "black")
        .attr("stroke-width", (3 + 2 * spot.size).to_string());
    // Who draws the map has a dot in the middle.
    let dot = spot.is_self.then(|| circle(standing.radius * 0.45, "map-self"));
    el("g")
        .class("map-node")
        .class_if(spot.is_picked, "picked")
        .child(el("title").text(spot.name.clone()))
        // Fingers are wider than the smallest nodes.
        .child(circle(standing.radius.max(52.0), "map-touch").attr("fill", "none"))
        .child(ring)
        .child(dot)
}

/// The names of all nodes, above everything else. Each node says its own to
/// those who do not see it.
pub(super) fn names(spots: &[Spot], nodes: &[Standing]) -> El {
    let name = |(spot, standing): (&Spot, &Standing)| {
        written(standing.name_at, "map-name", &standing.lines).class_if(spot.is_picked, "picked")
    };
    el("g").attr("aria-hidden", "true").each(spots.iter().zip(nodes).map(name))
}

/// Lines of text around a place, with a rim that keeps them apart from what they
/// stand on.
fn written((x, y): Point, class: &'static str, lines: &[String]) -> El {
    let line = |(i, line): (usize, &String)| {
        el("tspan")
            .attr("x", format!("{x:.0}"))
            .attr("y", format!("{:.0}", y + i as f64 * LINE_HEIGHT))
            .text(line.clone())
    };
    el("text")
        .attr("text-anchor", "middle")
        .attr("stroke", "white")
        .attr("stroke-width", "8")
        .attr("stroke-linejoin", "round")
        .attr("paint-order", "stroke")
        .class(class)
        .each(lines.iter().enumerate().map(line))
}

/// What the lines, sizes and widths mean.
pub(super) fn legend(words: Words, relations: &[Tie], has_sizes: bool, has_strengths: bool) -> El {
    let line = |tie: &Tie| {
        let strokes = strokes(
            &[(8.0, 30.0), (60.0, 30.0), (110.0, 30.0), (160.0, 30.0), (212.0, 30.0)],
            tie.line,
            tie.is_directed,
            width(tie.strength),
        );
        el("svg")
            .attr("viewBox", "0 0 220 60")
            .attr("aria-hidden", "true")
            .class("map-sample")
            .child(edge(&strokes, tie))
    };
    let item = |tie: &Tie| el("li").child(line(tie)).child(el("bdi").text(tie.name.clone()));
    let strengths = [key::LINK_WEAK, key::LINK_MEDIUM, key::LINK_STRONG].into_iter().enumerate().map(|(i, name)| Tie {
        from: 0,
        to: 0,
        name: words.say(name),
        line: Line::Plain,
        is_directed: false,
        strength: Some(i + 1),
    });
    let strengths: Vec<El> = strengths.take(STRENGTHS.len()).map(|it| item(&it)).collect();
    el("section")
        .class("map-legend")
        .attr("aria-label", words.say(key::LINK_LEGEND))
        .child(el("ul").each(relations.iter().map(item)))
        .child(has_strengths.then(|| el("ul").each(strengths)))
        .child(has_sizes.then(|| el("p").class("hint").say(words, key::LINK_SIZES)))
}
