use yew::prelude::*;

use super::{
    super::{Change, DeskPlace, DeskProps, Tab},
    PlannerProps,
    again::again,
    groups::groups,
    happens::{Happening, happens},
    said,
};
use crate::{
    desk::{
        seating::{self, Plan, Presence, Refused, Room, Seat},
        workshop::{MAX_NICKNAME, Workshop},
    },
    ui::{
        El,
        browser::{clock, page},
        el,
        words::{Words, key},
    },
};

/// The room as it is now, and what may change in it.
#[component]
pub fn RoomView(PlannerProps { desk, on_anew }: &PlannerProps) -> Html {
    let DeskProps { shell, held, on_change, .. } = desk;
    let words = shell.words;
    let happening = use_state_eq(|| None::<Happening>);
    let refused = use_state_eq(|| None::<Refused>);
    let (workshop, public) = (&held.workshop, &held.exercise.public);
    let Some(plan) = &workshop.plan else { return Html::default() };
    let room = plan.room();
    let on_seating = {
        let (held, on_change) = (held.clone(), on_change.clone());
        let (happening, refused) = (happening.clone(), refused.clone());
        Callback::from(move |change: seating::Change| {
            let Some(plan) = &held.workshop.plan else { return };
            match plan.with(change) {
                Ok(next) => {
                    happening.set(None);
                    refused.set(None);
                    on_change.emit(moving(plan, next, held.opened.pack.clone()));
                    // The button that was pressed is gone.
                    clock::after(0, || page::catch_focus(&["#moved"]));
                }
                Err(reason) => refused.set(Some(reason)),
            }
        })
    };
    let on_nickname = on_change.reform(|(number, name): (u8, String)| {
        Change::new(move |workshop: &mut Workshop| {
            match name.trim() {
                "" => workshop.nicknames.remove(&number),
                name => workshop.nicknames.insert(number, name.chars().take(MAX_NICKNAME).collect()),
            };
        })
    });
    let on_happening = {
        let (happening, refused) = (happening.clone(), refused.clone());
        Callback::from(move |it| {
            refused.set(None);
            happening.set(it);
        })
    };
    let hand_out = workshop.dealt.is_none().then(|| {
        let deal = DeskPlace::Workshop(workshop.head.id.clone(), Tab::Deal);
        el("p")
            .class("card-actions")
            .child(el("a").class("button primary").attr("href", deal.href()).say(words, key::PLAN_HAND_OUT))
    });
    let unmet = plan.unmet();
    let unmet = (!unmet.is_empty()).then(|| {
        el("div")
            .class("notice")
            .child(el("p").say(words, key::PLAN_UNMET))
            .child(el("ul").each(unmet.into_iter().map(|it| el("li").text(said::unmet(words, it)))))
    });
    el("div")
        .class("room")
        .child(el("h1").say(words, key::PLAN_ROOM))
        .child(el("p").class("lead").text(in_short(words, plan, &room)))
        .child(unmet)
        .child(hand_out)
        .child(happens(words, public, plan, *happening, &on_happening, &on_seating))
        .child(el("div").attr("role", "alert").child(refused.as_ref().map(|it| said::refused(words, *it))))
        .child(moved(words, workshop, plan, &room))
        .child(groups(words, public, &room, &workshop.nicknames, &on_seating, &on_nickname))
        .child(again(words, desk, plan, on_anew))
        .into()
}

/// Keeps a plan that somebody's change made, and the codes that still hold.
fn moving(plan: &Plan, next: Plan, pack: std::rc::Rc<crate::pack::Pack>) -> Change {
    let seats = |plan: &Plan| plan.room().placed().iter().map(|it| it.seat).collect::<Vec<Seat>>();
    let (before, now) = (seats(plan), seats(&next));
    Change::new(move |workshop: &mut Workshop| {
        workshop.plan = Some(next.clone());
        let exercise = &workshop.head.exercise;
        workshop.dealt = workshop.dealt.as_ref().map(|it| it.after_moves(&pack, exercise, &before, &now));
    })
}

fn in_short(words: Words, plan: &Plan, room: &Room) -> String {
    let groups = room.groups().filter(|it| room.members(*it).next().is_some()).count();
    let values =
        [("people", room.here().count().into()), ("groups", groups.into()), ("round", u32::from(plan.round()).into())];
    words.with(if plan.round() == 1 { key::PLAN_IN_SHORT } else { key::PLAN_IN_SHORT_ROUND }, &values)
}

/// Who has to be told, after a change.
fn moved(words: Words, workshop: &Workshop, plan: &Plan, room: &Room) -> El {
    let status = el("div").attr("id", "moved").attr("role", "status");
    let mut moved = if plan.changes().is_empty() { Vec::new() } else { plan.moved() };
    let has_left =
        |number: u8| room.placed().iter().any(|it| it.seat.number == number && it.presence == Presence::Left);
    moved.retain(|it| !has_left(*it));
    if moved.is_empty() {
        return status;
    }
    let numbers = said::numbers(&moved);
    let said = words.with(key::PLAN_MOVED, &[("n", moved.len().into()), ("seats", (&numbers).into())]);
    let codeless: Vec<u8> = match &workshop.dealt {
        Some(dealt) => moved.into_iter().filter(|it| dealt.code(*it).is_none()).collect(),
        None => Vec::new(),
    };
    let links = (!codeless.is_empty()).then(|| {
        let numbers = said::numbers(&codeless);
        el("p").text(words.with(key::PLAN_NEW_LINKS, &[("seats", (&numbers).into())]))
    });
    status.child(el("div").class("notice").child(el("p").text(said)).child(links))
}
