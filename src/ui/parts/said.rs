use yew::prelude::*;

use super::offer_lines;
use crate::{
    counterpart::Reason,
    pack::{Confidential, Public},
    points::{IssueId, OptionId, Terms},
    steps::table::{Action, Question, Statement},
    ui::{
        Child, el, nodes,
        words::{Key, Words, key},
    },
};

/// What somebody did at the table, to be read after the name. A reader with a
/// sheet sees what an offer is worth to them.
pub fn did(words: Words, public: &Public, card: Option<&Confidential>, action: &Action) -> Html {
    let did = |key: Key| Html::from(words.say(key));
    let terms = |terms: &Terms| Html::from(el("span").class("said-terms").text(said(words, public, terms)));
    let did_with = |key: Key, it: &Terms| [did(key), Html::from(" "), terms(it)];
    match action {
        Action::Offer(it) => {
            let range = card.and_then(|card| card.score_sheet.range(&public.agenda, it));
            let value = range.filter(|(least, most)| least == most);
            let worth = value.map(|(value, _)| {
                let text = words.with(key::WORTH_SHORT, &[("points", value.0.into())]);
                nodes([Html::from(" "), el("span").class("hint").text(text).into()])
            });
            nodes(did_with(key::DID_OFFER, it).into_iter().chain([worth.into_node()]))
        }
        Action::OfferEither(first, second) => {
            nodes(did_with(key::DID_OFFER_EITHER, &Terms::from(first)).into_iter().chain([
                Html::from(" "),
                el("strong").say(words, key::OR_EQUALLY).into(),
                Html::from(" "),
                terms(&Terms::from(second)),
            ]))
        }
        Action::AcceptSecond => did(key::DID_ACCEPT_SECOND),
        Action::Ask(question) => asked(words, public, *question).into(),
        Action::Tell(statement) => told(words, public, *statement).into(),
        Action::Record(package) => nodes(did_with(key::DID_RECORD, &Terms::from(package))),
        Action::Accept => did(key::DID_ACCEPT),
        Action::Confirm => did(key::DID_CONFIRM),
        Action::Reopen => did(key::DID_REOPEN),
        Action::WalkAway => did(key::DID_WALK_AWAY),
        Action::Tick(_) | Action::TimeLimit(_) => Html::default(),
    }
}

/// The options of an offer in one line.
fn said(words: Words, public: &Public, terms: &Terms) -> String {
    let said: Vec<&str> =
        offer_lines(public, terms, None).iter().filter_map(|line| Some(words.of(line.option?))).collect();
    said.join(" · ")
}

fn asked(words: Words, public: &Public, question: Question) -> String {
    match question {
        Question::WhatMatters => words.say(key::DID_ASK_WHAT_MATTERS),
        Question::WhatOf(issue) => about(words, public, key::DID_ASK_WHAT_OF, issue),
    }
}

fn told(words: Words, public: &Public, statement: Statement) -> String {
    match statement {
        Statement::MattersMost(issue) => about(words, public, key::DID_TELL_MOST, issue),
        Statement::MattersLeast(issue) => about(words, public, key::DID_TELL_LEAST, issue),
        Statement::Prefers(issue, option) => {
            let option = option_title(words, public, issue, option).into();
            let issue = issue_title(words, public, issue).into();
            words.with(key::DID_TELL_PREFERS, &[("issue", issue), ("option", option)])
        }
        Statement::Declines => words.say(key::DID_TELL_NOTHING),
    }
}

/// Why a counterpart did what it did, in its own words.
pub fn reason_said(words: Words, public: &Public, reason: Reason) -> String {
    let on = |key: Key, issue: IssueId| about(words, public, key, issue);
    let both = |key: Key, (a, first): (&str, IssueId), (b, second): (&str, IssueId)| {
        let titles = [first, second].map(|it| issue_title(words, public, it));
        words.with(key, &[(a, titles[0].into()), (b, titles[1].into())])
    };
    match reason {
        Reason::Opens => words.say(key::REASON_OPENS),
        Reason::MovedBecauseYouMoved { on, yours } => both(key::REASON_MOVED_BACK, ("on", on), ("yours", yours)),
        Reason::MovesOn(issue) => on(key::REASON_MOVES_ON, issue),
        Reason::TradesFor { given, got } => both(key::REASON_TRADES_FOR, ("given", given), ("got", got)),
        Reason::TriesAnother(issue) => on(key::REASON_TRIES_ANOTHER, issue),
        Reason::TriesAgain(issue) => on(key::REASON_TRIES_AGAIN, issue),
        Reason::HoldsOn(issue) => on(key::REASON_HOLDS_ON, issue),
        Reason::StillHolds => words.say(key::REASON_STILL_HOLDS),
        Reason::TakesUp => words.say(key::REASON_TAKES_UP),
        Reason::LeavesOpen(issue) => on(key::REASON_LEAVES_OPEN, issue),
        Reason::OffersChoice => words.say(key::REASON_OFFERS_CHOICE),
        Reason::AnswersQuestion => words.say(key::REASON_ANSWERS),
        Reason::KeepsToItself => words.say(key::REASON_KEEPS),
        Reason::TellsInReturn => words.say(key::REASON_TELLS_IN_RETURN),
        Reason::Asks => words.say(key::REASON_ASKS),
        Reason::Accepts => words.say(key::REASON_ACCEPTS),
        Reason::Confirms => words.say(key::REASON_CONFIRMS),
        Reason::CannotAgree => words.say(key::REASON_CANNOT_AGREE),
        Reason::Leaves => words.say(key::REASON_LEAVES),
    }
}

fn about(words: Words, public: &Public, key: Key, issue: IssueId) -> String {
    words.with(key, &[("issue", issue_title(words, public, issue).into())])
}

fn issue_title(words: Words, public: &Public, issue: IssueId) -> &str {
    words.of(&public.issues[issue.index()].title)
}

fn option_title(words: Words, public: &Public, issue: IssueId, option: OptionId) -> &str {
    words.of(&public.issues[issue.index()].options[option.index()].title)
}
