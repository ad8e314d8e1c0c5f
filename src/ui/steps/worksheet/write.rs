//! A memo of fixed sections, with the facts beside it.

use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::Work;
use crate::{
    steps::{
        Answer,
        worksheet::write::{FactFile, SectionFile, SectionResult, Write},
    },
    ui::{
        El, el,
        parts::label,
        words::{Key, Value, key},
    },
};

pub(super) fn write(work: &Work, step: &Write) -> El {
    let words = work.words;
    let facts = step.facts();
    let dossier = (!facts.is_empty()).then(|| {
        let fact = |it: &FactFile| {
            el("li")
                .child(el("code").text(format!("[{}]", it.id)))
                .text(" ")
                .child(label(words, &it.text))
                .child(it.source.as_ref().map(|it| el("span").class("source").text(" ").child(label(words, it))))
        };
        el("details")
            .class("facts")
            .child(el("summary").text(words.with(key::WRITE_FACTS, &[("facts", facts.len().into())])))
            .child(el("ul").each(facts.iter().map(fact)))
    });
    let results: Vec<SectionResult> = step.sections.iter().map(|it| step.result(&work.desk.answers, it)).collect();
    let total: usize = results.iter().map(|it| it.n_words).sum();
    let whole = step.most.map(|most| {
        let is_over = (most.get() as usize) < total;
        let values = [("words", total.into()), ("most", most.get().into())];
        el("p")
            .class("figure")
            .class_if(is_over, "over")
            .text(words.with(key::WRITE_WHOLE, &values))
            .child(sign(!is_over))
    });
    let sections = step.sections.iter().zip(&results).map(|(it, result)| section(work, step, it, result));
    el("div").class("write").child(dossier).each(sections).child(whole)
}

/// A sign for those who see it; the words beside it say the same.
fn sign(is_met: bool) -> El {
    el("span").attr("aria-hidden", "true").class("mark").text(if is_met { " ✓" } else { " …" })
}

fn section(work: &Work, step: &Write, file: &SectionFile, result: &SectionResult) -> El {
    let words = work.words;
    let question = Write::section_question(&file.id);
    let title = el("span").child(label(words, &file.title)).child(
        (file.optional == Some(true)).then(|| el("span").class("why").text(" ").say(words, key::WRITE_OPTIONAL)),
    );
    if work.is_fixed {
        let text = el("p").class("own-words").attr("dir", "auto").text(step.text(&work.desk.answers, file).to_owned());
        return el("section")
            .class("question")
            .child(el("h3").child(title))
            .child(text)
            .child(counts(work, file, result));
    }
    let hint = file.hint.as_ref().map(|it| label(words, it));
    el("section")
        .class("memo-section")
        .child(work.desk.field(&question, title, hint))
        .child(refer(work, step, file, &question))
        .child(counts(work, file, result))
}

/// A list of facts, of which one is put behind what is written.
fn refer(work: &Work, step: &Write, file: &SectionFile, question: &str) -> Option<El> {
    let words = work.words;
    let on_change = {
        let (desk, question) = (work.desk.clone(), question.to_owned());
        move |event: Event| {
            let list: HtmlSelectElement = event.target_unchecked_into();
            let fact = list.value();
            list.set_value("");
            if !fact.is_empty() {
                let text = desk.text(&question).trim_end();
                let space = if text.is_empty() { "" } else { " " };
                desk.set(&question, Some(Answer::Text(format!("{text}{space}[{fact}]"))));
            }
        }
    };
    let option = |it: &FactFile| {
        el("option").attr("value", it.id.to_string()).text(format!("[{}] {}", it.id, words.of(&it.text)))
    };
    let id = format!("refer-{}-{}", step.id, file.id);
    (!step.facts().is_empty()).then(|| {
        el("p").class("under").child(el("label").attr("for", id.clone()).say(words, key::WRITE_REFER)).child(
            el("select")
                .attr("id", id)
                .on_change(on_change)
                .child(el("option").attr("value", "").selected(true).say(words, key::WRITE_NO_FACT))
                .each(step.facts().iter().map(option)),
        )
    })
}

/// How many words and references there are, and how many were asked for.
fn counts(work: &Work, file: &SectionFile, result: &SectionResult) -> El {
    let words = work.words;
    let n_words: Value = result.n_words.into();
    let said = |key: Key, values: &[(&str, Value)]| words.with(key, values);
    let length = match (file.fewest.map(|it| it.get()), file.most.map(|it| it.get())) {
        (Some(fewest), Some(most)) => {
            said(key::WRITE_BETWEEN, &[("words", n_words), ("fewest", fewest.into()), ("most", most.into())])
        }
        (Some(fewest), None) => said(key::WRITE_AT_LEAST, &[("words", n_words), ("fewest", fewest.into())]),
        (None, Some(most)) => said(key::WRITE_AT_MOST, &[("words", n_words), ("most", most.into())]),
        (None, None) => said(key::WRITE_WORDS, &[("words", n_words)]),
    };
    let cites = file.cites.filter(|it| 0 < it.get()).map(|wanted| {
        format!(" {}", said(key::WRITE_CITES, &[("cited", result.cited.len().into()), ("wanted", wanted.get().into())]))
    });
    let unknown = (!result.unknown.is_empty())
        .then(|| format!(" {}", said(key::WRITE_UNKNOWN, &[("facts", (&result.unknown.join(", ")).into())])));
    el("p")
        .class("hint counts")
        .text(length)
        .text(cites.unwrap_or_default())
        .text(unknown.unwrap_or_default())
        .child(sign(file.is_met(result)))
}
