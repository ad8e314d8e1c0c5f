use yew::prelude::*;

use super::{label, say};
use crate::{
    pack::{Confidential, Public},
    points::{Points, Terms},
    text::Text,
    ui::words::{Words, key},
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
    html! {
        <table class="offer">
            <tbody>
                { for lines.iter().map(|line| html! {
                    <tr>
                        <th scope="row">{ label(words, line.issue) }</th>
                        <td>
                            if let Some(option) = line.option {
                                { label(words, option) }
                            } else {
                                { say(words, "em", "", key::OPTION_OPEN) }
                            }
                        </td>
                        if let Some(points) = line.points {
                            <td class="number">{ words.number(points.0) }</td>
                        }
                    </tr>
                }) }
            </tbody>
        </table>
    }
}
