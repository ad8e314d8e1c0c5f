//! The run sheet as a console: the clock, the rows, what the wall shows, the
//! tables' own clocks, the news that are due, and any seat's card.

mod console;
mod cues;
mod dial;
mod due;
mod keys;
mod notes;
mod rows;
mod seat;
mod tables;
mod wall;

pub use console::{Run, Tools, console};
pub use cues::{Bell, cue_text, latest};
pub use dial::face;
pub use due::position_ms;
pub use keys::pressed;
pub use notes::other_way;
pub use rows::begins;
pub use seat::seats;
pub use wall::whom;

use yew::prelude::*;

use self::{cues::use_switches, keys::use_keys, seat::SeatLook};
use super::{super::use_title, Change, DeskProps};
use crate::{
    desk::clock::{NotPressed, Press},
    ui::{
        browser::clock,
        el,
        words::{Words, key},
    },
};

/// How often the page notes that it lives.
///
/// Every beat writes the workshop, and the wall reads it again.
const BEAT_MS: i64 = 30_000;

/// The run sheet as a console.
#[component]
pub fn RunPage(DeskProps { shell, held, on_change, .. }: &DeskProps) -> Html {
    let words = shell.words;
    use_title(words.say(key::TAB_RUN));
    let reading = clock::use_reading();
    let refused = use_state_eq(|| None::<NotPressed>);
    let press = {
        let (held, on_change, refused) = (held.clone(), on_change.clone(), refused.clone());
        Callback::from(move |press: Press| {
            let at = clock::take_reading();
            // A beat is nobody's press: it takes no refusal from the page.
            if press != Press::Beat {
                refused.set(held.workshop.clock.clone().press(press, at).err());
            }
            on_change.emit(Change::new(move |it| {
                // Refused here for the same reason as above, which is said.
                let _ = it.clock.press(press, at);
            }));
        })
    };
    let state = reading.map(|it| held.workshop.clock.state(it));
    let is_started = state.as_ref().is_some_and(|it| it.is_started);
    {
        let press = press.clone();
        use_effect_with((is_started, reading.map(|it| it.wall_ms / BEAT_MS)), move |(is_started, _)| {
            if *is_started {
                press.emit(Press::Beat);
            }
        });
    }
    let cues = use_switches(words);
    let keys = use_keys(words, held, &press);
    let (Some(now), Some(state)) = (reading, state) else {
        return el("h1").say(words, key::TAB_RUN).into();
    };
    let time = |at_ms: i64| clock::time_of_day(words.tongue.tag(), at_ms);
    let run = Run { words, held, now, state: &state, time: &time, press: &press, on_change };
    let tools = Tools {
        refused: (*refused).map(|it| refusal(words, it)),
        cues,
        keys,
        seat: html! { <SeatLook {words} held={held.clone()} /> },
    };
    console(&run, tools)
}

fn refusal(words: Words, reason: NotPressed) -> String {
    words.say(match reason {
        NotPressed::OutOfBounds => key::RUN_OUT_OF_BOUNDS,
        NotPressed::NothingToUndo => key::RUN_NOTHING_TO_UNDO,
        NotPressed::Full => key::RUN_FULL,
    })
}
