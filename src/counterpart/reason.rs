use super::Persona;
use crate::{
    points::{IssueId, RoleId, Terms},
    steps::table::{Action, Event, Statement},
};

/// Why a counterpart did what it did, to be put into words while the table
/// lasts. It follows from what everybody saw and from the persona, so it cannot
/// tell a limit or points.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reason {
    /// Its first offer: this is what it would like.
    Opens,
    /// It takes what the other offers on `on`, because the other had taken what
    /// it offers on `yours`.
    MovedBecauseYouMoved {
        /// Where it moved.
        on: IssueId,
        /// Where the other had moved.
        yours: IssueId,
    },
    /// It takes what the other offers on this issue.
    MovesOn(IssueId),
    /// It takes what the other offers on one issue, and no longer does on
    /// another.
    TradesFor {
        /// What it takes.
        given: IssueId,
        /// What it no longer takes.
        got: IssueId,
    },
    /// It tries another combination, with a change on this issue.
    TriesAnother(IssueId),
    /// Once more, on the issue that it changed just before.
    TriesAgain(IssueId),
    /// It repeats itself; this issue is still apart.
    HoldsOn(IssueId),
    /// It repeats itself, and did so just before.
    StillHolds,
    /// It leaves this issue open, to talk about the others first.
    LeavesOpen(IssueId),
    /// Two packages are equally welcome to it; it would like to learn which the
    /// other prefers.
    OffersChoice,
    /// It was asked.
    AnswersQuestion,
    /// It was asked and does not want to say.
    KeepsToItself,
    /// It was told something and tells something in return.
    TellsInReturn,
    /// It would like to know.
    Asks,
    /// It can live with what is on the table.
    Accepts,
    /// It confirms what was agreed.
    Confirms,
    /// What was noted is not what it can agree to.
    CannotAgree,
    /// It sees no agreement here, and thanks for the talk.
    Leaves,
}

impl Reason {
    /// The reason for event `n` of a history. `None` where there is no such
    /// event, and for what a counterpart never does.
    pub fn of(persona: Persona, history: &[Event], n: usize) -> Option<Reason> {
        let event = history.get(n)?;
        let past = &history[..n];
        Some(match &event.action {
            Action::Offer(terms) => of_offer(persona, past, event.by, terms),
            Action::OfferEither(..) => Reason::OffersChoice,
            Action::Accept | Action::AcceptSecond => Reason::Accepts,
            Action::Confirm => Reason::Confirms,
            Action::Reopen => Reason::CannotAgree,
            Action::WalkAway => Reason::Leaves,
            Action::Ask(_) => Reason::Asks,
            Action::Tell(Statement::Declines) => Reason::KeepsToItself,
            Action::Tell(_) if is_answer(past, event.by) => Reason::AnswersQuestion,
            Action::Tell(_) => Reason::TellsInReturn,
            Action::Record(_) | Action::Tick(_) | Action::TimeLimit(_) => return None,
        })
    }
}

/// Whether a question of another waits for an answer.
fn is_answer(past: &[Event], by: RoleId) -> bool {
    past.iter().fold(0usize, |n, it| match &it.action {
        Action::Ask(_) if it.by != by => n + 1,
        Action::Tell(_) if it.by == by => n.saturating_sub(1),
        _ => n,
    }) != 0
}

fn offers(past: &[Event], is_of: impl Fn(RoleId) -> bool) -> impl Iterator<Item = (RoleId, Terms)> {
    past.iter().rev().filter(move |it| is_of(it.by)).filter_map(|it| match &it.action {
        Action::Offer(terms) => Some((it.by, terms.clone())),
        Action::OfferEither(first, _) => Some((it.by, Terms::from(first))),
        _ => None,
    })
}

fn of_offer(persona: Persona, past: &[Event], by: RoleId, terms: &Terms) -> Reason {
    let mut made = offers(past, |it| it == by).map(|it| it.1);
    let Some(own) = made.next() else { return first(terms) };
    let earlier = made.next();
    // What stays open is said once; after that, what else has changed.
    if let Some(issue) = terms.open_issues().find(|it| own.option(*it).is_some()) {
        return Reason::LeavesOpen(issue);
    }
    let Some((other, theirs)) = offers(past, |it| it != by).next() else { return Reason::Opens };
    let issues = || (0..terms.0.len() as u8).map(IssueId);
    let closer = |issue: &IssueId| approach(&own, terms, &theirs, *issue) == Some(true);
    let farther = |issue: &IssueId| approach(&own, terms, &theirs, *issue) == Some(false);
    match (issues().find(closer), issues().find(farther)) {
        (Some(given), Some(got)) => Reason::TradesFor { given, got },
        (Some(on), None) => {
            let before = offers(past, |it| it == other).nth(1);
            let moved = |issue: &IssueId| {
                before.as_ref().is_some_and(|(_, it)| approach(it, &theirs, &own, *issue) == Some(true))
            };
            match issues().find(moved) {
                Some(yours) if 0 < persona.parameters().reciprocity => Reason::MovedBecauseYouMoved { on, yours },
                _ => Reason::MovesOn(on),
            }
        }
        (None, _) => {
            let changed = issues().find(|it| own.option(*it) != terms.option(*it));
            let apart = issues().find(|it| terms.option(*it).is_some() && theirs.option(*it) != terms.option(*it));
            let changed_before =
                |issue: IssueId| earlier.as_ref().is_some_and(|it| it.option(issue) != own.option(issue));
            match (changed, apart) {
                (Some(issue), _) if changed_before(issue) => Reason::TriesAgain(issue),
                (Some(issue), _) => Reason::TriesAnother(issue),
                (None, _) if earlier.as_ref() == Some(&own) => Reason::StillHolds,
                (None, Some(issue)) => Reason::HoldsOn(issue),
                (None, None) => first(terms),
            }
        }
    }
}

fn first(terms: &Terms) -> Reason {
    terms.open_issues().next().map_or(Reason::Opens, Reason::LeavesOpen)
}

/// Whether an issue came closer, because it became what the other side offers
/// there, or went away, because it was that and no longer is; `None` for
/// everything else. How far two options are apart is on nobody's lips: authors
/// write options in any order.
fn approach(before: &Terms, after: &Terms, theirs: &Terms, issue: IssueId) -> Option<bool> {
    let [before, after, theirs] = [before, after, theirs].map(|it| it.option(issue));
    let theirs = Some(theirs?);
    match (before == theirs, after == theirs) {
        (false, true) => Some(true),
        (true, false) => Some(false),
        _ => None,
    }
}
