use wasm_bindgen_futures::spawn_local;
use web_sys::SubmitEvent;
use yew::{html::onsubmit, prelude::*};

use super::{super::use_shell, AtSeatProps, code_field::code_field, refusal::code_error, sit};
use crate::{
    desk::{
        code::{CodeError, ShortCode},
        seal::stretch,
        seat::{KeptSeat, NotOpened, Opened},
    },
    session::Act,
    steps::table::Action,
    ui::{
        browser::clock,
        button, el, kept,
        words::{Words, key},
    },
};

/// Why a word opened nothing.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Refused {
    Code(CodeError),
    NoMatch,
    NotOpened(NotOpened),
    NoMemory,
}

/// The codes that the trainer announces, at a seat that plays.
#[component]
pub fn Word(props: &AtSeatProps) -> Html {
    let shell = use_shell();
    let words = props.words;
    let Some(seat) = props.opened.origin.seat().and_then(KeptSeat::from_json) else { return Html::default() };
    let session = props.session.clone();
    let n_offers = session.state().play.as_ref().map_or(0, |it| it.n_offers());
    let on_open = {
        let (props, shell) = (props.clone(), shell.clone());
        Callback::from(move |(seat, opened): (KeptSeat, Opened)| {
            let (props, shell, session) = (props.clone(), shell.clone(), session.clone());
            spawn_local(async move {
                let Some(pack) = sit::opened(&seat).await else { return };
                if opened == Opened::Debrief {
                    // Every seat has confirmed at its own device.
                    for role in session.exercise().public.roles.roles() {
                        props.on_act.emit((role, Act::AtTable(Action::Confirm)));
                    }
                }
                let _ = kept::keep_pack(&shell.store, &pack).await;
                props.on_opened.emit(());
            });
        })
    };
    html! { <WordField {words} {seat} {n_offers} {on_open} /> }
}

/// Properties of [`WordField`].
#[derive(Debug, PartialEq, Properties)]
pub(super) struct WordFieldProps {
    /// The screens' words.
    pub(super) words: Words,
    /// The seat.
    pub(super) seat: KeptSeat,
    /// How many offers its table has seen.
    pub(super) n_offers: usize,
    /// Called with the seat and what was opened of it.
    pub(super) on_open: Callback<(KeptSeat, Opened)>,
}

/// Where a code is typed that the trainer says or writes on the wall: it opens
/// news for this role, or the debrief for everybody. In a plain deal nothing is
/// sealed, and a button does.
#[component]
pub(super) fn WordField(WordFieldProps { words, seat, n_offers, on_open }: &WordFieldProps) -> Html {
    let (words, n_offers, open) = (*words, *n_offers, on_open);
    let code = use_state_eq(String::new);
    let is_busy = use_state_eq(|| false);
    let refused = use_state_eq(|| None::<Refused>);
    if seat.file.sealed().is_none() {
        return plain(words, seat, n_offers, open);
    }
    let on_submit = {
        let (seat, code, is_busy, refused, open) =
            (seat.clone(), code.clone(), is_busy.clone(), refused.clone(), open.clone());
        move |event: SubmitEvent| {
            event.prevent_default();
            let short = match ShortCode::read(&code) {
                Ok(short) => short,
                Err(error) => return refused.set(Some(Refused::Code(error))),
            };
            is_busy.set(true);
            refused.set(None);
            let (mut seat, code, is_busy, refused, open) =
                (seat.clone(), code.clone(), is_busy.clone(), refused.clone(), open.clone());
            // Stretching a code holds the page up; it must be drawn before.
            clock::after(50, move || {
                is_busy.set(false);
                match opened_by(&mut seat, short, n_offers) {
                    Ok(opened) => {
                        code.set(String::new());
                        open.emit((seat, opened));
                    }
                    Err(reason) => refused.set(Some(reason)),
                }
            });
        }
    };
    el("form")
        .class("seat-form")
        .on(onsubmit::Wrapper::new(Callback::from(on_submit)))
        .child(el("label").attr("for", "word").say(words, key::SEAT_WORD))
        .child(el("p").class("hint").say(words, key::SEAT_WORD_HINT))
        .child(code_field("word", &code))
        .child(el("p").child(el("button").attr("type", "submit").class("button").say(words, key::SEAT_WORD_OPEN)))
        .child(is_busy.then(|| el("p").class("busy").attr("role", "status").say(words, key::SEAT_OPENING)))
        .child(
            el("div")
                .attr("role", "alert")
                .child(refused.as_ref().map(|it| el("p").class("notice warning").text(refusal(words, *it)))),
        )
        .into()
}

fn opened_by(seat: &mut KeptSeat, code: ShortCode, n_offers: usize) -> Result<Opened, Refused> {
    let sealed = seat.file.sealed().ok_or(Refused::NoMatch)?;
    let stretched = stretch(code, &sealed.salt, sealed.stretch).ok_or(Refused::NoMemory)?;
    let grant = seat.file.unlock(&stretched).map_err(|_| Refused::NoMatch)?;
    seat.take(&grant, n_offers).map_err(Refused::NotOpened)
}

/// The buttons of a plain deal: what the trainer says is opened at a word.
fn plain(words: Words, seat: &KeptSeat, n_offers: usize, open: &Callback<(KeptSeat, Opened)>) -> Html {
    let opening = |opened: Opened, seat: KeptSeat| open.reform(move |_: MouseEvent| (seat.clone(), opened.clone()));
    let news = seat
        .with_next_news(n_offers)
        .map(|then| button("", words.say(key::SEAT_NEWS_OPEN), opening(Opened::News, then)));
    let debrief = seat
        .debrief
        .is_none()
        .then(|| button("", words.say(key::SEAT_DEBRIEF_OPEN), opening(Opened::Debrief, seat.with_debrief())));
    el("details")
        .class("seat-words")
        .child(el("summary").say(words, key::SEAT_WORD_PLAIN))
        .child(el("p").class("hint").say(words, key::SEAT_WORD_PLAIN_HINT))
        .child(el("p").class("card-actions").child(news).child(debrief))
        .into()
}

fn refusal(words: Words, reason: Refused) -> String {
    match reason {
        Refused::Code(error) => code_error(words, error),
        Refused::NoMatch => words.say(key::SEAT_WORD_NO_MATCH),
        Refused::NotOpened(NotOpened::OtherRole) => words.say(key::SEAT_WORD_OTHER_ROLE),
        Refused::NotOpened(NotOpened::SeatCode) => words.say(key::SEAT_WORD_SEAT_CODE),
        Refused::NotOpened(NotOpened::Damaged(_)) => words.say(key::SEAT_DAMAGED),
        Refused::NoMemory => words.say(key::SEAT_NO_MEMORY),
    }
}
