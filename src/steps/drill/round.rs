//! Where a group is in its drill, as it follows from the answers.

use rand::{SeedableRng, seq::SliceRandom};
use rand_chacha::ChaCha8Rng;

use super::{Clock, Drill, DrillCardFile, Group, PromptFile, Seating, only};
use crate::{
    document::Id,
    steps::{Answer, Answers, answer_to},
};

/// The question which [`Group`] it is.
pub const GROUP: &str = "group";

/// The question how the cards are read; answered with [`PAPER`] or not at all.
pub const CARDS: &str = "cards";

/// The cards are on paper, and the device only counts.
pub const PAPER: &str = "paper";

/// The card that a group makes itself, which no card of a pack may be called.
pub const OWN: &str = "own";

/// What the protagonist writes on the group's own card.
pub const OWN_OF_PROTAGONIST: [&str; 3] = ["own-situation", "own-goal", "own-behaviour"];

/// What the counterpart alone adds to it.
pub const OWN_OF_COUNTERPART: [&str; 3] = ["own-wants", "own-raises", "own-lowers"];

macro_rules! of_round {
    ($($(#[$meta:meta])* $name:ident)*) => {
        $($(#[$meta])* pub fn $name(round: usize) -> String {
            format!("{}-{round}", stringify!($name))
        })*
    };
}

of_round! {
    /// The question for the cards that were dealt in a round, from 1; the last of
    /// them is played.
    card
    /// The question for the [`Stage`] of a round.
    stage
    /// The question for the [`Clock`] of a round.
    clock
    /// The question for the turn of the feedback, and for when it began.
    prompt
    /// The question how often each move was seen in a round.
    tally
    /// The question for the heat before the play, 1 to 5.
    before
    /// The question for the heat after it.
    after
}

/// Where a round is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    /// The protagonist reads.
    First,
    /// The counterpart reads.
    Second,
    /// It is played.
    Play,
    /// It is talked about.
    Feedback,
    /// It is over.
    Done,
}

impl Stage {
    pub(super) const ALL: [Stage; 5] = [Stage::First, Stage::Second, Stage::Play, Stage::Feedback, Stage::Done];

    /// The word under which it is saved.
    pub fn word(self) -> &'static str {
        match self {
            Stage::First => "first",
            Stage::Second => "second",
            Stage::Play => "play",
            Stage::Feedback => "feedback",
            Stage::Done => "done",
        }
    }
}

/// What was dealt.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Dealt<'d> {
    /// A card of the pack.
    Card(&'d DrillCardFile),
    /// The group's own.
    Own,
}

/// The turn of the feedback.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Prompt<'d> {
    /// Which it is, from 0.
    pub n: usize,
    /// What it says.
    pub file: &'d PromptFile,
    /// Its clock.
    pub clock: Clock,
}

/// A round.
#[derive(Debug, Clone, PartialEq)]
pub struct Round<'d> {
    /// Its number, from 1.
    pub n: usize,
    /// Who sits where.
    pub seating: Seating,
    /// What was dealt; nothing yet in a round that has not begun.
    pub dealt: Option<Dealt<'d>>,
    /// Where it is.
    pub stage: Stage,
    /// Its clock.
    pub clock: Clock,
}

impl Drill {
    /// The group; `None` until it is chosen.
    pub fn group(answers: &Answers) -> Option<Group> {
        let word = only(answer_to(answers, GROUP)?.chosen())?;
        Group::ALL.into_iter().find(|it| it.word() == word.as_str())
    }

    /// Whether the cards are on paper.
    pub fn is_on_paper(answers: &Answers) -> bool {
        answer_to(answers, CARDS).is_some()
    }

    /// A round as it stands.
    pub fn round(&self, answers: &Answers, n: usize) -> Round<'_> {
        let dealt = answer_to(answers, &card(n)).and_then(|it| it.chosen().last()).and_then(|id| self.dealt(id));
        let word = answer_to(answers, &stage(n)).and_then(|it| only(it.chosen()));
        let saved = word.and_then(|word| Stage::ALL.into_iter().find(|it| it.word() == word.as_str()));
        let first = if Drill::is_on_paper(answers) { Stage::Play } else { Stage::First };
        let seating = Drill::group(answers).unwrap_or(Group::Three).seating(n);
        let clock = answer_to(answers, &clock(n)).and_then(Clock::from_answer).unwrap_or(Clock::NEW);
        Round { n, seating, dealt, stage: saved.unwrap_or(first), clock }
    }

    /// The round that is played, or is to be dealt next. `None` before there is a
    /// group, and when all rounds are over.
    pub fn progress(&self, answers: &Answers) -> Option<Round<'_>> {
        let group = Drill::group(answers)?;
        (1..=group.n_rounds()).map(|n| self.round(answers, n)).find(|it| it.dealt.is_none() || it.stage != Stage::Done)
    }

    /// The turn of a round's feedback.
    pub fn prompt(&self, answers: &Answers, round: usize) -> Prompt<'_> {
        let saved = answer_to(answers, &prompt(round)).and_then(|it| self.read_prompt(it));
        let (n, clock) = saved.unwrap_or((0, Clock::NEW));
        Prompt { n, file: &self.feedback[n], clock }
    }

    /// The turn of the feedback as an answer.
    pub fn prompt_answer(n: usize, clock: Clock) -> Option<Answer> {
        let Answer::Counts(mut counts) = clock.to_answer() else { return None };
        counts.insert(0, (Id::new("turn")?, u32::try_from(n).ok()?));
        Some(Answer::Counts(counts))
    }

    pub(super) fn read_prompt(&self, answer: &Answer) -> Option<(usize, Clock)> {
        let Answer::Counts(counts) = answer else { return None };
        let ((turn, n), rest) = counts.split_first()?;
        let n = usize::try_from(*n).ok().filter(|n| turn.as_str() == "turn" && *n < self.feedback.len())?;
        Some((n, Clock::from_answer(&Answer::Counts(rest.to_vec()))?))
    }

    pub(super) fn dealt(&self, id: &Id) -> Option<Dealt<'_>> {
        if id.as_str() == OWN {
            return Some(Dealt::Own);
        }
        self.cards.iter().find(|it| it.id == *id).map(Dealt::Card)
    }

    /// The cards in the order in which this seed deals them.
    pub fn deck(&self, seed: u64) -> Vec<&DrillCardFile> {
        let mut deck: Vec<&DrillCardFile> = self.cards.iter().collect();
        deck.shuffle(&mut ChaCha8Rng::seed_from_u64(seed));
        deck
    }

    /// The card that this seed deals next. `None` when a group has had all.
    pub fn next_card(&self, answers: &Answers, seed: u64) -> Option<&DrillCardFile> {
        let had: Vec<&Id> = self.had(answers).collect();
        self.deck(seed).into_iter().find(|it| !had.contains(&&it.id))
    }

    /// The cards that a group has had, also those that it gave back.
    pub(super) fn had<'a>(&self, answers: &'a Answers) -> impl Iterator<Item = &'a Id> {
        (1..=4).filter_map(|n| answer_to(answers, &card(n))).flat_map(Answer::chosen)
    }
}
