//! A decision matrix: first what matters how much, then each option by each
//! criterion, then what that adds up to.

mod sums;

use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

use super::Work;
use crate::{
    document::Id,
    steps::worksheet::{
        own_id,
        weigh::{LEFT_OUT, Named, Weigh},
    },
    text::Label,
    ui::{El, el, parts::label, words::key},
};

pub(super) fn weigh(work: &Work, step: &Weigh) -> El {
    let words = work.words;
    let answers = &work.desk.answers;
    let result = step.result(answers);
    let options = step.options(answers, words.tongue.tag());
    let criteria = step.criteria(answers, words.tongue.tag());
    let is_open = step.weights_first != Some(true) || result.shared == step.total();
    let scores = (step.scores.is_none() && !options.is_empty() && !work.is_fixed).then(|| {
        if is_open {
            el("section")
                .child(el("h3").say(words, key::WEIGH_SCORES))
                .each(options.iter().map(|it| scores(work, step, it, &criteria)))
        } else {
            el("p").class("notice").say(words, key::WEIGH_WEIGHTS_FIRST)
        }
    });
    let own = |ids: Vec<String>, title| {
        let used = ids.iter().rposition(|it| !work.desk.text(it).is_empty()).map_or(0, |it| it + 1);
        let fields = ids.iter().take(used + 1).map(|id| work.desk.field(id, el("span").say(words, title), None));
        (!ids.is_empty() && !work.is_fixed).then(|| el("div").class("own-cards").each(fields))
    };
    let own_criteria = (1..=step.most_own_criteria()).map(Weigh::own_criterion).collect();
    let own_options = (1..=step.most_own_options()).map(own_id).collect();
    let left_out = if work.is_fixed {
        let text = work.desk.text(LEFT_OUT).to_owned();
        el("div")
            .class("question")
            .child(el("p").say(words, key::WEIGH_LEFT_OUT))
            .child(el("p").class("own-words").attr("dir", "auto").text(text))
    } else {
        work.desk.field(LEFT_OUT, el("span").say(words, key::WEIGH_LEFT_OUT), None)
    };
    el("div")
        .class("weigh")
        .child(own(own_options, key::WEIGH_OWN_OPTION))
        .child(own(own_criteria, key::WEIGH_OWN_CRITERION))
        .child(weights(work, step, &criteria, result.shared))
        .child(scores)
        .child((is_open && !options.is_empty()).then(|| sums::sums(work, step, &options, &criteria, &result)))
        .child(left_out)
}

/// How the points are shared among the criteria.
fn weights(work: &Work, step: &Weigh, criteria: &[Named], shared: u32) -> El {
    let words = work.words;
    let total = step.total();
    let row = |it: &Named| {
        let weight = step.weight(&work.desk.answers, &it.id);
        let name = el("span").attr("dir", "auto").text(it.title.to_owned());
        let about = about(step.criteria.iter().flat_map(|it| it.iter()).map(|it| (it.id.as_str(), &it.about)), &it.id);
        let about = about.map(|it| el("span").class("why").child(label(words, it)));
        if it.is_threshold {
            let said = el("span").class("threshold").say(words, key::WEIGH_THRESHOLD);
            return el("li").child(el("span").child(name).child(about)).child(said);
        }
        if work.is_fixed {
            return el("li").child(el("span").child(name).child(about)).child(el("output").text(weight.to_string()));
        }
        let id = format!("weight-{}-{}", step.id, it.id);
        let on_input = {
            let (desk, step, criterion) = (work.desk.clone(), step.clone(), Id::new(&it.id));
            move |event: InputEvent| {
                let field: HtmlInputElement = event.target_unchecked_into();
                // An emptied field is a weight of nothing, not a mistake.
                let weight = field.value().parse::<u32>().unwrap_or(0).min(step.total());
                if let Some(criterion) = &criterion {
                    desk.set(crate::steps::worksheet::weigh::WEIGHTS, step.weighted(&desk.answers, criterion, weight));
                }
            }
        };
        let input = el("input")
            .attr("type", "number")
            .attr("inputmode", "numeric")
            .attr("min", "0")
            .attr("max", total.to_string())
            .attr("id", id.clone())
            .value(if weight == 0 { String::new() } else { weight.to_string() })
            .on_input(on_input);
        el("li").child(el("label").attr("for", id).child(name).child(about)).child(input)
    };
    let left = i64::from(total) - i64::from(shared);
    let said = match left {
        0 => words.with(key::WEIGH_SHARED, &[("total", total.into())]),
        1.. => words.with(key::WEIGH_TO_SHARE, &[("left", left.into()), ("total", total.into())]),
        _ => words.with(key::WEIGH_TOO_MUCH, &[("over", (-left).into()), ("total", total.into())]),
    };
    el("section")
        .child(el("h3").say(words, key::WEIGH_WEIGHTS))
        .child(el("ul").class("weights").each(criteria.iter().map(row)))
        .child(el("p").class("figure").attr("role", "status").text(said))
}

/// One option, judged by each criterion.
fn scores(work: &Work, step: &Weigh, option: &Named, criteria: &[Named]) -> El {
    let words = work.words;
    let row = |criterion: &Named| {
        let score = step.score(&work.desk.answers, &option.id, &criterion.id);
        let id = format!("score-{}-{}-{}", step.id, option.id, criterion.id);
        let on_change = {
            let (desk, step, option, name) =
                (work.desk.clone(), step.clone(), option.id.clone(), Id::new(&criterion.id));
            move |event: Event| {
                let list: HtmlSelectElement = event.target_unchecked_into();
                if let Some(name) = &name {
                    let answer = step.scored(&desk.answers, &option, name, list.value().parse().ok());
                    desk.set(&crate::steps::worksheet::question("score", &option), answer);
                }
            }
        };
        let choice =
            |value: String, text: String, is_chosen| el("option").attr("value", value).selected(is_chosen).text(text);
        let none = choice(String::new(), "–".into(), score.is_none());
        let choices: Vec<El> = if criterion.is_threshold {
            let [met, not] = [key::WEIGH_MET, key::WEIGH_NOT_MET].map(|it| words.say(it));
            vec![choice("1".into(), met, score == Some(1)), choice("0".into(), not, score == Some(0))]
        } else {
            (0..=step.most()).map(|n| choice(n.to_string(), n.to_string(), score == Some(n))).collect()
        };
        el("li")
            .child(el("label").attr("for", id.clone()).attr("dir", "auto").text(criterion.title.to_owned()))
            .child(el("select").attr("id", id).on_change(on_change).child(none).each(choices))
    };
    let about = about(step.options.iter().flat_map(|it| it.iter()).map(|it| (it.id.as_str(), &it.about)), &option.id);
    el("fieldset")
        .class("scores")
        .child(el("legend").attr("dir", "auto").text(option.title.to_owned()))
        .child(about.map(|it| el("p").class("hint").child(label(words, it))))
        .child(el("ul").class("weights").each(criteria.iter().map(row)))
}

/// What the pack says of one of its things.
fn about<'a>(mut things: impl Iterator<Item = (&'a str, &'a Option<Label>)>, id: &str) -> Option<&'a Label> {
    things.find(|it| it.0 == id)?.1.as_ref()
}
