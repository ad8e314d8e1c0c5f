use wasm_bindgen_futures::spawn_local;
use web_sys::{HtmlInputElement, SubmitEvent};
use yew::{html::onsubmit, prelude::*};

use super::{
    super::{use_shell, use_title},
    code_field::code_field,
    link::SeatLink,
    observer::Observer,
    refusal::refusal,
    scanned::SeatScan,
    sit::{self, NotSeated, Seated, Typed},
};
use crate::{
    desk::{
        seat::{KeptSeat, deal_tag},
        seating::Group,
    },
    ui::{
        El, OpenedPack,
        browser::{clock, fetch, files, hash, page},
        button, el,
        words::{Key, Words, key},
    },
};

/// Properties of [`SeatPage`].
#[derive(Debug, PartialEq, Properties)]
pub struct SeatPageProps {
    /// What the link holds.
    pub query: AttrValue,
}

/// Taking a seat: by a link, or by typing the code of one.
#[component]
pub fn SeatPage(SeatPageProps { query }: &SeatPageProps) -> Html {
    let shell = use_shell();
    let words = shell.words;
    use_title(words.say(key::SEAT_TITLE));
    let link = use_memo(query.clone(), |query| SeatLink::read(query));
    let table = use_state_eq(|| None::<u8>);
    let code = use_state_eq(String::new);
    // What the page is busy with.
    let busy = use_state_eq(|| None::<Key>);
    let refused = use_state_eq(|| None::<NotSeated>);
    let has_file = use_state_eq(|| false);
    let watching = use_state_eq(|| None::<OpenedPack>);

    let finish = {
        let (busy, refused, watching) = (busy.clone(), refused.clone(), watching.clone());
        Callback::from(move |outcome: Result<Seated, NotSeated>| {
            busy.set(None);
            match outcome {
                // The link may hold a key, and Back must not come back to it.
                Ok(Seated::Session(route)) => hash::replace(&route.path()),
                Ok(Seated::Observer(opened)) => {
                    // So that a reload finds the seat that is kept.
                    if let Some(seat) = opened.origin.seat().and_then(KeptSeat::from_json) {
                        hash::replace(&SeatLink::back_to(&seat).path());
                    }
                    watching.set(Some(opened));
                    clock::after(0, page::focus_heading);
                }
                Err(reason) => refused.set(Some(reason)),
            }
        })
    };
    {
        let (shell, finish, busy, watching) = (shell.clone(), finish.clone(), busy.clone(), watching.clone());
        use_effect_with((query.clone(), *has_file), move |(query, _)| {
            let link = SeatLink::read(query);
            if link.seat.is_none() {
                watching.set(None);
            } else {
                busy.set(Some(key::SEAT_OPENING));
                spawn_local(async move {
                    if let Some(outcome) = sit::by_link(&shell, &link).await {
                        finish.emit(outcome);
                    }
                });
            }
        });
    }
    let group = (*table).or(link.group);
    let take = {
        let (shell, link, code, finish) = (shell.clone(), link.clone(), code.clone(), finish.clone());
        let (busy, refused, table) = (busy.clone(), refused.clone(), table.clone());
        Callback::from(move |()| {
            refused.set(None);
            let typed = match sit::typed(&code) {
                Ok(typed) => typed,
                Err(reason) => return refused.set(Some(reason)),
            };
            if let Typed::Table(deal, group) = typed {
                let is_other = link.deal.as_ref().is_some_and(|it| deal_tag(it) != Some(deal));
                table.set((!is_other).then_some(group));
                code.set(String::new());
                return refused.set(is_other.then_some(NotSeated::Damaged));
            }
            busy.set(Some(key::SEAT_OPENING));
            let (shell, finish) = (shell.clone(), finish.clone());
            let link = SeatLink { group, ..(*link).clone() };
            // Stretching a code holds the page up; it must be drawn before.
            clock::after(50, move || {
                spawn_local(async move {
                    let outcome = match typed {
                        Typed::Short(code) => sit::by_code(&shell, &link, code).await,
                        Typed::Plain(seat) => sit::plain(&shell, &seat).await,
                        Typed::Table(..) => return,
                    };
                    finish.emit(outcome);
                });
            });
        })
    };
    let on_code = take.reform(|event: SubmitEvent| event.prevent_default());
    let on_file = {
        let (shell, link, busy, refused, has_file) =
            (shell.clone(), link.clone(), busy.clone(), refused.clone(), has_file.clone());
        // What was typed before the file came is not to be sent off once more by hand.
        let take = (link.seat.is_none() && !code.is_empty()).then_some(take);
        Callback::from(move |bytes: Result<Vec<u8>, NotSeated>| {
            let (shell, link, refused, has_file) = (shell.clone(), link.clone(), refused.clone(), has_file.clone());
            let take = take.clone();
            busy.set(None);
            spawn_local(async move {
                let opened = match bytes {
                    Ok(bytes) => sit::open_file(&shell, &link, &bytes).await,
                    Err(reason) => Err(reason),
                };
                refused.set(opened.as_ref().err().cloned());
                has_file.set(opened.is_ok());
                if let Some(take) = take.filter(|_| opened.is_ok()) {
                    take.emit(());
                }
            });
        })
    };
    if let Some(opened) = (*watching).clone() {
        return html! { <Observer {words} {opened} /> };
    }
    let form = el("form")
        .class("seat-form")
        .on(onsubmit::Wrapper::new(on_code))
        .child(el("label").attr("for", "seat-code").say(words, key::SEAT_CODE))
        .child(el("p").class("hint").say(words, key::SEAT_CODE_HINT))
        .child(code_field("seat-code", &code))
        .child(el("p").child(el("button").attr("type", "submit").class("button primary").say(words, key::SEAT_TAKE)));
    let on_scanned = {
        let (code, refused) = (code.clone(), refused.clone());
        Callback::from(move |found: String| {
            refused.set(None);
            code.set(found);
        })
    };
    let fetched = link.from.clone().and_then(|from| Some((fetch::host(&from)?, from))).map(|(host, from)| {
        let (busy, refused, on_file) = (busy.clone(), refused.clone(), on_file.clone());
        let on_click = move |_: MouseEvent| {
            busy.set(Some(key::SEAT_FETCHING));
            refused.set(None);
            let (on_file, from) = (on_file.clone(), from.clone());
            spawn_local(async move { on_file.emit(fetch::pack(&from).await.map_err(NotSeated::Fetch)) });
        };
        button("", words.with(key::SEAT_FETCH, &[("host", (&host).into())]), on_click)
    });
    let is_code_next = link.seat.is_none() && code.is_empty();
    let here = has_file.then(|| {
        let next = is_code_next.then(|| words.say(key::SEAT_FILE_CODE));
        el("strong").say(words, key::SEAT_FILE_HERE).text(" ").text(next.unwrap_or_default())
    });
    // A link that can never open a seat leaves the code.
    let has_no_way = matches!(&*refused, Some(NotSeated::Damaged | NotSeated::ExerciseMissing));
    let table_said = group.map(|group| {
        let letter = Group(group).to_string();
        el("p").class("lead").text(words.with(key::SEAT_AT_TABLE, &[("group", (&letter).into())]))
    });
    el("article")
        .class("sheet-page")
        .child(el("h1").say(words, key::SEAT_TITLE))
        .child(table_said)
        .child(el("p").say(words, key::SEAT_LEAD))
        .child(el("div").attr("role", "alert").child(refused.as_ref().map(|it| refusal(words, it))))
        .child(busy.map(|it| el("p").class("busy").attr("role", "status").say(words, it)))
        .child((link.seat.is_none() || has_no_way).then_some(form))
        .child(html! { <SeatScan {words} on_code={on_scanned} on_file={on_file.reform(Ok)} /> })
        .child(file_section(words, here, &on_file, fetched))
        .child(el("p").class("hint").say(words, key::SEAT_HONEST))
        .into()
}

/// Where the session file comes from: a file, or its address.
fn file_section(
    words: Words,
    here: Option<El>,
    on_file: &Callback<Result<Vec<u8>, NotSeated>>,
    fetched: Option<El>,
) -> El {
    let on_file = on_file.clone();
    let on_pick = move |event: Event| {
        let input: HtmlInputElement = event.target_unchecked_into();
        let on_file = on_file.clone();
        if let Some(file) = files::picked(&input) {
            spawn_local(async move { on_file.emit(files::read(file).await.ok_or(NotSeated::Unreadable)) });
        }
    };
    let picker = el("input").attr("type", "file").attr("accept", ".json,application/json").on_change(on_pick);
    el("section")
        .child(el("h2").say(words, key::SEAT_FILE))
        .child(el("p").say(words, key::SEAT_FILE_TEXT))
        .child(
            el("p")
                .class("card-actions")
                .child(el("label").class("button file").say(words, key::SEAT_FILE_PICK).child(picker))
                .child(fetched),
        )
        .child(el("p").attr("role", "status").child(here))
}
