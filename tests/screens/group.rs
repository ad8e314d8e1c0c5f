//! The debrief of tables of three, and of tables with more packages than can be
//! drawn.

use std::rc::Rc;

use parley::{
    analysis::{
        Space, TooMuch,
        moves::{Run, group::GroupObservation},
    },
    pack::{Exercise, Pack},
    points::{Points, RoleId},
    session::{Act, Mode, Session},
    steps::table::Action,
    ui::{
        OpenedPack, Origin,
        pages::{LookBack, Numbers, debrief},
        parts::{Picture, ScatterProps, scatter, scatter_legend, scatter_table},
        words::{Words, key},
    },
};
use yew::prelude::*;

use crate::rendered::{count, english, rendered, role, russian, session, words_of};

/// The school at Kurpe, where the parents were left out.
fn left_out(id: &str) -> (Rc<Pack>, Session) {
    let pack = Rc::new(Pack::open(include_bytes!("../data/school.json")).unwrap());
    let exercise = pack.exercise(id).unwrap().clone();
    let offer = |words: &str| Action::Offer(exercise.public.terms(words).unwrap());
    let acts = [
        ("orzi", offer("early=mother support=assistants reading=separate council=rotating phase=three signs=concert")),
        ("dalvi", offer("early=half support=assistants reading=project council=share phase=two signs=state")),
        ("orzi", offer("early=mother support=assistants reading=project council=rotating phase=three signs=concert")),
        ("dalvi", offer("early=half support=teacher reading=project council=equal phase=three signs=concert")),
        ("office", Action::Accept),
        ("dalvi", Action::Confirm),
        ("office", Action::Confirm),
        ("orzi", Action::WalkAway),
    ];
    let mut told = session(&pack, &exercise, Mode::OneDevice);
    for (by, action) in acts {
        let entry = Session::entry(role(&exercise, by), Act::AtTable(action), 0);
        if let Ok((next, _)) = told.push(entry) {
            told = next;
        }
    }
    (pack, told)
}

fn shown(words: Words, pack: &Rc<Pack>, session: &Session, change: impl Fn(&mut Numbers)) -> String {
    let opened = OpenedPack { pack: pack.clone(), origin: Origin::Shipped };
    let mut numbers = Numbers::of(session).unwrap();
    change(&mut numbers);
    let numbers = Some(Rc::new(numbers));
    rendered(debrief(LookBack { words, session, opened: &opened, numbers: numbers.as_ref(), on_act: Callback::noop() }))
}

fn section<'h>(html: &'h str, class: &str) -> &'h str {
    let (_, rest) = html.split_once(&format!("<section class=\"{class}\">")).unwrap_or_else(|| panic!("no {class}"));
    rest.split_once("</section>").unwrap().0
}

#[test]
fn who_could_have_closed_is_told_with_bars_and_as_a_table() {
    let (pack, session) = left_out("school-quorum");
    for words in [english(), russian()] {
        let html = shown(words, &pack, &session, |_| ());
        let part = section(&html, "coalitions");
        assert_eq!(part.matches("<li class=\"coalition\">").count(), 3, "two without the other parents, and all");
        // Two, two and three members have a bar each; the table has a row for each coalition and no bar.
        assert_eq!(part.matches("class=\"bar\"").count(), 7);
        assert_eq!(count(part.rsplit_once("<tbody>").unwrap().1.split_once("</tbody>").unwrap().0, "tr"), 3);
        assert_eq!(part.matches(&words.say(key::COALITIONS_ENDED)).count(), 2, "in the cards and in the table");
        assert_eq!(part.matches(&words.say(key::COALITIONS_LEFT_OUT)).count(), 2);
        let text = words_of(part);
        for it in [key::COALITIONS_VETO, key::COALITIONS_NEEDED, key::COALITIONS_HINT] {
            assert!(text.contains(&words_of(&words.say(it))), "{text}");
        }
        assert!(!part.contains("{ $") && !part.contains("NaN"));
        if words == russian() {
            let latin = |it: &&str| 3 < it.len() && it.chars().all(|c| c.is_ascii_alphabetic());
            assert_eq!(text.split_whitespace().filter(latin).collect::<Vec<_>>(), [""; 0]);
        }
    }
    let html = shown(english(), &pack, &session, |_| ());
    let text = words_of(section(&html, "coalitions"));
    assert!(text.contains("2 of the 3 sides are enough to close. Never without: C Hana Merle"), "{text}");
    assert!(text.contains("In every coalition that could have closed: C Hana Merle"), "{text}");
}

#[test]
fn where_all_must_agree_nobody_can_be_left_out() {
    let (pack, session) = left_out("school");
    let html = shown(english(), &pack, &session, |_| ());
    let part = section(&html, "coalitions");
    assert_eq!(part.matches("class=\"coalition\"").count(), 0);
    let text = words_of(part);
    assert!(text.contains("All must agree here") && text.contains("A Sella Inan B Tomas Reik C Hana Merle"), "{text}");
}

#[test]
fn what_takes_too_long_is_said_in_words() {
    let (pack, session) = left_out("school-quorum");
    for words in [english(), russian()] {
        let html = shown(words, &pack, &session, |it| {
            it.coalitions = Some(Err(TooMuch::Vectors(1)));
            it.results.space.zone = Err(TooMuch::Sums(1));
            it.results.judgement.as_mut().unwrap().n_better = Err(TooMuch::Sums(1));
        });
        let text = words_of(&html);
        for it in [key::COALITIONS_TOO_MANY, key::POSSIBLE_FACTS_UNCOUNTED] {
            let said = words.with(it, &[("packages", 729_i64.into()), ("frontier", 22_i64.into())]);
            assert!(text.contains(&said), "{text}");
        }
        assert!(!html.contains("{ $") && !html.contains("TooMuch"));
    }
}

#[test]
fn the_offers_of_three_show_whom_they_moved_towards() {
    let (pack, session) = left_out("school-quorum");
    let html = shown(english(), &pack, &session, |_| ());
    let sections: Vec<&str> = html.split("<section class=\"moves\">").skip(1).collect();
    assert_eq!(sections.len(), 3, "one for each person");
    let orzi = words_of(sections[0].split_once("</section>").unwrap().0);
    assert!(orzi.contains("The others closed without you. To try in the second attempt: find out early"), "{orzi}");
    assert!(orzi.contains("B Tomas Reik 1 0 +20 C Hana Merle 1 0 +10"), "{orzi}");
    for it in sections {
        let listed = it.split_once("<details>").unwrap().0;
        assert!(count(listed, "li") <= 3, "{listed}");
    }
}

#[test]
fn every_observation_of_a_group_is_a_whole_sentence_with_an_advice() {
    let (pack, session) = left_out("school-quorum");
    let agenda = &session.exercise().public.agenda;
    let issue = agenda.issues().next().unwrap();
    let option = agenda.options(issue).next().unwrap();
    let role: RoleId = session.exercise().public.roles.roles().next().unwrap();
    let points = Points(22);
    let all = [
        GroupObservation::AgreedBelowLimit { below: points },
        GroupObservation::LeftOut,
        GroupObservation::OfferedBelowLimit { offer: 0, below: points },
        GroupObservation::MissedByAll { issue, option },
        GroupObservation::LeftValue { share: 22 },
        GroupObservation::MovedAway { role, offer: 0, points },
        GroupObservation::BeatenOffer { offer: 0, n: 22 },
        GroupObservation::UnansweredConcessions(Run { from: 0, to: 2, n: 3, by: points }),
        GroupObservation::LateRush { offer: 0, share: 61 },
        GroupObservation::LowOpening { offer: 0, ambition: 22 },
        GroupObservation::OneIssueAtATime { offer: 0, n: 4 },
        GroupObservation::CreatedValue { share: 90 },
    ];
    for words in [english(), russian()] {
        let html = shown(words, &pack, &session, |it| it.group_moves[0].observations = all.to_vec());
        let part = section(&html, "moves");
        let listed = part.split_once("</ul>").unwrap().0;
        assert_eq!(count(listed, "li"), all.len());
        assert_eq!(listed.matches("class=\"advice\"").count(), all.len());
        assert!(!part.contains("{ $") && !part.contains("{$"), "{part}");
        for sentence in listed.split("<li>").skip(1).map(words_of) {
            assert!(sentence.ends_with('.') && 40 < sentence.len(), "{sentence}");
        }
    }
}

/// An exercise of two roles and so many issues of so many options, with points
/// from 0 to `most`.
fn large(n_issues: usize, n_options: usize, most: u64) -> Rc<Exercise> {
    let mut file: serde_json::Value = serde_json::from_str(include_str!("../data/school.json")).unwrap();
    let exercise = &mut file["exercises"][0];
    exercise["roles"].as_array_mut().unwrap().truncate(2);
    let options: Vec<_> =
        (0..n_options).map(|o| serde_json::json!({ "id": format!("o{o}"), "title": format!("{o}") })).collect();
    let issue = |i: usize| serde_json::json!({ "id": format!("i{i}"), "title": format!("{i}"), "options": options });
    exercise["issues"] = (0..n_issues).map(issue).collect();
    for r in 0..2 {
        // A spread without a pattern, the same on every machine.
        let points = |i: usize, o: usize| {
            (((i * 7 + o * 13 + r * 29 + i * o * 31 + r * o * 17) as u64 * 2_654_435_761) >> 7) % (most + 1)
        };
        let sheet = |i: usize| -> serde_json::Map<String, serde_json::Value> {
            (0..n_options).map(|o| (format!("o{o}"), points(i, o).into())).collect()
        };
        exercise["roles"][r]["confidential"]["score_sheet"] =
            (0..n_issues).map(|i| (format!("i{i}"), sheet(i).into())).collect::<serde_json::Map<_, _>>().into();
        exercise["roles"][r]["confidential"]["reservation_value"] = (most * n_issues as u64 / 2).into();
    }
    file["exercises"].as_array_mut().unwrap().truncate(1);
    Pack::open(file.to_string().as_bytes()).unwrap_or_else(|e| panic!("{e}")).exercises[0].clone()
}

fn drawn(exercise: &Exercise, space: &Space) -> (String, String, String, Picture) {
    let picture = Picture::of(space);
    let props = ScatterProps {
        words: english(),
        public: &exercise.public,
        space,
        picture: &picture,
        own: None,
        solutions: &[],
        marked: &[],
        offers: &[],
    };
    let (html, table) = (rendered(scatter(&props)), rendered(scatter_table(&props)));
    (html, table, scatter_legend(english(), &picture), picture)
}

#[test]
fn a_hundred_billion_billion_packages_make_a_picture_that_can_be_read() {
    let exercise = large(20, 10, 5);
    let space = exercise.space().unwrap();
    let (html, table, legend, picture) = drawn(&exercise, &space);
    let Picture::Squares(values, frontier) = &picture else { panic!("{picture:?}") };
    assert!(1_000 < values.len() && frontier.len() == space.frontier.points.len());
    assert_eq!((html.matches("class=\"squares\"").count(), html.matches("<circle").count()), (1, 0));
    assert!(html.contains("100,000,000,000,000,000,000"), "{html}");
    assert!(html.len() < 60_000, "{} bytes", html.len());
    assert!(legend.contains("A square is filled where at least one package has such values"));
    assert_eq!(count(&table, "tr"), frontier.len() + 1);
    assert!(table.contains("The packages on the line by their values"));
}

#[test]
fn where_values_are_too_many_the_frontier_alone_is_drawn_and_listed_in_part() {
    let exercise = large(7, 10, 90_000);
    let space = exercise.space().unwrap();
    let (html, table, legend, picture) = drawn(&exercise, &space);
    assert!(matches!(picture, Picture::Frontier(_)));
    assert!(!html.contains("class=\"squares\"") && !html.contains("<circle"));
    assert!(legend.starts_with("Only the line is drawn"));
    let n = space.frontier.points.len();
    let rows = count(&table, "tr") - 1;
    assert!(rows <= 401 && rows <= n && html.len() < 150_000, "{rows} of {n}, {} bytes", html.len());
    assert_eq!(table.contains("evenly chosen ones, both ends"), rows < n, "{rows} of {n}");
}
