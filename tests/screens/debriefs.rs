//! The debrief of sessions that have ended.

use std::rc::Rc;

use expect_test::expect;
use parley::{
    counterpart::Persona,
    pack::{Exercise, Pack},
    points::{Points, Terms},
    session::{Act, Head, Mode, Place, Results, Session},
    steps::{
        table::{Action, Question},
        worksheet::{Edit, Mark},
    },
    ui::{
        OpenedPack, Origin, Route, Shell,
        browser::{offline::Offline, store::Store},
        pages::{LookBack, SecondAttempt, debrief, met},
        parts::{persona_name, persona_practises},
        words::{Words, key},
    },
};
use yew::prelude::*;

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
    let results = Results::of(session);
    rendered(debrief(LookBack { words, session, opened: &opened, results: results.as_ref(), on_act: Callback::noop() }))
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
    assert_eq!((count(&html, "svg") - html.matches("class=\"motif role").count(), count(&html, "figure")), (1, 1));
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

/// A whole table, alone against this counterpart, which is asked first what
/// matters; the person then offers the best of its own sheet again and again.
#[track_caller]
fn played(pack: &Rc<Pack>, exercise: &Rc<Exercise>, persona: Persona, drawn: bool) -> Session {
    let mine = exercise.public.roles.roles().next().unwrap();
    let plain = session(pack, exercise, Mode::Alone(mine));
    let mut session = Session::new(Head { persona, drawn, ..plain.head().clone() }, exercise.clone());
    let sheet = &exercise.confidential[mine].score_sheet;
    let mut wished: Vec<_> = exercise.public.agenda.packages().collect();
    wished.sort_by_key(|it| -sheet.value(it).0);
    let mut mine_next = [Action::Ask(Question::WhatMatters)]
        .into_iter()
        .chain(wished.iter().map(|it| Action::Offer(it.into())))
        .chain([Action::WalkAway]);
    for _ in 0..500 {
        if session.state().play.as_ref().unwrap().ending().is_some() {
            return session;
        }
        let (by, action) = session.counterpart_move().unwrap_or_else(|| {
            let may = |it: &Action| session.view(mine).unwrap().play.may(mine, it).is_ok();
            (mine, if may(&Action::Confirm) { Action::Confirm } else { mine_next.next().unwrap() })
        });
        session = match session.push(Session::entry(by, at_table(action), 0)) {
            Ok((next, _)) => next,
            Err(_) => session.push(Session::entry(mine, at_table(Action::WalkAway), 0)).unwrap().0,
        };
    }
    panic!("{persona:?} does not end")
}

#[test]
fn whom_one_met_is_told_with_every_move_explained() {
    let (pack, sluice) = shipped("sluice");
    for words in [english(), russian()] {
        for persona in Persona::ALL {
            let session = played(&pack, &sluice, persona, true);
            let html = shown(words, &pack, &session);
            check_sound(&html);
            let met = html.split("class=\"met\"").nth(1).unwrap().split("</section>").next().unwrap();
            assert!(words_of(met).contains(&persona_name(words, persona)));
            assert!(words_of(met).contains(&persona_practises(words, persona)));
            let n = session.state().play.as_ref().unwrap().history().len();
            let explained: Vec<_> = (0..n).filter_map(|n| session.explanation(n)).collect();
            let body = met.split("<tbody>").nth(1).unwrap();
            assert_eq!((body.matches("<tr>").count(), 1 < explained.len()), (explained.len(), true));
            assert_eq!(body.matches("scope=\"row\"").count(), explained.len());
            // What it asked for, and in which order it thought that the issues matter.
            let first = &explained[0];
            assert!(body.contains(&format!(">{}<", first.asked.0)) && body.contains("<ol><li>"));
            assert!(body.contains(&format!(">{}<", first.reservation_value.0)));
            let has_tactics = persona == Persona::HardTactician;
            assert_eq!(met.contains(&words.say(key::TACTIC_BOGEY)), has_tactics);
            assert_eq!(met.contains(&words.say(key::TACTIC_EXTREME_ANCHOR)), has_tactics);
            let untrue = explained.iter().filter(|it| it.is_untrue).count();
            assert_eq!(body.matches(&words.say(key::MET_UNTRUE)).count(), untrue);
            assert_eq!(0 < untrue, has_tactics, "asked what matters, only the hard tactician says what is not so");
        }
    }
}

#[test]
fn who_played_with_people_met_nobody_and_an_open_table_tells_nothing() {
    let (pack, session) = middle_of_the_sluice();
    assert!(shown(english(), &pack, &session).contains("class=\"met\""));
    let (pack, sluice) = shipped("sluice");
    let left = after(&pack, &sluice, Mode::OneDevice, &[("usken", at_table(Action::WalkAway))]);
    assert!(!shown(english(), &pack, &left).contains("class=\"met\""));
    let usken = role(&sluice, "usken");
    assert!(met(english(), &after(&pack, &sluice, Mode::Alone(usken), &[("usken", offer(&sluice, MIDDLE))])).is_none());
}

/// The way to a second attempt, inside the app's shell.
fn second(words: Words, pack: &Rc<Pack>, origin: Origin, session: &Session) -> String {
    let shell = Shell { words, store: Store::Page(Rc::default()), offline: Offline::Ready("1a2b".into()) };
    let opened = OpenedPack { pack: pack.clone(), origin };
    rendered(html! {
        <ContextProvider<Shell> context={shell}>
            <SecondAttempt {words} session={Rc::new(session.clone())} {opened} />
        </ContextProvider<Shell>>
    })
}

#[test]
fn after_the_table_a_parallel_form_is_offered_and_what_is_different_is_said() {
    let (pack, session) = middle_of_the_sluice();
    for words in [english(), russian()] {
        let html = second(words, &pack, Origin::Shipped, &session);
        assert_eq!((count(&html, "h2"), count(&html, "button"), count(&html, "a")), (1, 1, 0));
        let text = words_of(&html);
        for it in [key::SECOND_TITLE, key::SECOND_COUNTS, key::SECOND_DIFFERENT, key::SECOND_BEGIN] {
            assert!(text.contains(&words.say(it)), "{text}");
        }
    }
    let (pack, sluice) = shipped("sluice");
    let open = after(&pack, &sluice, Mode::OneDevice, &[]);
    assert_eq!(count(&second(english(), &pack, Origin::Shipped, &open), "section"), 0, "the table is open");
}

#[test]
fn a_second_attempt_is_told_with_its_own_points() {
    let (pack, sluice) = shipped("sluice");
    let plain = session(&pack, &sluice, Mode::OneDevice);
    let head = Head { parallel: Some(7), ..plain.head().clone() };
    let form = head.exercise_of(&pack).unwrap();
    let by = role(&sluice, "usken");
    let left = Session::new(head, form).push(Session::entry(by, at_table(Action::WalkAway), 0)).unwrap().0;
    check_sound(&shown(english(), &pack, &left));
    // From there a third form may be tried, made of the exercise itself.
    assert_eq!(count(&second(english(), &pack, Origin::Shipped, &left), "button"), 1);
}

#[test]
fn where_there_is_no_parallel_form_the_other_forms_are_linked() {
    for (id, other) in [("pump", "pump-no-zone"), ("pump-no-zone", "pump")] {
        let (pack, pump) = shipped(id);
        let left = after(&pack, &pump, Mode::OneDevice, &[("buyer", at_table(Action::WalkAway))]);
        let html = second(english(), &pack, Origin::Shipped, &left);
        let (other_pack, _) = shipped(other);
        let route = Route::Exercise { pack: other_pack.id.to_string(), exercise: shipped(other).1.public.id.clone() };
        assert!(html.contains(&format!("href=\"{}\"", route.href())), "{html}");
        assert_eq!(count(&html, "button"), 0);
        let itself = Route::Exercise { pack: pack.id.to_string(), exercise: pump.public.id.clone() };
        assert!(!html.contains(&format!("href=\"{}\"", itself.href())), "{html}");
    }
}
