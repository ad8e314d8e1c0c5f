//! A role card as a series of codes: for a phone with no network, no file and
//! not even the app. Any camera shows the text piece by piece; the app joins it.

use crate::{
    pack::Exercise,
    points::RoleId,
    ui::{
        El, el,
        parts::qr_series,
        words::{Words, key},
    },
};

/// The card's words and points in the reader's language, as plain text.
pub fn card_text(words: Words, exercise: &Exercise, role: RoleId) -> String {
    let (public, card) = (&exercise.public, &exercise.confidential[role]);
    // Emphasis is written with stars, which a camera would only show.
    let of = |text| words.of(text).replace('*', "");
    let it = &public.roles[role];
    let mut lines = vec![format!("{}, {}", words.of(&it.name), words.of(&it.institution)), of(&card.instructions)];
    if let Some(batna) = &card.batna {
        lines.push(format!("{}: {}", words.say(key::CARD_BATNA), of(batna)));
        let (limit, target) = (card.reservation_value.0.into(), card.target.0.into());
        lines.push(words.with(key::WORTH_LIMITS, &[("limit", limit), ("target", target)]));
    }
    for issue in public.agenda.issues() {
        let it = &public.issues[issue.index()];
        let options = public.agenda.options(issue).map(|option| {
            let points = words.number(card.score_sheet.points(issue, option).0);
            format!("{} {points}", words.of(&it.options[option.index()].title))
        });
        lines.push(format!("{}: {}", words.of(&it.title), options.collect::<Vec<_>>().join("; ")));
    }
    lines.join("\n")
}

/// The series, to be shown to one person.
pub fn card_series(words: Words, exercise: &Exercise, role: RoleId) -> El {
    let label = |n: usize, of: usize| words.with(key::DEAL_CARD_PART, &[("n", n.into()), ("of", of.into())]);
    el("div")
        .child(el("p").class("notice warning").say(words, key::DEAL_CARD_HONEST))
        .child(qr_series(&card_text(words, exercise, role), label))
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test that cannot go on should say so at once")]
mod tests {
    use super::*;
    use crate::{desk::series, library, ui::words::Tongue};

    #[test]
    fn every_shipped_card_fits_a_series_and_tells_nothing_of_another() {
        for pack in library::packs() {
            for exercise in &pack.exercises {
                let texts: Vec<String> = Tongue::ALL
                    .into_iter()
                    .flat_map(|tongue| exercise.public.roles.roles().map(move |role| (tongue, role)))
                    .map(|(tongue, role)| card_text(tongue.into(), exercise, role))
                    .collect();
                for text in &texts {
                    let parts = series::split(text).unwrap();
                    let parts: Vec<&str> = parts.iter().map(String::as_str).rev().collect();
                    assert_eq!(series::join(&parts).as_ref(), Ok(text), "{}", exercise.public.id);
                    let n_alike = texts.iter().filter(|it| *it == text).count();
                    assert_eq!(n_alike, 1, "{}: two cards are the same", exercise.public.id);
                }
            }
        }
    }

    #[test]
    fn the_card_of_the_sluice_has_its_limit_and_its_points() {
        let pack = library::pack("turn-at-the-sluice").unwrap();
        let text = card_text(Tongue::English.into(), &pack.exercises[0], RoleId(0));
        for piece in ["Joran Petel", "limit 42, aim 70", "July night turns: Usken 4 nights, Tirma 3 15"] {
            assert!(text.contains(piece), "{text}");
        }
        assert!(!text.contains("Safa Lirin, "), "{text}");
    }
}
