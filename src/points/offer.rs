use super::{IssueId, OptionId};

/// How many options each issue has: what there is to settle, without words.
///
/// At most 256 issues of at most 256 options, so that every id is a byte.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Agenda(pub(crate) Vec<u16>);

impl Agenda {
    /// How many issues there are.
    pub fn n_issues(&self) -> usize {
        self.0.len()
    }

    /// The issues, in the author's order.
    pub fn issues(&self) -> impl DoubleEndedIterator<Item = IssueId> + use<> {
        (0..self.0.len()).map(|it| IssueId(it as u8))
    }

    /// The options of an issue, in the author's order.
    pub fn options(&self, issue: IssueId) -> impl DoubleEndedIterator<Item = OptionId> + use<> {
        (0..self.0[issue.index()]).map(|it| OptionId(it as u8))
    }

    /// How many packages there are: the product of the numbers of options.
    /// `None` past `u64`.
    pub fn n_packages(&self) -> Option<u64> {
        self.0.iter().try_fold(1u64, |acc, n| acc.checked_mul((*n).into()))
    }

    /// Every package once, the last issue changing fastest.
    pub fn packages(&self) -> impl Iterator<Item = Package> + '_ {
        let first = (!self.0.is_empty()).then(|| Package(vec![OptionId(0); self.0.len()]));
        std::iter::successors(first, |package| {
            let mut next = package.clone();
            for (option, n_options) in next.0.iter_mut().zip(&self.0).rev() {
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
        terms.0.len() == self.0.len()
            && terms.0.iter().zip(&self.0).all(|(option, n)| option.is_none_or(|it| u16::from(it.0) < *n))
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
