use yew::prelude::*;

use super::view::View;
use crate::{
    steps::{Answer, Behind, transcript::BEHIND},
    ui::{El, button, el, parts::passage, steps::behind::points_behind, words::key},
};

/// The points behind the talk, once the reader opens them.
pub(super) fn behind(view: &View) -> El {
    let words = view.words;
    let Some(file) = &view.step.behind else { return el("div") };
    if view.answer(BEHIND).is_none() {
        let open = view.set(BEHIND).reform(|_: MouseEvent| Some(Answer::Committed));
        return el("div")
            .child(el("p").say(words, key::BEHIND_HINT))
            .child(el("p").class("card-actions").child(button("primary", words.say(key::BEHIND_OPEN), open)));
    }
    let behind = Behind::new(file, &mut |_, _| ());
    el("div").child(passage(words, &file.text)).child(points_behind(words, file, &behind))
}
