use yew::Html;

use crate::{
    steps::worksheet::Framework,
    ui::{
        el,
        parts::{label, passage, scroller},
        words::{Key, Words, key},
    },
};

/// What a tool is for and how it is used.
pub fn framework(words: Words, step: &Framework) -> Html {
    let heading = |it: Key| el("h2").say(words, it);
    let steps = step
        .steps
        .iter()
        .map(|it| el("li").child(el("strong").child(label(words, &it.title))).child(passage(words, &it.text)));
    let head = |it: Key| el("th").attr("scope", "col").say(words, it);
    let heads =
        el("tr").child(head(key::FRAMEWORK_ERROR)).child(head(key::FRAMEWORK_SIGN)).child(head(key::FRAMEWORK_CURE));
    let errors = step.errors.iter().map(|it| {
        el("tr")
            .child(el("th").attr("scope", "row").child(label(words, &it.title)))
            .child(el("td").child(label(words, &it.sign)))
            .child(el("td").child(label(words, &it.cure)))
    });
    let table = el("table").class("framework-errors").child(el("thead").child(heads)).child(el("tbody").each(errors));
    let fold = |title: Key, text: Html| el("details").child(el("summary").say(words, title)).child(text);
    el("div")
        .class("framework")
        .child(passage(words, &step.purpose))
        .child(heading(key::FRAMEWORK_STEPS))
        .child(el("ol").class("framework-steps").each(steps))
        .child(heading(key::FRAMEWORK_EXAMPLE))
        .child(el("article").class("case").child(passage(words, &step.example)))
        .child(heading(key::FRAMEWORK_ERRORS))
        .child(scroller(words.say(key::FRAMEWORK_ERRORS), table))
        .child(fold(key::FRAMEWORK_CHECKS, passage(words, &step.checks)))
        .child(fold(key::FRAMEWORK_ORIGIN, passage(words, &step.origin)))
        .into()
}
