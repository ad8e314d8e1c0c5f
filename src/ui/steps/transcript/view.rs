use std::rc::Rc;

use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

use super::{super::words_field, OnAct, Visit};
use crate::{
    document::Id,
    pack::StepKind,
    points::RoleId,
    session::{Act, Session},
    steps::{
        Answer, Answers, answer_to,
        transcript::{BookFile, CodeFile, Comparison, Measure, Transcript, UnitFile, agreement::Ratio},
    },
    ui::{
        El, el,
        parts::{label, passage},
        words::{Words, key},
    },
};

/// What a part of the step needs, at hand when something happens later.
#[derive(Clone)]
pub(super) struct Ground {
    /// The screens' words.
    pub words: Words,
    /// The session, at a transcript.
    pub session: Rc<Session>,
    /// Who answers.
    pub role: RoleId,
    /// Called when an answer changes.
    pub on_act: OnAct,
    /// What only this visit knows.
    pub visit: Rc<Visit>,
    /// Called when that changes.
    pub on_visit: Callback<Visit>,
}

impl Ground {
    /// Does something with the step as it is. `None` where the session is at
    /// another kind of step.
    pub fn with<T>(&self, f: impl FnOnce(&View) -> T) -> Option<T> {
        let state = self.session.state();
        let step = self.session.exercise().public.steps.get(state.place.step)?.kind.of_kind::<Transcript>()?;
        let none = Answers::new();
        let answers = state.seat(self.role).and_then(|it| it.answers.get(&step.id)).unwrap_or(&none);
        Some(f(&View { ground: self, words: self.words, step, answers }))
    }

    /// Does something with the step as it is, if the session is still there.
    pub fn act(&self, f: impl FnOnce(&View)) {
        self.with(f).unwrap_or_default();
    }
}

/// What the parts of the step are drawn from.
pub(super) struct View<'a> {
    /// What is at hand later too.
    pub ground: &'a Ground,
    /// The screens' words.
    pub words: Words,
    /// The step.
    pub step: &'a Transcript,
    /// What was answered.
    pub answers: &'a Answers,
}

impl View<'_> {
    /// The answer to a question.
    pub fn answer(&self, question: &str) -> Option<&Answer> {
        answer_to(self.answers, question)
    }

    /// What was chosen as the answer to a question.
    pub fn chosen(&self, question: &str) -> &[Id] {
        self.answer(question).map_or(&[], Answer::chosen)
    }

    /// What was written as the answer to a question.
    pub fn text(&self, question: &str) -> &str {
        self.answer(question).map_or("", Answer::text)
    }

    /// The callback that answers a question. The pack's check has made sure that
    /// every question here has a name.
    pub fn set(&self, question: &str) -> Callback<Option<Answer>> {
        let Some(question) = Id::new(question) else { return Callback::noop() };
        let (role, step) = (self.ground.role, self.step.id.clone());
        self.ground
            .on_act
            .reform(move |answer| (role, Act::Answer { step: step.clone(), question: question.clone(), answer }))
    }

    /// A place to answer a question in several lines.
    pub fn field(&self, id: String, question: &str) -> El {
        let on_input = self.set(question).reform(|event: InputEvent| {
            let text = event.target_unchecked_into::<HtmlTextAreaElement>().value();
            (!text.is_empty()).then_some(Answer::Text(text))
        });
        words_field(id, self.text(question).to_owned()).on_input(on_input)
    }

    /// The name for an element that belongs to this step.
    pub fn id(&self, end: &str) -> String {
        format!("{}-{}-{end}", self.ground.role.letter(), self.step.id)
    }

    /// The name of who says a unit.
    pub fn speaker(&self, id: &Id) -> Html {
        self.step.speaker(id).map(|it| label(self.words, &it.name)).unwrap_or_default()
    }

    /// A line: its number, who says it, and what.
    pub fn line(&self, n: usize, unit: &UnitFile) -> El {
        el("div")
            .class("said-line")
            .child(el("p").class("said-line-head").child(self.line_name(n, unit)))
            .child(passage(self.words, &unit.text))
    }

    /// A line's number and who says it.
    pub fn line_name(&self, n: usize, unit: &UnitFile) -> El {
        el("span").text(format!("{} · ", n + 1)).child(self.speaker(&unit.speaker))
    }

    /// A hundredth with the language's point.
    pub fn decimal(&self, ratio: Ratio) -> String {
        decimal(self.words, ratio)
    }

    /// A measure with its range.
    pub fn measure(&self, measure: &Measure) -> String {
        let [value, low, high] = [measure.value, measure.range.0, measure.range.1].map(|it| self.decimal(it));
        let values = [("value", (&value).into()), ("low", (&low).into()), ("high", (&high).into())];
        self.words.with(key::AGREEMENT_MEASURE, &values)
    }
}

/// A hundredth with the language's point and a true minus sign.
fn decimal(words: Words, ratio: Ratio) -> String {
    let hundredths = ratio.hundredths();
    let sign = if hundredths < 0 { "\u{2212}" } else { "" };
    let (whole, part) = (hundredths.abs() / 100, hundredths.abs() % 100);
    format!("{sign}{whole}{}{part:02}", words.say(key::DECIMAL_POINT))
}

/// A code as it is called.
pub(super) fn short(words: Words, code: &CodeFile) -> El {
    el("span").class("code").child(label(words, &code.short))
}

/// Who says something, before it.
pub(super) fn speaker_name(words: Words, step: &Transcript, id: &Id) -> El {
    el("strong").child(step.speaker(id).map(|it| label(words, &it.name)))
}

/// A code by its place in a book, in words.
pub(super) fn code_word(words: Words, book: &BookFile, place: usize) -> String {
    book.codes.get(place).map(|it| words.of(&it.short).to_owned()).unwrap_or_default()
}

/// What a session's transcripts came to, one sentence for each book that was
/// coded, for the debrief.
pub fn summary(words: Words, session: &Session) -> Vec<El> {
    let mut lines = Vec::new();
    for step in session.exercise().public.steps.iter().filter(|it| matches!(it.kind, StepKind::Answers(_))) {
        let Some(step) = step.kind.of_kind::<Transcript>() else { continue };
        for answers in session.state().seats.iter().filter_map(|it| it.answers.get(&step.id)) {
            for book in step.books.iter().filter(|it| it.is_fixed(answers)) {
                let it = Comparison::with_reference(step, book, &step.coding(answers, book));
                let (equal, of) = (it.n_equal().into(), it.pairs.len().into());
                let said = words.with(key::TRANSCRIPT_SUMMARY, &[("equal", equal), ("lines", of)]);
                let kappa = it.figures().and_then(|it| it.kappa).map(|it| {
                    el("span").text(" ").text(
                        words.with(key::TRANSCRIPT_SUMMARY_KAPPA, &[("kappa", (&decimal(words, it.value)).into())]),
                    )
                });
                let name = el("strong").child(label(words, &book.title));
                lines.push(el("p").child(name).text(": ").text(said).child(kappa));
            }
        }
    }
    lines
}
