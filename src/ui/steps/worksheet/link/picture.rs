//! The picture of one view, in which nodes are moved and picked.

use std::rc::Rc;

use yew::prelude::*;

use super::{
    drawing::{Standing, standing},
    shapes::{edges, names, node},
};
use crate::{
    steps::worksheet::link::Line,
    ui::{
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
        .each(drawn)
        .child(names(spots, &nodes));
    el("div").class("map-frame").child(svg).into()
}
