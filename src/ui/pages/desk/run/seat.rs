use std::rc::Rc;

use yew::prelude::*;

use super::super::kept::Held;
use crate::{
    desk::seating::Part,
    pack::Exercise,
    points::RoleId,
    ui::{
        el,
        parts::{choice, passage, role_card, role_front, sheet_table},
        steps,
        words::{Words, key},
    },
};

/// Properties of [`SeatLook`].
#[derive(Properties)]
pub struct SeatLookProps {
    /// The trainer's language.
    pub words: Words,
    /// The workshop.
    pub held: Rc<Held>,
}

impl PartialEq for SeatLookProps {
    /// Whether it is the same workshop, not an equal one: every second this is
    /// asked, and every change makes another.
    fn eq(&self, other: &Self) -> bool {
        self.words == other.words && Rc::ptr_eq(&self.held, &other.held)
    }
}

/// Any seat's card beside what everybody knows, for a trainer who is asked about
/// it. Covered until a button is held.
#[component]
pub fn SeatLook(SeatLookProps { words, held }: &SeatLookProps) -> Html {
    let words = *words;
    let chosen = use_state_eq(|| 0_usize);
    let seats = seats(words, held);
    let texts = std::iter::once(words.say(key::RUN_SEAT_NONE)).chain(seats.iter().map(|it| it.0.clone()));
    let set = chosen.clone();
    let picker =
        choice("run-seat", words.say(key::RUN_SEAT_WHICH), texts, *chosen, Callback::from(move |it| set.set(it)));
    let card = chosen.checked_sub(1).and_then(|it| seats.get(it)).map(|it| look(words, &held.exercise, it.1));
    el("section")
        .class("run-seat")
        .child(el("h2").say(words, key::RUN_SEAT))
        .child(el("p").class("hint").say(words, key::RUN_SEAT_TEXT))
        .child(picker)
        .child(card)
        .into()
}

/// The seats in words with their roles; before there is a plan, the roles.
pub fn seats(words: Words, held: &Held) -> Vec<(String, Option<RoleId>)> {
    let public = &held.exercise.public;
    let name = |role: RoleId| words.of(&public.roles[role].name).to_owned();
    let Some(plan) = &held.workshop.plan else {
        return public.roles.roles().map(|it| (name(it), Some(it))).collect();
    };
    let room = plan.room();
    room.placed()
        .iter()
        .map(|it| {
            let seat = it.seat;
            let (key, role) = match seat.part {
                Part::Role(role) => (key::RUN_SEAT_ROLE, Some(role)),
                Part::Double(role) => (key::RUN_SEAT_DOUBLE, Some(role)),
                Part::Observer => (key::RUN_SEAT_OBSERVER, None),
            };
            let (table, role_name) = (seat.group.to_string(), role.map(name).unwrap_or_default());
            let values =
                [("seat", i64::from(seat.number).into()), ("table", (&table).into()), ("role", (&role_name).into())];
            (words.with(key, &values), role)
        })
        .collect()
}

fn look(words: Words, exercise: &Exercise, role: Option<RoleId>) -> Html {
    let public = &exercise.public;
    let known = el("div")
        .child(el("h3").say(words, key::GENERAL_INFORMATION))
        .child(role.map(|it| role_front(words, public, it)))
        .child(passage(words, &public.general_information));
    let own = match role {
        None => el("p").say(words, key::RUN_SEAT_NO_CARD).into(),
        Some(role) => {
            let card = &exercise.confidential[role];
            let sheet = (!public.issues.is_empty()).then(|| sheet_table(words, public, card));
            let card = role_card(words, public, role, card, card.batna.as_ref(), card.reservation_value);
            steps::held(words, el("div").child(card).child(sheet).into())
        }
    };
    el("div").class("run-beside").child(known).child(el("div").child(own)).into()
}

#[cfg(all(test, feature = "ssr"))]
#[expect(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on should say so at once")]
mod tests {
    use std::{
        pin::pin,
        task::{Context, Poll, Waker},
    };

    use super::*;
    use crate::{library, ui::words::Tongue};

    #[derive(PartialEq, Properties)]
    struct ShownProps {
        html: Html,
    }

    #[component]
    fn Shown(ShownProps { html }: &ShownProps) -> Html {
        html.clone()
    }

    fn rendered(html: Html) -> String {
        let renderer = yew::LocalServerRenderer::<Shown>::with_props(ShownProps { html }).hydratable(false);
        match pin!(renderer.render()).poll(&mut Context::from_waker(Waker::noop())) {
            Poll::Ready(html) => html,
            Poll::Pending => panic!("rendering waits for something that a test does not have"),
        }
    }

    #[test]
    fn a_card_that_is_chosen_is_covered_until_its_button_is_held() {
        let exercise: Rc<Exercise> = library::pack("turn-at-the-sluice").unwrap().exercises[0].clone();
        for words in Tongue::ALL.map(Words::from) {
            for (role, card) in exercise.confidential.iter() {
                let html = rendered(look(words, &exercise, Some(role)));
                let start = |passage: Html| rendered(passage).chars().take(60).collect::<String>();
                let known = start(passage(words, &exercise.public.general_information));
                let own = start(passage(words, &card.instructions));
                assert!(html.contains(&known), "what everybody knows stands open: {html}");
                assert!(!html.contains(&own), "{own}");
                assert!(html.contains(&words.say(key::HOLD_BUTTON)));
                // The text is found where it does stand.
                let open = role_card(words, &exercise.public, role, card, None, card.reservation_value);
                assert!(rendered(open).contains(&own), "{own}");
            }
        }
    }
}
