//! A second attempt with other points, or another form of the exercise.

use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::{
    document::Id,
    library,
    pack::Exercise,
    session::{Head, Session},
    text::Label,
    ui::{
        El, OpenedPack, Origin, Route, Shell,
        browser::{self, clock, hash, store::Drawer},
        button, el,
        parts::label,
        words::{Words, key},
    },
};

/// Properties of [`SecondAttempt`].
#[derive(Debug, PartialEq, Properties)]
pub struct SecondAttemptProps {
    /// The screens' words.
    pub words: Words,
    /// The session that has ended.
    pub session: Rc<Session>,
    /// Its pack.
    pub opened: OpenedPack,
}

/// What can be played next to see whether the lesson holds.
#[derive(Debug, PartialEq)]
enum Next {
    /// The parallel form of this seed.
    Parallel(u64),
    /// Other forms of the exercise, with their addresses.
    Forms(Vec<(Route, Label)>),
}

/// The way to a second attempt, once the table has ended.
#[component]
pub fn SecondAttempt(SecondAttemptProps { words, session, opened }: &SecondAttemptProps) -> Html {
    let words = *words;
    let shell = use_context::<Shell>();
    let failed = use_state_eq(|| false);
    let next = use_memo((), |()| next(session, opened));
    match &*next {
        Some(Next::Parallel(seed)) => {
            let (head, public, seed) = (session.head().clone(), session.exercise().public.clone(), *seed);
            let set_failed = failed.clone();
            let on_click = move |_: MouseEvent| {
                let (shell, head, public, failed) = (shell.clone(), head.clone(), public.clone(), set_failed.clone());
                spawn_local(async move {
                    let kept = async {
                        let head = second_head(&head, seed)?;
                        let text = head.to_json(&public).to_compact();
                        shell?.store.put(Drawer::Sessions, head.id.as_str(), &text).await.ok()?;
                        Some(head.id)
                    };
                    match kept.await {
                        Some(id) => hash::go(&Route::Session(id).path()),
                        None => failed.set(true),
                    }
                });
            };
            section()
                .child(el("h2").attr("id", "second").say(words, key::SECOND_TITLE))
                .child(el("p").say(words, key::SECOND_COUNTS))
                .child(el("p").say(words, key::SECOND_DIFFERENT))
                .child(el("p").class("card-actions").child(button("", words.say(key::SECOND_BEGIN), on_click)))
                .child(
                    failed.then(|| el("p").class("notice warning").attr("role", "alert").say(words, key::BEGIN_FAILED)),
                )
                .into()
        }
        Some(Next::Forms(forms)) => {
            section()
                .child(el("h2").attr("id", "second").say(words, key::FORMS_TITLE))
                .child(el("p").say(words, key::FORMS_HINT))
                .child(el("p").class("card-actions").each(forms.iter().map(|(route, title)| {
                    el("a").class("button").attr("href", route.href()).child(label(words, title))
                })))
                .into()
        }
        None => Html::default(),
    }
}

fn section() -> El {
    el("section").class("second-attempt").attr("aria-labelledby", "second")
}

/// The head of a second attempt: the same role and the same counterpart, whose
/// name is known now.
fn second_head(first: &Head, seed: u64) -> Option<Head> {
    Some(Head {
        id: Id::new(&browser::random_name())?,
        drawn: false,
        seed: u64::from_le_bytes(browser::random()),
        started_ms: clock::now_ms(),
        parallel: Some(seed),
        ..first.clone()
    })
}

/// A parallel form by the session's own seed, which no other session has; else
/// the other forms that are on the shelf.
fn next(session: &Session, opened: &OpenedPack) -> Option<Next> {
    session.state().play.as_ref()?.ending()?;
    let head = session.head();
    let exercise = opened.pack.exercise(head.exercise.as_str())?;
    if exercise.parallel(head.seed).is_some() {
        return Some(Next::Parallel(head.seed));
    }
    let forms = other_forms(exercise, opened);
    (!forms.is_empty()).then_some(Next::Forms(forms))
}

fn other_forms(exercise: &Exercise, opened: &OpenedPack) -> Vec<(Route, Label)> {
    let own = (&opened.pack.id, &exercise.public.id);
    let base = base_of(own, exercise.public.form.as_ref().map(|it| (it.pack.as_ref(), &it.of)));
    let is_other = |it: (&Id, &Id), form: FormOf| it != own && base_of(it, form) == base;
    let route = |pack: String, exercise: &Id| Route::Exercise { pack, exercise: exercise.clone() };
    match opened.origin {
        Origin::Shipped => library::shelf()
            .iter()
            .flat_map(|pack| pack.exercises.iter().map(move |it| (pack, it)))
            .filter(|(pack, it)| is_other((&pack.id, &it.id), it.form.as_ref().map(|it| (it.pack.as_ref(), &it.of))))
            .map(|(pack, it)| (route(pack.id.to_string(), &it.id), it.title.clone()))
            .collect(),
        _ => opened
            .pack
            .exercises
            .iter()
            .map(|it| &it.public)
            .filter(|it| is_other((&opened.pack.id, &it.id), it.form.as_ref().map(|it| (it.pack.as_ref(), &it.of))))
            .map(|it| (route(opened.place(), &it.id), it.title.clone()))
            .collect(),
    }
}

/// Of what another exercise is a form: its pack, if that is another one, and
/// its id.
type FormOf<'a> = Option<(Option<&'a Id>, &'a Id)>;

/// The first form of an exercise: its pack and its id.
fn base_of<'a>((pack, id): (&'a Id, &'a Id), form: FormOf<'a>) -> (&'a Id, &'a Id) {
    form.map_or((pack, id), |(other, of)| (other.unwrap_or(pack), of))
}
