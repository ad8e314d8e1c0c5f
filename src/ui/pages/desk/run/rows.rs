use super::Run;
use crate::{
    desk::clock::{Clock, CueKind, Press, Reading, State},
    ui::{El, button, el, parts::passage, words::key},
};

/// When each row begins, or began, in milliseconds since 1970: what lies ahead as
/// it is now if nothing more is pressed. `None` for rows that were passed over.
pub fn begins(clock: &Clock, state: &State, now: Reading) -> Vec<Option<i64>> {
    let cues = clock.cues_between(-1, state.counted_ms, now);
    let minute = |row: usize| clock.sheet().rows().get(row).map_or(0, |it| i64::from(it.minute));
    let current = state.room.row;
    (0..clock.sheet().rows().len())
        .map(|row| match () {
            () if !state.is_started => Some(now.wall_ms + minute(row) * 60_000),
            () if current < row => {
                Some(now.wall_ms + state.room.left_ms + (minute(row) - minute(current + 1)) * 60_000)
            }
            () => cues
                .iter()
                .rfind(|it| it.group.is_none() && it.row == row && it.kind == CueKind::Starts)
                .map(|it| now.wall_ms - (state.counted_ms - it.at_ms)),
        })
        .collect()
}

/// The rows of the run sheet.
pub fn rows(run: &Run) -> El {
    let words = run.words;
    let clock = &run.held.workshop.clock;
    let begins = begins(clock, run.state, run.now);
    let written = &run.held.exercise.facilitation.run_sheet;
    let head = |key| el("th").attr("scope", "col").say(words, key);
    let rows = clock.sheet().rows().iter().zip(begins).enumerate().map(|(n, (row, begins))| {
        let is_now = run.state.is_started && run.state.room.row == n;
        let is_behind = run.state.is_started && n < run.state.room.row;
        let planned = words.with(key::RUN_MINUTE, &[("minute", row.minute.into())]);
        let time = begins.map_or_else(|| words.say(key::RUN_SKIPPED), run.time);
        let mark = match () {
            () if is_now => Some(el("strong").class("run-now").text("▶ ").say(words, key::RUN_NOW)),
            () if is_behind => Some(el("span").class("hint").text("✓ ").say(words, key::RUN_BEHIND)),
            () => None,
        };
        let jump = run.state.is_started.then(|| {
            let name = words.with(key::RUN_JUMP_TO, &[("row", (n + 1).into())]);
            button(
                "",
                words.say(if is_now { key::RUN_JUMP_AGAIN } else { key::RUN_JUMP }),
                run.pressing(Press::Jump(n)),
            )
            .attr("aria-label", name)
        });
        el("tr")
            .class_if(is_now, "is-now")
            .class_if(is_behind, "is-behind")
            .maybe_attr("aria-current", is_now.then_some("step"))
            .child(el("th").attr("scope", "row").text(planned))
            .child(el("td").class("run-time").text(time).child(mark))
            .child(el("td").child(written.get(n).map(|it| passage(words, &it.does))))
            .child(el("td").child(jump))
    });
    let heads = el("tr")
        .child(head(key::RUN_PLANNED))
        .child(head(key::RUN_TIME))
        .child(head(key::RUN_DOES))
        .child(head(key::RUN_GO));
    el("section")
        .child(el("h2").say(words, key::RUN_SHEET))
        .child(el("table").class("run-rows").child(el("thead").child(heads)).child(el("tbody").each(rows)))
}
