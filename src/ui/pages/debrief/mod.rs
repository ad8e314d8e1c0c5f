//! The last place of a session: numbers that open to their rules, what could
//! have been agreed, what the offers showed, the three panels, both cards.

mod bets;
mod issues;
mod measures;
mod moves;
mod numbers;
mod offers;
mod outcome;
mod people;
mod possible;
mod theory;
mod together;
mod what_if;

pub use numbers::Numbers;

use std::rc::Rc;

use yew::prelude::*;

use self::{
    bets::Bets,
    issues::issues,
    moves::moves,
    offers::offers,
    outcome::{outcome, role_result},
    people::{commitments, preparation},
    possible::Possibilities,
    together::together,
    what_if::WhatIf,
};
use crate::{
    document::List,
    pack::Exercise,
    session::Session,
    text::Passage,
    ui::{
        OpenedPack, Route,
        browser::page,
        button, el,
        parts::{passage, role_card, role_name, sheet_table},
        steps::OnAct,
        words::{Key, Words, key},
    },
};

/// Properties of [`Debrief`].
#[derive(Debug, PartialEq, Properties)]
pub struct DebriefProps {
    /// The screens' words.
    pub words: Words,
    /// The session.
    pub session: Rc<Session>,
    /// Its pack.
    pub opened: OpenedPack,
    /// Called when somebody writes something.
    pub on_act: OnAct,
}

/// Looking back together, with the numbers of the table if it has ended.
#[component]
pub fn Debrief(DebriefProps { words, session, opened, on_act }: &DebriefProps) -> Html {
    // A table that has ended stays as it is, and so do its numbers.
    let numbers = use_memo((), |()| Numbers::of(session).map(Rc::new));
    debrief(LookBack { words: *words, session, opened, numbers: (*numbers).as_ref(), on_act: on_act.clone() })
}

/// What the debrief is made of.
pub struct LookBack<'a> {
    /// The screens' words.
    pub words: Words,
    /// The session.
    pub session: &'a Session,
    /// Its pack.
    pub opened: &'a OpenedPack,
    /// The numbers, if there was a table and it ended.
    pub numbers: Option<&'a Rc<Numbers>>,
    /// Called when somebody writes something.
    pub on_act: OnAct,
}

/// Looking back together.
pub fn debrief(LookBack { words, session, opened, numbers, on_act }: LookBack) -> Html {
    let exercise = session.exercise();
    let public = &exercise.public;
    let debrief = &exercise.debrief;
    let panel = |title: Key, hint: Key, texts: &List<Passage, 1, 8>| {
        el("section")
            .class("panel")
            .child(el("h2").say(words, title))
            .child(el("p").class("hint").say(words, hint))
            .child(el("ul").each(texts.iter().map(|it| el("li").child(passage(words, it)))))
    };
    let mut page = el("div").class("debrief");
    page = match numbers.map(|it| (it, &it.results)) {
        Some((numbers, results)) => page
            .child(outcome(words, exercise, results))
            .child(
                el("section")
                    .class("result-cards")
                    .attr("aria-label", words.say(key::RESULTS_BY_ROLE))
                    .each(results.roles.iter().map(|(role, it)| role_result(words, exercise, results, role, it))),
            )
            .child(together(words, numbers))
            .child(super::met(words, session))
            .child(html! { <Possibilities {words} numbers={numbers.clone()} /> })
            .child(offers(words, numbers))
            .child(issues(words, numbers))
            .child((!public.events.is_empty()).then(|| html! { <Bets {words} numbers={numbers.clone()} /> }))
            .child(html! { <WhatIf {words} numbers={numbers.clone()} /> })
            .each(numbers.moves.iter().map(|it| moves(words, numbers, it)))
            .each(session.state().seats.iter().map(|seat| {
                let it = results.roles[seat.role].preparation.as_ref()?;
                Some(preparation(words, exercise, seat.role, it))
            })),
        None => page.child(el("p").class("notice").say(words, key::NO_RESULTS)),
    };
    let left_out = debrief.left_out.as_ref();
    page.child(
        el("div")
            .class("panels")
            .child(panel(key::WHAT, key::WHAT_HINT, &debrief.what))
            .child(panel(key::SO_WHAT, key::SO_WHAT_HINT, &debrief.so_what))
            .child(panel(key::NOW_WHAT, key::NOW_WHAT_HINT, &debrief.now_what)),
    )
    .child(
        el("section")
            .class("principle")
            .child(el("h2").say(words, key::PRINCIPLE))
            .child(passage(words, &debrief.principle))
            .child(left_out.map(|_| el("h3").say(words, key::LEFT_OUT)))
            .child(left_out.map(|text| passage(words, text))),
    )
    .child(commitments(words, session, &on_act))
    .child(
        el("section")
            .class("both-cards")
            .child(el("h2").say(words, key::BOTH_CARDS))
            .child(el("p").class("hint").say(words, key::BOTH_CARDS_HINT))
            .each(exercise.confidential.iter().map(|(role, card)| {
                el("details")
                    .class("card-again")
                    .child(el("summary").child(role_name(words, public, role)))
                    .child(role_card(words, public, role, card, &card.batna, card.reservation_value))
                    .child((!public.issues.is_empty()).then(|| sheet_table(words, public, card)))
            })),
    )
    .child(
        el("p")
            .class("card-actions")
            .child(button("", words.say(key::PRINT_RESULTS), |_: MouseEvent| page::print()))
            .child(el("a").class("button").attr("href", again(opened, exercise).href()).say(words, key::PLAY_AGAIN)),
    )
    .into()
}

fn again(opened: &OpenedPack, exercise: &Exercise) -> Route {
    Route::Exercise { pack: opened.place(), exercise: exercise.public.id.clone() }
}
