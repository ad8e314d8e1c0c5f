//! What one person sees or puts together.

use yew::prelude::*;

use super::{Screen, talk::Talk};
use crate::{
    counterpart::RoleView,
    points::{IssueId, OptionId, Package, RoleId, Terms},
    steps::table::{Action, Offers},
    ui::{
        Child, El, el, nodes,
        parts::{cannot_be_had, option_radios, passage, role_card, role_name, sheet_table, two_packages, worth},
        steps::held,
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
        aside: (Option<&Package>, &Callback<Option<Package>>),
    ) -> El {
        let words = self.words;
        let card = self.view.map(RoleView::card);
        let may_be_open = self.play.rules().offers == Offers::Partial;
        let (offer, walk_away) = match self.me {
            Some(_) => (words.say(key::OFFER), words.say(key::WALK_AWAY_CONFIRM)),
            None => {
                let name = [("name", self.name(by).into())];
                (words.with(key::OFFER_AS, &name), words.with(key::WALK_AWAY_AS, &name))
            }
        };
        let speakers = || {
            let radios = self.present().map(|role| {
                let set = speaker.clone();
                let field = el("input")
                    .attr("type", "radio")
                    .attr("name", "speaker")
                    .checked(**speaker == role)
                    .on_change(move |_: Event| set.set(role));
                el("label").class("option").child(field).child(role_name(words, self.public, role))
            });
            el("fieldset").class("options speakers").child(el("legend").say(words, key::WHO_SPEAKS)).each(radios)
        };
        let record = draft.package().filter(|_| self.me.is_none());
        let bar = el("div")
            .class("offer-bar")
            .child(match self.view {
                Some(view) => worth(words, self.public, view.card(), view.reservation_value(), draft),
                None => cannot_be_had(words, self.public, draft).into_node(),
            })
            .child(
                el("p")
                    .class("card-actions")
                    .child(self.button("primary", offer, by, Action::Offer(draft.clone())))
                    .child(record.map(|it| self.button("", words.say(key::RECORD), by, Action::Record(it)))),
            );
        el("section")
            .class("table-sheet")
            .attr("aria-labelledby", "draft")
            .child(el("h2").attr("id", "draft").say(words, key::YOUR_OFFER))
            .child(self.me.is_none().then(speakers))
            .each(self.public.agenda.issues().map(|issue| {
                let it = &self.public.issues[issue.index()];
                option_radios(words, "draft", (issue, it), card, draft.option(issue), may_be_open, on_choose)
            }))
            .child(bar)
            .child(self.either(draft, aside, by))
            .child(self.talk(by))
            .child(
                el("details")
                    .class("walk-away")
                    .child(el("summary").say(words, key::WALK_AWAY))
                    .child(el("p").say(words, key::WALK_AWAY_TEXT))
                    .child(self.button("danger", walk_away, by, Action::WalkAway)),
            )
    }

    /// What can be asked and told, by whoever speaks.
    fn talk(&self, by: RoleId) -> Html {
        let (words, public, on_say) = (self.words, self.session.exercise().public.clone(), self.act.clone());
        let name = self.me.is_none().then(|| AttrValue::from(self.name(by).to_owned()));
        html! { <Talk {words} {public} {by} {name} {on_say} /> }
    }

    /// Cards and sheets: the own one, or each behind its hand.
    pub(super) fn private_parts(&self, draft: &Terms, aside: Option<&Package>) -> El {
        let words = self.words;
        match self.me {
            Some(role) => el("details")
                .class("card-again")
                .child(el("summary").say(words, key::YOUR_CARD_AGAIN))
                .child(self.whole_card(role, None)),
            None => el("section")
                .class("private-parts")
                .child(el("h2").say(words, key::PRIVATE_SHEETS))
                .child(el("p").class("hint").say(words, key::PRIVATE_SHEETS_HINT))
                .each(self.present().map(|role| {
                    el("details")
                        .class("card-again")
                        .key(role.letter().to_string())
                        .child(el("summary").child(role_name(words, self.public, role)))
                        .child(held(words, self.whole_card(role, Some((draft, aside)))))
                })),
        }
    }

    /// A role's card and sheet. Where everybody shares the device, its news and
    /// what is being put together stand there too: the draft, beside what was put
    /// aside as the first of two.
    fn whole_card(&self, role: RoleId, shared: Option<(&Terms, Option<&Package>)>) -> Html {
        let words = self.words;
        let Some(view) = self.session.view(role) else { return Html::default() };
        let shared = shared.map(|(draft, aside)| {
            let notices = nodes(view.news().map(|it| {
                let limit = words.with(key::NEWS_LIMIT, &[("points", it.reservation_value.0.into())]);
                el("aside")
                    .class("notice news")
                    .child(el("h3").say(words, key::NEWS))
                    .child(passage(words, &it.text))
                    .child(passage(words, &it.batna))
                    .child(el("p").child(el("strong").text(limit)))
            }));
            let both = aside.map(|first| two_packages(words, self.public, Some(view.card()), first, draft));
            let worth = worth(words, self.public, view.card(), view.reservation_value(), draft);
            nodes([notices, both.into_node(), worth.into_node()])
        });
        nodes([
            shared.into_node(),
            role_card(words, self.public, role, view.card(), view.batna(), view.reservation_value()).into_node(),
            sheet_table(words, self.public, view.card()).into_node(),
        ])
    }
}
