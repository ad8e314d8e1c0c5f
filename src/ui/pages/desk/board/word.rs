use std::rc::Rc;

use yew::prelude::*;

use super::super::Held;
use crate::{
    desk::{dealt::Dealt, seal::Compartment},
    ui::{
        El,
        browser::page,
        button, el,
        words::{Key, Words, key},
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

/// How far the word is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// Nobody asked for it.
    Hidden,
    /// The trainer is asked whether feelings came first.
    Asked,
    /// It is shown.
    Shown,
}

/// The word for the debrief. That it is shown is kept nowhere.
#[component]
pub fn DebriefWord(DebriefWordProps { words, held }: &DebriefWordProps) -> Html {
    let stage = use_state_eq(|| Stage::Hidden);
    let on_turn = {
        let stage = stage.clone();
        Callback::from(move |it| {
            stage.set(it);
            page::catch_focus(&["#board-word"]);
        })
    };
    debrief_word(*words, held.workshop.dealt.as_ref(), *stage, &on_turn).into()
}

/// The word that opens the debrief on every device, or for a plain deal the
/// sentence to say; only after the trainer has confirmed that feelings came
/// first.
pub fn debrief_word(words: Words, dealt: Option<&Dealt>, stage: Stage, on_turn: &Callback<Stage>) -> El {
    let turn = |class, said: Key, to: Stage| button(class, words.say(said), on_turn.reform(move |_: MouseEvent| to));
    let actions = || el("p").class("card-actions");
    let title = el("h2").attr("id", "board-word").say(words, key::BOARD_WORD);
    let section = el("section").class("board-side").child(title);
    let Some(dealt) = dealt else {
        return section.child(el("p").say(words, key::BOARD_WORD_NOT_DEALT));
    };
    match stage {
        Stage::Hidden => section.child(el("p").say(words, key::BOARD_WORD_HINT)).child(actions().child(turn(
            "",
            key::BOARD_WORD_SHOW,
            Stage::Asked,
        ))),
        Stage::Asked => section.child(el("p").attr("role", "status").say(words, key::BOARD_WORD_FIRST)).child(
            actions().child(turn("primary", key::BOARD_WORD_YES, Stage::Shown)).child(turn(
                "",
                key::BOARD_WORD_NO,
                Stage::Hidden,
            )),
        ),
        Stage::Shown => {
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
            section.child(el("div").attr("role", "status").each(said)).child(actions().child(turn(
                "",
                key::BOARD_WORD_HIDE,
                Stage::Hidden,
            )))
        }
    }
}
