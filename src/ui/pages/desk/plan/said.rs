//! Seats, seatings and changes in words.

use yew::prelude::*;

use crate::{
    desk::seating::{GroupState, Infeasible, Instead, Part, Reason, Refused, Room, Seat, Seating, Unmet, WayIn, Why},
    pack::Public,
    points::RoleId,
    ui::{
        El, el,
        parts::role_name,
        words::{Words, key},
    },
};

/// What a seat does, with the role's mark.
pub fn part(words: Words, public: &Public, part: Part) -> Html {
    match part {
        Part::Role(role) => role_name(words, public, role),
        Part::Double(role) => {
            el("span").child(role_name(words, public, role)).text(" ").say(words, key::PLAN_DOUBLE).into()
        }
        Part::Observer => words.say(key::PLAN_OBSERVER).into(),
    }
}

/// A role's name.
pub fn role(words: Words, public: &Public, role: RoleId) -> String {
    words.of(&public.roles[role].name).to_owned()
}

/// What a seat does, as a text.
pub fn part_text(words: Words, public: &Public, part: Part) -> String {
    match part {
        Part::Role(it) => role(words, public, it),
        Part::Double(it) => format!("{} {}", role(words, public, it), words.say(key::PLAN_DOUBLE)),
        Part::Observer => words.say(key::PLAN_OBSERVER),
    }
}

/// A seat with its place: `Seat 7 · group B · mayor`.
pub fn seat(words: Words, public: &Public, seat: &Seat) -> String {
    let group = seat.group.to_string();
    let part = part_text(words, public, seat.part);
    let values = [("seat", u32::from(seat.number).into()), ("group", (&group).into()), ("part", (&part).into())];
    words.with(key::PLAN_SEAT_LINE, &values)
}

/// Seats by their numbers: `1, 4, 7`.
pub fn numbers(numbers: &[u8]) -> String {
    numbers.iter().map(u8::to_string).collect::<Vec<_>>().join(", ")
}

/// How many groups of how many people.
pub fn sizes(words: Words, seating: &Seating) -> String {
    let mut sizes: Vec<(usize, u32)> = Vec::new();
    for n in seating.groups().map(|it| seating.parts(it).len()) {
        match sizes.iter_mut().find(|it| it.0 == n) {
            Some((_, count)) => *count += 1,
            None => sizes.push((n, 1)),
        }
    }
    let said = sizes
        .into_iter()
        .map(|(people, groups)| words.with(key::PLAN_GROUPS, &[("groups", groups.into()), ("people", people.into())]));
    said.collect::<Vec<_>>().join(", ")
}

/// Why a seating is as it is.
pub fn reason(words: Words, reason: Reason) -> String {
    let (key, n) = match reason {
        Reason::NobodyIdle => return words.say(key::PLAN_NOBODY_IDLE),
        Reason::MostGroups => return words.say(key::PLAN_MOST_GROUPS),
        Reason::EveryGroupObserved => return words.say(key::PLAN_ALL_OBSERVED),
        Reason::OneRole => return words.say(key::PLAN_ONE_ROLE),
        Reason::FewGroupsToCompare => return words.say(key::PLAN_FEW_GROUPS),
        Reason::Observers(n) => (key::PLAN_OBSERVERS, n),
        Reason::Doubles(n) => (key::PLAN_DOUBLES, n),
        Reason::Mirrored(n) => (key::PLAN_MIRRORED, n),
        Reason::OneMoreIn(n) => (key::PLAN_ONE_MORE, n),
        Reason::Unobserved(n) => (key::PLAN_UNOBSERVED, n),
        Reason::ThirdDouble(n) => (key::PLAN_THIRD_IN, n),
        Reason::MoreThanTheAuthorSays(n) => (key::PLAN_MORE_THAN, n),
        Reason::FewerThanTheAuthorSays(n) => (key::PLAN_FEWER_THAN, n),
    };
    words.with(key, &[("n", u32::from(n).into())])
}

/// Why nobody can be seated so.
pub fn why(words: Words, infeasible: &Infeasible) -> String {
    match infeasible.why {
        Why::OutOfBounds => words.say(key::PLAN_BOUNDS),
        Why::TooFew(n) => words.with(key::PLAN_TOO_FEW, &[("n", u32::from(n).into())]),
        Why::LeftOver(n) => words.with(key::PLAN_LEFT_OVER, &[("n", u32::from(n).into())]),
    }
}

/// What would help.
pub fn instead(words: Words, it: &Instead) -> String {
    match it {
        Instead::AssistantsPlay(n) => words.with(key::PLAN_ASSISTANTS, &[("n", u32::from(*n).into())]),
        Instead::ThirdDouble => words.say(key::PLAN_THIRD_HELPS),
        Instead::Split { here, elsewhere } => {
            let (here, elsewhere) = (u32::from(*here), u32::from(*elsewhere));
            words.with(key::PLAN_SPLIT, &[("here", here.into()), ("elsewhere", elsewhere.into())])
        }
    }
}

/// What the draw could not meet.
pub fn unmet(words: Words, unmet: Unmet) -> String {
    match unmet {
        Unmet::ObservesAgain(seat) => words.with(key::PLAN_OBSERVES_AGAIN, &[("seat", u32::from(seat).into())]),
        Unmet::SameOrganisation(group, n) => {
            let group = group.to_string();
            words.with(key::PLAN_SAME_ORGANISATION, &[("group", (&group).into()), ("n", u32::from(n).into())])
        }
        Unmet::NoSharedLanguage(group) => words.with(key::PLAN_NO_LANGUAGE, &[("group", (&group.to_string()).into())]),
        Unmet::MetBefore(n) => words.with(key::PLAN_MET_BEFORE, &[("n", u32::from(n).into())]),
    }
}

/// A way in for somebody who came.
pub fn way_in(words: Words, public: &Public, room: &Room, way: WayIn) -> String {
    let at = |key, group: crate::desk::seating::Group| words.with(key, &[("group", (&group.to_string()).into())]);
    let in_role = |key, group: crate::desk::seating::Group, it| {
        let role = role(words, public, it);
        words.with(key, &[("group", (&group.to_string()).into()), ("role", (&role).into())])
    };
    match way {
        WayIn::Held(number) => {
            let held = room.one(number).map(|it| seat(words, public, &it.seat)).unwrap_or_default();
            words.with(key::PLAN_WAY_HELD, &[("seat", (&held).into())])
        }
        WayIn::Vacant(group, role) => in_role(key::PLAN_WAY_VACANT, group, role),
        WayIn::Joins(group) => at(key::PLAN_WAY_JOINS, group),
        WayIn::NewGroup => words.say(key::PLAN_WAY_NEW),
        WayIn::Double(group, role) => in_role(key::PLAN_WAY_DOUBLE, group, role),
        WayIn::Observer(group) => at(key::PLAN_WAY_OBSERVER, group),
    }
}

/// What a group lacks; nothing if it is whole.
pub fn state(words: Words, public: &Public, state: &GroupState) -> Option<String> {
    let list = |roles: &[RoleId]| roles.iter().map(|it| role(words, public, *it)).collect::<Vec<_>>().join(", ");
    Some(match state {
        GroupState::Whole => return None,
        GroupState::Waits(roles) => words.with(key::PLAN_WAITS, &[("roles", (&list(roles)).into())]),
        GroupState::Short(roles) => words.with(key::PLAN_SHORT, &[("roles", (&list(roles)).into())]),
        GroupState::Alone(seat) => words.with(key::PLAN_ALONE, &[("seat", u32::from(*seat).into())]),
        GroupState::Over => words.say(key::PLAN_OVER),
    })
}

/// Why a change is not possible.
pub fn refused(words: Words, refused: Refused) -> El {
    let text = match refused {
        Refused::TooManyPeople => words.say(key::PLAN_REFUSED_PEOPLE),
        Refused::TooManyChanges => words.say(key::PLAN_REFUSED_CHANGES),
        Refused::NobodyToJoin => words.say(key::PLAN_REFUSED_ALONE),
        Refused::NothingToUndo => words.say(key::PLAN_REFUSED_UNDO),
        Refused::NoSuchSeat
        | Refused::NoSuchGroup
        | Refused::NotHere
        | Refused::NotHeld
        | Refused::RoleIsTaken
        | Refused::MayNotDouble
        | Refused::NoNewGroup
        | Refused::NoStandIn => words.say(key::PLAN_REFUSED),
    };
    el("p").class("notice warning").text(text)
}
