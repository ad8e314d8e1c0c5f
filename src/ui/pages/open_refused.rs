use super::open_workshop;
use crate::{
    document::Problem,
    pack::{InvalidPack, LinkError},
    ui::{
        El,
        browser::fetch::FetchError,
        copies::CopyError,
        el, parts,
        words::{Words, key},
    },
};

/// Why nothing was opened.
#[derive(Debug, Clone, PartialEq)]
pub enum Refused {
    /// A link.
    Link(LinkError),
    /// A pack.
    Pack(InvalidPack),
    /// Another address.
    Fetch(FetchError),
    /// A copy.
    Copy(CopyError),
    /// A file of a workshop.
    Desk(open_workshop::Refused),
    /// A file that the browser does not read.
    Unreadable,
    /// What was typed is no address.
    Address,
}

/// What went wrong, and that nothing was lost.
pub fn refusal(words: Words, reason: &Refused) -> El {
    let mut problems: Option<&[Problem]> = None;
    let text = match reason {
        Refused::Link(LinkError::Newer) => words.say(key::LINK_NEWER),
        Refused::Link(LinkError::Cut { arrived, expected }) => {
            words.with(key::LINK_CUT, &[("arrived", (*arrived).into()), ("expected", (*expected).into())])
        }
        Refused::Link(LinkError::Damaged) => words.say(key::LINK_DAMAGED),
        Refused::Link(LinkError::TooLarge) => words.say(key::LINK_TOO_LARGE),
        Refused::Link(LinkError::Invalid(invalid)) | Refused::Pack(invalid) => {
            problems = Some(&invalid.problems);
            words.with(key::PACK_REFUSED, &[("problems", invalid.problems.len().into())])
        }
        Refused::Fetch(FetchError::NoAnswer) => words.say(key::FETCH_NO_ANSWER),
        Refused::Fetch(FetchError::Status(status)) => {
            words.with(key::FETCH_STATUS, &[("status", u32::from(*status).into())])
        }
        Refused::Fetch(FetchError::WrongType(kind)) => words.with(key::FETCH_WRONG_TYPE, &[("kind", kind.into())]),
        Refused::Fetch(FetchError::TooLarge) => words.say(key::FETCH_TOO_LARGE),
        Refused::Copy(CopyError::NotACopy) => words.say(key::COPY_NOT_ONE),
        Refused::Copy(CopyError::Newer) => words.say(key::COPY_NEWER),
        Refused::Copy(CopyError::PackMissing) => words.say(key::COPY_PACK_MISSING),
        Refused::Copy(CopyError::NotKept) => words.say(key::COPY_NOT_KEPT),
        Refused::Desk(reason) => words.say(reason.said()),
        Refused::Unreadable => words.say(key::FILE_UNREADABLE),
        Refused::Address => words.say(key::OPEN_ADDRESS_HINT),
    };
    el("div")
        .class("notice warning")
        .child(el("h2").say(words, key::REFUSED_TITLE))
        .child(el("p").text(text))
        .child(problems.map(|it| parts::problem_list(words, it)))
        .child(el("p").say(words, key::REFUSED_SAFE))
}
