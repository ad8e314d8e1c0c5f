use super::{Group, GroupState, MAX_GROUPS, Part, Presence, Room, WayIn};
use crate::points::RoleId;

/// Somebody who may take over a role.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StandIn {
    /// Who.
    pub number: u8,
    /// Whether they have read another role's card, which this role should not
    /// know.
    pub knows_another_role: bool,
}

impl Room {
    /// How a person who just came can take part, the best first:
    ///
    /// 1. a seat that is held, by number: the first may not be theirs;
    /// 2. a role that nobody has, or only an assistant;
    /// 3. with one role: the smallest group;
    /// 4. with two roles: an observer becomes the partner, in a new group;
    /// 5. double of a role that has none, in the group with the fewest doubles;
    /// 6. observer of a group that has none;
    /// 7. with more roles: a new group with observers;
    /// 8. a further observer, where there are the fewest.
    ///
    /// Groups that tie stand in their order. Nobody is sent away.
    pub fn ways_in(&self) -> Vec<WayIn> {
        let late = self.placed.iter().filter(|it| it.presence == Presence::Late);
        let mut ways: Vec<WayIn> = late.map(|it| WayIn::Held(it.seat.number)).collect();
        ways.extend(self.places(None));
        ways
    }

    /// The ways in that are no held seat, outside of one group.
    pub(super) fn places(&self, except: Option<Group>) -> Vec<WayIn> {
        let groups: Vec<Group> = self.groups().filter(|it| Some(*it) != except && !self.over.contains(it)).collect();
        let by = |key: &dyn Fn(Group) -> usize| {
            let mut sorted = groups.clone();
            sorted.sort_by_key(|it| key(*it));
            sorted
        };
        let mut ways = Vec::new();
        if self.may_share.len() == 1 {
            return by(&|it| self.size(it)).into_iter().map(WayIn::Joins).collect();
        }
        for group in &groups {
            if let GroupState::Short(roles) = self.state(*group) {
                ways.extend(roles.into_iter().map(|it| WayIn::Vacant(*group, it)));
            }
        }
        let is_vacant = |it: &&(Group, RoleId)| Some(it.0) != except && !self.is_awaited(it.0, it.1);
        let assistants = self.assistants.iter().filter(is_vacant);
        ways.extend(assistants.map(|(group, role)| WayIn::Vacant(*group, *role)));
        let new = self.may_begin_group(except).then_some(WayIn::NewGroup);
        ways.extend(new.filter(|_| self.may_share.len() == 2));
        for group in by(&|it| self.n_doubles(it)) {
            let role = self.roles().find(|it| self.may_double(group, *it));
            ways.extend(role.filter(|_| self.n_doubles(group) < self.most_doubles).map(|it| WayIn::Double(group, it)));
        }
        let by_observers = by(&|it| self.n_observers(it));
        let (none, some): (Vec<Group>, Vec<Group>) =
            by_observers.into_iter().partition(|it| self.n_observers(*it) == 0);
        ways.extend(none.into_iter().map(WayIn::Observer));
        ways.extend(new.filter(|_| 2 < self.may_share.len()));
        ways.extend(some.into_iter().map(WayIn::Observer));
        ways
    }

    fn may_begin_group(&self, except: Option<Group>) -> bool {
        except.is_none() && self.n_groups < MAX_GROUPS && self.may_share.len() <= self.free_observers().len() + 1
    }

    /// The observers who would become partners in a new group, by number.
    pub(super) fn free_observers(&self) -> Vec<u8> {
        self.here().filter(|it| it.part == Part::Observer).map(|it| it.number).collect()
    }

    /// Whether somebody speaks for the role, and it may be shared and is not.
    pub(super) fn may_double(&self, group: Group, role: RoleId) -> bool {
        let having = |part| self.members(group).filter(|it| it.part == part).count();
        self.may_share.get(role.index()) == Some(&true)
            && having(Part::Role(role)) == 1
            && having(Part::Double(role)) == 0
    }

    /// Who may take over the role of a person who leaves, the best first: the
    /// group's observer; the role's own double; the observers of other groups;
    /// doubles of the same role elsewhere, of other roles elsewhere, and of other
    /// roles in the same group. By number where they tie. Empty if the person has
    /// no role, or a partner in it who goes on.
    pub fn stand_ins(&self, number: u8) -> Vec<StandIn> {
        let Some((group, role)) = self.left_open_by(number) else { return Vec::new() };
        let mut ranked: Vec<(u8, StandIn)> = Vec::new();
        for it in self.here().filter(|it| it.number != number) {
            let rank = match (it.part, it.group == group) {
                (Part::Role(_), _) => continue,
                (Part::Observer, true) => 0,
                (Part::Double(of), true) if of == role => 1,
                (Part::Observer, false) => 2,
                (Part::Double(of), false) if of == role => 3,
                (Part::Double(_), false) => 4,
                (Part::Double(_), true) => 5,
            };
            ranked.push((rank, StandIn { number: it.number, knows_another_role: 4 <= rank }));
        }
        ranked.sort_by_key(|it| it.0);
        ranked.into_iter().map(|it| it.1).collect()
    }

    /// The role that nobody would speak for if the person left.
    pub(super) fn left_open_by(&self, number: u8) -> Option<(Group, RoleId)> {
        let one = self.one(number).filter(|it| it.presence != Presence::Left)?;
        let Part::Role(role) = one.seat.part else { return None };
        let is_partner = |it: &super::Placed| {
            it.seat.number != number
                && it.presence != Presence::Left
                && (it.seat.group, it.seat.part) == (one.seat.group, one.seat.part)
        };
        let is_open = 1 < self.may_share.len() && !self.placed.iter().any(is_partner);
        is_open.then_some((one.seat.group, role))
    }
}
