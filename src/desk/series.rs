//! A long text as a numbered series of short ones, each small enough for the
//! code that an old camera reads, and back again.
//!
//! A part is `P1.2.5.1f0c9a77.text`: the format, its number, how many there are,
//! the checksum of the whole, and its piece. The checksum is the same in all
//! parts, so it also tells one series from another. It finds damage, not intent.

use std::collections::BTreeMap;

use crate::pack::hash;

/// The bytes of a part at most, with what stands before its piece.
pub const PART: usize = 600;

/// The parts of a series at most.
pub const MAX_PARTS: usize = 64;

const FORMAT: &str = "P1";

/// The bytes of a part before its piece at most.
const HEAD: usize = "P1.64.64.00000000.".len();

/// Why parts make no text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SeriesError {
    /// The one at this place, from 0, is no part of a series.
    NotAPart(usize),
    /// The one at this place, from 0, belongs to another series than the first.
    Mixed(usize),
    /// These are not there yet, by their numbers from 1.
    Missing(Vec<usize>),
    /// All are there, and they are not what was split.
    Damaged,
}

/// Splits a text. `None` if it is empty or needs more than [`MAX_PARTS`].
pub fn split(text: &str) -> Option<Vec<String>> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while !rest.is_empty() {
        let (piece, after) = rest.split_at(rest.floor_char_boundary(PART - HEAD));
        pieces.push(piece);
        rest = after;
    }
    let n = pieces.len();
    let check = checksum(text);
    let part = |(i, piece): (usize, &&str)| format!("{FORMAT}.{}.{n}.{check}.{piece}", i + 1);
    (1..=MAX_PARTS).contains(&n).then(|| pieces.iter().enumerate().map(part).collect())
}

/// Joins parts, in any order; the same one may come again.
///
/// # Errors
///
/// [`SeriesError`]; of several reasons the first that is met: part by part, then
/// whether all are there, then whether they are what was split.
pub fn join(parts: &[&str]) -> Result<String, SeriesError> {
    let mut pieces = BTreeMap::new();
    let mut series = None;
    for (place, part) in parts.iter().enumerate() {
        let (i, n, check, piece) = read(part).ok_or(SeriesError::NotAPart(place))?;
        if *series.get_or_insert((n, check)) != (n, check) {
            return Err(SeriesError::Mixed(place));
        }
        if *pieces.entry(i).or_insert(piece) != piece {
            return Err(SeriesError::Damaged);
        }
    }
    let (n, check) = series.ok_or(SeriesError::Missing(vec![1]))?;
    let missing: Vec<usize> = (1..=n).filter(|it| !pieces.contains_key(it)).collect();
    if !missing.is_empty() {
        return Err(SeriesError::Missing(missing));
    }
    let text: String = pieces.into_values().collect();
    if checksum(&text) == check { Ok(text) } else { Err(SeriesError::Damaged) }
}

/// The number, how many, the checksum and the piece of a part.
fn read(part: &str) -> Option<(usize, usize, &str, &str)> {
    let mut fields = part.splitn(5, '.');
    if PART < part.len() || fields.next()? != FORMAT {
        return None;
    }
    let (i, n) = (fields.next()?.parse().ok()?, fields.next()?.parse().ok()?);
    let (check, piece) = (fields.next()?, fields.next()?);
    ((1..=n).contains(&i) && n <= MAX_PARTS && check.len() == 8).then_some((i, n, check, piece))
}

/// The first 32 bits of the hash, in hexadecimal.
fn checksum(text: &str) -> String {
    let mut hash = hash(text);
    hash.truncate(8);
    hash
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test that cannot go on should say so at once")]
mod tests {
    use super::*;

    fn long() -> String {
        "Насос стоит во дворе. The pump stands in the yard. ".repeat(40)
    }

    fn joined(parts: &[String]) -> Result<String, SeriesError> {
        join(&parts.iter().map(String::as_str).collect::<Vec<_>>())
    }

    #[test]
    fn parts_in_any_order_and_twice_make_the_text() {
        for text in [long(), "a".into(), "a.b.c.d.e.f".into()] {
            let mut parts = split(&text).unwrap();
            assert!(parts.iter().all(|it| it.len() <= PART));
            parts.reverse();
            parts.extend(parts.clone());
            assert_eq!(joined(&parts), Ok(text));
        }
    }

    #[test]
    fn a_missing_part_is_named() {
        let mut parts = split(&long()).unwrap();
        assert!(4 < parts.len());
        parts.remove(3);
        parts.remove(0);
        assert_eq!(joined(&parts), Err(SeriesError::Missing(vec![1, 4])));
        assert_eq!(joined(&[]), Err(SeriesError::Missing(vec![1])));
    }

    #[test]
    fn parts_of_two_series_are_refused() {
        let (one, other) = (split(&long()).unwrap(), split(&long().replace("pump", "well")).unwrap());
        assert_eq!(one.len(), other.len());
        assert_eq!(joined(&[one[0].clone(), other[1].clone()]), Err(SeriesError::Mixed(1)));
    }

    #[test]
    fn what_is_no_part_or_was_changed_is_refused() {
        let mut parts = split(&long()).unwrap();
        parts[1] = parts[1].replace("pump", "pomp");
        assert_eq!(joined(&parts), Err(SeriesError::Damaged));
        for wrong in ["", "P1", "P2.1.1.00000000.a", "P1.0.1.00000000.a", "P1.2.1.00000000.a", "P1.1.65.00000000.a"] {
            assert_eq!(join(&[wrong]), Err(SeriesError::NotAPart(0)), "{wrong}");
        }
        assert_eq!(join(&[&format!("P1.1.1.00000000.{}", "a".repeat(PART))]), Err(SeriesError::NotAPart(0)));
        assert_eq!(join(&["P1.1.1.00000000.a"]), Err(SeriesError::Damaged));
    }

    #[test]
    fn a_series_is_bounded() {
        let most = (PART - HEAD) * MAX_PARTS;
        assert_eq!(split(&"a".repeat(most)).unwrap().len(), MAX_PARTS);
        assert_eq!(split(&"a".repeat(most + 1)), None);
        assert_eq!(split(""), None);
    }
}
