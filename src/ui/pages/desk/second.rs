//! The second language of wall and paper.

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::Change;
use crate::{
    desk::workshop::Workshop,
    ui::{
        El,
        parts::choice,
        words::{Tongue, Words, key},
        words_in,
    },
};

/// The choice of the second language: none, one of the screens' others, or the
/// one that was chosen before and that only paper knows.
pub fn second_choice(words: Words, now: Option<&str>, on_change: &Callback<Change>) -> El {
    let others = Tongue::ALL.into_iter().filter(|it| *it != words.tongue).map(Tongue::tag);
    let mut tags: Vec<Option<&str>> = std::iter::once(None).chain(others.map(Some)).collect();
    if !tags.contains(&now) {
        tags.push(now);
    }
    let chosen = tags.iter().position(|it| *it == now).unwrap_or_default();
    let text = |tag: &Option<&str>| match tag {
        None => words.say(key::DESK_SECOND_NONE),
        Some(tag) => match spoken(tag) {
            Some(tongue) => tongue.name().to_owned(),
            None => words.with(key::DESK_SECOND_PAPER, &[("tag", (*tag).into())]),
        },
    };
    let texts: Vec<String> = tags.iter().map(text).collect();
    let tags: Vec<Option<String>> = tags.into_iter().map(|it| it.map(str::to_owned)).collect();
    let on_choose = on_change.reform(move |n: usize| {
        let second = tags.get(n).cloned().flatten();
        Change::new(move |it: &mut Workshop| it.second.clone_from(&second))
    });
    choice("second", words.say(key::DESK_SECOND), texts, chosen, on_choose)
}

/// The words of the second language, as soon as they are here. `None` if there is
/// none, or one that the screens do not speak, or it is the first one, too.
#[hook]
pub fn use_second(words: Words, tag: Option<&str>) -> Option<Words> {
    let second = use_state_eq(|| None::<Words>);
    let tongue = tag.and_then(spoken).filter(|it| *it != words.tongue);
    {
        let second = second.clone();
        use_effect_with(tongue, move |tongue| match *tongue {
            None => second.set(None),
            Some(tongue) => spawn_local(async move { second.set(words_in(tongue).await) }),
        });
    }
    // Until the other's words are here, the last one's are none.
    second.filter(|it| Some(it.tongue) == tongue)
}

fn spoken(tag: &str) -> Option<Tongue> {
    Tongue::ALL.into_iter().find(|it| it.tag() == tag)
}
