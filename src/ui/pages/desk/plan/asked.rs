//! What the planner asks: how many people first, everything else if somebody
//! wants it.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::setup::{MAX_LABEL, Members, Setup};
use crate::{
    desk::{
        MAX_PEOPLE,
        seating::{Extras, Organisations, Rules},
    },
    pack::Public,
    ui::{
        El, button, el, nodes,
        words::{Key, Words, key},
    },
};

/// A change of what was asked.
pub type OnSetup = Callback<Setup>;

/// The number of people.
pub fn people(words: Words, setup: &Setup, on_setup: &OnSetup) -> El {
    stepper(words, ("people", key::PLAN_PEOPLE), setup.n_people, 2, {
        let (setup, on_setup) = (setup.clone(), on_setup.clone());
        Callback::from(move |n_people| on_setup.emit(Setup { n_people, ..setup.clone() }))
    })
}

fn stepper(words: Words, (id, title): (&'static str, Key), n: u8, least: u8, on: Callback<u8>) -> El {
    let step = |to: u8, sign: &'static str, title: Key| {
        let to = to.clamp(least, MAX_PEOPLE);
        button("step", sign.to_owned(), on.reform(move |_: MouseEvent| to)).attr("aria-label", words.say(title))
    };
    // Whoever types a number and goes on at once must find what belongs to it.
    let typing = {
        let on = on.clone();
        move |event: InputEvent| {
            let input: HtmlInputElement = event.target_unchecked_into();
            if let Some(n) = input.value().trim().parse::<u8>().ok().filter(|it| (least..=MAX_PEOPLE).contains(it)) {
                on.emit(n);
            }
        }
    };
    let typed = {
        let on = on.clone();
        move |event: Event| {
            let input: HtmlInputElement = event.target_unchecked_into();
            match input.value().trim().parse::<u16>() {
                Ok(typed) => {
                    let n = typed.clamp(least.into(), MAX_PEOPLE.into()) as u8;
                    input.set_value(&n.to_string());
                    on.emit(n);
                }
                Err(_) => input.set_value(&n.to_string()),
            }
        }
    };
    let field = el("input")
        .attr("id", id)
        .attr("type", "number")
        .attr("inputmode", "numeric")
        .attr("min", least.to_string())
        .attr("max", MAX_PEOPLE.to_string())
        .value(n.to_string())
        .on_change(typed)
        .on_input(typing);
    el("div").class("stepper").child(el("label").attr("for", id).say(words, title)).child(
        el("div").child(step(n.saturating_sub(1), "−", key::PLAN_FEWER)).child(field).child(step(
            n.saturating_add(1),
            "+",
            key::PLAN_MORE,
        )),
    )
}

/// The wishes that most rooms do not have.
pub fn wishes(words: Words, public: &Public, setup: &Setup, on_setup: &OnSetup) -> Html {
    let set = |change: fn(&mut Setup, bool)| {
        let (setup, on_setup) = (setup.clone(), on_setup.clone());
        move |event: Event| {
            let input: HtmlInputElement = event.target_unchecked_into();
            let mut next = setup.clone();
            change(&mut next, input.checked());
            on_setup.emit(next);
        }
    };
    let tick = |title: Key, is_on: bool, change: fn(&mut Setup, bool)| {
        let field = el("input").attr("type", "checkbox").checked(is_on).on_change(set(change));
        el("label").class("option").child(field).child(el("span").say(words, title))
    };
    let pick = |name: &'static str, title: Key, is_on: bool, change: fn(&mut Setup, bool)| {
        let field = el("input").attr("type", "radio").attr("name", name).checked(is_on).on_change(set(change));
        el("label").class("option").child(field).child(el("span").say(words, title))
    };
    let one_role = public.roles.roles().count() == 1;
    let size = one_role.then(|| {
        let ideal = u8::try_from(public.people.ideal).unwrap_or(3).max(1);
        let (setup, on_setup) = (setup.clone(), on_setup.clone());
        stepper(
            words,
            ("group-size", key::PLAN_GROUP_SIZE),
            setup.group_size.unwrap_or(ideal),
            1,
            Callback::from(move |n| on_setup.emit(Setup { group_size: Some(n), ..setup.clone() })),
        )
    });
    let Rules { organisations, shared_language, new_partners } = setup.rules;
    let extras = (!one_role).then(|| {
        el("fieldset")
            .class("options")
            .child(el("legend").say(words, key::PLAN_EXTRAS))
            .child(pick("extras", key::PLAN_EXTRAS_OBSERVERS, setup.extras == Extras::ObserversFirst, |it, _| {
                it.extras = Extras::ObserversFirst;
            }))
            .child(pick("extras", key::PLAN_EXTRAS_DOUBLES, setup.extras == Extras::DoublesFirst, |it, _| {
                it.extras = Extras::DoublesFirst;
            }))
            .child(tick(key::PLAN_ALLOW_THIRD, setup.allow_third_double, |it, on| it.allow_third_double = on))
    });
    let rule = el("fieldset")
        .class("options")
        .child(el("legend").say(words, key::PLAN_ORGANISATIONS))
        .child(el("p").class("hint").say(words, key::PLAN_ORGANISATIONS_HINT))
        .child(pick("organisations", key::PLAN_ANY, organisations == Organisations::Any, |it, _| {
            it.rules.organisations = Organisations::Any;
        }))
        .child(pick("organisations", key::PLAN_MIX, organisations == Organisations::Mix, |it, _| {
            it.rules.organisations = Organisations::Mix;
        }))
        .child(pick("organisations", key::PLAN_SEPARATE, organisations == Organisations::Separate, |it, _| {
            it.rules.organisations = Organisations::Separate;
        }));
    let from = members(words, (key::PLAN_ORGANISATION, key::PLAN_ORGANISATION_ADD), &setup.organisations, {
        let (setup, on_setup) = (setup.clone(), on_setup.clone());
        Callback::from(move |organisations| on_setup.emit(Setup { organisations, ..setup.clone() }))
    });
    let speak = members(words, (key::PLAN_LANGUAGE, key::PLAN_LANGUAGE_ADD), &setup.languages, {
        let (setup, on_setup) = (setup.clone(), on_setup.clone());
        Callback::from(move |languages| on_setup.emit(Setup { languages, ..setup.clone() }))
    });
    nodes([
        el("div").child(size).child(extras),
        el("div").child(rule).child(from),
        el("div")
            .child(tick(key::PLAN_SHARED_LANGUAGE, shared_language, |it, on| it.rules.shared_language = on))
            .child(el("p").class("hint").say(words, key::PLAN_LANGUAGES_HINT))
            .child(speak)
            .child(tick(key::PLAN_NEW_PARTNERS, new_partners, |it, on| it.rules.new_partners = on)),
    ])
}

/// Rows of something that seats have in common.
fn members(words: Words, (title, add): (Key, Key), rows: &[Members], on: Callback<Vec<Members>>) -> El {
    let field = |i: usize, title: String, value: &str, put: fn(&mut Members, String)| {
        let (rows, on) = (rows.to_vec(), on.clone());
        let typed = move |event: Event| {
            let input: HtmlInputElement = event.target_unchecked_into();
            let mut next = rows.clone();
            if let Some(row) = next.get_mut(i) {
                put(row, input.value().chars().take(200).collect());
            }
            on.emit(next);
        };
        let input =
            el("input").attr("type", "text").attr("autocomplete", "off").value(value.to_owned()).on_change(typed);
        el("label").child(el("span").text(title)).child(input)
    };
    let shown = rows.iter().enumerate().map(|(i, it)| {
        el("li")
            .child(field(i, words.say(title), &it.label, |it, typed| {
                it.label = typed.chars().take(MAX_LABEL).collect()
            }))
            .child(field(i, words.say(key::PLAN_WHICH_SEATS), &it.seats, |it, typed| it.seats = typed))
    });
    let on_add = {
        let (rows, on) = (rows.to_vec(), on.clone());
        move |_: MouseEvent| on.emit([rows.as_slice(), &[Members::default()]].concat())
    };
    el("div").class("members").child(el("ul").each(shown)).child(button("", words.say(add), on_add))
}
