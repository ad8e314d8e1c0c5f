use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::{exercise::begin_session, use_shell, use_title};
use crate::{
    counterpart::Persona,
    library::{self, ShelfExercise, Tool, ToolGroup},
    own_case::{MAX_TOOLS, NotAssembled, assemble},
    session::Mode,
    ui::{
        El, OpenedPack, Origin, Route, Shell,
        browser::{fetch, hash},
        button, el, kept,
        parts::{Whom, label},
        site_file::{self, use_site_file},
        words::{Key, Words, key},
    },
};

/// The tools that are chosen for a case of one's own before anybody chooses: the
/// wishes behind the words, the way out, and the whole of a preparation.
const USUAL: [&str; 3] = ["tool-onion", "tool-batna", "tool-seven-elements"];

/// Why no case was begun.
#[derive(Debug, Clone, PartialEq)]
enum Failed {
    /// A file did not come.
    Fetch,
    /// The tools do not go together.
    Tools(NotAssembled),
    /// Nothing can be kept on this device.
    Keep,
}

/// The tools, each to be practised or used, and several of them together on a
/// case of one's own.
#[component]
pub fn ToolsPage() -> Html {
    let shell = use_shell();
    let words = shell.words;
    use_title(words.say(key::TOOLS_TITLE));
    let groups = use_site_file(words, &site_file::TOOLS);
    let chosen = use_state_eq(|| USUAL.map(str::to_owned).to_vec());
    let is_busy = use_state_eq(|| false);
    let failed = use_state_eq(|| None::<Failed>);
    let on_choose = {
        let chosen = chosen.clone();
        Callback::from(move |id: String| {
            let mut ids = (*chosen).clone();
            match ids.iter().position(|it| *it == id) {
                Some(at) => drop(ids.remove(at)),
                None => ids.push(id),
            }
            chosen.set(ids);
        })
    };
    let frame = |inside: Vec<Html>| {
        el("div")
            .class("tools")
            .child(el("h1").say(words, key::TOOLS_TITLE))
            .child(el("p").class("lead").say(words, key::TOOLS_LEAD))
            .each(inside)
            .child(el("p").child(el("a").class("button").attr("href", "#/").say(words, key::BACK_TO_SHELF)))
            .into()
    };
    let groups = match groups {
        Ok(groups) => groups,
        Err(meanwhile) => return frame(vec![meanwhile]),
    };
    let ids: Vec<String> = all(&groups).map(|it| it.id.to_string()).filter(|it| chosen.contains(it)).collect();
    let n_chosen = ids.len();
    let on_begin = {
        let (shell, is_busy, failed) = (shell.clone(), is_busy.clone(), failed.clone());
        move |_: MouseEvent| {
            let (shell, ids, is_busy, failed) = (shell.clone(), ids.clone(), is_busy.clone(), failed.clone());
            is_busy.set(true);
            failed.set(None);
            spawn_local(async move {
                match begin(&shell, &ids).await {
                    Ok(route) => hash::go(&route.path()),
                    Err(reason) => failed.set(Some(reason)),
                }
                is_busy.set(false);
            });
        }
    };
    let may_begin = (1..=MAX_TOOLS).contains(&n_chosen) && !*is_busy;
    let counted = words.with(key::OWN_CHOSEN, &[("tools", n_chosen.into()), ("most", MAX_TOOLS.into())]);
    let own = el("details")
        .class("own-case")
        .child(el("summary").say(words, key::OWN_TITLE))
        .child(el("p").say(words, key::OWN_TEXT))
        .child(el("p").class("notice").say(words, key::OWN_STAYS))
        .child(
            el("fieldset")
                .class("options")
                .child(el("legend").say(words, key::OWN_CHOOSE))
                .each(all(&groups).map(|it| choice(words, it, &chosen, &on_choose))),
        )
        .child(el("p").class("hint").attr("role", "status").text(counted))
        .child(button("primary", words.say(key::OWN_BEGIN), on_begin).flag("disabled", !may_begin))
        .child(el("div").attr("role", "alert").child(failed.as_ref().map(|it| refusal(words, it))));
    frame(std::iter::once(own).chain(tool_groups(words, &groups)).map(Html::from).collect())
}

fn all(groups: &[ToolGroup]) -> impl Iterator<Item = &Tool> {
    groups.iter().flat_map(|it| it.tools.iter())
}

fn choice(words: Words, tool: &Tool, chosen: &[String], on_choose: &Callback<String>) -> El {
    let id = tool.id.to_string();
    let field = el("input").attr("type", "checkbox").checked(chosen.contains(&id));
    el("label")
        .class("option")
        .child(field.on_change(on_choose.reform(move |_: Event| id.clone())))
        .child(el("span").class("option-title").child(label(words, &tool.title)))
}

/// The tools by what they are good for, each with its two ways in.
pub fn tool_groups(words: Words, groups: &[ToolGroup]) -> Vec<El> {
    let group = |it: &ToolGroup| {
        let id = format!("tools-{}", it.id);
        el("section")
            .attr("aria-labelledby", id.clone())
            .child(el("h2").attr("id", id).say(words, title(it.id.as_str())))
            .child(el("ul").class("cards").each(it.tools.iter().map(|it| card(words, it))))
    };
    groups.iter().map(group).collect()
}

fn title(group: &str) -> Key {
    match group {
        "understand" => key::TOOLS_UNDERSTAND,
        "prepare" => key::TOOLS_PREPARE,
        "third-party" => key::TOOLS_THIRD_PARTY,
        "decide" => key::TOOLS_DECIDE,
        _ => key::TOOLS_AGREE,
    }
}

fn card(words: Words, tool: &Tool) -> El {
    let way = |exercise: Option<&ShelfExercise>, class: &'static str, text: Key| {
        exercise.map(|it| {
            let route = Route::Exercise { pack: tool.id.to_string(), exercise: it.id.clone() };
            let said = words.with(text, &[("minutes", it.minutes.get().into())]);
            el("a")
                .class("button")
                .class(class)
                .attr("href", route.href())
                .attr("aria-label", format!("{}: {said}", words.of(&tool.title)))
                .text(said)
        })
    };
    let actions = el("p").class("card-actions").child(way(tool.practice(), "primary", key::TOOLS_PRACTISE)).child(way(
        tool.own_case(),
        "",
        key::TOOLS_OWN,
    ));
    el("li")
        .class("card")
        .child(el("h3").child(label(words, &tool.title)))
        .child(el("p").child(label(words, &tool.summary)))
        .child(actions)
}

/// Puts the tools together, keeps the pack, begins a session; where that is.
async fn begin(shell: &Shell, ids: &[String]) -> Result<Route, Failed> {
    let mut files = Vec::new();
    for file in ids.iter().filter_map(|it| library::tool_file(it)) {
        files.push(fetch::own(&format!("exercises/{file}")).await.map_err(|_| Failed::Fetch)?);
    }
    let template = site_file::CASE.fetch().await.ok_or(Failed::Fetch)?;
    let files: Vec<&[u8]> = files.iter().map(Vec::as_slice).collect();
    let pack = Rc::new(assemble(&template, &files).map_err(Failed::Tools)?);
    let opened = OpenedPack { pack: pack.clone(), origin: Origin::Own };
    kept::keep_pack(&shell.store, &opened).await.map_err(|_| Failed::Keep)?;
    let exercise = &pack.exercises[0];
    let Some(me) = exercise.public.roles.roles().next() else { return Err(Failed::Keep) };
    let whom = Whom::Chosen(Persona::default());
    let session = begin_session(shell, &pack, exercise, Mode::Alone(me), whom).await;
    session.map(Route::Session).ok_or(Failed::Keep)
}

fn refusal(words: Words, reason: &Failed) -> El {
    let notice = el("p").class("notice warning");
    match reason {
        Failed::Fetch => notice.say(words, key::OWN_NOT_FETCHED),
        Failed::Keep => notice.say(words, key::OWN_NOT_KEPT),
        Failed::Tools(reason) => {
            notice.text(words.with(key::OWN_NOT_ASSEMBLED, &[("why", (&reason.to_string()).into())]))
        }
    }
}
