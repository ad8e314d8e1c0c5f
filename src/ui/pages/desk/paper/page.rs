use std::rc::Rc;

use yew::prelude::*;

use super::{
    super::{super::seat::SeatLink, DeskProps, deal::link::seat_link, kept::Held, second::use_second},
    PaperInject, PaperSeat, PaperSet, PaperTab, Part, SessionFile, Wall,
};
use crate::{
    desk::{
        deal::inject,
        seat::{deal_tag, table_code},
        seating::{self, Presence},
        workshop::Workshop,
    },
    ui::{
        el,
        words::{Words, key},
    },
};

/// Everything of the workshop on paper.
#[component]
pub fn PaperPage(DeskProps { shell, held, .. }: &DeskProps) -> Html {
    let words = shell.words;
    let second = use_second(words, held.workshop.second.as_deref());
    let set = Rc::new(set(words, held, second, shell.offline.is_in_file()));
    if set.seats.is_empty() {
        return el("div")
            .child(el("h1").say(words, key::TAB_PAPER))
            .child(el("p").class("notice").say(words, key::PAPER_NO_PLAN))
            .into();
    }
    html! { <PaperTab {set} /> }
}

fn set(words: Words, held: &Held, second: Option<Words>, is_in_file: bool) -> PaperSet {
    let (workshop, exercise) = (&held.workshop, &held.exercise);
    let room = workshop.plan.as_ref().map(|it| it.room());
    let placed = room.iter().flat_map(|it| it.placed()).filter(|it| it.presence != Presence::Left);
    let seats = placed.map(|it| {
        let seat = it.seat;
        PaperSeat {
            number: seat.number,
            group: seat.group.to_string(),
            role: seat.part.role(),
            part: match seat.part {
                seating::Part::Role(_) => Part::Role,
                seating::Part::Double(_) => Part::Double,
                seating::Part::Observer => Part::Observer,
            },
            code: workshop.dealt.as_ref().and_then(|it| it.code(seat.number)).map(str::to_owned),
            // A file's address leads nowhere on another device.
            link: seat_link(held, &seat).filter(|_| !is_in_file).map(|it| it.address()),
        }
    });
    let injects = exercise.confidential.iter().flat_map(|(role, part)| {
        part.news.iter().enumerate().map(move |(news, it)| {
            let name = inject(&exercise.public.roles[role].id, news);
            let word = workshop.dealt.as_ref().and_then(|it| it.word(name.as_ref()?)).map(str::to_owned);
            (it.after_seconds, PaperInject { role, news, word })
        })
    });
    let mut injects: Vec<_> = injects.collect();
    // In the order of time; what waits for offers comes last.
    injects.sort_by_key(|it| it.0.unwrap_or(u32::MAX));
    PaperSet {
        exercise: exercise.clone(),
        second,
        seats: seats.collect(),
        wall: wall(words, held, workshop, is_in_file),
        injects: injects.into_iter().map(|it| it.1).collect(),
    }
}

fn wall(words: Words, held: &Held, workshop: &Workshop, is_in_file: bool) -> Wall {
    let title = words.of(&held.exercise.public.title).to_owned();
    let Some(dealt) = &workshop.dealt else { return Wall { title, ..Wall::default() } };
    let file = match (&dealt.sealed, &workshop.file_address) {
        (None, _) => SessionFile::NotNeeded,
        (Some(_), None) => SessionFile::Sent,
        (Some(_), Some(address)) => SessionFile::At(address.clone()),
    };
    let from = workshop.file_address.clone().filter(|_| dealt.sealed.is_some());
    let link = SeatLink { deal: Some(dealt.id.clone()), from, ..SeatLink::default() };
    let groups = workshop.plan.iter().flat_map(|it| it.room().groups().collect::<Vec<_>>());
    let deal = deal_tag(&dealt.id);
    let tables = groups.filter_map(|it| Some((it.to_string(), table_code(deal?, it.0)?)));
    Wall { title, link: (!is_in_file).then(|| link.address()), file, tables: tables.collect() }
}
