use yew::prelude::*;

use crate::{
    text::{Block, Language, Span, Text, blocks},
    ui::{El, el, nodes, words::Words},
};

/// An author's text of one line, in its own language and direction.
pub fn label(words: Words, text: &Text) -> Html {
    let (text, language) = words.in_language(text);
    let (lang, dir) = attributes(words, language);
    el("bdi").maybe_attr("lang", lang).attr("dir", dir).text(text.to_owned()).into()
}

/// An author's text of several lines, in its own language and direction.
pub fn passage(words: Words, text: &Text) -> Html {
    let (text, language) = words.in_language(text);
    let (lang, dir) = attributes(words, language);
    let blocks = blocks(text);
    el("div").maybe_attr("lang", lang).attr("dir", dir).class("passage").each(blocks.iter().map(block)).into()
}

/// The same in pieces, for paper that ends between two of them: a paragraph or
/// an item of a list each, and whether it is a heading.
pub fn passage_pieces(words: Words, text: &Text) -> Vec<(El, bool)> {
    let (text, language) = words.in_language(text);
    let piece = |it: El| {
        let (lang, dir) = attributes(words, language);
        el("div").maybe_attr("lang", lang).attr("dir", dir).class("passage").child(it)
    };
    let item = |it: &Vec<Span>| el("li").child(spans(it));
    let mut pieces = Vec::new();
    for it in &blocks(text) {
        match it {
            Block::Bullets(items) => pieces.extend(items.iter().map(|it| (piece(el("ul").child(item(it))), false))),
            Block::Numbers(items) => pieces.extend(
                items
                    .iter()
                    .enumerate()
                    .map(|(i, it)| (piece(el("ol").attr("start", (i + 1).to_string()).child(item(it))), false)),
            ),
            _ => pieces.push((piece(block(it)), matches!(it, Block::Heading(_)))),
        }
    }
    pieces
}

/// `lang` only where it differs from the page's; `dir` always by the language,
/// or by the characters where that is unknown.
fn attributes(words: Words, language: Option<&Language>) -> (Option<String>, &'static str) {
    let lang = language.filter(|it| it.tag() != words.tongue.tag()).map(|it| it.tag().to_owned());
    let dir = match language {
        Some(it) if it.is_right_to_left() => "rtl",
        Some(_) => "ltr",
        None => "auto",
    };
    (lang, dir)
}

fn block(block: &Block) -> El {
    let list = |tag, item, items: &[Vec<Span>]| el(tag).each(items.iter().map(|it| el(item).child(spans(it))));
    match block {
        Block::Heading(it) => el("p").class("passage-heading").child(el("strong").child(spans(it))),
        Block::Paragraph(it) => el("p").child(spans(it)),
        Block::Bullets(items) => list("ul", "li", items),
        Block::Numbers(items) => list("ol", "li", items),
        Block::Quote(items) => list("blockquote", "p", items),
    }
}

fn spans(spans: &[Span]) -> Html {
    nodes(spans.iter().map(|it| {
        let mut text = Html::from(&it.text);
        if it.emphasis {
            text = el("em").child(text).into();
        }
        if it.strong {
            text = el("strong").child(text).into();
        }
        text
    }))
}
