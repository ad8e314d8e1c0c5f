use super::{Run, dial::length};
use crate::{
    desk::clock::{Clock, ClockNote, Press, Reading},
    ui::{
        El, button, el,
        words::{Words, key},
    },
};

/// How many notes are shown, the latest.
const MOST: usize = 3;

/// What the trainer should know of the device's clock, and the last doubtful
/// stretch to be judged the other way.
pub fn notes(run: &Run) -> El {
    let words = run.words;
    let notes = &run.state.notes;
    let status = el("div").attr("role", "status");
    if notes.is_empty() {
        // To judge the other way takes a second clock, every second.
        return status;
    }
    let turned = other_way(&run.held.workshop.clock, run.now);
    let first = notes.len().saturating_sub(MOST);
    let items = notes.iter().enumerate().skip(first).map(|(n, (_, note))| {
        let other = turned.filter(|it| it.0 == n).map(|(_, other)| {
            let key = match other {
                ClockNote::Slept(_) | ClockNote::Away(_) => key::RUN_IT_SLEPT,
                ClockNote::WentBack(_) | ClockNote::Jumped(_) => key::RUN_IT_JUMPED,
            };
            button("", words.say(key), run.pressing(Press::OtherWay))
        });
        el("li").text(note_text(words, *note)).child(other)
    });
    status.child(el("ul").class("run-notes").each(items))
}

/// Which note [`Press::OtherWay`] would change, by its place, and into what.
pub fn other_way(clock: &Clock, now: Reading) -> Option<(usize, ClockNote)> {
    let mut other = clock.clone();
    other.press(Press::OtherWay, now).ok()?;
    let (before, after) = (clock.state(now).notes, other.state(now).notes);
    let changed = before.iter().zip(&after).position(|(before, after)| before.1 != after.1)?;
    after.get(changed).map(|it| (changed, it.1))
}

fn note_text(words: Words, note: ClockNote) -> String {
    let (key, ms) = match note {
        ClockNote::WentBack(ms) => (key::RUN_NOTE_BACK, ms),
        ClockNote::Jumped(ms) => (key::RUN_NOTE_JUMPED, ms),
        ClockNote::Slept(ms) => (key::RUN_NOTE_SLEPT, ms),
        ClockNote::Away(ms) => (key::RUN_NOTE_AWAY, ms),
    };
    words.with(key, &[("length", (&length(words, ms)).into())])
}
