use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::{competence, use_shell, use_title};
use crate::{
    document::{Id, Json},
    library::{self, ShelfExercise, ShelfPack},
    session::Head,
    ui::{
        El, Origin, Route,
        browser::{
            clock, journal,
            store::{Drawer, Store},
        },
        button, el,
        kept::{self, FoundPack, OpenedPack},
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

/// A session that was begun on this device.
#[derive(Debug, Clone, PartialEq)]
struct Begun {
    id: Id,
    pack: String,
    exercise: String,
    started_ms: i64,
    is_second: bool,
}

/// The exercises as a path of levels, and what was begun before.
#[component]
pub fn ShelfPage(ShelfPageProps { is_lost }: &ShelfPageProps) -> Html {
    let shell = use_shell();
    let words = shell.words;
    use_title(words.say(key::NAV_SHELF));
    let begun = use_state(Vec::<Begun>::new);
    let opened = use_state(Vec::<OpenedPack>::new);
    let changes = use_state_eq(|| 0_u32);
    {
        let (begun, opened, store) = (begun.clone(), opened.clone(), shell.store.clone());
        use_effect_with(*changes, move |_| {
            spawn_local(async move {
                let all = sessions(&store).await;
                let mut packs = kept::opened_packs(&store).await;
                // The names of tools are in their packs only.
                for it in all.iter().filter(|it| library::tool_file(&it.pack).is_some()) {
                    if let FoundPack::Here(tool) = kept::find_pack(&store, &it.pack).await {
                        packs.push(tool);
                    }
                }
                begun.set(all);
                opened.set(packs);
            });
        });
    }
    let shelf = use_memo((), |()| library::shelf());
    let on_erase = erase_session(&shell.store, &changes);
    let on_remove = remove_pack(&shell.store, &changes);
    let hero = el("header")
        .class("hero")
        .child(el("h1").say(words, key::SHELF_TITLE))
        .child(el("p").class("lead").say(words, key::SHELF_LEAD))
        .child(el("p").child(el("a").class("button").attr("href", Route::Tools.href()).say(words, key::NAV_TOOLS)));
    let begun_rows = || {
        el("section")
            .attr("aria-labelledby", "begun")
            .child(el("h2").attr("id", "begun").say(words, key::SHELF_BEGUN))
            .child(
                el("ul").class("begun").each(begun.iter().map(|it| begun_row(words, it, &shelf, &opened, &on_erase))),
            )
    };
    let own: Vec<&OpenedPack> =
        opened.iter().filter(|it| it.origin != Origin::Shipped && !it.origin.is_seat()).collect();
    let opened_cards = || {
        el("section")
            .attr("aria-labelledby", "opened")
            .child(el("h2").attr("id", "opened").say(words, key::SHELF_OPENED))
            .child(el("ul").class("cards").each(own.iter().map(|it| opened_card(words, it, &on_remove))))
    };
    el("div")
        .class("shelf")
        .child(is_lost.then(|| el("p").class("notice warning").attr("role", "alert").say(words, key::LOST)))
        .child(hero)
        .child((!begun.is_empty()).then(begun_rows))
        .each((1..=5_u8).map(|level| level_section(words, level, &shelf, &begun)))
        .child((!own.is_empty()).then(opened_cards))
        .into()
}

fn erase_session(store: &Store, changes: &UseStateHandle<u32>) -> Callback<Id> {
    let (store, changes) = (store.clone(), changes.clone());
    Callback::from(move |id: Id| {
        let (store, changes) = (store.clone(), changes.clone());
        spawn_local(async move {
            // If it fails the row stays, which says so.
            let _ = journal::erase(&store, &id).await;
            changes.set(*changes + 1);
        });
    })
}

fn remove_pack(store: &Store, changes: &UseStateHandle<u32>) -> Callback<String> {
    let (store, changes) = (store.clone(), changes.clone());
    Callback::from(move |hash: String| {
        let (store, changes) = (store.clone(), changes.clone());
        spawn_local(async move {
            let _ = kept::remove_pack(&store, &hash).await;
            changes.set(*changes + 1);
        });
    })
}

async fn sessions(store: &Store) -> Vec<Begun> {
    let begun = store.all(Drawer::Sessions, "").await.unwrap_or_default().into_iter().filter_map(|text| {
        let json = Json::parse(text.as_bytes()).ok()?;
        let field = |key: &str| match json.get(key) {
            Some(Json::Text(it)) => Some(it.clone()),
            _ => None,
        };
        Some(Begun {
            id: Id::new(&field("id")?)?,
            pack: field("pack")?,
            exercise: field("exercise")?,
            started_ms: match json.get("started")? {
                Json::Number(it) => *it,
                _ => return None,
            },
            is_second: Head::is_second_attempt(&json),
        })
    });
    let mut newest_first: Vec<Begun> = Vec::new();
    for it in begun {
        let place = newest_first.partition_point(|other| it.started_ms < other.started_ms);
        newest_first.insert(place, it);
    }
    newest_first
}

fn begun_row(words: Words, it: &Begun, shelf: &[ShelfPack], opened: &[OpenedPack], on_erase: &Callback<Id>) -> El {
    let shipped = shelf
        .iter()
        .find(|pack| pack.id.as_str() == it.pack)
        .and_then(|pack| pack.exercises.iter().find(|exercise| exercise.id.as_str() == it.exercise))
        .map(|exercise| &exercise.title);
    let own = || {
        let pack = opened.iter().find(|opened| opened.pack.id.as_str() == it.pack)?;
        Some(&pack.pack.exercise(&it.exercise)?.public.title)
    };
    let link = el("a").attr("href", Route::Session(it.id.clone()).href());
    let link = match shipped.or_else(own) {
        Some(title) => link.child(label(words, title)),
        None => link.say(words, key::SHELF_PACK_GONE),
    };
    let when = clock::day_and_time(words.tongue.tag(), it.started_ms);
    let id = it.id.clone();
    let erase = el("details")
        .class("erase")
        .child(el("summary").say(words, key::ERASE))
        .child(el("p").say(words, key::ERASE_WARNING))
        .child(button("danger", words.say(key::ERASE_CONFIRM), on_erase.reform(move |_: MouseEvent| id.clone())));
    el("li")
        .class("begun-row")
        .child(link)
        .child(el("span").class("hint").text(words.with(key::SHELF_BEGUN_AT, &[("when", (&when).into())])))
        .child(it.is_second.then(|| el("span").class("hint").say(words, key::SHELF_SECOND)))
        .child(erase)
}

fn level_section(words: Words, level: u8, shelf: &[ShelfPack], begun: &[Begun]) -> Option<El> {
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
                .each(exercises.into_iter().map(|(pack, it)| exercise_card(words, shelf, pack, it, begun))),
        );
    Some(section)
}

fn exercise_card(words: Words, shelf: &[ShelfPack], pack: &ShelfPack, it: &ShelfExercise, begun: &[Begun]) -> El {
    let address = |pack: &ShelfPack, it: &ShelfExercise| {
        Route::Exercise { pack: pack.id.to_string(), exercise: it.id.clone() }.href()
    };
    // What another form changes stays untold: "without a zone" would be half the answer.
    let forms =
        shelf.iter().flat_map(|other| other.exercises.iter().map(move |form| (other, form))).filter(|(other, form)| {
            form.form.as_ref().is_some_and(|of| of.of == it.id && *of.pack.as_ref().unwrap_or(&other.id) == pack.id)
        });
    let n_begun =
        begun.iter().filter(|session| session.pack == pack.id.as_str() && session.exercise == it.id.as_str()).count();
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

fn opened_card(words: Words, opened: &OpenedPack, on_remove: &Callback<String>) -> El {
    let hash = opened.pack.hash.clone();
    let origin = match &opened.origin {
        Origin::File(name) => words.with(key::ORIGIN_FILE, &[("name", name.into())]),
        Origin::Host(host) => words.with(key::ORIGIN_HOST, &[("host", host.into())]),
        // A seat has no page of its own.
        Origin::Link | Origin::Shipped | Origin::Seat(_) => words.say(key::ORIGIN_LINK),
        Origin::Own => words.say(key::ORIGIN_OWN),
    };
    let actions = el("p").class("card-actions").each(opened.pack.exercises.iter().map(|it| {
        let route = Route::Exercise { pack: opened.place(), exercise: it.public.id.clone() };
        el("a").class("button primary").attr("href", route.href()).child(label(words, &it.public.title))
    }));
    let remove = on_remove.reform(move |_: MouseEvent| hash.clone());
    let erase = el("details")
        .class("erase")
        .child(el("summary").say(words, key::REMOVE_PACK))
        .child(el("p").say(words, key::REMOVE_PACK_WARNING))
        .child(button("danger", words.say(key::REMOVE_PACK_CONFIRM), remove));
    el("li")
        .class("card")
        .child(el("h3").child(label(words, &opened.pack.title)))
        .child(el("p").child(label(words, &opened.pack.summary)))
        .child(el("p").class("hint origin").text(origin))
        .child(actions)
        .child(erase)
}
