//! What is said in the room: the code of each table, the words for news and for
//! the debrief.

use crate::{
    desk::{
        deal::inject,
        dealt::Dealt,
        seal::Compartment,
        seat::{deal_tag, table_code},
        seating::Room,
    },
    pack::Exercise,
    ui::{
        El, el,
        words::{Words, key},
    },
};

/// The tables' codes, by group.
pub fn tables(words: Words, room: &Room, dealt: &Dealt, is_shown: bool) -> El {
    let tag = deal_tag(&dealt.id);
    let rows = room.groups().filter_map(|group| {
        let code = table_code(tag?, group.0)?;
        Some(line(words, words.with(key::PLAN_GROUP, &[("group", (&group.to_string()).into())]), &code, is_shown))
    });
    el("section")
        .child(el("h2").say(words, key::DEAL_TABLES))
        .child(el("p").say(words, key::DEAL_TABLES_TEXT))
        .child(el("dl").class("codes").each(rows))
}

/// The words for the news, in the author's order, and for the debrief.
pub fn injects(words: Words, exercise: &Exercise, dealt: &Dealt, switch: El, is_shown: bool) -> El {
    let public = &exercise.public;
    let news = exercise.confidential.iter().flat_map(|(role, part)| {
        part.news.iter().enumerate().filter_map(move |(n, it)| {
            let word = dealt.word(&inject(&public.roles[role].id, n)?)?;
            let name = words.of(&public.roles[role].name);
            let values = [("n", (n + 1).into()), ("role", name.into())];
            let title = match it.after_seconds {
                Some(seconds) => {
                    let minutes = [("minutes", (seconds / 60).into())];
                    words.with(key::DEAL_NEWS_AT, &[&values[..], &minutes].concat())
                }
                None => words.with(key::DEAL_NEWS, &values),
            };
            Some(line(words, title, word, is_shown))
        })
    });
    let news: Vec<El> = news.collect();
    let debrief = dealt.word(&Compartment::Debrief).map(|it| line(words, words.say(key::DEAL_DEBRIEF), it, is_shown));
    el("section")
        .child(el("h2").say(words, key::DEAL_WORDS))
        .child(el("p").say(words, key::DEAL_WORDS_TEXT))
        .child(el("p").class("card-actions").child(switch))
        .child(el("dl").class("codes").each(news).child(debrief))
}

fn line(words: Words, title: String, code: &str, is_shown: bool) -> El {
    let code = if is_shown {
        el("code").attr("translate", "no").text(code.to_owned())
    } else {
        el("span").class("hint").say(words, key::DEAL_HIDDEN)
    };
    el("div").child(el("dt").text(title)).child(el("dd").child(code))
}
