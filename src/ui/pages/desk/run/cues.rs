use std::{collections::BTreeMap, rc::Rc};

use yew::prelude::*;

use super::super::kept::Held;
use crate::{
    desk::{
        clock::{Cue, CueKind, Reading, RowKind},
        seating::Group,
    },
    ui::{
        browser::speech::{self, Asked},
        el,
        words::{Words, key},
    },
};

/// Shows each cue when it comes, and speaks or rings it if that was asked for.
#[hook]
pub fn use_cues(words: Words, held: &Rc<Held>, now: Option<Reading>) -> Html {
    let shown = use_state_eq(Vec::<Cue>::new);
    let until = use_mut_ref(|| None::<i64>);
    let asked = use_state_eq(speech::asked);
    let fails = use_state_eq(Asked::default);
    {
        let (shown, held, asked) = (shown.clone(), held.clone(), *asked);
        use_effect_with(now, move |now| {
            let Some(now) = *now else { return };
            let clock = &held.workshop.clock;
            let state = clock.state(now);
            if !state.is_started {
                *until.borrow_mut() = Some(-1);
                return shown.set(Vec::new());
            }
            // What came before the page was opened is not announced again.
            let after = until.borrow_mut().replace(state.counted_ms).unwrap_or(state.counted_ms);
            let due = latest(clock.cues_between(after, state.counted_ms, now));
            if due.is_empty() {
                return;
            }
            if asked.rings {
                speech::ring();
            }
            if asked.speaks {
                for it in &due {
                    speech::speak(words.tongue.tag(), &cue_text(words, &held, it));
                }
            }
            shown.set(due);
        });
    }
    let switch = |text, is_on: bool, failed: bool, turned: Asked, attempt: fn(Words) -> bool, failure: Asked| {
        let (asked, fails) = (asked.clone(), fails.clone());
        let on_change = move |_: Event| {
            // Tried at once: people hear how loud it is, or read that it cannot be.
            let works = is_on || attempt(words);
            if works {
                speech::ask(turned);
                asked.set(turned);
            }
            fails.set(if works { Asked::default() } else { failure });
        };
        let input = el("input").attr("type", "checkbox").checked(is_on).on_change(on_change);
        el("p").child(el("label").class("switch").child(input).child(el("span").say(words, text))).child(
            failed.then(|| el("span").attr("role", "alert").class("hint").text(" ").say(words, key::RUN_NO_SOUND)),
        )
    };
    let texts = shown.iter().map(|it| el("p").child(el("strong").text(cue_text(words, held, it))));
    el("div")
        .class("run-cues")
        .child(el("div").attr("role", "status").class_if(!shown.is_empty(), "notice").each(texts))
        .child(switch(
            key::RUN_RING,
            asked.rings,
            fails.rings,
            Asked { rings: !asked.rings, ..*asked },
            |_| speech::ring(),
            Asked { rings: true, speaks: false },
        ))
        .child(switch(
            key::RUN_SPEAK,
            asked.speaks,
            fails.speaks,
            Asked { speaks: !asked.speaks, ..*asked },
            |words| speech::speak(words.tongue.tag(), &words.say(key::RUN_SPEAK_TRIED)),
            Asked { rings: false, speaks: true },
        ))
        .into()
}

/// Of several cues of one clock that come at once, after a sleep, only the last.
pub fn latest(cues: Vec<Cue>) -> Vec<Cue> {
    cues.into_iter().map(|it| (it.group, it)).collect::<BTreeMap<_, _>>().into_values().collect()
}

/// A cue in words.
pub fn cue_text(words: Words, held: &Held, cue: &Cue) -> String {
    let row = held.workshop.clock.sheet().rows().get(cue.row);
    let text = match cue.kind {
        CueKind::Left(minutes) => words.with(key::RUN_CUE_LEFT, &[("minutes", i64::from(minutes).into())]),
        CueKind::Starts if row.is_some_and(|it| it.kind == RowKind::Debrief) => words.say(key::RUN_CUE_DEBRIEF),
        CueKind::Starts => words.with(key::RUN_CUE_STARTS, &[("row", (cue.row + 1).into())]),
        CueKind::Over => words.say(key::RUN_CUE_OVER),
    };
    match cue.group {
        Some(group) => {
            let table = Group(group).to_string();
            words.with(key::RUN_CUE_TABLE, &[("table", (&table).into()), ("cue", (&text).into())])
        }
        None => text,
    }
}
