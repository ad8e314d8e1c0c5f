use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::{DeskPlace, use_shell};
use crate::{
    pack::{self, Exercise},
    text::Passage,
    ui::{
        El, OpenedPack, Origin, Route,
        browser::{
            files, hash,
            share::{self, Shared},
        },
        button, el, nodes,
        parts::passage,
        words::{Key, Words, key},
    },
};

/// Properties of [`TrainerPart`].
#[derive(Debug, PartialEq, Properties)]
pub struct TrainerPartProps {
    /// The pack.
    pub opened: OpenedPack,
    /// The exercise.
    pub exercise: Rc<Exercise>,
}

/// What a trainer needs: notes, cards on paper, sharing.
#[component]
pub fn TrainerPart(TrainerPartProps { opened, exercise }: &TrainerPartProps) -> Html {
    let shell = use_shell();
    let (words, is_in_file) = (shell.words, shell.offline.is_in_file());
    let shared = use_state_eq(|| None::<(Shared, String)>);
    let public = &exercise.public;
    let desk = &exercise.facilitation;
    let place = Route::Exercise { pack: opened.place(), exercise: public.id.clone() };
    let address = match opened.origin {
        _ if is_in_file => None,
        Origin::Shipped => Some(format!("{}{}", hash::base(), place.href())),
        _ => pack::to_link(&opened.pack).map(|it| {
            let route = Route::Open { packed: Some(it), from: None };
            format!("{}{}", hash::base(), route.href())
        }),
    };
    let on_share = {
        let (shared, title, address) = (shared.clone(), words.of(&public.title).to_owned(), address.clone());
        move |_: MouseEvent| {
            let (shared, title, address) = (shared.clone(), title.clone(), address.clone().unwrap_or_default());
            spawn_local(async move {
                let outcome = share::share(&title, &address).await;
                shared.set(Some((outcome, address)));
            });
        }
    };
    let on_file = {
        let pack = opened.pack.clone();
        move |_: MouseEvent| files::download(&format!("{}.json", pack.id), "application/json", &pack.source)
    };
    let list = |title: Key, texts: &[Passage]| {
        (!texts.is_empty()).then(|| {
            let items = texts.iter().map(|it| el("li").child(passage(words, it)));
            nodes([el("h4").say(words, title), el("ul").each(items)])
        })
    };
    let cards = Route::Cards { pack: opened.place(), exercise: public.id.clone() };
    let run = DeskPlace::New { pack: opened.place(), exercise: public.id.clone() };
    let hand_out = el("p")
        .class("card-actions")
        .child(el("a").class("button primary").attr("href", run.href()).say(words, key::TRAINER_RUN))
        .child(el("a").class("button").attr("href", cards.href()).say(words, key::TRAINER_PRINT))
        .child(address.is_some().then(|| button("", words.say(key::TRAINER_SHARE), on_share)))
        .child(button("", words.say(key::TRAINER_FILE), on_file));
    let outcome = shared.as_ref().map(|(outcome, _)| match outcome {
        Shared::Handed => key::SHARE_HANDED,
        Shared::Copied => key::SHARE_COPIED,
        Shared::No => key::SHARE_BY_HAND,
    });
    let shared_address = shared.as_ref().map(|(_, address)| el("code").class("address").text(address.clone()));
    let run_sheet = desk.run_sheet.iter().map(|row| {
        let minute = words.with(key::MINUTE, &[("minute", row.minute.into())]);
        el("tr").child(el("th").attr("scope", "row").text(minute)).child(el("td").child(passage(words, &row.does)))
    });
    let harm_line = public.harm_line.as_ref();
    let authors = opened.pack.authors.join(", ");
    let facts = [
        ("version", (&opened.pack.version).into()),
        ("licence", (&opened.pack.licence).into()),
        ("authors", (&authors).into()),
    ];
    nodes([
        el("p").class("notice warning").say(words, key::TRAINER_WARNING),
        el("section")
            .child(el("h3").say(words, key::TRAINER_HAND_OUT))
            .child(hand_out)
            .child(share_hint(words, is_in_file, address.as_deref()))
            .child(
                el("div")
                    .attr("role", "status")
                    .child(outcome.map(|outcome| el("p").say(words, outcome)))
                    .child(shared_address.map(|address| el("p").child(address))),
            ),
        el("section")
            .child(el("h3").say(words, key::TRAINER_AIM))
            .child(passage(words, &desk.aim))
            .child(list(key::TRAINER_BEFORE, &desk.before))
            .child(el("h4").say(words, key::TRAINER_RUN_SHEET))
            .child(el("table").class("run-sheet").child(el("tbody").each(run_sheet)))
            .child(list(key::TRAINER_WATCH_FOR, &desk.watch_for))
            .child(list(key::TRAINER_ADAPT, &desk.adapt)),
        el("section")
            .child(el("h3").say(words, key::RIGHTS_FLOOR))
            .child(passage(words, &public.rights_floor))
            .child(harm_line.map(|_| el("h4").say(words, key::HARM_LINE)))
            .child(harm_line.map(|text| passage(words, text))),
        el("p").class("hint").text(words.with(key::PACK_FACTS, &facts)),
    ])
}

/// What to know before handing on a link of this length.
fn share_hint(words: Words, is_in_file: bool, address: Option<&str>) -> Option<El> {
    Some(match address.map(str::len) {
        None if is_in_file => el("p").class("hint").say(words, key::SHARE_FROM_FILE),
        None => el("p").class("hint").say(words, key::SHARE_TOO_LARGE),
        Some(length) if 8_000 < length => {
            el("p").class("notice warning").text(words.with(key::SHARE_VERY_LONG, &[("length", length.into())]))
        }
        Some(length) if pack::SHORT_LINK < length => {
            el("p").class("hint").text(words.with(key::SHARE_LONG, &[("length", length.into())]))
        }
        Some(_) => return None,
    })
}
