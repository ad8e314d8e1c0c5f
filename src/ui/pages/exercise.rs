use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::{competence, missing_pack, use_pack, use_shell, use_title};
use crate::{
    document::Id,
    pack::{self, Exercise, Pack},
    points::RoleId,
    session::{Head, Mode},
    ui::{
        FoundPack, OpenedPack, Origin, Route, Shell,
        browser::{
            self, clock, files, hash,
            share::{self, Shared},
            store::Drawer,
        },
        parts::{button, holding, label, passage, role_front, role_name, say},
        words::{Words, key},
    },
};

/// Properties of [`ExercisePage`].
#[derive(Debug, PartialEq, Properties)]
pub struct ExercisePageProps {
    /// The pack's name in addresses.
    pub pack: AttrValue,
    /// The exercise's id.
    pub exercise: AttrValue,
}

/// One exercise: what it is, who sits in it, and one way in for each mode.
#[component]
pub fn ExercisePage(ExercisePageProps { pack, exercise }: &ExercisePageProps) -> Html {
    let shell = use_shell();
    let words = shell.words;
    let found = use_pack(&shell.store, pack);
    let role = use_state_eq(|| RoleId(0));
    let failed = use_state_eq(|| false);
    let opened = match &found {
        Some(FoundPack::Here(opened)) => Some(opened),
        _ => None,
    };
    let exercise = opened.and_then(|it| it.pack.exercise(exercise)).cloned();
    use_title(exercise.as_ref().map_or_else(|| words.say(key::OPENING), |it| words.of(&it.public.title).to_owned()));
    let (Some(opened), Some(exercise)) = (opened, exercise) else { return missing_pack(words, found.as_ref()) };

    let begin = {
        let (shell, pack, exercise, failed) = (shell.clone(), opened.pack.clone(), exercise.clone(), failed.clone());
        Callback::from(move |mode: Mode| {
            let (shell, pack, exercise, failed) = (shell.clone(), pack.clone(), exercise.clone(), failed.clone());
            spawn_local(async move {
                match begin_session(&shell, &pack, &exercise, mode).await {
                    Some(id) => hash::go(&Route::Session(id).path()),
                    None => failed.set(true),
                }
            });
        })
    };
    let public = &exercise.public;
    let chosen = *role;
    let n_roles = public.roles.n_roles();
    html! {
        <article class="exercise">
            <header>
                { holding("p", "overline", words.with(key::LEVEL, &[("level", u32::from(public.level).into())])) }
                <h1>{ label(words, &public.title) }</h1>
                <p class="lead">{ label(words, &public.summary) }</p>
                { exercise_facts(words, &exercise) }
                { origin(words, opened) }
            </header>
            if let Some(note) = &public.content_note {
                <aside class="notice">
                    { say(words, "h2", "", key::CONTENT_NOTE) }
                    { passage(words, note) }
                </aside>
            }
            <section class="ways" aria-label={words.say(key::WAYS_IN)}>
                <div class="way">
                    { say(words, "h2", "", key::WAY_ALONE) }
                    { say(words, "p", "", key::WAY_ALONE_TEXT) }
                    <fieldset class="options">
                        { say(words, "legend", "", key::WAY_ALONE_ROLE) }
                        { for public.roles.roles().map(|it| {
                            let role = role.clone();
                            html! {
                                <label class="option">
                                    <input type="radio" name="role" checked={*role == it} onchange={move |_: Event| role.set(it)} />
                                    { role_name(words, public, it) }
                                </label>
                            }
                        }) }
                    </fieldset>
                    { button("primary", words.say(key::WAY_ALONE_BEGIN), begin.reform(move |_| Mode::Alone(chosen))) }
                </div>
                <div class="way">
                    { say(words, "h2", "", key::WAY_DEVICE) }
                    { holding("p", "", words.with(key::WAY_DEVICE_TEXT, &[("people", n_roles.into())])) }
                    { button("", words.say(key::WAY_DEVICE_BEGIN), begin.reform(|_| Mode::OneDevice)) }
                    { say(words, "p", "hint", key::WAY_DEVICE_HONEST) }
                </div>
            </section>
            if *failed {
                <p class="notice warning" role="alert">{ words.say(key::BEGIN_FAILED) }</p>
            }
            <section>
                { say(words, "h2", "", key::GENERAL_INFORMATION) }
                { passage(words, &public.general_information) }
            </section>
            <section>
                { say(words, "h2", "", key::ROLES) }
                <div class="role-fronts">{ for public.roles.roles().map(|it| role_front(words, public, it)) }</div>
            </section>
            <section>
                { say(words, "h2", "", key::STEPS) }
                <ol class="steps-list">
                    { for public.steps.iter().map(|it| html! {
                        <li>
                            { label(words, &it.title) }{ " " }
                            { holding("span", "hint", words.with(key::MINUTES, &[("minutes", it.minutes.into())])) }
                        </li>
                    }) }
                    <li>
                        { words.say(key::DEBRIEF) }{ " " }
                        { holding("span", "hint", words.with(key::MINUTES, &[("minutes", exercise.debrief.minutes.into())])) }
                    </li>
                </ol>
            </section>
            <TrainerPart opened={opened.clone()} exercise={exercise.clone()} />
        </article>
    }
}

/// Minutes, people, languages, what it trains.
pub fn exercise_facts(words: Words, exercise: &Exercise) -> Html {
    let public = &exercise.public;
    let people = public.people;
    let trains: Vec<String> = public.trains.iter().map(|it| competence(words, *it)).collect();
    let languages: Vec<&str> = public.languages.iter().map(|it| it.tag()).collect();
    let people = if people.min == people.max {
        words.with(key::PEOPLE_EXACT, &[("people", people.min.into())])
    } else {
        words.with(key::PEOPLE, &[("min", people.min.into()), ("max", people.max.into())])
    };
    html! {
        <ul class="facts">
            { holding("li", "", words.with(key::MINUTES, &[("minutes", public.minutes.into())])) }
            <li>{ people }</li>
            <li>{ languages.join(" · ") }</li>
            <li>{ trains.join(", ") }</li>
        </ul>
    }
}

fn origin(words: Words, opened: &OpenedPack) -> Html {
    let text = match &opened.origin {
        Origin::Shipped => return html! {},
        Origin::File(name) => words.with(key::ORIGIN_FILE, &[("name", name.into())]),
        Origin::Host(host) => words.with(key::ORIGIN_HOST, &[("host", host.into())]),
        Origin::Link => words.say(key::ORIGIN_LINK),
    };
    html! {
        <p class="notice origin">
            { text }{ " " }
            { words.with(key::ORIGIN_FINGERPRINT, &[("hash", (&opened.pack.hash).into())]) }
        </p>
    }
}

/// Keeps the head of a new session; its name, if that worked.
async fn begin_session(shell: &Shell, pack: &Pack, exercise: &Exercise, mode: Mode) -> Option<Id> {
    let id = Id::new(&browser::random_name())?;
    let head = Head {
        id: id.clone(),
        pack: pack.id.clone(),
        version: pack.version.clone(),
        hash: pack.hash.clone(),
        exercise: exercise.public.id.clone(),
        mode,
        seed: u64::from_le_bytes(browser::random()),
        started_ms: clock::now_ms(),
    };
    let text = head.to_json(&exercise.public).to_compact();
    shell.store.put(Drawer::Sessions, id.as_str(), &text).await.ok()?;
    Some(id)
}

#[derive(Debug, PartialEq, Properties)]
struct TrainerPartProps {
    opened: OpenedPack,
    exercise: Rc<Exercise>,
}

/// What a trainer needs, closed at first: notes, cards on paper, sharing.
#[component]
fn TrainerPart(TrainerPartProps { opened, exercise }: &TrainerPartProps) -> Html {
    let words = use_shell().words;
    let shared = use_state_eq(|| None::<(Shared, String)>);
    let public = &exercise.public;
    let desk = &exercise.facilitation;
    let place = Route::Exercise { pack: opened.place(), exercise: public.id.clone() };
    let address = match opened.origin {
        Origin::Shipped => Some(format!("{}{}", hash::base(), place.href())),
        _ => pack::to_link(&opened.pack).map(|it| {
            let route = Route::Open { packed: Some(it), from: None };
            format!("{}{}", hash::base(), route.href())
        }),
    };
    let on_share = {
        let (shared, title, address) = (shared.clone(), words.of(&public.title).to_owned(), address.clone());
        move |_: MouseEvent| {
            let (shared, title, address) = (shared.clone(), title.clone(), address.clone().unwrap_or_default());
            spawn_local(async move {
                let outcome = share::share(&title, &address).await;
                shared.set(Some((outcome, address)));
            });
        }
    };
    let on_file = {
        let pack = opened.pack.clone();
        move |_: MouseEvent| files::download(&format!("{}.json", pack.id), "application/json", &pack.source)
    };
    let list = |title: String, texts: &[crate::text::Passage]| {
        if texts.is_empty() {
            return html! {};
        }
        html! {
            <>
                <h4>{ title }</h4>
                <ul>{ for texts.iter().map(|it| html! { <li>{ passage(words, it) }</li> }) }</ul>
            </>
        }
    };
    html! {
        <details class="trainer">
            { say(words, "summary", "", key::TRAINER) }
            { say(words, "p", "notice warning", key::TRAINER_WARNING) }
            <section>
                { say(words, "h3", "", key::TRAINER_HAND_OUT) }
                <p class="card-actions">
                    <a class="button" href={Route::Cards { pack: opened.place(), exercise: public.id.clone() }.href()}>
                        { words.say(key::TRAINER_PRINT) }
                    </a>
                    if address.is_some() {
                        { button("", words.say(key::TRAINER_SHARE), Callback::from(on_share)) }
                    }
                    { button("", words.say(key::TRAINER_FILE), Callback::from(on_file)) }
                </p>
                { share_hint(words, address.as_deref()) }
                <div role="status">
                    if let Some((outcome, address)) = &*shared {
                        <p>{ words.say(match outcome {
                            Shared::Handed => key::SHARE_HANDED,
                            Shared::Copied => key::SHARE_COPIED,
                            Shared::No => key::SHARE_BY_HAND,
                        }) }</p>
                        <p><code class="address">{ address }</code></p>
                    }
                </div>
            </section>
            <section>
                { say(words, "h3", "", key::TRAINER_AIM) }
                { passage(words, &desk.aim) }
                { list(words.say(key::TRAINER_BEFORE), &desk.before) }
                { say(words, "h4", "", key::TRAINER_RUN_SHEET) }
                <table class="run-sheet">
                    <tbody>
                        { for desk.run_sheet.iter().map(|row| html! {
                            <tr>
                                <th scope="row">{ words.with(key::MINUTE, &[("minute", row.minute.into())]) }</th>
                                <td>{ passage(words, &row.does) }</td>
                            </tr>
                        }) }
                    </tbody>
                </table>
                { list(words.say(key::TRAINER_WATCH_FOR), &desk.watch_for) }
                { list(words.say(key::TRAINER_ADAPT), &desk.adapt) }
            </section>
            <section>
                { say(words, "h3", "", key::RIGHTS_FLOOR) }
                { passage(words, &public.rights_floor) }
                if let Some(text) = &public.harm_line {
                    { say(words, "h4", "", key::HARM_LINE) }
                    { passage(words, text) }
                }
            </section>
            <p class="hint">
                { words.with(key::PACK_FACTS, &[
                    ("version", (&opened.pack.version).into()),
                    ("licence", (&opened.pack.licence).into()),
                    ("authors", (&opened.pack.authors.join(", ")).into()),
                ]) }
            </p>
        </details>
    }
}

/// What to know before handing on a link of this length.
fn share_hint(words: Words, address: Option<&str>) -> Html {
    match address.map(str::len) {
        None => html! { { say(words, "p", "hint", key::SHARE_TOO_LARGE) } },
        Some(length) if 8_000 < length => {
            html! { { holding("p", "notice warning", words.with(key::SHARE_VERY_LONG, &[("length", length.into())])) } }
        }
        Some(length) if pack::SHORT_LINK < length => {
            html! { { holding("p", "hint", words.with(key::SHARE_LONG, &[("length", length.into())])) } }
        }
        Some(_) => html! {},
    }
}
