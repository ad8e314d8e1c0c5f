//! One file per kind of step.

mod compare;
mod preparation;
mod read;
mod reflect;
mod table;

pub use compare::compare_step;
pub use preparation::preparation_step;
pub use read::read_step;
pub use reflect::{answer_field, reflect_step};
pub use table::TableStep;

use yew::{AttrValue, Html, html};

use super::{
    El, el,
    parts::Hold,
    words::{Words, key},
};
use crate::{
    pack::{Exercise, StepKind},
    points::RoleId,
    session::{Act, Place},
};

/// A person did something.
pub type OnAct = yew::Callback<(RoleId, Act)>;

/// What the button says that goes on to a place.
pub fn next_label(words: Words, exercise: &Exercise, place: Place) -> String {
    words.say(match exercise.public.steps.get(place.step).map(|it| &it.kind) {
        Some(StepKind::Read { .. }) => key::NEXT_READ,
        Some(StepKind::Compare { .. }) => key::NEXT_COMPARE,
        Some(StepKind::Preparation { .. }) => key::NEXT_PREPARE,
        Some(StepKind::Table(_)) => key::NEXT_TABLE,
        Some(StepKind::Reflect { .. }) => key::NEXT_REFLECT,
        None => key::NEXT_DEBRIEF,
    })
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
fn held(words: Words, children: Html) -> Html {
    html! {
        <Hold button={words.say(key::HOLD_BUTTON)} cover={words.say(key::HOLD_COVER)} keep_open={words.say(key::HOLD_KEEP)}>
            { children }
        </Hold>
    }
}
