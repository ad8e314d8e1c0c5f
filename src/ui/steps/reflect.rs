use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

use super::{OnAct, words_field};
use crate::{
    document::Id,
    pack::StepKind,
    points::RoleId,
    session::{Act, Mode, Session},
    steps::{Answer, reflect::AnswerKind},
    text::Passage,
    ui::{
        El, el,
        parts::passage,
        words::{Words, key},
    },
};

/// Looking back alone. `on_act` is called when an answer of `role` changes.
pub fn reflect_step(words: Words, session: &Session, role: RoleId, on_act: &OnAct) -> Html {
    let public = &session.exercise().public;
    let Some(step) = public.steps.get(session.state().place.step) else { return Html::default() };
    let StepKind::Reflect { questions } = &step.kind else { return Html::default() };
    let is_told = matches!(session.head().mode, Mode::Seat(_))
        && public.table().is_some()
        && questions.iter().any(|it| it.answer == AnswerKind::Scale);
    el("div")
        .class("reflect")
        .key(role.letter().to_string())
        .child(el("p").class("hint").say(words, if is_told { key::REFLECT_SEAT } else { key::REFLECT_PRIVATE }))
        .each(
            questions.iter().map(|it| answer_field(words, session, role, &step.id, &it.id, &it.ask, it.answer, on_act)),
        )
        .into()
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
) -> El {
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
            let on_input = set.reform(|event: InputEvent| {
                let field: HtmlTextAreaElement = event.target_unchecked_into();
                let text = field.value();
                (!text.is_empty()).then_some(Answer::Text(text))
            });
            let field = words_field(id.clone(), text).on_input(on_input);
            el("div").class("question").child(el("label").attr("for", id).child(passage(words, ask))).child(field)
        }
        AnswerKind::Scale => {
            let radio = |value: Answer, text: String| {
                let (set, chosen) = (set.clone(), answer == Some(&value));
                let field = el("input")
                    .attr("type", "radio")
                    .attr("name", id.clone())
                    .checked(chosen)
                    .on_change(move |_: Event| set.emit(Some(value.clone())));
                el("label").class("scale-point").child(field).child(el("span").text(text))
            };
            let scale = el("div")
                .class("scale")
                .child(el("span").class("hint").say(words, key::SCALE_LEAST))
                .each((1..=7).map(|n| radio(Answer::Scale(n), n.to_string())))
                .child(el("span").class("hint").say(words, key::SCALE_MOST))
                .child(radio(Answer::DoesNotApply, words.say(key::SCALE_NOT_APPLY)));
            el("fieldset").class("question").child(el("legend").child(passage(words, ask))).child(scale)
        }
    }
}
