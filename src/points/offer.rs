use super::{Combination, IssueId, OptionId};

/// How many options each issue has, and which of them cannot go together: what
/// there is to settle, without words.
///
/// At most 256 issues of at most 256 options, so that every id is a byte.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Agenda {
    pub(crate) n_options: Vec<u16>,
    pub(crate) forbidden: Vec<Combination>,
}

impl Agenda {
    /// Issues with so many options each, nothing forbidden.
    pub(crate) fn new(n_options: impl IntoIterator<Item = usize>) -> Agenda {
        Agenda { n_options: n_options.into_iter().map(|it| it as u16).collect(), forbidden: Vec::new() }
    }

    /// This agenda with combinations that no package may have, in place of its own.
    #[must_use]
    pub fn forbidding(self, forbidden: Vec<Combination>) -> Agenda {
        Agenda { forbidden, ..self }
    }

    /// What cannot go together, in the author's order.
    pub fn forbidden(&self) -> &[Combination] {
        &self.forbidden
    }

    /// The place of the first forbidden combination that the terms have.
    pub fn forbids(&self, terms: &Terms) -> Option<usize> {
        self.forbidden.iter().position(|it| it.is_in(terms))
    }

    /// How many issues there are.
    pub fn n_issues(&self) -> usize {
        self.n_options.len()
    }

    /// The issues, in the author's order.
    pub fn issues(&self) -> impl DoubleEndedIterator<Item = IssueId> + use<> {
        (0..self.n_issues()).map(|it| IssueId(it as u8))
    }

    /// The options of an issue, in the author's order.
    pub fn options(&self, issue: IssueId) -> impl DoubleEndedIterator<Item = OptionId> + use<> {
        (0..self.n_options[issue.index()]).map(|it| OptionId(it as u8))
    }

    /// How many packages there are, forbidden ones included: the product of the
    /// numbers of options. `None` past `u64`.
    pub fn n_packages(&self) -> Option<u64> {
        self.n_options.iter().try_fold(1u64, |acc, n| acc.checked_mul((*n).into()))
    }

    /// Every package once, the last issue changing fastest; forbidden ones left
    /// out.
    pub fn packages(&self) -> impl Iterator<Item = Package> + '_ {
        let is_allowed = |it: &Package| !self.forbidden.iter().any(|combination| combination.holds(it));
        self.all_packages().filter(is_allowed)
    }

    fn all_packages(&self) -> impl Iterator<Item = Package> + '_ {
        let first = (!self.n_options.is_empty()).then(|| Package(vec![OptionId(0); self.n_options.len()]));
        std::iter::successors(first, |package| {
            let mut next = package.clone();
            for (option, n_options) in next.0.iter_mut().zip(&self.n_options).rev() {
                if u16::from(option.0) + 1 < *n_options {
                    option.0 += 1;
                    return Some(next);
                }
                option.0 = 0;
            }
            None
        })
    }

    /// Whether the terms speak of these issues and options.
    pub fn fits(&self, terms: &Terms) -> bool {
        terms.0.len() == self.n_options.len()
            && terms.0.iter().zip(&self.n_options).all(|(option, n)| option.is_none_or(|it| u16::from(it.0) < *n))
    }
}

/// One option for every issue.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Package(pub(crate) Vec<OptionId>);

impl Package {
    /// The option of an issue.
    pub fn option(&self, issue: IssueId) -> OptionId {
        self.0[issue.index()]
    }

    /// This package with another option for one issue.
    #[must_use]
    pub fn with(mut self, issue: IssueId, option: OptionId) -> Package {
        self.0[issue.index()] = option;
        self
    }

    /// The issues with their options.
    pub fn iter(&self) -> impl Iterator<Item = (IssueId, OptionId)> {
        (0..=u8::MAX).map(IssueId).zip(self.0.iter().copied())
    }
}

/// What an offer says: an option for some of the issues.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Terms(pub(crate) Vec<Option<OptionId>>);

impl Terms {
    /// Terms that leave every one of `n_issues` issues open.
    pub fn open(n_issues: usize) -> Terms {
        Terms(vec![None; n_issues])
    }

    /// The option of an issue, unless it is left open.
    pub fn option(&self, issue: IssueId) -> Option<OptionId> {
        self.0[issue.index()]
    }

    /// These terms with another option for one issue.
    #[must_use]
    pub fn with(mut self, issue: IssueId, option: Option<OptionId>) -> Terms {
        self.0[issue.index()] = option;
        self
    }

    /// The issues that are left open.
    pub fn open_issues(&self) -> impl Iterator<Item = IssueId> {
        (0..=u8::MAX).map(IssueId).zip(&self.0).filter(|(_, it)| it.is_none()).map(|(issue, _)| issue)
    }

    /// The package, if no issue is left open.
    pub fn package(&self) -> Option<Package> {
        self.0.iter().copied().collect::<Option<_>>().map(Package)
    }
}

impl From<&Package> for Terms {
    fn from(package: &Package) -> Terms {
        Terms(package.0.iter().copied().map(Some).collect())
    }
}
