use yew::prelude::*;

use crate::ui::{
    Child, El,
    browser::page,
    button, el,
    words::{Key, Words, key},
};

/// The sections of the debrief that fold, with the list of them. Which are open
/// the browser keeps, as long as the page is shown.
pub(super) struct Folds {
    words: Words,
    entries: Vec<El>,
    sections: Vec<El>,
}

impl Folds {
    /// None yet.
    pub(super) fn new(words: Words) -> Folds {
        Folds { words, entries: Vec::new(), sections: Vec::new() }
    }

    /// With a section that is folded at first. `id` names it within the page.
    pub(super) fn with(self, id: &'static str, title: Key, content: impl Child) -> Folds {
        self.add(id, title, false, content)
    }

    /// With a section that is open at first.
    pub(super) fn with_open(self, id: &'static str, title: Key, content: impl Child) -> Folds {
        self.add(id, title, true, content)
    }

    /// With a section if there is something in it.
    pub(super) fn with_any(self, id: &'static str, title: Key, content: Option<impl Child>) -> Folds {
        match content {
            Some(content) => self.with(id, title, content),
            None => self,
        }
    }

    /// With a place that does not fold in the list.
    pub(super) fn and_list(mut self, id: &'static str, title: Key) -> Folds {
        self.entries.push(entry(self.words, id, title));
        self
    }

    fn add(mut self, id: &'static str, title: Key, is_open: bool, content: impl Child) -> Folds {
        let words = self.words;
        self.entries.push(entry(words, id, title));
        let section = el("details")
            .key(id)
            .class("part")
            .flag("open", is_open)
            .child(el("summary").attr("id", id).child(el("h2").say(words, title)))
            .child(content);
        self.sections.push(section);
        self
    }

    /// The list, and the sections after it.
    pub(super) fn into_parts(self) -> (El, Vec<El>) {
        let words = self.words;
        let all = |title: Key, is_open: bool| {
            button("quiet", words.say(title), move |_: MouseEvent| page::fold_all(SECTIONS, !is_open))
        };
        let list = el("nav")
            .class("contents")
            .attr("aria-label", words.say(key::SECTIONS))
            .child(el("ul").each(self.entries))
            .child(el("p").class("card-actions").child(all(key::OPEN_ALL, true)).child(all(key::CLOSE_ALL, false)));
        (list, self.sections)
    }
}

/// All sections that fold.
pub(super) const SECTIONS: &str = "details.part";

fn entry(words: Words, id: &'static str, title: Key) -> El {
    el("li").key(id).child(el("a").attr("href", format!("#{id}")).say(words, title))
}
