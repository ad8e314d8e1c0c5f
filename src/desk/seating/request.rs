use super::MAX_PEOPLE;

/// How many people the pack says can share the exercise, in one group.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct People {
    /// At least.
    pub min: u8,
    /// Best.
    pub ideal: u8,
    /// At most.
    pub max: u8,
}

/// What those become first who are too many for whole groups.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Extras {
    /// Observers, one for a group, and only then doubles.
    #[default]
    ObserversFirst,
    /// Doubles up to the limit, and only then observers.
    DoublesFirst,
}

/// What is to be seated.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Request {
    /// How many people: 2 to 60.
    pub n_people: u8,
    /// By role, in the author's order, whether two may share it: 1 to 8 roles.
    /// A third party who must be one person, say, may not be shared; one that
    /// may be gets a co-mediator as its double.
    pub may_share: Vec<bool>,
    /// What the pack says of its people, if anything.
    pub people: Option<People>,
    /// What extras become first.
    pub extras: Extras,
    /// Whether a group may have three doubles; two otherwise.
    pub allow_third_double: bool,
    /// How many sit together in an exercise with one role; the pack's ideal, or
    /// three, if it is not said. Without meaning where there are more roles.
    pub group_size: Option<u8>,
}

impl Request {
    /// So many people in so many roles, each of which may be shared.
    pub fn new(n_people: u8, n_roles: u8) -> Request {
        Request {
            n_people,
            may_share: vec![true; n_roles.into()],
            people: None,
            extras: Extras::ObserversFirst,
            allow_third_double: false,
            group_size: None,
        }
    }

    /// How many roles a group has.
    pub fn n_roles(&self) -> u8 {
        self.may_share.len() as u8
    }

    /// Whether the numbers are ones that can be asked about.
    pub fn is_within_bounds(&self) -> bool {
        (2..=MAX_PEOPLE).contains(&self.n_people)
            && (1..=8).contains(&self.may_share.len())
            && self.group_size.is_none_or(|it| (1..=MAX_PEOPLE).contains(&it))
    }

    /// The most doubles of a group.
    pub(super) fn most_doubles(&self) -> u8 {
        let n_shared = self.may_share.iter().filter(|it| **it).count() as u8;
        n_shared.min(if self.allow_third_double { 3 } else { 2 })
    }
}
