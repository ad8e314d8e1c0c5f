use std::{collections::BTreeMap, rc::Rc};

use yew::prelude::*;

use super::super::kept::Held;
use crate::{
    desk::{
        clock::{Cue, CueKind, RowKind},
        seating::Group,
    },
    ui::{
        browser::{
            clock,
            speech::{self, Asked},
        },
        el,
        words::{Words, key},
    },
};

/// How long a cue stands on the page, unless another comes.
const STANDS_MS: i64 = 60_000;

/// Properties of [`Bell`].
#[derive(PartialEq, Properties)]
pub struct BellProps {
    /// The trainer's language.
    pub words: Words,
    /// The workshop.
    pub held: Rc<Held>,
}

/// Shows each cue when it comes, on whatever page of the workshop the trainer is,
/// and speaks or rings it if that was asked for.
#[component]
pub fn Bell(BellProps { words, held }: &BellProps) -> Html {
    let words = *words;
    let now = clock::use_reading();
    let shown = use_state_eq(Vec::<Cue>::new);
    let heard = use_mut_ref(Heard::default);
    {
        let (shown, held) = (shown.clone(), held.clone());
        use_effect_with(now, move |now| {
            let Some(now) = *now else { return };
            let mut heard = heard.borrow_mut();
            let clock = &held.workshop.clock;
            let state = clock.state(now);
            if !state.is_started {
                heard.until = Some(-1);
                return shown.set(Vec::new());
            }
            // What came before the workshop was opened is not announced again.
            let after = heard.until.replace(state.counted_ms).unwrap_or(state.counted_ms);
            let due = latest(clock.cues_between(after, state.counted_ms, now));
            if due.is_empty() {
                if heard.at_ms + STANDS_MS < now.wall_ms {
                    shown.set(Vec::new());
                }
                return;
            }
            heard.at_ms = now.wall_ms;
            let asked = speech::asked();
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
    let texts = shown.iter().map(|it| el("p").child(el("strong").text(cue_text(words, held, it))));
    el("div").class("bell screen-only").attr("role", "status").class_if(!shown.is_empty(), "notice").each(texts).into()
}

/// Up to when cues were announced.
#[derive(Default)]
struct Heard {
    /// By the room's clock; `None` before the first look at it.
    until: Option<i64>,
    /// When the last one came, by the device's clock.
    at_ms: i64,
}

/// Whether cues ring and are spoken.
#[hook]
pub fn use_switches(words: Words) -> Html {
    let asked = use_state_eq(speech::asked);
    let fails = use_state_eq(Asked::default);
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
    el("div")
        .class("run-cues")
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
