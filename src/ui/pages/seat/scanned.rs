use yew::prelude::*;

use crate::{
    desk::series::{self, SeriesError},
    ui::{
        browser::hash,
        el,
        parts::Scan,
        words::{Words, key},
    },
};

/// Properties of [`SeatScan`].
#[derive(Debug, PartialEq, Properties)]
pub struct SeatScanProps {
    /// The screens' words.
    pub words: Words,
    /// Called with a code for the field.
    pub on_code: Callback<String>,
    /// Called with the bytes of a session file.
    pub on_file: Callback<Vec<u8>>,
}

/// What the camera finds on the way to a seat: a link, a code, or a session file
/// in a series of codes.
#[component]
pub fn SeatScan(SeatScanProps { words, on_code, on_file }: &SeatScanProps) -> Html {
    let words = *words;
    let parts = use_mut_ref(Vec::new);
    let said = use_state_eq(|| None::<String>);
    let card = use_state_eq(|| None::<String>);
    let on_found = {
        let (said, card, on_code, on_file) = (said.clone(), card.clone(), on_code.clone(), on_file.clone());
        Callback::from(move |text: String| {
            let found = found(&mut parts.borrow_mut(), &text);
            said.set(match &found {
                Found::Code(_) => Some(words.say(key::SEAT_SCAN_CODE)),
                Found::Parts { n, missing } => {
                    let missing: Vec<String> = missing.iter().map(usize::to_string).collect();
                    let missing = missing.join(", ");
                    Some(words.with(key::SEAT_SCAN_PARTS, &[("n", (*n).into()), ("missing", (&missing).into())]))
                }
                Found::Damaged => Some(words.say(key::SEAT_SCAN_DAMAGED)),
                Found::Link(_) | Found::File(_) => None,
            });
            match found {
                // The link may hold a key, and Back must not come back to it.
                Found::Link(path) => hash::replace(&path),
                Found::Code(code) => on_code.emit(code),
                Found::File(text) if text.starts_with('{') => on_file.emit(text.into_bytes()),
                // A card in plain words is for reading, now, and is kept nowhere.
                Found::File(text) => card.set(Some(text)),
                Found::Parts { .. } | Found::Damaged => {}
            }
        })
    };
    el("div")
        .child(html! { <Scan {words} {on_found} /> })
        .child(el("p").attr("role", "status").child((*said).clone().map(Html::from)))
        .child((*card).clone().map(|text| {
            el("section")
                .class("scanned-card")
                .child(el("h2").say(words, key::SEAT_SCAN_CARD))
                .child(el("p").class("own-words").text(text))
        }))
        .into()
}

/// What stands in a code before the camera.
#[derive(Debug, PartialEq)]
enum Found {
    /// The address of a seat, inside the app.
    Link(String),
    /// A code to type.
    Code(String),
    /// The text of a file, from all parts of its series.
    File(String),
    /// A part of a series: so many are here, and these are missing.
    Parts { n: usize, missing: Vec<usize> },
    /// A part that goes with no other.
    Damaged,
}

/// Reads a text, together with the parts of a series that came before it.
fn found(parts: &mut Vec<String>, text: &str) -> Found {
    // A part may hold a piece of an address.
    if !text.starts_with("P1.") {
        return link(text).map_or_else(|| Found::Code(text.to_owned()), Found::Link);
    }
    let joined = |parts: &[String]| series::join(&parts.iter().map(String::as_str).collect::<Vec<_>>());
    if !parts.iter().any(|it| it == text) {
        parts.push(text.to_owned());
    }
    let mut outcome = joined(parts);
    if matches!(outcome, Err(SeriesError::Mixed(_))) {
        // Another series begins.
        *parts = vec![text.to_owned()];
        outcome = joined(parts);
    }
    match outcome {
        Ok(whole) => {
            parts.clear();
            link(&whole).map_or(Found::File(whole), Found::Link)
        }
        Err(SeriesError::Missing(missing)) => Found::Parts { n: parts.len(), missing },
        Err(SeriesError::NotAPart(_)) => {
            parts.pop();
            Found::Damaged
        }
        Err(SeriesError::Mixed(_) | SeriesError::Damaged) => {
            parts.clear();
            Found::Damaged
        }
    }
}

fn link(text: &str) -> Option<String> {
    // A file may speak of an address in the middle of its text.
    let is_address = text.len() < 2_000 && !text.contains(char::is_whitespace) && !text.starts_with('{');
    text.split_once("#/seat?").filter(|_| is_address).map(|(_, query)| format!("/seat?{query}"))
}

#[cfg(test)]
#[expect(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on should say so at once")]
mod tests {
    use super::*;

    #[test]
    fn a_link_is_followed_inside_the_app_and_a_code_is_for_the_field() {
        let link = found(&mut Vec::new(), "https://example.org/parley/#/seat?d=00ff&g=2");
        assert_eq!(link, Found::Link("/seat?d=00ff&g=2".into()));
        assert_eq!(found(&mut Vec::new(), "ABCD-EFGH-JK"), Found::Code("ABCD-EFGH-JK".into()));
        let file = "{\"parley\":\"deal\",\"note\":\"#/seat?\"}";
        let [part] = series::split(file).unwrap().try_into().unwrap();
        assert_eq!(found(&mut Vec::new(), &part), Found::File(file.into()));
    }

    #[test]
    fn a_series_is_joined_in_any_order() {
        let text = "The pump stands in the yard. ".repeat(60);
        let all = series::split(&text).unwrap();
        let mut parts = Vec::new();
        assert_eq!(found(&mut parts, &all[2]), Found::Parts { n: 1, missing: vec![1, 2] });
        assert_eq!(found(&mut parts, &all[2]), Found::Parts { n: 1, missing: vec![1, 2] });
        assert_eq!(found(&mut parts, "P1.nonsense"), Found::Damaged);
        assert_eq!(found(&mut parts, &all[0]), Found::Parts { n: 2, missing: vec![2] });
        assert_eq!(found(&mut parts, &all[1]), Found::File(text));
        assert!(parts.is_empty());
    }

    #[test]
    fn another_series_begins_anew() {
        let (one, other) = ("v ".repeat(900), "w ".repeat(900));
        let (one, other) = (series::split(&one).unwrap(), series::split(&other).unwrap());
        let mut parts = Vec::new();
        found(&mut parts, &one[0]);
        assert!(matches!(found(&mut parts, &other[1]), Found::Parts { n: 1, .. }));
        let wrong = other[0].replace('w', "v");
        found(&mut parts, &wrong);
        for part in &other[1..] {
            if found(&mut parts, part) == Found::Damaged {
                return;
            }
        }
        panic!("a changed part was taken");
    }
}
