//! How much each issue matters to a side, and how good no agreement is for it.

use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

use super::{Work, called};
use crate::{
    document::Id,
    steps::{
        Answer,
        worksheet::skeleton::{SIDES, Skeleton, WHOLE, WORTH},
    },
    ui::{El, el, words::key},
};

/// No agreement is said to be so good in steps of so many points.
const STEP: usize = 5;

pub(super) fn worth(work: &Work) -> El {
    let issues = Skeleton::issues_of(&work.desk.answers);
    el("section")
        .child(el("h2").say(work.words, key::SKELETON_WORTH))
        .child(el("p").class("hint").say(work.words, key::SKELETON_WORTH_HINT))
        .each((0..2).map(|side| {
            el("div")
                .class("skeleton-side")
                .child((!issues.is_empty()).then(|| shares(work, side, &issues)))
                .child(no_deal(work, side))
        }))
}

fn shares(work: &Work, side: usize, issues: &[(usize, String)]) -> El {
    let words = work.words;
    let answers = &work.desk.answers;
    let row = |(issue, title): &(usize, String)| {
        let issue = *issue;
        let id = format!("share-{}{}", SIDES[side], issue + 1);
        let on_input = {
            let (desk, issues) = (work.desk.clone(), issues.to_vec());
            move |event: InputEvent| {
                let field: HtmlInputElement = event.target_unchecked_into();
                let new = field.value().parse::<u32>().unwrap_or(0).min(WHOLE);
                let count = |(it, _): &(usize, String)| {
                    let n = if *it == issue { new } else { Skeleton::share_of(&desk.answers, side, *it) };
                    Id::new(&Skeleton::issue_id(*it)).map(|id| (id, n))
                };
                let counts = issues.iter().filter_map(count).filter(|it| 0 < it.1).collect();
                desk.set(&Skeleton::shares(side), Some(Answer::Counts(counts)));
            }
        };
        let share = Skeleton::share_of(answers, side, issue);
        let field = el("input")
            .attr("id", id.clone())
            .attr("type", "number")
            .attr("inputmode", "numeric")
            .attr("min", "0")
            .attr("max", WHOLE.to_string())
            .value(if share == 0 { String::new() } else { share.to_string() })
            .on_input(on_input);
        el("li").child(el("label").attr("for", id).attr("dir", "auto").text(title.clone())).child(field)
    };
    let sum: u32 = issues.iter().map(|it| Skeleton::share_of(answers, side, it.0)).sum();
    let said = match i64::from(WHOLE) - i64::from(sum) {
        0 => words.with(key::WEIGH_SHARED, &[("total", WHOLE.into())]),
        left @ 1.. => words.with(key::WEIGH_TO_SHARE, &[("left", left.into()), ("total", WHOLE.into())]),
        left => words.with(key::WEIGH_TOO_MUCH, &[("over", (-left).into()), ("total", WHOLE.into())]),
    };
    el("fieldset")
        .class("scores")
        .child(el("legend").text(words.with(key::SKELETON_SHARES, &[("side", (&called(work, side)).into())])))
        .child(el("ul").class("weights").each(issues.iter().map(row)))
        .child(el("p").class("hint").attr("role", "status").text(said))
}

/// How good no agreement is, in numbers with words at five of them.
fn no_deal(work: &Work, side: usize) -> El {
    let words = work.words;
    let said = Skeleton::no_deal_of(&work.desk.answers, side).map(|it| it as usize);
    let id = format!("no-deal-{}", SIDES[side]);
    let on_change = {
        let desk = work.desk.clone();
        move |event: Event| {
            let list: HtmlSelectElement = event.target_unchecked_into();
            let answer = list.value().parse().ok().zip(Id::new(WORTH)).map(|(n, id)| Answer::Counts(vec![(id, n)]));
            desk.set(&Skeleton::no_deal(side), answer);
        }
    };
    let option = |n: usize| {
        let anchor = match n {
            0 => Some(key::SKELETON_NO_DEAL_0),
            25 => Some(key::SKELETON_NO_DEAL_25),
            50 => Some(key::SKELETON_NO_DEAL_50),
            75 => Some(key::SKELETON_NO_DEAL_75),
            100 => Some(key::SKELETON_NO_DEAL_100),
            _ => None,
        };
        let text = anchor.map_or_else(|| n.to_string(), |it| format!("{n}: {}", words.say(it)));
        el("option").attr("value", n.to_string()).flag("selected", said == Some(n)).text(text)
    };
    let ask = words.with(key::SKELETON_NO_DEAL, &[("side", (&called(work, side)).into())]);
    el("div").class("question").child(el("label").attr("for", id.clone()).text(ask)).child(
        el("select")
            .attr("id", id)
            .on_change(on_change)
            .child(el("option").attr("value", "").flag("selected", said.is_none()).text("–"))
            .each((0..=WHOLE as usize).step_by(STEP).map(option)),
    )
}
