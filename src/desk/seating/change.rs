use std::fmt;

use super::{Group, GroupState, MAX_PEOPLE, Part, Placed, Presence, Room, Seat};
use crate::points::RoleId;

/// Something that happens to the seating while people are in the room.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Change {
    /// The person of this seat will be late; the seat is held.
    Late(u8),
    /// Somebody came.
    Arrives(WayIn),
    /// The person of this seat left or will not come, and this one takes over.
    Leaves {
        /// Who left.
        number: u8,
        /// Who takes the role over, if anybody does.
        stand_in: Option<u8>,
    },
    /// One of the trainer's assistants plays a role that nobody has.
    AssistantPlays(Group, RoleId),
    /// The people of the group join others: in a role that nobody has, or as
    /// doubles, or as observers.
    Dissolves(Group),
    /// Takes the last change back that still holds.
    Undo,
}

/// How a person who came takes part.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WayIn {
    /// In the seat that was held for this number.
    Held(u8),
    /// In a role that nobody has, or an assistant plays for nobody who is awaited,
    /// with a new number; so are all below.
    Vacant(Group, RoleId),
    /// In a group where all have the same role.
    Joins(Group),
    /// In a new group, together with the observers of the lowest numbers. These
    /// take the first roles, whoever came the last.
    NewGroup,
    /// As the double of a role.
    Double(Group, RoleId),
    /// As an observer.
    Observer(Group),
}

/// Why a change is not possible. The seating stays as it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refused {
    /// There is no such seat, or its person left.
    NoSuchSeat,
    /// There is no such group, or it is over.
    NoSuchGroup,
    /// The person is not here, or already late.
    NotHere,
    /// The seat is not held for anybody.
    NotHeld,
    /// Somebody speaks for that role, or it waits for a latecomer.
    RoleIsTaken,
    /// That role may not be shared, or is, or nobody speaks for it.
    MayNotDouble,
    /// There are too few observers for a new group, or 30 groups.
    NoNewGroup,
    /// This person cannot take over: not here, or has a role.
    NoStandIn,
    /// There would be seats with numbers above 60.
    TooManyPeople,
    /// There is no other group to join.
    NobodyToJoin,
    /// Nothing that still holds could be taken back.
    NothingToUndo,
    /// The log is full.
    TooManyChanges,
}

impl fmt::Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str(match self {
            Self::NoSuchSeat => "nobody has this seat",
            Self::NoSuchGroup => "there is no such group",
            Self::NotHere => "this person is not here",
            Self::NotHeld => "this seat is not held for anybody",
            Self::RoleIsTaken => "somebody has this role, or will have it",
            Self::MayNotDouble => "this role cannot have a double",
            Self::NoNewGroup => "there are too few observers for a new group",
            Self::NoStandIn => "this person cannot take over",
            Self::TooManyPeople => "a room has at most 60 seats",
            Self::NobodyToJoin => "there is no other group to join",
            Self::NothingToUndo => "there is nothing to take back",
            Self::TooManyChanges => "no more changes can be noted; draw the seats for the next round",
        })
    }
}

impl std::error::Error for Refused {}

impl Room {
    /// The room after a change. Nobody moves whom the change does not name, but
    /// for the observers of [`WayIn::NewGroup`] and the people of
    /// [`Change::Dissolves`].
    pub(super) fn after(&self, change: Change) -> Result<Room, Refused> {
        let mut room = self.clone();
        match change {
            Change::Late(number) => {
                let one = room.one_mut(number).ok_or(Refused::NoSuchSeat)?;
                if one.presence != Presence::Here {
                    return Err(Refused::NotHere);
                }
                one.presence = Presence::Late;
            }
            Change::Arrives(WayIn::Held(number)) => {
                let one = room.one_mut(number).ok_or(Refused::NoSuchSeat)?;
                if one.presence != Presence::Late {
                    return Err(Refused::NotHeld);
                }
                one.presence = Presence::Here;
                if let Part::Role(role) = one.seat.part {
                    let group = one.seat.group;
                    room.assistants.remove(&(group, role));
                }
            }
            Change::Arrives(way) => {
                let number = room.next_number();
                if MAX_PEOPLE < number {
                    return Err(Refused::TooManyPeople);
                }
                let (group, part) = room.enter(way)?;
                room.placed.push(Placed { seat: Seat { number, group, part }, presence: Presence::Here });
            }
            Change::Leaves { number, stand_in } => room.leave(number, stand_in)?,
            Change::AssistantPlays(group, role) => {
                room.is_group(group)?;
                if role.index() < room.may_share.len() && !room.is_played(group, role) && 1 < room.may_share.len() {
                    room.assistants.insert((group, role));
                } else {
                    return Err(Refused::RoleIsTaken);
                }
            }
            Change::Dissolves(group) => room.dissolve(group)?,
            Change::Undo => return Err(Refused::NothingToUndo),
        }
        Ok(room)
    }

    fn is_group(&self, group: Group) -> Result<(), Refused> {
        let is_one = group.0 < self.n_groups && !self.over.contains(&group);
        if is_one { Ok(()) } else { Err(Refused::NoSuchGroup) }
    }

    /// Makes room for one more and says where.
    fn enter(&mut self, way: WayIn) -> Result<(Group, Part), Refused> {
        let one_role = self.may_share.len() == 1;
        match way {
            WayIn::Held(_) => Err(Refused::NotHeld),
            WayIn::Vacant(group, role) => {
                self.is_group(group)?;
                let is_short = matches!(self.state(group), GroupState::Short(roles) if roles.contains(&role));
                // The latecomer's role stays theirs, also while an assistant plays it.
                if self.is_awaited(group, role) || (!self.assistants.remove(&(group, role)) && !is_short) {
                    return Err(Refused::RoleIsTaken);
                }
                Ok((group, Part::Role(role)))
            }
            WayIn::Joins(group) if one_role => self.is_group(group).map(|()| (group, Part::Role(RoleId(0)))),
            WayIn::Joins(_) => Err(Refused::RoleIsTaken),
            WayIn::Double(group, role) => {
                self.is_group(group)?;
                let may = !one_role && self.may_double(group, role);
                if may { Ok((group, Part::Double(role))) } else { Err(Refused::MayNotDouble) }
            }
            WayIn::Observer(group) => self.is_group(group).map(|()| (group, Part::Observer)),
            WayIn::NewGroup => {
                let n_partners = self.may_share.len() - 1;
                let partners: Vec<u8> = self.free_observers().into_iter().take(n_partners).collect();
                let group = Group(self.n_groups);
                if one_role || partners.len() < n_partners || super::MAX_GROUPS <= group.0 {
                    return Err(Refused::NoNewGroup);
                }
                for (role, number) in partners.into_iter().enumerate() {
                    if let Some(one) = self.one_mut(number) {
                        one.seat = Seat { number, group, part: Part::Role(RoleId(role as u8)) };
                    }
                }
                self.n_groups += 1;
                Ok((group, Part::Role(RoleId(n_partners as u8))))
            }
        }
    }

    fn leave(&mut self, number: u8, stand_in: Option<u8>) -> Result<(), Refused> {
        let open = self.left_open_by(number);
        if stand_in.is_some_and(|it| !self.stand_ins(number).iter().any(|one| one.number == it)) {
            return Err(Refused::NoStandIn);
        }
        let one = self.one_mut(number).filter(|it| it.presence != Presence::Left).ok_or(Refused::NoSuchSeat)?;
        one.presence = Presence::Left;
        if let (Some((group, role)), Some(number)) = (open, stand_in) {
            self.assistants.remove(&(group, role));
            if let Some(one) = self.one_mut(number) {
                one.seat = Seat { number, group, part: Part::Role(role) };
            }
        }
        Ok(())
    }

    fn dissolve(&mut self, group: Group) -> Result<(), Refused> {
        self.is_group(group)?;
        let is_other = |it: &Group| *it != group && !matches!(self.state(*it), GroupState::Over);
        if !self.groups().any(|it| is_other(&it)) {
            return Err(Refused::NobodyToJoin);
        }
        self.over.insert(group);
        self.assistants.retain(|it| it.0 != group);
        let in_group = |it: &&Placed| it.seat.group == group && it.presence != Presence::Left;
        let members: Vec<Placed> = self.placed.iter().filter(in_group).copied().collect();
        for Placed { seat: Seat { number, .. }, presence } in members {
            // A latecomer who has no group any more is told at the door what there is.
            if presence == Presence::Late {
                self.leave(number, None)?;
                continue;
            }
            let way = self.places(Some(group)).first().copied().ok_or(Refused::NobodyToJoin)?;
            let (group, part) = self.enter(way)?;
            if let Some(one) = self.one_mut(number) {
                one.seat = Seat { number, group, part };
            }
        }
        Ok(())
    }
}
