use yew::prelude::*;

use super::{missing_pack, use_pack, use_shell, use_title};
use crate::{
    pack::Exercise,
    points::RoleId,
    steps::{
        drill::{Drill, Group},
        transcript::Transcript,
    },
    ui::{
        El, FoundPack, OpenedPack, Route,
        browser::page,
        button, el,
        parts::{label, motif, passage, role_card, role_class, role_front, role_name, sheet_table},
        steps::{coding_sheet, drill_posters, drill_sheets},
        words::{Words, key},
    },
};

/// Properties of [`CardsPage`].
#[derive(Debug, PartialEq, Properties)]
pub struct CardsPageProps {
    /// The pack's name in addresses.
    pub pack: AttrValue,
    /// The exercise's id.
    pub exercise: AttrValue,
}

/// Role cards on paper: one A4 sheet a role, the public side in front and the
/// confidential side on its back, to be folded along the line.
#[component]
pub fn CardsPage(CardsPageProps { pack, exercise }: &CardsPageProps) -> Html {
    let shell = use_shell();
    let words = shell.words;
    use_title(words.say(key::CARDS_TITLE));
    let found = use_pack(&shell.store, pack);
    let chosen = use_state_eq(|| None::<Printed>);
    let Some(FoundPack::Here(opened)) = &found else { return missing_pack(words, found.as_ref()).into() };
    let Some(exercise) = opened.pack.exercise(exercise) else {
        return missing_pack(words, Some(&FoundPack::Unknown)).into();
    };
    let public = &exercise.public;
    let is_chosen = |it: Printed| chosen.is_none_or(|chosen| chosen == it);
    let roles = public.roles.roles().filter(|it| is_chosen(Printed::Card(*it)));
    let transcripts =
        || public.steps.iter().enumerate().filter_map(|(i, it)| Some((i, it.kind.of_kind::<Transcript>()?)));
    // Everything is one sheet with the usual book; the others are there to choose.
    let sheets = transcripts().flat_map(|(i, step)| {
        let chosen = *chosen;
        step.books
            .iter()
            .enumerate()
            .filter(move |(j, _)| match chosen {
                None => *j == 0,
                Some(it) => it == Printed::CodingSheet(i, *j),
            })
            .map(move |(_, book)| coding_sheet(words, step, book))
    });
    let radio = |value: Option<Printed>| {
        let set = chosen.clone();
        let input = el("input").attr("type", "radio").attr("name", "cards").checked(*chosen == value);
        el("label").class("option").child(input.on_change(move |_: Event| set.set(value)))
    };
    let place = Route::Exercise { pack: opened.place(), exercise: public.id.clone() };
    let which = el("fieldset")
        .class("options")
        .child(el("legend").say(words, key::CARDS_WHICH))
        .child(radio(None).say(words, key::CARDS_ALL))
        .each(public.roles.roles().map(|it| radio(Some(Printed::Card(it))).child(role_name(words, public, it))))
        .each(transcripts().flat_map(|(i, step)| {
            let radio = &radio;
            step.books.iter().enumerate().map(move |(j, book)| {
                let name = words.with(key::CARDS_CODING_SHEET, &[("book", words.of(&book.title).into())]);
                radio(Some(Printed::CodingSheet(i, j))).text(name)
            })
        }))
        .each(public.steps.iter().enumerate().filter(|(_, it)| it.kind.of_kind::<Drill>().is_some()).flat_map(
            |(i, _)| {
                [
                    radio(Some(Printed::DrillCards(i))).say(words, key::CARDS_DRILL),
                    radio(Some(Printed::Posters(i))).say(words, key::CARDS_POSTERS),
                ]
            },
        ));
    let header = el("header")
        .class("screen-only")
        .child(el("p").child(el("a").attr("href", place.href()).child(label(words, &public.title))))
        .child(el("h1").say(words, key::CARDS_TITLE))
        .child(el("p").class("notice warning").say(words, key::CARDS_WARNING))
        .child(which)
        .child(el("p").say(words, key::CARDS_FOLD_HINT))
        .child(button("primary", words.say(key::PRINT), |_: MouseEvent| page::print()));
    let drills = || public.steps.iter().enumerate().filter_map(|(i, it)| Some((i, it.kind.of_kind::<Drill>()?)));
    let drill_cards = drills().filter(|(i, _)| is_chosen(Printed::DrillCards(*i))).map(|(_, drill)| {
        let cards: Vec<_> = drill.cards.iter().collect();
        drill_sheets(words, drill, &cards, Group::Four.n_rounds())
    });
    let posters =
        drills().filter(|(i, _)| is_chosen(Printed::Posters(*i))).map(|(_, drill)| drill_posters(words, drill));
    el("div")
        .class("paper")
        .child(header)
        .each(roles.map(|role| sheet(words, opened, exercise, role)))
        .each(sheets)
        .each(drill_cards)
        .each(posters)
        .into()
}

/// Something to print.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Printed {
    /// A role's card.
    Card(RoleId),
    /// The coding sheet of a step with one of its books, both by their places.
    CodingSheet(usize, usize),
    /// The halves of a drill's cards and its tally sheets, by the step's place.
    DrillCards(usize),
    /// What hangs on the wall in a drill, by the step's place.
    Posters(usize),
}

fn sheet(words: Words, opened: &OpenedPack, exercise: &Exercise, role: RoleId) -> El {
    let public = &exercise.public;
    let card = &exercise.confidential[role];
    let front = el("div")
        .class("a4-public")
        .child(el("p").class("overline").child(label(words, &public.title)))
        .child(role_front(words, public, role))
        .child(el("p").class("fold").child(el("span").say(words, key::FOLD)))
        .child(
            el("div")
                .class("a4-general")
                .child(el("h4").say(words, key::GENERAL_INFORMATION))
                .child(passage(words, &public.general_information)),
        );
    let back = el("div")
        .class("a4-confidential")
        .child(role_card(words, public, role, card, card.batna.as_ref(), card.reservation_value))
        .child((!public.issues.is_empty()).then(|| sheet_table(words, public, card)));
    let facts = [
        ("role", words.of(&public.roles[role].name).into()),
        ("pack", opened.pack.id.as_str().into()),
        ("version", (&opened.pack.version).into()),
    ];
    let footer =
        el("footer").child(motif(role, public.roles[role].id.as_str())).text(words.with(key::CARDS_FOOTER, &facts));
    el("section")
        .attr("class", format!("a4 {}", role_class(role)))
        .key(role.letter().to_string())
        .child(el("h2").class("visually-hidden").child(label(words, &public.roles[role].name)))
        .child(front)
        .child(back)
        .child(footer)
}
