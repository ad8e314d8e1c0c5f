//! What lies on the table, and what was said.

use yew::prelude::*;

use super::Screen;
use crate::{
    counterpart::RoleView,
    points::{RoleId, RoleSet, Terms},
    steps::table::{Action, Ending, Order, Phase, Standing},
    ui::{
        Child, El, button, el, later, nodes,
        parts::{did, offer_lines, offer_table, role_name, worth},
        words::key,
    },
};

impl Screen<'_> {
    /// The standing offer, the agreement to confirm, or the ending.
    pub(super) fn state(&self, is_thinking: bool, on_take: &Callback<Terms>) -> Html {
        let words = self.words;
        match self.play.phase() {
            Phase::Bargaining { turn, standing } => {
                let turn = if is_thinking {
                    Some(words.say(key::THINKING))
                } else if self.play.rules().order != Order::Turns {
                    None
                } else if Some(*turn) == self.me {
                    Some(words.say(key::YOUR_TURN))
                } else {
                    Some(words.with(key::TURN_OF, &[("name", self.name(*turn).into())]))
                };
                nodes([
                    el("h2").attr("id", "offers").say(words, key::STANDING_OFFER),
                    match standing {
                        Some(standing) => self.standing(standing, on_take),
                        None => el("p").class("hint").say(words, key::NO_OFFER_YET),
                    },
                    el("p").class("turn").attr("role", "status").child(turn.map(Html::from)),
                ])
            }
            Phase::Confirming { package, accepted, confirmed, .. } => {
                let terms = Terms::from(package);
                let open = || accepted.without(*confirmed).iter();
                let reopener = self.me.or(accepted.iter().next()).unwrap_or(RoleId(0));
                let confirming = open().filter(|role| self.me.is_none_or(|me| me == *role)).map(|role| {
                    let text = match self.me {
                        Some(_) => words.say(key::CONFIRM),
                        None => words.with(key::CONFIRM_AS, &[("name", self.name(role).into())]),
                    };
                    self.button("primary", text, role, Action::Confirm)
                });
                let reopen = self.button("quiet", words.say(key::REOPEN), reopener, Action::Reopen);
                let waiting = open().filter(|role| self.me.is_some_and(|me| me != *role)).map(|role| {
                    let text = words.with(key::WAITING_FOR, &[("name", self.name(role).into())]);
                    el("p").class("hint").attr("role", "status").text(text)
                });
                el("div")
                    .class("confirm")
                    .child(el("h2").attr("id", "offers").say(words, key::CONFIRM_TITLE))
                    .child(el("p").say(words, key::CONFIRM_TEXT))
                    .child(self.terms(&terms))
                    .child(el("p").class("card-actions").each(confirming).child(reopen))
                    .each(waiting)
                    .into()
            }
            Phase::Ended(ending) => {
                let (title, terms, by) = match ending {
                    Ending::Agreed { package, .. } => (key::ENDED_AGREED, Some(Terms::from(package)), None),
                    Ending::WalkedAway { by } => (key::ENDED_WALKED, None, Some(*by)),
                    Ending::TimedOut => (key::ENDED_TIME, None, None),
                };
                let walked_away = |by| words.with(key::WALKED_AWAY, &[("name", self.name(by).into())]);
                el("div")
                    .class("ending")
                    .attr("role", "status")
                    .child(el("h2").attr("id", "offers").say(words, title))
                    .child(terms.map(|terms| self.terms(&terms)))
                    .child(by.map(|by| el("p").text(walked_away(by))))
                    .child(el("p").say(words, key::ENDED_GO_ON))
                    .into()
            }
        }
    }

    pub(super) fn terms(&self, terms: &Terms) -> Html {
        let card = self.view.map(RoleView::card);
        nodes([
            offer_table(self.words, &offer_lines(self.public, terms, card)).into_node(),
            self.view
                .map(|view| worth(self.words, self.public, view.card(), view.reservation_value(), terms))
                .into_node(),
        ])
    }

    pub(super) fn standing(&self, standing: &Standing, on_take: &Callback<Terms>) -> El {
        let words = self.words;
        let take = {
            let terms = standing.terms.clone();
            let on_click = on_take.reform(move |_: MouseEvent| terms.clone());
            button("quiet", words.say(key::TAKE_INTO_DRAFT), on_click)
        };
        let accepting = |accepted: RoleSet, action: Action| -> Vec<El> {
            self.present()
                .filter(|role| self.me.is_none_or(|me| me == *role))
                .filter(|role| !accepted.contains(*role))
                .map(|role| {
                    let text = match self.me {
                        Some(_) => words.say(key::ACCEPT),
                        None => words.with(key::ACCEPT_AS, &[("name", self.name(role).into())]),
                    };
                    self.button("primary", text, role, action.clone())
                })
                .collect()
        };
        let second = standing.second.as_ref().map(|second| {
            nodes([
                el("p").child(el("strong").say(words, key::OR_EQUALLY)).into(),
                self.terms(&Terms::from(&second.package)),
                el("p").class("card-actions").each(accepting(second.accepted, Action::AcceptSecond)).into(),
            ])
        });
        let is_complete = standing.terms.package().is_some();
        let accept = if is_complete { accepting(standing.accepted, Action::Accept) } else { Vec::new() };
        // What can only be refused is not offered.
        let incomplete = (!is_complete).then(|| el("p").class("hint").say(words, key::REJECTED_INCOMPLETE));
        el("article")
            .class("standing")
            .child(
                el("header")
                    .child(role_name(words, self.public, standing.by))
                    .child(el("span").class("hint").say(words, key::OFFERS_VERB)),
            )
            .child(self.terms(&standing.terms))
            .child(incomplete)
            .child(el("p").class("card-actions").each(accept).child(take))
            .child(second)
    }

    /// What happened, as a readable exchange, the last thing first.
    pub(super) fn history(&self) -> Option<El> {
        let words = self.words;
        let history = self.play.history();
        let events = history.iter().enumerate().rev().map(|(i, event)| {
            // The reason follows from what everybody saw, so it may be read while the table lasts.
            let reason = later::counterpart_reason(words, self.session, i);
            el("li")
                .key(i)
                .child(role_name(words, self.public, event.by))
                .text(" ")
                .child(did(words, self.public, self.view.map(RoleView::card), &event.action))
                .child(reason.map(|it| el("span").class("why").text(it)))
        });
        (!history.is_empty()).then(|| {
            el("section")
                .class("history")
                .child(el("h2").say(words, key::HISTORY))
                .child(el("ol").flag("reversed", true).each(events))
        })
    }
}
