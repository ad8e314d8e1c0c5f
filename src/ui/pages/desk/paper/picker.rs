use yew::prelude::*;

use super::Kind;
use crate::ui::{
    El,
    browser::page,
    button, el,
    parts::scroller,
    words::{Key, Words, key},
};

/// What is to be printed, and how.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picked {
    /// The kinds of sheet that stay in the drawer.
    pub left_out: Vec<Kind>,
    /// Whether the printer prints both sides.
    pub is_duplex: bool,
    /// Whether the pages are shown on the screen too.
    pub is_shown: bool,
}

/// Everything, on both sides, and not on the screen, where a projector may be.
impl Default for Picked {
    fn default() -> Picked {
        Picked { left_out: Vec::new(), is_duplex: true, is_shown: false }
    }
}

impl Picked {
    /// Whether a kind of sheet is printed.
    pub fn has(&self, kind: Kind) -> bool {
        !self.left_out.contains(&kind)
    }

    /// How many sheets of paper a sheet of so many sides takes.
    pub fn papers(&self, n_sides: u32) -> u32 {
        if self.is_duplex { n_sides.div_ceil(2) } else { n_sides }
    }

    fn toggled(&self, kind: Kind) -> Picked {
        let mut picked = self.clone();
        if picked.has(kind) {
            picked.left_out.push(kind);
        } else {
            picked.left_out.retain(|it| *it != kind);
        }
        picked
    }
}

/// How much of a kind of sheet there is.
#[derive(Debug, Clone, Copy)]
pub struct Count {
    /// The kind.
    pub kind: Kind,
    /// How many are handed out, whether picked or not.
    pub n_copies: usize,
    /// How many pages are printed.
    pub n_sides: u32,
    /// How many sheets of paper that takes.
    pub n_papers: u32,
}

/// Which sheets, how many pages, how much paper, and the button that prints.
pub fn picker(words: Words, picked: &Picked, counts: &[Count], is_measured: bool, on_pick: &Callback<Picked>) -> El {
    let head = |title: Key| el("th").attr("scope", "col").say(words, title);
    let heads = el("tr")
        .child(head(key::PAPER_SHEET))
        .child(head(key::PAPER_COPIES).class("number"))
        .child(head(key::PAPER_PAGES).class("number"))
        .child(head(key::PAPER_PAPERS).class("number"));
    let cell = |title: Key| el("td").class("number").attr("data-name", words.say(title));
    let counted = |n: u32| if is_measured { words.number(n.into()) } else { "…".into() };
    let rows = counts.iter().filter(|it| it.n_copies != 0).map(|it| {
        let (on_pick, toggled) = (on_pick.clone(), picked.toggled(it.kind));
        let input = el("input").attr("type", "checkbox").checked(picked.has(it.kind));
        let input = input.on_change(move |_: Event| on_pick.emit(toggled.clone()));
        let name = el("label").class("option").child(input).child(el("span").say(words, it.kind.title()));
        el("tr")
            .child(el("th").attr("scope", "row").child(name))
            .child(cell(key::PAPER_COPIES).text(words.number(it.n_copies as i64)))
            .child(cell(key::PAPER_PAGES).text(counted(it.n_sides)))
            .child(cell(key::PAPER_PAPERS).text(counted(it.n_papers)))
    });
    let table = el("table").class("paper-list").child(el("thead").child(heads)).child(el("tbody").each(rows));
    let table = scroller(words.say(key::PAPER_TITLE), table);
    let pages: u32 = counts.iter().map(|it| it.n_sides).sum();
    let papers: u32 = counts.iter().map(|it| it.n_papers).sum();
    let total = match is_measured {
        true => words.with(key::PAPER_TOTAL, &[("pages", pages.into()), ("papers", papers.into())]),
        false => words.say(key::PAPER_COUNTING),
    };
    let side = |is_duplex: bool, title: Key| {
        let (on_pick, other) = (on_pick.clone(), Picked { is_duplex, ..picked.clone() });
        let input =
            el("input").attr("type", "radio").attr("name", "paper-sides").checked(picked.is_duplex == is_duplex);
        let input = input.on_change(move |_: Event| on_pick.emit(other.clone()));
        el("label").class("option").child(input).child(el("span").say(words, title))
    };
    let sides = el("fieldset")
        .class("options")
        .child(el("legend").say(words, key::PAPER_SIDES))
        .child(side(true, key::PAPER_BOTH_SIDES))
        .child(side(false, key::PAPER_ONE_SIDE));
    let (on_show, shown) = (on_pick.clone(), Picked { is_shown: !picked.is_shown, ..picked.clone() });
    let show = el("input").attr("type", "checkbox").checked(picked.is_shown);
    let show = show.on_change(move |_: Event| on_show.emit(shown.clone()));
    el("div")
        .class("screen-only")
        .child(el("h1").say(words, key::PAPER_TITLE))
        .child(el("p").say(words, key::PAPER_LEAD))
        .child(el("p").class("notice").class("warning").say(words, key::PAPER_WARNING))
        .child(table)
        .child(sides)
        .child(el("p").attr("role", "status").child(el("strong").text(total)))
        .child(
            button("primary", words.say(key::PAPER_PRINT), |_: MouseEvent| page::print())
                .flag("disabled", !is_measured || papers == 0),
        )
        .child(el("p").class("hint").say(words, key::PAPER_PRINT_HINT))
        .child(el("label").class("option").child(show).child(el("span").say(words, key::PAPER_SHOW)))
}
