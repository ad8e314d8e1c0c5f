use std::{
    iter::Sum,
    ops::{Add, Sub},
};

use super::{IssueId, OptionId, Package, Terms};
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

/// What every option of every issue is worth to one role.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ScoreSheet(pub(crate) Vec<Vec<Points>>);

impl ScoreSheet {
    /// What one option is worth.
    pub fn points(&self, issue: IssueId, option: OptionId) -> Points {
        self.0[issue.index()][option.index()]
    }

    /// What a package is worth.
    pub fn value(&self, package: &Package) -> Points {
        package.iter().map(|(issue, option)| self.points(issue, option)).sum()
    }

    /// What terms are worth at least and at most, over all ways to settle the
    /// issues they leave open.
    pub fn range(&self, terms: &Terms) -> (Points, Points) {
        let mut least = Points(0);
        let mut most = Points(0);
        for (options, option) in self.0.iter().zip(&terms.0) {
            let (low, high) = match option {
                Some(it) => (options[it.index()], options[it.index()]),
                None => bounds(options),
            };
            least = least + low;
            most = most + high;
        }
        (least, most)
    }

    /// The least and the most points of an issue: how much it matters.
    pub fn bounds(&self, issue: IssueId) -> (Points, Points) {
        bounds(&self.0[issue.index()])
    }
}

fn bounds(options: &[Points]) -> (Points, Points) {
    (options.iter().copied().min().unwrap_or_default(), options.iter().copied().max().unwrap_or_default())
}
