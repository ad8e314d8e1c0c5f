use web_sys::{HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement};
use yew::prelude::*;

use super::{OnAct, held, words_field};
use crate::{
    pack::{Public, StepKind},
    points::{IssueId, OptionId, Points, RoleId},
    session::{Act, Session},
    steps::worksheet::{Edit, Mark, MarkRange},
    ui::{
        Child, El,
        browser::{clock, page},
        el, nodes,
        parts::{label, option_radios, passage, role_card, sheet_table, worth},
        words::{Key, Words, key},
    },
};

/// The preparation sheet of a role. `on_act` is called when a field changes.
pub fn preparation_step(words: Words, session: &Session, role: RoleId, on_act: &OnAct) -> Html {
    let public = &session.exercise().public;
    let card = &session.exercise().confidential[role];
    let Some(seat) = session.state().seat(role) else { return Html::default() };
    let Some(StepKind::Preparation { advice }) = public.steps.get(session.state().place.step).map(|it| &it.kind) else {
        return Html::default();
    };
    let sheet = &seat.preparation;
    let edit = on_act.reform(move |edit: Edit| (role, Act::Prepare(edit)));
    let whole_card = nodes([
        role_card(words, public, role, card, card.batna.as_ref(), card.reservation_value).into_node(),
        sheet_table(words, public, card).into_node(),
    ]);
    let is_shared_device = 1 < session.state().seats.len();
    let on_choose = {
        let opening = sheet.opening.clone();
        edit.reform(move |(issue, option)| Edit::Opening(opening.clone().with(issue, option)))
    };
    let limit = el("div")
        .class("question")
        .child(el("label").attr("for", "limit").say(words, key::PREPARE_LIMIT))
        .child(el("p").class("hint").attr("id", "limit-hint").say(words, key::PREPARE_LIMIT_HINT))
        .child(mark_field(words, public, "limit", "limit-hint", sheet.limit, edit.reform(Edit::Limit)));
    let opening = el("section")
        .class("opening")
        .attr("aria-labelledby", "opening")
        .child(el("h2").attr("id", "opening").say(words, key::PREPARE_OPENING))
        .child(el("p").class("hint").say(words, key::PREPARE_OPENING_HINT))
        .each(public.agenda.issues().map(|issue| {
            let it = &public.issues[issue.index()];
            option_radios(words, "opening", (issue, it), Some(card), sheet.opening.option(issue), true, &on_choose)
        }))
        .child(worth(words, public, card, card.reservation_value, &sheet.opening));
    let text_field = |id: &'static str, title: Key, hint: Key, text: &str, to_edit: fn(String) -> Edit| {
        text_field(words, id, title, hint, text, edit.reform(to_edit))
    };
    el("div")
        .class("preparation")
        .key(role.letter().to_string())
        .child(advice.as_ref().map(|text| passage(words, text)))
        .child(
            el("details")
                .class("card-again")
                .child(el("summary").say(words, key::YOUR_CARD_AGAIN))
                .child(if is_shared_device { held(words, whole_card) } else { whole_card }),
        )
        .child(text_field("goal", key::PREPARE_GOAL, key::PREPARE_GOAL_HINT, &sheet.goal, Edit::Goal))
        .child(limit)
        .each(
            public
                .roles
                .roles()
                .filter(|it| *it != role)
                .map(|other| their_limit(words, public, other, sheet.their_limits[other], &edit)),
        )
        .child((1 < public.issues.len()).then(|| priorities(words, public, &sheet.priorities, &edit)))
        .child(text_field(
            "questions",
            key::PREPARE_QUESTIONS,
            key::PREPARE_QUESTIONS_HINT,
            &sheet.questions,
            Edit::Questions,
        ))
        .child(opening)
        .child(text_field("reason", key::PREPARE_REASON, key::PREPARE_REASON_HINT, &sheet.reason, Edit::Reason))
        .into()
}

fn text_field(words: Words, id: &'static str, title: Key, hint: Key, text: &str, on_edit: Callback<String>) -> El {
    let hint_id = format!("{id}-hint");
    let on_input = on_edit.reform(|event: InputEvent| event.target_unchecked_into::<HtmlTextAreaElement>().value());
    let field = words_field(id, text.to_owned()).attr("aria-describedby", hint_id.clone()).on_input(on_input);
    el("div")
        .class("question")
        .child(el("label").attr("for", id).say(words, title))
        .child(el("p").class("hint").attr("id", hint_id).say(words, hint))
        .child(field)
}

/// A limit: an option where a single issue is settled, else points.
fn mark_field(
    words: Words,
    public: &Public,
    id: &str,
    hint: &str,
    mark: Option<Mark>,
    on_edit: Callback<Option<Mark>>,
) -> El {
    let (id, hint) = (id.to_owned(), hint.to_owned());
    if let [issue] = public.issues.as_slice() {
        let chosen = match mark {
            Some(Mark::Option(option)) => Some(option),
            _ => None,
        };
        let on_change = on_edit.reform(|event: Event| {
            let select: HtmlSelectElement = event.target_unchecked_into();
            (select.selected_index() - 1).try_into().ok().map(|it| Mark::Option(OptionId(it)))
        });
        return el("select")
            .attr("id", id)
            .attr("autocomplete", "off")
            .attr("aria-describedby", hint)
            .on_change(on_change)
            .child(el("option").flag("selected", chosen.is_none()).say(words, key::NOT_CHOSEN))
            .each(issue.options.iter().enumerate().map(|(i, it)| {
                let is_chosen = chosen.is_some_and(|it| it.index() == i);
                el("option").flag("selected", is_chosen).text(words.of(&it.title).to_owned())
            }));
    }
    let value = match mark {
        Some(Mark::Points(points)) => points.0.to_string(),
        _ => String::new(),
    };
    let on_input = on_edit.reform(|event: InputEvent| {
        let text = event.target_unchecked_into::<HtmlInputElement>().value();
        let points = text.trim().parse().ok().filter(|it: &i64| it.abs() <= Points::MOST);
        points.map(|it| Mark::Points(Points(it)))
    });
    let field = el("input")
        .attr("id", id)
        .attr("type", "number")
        .attr("inputmode", "numeric")
        .attr("step", "1")
        .attr("autocomplete", "off")
        .attr("aria-describedby", hint)
        .value(value)
        .on_input(on_input);
    el("span").class("points-field").child(field).text(" ").say(words, key::POINTS_UNIT)
}

fn their_limit(words: Words, public: &Public, other: RoleId, range: MarkRange, edit: &Callback<Edit>) -> El {
    let name = words.of(&public.roles[other].name);
    let id = |end: &str| format!("theirs-{}-{end}", public.roles[other].id);
    let hint = if public.issues.len() == 1 { key::PREPARE_THEIRS_HINT } else { key::PREPARE_THEIRS_POINTS_HINT };
    let hint_id = id("hint");
    let from = edit.reform(move |mark| Edit::TheirLimit(other, (mark, range.1)));
    let to = edit.reform(move |mark| Edit::TheirLimit(other, (range.0, mark)));
    let ends = el("div")
        .class("range-ends")
        .child(el("label").attr("for", id("from")).say(words, key::RANGE_FROM))
        .child(mark_field(words, public, &id("from"), &hint_id, range.0, from))
        .child(el("label").attr("for", id("to")).say(words, key::RANGE_TO))
        .child(mark_field(words, public, &id("to"), &hint_id, range.1, to));
    el("fieldset")
        .class("question range")
        .child(el("legend").text(words.with(key::PREPARE_THEIRS, &[("name", name.into())])))
        .child(el("p").class("hint").attr("id", hint_id).say(words, hint))
        .child(ends)
}

fn priorities(words: Words, public: &Public, order: &[IssueId], edit: &Callback<Edit>) -> El {
    let button = |i: usize, with: Option<usize>, text: Key, symbol: &'static str| {
        let Some(j) = with.filter(|j| *j < order.len()) else { return el("span").class("move-gap") };
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
        let on_click = move |_: MouseEvent| {
            edit.emit(Edit::Priorities(moved.clone()));
            // The row moves; the finger that moved it should stay on it.
            let (focus, other) = (focus.clone(), other.clone());
            clock::after(0, move || page::focus_first(&[&focus, &other]));
        };
        el("button")
            .attr("type", "button")
            .class("button move")
            .attr("id", id)
            .on_click(on_click)
            .attr("aria-label", words.with(text, &[("issue", words.of(&issue.title).into())]))
            .child(el("span").attr("aria-hidden", "true").text(symbol))
    };
    let rows = order.iter().enumerate().map(|(i, issue)| {
        let it = &public.issues[issue.index()];
        el("li")
            .key(it.id.to_string())
            .child(el("span").child(label(words, &it.title)))
            .child(button(i, i.checked_sub(1), key::MOVE_UP, "↑"))
            .child(button(i, Some(i + 1), key::MOVE_DOWN, "↓"))
    });
    el("section")
        .class("question")
        .attr("aria-labelledby", "priorities")
        .child(el("h2").attr("id", "priorities").say(words, key::PREPARE_PRIORITIES))
        .child(el("p").class("hint").say(words, key::PREPARE_PRIORITIES_HINT))
        .child(el("ol").class("priorities").each(rows))
}
