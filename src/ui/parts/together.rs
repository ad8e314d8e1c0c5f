use super::label;
use crate::{
    pack::{Confidential, Public},
    points::{Combination, IssueId, OptionId, Terms},
    ui::{
        El, el,
        words::{Words, key},
    },
};

/// The options of a combination in one line, each with its issue.
pub fn options_said(words: Words, public: &Public, it: &Combination) -> String {
    let said = it.0.iter().map(|(issue, option)| {
        let issue = &public.issues[issue.index()];
        format!("{}: {}", words.of(&issue.title), words.of(&issue.options[option.index()].title))
    });
    said.collect::<Vec<_>>().join(" · ")
}

/// What an option that depends on an event is worth in each of its states.
/// `None` for any other option.
pub fn by_state(
    words: Words,
    public: &Public,
    card: &Confidential,
    issue: IssueId,
    option: OptionId,
) -> Option<String> {
    let event = &public.events[public.issues[issue.index()].options[option.index()].depends_on?];
    let points = card.score_sheet.by_state(issue, option)?;
    let said = event.states.iter().zip(points).map(|(state, points)| {
        let values = [("points", points.0.into()), ("state", words.of(&state.title).into())];
        words.with(key::SHEET_BY_STATE, &values)
    });
    Some(said.collect::<Vec<_>>().join("; "))
}

/// Under a score sheet: what its role expects, what is worth more or less
/// together, what changes its limit, and what nobody can have together.
pub fn sheet_notes(words: Words, public: &Public, card: &Confidential) -> Option<El> {
    let sheet = &card.score_sheet;
    let mut all: Vec<El> = Vec::new();
    for (event, beliefs) in public.events.iter().zip(&card.beliefs) {
        let likely = event.states.iter().zip(beliefs).map(|(state, percent)| {
            let values = [("state", words.of(&state.title).into()), ("percent", (*percent).into())];
            words.with(key::SHEET_LIKELY, &values)
        });
        let likely = likely.collect::<Vec<_>>().join("; ");
        let values = [("event", words.of(&event.title).into()), ("likely", (&likely).into())];
        all.push(el("li").text(words.with(key::SHEET_FORECAST, &values)));
    }
    for it in sheet.bonuses() {
        let (points, options) = (words.signed(it.points.0), options_said(words, public, &it.when));
        let values = [("points", (&points).into()), ("options", (&options).into())];
        all.push(el("li").text(words.with(key::SHEET_BONUS, &values)));
    }
    for (it, why) in sheet.limit_changes().iter().zip(&card.batna_changes) {
        let options = options_said(words, public, &it.when);
        let values = [("options", (&options).into()), ("limit", it.reservation_value.0.into())];
        all.push(el("li").text(words.with(key::SHEET_LIMIT_CHANGE, &values)).text(" ").child(label(words, why)));
    }
    if 1 < sheet.limit_changes().len() {
        all.push(el("li").say(words, key::SHEET_FIRST_CHANGE));
    }
    for it in 0..public.agenda.forbidden().len() {
        all.push(el("li").text(forbidden_said(words, public, it)));
    }
    (!all.is_empty()).then(|| el("ul").class("sheet-notes").each(all))
}

/// A forbidden combination, by its place, with the reason if there is one.
pub fn forbidden_said(words: Words, public: &Public, combination: usize) -> String {
    let options = public.agenda.forbidden().get(combination).map(|it| options_said(words, public, it));
    let said = words.with(key::REJECTED_FORBIDDEN, &[("options", (&options.unwrap_or_default()).into())]);
    match public.forbidden_why.get(combination).and_then(Option::as_ref) {
        Some(why) => format!("{said} {}", words.of(why)),
        None => said,
    }
}

/// Why nobody can have terms that are still being put together, if so.
pub fn cannot_be_had(words: Words, public: &Public, terms: &Terms) -> Option<El> {
    let said = match public.agenda.forbids(terms) {
        Some(it) => forbidden_said(words, public, it),
        None if public.agenda.allows(terms) => return None,
        None => words.say(key::REJECTED_NOTHING_LEFT),
    };
    Some(el("p").class("notice warning").attr("role", "status").text(said))
}
