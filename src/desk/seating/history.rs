use super::{MAX_PEOPLE, Part, Room};

/// What happened in the rounds before, by the seat's number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct History {
    /// By person, the set of those who were in the same group in any round.
    pub(super) met: Vec<u64>,
    /// By person, the set of those who were in the same group in the last round.
    pub(super) last: Vec<u64>,
    /// By person, the set of parts taken: bit 0 to 7 a role, bit 8 observer.
    pub(super) been: Vec<u16>,
    /// Who observed in the last round.
    pub(super) observed: u64,
}

/// The bit of a part in [`History::been`]; a double has read the role's card.
pub(super) fn bit(part: Part) -> u16 {
    1 << part.role().map_or(8, |it| it.index())
}

pub(super) fn set_of(number: u8) -> u64 {
    1_u64.checked_shl(u32::from(number) - 1).unwrap_or(0)
}

impl Default for History {
    fn default() -> History {
        let n = usize::from(MAX_PEOPLE);
        History { met: vec![0; n], last: vec![0; n], been: vec![0; n], observed: 0 }
    }
}

impl History {
    /// With a round that is over, as its people sat at the end.
    pub(super) fn with(&self, room: &Room) -> History {
        let mut next = History { last: vec![0; usize::from(MAX_PEOPLE)], observed: 0, ..self.clone() };
        for one in room.here() {
            let at = usize::from(one.number) - 1;
            let group = room.here().filter(|it| it.group == one.group && it.number != one.number);
            next.last[at] = group.map(|it| set_of(it.number)).fold(0, |a, b| a | b);
            next.met[at] |= next.last[at];
            if one.part == Part::Observer {
                next.observed |= set_of(one.number);
            }
        }
        // Who is gone, too: nobody else gets their number.
        for one in room.placed() {
            next.been[usize::from(one.seat.number) - 1] |= bit(one.seat.part);
        }
        next
    }

    /// The highest number that anybody had; 0 before the first round is over.
    pub(super) fn highest(&self) -> u8 {
        self.been.iter().rposition(|it| *it != 0).map_or(0, |it| it as u8 + 1)
    }

    pub(super) fn has_met(&self, a: u8, b: u8) -> bool {
        self.met[usize::from(a) - 1] & set_of(b) != 0
    }

    pub(super) fn was_with(&self, a: u8, b: u8) -> bool {
        self.last[usize::from(a) - 1] & set_of(b) != 0
    }

    pub(super) fn has_been(&self, number: u8, part: Part) -> bool {
        self.been[usize::from(number) - 1] & bit(part) != 0
    }

    /// Whether the person observed in the last round.
    pub fn observed(&self, number: u8) -> bool {
        self.observed & set_of(number) != 0
    }
}
