//! What became of what was handed in, in words.

use super::intake::{Came, Item, Outcome};
use crate::{
    desk::{
        code::{CodeError, Kind},
        results::{NotLegal, Refused, Taken},
        seating::Group,
    },
    pack::Public,
    points::Package,
    ui::{
        El, el,
        steps::rejection,
        words::{Words, key},
    },
};

/// The most lines of a report that are shown one by one.
const MOST_SHOWN: usize = 40;

/// What became of all that was handed in together: of much, the sums, then
/// whatever is not simply new.
pub fn report(words: Words, public: &Public, came: &[Came]) -> Option<El> {
    if came.is_empty() {
        return None;
    }
    let n_of = |is_one: &dyn Fn(&Outcome) -> bool| came.iter().filter(|it| is_one(&it.outcome)).count();
    let sums = (1 < came.len()).then(|| {
        let n_taken = n_of(&|it| matches!(it, Outcome::Taken { taken, .. } if *taken != Taken::Again));
        let n_again = n_of(&|it| matches!(it, Outcome::Taken { taken: Taken::Again, .. }));
        let values = [
            ("all", came.len().into()),
            ("taken", n_taken.into()),
            ("again", n_again.into()),
            ("refused", n_of(&|it| !it.is_taken()).into()),
        ];
        el("p").child(el("strong").text(words.with(key::COLLECT_SUMS, &values)))
    });
    let is_plain = |it: &Outcome| matches!(it, Outcome::Taken { taken: Taken::New, is_placed: true, .. });
    let mut shown: Vec<&Came> = came.iter().filter(|it| came.len() <= 12 || !is_plain(&it.outcome)).collect();
    shown.sort_by_key(|it| it.outcome.is_taken());
    let n_more = shown.len().saturating_sub(MOST_SHOWN);
    let lines = shown.iter().take(MOST_SHOWN).map(|it| {
        let is_taken = it.outcome.is_taken();
        el("li")
            .class(if is_taken { "came" } else { "came refused" })
            .child(
                it.item
                    .as_ref()
                    .and_then(|item| which(words, item, came.len()))
                    .map(|it| el("strong").text(it).text(" ")),
            )
            .text(outcome(words, public, &it.outcome))
    });
    let more =
        (n_more != 0).then(|| el("p").class("hint").text(words.with(key::COLLECT_MORE, &[("n", n_more.into())])));
    Some(el("div").class("collect-report").child(sums).child(el("ul").each(lines)).child(more))
}

/// How far the reading is.
pub fn progress(words: Words, n: usize, n_waiting: usize) -> El {
    let all = n + n_waiting;
    let said = words.with(key::COLLECT_PROGRESS, &[("n", n.into()), ("all", all.into())]);
    let bar = el("progress").attr("max", all.to_string()).attr("value", n.to_string());
    el("p").class("collect-progress").child(bar.attr("aria-label", said.clone())).text(said)
}

/// What is spoken of, where there are several.
fn which(words: Words, item: &Item, n: usize) -> Option<String> {
    match item {
        Item::File { name, .. } => Some(words.with(key::COLLECT_OF_FILE, &[("name", name.into())])),
        Item::Typed { line, .. } if 1 < n => Some(words.with(key::COLLECT_OF_LINE, &[("line", (*line).into())])),
        Item::Typed { .. } | Item::Scanned(_) => None,
    }
}

/// What became of one thing.
pub fn outcome(words: Words, public: &Public, outcome: &Outcome) -> String {
    match outcome {
        Outcome::Taken { taken, group, seat, is_placed } => {
            let whose = whose(words, *group, *seat);
            let values = [("whose", (&whose).into())];
            let said = match taken {
                Taken::New => words.with(key::COLLECT_NEW, &values),
                Taken::Again => words.with(key::COLLECT_AGAIN, &values),
                Taken::Later { n_earlier } => {
                    words.with(key::COLLECT_LATER, &[("whose", (&whose).into()), ("n", (*n_earlier + 1).into())])
                }
            };
            if *is_placed { said } else { format!("{said} {}", words.say(key::COLLECT_NOT_PLACED)) }
        }
        Outcome::SeatCode => words.say(key::COLLECT_SEAT_CODE),
        Outcome::NoFile => words.say(key::COLLECT_NO_FILE),
        Outcome::Full => words.say(key::COLLECT_FULL),
        Outcome::Refused(reason) => refused(words, public, reason),
    }
}

/// A seat with its table, or the table alone.
pub fn whose(words: Words, group: u8, seat: u8) -> String {
    let letter = Group(group).to_string();
    match seat {
        0 => words.with(key::COLLECT_TABLE, &[("group", (&letter).into())]),
        _ => words.with(key::COLLECT_SEAT, &[("group", (&letter).into()), ("seat", u32::from(seat).into())]),
    }
}

fn refused(words: Words, public: &Public, reason: &Refused) -> String {
    match reason {
        Refused::Code(error) => match error {
            CodeError::Empty => words.say(key::COLLECT_EMPTY),
            CodeError::TooShort { .. } => words.say(key::COLLECT_TOO_SHORT),
            CodeError::TooLong { .. } => words.say(key::COLLECT_TOO_LONG),
            CodeError::NoSymbol(c) => words.with(key::COLLECT_NO_SYMBOL, &[("character", (&c.to_string()).into())]),
            CodeError::WrongKind { found: Kind::Seat | Kind::Result } => words.say(key::COLLECT_SEAT_CODE),
            CodeError::WrongKind { found: Kind::Table } => words.say(key::COLLECT_TABLE_CODE),
            CodeError::Mistyped => words.say(key::COLLECT_MISTYPED),
        },
        Refused::Unreadable(_) | Refused::NotAResult => words.say(key::COLLECT_NOT_A_RESULT),
        Refused::Newer { .. } => words.say(key::COLLECT_NEWER),
        Refused::OtherDeal { .. } => words.say(key::COLLECT_OTHER_WORKSHOP),
        Refused::OtherPack { .. } => words.say(key::COLLECT_OTHER_EXERCISE),
        Refused::NotLegal(why) => not_legal(words, public, *why),
    }
}

/// Why what was handed in cannot have happened.
pub fn not_legal(words: Words, public: &Public, why: NotLegal) -> String {
    match why {
        NotLegal::Move { n, why } => {
            let rule = rejection(words, public, why);
            words.with(key::COLLECT_MOVE, &[("n", (n + 1).into()), ("rule", (&rule).into())])
        }
        NotLegal::NoTable => words.say(key::COLLECT_NO_TABLE),
        NotLegal::OutOfBounds | NotLegal::TooManyMoves => words.say(key::COLLECT_OUT_OF_BOUNDS),
        NotLegal::StillOpen => words.say(key::COLLECT_STILL_OPEN),
        NotLegal::Contradiction => words.say(key::COLLECT_CONTRADICTION),
    }
}

/// The terms of a package in one line, issue by issue.
pub fn terms(words: Words, public: &Public, package: &Package) -> String {
    let said = package.iter().map(|(issue, option)| {
        let issue = &public.issues[issue.index()];
        format!("{}: {}", words.of(&issue.title), words.of(&issue.options[option.index()].title))
    });
    said.collect::<Vec<_>>().join(" · ")
}
