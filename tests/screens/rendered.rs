//! From `Html` to text, natively and at once.

use std::{
    pin::pin,
    rc::Rc,
    task::{Context, Poll, Waker},
};

use parley::{
    counterpart::Persona,
    document::Id,
    library,
    pack::{Exercise, Pack},
    points::RoleId,
    session::{Head, Mode, Session},
    ui::words::{Tongue, Words},
};
use yew::prelude::*;

#[derive(PartialEq, Properties)]
struct FragmentProps {
    html: Html,
}

#[component]
fn Fragment(FragmentProps { html }: &FragmentProps) -> Html {
    html.clone()
}

/// A fragment as text.
#[track_caller]
pub fn rendered(html: Html) -> String {
    let renderer = yew::LocalServerRenderer::<Fragment>::with_props(FragmentProps { html });
    block_on(renderer.hydratable(false).render())
}

/// Waits for what needs no waiting: rendering asks no clock and no network.
#[track_caller]
fn block_on<F: Future>(future: F) -> F::Output {
    let mut future = pin!(future);
    let mut context = Context::from_waker(Waker::noop());
    for _ in 0..1_000_000 {
        if let Poll::Ready(output) = future.as_mut().poll(&mut context) {
            return output;
        }
    }
    panic!("rendering waits for something that a test does not have")
}

/// A fragment as a snapshot shows it: one tag a line, drawings left out.
#[track_caller]
pub fn snapshot(html: Html) -> String {
    let mut text = rendered(html);
    for attribute in [" d=\"", " points=\""] {
        let mut kept = String::new();
        let mut rest = text.as_str();
        while let Some((before, after)) = rest.split_once(attribute) {
            kept.push_str(before);
            kept.push_str(attribute);
            kept.push('…');
            rest = after.split_once('"').map_or("", |(_, rest)| rest);
            kept.push('"');
        }
        kept.push_str(rest);
        text = kept;
    }
    text.replace("><", ">\n<") + "\n"
}

/// How often a tag is opened.
pub fn count(html: &str, tag: &str) -> usize {
    html.matches(&format!("<{tag}")).filter(|_| true).count()
        - html
            .match_indices(&format!("<{tag}"))
            .filter(|(at, it)| html[at + it.len()..].starts_with(|c: char| c.is_ascii_alphanumeric() || c == '-'))
            .count()
}

/// The text as it is seen: without tags, blanks joined.
pub fn words_of(html: &str) -> String {
    let mut text = String::new();
    let mut is_in_tag = false;
    for c in html.chars() {
        match c {
            '<' => {
                is_in_tag = true;
                text.push(' ');
            }
            '>' => is_in_tag = false,
            // The isolates around other people's words cannot be seen.
            '\u{2068}' | '\u{2069}' => {}
            c if !is_in_tag => text.push(c),
            _ => {}
        }
    }
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

pub fn english() -> Words {
    Words::from(Tongue::English)
}

pub fn russian() -> Words {
    Words::from(Tongue::Russian)
}

/// A shipped exercise with its pack.
#[track_caller]
pub fn shipped(id: &str) -> (Rc<Pack>, Rc<Exercise>) {
    let found = library::packs().into_iter().find_map(|pack| {
        let exercise = pack.exercise(id)?.clone();
        Some((pack, exercise))
    });
    found.unwrap_or_else(|| panic!("no exercise `{id}`"))
}

/// The pack that uses every key of the format, and its first exercise.
pub fn ferry() -> (Rc<Pack>, Rc<Exercise>) {
    let pack = Rc::new(Pack::open(include_bytes!("../data/whole.json")).unwrap());
    let exercise = pack.exercises[0].clone();
    (pack, exercise)
}

/// The pack that uses all that options can do together, and its exercise.
pub fn doors() -> (Rc<Pack>, Rc<Exercise>) {
    let pack = Rc::new(Pack::open(include_bytes!("../data/together.json")).unwrap());
    let exercise = pack.exercises[0].clone();
    (pack, exercise)
}

/// A role by its id.
#[track_caller]
pub fn role(exercise: &Exercise, id: &str) -> RoleId {
    exercise.public.role(id).unwrap_or_else(|| panic!("no role `{id}`"))
}

/// A session in which nothing was done.
pub fn session(pack: &Pack, exercise: &Rc<Exercise>, mode: Mode) -> Session {
    let head = Head {
        id: Id::new("00ff").unwrap(),
        pack: pack.id.clone(),
        version: pack.version.clone(),
        hash: pack.hash.clone(),
        exercise: exercise.public.id.clone(),
        mode,
        persona: Persona::default(),
        drawn: false,
        seed: 7,
        started_ms: 0,
        parallel: None,
    };
    Session::new(head, exercise.clone())
}
