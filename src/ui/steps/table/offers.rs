//! What lies on the table, and what was said.

use yew::prelude::*;

use super::Screen;
use crate::{
    counterpart::RoleView,
    points::{RoleId, Terms},
    steps::table::{Action, Ending, Event as TableEvent, Order, Phase, Standing},
    text::Text,
    ui::{
        parts::{button, holding, offer_lines, offer_table, role_name, say, worth},
        words::key,
    },
};

impl Screen<'_> {
    /// The standing offer, the agreement to confirm, or the ending.
    pub(super) fn state(&self, is_thinking: bool, on_take: &Callback<Terms>) -> Html {
        let words = self.words;
        match self.play.phase() {
            Phase::Bargaining { turn, standing } => html! {
                <>
                    <h2 id="offers">{ words.say(key::STANDING_OFFER) }</h2>
                    if let Some(standing) = standing {
                        { self.standing(standing, on_take) }
                    } else {
                        { say(words, "p", "hint", key::NO_OFFER_YET) }
                    }
                    <p class="turn" role="status">
                        if is_thinking {
                            { words.say(key::THINKING) }
                        } else if self.play.rules().order == Order::Turns {
                            if Some(*turn) == self.me {
                                { words.say(key::YOUR_TURN) }
                            } else {
                                { words.with(key::TURN_OF, &[("name", self.name(*turn).into())]) }
                            }
                        }
                    </p>
                </>
            },
            Phase::Confirming { package, accepted, confirmed, .. } => {
                let terms = Terms::from(package);
                let open = || accepted.without(*confirmed).iter();
                let reopener = self.me.or(accepted.iter().next()).unwrap_or(RoleId(0));
                html! {
                    <div class="confirm">
                        <h2 id="offers">{ words.say(key::CONFIRM_TITLE) }</h2>
                        { say(words, "p", "", key::CONFIRM_TEXT) }
                        { self.terms(&terms) }
                        <p class="card-actions">
                            { for open().filter(|role| self.me.is_none_or(|me| me == *role)).map(|role| {
                                let text = match self.me {
                                    Some(_) => words.say(key::CONFIRM),
                                    None => words.with(key::CONFIRM_AS, &[("name", self.name(role).into())]),
                                };
                                self.button("primary", text, role, Action::Confirm)
                            }) }
                            { self.button("quiet", words.say(key::REOPEN), reopener, Action::Reopen) }
                        </p>
                        { for open().filter(|role| self.me.is_some_and(|me| me != *role)).map(|role| html! {
                            <p class="hint" role="status">{ words.with(key::WAITING_FOR, &[("name", self.name(role).into())]) }</p>
                        }) }
                    </div>
                }
            }
            Phase::Ended(ending) => html! {
                <div class="ending" role="status">
                    <h2 id="offers">{ words.say(match ending {
                        Ending::Agreed { .. } => key::ENDED_AGREED,
                        Ending::WalkedAway { .. } => key::ENDED_WALKED,
                        Ending::TimedOut => key::ENDED_TIME,
                    }) }</h2>
                    if let Ending::Agreed { package, .. } = ending {
                        { self.terms(&Terms::from(package)) }
                    }
                    if let Ending::WalkedAway { by } = ending {
                        { holding("p", "", words.with(key::WALKED_AWAY, &[("name", self.name(*by).into())])) }
                    }
                    { say(words, "p", "", key::ENDED_GO_ON) }
                </div>
            },
        }
    }

    pub(super) fn terms(&self, terms: &Terms) -> Html {
        let card = self.view.map(RoleView::card);
        html! {
            <>
                { offer_table(self.words, &offer_lines(self.public, terms, card)) }
                if let Some(view) = self.view {
                    { worth(self.words, view.card(), view.reservation_value(), terms) }
                }
            </>
        }
    }

    pub(super) fn standing(&self, standing: &Standing, on_take: &Callback<Terms>) -> Html {
        let words = self.words;
        let take = {
            let terms = standing.terms.clone();
            on_take.reform(move |_: MouseEvent| terms.clone())
        };
        let accepting: Vec<RoleId> = self
            .present()
            .filter(|role| self.me.is_none_or(|me| me == *role))
            .filter(|role| !standing.accepted.contains(*role))
            .collect();
        html! {
            <article class="standing">
                <header>
                    { role_name(words, self.public, standing.by) }
                    { say(words, "span", "hint", key::OFFERS_VERB) }
                </header>
                { self.terms(&standing.terms) }
                <p class="card-actions">
                    { for accepting.into_iter().map(|role| {
                        let text = match self.me {
                            Some(_) => words.say(key::ACCEPT),
                            None => words.with(key::ACCEPT_AS, &[("name", self.name(role).into())]),
                        };
                        self.button("primary", text, role, Action::Accept)
                    }) }
                    { button("quiet", words.say(key::TAKE_INTO_DRAFT), take) }
                </p>
            </article>
        }
    }

    /// What happened, as a readable exchange, the last thing first.
    pub(super) fn history(&self) -> Html {
        let words = self.words;
        let history = self.play.history();
        if history.is_empty() {
            return html! {};
        }
        html! {
            <section class="history">
                { say(words, "h2", "", key::HISTORY) }
                <ol reversed={true}>
                    { for history.iter().enumerate().rev().map(|(i, event)| html! {
                        <li key={i}>{ role_name(words, self.public, event.by) }{ " " }{ self.event(event) }</li>
                    }) }
                </ol>
            </section>
        }
    }

    pub(super) fn event(&self, event: &TableEvent) -> Html {
        let words = self.words;
        match &event.action {
            Action::Offer(terms) => {
                let card = self.view.map(RoleView::card);
                let value = card.map(|it| it.score_sheet.range(terms)).filter(|(least, most)| least == most);
                html! {
                    <>
                        { words.say(key::DID_OFFER) }{ " " }
                        <span class="said-terms">{ self.said(terms) }</span>
                        if let Some((value, _)) = value {
                            { " " }{ holding("span", "hint", words.with(key::WORTH_SHORT, &[("points", value.0.into())])) }
                        }
                    </>
                }
            }
            Action::Record(package) => html! {
                <>{ words.say(key::DID_RECORD) }{ " " }<span class="said-terms">{ self.said(&Terms::from(package)) }</span></>
            },
            Action::Accept => html! { { words.say(key::DID_ACCEPT) } },
            Action::Confirm => html! { { words.say(key::DID_CONFIRM) } },
            Action::Reopen => html! { { words.say(key::DID_REOPEN) } },
            Action::WalkAway => html! { { words.say(key::DID_WALK_AWAY) } },
            Action::Tick(_) | Action::TimeLimit(_) => html! {},
        }
    }

    pub(super) fn said(&self, terms: &Terms) -> String {
        let said: Vec<&str> = offer_lines(self.public, terms, None)
            .iter()
            .filter_map(|line| line.option.map(|it: &Text| self.words.of(it)))
            .collect();
        said.join(" · ")
    }
}
