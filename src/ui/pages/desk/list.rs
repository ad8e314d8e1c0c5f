use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::{
    super::{use_shell, use_title},
    kept, page,
    place::{DeskPlace, Tab},
};
use crate::{
    desk::workshop::{Head, Workshop},
    document::Id,
    ui::{
        El, FoundPack, Shell,
        browser::{self, clock, hash, lock},
        button, el,
        kept::find_pack,
        parts::label,
        words::{Words, key},
    },
};

/// The workshops on this device.
#[component]
pub fn ListPage() -> Html {
    let shell = use_shell();
    let words = shell.words;
    use_title(words.say(key::DESK_TITLE));
    let rows = use_state(|| None::<Vec<Row>>);
    let n_changes = use_state_eq(|| 0_u32);
    {
        let (rows, store) = (rows.clone(), shell.store.clone());
        use_effect_with(*n_changes, move |_| {
            spawn_local(async move {
                let mut found = Vec::new();
                for head in kept::all(&store).await {
                    let title = match find_pack(&store, &head.place).await {
                        FoundPack::Here(opened) => {
                            opened.pack.exercise(head.exercise.as_str()).map(|it| it.public.title.clone())
                        }
                        _ => None,
                    };
                    found.push(Row { head, title });
                }
                rows.set(Some(found));
            });
        });
    }
    let on_wipe = {
        let (shell, n_changes) = (shell.clone(), n_changes.clone());
        Callback::from(move |id: Id| {
            let (shell, n_changes) = (shell.clone(), n_changes.clone());
            // A tab that still has it open would write it again.
            let name = page::lock_name(&id);
            let then = move |lock| {
                spawn_local(async move {
                    let _ = kept::remove(&shell.store, &id).await;
                    drop(lock);
                    n_changes.set(*n_changes + 1);
                });
            };
            lock::ask(&name, true, then, || {});
        })
    };
    let list = match &*rows {
        None => el("p").class("busy").attr("role", "status").say(words, key::OPENING),
        Some(rows) if rows.is_empty() => el("p").class("notice").say(words, key::DESK_NONE),
        Some(rows) => el("ul").class("workshops").each(rows.iter().map(|it| it.shown(words, &on_wipe))),
    };
    el("article")
        .class("desk-list")
        .child(el("h1").say(words, key::DESK_TITLE))
        .child(el("p").class("lead").say(words, key::DESK_LEAD))
        .child(list)
        .child(
            el("p")
                .class("card-actions")
                .child(el("a").class("button").attr("href", "#/").say(words, key::DESK_CHOOSE))
                .child(
                    el("a").class("button").attr("href", DeskPlace::Limits.href()).say(words, key::DESK_LIMITS_LINK),
                ),
        )
        .into()
}

struct Row {
    head: Head,
    title: Option<crate::text::Label>,
}

impl Row {
    fn shown(&self, words: Words, on_wipe: &Callback<Id>) -> El {
        let id = &self.head.id;
        let made = clock::day_and_time(words.tongue.tag(), self.head.made_ms);
        let title = match &self.title {
            Some(title) => label(words, title),
            None => self.head.exercise.to_string().into(),
        };
        let wipe = {
            let id = id.clone();
            on_wipe.reform(move |_: MouseEvent| id.clone())
        };
        el("li")
            .key(id.to_string())
            .child(el("strong").child(title))
            .child(el("span").class("hint").text(words.with(key::DESK_MADE, &[("time", (&made).into())])))
            .child(
                el("a")
                    .class("button primary")
                    .attr("href", DeskPlace::Workshop(id.clone(), Tab::Plan).href())
                    .say(words, key::DESK_OPEN_ONE),
            )
            .child(
                el("details")
                    .class("erase")
                    .child(el("summary").say(words, key::DESK_WIPE))
                    .child(el("p").say(words, key::DESK_WIPE_TEXT))
                    .child(button("danger", words.say(key::DESK_WIPE_CONFIRM), wipe)),
            )
    }
}

/// Properties of [`NewPage`].
#[derive(Debug, PartialEq, Properties)]
pub struct NewPageProps {
    /// The pack's name in addresses.
    pub pack: String,
    /// The exercise.
    pub exercise: Id,
}

/// Makes a workshop of an exercise, and goes there.
#[component]
pub fn NewPage(NewPageProps { pack, exercise }: &NewPageProps) -> Html {
    let shell = use_shell();
    let words = shell.words;
    let has_failed = use_state_eq(|| false);
    {
        let (shell, has_failed) = (shell.clone(), has_failed.clone());
        use_effect_with((pack.clone(), exercise.clone()), move |(pack, exercise)| {
            let (pack, exercise) = (pack.clone(), exercise.clone());
            spawn_local(async move {
                match make(&shell, pack, exercise).await {
                    // Back goes to the exercise, not to another new workshop.
                    Some(id) => hash::replace(&DeskPlace::Workshop(id, Tab::Plan).path()),
                    None => has_failed.set(true),
                }
            });
        });
    }
    if *has_failed {
        return el("p").class("notice warning").attr("role", "alert").say(words, key::DESK_NOT_MADE).into();
    }
    el("p").class("busy").attr("role", "status").say(words, key::OPENING).into()
}

async fn make(shell: &Shell, place: String, id: Id) -> Option<Id> {
    let FoundPack::Here(opened) = find_pack(&shell.store, &place).await else { return None };
    let exercise = opened.pack.exercise(id.as_str())?;
    let head = Head {
        id: Id::new(&browser::random_name())?,
        place,
        hash: opened.pack.hash.clone(),
        exercise: id,
        made_ms: clock::now_ms(),
        seed: u64::from_le_bytes(browser::random()),
    };
    let workshop = Workshop::new(head, exercise);
    kept::keep(&shell.store, &workshop, exercise).await.ok()?;
    Some(workshop.head.id)
}
