use yew::prelude::*;

use super::super::{use_shell, use_title};
use crate::ui::{
    el,
    words::{Key, Words, key},
};

/// What is promised and what is not, one subject after another.
const SUBJECTS: [(Key, Key, Key); 10] = [
    (key::LIMITS_LEVELS, key::LIMITS_OWN_DOES, key::LIMITS_OWN_NOT),
    (key::LIMITS_LINK, key::LIMITS_LINK_DOES, key::LIMITS_LINK_NOT),
    (key::LIMITS_CODE, key::LIMITS_CODE_DOES, key::LIMITS_CODE_NOT),
    (key::LIMITS_TRAINER, key::LIMITS_TRAINER_DOES, key::LIMITS_TRAINER_NOT),
    (key::LIMITS_DEVICE, key::LIMITS_DEVICE_DOES, key::LIMITS_DEVICE_NOT),
    (key::LIMITS_HOST, key::LIMITS_HOST_DOES, key::LIMITS_HOST_NOT),
    (key::LIMITS_RESULT, key::LIMITS_RESULT_DOES, key::LIMITS_RESULT_NOT),
    (key::LIMITS_ERASE, key::LIMITS_ERASE_DOES, key::LIMITS_ERASE_NOT),
    (key::LIMITS_BORDER, key::LIMITS_BORDER_DOES, key::LIMITS_BORDER_NOT),
    (key::LIMITS_PAPER, key::LIMITS_PAPER_DOES, key::LIMITS_PAPER_NOT),
];

/// What Parley does not protect from, in plain words.
#[component]
pub fn LimitsPage() -> Html {
    let words = use_shell().words;
    use_title(words.say(key::LIMITS_TITLE));
    limits(words)
}

/// The page's text.
pub fn limits(words: Words) -> Html {
    let levels = [key::LIMITS_CURTAIN, key::LIMITS_OPEN_FILE, key::LIMITS_SEALED];
    let side = |class, title: Key, text: Key| {
        let title = el("dt").say(words, title);
        el("div").class(class).child(title).child(el("dd").say(words, text))
    };
    let subjects = SUBJECTS.iter().enumerate().map(|(i, (title, does, does_not))| {
        let levels = (i == 0).then(|| el("ol").each(levels.map(|it| el("li").say(words, it))));
        let sides = el("dl").class("limits").child(side("does", key::LIMITS_DOES, *does)).child(side(
            "does-not",
            key::LIMITS_DOES_NOT,
            *does_not,
        ));
        el("section").child(el("h2").say(words, *title)).child(levels).child(sides)
    });
    el("div")
        .class("limits-page")
        .child(el("h1").say(words, key::LIMITS_TITLE))
        .child(el("p").class("lead").say(words, key::LIMITS_LEAD))
        .child(el("p").class("notice").class("warning").say(words, key::LIMITS_BEST))
        .each(subjects)
        .into()
}
