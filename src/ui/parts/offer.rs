use yew::prelude::*;

use super::label;
use crate::{
    pack::{Confidential, Public},
    points::{Points, Terms},
    text::Text,
    ui::{
        el,
        words::{Words, key},
    },
};

/// One issue of an offer.
pub struct OfferLine<'a> {
    /// The issue's name.
    pub issue: &'a Text,
    /// The option's name, unless the issue is left open.
    pub option: Option<&'a Text>,
    /// What it is worth to the reader, if the reader has a sheet.
    pub points: Option<Points>,
}

/// The lines of an offer for a reader who may have a sheet.
pub fn offer_lines<'a>(public: &'a Public, terms: &Terms, card: Option<&Confidential>) -> Vec<OfferLine<'a>> {
    public
        .agenda
        .issues()
        .map(|issue| {
            let it = &public.issues[issue.index()];
            let option = terms.option(issue);
            OfferLine {
                issue: &it.title,
                option: option.map(|option| &*it.options[option.index()].title),
                points: option.zip(card).map(|(option, card)| card.score_sheet.points(issue, option)),
            }
        })
        .collect()
}

/// An offer, issue by issue.
pub fn offer_table(words: Words, lines: &[OfferLine]) -> Html {
    let rows = lines.iter().map(|line| {
        let option = match line.option {
            Some(option) => label(words, option),
            None => el("em").say(words, key::OPTION_OPEN).into(),
        };
        el("tr")
            .child(el("th").attr("scope", "row").child(label(words, line.issue)))
            .child(el("td").child(option))
            .child(line.points.map(|points| el("td").class("number").text(words.number(points.0))))
    });
    el("table").class("offer").child(el("tbody").each(rows)).into()
}
