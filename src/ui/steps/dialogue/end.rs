//! How a talk ended, and its four lines of score.

use std::rc::Rc;

use super::Page;
use crate::{
    pack::Confidential,
    points::RoleId,
    session::Session,
    steps::dialogue::{Dialogue, EndingFile, EndingKind, Run, Score},
    ui::{
        El, el,
        parts::{label, passage, role_name},
        words::{Key, Words, key},
    },
};

impl Page<'_> {
    /// The ending with its text.
    pub(super) fn ending(&self, ending: &EndingFile) -> El {
        let words = self.words;
        el("section")
            .class("ending")
            .class(if is_good(ending.kind) { "good" } else { "" })
            .child(el("p").class("overline").say(words, ending_name(ending.kind)))
            .child(el("h2").attr("id", "now").attr("tabindex", "-1").child(label(words, &ending.title)))
            .child(passage(words, &ending.text))
    }

    /// Four lines of score, never one number.
    pub(super) fn score(&self, run: &Run) -> El {
        let words = self.words;
        let score = Score::of(self.dialogue, run, &|n| Dialogue::is_contested(self.answers, n));
        let substance = match score.given {
            0 => words.say(key::SCORE_KEPT),
            given => words.with(key::SCORE_GIVEN, &[("n", (-given).into())]),
        };
        let relationship = [
            ("trust_before", score.trust.0.into()),
            ("trust", score.trust.1.into()),
            ("face_before", score.face.0.into()),
            ("face", score.face.1.into()),
        ];
        let control = [("attacks", score.n_attacks.into()), ("concessions", score.n_concessions.into())];
        let limit = match score.limit_at {
            Some(n) => words.with(key::SCORE_LIMIT_AT, &[("turn", n.into())]),
            None => words.say(key::SCORE_NO_LIMIT),
        };
        let line = |name: Key, text: String| el("div").child(el("dt").say(words, name)).child(el("dd").text(text));
        let contested = (0 < score.n_contested).then(|| {
            el("p").class("hint").text(words.with(key::SCORE_CONTESTED, &[("lines", score.n_contested.into())]))
        });
        el("section")
            .child(el("h2").say(words, key::SCORE))
            .child(el("p").class("hint").say(words, key::SCORE_HINT))
            .child(
                el("dl")
                    .class("score-lines")
                    .child(line(key::SCORE_SUBSTANCE, substance))
                    .child(line(key::SCORE_RELATIONSHIP, words.with(key::SCORE_RELATIONSHIP_TEXT, &relationship)))
                    .child(line(
                        key::SCORE_INFORMATION,
                        words.with(
                            key::SCORE_INFORMATION_TEXT,
                            &[("facts", score.facts.0.into()), ("of", score.facts.1.into())],
                        ),
                    ))
                    .child(line(
                        key::SCORE_CONTROL,
                        format!("{} {limit}", words.with(key::SCORE_CONTROL_TEXT, &control)),
                    )),
            )
            .child(contested)
            .child(self.facts(run))
    }

    /// What could have been learnt, and what was.
    fn facts(&self, run: &Run) -> El {
        let words = self.words;
        let fact = |n: usize| {
            let is_told = n < run.state.n_facts;
            let mark = if is_told { key::FACT_TOLD } else { key::FACT_NOT_TOLD };
            el("li")
                .child(label(words, &self.dialogue.facts[n].title))
                .text(" ")
                .child(el("span").class("hint").say(words, mark))
        };
        el("details")
            .child(el("summary").say(words, key::FACTS))
            .child(el("ul").each((0..self.dialogue.facts.len()).map(fact)))
    }

    /// What the settled terms are worth, where the exercise has points.
    pub(super) fn worth(&self, ending: &EndingFile) -> Option<El> {
        let words = self.words;
        let terms: Vec<String> =
            ending.terms.as_ref()?.0.iter().map(|(issue, option)| format!("{issue}={option}")).collect();
        let package = self.exercise.package(&terms.join(" "))?;
        let row = |(role, card): (RoleId, &Rc<Confidential>)| {
            el("tr")
                .child(el("th").attr("scope", "row").child(role_name(words, self.public, role)))
                .child(el("td").class("number").text(words.number(card.score_sheet.value(&package).0)))
                .child(el("td").class("number").text(words.number(card.reservation_value.0)))
        };
        let head = el("tr")
            .child(el("th").attr("scope", "col").say(words, key::DIALOGUE_WORTH_ROLE))
            .child(el("th").attr("scope", "col").class("number").say(words, key::DIALOGUE_WORTH_POINTS))
            .child(el("th").attr("scope", "col").class("number").say(words, key::DIALOGUE_WORTH_LIMIT));
        Some(
            el("section").child(el("h3").say(words, key::DIALOGUE_WORTH_TITLE)).child(
                el("table")
                    .child(el("thead").child(head))
                    .child(el("tbody").each(self.exercise.confidential.iter().map(row))),
            ),
        )
    }
}

/// How the first attempts at a session's dialogues ended, one sentence each, for
/// the debrief.
pub fn endings(words: Words, session: &Session) -> Vec<El> {
    let dialogues = session.exercise().public.steps.iter().filter_map(|it| it.kind.of_kind::<Dialogue>());
    let ended = dialogues.flat_map(|dialogue| {
        let answers = session.state().seats.iter().filter_map(|it| it.answers.get(&dialogue.id));
        answers.filter_map(move |it| Some((dialogue, dialogue.attempted(it, 1)?.ending?)))
    });
    let line = |(dialogue, ending): (&Dialogue, &EndingFile)| {
        el("p")
            .child(el("strong").child(label(words, &dialogue.title)))
            .text(": ")
            .child(label(words, &ending.title))
            .text(" ")
            .child(el("span").class("hint").text(format!("({})", words.say(ending_name(ending.kind)))))
    };
    ended.map(line).collect()
}

fn is_good(kind: EndingKind) -> bool {
    matches!(kind, EndingKind::Best | EndingKind::Good)
}

fn ending_name(kind: EndingKind) -> Key {
    match kind {
        EndingKind::Best => key::ENDING_BEST,
        EndingKind::Good => key::ENDING_GOOD,
        EndingKind::Open => key::ENDING_OPEN,
        EndingKind::Costly => key::ENDING_COSTLY,
        EndingKind::Broken => key::ENDING_BROKEN,
        EndingKind::Stuck => key::ENDING_STUCK,
        EndingKind::Empty => key::ENDING_EMPTY,
        EndingKind::Integrity => key::ENDING_INTEGRITY,
        EndingKind::Safety => key::ENDING_SAFETY,
    }
}
