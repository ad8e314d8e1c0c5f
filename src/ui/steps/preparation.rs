use web_sys::{HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement};
use yew::prelude::*;

use super::OnAct;
use crate::{
    pack::{Public, StepKind},
    points::{IssueId, OptionId, Points, RoleId},
    session::{Act, Session},
    steps::worksheet::{Edit, Mark, MarkRange},
    ui::{
        browser::page,
        parts::{Hold, label, option_radios, passage, role_card, say, sheet_table, worth},
        words::{Key, Words, key},
    },
};

/// The preparation sheet of a role. `on_act` is called when a field changes.
pub fn preparation_step(words: Words, session: &Session, role: RoleId, on_act: &OnAct) -> Html {
    let public = &session.exercise().public;
    let card = &session.exercise().confidential[role];
    let Some(seat) = session.state().seat(role) else { return html! {} };
    let Some(StepKind::Preparation { advice }) = public.steps.get(session.state().place.step).map(|it| &it.kind) else {
        return html! {};
    };
    let sheet = &seat.preparation;
    let edit = on_act.reform(move |edit: Edit| (role, Act::Prepare(edit)));
    let whole_card = html! {
        <>
            { role_card(words, public, role, card, &card.batna, card.reservation_value) }
            { sheet_table(words, public, card) }
        </>
    };
    let is_shared_device = 1 < session.state().seats.len();
    let on_choose = {
        let opening = sheet.opening.clone();
        edit.reform(move |(issue, option)| Edit::Opening(opening.clone().with(issue, option)))
    };
    html! {
        <div class="preparation" key={role.letter().to_string()}>
            if let Some(text) = advice {
                { passage(words, text) }
            }
            <details class="card-again">
                { say(words, "summary", "", key::YOUR_CARD_AGAIN) }
                if is_shared_device {
                    <Hold button={words.say(key::HOLD_BUTTON)} cover={words.say(key::HOLD_COVER)} keep_open={words.say(key::HOLD_KEEP)}>
                        { whole_card }
                    </Hold>
                } else {
                    { whole_card }
                }
            </details>
            { text_field(words, "goal", key::PREPARE_GOAL, key::PREPARE_GOAL_HINT, &sheet.goal, edit.reform(Edit::Goal)) }
            <div class="question">
                <label for="limit">{ words.say(key::PREPARE_LIMIT) }</label>
                <p class="hint" id="limit-hint">{ words.say(key::PREPARE_LIMIT_HINT) }</p>
                { mark_field(words, public, "limit", "limit-hint", sheet.limit, edit.reform(Edit::Limit)) }
            </div>
            { for public.roles.roles().filter(|it| *it != role).map(|other| {
                their_limit(words, public, other, sheet.their_limits[other], &edit)
            }) }
            if 1 < public.issues.len() {
                { priorities(words, public, &sheet.priorities, &edit) }
            }
            { text_field(words, "questions", key::PREPARE_QUESTIONS, key::PREPARE_QUESTIONS_HINT, &sheet.questions, edit.reform(Edit::Questions)) }
            <section class="opening" aria-labelledby="opening">
                <h2 id="opening">{ words.say(key::PREPARE_OPENING) }</h2>
                { say(words, "p", "hint", key::PREPARE_OPENING_HINT) }
                { for public.agenda.issues().map(|issue| {
                    let it = &public.issues[issue.index()];
                    option_radios(words, "opening", (issue, it), Some(card), sheet.opening.option(issue), true, &on_choose)
                }) }
                { worth(words, card, card.reservation_value, &sheet.opening) }
            </section>
            { text_field(words, "reason", key::PREPARE_REASON, key::PREPARE_REASON_HINT, &sheet.reason, edit.reform(Edit::Reason)) }
        </div>
    }
}

fn text_field(words: Words, id: &'static str, title: Key, hint: Key, text: &str, on_edit: Callback<String>) -> Html {
    let hint_id = format!("{id}-hint");
    let oninput = on_edit.reform(|event: InputEvent| event.target_unchecked_into::<HtmlTextAreaElement>().value());
    html! {
        <div class="question">
            <label for={id}>{ words.say(title) }</label>
            <p class="hint" id={hint_id.clone()}>{ words.say(hint) }</p>
            <textarea {id} rows="3" maxlength="20000" autocomplete="off" dir="auto" aria-describedby={hint_id} value={text.to_owned()} {oninput} />
        </div>
    }
}

/// A limit: an option where a single issue is settled, else points.
fn mark_field(
    words: Words,
    public: &Public,
    id: &str,
    hint: &str,
    mark: Option<Mark>,
    on_edit: Callback<Option<Mark>>,
) -> Html {
    let (id, hint) = (id.to_owned(), hint.to_owned());
    if let [issue] = public.issues.as_slice() {
        let chosen = match mark {
            Some(Mark::Option(option)) => Some(option),
            _ => None,
        };
        let onchange = on_edit.reform(|event: Event| {
            let select: HtmlSelectElement = event.target_unchecked_into();
            (select.selected_index() - 1).try_into().ok().map(|it| Mark::Option(OptionId(it)))
        });
        return html! {
            <select {id} autocomplete="off" aria-describedby={hint} {onchange}>
                <option selected={chosen.is_none()}>{ words.say(key::NOT_CHOSEN) }</option>
                { for issue.options.iter().enumerate().map(|(i, it)| html! {
                    <option selected={chosen.is_some_and(|it| it.index() == i)}>{ words.of(&it.title) }</option>
                }) }
            </select>
        };
    }
    let value = match mark {
        Some(Mark::Points(points)) => points.0.to_string(),
        _ => String::new(),
    };
    let oninput = on_edit.reform(|event: InputEvent| {
        let text = event.target_unchecked_into::<HtmlInputElement>().value();
        let points = text.trim().parse().ok().filter(|it: &i64| it.abs() <= Points::MOST);
        points.map(|it| Mark::Points(Points(it)))
    });
    html! {
        <span class="points-field">
            <input {id} type="number" inputmode="numeric" step="1" autocomplete="off" aria-describedby={hint} {value} {oninput} />
            { " " }{ words.say(key::POINTS_UNIT) }
        </span>
    }
}

fn their_limit(words: Words, public: &Public, other: RoleId, range: MarkRange, edit: &Callback<Edit>) -> Html {
    let name = words.of(&public.roles[other].name);
    let id = |end: &str| format!("theirs-{}-{end}", public.roles[other].id);
    let hint = if public.issues.len() == 1 { key::PREPARE_THEIRS_HINT } else { key::PREPARE_THEIRS_POINTS_HINT };
    let hint_id = id("hint");
    let from = edit.reform(move |mark| Edit::TheirLimit(other, (mark, range.1)));
    let to = edit.reform(move |mark| Edit::TheirLimit(other, (range.0, mark)));
    html! {
        <fieldset class="question range">
            <legend>{ words.with(key::PREPARE_THEIRS, &[("name", name.into())]) }</legend>
            <p class="hint" id={hint_id.clone()}>{ words.say(hint) }</p>
            <div class="range-ends">
                <label for={id("from")}>{ words.say(key::RANGE_FROM) }</label>
                { mark_field(words, public, &id("from"), &hint_id, range.0, from) }
                <label for={id("to")}>{ words.say(key::RANGE_TO) }</label>
                { mark_field(words, public, &id("to"), &hint_id, range.1, to) }
            </div>
        </fieldset>
    }
}

fn priorities(words: Words, public: &Public, order: &[IssueId], edit: &Callback<Edit>) -> Html {
    let button = |i: usize, with: Option<usize>, text: Key, symbol: &'static str| {
        let Some(j) = with.filter(|j| *j < order.len()) else { return html! { <span class="move-gap"></span> } };
        let issue = &public.issues[order[i].index()];
        let direction = if j < i { "up" } else { "down" };
        let id = format!("{direction}-{}", issue.id);
        // In the first and the last row only one of the two buttons is left.
        let other = format!("{}-{}", if j < i { "down" } else { "up" }, issue.id);
        let moved = {
            let mut moved = order.to_vec();
            moved.swap(i, j);
            moved
        };
        let (edit, focus) = (edit.clone(), id.clone());
        let onclick = move |_: MouseEvent| {
            edit.emit(Edit::Priorities(moved.clone()));
            // The row moves; the finger that moved it should stay on it.
            let (focus, other) = (focus.clone(), other.clone());
            gloo::timers::callback::Timeout::new(0, move || page::focus_first(&[&focus, &other])).forget();
        };
        html! {
            <button type="button" class="button move" {id} {onclick}
                aria-label={words.with(text, &[("issue", words.of(&issue.title).into())])}>
                <span aria-hidden="true">{ symbol }</span>
            </button>
        }
    };
    html! {
        <section class="question" aria-labelledby="priorities">
            <h2 id="priorities">{ words.say(key::PREPARE_PRIORITIES) }</h2>
            { say(words, "p", "hint", key::PREPARE_PRIORITIES_HINT) }
            <ol class="priorities">
                { for order.iter().enumerate().map(|(i, issue)| html! {
                    <li key={public.issues[issue.index()].id.to_string()}>
                        <span>{ label(words, &public.issues[issue.index()].title) }</span>
                        { button(i, i.checked_sub(1), key::MOVE_UP, "↑") }
                        { button(i, Some(i + 1), key::MOVE_DOWN, "↓") }
                    </li>
                }) }
            </ol>
        </section>
    }
}
