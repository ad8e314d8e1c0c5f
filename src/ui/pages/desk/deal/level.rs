//! How secret the cards are: what a level does, and what it does not.

use yew::prelude::*;

use super::limits_link;
use crate::ui::{
    El, button, el,
    words::{Key, Words, key},
};

/// The choice between sealed and plain. A plain deal hands out no card, so it is
/// there only where every device has the exercise.
pub fn choice(words: Words, on_sealed: &Callback<MouseEvent>, on_plain: Option<&Callback<MouseEvent>>) -> El {
    let level = |title: Key, lines: [Key; 3], action: Option<El>| {
        let [does, does_not, needs] = lines;
        let [does_said, does_not_said] = [key::LIMITS_DOES, key::LIMITS_DOES_NOT].map(|it| words.say(it));
        el("section")
            .class("way")
            .child(el("h2").say(words, title))
            .child(
                el("dl")
                    .child(el("dt").text(does_said))
                    .child(el("dd").say(words, does))
                    .child(el("dt").text(does_not_said))
                    .child(el("dd").say(words, does_not)),
            )
            .child(el("p").class("hint").say(words, needs))
            .child(action)
    };
    let sealed = button("primary", words.say(key::DEAL_SEALED_DO), on_sealed.clone());
    let plain = on_plain.map(|it| button("", words.say(key::DEAL_PLAIN_DO), it.clone()));
    let plain = level(
        key::DEAL_PLAIN,
        [
            key::DEAL_PLAIN_DOES,
            key::DEAL_PLAIN_NOT,
            if plain.is_some() { key::DEAL_PLAIN_NEEDS } else { key::DEAL_PLAIN_NOT_HERE },
        ],
        plain,
    );
    el("div")
        .child(el("p").class("lead").say(words, key::DEAL_LEVELS))
        .child(
            el("div")
                .class("ways")
                .child(level(
                    key::DEAL_SEALED,
                    [key::DEAL_SEALED_DOES, key::DEAL_SEALED_NOT, key::DEAL_SEALED_NEEDS],
                    Some(sealed),
                ))
                .child(plain),
        )
        .child(el("p").say(words, key::DEAL_CURTAIN).text(" ").child(limits_link(words)))
}

/// How far sealing is.
pub fn working(words: Words, n: usize, of: usize) -> El {
    let said = words.with(key::DEAL_WORKING, &[("n", n.into()), ("of", of.into())]);
    el("div")
        .class("working")
        .child(el("p").class("lead").attr("role", "status").text(said.clone()))
        .child(el("progress").attr("aria-label", said).attr("value", n.to_string()).attr("max", of.to_string()))
        .child(el("p").class("hint").say(words, key::DEAL_WORKING_HINT))
}
