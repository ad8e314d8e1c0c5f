use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

use super::{OnAct, words_field};
use crate::{
    document::Id,
    points::RoleId,
    session::{Act, Session},
    steps::{Answer, Answers, answer_to},
    ui::{Child, El, el, words::Words},
};

/// Where the answers of one step are, and where new ones go.
#[derive(Clone)]
pub(super) struct Desk {
    pub words: Words,
    pub answers: Answers,
    role: RoleId,
    step: Id,
    on_act: OnAct,
}

impl Desk {
    pub fn new(words: Words, session: &Session, role: RoleId, step: &Id, on_act: &OnAct) -> Desk {
        let answers = session.state().seat(role).and_then(|it| it.answers.get(step)).cloned().unwrap_or_default();
        Desk { words, answers, role, step: step.clone(), on_act: on_act.clone() }
    }

    pub fn answer(&self, question: &str) -> Option<&Answer> {
        answer_to(&self.answers, question)
    }

    pub fn text(&self, question: &str) -> &str {
        self.answer(question).map_or("", Answer::text)
    }

    /// Answers a question, or takes the answer back.
    pub fn set(&self, question: &str, answer: Option<Answer>) {
        if let Some(question) = Id::new(question) {
            self.on_act.emit((self.role, Act::Answer { step: self.step.clone(), question, answer }));
        }
    }

    /// What a button does that answers one question.
    pub fn click(&self, question: impl Into<String>, answer: Option<Answer>) -> Callback<MouseEvent> {
        let (desk, question) = (self.clone(), question.into());
        Callback::from(move |_| desk.set(&question, answer.clone()))
    }

    /// A place to write, under its question.
    pub fn field(&self, question: &str, ask: impl Child, hint: Option<Html>) -> El {
        let id = format!("field-{}-{question}", self.step);
        let hint_id = hint.is_some().then(|| format!("{id}-hint"));
        let on_input = {
            let (desk, question) = (self.clone(), question.to_owned());
            move |event: InputEvent| {
                let field: HtmlTextAreaElement = event.target_unchecked_into();
                let text = field.value();
                desk.set(&question, (!text.is_empty()).then_some(Answer::Text(text)));
            }
        };
        let field =
            words_field(id.clone(), self.text(question).to_owned()).maybe_attr("aria-describedby", hint_id.clone());
        el("div")
            .class("question")
            .child(el("label").attr("for", id).child(ask))
            .child(hint.map(|hint| el("p").class("hint").maybe_attr("id", hint_id).child(hint)))
            .child(field.on_input(on_input))
    }

    /// Radio buttons of which one is chosen; `on_choose` is called with its place.
    pub fn radios(
        &self,
        name: &str,
        legend: impl Child,
        choices: Vec<El>,
        chosen: Option<usize>,
        on_choose: &Callback<usize>,
    ) -> El {
        let name = format!("{}-{name}", self.step);
        let options = choices.into_iter().enumerate().map(|(n, text)| {
            let input = el("input")
                .attr("type", "radio")
                .attr("name", name.clone())
                .checked(chosen == Some(n))
                .on_change(on_choose.reform(move |_: Event| n));
            el("label").class("option").child(input).child(text.class("option-title"))
        });
        el("fieldset").class("options").child(el("legend").child(legend)).each(options)
    }
}

/// The one thing of an answer, by a word of the program.
pub(super) fn chosen(word: &str) -> Option<Answer> {
    Some(Answer::Chosen(vec![Id::new(word)?]))
}
