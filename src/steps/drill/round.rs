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

/// The most marks for one move in a round.
const MOST_MARKS: u32 = 99;

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
    const ALL: [Stage; 5] = [Stage::First, Stage::Second, Stage::Play, Stage::Feedback, Stage::Done];

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

    fn read_prompt(&self, answer: &Answer) -> Option<(usize, Clock)> {
        let Answer::Counts(counts) = answer else { return None };
        let ((turn, n), rest) = counts.split_first()?;
        let n = usize::try_from(*n).ok().filter(|n| turn.as_str() == "turn" && *n < self.feedback.len())?;
        Some((n, Clock::from_answer(&Answer::Counts(rest.to_vec()))?))
    }

    fn dealt(&self, id: &Id) -> Option<Dealt<'_>> {
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
    fn had<'a>(&self, answers: &'a Answers) -> impl Iterator<Item = &'a Id> {
        (1..=4).filter_map(|n| answer_to(answers, &card(n))).flat_map(Answer::chosen)
    }

    /// Whether a group may answer in this way now.
    pub(super) fn takes_answer(&self, answers: &Answers, question: &str, answer: Option<&Answer>) -> bool {
        let has_begun = answer_to(answers, &card(1)).is_some();
        if [OWN_OF_PROTAGONIST, OWN_OF_COUNTERPART].iter().flatten().any(|it| *it == question) {
            return matches!(answer, None | Some(Answer::Text(_)));
        }
        match (question, answer) {
            (GROUP, Some(Answer::Chosen(ids))) => {
                return !has_begun && only(ids).is_some_and(|id| Group::ALL.iter().any(|it| it.word() == id.as_str()));
            }
            (CARDS, None) => return !has_begun,
            (CARDS, Some(Answer::Chosen(ids))) => {
                return !has_begun && only(ids).is_some_and(|id| id.as_str() == PAPER);
            }
            _ => {}
        }
        let Some(group) = Drill::group(answers) else { return false };
        let Some((name, n)) = question.rsplit_once('-') else { return false };
        // One way to write each number, so that no answer has two names.
        let Some(n) = (1..=group.n_rounds()).find(|it| it.to_string() == n) else { return false };
        let n_dealt = (1..=group.n_rounds()).take_while(|n| answer_to(answers, &card(*n)).is_some()).count();
        let is_last = n == n_dealt;
        match (name, answer) {
            ("card", Some(Answer::Chosen(path))) => self.takes_card(answers, (n, n_dealt, group), path),
            ("stage", Some(Answer::Chosen(ids))) => {
                is_last && only(ids).is_some_and(|id| Stage::ALL.iter().any(|it| it.word() == id.as_str()))
            }
            ("clock", None) | ("prompt", None) => is_last,
            ("clock", Some(answer)) => is_last && Clock::from_answer(answer).is_some(),
            ("prompt", Some(answer)) => is_last && self.read_prompt(answer).is_some(),
            ("tally" | "before" | "after", None) => n <= n_dealt,
            ("tally", Some(Answer::Counts(counts))) => {
                let is_rung = |id: &Id| self.moves.iter().any(|it| it.id == *id);
                let is_once = |i: usize, id: &Id| counts[..i].iter().all(|(it, _)| it != id);
                n <= n_dealt
                    && counts.iter().enumerate().all(|(i, (id, n))| is_rung(id) && is_once(i, id) && *n <= MOST_MARKS)
            }
            ("before" | "after", Some(Answer::Scale(heat))) => n <= n_dealt && (1..=5).contains(heat),
            _ => false,
        }
    }

    /// A card is dealt in the round whose turn it is, or in place of one that is
    /// given back, and never twice. Only the last round may have the group's own.
    fn takes_card(&self, answers: &Answers, (n, n_dealt, group): (usize, usize, Group), path: &[Id]) -> bool {
        let before = answer_to(answers, &card(n)).map_or(&[][..], Answer::chosen);
        let Some((new, rest)) = path.split_last() else { return false };
        let is_turn = if n == n_dealt {
            self.round(answers, n).stage != Stage::Done
        } else {
            n == n_dealt + 1 && (n == 1 || self.round(answers, n_dealt).stage == Stage::Done)
        };
        let is_known = match self.dealt(new) {
            Some(Dealt::Card(_)) => true,
            Some(Dealt::Own) => n == group.n_rounds(),
            None => false,
        };
        is_turn && is_known && rest == before && self.had(answers).all(|it| it != new)
    }
}
