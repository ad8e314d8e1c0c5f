use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::{Refused, Visit, compare::figure_list, view::View};
use crate::{
    session::Head,
    steps::{
        Answer,
        transcript::{BookFile, CodesError, CodesFile, CodesOf, Coding, Comparison, Group, MOST_CODERS, NAME, coder},
    },
    ui::{
        El,
        browser::files,
        button, el,
        words::{Words, key},
    },
};

/// Other coders: the own codes as a file, theirs beside them, and all together.
pub(super) fn coders(view: &View, book: &BookFile, own: &Coding) -> El {
    let words = view.words;
    let others = view.step.others(view.answers, book);
    let coders: Vec<&Coding> = std::iter::once(own).chain(others.iter().map(|(_, it)| it)).collect();
    let group = Group::of(view.step, book, &coders);
    el("section")
        .class("coders")
        .child(el("h3").say(words, key::CODERS))
        .child(el("p").say(words, key::CODERS_TEXT))
        .child(name_field(view))
        .child(
            el("p")
                .class("card-actions")
                .child(button("", words.say(key::CODERS_SAVE), save(view, book, own)))
                .child(el("label").class("button file").say(words, key::CODERS_ADD).child(picker(view))),
        )
        .child(el("div").attr("role", "alert").child(view.ground.visit.refused.as_ref().map(|it| {
            el("div")
                .class("notice warning")
                .child(el("p").text(refusal(words, it)))
                .child(el("p").say(words, key::CODERS_SAFE))
        })))
        .each(others.iter().map(|(n, other)| beside(view, book, own, *n, other)))
        .child(group.map(|it| together(view, &it)))
}

fn name_field(view: &View) -> El {
    let words = view.words;
    let id = view.id("name");
    let on_input = view.set(NAME).reform(|event: InputEvent| {
        let text = event.target_unchecked_into::<HtmlInputElement>().value();
        (!text.trim().is_empty()).then_some(Answer::Text(text))
    });
    let field = el("input")
        .attr("id", id.clone())
        .attr("type", "text")
        .attr("maxlength", "60")
        .attr("autocomplete", "off")
        .attr("dir", "auto")
        .value(view.text(NAME).to_owned())
        .on_input(on_input);
    el("div").class("question").child(el("label").attr("for", id).say(words, key::CODERS_NAME)).child(field)
}

fn of(head: &Head) -> CodesOf {
    CodesOf { pack: head.pack.clone(), version: head.version.clone(), exercise: head.exercise.clone() }
}

fn save(view: &View, book: &BookFile, own: &Coding) -> Callback<MouseEvent> {
    let head = view.ground.session.head();
    let (step, book) = (view.step.id.clone(), book.id.clone());
    let file = CodesFile { of: of(head), step, book, coding: own.clone() };
    Callback::from(move |_: MouseEvent| {
        let name = format!("parley-codes-{}-{}.json", file.of.exercise, file.book);
        files::download(&name, "application/json", &file.to_text());
    })
}

fn picker(view: &View) -> El {
    let ground = view.ground.clone();
    let on_pick = move |event: Event| {
        let Some(file) = files::picked(&event.target_unchecked_into()) else { return };
        let ground = ground.clone();
        spawn_local(async move {
            let bytes = files::read(file).await;
            ground.act(|view| add(view, bytes.as_deref().unwrap_or_default()));
        });
    };
    el("input").attr("type", "file").attr("accept", ".json,application/json").on_change(on_pick)
}

/// Takes another coder's file, if it belongs here.
fn add(view: &View, bytes: &[u8]) {
    let place = (2..=MOST_CODERS).find(|n| view.answer(&coder(*n)).is_none());
    let checked = CodesFile::open(bytes).and_then(|it| {
        it.fits(&of(view.ground.session.head()), view.step)?;
        Ok(it)
    });
    let refused = match (checked, place) {
        (Err(error), _) => Some(Refused::File(error)),
        (Ok(_), None) => Some(Refused::Full),
        (Ok(mut file), Some(n)) => {
            // Their reasons are for the trainer, and would not fit into an answer.
            file.coding.contested.clear();
            view.set(&coder(n)).emit(Some(Answer::Text(file.to_text())));
            None
        }
    };
    view.ground.on_visit.emit(Visit { refused, ..(*view.ground.visit).clone() });
}

fn refusal(words: Words, refused: &Refused) -> String {
    match refused {
        Refused::Full => words.with(key::CODERS_FULL, &[("coders", MOST_CODERS.into())]),
        Refused::File(CodesError::Unreadable(_) | CodesError::NoCodes) => words.say(key::CODERS_NO_CODES),
        Refused::File(CodesError::Newer) => words.say(key::CODERS_NEWER),
        Refused::File(CodesError::OtherExercise { exercise }) => {
            words.with(key::CODERS_OTHER_EXERCISE, &[("exercise", exercise.into())])
        }
        Refused::File(CodesError::OtherVersion { found, here }) => {
            words.with(key::CODERS_OTHER_VERSION, &[("found", found.into()), ("here", here.into())])
        }
        Refused::File(CodesError::Unknown(id)) => words.with(key::CODERS_UNKNOWN, &[("id", id.into())]),
    }
}

/// What a coder is called: by the name, or by the number.
fn name_of(words: Words, n: usize, coding: &Coding) -> String {
    match &coding.name {
        Some(name) => name.clone(),
        None => words.with(key::CODER_N, &[("n", n.into())]),
    }
}

/// Another coder beside the own codes.
fn beside(view: &View, book: &BookFile, own: &Coding, n: usize, other: &Coding) -> El {
    let words = view.words;
    let it = Comparison::of_two(view.step, book, own, other);
    let said = [("equal", it.n_equal().into()), ("lines", it.pairs.len().into())];
    let name = name_of(words, n, other);
    let remove = view.set(&coder(n)).reform(|_: MouseEvent| None);
    let differing: Vec<String> =
        it.pairs.iter().filter(|it| it.own != it.other).map(|it| (it.unit + 1).to_string()).collect();
    let differing = (!differing.is_empty())
        .then(|| el("p").text(words.with(key::CODERS_DIFFER, &[("lines", (&differing.join(", ")).into())])));
    el("article")
        .class("coder")
        .key(format!("coder-{n}"))
        .child(el("h4").child(el("bdi").text(name.clone())))
        .child(el("p").text(words.with(key::CODERS_EQUAL, &said)))
        .child(it.figures().map(|it| figure_list(view, &it)))
        .child(differing)
        .child(button("quiet", words.with(key::CODERS_REMOVE, &[("name", (&name).into())]), remove))
}

/// Three or more coders together.
fn together(view: &View, group: &Group) -> El {
    let words = view.words;
    let said =
        [("coders", group.n_coders.into()), ("equal", group.n_all_equal.into()), ("lines", group.n_units.into())];
    let alpha = match &group.alpha {
        Some(it) => words.with(key::CODERS_ALPHA, &[("alpha", (&view.measure(it)).into())]),
        None => words.say(key::CODERS_NO_ALPHA),
    };
    el("article")
        .class("coder")
        .child(el("h4").say(words, key::CODERS_TOGETHER))
        .child(el("p").text(words.with(key::CODERS_ALL_EQUAL, &said)))
        .child(el("p").text(alpha))
        .child(el("p").class("hint").say(words, key::CODERS_ALPHA_HINT))
}
