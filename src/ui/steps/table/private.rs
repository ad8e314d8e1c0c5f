//! What one person sees or puts together.

use yew::prelude::*;

use super::Screen;
use crate::{
    counterpart::RoleView,
    points::{IssueId, OptionId, RoleId, Terms},
    steps::table::{Action, Offers},
    ui::{
        parts::{Hold, holding, option_radios, passage, role_card, role_name, say, sheet_table, worth},
        words::key,
    },
};

impl Screen<'_> {
    /// Where an offer is put together.
    pub(super) fn composer(
        &self,
        draft: &Terms,
        speaker: &UseStateHandle<RoleId>,
        by: RoleId,
        on_choose: &Callback<(IssueId, Option<OptionId>)>,
    ) -> Html {
        let words = self.words;
        let card = self.view.map(RoleView::card);
        let may_be_open = self.play.rules().offers == Offers::Partial;
        let offer = match self.me {
            Some(_) => words.say(key::OFFER),
            None => words.with(key::OFFER_AS, &[("name", self.name(by).into())]),
        };
        html! {
            <>
                <h2 id="draft">{ words.say(key::YOUR_OFFER) }</h2>
                if self.me.is_none() {
                    <fieldset class="options speakers">
                        { say(words, "legend", "", key::WHO_SPEAKS) }
                        { for self.present().map(|role| {
                            let set = speaker.clone();
                            html! {
                                <label class="option">
                                    <input type="radio" name="speaker" checked={**speaker == role} onchange={move |_: Event| set.set(role)} />
                                    { role_name(words, self.public, role) }
                                </label>
                            }
                        }) }
                    </fieldset>
                }
                { for self.public.agenda.issues().map(|issue| {
                    let it = &self.public.issues[issue.index()];
                    option_radios(words, "draft", (issue, it), card, draft.option(issue), may_be_open, on_choose)
                }) }
                <div class="offer-bar">
                    if let Some(view) = self.view {
                        { worth(words, view.card(), view.reservation_value(), draft) }
                    }
                    <p class="card-actions">
                        { self.button("primary", offer, by, Action::Offer(draft.clone())) }
                        if let (None, Some(package)) = (self.me, draft.package()) {
                            { self.button("", words.say(key::RECORD), by, Action::Record(package)) }
                        }
                    </p>
                </div>
                <details class="walk-away">
                    { say(words, "summary", "", key::WALK_AWAY) }
                    { say(words, "p", "", key::WALK_AWAY_TEXT) }
                    { self.button("danger", match self.me {
                        Some(_) => words.say(key::WALK_AWAY_CONFIRM),
                        None => words.with(key::WALK_AWAY_AS, &[("name", self.name(by).into())]),
                    }, by, Action::WalkAway) }
                </details>
            </>
        }
    }

    /// Cards and sheets: the own one, or each behind its hand.
    pub(super) fn private_parts(&self, draft: &Terms) -> Html {
        let words = self.words;
        match self.me {
            Some(role) => html! {
                <details class="card-again">
                    { say(words, "summary", "", key::YOUR_CARD_AGAIN) }
                    { self.whole_card(role, draft, false) }
                </details>
            },
            None => html! {
                <section class="private-parts">
                    { say(words, "h2", "", key::PRIVATE_SHEETS) }
                    { say(words, "p", "hint", key::PRIVATE_SHEETS_HINT) }
                    { for self.present().map(|role| html! {
                        <details class="card-again" key={role.letter().to_string()}>
                            <summary>{ role_name(words, self.public, role) }</summary>
                            <Hold button={words.say(key::HOLD_BUTTON)} cover={words.say(key::HOLD_COVER)} keep_open={words.say(key::HOLD_KEEP)}>
                                { self.whole_card(role, draft, true) }
                            </Hold>
                        </details>
                    }) }
                </section>
            },
        }
    }

    pub(super) fn whole_card(&self, role: RoleId, draft: &Terms, with_news: bool) -> Html {
        let words = self.words;
        let Some(view) = self.session.view(role) else { return html! {} };
        html! {
            <>
                if with_news {
                    { for view.news().map(|it| html! {
                        <aside class="notice news">
                            { say(words, "h3", "", key::NEWS) }
                            { passage(words, &it.text) }
                            { passage(words, &it.batna) }
                            <p>{ holding("strong", "", words.with(key::NEWS_LIMIT, &[("points", it.reservation_value.0.into())])) }</p>
                        </aside>
                    }) }
                    { worth(words, view.card(), view.reservation_value(), draft) }
                }
                { role_card(words, self.public, role, view.card(), view.batna(), view.reservation_value()) }
                { sheet_table(words, self.public, view.card()) }
            </>
        }
    }
}
