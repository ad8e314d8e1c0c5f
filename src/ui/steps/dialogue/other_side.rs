//! Playing the difficult side: the learner chooses how heated each speech is,
//! the program says the other role's lines.

use super::{Page, move_name};
use crate::{
    document::Id,
    steps::{
        Answer, answer_to,
        dialogue::{Band, HEATS, Run, Said, TurnFile},
    },
    ui::{
        El, el,
        parts::{label, passage, scroller},
        words::{Key, key},
    },
};

impl Page<'_> {
    /// The talk from the other side, as far as it has gone.
    pub(super) fn other_side(&self) -> El {
        let words = self.words;
        let heats: Vec<Band> = answer_to(self.answers, HEATS)
            .map_or(&[][..], Answer::chosen)
            .iter()
            .filter_map(|id| Band::ALL.into_iter().find(|it| it.word() == id.as_str()))
            .collect();
        let drawn = self.dialogue.drawn(self.seed);
        let Some(run) = self.dialogue.run(&drawn[..heats.len().min(drawn.len())]) else { return el("div") };
        let said = run.said.iter().zip(&heats).map(|(it, heat)| self.heard(it, *heat));
        let next = run.next_turns(self.dialogue).first();
        el("div")
            .class("dialogue")
            .child(self.setting())
            .child(el("p").class("hint").say(words, key::OTHER_SIDE_HINT))
            .child(el("div").class("play-page").each(said))
            .child(next.map(|turn| self.heat(&heats, turn)))
            .child(run.ending.map(|it| self.ending(it)))
            .child(run.ending.map(|_| self.compared(&run, &heats)))
            .child(run.ending.is_none().then(|| self.stop()))
    }

    fn heard(&self, said: &Said, heat: Band) -> El {
        el("div")
            .child(self.asked(said.turn, heat))
            .child(self.speech(self.speaker(&self.dialogue.plays), &said.line.text))
    }

    /// Three ways to say the same, from calm to heated.
    fn heat(&self, heats: &[Band], turn: &TurnFile) -> El {
        let words = self.words;
        let way = |band: Band| {
            let chosen = heats.iter().chain([&band]).filter_map(|it| Id::new(it.word())).collect();
            el("li").child(
                el("button")
                    .attr("type", "button")
                    .class("line")
                    .child(el("span").class("overline").say(words, band_name(band)))
                    .child(passage(words, band.of(&turn.says)))
                    .on_click(self.answers_with(HEATS, Some(Answer::Chosen(chosen)))),
            )
        };
        el("section")
            .class("turn")
            .child(el("h3").attr("id", "now").attr("tabindex", "-1").say(words, key::OTHER_SIDE_SAY))
            .child(el("ul").class("lines").each(Band::ALL.map(way)))
    }

    /// What the learner felt beside what the rules say; nobody is graded.
    fn compared(&self, run: &Run, heats: &[Band]) -> El {
        let words = self.words;
        let heads = [
            key::REVIEW_TURN,
            key::OTHER_SIDE_YOU,
            key::OTHER_SIDE_RULES,
            key::OTHER_SIDE_HEARD,
            key::REVIEW_MOVE,
            key::REVIEW_RULE,
        ];
        let row = |(n, (it, heat)): (usize, (&Said, &Band))| {
            el("tr")
                .child(el("th").attr("scope", "row").class("number").text((n + 1).to_string()))
                .child(el("td").say(words, band_name(*heat)))
                .child(el("td").say(words, band_name(it.before.band())))
                .child(el("td").child(passage(words, &it.line.text)))
                .child(el("td").say(words, move_name(it.line.tag)))
                .child(match it.rule {
                    Some(rule) => el("td").child(label(words, &rule.because)),
                    None => el("td").say(words, key::REVIEW_NO_RULE),
                })
        };
        let rows = run.said.iter().zip(heats).enumerate().map(row);
        let table = el("table")
            .class("review")
            .child(el("caption").say(words, key::OTHER_SIDE_CAPTION))
            .child(el("thead").child(el("tr").each(heads.map(|it: Key| el("th").attr("scope", "col").say(words, it)))))
            .child(el("tbody").each(rows));
        el("section")
            .child(el("h2").say(words, key::OTHER_SIDE))
            .child(el("p").say(words, key::OTHER_SIDE_TEXT))
            .child(scroller(words.say(key::OTHER_SIDE_CAPTION), table))
    }
}

fn band_name(band: Band) -> Key {
    match band {
        Band::Low => key::BAND_LOW,
        Band::Middle => key::BAND_MIDDLE,
        Band::High => key::BAND_HIGH,
    }
}
