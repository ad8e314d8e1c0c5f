use super::{
    PaperSet,
    card::figures,
    flow::{Flow, tick},
};
use crate::{
    points::{IssueId, RoleId},
    ui::{
        El, el,
        parts::{by_state, forbidden_said, sheet_notes},
        words::key,
    },
};

/// What everybody knows, and what is to be settled, without points.
pub fn issues(set: &PaperSet, flow: &mut Flow) {
    let public = &set.exercise.public;
    flow.push_kept(el("h2").child(flow.label(&public.title)));
    flow.heading(key::GENERAL_INFORMATION);
    flow.passage(&public.general_information);
    for (role, it) in public.roles.iter() {
        let name = el("strong").child(flow.label(&it.name));
        let name =
            el("p").text(format!("{} · ", role.letter())).child(name).text(" · ").child(flow.label(&it.institution));
        flow.push_kept(name);
        flow.passage(&it.about);
    }
    if public.issues.is_empty() {
        return;
    }
    flow.heading(key::PAPER_TO_SETTLE);
    for it in &public.issues {
        flow.push_kept(el("p").child(el("strong").child(flow.label(&it.title))));
        if let Some(explanation) = &it.explanation {
            flow.passage(explanation);
        }
        let options = it.options.iter().map(|it| el("li").child(flow.label(&it.title)));
        flow.push(el("ul").class("in-line").each(options));
    }
    not_together(set, flow);
}

/// What cannot be agreed together.
fn not_together(set: &PaperSet, flow: &mut Flow) {
    let public = &set.exercise.public;
    for it in 0..public.agenda.forbidden().len() {
        flow.each_language(|words| Some(el("p").text(forbidden_said(words, public, it))));
    }
}

/// What each way to settle each issue is worth to a role.
pub fn points(set: &PaperSet, role: RoleId, flow: &mut Flow) {
    let public = &set.exercise.public;
    let card = &set.exercise.confidential[role];
    flow.push_kept(el("p").child(flow.say(key::CARD_CONFIDENTIAL)));
    flow.push_kept(el("h2").child(flow.label(&public.roles[role].name)));
    figures(set, role, flow);
    for issue in public.agenda.issues() {
        if let Some(why) = &card.why[issue.index()] {
            flow.push_kept(el("p").class("before-table").child(flow.label(why)));
        }
        flow.push(points_table(set, issue, &[role], flow));
    }
    flow.each_language(|words| sheet_notes(words, public, card));
    flow.paragraph(key::CARD_POINTS_ARE_THE_BRIEF);
}

/// The options of an issue with their points for these roles.
fn points_table(set: &PaperSet, issue: IssueId, roles: &[RoleId], flow: &Flow) -> El {
    let public = &set.exercise.public;
    let it = &public.issues[issue.index()];
    let heads = roles.iter().map(|role| {
        let head = el("th").attr("scope", "col").class("number");
        if roles.len() == 1 { head.child(flow.say(key::SHEET_POINTS)) } else { head.text(role.letter().to_string()) }
    });
    let head = el("tr").child(el("th").attr("scope", "col").child(flow.label(&it.title))).each(heads);
    let rows = public.agenda.options(issue).map(|option| {
        let points = roles.iter().map(|role| {
            let card = &set.exercise.confidential[*role];
            let cell = el("td").class("number").text(flow.words.number(card.score_sheet.points(issue, option).0));
            cell.child(by_state(flow.words, public, card, issue, option).map(|it| el("div").text(it)))
        });
        let title = el("th").attr("scope", "row").child(flow.label(&it.options[option.index()].title));
        el("tr").child(title).each(points)
    });
    el("table").class("points").child(el("thead").child(head)).child(el("tbody").each(rows))
}

/// All points and limits, for the trainer alone.
pub fn master(set: &PaperSet, flow: &mut Flow) {
    let public = &set.exercise.public;
    flow.push_kept(el("p").class("stamp").child(flow.say(key::PAPER_TRAINER_ONLY)));
    flow.push_kept(el("h2").child(flow.label(&public.title)));
    let roles: Vec<RoleId> = public.roles.roles().collect();
    for role in &roles {
        let it = &public.roles[*role];
        let name = el("h3").text(format!("{} · ", role.letter())).child(flow.label(&it.name));
        flow.push_kept(name);
        if !public.issues.is_empty() {
            figures(set, *role, flow);
        }
        if let Some(batna) = &set.exercise.confidential[*role].batna {
            flow.passage(batna);
        }
        flow.each_language(|words| sheet_notes(words, public, &set.exercise.confidential[*role]));
    }
    for issue in public.agenda.issues() {
        flow.push(points_table(set, issue, &roles, flow));
    }
    flow.heading(key::RIGHTS_FLOOR);
    flow.passage(&public.rights_floor);
    if let Some(harm_line) = &public.harm_line {
        flow.heading(key::HARM_LINE);
        flow.passage(harm_line);
    }
}

/// The options of an issue as boxes to tick, numbered.
pub fn boxes(set: &PaperSet, issue: IssueId, flow: &Flow) -> El {
    let options = set.exercise.public.issues[issue.index()].options.iter();
    el("p").class("boxes").each(options.map(|it| tick(flow.label(&it.title))))
}
