//! The sheets for the one who runs the room, and what hangs in it.

use super::{PaperInject, PaperSet, SessionFile, flow::Flow};
use crate::{
    pack::News,
    ui::{El, el, parts::qr, words::key},
};

/// The run sheet with room for notes.
pub fn run_sheet(set: &PaperSet, flow: &mut Flow) {
    let public = &set.exercise.public;
    let desk = &set.exercise.facilitation;
    flow.push_kept(el("h2").child(flow.say(key::TRAINER_RUN_SHEET)).text(" · ").child(flow.label(&public.title)));
    flow.heading(key::TRAINER_AIM);
    flow.passage(&desk.aim);
    if !desk.before.is_empty() {
        flow.heading(key::TRAINER_BEFORE);
        desk.before.iter().for_each(|it| flow.passage(it));
    }
    let head = |text| el("strong").child(text);
    let heads = el("div")
        .class("row")
        .child(head(flow.say(key::PAPER_MINUTE)))
        .child(head(flow.say(key::PAPER_WHAT_YOU_DO)))
        .child(head(flow.say(key::PAPER_NOTES)));
    flow.push_kept(heads);
    for row in &desk.run_sheet {
        let does = flow.passage_inside(&row.does);
        let minute = el("strong").text(flow.words.number(row.minute.into()));
        flow.push(el("div").class("row").child(minute).child(el("div").each(does)).child(el("div")));
    }
    for (title, texts) in [(key::TRAINER_WATCH_FOR, &desk.watch_for), (key::TRAINER_ADAPT, &desk.adapt)] {
        if !texts.is_empty() {
            flow.heading(title);
            texts.iter().for_each(|it| flow.passage(it));
        }
    }
}

/// How long an address may be to be typed by hand, in characters.
const MAX_TYPED: usize = 60;

/// The poster: where to go, which table has which code, how we work.
pub fn wall(set: &PaperSet, flow: &mut Flow) {
    let wall = &set.wall;
    let mut poster = el("div").class("wall").child(el("p").class("wall-title").text(wall.title.clone()));
    let is_short = |it: &str| it.chars().count() <= MAX_TYPED;
    poster = match &wall.file {
        SessionFile::NotNeeded => poster,
        SessionFile::At(address) if is_short(address) => poster
            .child(el("p").class("wall-line").child(flow.say(key::PAPER_FILE_AT)))
            .child(el("p").class("wall-address").text(address.clone())),
        SessionFile::Sent | SessionFile::At(_) => {
            poster.child(el("p").class("wall-line").child(flow.say(key::PAPER_FILE_SENT)))
        }
    };
    if let Some(link) = &wall.link {
        // Without the deal, which stands in the picture: who types opens the file or types a code.
        let address = link.split('?').next().filter(|it| is_short(it));
        let how = if address.is_some() { key::PAPER_JOIN } else { key::PAPER_JOIN_SCAN };
        poster = poster
            .child(el("p").class("wall-line").child(flow.say(how)))
            .child(address.map(|it| el("p").class("wall-address").text(it.to_owned())))
            .child(qr(link, flow.words.say(key::PAPER_QR_JOIN)));
    }
    let is_many = 8 < wall.tables.len();
    let tables = wall.tables.iter().map(|(group, code)| {
        let said = flow.with(key::PAPER_GROUP, &[("group", group.into())]);
        el("li").child(said).text(" ").child(el("span").class("paper-code").text(code.clone()))
    });
    let tables = el("ul").class("wall-tables").class_if(is_many, "many").each(tables);
    flow.push(poster);
    flow.push(tables);
    let rules = [key::PAPER_RULE_ROLE, key::PAPER_RULE_SECRET, key::PAPER_RULE_PHONE, key::PAPER_RULE_STOP];
    flow.push(el("ul").class("wall-rules").each(rules.map(|it| el("li").child(flow.say(it)))));
}

/// The news of all roles in time order, a card for each group, to be cut apart.
pub fn injects(set: &PaperSet, groups: &[String], flow: &mut Flow) {
    let mut all: Vec<(&PaperInject, &News)> =
        set.injects.iter().filter_map(|it| Some((it, set.exercise.confidential[it.role].news.get(it.news)?))).collect();
    all.sort_by_key(|(it, news)| (news.after_seconds.is_none(), news.after_seconds, news.after_offers, it.role.0));
    for (inject, news) in all {
        for group in groups {
            flow.push(inject_card(set, inject, news, group, flow));
        }
    }
}

fn inject_card(set: &PaperSet, inject: &PaperInject, news: &News, group: &str, flow: &Flow) -> El {
    let when = match (news.after_seconds, news.after_offers) {
        (Some(seconds), _) => flow.with(key::PAPER_AFTER_MINUTES, &[("minutes", (seconds / 60).into())]),
        (None, Some(n)) => flow.with(key::PAPER_AFTER_OFFERS, &[("offers", n.into())]),
        (None, None) => flow.say(key::PAPER_WHEN_YOU_LIKE),
    };
    let points = flow.with(key::NEWS_LIMIT, &[("points", news.reservation_value.0.into())]);
    let word = inject.word.as_ref().map(|word| {
        el("p")
            .child(flow.say(key::PAPER_INJECT_WORD))
            .text(" ")
            .child(el("span").class("paper-code").text(word.clone()))
    });
    let head = el("p")
        .child(el("strong").child(flow.label(&set.exercise.public.roles[inject.role].name)))
        .text(" · ")
        .child(flow.with(key::PAPER_GROUP, &[("group", group.into())]))
        .text(" · ")
        .child(when);
    el("div")
        .class("slip")
        .child(head)
        .each(flow.passage_inside(&news.text))
        .child(el("h3").child(flow.say(key::CARD_BATNA)))
        .each(flow.passage_inside(&news.batna))
        .child(el("p").child(points))
        .child(word)
}
