use yew::prelude::*;

use crate::{
    text::Text,
    ui::{
        Child, El, el, nodes,
        parts::{label, passage_pieces},
        words::{Key, Value, Words},
    },
};

/// What stands on a page as one piece.
#[derive(Debug, Clone, PartialEq)]
pub struct Block {
    /// What is printed.
    pub html: Html,
    /// Whether it stays with the next one, as a heading does.
    pub keeps: bool,
    /// Whether it is the first of a page.
    pub starts_page: bool,
}

/// A sheet in the making, in one language or in two side by side.
pub struct Flow {
    /// The language of the screens.
    pub words: Words,
    second: Option<Words>,
    blocks: Vec<Block>,
}

impl Flow {
    /// An empty one.
    pub fn new(words: Words, second: Option<Words>) -> Flow {
        Flow { words, second: second.filter(|it| it.tongue != words.tongue), blocks: Vec::new() }
    }

    /// The pieces of an author's text, to stand inside one of this sheet's.
    pub fn passage_inside(&self, text: &Text) -> Vec<Html> {
        let mut inside = Flow::new(self.words, self.second);
        inside.passage(text);
        inside.blocks.into_iter().map(|it| it.html).collect()
    }

    /// What was put into it.
    pub fn into_blocks(self) -> Vec<Block> {
        self.blocks
    }

    /// A message in each language, in one line.
    pub fn say(&self, key: Key) -> Html {
        self.with(key, &[])
    }

    /// A message with its variables in each language, in one line.
    pub fn with(&self, key: Key, values: &[(&str, Value)]) -> Html {
        let second = self.second.map(|it| {
            let text = it.with(key, values);
            nodes([Html::from(" / "), el("span").attr("lang", it.tongue.tag()).text(text).into()])
        });
        nodes([Html::from(self.words.with(key, values)), second.unwrap_or_default()])
    }

    /// An author's text of one line in each language that it has, in one line.
    pub fn label(&self, text: &Text) -> Html {
        let second = self.second_of(text).map(|it| nodes([Html::from(" / "), label(it, text)]));
        nodes([label(self.words, text), second.unwrap_or_default()])
    }

    /// The second language, if a text has it.
    fn second_of(&self, text: &Text) -> Option<Words> {
        self.second.filter(|it| it.in_language(text).1 != self.words.in_language(text).1)
    }

    /// Puts a piece onto the sheet.
    pub fn push(&mut self, html: impl Child) {
        self.blocks.push(Block { html: html.into_node(), keeps: false, starts_page: false });
    }

    /// Puts a piece onto the sheet that stays with the next one.
    pub fn push_kept(&mut self, html: impl Child) {
        self.blocks.push(Block { html: html.into_node(), keeps: true, starts_page: false });
    }

    /// Lets whatever comes next begin a page.
    pub fn new_page(&mut self, html: impl Child) {
        self.blocks.push(Block { html: html.into_node(), keeps: true, starts_page: true });
    }

    /// A heading.
    pub fn heading(&mut self, key: Key) {
        let said = self.say(key);
        self.push_kept(el("h3").child(said));
    }

    /// A paragraph of the screens' words, the languages side by side.
    pub fn paragraph(&mut self, key: Key) {
        let text = |words: Words| el("p").attr("lang", words.tongue.tag()).text(words.say(key));
        let columns = [Some(self.words), self.second].into_iter().flatten().map(text).collect();
        self.push(side_by_side(columns));
    }

    /// An author's text of several lines, paragraph by paragraph, the languages
    /// side by side.
    pub fn passage(&mut self, text: &Text) {
        let mut columns: Vec<_> = [Some(self.words), self.second_of(text)]
            .into_iter()
            .flatten()
            .map(|it| passage_pieces(it, text).into_iter())
            .collect();
        loop {
            let pieces: Vec<_> = columns.iter_mut().map(Iterator::next).collect();
            if pieces.iter().all(Option::is_none) {
                return;
            }
            let keeps = pieces.iter().flatten().any(|(_, is_heading)| *is_heading);
            let columns = pieces.into_iter().map(|it| it.map_or_else(|| el("div"), |(piece, _)| piece)).collect();
            self.blocks.push(Block { html: side_by_side(columns).into(), keeps, starts_page: false });
        }
    }

    /// Something made of words in each language, side by side; nothing if there
    /// is nothing to say.
    pub fn each_language(&mut self, make: impl Fn(Words) -> Option<El>) {
        let columns: Vec<El> = [Some(self.words), self.second].into_iter().flatten().filter_map(make).collect();
        if !columns.is_empty() {
            self.push(side_by_side(columns));
        }
    }

    /// Empty lines to write on.
    pub fn lines(&mut self, n: usize) {
        self.push(ruled(n));
    }
}

/// Empty lines to write on.
pub fn ruled(n: usize) -> El {
    el("div").class("ruled").each((0..n).map(|_| el("div")))
}

/// A box to tick, with what it means.
pub fn tick(text: Html) -> El {
    el("span").class("tick").child(el("span").class("box")).child(text)
}

fn side_by_side(columns: Vec<El>) -> El {
    let are_two = 1 < columns.len();
    el("div").class_if(are_two, "pair").each(columns)
}
