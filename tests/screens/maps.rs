//! A map as it is seen, and the lists that say and do the same.

use std::{collections::BTreeSet, rc::Rc};

use parley::{
    document::Id,
    pack::Pack,
    session::{Act, Mode, Place, Session},
    steps::Answer,
    ui::{
        steps::answer_step,
        words::{Words, key},
    },
};
use yew::prelude::*;

use crate::rendered::{count, english, rendered, role, russian, session, words_of};

fn id(text: &str) -> Id {
    Id::new(text).unwrap()
}

fn counts(counts: &[(&str, u32)]) -> Answer {
    Answer::Counts(counts.iter().map(|(it, n)| (id(it), *n)).collect())
}

fn edge(written: &str) -> Answer {
    Answer::Chosen(written.split(' ').map(id).collect())
}

/// The map after these answers.
#[track_caller]
fn shown(words: Words, given: &[(&str, Answer)]) -> String {
    let pack = Pack::open(include_bytes!("../data/map.json")).unwrap();
    let exercise = pack.exercises[0].clone();
    let me = role(&exercise, "you");
    let answers = given.iter().map(|(question, answer)| Act::Answer {
        step: id("mill-map"),
        question: id(question),
        answer: Some(answer.clone()),
    });
    let begun = session(&pack, &exercise, Mode::Alone(me));
    let here = answers
        .chain([Act::Go(Place { step: 1, seat: 0 })])
        .fold(begun, |it, act| it.push(Session::entry(me, act, 0)).unwrap().0);
    rendered(answer_step(words, &Rc::new(here), me, &Callback::noop()))
}

fn drawn() -> Vec<(&'static str, Answer)> {
    vec![
        ("own--1", Answer::Text("The fishers' cooperative of the upper lake".into())),
        ("on--mine", counts(&[("miller", 3), ("gardeners", 1), ("bank", 2), ("own--1", 1), ("mission", 1)])),
        ("edge--mine-1", edge("miller gardeners conflict strong")),
        ("edge--mine-2", edge("bank miller influence medium")),
        ("edge--mine-3", edge("own--1 miller unknown weak")),
    ]
}

/// The part of a page from one text to the next of another.
fn between<'a>(html: &'a str, from: &str, to: &str) -> &'a str {
    html.split_once(from).and_then(|(_, it)| it.split_once(to)).unwrap_or_else(|| panic!("no {from}")).0
}

#[test]
fn an_empty_map_asks_who_belongs_on_it() {
    for words in [english(), russian()] {
        let html = shown(words, &[]);
        assert_eq!(html.matches(words.say(key::LINK_EMPTY).as_str()).count(), 2);
        assert_eq!(count(&html, "input"), 14);
        assert!(!html.contains("map-frame"));
    }
}

#[test]
fn whatever_is_in_the_picture_is_in_the_lists_and_can_be_done_there() {
    for words in [english(), russian()] {
        let html = shown(words, &drawn());
        let picture = between(&html, "id=\"map-mine-picture\"", "</svg>");
        assert_eq!(picture.matches("class=\"map-node\"").count(), 5);
        assert_eq!(picture.matches("class=\"map-line\"").count(), 3);
        assert_eq!(picture.matches("class=\"map-head\"").count(), 1, "only influence has a direction");
        assert_eq!(picture.matches("class=\"map-self\"").count(), 1);
        assert_eq!(picture.matches("tabindex=\"0\"").count(), 5);
        // Long names are broken into lines that fit a cell.
        assert!(picture.contains(">The fishers'</tspan>"), "{picture}");
        let list = words_of(between(&html, "class=\"map-edges\"", "</section>"));
        let words_are_there = |text: &str| assert!(list.contains(text), "{text}: {list}");
        words_are_there(&words.say(key::LINK_STRONG));
        words_are_there(&words.say(key::LINK_NOTE_NEEDED));
        assert_eq!(list.matches(words.say(key::LINK_REMOVE).as_str()).count(), 3);
        let form = between(&html, "class=\"map-form", "</fieldset>");
        assert_eq!(count(form, "select"), 4);
        assert!(form.contains(&words.say(key::LINK_NEEDS_ENDS)));
        assert!(words_of(between(&html, "class=\"map-nodes", "</fieldset>")).contains("fishers"));
    }
}

#[test]
fn no_two_lines_look_alike_without_colour() {
    let html = shown(english(), &[]);
    let legend = between(&html, "class=\"map-legend\"", "</ul>");
    let samples: Vec<&str> = legend.split("<svg").skip(1).map(|it| it.split("</svg>").next().unwrap()).collect();
    assert_eq!(samples.len(), 6);
    assert_eq!(samples.iter().collect::<BTreeSet<_>>().len(), 6);
    assert!(samples.iter().all(|it| it.contains("stroke=\"black\"")));
}

#[test]
fn a_fixed_map_is_held_against_what_is_documented_and_never_called_wrong_elsewhere() {
    for words in [english(), russian()] {
        let mut given = drawn();
        given.push(("edge--mine-4", edge("bank gardeners broken strong")));
        given.push(("committed", Answer::Committed));
        let html = shown(words, &given);
        let said = words_of(&html);
        for text in [
            words.with(key::LINK_RECALL, &[("right", "2".into()), ("all", 5_i64.into())]),
            words.with(key::LINK_PRECISION, &[("right", "2".into()), ("all", 2_i64.into())]),
            words.with(key::LINK_EXPECTED, &[("right", "2".into()), ("all", 4_i64.into())]),
            words.with(key::LINK_NOTES, &[("right", "0".into()), ("all", 1_i64.into())]),
            words.say(key::LINK_HAS_SELF),
            words.say(key::LINK_NO_LOOP),
            words.say(key::LINK_UNDOCUMENTED_HINT),
        ] {
            assert!(said.contains(&words_of(&text)), "{text}: {said}");
        }
        assert!(!said.contains(&words.say(key::LINK_WRONG)));
        assert!(!html.contains("map-form") && !html.contains("map-nodes"));
        assert!(between(&html, "id=\"map-mine-picture\"", ">").contains("role=\"img\""));
    }
}
