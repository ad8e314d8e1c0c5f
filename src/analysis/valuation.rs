use std::{fmt, rc::Rc};

use super::{
    count::{Reach, count},
    merge::{Counted, Limits, TooMuch},
    rules::{Block, CombinationRules, MAX_CHOICES, blocks},
    vector::{MAX_ROLES, Vector},
};
use crate::points::{Agenda, ByRole, Package, Points, RoleId, ScoreSheet, Terms};

/// What every package is worth to every role, and what each role has without an
/// agreement: all that the analysis needs to know.
///
/// Issues are kept apart, never multiplied out, so that 10²⁰ packages are as
/// easy as a hundred.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Valuation {
    pub(super) agenda: Agenda,
    pub(super) blocks: Rc<[Block]>,
    pub(super) reservation_values: ByRole<Points>,
    rules: Rc<CombinationRules>,
    n_packages: u128,
}

/// The packages that leave no role below its reservation value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Zone {
    /// How many there are.
    pub n_packages: u128,
    /// The least and the most joint points among them. `None` if there are none.
    pub joint: Option<(Points, Points)>,
}

/// Numbers that the analysis does not take.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum InvalidValuation {
    /// Fewer than two roles or more than eight.
    Roles,
    /// Nothing to settle, or an issue without options.
    NothingToSettle,
    /// A score sheet or the reservation values are of another agenda or another
    /// number of roles.
    Misfit,
    /// The numbers of one role add up to more than [`Valuation::MOST`].
    Points {
        /// Whose.
        role: RoleId,
    },
    /// More packages than can be counted: 2¹²⁸.
    Packages,
    /// More than [`CombinationRules::MAX`] rules.
    TooManyRules,
    /// A combination that is empty, names an issue twice, or an option or role
    /// that is not there.
    BadCombination,
    /// Rules tie issues together that can be settled in more than 100,000 ways.
    TooEntangled {
        /// How many issues.
        n_issues: usize,
    },
    /// The rules forbid every package.
    NothingAllowed,
}

impl fmt::Display for InvalidValuation {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Self::Roles => write!(f, "between 2 and {MAX_ROLES} roles can be analyzed"),
            Self::NothingToSettle => f.write_str("every issue needs an option, and there must be an issue"),
            Self::Misfit => f.write_str("the points do not fit the issues, options and roles"),
            Self::Points { role } => {
                write!(
                    f,
                    "the points of role {} add up to more than {}; use smaller ones",
                    role.letter(),
                    Valuation::MOST
                )
            }
            Self::Packages => f.write_str("there are 2^128 packages or more; use fewer issues or options"),
            Self::TooManyRules => write!(f, "there are more than {} rules on combinations", CombinationRules::MAX),
            Self::BadCombination => {
                f.write_str("a combination names at least one issue, each once, with options and a role that are there")
            }
            Self::TooEntangled { n_issues } => write!(
                f,
                "rules tie {n_issues} issues together that can be settled in more than {MAX_CHOICES} ways; untie some"
            ),
            Self::NothingAllowed => f.write_str("the forbidden combinations leave no package"),
        }
    }
}

impl std::error::Error for InvalidValuation {}

impl Valuation {
    /// The most that the numbers of one role may add up to, signs aside: its
    /// points of every option, its bonuses and its reservation value. Joint
    /// values of eight roles, and differences of them, then fit an `i64`.
    pub const MOST: i64 = 1 << 58;

    /// What score sheets say of packages: points that only add up.
    ///
    /// # Errors
    ///
    /// As [`Valuation::with_rules`].
    pub fn new(
        agenda: &Agenda,
        sheets: &ByRole<&ScoreSheet>,
        reservation_values: ByRole<Points>,
    ) -> Result<Valuation, InvalidValuation> {
        Valuation::with_rules(agenda, sheets, reservation_values, CombinationRules::default())
    }

    /// What score sheets and rules on combinations say of packages.
    ///
    /// # Errors
    ///
    /// [`InvalidValuation`] where the numbers do not fit one another or are too
    /// large to be exact.
    pub fn with_rules(
        agenda: &Agenda,
        sheets: &ByRole<&ScoreSheet>,
        reservation_values: ByRole<Points>,
        rules: CombinationRules,
    ) -> Result<Valuation, InvalidValuation> {
        if !(2..=MAX_ROLES).contains(&sheets.n_roles()) {
            return Err(InvalidValuation::Roles);
        }
        if agenda.0.is_empty() || agenda.0.contains(&0) {
            return Err(InvalidValuation::NothingToSettle);
        }
        let fits = |sheet: &ScoreSheet| sheet.0.iter().map(Vec::len).eq(agenda.0.iter().map(|it| usize::from(*it)));
        if reservation_values.n_roles() != sheets.n_roles() || !sheets.values().iter().all(|it| fits(it)) {
            return Err(InvalidValuation::Misfit);
        }
        if rules.bonuses.iter().any(|it| sheets.n_roles() <= it.role.index()) {
            return Err(InvalidValuation::BadCombination);
        }
        for role in sheets.roles() {
            let points = sheets[role].0.iter().flatten();
            let bonuses = rules.bonuses.iter().filter(|it| it.role == role).map(|it| &it.points);
            let all = points.chain(bonuses).chain([&reservation_values[role]]);
            let sum = all.fold(0u64, |sum, it| sum.saturating_add(it.0.unsigned_abs()));
            if Valuation::MOST.unsigned_abs() < sum {
                return Err(InvalidValuation::Points { role });
            }
        }
        let blocks: Rc<[Block]> = blocks(agenda, sheets, &rules)?.into();
        let n_packages = blocks
            .iter()
            .try_fold(1u128, |n, block| n.checked_mul(block.choices.len() as u128))
            .ok_or(InvalidValuation::Packages)?;
        Ok(Valuation { agenda: agenda.clone(), blocks, reservation_values, rules: rules.into(), n_packages })
    }

    /// How many roles there are.
    pub fn n_roles(&self) -> usize {
        self.reservation_values.n_roles()
    }

    /// What there is to settle.
    pub fn agenda(&self) -> &Agenda {
        &self.agenda
    }

    /// What each role has without an agreement.
    pub fn reservation_values(&self) -> &ByRole<Points> {
        &self.reservation_values
    }

    /// How many packages there are, forbidden ones left out.
    pub fn n_packages(&self) -> u128 {
        self.n_packages
    }

    /// The least and the most that a package is worth to each role.
    pub fn bounds(&self) -> ByRole<(Points, Points)> {
        let extreme = |of: fn(Vector, Vector) -> Vector| {
            let here = |it: &Block| it.choices.iter().map(|it| it.values).reduce(of).unwrap_or_default();
            self.blocks.iter().map(here).fold(Vector::default(), |sum, it| sum + it)
        };
        let (least, most) = (extreme(Vector::min), extreme(Vector::max));
        self.reservation_values.map(|role, _| (Points(least.0[role.index()]), Points(most.0[role.index()])))
    }

    /// What a package is worth to each role. `None` if it is forbidden or of
    /// another agenda.
    pub fn values(&self, package: &Package) -> Option<ByRole<Points>> {
        if !self.agenda.fits(&Terms::from(package)) || self.rules.forbidden.iter().any(|it| it.holds(package)) {
            return None;
        }
        let values = self.blocks.iter().try_fold(Vector::default(), |sum, block| {
            let options = || block.issues.iter().map(|issue| package.option(*issue));
            let choice = block.choices.iter().find(|it| it.options.iter().copied().eq(options()))?;
            Some(sum + choice.values)
        })?;
        Some(self.by_role(&values))
    }

    /// The zone of possible agreement: the packages that leave no role below
    /// its reservation value.
    ///
    /// # Errors
    ///
    /// [`TooMuch`], never for a quarter as many packages as sums are allowed.
    pub fn zone(&self, limits: Limits) -> Result<Zone, TooMuch> {
        let tally = count(&self.choices(), self.vector(&self.reservation_values), Reach::AtLeast, limits)?;
        Ok(Zone { n_packages: tally.n, joint: tally.joint.map(|(least, most)| (Points(least), Points(most))) })
    }

    /// How many packages are worth at least as much as `values` to every role
    /// and more to one.
    pub(super) fn n_better(&self, values: &ByRole<Points>, limits: Limits) -> Result<u128, TooMuch> {
        let (choices, floor) = (self.choices(), self.vector(values));
        let n = |reach| Ok(count(&choices, floor, reach, limits)?.n);
        Ok(n(Reach::AtLeast)? - n(Reach::Exactly)?)
    }

    /// The values of the choices of each block.
    pub(super) fn choices(&self) -> Vec<Vec<Counted>> {
        let values = |it: &Block| it.choices.iter().map(|it| Counted { vector: it.values, count: 1 }).collect();
        self.blocks.iter().map(values).collect()
    }

    pub(super) fn vector(&self, values: &ByRole<Points>) -> Vector {
        Vector::new(values.values().iter().map(|it| it.0))
    }

    pub(super) fn by_role(&self, vector: &Vector) -> ByRole<Points> {
        self.reservation_values.map(|role, _| Points(vector.0[role.index()]))
    }
}
