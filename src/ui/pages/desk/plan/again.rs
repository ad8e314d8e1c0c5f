//! Drawing and planning anew, and the next round.

use yew::prelude::*;

use super::{
    super::{Change, DeskProps},
    said, start,
};
use crate::{
    desk::{
        seating::{Plan, Request, feasible},
        workshop::Workshop,
    },
    ui::{
        El, browser,
        browser::{clock, page},
        button, el,
        words::{Words, key},
    },
};

/// What puts another plan in the place of this one. Where that voids something,
/// it says so before.
pub fn again(words: Words, desk: &DeskProps, plan: &Plan, on_anew: &Callback<bool>) -> El {
    let workshop = &desk.held.workshop;
    let replace = |plan: Plan, on_change: &Callback<Change>| {
        on_change.emit(Change::new(move |workshop: &mut Workshop| start::over(workshop, plan.clone())));
        clock::after(0, page::focus_heading);
    };
    // Later rounds and rooms that have changed cannot be drawn as they were.
    let may_draw = plan.round() == 1 && plan.changes().is_empty();
    let draw = may_draw.then(|| {
        let (plan, on_change) = (plan.clone(), desk.on_change.clone());
        let on_click = move |_: MouseEvent| {
            let seed = u64::from_le_bytes(browser::random());
            replace(Plan::draw(plan.seating().clone(), plan.rules(), plan.people(), seed), &on_change);
        };
        button("", words.say(key::PLAN_DRAW_AGAIN), on_click)
    });
    let anew = button("", words.say(key::PLAN_ANEW), on_anew.reform(|_: MouseEvent| true));
    let warning = || start::warning(words, workshop);
    let other = match warning() {
        None => el("p").class("card-actions").child(draw).child(anew),
        warning => el("details")
            .child(el("summary").say(words, key::PLAN_ANEW_SUMMARY))
            .child(warning)
            .child(el("p").class("card-actions").child(draw.map(|it| it.class("danger"))).child(anew)),
    };
    let here = u8::try_from(plan.room().here().count()).unwrap_or_default();
    let next = match feasible(&Request { n_people: here, ..plan.seating().request.clone() }) {
        Ok(_) => {
            let (plan, on_change, seed) = (plan.clone(), desk.on_change.clone(), workshop.head.seed);
            let on_click = move |_: MouseEvent| {
                if let Ok(next) = plan.rotate(seed.wrapping_add(plan.round().into())) {
                    replace(next, &on_change);
                }
            };
            el("p").class("card-actions").child(button("", words.say(key::PLAN_NEXT_ROUND_DO), on_click))
        }
        Err(why) => el("p").class("notice").text(said::why(words, &why)),
    };
    el("section").class("again").child(other).child(
        el("details")
            .child(el("summary").say(words, key::PLAN_NEXT_ROUND))
            .child(el("p").say(words, key::PLAN_NEXT_ROUND_TEXT))
            .child(warning())
            .child(next),
    )
}
