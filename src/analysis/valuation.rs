use std::fmt;

use super::{
    blocks::{Case, MAX_CASES, MAX_CHOICES, MAX_COMBINATIONS, cases},
    count::{Reach, count},
    merge::TooMuch,
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
    pub(super) reservation_values: ByRole<Points>,
    /// At least one. Each package is in one of them.
    pub(super) cases: Vec<Case>,
    sheets: ByRole<ScoreSheet>,
    n_packages: u128,
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
    /// More than a thousand combinations.
    TooManyCombinations,
    /// A combination that is empty, names an issue twice, or an option that is
    /// not there.
    BadCombination,
    /// Combinations tie issues together that can be settled in more than 100,000
    /// ways.
    TooEntangled {
        /// How many issues.
        n_issues: usize,
    },
    /// Every package is forbidden.
    NothingAllowed,
    /// Options change the reservation values in more than 64 different ways.
    TooManyCases,
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
            Self::TooManyCombinations => {
                write!(f, "there are more than {MAX_COMBINATIONS} combinations with rules of their own")
            }
            Self::BadCombination => {
                f.write_str("a combination names at least one issue, each once, with options that are there")
            }
            Self::TooEntangled { n_issues } => write!(
                f,
                "rules tie {n_issues} issues together that can be settled in more than {MAX_CHOICES} ways; untie some"
            ),
            Self::NothingAllowed => f.write_str("the forbidden combinations leave no package"),
            Self::TooManyCases => {
                write!(f, "options change the reservation values in more than {MAX_CASES} different ways; use fewer")
            }
        }
    }
}

impl std::error::Error for InvalidValuation {}

impl Valuation {
    /// The most that the numbers of one role may add up to, signs aside: its
    /// points of every option, its bonuses and its reservation values. Joint
    /// values of eight roles, and differences of them, then fit an `i64`.
    pub const MOST: i64 = 1 << 58;

    /// What an agenda and score sheets say of packages. `reservation_values` are
    /// those of the roles themselves, which options may change.
    ///
    /// # Errors
    ///
    /// [`InvalidValuation`] where the numbers do not fit one another or are too
    /// large or too entangled to be exact.
    pub fn new(
        agenda: &Agenda,
        sheets: &ByRole<&ScoreSheet>,
        reservation_values: ByRole<Points>,
    ) -> Result<Valuation, InvalidValuation> {
        if !(2..=MAX_ROLES).contains(&sheets.n_roles()) {
            return Err(InvalidValuation::Roles);
        }
        let n_options = || agenda.issues().map(|it| agenda.options(it).count());
        if agenda.n_issues() == 0 || n_options().any(|it| it == 0) {
            return Err(InvalidValuation::NothingToSettle);
        }
        let fits = |sheet: &ScoreSheet| sheet.points.iter().map(Vec::len).eq(n_options());
        if reservation_values.n_roles() != sheets.n_roles() || !sheets.values().iter().all(|it| fits(it)) {
            return Err(InvalidValuation::Misfit);
        }
        for (role, sheet) in sheets.iter() {
            let bonuses = sheet.bonuses().iter().map(|it| it.points);
            let changes = sheet.limit_changes().iter().map(|it| it.reservation_value);
            let points = sheet.points.iter().flatten().copied();
            let all = points.chain(bonuses).chain(changes).chain([reservation_values[role]]);
            let sum = all.fold(0u64, |sum, it| sum.saturating_add(it.0.unsigned_abs()));
            if Valuation::MOST.unsigned_abs() < sum {
                return Err(InvalidValuation::Points { role });
            }
        }
        let cases = cases(agenda, sheets, &reservation_values)?;
        let n_packages =
            |case: &Case| case.blocks.iter().try_fold(1u128, |n, block| n.checked_mul(block.choices.len() as u128));
        let n_packages = cases
            .iter()
            .try_fold(0u128, |n, case| n.checked_add(n_packages(case)?))
            .ok_or(InvalidValuation::Packages)?;
        let sheets = sheets.map(|_, it| ScoreSheet::clone(it));
        Ok(Valuation { agenda: agenda.clone(), sheets, cases, reservation_values, n_packages })
    }

    /// How many roles there are.
    pub fn n_roles(&self) -> usize {
        self.reservation_values.n_roles()
    }

    /// What there is to settle.
    pub fn agenda(&self) -> &Agenda {
        &self.agenda
    }

    /// What each role has without any agreement.
    pub fn reservation_values(&self) -> &ByRole<Points> {
        &self.reservation_values
    }

    /// How many different sets of reservation values packages have: 1 where no
    /// option changes them.
    pub fn n_cases(&self) -> usize {
        self.cases.len()
    }

    /// How many packages there are, forbidden ones left out.
    pub fn n_packages(&self) -> u128 {
        self.n_packages
    }

    /// What a package is worth to each role. `None` if it is forbidden or of
    /// another agenda.
    pub fn values(&self, package: &Package) -> Option<ByRole<Points>> {
        let terms = Terms::from(package);
        let is_possible = self.agenda.fits(&terms) && self.agenda.forbids(&terms).is_none();
        is_possible.then(|| self.sheets.map(|_, sheet| sheet.value(package)))
    }

    /// How many packages leave no role below the reservation value that holds
    /// with them: the zone of possible agreement.
    ///
    /// # Errors
    ///
    /// [`TooMuch`], never for five million packages or fewer.
    pub fn n_zone(&self) -> Result<u128, TooMuch> {
        let in_case = |case: &Case| count(&case.blocks, self.vector(&case.reservation_values), Reach::AtLeast);
        self.cases.iter().try_fold(0, |n, case| Ok(n + in_case(case)?))
    }

    /// How many packages are worth at least as much as `values` to every role
    /// and more to one.
    pub(super) fn n_better(&self, values: &ByRole<Points>) -> Result<u128, TooMuch> {
        let floor = self.vector(values);
        let reach = |case: &Case, reach| count(&case.blocks, floor, reach);
        self.cases.iter().try_fold(0, |n, case| Ok(n + reach(case, Reach::AtLeast)? - reach(case, Reach::Exactly)?))
    }

    pub(super) fn vector(&self, values: &ByRole<Points>) -> Vector {
        Vector::new(values.values().iter().map(|it| it.0))
    }
}
