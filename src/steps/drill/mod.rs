//! Short practice with difficult behaviour: a drill for three or four people
//! round one device, hard tactics to recognise and answer, the steps of an
//! escalation to read, and a card with one's own next move.
//!
//! [`Drill::progress`] says where a group is. Nothing here measures a person:
//! what is counted are moves, and what is said about them are counts.

mod clock;
mod escalation;
mod file;
mod group;
mod heat;
mod practice_card;
mod round;
mod tactics;
mod takes;

pub use clock::Clock;
pub use escalation::{Escalation, EscalationKind, FIRST, ModelReadingFile, OPENED, Place, SECOND, StageFile, why_of};
pub use file::{
    Chair, CounterpartFile, Drill, DrillCardFile, DrillKind, PromptFile, ProtagonistFile, RungFile, SceneFile,
};
pub use group::{Group, Person, Seating};
pub use heat::ByChange;
pub use practice_card::{FieldFile, MOVE, PracticeCard, PracticeCardKind};
pub use round::{
    CARDS, Dealt, GROUP, OWN, OWN_OF_COUNTERPART, OWN_OF_PROTAGONIST, PAPER, Prompt, Round, Stage, after, before, card,
    clock, prompt, stage, tally,
};
pub use tactics::{Fit, ResponseFile, TacticFile, Tactics, TacticsItemFile, TacticsKind, TacticsResult};

use super::Kind;
use crate::document::Id;

/// A drill for three or four people.
pub const DRILL: Kind = kind_of!("drill", Drill);

/// Hard tactics to recognise and answer.
pub const TACTICS: Kind = kind_of!("tactics", Tactics);

/// The steps of an escalation to read.
pub const ESCALATION: Kind = kind_of!("escalation", Escalation);

/// One's own next move.
pub const PRACTICE_CARD: Kind = kind_of!("practice_card", PracticeCard);

/// The one thing that was chosen.
fn only(ids: &[Id]) -> Option<&Id> {
    match ids {
        [id] => Some(id),
        _ => None,
    }
}
