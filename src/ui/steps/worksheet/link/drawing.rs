//! Where things are in the picture of a map: how long names are broken into
//! lines, and which way edges go. Only pictures; nothing here counts.

/// A place in the picture, from its upper left corner.
pub type Point = (f64, f64);

/// The height of a line of a name.
pub const LINE_HEIGHT: f64 = 42.0;
/// The widest a letter is taken to be.
const LETTER: f64 = 27.0;
/// The most letters of a line of several words.
const MOST_LETTERS: usize = 13;
/// The most letters of a word that is not broken.
const MOST_OF_WORD: usize = 16;
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
        while MOST_OF_WORD < letters.len() {
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
    let bow = bows.into_iter().min_by_key(|it| hits(&curve(&nodes[from], &nodes[to], *it))).unwrap_or_default();
    curve(&nodes[from], &nodes[to], bow + beside)
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

/// Where the name of an edge stands: on its way, away from nodes and from names
/// that stand already, as far as possible.
pub fn name_place(way: &[Point], letters: usize, nodes: &[Standing], taken: &[(Point, usize)]) -> Point {
    let half = |letters: usize| letters as f64 * LETTER * 0.37;
    let hits = |(x, y): Point| {
        let ends = [(x - half(letters), y), (x, y), (x + half(letters), y)];
        let nodes = nodes.iter().filter(|it| ends.iter().any(|end| it.covers(*end))).count();
        let others =
            taken.iter().filter(|((a, b), n)| (a - x).abs() < half(*n) + half(letters) && (b - y).abs() < 38.0);
        nodes + 2 * others.count()
    };
    let places = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74].map(|part| {
        let place = (way.len() as f64 * part) as usize;
        let (x, y) = way.get(place).copied().unwrap_or_default();
        // On a level line it would hide the line, so it stands above.
        let is_level = match (way.first(), way.last()) {
            (Some(a), Some(b)) => (b.1 - a.1).abs() < (b.0 - a.0).abs(),
            _ => false,
        };
        (x, if is_level { y - 16.0 } else { y + 10.0 })
    });
    places.into_iter().min_by_key(|it| hits(*it)).unwrap_or_default()
}
