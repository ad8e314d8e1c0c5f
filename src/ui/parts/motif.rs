//! A woven pattern for each role: recognisable across a room, without colour,
//! and in black-and-white print. The region's felt and kilim work is the model:
//! a mirrored diamond of stepped cells.

use std::fmt::Write;

use yew::prelude::*;

use crate::points::RoleId;

/// Cells from the middle to the edge.
const HALF: i32 = 4;

/// The class that gives a role its colour.
pub fn role_class(role: RoleId) -> String {
    format!("role-{}", role.letter().to_ascii_lowercase())
}

/// The pattern of a role, from its author's id, with its letter in the middle.
/// It says nothing that the name beside it does not say.
pub fn motif(role: RoleId, id: &str) -> Html {
    let size = 2 * HALF + 1;
    html! {
        <svg class={classes!("motif", role_class(role))} viewBox={format!("0 0 {size} {size}")} aria-hidden="true">
            <path d={cells(id)} />
            <circle cx={format!("{}.5", HALF)} cy={format!("{}.5", HALF)} r="2.1" class="motif-disc" />
            <text x={format!("{}.5", HALF)} y={format!("{}.5", HALF)} class="motif-letter">{ role.letter() }</text>
        </svg>
    }
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
