//! Whom a person met who played alone: told after the table, with what was
//! behind each move.

use crate::{
    counterpart::{Explanation, Mood, Persona, Tactic},
    points::Points,
    session::{Mode, Session},
    steps::table::Event,
    ui::{
        El, el,
        parts::{did, label, persona_name, persona_practises, reason_said, role_name},
        words::{Key, Words, key},
    },
};

/// Whom the person met, and why it did what it did. `None` where people played
/// with one another, and as long as the table is open.
pub fn met(words: Words, session: &Session) -> Option<El> {
    let Mode::Alone(_) = session.head().mode else { return None };
    let play = session.state().play.as_ref()?;
    play.ending()?;
    let history = play.history().iter().enumerate();
    let moves: Vec<(&Event, Explanation)> = history.filter_map(|(n, it)| Some((it, session.explanation(n)?))).collect();
    let persona = session.head().persona;
    let tactics = persona.parameters().tactics;
    let section = el("section")
        .class("met")
        .child(el("p").child(el("strong").text(persona_name(words, persona))))
        .child(el("p").say(words, does(persona)))
        .child(el("p").text(persona_practises(words, persona)))
        .child((!tactics.is_empty()).then(|| el("h3").say(words, key::MET_TACTICS)))
        .child((!tactics.is_empty()).then(|| el("ul").each(tactics.iter().map(|it| tactic(words, *it, &moves)))))
        .child((!moves.is_empty()).then(|| explained(words, session, &moves)));
    Some(section)
}

fn does(persona: Persona) -> Key {
    match persona {
        Persona::FairTrader => key::DOES_FAIR_TRADER,
        Persona::SlowGiver => key::DOES_SLOW_GIVER,
        Persona::Mirror => key::DOES_MIRROR,
        Persona::Hurried => key::DOES_HURRIED,
        Persona::Guarded => key::DOES_GUARDED,
        Persona::HardTactician => key::DOES_HARD_TACTICIAN,
    }
}

fn tactic_name(tactic: Tactic) -> Key {
    match tactic {
        Tactic::ExtremeAnchor => key::TACTIC_EXTREME_ANCHOR,
        Tactic::Bogey => key::TACTIC_BOGEY,
    }
}

/// A hard tactic by its name, what to answer, and how often it was used here.
fn tactic(words: Words, it: Tactic, moves: &[(&Event, Explanation)]) -> El {
    let answer = match it {
        Tactic::ExtremeAnchor => key::TACTIC_EXTREME_ANCHOR_ANSWER,
        Tactic::Bogey => key::TACTIC_BOGEY_ANSWER,
    };
    let used = match moves.iter().filter(|(_, explanation)| explanation.tactic == Some(it)).count() {
        0 => words.say(key::TACTIC_NOT_USED),
        times => words.with(key::TACTIC_USED, &[("times", times.into())]),
    };
    el("li")
        .child(el("strong").say(words, tactic_name(it)))
        .text(". ")
        .say(words, answer)
        .child(el("span").class("why").text(used))
}

/// Each move with what was behind it.
fn explained(words: Words, session: &Session, moves: &[(&Event, Explanation)]) -> El {
    let columns = [
        key::MET_MOVE,
        key::MET_TIME,
        key::MET_LIMIT,
        key::MET_ASKED,
        key::MET_WORTH,
        key::MET_MOOD,
        key::MET_BELIEVED,
    ];
    let heads = el("tr").each(columns.map(|it| el("th").attr("scope", "col").say(words, it)));
    let table = el("table")
        .child(el("caption").say(words, key::MET_MOVES))
        .child(el("thead").child(heads))
        .child(el("tbody").each(moves.iter().map(|(event, it)| row(words, session, event, it))));
    let scroller = el("div")
        .class("scroller tall met-moves")
        .attr("tabindex", "0")
        .attr("role", "group")
        .attr("aria-label", words.say(key::MET_MOVES))
        .child(table);
    el("details")
        .child(el("summary").say(words, key::MET_MOVES))
        .child(el("p").class("hint").say(words, key::MET_MOVES_HINT))
        .child(scroller)
}

fn row(words: Words, session: &Session, event: &Event, it: &Explanation) -> El {
    let public = &session.exercise().public;
    let me = session.state().seats.first().map(|it| it.role);
    let number = |text: String| el("td").class("number").text(text);
    let mood = match it.mood {
        Mood::Warm => key::MOOD_WARM,
        Mood::Even => key::MOOD_EVEN,
        Mood::Cool => key::MOOD_COOL,
    };
    let who = (2 < public.roles.n_roles()).then(|| el("p").child(role_name(words, public, event.by)));
    let note = |text: Key| el("strong").class("why").say(words, text);
    let what = el("th")
        .attr("scope", "row")
        .child(who)
        .child(did(words, public, None, &event.action))
        .child(el("span").class("why").text(reason_said(words, public, it.reason)))
        .child(it.tactic.map(|it| note(tactic_name(it))))
        .child(it.is_untrue.then(|| note(key::MET_UNTRUE)));
    let believed = it.believed.iter().filter(|(role, _)| Some(*role) == me).flat_map(|(_, issues)| issues);
    let believed = el("ol").each(believed.map(|it| el("li").child(label(words, &public.issues[it.index()].title))));
    el("tr")
        .child(what)
        .child(number(format!("{}%", it.time)))
        .child(number(words.number(it.reservation_value.0)))
        .child(number(words.number(it.asked.0)))
        .child(number(it.value.map_or_else(|| "–".to_owned(), |Points(it)| words.number(it))))
        .child(el("td").say(words, mood))
        .child(el("td").child(believed))
}
