//! What was said, as a page of a play.

use yew::prelude::*;

use super::Page;
use crate::{
    points::RoleId,
    steps::dialogue::{Band, Run, Said, TurnFile},
    text::Passage,
    ui::{
        El, el,
        parts::{passage, role_class, role_name},
    },
};

impl Page<'_> {
    /// Everything that was said, in order.
    pub(super) fn said_so_far(&self, run: &Run) -> El {
        el("div").class("play-page").each(run.said.iter().map(|it| self.exchange(it)))
    }

    fn exchange(&self, said: &Said) -> El {
        let reply = said.line.reply.as_ref().and_then(|it| said.after.band().reply(it));
        el("div")
            .child(self.asked(said.turn, said.before.band()))
            .child(self.speech(self.speaker(&self.dialogue.plays), &said.line.text))
            .child(reply.map(|text| self.speech(self.speaker(&self.dialogue.against), text)))
            .each(said.told.iter().map(|it| self.speech(self.speaker(&self.dialogue.against), &it.says)))
    }

    /// What is said to the learner in a turn.
    pub(super) fn asked(&self, turn: &TurnFile, band: Band) -> El {
        let speaker = turn.speaker.as_ref().unwrap_or(&self.dialogue.against);
        self.speech(self.speaker(speaker), band.of(&turn.says))
    }

    /// Somebody's words.
    pub(super) fn speech(&self, speaker: RoleId, text: &Passage) -> El {
        el("div")
            .class("speech")
            .class(role_class(speaker))
            .class_if(speaker == self.speaker(&self.dialogue.plays), "own")
            .child(role_name(self.words, self.public, speaker))
            .child(passage(self.words, text))
    }

    /// The scene, before the first speech.
    pub(super) fn setting(&self) -> Html {
        el("div").class("setting").child(passage(self.words, &self.dialogue.scene)).into()
    }
}
