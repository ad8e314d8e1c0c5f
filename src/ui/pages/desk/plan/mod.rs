//! Who sits where: the ways to seat so many people, the room, and what changes
//! in it while the workshop runs.

mod again;
mod asked;
mod groups;
mod happens;
mod room;
pub mod said;
mod setup;
mod start;
mod ways;

use yew::prelude::*;

use self::{
    room::RoomView,
    setup::Setup,
    ways::{Remedy, infeasible, seatings},
};
use super::{Change, DeskProps, second::second_choice};
use crate::{
    desk::{
        seating::{Plan, Seating, feasible},
        workshop::Workshop,
    },
    ui::{
        browser::{clock, page},
        button, el,
        words::key,
    },
};

/// Planning: first the seating is chosen, then the room is kept.
#[component]
pub fn PlanPage(props: &DeskProps) -> Html {
    let is_anew = use_state_eq(|| false);
    let on_anew = {
        let is_anew = is_anew.clone();
        Callback::from(move |anew| {
            is_anew.set(anew);
            clock::after(0, page::focus_heading);
        })
    };
    if props.held.workshop.plan.is_some() && !*is_anew {
        html! { <RoomView {on_anew} desk={props.clone()} /> }
    } else {
        html! { <Planner {on_anew} desk={props.clone()} /> }
    }
}

/// Properties of [`Planner`] and of [`RoomView`].
#[derive(PartialEq, Properties)]
pub struct PlannerProps {
    /// The workshop.
    pub desk: DeskProps,
    /// Called when planning begins anew, or is over.
    pub on_anew: Callback<bool>,
}

/// The choice of a seating.
#[component]
fn Planner(PlannerProps { desk, on_anew }: &PlannerProps) -> Html {
    let DeskProps { shell, held, on_change, .. } = desk;
    let words = shell.words;
    let (workshop, public) = (&held.workshop, &held.exercise.public);
    let setup = use_state(|| Setup::of(workshop));
    let unclear = use_state_eq(|| None::<String>);
    let on_setup = {
        let (setup, unclear) = (setup.clone(), unclear.clone());
        Callback::from(move |next| {
            unclear.set(None);
            setup.set(next);
        })
    };
    let on_take = {
        let (setup, unclear, on_anew) = (setup.clone(), unclear.clone(), on_anew.clone());
        let on_change = on_change.clone();
        Callback::from(move |seating: Seating| match setup.people() {
            Err(typed) => unclear.set(Some(typed)),
            Ok(people) => {
                let (labels, rules) = (setup.labels(), setup.rules);
                on_change.emit(Change::new(move |workshop: &mut Workshop| {
                    let plan = Plan::draw(seating.clone(), rules, &people, workshop.head.seed);
                    start::over(workshop, plan);
                    workshop.organisations.clone_from(&labels);
                }));
                on_anew.emit(false);
            }
        })
    };
    let on_remedy = {
        let (setup, on_setup) = (setup.clone(), on_setup.clone());
        Callback::from(move |remedy| {
            let mut next = (*setup).clone();
            match remedy {
                Remedy::People(n) => next.n_people = n,
                Remedy::ThirdDouble => next.allow_third_double = true,
            }
            on_setup.emit(next);
        })
    };
    let found = match feasible(&setup.request(public)) {
        Ok(found) => seatings(words, &found, &on_take),
        Err(why) => infeasible(words, &why, setup.n_people, &on_remedy),
    };
    let keep = workshop.plan.is_some().then(|| {
        let stay = on_anew.reform(|_: MouseEvent| false);
        let warning = start::warning(words, workshop);
        el("div").child(warning).child(el("p").class("card-actions").child(button("", words.say(key::PLAN_KEEP), stay)))
    });
    let minutes = words.with(key::PLAN_MINUTES, &[("minutes", public.minutes.into())]);
    let alert = unclear
        .as_ref()
        .map(|typed| el("p").class("notice warning").text(words.with(key::PLAN_UNCLEAR, &[("typed", typed.into())])));
    el("div")
        .class("planner")
        .child(el("h1").say(words, key::PLAN_TITLE))
        .child(keep)
        .child(asked::people(words, &setup, &on_setup))
        .child(el("p").class("hint").text(minutes))
        .child(
            el("details")
                .class("wishes")
                .child(el("summary").say(words, key::PLAN_WISHES))
                .child(second_choice(words, workshop.second.as_deref(), on_change))
                .child(asked::wishes(words, public, &setup, &on_setup)),
        )
        .child(el("div").attr("role", "alert").child(alert))
        .child(found)
        .into()
}
