use std::rc::Rc;

use super::{Dots, GroupState};
use crate::{
    analysis::{Judgement, NotExact, Space, judge},
    pack::Exercise,
    points::{ByRole, Points, RoleSet},
    session::Possible,
};

/// All that the debrief's numbers are read from: computed once for an exercise,
/// whatever the number of groups.
#[derive(Debug, Clone)]
pub struct Board {
    /// The exercise.
    pub exercise: Rc<Exercise>,
    /// All that was possible, by the reservation values of this workshop.
    pub space: Space,
    /// What theory says of it.
    pub possible: Option<Possible>,
}

/// The numbers of one group.
#[derive(Debug, Clone, PartialEq)]
pub struct Numbers {
    /// What each role got: the agreement's value, or what its BATNA is worth.
    pub values: ByRole<Points>,
    /// What each role's BATNA is worth, by the options that were agreed.
    pub reservation_values: ByRole<Points>,
    /// What can be said of the agreement, if there is one.
    pub judgement: Option<Judgement>,
}

impl Numbers {
    /// Value less reservation value.
    pub fn surplus(&self) -> ByRole<Points> {
        self.values.map(|role, it| *it - self.reservation_values[role])
    }

    /// The roles that agreed to something worse than no agreement.
    pub fn below_limit(&self) -> RoleSet {
        self.surplus().iter().filter(|(_, it)| **it < Points(0)).map(|(role, _)| role).collect()
    }
}

impl Board {
    /// The board of an exercise for these reservation values.
    ///
    /// # Errors
    ///
    /// [`NotExact`] where there is nothing to settle.
    pub fn new(exercise: Rc<Exercise>, reservation_values: ByRole<Points>) -> Result<Board, NotExact> {
        let space = exercise.space_with(reservation_values)?;
        Ok(Board { possible: Possible::of(&space), space, exercise })
    }

    /// The numbers of a group. `None` as long as its result does not stand.
    pub fn numbers(&self, state: &GroupState) -> Option<Numbers> {
        let own = self.space.reservation_values();
        match state {
            GroupState::Agreed { package, by } => {
                let judgement = judge(&self.space, package)?;
                let reservation_values = self.space.valuation().limits(package);
                let got = |role| if by.contains(role) { judgement.values[role] } else { reservation_values[role] };
                let values = own.map(|role, _| got(role));
                Some(Numbers { values, reservation_values, judgement: Some(judgement) })
            }
            GroupState::NoDeal(_) => {
                Some(Numbers { values: own.clone(), reservation_values: own.clone(), judgement: None })
            }
            GroupState::Missing(_) | GroupState::OneSided { .. } | GroupState::Mismatch(_) => None,
        }
    }

    /// The groups as points of a plane, for a table of two roles.
    pub fn dots(&self, groups: &[(u8, GroupState)]) -> Option<Dots> {
        Dots::of(self, groups)
    }
}
