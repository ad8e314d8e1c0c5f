use super::{PaperSeat, PaperSet, Part, flow::Flow};
use crate::{
    points::{Points, RoleId},
    ui::{
        El, el,
        parts::{motif, qr},
        words::key,
    },
};

/// A seat's card: the public side in front, to be folded along the line with
/// the name outside; on the back, which is then inside, what opens the seat and
/// what the role alone is told.
pub fn card(set: &PaperSet, seat: &PaperSeat, flow: &mut Flow) {
    let public = &set.exercise.public;
    flow.push_kept(plate(set, seat, flow));
    flow.push_kept(el("p").class("fold-line").child(flow.say(key::PAPER_FOLD)));
    if let Some(role) = seat.role {
        flow.passage(&public.roles[role].about);
    }
    flow.paragraph(match seat.part {
        Part::Role => key::PAPER_PART_ROLE,
        Part::Double => key::PAPER_PART_DOUBLE,
        Part::Observer => key::PAPER_PART_OBSERVER,
    });
    let role = seat.role.filter(|_| seat.part != Part::Observer);
    if role.is_some() || seat.code.is_some() || seat.link.is_some() {
        flow.new_page(way_in(set, seat, role, flow));
    }
    if let Some(role) = role {
        instructions(set, role, flow);
    }
}

/// What can be read from across the table.
fn plate(set: &PaperSet, seat: &PaperSeat, flow: &Flow) -> El {
    let public = &set.exercise.public;
    let facts = [("seat", u32::from(seat.number).into()), ("group", (&seat.group).into())];
    let role = seat.role.map(|role| (role, &public.roles[role]));
    let plate = el("div").class("plate").child(el("p").child(flow.label(&public.title)));
    let name = match role {
        Some((role, it)) if seat.part != Part::Observer => el("div")
            .class("plate-name")
            .child(motif(role, it.id.as_str()))
            .child(el("p").class("plate-title").child(flow.label(&it.name)))
            .child(el("p").child(flow.label(&it.institution))),
        _ => el("div").class("plate-name").child(el("p").class("plate-title").child(flow.say(key::PAPER_OBSERVER))),
    };
    let double = (seat.part == Part::Double).then(|| el("p").child(flow.say(key::PAPER_DOUBLE)));
    plate.child(name).child(double).child(el("p").class("plate-seat").child(flow.with(key::PAPER_SEAT, &facts)))
}

/// Whose card it is, and what opens the seat on a phone.
fn way_in(set: &PaperSet, seat: &PaperSeat, role: Option<RoleId>, flow: &Flow) -> El {
    let name = match role {
        Some(role) => flow.label(&set.exercise.public.roles[role].name),
        None => flow.say(key::PAPER_OBSERVER),
    };
    let code = seat.code.as_ref().map(|code| {
        el("p").child(flow.say(key::PAPER_SEAT_CODE)).text(" ").child(el("span").class("paper-code").text(code.clone()))
    });
    let how = match (&seat.link, &seat.code) {
        (Some(_), _) => Some(key::PAPER_BY_LINK),
        (None, Some(_)) => Some(key::PAPER_BY_CODE),
        (None, None) => None,
    };
    let told = el("div")
        .child(el("p").child(flow.say(key::CARD_CONFIDENTIAL)))
        .child(el("h2").child(name))
        .child(code)
        .child(how.map(|it| el("p").child(flow.say(it))));
    let picture = seat.link.as_ref().and_then(|it| qr(it, flow.words.say(key::PAPER_QR_SEAT)));
    el("div").class("way-in").child(told).child(picture)
}

fn instructions(set: &PaperSet, role: RoleId, flow: &mut Flow) {
    let public = &set.exercise.public;
    let card = &set.exercise.confidential[role];
    flow.passage(&card.instructions);
    if let Some(batna) = card.batna.as_ref().filter(|_| !public.issues.is_empty()) {
        flow.heading(key::CARD_BATNA);
        flow.passage(batna);
        figures(set, role, flow);
        flow.paragraph(key::CARD_POINTS_ARE_THE_BRIEF);
    }
}

/// A role's limit and its aim.
pub fn figures(set: &PaperSet, role: RoleId, flow: &mut Flow) {
    let card = &set.exercise.confidential[role];
    let figure = |key, points: Points| {
        let points = flow.with(key::POINTS, &[("points", points.0.into())]);
        el("p").child(el("strong").child(flow.say(key)).text(": ").child(points))
    };
    let both = el("div")
        .class("figures")
        .child(figure(key::CARD_RESERVATION, card.reservation_value))
        .child(figure(key::CARD_TARGET, card.target));
    flow.push(both);
}
