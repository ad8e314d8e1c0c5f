use yew::prelude::*;

use super::{EDGE, HEIGHT, MARGIN, Picture, WIDTH, axes, both_axes, circle, cloud, path, picture::squares, text};
use crate::{
    analysis::Space,
    pack::Public,
    points::{ByRole, Points, RoleId},
    ui::{el, words::Words},
};

/// A place in the picture that belongs to groups.
pub struct GroupMark {
    /// Their letters.
    pub name: String,
    /// What they got.
    pub values: (Points, Points),
    /// Whether they agreed. Without an agreement the mark is empty.
    pub is_agreed: bool,
}

/// What the picture of several groups is made of.
pub struct GroupScatterProps<'a> {
    /// The screens' words.
    pub words: Words,
    /// The exercise's public part.
    pub public: &'a Public,
    /// All that was possible.
    pub space: &'a Space,
    /// What is shown of it with the frontier.
    pub picture: &'a Picture,
    /// The groups.
    pub marks: &'a [GroupMark],
    /// Whether the limits are shown.
    pub has_limits: bool,
    /// Whether the frontier and what lies below it are shown.
    pub has_frontier: bool,
    /// What the picture shows, in words.
    pub label: String,
}

/// What groups of two roles got, by their letters; the limits and the frontier
/// are layers below.
pub fn group_scatter(props: &GroupScatterProps) -> Html {
    let GroupScatterProps { words, public, space, picture, marks, has_limits, has_frontier, label } = props;
    // Letters are the groups' here.
    let names = [RoleId(0), RoleId(1)].map(|it| words.of(&public.roles[it].name).to_owned());
    let (x_axis, y_axis) = both_axes(space);
    let place = |values: &ByRole<Points>| (x_axis.place(values[RoleId(0)]), y_axis.place(values[RoleId(1)]));
    let (left, top) = place(space.reservation_values());
    let (right, bottom) = (WIDTH - EDGE, HEIGHT - MARGIN);
    let filled = match picture {
        Picture::Squares(values, _) if *has_frontier => Some(path("squares", squares(values, &x_axis, &y_axis))),
        _ => None,
    };
    // Where options change the limits, the zone is no rectangle.
    let has_zone = *has_limits && space.valuation().n_cases() == 1;
    let mark = |it: &GroupMark| {
        let (x, y) = (x_axis.place(it.values.0), y_axis.place(it.values.1));
        // Towards the middle, so that nothing is cut off at an edge.
        let (anchor, dx) = if WIDTH / 4 * 3 < x { ("end", -120) } else { ("start", 120) };
        let y_name = if y < HEIGHT / 10 { y + 280 } else { y - 90 };
        let dot = circle(x, y, "90").class(if it.is_agreed { "group-dot" } else { "group-dot empty" });
        el("g")
            .class("group-mark")
            .child(dot)
            .child(text("", x + dx, y_name, it.name.clone()).attr("text-anchor", anchor))
    };
    el("svg")
        .attr("viewBox", format!("0 0 {WIDTH} {HEIGHT}"))
        .attr("role", "img")
        .attr("aria-label", label.clone())
        .class("scatter")
        .child(has_zone.then(|| path("scatter-zone", format!("M{left} {EDGE}H{right}V{top}H{left}z"))))
        .child(filled)
        .child(axes(*words, names, &x_axis, &y_axis))
        .child(has_limits.then(|| path("limit", format!("M{left} {EDGE}V{bottom}M{MARGIN} {top}H{right}"))))
        .child(has_frontier.then(|| cloud(picture, &place)))
        .each(marks.iter().map(mark))
        .into()
}
