//! The planner and the room, as a trainer reads them.

use std::rc::Rc;

use parley::{
    desk::seating::{Change, Group, Part, Request, WayIn, feasible},
    ui::{
        OpenedPack, Origin, Shell,
        browser::{offline::Offline, store::Store},
        pages::{DealPage, DeskProps, Held, PlanPage},
        words::Words,
    },
};
use yew::prelude::*;

use crate::{
    rendered::{count, english, rendered, russian, shipped, words_of},
    workshops::{new_workshop, plan},
};

/// A workshop of a shipped exercise in which nothing was done.
pub fn workshop(exercise: &str) -> Held {
    let (pack, exercise) = shipped(exercise);
    let workshop = new_workshop(&pack, &exercise);
    Held { workshop, opened: OpenedPack { pack, origin: Origin::Shipped }, exercise }
}

/// A page of the desk, and its words alone.
pub fn shown(words: Words, held: Held, page: fn(DeskProps) -> Html) -> (String, String) {
    let shell = Shell { words, store: Store::Page(Rc::default()), offline: Offline::Ready("1a2b".into()) };
    let html = rendered(page(DeskProps {
        shell,
        held: Rc::new(held),
        on_change: Callback::noop(),
        on_wipe: Callback::noop(),
        is_wipe_refused: false,
    }));
    let said = words_of(&html);
    (html, said)
}

pub fn planning(props: DeskProps) -> Html {
    html! { <PlanPage ..props /> }
}

pub fn dealing(props: DeskProps) -> Html {
    html! { <DealPage ..props /> }
}

#[test]
fn the_planner_asks_for_the_number_of_people_and_shows_the_best_plan_first() {
    for (words, take, best) in
        [(english(), "Take this plan", "6 tables of 2"), (russian(), "Рассадить так", "6 столов на двоих")]
    {
        let (html, said) = shown(words, workshop("pump"), planning);
        assert_eq!(count(&html, "h1"), 1);
        assert!(html.contains("id=\"people\"") && html.contains("value=\"12\""), "{html}");
        let all = feasible(&Request::new(12, 2)).unwrap().len();
        assert_eq!(said.matches(take).count(), all);
        assert_eq!(html.matches("button primary").count(), 1);
        let place = |it: &str| said.find(it).unwrap_or_else(|| panic!("{it}: {said}"));
        assert!(place(best) < place(take), "{said}");
        // Wishes are folded, so that nobody has to read them.
        assert!(html.find("<details").unwrap() < html.find("name=\"organisations\"").unwrap());
    }
}

#[test]
fn a_room_shows_each_seat_once_and_says_what_comes_next() {
    for words in [english(), russian()] {
        let mut held = workshop("pump");
        held.workshop.plan = Some(plan(&held.exercise, 13));
        held.workshop.nicknames.insert(3, "hat".to_owned());
        let (html, _) = shown(words, held, planning);
        for seat in 1..=13 {
            assert_eq!(html.matches(&format!("class=\"seat-number\">{seat}</th>")).count(), 1, "{seat}");
        }
        assert!(html.contains("href=\"#/desk/00ff/deal\"") && html.contains("value=\"hat\""));
        assert_eq!(html.matches("button primary").count(), 1);
    }
}

#[test]
fn whoever_must_be_told_of_a_change_is_named() {
    let mut held = workshop("pump");
    let plan = plan(&held.exercise, 13);
    let observer = plan.dealt().iter().find(|it| it.part == Part::Observer).unwrap().number;
    let next = plan.with(Change::Arrives(WayIn::NewGroup)).unwrap();
    assert_eq!(next.moved(), [observer, 14]);
    held.workshop.plan = Some(next);
    let (_, said) = shown(english(), held.clone(), planning);
    assert!(said.contains(&format!("This changes seats {observer}, 14: tell whoever sits there.")), "{said}");
    let (_, said) = shown(russian(), held, planning);
    assert!(said.contains(&format!("Перемена касается мест {observer}, 14")), "{said}");
}

#[test]
fn a_group_without_a_partner_says_so_and_what_can_be_done() {
    let mut held = workshop("pump");
    let plan = plan(&held.exercise, 4);
    let leaver = plan.room().members(Group(1)).next().unwrap().number;
    let next = plan.with(Change::Leaves { number: leaver, stand_in: None }).unwrap();
    held.workshop.plan = Some(next);
    let (_, said) = shown(english(), held, planning);
    for words in ["Nobody here has this part", "An assistant plays", "Its people join other tables", "left"] {
        assert!(said.contains(words), "{words}: {said}");
    }
}
