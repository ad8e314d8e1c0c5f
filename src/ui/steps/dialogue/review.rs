//! Looking back on a talk: what each line did and by which rule, and other
//! lines from any turn.

use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

use super::{Page, chart, move_name, path};
use crate::{
    steps::{
        Answer, answer_to,
        dialogue::{ATTEMPTS, Dialogue, Run, Said, attempt, contest},
    },
    ui::{
        El, button, el,
        parts::{choice, label, passage, scroller},
        steps::words_field,
        words::{Key, key},
    },
};

impl Page<'_> {
    /// An attempt that has ended, from its ending back to its lines.
    pub(super) fn review(&self, n: usize, n_attempts: usize, run: &Run) -> El {
        let words = self.words;
        let Some(ending) = run.ending else { return el("div") };
        let names = (1..=n_attempts).map(|n| {
            let name = if n == 1 { key::ATTEMPT_FIRST } else { key::ATTEMPT_LATER };
            words.with(name, &[("attempt", n.into())])
        });
        let on_choose = self.on_choose.reform(|place: usize| Some(place + 1));
        let attempts =
            (1 < n_attempts).then(|| choice("dialogue-attempt", words.say(key::ATTEMPT), names, n - 1, on_choose));
        el("div")
            .class("dialogue")
            .child(attempts)
            .child(self.ending(ending))
            .child(self.worth(ending))
            .child(self.score(run))
            .child(
                el("section").child(el("h2").say(words, key::REVIEW)).child(chart(words, run)).child(self.table(run)),
            )
            .child(self.turn_by_turn(n, n_attempts, run))
            .child(
                el("details")
                    .child(el("summary").say(words, key::DIALOGUE_AGAIN_TEXT))
                    .child(self.setting())
                    .child(self.said_so_far(run)),
            )
    }

    /// Every line with its move, the rule that fired and the state.
    fn table(&self, run: &Run) -> El {
        let words = self.words;
        let heads = [
            key::REVIEW_TURN,
            key::REVIEW_SAID,
            key::REVIEW_MOVE,
            key::REVIEW_RULE,
            key::METER_TENSION,
            key::METER_TRUST,
            key::METER_FACE,
            key::METER_FACTS,
        ];
        let change = |before: i64, after: i64| {
            let text = if before == after {
                words.number(after)
            } else {
                format!("{} → {}", words.number(before), words.number(after))
            };
            el("td").class("number").text(text)
        };
        let row = |(n, it): (usize, &Said)| {
            let (before, after) = (&it.before, &it.after);
            let contested = Dialogue::contested(self.answers, n).map(|why| {
                el("span")
                    .class("objection")
                    .say(words, key::REVIEW_CONTESTED)
                    .text(" ")
                    .child(el("q").attr("dir", "auto").text(why.to_owned()))
            });
            el("tr")
                .child(el("th").attr("scope", "row").class("number").text(n.to_string()))
                .child(el("td").child(passage(words, &it.line.text)))
                .child(el("td").say(words, move_name(it.line.tag)).child(contested))
                .child(match it.rule {
                    Some(rule) => el("td").child(label(words, &rule.because)),
                    None => el("td").say(words, key::REVIEW_NO_RULE),
                })
                .child(change(before.tension, after.tension))
                .child(change(before.trust, after.trust))
                .child(change(before.face, after.face))
                .child(change(before.n_facts as i64, after.n_facts as i64))
        };
        let numbered = run.said.iter().enumerate().map(|(i, it)| (i + 1, it));
        let table = el("table")
            .class("review")
            .child(el("caption").say(words, key::REVIEW_CAPTION))
            .child(el("thead").child(el("tr").each(heads.map(|it: Key| el("th").attr("scope", "col").say(words, it)))))
            .child(el("tbody").each(numbered.map(row)));
        scroller(words.say(key::REVIEW_CAPTION), table)
    }

    /// For each line: another one from here, and what the learner meant by it.
    fn turn_by_turn(&self, n: usize, n_attempts: usize, run: &Run) -> El {
        let words = self.words;
        let item = |(i, it): (usize, &Said)| {
            let next = attempt(n_attempts + 1);
            let has_room = n_attempts < ATTEMPTS;
            let on_choose = self.on_choose.clone();
            let begin = self.answers_with(&next, Some(Answer::Chosen(path(run, i))));
            let again = Callback::from(move |event: MouseEvent| {
                on_choose.emit(None);
                begin.emit(event);
            });
            el("li")
                .child(passage(words, &it.line.text))
                .child(
                    el("p")
                        .class("card-actions")
                        .child(has_room.then(|| button("", words.say(key::REVIEW_OTHER_LINE), again))),
                )
                .child((n == 1).then(|| self.contest(i + 1, it)))
        };
        let full = (ATTEMPTS <= n_attempts).then(|| el("p").class("hint").say(words, key::REVIEW_NO_MORE));
        el("section")
            .class("screen-only")
            .child(el("h2").say(words, key::REVIEW_OTHERWISE))
            .child(el("p").class("hint").say(words, key::REVIEW_OTHERWISE_HINT))
            .child(full)
            .child(el("ol").class("otherwise").each(run.said.iter().enumerate().map(item)))
    }

    /// A place to say why a line was another move.
    fn contest(&self, n: usize, said: &Said) -> El {
        let words = self.words;
        let question = contest(n);
        let id = format!("contest-{}-{n}", self.dialogue.id);
        let giving = self.giving(&question);
        let on_input = move |event: InputEvent| {
            let field: HtmlTextAreaElement = event.target_unchecked_into();
            let text = field.value();
            giving.emit((!text.is_empty()).then_some(Answer::Text(text)));
        };
        let text = answer_to(self.answers, &question).map_or("", Answer::text);
        let name = words.say(move_name(said.line.tag));
        el("details")
            .flag("open", !text.is_empty())
            .child(el("summary").text(words.with(key::REVIEW_CONTEST, &[("move", (&name).into())])))
            .child(el("label").attr("for", id.clone()).say(words, key::REVIEW_CONTEST_WHY))
            .child(words_field(id, text.to_owned()).on_input(on_input))
    }
}
