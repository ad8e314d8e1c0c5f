//! What a dialogue asks, as answers of a session.

use super::{Band, Dialogue, Run};
use crate::{
    document::{Id, ProblemKind},
    steps::{Answer, AnswerStep, Answers, Around, Coded, Tag, answer_to},
    text::{Label, Text},
};

/// The question how the dialogue is played; answered with a [`Playing`]'s word.
pub const FORM: &str = "form";

/// The question whether the scene is stopped for now.
pub const STOPPED: &str = "stopped";

/// The question how heated the learner reacts on the difficult side, turn for
/// turn; answered with the words of [`Band`].
pub const HEATS: &str = "heats";

/// How many attempts are kept. The first is what counts.
pub const ATTEMPTS: usize = 9;

/// The question for the lines of an attempt, from 1.
pub fn attempt(n: usize) -> String {
    format!("attempt-{n}")
}

/// The question why the move of the first attempt's line is contested; lines
/// count from 1.
pub fn contest(n: usize) -> String {
    format!("contest-{n}")
}

/// The question how a group voted on a line of the first attempt; lines count
/// from 1.
pub fn votes(n: usize) -> String {
    format!("votes-{n}")
}

/// How a dialogue is played.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Playing {
    /// As it is: the state is shown afterwards.
    Plain,
    /// With the state as bars beside the lines, which is easier.
    Bars,
    /// A group votes on each line, and one person enters the vote.
    Votes,
}

impl Playing {
    /// All of them.
    pub const ALL: [Playing; 3] = [Playing::Plain, Playing::Bars, Playing::Votes];

    /// The word under which it is saved.
    pub fn word(self) -> &'static str {
        match self {
            Playing::Plain => "plain",
            Playing::Bars => "bars",
            Playing::Votes => "votes",
        }
    }

    /// How it is played after these answers.
    pub fn of(answers: &Answers) -> Playing {
        let word = answer_to(answers, FORM).and_then(|it| it.chosen().first());
        word.and_then(|word| Playing::ALL.into_iter().find(|it| it.word() == word.as_str())).unwrap_or(Playing::Plain)
    }
}

impl Dialogue {
    /// An attempt as far as it has gone, from 1. `None` if it was not begun.
    pub fn attempted(&self, answers: &Answers, n: usize) -> Option<Run<'_>> {
        self.run(answer_to(answers, &attempt(n))?.chosen())
    }

    /// How many attempts were begun.
    pub fn n_attempts(answers: &Answers) -> usize {
        (1..=ATTEMPTS).take_while(|n| answer_to(answers, &attempt(*n)).is_some()).count()
    }

    /// Why the move of the first attempt's line is contested, if it is.
    pub fn contested(answers: &Answers, n: usize) -> Option<&str> {
        answer_to(answers, &contest(n)).map(|it| it.text().trim()).filter(|it| !it.is_empty())
    }

    /// Whether the move of the first attempt's line was contested.
    pub fn is_contested(answers: &Answers, n: usize) -> bool {
        Dialogue::contested(answers, n).is_some()
    }

    /// An attempt goes on from where it was, so that nothing said is unsaid. A
    /// log keeps the longest of several answers in a row, hence several lines can
    /// be new at once. A later attempt begins after an earlier one.
    fn takes_attempt(&self, answers: &Answers, n: usize, path: &[Id]) -> bool {
        let goes_on = match answer_to(answers, &attempt(n)) {
            Some(before) => path.starts_with(before.chosen()),
            None => n == 1 || self.attempted(answers, n - 1).is_some(),
        };
        goes_on && self.run(path).is_some()
    }
}

impl AnswerStep for Dialogue {
    written_head!();

    fn check(&self, around: &Around, problem: &mut dyn FnMut(String, ProblemKind)) {
        self.check_all(around, problem);
    }

    fn each_text(&self, f: &mut dyn FnMut(String, &Text)) {
        f("scene".into(), &self.scene);
        for (i, fact) in self.facts.iter().enumerate() {
            f(format!("facts/{i}/title"), &fact.title);
            f(format!("facts/{i}/says"), &fact.says);
        }
        for (i, rule) in self.rules.iter().enumerate() {
            f(format!("rules/{i}/because"), &rule.because);
        }
        for (i, turn) in self.turns.iter().enumerate() {
            if let Some(topic) = &turn.topic {
                f(format!("turns/{i}/topic"), topic);
            }
            for band in Band::ALL {
                f(format!("turns/{i}/says/{}", band.word()), band.of(&turn.says));
            }
            for (j, line) in turn.lines.iter().enumerate() {
                f(format!("turns/{i}/lines/{j}/text"), &line.text);
                for band in Band::ALL {
                    if let Some(text) = line.reply.as_ref().and_then(|it| band.reply(it)) {
                        f(format!("turns/{i}/lines/{j}/reply/{}", band.word()), text);
                    }
                }
            }
        }
        for (i, ending) in self.endings.iter().enumerate() {
            f(format!("endings/{i}/title"), &ending.title);
            f(format!("endings/{i}/text"), &ending.text);
        }
    }

    fn coded_lines<'a>(&'a self, answers: &'a Answers) -> Vec<Coded<'a>> {
        let said = self.attempted(answers, 1).map_or(Vec::new(), |it| it.said);
        let coded = said.iter().zip(1..).map(|(it, n)| Coded {
            n,
            line: &it.line.id,
            text: &it.line.text,
            book: None,
            tags: vec![Tag { word: it.line.tag.word(), title: None }],
            contested: Dialogue::contested(answers, n),
        });
        coded.collect()
    }

    fn takes(&self, answers: &Answers, question: &Id, answer: Option<&Answer>) -> bool {
        let question = question.as_str();
        let has_begun = answer_to(answers, &attempt(1)).is_some();
        match (question, answer) {
            (FORM, Some(Answer::Chosen(ids))) => {
                let is_form = |id: &Id| Playing::ALL.iter().any(|it| it.word() == id.as_str());
                !has_begun && ids.len() == 1 && ids.iter().all(is_form)
            }
            (STOPPED, None | Some(Answer::Committed)) => true,
            (HEATS, Some(Answer::Chosen(heats))) => {
                let before = answer_to(answers, HEATS).map_or(&[][..], Answer::chosen);
                let is_band = |id: &Id| Band::ALL.iter().any(|it| it.word() == id.as_str());
                heats.starts_with(before) && heats.len() <= self.turns.len() && heats.iter().all(is_band)
            }
            (_, Some(Answer::Chosen(path))) => {
                numbered(question, "attempt-", ATTEMPTS).is_some_and(|n| self.takes_attempt(answers, n, path))
            }
            (_, None | Some(Answer::Text(_))) => {
                let n_said = self.attempted(answers, 1).map_or(0, |it| it.said.len());
                numbered(question, "contest-", n_said).is_some()
            }
            (_, Some(Answer::Counts(counts))) => {
                let is_line = |id: &Id| self.turns.iter().any(|it| it.lines.iter().any(|it| it.id == *id));
                numbered(question, "votes-", self.turns.len()).is_some() && counts.iter().all(|(id, _)| is_line(id))
            }
            _ => false,
        }
    }
}

/// The number in a question such as `attempt-3`, from 1 to `most`.
fn numbered(question: &str, prefix: &str, most: usize) -> Option<usize> {
    let n: usize = question.strip_prefix(prefix)?.parse().ok()?;
    // One way to write each number, so that no answer has two names.
    ((1..=most).contains(&n) && question.len() == prefix.len() + n.to_string().len()).then_some(n)
}
