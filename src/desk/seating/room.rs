use std::collections::BTreeSet;

use super::{Group, Part, Seat, Seating};
use crate::points::RoleId;

/// Whether a person is in the room.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Presence {
    /// In the room.
    Here,
    /// Announced, but not here yet: the seat is held.
    Late,
    /// Gone, or will not come.
    Left,
}

/// A person's seat as it is now. Of one who left it is the last one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Placed {
    /// Where and as what.
    pub seat: Seat,
    /// Whether the person is there.
    pub presence: Presence,
}

/// Whether a group can negotiate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum GroupState {
    /// Each role is played.
    Whole,
    /// These roles wait for people who will be late.
    Waits(Vec<RoleId>),
    /// Nobody has these roles: an assistant plays, or the group's people join
    /// others. It may wait for further roles.
    Short(Vec<RoleId>),
    /// One person is left where all have the same role.
    Alone(u8),
    /// There is nobody any more.
    Over,
}

/// Who sits where now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Room {
    /// Which roles may be shared, in the author's order.
    pub(super) may_share: Vec<bool>,
    pub(super) most_doubles: usize,
    pub(super) n_groups: u8,
    /// The highest number of the rounds before.
    highest: u8,
    /// By number.
    pub(super) placed: Vec<Placed>,
    /// Roles that one of the trainer's assistants plays.
    pub(super) assistants: BTreeSet<(Group, RoleId)>,
    /// Groups whose people joined others.
    pub(super) over: BTreeSet<Group>,
}

impl Room {
    pub(super) fn new(seating: &Seating, dealt: &[Seat], highest: u8) -> Room {
        Room {
            may_share: seating.request.may_share.clone(),
            most_doubles: seating.request.most_doubles().into(),
            n_groups: seating.n_groups,
            highest,
            placed: dealt.iter().map(|seat| Placed { seat: *seat, presence: Presence::Here }).collect(),
            assistants: BTreeSet::new(),
            over: BTreeSet::new(),
        }
    }

    /// Everybody, by number; also who is late, and who left.
    pub fn placed(&self) -> &[Placed] {
        &self.placed
    }

    /// The seats of those who are here, by number.
    pub fn here(&self) -> impl Iterator<Item = &Seat> {
        self.placed.iter().filter(|it| it.presence == Presence::Here).map(|it| &it.seat)
    }

    /// A person's place.
    pub fn one(&self, number: u8) -> Option<&Placed> {
        self.placed.iter().find(|it| it.seat.number == number)
    }

    /// The groups that ever were, A first.
    pub fn groups(&self) -> impl Iterator<Item = Group> + use<> {
        (0..self.n_groups).map(Group)
    }

    /// The roles, in the author's order.
    pub fn roles(&self) -> impl Iterator<Item = RoleId> + use<> {
        (0..self.may_share.len()).map(|it| RoleId(it as u8))
    }

    /// The seats of a group whose people are here, by number.
    pub fn members(&self, group: Group) -> impl Iterator<Item = &Seat> {
        self.here().filter(move |it| it.group == group)
    }

    /// Whether one of the trainer's assistants plays the role.
    pub fn is_assistant(&self, group: Group, role: RoleId) -> bool {
        self.assistants.contains(&(group, role))
    }

    /// Whether the group can negotiate.
    pub fn state(&self, group: Group) -> GroupState {
        if self.n_groups <= group.0 || self.over.contains(&group) {
            return GroupState::Over;
        }
        if self.may_share.len() == 1 {
            let is_awaited = self.is_awaited(group, RoleId(0));
            return match (self.members(group).collect::<Vec<_>>().as_slice(), is_awaited) {
                ([] | [_], true) => GroupState::Waits(vec![RoleId(0)]),
                ([], false) => GroupState::Over,
                ([one], false) if self.was_larger(group) => GroupState::Alone(one.number),
                _ => GroupState::Whole,
            };
        }
        let lacking: Vec<RoleId> = self.roles().filter(|it| !self.is_played(group, *it)).collect();
        let short: Vec<RoleId> = lacking.iter().copied().filter(|it| !self.is_awaited(group, *it)).collect();
        match (lacking.is_empty(), short.is_empty()) {
            (true, _) => GroupState::Whole,
            (_, true) => GroupState::Waits(lacking),
            _ => GroupState::Short(short),
        }
    }

    /// Whether somebody here speaks for the role.
    pub(super) fn is_played(&self, group: Group, role: RoleId) -> bool {
        self.is_assistant(group, role) || self.members(group).any(|it| it.part == Part::Role(role))
    }

    /// Whether a latecomer has the role.
    pub(super) fn is_awaited(&self, group: Group, role: RoleId) -> bool {
        self.placed
            .iter()
            .any(|it| it.presence == Presence::Late && it.seat.group == group && it.seat.part == Part::Role(role))
    }

    fn was_larger(&self, group: Group) -> bool {
        1 < self.placed.iter().filter(|it| it.seat.group == group).count()
    }

    /// Who has nobody to negotiate with until a latecomer is there, and which
    /// group they observe until then: one that is whole, with the fewest
    /// observers, the first of several. Their seat stays theirs. In a group
    /// where several are here, they wait together.
    pub fn watching(&self) -> Vec<(u8, Group)> {
        let mut found: Vec<(u8, Group)> = Vec::new();
        for group in self.groups().filter(|it| matches!(self.state(*it), GroupState::Waits(_))) {
            let members: Vec<&Seat> = self.members(group).collect();
            let [one] = members.as_slice() else { continue };
            let n_watching = |of: Group| found.iter().filter(|it| it.1 == of).count() + self.n_observers(of);
            let watched =
                self.groups().filter(|it| self.state(*it) == GroupState::Whole).min_by_key(|it| n_watching(*it));
            found.extend(watched.map(|it| (one.number, it)));
        }
        found
    }

    pub(super) fn n_observers(&self, group: Group) -> usize {
        self.members(group).filter(|it| it.part == Part::Observer).count()
    }

    pub(super) fn n_doubles(&self, group: Group) -> usize {
        self.members(group).filter(|it| matches!(it.part, Part::Double(_))).count()
    }

    /// How many seats are in a group, those of latecomers too.
    pub(super) fn size(&self, group: Group) -> usize {
        self.placed.iter().filter(|it| it.seat.group == group && it.presence != Presence::Left).count()
    }

    /// The next new person's number, which nobody had in any round.
    pub(super) fn next_number(&self) -> u8 {
        self.placed.iter().map(|it| it.seat.number).fold(self.highest, u8::max).saturating_add(1)
    }

    pub(super) fn one_mut(&mut self, number: u8) -> Option<&mut Placed> {
        self.placed.iter_mut().find(|it| it.seat.number == number)
    }
}
