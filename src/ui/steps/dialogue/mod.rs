//! A talk with somebody difficult, like a page of a play: one speech, a few
//! lines to choose from, and afterwards everything that each line did.

mod end;
mod line;
mod meters;
mod other_side;
mod review;
mod scene;

pub use meters::{chart, meters};

pub use end::endings;

use std::rc::Rc;

use yew::prelude::*;

use super::OnAct;
use crate::{
    document::Id,
    pack::{Exercise, Public},
    points::RoleId,
    session::{Act, Session},
    steps::{
        Answer, Answers, answer_to,
        dialogue::{Dialogue, MoveTag, Run, STOPPED},
    },
    ui::{
        El, button, el,
        words::{Key, Words, key},
    },
};

/// Properties of [`DialogueStep`].
#[derive(Debug, PartialEq, Properties)]
pub struct DialogueStepProps {
    /// The screens' words.
    pub words: Words,
    /// The session, at a dialogue.
    pub session: Rc<Session>,
    /// Who answers here.
    pub role: RoleId,
    /// Called when an answer changes.
    pub on_act: OnAct,
}

/// A dialogue at the session's place: played, or looked back on. The attempt
/// that is shown is the last one, until another is chosen.
#[component]
pub fn DialogueStep(DialogueStepProps { words, session, role, on_act }: &DialogueStepProps) -> Html {
    let chosen = use_state_eq(|| None::<usize>);
    let exercise = session.exercise();
    let public = &exercise.public;
    let step = public.steps.get(session.state().place.step);
    let Some(dialogue) = step.and_then(|it| it.kind.of_kind::<Dialogue>()) else { return Html::default() };
    let none = Answers::new();
    let answers = session.state().seat(*role).and_then(|it| it.answers.get(&dialogue.id)).unwrap_or(&none);
    let on_choose = {
        let chosen = chosen.clone();
        Callback::from(move |n: Option<usize>| chosen.set(n))
    };
    let seed = session.head().seed;
    let page = Page { words: *words, exercise, public, dialogue, answers, role: *role, seed, on_act, on_choose };
    if answer_to(answers, STOPPED).is_some() {
        return page.stopped().into();
    }
    if public.roles[*role].id == dialogue.against {
        return page.other_side().into();
    }
    let n_attempts = Dialogue::n_attempts(answers).max(1);
    let n = chosen.filter(|n| *n <= n_attempts).unwrap_or(n_attempts);
    let Some(run) = dialogue.attempted(answers, n).or_else(|| dialogue.run(&[])) else { return Html::default() };
    let shown = if run.ending.is_some() { page.review(n, n_attempts, &run) } else { page.play(n, &run) };
    // Another attempt is another play; nothing of the last one's fields is kept.
    shown.key(format!("attempt-{n}")).into()
}

/// What all parts of the screen need.
struct Page<'a> {
    words: Words,
    exercise: &'a Exercise,
    public: &'a Public,
    dialogue: &'a Dialogue,
    answers: &'a Answers,
    role: RoleId,
    seed: u64,
    on_act: &'a OnAct,
    /// Shows another attempt, or the last one.
    on_choose: Callback<Option<usize>>,
}

impl Page<'_> {
    /// What a click does that answers a question.
    fn answers_with(&self, question: &str, answer: Option<Answer>) -> Callback<MouseEvent> {
        let given = self.giving(question);
        Callback::from(move |_: MouseEvent| given.emit(answer.clone()))
    }

    /// Gives an answer to a question.
    fn giving(&self, question: &str) -> Callback<Option<Answer>> {
        let (role, step, on_act) = (self.role, self.dialogue.id.clone(), self.on_act.clone());
        let question = Id::new(question);
        Callback::from(move |answer| {
            if let Some(question) = question.clone() {
                on_act.emit((role, Act::Answer { step: step.clone(), question, answer }));
            }
        })
    }

    /// The button that stops the scene at any time, without a reason.
    fn stop(&self) -> El {
        el("p").class("stop").child(button(
            "quiet",
            self.words.say(key::DIALOGUE_STOP),
            self.answers_with(STOPPED, Some(Answer::Committed)),
        ))
    }

    fn stopped(&self) -> El {
        let words = self.words;
        el("section")
            .class("notice")
            .child(el("h2").attr("id", "now").attr("tabindex", "-1").say(words, key::DIALOGUE_STOPPED))
            .child(el("p").say(words, key::DIALOGUE_STOPPED_TEXT))
            .child(button("", words.say(key::DIALOGUE_RESUME), self.answers_with(STOPPED, None)))
    }

    /// The role that speaks in a turn.
    fn speaker(&self, id: &Id) -> RoleId {
        self.public.role(id.as_str()).unwrap_or(self.role)
    }
}

/// What a kind of move is called.
fn move_name(tag: MoveTag) -> Key {
    match tag {
        MoveTag::Ack => key::MOVE_ACK,
        MoveTag::Ask => key::MOVE_ASK,
        MoveTag::Inf => key::MOVE_INF,
        MoveTag::Ref => key::MOVE_REF,
        MoveTag::Opt => key::MOVE_OPT,
        MoveTag::Con => key::MOVE_CON,
        MoveTag::Atk => key::MOVE_ATK,
        MoveTag::Pau => key::MOVE_PAU,
    }
}

/// What a kind of move is called, by the word for it in packs.
pub fn move_named(word: &str) -> Option<Key> {
    MoveTag::ALL.into_iter().find(|it| it.word() == word).map(move_name)
}

/// The lines of a run, to begin another attempt with.
fn path(run: &Run, n_lines: usize) -> Vec<Id> {
    run.said.iter().take(n_lines).map(|it| it.line.id.clone()).collect()
}
