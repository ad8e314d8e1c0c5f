//! A drill as it is written.

use super::round::OWN;
use crate::{
    document::{Id, List, ProblemKind, Whole},
    steps::{Answer, AnswerStep, Answers, Around, unique},
    text::{Label, Passage, Text},
};

written! {
    /// The word for this kind of step.
    pub enum DrillKind {
        /// A drill for three or four people.
        Drill = "drill",
    }
}

written! {
    /// A `drill` step.
    pub struct Drill {
        /// Its id.
        id: Id,
        /// Its kind.
        kind: DrillKind,
        /// Its name.
        title: Label,
        /// How long it takes: three rounds.
        minutes: Whole<0, 600>,
        /// How long one round is played.
        play_seconds: Whole<30, 1800>,
        /// The word that stops a group at once.
        freeze_word: Label,
        /// The rungs of the response ladder, lowest first; what the observer counts.
        moves: List<RungFile, 2, 12>,
        /// The behaviours. A group never has one twice.
        cards: List<DrillCardFile, 4, 24>,
        /// What is said after the play, in order: protagonist, counterpart,
        /// observer, and then whoever closes.
        feedback: List<PromptFile, 3, 8>,
        /// What holds whatever is played.
        safety: Passage,
    }
}

written! {
    /// A rung of the response ladder.
    pub struct RungFile {
        /// Its id.
        id: Id,
        /// Its name.
        title: Label,
        /// What one does.
        means: Label,
    }
}

written! {
    /// A behaviour to practise with.
    pub struct DrillCardFile {
        /// Its id.
        id: Id,
        /// The behaviour's name; never a kind of person.
        title: Label,
        /// What the protagonist is told.
        protagonist: ProtagonistFile,
        /// What the counterpart alone is told.
        counterpart: CounterpartFile,
        /// An exercise in which one person alone meets the same behaviour.
        scene: Option<SceneFile>,
    }
}

written! {
    /// The protagonist's side of a card.
    pub struct ProtagonistFile {
        /// Where it is, and what has happened.
        situation: Passage,
        /// What to come away with.
        goal: Label,
    }
}

written! {
    /// The counterpart's side of a card.
    pub struct CounterpartFile {
        /// How to behave, and what is behind it.
        behaviour: Passage,
        /// What would make it unnecessary.
        wants: Label,
        /// Where the heat begins, 1 to 5.
        start: Whole<1, 5>,
        /// What adds 1 to the heat.
        raises: List<Label, 1, 8>,
        /// What takes 1 from the heat.
        lowers: List<Label, 1, 8>,
        /// What is not done even at 5.
        never: Label,
    }
}

written! {
    /// An exercise.
    pub struct SceneFile {
        /// Its pack.
        pack: Id,
        /// Its id there.
        exercise: Id,
    }
}

written! {
    /// A part in a round.
    pub enum Chair {
        /// Has a task, and tries a move.
        Protagonist = "protagonist",
        /// Plays the behaviour.
        Counterpart = "counterpart",
        /// Watches and counts.
        Observer = "observer",
    }
}

written! {
    /// A turn of the feedback.
    pub struct PromptFile {
        /// Who speaks.
        who: Chair,
        /// How long.
        seconds: Whole<10, 600>,
        /// About what.
        ask: Passage,
    }
}

impl Drill {
    /// Whether the three parts first speak in the order in which it is easiest to
    /// listen: oneself, the other, and last who only watched.
    fn is_in_order(&self) -> bool {
        let mut first = Vec::new();
        for prompt in self.feedback.iter() {
            if !first.contains(&prompt.who) {
                first.push(prompt.who);
            }
        }
        first == [Chair::Protagonist, Chair::Counterpart, Chair::Observer]
    }
}

impl AnswerStep for Drill {
    written_head!();

    fn check(&self, _: &Around, problem: &mut dyn FnMut(String, ProblemKind)) {
        unique("moves", self.moves.iter().map(|it| &it.id), problem);
        unique("cards", self.cards.iter().map(|it| &it.id), problem);
        for (i, card) in self.cards.iter().enumerate().filter(|(_, it)| it.id.as_str() == OWN) {
            problem(format!("cards/{i}/id"), ProblemKind::ReservedId(card.id.to_string()));
        }
        if !self.is_in_order() {
            problem("feedback".into(), ProblemKind::FeedbackOutOfOrder);
        }
    }

    fn each_text(&self, f: &mut dyn FnMut(String, &Text)) {
        f("freeze_word".into(), &self.freeze_word);
        each_rung(&self.moves, f);
        for (i, card) in self.cards.iter().enumerate() {
            let at = format!("cards/{i}");
            f(format!("{at}/title"), &card.title);
            f(format!("{at}/protagonist/situation"), &card.protagonist.situation);
            f(format!("{at}/protagonist/goal"), &card.protagonist.goal);
            let it = &card.counterpart;
            f(format!("{at}/counterpart/behaviour"), &it.behaviour);
            f(format!("{at}/counterpart/wants"), &it.wants);
            f(format!("{at}/counterpart/never"), &it.never);
            for (key, cues) in [("raises", &it.raises), ("lowers", &it.lowers)] {
                for (j, cue) in cues.iter().enumerate() {
                    f(format!("{at}/counterpart/{key}/{j}"), cue);
                }
            }
        }
        for (i, prompt) in self.feedback.iter().enumerate() {
            f(format!("feedback/{i}/ask"), &prompt.ask);
        }
        f("safety".into(), &self.safety);
    }

    fn takes(&self, answers: &Answers, question: &Id, answer: Option<&Answer>) -> bool {
        self.takes_answer(answers, question.as_str(), answer)
    }
}

/// Calls `f` with the texts of a ladder.
pub(super) fn each_rung(moves: &[RungFile], f: &mut dyn FnMut(String, &Text)) {
    for (i, rung) in moves.iter().enumerate() {
        f(format!("moves/{i}/title"), &rung.title);
        f(format!("moves/{i}/means"), &rung.means);
    }
}
