use std::ops::{Index, IndexMut};

/// A role of the exercise, by its place in the author's order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct RoleId(pub(crate) u8);

/// An issue of the exercise, by its place in the author's order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct IssueId(pub(crate) u8);

/// An option of an issue, by its place in the author's order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct OptionId(pub(crate) u8);

impl RoleId {
    /// The place in the author's order, from 0.
    pub fn index(self) -> usize {
        self.0.into()
    }

    /// The letter that stands for the role where colour is not enough: A to H.
    pub fn letter(self) -> char {
        char::from(b'A' + self.0)
    }
}

impl IssueId {
    /// The place in the author's order, from 0.
    pub fn index(self) -> usize {
        self.0.into()
    }
}

impl OptionId {
    /// The place in the author's order, from 0.
    pub fn index(self) -> usize {
        self.0.into()
    }
}

/// One value for each role, in the author's order.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct ByRole<T>(pub(crate) Vec<T>);

impl<T> ByRole<T> {
    /// One value for each of `n_roles` roles.
    pub fn new(n_roles: usize, value: impl FnMut(RoleId) -> T) -> ByRole<T> {
        ByRole((0..n_roles).map(|i| RoleId(i as u8)).map(value).collect())
    }

    /// How many roles there are.
    pub fn n_roles(&self) -> usize {
        self.0.len()
    }

    /// The roles, in the author's order.
    pub fn roles(&self) -> impl DoubleEndedIterator<Item = RoleId> + use<T> {
        (0..self.0.len()).map(|i| RoleId(i as u8))
    }

    /// The roles with their values.
    pub fn iter(&self) -> impl Iterator<Item = (RoleId, &T)> {
        self.roles().zip(&self.0)
    }

    /// The values of another kind that follow from these.
    pub fn map<U>(&self, mut f: impl FnMut(RoleId, &T) -> U) -> ByRole<U> {
        ByRole(self.iter().map(|(role, it)| f(role, it)).collect())
    }

    /// The values alone.
    pub fn values(&self) -> &[T] {
        &self.0
    }
}

impl<T> Index<RoleId> for ByRole<T> {
    type Output = T;

    fn index(&self, role: RoleId) -> &T {
        &self.0[role.index()]
    }
}

impl<T> IndexMut<RoleId> for ByRole<T> {
    fn index_mut(&mut self, role: RoleId) -> &mut T {
        &mut self.0[role.index()]
    }
}

/// Some of the roles, at most eight.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct RoleSet(u8);

impl RoleSet {
    /// The set of one role.
    pub fn of(role: RoleId) -> RoleSet {
        RoleSet(1 << role.0)
    }

    /// The set of the first `n_roles` roles.
    pub fn all(n_roles: usize) -> RoleSet {
        RoleSet(u8::MAX.checked_shr(8 - n_roles.min(8) as u32).unwrap_or(0))
    }

    /// This set and the role.
    #[must_use]
    pub fn with(self, role: RoleId) -> RoleSet {
        RoleSet(self.0 | 1 << role.0)
    }

    /// What is in this set and not in the other.
    #[must_use]
    pub fn without(self, other: RoleSet) -> RoleSet {
        RoleSet(self.0 & !other.0)
    }

    /// Whether the role is in it.
    pub fn contains(self, role: RoleId) -> bool {
        self.0 & 1 << role.0 != 0
    }

    /// Whether every role of the other set is in it.
    pub fn contains_all(self, other: RoleSet) -> bool {
        other.0 & !self.0 == 0
    }

    /// How many roles are in it.
    pub fn len(self) -> usize {
        self.0.count_ones() as usize
    }

    /// Whether no role is in it.
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Every set of some of these roles, the empty one left out. Each once, in a
    /// fixed order that ends with this set itself.
    pub fn subsets(self) -> impl Iterator<Item = RoleSet> {
        (1..=self.0).map(RoleSet).filter(move |it| self.contains_all(*it))
    }

    /// The roles in it, in the author's order.
    pub fn iter(self) -> impl Iterator<Item = RoleId> {
        (0..8).map(RoleId).filter(move |role| self.contains(*role))
    }
}

impl FromIterator<RoleId> for RoleSet {
    fn from_iter<I: IntoIterator<Item = RoleId>>(roles: I) -> RoleSet {
        roles.into_iter().fold(RoleSet::default(), RoleSet::with)
    }
}
