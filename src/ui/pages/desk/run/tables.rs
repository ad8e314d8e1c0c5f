use super::{Run, dial::face};
use crate::{
    desk::{
        clock::{GroupPress, Press},
        seating::{Group, GroupState},
    },
    ui::{El, button, el, words::key},
};

/// The tables' own clocks.
pub fn tables(run: &Run) -> El {
    let words = run.words;
    let section = el("section").child(el("h2").say(words, key::RUN_TABLES));
    let Some(plan) = &run.held.workshop.plan else {
        return section.child(el("p").class("hint").say(words, key::RUN_NO_PLAN));
    };
    if !run.state.is_started {
        return section.child(el("p").class("hint").say(words, key::RUN_TABLES_LATER));
    }
    let room = plan.room();
    let groups = room.groups().filter(|it| room.state(*it) != GroupState::Over);
    section
        .child(el("p").class("hint").say(words, key::RUN_TABLES_TEXT))
        .child(el("ul").class("run-tables").each(groups.map(|it| table(run, it))))
}

fn table(run: &Run, group: Group) -> El {
    let words = run.words;
    let (shown, room) = (run.state.of_group(group.0), run.state.room);
    let letter = group.to_string();
    let name = words.with(key::RUN_TABLE, &[("table", (&letter).into())]);
    let said = match () {
        () if room.is_paused => key::RUN_TABLE_ROOM_PAUSED,
        () if shown.is_paused => key::RUN_TABLE_PAUSED,
        () if !run.state.groups.contains_key(&group.0) => key::RUN_TABLE_AS_ROOM,
        () => key::RUN_TABLE_OWN,
    };
    let act = |key, press| {
        let label = words.with(key::RUN_TABLE_DOES, &[("table", (&letter).into()), ("does", (&words.say(key)).into())]);
        button("", words.say(key), run.pressing(Press::Group { group: group.0, press })).attr("aria-label", label)
    };
    let pause = (!room.is_paused).then(|| match shown.is_paused {
        true => act(key::RUN_RESUME, GroupPress::Resume),
        false => act(key::RUN_PAUSE, GroupPress::Pause),
    });
    el("li")
        .key(letter.clone())
        .child(el("strong").text(name))
        .child(el("span").class("number").text(face(shown.left_ms)))
        .child(el("span").class("hint").say(words, said))
        .child(pause)
        .child(act(key::RUN_MORE, GroupPress::Add(5)))
}
