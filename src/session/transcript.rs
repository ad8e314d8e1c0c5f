//! Tables as text, one action a line, as the tests write them and the command
//! line replays them:
//!
//! ```text
//! pack turn-at-the-sluice
//! exercise sluice
//! usken: ask labour
//! tirma: tell prefers labour=u70
//! usken: offer july_nights=u4_t3 gauge=shared_log
//! wait 60
//! tirma: walk-away
//! ```

use std::fmt;

use crate::{
    pack::{Exercise, Public},
    points::{Package, RoleId, Terms},
    steps::table::{Action, Ending, Phase, Play, Question, Statement},
};

/// A line that is no action.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TranscriptError {
    /// The line's number, from 1.
    pub line: usize,
    /// What is wrong with it.
    pub kind: TranscriptErrorKind,
}

/// What is wrong with a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TranscriptErrorKind {
    /// It has not the form `role: action`.
    NoAction,
    /// No such role.
    UnknownRole(String),
    /// No such action.
    UnknownAction(String),
    /// The words of an offer name no issue or option, or one twice.
    UnknownTerms(String),
    /// The words after `ask` or `tell` are none that can be asked or told.
    UnknownTalk(String),
    /// The exercise has no table.
    NoTable,
}

impl fmt::Display for TranscriptError {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "line {}: ", self.line)?;
        match &self.kind {
            TranscriptErrorKind::NoAction => {
                f.write_str("a line is `role: action`, `wait SECONDS` or a comment with #")
            }
            TranscriptErrorKind::UnknownRole(it) => write!(f, "no role is called `{it}`"),
            TranscriptErrorKind::UnknownAction(it) => {
                write!(
                    f,
                    "`{it}` is no action; there are offer, offer-either, accept, accept-second, ask, tell, record, confirm, reopen and walk-away"
                )
            }
            TranscriptErrorKind::UnknownTerms(it) => write!(f, "`{it}` names no terms of this exercise"),
            TranscriptErrorKind::UnknownTalk(it) => {
                write!(
                    f,
                    "`{it}` is nothing to ask or tell; there are `ask`, `ask ISSUE`, `tell most ISSUE`, `tell least ISSUE`, `tell prefers ISSUE=OPTION` and `tell nothing`"
                )
            }
            TranscriptErrorKind::NoTable => f.write_str("this exercise has no table"),
        }
    }
}

impl std::error::Error for TranscriptError {}

/// Plays a transcript. Gives one line for each refused action and each change
/// of phase, as a reader would tell it.
///
/// # Errors
///
/// The first line that is no action.
pub fn replay(exercise: &Exercise, transcript: &str) -> Result<String, TranscriptError> {
    let public = &exercise.public;
    let (_, table) = public.table().ok_or(TranscriptError { line: 1, kind: TranscriptErrorKind::NoTable })?;
    let mut play = Play::new(table.rules.clone());
    let mut told = String::new();
    for (i, line) in transcript.lines().enumerate() {
        let line = line.trim();
        if line.is_empty() || line.starts_with('#') || line.starts_with("pack ") || line.starts_with("exercise ") {
            continue;
        }
        let (by, action) = parse(public, line).map_err(|kind| TranscriptError { line: i + 1, kind })?;
        match play.apply(by, action) {
            Ok(next) => {
                if std::mem::discriminant(next.phase()) != std::mem::discriminant(play.phase()) {
                    told.push_str(&tell(exercise, &next));
                }
                play = next;
            }
            Err(reason) => told.push_str(&format!("{line} -> {}\n", public.refusal(reason))),
        }
    }
    if play.ending().is_none() {
        told.push_str("the table is still open\n");
    }
    Ok(told)
}

fn parse(public: &Public, line: &str) -> Result<(RoleId, Action), TranscriptErrorKind> {
    if let Some(seconds) = line.strip_prefix("wait ") {
        let seconds = seconds.trim().parse().map_err(|_| TranscriptErrorKind::NoAction)?;
        return Ok((RoleId(0), Action::Tick(seconds)));
    }
    let (role, action) = line.split_once(':').ok_or(TranscriptErrorKind::NoAction)?;
    let by = public.role(role.trim()).ok_or_else(|| TranscriptErrorKind::UnknownRole(role.trim().to_owned()))?;
    let action = action.trim();
    let (word, words) = action.split_once(' ').unwrap_or((action, ""));
    let unknown_terms = || TranscriptErrorKind::UnknownTerms(words.to_owned());
    let terms = || public.terms(words).ok_or_else(unknown_terms);
    let package = |words: &str| public.terms(words)?.package();
    Ok((
        by,
        match word {
            "offer" => Action::Offer(terms()?),
            "offer-either" => {
                let (first, second) = words.split_once('|').ok_or_else(unknown_terms)?;
                let either: Option<(Package, Package)> = package(first).zip(package(second));
                either.map(|(first, second)| Action::OfferEither(first, second)).ok_or_else(unknown_terms)?
            }
            "record" => Action::Record(package(words).ok_or_else(unknown_terms)?),
            "accept" => Action::Accept,
            "accept-second" => Action::AcceptSecond,
            "ask" | "tell" => {
                talk(public, word, words.trim()).ok_or_else(|| TranscriptErrorKind::UnknownTalk(action.to_owned()))?
            }
            "confirm" => Action::Confirm,
            "reopen" => Action::Reopen,
            "walk-away" => Action::WalkAway,
            other => return Err(TranscriptErrorKind::UnknownAction(other.to_owned())),
        },
    ))
}

/// What is asked or told. `None` if it is neither.
fn talk(public: &Public, word: &str, words: &str) -> Option<Action> {
    let (what, of) = words.split_once(' ').unwrap_or((words, ""));
    let of = of.trim();
    Some(match (word, what) {
        ("ask", "") => Action::Ask(Question::WhatMatters),
        ("ask", issue) => Action::Ask(Question::WhatOf(public.issue(issue).filter(|_| of.is_empty())?)),
        (_, "most") => Action::Tell(Statement::MattersMost(public.issue(of)?)),
        (_, "least") => Action::Tell(Statement::MattersLeast(public.issue(of)?)),
        (_, "prefers") => {
            let (issue, option) = of.split_once('=')?;
            let issue = public.issue(issue)?;
            Action::Tell(Statement::Prefers(issue, public.option(issue, option)?))
        }
        (_, "nothing") if of.is_empty() => Action::Tell(Statement::Declines),
        _ => return None,
    })
}

fn tell(exercise: &Exercise, play: &Play) -> String {
    let public = &exercise.public;
    match play.phase() {
        Phase::Bargaining { .. } => "back to bargaining\n".to_owned(),
        Phase::Confirming { package, .. } => {
            format!("to be confirmed: {}\n", public.words(&Terms::from(package)))
        }
        Phase::Ended(Ending::TimedOut) => "the time is over\n".to_owned(),
        Phase::Ended(Ending::WalkedAway { by }) => format!("{} left\n", public.roles[*by].id),
        Phase::Ended(Ending::Agreed { package, .. }) => {
            let values: Vec<String> = exercise
                .confidential
                .iter()
                .map(|(role, part)| format!("{} {}", public.roles[role].id, part.score_sheet.value(package).0))
                .collect();
            format!("agreed: {} ({})\n", public.words(&Terms::from(package)), values.join(", "))
        }
    }
}
