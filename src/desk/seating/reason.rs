use super::Seating;

/// What there is to say of a seating.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reason {
    /// Everybody has a part.
    NobodyIdle,
    /// No seating has more groups, so the most people negotiate.
    MostGroups,
    /// Each group has its observer.
    EveryGroupObserved,
    /// So many observers.
    Observers(u8),
    /// So many doubles.
    Doubles(u8),
    /// So many groups in which a team of two equals has each role.
    Mirrored(u8),
    /// Everybody has the same role.
    OneRole,
    /// So many groups have one person more than the others.
    OneMoreIn(u8),
    /// A warning: so many groups have no observer while others do.
    Unobserved(u8),
    /// A warning: with one or two groups there is little to compare.
    FewGroupsToCompare,
    /// A warning: so many groups have a third double, which is a crowd.
    ThirdDouble(u8),
    /// A warning: the largest group has more people who take part than the
    /// author's limit, which is this.
    MoreThanTheAuthorSays(u8),
    /// A warning: the smallest group has fewer people than the author says.
    FewerThanTheAuthorSays(u8),
}

impl Reason {
    /// Whether it speaks against the seating.
    pub fn is_warning(self) -> bool {
        match self {
            Reason::Unobserved(_)
            | Reason::FewGroupsToCompare
            | Reason::ThirdDouble(_)
            | Reason::MoreThanTheAuthorSays(_)
            | Reason::FewerThanTheAuthorSays(_) => true,
            Reason::NobodyIdle
            | Reason::MostGroups
            | Reason::EveryGroupObserved
            | Reason::Observers(_)
            | Reason::Doubles(_)
            | Reason::Mirrored(_)
            | Reason::OneRole
            | Reason::OneMoreIn(_) => false,
        }
    }
}

/// Why people cannot be seated.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// A number is outside of what can be asked about.
    OutOfBounds,
    /// One group needs so many more.
    TooFew(u8),
    /// With the most groups, so many people would be left without a part.
    LeftOver(u8),
}

/// What to do where people cannot be seated.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Instead {
    /// So many of the trainer's assistants take minor roles.
    AssistantsPlay(u8),
    /// One group may have a third double.
    ThirdDouble,
    /// So many play this exercise and the others another one.
    Split {
        /// In this exercise.
        here: u8,
        /// In the other.
        elsewhere: u8,
    },
}

/// No seating gives everybody a part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Infeasible {
    /// Why.
    pub why: Why,
    /// What would help, the smallest step first; empty if nothing known does.
    pub instead: Vec<Instead>,
}

/// The reasons of a seating, what speaks for it first.
pub(super) fn reasons(seating: &Seating, has_most_groups: bool) -> Vec<Reason> {
    let request = &seating.request;
    let n_groups = seating.n_groups;
    let mut all = vec![Reason::NobodyIdle];
    let mut say = |applies: bool, reason| all.extend(applies.then_some(reason));
    say(has_most_groups, Reason::MostGroups);
    say(request.n_roles() == 1, Reason::OneRole);
    say(seating.n_observers == n_groups, Reason::EveryGroupObserved);
    say(0 < seating.n_observers, Reason::Observers(seating.n_observers));
    say(0 < seating.n_doubles, Reason::Doubles(seating.n_doubles));
    say(seating.is_mirrored, Reason::Mirrored(n_groups));
    let players = |group| seating.parts(group).iter().filter(|it| it.role().is_some()).count() as u8;
    let sizes: Vec<u8> = seating.groups().map(players).collect();
    let least = sizes.iter().copied().min().unwrap_or(0);
    let most = sizes.iter().copied().max().unwrap_or(0);
    let n_larger = sizes.iter().filter(|it| least < **it).count() as u8;
    say(0 < n_larger && request.n_roles() == 1, Reason::OneMoreIn(n_larger));
    say(
        0 < seating.n_observers && seating.n_observers < n_groups,
        Reason::Unobserved(n_groups.saturating_sub(seating.n_observers)),
    );
    say(n_groups < 3, Reason::FewGroupsToCompare);
    let n_crowded = sizes.iter().filter(|it| !seating.is_mirrored && request.n_roles() + 2 < **it).count() as u8;
    say(0 < n_crowded && request.n_roles() != 1, Reason::ThirdDouble(n_crowded));
    if let Some(people) = request.people {
        say(people.max < most, Reason::MoreThanTheAuthorSays(people.max));
        say(least < people.min, Reason::FewerThanTheAuthorSays(people.min));
    }
    all
}
