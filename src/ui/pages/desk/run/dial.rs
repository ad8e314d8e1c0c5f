use super::{
    super::wall::{digits, phase},
    Run,
};
use crate::{
    desk::clock::{Press, Shown},
    ui::{
        El, button, el,
        parts::passage,
        words::{Key, Words, key},
    },
};

/// A length of time as minutes and seconds, `7:05`; a second that has begun counts.
pub fn face(ms: i64) -> String {
    let seconds = ms.max(0).saturating_add(999) / 1_000;
    format!("{}:{:02}", seconds / 60, seconds % 60)
}

/// What the digits of a clock mean.
fn meaning(is_started: bool, shown: &Shown) -> Key {
    match () {
        () if !is_started => key::RUN_NOT_STARTED,
        () if shown.is_paused => key::RUN_PAUSED,
        () if 0 < shown.over_ms => key::RUN_OVER,
        () => key::RUN_LEFT,
    }
}

/// The room's clock with its buttons.
pub fn dial(run: &Run) -> El {
    let words = run.words;
    let (state, shown) = (run.state, &run.state.room);
    let sheet = run.held.workshop.clock.sheet();
    let n_rows = sheet.rows().len();
    let place = sheet.rows().get(shown.row).map(|row| {
        let at = [("row", (shown.row + 1).into()), ("of", n_rows.into())];
        el("p").class("overline").text(words.with(key::RUN_ROW_OF, &at)).text(" · ").say(words, phase(row.kind))
    });
    let does = run.held.exercise.facilitation.run_sheet.get(shown.row).map(|it| passage(words, &it.does));
    el("section")
        .class("run-dial")
        .attr("aria-label", words.say(key::RUN_CLOCK))
        .child(place)
        .child(
            el("p").class("run-face").attr("role", "timer").attr("aria-live", "off").text(digits(shown, shown.left_ms)),
        )
        .child(el("p").class("run-meaning").child(el("strong").say(words, meaning(state.is_started, shown))))
        .child(phase_left(run))
        .child(el("div").class("run-does").child(does))
        .child(buttons(run))
        .child(ends(run))
        .child(state.is_debrief_short().then(|| {
            el("p")
                .class("notice warning")
                .child(el("strong").say(words, key::RUN_SHORT))
                .text(" ")
                .say(words, key::RUN_SHORT_TEXT)
        }))
}

/// What is left of the whole phase, as the wall shows it, where more than this
/// row belongs to it.
fn phase_left(run: &Run) -> Option<El> {
    let shown = &run.state.room;
    let left = face(shown.phase_left_ms);
    (run.state.is_started && shown.left_ms < shown.phase_left_ms)
        .then(|| el("p").class("hint").text(run.words.with(key::RUN_PHASE_LEFT, &[("time", (&left).into())])))
}

fn buttons(run: &Run) -> El {
    let words = run.words;
    let actions = el("p").class("card-actions run-buttons");
    if !run.state.is_started {
        return actions.child(button("primary", words.say(key::RUN_START), run.pressing(Press::Start)));
    }
    let (first, press) = match run.state.room.is_paused {
        true => (key::RUN_RESUME, Press::Resume),
        false => (key::RUN_PAUSE, Press::Pause),
    };
    let next = run.state.room.row + 1;
    let has_next = next < run.held.workshop.clock.sheet().rows().len();
    actions
        .child(button("primary", words.say(first), run.pressing(press)))
        .child(button("", words.say(key::RUN_MORE), run.pressing(Press::MORE)))
        .child(button("", words.say(key::RUN_LESS), run.pressing(Press::Add(-5))))
        .child(has_next.then(|| button("", words.say(key::RUN_NEXT), run.pressing(Press::Jump(next)))))
        .child(button("", words.say(key::RUN_UNDO), run.pressing(Press::Undo)))
}

/// When it all ends, and by how much that moved.
fn ends(run: &Run) -> El {
    let words = run.words;
    let time = (run.time)(run.state.ends_at_ms);
    let key = if run.state.is_started { key::RUN_ENDS } else { key::RUN_WOULD_END };
    let shifted = (run.state.shifted_ms + 30_000).div_euclid(60_000);
    let said = match shifted {
        0 => None,
        1.. => Some(words.with(key::RUN_LATER, &[("minutes", shifted.into())])),
        _ => Some(words.with(key::RUN_EARLIER, &[("minutes", (-shifted).into())])),
    };
    el("p")
        .class("hint")
        .text(words.with(key, &[("time", (&time).into())]))
        .child(said.filter(|_| run.state.is_started).map(|it| el("span").text(" ").text(it)))
}

/// So many whole minutes in words; what is shorter is seconds.
pub fn length(words: Words, ms: i64) -> String {
    match ms / 60_000 {
        0 => words.with(key::RUN_SECONDS, &[("seconds", (ms / 1_000).max(1).into())]),
        minutes => words.with(key::RUN_MINUTES, &[("minutes", minutes.into())]),
    }
}
