//! The line that is to be chosen next.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::{Page, meters, path};
use crate::{
    document::Id,
    steps::{
        Answer, answer_to,
        dialogue::{FORM, LineFile, Playing, Run, TurnFile, attempt, votes},
    },
    ui::{
        El, button, el,
        parts::{label, passage},
        words::key,
    },
};

impl Page<'_> {
    /// The play so far, and the lines to choose from.
    pub(super) fn play(&self, n_attempt: usize, run: &Run) -> El {
        let words = self.words;
        let playing = Playing::of(self.answers);
        let turns = run.next_turns(self.dialogue);
        let position = [("turn", (run.said.len() + 1).into()), ("of", self.dialogue.turns.len().into())];
        let again = (1 < n_attempt)
            .then(|| el("p").class("hint").text(words.with(key::DIALOGUE_ATTEMPT, &[("attempt", n_attempt.into())])));
        el("div")
            .class("dialogue")
            .child(self.setting())
            .child(again)
            .child(run.said.is_empty().then(|| self.forms(playing)))
            .child(self.said_so_far(run))
            .child(
                el("p")
                    .class("overline")
                    .attr("id", "now")
                    .attr("tabindex", "-1")
                    .text(words.with(key::DIALOGUE_TURN, &position)),
            )
            .child((playing == Playing::Bars).then(|| meters(words, self.dialogue, &run.state)))
            .each(turns.iter().map(|turn| self.turn(n_attempt, run, turn, playing)))
            .child(self.stop())
    }

    /// How to play, as long as nothing was said.
    fn forms(&self, playing: Playing) -> El {
        let words = self.words;
        let form = |it: Playing| {
            let (name, hint) = match it {
                Playing::Plain => (key::PLAYING_PLAIN, key::PLAYING_PLAIN_HINT),
                Playing::Bars => (key::PLAYING_BARS, key::PLAYING_BARS_HINT),
                Playing::Votes => (key::PLAYING_VOTES, key::PLAYING_VOTES_HINT),
            };
            let given = self.giving(FORM);
            let answer = Id::new(it.word()).map(|id| Answer::Chosen(vec![id]));
            let radio = el("input").attr("type", "radio").attr("name", "playing").checked(it == playing);
            el("label").class("option").child(radio.on_change(move |_: Event| given.emit(answer.clone()))).child(
                el("span")
                    .child(el("span").class("option-title").say(words, name))
                    .child(el("span").class("hint").say(words, hint)),
            )
        };
        el("details").class("playing").child(el("summary").say(words, key::PLAYING)).child(
            el("fieldset")
                .class("options")
                .child(el("legend").class("visually-hidden").say(words, key::PLAYING))
                .each(Playing::ALL.map(form)),
        )
    }

    /// One speech and the lines that can answer it.
    fn turn(&self, n_attempt: usize, run: &Run, turn: &TurnFile, playing: Playing) -> El {
        let words = self.words;
        let lines = self.dialogue.shuffled(turn, self.seed ^ n_attempt as u64);
        let is_vote = playing == Playing::Votes && n_attempt == 1;
        let choice = if is_vote {
            self.vote(n_attempt, run, turn, &lines)
        } else {
            el("ul").class("lines").each(lines.iter().map(|it| el("li").child(self.line(n_attempt, run, it))))
        };
        let topic = turn.topic.as_ref().filter(|_| 1 < run.next_turns(self.dialogue).len());
        let lines = el("section")
            .class("turn")
            .child(topic.map(|it| el("h2").child(label(words, it))))
            .child(self.asked(turn, run.state.band()))
            .child(el("h3").say(words, if is_vote { key::DIALOGUE_VOTE } else { key::DIALOGUE_YOU_SAY }))
            .child(choice);
        // Topics that wait are folded, so that a phone shows what there is at once.
        match topic {
            None => lines,
            Some(topic) => el("details").class("topic").child(el("summary").child(label(words, topic))).child(lines),
        }
        .key(turn.id.to_string())
    }

    fn line(&self, n_attempt: usize, run: &Run, line: &LineFile) -> El {
        el("button")
            .attr("type", "button")
            .class("line")
            .child(passage(self.words, &line.text))
            .on_click(self.saying(n_attempt, run, line))
    }

    /// What a click on a line does.
    fn saying(&self, n_attempt: usize, run: &Run, line: &LineFile) -> Callback<MouseEvent> {
        let mut path = path(run, run.said.len());
        path.push(line.id.clone());
        self.answers_with(&attempt(n_attempt), Some(Answer::Chosen(path)))
    }

    /// The lines with the votes of a group; the one with most is said.
    fn vote(&self, n_attempt: usize, run: &Run, turn: &TurnFile, lines: &[&LineFile]) -> El {
        let words = self.words;
        let question = votes(run.said.len() + 1);
        let given = answer_to(self.answers, &question);
        let count = |line: &LineFile| given.map_or(0, |it| it.count(&line.id));
        let counts: Vec<(Id, u32)> = lines.iter().map(|it| (it.id.clone(), count(it))).collect();
        let field = |line: &LineFile| {
            let id = format!("votes-{}-{}", turn.id, line.id);
            let (giving, counts, line_id) = (self.giving(&question), counts.clone(), line.id.clone());
            let on_input = move |event: InputEvent| {
                let field: HtmlInputElement = event.target_unchecked_into();
                let n = field.value().parse().unwrap_or(0).min(999);
                let counts = counts.iter().map(|(id, m)| (id.clone(), if *id == line_id { n } else { *m }));
                giving.emit(Some(Answer::Counts(counts.collect())));
            };
            let number = match count(line) {
                0 => String::new(),
                n => n.to_string(),
            };
            el("li").class("vote").child(el("label").attr("for", id.clone()).child(passage(words, &line.text))).child(
                el("input")
                    .attr("id", id)
                    .attr("type", "number")
                    .attr("inputmode", "numeric")
                    .attr("min", "0")
                    .attr("max", "999")
                    .attr("autocomplete", "off")
                    .value(number)
                    .on_input(on_input),
            )
        };
        let most = lines.iter().map(|it| count(it)).max().unwrap_or_default();
        let mut leading = lines.iter().filter(|it| count(it) == most);
        let winner = leading.next().filter(|_| 0 < most && leading.next().is_none());
        let tie = (0 < most && winner.is_none()).then(|| el("p").class("hint").say(words, key::DIALOGUE_VOTE_TIE));
        let say =
            winner.map(|it| button("primary", words.say(key::DIALOGUE_VOTE_SAY), self.saying(n_attempt, run, it)));
        el("div")
            .child(el("ul").class("lines").each(lines.iter().map(|it| field(it))))
            .child(el("div").attr("role", "status").child(tie))
            .child(say)
    }
}
