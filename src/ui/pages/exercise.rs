use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::{competence, missing_pack, use_pack, use_shell, use_title};
use crate::{
    counterpart::{Persona, can_play},
    document::Id,
    pack::{Exercise, Pack},
    points::RoleId,
    session::{Head, Mode},
    ui::{
        El, FoundPack, OpenedPack, Origin, Route, Shell,
        browser::{self, clock, hash, store::Drawer},
        button, el,
        later::{Later, Room},
        parts::{Whom, label, passage, role_front, role_name, whom_to_meet},
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
    let whom = use_state_eq(|| Whom::Chosen(Persona::default()));
    let failed = use_state_eq(|| false);
    let is_opened = use_state_eq(|| false);
    let opened = match &found {
        Some(FoundPack::Here(opened)) => Some(opened),
        _ => None,
    };
    let exercise = opened.and_then(|it| it.pack.exercise(exercise)).cloned();
    use_title(exercise.as_ref().map_or_else(|| words.say(key::OPENING), |it| words.of(&it.public.title).to_owned()));
    let (Some(opened), Some(exercise)) = (opened, exercise) else { return missing_pack(words, found.as_ref()).into() };

    let begin = {
        let (shell, pack, exercise, failed) = (shell.clone(), opened.pack.clone(), exercise.clone(), failed.clone());
        let whom = *whom;
        Callback::from(move |mode: Mode| {
            let (shell, pack, exercise, failed) = (shell.clone(), pack.clone(), exercise.clone(), failed.clone());
            spawn_local(async move {
                match begin_session(&shell, &pack, &exercise, mode, whom).await {
                    Some(id) => hash::go(&Route::Session(id).path()),
                    None => failed.set(true),
                }
            });
        })
    };
    let has_opened = is_opened.clone();
    let public = &exercise.public;
    let chosen = *role;
    let n_roles = public.roles.n_roles();
    let minutes =
        |minutes: u32| el("span").class("hint").text(words.with(key::MINUTES, &[("minutes", minutes.into())]));
    let header = el("header")
        .child(el("p").class("overline").text(words.with(key::LEVEL, &[("level", u32::from(public.level).into())])))
        .child(el("h1").child(label(words, &public.title)))
        .child(el("p").class("lead").child(label(words, &public.summary)))
        .child(exercise_facts(words, &exercise))
        .child(origin(words, opened));
    let note = public.content_note.as_ref().map(|note| {
        el("aside").class("notice").child(el("h2").say(words, key::CONTENT_NOTE)).child(passage(words, note))
    });
    let roles = public.roles.roles().map(|it| {
        let role = role.clone();
        let radio = el("input").attr("type", "radio").attr("name", "role").checked(*role == it);
        el("label")
            .class("option")
            .child(radio.on_change(move |_: Event| role.set(it)))
            .child(role_name(words, public, it))
    });
    let on_whom = {
        let whom = whom.clone();
        Callback::from(move |it: Whom| whom.set(it))
    };
    let has_table = public.table().is_some();
    let begin_alone = begin.reform(move |_: MouseEvent| Mode::Alone(chosen));
    let (title, text, ask, begin_label) = if has_table {
        (key::WAY_ALONE, key::WAY_ALONE_TEXT, key::WAY_ALONE_ROLE, key::WAY_ALONE_BEGIN)
    } else {
        (key::WAY_WORK, key::WAY_WORK_TEXT, key::WAY_WORK_SIDE, key::WAY_WORK_BEGIN)
    };
    let alone = el("div").class("way").child(el("h2").say(words, title));
    let alone = if has_table && !can_play(&public.agenda) {
        alone.child(el("p").say(words, key::WAY_ALONE_TOO_LARGE))
    } else {
        let choice = el("fieldset").class("options").child(el("legend").say(words, ask)).each(roles);
        alone
            .child(el("p").say(words, text))
            .child((1 < n_roles).then_some(choice))
            .child(has_table.then(|| whom_to_meet(words, *whom, on_whom)))
            .child(button("primary", words.say(begin_label), begin_alone))
    };
    let one_device = has_table.then(|| {
        el("div")
            .class("way")
            .child(el("h2").say(words, key::WAY_DEVICE))
            .child(el("p").text(words.with(key::WAY_DEVICE_TEXT, &[("people", n_roles.into())])))
            .child(button("", words.say(key::WAY_DEVICE_BEGIN), begin.reform(|_: MouseEvent| Mode::OneDevice)))
            .child(el("p").class("hint").say(words, key::WAY_DEVICE_HONEST))
    });
    let steps = el("ol")
        .class("steps-list")
        .each(
            public.steps.iter().map(|it| el("li").child(label(words, &it.title)).text(" ").child(minutes(it.minutes))),
        )
        .child(el("li").say(words, key::DEBRIEF).text(" ").child(minutes(exercise.debrief.minutes)));
    let trainer = is_opened.then(|| {
        html! { <Later {words} room={Room::Trainer { opened: opened.clone(), exercise: public.id.clone() }} /> }
    });
    let on_toggle = Callback::from(move |_: Event| has_opened.set(true));
    el("article")
        .class("exercise")
        .child(header)
        .child(note)
        .child(el("section").class("ways").attr("aria-label", words.say(key::WAYS_IN)).child(alone).child(one_device))
        .child(failed.then(|| el("p").class("notice warning").attr("role", "alert").say(words, key::BEGIN_FAILED)))
        .child(
            el("section")
                .child(el("h2").say(words, key::GENERAL_INFORMATION))
                .child(passage(words, &public.general_information)),
        )
        .child(
            el("section").child(el("h2").say(words, key::ROLES)).child(
                el("div").class("role-fronts").each(public.roles.roles().map(|it| role_front(words, public, it))),
            ),
        )
        .child(el("section").child(el("h2").say(words, key::STEPS)).child(steps))
        .child(
            el("details")
                .class("trainer")
                .on(yew::html::ontoggle::Wrapper::new(on_toggle))
                .child(el("summary").say(words, key::TRAINER))
                .child(trainer),
        )
        .into()
}

/// Minutes, people, languages, what it trains.
pub fn exercise_facts(words: Words, exercise: &Exercise) -> El {
    let public = &exercise.public;
    let people = public.people;
    let trains: Vec<String> = public.trains.iter().map(|it| competence(words, *it)).collect();
    let languages: Vec<&str> = public.languages.iter().map(|it| it.tag()).collect();
    let people = if people.min == people.max {
        words.with(key::PEOPLE_EXACT, &[("people", people.min.into())])
    } else {
        words.with(key::PEOPLE, &[("min", people.min.into()), ("max", people.max.into())])
    };
    el("ul")
        .class("facts")
        .child(el("li").text(words.with(key::MINUTES, &[("minutes", public.minutes.into())])))
        .child(el("li").text(people))
        .child(el("li").text(languages.join(" · ")))
        .child(el("li").text(trains.join(", ")))
}

fn origin(words: Words, opened: &OpenedPack) -> Option<El> {
    let text = match &opened.origin {
        Origin::Shipped | Origin::Seat(_) => return None,
        Origin::File(name) => words.with(key::ORIGIN_FILE, &[("name", name.into())]),
        Origin::Host(host) => words.with(key::ORIGIN_HOST, &[("host", host.into())]),
        Origin::Link => words.say(key::ORIGIN_LINK),
        Origin::Own => words.say(key::ORIGIN_OWN),
    };
    let fingerprint = words.with(key::ORIGIN_FINGERPRINT, &[("hash", (&opened.pack.hash).into())]);
    Some(el("p").class("notice origin").text(text).text(" ").text(fingerprint))
}

/// Keeps the head of a new session; its name, if that worked.
pub(super) async fn begin_session(
    shell: &Shell,
    pack: &Pack,
    exercise: &Exercise,
    mode: Mode,
    whom: Whom,
) -> Option<Id> {
    let seed = u64::from_le_bytes(browser::random());
    let (persona, drawn) = match whom {
        Whom::Chosen(persona) => (persona, false),
        Whom::Drawn => (Persona::drawn(seed), true),
    };
    let id = Id::new(&browser::random_name())?;
    let head = Head {
        id: id.clone(),
        pack: pack.id.clone(),
        version: pack.version.clone(),
        hash: pack.hash.clone(),
        exercise: exercise.public.id.clone(),
        mode,
        persona,
        drawn,
        seed,
        started_ms: clock::now_ms(),
        parallel: None,
    };
    let text = head.to_json(&exercise.public).to_compact();
    shell.store.put(Drawer::Sessions, id.as_str(), &text).await.ok()?;
    Some(id)
}
