//! The groups with their seats.

use std::collections::BTreeMap;

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::said;
use crate::{
    desk::{
        seating::{Change, Group, GroupState, Placed, Presence, Room, WayIn},
        workshop::MAX_NICKNAME,
    },
    pack::Public,
    ui::{
        El, button, el,
        words::{Words, key},
    },
};

/// All groups, A first.
pub fn groups(
    words: Words,
    public: &Public,
    room: &Room,
    nicknames: &BTreeMap<u8, String>,
    on_seating: &Callback<Change>,
    on_nickname: &Callback<(u8, String)>,
) -> El {
    let hint = el("p").class("hint").say(words, key::PLAN_NICKNAME_HINT);
    let shown =
        room.groups().map(|group| {
            let placed = room.placed().iter().filter(|it| it.seat.group == group);
            let rows = placed.map(|it| row(words, public, room, it, nicknames, on_seating, on_nickname));
            let assistants = room.roles().filter(|it| room.is_assistant(group, *it)).map(|role| {
                el("tr")
                    .child(el("th").attr("scope", "row").text("–"))
                    .child(el("td").child(crate::ui::parts::role_name(words, public, role)))
                    .child(el("td").attr("colspan", "2").say(words, key::PLAN_ASSISTANT))
            });
            let head = [key::PLAN_SEAT, key::PLAN_PART, key::PLAN_NICKNAME, key::PLAN_PRESENCE];
            let letter = group.to_string();
            el("section")
                .class("group")
                .child(el("h2").text(words.with(key::PLAN_GROUP, &[("group", (&letter).into())])))
                .child(lacking(words, public, room, group, on_seating))
                .child(
                    el("table")
                        .class("seats")
                        .child(el("thead").child(
                            el("tr").each(head.into_iter().map(|it| el("th").attr("scope", "col").say(words, it))),
                        ))
                        .child(el("tbody").each(rows).each(assistants)),
                )
        });
    el("div").class("groups").child(hint).each(shown)
}

/// What a group lacks, and what can be done.
fn lacking(words: Words, public: &Public, room: &Room, group: Group, on: &Callback<Change>) -> Option<El> {
    let state = room.state(group);
    let text = said::state(words, public, &state)?;
    let mut actions = Vec::new();
    if let GroupState::Short(roles) = &state {
        actions.extend(roles.iter().map(|role| {
            let title = words.with(key::PLAN_ASSISTANT_PLAYS, &[("role", (&said::role(words, public, *role)).into())]);
            let change = Change::AssistantPlays(group, *role);
            button("", title, on.reform(move |_: MouseEvent| change))
        }));
    }
    if state != GroupState::Over {
        let dissolve = on.reform(move |_: MouseEvent| Change::Dissolves(group));
        actions.push(button("", words.say(key::PLAN_DISSOLVE), dissolve));
    }
    Some(el("div").class("notice").child(el("p").text(text)).child(el("p").class("card-actions").each(actions)))
}

fn row(
    words: Words,
    public: &Public,
    room: &Room,
    placed: &Placed,
    nicknames: &BTreeMap<u8, String>,
    on_seating: &Callback<Change>,
    on_nickname: &Callback<(u8, String)>,
) -> El {
    let number = placed.seat.number;
    let typed = on_nickname.reform(move |event: Event| {
        let input: HtmlInputElement = event.target_unchecked_into();
        (number, input.value())
    });
    let label = words.with(key::PLAN_NICKNAME_OF, &[("seat", u32::from(number).into())]);
    let field = el("input")
        .attr("type", "text")
        .attr("autocomplete", "off")
        .attr("maxlength", MAX_NICKNAME.to_string())
        .attr("aria-label", label)
        .value(nicknames.get(&number).cloned().unwrap_or_default())
        .on_change(typed);
    let presence = match placed.presence {
        Presence::Here => match room.watching().into_iter().find(|it| it.0 == number) {
            Some((_, group)) => words.with(key::PLAN_WATCHES, &[("group", (&group.to_string()).into())]),
            None => words.say(key::PLAN_HERE),
        },
        Presence::Late => words.say(key::PLAN_LATE),
        Presence::Left => words.say(key::PLAN_LEFT),
    };
    let arrived = (placed.presence == Presence::Late).then(|| {
        let arrives = on_seating.reform(move |_: MouseEvent| Change::Arrives(WayIn::Held(number)));
        button("", words.say(key::PLAN_HERE_NOW), arrives)
    });
    el("tr")
        .key(u32::from(number).to_string())
        .class_if(placed.presence == Presence::Left, "gone")
        .child(el("th").attr("scope", "row").class("seat-number").text(number.to_string()))
        .child(el("td").child(said::part(words, public, placed.seat.part)))
        .child(el("td").attr("data-name", words.say(key::PLAN_NICKNAME)).child(field))
        .child(el("td").text(presence).text(" ").child(arrived))
}
