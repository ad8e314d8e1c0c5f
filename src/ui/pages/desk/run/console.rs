use std::rc::Rc;

use yew::prelude::*;

use super::{
    super::{Change, DeskPlace, kept::Held},
    dial::dial,
    due::due,
    notes::notes,
    rows::rows,
    tables::tables,
    wall::wall,
};
use crate::{
    desk::clock::{Press, Reading, State},
    ui::{
        el,
        words::{Words, key},
    },
};

/// What the console is drawn from.
pub struct Run<'a> {
    /// The trainer's language.
    pub words: Words,
    /// The workshop.
    pub held: &'a Rc<Held>,
    /// The device's clocks now.
    pub now: Reading,
    /// The run sheet's clock now.
    pub state: &'a State,
    /// Says a moment as a time of day.
    pub time: &'a dyn Fn(i64) -> String,
    /// Presses something on the clock.
    pub press: &'a Callback<Press>,
    /// Changes something else.
    pub on_change: &'a Callback<Change>,
}

/// What keeps a state of its own, ready to be put in its place.
#[derive(Debug, Clone, Default)]
pub struct Tools {
    /// Why the last press was not noted.
    pub refused: Option<String>,
    /// Whether cues ring and are spoken.
    pub cues: Html,
    /// The keys of the page.
    pub keys: Html,
    /// Any seat's card.
    pub seat: Html,
}

impl Run<'_> {
    /// What a button does that presses something.
    pub(super) fn pressing(&self, press: Press) -> Callback<MouseEvent> {
        self.press.reform(move |_| press)
    }
}

/// The whole page.
pub fn console(run: &Run, tools: Tools) -> Html {
    let words = run.words;
    let wall_place = DeskPlace::Wall(run.held.workshop.head.id.clone());
    let open_wall = el("a")
        .class("button")
        .attr("href", wall_place.href())
        .attr("target", "parley-wall")
        .say(words, key::RUN_OPEN_WALL);
    el("article")
        .class("run")
        .child(el("h1").say(words, key::TAB_RUN))
        .child(
            el("div")
                .class("run-private")
                .child(
                    el("p")
                        .child(el("strong").say(words, key::RUN_PRIVATE))
                        .text(" ")
                        .say(words, key::RUN_PRIVATE_TEXT),
                )
                .child(open_wall),
        )
        .child(dial(run))
        .child(el("div").attr("role", "alert").child(tools.refused.map(|it| el("p").class("notice warning").text(it))))
        .child(tools.cues)
        .child(notes(run))
        .child(wall(run))
        .child(rows(run))
        .child(tables(run))
        .child(due(run))
        .child(tools.seat)
        .child(tools.keys)
        .into()
}
