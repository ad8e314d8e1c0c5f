//! What comes once the work is fixed: a model to differ from, and a rubric for
//! somebody else.

use yew::prelude::*;

use super::Work;
use crate::{
    document::Id,
    steps::{
        Answer,
        worksheet::{LEVELS, N_DIFFERENCES, RubricLineFile, Stance, Worksheet, question},
    },
    text::Passage,
    ui::{
        El, el,
        parts::{label, passage},
        words::key,
    },
};

pub(super) fn after(work: &Work, sheet: &dyn Worksheet) -> El {
    let common = sheet.common();
    el("section")
        .class("after-fixing")
        .child(
            el("p").attr("id", "after-fixing").attr("tabindex", "-1").class("hint").say(work.words, key::SHEET_FIXED),
        )
        .child(common.model().map(|it| self_check(work, it)))
        .child((!common.rubric().is_empty()).then(|| rubric(work, common.rubric())))
}

/// The model, and three differences that are accepted or defended. Held against
/// a model alone, people mostly find that they had meant the same.
fn self_check(work: &Work, model: &Passage) -> El {
    let words = work.words;
    let difference = |n: usize| {
        let stance = question("stance", &n.to_string());
        let chosen = Stance::of(&work.desk.answers, n);
        let stances = [(Stance::Accept, key::SHEET_ACCEPT), (Stance::Defend, key::SHEET_DEFEND)];
        let on_choose = {
            let (desk, stance) = (work.desk.clone(), stance.clone());
            Callback::from(move |n: usize| {
                let ids = stances.get(n).and_then(|(it, _)| Id::new(it.word())).map(|it| vec![it]);
                desk.set(&stance, ids.map(Answer::Chosen));
            })
        };
        let text = question("difference", &n.to_string());
        let ask = el("span").text(words.with(key::SHEET_DIFFERENCE, &[("number", n.into())]));
        let place = stances.iter().position(|(it, _)| chosen == Some(*it));
        let choices = stances.iter().map(|(_, it)| el("span").say(words, *it)).collect();
        let legend = el("span").text(words.with(key::SHEET_STANCE, &[("number", n.into())]));
        el("div")
            .class("difference")
            .child(work.desk.field(&text, ask, None))
            .child(work.desk.radios(&stance, legend, choices, place, &on_choose))
    };
    el("section")
        .child(el("h2").say(words, key::SHEET_SELF_CHECK))
        .child(el("article").class("case").child(el("h3").say(words, key::SHEET_MODEL)).child(passage(words, model)))
        .child(el("p").say(words, key::SHEET_DIFFERENCES))
        .each((1..=N_DIFFERENCES).map(difference))
}

/// The lines that somebody else looks at. The levels are words; the numbers in
/// front of them only say which way is up.
fn rubric(work: &Work, lines: &[RubricLineFile]) -> El {
    let words = work.words;
    let line = |line: &RubricLineFile| {
        let asked = question("rubric", line.id.as_str());
        let given = match work.desk.answer(&asked) {
            Some(Answer::Scale(level)) => Some(usize::from(*level) - 1),
            _ => None,
        };
        let levels = line.levels.iter().enumerate();
        let levels = levels.map(|(i, it)| el("span").text(format!("{}. ", i + 1)).child(label(words, it)));
        let on_choose = {
            let (desk, asked) = (work.desk.clone(), asked.clone());
            Callback::from(move |n: usize| {
                let level = u8::try_from(n + 1).ok().filter(|it| *it <= LEVELS);
                desk.set(&asked, level.map(Answer::Scale));
            })
        };
        work.desk.radios(&asked, label(words, &line.title), levels.collect(), given, &on_choose)
    };
    el("section")
        .child(el("h2").say(words, key::SHEET_RUBRIC))
        .child(el("p").say(words, key::SHEET_RUBRIC_HINT))
        .each(lines.iter().map(line))
}
