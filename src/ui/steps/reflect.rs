use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

use super::OnAct;
use crate::{
    document::Id,
    pack::StepKind,
    points::RoleId,
    session::{Act, Session},
    steps::reflect::{Answer, AnswerKind},
    text::Passage,
    ui::{
        parts::passage,
        words::{Words, key},
    },
};

/// Properties of [`ReflectStep`].
#[derive(Debug, PartialEq, Properties)]
pub struct ReflectStepProps {
    /// The screens' words.
    pub words: Words,
    /// The session.
    pub session: Session,
    /// Who answers.
    pub role: RoleId,
    /// Called when an answer changes.
    pub on_act: OnAct,
}

/// Looking back alone.
#[component]
pub fn ReflectStep(ReflectStepProps { words, session, role, on_act }: &ReflectStepProps) -> Html {
    let words = *words;
    let public = &session.exercise().public;
    let Some(step) = public.steps.get(session.state().place.step) else { return html! {} };
    let StepKind::Reflect { questions } = &step.kind else { return html! {} };
    html! {
        <div class="reflect">
            <p class="hint">{ words.say(key::REFLECT_PRIVATE) }</p>
            { for questions.iter().map(|it| {
                answer_field(words, session, *role, &step.id, &it.id, &it.ask, it.answer, on_act)
            }) }
        </div>
    }
}

/// One question with the place for its answer.
#[expect(clippy::too_many_arguments, reason = "all of them name the one question")]
pub fn answer_field(
    words: Words,
    session: &Session,
    role: RoleId,
    step: &Id,
    question: &Id,
    ask: &Passage,
    kind: AnswerKind,
    on_act: &OnAct,
) -> Html {
    let answer = session.state().seat(role).and_then(|it| it.answers.get(step)?.get(question));
    let id = format!("answer-{step}-{question}");
    let set = {
        let (step, question) = (step.clone(), question.clone());
        on_act.reform(move |answer: Option<Answer>| {
            (role, Act::Answer { step: step.clone(), question: question.clone(), answer })
        })
    };
    match kind {
        AnswerKind::Text => {
            let text = match answer {
                Some(Answer::Text(text)) => text.clone(),
                _ => String::new(),
            };
            let oninput = set.reform(|event: InputEvent| {
                let field: HtmlTextAreaElement = event.target_unchecked_into();
                let text = field.value();
                (!text.is_empty()).then_some(Answer::Text(text))
            });
            html! {
                <div class="question">
                    <label for={id.clone()}>{ passage(words, ask) }</label>
                    <textarea {id} rows="3" maxlength="20000" dir="auto" value={text} {oninput} />
                </div>
            }
        }
        AnswerKind::Scale => {
            let radio = |value: Answer, text: String| {
                let (set, chosen) = (set.clone(), answer == Some(&value));
                html! {
                    <label class="scale-point">
                        <input type="radio" name={id.clone()} checked={chosen} onchange={move |_: Event| set.emit(Some(value.clone()))} />
                        <span>{ text }</span>
                    </label>
                }
            };
            html! {
                <fieldset class="question">
                    <legend>{ passage(words, ask) }</legend>
                    <div class="scale">
                        <span class="hint">{ words.say(key::SCALE_LEAST) }</span>
                        { for (1..=7).map(|n| radio(Answer::Scale(n), n.to_string())) }
                        <span class="hint">{ words.say(key::SCALE_MOST) }</span>
                        { radio(Answer::DoesNotApply, words.say(key::SCALE_NOT_APPLY)) }
                    </div>
                </fieldset>
            }
        }
    }
}
