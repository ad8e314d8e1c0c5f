//! The picture of one view. Its colours, as they are in a saved file, stand in
//! attributes; on the page the stylesheet has the last word.

use std::rc::Rc;

use yew::prelude::*;

use super::drawing::{LINE_HEIGHT, Point, Standing, Strokes, name_place, standing, strokes, way, width};
use crate::{
    steps::worksheet::link::{Line, STRENGTHS},
    ui::{
        El,
        browser::pictures,
        el,
        words::{Words, key},
    },
};

/// A node in the picture.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Spot {
    pub id: String,
    pub name: String,
    /// What it is and has, for those who do not see it.
    pub said: String,
    /// Thousandths of the width and of the height.
    pub place: (u32, u32),
    pub size: u32,
    pub is_self: bool,
    pub is_picked: bool,
}

/// An edge in the picture, by the places of its nodes.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Tie {
    pub from: usize,
    pub to: usize,
    pub name: String,
    pub line: Line,
    pub is_directed: bool,
    pub strength: Option<usize>,
}

/// Properties of [`Picture`].
#[derive(Debug, PartialEq, Properties)]
pub(super) struct PictureProps {
    pub words: Words,
    /// The id of the drawing on the page.
    pub id: String,
    /// Whose view it is.
    pub name: String,
    /// Its width and height.
    pub size: (u32, u32),
    pub spots: Vec<Spot>,
    pub ties: Vec<Tie>,
    /// Called with the id of a node that was moved, and where to. Without it, the
    /// picture can only be looked at.
    pub on_move: Option<Callback<(String, (u32, u32))>>,
    /// Called with the id of a node that was pressed.
    pub on_pick: Callback<String>,
}

/// A node on its way, which is nobody's answer yet.
#[derive(Debug, Clone, PartialEq)]
struct Moving {
    id: String,
    place: (u32, u32),
    /// Where the pointer took hold of it, from its middle. `None` by keyboard.
    held: Option<(i64, i64)>,
    has_moved: bool,
}

/// How far an arrow key moves a node, and with Shift.
const STEP: (i64, i64) = (15, 60);

/// How far a pointer must go before it is more than a press.
const SLACK: i64 = 8;

/// A place inside the picture, with room for the node itself.
pub(super) fn inside((x, y): (i64, i64)) -> (u32, u32) {
    (x.clamp(50, 950) as u32, y.clamp(50, 940) as u32)
}

/// The picture of a view. Nodes are moved by pointer or by arrow keys.
#[component]
pub(super) fn Picture(props: &PictureProps) -> Html {
    let PictureProps { words, id, name, size, spots, ties, on_move, on_pick } = props;
    let moving = use_state_eq(|| None::<Moving>);
    // A press that moved something picks nothing.
    let was_moved = use_mut_ref(|| false);
    let frame = (f64::from(size.0), f64::from(size.1));
    let place_of = |spot: &Spot| moving.as_ref().filter(|it| it.id == spot.id).map_or(spot.place, |it| it.place);
    let stands = |spot: &Spot| {
        let (x, y) = place_of(spot);
        let at = (f64::from(x) * frame.0 / 1000.0, f64::from(y) * frame.1 / 1000.0);
        standing(at, spot.size, &spot.name, frame)
    };
    let nodes: Rc<Vec<Standing>> = Rc::new(spots.iter().map(stands).collect());
    let put_down = {
        let (moving, on_move) = (moving.clone(), on_move.clone());
        move || {
            if let (Some(it), Some(on_move)) = ((*moving).clone(), &on_move) {
                moving.set(None);
                if it.has_moved {
                    on_move.emit((it.id, it.place));
                }
            }
        }
    };
    let drawn = spots.iter().zip(nodes.iter()).map(|(spot, standing)| {
        let node = node(spot, standing).key(spot.id.clone());
        if on_move.is_none() {
            return node;
        }
        let pick = {
            let (on_pick, id) = (on_pick.clone(), spot.id.clone());
            move || on_pick.emit(id.clone())
        };
        let on_down = {
            let (moving, was_moved, id, spot) = (moving.clone(), was_moved.clone(), id.clone(), spot.clone());
            move |event: PointerEvent| {
                if event.button() != 0 {
                    return;
                }
                let Some(at) = pictures::thousandths(&event, &id) else { return };
                pictures::hold(&event);
                *was_moved.borrow_mut() = false;
                let held = (at.0 - i64::from(spot.place.0), at.1 - i64::from(spot.place.1));
                moving.set(Some(Moving { id: spot.id.clone(), place: spot.place, held: Some(held), has_moved: false }));
            }
        };
        let on_drag = {
            let (moving, was_moved, id, from) = (moving.clone(), was_moved.clone(), id.clone(), spot.place);
            move |event: PointerEvent| {
                let Some(mut it) = (*moving).clone() else { return };
                let (Some((dx, dy)), Some((x, y))) = (it.held, pictures::thousandths(&event, &id)) else { return };
                it.place = inside((x - dx, y - dy));
                let far = |a: u32, b: u32| SLACK < i64::from(a.abs_diff(b));
                it.has_moved |= far(it.place.0, from.0) || far(it.place.1, from.1);
                *was_moved.borrow_mut() = it.has_moved;
                moving.set(Some(it));
            }
        };
        let on_key = {
            let (moving, spot, pick) = (moving.clone(), spot.clone(), pick.clone());
            move |event: KeyboardEvent| {
                let step = if event.shift_key() { STEP.1 } else { STEP.0 };
                let (dx, dy) = match event.key().as_str() {
                    "ArrowLeft" => (-step, 0),
                    "ArrowRight" => (step, 0),
                    "ArrowUp" => (0, -step),
                    "ArrowDown" => (0, step),
                    "Enter" | " " => {
                        event.prevent_default();
                        return pick();
                    }
                    _ => return,
                };
                event.prevent_default();
                let (x, y) = moving.as_ref().filter(|it| it.id == spot.id).map_or(spot.place, |it| it.place);
                let place = inside((i64::from(x) + dx, i64::from(y) + dy));
                moving.set(Some(Moving { id: spot.id.clone(), place, held: None, has_moved: true }));
            }
        };
        let on_click = {
            let was_moved = was_moved.clone();
            move |_: MouseEvent| {
                if !was_moved.replace(false) {
                    pick();
                }
            }
        };
        let let_go = put_down.clone();
        node.attr("tabindex", "0")
            .attr("role", "button")
            .attr("aria-pressed", if spot.is_picked { "true" } else { "false" })
            .attr("aria-label", spot.said.clone())
            .attr("aria-describedby", format!("{id}-keys"))
            .on(yew::html::onpointerdown::Wrapper::new(Callback::from(on_down)))
            .on(yew::html::onpointermove::Wrapper::new(Callback::from(on_drag)))
            .on(yew::html::onpointerup::Wrapper::new(Callback::from({
                let let_go = let_go.clone();
                move |_: PointerEvent| let_go()
            })))
            .on(yew::html::onkeydown::Wrapper::new(Callback::from(on_key)))
            .on(yew::html::onkeyup::Wrapper::new(Callback::from({
                let let_go = let_go.clone();
                move |_: KeyboardEvent| let_go()
            })))
            .on(yew::html::onblur::Wrapper::new(Callback::from(move |_: FocusEvent| let_go())))
            .on_click(on_click)
    });
    let paper = el("rect")
        .attr("width", size.0.to_string())
        .attr("height", size.1.to_string())
        .attr("fill", "white")
        .class("map-paper");
    let svg = el("svg")
        .attr("id", id.clone())
        .attr("viewBox", format!("0 0 {} {}", size.0, size.1))
        .attr("width", size.0.to_string())
        .attr("height", size.1.to_string())
        .attr("font-family", "system-ui, 'Noto Sans', 'Liberation Sans', sans-serif")
        .attr("font-size", "30")
        .attr("role", if on_move.is_some() { "group" } else { "img" })
        .attr(
            "aria-label",
            words.with(
                key::LINK_PICTURE,
                &[("view", name.into()), ("nodes", spots.len().into()), ("edges", ties.len().into())],
            ),
        )
        .class("map")
        .child(paper)
        .child(edges(&nodes, ties))
        .each(drawn);
    el("div").class("map-frame").child(svg).into()
}

fn edges(nodes: &[Standing], ties: &[Tie]) -> El {
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
    el("g").child(el("g").each(lines)).child(el("g").each(names))
}

/// Names of edges are short; a long one stands whole in the list.
fn shortened(name: &str) -> String {
    const MOST: usize = 20;
    if name.chars().count() <= MOST { name.to_owned() } else { name.chars().take(MOST - 1).chain(['…']).collect() }
}

pub(super) fn edge(Strokes { path, head, dashes }: &Strokes, tie: &Tie) -> El {
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

fn node(spot: &Spot, standing: &Standing) -> El {
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
        .child(written(standing.name_at, "map-name", &standing.lines))
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
