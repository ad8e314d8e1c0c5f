//! Who stands how with whom, as a form and a list.

use yew::prelude::*;

use super::{Draft, Sheet};
use crate::{
    document::Id,
    steps::{
        Answer, AnswerStep,
        worksheet::link::{Edge, STRENGTHS, edge_question, note_question},
    },
    ui::{
        El, button, el,
        words::{Key, key},
    },
};

/// The names of the strengths, from the weakest on.
pub(super) const STRENGTH_NAMES: [Key; STRENGTHS.len()] = [key::LINK_WEAK, key::LINK_MEDIUM, key::LINK_STRONG];

/// A drop-down that also follows what is chosen elsewhere, in the picture or by
/// taking back.
pub(super) fn pick(texts: impl IntoIterator<Item = String>, chosen: Option<usize>, on_choose: Callback<usize>) -> El {
    let on_change = move |event: Event| {
        let select: web_sys::HtmlSelectElement = event.target_unchecked_into();
        if let Ok(n) = usize::try_from(select.selected_index()) {
            on_choose.emit(n);
        }
    };
    let options = texts.into_iter().enumerate().map(|(n, text)| el("option").selected(chosen == Some(n)).text(text));
    el("select").attr("autocomplete", "off").on_change(on_change).each(options)
}

impl Sheet<'_> {
    /// What is missing before a draft is an edge; else the question that it
    /// answers, and the answer.
    fn ready(&self, draft: &Draft) -> Result<(String, Answer), Key> {
        let Sheet { work, step, view } = *self;
        let answers = &work.desk.answers;
        let (Some(from), Some(to)) = (&draft.from, &draft.to) else { return Err(key::LINK_NEEDS_ENDS) };
        if from == to {
            return Err(key::LINK_NEEDS_TWO);
        }
        let n = draft.n.or_else(|| step.next_edge(answers, view)).ok_or(key::LINK_FULL)?;
        let relation = step.relations.get(draft.relation).ok_or(key::LINK_NEEDS_ENDS)?;
        let mut written = vec![from.as_str(), to.as_str(), relation.id.as_str()];
        if step.has_strengths() {
            written.extend(STRENGTHS.get(draft.strength));
        }
        let answer = Answer::Chosen(written.into_iter().filter_map(Id::new).collect());
        let question = edge_question(&step.views[view].id, n);
        let is_possible = Id::new(&question).is_some_and(|it| step.takes(answers, &it, Some(&answer)));
        if is_possible { Ok((question, answer)) } else { Err(key::LINK_TWICE) }
    }

    /// Where an edge is put together, or changed.
    pub(super) fn form(&self) -> Option<El> {
        let Sheet { work, step, .. } = *self;
        let words = work.words;
        let on = self.nodes_on();
        if on.len() < 2 {
            return None;
        }
        let draft = self.draft();
        let change = |f: fn(&mut Draft, usize, &[String])| {
            let (on_pick, draft) = (work.on_pick.clone(), draft.clone());
            let ids: Vec<String> = on.iter().map(|(it, _)| it.id.clone()).collect();
            Callback::from(move |n: usize| {
                let mut draft = draft.clone();
                f(&mut draft, n, &ids);
                on_pick.emit(Some(draft.write()));
            })
        };
        // The first line of a list of nodes is nobody.
        let names = || std::iter::once("–".to_owned()).chain(on.iter().map(|(it, _)| it.name.to_owned()));
        let place =
            |id: &Option<String>| on.iter().position(|(it, _)| Some(&it.id) == id.as_ref()).map_or(0, |it| it + 1);
        let field = |what: &str, name: Key, select: El| {
            let id = self.id_of(what);
            el("div").child(el("label").attr("for", id.clone()).say(words, name)).child(select.attr("id", id))
        };
        let from = pick(names(), Some(place(&draft.from)), change(|it, n, ids| it.from = at(ids, n)));
        let to = pick(names(), Some(place(&draft.to)), change(|it, n, ids| it.to = at(ids, n)));
        let relations = step.relations.iter().map(|it| words.of(&it.title).to_owned());
        let relation = pick(relations, Some(draft.relation), change(|it, n, _| it.relation = n));
        let strengths = STRENGTH_NAMES.map(|it| words.say(it));
        let strength =
            step.has_strengths().then(|| pick(strengths, Some(draft.strength), change(|it, n, _| it.strength = n)));
        let ready = self.ready(&draft);
        let missing = ready.as_ref().err().copied();
        let add = {
            let (desk, on_pick, on_say) = (work.desk.clone(), work.on_pick.clone(), work.on_say.clone());
            let next = Draft { n: None, from: None, to: None, ..draft.clone() }.write();
            let said = words.say(if draft.n.is_some() { key::LINK_CHANGED } else { key::LINK_ADDED });
            move |_: MouseEvent| match &ready {
                Ok((question, answer)) => {
                    desk.set(question, Some(answer.clone()));
                    on_pick.emit(Some(next.clone()));
                    on_say.emit(said.clone());
                }
                Err(missing) => on_say.emit(words.say(*missing)),
            }
        };
        let name = if draft.n.is_some() { key::LINK_CHANGE } else { key::LINK_ADD };
        let cancel = draft.n.map(|_| {
            let on_pick = work.on_pick.clone();
            button("quiet", words.say(key::LINK_CANCEL), move |_: MouseEvent| on_pick.emit(None))
        });
        let why = self.id_of("why");
        let add = button("primary", words.say(name), add)
            .attr("aria-disabled", if missing.is_some() { "true" } else { "false" })
            .maybe_attr("aria-describedby", missing.map(|_| why.clone()));
        Some(
            el("fieldset")
                .class("map-form screen-only")
                .child(el("legend").say(words, if draft.n.is_some() { key::LINK_CHANGING } else { key::LINK_NEW }))
                .child(
                    el("div")
                        .class("map-fields")
                        .child(field("from", key::LINK_FROM, from))
                        .child(field("relation", key::LINK_RELATION, relation))
                        .child(field("to", key::LINK_TO, to))
                        .child(strength.map(|it| field("strength", key::LINK_STRENGTH, it))),
                )
                .child(el("p").class("card-actions").child(add).child(cancel))
                .child(missing.map(|it| el("p").class("hint").attr("id", why).say(words, it))),
        )
    }

    /// An edge in words.
    pub(super) fn sentence(&self, edge: &Edge) -> El {
        let Sheet { work, step, .. } = *self;
        let words = work.words;
        let nodes = step.all_nodes(&work.desk.answers, words.tongue.tag());
        let name = |id: &str| {
            let name = nodes.iter().find(|it| it.id == id).map_or("", |it| it.name);
            el("bdi").class("map-end").text(name.to_owned())
        };
        let relation = &step.relations[edge.relation];
        let arrow = if relation.is_directed() { " → " } else { " – " };
        let strength = edge.strength.and_then(|it| STRENGTH_NAMES.get(it - 1));
        el("span")
            .child(name(&edge.from))
            .text(arrow)
            .child(name(&edge.to))
            .text(": ")
            .child(el("bdi").text(words.of(&relation.title).to_owned()))
            .child(strength.map(|it| el("span").text(", ").say(words, *it)))
    }

    /// All edges of the view; each can be changed, taken away and given words.
    pub(super) fn edges(&self) -> Option<El> {
        let Sheet { work, step, view } = *self;
        let words = work.words;
        let edges = step.edges(&work.desk.answers, view);
        if edges.is_empty() {
            return None;
        }
        let item = |edge: &Edge| {
            let row = el("li").key(edge.n.to_string()).child(el("p").class("map-sentence").child(self.sentence(edge)));
            let note = step.note(&work.desk.answers, view, edge.n);
            if work.is_fixed {
                return row.child(
                    (!note.is_empty()).then(|| el("p").class("map-note").attr("dir", "auto").text(note.to_owned())),
                );
            }
            let change = {
                let (on_pick, go) = (work.on_pick.clone(), self.go_to_form());
                let draft = Draft {
                    view,
                    n: Some(edge.n),
                    from: Some(edge.from.clone()),
                    to: Some(edge.to.clone()),
                    relation: edge.relation,
                    strength: edge.strength.map_or(STRENGTHS.len() / 2, |it| it - 1),
                };
                move |_: MouseEvent| {
                    on_pick.emit(Some(draft.write()));
                    go();
                }
            };
            let remove = {
                let (desk, on_pick, on_say, go) =
                    (work.desk.clone(), work.on_pick.clone(), work.on_say.clone(), self.go_to_form());
                let question = edge_question(&step.views[view].id, edge.n);
                move |_: MouseEvent| {
                    desk.set(&question, None);
                    on_pick.emit(None);
                    on_say.emit(words.say(key::LINK_REMOVED));
                    go();
                }
            };
            let question = note_question(&step.views[view].id, edge.n);
            let needs = step.relations[edge.relation].needs_note();
            let ask = el("span").say(words, if needs { key::LINK_NOTE_NEEDED } else { key::LINK_NOTE });
            let field = work.desk.field(&question, ask, None);
            // What is there already is said on the fold, which stays as it is while somebody types.
            let noted = (!note.is_empty()).then(|| el("bdi").text(format!(": {note}")));
            let words_of = if needs {
                field.key("open")
            } else {
                el("details")
                    .key("folded")
                    .child(el("summary").child(el("span").say(words, key::LINK_NOTE)).child(noted))
                    .child(field)
            };
            row.child(
                el("p").class("card-actions").child(button("quiet", words.say(key::LINK_EDIT), change)).child(button(
                    "quiet",
                    words.say(key::LINK_REMOVE),
                    remove,
                )),
            )
            .child(words_of)
        };
        let count = words.with(key::LINK_EDGES, &[("edges", edges.len().into())]);
        Some(el("section").class("map-edges").child(el("h3").text(count)).child(el("ul").each(edges.iter().map(item))))
    }
}

/// The node on a line of a list whose first line is nobody.
fn at(ids: &[String], line: usize) -> Option<String> {
    line.checked_sub(1).and_then(|it| ids.get(it)).cloned()
}
