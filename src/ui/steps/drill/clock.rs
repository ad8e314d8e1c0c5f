use yew::prelude::*;

use crate::{
    steps::drill::Clock,
    ui::{
        browser::clock::use_now,
        el, nodes,
        words::{Words, key},
    },
};

/// Properties of [`ClockFace`].
#[derive(Debug, PartialEq, Properties)]
pub(super) struct ClockFaceProps {
    /// The screens' words.
    pub words: Words,
    /// The clock.
    pub clock: Clock,
    /// How many seconds it has.
    pub of: u32,
    /// What is said from half time on; nothing if nobody changes then.
    #[prop_or_default]
    pub at_half: AttrValue,
}

/// The time that is left, anew every second.
#[component]
pub(super) fn ClockFace(ClockFaceProps { words, clock, of, at_half }: &ClockFaceProps) -> Html {
    let words = *words;
    let now = use_now();
    // Before the first second a running clock does not know how late it is.
    let left = now.map_or(*of, |now| clock.left(*of, now));
    let time = format!("{}:{:02}", left / 60, left % 60);
    let said = match (left, clock.runs()) {
        (0, _) => words.say(key::DRILL_TIME_UP),
        (1..=60, true) if 120 <= *of => words.say(key::DRILL_LAST_MINUTE),
        (left, true) if 2 * left <= *of => at_half.to_string(),
        _ => String::new(),
    };
    nodes([
        el("p")
            .attr("role", "timer")
            .class("drill-clock")
            .class_if(left <= 30, "short")
            .attr("aria-label", words.say(key::DRILL_TIME_LEFT))
            .text(time),
        el("p").attr("role", "status").class("drill-clock-said").text(said),
    ])
}
