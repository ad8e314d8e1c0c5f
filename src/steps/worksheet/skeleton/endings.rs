//! Russian names in their cases, by their endings. What changes inside a word,
//! such as «Павел» and «Павла», a rule as simple as this does not see.

/// The endings of names, with nothing for those that have none.
const ENDINGS: &[&str] = &[
    "", "а", "я", "о", "е", "ё", "и", "ы", "у", "ю", "й", "ь", "ой", "ей", "ёй", "ою", "ею", "ью", "ом", "ем", "ём",
    "ам", "ям", "ах", "ях", "ами", "ями", "ов", "ев", "ий", "ый", "ия", "ию", "ии", "ием", "ого", "его", "ому", "ему",
    "ым", "им", "ых", "их", "ыми", "ими", "ая", "яя", "ую", "юю", "ое", "ее", "ые", "ие",
];

/// Endings that are taken off before others are put on, the longest first.
const CUT: &[&str] =
    &["ий", "ый", "ой", "ая", "яя", "ое", "ее", "ые", "ие", "а", "я", "о", "е", "й", "ь", "ы", "и", "у", "ю"];

/// The fewest letters that a stem keeps.
const MIN_STEM: usize = 3;

/// Whether a word, in small letters, is a name, in small letters, in some case.
pub(super) fn is_a_case_of(word: &str, name: &str) -> bool {
    if word == name {
        return true;
    }
    let stem = stem(name);
    is_cyrillic(name)
        && MIN_STEM <= stem.chars().count()
        && word.strip_prefix(stem).is_some_and(|rest| ENDINGS.contains(&rest))
}

/// A name without its ending.
fn stem(name: &str) -> &str {
    CUT.iter().find_map(|it| name.strip_suffix(it)).unwrap_or(name)
}

fn is_cyrillic(text: &str) -> bool {
    text.chars().all(|c| matches!(c, '\u{400}'..='\u{52f}'))
}
