use super::{Act, Entry, Mode, NoDealReason};
use crate::{
    document::Id,
    pack::{DEBRIEF, Exercise, StepKind},
    points::{Package, RoleId, Terms},
    steps::{
        Answer, Answers, ById,
        read::Show,
        reflect::AnswerKind,
        table::{Play, Rejected},
        worksheet::Preparation,
    },
};

/// Where people are in an exercise.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Place {
    /// The step, from 0. One past the last is the debrief.
    pub step: usize,
    /// Whose turn it is at a step that everybody takes alone. 0 at a shared one.
    pub seat: usize,
}

/// A person at this device.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seat {
    /// The role the person plays.
    pub role: RoleId,
    /// The preparation sheet.
    pub preparation: Preparation,
    /// What is being put together at the table, once anything was chosen there.
    pub draft: Option<Terms>,
    /// What is put aside there as the first of two equal packages.
    pub aside: Option<Package>,
    /// Answers by step; those of the debrief stand under `debrief`.
    pub answers: ById<Answers>,
}

/// What follows from a log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct State {
    /// Where people are.
    pub place: Place,
    /// The furthest place that was reached.
    pub furthest: Place,
    /// The people at this device.
    pub seats: Vec<Seat>,
    /// The table, if the exercise has one.
    pub play: Option<Play>,
    /// Whether people said that they are done.
    pub is_finished: bool,
}

impl State {
    /// Before the first entry.
    pub fn new(exercise: &Exercise, mode: Mode) -> State {
        let public = &exercise.public;
        let roles: Vec<RoleId> = match mode {
            Mode::Alone(role) | Mode::Seat(role) => vec![role],
            Mode::OneDevice => public.roles.roles().collect(),
        };
        State {
            place: Place::default(),
            furthest: Place::default(),
            seats: roles
                .into_iter()
                .map(|role| Seat {
                    role,
                    preparation: Preparation::new(public.roles.n_roles(), &public.agenda),
                    draft: None,
                    aside: None,
                    answers: ById::new(),
                })
                .collect(),
            play: public.table().map(|(_, table)| Play::new(table.rules.clone())),
            is_finished: false,
        }
    }

    /// The seat of a role at this device.
    pub fn seat(&self, role: RoleId) -> Option<&Seat> {
        self.seats.iter().find(|it| it.role == role)
    }

    /// The place after this one, if there is one.
    pub fn next(&self, exercise: &Exercise) -> Option<Place> {
        let Place { step, seat } = self.place;
        let steps = &exercise.public.steps;
        let is_alone = steps.get(step).is_some_and(|it| is_taken_alone(&it.kind));
        if is_alone && seat + 1 < self.seats.len() {
            Some(Place { step, seat: seat + 1 })
        } else if step < steps.len() {
            Some(Place { step: step + 1, seat: 0 })
        } else {
            None
        }
    }

    /// The place before this one, if there is one.
    pub fn previous(&self, exercise: &Exercise) -> Option<Place> {
        let Place { step, seat } = self.place;
        if 0 < seat {
            return Some(Place { step, seat: seat - 1 });
        }
        let step = step.checked_sub(1)?;
        let is_alone = exercise.public.steps.get(step).is_some_and(|it| is_taken_alone(&it.kind));
        let seat = if is_alone { self.seats.len().saturating_sub(1) } else { 0 };
        Some(Place { step, seat })
    }

    /// Whether somebody must hand the device over before this place is shown.
    pub fn needs_curtain(&self, exercise: &Exercise) -> bool {
        1 < self.seats.len() && exercise.public.steps.get(self.place.step).is_some_and(|it| is_taken_alone(&it.kind))
    }

    /// The role whose turn it is at a step that everybody takes alone, and the
    /// only person's role where one person is here.
    pub fn reader(&self, exercise: &Exercise) -> Option<RoleId> {
        match self.seats.as_slice() {
            [only] => Some(only.role),
            _ if self.needs_curtain(exercise) => self.seats.get(self.place.seat).map(|it| it.role),
            _ => None,
        }
    }

    /// Takes one entry in.
    ///
    /// # Errors
    ///
    /// The reason why the table refuses the action; the state is unchanged.
    pub fn take(&mut self, exercise: &Exercise, entry: &Entry) -> Result<(), Rejected> {
        match &entry.act {
            Act::Go(place) => {
                let last = exercise.public.steps.len();
                let fits = place.step <= last && place.seat < self.seats.len();
                if !fits {
                    return Err(Rejected::DoesNotFit);
                }
                self.place = *place;
                self.furthest = self.furthest.max(*place);
            }
            Act::Prepare(edit) => {
                self.seat_of(entry.by)?.preparation.edit(edit.clone());
            }
            Act::Answer { step, question, answer } => {
                let seat = self.seat_of(entry.by)?;
                if !may_be_answered(exercise, seat.answers.get(step), step, question, answer.as_ref()) {
                    return Err(Rejected::DoesNotFit);
                }
                seat.answers.get_or_default(step).set(question, answer.clone());
            }
            Act::Draft(terms) => {
                if !exercise.public.agenda.fits(terms) {
                    return Err(Rejected::DoesNotFit);
                }
                self.seat_of(entry.by)?.draft = Some(terms.clone());
            }
            Act::Aside(package) => {
                if package.as_ref().is_some_and(|it| !exercise.public.agenda.fits(&Terms::from(it))) {
                    return Err(Rejected::DoesNotFit);
                }
                self.seat_of(entry.by)?.aside = package.clone();
            }
            Act::AtTable(action) => {
                let play = self.play.as_ref().ok_or(Rejected::Over)?;
                self.play = Some(play.apply(entry.by, action.clone())?);
            }
            Act::Finish => self.is_finished = true,
        }
        Ok(())
    }

    fn seat_of(&mut self, role: RoleId) -> Result<&mut Seat, Rejected> {
        self.seats.iter_mut().find(|it| it.role == role).ok_or(Rejected::DoesNotFit)
    }
}

/// Whether the exercise asks this question, and it is answered in this way. The
/// debrief asks everybody in words what they will try.
fn may_be_answered(
    exercise: &Exercise,
    answers: Option<&Answers>,
    step: &Id,
    question: &Id,
    answer: Option<&Answer>,
) -> bool {
    let is_text = matches!(answer, None | Some(Answer::Text(_)));
    if step.as_str() == DEBRIEF {
        return is_text && question.as_str() == "try";
    }
    let Some(step) = exercise.public.steps.iter().find(|it| it.id == *step) else { return false };
    match &step.kind {
        StepKind::Reflect { questions } => questions.iter().any(|it| {
            it.id == *question
                && match it.answer {
                    AnswerKind::Text => is_text,
                    AnswerKind::Scale => matches!(answer, None | Some(Answer::Scale(_) | Answer::DoesNotApply)),
                }
        }),
        StepKind::Answers(step) => {
            let none = Answers::new();
            step.takes(answers.unwrap_or(&none), question, answer)
        }
        StepKind::Table(_) => {
            question.as_str() == NoDealReason::QUESTION
                && answer.is_none_or(|it| NoDealReason::from_answer(it).is_some())
        }
        StepKind::Read { .. } | StepKind::Preparation { .. } => false,
    }
}

/// Whether each person takes this kind of step with the others looking away.
fn is_taken_alone(kind: &StepKind) -> bool {
    match kind {
        StepKind::Read { show, .. } => show.contains(&Show::RoleCard),
        StepKind::Preparation { .. } | StepKind::Reflect { .. } => true,
        // All who are here answer together.
        StepKind::Answers(_) | StepKind::Table(_) => false,
    }
}
