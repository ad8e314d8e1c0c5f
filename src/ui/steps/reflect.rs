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
        parts::{passage, say},
        words::{Words, key},
    },
};

/// Looking back alone. `on_act` is called when an answer of `role` changes.
pub fn reflect_step(words: Words, session: &Session, role: RoleId, on_act: &OnAct) -> Html {
    let public = &session.exercise().public;
    let Some(step) = public.steps.get(session.state().place.step) else { return html! {} };
    let StepKind::Reflect { questions } = &step.kind else { return html! {} };
    html! {
        <div class="reflect" key={role.letter().to_string()}>
            { say(words, "p", "hint", key::REFLECT_PRIVATE) }
            { for questions.iter().map(|it| {
                answer_field(words, session, role, &step.id, &it.id, &it.ask, it.answer, on_act)
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
    let id = format!("answer-{}-{step}-{question}", role.letter());
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
                    <textarea {id} rows="3" maxlength="20000" autocomplete="off" dir="auto" value={text} {oninput} />
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
                        { say(words, "span", "hint", key::SCALE_LEAST) }
                        { for (1..=7).map(|n| radio(Answer::Scale(n), n.to_string())) }
                        { say(words, "span", "hint", key::SCALE_MOST) }
                        { radio(Answer::DoesNotApply, words.say(key::SCALE_NOT_APPLY)) }
                    </div>
                </fieldset>
            }
        }
    }
}
