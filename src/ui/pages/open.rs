use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use web_sys::{DragEvent, File, HtmlInputElement, SubmitEvent};
use yew::prelude::*;

use super::{problem_list, use_shell, use_title};
use crate::{
    document::Problem,
    pack::{InvalidPack, LinkError, Pack, from_link},
    ui::{
        OpenedPack, Origin, Route, Shell,
        browser::{
            fetch::{self, FetchError},
            files, hash,
        },
        copies::{self, CopyError},
        kept,
        parts::{holding, say},
        words::{Words, key},
    },
};

/// Properties of [`OpenPage`].
#[derive(Debug, PartialEq, Properties)]
pub struct OpenPageProps {
    /// A pack inside the link.
    pub packed: Option<String>,
    /// The address of a pack. Nothing is fetched before the person agrees.
    pub from: Option<String>,
}

/// Why nothing was opened.
#[derive(Debug, Clone, PartialEq)]
enum Refused {
    Link(LinkError),
    Pack(InvalidPack),
    Fetch(FetchError),
    Copy(CopyError),
    Unreadable,
    Address,
}

/// Opening a pack or a saved copy: from a file, a link, another address.
#[component]
pub fn OpenPage(OpenPageProps { packed, from }: &OpenPageProps) -> Html {
    let shell = use_shell();
    let words = shell.words;
    use_title(words.say(key::NAV_OPEN));
    let refused = use_state_eq(|| None::<Refused>);
    let is_busy = use_state_eq(|| false);
    let is_over = use_state_eq(|| false);
    let address = use_state_eq(|| from.clone().unwrap_or_default());
    {
        let (address, refused) = (address.clone(), refused.clone());
        use_effect_with(from.clone(), move |from| {
            address.set(from.clone().unwrap_or_default());
            refused.set(None);
        });
    }

    let finish = {
        let (refused, is_busy) = (refused.clone(), is_busy.clone());
        Callback::from(move |outcome: Result<Route, Refused>| {
            is_busy.set(false);
            match outcome {
                Ok(route) => hash::go(&route.path()),
                Err(reason) => refused.set(Some(reason)),
            }
        })
    };
    {
        let (shell, finish) = (shell.clone(), finish.clone());
        use_effect_with(packed.clone(), move |packed| {
            if let Some(packed) = packed.clone() {
                spawn_local(async move { finish.emit(open(&shell, Source::Link(packed)).await) });
            }
        });
    }
    let open_file = {
        let (shell, finish, is_busy, refused) = (shell.clone(), finish.clone(), is_busy.clone(), refused.clone());
        Callback::from(move |file: File| {
            is_busy.set(true);
            refused.set(None);
            let (shell, finish) = (shell.clone(), finish.clone());
            spawn_local(async move { finish.emit(open(&shell, Source::File(file)).await) });
        })
    };
    let on_pick = {
        let open_file = open_file.clone();
        move |event: Event| {
            let input: HtmlInputElement = event.target_unchecked_into();
            if let Some(file) = files::picked(&input) {
                open_file.emit(file);
            }
        }
    };
    let on_drop = {
        let (open_file, is_over) = (open_file.clone(), is_over.clone());
        move |event: DragEvent| {
            event.prevent_default();
            is_over.set(false);
            if let Some(file) = files::first(event.data_transfer().and_then(|it| it.files())) {
                open_file.emit(file);
            }
        }
    };
    let drag = |over: bool| {
        let is_over = is_over.clone();
        move |event: DragEvent| {
            event.prevent_default();
            is_over.set(over);
        }
    };
    let on_address = {
        let address = address.clone();
        move |event: InputEvent| {
            let input: HtmlInputElement = event.target_unchecked_into();
            address.set(input.value());
        }
    };
    let on_fetch = {
        let (shell, finish, is_busy, refused, address) =
            (shell.clone(), finish.clone(), is_busy.clone(), refused.clone(), address.clone());
        move |event: SubmitEvent| {
            event.prevent_default();
            is_busy.set(true);
            refused.set(None);
            let (shell, finish, address) = (shell.clone(), finish.clone(), address.trim().to_owned());
            spawn_local(async move { finish.emit(open(&shell, Source::Address(address)).await) });
        }
    };
    let host = fetch::host(&address);
    html! {
        <article class="sheet-page">
            <h1>{ words.say(key::OPEN_TITLE) }</h1>
            { say(words, "p", "lead", key::OPEN_LEAD) }
            <div role="alert">
                if let Some(reason) = &*refused {
                    { refusal(words, reason) }
                }
            </div>
            if *is_busy {
                <p class="busy" role="status">{ words.say(key::OPENING) }</p>
            }
            <section class={classes!("drop", is_over.then_some("over"))}
                ondragover={drag(true)} ondragleave={drag(false)} ondrop={on_drop}>
                { say(words, "h2", "", key::OPEN_FILE) }
                { say(words, "p", "", key::OPEN_FILE_TEXT) }
                <label class="button primary file">
                    { words.say(key::OPEN_FILE_PICK) }
                    <input type="file" accept=".json,application/json" onchange={on_pick} />
                </label>
            </section>
            <section>
                { say(words, "h2", "", key::OPEN_ADDRESS) }
                <form onsubmit={on_fetch}>
                    <label for="address">{ words.say(key::OPEN_ADDRESS_LABEL) }</label>
                    <input id="address" type="url" inputmode="url" autocomplete="off" spellcheck="false"
                        value={(*address).clone()} oninput={on_address} />
                    if let Some(host) = &host {
                        { holding("p", "notice", words.with(key::OPEN_ADDRESS_ASK, &[("host", host.into())])) }
                        <button type="submit" class="button primary">
                            { words.with(key::OPEN_ADDRESS_FETCH, &[("host", host.into())]) }
                        </button>
                    } else {
                        { say(words, "p", "hint", key::OPEN_ADDRESS_HINT) }
                    }
                </form>
            </section>
        </article>
    }
}

/// Where a pack or a copy comes from.
enum Source {
    Link(String),
    Address(String),
    File(File),
}

/// Opens it, keeps it, and says where to go. A pack that cannot be kept is open
/// all the same, as long as the page is.
async fn open(shell: &Shell, source: Source) -> Result<Route, Refused> {
    let (bytes, origin) = match source {
        Source::Link(packed) => {
            let pack = from_link(&packed).map_err(Refused::Link)?;
            (pack.source.into_bytes(), Origin::Link)
        }
        Source::Address(address) => {
            let host = fetch::host(&address).ok_or(Refused::Address)?;
            (fetch::pack(&address).await.map_err(Refused::Fetch)?, Origin::Host(host))
        }
        Source::File(file) => {
            let name = file.name().chars().filter(|it| !it.is_control()).take(100).collect();
            (files::read(file).await.ok_or(Refused::Unreadable)?, Origin::File(name))
        }
    };
    // One door for every kind of file: what it is stands inside, not in its name.
    let is_file = matches!(origin, Origin::File(_));
    if is_file && copies::is_copy(&bytes) {
        let session = copies::open(shell, &bytes).await.map_err(Refused::Copy)?;
        return Ok(session.map_or(Route::Shelf, Route::Session));
    }
    let pack = Pack::open(&bytes).map_err(Refused::Pack)?;
    let exercise = pack.exercises[0].public.id.clone();
    let opened = OpenedPack { pack: Rc::new(pack), origin };
    let _ = kept::keep_pack(&shell.store, &opened).await;
    Ok(Route::Exercise { pack: opened.place(), exercise })
}

fn refusal(words: Words, reason: &Refused) -> Html {
    let mut problems: Option<&[Problem]> = None;
    let text = match reason {
        Refused::Link(LinkError::Newer) => words.say(key::LINK_NEWER),
        Refused::Link(LinkError::Cut { arrived, expected }) => {
            words.with(key::LINK_CUT, &[("arrived", (*arrived).into()), ("expected", (*expected).into())])
        }
        Refused::Link(LinkError::Damaged) => words.say(key::LINK_DAMAGED),
        Refused::Link(LinkError::TooLarge) => words.say(key::LINK_TOO_LARGE),
        Refused::Link(LinkError::Invalid(invalid)) | Refused::Pack(invalid) => {
            problems = Some(&invalid.problems);
            words.with(key::PACK_REFUSED, &[("problems", invalid.problems.len().into())])
        }
        Refused::Fetch(FetchError::NoAnswer) => words.say(key::FETCH_NO_ANSWER),
        Refused::Fetch(FetchError::Status(status)) => {
            words.with(key::FETCH_STATUS, &[("status", u32::from(*status).into())])
        }
        Refused::Fetch(FetchError::WrongType(kind)) => words.with(key::FETCH_WRONG_TYPE, &[("kind", kind.into())]),
        Refused::Fetch(FetchError::TooLarge) => words.say(key::FETCH_TOO_LARGE),
        Refused::Copy(CopyError::NotACopy) => words.say(key::COPY_NOT_ONE),
        Refused::Copy(CopyError::Newer) => words.say(key::COPY_NEWER),
        Refused::Copy(CopyError::PackMissing) => words.say(key::COPY_PACK_MISSING),
        Refused::Copy(CopyError::NotKept) => words.say(key::COPY_NOT_KEPT),
        Refused::Unreadable => words.say(key::FILE_UNREADABLE),
        Refused::Address => words.say(key::OPEN_ADDRESS_HINT),
    };
    html! {
        <div class="notice warning">
            { say(words, "h2", "", key::REFUSED_TITLE) }
            <p>{ text }</p>
            if let Some(problems) = problems {
                { problem_list(words, problems) }
            }
            { say(words, "p", "", key::REFUSED_SAFE) }
        </div>
    }
}
