use std::rc::Rc;

use yew::prelude::*;

use super::{
    super::{board::WallBoard, kept::Held},
    clock, join, rules, word,
};
use crate::{
    desk::{clock::State, wall::Wall},
    ui::{
        El, el,
        words::{Key, Value, Words},
    },
};

/// What the wall is drawn from.
pub struct WallView<'a> {
    /// The first language.
    pub words: Words,
    /// The second, if there is one.
    pub second: Option<Words>,
    /// The workshop.
    pub held: &'a Rc<Held>,
    /// Its clock now.
    pub state: &'a State,
    /// The address of the app.
    pub base: &'a str,
}

impl WallView<'_> {
    /// The languages, the first one first.
    pub(super) fn languages(&self) -> impl Iterator<Item = Words> {
        std::iter::once(self.words).chain(self.second)
    }

    /// A message in each language, one under the other.
    pub(super) fn say(&self, tag: &'static str, key: Key) -> El {
        self.each(tag, |words| words.say(key))
    }

    /// A message with its variables, in each language.
    pub(super) fn with(&self, tag: &'static str, key: Key, values: &[(&str, Value)]) -> El {
        self.each(tag, |words| words.with(key, values))
    }

    /// A text in each language.
    pub(super) fn each(&self, tag: &'static str, text: impl Fn(Words) -> String) -> El {
        el(tag).each(
            self.languages().map(|it| el("span").class("wall-language").attr("lang", it.tongue.tag()).text(text(it))),
        )
    }
}

/// What the trainer chose for the wall.
pub fn wall_view(view: &WallView) -> Html {
    match &view.held.workshop.wall {
        Wall::Clock => clock::clock(view).into(),
        Wall::Join => join::join(view).into(),
        Wall::GroundRules => rules::rules(view).into(),
        Wall::Word(of) => word::word(view, of).into(),
        Wall::Board => html! { <WallBoard words={view.words} held={view.held.clone()} /> },
    }
}
