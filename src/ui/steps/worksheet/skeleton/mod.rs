//! The skeleton of an exercise: the sides, what is to be settled, what it is
//! worth to whom; and the exercise as soon as nothing is missing.

mod issues;
mod made;
mod missing;
mod worth;

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::Work;
use crate::{
    steps::{
        Answer,
        worksheet::skeleton::{COMMON, MAX_NAME, MAX_NAMES, SIDES, Skeleton, TITLE},
    },
    ui::{
        El, el,
        words::{Key, Value, key},
    },
};

pub(super) fn skeleton(work: &Work) -> El {
    let words = work.words;
    let say = |key: Key| el("span").say(words, key);
    let about = |key: Key, side: usize| el("span").text(words.with(key, &[("side", (&called(work, side)).into())]));
    let hint = |key: Key| Some(el("span").say(words, key).into());
    let cards = (0..2).map(|side| {
        el("section")
            .child(el("h3").text(words.with(key::SKELETON_CARD, &[("side", (&called(work, side)).into())])))
            .child(work.desk.field(
                &Skeleton::wants(side),
                about(key::SKELETON_WANTS, side),
                hint(key::SKELETON_WANTS_HINT),
            ))
            .child(work.desk.field(
                &Skeleton::batna(side),
                about(key::SKELETON_BATNA, side),
                hint(key::SKELETON_BATNA_HINT),
            ))
    });
    let case = Skeleton::case(&work.desk.answers);
    let missing = case.as_ref().err().map(|it| missing::missing(work, it));
    el("div")
        .class("skeleton")
        .child(el("p").class("notice").say(words, key::SKELETON_STAYS))
        .child(names(work))
        .child(
            el("section")
                .child(el("h2").say(words, key::SKELETON_STORY))
                .child(line(work, TITLE, say(key::SKELETON_TITLE), 100))
                .child(work.desk.field(COMMON, say(key::SKELETON_COMMON), hint(key::SKELETON_COMMON_HINT)))
                .each(cards),
        )
        .child(issues::issues(work))
        .child(worth::worth(work))
        .child(missing)
        .child(html! { <made::Outcome {words} case={case.ok()} /> })
}

/// What a side is called on the sheet: its stand-in as soon as it has one.
fn called(work: &Work, side: usize) -> String {
    let stand_in = work.desk.text(&Skeleton::stand_in(side)).trim();
    if stand_in.is_empty() { SIDES[side].to_uppercase() } else { stand_in.to_owned() }
}

/// Names and what stands for them.
fn names(work: &Work) -> El {
    let words = work.words;
    let pair = |(real, stand_in): (String, String), titles: (Key, Key), value: Value| {
        let ask = |title: Key| el("span").text(words.with(title, &[("which", value)]));
        el("div").class("name-pair").child(line(work, &real, ask(titles.0), MAX_NAME)).child(line(
            work,
            &stand_in,
            ask(titles.1),
            MAX_NAME,
        ))
    };
    let sides = (0..2).map(|side| {
        let questions = (Skeleton::real(side), Skeleton::stand_in(side));
        pair(questions, (key::SKELETON_REAL, key::SKELETON_STAND_IN), (&SIDES[side].to_uppercase()).into())
    });
    let is_used = |n: usize| {
        [Skeleton::further(n), Skeleton::further_stand_in(n)].iter().any(|it| !work.desk.text(it).is_empty())
    };
    let n_shown = (0..MAX_NAMES).rfind(|n| is_used(*n)).map_or(1, |it| (it + 2).min(MAX_NAMES));
    let further = (0..n_shown).map(|n| {
        let questions = (Skeleton::further(n), Skeleton::further_stand_in(n));
        pair(questions, (key::SKELETON_FURTHER_REAL, key::SKELETON_FURTHER_STAND_IN), (n + 1).into())
    });
    el("section")
        .child(el("h2").say(words, key::SKELETON_SIDES))
        .each(sides)
        .child(el("h3").say(words, key::SKELETON_FURTHER))
        .child(el("p").class("hint").say(words, key::SKELETON_FURTHER_HINT))
        .each(further)
}

/// A place for one line.
fn line(work: &Work, question: &str, ask: El, max: usize) -> El {
    let id = format!("line-{question}");
    let on_input = {
        let (desk, question) = (work.desk.clone(), question.to_owned());
        move |event: InputEvent| {
            let field: HtmlInputElement = event.target_unchecked_into();
            let text = field.value();
            desk.set(&question, (!text.is_empty()).then_some(Answer::Text(text)));
        }
    };
    let field = el("input")
        .attr("id", id.clone())
        .attr("type", "text")
        .attr("maxlength", max.to_string())
        .attr("autocomplete", "off")
        .attr("dir", "auto")
        .value(work.desk.text(question).to_owned())
        .on_input(on_input);
    el("div").class("question").child(el("label").attr("for", id).child(ask)).child(field)
}
