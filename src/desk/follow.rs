//! What becomes of the codes that were handed out when people change places.

use super::{dealt::Dealt, seat::deal_tag, seating::Seat};
use crate::{document::Id, pack::Pack};

impl Dealt {
    /// The deal after people moved from `before` to `now`. The code of a plain
    /// deal says where its seat is, so all are written anew, with those who came;
    /// nobody's changes who stayed. The code of a sealed deal opens what it was
    /// sealed for, so a seat that is another one now has none any more, and its
    /// link does.
    #[must_use]
    pub fn after_moves(&self, pack: &Pack, exercise: &Id, before: &[Seat], now: &[Seat]) -> Dealt {
        let tag = deal_tag(&self.id).filter(|_| self.sealed.is_none());
        let again =
            tag.and_then(|tag| Dealt::plain(pack, exercise, now, [(tag >> 16) as u8, (tag >> 8) as u8, tag as u8]));
        again.unwrap_or_else(|| {
            let mut next = self.clone();
            next.codes.retain(|(number, _)| {
                let seat = |seats: &[Seat]| seats.iter().find(|it| it.number == *number).copied();
                seat(before) == seat(now)
            });
            next
        })
    }
}
