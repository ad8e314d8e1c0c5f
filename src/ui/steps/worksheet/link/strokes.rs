//! The lines of edges, which are told apart without colour.

use super::drawing::Point;
use crate::steps::worksheet::link::Line;

/// How wide an edge is, by its strength from 1.
pub fn width(strength: Option<usize>) -> f64 {
    match strength {
        Some(1) => 3.5,
        Some(2) | None => 6.5,
        Some(_) => 12.0,
    }
}

/// How an edge is drawn: its line, and its strokes' dashes.
pub struct Strokes {
    /// The line, as an SVG path.
    pub path: String,
    /// What is filled: the head of an arrow.
    pub head: String,
    /// Lengths of dashes and gaps; nothing for one line.
    pub dashes: &'static str,
}

/// Draws an edge along its way.
pub fn strokes(way: &[Point], line: Line, is_directed: bool, width: f64) -> Strokes {
    let (way, head) = if is_directed { with_head(way, width) } else { (way.to_vec(), String::new()) };
    let path = match line {
        Line::Plain | Line::Dashed | Line::Dotted => path(&way),
        Line::Double => {
            format!("{}{}", path(&shifted(&way, width / 2.0 + 4.0)), path(&shifted(&way, -width / 2.0 - 4.0)))
        }
        Line::Zigzag => zigzag(&way),
        Line::Broken => cut(&way),
    };
    let dashes = match line {
        Line::Dashed => "26 18",
        Line::Dotted => "0.1 19",
        Line::Plain | Line::Double | Line::Zigzag | Line::Broken => "",
    };
    Strokes { path, head, dashes }
}

fn path(points: &[Point]) -> String {
    let mut text = String::new();
    for (i, (x, y)) in points.iter().enumerate() {
        text.push_str(&format!("{}{x:.0} {y:.0}", if i == 0 { "M" } else { "L" }));
    }
    text
}

/// The direction of a way at one of its points, as long as 1.
fn direction(way: &[Point], i: usize) -> Point {
    let (a, b) = (way[i.saturating_sub(1)], way[(i + 1).min(way.len() - 1)]);
    let (dx, dy) = (b.0 - a.0, b.1 - a.1);
    let length = dx.hypot(dy).max(0.001);
    (dx / length, dy / length)
}

fn shifted(way: &[Point], by: f64) -> Vec<Point> {
    let shift = |(i, (x, y)): (usize, &Point)| {
        let (dx, dy) = direction(way, i);
        (x - dy * by, y + dx * by)
    };
    way.iter().enumerate().map(shift).collect()
}

/// The way without its last piece, and an arrow's head in its place.
fn with_head(way: &[Point], width: f64) -> (Vec<Point>, String) {
    let Some(tip) = way.last().copied() else { return (Vec::new(), String::new()) };
    let (long, wide) = (26.0 + width, 12.0 + width);
    let is_before = |it: &&Point| long - 4.0 < (it.0 - tip.0).hypot(it.1 - tip.1);
    let rest: Vec<Point> = way.iter().filter(is_before).copied().collect();
    let from = rest.last().copied().unwrap_or(way[0]);
    let length = (tip.0 - from.0).hypot(tip.1 - from.1).max(0.001);
    let (dx, dy) = ((tip.0 - from.0) / length, (tip.1 - from.1) / length);
    let (x, y) = (tip.0 - dx * long, tip.1 - dy * long);
    let head = path(&[tip, (x - dy * wide, y + dx * wide), (x + dy * wide, y - dx * wide)]);
    let end = (x + dx * 4.0, y + dy * 4.0);
    (rest.into_iter().chain([end]).collect(), format!("{head}Z"))
}

/// Points along a way at equal distances.
fn steps(way: &[Point], apart: f64) -> Vec<Point> {
    let mut found: Vec<Point> = way.first().copied().into_iter().collect();
    let mut left = apart;
    for pair in way.windows(2) {
        let (mut a, b) = (pair[0], pair[1]);
        loop {
            let length = (b.0 - a.0).hypot(b.1 - a.1);
            if length < left {
                left -= length;
                break;
            }
            a = (a.0 + (b.0 - a.0) * left / length, a.1 + (b.1 - a.1) * left / length);
            found.push(a);
            left = apart;
        }
    }
    found
}

fn zigzag(way: &[Point]) -> String {
    let even = steps(way, 17.0);
    let last = even.len().saturating_sub(1);
    let swing = |(i, (x, y)): (usize, &Point)| {
        let (dx, dy) = direction(&even, i);
        let by = if i == 0 || i == last {
            0.0
        } else if i % 2 == 0 {
            12.0
        } else {
            -12.0
        };
        (x - dy * by, y + dx * by)
    };
    path(&even.iter().enumerate().map(swing).collect::<Vec<_>>())
}

/// A line with a gap in its middle and a stroke across each end of the gap.
fn cut(way: &[Point]) -> String {
    let even = steps(way, 8.0);
    let middle = even.len() / 2;
    if middle < 4 {
        return path(way);
    }
    let (before, after) = (&even[..middle - 2], &even[middle + 3..]);
    let across = |i: usize| {
        let ((x, y), (dx, dy)) = (even[i], direction(&even, i));
        let (sx, sy) = (-dy * 22.0 + dx * 9.0, dx * 22.0 + dy * 9.0);
        path(&[(x - sx, y - sy), (x + sx, y + sy)])
    };
    format!("{}{}{}{}", path(before), path(after), across(middle - 3), across((middle + 3).min(even.len() - 1)))
}
