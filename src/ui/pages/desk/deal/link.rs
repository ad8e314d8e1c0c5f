use crate::{
    desk::{
        dealt::seat_part,
        seal::{Key, RoleKey},
        seating::Seat,
    },
    ui::pages::seat::SeatLink,
};

use super::super::kept::Held;

/// The link of a seat. `None` before anything is dealt.
pub fn seat_link(held: &Held, seat: &Seat) -> Option<SeatLink> {
    let dealt = held.workshop.dealt.as_ref()?;
    let public = &held.exercise.public;
    let role = seat.part.role().map(|it| public.roles[it].id.clone());
    Some(SeatLink {
        deal: Some(dealt.id.clone()),
        group: Some(seat.group.0),
        seat: Some((seat.number, seat_part(seat.part))),
        role: role.map(|role| match &dealt.sealed {
            Some((_, master)) => master.role(&role),
            None => RoleKey { role, key: Key::new([0; 16]) },
        }),
        exercise: dealt.sealed.is_none().then(|| (held.opened.pack.id.clone(), public.id.clone())),
        from: held.workshop.file_address.clone().filter(|_| dealt.sealed.is_some()),
    })
}
