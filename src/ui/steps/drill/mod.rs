//! The screens of a drill, of hard tactics, of an escalation and of a practice
//! card. They are told where they are by the answers; only what must not survive
//! a reload, such as a lifted curtain, is kept here.

mod cards;
mod chairs;
mod clock;
mod escalation;
mod feedback;
mod paper;
mod play;
mod practice_card;
mod result;
mod setup;
mod tactics;

pub use escalation::EscalationStep;
pub use paper::{drill_posters, drill_sheets};
pub use practice_card::practice_card_step;
pub use tactics::TacticsStep;

use std::rc::Rc;

use yew::prelude::*;

use super::{
    OnAct,
    desk::{self, Desk},
};
use crate::{
    points::RoleId,
    session::Session,
    steps::{
        AnswerStep,
        drill::{Drill, Stage},
    },
    ui::{
        browser::{clock as time, page},
        words::Words,
    },
};

/// Properties of the steps of this room that keep something for themselves.
#[derive(Debug, PartialEq, Properties)]
pub struct DrillStepProps {
    /// The screens' words.
    pub words: Words,
    /// The session.
    pub session: Rc<Session>,
    /// Whose answers they are.
    pub role: RoleId,
    /// Called when an answer changes.
    pub on_act: OnAct,
}

impl DrillStepProps {
    fn step<T: AnswerStep>(&self) -> Option<&T> {
        let state = self.session.state();
        self.session.exercise().public.steps.get(state.place.step)?.kind.of_kind()
    }

    fn desk(&self, step: &dyn AnswerStep) -> Desk {
        Desk::new(self.words, &self.session, self.role, step.id(), &self.on_act)
    }
}

/// What of a drill is shown: it, where its answers are, and the seed by which it
/// deals.
struct Table<'a> {
    drill: &'a Drill,
    desk: Desk,
    seed: u64,
}

/// A drill for three or four people round one device.
#[component]
pub fn DrillStep(props: &DrillStepProps) -> Html {
    let lifted = use_state_eq(|| None::<(usize, Stage)>);
    let Some(drill) = props.step::<Drill>() else { return Html::default() };
    let table = Table { drill, desk: props.desk(drill), seed: props.session.head().seed };
    let Some(round) = drill.progress(&table.desk.answers) else {
        let is_over = Drill::group(&table.desk.answers).is_some();
        return if is_over { table.result() } else { table.setup(None) }.into();
    };
    let here = (round.n, round.stage);
    let is_lifted = *lifted == Some(here);
    let lift = Callback::from(move |_: MouseEvent| {
        lifted.set(Some(here));
        time::after(0, || page::focus_first(&["now"]));
    });
    let shown = match (round.dealt, round.stage) {
        (None, _) if round.n == 1 => table.setup(Some(&round)),
        (None, _) => table.deal(&round),
        (Some(dealt), Stage::First) => table.protagonist_card(&round, dealt, is_lifted, lift),
        (Some(dealt), Stage::Second) => table.counterpart_card(&round, dealt, is_lifted, lift),
        (Some(dealt), Stage::Play) => table.play(&round, dealt),
        (Some(dealt), Stage::Feedback | Stage::Done) => table.feedback(&round, dealt),
    };
    // A button of one stage must not become one of the next under somebody's finger.
    shown.key(format!("{}-{}-{}", round.n, round.stage.word(), is_lifted)).into()
}
