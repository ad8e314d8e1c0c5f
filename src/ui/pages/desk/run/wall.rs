use yew::prelude::*;

use super::{super::Change, Run};
use crate::{
    desk::{seal::Compartment, wall::Wall},
    pack::Public,
    ui::{
        El, el,
        parts::choice,
        words::{Tongue, Words, key},
    },
};

/// What the wall shows, and in which languages.
pub fn wall(run: &Run) -> El {
    let words = run.words;
    let now = &run.held.workshop.wall;
    let fixed = [
        (Wall::Clock, key::RUN_WALL_CLOCK),
        (Wall::Join, key::RUN_WALL_JOIN),
        (Wall::GroundRules, key::RUN_WALL_RULES),
        (Wall::Board, key::RUN_WALL_BOARD),
    ];
    let radio = |wall: Wall, text: String| {
        let is_chosen = *now == wall;
        let input = el("input").attr("type", "radio").attr("name", "wall").checked(is_chosen);
        let on_change = run.on_change.reform(move |_: Event| show(wall.clone()));
        el("label").class("option").child(input.on_change(on_change)).child(el("span").text(text))
    };
    let word = match now {
        Wall::Word(of) => {
            Some(radio(now.clone(), words.with(key::RUN_WALL_WORD, &[("whose", (&whose(run, of)).into())])))
        }
        _ => None,
    };
    el("section")
        .class("run-wall")
        .child(
            el("fieldset")
                .child(el("legend").child(el("h2").say(words, key::RUN_WALL)))
                .each(fixed.map(|(wall, key)| radio(wall, words.say(key))))
                .child(word),
        )
        .child(second(run))
}

/// A change that lets the wall show something.
pub fn show(wall: Wall) -> Change {
    Change::new(move |it| it.wall = wall.clone())
}

/// Whom a word is for.
pub fn whose(run: &Run, of: &Compartment) -> String {
    whom(run.words, &run.held.exercise.public, of).unwrap_or_else(|| run.words.say(key::WALL_EVERYBODY))
}

/// The name of the role that a word is for; `None` if it is for everybody.
pub fn whom(words: Words, public: &Public, of: &Compartment) -> Option<String> {
    match of {
        Compartment::Inject { role, .. } => {
            public.role(role.as_str()).map(|it| words.of(&public.roles[it].name).to_owned())
        }
        _ => None,
    }
}

/// The second language of wall and paper.
fn second(run: &Run) -> El {
    let words = run.words;
    let now = run.held.workshop.second.clone();
    let mut tags: Vec<Option<String>> = vec![None];
    tags.extend(Tongue::ALL.into_iter().filter(|it| *it != words.tongue).map(|it| Some(it.tag().to_owned())));
    if !tags.contains(&now) {
        tags.push(now.clone());
    }
    let chosen = tags.iter().position(|it| *it == now).unwrap_or_default();
    let texts: Vec<String> = tags
        .iter()
        .map(|it| match it.as_deref() {
            None => words.say(key::RUN_SECOND_NONE),
            Some(tag) => match Tongue::ALL.into_iter().find(|it| it.tag() == tag) {
                Some(tongue) => tongue.name().to_owned(),
                None => words.with(key::RUN_SECOND_PAPER, &[("tag", tag.into())]),
            },
        })
        .collect();
    let on_choose = run.on_change.reform(move |n: usize| {
        let second = tags.get(n).cloned().flatten();
        Change::new(move |it| it.second = second.clone())
    });
    choice("run-second", words.say(key::RUN_SECOND), texts, chosen, on_choose)
}
