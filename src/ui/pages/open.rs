use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use web_sys::{DragEvent, File, HtmlInputElement, SubmitEvent};
use yew::{
    html::{ondragleave, ondragover, ondrop, onsubmit},
    prelude::*,
};

use super::{
    open_refused::{Refused, refusal},
    open_workshop, use_shell, use_title,
};
use crate::{
    pack::{Pack, from_link},
    ui::{
        OpenedPack, Origin, Route, Shell,
        browser::{fetch, files, hash},
        copies, el, kept, nodes,
        words::key,
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
        Callback::from(move |event: DragEvent| {
            event.prevent_default();
            is_over.set(over);
        })
    };
    let write_address = address.clone();
    let on_address =
        move |event: InputEvent| write_address.set(event.target_unchecked_into::<HtmlInputElement>().value());
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
    let alert = el("div").attr("role", "alert").child(refused.as_ref().map(|reason| refusal(words, reason)));
    let picker = el("input").attr("type", "file").attr("accept", ".json,application/json").on_change(on_pick);
    let drop = el("section")
        .class("drop")
        .class_if(*is_over, "over")
        .on(ondragover::Wrapper::new(drag(true)))
        .on(ondragleave::Wrapper::new(drag(false)))
        .on(ondrop::Wrapper::new(Callback::from(on_drop)))
        .child(el("h2").say(words, key::OPEN_FILE))
        .child(el("p").say(words, key::OPEN_FILE_TEXT))
        .child(el("label").class("button primary file").say(words, key::OPEN_FILE_PICK).child(picker));
    let field = el("input")
        .attr("id", "address")
        .attr("type", "url")
        .attr("inputmode", "url")
        .attr("autocomplete", "off")
        .attr("spellcheck", "false")
        .value((*address).clone())
        .on_input(on_address);
    let ask = match fetch::host(&address) {
        Some(host) => {
            let host = [("host", (&host).into())];
            let fetch = words.with(key::OPEN_ADDRESS_FETCH, &host);
            nodes([
                el("p").class("notice").text(words.with(key::OPEN_ADDRESS_ASK, &host)),
                el("button").attr("type", "submit").class("button primary").text(fetch),
            ])
        }
        None => el("p").class("hint").say(words, key::OPEN_ADDRESS_HINT).into(),
    };
    let form = el("form")
        .on(onsubmit::Wrapper::new(Callback::from(on_fetch)))
        .child(el("label").attr("for", "address").say(words, key::OPEN_ADDRESS_LABEL))
        .child(field)
        .child(ask);
    let in_file = el("p").say(words, key::OPEN_ADDRESS_IN_FILE);
    let from_address = if shell.offline.is_in_file() { in_file } else { form };
    el("article")
        .class("sheet-page")
        .child(el("h1").say(words, key::OPEN_TITLE))
        .child(el("p").class("lead").say(words, key::OPEN_LEAD))
        .child(alert)
        .child(is_busy.then(|| el("p").class("busy").attr("role", "status").say(words, key::OPENING)))
        .child(drop)
        .child(el("section").child(el("h2").say(words, key::OPEN_ADDRESS)).child(from_address))
        .into()
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
    if is_file && let Some(outcome) = open_workshop::open(shell, &bytes).await {
        return outcome.map_err(Refused::Desk);
    }
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
