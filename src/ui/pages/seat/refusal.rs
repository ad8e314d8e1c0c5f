use super::sit::NotSeated;
use crate::{
    desk::{
        code::{CodeError, Kind},
        seating::Group,
    },
    ui::{
        El,
        browser::fetch::FetchError,
        el,
        words::{Words, key},
    },
};

/// Why nobody sits yet, as a notice.
pub(super) fn refusal(words: Words, reason: &NotSeated) -> El {
    let text = match reason {
        NotSeated::Code(error) => code_error(words, *error),
        NotSeated::ResultCode => words.say(key::SEAT_RESULT_CODE),
        NotSeated::NoMatch => words.say(key::SEAT_NO_MATCH),
        NotSeated::Word => words.say(key::SEAT_IS_WORD),
        NotSeated::OtherGroup(group) => {
            let letter = Group(*group).to_string();
            words.with(key::SEAT_OTHER_GROUP, &[("group", (&letter).into())])
        }
        NotSeated::FileMissing => words.say(key::SEAT_FILE_MISSING),
        NotSeated::ExerciseMissing => words.say(key::SEAT_EXERCISE_MISSING),
        NotSeated::Damaged => words.say(key::SEAT_DAMAGED),
        NotSeated::NoMemory => words.say(key::SEAT_NO_MEMORY),
        NotSeated::NotKept => words.say(key::BEGIN_FAILED),
        NotSeated::Fetch(FetchError::NoAnswer) => words.say(key::SEAT_FETCH_NO_ANSWER),
        NotSeated::Fetch(FetchError::Status(status)) => {
            words.with(key::SEAT_FETCH_STATUS, &[("status", u32::from(*status).into())])
        }
        NotSeated::Fetch(FetchError::WrongType(_) | FetchError::TooLarge) => words.say(key::SEAT_FETCH_OTHER),
        NotSeated::Unreadable => words.say(key::SEAT_FILE_UNREADABLE),
    };
    el("div").class("notice warning").child(el("h2").say(words, key::SEAT_NOT_YET)).child(el("p").text(text))
}

/// What is wrong with a code that was typed.
pub(super) fn code_error(words: Words, error: CodeError) -> String {
    match error {
        CodeError::Empty => words.say(key::CODE_EMPTY),
        CodeError::TooShort { .. } => words.say(key::CODE_TOO_SHORT),
        CodeError::TooLong { .. } => words.say(key::CODE_TOO_LONG),
        CodeError::NoSymbol(c) => words.with(key::CODE_NO_SYMBOL, &[("character", (&c.to_string()).into())]),
        CodeError::WrongKind { found: Kind::Result } => words.say(key::SEAT_RESULT_CODE),
        CodeError::WrongKind { .. } => words.say(key::CODE_OTHER_KIND),
        CodeError::Mistyped => words.say(key::CODE_MISTYPED),
    }
}
