//! A woven pattern for each role: recognisable across a room, without colour,
//! and in black-and-white print. The region's felt and kilim work is the model:
//! a mirrored diamond of stepped cells.

use std::fmt::Write;

use yew::prelude::*;

use crate::{points::RoleId, ui::el};

/// Cells from the middle to the edge.
const HALF: i32 = 4;

/// The class that gives a role its colour.
pub fn role_class(role: RoleId) -> &'static str {
    const CLASSES: [&str; 8] = ["role-a", "role-b", "role-c", "role-d", "role-e", "role-f", "role-g", "role-h"];
    CLASSES[usize::from(role.0)]
}

/// The pattern of a role, from its author's id, with its letter in the middle.
/// It says nothing that the name beside it does not say.
pub fn motif(role: RoleId, id: &str) -> Html {
    let size = 2 * HALF + 1;
    let middle = || format!("{HALF}.5");
    let disc = el("circle").attr("cx", middle()).attr("cy", middle()).attr("r", "2.1").class("motif-disc");
    let letter = el("text").attr("x", middle()).attr("y", middle()).class("motif-letter");
    el("svg")
        .attr("viewBox", format!("0 0 {size} {size}"))
        .attr("aria-hidden", "true")
        .class("motif")
        .class(role_class(role))
        .child(el("path").attr("d", cells(id)))
        .child(disc)
        .child(letter.text(role.letter().to_string()))
        .into()
}

/// One path of unit squares, mirrored in both axes.
fn cells(id: &str) -> String {
    // FNV-1a: the same pattern on every machine and in every version.
    let mut bits =
        id.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |acc, byte| (acc ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3));
    let mut path = String::new();
    for x in 0..=HALF {
        for y in 0..=HALF {
            bits = bits.rotate_left(7).wrapping_mul(0x9e37_79b9_7f4a_7c15);
            // A closed edge of the diamond, a random weave inside it.
            let is_edge = x + y == HALF;
            let is_inside = x + y < HALF && bits >> 62 != 0;
            if !is_edge && !is_inside {
                continue;
            }
            for (x, y) in [(x, y), (-x, y), (x, -y), (-x, -y)] {
                let _ = write!(path, "M{} {}h1v1h-1z", HALF + x, HALF + y);
            }
        }
    }
    path
}
