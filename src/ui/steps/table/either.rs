//! Two packages at once, equally welcome to who offers them.

use yew::prelude::*;

use super::Screen;
use crate::{
    counterpart::RoleView,
    points::{Package, RoleId, Terms},
    steps::table::Action,
    ui::{El, button, el, parts::two_packages, words::key},
};

impl Screen<'_> {
    /// Where the draft is put aside as the first of two, and both are offered.
    pub(super) fn either(
        &self,
        draft: &Terms,
        (aside, on_aside): (Option<&Package>, &Callback<Option<Package>>),
        by: RoleId,
    ) -> Option<El> {
        let words = self.words;
        // One issue has no two packages of the same worth to offer.
        if self.public.agenda.n_issues() < 2 {
            return None;
        }
        let set = |value: Option<Package>| on_aside.reform(move |_: MouseEvent| value.clone());
        let content = match (aside, draft.package()) {
            (None, None) => el("p").class("hint").say(words, key::EITHER_WHOLE),
            (None, Some(package)) => {
                el("p").class("card-actions").child(button("", words.say(key::EITHER_PUT_ASIDE), set(Some(package))))
            }
            (Some(first), second) => {
                let offer = second
                    .as_ref()
                    .filter(|it| *it != first)
                    .map(|second| self.offer_both(first, second, on_aside, by));
                let missing = if second.is_none() { key::EITHER_WHOLE } else { key::EITHER_CHANGE };
                let missing = offer.is_none().then(|| el("p").class("hint").say(words, missing));
                el("div")
                    .child(two_packages(words, self.public, self.view.map(RoleView::card), first, draft))
                    .child(missing)
                    .child(el("p").class("card-actions").child(offer).child(button(
                        "quiet",
                        words.say(key::EITHER_DROP),
                        set(None),
                    )))
            }
        };
        let details = el("details")
            .class("either")
            .flag("open", aside.is_some())
            .child(el("summary").say(words, key::EITHER))
            .child(el("p").class("hint").say(words, key::EITHER_HINT))
            .child(content);
        Some(details)
    }

    fn offer_both(&self, first: &Package, second: &Package, on_aside: &Callback<Option<Package>>, by: RoleId) -> El {
        let action = Action::OfferEither(first.clone(), second.clone());
        // What the table refuses stays here, to be offered later.
        let is_taken = self.play.may(by, &action).is_ok();
        let (act, on_aside) = (self.act.clone(), on_aside.clone());
        let text = match self.me {
            Some(_) => self.words.say(key::EITHER_OFFER),
            None => self.words.with(key::EITHER_OFFER_AS, &[("name", self.name(by).into())]),
        };
        button("primary", text, move |_: MouseEvent| {
            act.emit((by, action.clone()));
            if is_taken {
                on_aside.emit(None);
            }
        })
    }
}
