//! Everything on paper, and the page of what Parley does not protect from.

use std::rc::Rc;

use parley::{
    desk::{results::NoDealReason, series},
    pack::Exercise,
    ui::{
        pages::{
            limits,
            paper::{Kind, PaperInject, PaperSeat, PaperSet, Part, Picked, SessionFile, Wall, paper_view},
        },
        parts::{qr, qr_series},
        words::{Words, key},
    },
};
use yew::prelude::*;

use crate::rendered::{count, doors, english, ferry, rendered, russian, shipped, words_of};

/// Two groups: a seat for each role, a double and an observer in the first.
fn set(exercise: Rc<Exercise>, second: Option<Words>) -> Rc<PaperSet> {
    let mut seats = Vec::new();
    let mut add = |group: &str, role, part| {
        let number = seats.len() as u8 + 1;
        let code = Some(format!("K7QD-91NB-{number:02}"));
        let link = (number == 1).then(|| "https://example.org/#/seat?k=AAAAAAAAAAAAAAAAAAAAAA".to_owned());
        seats.push(PaperSeat { number, group: group.into(), role, part, code, link });
    };
    let roles: Vec<_> = exercise.public.roles.roles().collect();
    for group in ["A", "B"] {
        roles.iter().for_each(|role| add(group, Some(*role), Part::Role));
    }
    add("A", Some(roles[0]), Part::Double);
    add("A", None, Part::Observer);
    let news = |role| exercise.confidential[role].news.len();
    let injects = roles.iter().flat_map(|role| {
        (0..news(*role)).map(|it| PaperInject { role: *role, news: it, word: Some("7M2K-QQ0P".to_owned()) })
    });
    let injects = injects.collect();
    let tables = [("A", "A-4TQ"), ("B", "B-9KX")].map(|(group, code)| (group.to_owned(), code.to_owned()));
    let link = Some("https://example.org/#/seat?d=00ff".into());
    let wall = Wall { title: "Workshop".into(), link, file: SessionFile::NotNeeded, tables: tables.into() };
    Rc::new(PaperSet { exercise, second, seats, wall, injects })
}

fn picked(is_picked: impl Fn(Kind) -> bool) -> Picked {
    let left_out = Kind::ALL.into_iter().filter(|it| !is_picked(*it)).collect();
    Picked { left_out, is_shown: true, ..Picked::default() }
}

fn shown(words: Words, set: &Rc<PaperSet>, picked: &Picked, heights: &[u32]) -> String {
    rendered(paper_view(words, set, picked, heights, &Callback::noop()))
}

/// The pieces that the browser measures.
fn n_measured(html: &str) -> usize {
    html.split("<section").skip(1).filter(|it| it.starts_with(" class=\"leaf measured")).map(pieces).sum()
}

fn pieces(html: &str) -> usize {
    html.matches("class=\"piece\"").count()
}

/// The leaf-by-leaf text of a set whose pieces are all of one height.
fn leaves(words: Words, set: &Rc<PaperSet>, picked: &Picked, height: u32) -> (String, Vec<String>) {
    let heights = vec![height; n_measured(&shown(words, set, picked, &[]))];
    let html = shown(words, set, picked, &heights);
    let leaves = html.split("<section").skip(1).map(|it| words_of(&format!("<section{it}"))).collect();
    (words_of(html.split("class=\"leaves").next().unwrap()), leaves)
}

#[test]
fn nothing_is_said_of_paper_before_it_was_measured() {
    let set = set(shipped("pump").1, None);
    let html = shown(english(), &set, &Picked::default(), &[]);
    assert!(words_of(&html).contains("Counting the pages"));
    assert!(html.contains("disabled") && html.contains("out-of-sight"));
}

#[test]
fn pages_and_paper_are_those_that_are_printed() {
    for (words, said) in [(english(), "pages on"), (russian(), "страниц")] {
        for id in ["pump", "sluice", "pump-call"] {
            let set = set(shipped(id).1, None);
            for height in [20, 120, 400] {
                for is_duplex in [true, false] {
                    let picked = Picked { is_duplex, ..picked(|_| true) };
                    let (top, leaves) = leaves(words, &set, &picked, height);
                    let empty = leaves.iter().filter(|it| it.ends_with("empty.") || it.ends_with("пустой.")).count();
                    let papers = if is_duplex { leaves.len() / 2 } else { leaves.len() };
                    assert!(is_duplex || empty == 0);
                    let total = words
                        .with(key::PAPER_TOTAL, &[("pages", (leaves.len() - empty).into()), ("papers", papers.into())]);
                    assert!(top.contains(&total) && total.contains(said), "{id}: {total} in {top}");
                }
            }
        }
    }
}

#[test]
fn a_card_has_its_public_side_in_front_and_the_rest_on_the_back() {
    let exercise = shipped("pump").1;
    let set = set(exercise.clone(), None);
    let (_, leaves) = leaves(english(), &set, &picked(|it| it == Kind::Card), 60);
    let first = &exercise.public.roles.roles().next().unwrap();
    let name = english().of(&exercise.public.roles[*first].name).to_owned();
    let (front, back) = (&leaves[0], &leaves[1]);
    assert!(front.contains(&name) && front.contains("Table A · seat 1"), "{front}");
    assert!(!front.contains("for your eyes only Card") && !front.contains("Your limit"));
    assert!(back.starts_with("Confidential") && back.contains("page 2 of"), "{back}");
    // What the role is told, and what opens the seat; of an observer, only the latter.
    assert_eq!(leaves.iter().filter(|it| it.starts_with("Confidential")).count(), 6);
    assert!(leaves.iter().any(|it| it.contains("only Observer Seat code K7QD-91NB-06")), "{leaves:?}");
}

#[test]
fn what_opens_a_seat_stands_on_the_side_that_is_folded_in() {
    let set = set(shipped("pump").1, None);
    let html = shown(english(), &set, &picked(|it| it == Kind::Card), &[]);
    let heights = vec![60; n_measured(&html)];
    let html = shown(english(), &set, &picked(|it| it == Kind::Card), &heights);
    let (fronts, backs): (Vec<&str>, Vec<&str>) =
        html.split("<section").skip(1).partition(|it| it.contains("class=\"plate\""));
    assert_eq!(fronts.len(), set.seats.len());
    assert!(fronts.iter().all(|it| !it.contains("K7QD") && !it.contains("class=\"qr\"")));
    for seat in &set.seats {
        assert_eq!(backs.iter().filter(|it| it.contains(seat.code.as_ref().unwrap())).count(), 1);
    }
    assert_eq!(backs.iter().filter(|it| it.contains("aria-label=\"QR code that opens this seat\"")).count(), 1);
    // Before anything is dealt, an observer has nothing to hide.
    let bare = |it: &PaperSeat| PaperSeat { code: None, link: None, ..it.clone() };
    let set = Rc::new(PaperSet { seats: set.seats.iter().map(bare).collect(), ..(*set).clone() });
    let (_, leaves) = leaves(english(), &set, &picked(|it| it == Kind::Card), 60);
    assert_eq!(leaves.iter().filter(|it| it.contains("stays empty")).count(), 1, "{leaves:?}");
}

#[test]
fn no_sheet_for_all_tells_points_or_what_is_confidential() {
    for (_, exercise) in [shipped("pump"), shipped("sluice"), ferry(), doors()] {
        let set = set(exercise.clone(), Some(russian()));
        let open = [Kind::Wall, Kind::Issues, Kind::Preparation, Kind::Observer, Kind::Agreement, Kind::Slips];
        let (_, leaves) = leaves(english(), &set, &picked(|it| open.contains(&it)), 10);
        let all = leaves.join(" ");
        for (role, card) in exercise.confidential.iter() {
            for words in [english(), russian()] {
                let told = words.of(&card.instructions);
                // The longest stretch without marks; some packs for tests say next to nothing.
                let stretch = told.split(['\n', '*']).max_by_key(|it| it.len()).unwrap();
                assert!(stretch.len() < 20 || !all.contains(stretch), "{role:?}: {stretch}");
            }
        }
        for words in [english(), russian()] {
            for it in [key::CARD_RESERVATION, key::CARD_POINTS_ARE_THE_BRIEF, key::CARD_CONFIDENTIAL] {
                assert!(!all.contains(&words.say(it)), "{}", words.say(it));
            }
        }
    }
}

#[test]
fn the_poster_of_a_sealed_deal_names_the_file_first_and_no_address_that_nobody_can_type() {
    let poster = |file: SessionFile, link: String| {
        let set = set(shipped("pump").1, None);
        let set = Rc::new(PaperSet { wall: Wall { file, link: Some(link), ..set.wall.clone() }, ..(*set).clone() });
        words_of(&shown(english(), &set, &picked(|it| it == Kind::Wall), &[]))
    };
    let short = "https://example.org/#/seat".to_owned();
    let long = format!("https://example.org/{}/#/seat", "a".repeat(60));
    let open = poster(SessionFile::NotNeeded, format!("{short}?d=00ff"));
    assert!(open.contains(&short) && !open.contains("d=00ff") && !open.contains("session file"), "{open}");
    let sent = poster(SessionFile::Sent, format!("{long}?d=00ff"));
    let (first, then) = (sent.find("First save the session file"), sent.find("Scan this code"));
    assert!(first.is_some() && first < then && !sent.contains("aaaa"), "{sent}");
    let at = |address: &str| poster(SessionFile::At(address.to_owned()), short.clone());
    assert!(at("https://example.org/f.json").contains("https://example.org/f.json"));
    assert!(!at(&long).contains("aaaa") && at(&long).contains("that the trainer sends"));
}

#[test]
fn two_languages_stand_side_by_side_where_the_texts_have_them() {
    let exercise = shipped("sluice").1;
    let html = shown(english(), &set(exercise.clone(), Some(russian())), &picked(|it| it == Kind::Issues), &[]);
    let text = words_of(&html);
    for words in [english(), russian()] {
        assert!(text.contains(words.of(&exercise.public.issues[0].title)));
        assert!(text.contains(words.of(&exercise.public.issues[0].options[0].title)));
    }
    assert!(html.contains("class=\"pair\""));
    // The same language twice is one.
    let html = shown(english(), &set(exercise, Some(english())), &picked(|it| it == Kind::Issues), &[]);
    assert!(!html.contains("class=\"pair\""));
}

#[test]
fn an_exercise_without_issues_has_no_forms_for_them() {
    let set = set(shipped("hall").1, None);
    let (top, leaves) = leaves(english(), &set, &picked(|_| true), 50);
    assert!(!top.contains("Result slips") && !top.contains("Agreement") && top.contains("Observer’s sheet"));
    assert!(!leaves.is_empty());
}

#[test]
fn the_agreement_has_a_box_for_each_option_and_a_line_for_each_role() {
    let exercise = shipped("sluice").1;
    let set = set(exercise.clone(), None);
    let html = shown(english(), &set, &picked(|it| it == Kind::Agreement), &[]);
    let options: usize = exercise.public.issues.iter().map(|it| it.options.len()).sum();
    // Two tables; the reasons why not are those on a device.
    assert_eq!(html.matches("class=\"box\"").count(), 2 * (options + NoDealReason::ALL.len()));
    for it in [key::NO_DEAL_NOTHING, key::NO_DEAL_TIME, key::NO_DEAL_LEFT, key::NO_DEAL_LATER] {
        assert_eq!(html.matches(&english().say(it)).count(), 2);
    }
    let n_lines = exercise.public.issues.len() + 1 + exercise.public.roles.values().len();
    assert_eq!(html.matches("write-on").count(), 2 * n_lines);
}

#[test]
fn news_come_in_time_order_for_every_group() {
    let exercise = shipped("pump-call").1;
    let set = set(exercise, None);
    let (_, leaves) = leaves(english(), &set, &picked(|it| it == Kind::Injects), 50);
    let all = leaves.join(" ");
    assert_eq!(all.matches("7M2K-QQ0P").count(), 2);
    assert!(all.find("Table A").unwrap() < all.find("Table B").unwrap());
}

#[test]
fn a_code_is_a_picture_with_a_name_and_a_quiet_zone() {
    let html = rendered(qr("https://example.org", "Join").unwrap().into());
    // Version 2 at level M: 25 modules and four of white on each side.
    assert!(
        html.contains("viewBox=\"0 0 33 33\"") && html.contains("role=\"img\"") && html.contains("aria-label=\"Join\"")
    );
    assert!(html.contains("M4 4h7v1h-7z"));
    assert!(qr(&"a".repeat(2332), "").is_none());
    let text = "Конфиденциально. ".repeat(100);
    let html = rendered(qr_series(&text, |i, n| format!("{i} of {n}")).unwrap().into());
    assert_eq!(count(&html, "svg"), series::split(&text).unwrap().len());
    assert!(html.contains("aria-label=\"1 of 6\""), "{html}");
    assert!(qr_series("", |_, _| String::new()).is_none());
}

#[test]
fn every_subject_says_what_is_done_and_what_is_not() {
    for words in [english(), russian()] {
        let html = rendered(limits(words));
        assert_eq!(count(&html, "h1"), 1);
        assert_eq!(count(&html, "dl"), count(&html, "h2"));
        assert_eq!(count(&html, "dt"), 2 * count(&html, "h2"));
        assert_eq!(count(&html, "li"), 3);
    }
}
