use super::{Agenda, IssueId, OptionId, Package, Points, Terms};

/// Options of one or more issues that hold together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Combination(pub Vec<(IssueId, OptionId)>);

impl Combination {
    /// Whether the package has all these options.
    pub fn holds(&self, package: &Package) -> bool {
        self.0.iter().all(|(issue, option)| package.option(*issue) == *option)
    }

    /// Whether the terms have all these options, whatever else they leave open.
    pub fn is_in(&self, terms: &Terms) -> bool {
        self.0.iter().all(|(issue, option)| terms.option(*issue) == Some(*option))
    }

    /// Whether it is about these issues, of which a combination that is tied to
    /// them names no others.
    pub(super) fn lies_in(&self, issues: &[IssueId]) -> bool {
        self.0.first().is_some_and(|(issue, _)| issues.contains(issue))
    }
}

impl Agenda {
    /// Terms that settle just what a combination of this agenda names.
    pub fn terms(&self, combination: &Combination) -> Terms {
        let open = Terms::open(self.n_issues());
        combination.0.iter().fold(open, |terms, (issue, option)| terms.with(*issue, Some(*option)))
    }

    /// Whether some package has these terms, which must be of this agenda.
    pub fn allows(&self, terms: &Terms) -> bool {
        tied(self.n_issues(), &self.forbidden.iter().collect::<Vec<_>>()).iter().all(|issues| {
            let mut is_allowed = false;
            self.ways(terms, issues, &mut |_| is_allowed = true);
            is_allowed
        })
    }

    /// The options that no package has, because of what is forbidden.
    pub fn impossible(&self) -> Vec<(IssueId, OptionId)> {
        let open = Terms::open(self.n_issues());
        let mut found: Vec<Vec<bool>> = self.n_options.iter().map(|it| vec![false; usize::from(*it)]).collect();
        for issues in tied(self.n_issues(), &self.forbidden.iter().collect::<Vec<_>>()) {
            self.ways(&open, &issues, &mut |way| {
                for (issue, option) in issues.iter().filter_map(|it| Some((it, way.option(*it)?))) {
                    found[issue.index()][option.index()] = true;
                }
            });
        }
        let of_issue = |issue: IssueId| self.options(issue).map(move |option| (issue, option));
        self.issues().flat_map(of_issue).filter(|(issue, option)| !found[issue.index()][option.index()]).collect()
    }

    /// Calls `f` with every allowed way to settle issues that are tied to no
    /// others, given what the terms settle of them.
    pub(super) fn ways(&self, terms: &Terms, issues: &[IssueId], f: &mut dyn FnMut(&Terms)) {
        let forbidden: Vec<&Combination> = self.forbidden.iter().filter(|it| it.lies_in(issues)).collect();
        let open = || issues.iter().rev().filter(|it| terms.option(**it).is_none());
        let size = |issue: &IssueId| u64::from(self.n_options[issue.index()]);
        let mut way = terms.clone();
        for n in 0..open().fold(1, |n: u64, it| n.saturating_mul(size(it))) {
            // The open issues are the digits of the number, the last one the lowest.
            let mut rest = n;
            for issue in open() {
                way.0[issue.index()] = Some(OptionId((rest % size(issue)) as u8));
                rest /= size(issue);
            }
            if !forbidden.iter().any(|it| it.is_in(&way)) {
                f(&way);
            }
        }
    }
}

/// Points for a combination, on top of the points of its options. Negative
/// points are a penalty. Where several combinations hold, all count.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bonus {
    /// For what.
    pub when: Combination,
    /// How many.
    pub points: Points,
}

/// A reservation value that holds in place of the role's own for packages with
/// a combination, because with it the role could do something else.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LimitChange {
    /// In which packages.
    pub when: Combination,
    /// What the role then has without the agreement.
    pub reservation_value: Points,
}

/// What a role has without this agreement: the first change that the package
/// brings about, or else `own`.
pub fn limit(changes: &[LimitChange], package: &Package, own: Points) -> Points {
    changes.iter().find(|it| it.when.holds(package)).map_or(own, |it| it.reservation_value)
}

/// The issues of an agenda in groups that the combinations tie together. Most
/// groups have one issue; groups stand in the order of their first issues, and
/// issues in the author's order.
pub fn tied(n_issues: usize, combinations: &[&Combination]) -> Vec<Vec<IssueId>> {
    let mut first_of: Vec<IssueId> = (0..n_issues).map(|it| IssueId(it as u8)).collect();
    for combination in combinations {
        let firsts: Vec<IssueId> = combination.0.iter().map(|(issue, _)| first_of[issue.index()]).collect();
        let Some(first) = firsts.iter().min() else { continue };
        first_of.iter_mut().filter(|it| firsts.contains(it)).for_each(|it| *it = *first);
    }
    let issues = || (0..n_issues).map(|it| IssueId(it as u8));
    let group = |first: IssueId| issues().filter(|it| first_of[it.index()] == first).collect::<Vec<_>>();
    issues().map(group).filter(|it| !it.is_empty()).collect()
}
