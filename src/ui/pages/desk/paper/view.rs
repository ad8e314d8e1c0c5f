use std::rc::Rc;

use yew::prelude::*;

use super::{
    Kind, PaperSet, Picked,
    flow::Block,
    leaves::{Leaf, fill},
    picker::{Count, picker},
    set::Sheet,
};
use crate::ui::{
    El, el,
    words::{Words, key},
};

/// The sheets that were picked, with how much paper they take. `heights` are
/// those of the pieces of every picked sheet, in order, each sheet once, in CSS
/// pixels; as long as they are not known, nothing is said of paper.
pub fn paper_view(
    words: Words,
    set: &Rc<PaperSet>,
    picked: &Picked,
    heights: &[u32],
    on_pick: &Callback<Picked>,
) -> Html {
    let groups = set.groups();
    let all = set.sheets(&groups);
    let mut done: Vec<Done> = Vec::new();
    let mut order: Vec<usize> = Vec::new();
    for sheet in all.iter().filter(|it| picked.has(it.kind)) {
        let found = done.iter().position(|it| it.sheet == *sheet);
        order.push(found.unwrap_or(done.len()));
        if found.is_none() {
            let blocks = set.blocks(words, *sheet, &groups);
            done.push(Done { sheet: *sheet, blocks, leaves: Vec::new() });
        }
    }
    let is_measured = heights.len() == done.iter().map(|it| it.blocks.len()).sum::<usize>();
    let mut rest = heights;
    for it in &mut done {
        if is_measured {
            let (own, after) = rest.split_at(it.blocks.len());
            it.leaves = fill(&it.blocks, own);
            rest = after;
        } else {
            it.leaves = vec![Leaf { blocks: 0..it.blocks.len(), n_sides: 1 }];
        }
    }
    let counts = Kind::ALL.map(|kind| {
        let n_copies = all.iter().filter(|it| it.kind == kind).count();
        let of_kind = || order.iter().filter(|it| done[**it].sheet.kind == kind);
        let n_sides = of_kind().map(|it| done[*it].n_sides()).sum();
        let n_papers = of_kind().map(|it| picked.papers(done[*it].n_sides())).sum();
        Count { kind, n_copies, n_sides, n_papers }
    });
    let mut is_first = vec![true; done.len()];
    let leaves = order.iter().flat_map(|i| {
        let it = &done[*i];
        let is_first = std::mem::replace(&mut is_first[*i], false);
        it.leaves(words, set, is_first, picked.is_duplex)
    });
    let leaves = el("div").class("leaves").class_if(!picked.is_shown, "out-of-sight").each(leaves.collect::<Vec<_>>());
    el("div").class("paper").child(picker(words, picked, &counts, is_measured, on_pick)).child(leaves).into()
}

/// A sheet with its pages.
struct Done<'a> {
    sheet: Sheet<'a>,
    blocks: Vec<Block>,
    leaves: Vec<Leaf>,
}

impl Done<'_> {
    fn n_sides(&self) -> u32 {
        self.leaves.iter().map(|it| it.n_sides).sum()
    }

    /// Its pages; with the empty back of the last one if both sides are printed.
    fn leaves(&self, words: Words, set: &PaperSet, is_first: bool, is_duplex: bool) -> Vec<El> {
        let n_sides = self.n_sides();
        let mut page = 0;
        let mut leaves: Vec<El> = Vec::new();
        for leaf in &self.leaves {
            let pieces =
                self.blocks[leaf.blocks.clone()].iter().map(|it| el("div").class("piece").child(it.html.clone()));
            page += leaf.n_sides;
            let section = el("section")
                .class("leaf")
                .class_if(is_first, "measured")
                .class_if(1 < leaf.n_sides, "long")
                .each(pieces)
                .child(self.foot(words, set, page, n_sides));
            leaves.push(section);
        }
        if is_duplex && !n_sides.is_multiple_of(2) {
            leaves.push(el("section").class("leaf").class("empty").child(el("p").say(words, key::PAPER_EMPTY_SIDE)));
        }
        leaves
    }

    /// What stands at the foot of a page.
    fn foot(&self, words: Words, set: &PaperSet, page: u32, n_pages: u32) -> El {
        let public = &set.exercise.public;
        let seat = self.sheet.seat.and_then(|it| set.seats.get(it));
        let seat = seat.map(|it| {
            words.with(key::PAPER_SEAT, &[("seat", u32::from(it.number).into()), ("group", (&it.group).into())])
        });
        let role = self.sheet.role.map(|it| words.of(&public.roles[it].name).to_owned());
        let group = self.sheet.group.map(|it| words.with(key::PAPER_GROUP, &[("group", it.into())]));
        let whose = [seat, role, group].into_iter().flatten();
        let title = words.say(self.sheet.kind.title());
        let title = [title].into_iter().chain(whose).collect::<Vec<_>>().join(" · ");
        let page = words.with(key::PAPER_PAGE, &[("page", page.into()), ("pages", n_pages.into())]);
        el("footer").child(el("span").text(title)).child(el("span").text(page))
    }
}
