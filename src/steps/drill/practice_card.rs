use super::{RungFile, file::each_rung, only};
use crate::{
    document::{Id, List, ProblemKind, Whole},
    steps::{Answer, AnswerStep, Answers, Around, answer_to, unique},
    text::{Label, Passage, Text},
};

written! {
    /// The word for this kind of step.
    pub enum PracticeCardKind {
        /// One's own next move.
        PracticeCard = "practice_card",
    }
}

written! {
    /// A `practice_card` step.
    pub struct PracticeCard {
        /// Its id.
        id: Id,
        /// Its kind.
        kind: PracticeCardKind,
        /// Its name.
        title: Label,
        /// How long it takes.
        minutes: Whole<0, 600>,
        /// What is asked for.
        ask: Passage,
        /// What is written on the card.
        fields: List<FieldFile, 1, 5>,
        /// The moves, of which one is chosen.
        moves: List<RungFile, 2, 12>,
    }
}

written! {
    /// A line of the card.
    pub struct FieldFile {
        /// Its id.
        id: Id,
        /// The question.
        ask: Label,
        /// What an answer may look like.
        hint: Label,
    }
}

/// The question which move is practised, which no field may be called.
pub const MOVE: &str = "move";

impl PracticeCard {
    /// The move that was chosen.
    pub fn chosen(&self, answers: &Answers) -> Option<&RungFile> {
        let id = only(answer_to(answers, MOVE)?.chosen())?;
        self.moves.iter().find(|it| it.id == *id)
    }
}

impl AnswerStep for PracticeCard {
    written_head!();

    fn check(&self, _: &Around, problem: &mut dyn FnMut(String, ProblemKind)) {
        unique("fields", self.fields.iter().map(|it| &it.id), problem);
        unique("moves", self.moves.iter().map(|it| &it.id), problem);
        for (i, field) in self.fields.iter().enumerate().filter(|(_, it)| it.id.as_str() == MOVE) {
            problem(format!("fields/{i}/id"), ProblemKind::ReservedId(field.id.to_string()));
        }
    }

    fn each_text(&self, f: &mut dyn FnMut(String, &Text)) {
        f("ask".into(), &self.ask);
        for (i, field) in self.fields.iter().enumerate() {
            f(format!("fields/{i}/ask"), &field.ask);
            f(format!("fields/{i}/hint"), &field.hint);
        }
        each_rung(&self.moves, f);
    }

    fn takes(&self, _: &Answers, question: &Id, answer: Option<&Answer>) -> bool {
        match answer {
            Some(Answer::Chosen(ids)) => {
                let is_move = |id: &Id| self.moves.iter().any(|it| it.id == *id);
                question.as_str() == MOVE && only(ids).is_some_and(is_move)
            }
            None | Some(Answer::Text(_)) => self.fields.iter().any(|it| it.id == *question),
            Some(_) => false,
        }
    }
}
