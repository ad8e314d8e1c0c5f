use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::{super::kept::Held, card_series::card_series, link::seat_link, seats};
use crate::{
    desk::seating::Seat,
    points::RoleId,
    ui::{
        El,
        browser::{
            clock, page,
            share::{self, Shared},
        },
        button, el,
        pages::desk::plan::said,
        parts::qr,
        words::{Words, key},
    },
};

/// Properties of [`Seats`].
#[derive(PartialEq, Properties)]
pub struct SeatsProps {
    /// The screens' words.
    pub words: Words,
    /// The workshop, which is dealt.
    pub held: Rc<Held>,
    /// Whether codes may be seen.
    pub is_shown: bool,
}

/// What is shown large, for one person's camera.
#[derive(Clone, Copy, PartialEq)]
enum Shown {
    /// The address of the seat.
    Link,
    /// The role's card itself.
    Card(RoleId),
}

/// The id of the button that shows it.
fn opener(seat: &Seat, shown: Shown) -> String {
    let what = match shown {
        Shown::Link => "qr",
        Shown::Card(_) => "card",
    };
    format!("seat-{}-{what}", seat.number)
}

/// The seats with what is handed to each.
#[component]
pub fn Seats(SeatsProps { words, held, is_shown }: &SeatsProps) -> Html {
    let words = *words;
    let shared = use_state_eq(|| None::<(u8, Shared, String)>);
    let large = use_state_eq(|| None::<(Seat, Shown)>);
    let Some(dealt) = &held.workshop.dealt else { return Html::default() };
    // On a narrow screen the cells stand below each other, each with the name of its
    // column, and the browser no longer sees a table: the roles say that it is one.
    let cell = |name| el("td").attr("role", "cell").attr("data-name", words.say(name));
    let rows = seats(&held.workshop).into_iter().map(|seat| {
        let number = u32::from(seat.number);
        let link = seat_link(held, &seat);
        let on_link = {
            let (link, shared) = (link.clone(), shared.clone());
            let title = words.with(key::DEAL_LINK_OF, &[("seat", number.into())]);
            move |_: MouseEvent| {
                let Some(address) = link.as_ref().map(|it| it.address()) else { return };
                let (shared, title, number) = (shared.clone(), title.clone(), seat.number);
                spawn_local(async move {
                    let outcome = share::share(&title, &address).await;
                    shared.set(Some((number, outcome, address)));
                });
            }
        };
        let show = |shown: Shown| {
            let large = large.clone();
            move |_: MouseEvent| {
                large.set(Some((seat, shown)));
                clock::after(0, || page::focus_first(&["large-qr"]));
            }
        };
        let code = match dealt.code(seat.number) {
            Some(code) if *is_shown => el("code").attr("translate", "no").text(code.to_owned()),
            Some(_) => el("span").class("hint").say(words, key::DEAL_HIDDEN),
            None => el("span").class("hint").say(words, key::DEAL_NO_CODE),
        };
        let nickname = held.workshop.nicknames.get(&seat.number).cloned().unwrap_or_default();
        let of = |title, key, on_click: Callback<MouseEvent>| {
            button("", words.say(title), on_click).attr("aria-label", words.with(key, &[("seat", number.into())]))
        };
        let opening = |title, key, shown: Shown| of(title, key, show(shown).into()).attr("id", opener(&seat, shown));
        el("tr")
            .key(number.to_string())
            .attr("role", "row")
            .child(
                el("th").attr("scope", "row").attr("role", "rowheader").class("seat-number").text(number.to_string()),
            )
            .child(cell(key::DEAL_GROUP).text(seat.group.to_string()))
            .child(cell(key::PLAN_PART).child(said::part(words, &held.exercise.public, seat.part)))
            .child(cell(key::PLAN_NICKNAME).text(nickname))
            .child(cell(key::DEAL_CODE).child(code))
            .child(
                cell(key::DEAL_LINK_AND_QR).child(
                    el("div")
                        .class("card-actions")
                        .child(of(key::DEAL_LINK, key::DEAL_LINK_OF, on_link.into()))
                        .child(opening(key::DEAL_QR, key::DEAL_QR_OF, Shown::Link))
                        .child(seat.part.role().map(|it| opening(key::DEAL_CARD, key::DEAL_CARD_OF, Shown::Card(it)))),
                ),
            )
    });
    let rows: Vec<El> = rows.collect();
    let head =
        [key::PLAN_SEAT, key::DEAL_GROUP, key::PLAN_PART, key::PLAN_NICKNAME, key::DEAL_CODE, key::DEAL_LINK_AND_QR]
            .map(|it| el("th").attr("scope", "col").attr("role", "columnheader").say(words, it));
    let set_large = large.setter();
    let large = large.map(|(seat, shown)| {
        let close = {
            let opener = opener(&seat, shown);
            move |_: MouseEvent| {
                set_large.set(None);
                let opener = opener.clone();
                clock::after(0, move || page::focus_first(&[&opener]));
            }
        };
        let shown = match shown {
            Shown::Link => seat_link(held, &seat).map(|link| link_code(words, &seat, &link.address())),
            Shown::Card(role) => Some(card_series(words, &held.exercise, role)),
        };
        let title = said::seat(words, &held.exercise.public, &seat);
        el("section")
            .class("large-qr")
            .child(el("h3").attr("id", "large-qr").attr("tabindex", "-1").text(title))
            .child(shown)
            .child(el("p").class("hint").say(words, key::DEAL_QR_HINT))
            .child(el("p").class("card-actions").child(button("primary", words.say(key::DEAL_QR_CLOSE), close)))
    });
    let outcome = shared.as_ref().map(|(number, outcome, address)| {
        let said = match outcome {
            Shared::Handed => key::DEAL_HANDED,
            Shared::Copied => key::DEAL_COPIED,
            Shared::No => key::SHARE_BY_HAND,
        };
        let text =
            words.with(key::DEAL_OUTCOME, &[("seat", u32::from(*number).into()), ("what", (&words.say(said)).into())]);
        let by_hand = (*outcome == Shared::No).then(|| el("code").class("address").text(address.clone()));
        el("p").class("notice").text(text).text(" ").child(by_hand)
    });
    el("div")
        .child(large)
        .child(el("div").attr("role", "status").child(outcome))
        .child(
            el("div").class("wide-table").child(
                el("table")
                    .class("seats")
                    .attr("role", "table")
                    .child(el("thead").attr("role", "rowgroup").child(el("tr").attr("role", "row").each(head)))
                    .child(el("tbody").attr("role", "rowgroup").each(rows)),
            ),
        )
        .into()
}

/// The address of a seat as one code.
fn link_code(words: Words, seat: &Seat, address: &str) -> El {
    let title = words.with(key::DEAL_QR_OF, &[("seat", u32::from(seat.number).into())]);
    qr(address, title).unwrap_or_else(|| el("p").class("notice").say(words, key::DEAL_QR_LONG))
}
