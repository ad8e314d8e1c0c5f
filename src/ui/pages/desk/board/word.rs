use std::rc::Rc;

use yew::prelude::*;

use super::super::Held;
use crate::{
    desk::seal::Compartment,
    ui::{
        browser::page,
        button, el,
        words::{Words, key},
    },
};

/// Properties of [`DebriefWord`].
#[derive(PartialEq, Properties)]
pub struct DebriefWordProps {
    /// The screens' words.
    pub words: Words,
    /// The workshop.
    pub held: Rc<Held>,
}

/// The word that opens the debrief on every device, or for a plain deal the
/// sentence to say; only after the trainer has confirmed that feelings came
/// first.
#[component]
pub fn DebriefWord(DebriefWordProps { words, held }: &DebriefWordProps) -> Html {
    let words = *words;
    let is_asked = use_state_eq(|| false);
    let is_shown = use_state_eq(|| false);
    let Some(dealt) = &held.workshop.dealt else {
        return section(words, vec![el("p").say(words, key::BOARD_WORD_NOT_DEALT).into()]);
    };
    let ask = |asks: bool, shows: bool| {
        let (is_asked, is_shown) = (is_asked.clone(), is_shown.clone());
        Callback::from(move |_: MouseEvent| {
            is_asked.set(asks);
            is_shown.set(shows);
            page::catch_focus(&["#board-word"]);
        })
    };
    if *is_shown {
        let said = match dealt.word(&Compartment::Debrief) {
            Some(word) => [
                el("p").say(words, key::BOARD_WORD_SAY),
                el("p").class("board-word").attr("dir", "ltr").text(word.to_owned()),
            ],
            None => [
                el("p").say(words, key::BOARD_WORD_PLAIN),
                el("p").class("board-word said").say(words, key::BOARD_WORD_SENTENCE),
            ],
        };
        let shown = el("div").attr("role", "status").each(said);
        let hide = button("", words.say(key::BOARD_WORD_HIDE), ask(false, false));
        return section(words, vec![shown.into(), el("p").class("card-actions").child(hide).into()]);
    }
    if *is_asked {
        let yes = button("primary", words.say(key::BOARD_WORD_YES), ask(false, true));
        let no = button("", words.say(key::BOARD_WORD_NO), ask(false, false));
        let question = el("p").attr("role", "status").say(words, key::BOARD_WORD_FIRST);
        return section(words, vec![question.into(), el("p").class("card-actions").child(yes).child(no).into()]);
    }
    let show = button("", words.say(key::BOARD_WORD_SHOW), ask(true, false));
    section(words, vec![el("p").say(words, key::BOARD_WORD_HINT).into(), show.into()])
}

fn section(words: Words, content: Vec<Html>) -> Html {
    el("section").class("board-side").child(el("h2").attr("id", "board-word").say(words, key::BOARD_WORD)).each(content).into()
}
