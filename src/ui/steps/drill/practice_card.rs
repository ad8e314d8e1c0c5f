use yew::prelude::*;

use super::{super::OnAct, desk::Desk};
use crate::{
    points::RoleId,
    session::Session,
    steps::{
        Answer,
        drill::{MOVE, PracticeCard},
    },
    ui::{
        browser::page,
        button, el,
        parts::{label, passage},
        words::{Words, key},
    },
};

/// One's own next move. `on_act` is called when an answer of `role` changes.
pub fn practice_card_step(words: Words, session: &Session, role: RoleId, step: &PracticeCard, on_act: &OnAct) -> Html {
    let desk = Desk::new(words, session, role, &step.id, on_act);
    let chosen = step.chosen(&desk.answers);
    let choices = step.moves.iter().map(|it| {
        el("span").child(label(words, &it.title)).child(el("span").class("why").child(label(words, &it.means)))
    });
    let on_choose = {
        let (desk, ids) = (desk.clone(), step.moves.iter().map(|it| it.id.clone()).collect::<Vec<_>>());
        Callback::from(move |n: usize| desk.set(MOVE, ids.get(n).map(|id| Answer::Chosen(vec![id.clone()]))))
    };
    let place = chosen.and_then(|it| step.moves.iter().position(|one| one.id == it.id));
    let radios = desk.radios(MOVE, el("span").say(words, key::CARD_MOVE), choices.collect(), place, &on_choose);
    let fields =
        step.fields.iter().map(|it| desk.field(it.id.as_str(), label(words, &it.ask), Some(label(words, &it.hint))));
    let lines = step.fields.iter().filter_map(|it| {
        let text = desk.text(it.id.as_str()).trim().to_owned();
        let line = el("div")
            .child(el("dt").child(label(words, &it.ask)))
            .child(el("dd").class("own-words").attr("dir", "auto").text(text.clone()));
        (!text.is_empty()).then_some(line)
    });
    let title = chosen.map(|it| {
        el("div").child(el("h3").child(label(words, &it.title))).child(el("p").child(label(words, &it.means)))
    });
    let card = el("article")
        .class("pocket-card")
        .attr("aria-label", words.say(key::CARD_POCKET))
        .child(title)
        .child(el("dl").each(lines));
    let is_begun = !desk.answers.is_empty();
    el("div")
        .class("practice-card")
        .child(
            el("div")
                .class("screen-only")
                .child(passage(words, &step.ask))
                .child(el("p").class("hint").say(words, key::CARD_PRIVATE))
                .child(radios)
                .each(fields)
                .child(el("h2").say(words, key::CARD_POCKET)),
        )
        .child(if is_begun { card } else { el("p").class("hint").say(words, key::CARD_EMPTY) })
        .child(is_begun.then(|| {
            el("p")
                .class("card-actions")
                .child(button("", words.say(key::CARD_PRINT), |_: MouseEvent| page::print()))
                .child(el("span").class("hint").say(words, key::CARD_PRINT_HINT))
        }))
        .into()
}
