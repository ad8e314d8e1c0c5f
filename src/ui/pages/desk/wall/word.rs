use super::{super::run::whom, WallView};
use crate::{
    desk::seal::Compartment,
    ui::{El, el, words::key},
};

/// A word in large letters, and whom it is for. It opens nothing on devices of
/// other roles.
pub fn word(view: &WallView, of: &Compartment) -> El {
    let public = &view.held.exercise.public;
    let word = view.held.workshop.dealt.as_ref().and_then(|it| it.word(of));
    let is_debrief = *of == Compartment::Debrief;
    let title = if is_debrief { key::WALL_DEBRIEF } else { key::WALL_NEWS };
    let how = match (word, is_debrief) {
        (Some(_), _) => key::WALL_WORD_TYPE,
        (None, true) => key::WALL_DEBRIEF_OPEN,
        (None, false) => key::WALL_NEWS_OPEN,
    };
    el("section")
        .class("wall-word")
        .child(view.say("h2", title))
        .child(view.each("p", |words| {
            let whom = whom(words, public, of).unwrap_or_else(|| words.say(key::WALL_EVERYBODY));
            words.with(key::WALL_FOR, &[("whom", (&whom).into())])
        }))
        .child(word.map(|it| el("p").class("wall-letters").child(el("code").text(it.to_owned()))))
        .child(view.say("p", how))
}
