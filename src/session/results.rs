use super::Session;
use crate::{
    analysis::{Judgement, Space, judge},
    points::{ByRole, Points, RoleSet},
    steps::{
        table::{Ending, Play},
        worksheet::{Assessment, assess},
    },
};

/// The numbers of a table that has ended.
#[derive(Debug, Clone, PartialEq)]
pub struct Results {
    /// How it ended.
    pub ending: Ending,
    /// All that was possible, by the reservation values at the end.
    pub space: Space,
    /// What can be said of the agreement, if there is one.
    pub judgement: Option<Judgement>,
    /// Each role's own numbers.
    pub roles: ByRole<RoleResult>,
    /// Whether no package could have satisfied everybody, so that leaving was
    /// right.
    pub zone_is_empty: bool,
}

/// One role's numbers.
#[derive(Debug, Clone, PartialEq)]
pub struct RoleResult {
    /// What the role got: the agreement's value, or what its BATNA is worth.
    pub value: Points,
    /// What the BATNA was worth at the end, by the news that had come and the
    /// options that were agreed.
    pub reservation_value: Points,
    /// What it would have been worth without those options.
    pub own_reservation_value: Points,
    /// What the role hoped for.
    pub target: Points,
    /// What a rule can say of its preparation, if it made one here.
    pub preparation: Option<Assessment>,
}

impl Results {
    /// The numbers of a session whose table has ended. `None` before that, and
    /// where nothing can be told exactly, which the door excludes.
    pub fn of(session: &Session) -> Option<Results> {
        let exercise = session.exercise();
        let play: &Play = session.state().play.as_ref()?;
        let ending = play.ending()?.clone();
        let limits = exercise.confidential.roles().map(|role| session.view(role).map(|it| it.reservation_value()));
        let own_limits = ByRole(limits.collect::<Option<Vec<Points>>>()?);
        let space = exercise.space_with(own_limits.clone()).ok()?;
        // Who is left out of an agreement lives with what its options change, too.
        let limits = match &ending {
            Ending::Agreed { package, .. } => space.valuation().limits(package),
            Ending::WalkedAway { .. } | Ending::TimedOut => own_limits.clone(),
        };
        let judgement = match &ending {
            Ending::Agreed { package, .. } => judge(&space, package),
            Ending::WalkedAway { .. } | Ending::TimedOut => None,
        };
        let agreed_by = match &ending {
            Ending::Agreed { by, .. } => *by,
            Ending::WalkedAway { .. } | Ending::TimedOut => RoleSet::default(),
        };
        let roles = exercise.confidential.map(|role, part| RoleResult {
            value: match &judgement {
                Some(it) if agreed_by.contains(role) => it.values[role],
                _ => limits[role],
            },
            reservation_value: limits[role],
            own_reservation_value: own_limits[role],
            target: part.target,
            preparation: session.state().seat(role).map(|seat| {
                let others: Vec<_> = exercise
                    .confidential
                    .iter()
                    .filter(|(it, _)| *it != role)
                    .map(|(it, part)| (it, &part.score_sheet, part.reservation_value))
                    .collect();
                let own = (&part.score_sheet, part.reservation_value);
                assess(&seat.preparation, &exercise.public.agenda, own, &others)
            }),
        });
        Some(Results { ending, judgement, roles, zone_is_empty: !space.has_zone(), space })
    }

    /// The roles that agreed to something worse than no agreement.
    pub fn below_limit(&self) -> RoleSet {
        self.roles.iter().filter(|(_, it)| it.value < it.reservation_value).map(|(role, _)| role).collect()
    }
}
