//! The last place of a session: in short, how it ended and each role's numbers,
//! which open to their rules. Then sections that fold: questions to talk over,
//! what could have been agreed, what the offers showed, both cards.

mod bets;
mod coalitions;
mod contested;
mod folds;
mod group_moves;
mod issues;
mod laid_open;
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

pub use laid_open::{all_cards, principle, questions};
pub use numbers::Numbers;

use std::rc::Rc;

use yew::prelude::*;

use self::{
    bets::Bets,
    coalitions::coalitions,
    contested::contested,
    folds::{Folds, SECTIONS},
    issues::issues,
    moves::all_moves,
    offers::offers,
    outcome::in_short,
    people::{commitments, preparation},
    possible::Possibilities,
    together::together,
    what_if::{WhatIf, start},
};
use crate::{
    pack::Exercise,
    session::{Session, bets},
    ui::{
        OpenedPack, Route,
        browser::page,
        button, el, nodes,
        steps::{OnAct, endings, summary},
        words::{Words, key},
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
    use_effect_with((), |()| {
        let listeners = page::unfold_to_print(SECTIONS);
        move || drop(listeners)
    });
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
    let mut folds = Folds::new(words).with_open("questions", key::QUESTIONS_TO_TALK_OVER, questions(words, exercise));
    let short = match numbers {
        Some(numbers) => {
            let results = &numbers.results;
            let preparations = session.state().seats.iter().filter_map(|seat| {
                let it = results.roles[seat.role].preparation.as_ref()?;
                Some(preparation(words, exercise, seat.role, it))
            });
            folds = folds
                .with_any("met", key::MET, super::met(words, session))
                .with("possible", key::POSSIBLE, html! { <Possibilities {words} numbers={numbers.clone()} /> })
                .with_any("together", key::TOGETHER_TITLE, together(words, numbers))
                .with_any("coalitions", key::COALITIONS, coalitions(words, numbers))
                .with_any("offers-made", key::OFFERS_TITLE, offers(words, numbers))
                .with("issue-by-issue", key::ISSUES_TITLE, issues(words, numbers))
                .with_any(
                    "bets",
                    key::BETS_TITLE,
                    (!bets(exercise, results).is_empty()).then(|| html! { <Bets {words} numbers={numbers.clone()} /> }),
                )
                .with_any(
                    "what-if",
                    key::WHAT_IF,
                    start(numbers).map(|_| html! { <WhatIf {words} numbers={numbers.clone()} /> }),
                )
                .with_any("moves", key::MOVES, all_moves(words, numbers))
                .with("preparation", key::CHECK_TITLE, nodes(preparations));
            in_short(words, exercise, results)
        }
        // Without a table there is nothing to wait for.
        None if public.table().is_none() => {
            el("div").class("in-words").each(endings(words, session)).each(summary(words, session))
        }
        None => el("p").class("notice").say(words, key::NO_RESULTS),
    };
    let (list, sections) = folds
        .with_any("contested", key::CONTESTED, contested(words, session))
        .with("principle", key::PRINCIPLE, principle(words, exercise))
        .with("cards", key::BOTH_CARDS, all_cards(words, exercise))
        .and_list("commitment", key::COMMITMENT)
        .into_parts();
    el("div")
        .class("debrief")
        .child(short)
        .child(list)
        .each(sections)
        .child(commitments(words, session, &on_act))
        .child(
            el("p")
                .class("card-actions")
                .child(button("", words.say(key::PRINT_RESULTS), |_: MouseEvent| page::print()))
                .child(
                    el("a").class("button").attr("href", again(opened, exercise).href()).say(words, key::PLAY_AGAIN),
                ),
        )
        .into()
}

fn again(opened: &OpenedPack, exercise: &Exercise) -> Route {
    Route::Exercise { pack: opened.place(), exercise: exercise.public.id.clone() }
}
