use yew::prelude::*;

use super::{
    super::{Change, second::second_choice},
    Run,
};
use crate::{
    desk::{seal::Compartment, wall::Wall},
    pack::Public,
    ui::{
        El, el,
        words::{Words, key},
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
        .child(second_choice(words, run.held.workshop.second.as_deref(), run.on_change))
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
