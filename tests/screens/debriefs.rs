//! The debrief of sessions that have ended.

use std::rc::Rc;

use expect_test::expect;
use parley::{
    analysis::moves::{MissedCompatible, Observation, Run, Trade},
    counterpart::Persona,
    pack::{Exercise, Pack},
    points::{Points, Terms},
    session::{Act, Head, MadeOffer, Mode, Place, Results, Session, Solution},
    steps::{
        table::{Action, Question},
        worksheet::{Edit, Mark},
    },
    ui::{
        OpenedPack, Origin, Route, Shell,
        browser::{offline::Offline, store::Store},
        pages::{LookBack, Numbers, SecondAttempt, debrief, met},
        parts::{ScatterProps, persona_name, persona_practises, scatter},
        words::{Words, key},
    },
};
use yew::prelude::*;

use crate::rendered::{count, english, ferry, rendered, role, russian, session, shipped, words_of};

/// A session after these acts of these roles.
#[track_caller]
pub fn after(pack: &Pack, exercise: &Rc<Exercise>, mode: Mode, acts: &[(&str, Act)]) -> Session {
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
pub fn shown(words: Words, pack: &Rc<Pack>, session: &Session) -> String {
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

/// The part of a page between two headings.
#[track_caller]
fn between<'h>(words: &'h str, from: &str, to: &str) -> &'h str {
    let (_, rest) = words.split_once(from).unwrap_or_else(|| panic!("no {from}"));
    rest.split_once(to).unwrap_or_else(|| panic!("no {to}")).0.trim()
}

#[test]
fn the_solution_points_of_the_sluice_are_told_with_their_packages() {
    let (pack, session) = middle_of_the_sluice();
    let html = shown(english(), &pack, &session);
    let words = words_of(&html);
    let points = between(&words, "The points they single out", "The offers, one after another");
    let told: Vec<&str> = points.split("1 package has these values").collect();
    assert_eq!(told.len(), 4, "three points");
    expect!["Nash · Egalitarian · Kalai–Smorodinsky · Largest joint value Value Above the limit A Joran Petel 70 28 B Safa Lirin 70 30"]
        .assert_eq(told[0].trim());
    for (after, values) in
        [(told[1], "A Joran Petel 50 8 B Safa Lirin 90 50"), (told[2], "A Joran Petel 60 18 B Safa Lirin 80 40")]
    {
        assert!(after.contains("Usken 2 nights, Tirma 5") && after.contains("Largest joint value"), "{after}");
        assert!(after.trim().ends_with(values), "{after}");
    }
    // A box for each rule, its shape and its meaning; and one for the offers.
    assert_eq!(html.matches("type=\"checkbox\"").count(), 5);
    assert_eq!(html.matches("class=\"solution-mark\"").count(), 4);
    assert!(words.contains("All count from the limits: having no agreement is worth one's limit."));
    assert!(words.contains("70 70 1 yes yes Nash, Egalitarian, Kalai–Smorodinsky, Largest joint value"));
}

#[test]
fn each_issue_tells_what_mattered_and_how_it_was_settled() {
    let (pack, session) = middle_of_the_sluice();
    let words = words_of(&shown(english(), &pack, &session));
    let issues = between(&words, "and what came of it Issue", "Compatible: one option");
    for it in [
        "Usken 4 nights, Tirma 3 · otherwise A Joran Petel 20 15 B Safa Lirin 35 12",
        "Measuring board only, no log · compatible, but not agreed so A Joran Petel 15 8 B Safa Lirin 10 6",
        "Half of the winter flow to the mill · otherwise A Joran Petel 35 16 B Safa Lirin 10 6",
    ] {
        assert!(issues.contains(it), "{it} is not in {issues}");
    }
    let (pack, sluice) = shipped("sluice");
    let trade = "july_nights=u2_t5 labour=u30 gauge=shared_log drought=orchards_first winter_flow=full";
    let acts = [
        ("usken", offer(&sluice, trade)),
        ("tirma", at_table(Action::Accept)),
        ("usken", at_table(Action::Confirm)),
        ("tirma", at_table(Action::Confirm)),
    ];
    let html = shown(english(), &pack, &after(&pack, &sluice, Mode::OneDevice, &acts));
    assert_eq!(html.matches("<strong>traded</strong>").count(), 3);
    assert_eq!(html.matches("<strong>compatible</strong>").count(), 1);
    assert_eq!(html.matches("<strong>otherwise</strong>").count(), 1, "the cleaning matters alike");
}

#[test]
fn what_if_begins_with_the_agreement_or_with_nash_or_near_a_zone() {
    let (pack, session) = middle_of_the_sluice();
    let html = shown(english(), &pack, &session);
    let words = words_of(&html);
    expect!["Value Above the limit A Joran Petel 55 +13 B Safa Lirin 44 +4 Nobody is below the limit. 57 packages are better for at least one side and worse for none. Not on the frontier. Back to our agreement"]
        .assert_eq(between(&words, "What this package is worth", "What the offers showed"));
    assert_eq!(html.matches("<select id=\"what-if-").count(), 5);
    assert_eq!(html.matches("<label for=\"what-if-").count(), 5);

    let (pack, sluice) = shipped("sluice");
    let left = after(&pack, &sluice, Mode::OneDevice, &[("usken", at_table(Action::WalkAway))]);
    let words = words_of(&shown(english(), &pack, &left));
    assert!(words.contains("Begins with a package that Nash's rule singles out."));
    assert!(words.contains("A Joran Petel 70 +28 B Safa Lirin 70 +30 Nobody is below the limit. 0 packages"));
    assert!(words.contains("Back to the beginning"));
    assert!(!words.contains("What the offers showed") && !words.contains("The offers, one after another"));

    let (pack, pump) = shipped("pump-no-zone");
    let left = after(&pack, &pump, Mode::OneDevice, &[("buyer", at_table(Action::WalkAway))]);
    let words = words_of(&shown(english(), &pack, &left));
    assert!(words.contains("Begins with the package that comes nearest to a zone."));
    assert!(words.contains("Somebody is below the limit."));
}

#[test]
fn without_a_zone_it_is_said_by_how_much_and_what_would_open_one() {
    let (pack, pump) = shipped("pump-no-zone");
    let left = after(&pack, &pump, Mode::OneDevice, &[("buyer", at_table(Action::WalkAway))]);
    let html = shown(english(), &pack, &left);
    let words = words_of(&html);
    expect!["No package reaches every limit. If each side lowered its limit by 20 points, one would; with less, none. The package that comes nearest: Price of the pump 75 thousand tal A Rasan Olt 20 points below the limit there. Lowering this limit alone by 35 points would open a zone. B Mira Konde 15 points below the limit there. Lowering this limit alone by 35 points would open a zone."].assert_eq(between(&words, "What a zone would have needed", "Issue by issue"));
    assert!(!html.contains("solution-mark"));
    let words = words_of(&shown(russian(), &pack, &left));
    expect!["Ни один пакет не дотягивает до всех пределов сразу. Если бы каждая сторона опустила свой предел на 20 баллов, такой пакет нашёлся бы; если меньше – нет. Ближе всего к зоне такой пакет: Цена насоса 75 тыс. талов A Расан Олт До предела здесь не хватает: 20 баллов. Если опустить только этот предел, зона откроется при уступке в 35 баллов. B Мира Конде До предела здесь не хватает: 15 баллов. Если опустить только этот предел, зона откроется при уступке в 35 баллов."].assert_eq(between(&words, "Чего не хватило до зоны", "Вопрос за вопросом"));
}

#[test]
fn a_person_alone_sees_what_the_own_offers_showed_and_two_see_both() {
    let (pack, session) = middle_of_the_sluice();
    let html = shown(english(), &pack, &session);
    assert_eq!(html.matches("class=\"moves\"").count(), 1);
    let moves = words_of(&html[html.find("<section class=\"moves\"").unwrap()..]);
    let (seen, _) = moves.split_once("All measures").unwrap();
    for it in [
        "A Joran Petel",
        "On “Gauge at the sluice” both of you were best off with “Measuring board and a shared log”, and something else was agreed.",
        "It changes your points by +13 and the other side's by +9.",
        "Offer 1 . Another package would have been better for both of you than this offer.",
    ] {
        assert!(seen.contains(it), "{it} is not in {seen}");
    }
    assert_eq!(seen.matches("To try in the second attempt:").count(), 3);
    assert!(!seen.contains("Safa Lirin"));
    let (pack, sluice) = shipped("sluice");
    let acts = [("usken", offer(&sluice, MIDDLE)), ("tirma", at_table(Action::WalkAway))];
    let html = shown(english(), &pack, &after(&pack, &sluice, Mode::OneDevice, &acts));
    assert_eq!((html.matches("class=\"moves\"").count(), html.matches("class=\"measures\"").count()), (2, 2));
}

/// Offers go down and up and stand still, so that every kind of observation
/// comes up; whatever it is, it is said whole and in the reader's language.
#[test]
fn whatever_the_offers_were_they_are_told_in_the_readers_language() {
    let mut said = std::collections::BTreeSet::new();
    for seed in 0..24_usize {
        let (pack, exercise) = shipped(["sluice", "pump", "pump-call"][seed % 3]);
        let packages: Vec<_> = exercise.public.agenda.packages().collect();
        let mut session = session(&pack, &exercise, Mode::OneDevice);
        let roles: Vec<_> = exercise.public.roles.roles().collect();
        for turn in 0..6 + seed % 5 {
            let place = match seed % 4 {
                0 => 37 * turn + seed,
                1 => packages.len() - 1 - (turn * packages.len() / 24),
                2 => turn / 2 * 5,
                _ => 7 * seed,
            };
            let terms = Terms::from(&packages[place % packages.len()]);
            let by = roles[turn % 2];
            if let Ok((next, _)) = session.push(Session::entry(by, at_table(Action::Offer(terms)), 0)) {
                session = next;
            }
        }
        let last = match seed % 2 {
            0 => vec![Action::WalkAway],
            _ => vec![Action::Record(packages[seed * 11 % packages.len()].clone()), Action::Confirm],
        };
        for action in last {
            for by in &roles {
                if let Ok((next, _)) = session.push(Session::entry(*by, at_table(action.clone()), 0)) {
                    session = next;
                }
            }
        }
        let numbers = Numbers::of(&session).unwrap();
        for it in numbers.moves.iter().flat_map(|it| &it.observations) {
            said.insert(format!("{it:?}").split([' ', '(']).next().unwrap().to_owned());
        }
        check_sound(&shown(english(), &pack, &session));
        let html = shown(russian(), &pack, &session);
        check_sound(&html);
        let words = words_of(&html);
        let english_words: Vec<&str> =
            words.split_whitespace().filter(|it| 3 < it.len() && it.chars().all(|c| c.is_ascii_alphabetic())).collect();
        assert_eq!(english_words, [""; 0], "words that were not translated");
    }
    assert!(6 <= said.len(), "{said:?}");
}

#[test]
fn a_session_without_a_table_has_none_of_the_numbers() {
    let (pack, _) = ferry();
    let session = session(&pack, pack.exercise("walk").unwrap(), Mode::OneDevice);
    let html = shown(english(), &pack, &session);
    check_sound(&html);
    // Where there was no table nobody misses its numbers.
    assert!(!words_of(&html).contains("so there are no numbers"));
    for it in ["class=\"scatter\"", "class=\"theory\"", "class=\"what-if\"", "class=\"issues\"", "class=\"moves\""] {
        assert!(!html.contains(it), "{it}");
    }
}

#[test]
fn three_roles_have_the_points_as_a_list_with_bars_and_no_boxes() {
    let (pack, exercise) = ferry();
    let acts = [("island", offer(&exercise, "turn=draw fare=f10 night=yes")), ("island", at_table(Action::WalkAway))];
    let session = acts.iter().fold(session(&pack, &exercise, Mode::OneDevice), |session, (by, act)| {
        session.push(Session::entry(role(&exercise, by), act.clone(), 0)).unwrap().0
    });
    let left = exercise.public.roles.roles().fold(session, |session, by| {
        session.push(Session::entry(by, at_table(Action::WalkAway), 0)).map_or(session.clone(), |it| it.0)
    });
    let html = shown(english(), &pack, &left);
    check_sound(&html);
    assert_eq!(html.matches("type=\"checkbox\"").count(), 0);
    assert!(html.contains("class=\"solution-point\"") || html.contains("class=\"gap\""));
    assert_eq!(html.matches("class=\"solution-point\"").count() * 3, between_count(&html));
}

/// How many bars there are besides those of the issues and of the coalitions.
fn between_count(html: &str) -> usize {
    let (before, rest) = html.split_once("class=\"issues\"").unwrap();
    let before = before.split_once("class=\"coalitions\"").map_or(before, |it| it.0);
    let after = rest.split_once("</table>").unwrap().1;
    before.matches("class=\"bar\"").count() + after.matches("class=\"bar\"").count()
}

#[test]
fn the_picture_marks_the_rules_that_are_asked_for_and_joins_both_sides_offers() {
    let (pack, sluice) = shipped("sluice");
    let first = "july_nights=u5_t2 labour=u30 gauge=none drought=seniority winter_flow=full";
    let acts = [
        ("usken", offer(&sluice, first)),
        ("tirma", offer(&sluice, "july_nights=u2_t5")),
        ("usken", offer(&sluice, MIDDLE)),
        ("tirma", offer(&sluice, first)),
        ("usken", offer(&sluice, first)),
        ("tirma", at_table(Action::WalkAway)),
    ];
    let session = after(&pack, &sluice, Mode::OneDevice, &acts);
    let numbers = Numbers::of(&session).unwrap();
    let solutions = numbers.possible.as_ref().unwrap().points();
    let drawn = |marked: &[Solution], offers: &[MadeOffer]| {
        let space = &numbers.results.space;
        let (words, public, picture) = (english(), &*sluice.public, numbers.picture.as_ref().unwrap());
        rendered(scatter(&ScatterProps { words, public, space, picture, own: None, solutions, marked, offers }))
    };
    for (marked, n) in
        [(vec![], 0), (vec![Solution::Nash], 1), (vec![Solution::LargestJoint], 3), (Solution::ALL.into(), 6)]
    {
        assert_eq!(drawn(&marked, &[]).matches("class=\"solution\"").count(), n, "{marked:?}");
    }
    let html = drawn(&[], &numbers.offers);
    let traces: Vec<&str> = html.split("class=\"trace trace-").skip(1).collect();
    assert_eq!(traces.len(), 2);
    let n_points =
        |it: &str| it.split("<polyline points=\"").nth(1).unwrap().split('"').next().unwrap().split(' ').count();
    assert_eq!((n_points(traces[0]), n_points(traces[1])), (3, 1), "the second offer left issues open");
    assert_eq!(words_of(traces[0].split_once('>').unwrap().1).split("A ·").next().unwrap().trim(), "3 1, 5");
    // Their table has all, with a range where something was left open.
    let words = words_of(&shown(english(), &pack, &session));
    let table = between(&words, "No. From A Joran Petel B Safa Lirin", "Issue by issue");
    assert!(table.contains("2 B Safa Lirin 0 … 80 35 … 100"), "{table}");
}

#[test]
fn every_kind_of_observation_is_a_whole_sentence_with_its_move_and_advice() {
    let (pack, session) = middle_of_the_sluice();
    let agenda = &session.exercise().public.agenda;
    let issue = |i: usize| agenda.issues().nth(i).unwrap();
    let option = |i: usize, o: usize| agenda.options(issue(i)).nth(o).unwrap();
    let (own_gain, other_gain) = (Points(1), Points(22));
    let trade = Trade {
        give: issue(0),
        give_option: option(0, 1),
        get: issue(4),
        get_option: option(4, 1),
        own_gain,
        other_gain,
    };
    let all = vec![
        Observation::AgreedBelowLimit { below: Points(1) },
        Observation::OfferedBelowLimit { offer: 0, below: Points(2) },
        Observation::RefusedBetter { offer: 1, margin: Points(5) },
        Observation::MissedCompatible(MissedCompatible { issue: issue(2), option: option(2, 0), own_gain, other_gain }),
        Observation::LeftTrade { trade, share: 30 },
        Observation::LeftTrade { trade, share: -30 },
        Observation::BeatenOffer { offer: 2, n: 3 },
        Observation::UnansweredConcessions(Run { from: 1, to: 6, n: 4, by: Points(12) }),
        Observation::LateRush { offer: 7, share: 75 },
        Observation::LowOpening { offer: 0, ambition: -10 },
        Observation::OneIssueAtATime { offer: 8, n: 4 },
        Observation::Traded { share: 90 },
        Observation::OfferedEqual { offer: 3, n: 1 },
    ];
    let mut numbers = Numbers::of(&session).unwrap();
    numbers.moves[0].observations = all;
    let numbers = Rc::new(numbers);
    let opened = OpenedPack { pack: pack.clone(), origin: Origin::Shipped };
    let told = |words: Words, from: &str, to: &str| -> String {
        let numbers = Some(&numbers);
        let html = rendered(debrief(LookBack {
            words,
            session: &session,
            opened: &opened,
            numbers,
            on_act: Callback::noop(),
        }));
        check_sound(&html);
        let list = html.split("class=\"observations\"").nth(1).unwrap().split("</ul>").next().unwrap();
        let lines = list.split("<li>").skip(1).map(|it| words_of(it) + "\n");
        assert!(words_of(&html).contains(from) && words_of(&html).contains(to));
        lines.collect()
    };
    expect![[r#"
        The agreement . The agreement is 1 point below your limit. To try in the second attempt: add a package up and hold it against your limit before you say it.
        Offer 1 . This offer of yours was 2 points below your limit. Had it been accepted, no agreement would have been better. To try in the second attempt: add a package up and hold it against your limit before you say it.
        Offer 2 . The other side put something on the table here that was worth 5 points more to you than the end. To try in the second attempt: write down the best offer you have heard, and compare before you decide.
        The agreement . On “Gauge at the sluice” both of you were best off with “Measuring board and a shared log”, and something else was agreed. To try in the second attempt: ask what the other side wants on an issue before you give way on it.
        The agreement . A trade was left. Give: “July night turns” – “Usken 2 nights, Tirma 5”. Get: “Winter flow to the mill” – “The full winter flow to the mill”. It changes your points by +1 and the other side's by +22. Of what trading could bring, 30% was gained. To try in the second attempt: offer to give on what matters less to you for gain on what matters more.
        The agreement . A trade was left. Give: “July night turns” – “Usken 2 nights, Tirma 5”. Get: “Winter flow to the mill” – “The full winter flow to the mill”. It changes your points by +1 and the other side's by +22. Taken together, the opposed issues brought less than the middle of each would have. To try in the second attempt: offer to give on what matters less to you for gain on what matters more.
        Offer 3 . Another package would have been better for both of you than this offer. So it was with 3 of your offers. To try in the second attempt: before you offer, look for one change that helps the other side and costs you nothing.
        Offer 7 . You gave way 4 times in a row up to here, 12 points in all, while the other side gave nothing. To try in the second attempt: after a concession, wait for a move or ask for one.
        Offer 8 . 75% of all you gave up went in the last fifth of your steps, from here on. To try in the second attempt: spread your concessions; those at the bell are the dearest.
        Offer 1 . Between your limit at 0% and your best package at 100%, your first offer stood at −10%. To try in the second attempt: open higher, and have the reason ready.
        Offer 9 . In all of your 4 steps no more than one issue moved. To try in the second attempt: move several issues at once – a little less here, a little more there.
        The agreement . Of what trading between issues could bring, 90% was gained. To try in the second attempt: do it again, and say aloud what you are doing.
        Offer 4 . Here you offered another package of the same worth to you, so that the other side could choose. To try in the second attempt: do it again, and say aloud what you are doing.
    "#]].assert_eq(&told(english(), "What the offers showed", "All measures"));
    expect![[r#"
        Соглашение . Соглашение на 1 балл ниже вашего предела. Попробуйте во второй попытке: прежде чем назвать пакет, сложите его баллы и сравните с пределом.
        Предложение 1 . Это ваше предложение было на 2 балла ниже вашего предела. Если бы его приняли, лучше было бы не договариваться вовсе. Попробуйте во второй попытке: прежде чем назвать пакет, сложите его баллы и сравните с пределом.
        Предложение 2 . Здесь другая сторона предложила то, что стоило для вас на 5 баллов больше, чем итог. Попробуйте во второй попытке: записывайте лучшее из того, что вам предложили, и сверяйтесь, прежде чем решать.
        Соглашение . Вопрос «Учёт воды у шлюза»: лучшим для обеих сторон был вариант «Рейка и общий журнал», а договорились иначе. Попробуйте во второй попытке: прежде чем уступать в вопросе, спросите, чего в нём хочет другая сторона.
        Соглашение . Остался обмен. Отдать: «Июльские ночи» – «Ускен – 2 ночи, Тирма – 5». Взять: «Зимняя вода для мельницы» – «Мельнице – вся зимняя вода». Для вас это +1, для другой стороны +22. Из того, что мог дать обмен между вопросами, взято 30 %. Попробуйте во второй попытке: предложите уступить в том, что для вас менее важно, за то, что важнее.
        Соглашение . Остался обмен. Отдать: «Июльские ночи» – «Ускен – 2 ночи, Тирма – 5». Взять: «Зимняя вода для мельницы» – «Мельнице – вся зимняя вода». Для вас это +1, для другой стороны +22. Вместе спорные вопросы дали меньше, чем дала бы середина каждого. Попробуйте во второй попытке: предложите уступить в том, что для вас менее важно, за то, что важнее.
        Предложение 3 . Был пакет, который для обеих сторон лучше этого предложения. Таких ваших предложений – 3. Попробуйте во второй попытке: прежде чем предлагать, поищите одно изменение, которое поможет другой стороне и ничего не будет стоить вам.
        Предложение 7 . К этому ходу вы уступили подряд столько раз: 4. Отдано баллов: 12. Другая сторона за это время не уступила ничего. Попробуйте во второй попытке: после уступки подождите ответного шага или попросите о нём.
        Предложение 8 . 75 % всех уступок пришлись на последнюю пятую часть ваших шагов, начиная с этого. Попробуйте во второй попытке: распределите уступки по времени – под конец они обходятся дороже всего.
        Предложение 1 . Если ваш предел – 0 %, а лучший для вас пакет – 100 %, то первое ваше предложение было на отметке −10 %. Попробуйте во второй попытке: начинайте выше – и с готовым доводом.
        Предложение 9 . Всего ваших шагов: 4. Ни в одном из них не сдвинулось больше одного вопроса. Попробуйте во второй попытке: двигайте несколько вопросов сразу – тут чуть меньше, там чуть больше.
        Соглашение . Из того, что мог дать обмен между вопросами, взято 90 %. Попробуйте во второй попытке: сделайте так снова – и скажите вслух, что вы делаете.
        Предложение 4 . Здесь вы предложили другой пакет той же ценности для вас, и другой стороне было из чего выбирать. Попробуйте во второй попытке: сделайте так снова – и скажите вслух, что вы делаете.
    "#]].assert_eq(&told(russian(), "Что показали предложения", "Все показатели"));
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
