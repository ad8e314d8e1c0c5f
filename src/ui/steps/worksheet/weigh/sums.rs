use super::super::Work;
use crate::{
    steps::worksheet::weigh::{Dominated, Named, Swing, Weigh, WeighResult},
    ui::{El, el, parts::scroller, words::key},
};

/// What the matrix adds up to, and what it does not say.
pub(super) fn sums(work: &Work, step: &Weigh, options: &[Named], criteria: &[Named], result: &WeighResult) -> El {
    let words = work.words;
    let named = |places: &[usize]| places.iter().map(|it| options[*it].title).collect::<Vec<_>>().join(", ");
    let leader = (!result.leaders.is_empty()).then(|| {
        let said = if result.leaders.len() == 1 { key::WEIGH_LEADS } else { key::WEIGH_TIED };
        el("p").class("figure").text(words.with(said, &[("options", (&named(&result.leaders)).into())]))
    });
    let dominated = result.dominated.iter().map(|Dominated { option, by }| {
        let values = [("option", options[*option].title.into()), ("by", options[*by].title.into())];
        el("li").text(words.with(key::WEIGH_DOMINATED, &values))
    });
    let swing = |it: &Swing| {
        let criterion = criteria[it.criterion].title;
        let below = it.below.as_ref().map(|(at, them)| (key::WEIGH_BELOW, *at, named(them)));
        let above = it.above.as_ref().map(|(at, them)| (key::WEIGH_ABOVE, *at, named(them)));
        let said = [below, above].into_iter().flatten().map(|(said, at, them)| {
            let values = [("criterion", criterion.into()), ("weight", at.into()), ("options", (&them).into())];
            el("li").text(words.with(said, &values))
        });
        said.collect::<Vec<_>>()
    };
    let swings: Vec<El> = result.swings.iter().flat_map(swing).collect();
    let robust = (result.leaders.len() == 1 && swings.is_empty()).then(|| el("p").say(words, key::WEIGH_ROBUST));
    let is_swinging = !swings.is_empty();
    el("section")
        .class("checked")
        .child(el("h2").say(words, key::SHEET_AUTOMATIC))
        .child(scroller(words.say(key::WEIGH_MATRIX), matrix(work, step, options, criteria, result)))
        .child(leader)
        .child(el("ul").each(dominated))
        .child(is_swinging.then(|| el("p").say(words, key::WEIGH_SWINGS)))
        .child(is_swinging.then(|| el("ul").each(swings)))
        .child(robust)
        .child(el("p").class("hint").say(words, key::WEIGH_HINT))
}

fn matrix(work: &Work, step: &Weigh, options: &[Named], criteria: &[Named], result: &WeighResult) -> El {
    let words = work.words;
    let head = |text: String| el("th").attr("scope", "col").attr("dir", "auto").text(text);
    let heads = criteria.iter().map(|it| {
        let weight = (!it.is_threshold).then(|| format!(" ({})", step.weight(&work.desk.answers, &it.id)));
        head(format!("{}{}", it.title, weight.unwrap_or_default()))
    });
    let rows = options.iter().zip(&result.standings).map(|(option, standing)| {
        let cells = criteria.iter().map(|it| {
            let score = step.score(&work.desk.answers, &option.id, &it.id);
            let text = match score {
                None => "–".to_owned(),
                Some(0) if it.is_threshold => words.say(key::WEIGH_NOT_MET),
                Some(_) if it.is_threshold => words.say(key::WEIGH_MET),
                Some(score) => score.to_string(),
            };
            el("td").class("number").text(text)
        });
        let sum = match (standing.sum, standing.fails.is_empty()) {
            (_, false) => words.say(key::WEIGH_OUT),
            (Some(sum), _) => sum.to_string(),
            (None, _) => "–".into(),
        };
        el("tr")
            .child(el("th").attr("scope", "row").attr("dir", "auto").text(option.title.to_owned()))
            .each(cells)
            .child(el("td").class("number").child(el("strong").text(sum)))
    });
    el("table")
        .child(el("caption").say(words, key::WEIGH_MATRIX))
        .child(el("thead").child(
            el("tr").child(head(words.say(key::WEIGH_OPTION))).each(heads).child(head(words.say(key::WEIGH_SUM))),
        ))
        .child(el("tbody").each(rows))
}
