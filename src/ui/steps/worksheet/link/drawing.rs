//! The shapes of a map: which way edges go, how they are told apart without
//! colour, and how long names are broken into lines. Only pictures; nothing here
//! counts.

use crate::steps::worksheet::link::Line;

/// A place in the picture, from its upper left corner.
pub type Point = (f64, f64);

/// The height of a line of a name.
pub const LINE_HEIGHT: f64 = 42.0;
/// The widest a letter is taken to be.
const LETTER: f64 = 22.0;
/// The most letters of a line of a name.
const MOST_LETTERS: usize = 14;
/// The most lines of a name; the list beside the picture has all of it.
const MOST_LINES: usize = 3;
/// How many straight pieces make a curve.
const PIECES: usize = 36;

/// A node that stands somewhere.
#[derive(Debug, Clone, PartialEq)]
pub struct Standing {
    /// Its middle.
    pub at: Point,
    /// Its radius.
    pub radius: f64,
    /// Its name, line by line.
    pub lines: Vec<String>,
    /// The middle of its name's first line.
    pub name_at: Point,
}

/// The radius of a node of a size from 1.
pub fn radius(size: u32) -> f64 {
    26.0 + 11.0 * f64::from(size)
}

/// How wide an edge is, by its strength from 1.
pub fn width(strength: Option<usize>) -> f64 {
    match strength {
        Some(1) => 3.5,
        Some(2) | None => 6.5,
        Some(_) => 12.0,
    }
}

/// Breaks a name into lines, and a word that is too long into pieces.
pub fn wrapped(name: &str) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in name.split_whitespace() {
        let mut letters: Vec<char> = word.chars().collect();
        if let Some(last) = lines.last_mut()
            && last.chars().count() + 1 + letters.len() <= MOST_LETTERS
        {
            last.push(' ');
            last.push_str(word);
            continue;
        }
        while MOST_LETTERS < letters.len() {
            let rest = letters.split_off(MOST_LETTERS - 1);
            lines.push(letters.into_iter().chain(['-']).collect());
            letters = rest;
        }
        lines.push(letters.into_iter().collect());
    }
    if MOST_LINES < lines.len() {
        lines.truncate(MOST_LINES);
        if let Some(last) = lines.last_mut() {
            *last = last.chars().take(MOST_LETTERS - 1).chain(['…']).collect();
        }
    }
    lines
}

/// A node with its name below it, inside a picture of this width and height.
pub fn standing(at: Point, size: u32, name: &str, (width, height): Point) -> Standing {
    let lines = wrapped(name);
    let radius = radius(size);
    let longest = lines.iter().map(|it| it.chars().count()).max().unwrap_or(0);
    let half = (longest as f64 * LETTER / 2.0).min(width / 2.0);
    // Names have letters below their line and must not be cut at the edge.
    let below = lines.len() as f64 * LINE_HEIGHT + 8.0;
    let top = if height < at.1 + radius + below { at.1 - radius - below + 34.0 } else { at.1 + radius + 38.0 };
    Standing { at, radius, lines, name_at: (at.0.clamp(half, width - half), top) }
}

impl Standing {
    /// Whether a point lies on the node or its name.
    fn covers(&self, (x, y): Point) -> bool {
        let is_on_node = (x - self.at.0).hypot(y - self.at.1) < self.radius + 14.0;
        let longest = self.lines.iter().map(|it| it.chars().count()).max().unwrap_or(0) as f64;
        let is_beside = (x - self.name_at.0).abs() < longest * LETTER / 2.0;
        let top = self.name_at.1 - 32.0;
        is_on_node || (is_beside && top < y && y < top + self.lines.len() as f64 * LINE_HEIGHT)
    }
}

/// The way of an edge from one node to another: straight if nothing is in the
/// way, else round it. `beside` is how far it keeps from other edges of the same
/// two.
pub fn way(nodes: &[Standing], from: usize, to: usize, beside: f64) -> Vec<Point> {
    let hits = |points: &[Point]| {
        let others = nodes.iter().enumerate().filter(|(i, _)| *i != from && *i != to);
        others.map(|(_, it)| points.iter().filter(|point| it.covers(**point)).count()).sum::<usize>()
    };
    let bows = [0.0, 60.0, -60.0, 120.0, -120.0, 180.0, -180.0];
    // The first of the best: straight wins over bent.
    let ways = bows.map(|bow| curve(&nodes[from], &nodes[to], bow + beside));
    ways.into_iter().min_by_key(|it| hits(it)).unwrap_or_default()
}

/// A curve between the rims of two nodes that is so far from a straight line in
/// its middle.
fn curve(from: &Standing, to: &Standing, bow: f64) -> Vec<Point> {
    let (dx, dy) = (to.at.0 - from.at.0, to.at.1 - from.at.1);
    let length = dx.hypot(dy).max(1.0);
    let middle = (from.at.0 + dx / 2.0 - dy / length * bow * 2.0, from.at.1 + dy / 2.0 + dx / length * bow * 2.0);
    let at = |t: f64| {
        let mix = |a: f64, b: f64, c: f64| (1.0 - t) * (1.0 - t) * a + 2.0 * t * (1.0 - t) * b + t * t * c;
        (mix(from.at.0, middle.0, to.at.0), mix(from.at.1, middle.1, to.at.1))
    };
    let points = (0..=PIECES).map(|i| at(i as f64 / PIECES as f64));
    let is_free = |it: &Standing, point: &Point| it.radius + 7.0 < (point.0 - it.at.0).hypot(point.1 - it.at.1);
    points.filter(|it| is_free(from, it) && is_free(to, it)).collect()
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

/// Where the name of an edge stands: on its way, away from nodes and from names
/// that stand already, as far as possible.
pub fn name_place(way: &[Point], letters: usize, nodes: &[Standing], taken: &[(Point, usize)]) -> Point {
    let half = |letters: usize| letters as f64 * LETTER * 0.45;
    let hits = |(x, y): Point| {
        let ends = [(x - half(letters), y), (x, y), (x + half(letters), y)];
        let nodes = nodes.iter().filter(|it| ends.iter().any(|end| it.covers(*end))).count();
        let others =
            taken.iter().filter(|((a, b), n)| (a - x).abs() < half(*n) + half(letters) && (b - y).abs() < 38.0);
        nodes + 2 * others.count()
    };
    let places = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74].map(|part| {
        let place = (way.len() as f64 * part) as usize;
        way.get(place).copied().unwrap_or_default()
    });
    places.into_iter().min_by_key(|it| hits(*it)).unwrap_or_default()
}
