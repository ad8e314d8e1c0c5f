use super::{Exercise, StepKind};
use crate::text::Text;

/// Every text of an exercise with its place.
pub(super) fn each_text(exercise: &Exercise, f: &mut impl FnMut(String, &Text)) {
    let public = &exercise.public;
    f("/title".into(), &public.title);
    f("/summary".into(), &public.summary);
    f("/general_information".into(), &public.general_information);
    f("/rights_floor".into(), &public.rights_floor);
    for (name, text) in [("content_note", &public.content_note), ("harm_line", &public.harm_line)] {
        if let Some(text) = text {
            f(format!("/{name}"), text);
        }
    }
    for (i, issue) in public.issues.iter().enumerate() {
        f(format!("/issues/{i}/title"), &issue.title);
        if let Some(text) = &issue.explanation {
            f(format!("/issues/{i}/explanation"), text);
        }
        for (j, option) in issue.options.iter().enumerate() {
            f(format!("/issues/{i}/options/{j}/title"), &option.title);
        }
    }
    for (i, why) in public.forbidden_why.iter().enumerate() {
        if let Some(why) = why {
            f(format!("/forbidden/{i}/why"), why);
        }
    }
    for (i, event) in public.events.iter().enumerate() {
        f(format!("/events/{i}/title"), &event.title);
        for (j, state) in event.states.iter().enumerate() {
            f(format!("/events/{i}/states/{j}/title"), &state.title);
        }
    }
    for (role, it) in public.roles.iter() {
        let at = format!("/roles/{}", role.index());
        f(format!("{at}/public/name"), &it.name);
        f(format!("{at}/public/institution"), &it.institution);
        f(format!("{at}/public/about"), &it.about);
        let part = &exercise.confidential[role];
        f(format!("{at}/confidential/instructions"), &part.instructions);
        if let Some(batna) = &part.batna {
            f(format!("{at}/confidential/batna"), batna);
        }
        for (issue, why) in public.issues.iter().zip(&part.why) {
            if let Some(why) = why {
                f(format!("{at}/confidential/why/{}", issue.id), why);
            }
        }
        for (i, why) in part.batna_changes.iter().enumerate() {
            f(format!("{at}/confidential/batna_changes/{i}/why"), why);
        }
        for (i, news) in part.news.iter().enumerate() {
            f(format!("{at}/confidential/news/{i}/text"), &news.text);
            f(format!("{at}/confidential/news/{i}/batna"), &news.batna);
        }
    }
    for (i, step) in public.steps.iter().enumerate() {
        f(format!("/steps/{i}/title"), &step.title);
        match &step.kind {
            StepKind::Read { text: Some(text), .. } => f(format!("/steps/{i}/text"), text),
            StepKind::Answers(step) => step.each_text(&mut |place, text| f(format!("/steps/{i}/{place}"), text)),
            StepKind::Preparation { advice: Some(text) } => f(format!("/steps/{i}/advice"), text),
            StepKind::Reflect { questions } => {
                for (j, question) in questions.iter().enumerate() {
                    f(format!("/steps/{i}/questions/{j}/ask"), &question.ask);
                }
            }
            _ => {}
        }
    }
    let debrief = &exercise.debrief;
    for (name, texts) in [("what", &debrief.what), ("so_what", &debrief.so_what), ("now_what", &debrief.now_what)] {
        for (i, text) in texts.iter().enumerate() {
            f(format!("/debrief/{name}/{i}"), text);
        }
    }
    f("/debrief/principle".into(), &debrief.principle);
    if let Some(text) = &debrief.left_out {
        f("/debrief/left_out".into(), text);
    }
    let desk = &exercise.facilitation;
    f("/facilitation/aim".into(), &desk.aim);
    for (name, texts) in [("before", &desk.before), ("watch_for", &desk.watch_for), ("adapt", &desk.adapt)] {
        for (i, text) in texts.iter().enumerate() {
            f(format!("/facilitation/{name}/{i}"), text);
        }
    }
    for (i, row) in desk.run_sheet.iter().enumerate() {
        f(format!("/facilitation/run_sheet/{i}/does"), &row.does);
    }
}
