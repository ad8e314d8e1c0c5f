use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

use super::{OnAct, words_field};
use crate::{
    document::Id,
    points::RoleId,
    session::{Act, Session},
    steps::{
        Answer, answer_to,
        compare::{COMMITTED, CompareFile, DIFFERENCES, SlotFile, SlotKind},
    },
    ui::{
        El, button, el,
        parts::{label, passage},
        words::{Words, key},
    },
};

/// Comparing two cases. `on_act` is called when an answer of `role` changes.
pub fn compare_step(words: Words, session: &Session, role: RoleId, step: &CompareFile, on_act: &OnAct) -> Html {
    let CompareFile { id, cases, slots, principle, .. } = step;
    let page = Page { words, session, role, step: id, on_act };
    let is_committed = page.answer(COMMITTED).is_some();
    let cases = el("div").class("cases").each(cases.iter().map(|it| {
        el("article").class("case").child(el("h2").child(label(words, &it.title))).child(passage(words, &it.text))
    }));
    // The button that was pressed is gone; reading goes on from here.
    let hint = if is_committed {
        el("p").attr("id", "compared").attr("tabindex", "-1").class("hint").say(words, key::COMPARE_OPEN_HINT)
    } else {
        el("p").class("hint").say(words, key::COMPARE_HINT)
    };
    el("div")
        .class("compare")
        .key(role.letter().to_string())
        .child(hint)
        .child(cases)
        .each(slots.iter().map(|it| page.slot(it, is_committed)))
        .child((!is_committed).then(|| page.commit(slots)))
        .child(is_committed.then(|| {
            el("section")
                .class("principle")
                .child(el("h2").say(words, key::COMPARE_PRINCIPLE))
                .child(passage(words, principle))
        }))
        .child(is_committed.then(|| page.field(DIFFERENCES, el("p").say(words, key::COMPARE_DIFFERENCES))))
        .into()
}

struct Page<'a> {
    words: Words,
    session: &'a Session,
    role: RoleId,
    step: &'a Id,
    on_act: &'a OnAct,
}

impl Page<'_> {
    fn answer(&self, question: &str) -> Option<&Answer> {
        answer_to(self.session.state().seat(self.role)?.answers.get(self.step)?, question)
    }

    fn text(&self, question: &str) -> &str {
        self.answer(question).map_or("", Answer::text)
    }

    /// One question, and once the answer is fixed, the model beside it.
    fn slot(&self, slot: &SlotFile, is_committed: bool) -> El {
        let words = self.words;
        let kind = match slot.kind {
            SlotKind::SameRole => key::COMPARE_SAME_ROLE,
            SlotKind::SameMove => key::COMPARE_SAME_MOVE,
            SlotKind::Different => key::COMPARE_DIFFERENT,
        };
        let ask = el("div").child(el("span").class("overline").say(words, kind)).child(passage(words, &slot.ask));
        if !is_committed {
            return self.field(slot.id.as_str(), ask);
        }
        let half = |title, content: Html| el("div").child(el("h3").say(words, title)).child(content);
        let own = el("p").class("own-words").attr("dir", "auto").text(self.text(slot.id.as_str()).to_owned());
        el("section").class("question").child(ask).child(
            el("div")
                .class("compared")
                .child(half(key::COMPARE_YOURS, own.into()))
                .child(half(key::COMPARE_MODEL, passage(words, &slot.model))),
        )
    }

    /// A place to write, under its question.
    fn field(&self, question: &str, ask: El) -> El {
        let id = format!("compare-{}-{}-{question}", self.role.letter(), self.step);
        let on_input = Id::new(question).map(|question| {
            let (role, step) = (self.role, self.step.clone());
            self.on_act.reform(move |event: InputEvent| {
                let field: HtmlTextAreaElement = event.target_unchecked_into();
                let text = field.value();
                let answer = (!text.is_empty()).then_some(Answer::Text(text));
                (role, Act::Answer { step: step.clone(), question: question.clone(), answer })
            })
        });
        let field = words_field(id.clone(), self.text(question).to_owned());
        el("div")
            .class("question")
            .child(el("label").attr("for", id).child(ask))
            .child(field.on_input(on_input.unwrap_or_else(Callback::noop)))
    }

    /// The button that fixes the answers, as soon as there are some.
    fn commit(&self, slots: &[SlotFile]) -> El {
        let words = self.words;
        let n_missing = slots.iter().filter(|it| self.text(it.id.as_str()).trim().is_empty()).count();
        let bar = el("div").class("commit");
        let Some(question) = Id::new(COMMITTED).filter(|_| n_missing == 0) else {
            return bar
                .child(el("p").class("hint").text(words.with(key::COMPARE_MISSING, &[("answers", n_missing.into())])));
        };
        let (role, step) = (self.role, self.step.clone());
        let commit = self.on_act.reform(move |_: MouseEvent| {
            let answer = Some(Answer::Committed);
            (role, Act::Answer { step: step.clone(), question: question.clone(), answer })
        });
        bar.child(button("primary", words.say(key::COMPARE_COMMIT), commit))
            .child(el("p").class("hint").say(words, key::COMPARE_COMMIT_HINT))
    }
}
