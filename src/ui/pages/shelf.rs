use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::{competence, use_shell, use_title};
use crate::{
    document::{Id, Json},
    library::{self, ShelfExercise, ShelfPack},
    session::Head,
    ui::{
        El, Route,
        browser::store::{Drawer, Store},
        el,
        later::{Later, Room},
        parts::label,
        words::{Words, key},
    },
};

/// Properties of [`ShelfPage`].
#[derive(Debug, PartialEq, Properties)]
pub struct ShelfPageProps {
    /// Whether the person came here by an address that leads nowhere.
    pub is_lost: bool,
}

/// What is kept on this device, as far as the shelf speaks of it. Its rooms read the rest.
#[derive(Debug, Default, PartialEq)]
struct Kept {
    /// The pack and the exercise of each session.
    sessions: Vec<(Id, Id)>,
    has_packs: bool,
}

/// The exercises as a path of levels, and what was begun before.
#[component]
pub fn ShelfPage(ShelfPageProps { is_lost }: &ShelfPageProps) -> Html {
    let shell = use_shell();
    let words = shell.words;
    use_title(words.say(key::NAV_SHELF));
    let kept = use_state_eq(Kept::default);
    let n_changes = use_state_eq(|| 0_u32);
    {
        let (kept, store) = (kept.clone(), shell.store.clone());
        use_effect_with(*n_changes, move |_| {
            spawn_local(async move { kept.set(read(&store).await) });
        });
    }
    let shelf = use_memo((), |()| library::shelf());
    let on_change = {
        let n_changes = n_changes.clone();
        Callback::from(move |()| n_changes.set(*n_changes + 1))
    };
    let hero = el("header")
        .class("hero")
        .child(el("h1").say(words, key::SHELF_TITLE))
        .child(el("p").class("lead").say(words, key::SHELF_LEAD))
        .child(el("p").child(el("a").class("button").attr("href", Route::Tools.href()).say(words, key::NAV_TOOLS)));
    let later = |room: Room| html! { <Later {words} {room} /> };
    let begun = || later(Room::Begun { n_changes: *n_changes, on_change: on_change.clone() });
    let opened = || later(Room::Opened { n_changes: *n_changes, on_change: on_change.clone() });
    el("div")
        .class("shelf")
        .child(is_lost.then(|| el("p").class("notice warning").attr("role", "alert").say(words, key::LOST)))
        .child(hero)
        .child((!kept.sessions.is_empty()).then(begun))
        .each((1..=5_u8).map(|level| level_section(words, level, &shelf, &kept)))
        .child(kept.has_packs.then(opened))
        .into()
}

async fn read(store: &Store) -> Kept {
    let heads = store.all(Drawer::Sessions, "").await.unwrap_or_default();
    let names = |it: &String| Head::names(&Json::parse(it.as_bytes()).ok()?);
    let packs = store.all(Drawer::Packs, "").await.unwrap_or_default();
    Kept { sessions: heads.iter().filter_map(names).collect(), has_packs: !packs.is_empty() }
}

fn level_section(words: Words, level: u8, shelf: &[ShelfPack], kept: &Kept) -> Option<El> {
    let exercises: Vec<(&ShelfPack, &ShelfExercise)> = shelf
        .iter()
        .flat_map(|pack| pack.exercises.iter().map(move |it| (pack, it)))
        .filter(|(_, it)| it.level.get() == i64::from(level) && it.form.is_none())
        .collect();
    if exercises.is_empty() {
        return None;
    }
    let (name, hint) = match level {
        1 => (key::LEVEL_1, key::LEVEL_1_HINT),
        2 => (key::LEVEL_2, key::LEVEL_2_HINT),
        3 => (key::LEVEL_3, key::LEVEL_3_HINT),
        4 => (key::LEVEL_4, key::LEVEL_4_HINT),
        _ => (key::LEVEL_5, key::LEVEL_5_HINT),
    };
    let id = format!("level-{level}");
    let number = el("span").class("level-number").text(level.to_string());
    let section = el("section")
        .class("level")
        .attr("aria-labelledby", id.clone())
        .child(el("h2").attr("id", id).child(number).say(words, name))
        .child(el("p").class("hint").say(words, hint))
        .child(
            el("ul")
                .class("cards")
                .each(exercises.into_iter().map(|(pack, it)| exercise_card(words, shelf, pack, it, kept))),
        );
    Some(section)
}

fn exercise_card(words: Words, shelf: &[ShelfPack], pack: &ShelfPack, it: &ShelfExercise, kept: &Kept) -> El {
    let address = |pack: &ShelfPack, it: &ShelfExercise| {
        Route::Exercise { pack: pack.id.to_string(), exercise: it.id.clone() }.href()
    };
    // What another form changes stays untold: "without a zone" would be half the answer.
    let forms =
        shelf.iter().flat_map(|other| other.exercises.iter().map(move |form| (other, form))).filter(|(other, form)| {
            form.form.as_ref().is_some_and(|of| of.of == it.id && *of.pack.as_ref().unwrap_or(&other.id) == pack.id)
        });
    let n_begun = kept.sessions.iter().filter(|(of, exercise)| *of == pack.id && *exercise == it.id).count();
    let languages: Vec<&str> = pack.languages.iter().map(|it| it.tag()).collect();
    let trains: Vec<String> = it.trains.iter().map(|it| competence(words, *it)).collect();
    let times = || el("li").class("done").text(words.with(key::SHELF_TIMES_BEGUN, &[("times", n_begun.into())]));
    let facts = el("ul")
        .class("facts")
        .child(el("li").text(words.with(key::MINUTES, &[("minutes", it.minutes.get().into())])))
        .child(el("li").text(people(words, it)))
        .child(el("li").text(languages.join(" · ")))
        .child((0 < n_begun).then(times));
    let start = el("a")
        .class("button primary")
        .attr("href", address(pack, it))
        .attr("aria-label", format!("{}: {}", words.say(key::START), words.of(&it.title)))
        .say(words, key::START);
    let forms = forms.map(|(other, form)| {
        el("a").class("button").attr("href", address(other, form)).child(label(words, &form.title))
    });
    let actions = el("p").class("card-actions").child(start).each(forms);
    let trains = words.with(key::SHELF_TRAINS, &[("what", (&trains.join(", ")).into())]);
    el("li")
        .class("card")
        .child(el("h3").child(label(words, &it.title)))
        .child(el("p").child(label(words, &it.summary)))
        .child(facts)
        .child(el("p").class("hint").text(trains))
        .child(actions)
}

fn people(words: Words, it: &ShelfExercise) -> String {
    let (min, max) = (it.people.min.get(), it.people.max.get());
    if min == max {
        words.with(key::PEOPLE_EXACT, &[("people", min.into())])
    } else {
        words.with(key::PEOPLE, &[("min", min.into()), ("max", max.into())])
    }
}
