use std::{
    iter::Sum,
    ops::{Add, Sub},
};

use super::{Agenda, Bonus, Combination, IssueId, LimitChange, OptionId, Package, Terms, limit, tied};
use crate::document::{Reader, Whole, Written};

/// Points of one role. Points of two roles are different currencies: they are
/// compared with a role's own limits, and added only as the joint value, which
/// says so.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub struct Points(pub i64);

impl Points {
    /// The most an author may write, either way. Sums of 32 issues and 8 roles
    /// stay far inside `i64`.
    pub const MOST: i64 = 1_000_000;
}

impl Add for Points {
    type Output = Points;

    fn add(self, other: Points) -> Points {
        Points(self.0 + other.0)
    }
}

impl Sub for Points {
    type Output = Points;

    fn sub(self, other: Points) -> Points {
        Points(self.0 - other.0)
    }
}

impl Sum for Points {
    fn sum<I: Iterator<Item = Points>>(points: I) -> Points {
        Points(points.map(|it| it.0).sum())
    }
}

type PointsFile = Whole<{ -Points::MOST }, { Points::MOST }>;

impl Written for Points {
    fn read(reader: &Reader) -> Option<Self> {
        PointsFile::read(reader).map(|it| Points(it.get()))
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Points {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Points".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        PointsFile::json_schema(generator)
    }
}

/// What packages are worth to one role: points of every option of every issue,
/// points for combinations, and combinations that change what the role has
/// without the agreement.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ScoreSheet {
    pub(crate) points: Vec<Vec<Points>>,
    pub(crate) bonuses: Vec<Bonus>,
    pub(crate) limit_changes: Vec<LimitChange>,
    pub(crate) by_state: Vec<((IssueId, OptionId), Vec<Points>)>,
}

impl ScoreSheet {
    /// Points that only add up.
    pub(crate) fn new(points: Vec<Vec<Points>>) -> ScoreSheet {
        ScoreSheet { points, bonuses: Vec::new(), limit_changes: Vec::new(), by_state: Vec::new() }
    }

    /// This sheet with these bonuses in place of its own.
    #[must_use]
    pub fn with_bonuses(self, bonuses: Vec<Bonus>) -> ScoreSheet {
        ScoreSheet { bonuses, ..self }
    }

    /// This sheet with these changes of the reservation value in place of its own.
    #[must_use]
    pub fn with_limit_changes(self, limit_changes: Vec<LimitChange>) -> ScoreSheet {
        ScoreSheet { limit_changes, ..self }
    }

    /// What one option is worth; of an option that depends on an event, what
    /// the role expects of it.
    pub fn points(&self, issue: IssueId, option: OptionId) -> Points {
        self.points[issue.index()][option.index()]
    }

    /// What an option that depends on an event is worth in each of its states,
    /// in the author's order. `None` for any other option.
    pub fn by_state(&self, issue: IssueId, option: OptionId) -> Option<&[Points]> {
        self.by_state.iter().find(|it| it.0 == (issue, option)).map(|it| it.1.as_slice())
    }

    /// Points for combinations, in the author's order.
    pub fn bonuses(&self) -> &[Bonus] {
        &self.bonuses
    }

    /// What changes the reservation value, in the author's order.
    pub fn limit_changes(&self) -> &[LimitChange] {
        &self.limit_changes
    }

    /// What a package is worth.
    pub fn value(&self, package: &Package) -> Points {
        let options: Points = package.iter().map(|(issue, option)| self.points(issue, option)).sum();
        options + self.bonus(package)
    }

    /// What a package's options are worth together, on top of what each is.
    pub fn bonus(&self, package: &Package) -> Points {
        self.bonuses.iter().filter(|it| it.when.holds(package)).map(|it| it.points).sum()
    }

    /// What the role has without this agreement, `own` unless an option of it
    /// changes that.
    pub fn limit(&self, package: &Package, own: Points) -> Points {
        limit(&self.limit_changes, package, own)
    }

    /// What a package is worth as seen from `own`: its value, less by as much
    /// as it raises the reservation value. So packages of different reservation
    /// values compare with one another and with `own`.
    pub fn measured(&self, package: &Package, own: Points) -> Points {
        self.value(package) + own - self.limit(package, own)
    }

    /// What terms are worth at least and at most, over all allowed ways to
    /// settle the issues they leave open. `None` if no package has these terms.
    pub fn range(&self, agenda: &Agenda, terms: &Terms) -> Option<(Points, Points)> {
        let mut combinations: Vec<&Combination> = agenda.forbidden.iter().collect();
        combinations.extend(self.bonuses.iter().map(|it| &it.when));
        let mut sum = (Points(0), Points(0));
        for issues in tied(agenda.n_issues(), &combinations) {
            let (least, most) = self.range_of(agenda, terms, &issues)?;
            sum = (sum.0 + least, sum.1 + most);
        }
        Some(sum)
    }

    /// The range of issues that are tied to one another and to no others.
    fn range_of(&self, agenda: &Agenda, terms: &Terms, issues: &[IssueId]) -> Option<(Points, Points)> {
        let bonuses: Vec<&Bonus> = self.bonuses.iter().filter(|it| it.when.lies_in(issues)).collect();
        let mut range: Option<(Points, Points)> = None;
        agenda.ways(terms, issues, &mut |way| {
            let options = issues.iter().filter_map(|issue| Some(self.points(*issue, way.option(*issue)?)));
            let together = bonuses.iter().filter(|it| it.when.is_in(way)).map(|it| it.points);
            let worth = options.chain(together).sum();
            range = Some(range.map_or((worth, worth), |(least, most)| (least.min(worth), most.max(worth))));
        });
        range
    }

    /// The least and the most points of the options of an issue: how much it
    /// matters by itself.
    pub fn bounds(&self, issue: IssueId) -> (Points, Points) {
        let options = || self.points[issue.index()].iter().copied();
        (options().min().unwrap_or_default(), options().max().unwrap_or_default())
    }
}
