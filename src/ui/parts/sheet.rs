use yew::prelude::*;

use super::{by_state, cannot_be_had, label, passage, scroller, sheet_notes};
use crate::{
    pack::{Confidential, Issue, Public},
    points::{IssueId, OptionId, Points, Terms},
    text::Label,
    ui::{
        Child, El, el, nodes,
        words::{Key, Words, key},
    },
};

/// The whole score sheet of a role, to read and to print.
pub fn sheet_table(words: Words, public: &Public, card: &Confidential) -> Html {
    let head = |title: Key| el("th").attr("scope", "col").say(words, title);
    let heads = el("tr")
        .child(head(key::SHEET_ISSUE))
        .child(head(key::SHEET_OPTION))
        .child(head(key::SHEET_POINTS).class("number"));
    let table = el("table")
        .class("sheet")
        .child(el("caption").say(words, key::SHEET_CAPTION))
        .child(el("thead").child(heads))
        .each(public.agenda.issues().map(|issue| rows(words, public, card, issue)));
    let table = scroller(words.say(key::SHEET_CAPTION), table);
    match sheet_notes(words, public, card) {
        Some(notes) => nodes([Html::from(table), notes.into()]),
        None => table.into(),
    }
}

fn rows(words: Words, public: &Public, card: &Confidential, issue: IssueId) -> El {
    let it = &public.issues[issue.index()];
    let why = card.why[issue.index()].as_ref();
    let title = || {
        let title = el("th").attr("scope", "rowgroup").attr("rowspan", it.options.len().to_string());
        add_title(title, words, it, why)
    };
    let by_state =
        |option: OptionId| by_state(words, public, card, issue, option).map(|it| el("span").class("why").text(it));
    el("tbody").each(public.agenda.options(issue).map(|option| {
        el("tr")
            .child((option.index() == 0).then(title))
            .child(el("td").child(label(words, &it.options[option.index()].title)).child(by_state(option)))
            .child(el("td").class("number").text(words.number(card.score_sheet.points(issue, option).0)))
    }))
}

/// An issue's name, and why it matters if that is known.
fn add_title(parent: El, words: Words, issue: &Issue, why: Option<&Label>) -> El {
    let why = why.map(|why| el("span").class("why").child(label(words, why)));
    parent.child(label(words, &issue.title)).child(why)
}

/// The options of one issue to choose from, with their points if the sheet may
/// be seen. Long lists become a drop-down.
pub fn option_radios(
    words: Words,
    name: &str,
    (issue, it): (IssueId, &Issue),
    card: Option<&Confidential>,
    chosen: Option<OptionId>,
    may_be_open: bool,
    on_choose: &Callback<(IssueId, Option<OptionId>)>,
) -> Html {
    let group = format!("{name}-{}", it.id);
    let options = || (0..it.options.len() as u8).map(OptionId);
    let points = |option: OptionId| card.map(|it| it.score_sheet.points(issue, option));
    let why = card.and_then(|it| it.why[issue.index()].as_ref());
    let with_title = |parent: El| add_title(parent.class("issue-title"), words, it, why);
    if 8 < it.options.len() {
        let on_choose = on_choose.clone();
        let on_change = move |event: Event| {
            let select: web_sys::HtmlSelectElement = event.target_unchecked_into();
            let option = (select.selected_index() - 1).try_into().ok().map(OptionId);
            on_choose.emit((issue, option));
        };
        let open = el("option").flag("selected", chosen.is_none()).say(words, key::OPTION_OPEN);
        return el("div")
            .class("issue")
            .child(with_title(el("label").attr("for", group.clone())))
            .child(el("select").attr("id", group).attr("autocomplete", "off").on_change(on_change).child(open).each(
                options().map(|option| {
                    let points = points(option).map(|it| words.with(key::POINTS, &[("points", it.0.into())]));
                    el("option")
                        .flag("selected", chosen == Some(option))
                        .text(words.of(&it.options[option.index()].title).to_owned())
                        .child(points.map(|it| Html::from(format!(" · {it}"))))
                }),
            ))
            .into();
    }
    let radio = |option: Option<OptionId>, text: Html, points: Option<Points>| {
        let on_choose = on_choose.clone();
        let input = el("input")
            .attr("type", "radio")
            .attr("name", group.clone())
            .checked(chosen == option)
            .on_change(move |_: Event| on_choose.emit((issue, option)));
        el("label")
            .class("option")
            .child(input)
            .child(el("span").class("option-title").child(text))
            .child(points.map(|points| el("span").class("option-points").text(words.number(points.0))))
    };
    let explanation = it.explanation.as_ref().map(|text| {
        el("details")
            .class("explanation")
            .child(el("summary").say(words, key::ISSUE_EXPLAINED))
            .child(passage(words, text))
    });
    let radios = el("div")
        .class("options")
        .each(options().map(|option| {
            let title = label(words, &it.options[option.index()].title);
            radio(Some(option), title, points(option))
        }))
        .child(may_be_open.then(|| radio(None, Html::from(words.say(key::OPTION_OPEN)), None)));
    el("fieldset").class("issue").child(with_title(el("legend"))).child(explanation).child(radios).into()
}

/// What terms are worth to the reader, beside the target and the limit, which
/// an option of the terms may change; or why nobody can have them.
pub fn worth(words: Words, public: &Public, card: &Confidential, reservation_value: Points, terms: &Terms) -> Html {
    let Some((least, most)) = card.score_sheet.range(&public.agenda, terms) else {
        return cannot_be_had(words, public, terms).into_node();
    };
    let (reservation_value, bonus) = match terms.package() {
        Some(package) => (card.score_sheet.limit(&package, reservation_value), card.score_sheet.bonus(&package)),
        None => (reservation_value, Points(0)),
    };
    let n_open = terms.open_issues().count();
    let value = if least == most {
        words.with(key::POINTS, &[("points", least.0.into())])
    } else {
        words.with(key::POINTS_RANGE, &[("least", least.0.into()), ("most", most.0.into())])
    };
    let verdict = if reservation_value <= least {
        Some(("above", key::WORTH_ABOVE))
    } else if most < reservation_value {
        Some(("below", key::WORTH_BELOW))
    } else {
        None
    };
    let limits =
        words.with(key::WORTH_LIMITS, &[("limit", reservation_value.0.into()), ("target", card.target.0.into())]);
    let verdict = verdict.filter(|_| n_open == 0).map(|(class, key)| {
        nodes([Html::from(" "), el("strong").class("verdict").class(class).say(words, key).into()])
    });
    el("p")
        .class("worth")
        .child(el("span").class("worth-label").say(words, key::WORTH_TO_YOU))
        .text(" ")
        .child(el("output").class("worth-value").text(value))
        .text(" ")
        .child((bonus != Points(0)).then(|| {
            let together = words.with(key::WORTH_TOGETHER, &[("points", (&words.signed(bonus.0)).into())]);
            el("span").class("worth-limits").text(together).text(" ")
        }))
        .child(el("span").class("worth-limits").text(limits))
        .child(verdict)
        .into()
}
