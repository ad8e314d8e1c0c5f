use super::{Extras, Group, Infeasible, Instead, MAX_GROUPS, Part, Reason, Request, Why, reason::reasons};
use crate::points::RoleId;

/// How many sit together in an exercise with one role, if nobody says.
const GROUP_SIZE: u8 = 3;

/// The most assistants who may be asked to play.
const MAX_ASSISTANTS: u8 = 3;

/// The fewest who are sent to another exercise.
const MIN_ELSEWHERE: u8 = 2;

/// So many groups, and what becomes of those who are too many for them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seating {
    /// What was asked.
    pub request: Request,
    /// How many groups.
    pub n_groups: u8,
    /// Whether each role of each group is had by a team of two equals, who both
    /// may speak.
    pub is_mirrored: bool,
    /// How many observers, at most one a group.
    pub n_observers: u8,
    /// How many doubles, spread evenly over the groups.
    pub n_doubles: u8,
    /// What there is to say of it.
    pub reasons: Vec<Reason>,
}

impl Seating {
    /// The seating with so many groups. `None` if it leaves somebody without a
    /// part, or a number is out of bounds.
    pub fn new(request: &Request, n_groups: u8, is_mirrored: bool) -> Option<Seating> {
        if !request.is_within_bounds() || !(1..=MAX_GROUPS).contains(&n_groups) {
            return None;
        }
        let n_roles = request.n_roles();
        let one_role = n_roles == 1;
        if is_mirrored && (one_role || !request.may_share.iter().all(|it| *it)) {
            return None;
        }
        let n_players = u16::from(n_groups) * u16::from(n_roles) * if is_mirrored { 2 } else { 1 };
        let n_extras = request.n_people.checked_sub(u8::try_from(n_players).ok()?)?;
        let most_doubles = if is_mirrored { 0 } else { n_groups * request.most_doubles() };
        let (n_observers, n_doubles) = match request.extras {
            // Whoever comes on top has the one role too.
            _ if one_role => (0, 0),
            Extras::ObserversFirst => {
                let n_observers = n_extras.min(n_groups);
                (n_observers, n_extras - n_observers)
            }
            Extras::DoublesFirst => {
                let n_doubles = n_extras.min(most_doubles);
                (n_extras - n_doubles, n_doubles)
            }
        };
        if n_groups < n_observers || most_doubles < n_doubles {
            return None;
        }
        let mut seating =
            Seating { request: request.clone(), n_groups, is_mirrored, n_observers, n_doubles, reasons: Vec::new() };
        let most_groups = (request.n_people / n_roles).min(MAX_GROUPS);
        seating.reasons = reasons(&seating, !one_role && !is_mirrored && n_groups == most_groups);
        Some(seating)
    }

    /// The groups, A first.
    pub fn groups(&self) -> impl Iterator<Item = Group> + use<> {
        (0..self.n_groups).map(Group)
    }

    /// The parts of a group: the roles in the author's order, the doubles, the
    /// observer. Which roles are doubled goes round from group to group.
    pub fn parts(&self, group: Group) -> Vec<Part> {
        let n_roles = self.request.n_roles();
        let (place, n_groups) = (usize::from(group.0), usize::from(self.n_groups));
        let share = |n: u8| usize::from(n) / n_groups + usize::from(place < usize::from(n) % n_groups);
        if n_roles == 1 {
            return vec![Part::Role(RoleId(0)); share(self.request.n_people)];
        }
        let mut parts: Vec<Part> = (0..n_roles).map(|it| Part::Role(RoleId(it))).collect();
        if self.is_mirrored {
            parts.extend_from_within(..);
            parts.sort_unstable();
        }
        let shared: Vec<u8> = (0..n_roles).filter(|it| self.request.may_share[usize::from(*it)]).collect();
        let doubled = shared.iter().cycle().skip(place % shared.len().max(1)).take(share(self.n_doubles));
        parts.extend(doubled.map(|it| Part::Double(RoleId(*it))));
        parts.extend((place < usize::from(self.n_observers)).then_some(Part::Observer));
        parts
    }
}

/// All seatings that give everybody a part, the best first:
///
/// 1. the one with the most groups, so that the most people negotiate;
/// 2. the one in which every group is observed and nobody is a double, if there
///    is one;
/// 3. the others, more groups first;
/// 4. the mirrored ones, more groups first.
///
/// A group has at most one observer and two doubles, or three if asked, and a
/// role has at most one double. With one role there are at most two seatings:
/// groups of the size that was asked for, the rest joining them or making
/// smaller ones; the one whose sizes are nearer comes first, larger groups if
/// both are as near.
///
/// # Errors
///
/// Why nobody can be seated so, and what would help.
pub fn feasible(request: &Request) -> Result<Vec<Seating>, Infeasible> {
    if !request.is_within_bounds() {
        return Err(Infeasible { why: Why::OutOfBounds, instead: Vec::new() });
    }
    let found = if request.n_roles() == 1 { of_one_role(request) } else { of_many_roles(request) };
    if found.is_empty() { Err(infeasible(request)) } else { Ok(found) }
}

fn of_one_role(request: &Request) -> Vec<Seating> {
    let ideal = request.people.map_or(GROUP_SIZE, |it| it.ideal);
    let size = request.group_size.unwrap_or(ideal).clamp(1, request.n_people);
    let fewer = (request.n_people / size).min(MAX_GROUPS);
    let more = request.n_people.div_ceil(size).min(MAX_GROUPS);
    let mut numbers = vec![fewer, more];
    // How far n people in g groups are from groups of this size, over all groups.
    numbers.sort_by_key(|it| (u16::from(*it) * u16::from(size)).abs_diff(request.n_people.into()));
    numbers.dedup();
    numbers.into_iter().filter_map(|it| Seating::new(request, it, false)).collect()
}

fn of_many_roles(request: &Request) -> Vec<Seating> {
    let all = |is_mirrored| (1..=MAX_GROUPS).rev().filter_map(move |it| Seating::new(request, it, is_mirrored));
    let mut found: Vec<Seating> = all(false).collect();
    let observed = found.iter().skip(1).position(|it| it.n_observers == it.n_groups && it.n_doubles == 0);
    if let Some(place) = observed {
        found[1..=place + 1].rotate_right(1);
    }
    found.extend(all(true));
    found
}

fn infeasible(request: &Request) -> Infeasible {
    let (n_people, n_roles) = (request.n_people, request.n_roles());
    let is_feasible = |request: &Request| !of_many_roles(request).is_empty();
    let with = |n_people| Request { n_people, ..request.clone() };
    let n_groups = n_people / n_roles;
    let why = match n_groups {
        0 => Why::TooFew(n_roles - n_people),
        _ => {
            let n_most = n_groups * (n_roles + 1 + request.most_doubles());
            Why::LeftOver(n_people.saturating_sub(n_most))
        }
    };
    let assistants = (1..=MAX_ASSISTANTS).find(|it| is_feasible(&with(n_people + it)));
    let third = Request { allow_third_double: true, ..request.clone() };
    let here = (2..=n_people.saturating_sub(MIN_ELSEWHERE)).rev().find(|it| is_feasible(&with(*it)));
    let split = here.map(|here| Instead::Split { here, elsewhere: n_people - here });
    let mut instead: Vec<Instead> = assistants.map(Instead::AssistantsPlay).into_iter().collect();
    instead.extend(is_feasible(&third).then_some(Instead::ThirdDouble));
    instead.extend(split);
    Infeasible { why, instead }
}
