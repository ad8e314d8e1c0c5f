use yew::prelude::*;

use super::{label, passage, say};
use crate::{
    pack::{Confidential, Issue, Public},
    points::{IssueId, OptionId, Points, Terms},
    ui::words::{Words, key},
};

/// The whole score sheet of a role, to read and to print.
pub fn sheet_table(words: Words, public: &Public, card: &Confidential) -> Html {
    html! {
        <div class="scroller" tabindex="0" role="group" aria-label={words.say(key::SHEET_CAPTION)}>
            <table class="sheet">
                { say(words, "caption", "", key::SHEET_CAPTION) }
                <thead>
                    <tr>
                        <th scope="col">{ words.say(key::SHEET_ISSUE) }</th>
                        <th scope="col">{ words.say(key::SHEET_OPTION) }</th>
                        <th scope="col" class="number">{ words.say(key::SHEET_POINTS) }</th>
                    </tr>
                </thead>
                { for public.agenda.issues().map(|issue| rows(words, public, card, issue)) }
            </table>
        </div>
    }
}

fn rows(words: Words, public: &Public, card: &Confidential, issue: IssueId) -> Html {
    let it = &public.issues[issue.index()];
    let why = card.why[issue.index()].as_ref();
    html! {
        <tbody>
            { for public.agenda.options(issue).map(|option| html! {
                <tr>
                    if option.index() == 0 {
                        <th scope="rowgroup" rowspan={it.options.len().to_string()}>
                            { label(words, &it.title) }
                            if let Some(why) = why {
                                <span class="why">{ label(words, why) }</span>
                            }
                        </th>
                    }
                    <td>{ label(words, &it.options[option.index()].title) }</td>
                    <td class="number">{ words.number(card.score_sheet.points(issue, option).0) }</td>
                </tr>
            }) }
        </tbody>
    }
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
    let head = html! {
        <>
            { label(words, &it.title) }
            if let Some(why) = why {
                <span class="why">{ label(words, why) }</span>
            }
        </>
    };
    if 8 < it.options.len() {
        let on_choose = on_choose.clone();
        let onchange = move |event: Event| {
            let select: web_sys::HtmlSelectElement = event.target_unchecked_into();
            let option = (select.selected_index() - 1).try_into().ok().map(OptionId);
            on_choose.emit((issue, option));
        };
        return html! {
            <div class="issue">
                <label class="issue-title" for={group.clone()}>{ head }</label>
                <select id={group} autocomplete="off" {onchange}>
                    <option selected={chosen.is_none()}>{ words.say(key::OPTION_OPEN) }</option>
                    { for options().map(|option| html! {
                        <option selected={chosen == Some(option)}>
                            { words.of(&it.options[option.index()].title) }
                            { points(option).map(|it| format!(" · {}", words.with(key::POINTS, &[("points", it.0.into())]))) }
                        </option>
                    }) }
                </select>
            </div>
        };
    }
    let radio = |option: Option<OptionId>, text: Html, points: Option<Points>| {
        let on_choose = on_choose.clone();
        html! {
            <label class="option">
                <input type="radio" name={group.clone()} checked={chosen == option}
                    onchange={move |_: Event| on_choose.emit((issue, option))} />
                <span class="option-title">{ text }</span>
                if let Some(points) = points {
                    <span class="option-points">{ words.number(points.0) }</span>
                }
            </label>
        }
    };
    html! {
        <fieldset class="issue">
            <legend class="issue-title">{ head }</legend>
            if let Some(text) = &it.explanation {
                <details class="explanation">
                    { say(words, "summary", "", key::ISSUE_EXPLAINED) }
                    { passage(words, text) }
                </details>
            }
            <div class="options">
                { for options().map(|option| {
                    let title = label(words, &it.options[option.index()].title);
                    radio(Some(option), title, points(option))
                }) }
                if may_be_open {
                    { radio(None, html! { words.say(key::OPTION_OPEN) }, None) }
                }
            </div>
        </fieldset>
    }
}

/// What terms are worth to the reader, beside the limit and the target.
pub fn worth(words: Words, card: &Confidential, reservation_value: Points, terms: &Terms) -> Html {
    let (least, most) = card.score_sheet.range(terms);
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
    html! {
        <p class="worth">
            { say(words, "span", "worth-label", key::WORTH_TO_YOU) }
            { " " }
            <output class="worth-value">{ value }</output>
            { " " }
            <span class="worth-limits">
                { words.with(key::WORTH_LIMITS, &[("limit", reservation_value.0.into()), ("target", card.target.0.into())]) }
            </span>
            if let (Some((class, key)), 0) = (verdict, n_open) {
                { " " }
                <strong class={classes!("verdict", class)}>{ words.say(key) }</strong>
            }
        </p>
    }
}
