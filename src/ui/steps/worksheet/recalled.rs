//! What was made of worksheets: shown beside a later one, and taken along as
//! text.

use yew::prelude::*;

use crate::{
    document::Id,
    points::RoleId,
    session::Session,
    steps::{
        Answers,
        worksheet::{Outlined, Worksheet, as_worksheet},
    },
    text::Label,
    ui::{
        Child, El,
        browser::{files, page},
        button, el,
        parts::label,
        words::{Words, key},
    },
};

/// The results of earlier worksheets, one fold each. Those without any are left
/// out.
pub(super) fn recalled(words: Words, session: &Session, role: RoleId, steps: &[Id]) -> Option<El> {
    let seat = session.state().seat(role)?;
    let one = |id: &Id| {
        let step = session.exercise().public.steps.iter().find(|it| it.id == *id)?;
        let sheet = step.kind.answers().and_then(as_worksheet)?;
        let parts = sheet.outline(seat.answers.get(id)?, words.tongue.tag());
        (!parts.is_empty())
            .then(|| el("details").child(el("summary").child(label(words, &step.title))).child(outline(&parts)))
    };
    let found: Vec<El> = steps.iter().filter_map(one).collect();
    (!found.is_empty()).then(|| {
        el("aside")
            .class("recalled")
            .attr("aria-label", words.say(key::SHEET_RECALLED))
            .child(el("p").class("overline").say(words, key::SHEET_RECALLED))
            .each(found)
    })
}

/// What a role made of the worksheets that the table recalls.
pub fn recalled_at_table(words: Words, session: &Session, role: RoleId) -> Html {
    let recalls = session.exercise().public.table().and_then(|it| it.1.file.recalls.as_deref()).unwrap_or(&[]);
    recalled(words, session, role, recalls).into_node()
}

/// Headings with their lines.
fn outline(parts: &[Outlined]) -> El {
    el("dl").class("outline").each(parts.iter().map(|part| {
        let lines = part.lines.iter().map(|it| el("li").attr("dir", "auto").text(it.clone()));
        el("div").child(el("dt").text(part.title.clone())).child(el("dd").child(el("ul").each(lines)))
    }))
}

/// What was made, to print or to keep as a text file. Nothing as long as nothing
/// was made.
pub(super) fn take_along(words: Words, title: &Label, sheet: &dyn Worksheet, answers: &Answers) -> Option<El> {
    let parts = sheet.outline(answers, words.tongue.tag());
    let title = words.of(title).to_owned();
    let text = to_text(&title, &parts);
    (!parts.is_empty()).then(|| {
        let save = move |_: MouseEvent| files::download(&format!("{title}.txt"), "text/plain", &text);
        el("section")
            .class("take-along")
            .child(
                el("p")
                    .class("card-actions screen-only")
                    .child(button("", words.say(key::SHEET_PRINT), |_: MouseEvent| page::print()))
                    .child(button("", words.say(key::SHEET_SAVE), save)),
            )
            .child(el("div").class("print-only").child(outline(&parts)))
    })
}

/// The outline as plain text.
fn to_text(title: &str, parts: &[Outlined]) -> String {
    let mut text = format!("{title}\n");
    for part in parts {
        text.push_str(&format!("\n{}\n", part.title));
        for line in &part.lines {
            text.push_str(&format!("- {line}\n"));
        }
    }
    text
}
