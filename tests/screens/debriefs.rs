//! The debrief of sessions that have ended.

use std::rc::Rc;

use expect_test::expect;
use parley::{
    pack::{Exercise, Pack},
    points::{Points, Terms},
    session::{Act, Mode, Place, Results, Session},
    steps::{
        table::Action,
        worksheet::{Edit, Mark},
    },
    ui::{
        OpenedPack, Origin,
        pages::{LookBack, Numbers, debrief},
        words::Words,
    },
};
use yew::Callback;

use crate::rendered::{count, english, ferry, rendered, role, russian, session, shipped, words_of};

/// A session after these acts of these roles.
#[track_caller]
fn after(pack: &Pack, exercise: &Rc<Exercise>, mode: Mode, acts: &[(&str, Act)]) -> Session {
    acts.iter().fold(session(pack, exercise, mode), |session, (by, act)| {
        session.push(Session::entry(role(exercise, by), act.clone(), 0)).unwrap_or_else(|e| panic!("{by}: {e}")).0
    })
}

fn offer(exercise: &Exercise, words: &str) -> Act {
    Act::AtTable(Action::Offer(exercise.public.terms(words).unwrap()))
}

fn at_table(action: Action) -> Act {
    Act::AtTable(action)
}

/// The debrief of a session as text.
fn shown(words: Words, pack: &Rc<Pack>, session: &Session) -> String {
    let opened = OpenedPack { pack: pack.clone(), origin: Origin::Shipped };
    let numbers = Numbers::of(session).map(Rc::new);
    rendered(debrief(LookBack { words, session, opened: &opened, numbers: numbers.as_ref(), on_act: Callback::noop() }))
}

/// What holds of every debrief.
#[track_caller]
fn check_sound(html: &str) {
    for bad in ["{ $", "{$", "NaN", "Some(", "<script", "undefined"] {
        assert!(!html.contains(bad), "{bad}");
    }
    assert!(html.contains("class=\"debrief\""));
}

const MIDDLE: &str = "july_nights=u4_t3 labour=u50 gauge=staff drought=equal_cut winter_flow=half";

/// The sluice, alone as Usken, agreed in the middle of everything after a
/// preparation.
fn middle_of_the_sluice() -> (Rc<Pack>, Session) {
    let (pack, sluice) = shipped("sluice");
    let tirma = role(&sluice, "tirma");
    let acts = [
        ("usken", Act::Prepare(Edit::Limit(Some(Mark::Points(Points(42)))))),
        (
            "usken",
            Act::Prepare(Edit::TheirLimit(tirma, (Some(Mark::Points(Points(30))), Some(Mark::Points(Points(45)))))),
        ),
        ("usken", Act::Prepare(Edit::Opening(sluice.public.terms(MIDDLE).unwrap()))),
        ("usken", Act::Prepare(Edit::Reason("Half for each of us.".into()))),
        ("usken", Act::Go(Place { step: 3, seat: 0 })),
        ("usken", offer(&sluice, MIDDLE)),
        ("tirma", at_table(Action::Accept)),
        ("usken", at_table(Action::Confirm)),
        ("tirma", at_table(Action::Confirm)),
        ("usken", Act::Go(Place { step: sluice.public.steps.len(), seat: 0 })),
    ];
    let session = after(&pack, &sluice, Mode::Alone(role(&sluice, "usken")), &acts);
    (pack, session)
}

#[test]
fn the_middle_of_the_sluice_is_told_in_english() {
    let (pack, session) = middle_of_the_sluice();
    let html = shown(english(), &pack, &session);
    check_sound(&html);
    let words = words_of(&html);
    for it in [
        // The agreement, each role's figures, all that was possible.
        "Usken 4 nights, Tirma 3",
        "Half of the winter flow to the mill",
        "Joran Petel",
        "Safa Lirin",
        "+13",
        "+4",
        "324",
        "130",
        "57",
        // The preparation: limit, estimate of the other's.
        "30 points",
        "45 points",
        "40 points",
        // Both cards are open now.
        "The winter flow is what keeps you awake.",
    ] {
        assert!(words.contains(it), "{it} is not told");
    }
    assert!(html.contains(">55<") && html.contains(">44<"), "the values");
    // Up to three better packages, the ideal trade not among those that Tirma would lose by.
    assert_eq!(html.matches("class=\"gains\"").count(), 3);
    assert_eq!((html.matches("class=\"scatter\"").count(), count(&html, "figure")), (1, 1));
    assert_eq!(html.matches("class=\"card-again\"").count(), 2);
    // Every figure opens to its rule.
    assert_eq!(html.matches("class=\"big\"").count(), 8);
    assert_eq!(html.matches("class=\"how\"").count(), 8);
    // The three panels.
    assert_eq!(html.matches("class=\"panel\"").count(), 3);
    assert_eq!(count(&html, "textarea"), 1, "one thing to try");
}

#[test]
fn the_middle_of_the_sluice_is_told_in_russian() {
    let (pack, session) = middle_of_the_sluice();
    let html = shown(russian(), &pack, &session);
    check_sound(&html);
    let words = words_of(&html);
    for it in ["Ускен – 4 ночи, Тирма – 3", "Йоран Петел", "Сафа Лирин", "+13", "+4", "324", "130", "57"]
    {
        assert!(words.contains(it), "{it} is not told");
    }
    let english_words: Vec<&str> =
        words.split_whitespace().filter(|it| 3 < it.len() && it.chars().all(|c| c.is_ascii_alphabetic())).collect();
    assert_eq!(english_words, [""; 0], "words that were not translated");
}

#[test]
fn s4_the_shares_and_the_points_left_are_those_of_the_analysis() {
    let (pack, session) = middle_of_the_sluice();
    let results = Results::of(&session).unwrap();
    let judgement = results.judgement.as_ref().unwrap();
    let html = shown(english(), &pack, &session);
    let possible = judgement.possible.as_ref().unwrap();
    for (role, surplus) in judgement.surplus.iter() {
        let share = 100 * surplus.0 / possible[role].0;
        assert!(html.contains(&format!("<span class=\"big\">{share}%</span>")), "{share}%");
        assert!(html.contains(&format!("<span class=\"big\">{}</span>", judgement.left_on_table[role].0)));
    }
    for better in &judgement.better {
        for (_, gain) in better.gains.iter() {
            let signed = if 0 < gain.0 { format!("+{}", gain.0) } else { gain.0.to_string() };
            assert!(html.contains(&format!("<strong>{signed}</strong>")), "{signed}");
        }
    }
}

#[test]
fn the_best_trade_is_told_as_one_that_nothing_beats() {
    let (pack, sluice) = shipped("sluice");
    let trade = "july_nights=u2_t5 labour=u30 gauge=shared_log drought=orchards_first winter_flow=full";
    let acts = [
        ("usken", offer(&sluice, trade)),
        ("tirma", at_table(Action::Accept)),
        ("usken", at_table(Action::Confirm)),
        ("tirma", at_table(Action::Confirm)),
    ];
    let html = shown(english(), &pack, &after(&pack, &sluice, Mode::OneDevice, &acts));
    check_sound(&html);
    assert_eq!(html.matches("class=\"gains\"").count(), 0);
    assert_eq!(html.matches("<span class=\"big\">70</span>").count(), 2);
    assert_eq!(count(&html, "textarea"), 2, "each person tries one thing");
    assert!(html.contains("dot-own"));
}

#[test]
fn leaving_where_there_was_no_zone_is_praised() {
    let (pack, pump) = shipped("pump-no-zone");
    let left = after(&pack, &pump, Mode::OneDevice, &[("buyer", at_table(Action::WalkAway))]);
    let html = shown(english(), &pack, &left);
    check_sound(&html);
    assert_eq!(html.matches("notice praise").count(), 1);
    assert!(!html.contains("notice warning"));
    assert!(words_of(&html).contains("Mira Konde"));
}

#[test]
fn agreeing_where_there_was_no_zone_is_a_warning() {
    let (pack, pump) = shipped("pump-no-zone");
    let acts = [
        ("seller", offer(&pump, "price=p80")),
        ("buyer", at_table(Action::Accept)),
        ("seller", at_table(Action::Confirm)),
        ("buyer", at_table(Action::Confirm)),
    ];
    let html = shown(english(), &pack, &after(&pack, &pump, Mode::OneDevice, &acts));
    check_sound(&html);
    assert_eq!(html.matches("notice warning").count(), 3, "one for each role below its limit, one for the zone");
    assert!(!html.contains("notice praise"));
    assert_eq!(html.matches("class=\"result negative\"").count(), 2);
}

#[test]
fn leaving_where_there_was_a_zone_says_how_many_packages_there_were() {
    let (pack, pump) = shipped("pump");
    let left = after(&pack, &pump, Mode::OneDevice, &[("buyer", at_table(Action::WalkAway))]);
    let words = words_of(&shown(english(), &pack, &left));
    expect!["No agreement Mira Konde left the table. 8 packages would have left nobody worse off than without an agreement. A"].assert_eq(words.split("Rasan Olt").next().unwrap().trim());
}

#[test]
fn a_table_that_is_still_open_has_no_numbers_yet() {
    let (pack, sluice) = shipped("sluice");
    let html = shown(english(), &pack, &after(&pack, &sluice, Mode::OneDevice, &[]));
    check_sound(&html);
    assert!(!html.contains("class=\"result") && !html.contains("<figure"));
    assert_eq!(html.matches("class=\"panel\"").count(), 3);
}

#[test]
fn a_table_of_three_has_no_picture_of_two_axes() {
    let (pack, exercise) = ferry();
    let acts = [
        ("island", offer(&exercise, "turn=draw fare=f10 night=yes")),
        ("upper", at_table(Action::Accept)),
        ("upper", at_table(Action::Confirm)),
        ("island", at_table(Action::Confirm)),
    ];
    let html = shown(english(), &pack, &after(&pack, &exercise, Mode::OneDevice, &acts));
    check_sound(&html);
    assert_eq!((count(&html, "figure"), html.matches("class=\"result\"").count()), (0, 3));
    assert_eq!(html.matches("class=\"card-again\"").count(), 3);
    let terms: Terms = exercise.public.terms("turn=draw fare=f10 night=yes").unwrap();
    assert!(terms.package().is_some());
}
