//! After the last step: what is handed back, and the debrief once its word was
//! said.

use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::{AtSeatProps, word::Word};
use crate::{
    desk::{
        results::{HandBack, NoDealReason, scale_questions},
        seat::{KeptSeat, deal_tag, pack_tag, public_hash},
        seating::Group,
    },
    document::Id,
    points::RoleId,
    session::Session,
    steps::{Answer, table::Action},
    ui::{
        Child, Origin,
        browser::{
            clock, files,
            share::{self, Shared},
        },
        button, el,
        later::{Later, Room},
        parts::qr,
        words::{Words, key},
    },
};

/// What a seat hands back, and the debrief.
#[component]
pub fn SeatEnd(props: &AtSeatProps) -> Html {
    let AtSeatProps { words, session, opened, on_act, .. } = props;
    let words = *words;
    let Origin::Seat(json) = &opened.origin else { return Html::default() };
    let Some(seat) = KeptSeat::from_json(json) else { return Html::default() };
    if seat.debrief.is_some() {
        let room = Room::Debrief { session: session.clone(), opened: opened.clone(), on_act: on_act.clone() };
        let late = el("section").class("hand-back").child(el("p").say(words, key::HAND_BACK_DONE)).child(
            el("details").child(el("summary").say(words, key::HAND_BACK_NOT_YET)).child(handing(words, session, &seat)),
        );
        return html! { <><Later {words} {room} />{ late.into_node() }</> };
    }
    let wait = match seat.file.sealed() {
        Some(_) => key::SEAT_DEBRIEF_WAIT,
        None => key::SEAT_DEBRIEF_WAIT_PLAIN,
    };
    el("div")
        .class("seat-end")
        .child(handing(words, session, &seat))
        .child(el("h2").say(words, key::SEAT_DEBRIEF))
        .child(el("p").say(words, wait))
        .child(html! { <Word ..props.clone() /> })
        .into()
}

fn handing(words: Words, session: &Rc<Session>, seat: &KeptSeat) -> Html {
    let (session, seat) = (session.clone(), Rc::new(seat.clone()));
    html! { <Handing {words} {session} {seat} /> }
}

/// Properties of [`Handing`].
#[derive(Debug, PartialEq, Properties)]
struct HandingProps {
    words: Words,
    session: Rc<Session>,
    seat: Rc<KeptSeat>,
}

/// The result as a code and as a file.
#[component]
fn Handing(HandingProps { words, session, seat }: &HandingProps) -> Html {
    let words = *words;
    let copied = use_state_eq(|| false);
    let public = &session.exercise().public;
    let section = el("section").class("hand-back").child(el("h2").say(words, key::HAND_BACK));
    let Some(back) = hand_back(session, seat) else {
        return section.child(el("p").say(words, key::HAND_BACK_NOTHING)).into();
    };
    let code = back.to_code(public).ok().flatten();
    let letter = Group(back.group).to_string();
    let whose = words.with(key::HAND_BACK_WHOSE, &[("group", (&letter).into()), ("seat", u32::from(back.seat).into())]);
    let on_file = {
        let (text, name) = (back.to_file(public), format!("parley-result-{letter}-{}.json", back.seat));
        move |_: MouseEvent| files::download(&name, "application/json", &text)
    };
    let shown = code.map(|code| {
        let on_copy = {
            let (code, copied) = (code.clone(), copied.clone());
            move |_: MouseEvent| {
                let (code, copied) = (code.clone(), copied.clone());
                spawn_local(async move {
                    let outcome = share::copy(&code).await;
                    copied.set(outcome == Shared::Copied);
                    clock::after(4_000, move || copied.set(false));
                });
            }
        };
        el("div")
            .child(el("output").class("result-code").attr("translate", "no").text(code.clone()))
            .child(qr(&code, words.say(key::HAND_BACK_QR)))
            .child(el("p").class("card-actions").child(button("", words.say(key::HAND_BACK_COPY), on_copy)))
            .child(el("p").attr("role", "status").child(copied.then(|| words.say(key::SHARE_COPIED)).map(Html::from)))
    });
    section
        .child(el("p").class("lead").text(whose))
        .child(el("p").say(words, key::HAND_BACK_TEXT))
        .child(shown.unwrap_or_else(|| el("p").class("notice").say(words, key::HAND_BACK_FILE_ONLY)))
        .child(back.has_more.then(|| el("p").class("hint").say(words, key::HAND_BACK_MORE)))
        .child(el("p").class("card-actions").child(button("", words.say(key::HAND_BACK_FILE), on_file)))
        .child(el("p").class("hint").say(words, key::HAND_BACK_HONEST))
        .into()
}

/// What this seat says of its table. `None` where there is no table, or it is
/// still open.
fn hand_back(session: &Session, seat: &KeptSeat) -> Option<HandBack> {
    let public = &session.exercise().public;
    let (step, _) = public.table()?;
    let play = session.state().play.as_ref()?;
    let own = session.state().seats.first()?;
    let reason = own.answers.get(&public.steps[step].id).and_then(|it| it.get(&Id::new(NoDealReason::QUESTION)?));
    let scale = |(step, question): (&Id, &Id)| match own.answers.get(step)?.get(question)? {
        Answer::Scale(it) => Some(*it),
        _ => None,
    };
    session.is_table_done().then_some(())?;
    // The debrief takes the others' confirming for granted; the seat hands back its own
    // alone, so that its code stays what it was.
    let is_own = |(by, action): &(RoleId, Action)| *by == own.role || *action != Action::Confirm;
    Some(HandBack {
        deal_tag: deal_tag(&seat.file.id)?,
        pack_tag: pack_tag(public_hash(&seat.file)?)?,
        seat: seat.number,
        group: seat.group,
        moves: HandBack::moves_of(play).into_iter().filter(is_own).collect(),
        has_more: false,
        no_deal: reason.and_then(NoDealReason::from_answer).filter(|_| play.ending().is_some()),
        scales: scale_questions(public).map(|(step, it)| scale((step, &it.id))).collect(),
        minutes: u8::try_from(play.elapsed_seconds().div_ceil(60)).unwrap_or(u8::MAX),
    })
}
