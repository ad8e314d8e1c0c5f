use yew::prelude::*;

use crate::{
    text::{Block, Language, Span, Text, blocks},
    ui::words::Words,
};

/// An author's text of one line, in its own language and direction.
pub fn label(words: Words, text: &Text) -> Html {
    let (text, language) = words.in_language(text);
    let (lang, dir) = attributes(words, language);
    html! { <bdi {lang} {dir}>{ text }</bdi> }
}

/// An author's text of several lines, in its own language and direction.
pub fn passage(words: Words, text: &Text) -> Html {
    let (text, language) = words.in_language(text);
    let (lang, dir) = attributes(words, language);
    html! { <div class="passage" {lang} {dir}>{ for blocks(text).iter().map(block) }</div> }
}

/// `lang` only where it differs from the page's; `dir` always by the language,
/// or by the characters where that is unknown.
fn attributes(words: Words, language: Option<&Language>) -> (Option<AttrValue>, AttrValue) {
    let lang = language.filter(|it| it.tag() != words.tongue.tag()).map(|it| it.tag().to_owned().into());
    let dir = match language {
        Some(it) if it.is_right_to_left() => "rtl",
        Some(_) => "ltr",
        None => "auto",
    };
    (lang, dir.into())
}

fn block(block: &Block) -> Html {
    let item = |it: &Vec<Span>| html! { <li>{ spans(it) }</li> };
    match block {
        Block::Heading(it) => html! { <p class="passage-heading"><strong>{ spans(it) }</strong></p> },
        Block::Paragraph(it) => html! { <p>{ spans(it) }</p> },
        Block::Bullets(items) => html! { <ul>{ for items.iter().map(item) }</ul> },
        Block::Numbers(items) => html! { <ol>{ for items.iter().map(item) }</ol> },
        Block::Quote(items) => {
            html! { <blockquote>{ for items.iter().map(|it| html! { <p>{ spans(it) }</p> }) }</blockquote> }
        }
    }
}

fn spans(spans: &[Span]) -> Html {
    spans
        .iter()
        .map(|it| {
            let text = html! { { &it.text } };
            let text = if it.emphasis {
                html! { <em>{ text }</em> }
            } else {
                text
            };
            if it.strong {
                html! { <strong>{ text }</strong> }
            } else {
                text
            }
        })
        .collect()
}
