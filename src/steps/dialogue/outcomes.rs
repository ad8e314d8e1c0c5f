use super::{Dialogue, EndingFile, Score};
use crate::steps::Answers;

/// Values with how often each was there, the smallest first.
pub type Spread<T> = Vec<(T, usize)>;

/// What several people's first attempts at one dialogue came to. Each line of
/// the score has its spread, and nothing is added up over the lines.
#[derive(Debug, Clone, PartialEq)]
pub struct Outcomes<'d> {
    /// How many people began it on the learner's side.
    pub n_people: usize,
    /// How many of them have come to an ending. All that follows is about these.
    pub n_ended: usize,
    /// How many of those have tried other lines afterwards.
    pub n_again: usize,
    /// How many came to each ending, in the author's order.
    pub by_ending: Vec<(&'d EndingFile, usize)>,
    /// Substance: what was given away, 0 or less.
    pub given: Spread<i64>,
    /// Relationship: trust at the end.
    pub trust: Spread<i64>,
    /// Relationship: the other's face at the end.
    pub face: Spread<i64>,
    /// Information: how many facts were told.
    pub facts: Spread<usize>,
    /// Control: attacks made, contested lines left out.
    pub attacks: Spread<usize>,
    /// Control: concessions made, contested lines left out.
    pub concessions: Spread<usize>,
    /// Control: at which line the own limit was said; `None` first, for never.
    pub limit_at: Spread<Option<usize>>,
}

impl<'d> Outcomes<'d> {
    /// What these people's answers came to.
    pub fn of(dialogue: &'d Dialogue, people: &[&Answers]) -> Outcomes<'d> {
        let ended: Vec<(&Answers, &EndingFile, Score)> = people
            .iter()
            .filter_map(|answers| {
                let run = dialogue.attempted(answers, 1)?;
                let score = Score::of(dialogue, &run, &|n| Dialogue::is_contested(answers, n));
                Some((*answers, run.ending?, score))
            })
            .collect();
        let came_to = |ending: &EndingFile| ended.iter().filter(|(_, it, _)| it.id == ending.id).count();
        let scores = || ended.iter().map(|(.., score)| score);
        Outcomes {
            n_people: people.iter().filter(|it| 0 < Dialogue::n_attempts(it)).count(),
            n_ended: ended.len(),
            n_again: ended.iter().filter(|(answers, ..)| 1 < Dialogue::n_attempts(answers)).count(),
            by_ending: dialogue.endings.iter().map(|it| (it, came_to(it))).collect(),
            given: spread(scores().map(|it| it.given)),
            trust: spread(scores().map(|it| it.trust.1)),
            face: spread(scores().map(|it| it.face.1)),
            facts: spread(scores().map(|it| it.facts.0)),
            attacks: spread(scores().map(|it| it.n_attacks)),
            concessions: spread(scores().map(|it| it.n_concessions)),
            limit_at: spread(scores().map(|it| it.limit_at)),
        }
    }
}

fn spread<T: Ord>(values: impl Iterator<Item = T>) -> Spread<T> {
    let mut sorted: Vec<T> = values.collect();
    sorted.sort();
    let mut spread: Spread<T> = Vec::new();
    for value in sorted {
        match spread.last_mut() {
            Some((last, n)) if *last == value => *n += 1,
            _ => spread.push((value, 1)),
        }
    }
    spread
}
