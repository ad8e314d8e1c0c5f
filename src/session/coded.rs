use super::Session;
use crate::{document::Id, pack::StepKind, points::RoleId, steps::Coded};

impl Session {
    /// The lines of the people at this device that count as something, with who
    /// it is and the step, in the order of the steps.
    pub fn coded_lines(&self) -> Vec<(RoleId, &Id, Coded<'_>)> {
        let steps = self.exercise().public.steps.iter();
        let answered = steps.filter_map(|it| match &it.kind {
            StepKind::Answers(step) => Some((&it.id, step)),
            _ => None,
        });
        let lines = answered.flat_map(|(id, step)| {
            let seats = self.state().seats.iter();
            seats
                .filter_map(move |seat| Some((seat.role, seat.answers.get(id)?)))
                .flat_map(move |(role, answers)| step.coded_lines(answers).into_iter().map(move |it| (role, id, it)))
        });
        lines.collect()
    }

    /// Those of them that somebody contests with a reason.
    pub fn contested(&self) -> Vec<(RoleId, &Id, Coded<'_>)> {
        self.coded_lines().into_iter().filter(|(.., it)| it.contested.is_some()).collect()
    }
}
