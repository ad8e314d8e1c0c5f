//! One file per kind of step.

mod behind;
mod compare;
mod desk;
mod dialogue;
mod drill;
mod preparation;
mod read;
mod reflect;
mod table;
mod transcript;
mod worksheet;

pub use dialogue::{DialogueStep, endings};
pub use drill::{drill_posters, drill_sheets};
pub use preparation::preparation_step;
pub use read::read_step;
pub use reflect::{answer_field, reflect_step};
pub use table::{TableStep, rejection};
pub use transcript::{TranscriptStep, coding_sheet, summary};
pub use worksheet::recalled_at_table;

use std::rc::Rc;

use yew::{AttrValue, Html, html};

use super::{
    El, el,
    parts::Hold,
    words::{Words, key},
};
use crate::{
    pack::{Exercise, StepKind},
    points::RoleId,
    session::{Act, Place, Session},
    steps::{
        Tag,
        dialogue::Dialogue,
        drill::{Drill, Escalation, Tactics},
        transcript::Transcript,
    },
};

/// A person did something.
pub type OnAct = yew::Callback<(RoleId, Act)>;

/// What the button says that goes on to a place.
pub fn next_label(words: Words, exercise: &Exercise, place: Place) -> String {
    let step = exercise.public.steps.get(place.step);
    words.say(match step.map(|it| &it.kind) {
        Some(StepKind::Read { .. }) => key::NEXT_READ,
        Some(StepKind::Preparation { .. }) => key::NEXT_PREPARE,
        Some(StepKind::Table(_)) => key::NEXT_TABLE,
        Some(StepKind::Reflect { .. }) => key::NEXT_REFLECT,
        Some(StepKind::Answers(it)) => {
            return words.with(key::NEXT_ANSWERS, &[("title", words.of(it.title()).into())]);
        }
        None => key::NEXT_DEBRIEF,
    })
}

/// A step that is done by answering. `on_act` is called when an answer of
/// `role` changes.
pub fn answer_step(words: Words, session: &Rc<Session>, role: RoleId, on_act: &OnAct) -> Html {
    let Some(step) = session.exercise().public.steps.get(session.state().place.step) else { return Html::default() };
    if let Some(file) = step.kind.of_kind() {
        compare::compare_step(words, session, role, file, on_act)
    } else if step.kind.of_kind::<Dialogue>().is_some() {
        html! { <DialogueStep key={step.id.as_str()} {words} session={session.clone()} {role} on_act={on_act.clone()} /> }
    } else if step.kind.of_kind::<Transcript>().is_some() {
        html! { <TranscriptStep key={step.id.as_str()} {words} session={session.clone()} {role} on_act={on_act.clone()} /> }
    } else if let Some(file) = step.kind.of_kind() {
        worksheet::framework(words, file)
    } else if step.kind.answers().is_some_and(|it| it.is_worksheet()) {
        html! { <worksheet::WorksheetStep key={step.id.as_str()} {words} session={session.clone()} {role} on_act={on_act.clone()} /> }
    } else if let Some(file) = step.kind.of_kind() {
        drill::practice_card_step(words, session, role, file, on_act)
    } else if step.kind.of_kind::<Drill>().is_some() {
        html! { <drill::DrillStep key={step.id.as_str()} {words} session={session.clone()} {role} on_act={on_act.clone()} /> }
    } else if step.kind.of_kind::<Tactics>().is_some() {
        html! { <drill::TacticsStep key={step.id.as_str()} {words} session={session.clone()} {role} on_act={on_act.clone()} /> }
    } else if step.kind.of_kind::<Escalation>().is_some() {
        html! { <drill::EscalationStep key={step.id.as_str()} {words} session={session.clone()} {role} on_act={on_act.clone()} /> }
    } else {
        Html::default()
    }
}

/// What a line counts as, as the screens or the pack call it.
pub fn tag_name(words: Words, tag: &Tag) -> String {
    match tag.title {
        Some(title) => words.of(title).to_owned(),
        None => dialogue::move_named(tag.word).map_or(tag.word.to_owned(), |it| words.say(it)),
    }
}

/// A place for several lines in one's own words.
fn words_field(id: impl Into<AttrValue>, text: String) -> El {
    el("textarea")
        .attr("id", id)
        .attr("rows", "3")
        .attr("maxlength", "20000")
        .attr("autocomplete", "off")
        .attr("dir", "auto")
        .value(text)
}

/// Something confidential on a shared device: seen while its button is held.
pub fn held(words: Words, children: Html) -> Html {
    html! {
        <Hold button={words.say(key::HOLD_BUTTON)} cover={words.say(key::HOLD_COVER)} keep_open={words.say(key::HOLD_KEEP)}>
            { children }
        </Hold>
    }
}
