//! Which answers a group may give, and when.

use super::{
    Clock, Dealt, Drill, Group, Stage, card, only,
    round::{CARDS, GROUP, OWN_OF_COUNTERPART, OWN_OF_PROTAGONIST, PAPER},
};
use crate::{
    document::Id,
    steps::{Answer, Answers, answer_to},
};

/// The most marks for one move in a round.
const MOST_MARKS: u32 = 99;

impl Drill {
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
        let Some(new) = path.strip_prefix(before).filter(|it| !it.is_empty()) else { return false };
        let is_turn = if n == n_dealt {
            self.round(answers, n).stage != Stage::Done
        } else {
            n == n_dealt + 1 && (n == 1 || self.round(answers, n_dealt).stage == Stage::Done)
        };
        let is_known = |id: &Id| match self.dealt(id) {
            Some(Dealt::Card(_)) => true,
            Some(Dealt::Own) => n == group.n_rounds(),
            None => false,
        };
        let is_new = |i: usize, id: &Id| !new[..i].contains(id) && self.had(answers).all(|it| it != id);
        is_turn && new.iter().enumerate().all(|(i, id)| is_known(id) && is_new(i, id))
    }
}
