use super::*;

#[test]
fn plurals_follow_the_language() {
    let minutes = |tongue: Tongue, n: i64| Words::from(tongue).with(key::MINUTES, &[("minutes", n.into())]);
    assert_eq!([1, 2, 11].map(|n| minutes(Tongue::English, n)), ["1 minute", "2 minutes", "11 minutes"]);
    assert_eq!(
        [1, 2, 5, 11, 21, 112].map(|n| minutes(Tongue::Russian, n)),
        ["1 минута", "2 минуты", "5 минут", "11 минут", "21 минута", "112 минут"]
    );
}

#[test]
fn a_number_itself_is_selected_before_its_plural() {
    let left = |tongue: Tongue, n: i64| {
        Words::from(tongue).with(key::SORT_PROGRESS, &[("left", n.into()), ("cards", 12_i64.into())])
    };
    assert_eq!(left(Tongue::English, 0), "All 12 cards lie somewhere.");
    assert_eq!(left(Tongue::Russian, 0), "Все карточки разложены (12).");
    assert_eq!(left(Tongue::Russian, 1), "Осталось разложить 1 карточку из 12.");
}

#[test]
fn numbers_follow_the_language() {
    let english = Words::from(Tongue::English);
    assert_eq!([-5, 4200, 12345].map(|n| english.number(n)), ["−5", "4200", "12,345"]);
    assert_eq!(Words::from(Tongue::Russian).number(1234567), "1\u{a0}234\u{a0}567");
}

#[test]
fn a_message_may_hold_several_selections_and_text_around_them() {
    let facts = [("packages", 324_i64.into()), ("zone", 1_i64.into()), ("frontier", 5_i64.into())];
    for tongue in Tongue::ALL {
        let said = Words::from(tongue).with(key::POSSIBLE_FACTS, &facts);
        assert!(said.contains("324") && said.contains('5') && !said.contains(['{', '}', '[', '$']), "{said}");
    }
}

#[test]
fn every_russian_message_has_russian_letters_or_no_letters_at_all() {
    let words = Words::from(Tongue::Russian);
    for said in (0..CHAPTERS.iter().map(|it| it.1 + it.2).max().unwrap_or(N_FIRST)).map(|n| words.message(Key(n))) {
        assert!(!said.is_empty());
        let is_russian = said.to_lowercase().chars().any(|c| ('а'..='я').contains(&c));
        // The names of variables are not read.
        let bare: String = said.split('{').map(|it| it.rsplit('}').next().unwrap_or_default()).collect();
        let has_latin_word = bare.split(|c: char| !c.is_ascii_alphabetic()).any(|it| 3 < it.len());
        assert!(is_russian || !has_latin_word, "{said}");
    }
}
