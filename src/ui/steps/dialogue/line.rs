//! What was said, as a page of a play.

use yew::prelude::*;

use super::Page;
use crate::{
    points::RoleId,
    steps::dialogue::{Band, Run, TurnFile},
    text::Passage,
    ui::{
        El, el,
        parts::{passage, role_class, role_name},
    },
};

impl Page<'_> {
    /// Everything that was said, in order.
    pub(super) fn said_so_far(&self, run: &Run) -> El {
        let (own, other) = (self.speaker(&self.dialogue.plays), self.speaker(&self.dialogue.against));
        let mut speeches: Vec<(RoleId, &Passage)> = Vec::new();
        for said in &run.said {
            speeches.push(self.asked_by(said.turn, said.before.band()));
            speeches.push((own, &said.line.text));
            let reply = said.line.reply.as_ref().and_then(|it| said.after.band().reply(it));
            speeches.extend(reply.map(|text| (other, text)));
            speeches.extend(said.told.iter().map(|it| (other, &it.says)));
        }
        el("div").class("play-page").each(speeches.iter().enumerate().map(|(i, (speaker, text))| {
            // Who goes on speaking is not named again, but for those who listen.
            let goes_on = i.checked_sub(1).is_some_and(|before| speeches[before].0 == *speaker);
            self.speech(*speaker, text).class_if(goes_on, "goes-on")
        }))
    }

    fn asked_by<'t>(&self, turn: &'t TurnFile, band: Band) -> (RoleId, &'t Passage) {
        (self.speaker(turn.speaker.as_ref().unwrap_or(&self.dialogue.against)), band.of(&turn.says))
    }

    /// What is said to the learner in a turn.
    pub(super) fn asked(&self, turn: &TurnFile, band: Band) -> El {
        let (speaker, text) = self.asked_by(turn, band);
        self.speech(speaker, text)
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
