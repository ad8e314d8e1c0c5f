//! The debrief board: what people see of it, part by part.

use std::rc::Rc;

use parley::{
    desk::{
        dealt::Dealt,
        results::{HandBack, NoDealReason, Source, scale_questions},
        seal::Compartment,
    },
    document::Id,
    pack::{Exercise, Pack},
    points::{Package, RoleId, Terms},
    steps::table::Action,
    ui::{
        OpenedPack, Origin,
        pages::{
            Held,
            board::{
                Analysis, Parking, Receipt, Seen, Stage, WallBoard, asked_by, board_parts, controls, debrief_word,
                receipt, report,
            },
        },
        words::Words,
    },
};
use yew::prelude::*;

use crate::{
    rendered::{count, english, rendered, russian, shipped, words_of},
    workshops::{new_workshop, plan},
};

const MIDDLE: &str = "july_nights=u4_t3 labour=u50 gauge=staff drought=equal_cut winter_flow=half";

/// A package of the frontier.
fn best(exercise: &Rc<Exercise>) -> Package {
    Analysis::of(exercise, exercise.confidential.map(|_, it| it.reservation_value))
        .board
        .unwrap()
        .possible
        .unwrap()
        .first_package()
        .unwrap()
        .clone()
}

/// A workshop of the sluice after the table: A agreed after two offers, B too,
/// C not at all, D differs. `n_felt` people answered how it felt.
fn held(n_felt: u8, n_revealed: u8) -> Rc<Held> {
    let (pack, exercise) = shipped("sluice");
    let public = &exercise.public;
    let (deal_tag, pack_tag) = (1, 2);
    let mut workshop = new_workshop(&pack, &exercise);
    let (best, middle) = (best(&exercise), exercise.package(MIDDLE).unwrap());
    workshop.plan = Some(plan(&exercise, 8));
    let seats = workshop.expected()[&3].clone();
    let mut n_taken = 0;
    let mut take = |seat: u8, group: u8, moves: Vec<(RoleId, Action)>| {
        n_taken += 1;
        let scales = scale_questions(public).map(|_| (n_taken <= n_felt).then_some(2 + n_taken)).collect();
        let back =
            HandBack { deal_tag, pack_tag, seat, group, moves, has_more: false, no_deal: None, scales, minutes: 9 };
        let says = back.says(public).unwrap();
        workshop.ledger.take(Source::File, back, says).unwrap();
    };
    let roles: Vec<RoleId> = public.roles.roles().collect();
    let (first, second) = (roles[0], roles[1]);
    let opening = (first, Action::Offer(public.terms("july_nights=u5_t2 labour=u50").unwrap()));
    let reply = (second, Action::Offer(Terms::from(&middle)));
    let confirms = [first, second].map(|role| (role, Action::Confirm));
    let begins = vec![(first, Action::Tick(190)), opening, reply, (first, Action::Accept)];
    take(0, 0, [begins, confirms.to_vec()].concat());
    take(0, 1, [vec![(first, Action::Record(best.clone()))], confirms.to_vec()].concat());
    for ((seat, role), package) in seats.into_iter().zip([best, middle]) {
        take(seat, 3, vec![(role, Action::Record(package)), (role, Action::Confirm)]);
    }
    let (back, says) = HandBack::on_paper((deal_tag, pack_tag), 2, Err(NoDealReason::OutOfTime), public).unwrap();
    workshop.ledger.take(Source::Trainer, back, says).unwrap();
    workshop.n_revealed = n_revealed;
    workshop.park("Who pays for winter?");
    Rc::new(Held { workshop, opened: OpenedPack { pack, origin: Origin::Shipped }, exercise })
}

fn wall(words: Words, held: &Rc<Held>) -> String {
    rendered(html! { <WallBoard {words} held={held.clone()} /> })
}

#[test]
fn the_wall_shows_what_is_revealed_and_nothing_more() {
    let headings = |n| count(&wall(english(), &held(3, n)), "h2");
    // Dots, limits and frontier are layers of one part.
    assert_eq!([0, 1, 2, 3, 4, 5, 6, 7, 8, 200].map(headings), [0, 1, 2, 3, 3, 3, 4, 5, 6, 6]);
    let html = wall(english(), &held(3, 8));
    assert_eq!((count(&html, "button"), count(&html, "input")), (0, 0), "the wall has nothing to press");
    assert!(!html.contains("Who pays for winter?"));
}

#[test]
fn feelings_are_told_of_three_answers_and_more() {
    let few = words_of(&wall(english(), &held(2, 1)));
    assert!(few.contains("Fewer than 3 answers: not shown"), "{few}");
    assert!(!few.contains("3.50"), "{few}");
    let enough = words_of(&wall(english(), &held(3, 1)));
    assert!(!enough.contains("Fewer than"), "{enough}");
    assert!(enough.contains("4.00 3 0 0 1 1 1 0 0"), "{enough}");
    assert!(words_of(&wall(russian(), &held(3, 1))).contains("4,00 3 0 0 1 1 1 0 0"));
}

#[test]
fn terms_are_said_in_words_and_so_is_what_came_instead() {
    let html = wall(english(), &held(0, 2));
    let text = words_of(&html);
    let (_, exercise) = shipped("sluice");
    for (issue, option) in best(&exercise).iter() {
        let title = english().of(&exercise.public.issues[issue.index()].options[option.index()].title).to_owned();
        assert!(text.contains(&title), "{title} in {text}");
    }
    assert!(text.contains("C No agreement: the time was over."), "{text}");
    assert!(text.contains("D Does not go together yet; the two sides name different terms on: "), "{text}");
    assert!(words_of(&wall(russian(), &held(0, 2))).contains("C Без соглашения: время вышло."));
}

#[test]
fn the_picture_grows_layer_by_layer_and_its_table_with_it() {
    let layers = |n| {
        let html = wall(english(), &held(0, n));
        let has = |it: &str| html.contains(&format!("class=\"{it}\""));
        (has("group-dot"), has("limit"), has("frontier"), has("group-dot empty"))
    };
    assert_eq!(layers(2), (false, false, false, false));
    assert_eq!(layers(3), (true, false, false, false));
    assert_eq!(layers(4), (true, true, false, true));
    assert_eq!(layers(5), (true, true, true, true));
    let text = |n| words_of(&wall(english(), &held(0, n)));
    assert!(text(3).contains("Without an agreement, so not in the picture yet: C."), "{}", text(3));
    assert!(!text(3).contains("above the limit") && text(4).contains("above the limit"));
    assert!(!text(4).contains("Could it be bettered?") && text(5).contains("Could it be bettered?"));
    assert!(text(5).contains("Cannot be bettered for one without loss for another."));
}

#[test]
fn what_a_group_missed_is_said_in_words() {
    let text = words_of(&wall(english(), &held(0, 6)));
    assert!(text.contains("Table A Better for somebody and worse for nobody:"), "{text}");
    assert!(text.contains(" instead of "), "{text}");
    assert!(text.contains("Table B Cannot be bettered"), "{text}");
}

#[test]
fn openings_stand_against_results_where_somebody_noted_them() {
    let text = words_of(&wall(english(), &held(0, 8)));
    assert!(text.contains("A Joran Petel · opened"), "{text}");
    assert!(text.contains("Nobody noted offers at these tables: B, C, D."), "{text}");
    assert!(text.contains("Table A: first whole package in minute 4, from "), "{text}");
}

#[test]
fn one_pair_of_buttons_reveals_and_hides_and_a_clicker_does_the_same() {
    let pair = |n| words_of(&rendered(controls(english(), &Seen::of(&held(0, n)), &Callback::noop()).into()));
    assert!(pair(0).starts_with("Reveal next: How it felt 0 of 8 revealed."), "{}", pair(0));
    assert!(pair(1).starts_with("Reveal next: What was agreed Hide last: How it felt 1 of 8"), "{}", pair(1));
    assert!(pair(8).starts_with("Everything is revealed. Hide last: How it began 8 of 8"), "{}", pair(8));
    let asked = [("PageDown", 0), ("PageDown", 8), ("PageUp", 0), ("PageUp", 8), ("Enter", 3)];
    assert_eq!(asked.map(|(key, n)| asked_by(key, n, 8)), [Some(1), None, None, Some(7), None]);
}

#[test]
fn three_roles_are_bars_above_their_limits_and_no_picture() {
    let pack = Rc::new(Pack::open(include_bytes!("../data/school.json")).unwrap());
    let exercise = pack.exercises[0].clone();
    let mut workshop = new_workshop(&pack, &exercise);
    let reason = NoDealReason::NothingForAll;
    let (back, says) = HandBack::on_paper((1, 2), 0, Err(reason), &exercise.public).unwrap();
    workshop.ledger.take(Source::Trainer, back, says).unwrap();
    workshop.n_revealed = 200;
    let held = Rc::new(Held { workshop, opened: OpenedPack { pack, origin: Origin::Shipped }, exercise });
    let html = wall(english(), &held);
    assert!(!html.contains("class=\"scatter\"") && html.contains("board-bar role-c"), "{html}");
}

#[test]
fn the_word_is_shown_only_after_the_trainer_says_that_feelings_came_first() {
    let said = |dealt: Option<&Dealt>, stage| {
        words_of(&rendered(debrief_word(english(), dealt, stage, &Callback::noop()).into()))
    };
    let word = "AB2C-9KLM-XY".to_owned();
    let id = Id::new("00ff").unwrap();
    let sealed = Dealt { id, sealed: None, codes: Vec::new(), words: vec![(Compartment::Debrief, word.clone())] };
    let plain = Dealt { words: Vec::new(), ..sealed.clone() };
    assert!(said(None, Stage::Hidden).contains("No seats were dealt on devices"));
    assert!(!said(Some(&sealed), Stage::Hidden).contains(&word));
    let asked = said(Some(&sealed), Stage::Asked);
    assert!(asked.contains("say how it felt, before cards and numbers?") && !asked.contains(&word), "{asked}");
    assert!(said(Some(&sealed), Stage::Shown).contains(&word));
    assert!(said(Some(&plain), Stage::Shown).contains("You may now press ‘Open the debrief’"));
}

#[test]
fn the_report_has_everything_and_the_parking_lot() {
    let seen = Seen::of(&held(3, 0));
    let text = words_of(&rendered(report(english(), &seen, "today".to_owned(), Callback::noop()).into()));
    for part in ["Report of a workshop", "How it felt", "What was agreed", "How it began", "Who pays for winter?"] {
        assert!(text.contains(part), "{part} in {text}");
    }
    assert!(text.contains("Tables with a result 3 of 4"), "{text}");
    let one = words_of(&rendered(board_parts(english(), &seen, &seen.order[..1])));
    assert!(!one.contains("What was agreed"));
}

#[test]
fn what_was_wiped_is_said_exactly() {
    let it = Receipt::of(&held(3, 0).workshop);
    let said = words_of(&rendered(receipt(english(), &it).into()));
    assert!(said.contains("5 results that were handed back") && said.contains("0 nicknames"), "{said}");
    assert!(said.contains("1 note of the parking lot"), "{said}");
    let said = words_of(&rendered(receipt(russian(), &it).into()));
    assert!(said.contains("5 сданных результатов") && said.contains("отложенные вопросы: 1"), "{said}");
}

#[test]
fn notes_are_put_aside_and_taken_out_by_name() {
    let (words, notes) = (english(), vec!["<b>A</b>".to_owned()]);
    let html = rendered(html! { <Parking {words} {notes} on_change={Callback::noop()} /> });
    assert!(html.contains("&lt;b>A") || html.contains("&lt;b&gt;A"), "{html}");
    assert!(html.contains("Take out: "), "{html}");
}
