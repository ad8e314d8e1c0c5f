use super::{SeatPart, plain_deal};
use crate::{
    desk::code::{Bits, CodeError, Kind, long},
    document::Id,
    points::RoleId,
};

/// A seat of a plain deal: all that its code says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnsealedSeat {
    /// The deal's mark.
    pub deal: u32,
    /// The pack's [`shelf_mark`].
    pub pack: u16,
    /// The exercise's id; not in the code, found by whoever reads it.
    pub exercise: Id,
    /// The exercise's place in its pack.
    pub n: u8,
    /// The seat's number.
    pub number: u8,
    /// The group, from 0.
    pub group: u8,
    /// What the person does in it.
    pub part: SeatPart,
    /// The role; an observer has none.
    pub role: Option<RoleId>,
}

impl UnsealedSeat {
    /// The typed code: everything but the exercise's name.
    pub fn to_code(&self) -> Option<String> {
        let mut bits = Bits::default();
        let part = SeatPart::ALL.iter().position(|it| *it == self.part)?;
        for (value, n) in [
            (self.deal.into(), 20),
            (self.pack.into(), 10),
            (self.n.into(), 5),
            (self.number.into(), 6),
            (self.group.into(), 5),
            (part as u64, 2),
            (self.role.map_or(0, |it| it.0.into()), 3),
        ] {
            bits.put(value, n);
        }
        long::write(Kind::Seat, &bits.into_symbols())
    }

    /// Reads a typed code. `exercise` finds the exercise's id by the mark of its
    /// pack and its place there.
    ///
    /// # Errors
    ///
    /// What is wrong with the code; `None` inside if it names no exercise that
    /// is here.
    pub fn from_code(
        typed: &str,
        exercise: impl FnOnce(u16, u8) -> Option<Id>,
    ) -> Result<Option<UnsealedSeat>, CodeError> {
        let mut bits = Bits::of(&long::read(Kind::Seat, typed)?);
        let mut take = |n| bits.take(n).unwrap_or_default();
        let (deal, pack, n) = (take(20) as u32, take(10) as u16, take(5) as u8);
        let (number, group, part, role) = (take(6) as u8, take(5) as u8, take(2) as usize, take(3) as u8);
        let Some(part) = SeatPart::ALL.get(part).copied() else { return Ok(None) };
        let role = (part != SeatPart::Observes).then_some(RoleId(role));
        Ok(exercise(pack, n).map(|exercise| UnsealedSeat { deal, pack, exercise, n, number, group, part, role }))
    }

    /// The name of a plain deal of this mark.
    pub fn deal_id(&self) -> Option<Id> {
        plain_deal(self.deal)
    }
}
