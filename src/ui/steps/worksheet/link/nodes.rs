//! Who is on a view, and how large: what can be done in the picture, in a list.

use yew::prelude::*;

use super::{Sheet, edges::pick};
use crate::{
    document::Id,
    steps::{
        Answer,
        worksheet::{
            link::{Link, MOST_SIZE, on_question},
            own_id,
        },
    },
    ui::{El, el, parts::label, steps::worksheet::Work, words::key},
};

impl Sheet<'_> {
    /// All nodes, with whether they are on the view and how large.
    pub(super) fn nodes(&self) -> El {
        let Sheet { work, step, view } = *self;
        let words = work.words;
        let items = step.all_nodes(&work.desk.answers, words.tongue.tag()).into_iter().map(|node| {
            let size = step.size_on(&work.desk.answers, view, &node.id);
            let about = step.nodes().iter().find(|it| it.id.as_str() == node.id).and_then(|it| it.about.as_ref());
            let about = about.map(|it| el("span").class("why").child(label(words, it)));
            let toggle = {
                let (on_say, name) = (work.on_say.clone(), node.name.to_owned());
                let (set, new) = (self.sizing(&node.id), if step.has_sizes() { MOST_SIZE / 2 + 1 } else { 1 });
                let said = if size.is_none() { key::LINK_PUT } else { key::LINK_TAKEN };
                move |_: Event| {
                    set(size.is_none().then_some(new));
                    on_say.emit(words.with(said, &[("node", (&name).into())]));
                }
            };
            let input = el("input").attr("type", "checkbox").checked(size.is_some()).on_change(toggle);
            let name = el("span").attr("dir", "auto").text(node.name.to_owned()).child(about);
            let sizes = size.filter(|_| step.has_sizes()).map(|size| {
                let set = self.sizing(&node.id);
                let names = [key::LINK_SMALL, key::LINK_MIDDLE, key::LINK_LARGE].map(|it| words.say(it));
                let on_choose = Callback::from(move |n: usize| set(Some(n as u32 + 1)));
                let name = words.with(key::LINK_SIZE, &[("node", node.name.into())]);
                pick(names, Some(size as usize - 1), on_choose).attr("aria-label", name)
            });
            el("li")
                .key(node.id.clone())
                .child(el("label").class("option").child(input).child(name.class("option-title")))
                .child(sizes)
        });
        el("fieldset")
            .class("map-nodes screen-only")
            .child(el("legend").say(words, key::LINK_WHO))
            .child(el("ul").each(items))
    }

    /// Who is on the view, once that is fixed.
    pub(super) fn nodes_said(&self) -> El {
        let names: Vec<String> = self.nodes_on().iter().map(|(it, _)| format!("\u{2068}{}\u{2069}", it.name)).collect();
        el("p").child(el("strong").say(self.work.words, key::LINK_WHO)).text(format!(" {}", names.join(", ")))
    }

    /// Puts a node on the view in a size, or takes it off.
    fn sizing(&self, node: &str) -> impl Fn(Option<u32>) + 'static {
        let desk = self.work.desk.clone();
        let (question, node) = (on_question(&self.step.views[self.view].id), Id::new(node));
        move |size| {
            let Some(node) = &node else { return };
            let mut on = match desk.answer(&question) {
                Some(Answer::Counts(on)) => on.clone(),
                _ => Vec::new(),
            };
            match (on.iter_mut().find(|(it, _)| it == node), size) {
                (Some(it), Some(size)) => it.1 = size,
                (None, Some(size)) => on.push((node.clone(), size)),
                (_, None) => on.retain(|(it, _)| it != node),
            }
            desk.set(&question, (!on.is_empty()).then_some(Answer::Counts(on)));
        }
    }
}

/// Nodes of one's own: as many places to write as are used, and one more.
pub(super) fn own_nodes(work: &Work, step: &Link) -> El {
    let is_used = |n: usize| !work.desk.text(&own_id(n)).is_empty();
    let most = step.most_own();
    let n_shown = (1..=most).rfind(|n| is_used(*n)).map_or(1, |it| (it + 1).min(most));
    let fields = (1..=n_shown).map(|n| {
        let ask = el("span").text(work.words.with(key::LINK_OWN, &[("number", n.into())]));
        work.desk.field(&own_id(n), ask, None)
    });
    el("section").class("map-own screen-only").each(fields)
}
