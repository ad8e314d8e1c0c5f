use super::{super::run::face, WallView};
use crate::{
    desk::{
        clock::{RowKind, Shown},
        seating::{Group, GroupState},
    },
    ui::{
        El, el,
        words::{Key, key},
    },
};

/// What a phase is called.
pub fn phase(kind: RowKind) -> Key {
    match kind {
        RowKind::Prepare => key::WALL_PREPARE,
        RowKind::Play => key::WALL_PLAY,
        RowKind::Close => key::WALL_CLOSE,
        RowKind::Debrief => key::WALL_DEBRIEF,
        RowKind::Other => key::WALL_OPENING,
    }
}

/// What is left of the phase by the room's clock, and the tables that have another.
pub fn clock(view: &WallView) -> El {
    let clock = el("section").class("wall-clock");
    if !view.state.is_started {
        return clock.child(view.say("p", key::WALL_SOON).class("wall-big"));
    }
    let room = view.state.room;
    let rows = view.held.workshop.clock.sheet().rows();
    let kind = rows.get(room.row).map_or(RowKind::Play, |it| it.kind);
    clock
        .child(view.say("p", phase(kind)))
        .child(el("p").class("wall-face").attr("role", "timer").attr("aria-live", "off").text(on_wall(&room)))
        .child(view.say("p", meaning(&room)).class_if(room.is_paused, "wall-paused"))
        .child(tables(view))
}

/// What a clock shows: so much that is left, or with a plus how long it is over.
pub fn digits(shown: &Shown, left_ms: i64) -> String {
    if 0 < shown.over_ms { format!("+{}", face(shown.over_ms)) } else { face(left_ms) }
}

fn on_wall(shown: &Shown) -> String {
    digits(shown, shown.phase_left_ms)
}

fn meaning(shown: &Shown) -> Key {
    match () {
        () if shown.is_paused => key::WALL_PAUSED,
        () if 0 < shown.over_ms => key::WALL_OVER,
        () => key::WALL_LEFT,
    }
}

/// The tables whose clock shows something else than the room's.
fn tables(view: &WallView) -> Option<El> {
    let room = view.held.workshop.plan.as_ref()?.room();
    let differs = |it: &Shown| {
        let all = view.state.room;
        (on_wall(it), it.row, it.is_paused) != (on_wall(&all), all.row, all.is_paused)
    };
    let own: Vec<(Group, Shown)> = room
        .groups()
        .filter(|it| room.state(*it) != GroupState::Over)
        .map(|it| (it, view.state.of_group(it.0)))
        .filter(|it| differs(&it.1))
        .collect();
    (!own.is_empty()).then(|| {
        el("ul").class("wall-tables").each(own.into_iter().map(|(group, shown)| {
            let letter = group.to_string();
            let table = view.with("span", key::WALL_TABLE, &[("table", (&letter).into())]);
            let paused = shown.is_paused.then(|| view.say("span", key::WALL_PAUSED));
            el("li").child(table).child(el("strong").class("number").text(on_wall(&shown))).child(paused)
        }))
    })
}
