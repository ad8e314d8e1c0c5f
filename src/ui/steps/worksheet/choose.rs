//! Questions with a few answers each, and a package to put together.

use yew::prelude::*;

use super::Work;
use crate::{
    document::Id,
    steps::{
        Answer,
        worksheet::{
            Worksheet,
            choose::{ChoiceFile, ChoiceFit, Choose, ChosenFile},
        },
    },
    ui::{
        El, el,
        parts::{label, passage},
        steps::behind::points_behind,
        words::key,
    },
};

pub(super) fn choose(work: &Work, step: &Choose) -> El {
    let words = work.words;
    let questions = step.questions().iter().map(|it| asked(work, step, it));
    let package = step.behind.as_ref().map(|file| {
        let issues = file.issues.iter().enumerate().map(|(i, issue)| {
            let question = Choose::issue_question(&issue.id);
            let titles = issue.options.iter().map(|it| el("span").child(label(words, &it.title)));
            let ids = issue.options.iter().map(|it| it.id.clone()).collect();
            let head = el("span").child(label(words, &issue.title));
            radios(work, &question, head, titles.collect(), ids, step.option(&work.desk.answers, i))
        });
        el("section").child(el("h3").say(words, key::CHOOSE_PACKAGE)).each(issues)
    });
    let (n_best, n_asked) = step.n_best(&work.desk.answers);
    let count = [("best", n_best.into()), ("questions", n_asked.into())];
    let points = step.behind.as_ref().map(|file| {
        el("section").child(passage(words, &file.text)).child(match step.settled(&work.desk.answers) {
            Some(behind) => points_behind(words, file, &behind),
            None => el("p").say(words, key::CHOOSE_INCOMPLETE),
        })
    });
    let checked = (work.is_fixed && step.has_key()).then(|| {
        el("section")
            .class("checked")
            .child(el("h2").say(words, key::SHEET_AUTOMATIC))
            .child((0 < n_asked).then(|| el("p").class("figure").text(words.with(key::CHOOSE_COUNT, &count))))
            .child(points)
    });
    el("div").class("choose").child(checked).each(questions).child(package)
}

/// A question; once the work is fixed, with what is to be said of each answer.
fn asked(work: &Work, step: &Choose, it: &ChoiceFile) -> El {
    let words = work.words;
    let chosen = step.chosen(&work.desk.answers, it);
    if !work.is_fixed {
        let texts = it.options.iter().map(|it| el("span").child(label(words, &it.text))).collect();
        let ids = it.options.iter().map(|it| it.id.clone()).collect();
        return radios(work, it.id.as_str(), el("div").child(passage(words, &it.ask)), texts, ids, chosen);
    }
    let option = |(n, option): (usize, &ChosenFile)| {
        let fit = option.fit.map(|it| {
            let said = match it {
                ChoiceFit::Best => key::CHOOSE_BEST,
                ChoiceFit::Fair => key::CHOOSE_FAIR,
                ChoiceFit::Poor => key::CHOOSE_POOR,
            };
            el("strong").say(words, said)
        });
        let own = (chosen == Some(n)).then(|| el("span").class("own-choice").say(words, key::CHOOSE_YOURS));
        el("li")
            .class_if(chosen == Some(n), "chosen-one")
            .child(el("p").child(label(words, &option.text)).text(" ").child(own))
            .child(el("div").class("because").child(fit).child(option.because.as_ref().map(|it| passage(words, it))))
    };
    el("section")
        .class("question")
        .child(passage(words, &it.ask))
        .child(el("ul").class("answered").each(it.options.iter().enumerate().map(option)))
}

fn radios(work: &Work, question: &str, legend: El, choices: Vec<El>, ids: Vec<Id>, chosen: Option<usize>) -> El {
    if work.is_fixed {
        let said = chosen.and_then(|n| choices.into_iter().nth(n));
        return el("p").child(legend).text(": ").child(said);
    }
    let on_choose = {
        let (desk, question) = (work.desk.clone(), question.to_owned());
        Callback::from(move |n: usize| desk.set(&question, ids.get(n).map(|it| Answer::Chosen(vec![it.clone()]))))
    };
    work.desk.radios(question, legend, choices, chosen, &on_choose)
}
