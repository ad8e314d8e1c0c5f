//! The screens of worksheets. What all share is here: the task, what earlier
//! sheets brought, undoing, fixing the work, and what comes after; each kind
//! draws its own work and what a rule says of it.

mod after;
mod choose;
mod framework;
mod link;
mod list;
mod order;
mod recalled;
mod skeleton;
mod sort;
mod weigh;
mod write;

pub use framework::framework;
pub use recalled::recalled_at_table;

use std::rc::Rc;

use yew::prelude::*;

use super::{OnAct, desk::Desk};
use crate::{
    document::Id,
    points::RoleId,
    session::{Act, Session},
    steps::{
        Answer, AnswerStep,
        worksheet::{COMMITTED, Worksheet, as_worksheet, own_id, skeleton::Skeleton},
    },
    ui::{
        El,
        browser::{clock, page},
        button, el,
        parts::passage,
        words::{Words, key},
    },
};

/// The most changes that can be undone in one visit.
const MOST_UNDONE: usize = 200;

/// Properties of [`WorksheetStep`].
#[derive(Debug, PartialEq, Properties)]
pub struct WorksheetStepProps {
    /// The screens' words.
    pub words: Words,
    /// The session, at a worksheet.
    pub session: Rc<Session>,
    /// Whose work it is.
    pub role: RoleId,
    /// Called when an answer changes.
    pub on_act: OnAct,
}

/// What a kind of sheet needs to draw its work.
pub(super) struct Work<'a> {
    /// The screens' words.
    pub words: Words,
    /// The answers, and where new ones go.
    pub desk: Desk,
    /// Whether the work is fixed.
    pub is_fixed: bool,
    /// The thing that is being worked on, if the person picked one.
    pub picked: Option<&'a str>,
    /// Called when the person picks another thing.
    pub on_pick: Callback<Option<String>>,
    /// Says what was done to those who do not see it.
    pub on_say: Callback<String>,
}

/// A worksheet.
#[component]
pub fn WorksheetStep(props: &WorksheetStepProps) -> Html {
    let WorksheetStepProps { words, session, role, on_act } = props;
    let undo = use_mut_ref(Vec::<(Id, Option<Answer>)>::new);
    let picked = use_state_eq(|| None::<String>);
    let said = use_state_eq(String::new);
    let Some(step) = session.exercise().public.steps.get(session.state().place.step) else { return Html::default() };
    let Some(sheet) = step.kind.answers().and_then(as_worksheet) else { return Html::default() };
    let before = Desk::new(*words, session, *role, &step.id, on_act);
    // Every change of the work passes here, so that it can be taken back.
    let on_change = {
        let (undo, before, on_act) = (undo.clone(), before.clone(), on_act.clone());
        Callback::from(move |(role, act): (RoleId, Act)| {
            if let Act::Answer { question, .. } = &act {
                let mut undo = undo.borrow_mut();
                // Typing in one place is one change.
                let is_same_place = undo.last().is_some_and(|(it, _)| it == question);
                let is_typing = matches!(&act, Act::Answer { answer: None | Some(Answer::Text(_)), .. });
                if !(is_same_place && is_typing) {
                    undo.push((question.clone(), before.answer(question.as_str()).cloned()));
                }
                if MOST_UNDONE < undo.len() {
                    undo.remove(0);
                }
            }
            on_act.emit((role, act));
        })
    };
    let work = Work {
        words: *words,
        desk: Desk::new(*words, session, *role, &step.id, &on_change),
        is_fixed: sheet.is_fixed(&before.answers),
        picked: picked.as_deref(),
        on_pick: {
            let picked = picked.clone();
            Callback::from(move |it| picked.set(it))
        },
        on_say: {
            let said = said.clone();
            Callback::from(move |it| said.set(it))
        },
    };
    let has_undo = !undo.borrow().is_empty();
    let take_back = {
        let (said, desk, words) = (said.clone(), before.clone(), *words);
        move |_: MouseEvent| {
            if let Some((question, answer)) = undo.borrow_mut().pop() {
                desk.set(question.as_str(), answer);
                said.set(words.say(key::SHEET_UNDONE));
            }
        }
    };
    let common = sheet.common();
    let example = common.example.map(|it| {
        el("details")
            .class("sheet-example")
            .child(el("summary").say(*words, key::SHEET_EXAMPLE))
            .child(passage(*words, it))
    });
    let bar = (!work.is_fixed).then(|| {
        el("div")
            .class("sheet-bar")
            .child(button("", words.say(key::SHEET_UNDO), take_back).flag("disabled", !has_undo))
            .child(fix(&work, sheet))
    });
    el("div")
        .class("worksheet")
        .child(passage(*words, common.task))
        .child(how_assessed(*words, sheet))
        .child(example)
        .child(recalled::recalled(*words, session, *role, common.recalls))
        .child(el("p").attr("role", "status").class("visually-hidden").text((*said).clone()))
        .child(draw(&work, sheet))
        .child(bar)
        .child(work.is_fixed.then(|| after::after(&work, sheet)))
        .child(recalled::take_along(*words, &step.title, sheet, &work.desk.answers))
        .into()
}

/// The work itself; once it is fixed, with what a rule says of it.
fn draw(work: &Work, sheet: &dyn Worksheet) -> El {
    let step: &dyn AnswerStep = sheet;
    if let Some(it) = step.of_kind() {
        sort::sort(work, it)
    } else if let Some(it) = step.of_kind() {
        order::order(work, it)
    } else if let Some(it) = step.of_kind() {
        list::list(work, it)
    } else if let Some(it) = step.of_kind() {
        weigh::weigh(work, it)
    } else if let Some(it) = step.of_kind() {
        choose::choose(work, it)
    } else if let Some(it) = step.of_kind() {
        write::write(work, it)
    } else if let Some(it) = step.of_kind() {
        link::link(work, it)
    } else if step.of_kind::<Skeleton>().is_some() {
        skeleton::skeleton(work)
    } else {
        el("div")
    }
}

/// Which kinds of assessment there will be, by name and before the work begins.
fn how_assessed(words: Words, sheet: &dyn Worksheet) -> Option<El> {
    let common = sheet.common();
    let kinds = [
        (sheet.is_checked(), key::SHEET_AUTOMATIC),
        (common.model().is_some(), key::SHEET_SELF_CHECK),
        (!common.rubric().is_empty(), key::SHEET_RUBRIC),
    ];
    let kinds: Vec<El> = kinds.into_iter().filter(|it| it.0).map(|(_, it)| el("li").say(words, it)).collect();
    (!kinds.is_empty()).then(|| {
        el("div")
            .class("how-assessed")
            .child(el("p").class("hint").say(words, key::SHEET_ASSESSED))
            .child(el("ul").each(kinds))
    })
}

/// The button that fixes the work, once there is some.
fn fix(work: &Work, sheet: &dyn Worksheet) -> Option<El> {
    let desk = work.desk.clone();
    let fix = move |_: MouseEvent| {
        desk.set(COMMITTED, Some(Answer::Committed));
        clock::after(0, || page::focus_first(&["after-fixing"]));
    };
    (sheet.is_fixed_first() && !work.desk.answers.is_empty()).then(|| {
        el("div")
            .child(button("primary", work.words.say(key::SHEET_FIX), fix))
            .child(el("p").class("hint").say(work.words, key::SHEET_FIX_HINT))
    })
}

/// Cards of one's own: as many places to write as are used, and one more.
fn own_cards(work: &Work, most: usize) -> El {
    let is_used = |n: usize| !work.desk.text(&own_id(n)).is_empty();
    let n_shown = (1..=most).rfind(|n| is_used(*n)).map_or(1, |it| (it + 1).min(most));
    let fields = (1..=n_shown).map(|n| {
        let ask = el("span").text(work.words.with(key::SHEET_OWN_CARD, &[("number", n.into())]));
        work.desk.field(&own_id(n), ask, None)
    });
    el("section").class("own-cards").child(el("h3").say(work.words, key::SHEET_OWN_CARDS)).each(fields)
}
