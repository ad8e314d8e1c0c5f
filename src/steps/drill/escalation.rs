use super::only;
use crate::{
    document::{Id, List, ProblemKind, Whole},
    steps::{Answer, AnswerStep, Answers, Around, answer_to, unique, unknown},
    text::{Label, Passage, Text},
};

written! {
    /// The word for this kind of step.
    pub enum EscalationKind {
        /// The stages of an escalation to read.
        Escalation = "escalation",
    }
}

written! {
    /// An `escalation` step.
    pub struct Escalation {
        /// Its id.
        id: Id,
        /// Its kind.
        kind: EscalationKind,
        /// Its name.
        title: Label,
        /// How long it takes.
        minutes: Whole<0, 600>,
        /// What has happened.
        case: Passage,
        /// The stages, the mildest first.
        stages: List<StageFile, 3, 12>,
        /// How the authors read it.
        model: ModelReadingFile,
    }
}

written! {
    /// A stage of an escalation.
    pub struct StageFile {
        /// Its id.
        id: Id,
        /// Its name.
        title: Label,
        /// What is seen and heard there.
        anchor: Label,
    }
}

written! {
    /// How the authors read a case.
    pub struct ModelReadingFile {
        /// The mildest stage that they could agree with.
        from: Id,
        /// The gravest.
        to: Id,
        /// Why.
        because: Passage,
    }
}

/// The question for the first reading.
pub const FIRST: &str = "first";

/// The question for a second person's reading.
pub const SECOND: &str = "second";

/// The question whether the readings are laid open; from then on they stay.
pub const OPENED: &str = "opened";

/// The question which sentence of the case decided a reading.
pub fn why_of(reading: &str) -> String {
    format!("{reading}-why")
}

/// Where a reading stands beside the authors' range.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// In it.
    Inside,
    /// So many stages milder than its mildest.
    Milder(usize),
    /// So many stages graver than its gravest.
    Graver(usize),
}

impl Escalation {
    /// The place of a reading among the stages, from 0.
    pub fn reading(&self, answers: &Answers, question: &str) -> Option<usize> {
        self.stage(only(answer_to(answers, question)?.chosen())?)
    }

    fn stage(&self, id: &Id) -> Option<usize> {
        self.stages.iter().position(|it| it.id == *id)
    }

    /// The authors' range, both ends included, from 0.
    pub fn model_range(&self) -> (usize, usize) {
        let [a, b] = [&self.model.from, &self.model.to].map(|it| self.stage(it).unwrap_or_default());
        (a.min(b), a.max(b))
    }

    /// Where a reading stands beside the authors' range.
    pub fn place(&self, reading: usize) -> Place {
        let (from, to) = self.model_range();
        if reading < from {
            Place::Milder(from - reading)
        } else if to < reading {
            Place::Graver(reading - to)
        } else {
            Place::Inside
        }
    }
}

impl AnswerStep for Escalation {
    written_head!();

    fn check(&self, _: &Around, problem: &mut dyn FnMut(String, ProblemKind)) {
        unique("stages", self.stages.iter().map(|it| &it.id), problem);
        for (key, id) in [("from", &self.model.from), ("to", &self.model.to)] {
            if self.stage(id).is_none() {
                problem(format!("model/{key}"), unknown("stage", id));
            }
        }
    }

    fn each_text(&self, f: &mut dyn FnMut(String, &Text)) {
        f("case".into(), &self.case);
        for (i, stage) in self.stages.iter().enumerate() {
            f(format!("stages/{i}/title"), &stage.title);
            f(format!("stages/{i}/anchor"), &stage.anchor);
        }
        f("model/because".into(), &self.model.because);
    }

    /// A reading is given once, before the others are seen.
    fn takes(&self, answers: &Answers, question: &Id, answer: Option<&Answer>) -> bool {
        let question = question.as_str();
        let has = |question: &str| answer_to(answers, question).is_some();
        match answer {
            Some(Answer::Chosen(ids)) => {
                let is_turn = question == FIRST || question == SECOND && has(FIRST);
                is_turn && !has(question) && !has(OPENED) && only(ids).is_some_and(|it| self.stage(it).is_some())
            }
            Some(Answer::Committed) => question == OPENED && has(FIRST),
            None | Some(Answer::Text(_)) => [FIRST, SECOND].iter().any(|it| question == why_of(it)),
            Some(_) => false,
        }
    }
}
