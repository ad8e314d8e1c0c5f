use crate::{
    document::Id,
    pack::StepKind,
    points::RoleId,
    session::Session,
    steps::Coded,
    ui::{
        El, el,
        parts::{label, passage, role_name},
        steps::tag_name,
        words::{Words, key},
    },
};

/// The lines whose move or code somebody here contests, with the reasons: for
/// the trainer, on paper too. `None` if there are none.
pub(super) fn contested(words: Words, session: &Session) -> Option<El> {
    let public = &session.exercise().public;
    let has_several = 1 < session.state().seats.len();
    let item = |(role, step, it): (RoleId, &Id, Coded)| {
        let title = public.steps.iter().filter(|it| it.id == *step).find_map(|it| match &it.kind {
            StepKind::Answers(step) => Some(label(words, step.title())),
            _ => None,
        });
        let tags: Vec<String> = it.tags.iter().map(|it| tag_name(words, it)).collect();
        el("li")
            .child(
                el("p")
                    .class("overline")
                    .child(title)
                    .text(", ")
                    .text(words.with(key::CONTESTED_LINE, &[("line", it.n.into())])),
            )
            .child(has_several.then(|| el("p").child(role_name(words, public, role))))
            .child(passage(words, it.text))
            .child(el("p").text(words.with(key::CONTESTED_TAG, &[("tag", (&tags.join(" / ")).into())])))
            .child(
                el("blockquote")
                    .class("own-words")
                    .attr("dir", "auto")
                    .text(it.contested.unwrap_or_default().to_owned()),
            )
    };
    let lines = session.contested();
    (!lines.is_empty()).then(|| {
        el("section")
            .child(el("p").class("hint").say(words, key::CONTESTED_HINT))
            .child(el("ol").class("contested").each(lines.into_iter().map(item)))
    })
}
