use super::{
    super::super::seat::reason_key,
    PaperSet,
    flow::{Flow, ruled, tick},
    issues::boxes,
};
use crate::{
    desk::results::NoDealReason,
    ui::{
        El, el,
        words::{Key, key},
    },
};

/// What a group agrees on, or why it does not.
pub fn agreement(set: &PaperSet, group: &str, flow: &mut Flow) {
    let public = &set.exercise.public;
    flow.push_kept(el("h2").child(flow.say(key::PAPER_AGREEMENT)));
    flow.push(group_line(set, group, flow));
    for issue in public.agenda.issues() {
        let title = el("p").child(el("strong").child(flow.label(&public.issues[issue.index()].title)));
        let who = el("p").class("write-on").child(flow.say(key::PAPER_WHO_WHEN));
        flow.push(el("div").class("clause").child(title).child(boxes(set, issue, flow)).child(who));
    }
    flow.heading(key::PAPER_OWN_CLAUSES);
    flow.lines(3);
    flow.push(el("p").class("write-on").child(flow.say(key::PAPER_STAND_ASIDE)));
    flow.heading(key::PAPER_SIGNATURES);
    for (_, it) in public.roles.iter() {
        flow.push(el("p").class("write-on").child(flow.label(&it.name)));
    }
    flow.heading(key::PAPER_WE_DID_NOT_AGREE);
    flow.push(el("p").class("boxes").each(reasons(flow)));
}

/// A box for each reason why nothing was agreed, the same as on a device.
fn reasons(flow: &Flow) -> impl Iterator<Item = El> {
    NoDealReason::ALL.into_iter().map(|it| tick(flow.say(reason_key(it))))
}

/// Which group, which exercise.
pub fn group_line(set: &PaperSet, group: &str, flow: &Flow) -> El {
    let values = [("group", group.into())];
    el("p")
        .class("group-line")
        .child(el("strong").child(flow.with(key::PAPER_GROUP, &values)))
        .text(" · ")
        .child(flow.label(&set.exercise.public.title))
}

/// What a group hands back when nobody has a device: one tick an issue.
pub fn slip(set: &PaperSet, group: &str, flow: &mut Flow) {
    let public = &set.exercise.public;
    let issues = public.agenda.issues().map(|issue| {
        let title = el("strong").child(flow.label(&public.issues[issue.index()].title));
        el("div").child(el("p").child(title)).child(boxes(set, issue, flow))
    });
    let slip = el("div")
        .class("slip")
        .child(el("h3").child(flow.say(key::PAPER_SLIP)))
        .child(group_line(set, group, flow))
        .each(issues)
        .child(el("p").child(el("strong").child(flow.say(key::PAPER_WE_DID_NOT_AGREE))))
        .child(el("p").class("boxes").each(reasons(flow)));
    flow.push(slip);
}

/// The preparation sheet, for a pen.
pub fn preparation(set: &PaperSet, flow: &mut Flow) {
    let public = &set.exercise.public;
    flow.push_kept(el("h2").child(flow.say(key::PAPER_PREPARATION)));
    let question = |title: Key, hint: Key, n: usize, flow: &mut Flow| {
        flow.heading(title);
        let hint = el("p").child(flow.say(hint));
        flow.push(el("div").child(hint).child(ruled(n)));
    };
    question(key::PREPARE_GOAL, key::PREPARE_GOAL_HINT, 2, flow);
    question(key::PREPARE_LIMIT, key::PREPARE_LIMIT_HINT, 1, flow);
    flow.heading(key::PAPER_THEIR_LIMITS);
    for (_, it) in public.roles.iter() {
        flow.push(el("p").class("write-on").child(flow.label(&it.name)));
    }
    if 1 < public.issues.len() {
        flow.heading(key::PREPARE_PRIORITIES);
        let issues = public.issues.iter().map(|it| tick(flow.label(&it.title)));
        flow.push(
            el("div").child(el("p").child(flow.say(key::PAPER_NUMBER_THEM))).child(el("p").class("boxes").each(issues)),
        );
    }
    question(key::PREPARE_QUESTIONS, key::PREPARE_QUESTIONS_HINT, 3, flow);
    flow.heading(key::PREPARE_OPENING);
    for issue in public.agenda.issues() {
        let title = el("p").child(el("strong").child(flow.label(&public.issues[issue.index()].title)));
        flow.push(el("div").child(title).child(boxes(set, issue, flow)));
    }
    question(key::PREPARE_REASON, key::PREPARE_REASON_HINT, 2, flow);
}
