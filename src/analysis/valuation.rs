use std::rc::Rc;

use super::{
    InvalidValuation,
    blocks::{Case, cases},
    count::{Reach, Tally, count, sums},
    merge::{Allowance, Counted, Limits, TooMuch},
    vector::{MAX_ROLES, Vector},
};
use crate::points::{Agenda, ByRole, Package, Points, ScoreSheet, Terms};

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
    pub(super) cases: Rc<[Case]>,
    sheets: Rc<ByRole<ScoreSheet>>,
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
        let sheets = Rc::new(sheets.map(|_, it| ScoreSheet::clone(it)));
        Ok(Valuation { agenda: agenda.clone(), sheets, cases: cases.into(), reservation_values, n_packages })
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

    /// What each role has without the agreement, given what options of this
    /// package, which must be of this agenda, change.
    pub fn limits(&self, package: &Package) -> ByRole<Points> {
        self.reservation_values.map(|role, own| self.sheets[role].limit(package, *own))
    }

    /// The least and the most that a package is worth to each role.
    pub fn bounds(&self) -> ByRole<(Points, Points)> {
        let bounds = |case: &Case| (case.extreme(Vector::min), case.extreme(Vector::max));
        let all = self.cases.iter().map(bounds).reduce(|a, b| (a.0.min(b.0), a.1.max(b.1)));
        let (least, most) = all.unwrap_or_default();
        self.reservation_values.map(|role, _| (Points(least.0[role.index()]), Points(most.0[role.index()])))
    }

    /// The zone of possible agreement: the packages that leave no role below
    /// the reservation value that holds with them.
    ///
    /// # Errors
    ///
    /// [`TooMuch`], never for a quarter as many packages as sums are allowed.
    pub fn zone(&self, limits: Limits) -> Result<Zone, TooMuch> {
        let tally = self.tally(|case| self.vector(&case.reservation_values), Reach::AtLeast, limits)?;
        Ok(Zone { n_packages: tally.n, joint: tally.joint.map(|(least, most)| (Points(least), Points(most))) })
    }

    /// How many packages are worth at least as much as `values` to every role
    /// and more to one.
    pub(super) fn n_better(&self, values: &ByRole<Points>, limits: Limits) -> Result<u128, TooMuch> {
        let n = |reach| Ok(self.tally(|_| self.vector(values), reach, limits)?.n);
        Ok(n(Reach::AtLeast)? - n(Reach::Exactly)?)
    }

    /// The packages that reach the floor of their case.
    fn tally(&self, floor: impl Fn(&Case) -> Vector, reach: Reach, limits: Limits) -> Result<Tally, TooMuch> {
        let allowance = &mut Allowance::of(limits);
        let in_case = |case: &Case, allowance: &mut _| count(&case.choices(), floor(case), reach, allowance);
        self.cases.iter().try_fold(Tally::default(), |all, case| Ok(all.with(in_case(case, allowance)?)))
    }

    /// By case, the different sums of what `part` takes of the values of its
    /// choices, ascending, each with how many packages lead to it.
    pub(super) fn sums(&self, part: impl Fn(&Vector) -> Vector, limits: Limits) -> Result<Vec<Vec<Counted>>, TooMuch> {
        let allowance = &mut Allowance::of(limits);
        let in_case = |case: &Case| {
            let mut choices = case.choices();
            choices.iter_mut().flatten().for_each(|it| it.vector = part(&it.vector));
            sums(choices, allowance)
        };
        self.cases.iter().map(in_case).collect()
    }

    pub(super) fn vector(&self, values: &ByRole<Points>) -> Vector {
        Vector::new(values.values().iter().map(|it| it.0))
    }

    pub(super) fn by_role(&self, vector: &Vector) -> ByRole<Points> {
        self.reservation_values.map(|role, _| Points(vector.0[role.index()]))
    }
}
