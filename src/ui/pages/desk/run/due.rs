use yew::prelude::*;

use super::{
    super::Change,
    Run,
    wall::{show, whose},
};
use crate::{
    desk::{
        clock::{Sheet, Shown},
        seal::Compartment,
        wall::Wall,
    },
    pack::News,
    ui::{El, button, el, parts::passage, words::key},
};

/// Where a clock stands on the sheet as it was planned, in milliseconds: minutes
/// that a row got more do not go beyond its end.
pub fn position_ms(sheet: &Sheet, shown: &Shown) -> i64 {
    let begins = |row: usize| sheet.rows().get(row).map_or(sheet.minutes(), |it| it.minute);
    let (from, to) = (i64::from(begins(shown.row)) * 60_000, i64::from(begins(shown.row + 1)) * 60_000);
    (from + shown.length_ms - shown.left_ms).clamp(from, to)
}

/// The words to say: each role's news, and the debrief.
pub fn due(run: &Run) -> El {
    let words = run.words;
    let exercise = &run.held.exercise;
    let table = run.held.workshop.clock.sheet().play_minute();
    let mut items: Vec<(Option<u32>, El)> = Vec::new();
    for (role, card) in exercise.confidential.iter() {
        for news in &card.news {
            let minute = news.after_seconds.map(|it| table + it.div_ceil(60));
            let of = Compartment::Inject { role: exercise.public.roles[role].id.clone(), news: news.id.clone() };
            items.push((minute, item(run, of, when(run, minute, news), Some(news))));
        }
    }
    // What has no minute comes after what has one.
    items.sort_by_key(|it| it.0.unwrap_or(u32::MAX));
    let has_news = !items.is_empty();
    items.push((None, item(run, Compartment::Debrief, el("span").say(words, key::RUN_DEBRIEF_WHEN), None)));
    el("section")
        .child(el("h2").say(words, key::RUN_DUE))
        .child(has_news.then(|| el("p").class("hint").text(words.with(key::RUN_DUE_TEXT, &[("minute", table.into())]))))
        .child(el("ul").class("run-due").each(items.into_iter().map(|it| it.1)))
}

/// When news are due, and whether they are now.
fn when(run: &Run, minute: Option<u32>, news: &News) -> El {
    let words = run.words;
    let is_due = |minute: u32| {
        let position = position_ms(run.held.workshop.clock.sheet(), &run.state.room);
        run.state.is_started && i64::from(minute) * 60_000 <= position
    };
    match (minute, news.after_offers) {
        (Some(minute), _) if is_due(minute) => {
            el("strong").text("▶ ").text(words.with(key::RUN_DUE_NOW, &[("minute", minute.into())]))
        }
        (Some(minute), _) => el("span").text(words.with(key::RUN_DUE_AT, &[("minute", minute.into())])),
        (None, Some(offers)) => el("span").text(words.with(key::RUN_DUE_OFFERS, &[("offers", offers.into())])),
        (None, None) => el("span").say(words, key::RUN_DUE_ANY),
    }
}

fn item(run: &Run, of: Compartment, when: El, news: Option<&News>) -> El {
    let words = run.words;
    let workshop = &run.held.workshop;
    let word = workshop.dealt.as_ref().and_then(|it| it.word(&of)).map(str::to_owned);
    let on_wall = Wall::word(of.clone()).map(|wall| {
        let is_shown = workshop.wall == wall;
        let key = if is_shown { key::RUN_ON_WALL } else { key::RUN_PUT_ON_WALL };
        let next = if is_shown { Wall::Clock } else { wall };
        button("", words.say(key), run.on_change.reform(move |_: MouseEvent| show(next.clone())))
    });
    let name = match of {
        Compartment::Debrief => words.say(key::RUN_DEBRIEF_WORD),
        _ => words.with(key::RUN_NEWS_FOR, &[("whose", (&whose(run, &of)).into())]),
    };
    let inside = match word {
        Some(word) => el("p").child(el("code").class("run-word").text(word)),
        None if workshop.dealt.as_ref().is_some_and(|it| it.sealed.is_none()) => {
            el("p").class("hint").say(words, key::RUN_WORD_PLAIN)
        }
        None => el("p").class("hint").say(words, key::RUN_WORD_NOT_DEALT),
    };
    let withhold = news.map(|_| {
        let is_withheld = workshop.withheld.contains(&of);
        let of = of.clone();
        let on_change = run.on_change.reform(move |_: Event| {
            let of = of.clone();
            Change::new(move |it| {
                if !it.withheld.remove(&of) {
                    it.withheld.insert(of.clone());
                }
            })
        });
        let input = el("input").attr("type", "checkbox").checked(is_withheld).on_change(on_change);
        el("p").child(el("label").class("switch").child(input).child(el("span").say(words, key::RUN_WITHHELD)))
    });
    el("li")
        .key(of.to_string())
        .child(el("p").child(el("strong").text(name)).text(" · ").child(when))
        .child(
            el("details")
                .child(el("summary").say(words, key::RUN_SHOW_WORD))
                .child(inside)
                .child(news.map(|it| passage(words, &it.text))),
        )
        .child(on_wall)
        .child(withhold)
}
